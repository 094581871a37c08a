/** Font programs of the machine: npm packages, system folders, and the cache of unpacked WOFF. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { homedir, platform } from 'node:os';
import { join } from 'node:path';
import type { FontFiles } from '../fonts/fontBook.ts';
import { isWoff, unpackWoff } from '../fonts/unpackWoff.ts';
import type { WrittenFontSource } from '../model/writtenHouse.ts';
import { type Cache, cacheOf } from './cache.ts';
import { packageFile } from './places.ts';

/** Bytes of unpacked fonts that are kept: some dozens of large ones. */
const MOST_KEPT = 2 ** 29;

export const machineFontsWith = (cache: Cache): FontFiles => ({
  find,
  load: (path) => load(path, cache),
  version,
});

export const machineFonts: FontFiles = machineFontsWith(cacheOf('fonts', MOST_KEPT));

/** Its length and the time of its last change. */
function version(path: string): string {
  const { size, mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { size: 0, mtimeMs: 0 };
  return `${size} ${mtimeMs}`;
}

function find(source: WrittenFontSource): string | undefined {
  if (source.package === undefined) return systemFont(source.file);
  const path = packageFile(source.package, source.file);
  return path !== undefined && existsSync(path) ? path : undefined;
}

/** Folders in which systems keep fonts, TeX's among them (Debian ships FandolFang there). */
function systemFolders(): readonly string[] {
  const home = homedir();
  switch (platform()) {
    case 'darwin':
      return ['/System/Library/Fonts', '/Library/Fonts', join(home, 'Library/Fonts')];
    case 'win32':
      return [
        join(process.env['WINDIR'] ?? 'C:\\Windows', 'Fonts'),
        join(home, 'AppData/Local/Microsoft/Windows/Fonts'),
      ];
    default:
      return [
        '/usr/share/fonts',
        '/usr/local/share/fonts',
        join(home, '.local/share/fonts'),
        join(home, '.fonts'),
        '/usr/share/texmf/fonts/opentype',
        '/usr/share/texlive/texmf-dist/fonts/opentype',
      ];
  }
}

let systemIndex: ReadonlyMap<string, string> | undefined;

/** A system font by its file name; folders are listed once, when first asked. */
function systemFont(file: string): string | undefined {
  systemIndex ??= new Map(
    systemFolders()
      .filter((folder) => existsSync(folder))
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(
          (name) => [name.split(/[\\/]/).at(-1) ?? name, join(folder, name)] as const,
        ),
      ),
  );
  return systemIndex.get(file);
}

function load(path: string, cache: Cache): Uint8Array | undefined {
  try {
    const bytes = readFileSync(path);
    return isWoff(bytes) ? unpacked(bytes, cache) : bytes;
  } catch {
    return undefined;
  }
}

/** The SFNT of a WOFF, from the cache or into it. */
function unpacked(woff: Uint8Array, cache: Cache): Uint8Array {
  const made = `sfnt of ${createHash('sha256').update(woff).digest('hex')}`;
  const known = cache.find(made);
  if (known !== undefined) return known;
  const sfnt = unpackWoff(woff);
  cache.keep(made, sfnt);
  return sfnt;
}
