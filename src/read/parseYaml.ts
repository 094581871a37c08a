/** YAML text to nodes, its mistakes told in our words. */
import {
  type Alias,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  parseAllDocuments,
  visit,
  type YAMLError,
} from 'yaml';
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Bilingual, Checked, Diagnostic } from '../model/diagnostic.ts';
import { type SourceFile, type Span, wholeFile } from '../model/source.ts';

/** Levels of nesting; a real issue has fewer than ten. */
export const MOST_LEVELS = 60;

export interface YamlTree {
  readonly root: Node;
  /** What a `*alias` stands for; undefined where nothing has its name. */
  readonly resolveAlias: (node: Node) => Node | undefined;
}

export function parseYaml(file: SourceFile): Checked<YamlTree | undefined> {
  const documents = parse(file.text);
  if (documents === undefined) {
    const deep = diagnose('read/too-deep', wholeFile(file), { limit: MOST_LEVELS });
    return { value: undefined, diagnostics: [deep] };
  }
  if (documents.some(nestsTooDeep) || leavesOpen(documents, file.text)) {
    const deep = diagnose('read/too-deep', wholeFile(file), { limit: MOST_LEVELS });
    return { value: undefined, diagnostics: [deep] };
  }
  const errors = documents.flatMap((document) =>
    [...document.errors, ...document.warnings].map((error) => ({ document, error })),
  );
  // After its first mistake the parser only guesses; the rest are echoes.
  const [worst] = errors;
  if (worst !== undefined) {
    return { value: undefined, diagnostics: [translate(file, worst.document, worst.error)] };
  }
  const [first, second] = documents;
  if (second !== undefined) {
    return {
      value: undefined,
      diagnostics: [diagnose('read/several-documents', spanOf(file, second.range), {})],
    };
  }
  const root = first?.contents;
  if (first === undefined || root === null || root === undefined) {
    return {
      value: undefined,
      diagnostics: [diagnose('read/empty-file', wholeFile(file), { path: file.path })],
    };
  }
  const targets = aliasTargets(first);
  const resolveAlias = (node: Node): Node | undefined => (isAlias(node) ? targets.get(node) : node);
  return { value: { root: root as Node, resolveAlias }, diagnostics: [] };
}

/** Undefined where brackets nest so deep that the parser, which recurses, gives up. */
function parse(text: string): readonly Document.Parsed[] | undefined {
  try {
    const documents = parseAllDocuments(text, {
      prettyErrors: false,
      uniqueKeys: true,
      version: '1.2',
      logLevel: 'silent',
    });
    return Array.isArray(documents) ? documents : [];
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Levels as nodes; a mapping counts twice, once for its pair. */
function nestsTooDeep(document: Document.Parsed): boolean {
  let isTooDeep = false;
  visit(document, {
    Node: (_key, _node, path) => {
      isTooDeep ||= path.length > 2 * MOST_LEVELS;
      return isTooDeep ? visit.BREAK : undefined;
    },
  });
  return isTooDeep;
}

/** Brackets that are opened by the dozen and never closed: nesting again, which the parser gave up on. */
function leavesOpen(documents: readonly Document.Parsed[], text: string): boolean {
  if (documents.every(({ errors }) => errors.length === 0)) return false;
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  return count(/[[{]/g) - count(/[\]}]/g) > MOST_LEVELS;
}

/** The node each alias stands for: the last one before it that carries its anchor. One walk for all. */
function aliasTargets(document: Document.Parsed): ReadonlyMap<Alias, Node> {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(document, {
    Alias: (_key, alias) => {
      const target = anchors.get(alias.source);
      if (target !== undefined) targets.set(alias, target);
    },
    Value: (_key, node) => {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return targets;
}

export function spanOf(file: SourceFile, range: readonly number[] | null | undefined): Span {
  return { file, from: range?.[0] ?? 0, to: range?.[1] ?? range?.[0] ?? 0 };
}

function translate(file: SourceFile, document: Document.Parsed, error: YAMLError): Diagnostic {
  const span = behindIndent(file, error.pos);
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return diagnose('read/tab', span, {});
    case 'DUPLICATE_KEY':
      return diagnose('read/duplicate-key', span, { key: keyAt(file.text, error.pos[0]) });
    case 'RESOURCE_EXHAUSTION':
      return diagnose('read/too-deep', span, { limit: MOST_LEVELS });
    case 'MULTIPLE_DOCS':
      return diagnose('read/several-documents', span, {});
    default: {
      const detail: Bilingual = { zh: CHINESE[error.code] ?? '这里不合语法', en: error.message };
      return diagnose('read/yaml-syntax', unclosedAt(file, document, error) ?? span, { detail });
    }
  }
}

const keyAt = (text: string, at: number): string =>
  /^[^\s:]*/.exec(text.slice(at, at + 80))?.[0] ?? '';

/** The parser tells some mistakes at the start of their line; the eye looks where the text begins. */
function behindIndent(file: SourceFile, [from, to]: readonly [number, number]): Span {
  const indent = /^ */.exec(file.text.slice(from, from + 200))?.[0].length ?? 0;
  return { file, from: from + indent, to: Math.max(to, from + indent + 1) };
}

/** What the parser means, for those who do not read English. */
const CHINESE: Readonly<Record<string, string>> = {
  BAD_INDENT: '缩进不对，或括号没有闭合',
  MISSING_CHAR: '缺少引号、括号、逗号或冒号后的空格',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个“键: 值”；含“: ”的文字要加引号',
  BLOCK_IN_FLOW: '括号里不能写成几行的“键: 值”',
  UNEXPECTED_TOKEN: '这里多了一个记号，或少了一个',
  MULTILINE_IMPLICIT_KEY: '键写成了几行，多半是少了冒号',
  TAG_RESOLVE_FAILED: '不认识的“!”标记',
  BAD_ALIAS: '“*”引用写得不对',
  BAD_SCALAR_START: '这个字符不能开头，要加引号',
  BAD_DQ_ESCAPE: '双引号里的“\\”写法不对',
  KEY_OVER_1024_CHARS: '键太长，多半是少了冒号',
};

/** A quote or bracket that is never closed is told where it opens, not at the end of the file. */
function unclosedAt(
  file: SourceFile,
  document: Document.Parsed,
  error: YAMLError,
): Span | undefined {
  if (error.code !== 'MISSING_CHAR' && error.code !== 'BAD_INDENT') return undefined;
  let opening: Span | undefined;
  visit(document, {
    Value: (_key, node) => {
      const from = node.range?.[0] ?? 0;
      const isOpen = isScalar(node)
        ? /^["']/.test(file.text[from] ?? '')
        : isCollection(node) && node.flow === true;
      const reaches = (node.range?.[2] ?? 0) >= error.pos[0] - 1 && from < error.pos[0];
      if (isOpen && reaches) opening = { file, from, to: from + 1 };
    },
  });
  return opening;
}

export { isMap, isScalar, isSeq };
