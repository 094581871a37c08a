/** Font programs of the machine: npm packages, system folders, and the cache of unpacked WOFF. */
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir, platform } from 'node:os';
import { join } from 'node:path';
import type { FontFiles } from '../fonts/fontBook.ts';
import { isWoff, unpackWoff } from '../fonts/unpackWoff.ts';
import type { WrittenFontSource } from '../model/writtenHouse.ts';
import { packageFile } from './places.ts';

export const machineFonts: FontFiles = { find, load, version };

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

function load(path: string): Uint8Array | undefined {
  try {
    const bytes = readFileSync(path);
    return isWoff(bytes) ? unpacked(bytes) : bytes;
  } catch {
    return undefined;
  }
}

/** The SFNT of a WOFF, from the cache or into it. A cache that cannot be written is only slower. */
function unpacked(woff: Uint8Array): Uint8Array {
  const name = `${createHash('sha256').update(woff).digest('hex')}.sfnt`;
  const folder = cacheFolder();
  const cached = join(folder, name);
  const known = readSound(cached);
  if (known !== undefined) return known;
  const sfnt = unpackWoff(woff);
  try {
    mkdirSync(folder, { recursive: true });
    const beside = `${cached}.${process.pid}`;
    writeFileSync(beside, withChecksum(sfnt));
    renameSync(beside, cached);
  } catch {
    rmSync(`${cached}.${process.pid}`, { force: true });
  }
  return sfnt;
}

const CHECKSUM_BYTES = 32;
const checksumOf = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const withChecksum = (bytes: Uint8Array): Uint8Array => Buffer.concat([checksumOf(bytes), bytes]);

/** A cached program whose checksum holds; a truncated or foreign file is as good as none. */
function readSound(path: string): Uint8Array | undefined {
  if (!existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  const program = bytes.subarray(CHECKSUM_BYTES);
  return bytes.length > CHECKSUM_BYTES &&
    checksumOf(program).equals(bytes.subarray(0, CHECKSUM_BYTES))
    ? program
    : undefined;
}

const cacheFolder = (): string =>
  join(
    process.env['XDG_CACHE_HOME'] ??
      join(homedir(), platform() === 'darwin' ? 'Library/Caches' : '.cache'),
    'dayang',
    'fonts',
  );
