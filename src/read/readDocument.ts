/** One YAML file, read, checked, and every value tied to its place. */
import type { Scalar } from 'yaml';
import type { z } from 'zod';
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Checked } from '../model/diagnostic.ts';
import type { FileStore } from '../model/files.ts';
import { keep } from '../model/keep.ts';
import { type SourceFile, type SourceText, type Span, wholeFile } from '../model/source.ts';
import type { Path, SourceDocument } from '../model/written.ts';
import { decode } from './decode.ts';
import { isScalar, parseYaml, spanOf } from './parseYaml.ts';
import { type DataTree, placeKey, toData } from './toData.ts';
import { issueToDiagnostic } from './validate.ts';

/** Loads and decodes a text file. `askedAt` is where it was asked for. */
export function readText(
  path: string,
  files: FileStore,
  askedAt: Span | undefined,
): Checked<SourceFile | undefined> {
  const loaded = files.load(path);
  const at = askedAt ?? wholeFile({ path, text: '' });
  switch (loaded.kind) {
    case 'missing':
      return { value: undefined, diagnostics: [diagnose('read/missing-file', at, { path })] };
    case 'unreadable':
      return {
        value: undefined,
        diagnostics: [diagnose('read/unreadable-file', at, { path, why: loaded.why })],
      };
    case 'bytes':
      return decode(path, loaded.bytes);
  }
}

export function readDocument<T>(
  path: string,
  schema: z.ZodType<T>,
  files: FileStore,
  askedAt: Span | undefined,
): Checked<SourceDocument<T> | undefined> {
  const loaded = files.load(path);
  if (loaded.kind !== 'bytes') return { ...readText(path, files, askedAt), value: undefined };
  return onceFor(loaded.bytes, path, schema, () => {
    const source = decode(path, loaded.bytes);
    return source.value === undefined
      ? { value: undefined, diagnostics: source.diagnostics }
      : parseDocument(source.value, schema);
  });
}

/** One reading of some bytes: as which file, by which schema. */
interface Reading {
  readonly path: string;
  readonly schema: unknown;
  readonly result: unknown;
}

/** Readings by the bytes themselves: a store that gives the same bytes again, as when watching, gets the same document. */
const READINGS = new WeakMap<Uint8Array, readonly Reading[]>();

function onceFor<T>(
  bytes: Uint8Array,
  path: string,
  schema: z.ZodType<T>,
  read: () => Checked<SourceDocument<T> | undefined>,
): Checked<SourceDocument<T> | undefined> {
  const readings = READINGS.get(bytes) ?? [];
  const known = readings.find((one) => one.path === path && one.schema === schema);
  if (known !== undefined) return known.result as Checked<SourceDocument<T> | undefined>;
  const result = read();
  READINGS.set(bytes, [...readings, { path, schema, result }]);
  return result;
}

function parseDocument<T>(
  file: SourceFile,
  schema: z.ZodType<T>,
): Checked<SourceDocument<T> | undefined> {
  const yaml = parseYaml(file);
  if (yaml.value === undefined) return { value: undefined, diagnostics: yaml.diagnostics };
  const tree = toData(file, yaml.value, schema);
  // An unknown key is left out and told; whatever else is wrong here makes the data worthless.
  const isUsable = tree.diagnostics.every(({ code }) => SURVIVABLE.has(code));
  if (!isUsable) return { value: undefined, diagnostics: tree.diagnostics };
  const places = placesOf(file, tree);
  const checked = schema.safeParse(tree.data, { jitless: true });
  const ofSchema = checked.success
    ? []
    : checked.error.issues.map((issue) => issueToDiagnostic(issue, schema, tree.data, places));
  return {
    value: checked.success ? { file, data: checked.data, ...places } : undefined,
    diagnostics: [...tree.diagnostics, ...ofSchema],
  };
}

const SURVIVABLE: ReadonlySet<string> = new Set(['read/unknown-key', 'read/duplicate-key']);

/** Characters of a wrong value that a message repeats. */
const MOST_SHOWN = 40;

function placesOf(file: SourceFile, tree: DataTree) {
  const find = (path: Path) => {
    for (let length = path.length; length >= 0; length -= 1) {
      const place = tree.places.get(placeKey(path.slice(0, length)));
      if (place !== undefined) return { place, isExact: length === path.length };
    }
    return undefined;
  };
  const spanAt = (path: Path): Span => {
    const found = find(path);
    if (found === undefined) return wholeFile(file);
    const span = spanOf(file, found.place.node.range);
    // What is missing is told where its mapping starts, not over the whole of it.
    return found.isExact ? span : { ...span, to: span.from };
  };
  const texts = new Map<string, SourceText>();
  return {
    spanAt,
    keySpanAt: (path: Path): Span => find(path)?.place.keySpan ?? spanAt(path),
    writtenAt: (path: Path): string => {
      const { from, to } = spanAt(path);
      const [firstLine = ''] = file.text.slice(from, to).trim().split('\n');
      const characters = [...firstLine.slice(0, 2 * MOST_SHOWN + 2)];
      return characters.length <= MOST_SHOWN
        ? firstLine
        : `${characters.slice(0, MOST_SHOWN).join('')}…`;
    },
    textAt: (path: Path): SourceText =>
      keep(texts, placeKey(path), () => {
        // The text under an anchor is told where it is written, for there it has to be mended.
        const node = find(path)?.place.target;
        const span = spanOf(file, node?.range);
        return isScalar(node) ? scalarText(file, node, span) : { text: '', spanAt: () => span };
      }),
  };
}

/** Ties each character of a scalar to the file. Folded and escaped scalars are told by their start. */
function scalarText(file: SourceFile, node: Scalar, span: Span): SourceText {
  const text = typeof node.value === 'string' ? node.value : '';
  const written = file.text.slice(span.from, span.to);
  if (node.type === 'BLOCK_LITERAL') return blockText(file, text, span);
  const at = written.indexOf(text);
  if (at === -1) return { text, spanAt: () => span };
  const charSpan = (offset: number): Span => ({
    file,
    from: span.from + at + offset,
    to: span.from + at + offset + 1,
  });
  return { text, spanAt: charSpan };
}

/** A `|` block: each line of the value is a line of the file behind its indentation. */
function blockText(file: SourceFile, text: string, span: Span): SourceText {
  const firstLine = file.text.indexOf('\n', span.from) + 1;
  const starts: { readonly value: number; readonly file: number }[] = [];
  const valueLines = text.split('\n');
  const indent = indentOf(file.text, firstLine, valueLines);
  let inFile = firstLine;
  let inValue = 0;
  for (const line of valueLines) {
    starts.push({ value: inValue, file: inFile + (line === '' ? 0 : indent) });
    inValue += line.length + 1;
    inFile = file.text.indexOf('\n', inFile) + 1;
    if (inFile === 0) break;
  }
  const spanOfChar = (offset: number): Span => {
    const line = lastAtOrBefore(starts, offset);
    const from = line.file + offset - line.value;
    return { file, from, to: from + 1 };
  };
  return { text, spanAt: spanOfChar };
}

function lastAtOrBefore<T extends { readonly value: number }>(
  starts: readonly T[],
  offset: number,
): T {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle]?.value ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return starts[low] as T;
}

/** The indentation of the block: that of its first line with words, less what the value itself keeps. */
function indentOf(text: string, firstLine: number, valueLines: readonly string[]): number {
  let at = firstLine;
  for (const line of valueLines) {
    const end = text.indexOf('\n', at);
    const written = text.slice(at, end === -1 ? undefined : end);
    if (line !== '') return written.indexOf(line);
    at = end + 1;
  }
  return 0;
}
