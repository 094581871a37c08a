/** Plain data against its schema, each mistake told at its place in the author's language. */
import type { z } from 'zod';
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Bilingual, Diagnostic } from '../model/diagnostic.ts';
import { nearest } from '../model/nearest.ts';
import type { Span } from '../model/source.ts';
import type { Path } from '../model/written.ts';
import { EXPECTED } from './schema/common.ts';
import { itemSchemaOf, keyChoicesOf, keysOf, valueSchemaOf } from './schemaWalk.ts';

type Issue = z.core.$ZodIssue;

export interface Places {
  readonly spanAt: (path: Path) => Span;
  readonly keySpanAt: (path: Path) => Span;
  /** The source of a value as written. */
  readonly writtenAt: (path: Path) => string;
}

export function issueToDiagnostic(
  issue: Issue,
  schema: z.ZodType,
  data: unknown,
  places: Places,
): Diagnostic {
  const path = issue.path.filter((part): part is string | number => typeof part !== 'symbol');
  const span = places.spanAt(path);
  const value = valueAt(data, path);
  if (value === undefined) return missing(path, schema, data, span);
  const written = places.writtenAt(path);
  switch (issue.code) {
    case 'invalid_type':
      return wrongType(
        TYPES[issue.expected] ?? ANYTHING,
        value,
        written,
        span,
        schemaAt(schema, path),
      );
    case 'invalid_value':
      return ofChoice(issue.values.map(String), value, written, span);
    case 'invalid_union':
      return ofUnion(issue, { value, written, span, path }, (inner) =>
        issueToDiagnostic(inner, schema, data, places),
      );
    case 'too_small':
    case 'too_big':
      return diagnose('read/bad-value', span, { written, wanted: rangeOf(issue) });
    case 'unrecognized_keys':
      return unknownChoice(
        issue.keys[0] ?? '',
        keyNamesAt(schema, path),
        places.keySpanAt([...path, issue.keys[0] ?? '']),
      );
    case 'invalid_key':
      return ofKey(issue, String(path.at(-1) ?? ''), places.keySpanAt(path));
    default:
      return diagnose('read/bad-value', span, {
        written,
        wanted: EXPECTED[issue.message] ?? ANYTHING,
      });
  }
}

/** The names that the keys of a free mapping may have, where they are a closed set. */
function keyNamesAt(schema: z.ZodType, path: Path): readonly string[] {
  const at = schemaAt(schema, path);
  return at === undefined ? [] : keyChoicesOf(at);
}

/** A name that no key may have: a slug with a space, a role that does not exist. */
function ofKey(
  issue: Extract<Issue, { code: 'invalid_key' }>,
  key: string,
  span: Span,
): Diagnostic {
  const [inner] = issue.issues;
  if (inner?.code === 'invalid_value') return unknownChoice(key, inner.values.map(String), span);
  const wanted = EXPECTED[inner?.message ?? ''] ?? ANYTHING;
  return diagnose('read/bad-value', span, { written: key, wanted });
}

/** One of a closed set; a number that would be right in quotes is told so. */
function ofChoice(
  allowed: readonly string[],
  value: unknown,
  written: string,
  span: Span,
): Diagnostic {
  if (typeof value === 'string') return unknownChoice(written, allowed, span);
  const isPlain = typeof value === 'number' || typeof value === 'boolean';
  if (isPlain && allowed.includes(String(value)))
    return diagnose('read/number-for-text', span, { written });
  return diagnose('read/bad-value', span, { written, wanted: anyOf(allowed) });
}

const ANYTHING: Bilingual = { zh: '别的写法', en: 'something else' };

const TYPES: Readonly<Record<string, Bilingual>> = {
  string: { zh: '文字', en: 'text' },
  number: { zh: '数', en: 'a number' },
  int: { zh: '整数', en: 'a whole number' },
  boolean: { zh: '真假值（true 或 false）', en: 'true or false' },
  object: { zh: '一组键', en: 'a mapping of keys' },
  record: { zh: '一组键', en: 'a mapping of keys' },
  array: { zh: '列表', en: 'a list' },
};

function kindOf(value: unknown): Bilingual {
  if (value === null) return { zh: '空', en: 'nothing' };
  if (Array.isArray(value)) return { zh: '列表', en: 'a list' };
  switch (typeof value) {
    case 'string':
      return { zh: '文字', en: 'text' };
    case 'number':
      return { zh: '数', en: 'a number' };
    case 'boolean':
      return { zh: '真假值', en: 'true or false' };
    default:
      return { zh: '一组键', en: 'a mapping of keys' };
  }
}

function wrongType(
  wanted: Bilingual,
  value: unknown,
  written: string,
  span: Span,
  schema: z.ZodType | undefined,
): Diagnostic {
  const isPlain = typeof value === 'number' || typeof value === 'boolean';
  if (wanted.en !== 'text' || !isPlain) {
    return diagnose('read/wrong-type', span, { wanted, got: kindOf(value) });
  }
  // Quotes help only where the text would be right: 12.5 is no pitch in quotes either.
  const asText = schema?.safeParse(written);
  const expected =
    asText?.success === false ? EXPECTED[asText.error.issues[0]?.message ?? ''] : undefined;
  return expected === undefined
    ? diagnose('read/number-for-text', span, { written })
    : diagnose('read/bad-value', span, { written, wanted: expected });
}

interface UnionCase {
  readonly value: unknown;
  readonly written: string;
  readonly span: Span;
  readonly path: Path;
}

/** The alternative that the author meant is the one whose outer form fits; what is wrong inside it is told. */
function ofUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  { value, written, span, path }: UnionCase,
  tellInner: (inner: Issue) => Diagnostic,
): Diagnostic {
  const meant = issue.errors.find(([first]) => first !== undefined && fitsOutside(first));
  const [inner] = meant ?? [];
  if (inner !== undefined && typeof value === 'object') {
    return tellInner({ ...inner, path: [...path, ...inner.path] } as Issue);
  }
  const wanted = EXPECTED[issue.message];
  const isPlain = typeof value === 'number' || typeof value === 'boolean';
  if (issue.message === 'text' && isPlain)
    return diagnose('read/number-for-text', span, { written });
  if (wanted !== undefined && typeof value !== 'object') {
    return diagnose('read/bad-value', span, { written, wanted });
  }
  return diagnose('read/wrong-type', span, { wanted: wanted ?? ANYTHING, got: kindOf(value) });
}

const fitsOutside = (first: Issue): boolean =>
  first.path.length > 0 || first.code !== 'invalid_type';

const unknownChoice = (written: string, allowed: readonly string[], span: Span): Diagnostic =>
  diagnose('read/unknown-choice', span, { written, near: nearest(written, allowed), allowed });

const anyOf = (values: readonly string[]): Bilingual => ({
  zh: values.join(' 或 '),
  en: values.join(' or '),
});

function rangeOf(issue: Extract<Issue, { code: 'too_small' | 'too_big' }>): Bilingual {
  if (EXPECTED[issue.message] !== undefined) return EXPECTED[issue.message] ?? ANYTHING;
  const isLeast = issue.code === 'too_small';
  const limit = String(isLeast ? issue.minimum : issue.maximum);
  if (issue.origin === 'array' || issue.origin === 'string') {
    return isLeast
      ? { zh: `至少 ${limit} 项`, en: `at least ${limit}` }
      : { zh: `最多 ${limit} 项`, en: `at most ${limit}` };
  }
  return isLeast
    ? { zh: `不小于 ${limit} 的数`, en: `a number of at least ${limit}` }
    : { zh: `不大于 ${limit} 的数`, en: `a number of at most ${limit}` };
}

function missing(path: Path, schema: z.ZodType, data: unknown, span: Span): Diagnostic {
  const key = String(path.at(-1) ?? '');
  const parent = schemaAt(schema, path.slice(0, -1));
  const alias = keysOf(parent)?.find(({ name }) => name === key)?.alias;
  return path.length === 0 || data === null
    ? diagnose('read/wrong-type', span, { wanted: TYPES['object'] ?? ANYTHING, got: kindOf(data) })
    : diagnose('read/missing-key', span, { key, alias });
}

function schemaAt(schema: z.ZodType, path: Path): z.ZodType | undefined {
  let at: z.ZodType | undefined = schema;
  for (const part of path) {
    const known: z.ZodType | undefined = keysOf(at)?.find(({ name }) => name === part)?.schema;
    at = known ?? (typeof part === 'number' ? itemSchemaOf(at) : valueSchemaOf(at));
  }
  return at;
}

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, part) =>
      typeof value === 'object' && value !== null
        ? (value as Record<string | number, unknown>)[part]
        : undefined,
    data,
  );
}
