/** YAML text to nodes, its mistakes told in our words. */
import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseAllDocuments,
  type YAMLError,
} from 'yaml';
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import { type SourceFile, type Span, wholeFile } from '../model/source.ts';

/** Levels of nesting; a real issue has fewer than ten. */
export const MOST_LEVELS = 60;

export interface YamlTree {
  readonly root: Node;
  /** What a `*alias` stands for. */
  readonly resolveAlias: (node: Node) => Node | undefined;
}

export function parseYaml(file: SourceFile): Checked<YamlTree | undefined> {
  if (nestsTooDeep(file.text)) {
    return {
      value: undefined,
      diagnostics: [diagnose('read/too-deep', wholeFile(file), { limit: MOST_LEVELS })],
    };
  }
  const documents = parseAllDocuments(file.text, {
    prettyErrors: false,
    uniqueKeys: true,
    lineCounter: new LineCounter(),
    version: '1.2',
    logLevel: 'silent',
  });
  const all = Array.isArray(documents) ? documents : [];
  const [first, second] = all;
  const diagnostics = all.flatMap((document) =>
    [...document.errors, ...document.warnings].map((error) => translate(file, error)),
  );
  if (second?.range !== undefined && second !== null) {
    const span = spanOf(file, second.range);
    return {
      value: undefined,
      diagnostics: [...diagnostics, diagnose('read/several-documents', span, {})],
    };
  }
  const root = first?.contents;
  if (first === undefined || root === null || root === undefined) {
    const found =
      diagnostics.length > 0
        ? diagnostics
        : [diagnose('read/empty-file', wholeFile(file), { path: file.path })];
    return { value: undefined, diagnostics: found };
  }
  const resolveAlias = (node: Node): Node | undefined =>
    isAlias(node) ? node.resolve(first) : node;
  return { value: { root: root as Node, resolveAlias }, diagnostics };
}

export function spanOf(file: SourceFile, range: readonly number[] | null | undefined): Span {
  return { file, from: range?.[0] ?? 0, to: range?.[1] ?? range?.[0] ?? 0 };
}

/** Brackets or indentation beyond any real file; looked at before parsing, for the parser recurses. */
function nestsTooDeep(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '[' || character === '{') depth += 1;
    else if (character === ']' || character === '}') depth = Math.max(0, depth - 1);
    else if (character === '\n') depth = 0;
    if (depth > MOST_LEVELS) return true;
  }
  return /^(?:- ){60}/m.test(text) || hasDeepIndent(text);
}

/** `[` may also go on over many lines. */
function hasDeepIndent(text: string): boolean {
  let open = 0;
  for (const line of text.split('\n')) {
    const trimmed = line.trim();
    if (/^[[{]+$/.test(trimmed)) open += trimmed.length;
    else open = 0;
    if (open > MOST_LEVELS) return true;
  }
  return false;
}

function translate(file: SourceFile, error: YAMLError): Diagnostic {
  const span = spanOf(file, error.pos);
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return diagnose('read/tab', span, {});
    case 'DUPLICATE_KEY':
      return diagnose('read/duplicate-key', span, {
        key:
          file.text
            .slice(...error.pos)
            .split(':')[0]
            ?.trim() ?? '',
      });
    case 'RESOURCE_EXHAUSTION':
      return diagnose('read/too-deep', span, { limit: MOST_LEVELS });
    case 'MULTIPLE_DOCS':
      return diagnose('read/several-documents', span, {});
    default:
      return diagnose('read/yaml-syntax', span, { detail: error.message });
  }
}

export { isMap, isScalar, isSeq };
