/** Issues made of strings, with the real fonts and, where a test names no other, the tabloid house. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import {
  type BuildInput,
  type BuiltIssue,
  buildIssue,
  buildWithoutPictures,
} from '../../src/build.ts';
import { machineFonts } from '../../src/host/fontFiles.ts';
import { storeOf } from '../../src/host/knownFile.ts';
import type { FileStore } from '../../src/model/files.ts';
import { LINT_RULES } from '../../src/model/lint.ts';

/** What pages look like is told by the tests of the lint stage; elsewhere a page may be as bare as its case. */
const UNLINTED = Object.keys(LINT_RULES)
  .map((rule) => `${rule}: off`)
  .join(', ');

export const HOUSE = readFileSync('layouts/tabloid/house.yaml', 'utf8').replace(
  /^lint: .*$/m,
  `lint: {${UNLINTED}}`,
);

const HOUSE_FILES: Readonly<Record<string, string>> = {
  'house/house.yaml': HOUSE,
  'house/lexicon.txt': readFileSync('layouts/tabloid/lexicon.txt', 'utf8'),
  'house/inner.yaml': readFileSync('layouts/tabloid/inner.yaml', 'utf8'),
  'house/front.yaml': readFileSync('layouts/tabloid/front.yaml', 'utf8'),
  'house/bare.yaml': 'description: No folio line, whose words are Simplified Chinese\n',
  'fonts.yaml': readFileSync('fonts/fonts.yaml', 'utf8'),
  ...Object.fromEntries(
    readdirSync('layouts/tabloid/lines').map((name) => [
      `house/lines/${name}`,
      readFileSync(`layouts/tabloid/lines/${name}`, 'utf8'),
    ]),
  ),
};

/** The tabloid house with other keys in its section `text`, written as YAML. */
export function houseWith(text: string): string {
  const house = parse(HOUSE) as { readonly text: object };
  return stringify({ ...house, text: { ...house.text, ...(parse(text) as object) } });
}

/** A file store of texts by path. */
export function memoryFiles(files: Readonly<Record<string, string | Uint8Array>>): FileStore {
  const all: Readonly<Record<string, string | Uint8Array>> = { ...HOUSE_FILES, ...files };
  return storeOf({
    load: (path) => {
      const found = all[path];
      if (found === undefined) return { kind: 'missing' };
      return {
        kind: 'bytes',
        bytes: typeof found === 'string' ? new TextEncoder().encode(found) : found,
      };
    },
    list: (folder) =>
      Object.keys(all)
        .filter(
          (path) => path.startsWith(`${folder}/`) && !path.slice(folder.length + 1).includes('/'),
        )
        .map((path) => path.slice(folder.length + 1))
        .sort(),
  });
}

type Files = Readonly<Record<string, string | Uint8Array>>;

const inputOf = (files: Files, options: Partial<BuildInput>): BuildInput => ({
  path: 'issue.yaml',
  files: memoryFiles(files),
  fontsPath: 'fonts.yaml',
  fontFiles: machineFonts,
  pages: undefined,
  overlays: [],
  ...options,
});

export const buildFromMemory = (files: Files, options: Partial<BuildInput> = {}): BuiltIssue =>
  buildWithoutPictures(inputOf(files, options));

export const buildWithPictures = (
  files: Files,
  options: Partial<BuildInput> = {},
): Promise<BuiltIssue> => buildIssue(inputOf(files, options));
