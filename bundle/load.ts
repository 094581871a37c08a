/**
 * Loads the bundled command line, dist/bundle, with the code that V8 made of it when it was built: compiling it
 * anew would take a fifth of the time of a page. Code of another V8, of another source, damaged or gone is not taken,
 * and the source compiled.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { constants, Script } from 'node:vm';

/**
 * Bytecodes a function runs before it is optimised. V8's own figure (67,584 in Node 20) is for pages that stay open; a
 * build of an edition ends in a second or two, and the second core shall do something better than optimise what is
 * soon over. Measured on 1, 16 and 64 pages: 27, 15 and 5 % less CPU time (bench/typst).
 */
const BEFORE_OPTIMISING = 500_000;
/** Major version of the V8 that has the flag, that of Node 20; others complain of it, and optimise by other counts. */
const V8_WITH_BUDGET = '11.';

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), 'bundle');

interface Chunk {
  readonly script: Script;
  readonly file: string;
  readonly source: Buffer;
  readonly module: { exports: unknown };
}

type Run = (
  exports: unknown,
  require: (name: string) => unknown,
  module: Chunk['module'],
  filename: string,
  folder: string,
) => void;

const chunks = new Map<string, Chunk>();

/** The chunks that have been loaded. */
export const loadedChunks = (): readonly Chunk[] => [...chunks.values()];

const codeFileOf = (file: string): string => `${file}.code`;

/** Keeps the code of every chunk that has been loaded beside it, behind a check sum: V8 itself looks for none. */
export function keepCode(): void {
  for (const { script, file, source } of chunks.values()) {
    const code = script.createCachedData();
    writeFileSync(codeFileOf(file), Buffer.concat([sumOf(source, code), code]));
  }
}

const SUM = 'sha256';
const SUM_LENGTH = 32;

const sumOf = (source: Buffer, code: Buffer): Buffer =>
  createHash(SUM).update(source).update(code).digest();

/** Runs the command line. */
export function start(): void {
  if (process.versions.v8.startsWith(V8_WITH_BUDGET))
    setFlagsFromString(`--interrupt-budget=${BEFORE_OPTIMISING}`);
  load('cli.cjs');
}

function load(name: string): unknown {
  const known = chunks.get(name);
  if (known !== undefined) return known.module.exports;
  const file = join(FOLDER, name);
  const source = readFileSync(file);
  const script = new Script(wrapped(source), {
    filename: file,
    cachedData: codeOf(file, source),
    importModuleDynamically: constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const module: Chunk['module'] = { exports: {} };
  chunks.set(name, { script, file, source, module });
  const installed = createRequire(file);
  const require = (wanted: string): unknown =>
    wanted.startsWith('./') ? load(wanted.slice('./'.length)) : installed(wanted);
  (script.runInThisContext() as Run)(module.exports, require, module, file, FOLDER);
  return module.exports;
}

/** As Node wraps a CommonJS module. */
const wrapped = (source: Buffer): string =>
  `(function (exports, require, module, __filename, __dirname) {${source.toString('utf8')}\n})`;

/** The code that was kept of a chunk; undefined where there is none, or not all of it, or of another source. */
function codeOf(file: string, source: Buffer): Buffer | undefined {
  let kept: Buffer;
  try {
    kept = readFileSync(codeFileOf(file));
  } catch {
    return undefined;
  }
  const code = kept.subarray(SUM_LENGTH);
  return sumOf(source, code).equals(kept.subarray(0, SUM_LENGTH)) ? code : undefined;
}
