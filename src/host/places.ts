/** Where the program's own files lie: the package, its fonts and profiles. */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder with package.json, whether run from src or from dist. */
export const PACKAGE_FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

export const FONTS_FILE = join(PACKAGE_FOLDER, 'fonts', 'fonts.yaml');
export const NEWSPRINT_PROFILE = join(PACKAGE_FOLDER, 'layouts', 'press', 'TR002_TAC220.icc');

const require = createRequire(join(PACKAGE_FOLDER, 'fonts', 'package.json'));

/** Packages that have been found: they stay where they are. */
const packageFolders = new Map<string, string>();

/** A file of an installed npm package; undefined when the package is not there. */
export function packageFile(name: string, file: string): string | undefined {
  const known = packageFolders.get(name);
  if (known !== undefined) return join(known, file);
  try {
    const folder = dirname(require.resolve(`${name}/package.json`));
    packageFolders.set(name, folder);
    return join(folder, file);
  } catch {
    return undefined;
  }
}

export interface PackageFacts {
  readonly name: string;
  readonly version: string;
}

export const PACKAGE = require(join(PACKAGE_FOLDER, 'package.json')) as PackageFacts;
