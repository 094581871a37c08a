/** An article as written to paragraphs and a head that can be set. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Bilingual, Checked, Diagnostic } from '../model/diagnostic.ts';
import type { ParagraphText, TextRun } from '../model/galley.ts';
import type { Article, Head, HeadText, IntakeChange, IntakeRule } from '../model/issue.ts';
import { nearest } from '../model/nearest.ts';
import { PRINTING } from '../model/printing.ts';
import type { Span } from '../model/source.ts';
import type { ArticleSource, WrittenArticle } from '../model/written.ts';
import type { BylineStyle, WrittenHouse } from '../model/writtenHouse.ts';
import { parseBody } from './body.ts';
import { normaliseWire, toNfc } from './intake.ts';
import { type Lifted, liftSignature } from './lift.ts';

/** An article as it was resolved, with all that it was made of but its data. */
interface Resolved {
  readonly given: readonly unknown[];
  readonly result: Checked<Article>;
}

/** By its data, one object while its file is the same: of a watched issue only what was changed is resolved again. */
const RESOLVED = new WeakMap<WrittenArticle, Resolved>();

/** `itemMark` is the sign that the house puts before each item of a list. */
export function resolveArticle(
  source: ArticleSource,
  house: WrittenHouse,
  itemMark: string,
): Checked<Article> {
  const { data, slug, body } = source;
  const given = [slug, house, itemMark, body?.text, body?.spanAt(0).file.path];
  const known = RESOLVED.get(data);
  if (known?.given.every((one, i) => one === given[i]) === true) return known.result;
  const result = resolve(source, house, itemMark);
  RESOLVED.set(data, { given, result });
  return result;
}

function resolve(source: ArticleSource, house: WrittenHouse, itemMark: string): Checked<Article> {
  const { data, slug } = source;
  const diagnostics: Diagnostic[] = [];
  const kind = kindOf(source, house, diagnostics);
  const rank = data.rank ?? kind?.rank ?? firstRank(house);
  if (house.heads[String(rank)] === undefined) {
    const known = Object.keys(house.heads).map(Number);
    diagnostics.push(diagnose('resolve/unknown-rank', source.spanAt(['rank']), { rank, known }));
  }
  const body = bodyOf(source, itemMark, diagnostics);
  const signature = bylineOf(source, kind?.byline ?? 'end-paren', body.byline);
  const dateline = data.dateline ?? body.dateline;
  const paragraphs = withDateline(
    body.paragraphs,
    dateline,
    signature,
    source.spanAt(['dateline']),
  );
  if (!body.paragraphs.some(({ runs }) => runs.some((run) => PRINTING.test(run.text))))
    diagnostics.push(diagnose('resolve/empty-body', source.spanAt(['body']), { slug }));
  if (body.changes.length > 0) {
    const facts = { slug, changes: body.changes.length, summary: summaryOf(body.changes) };
    diagnostics.push(diagnose('resolve/intake-changed', source.spanAt(['body']), facts));
  }
  const article: Article = {
    slug,
    rank,
    head: headOf(source, signature),
    paragraphs: [...paragraphs, ...closingByline(signature)],
    intake: body.changes,
  };
  return { value: article, diagnostics };
}

const firstRank = (house: WrittenHouse): number =>
  Math.min(...Object.keys(house.heads).map(Number));

function kindOf(
  source: ArticleSource,
  house: WrittenHouse,
  diagnostics: Diagnostic[],
): WrittenHouse['kinds'][string] | undefined {
  const { kind } = source.data;
  if (kind === undefined) return undefined;
  const found = house.kinds[kind];
  if (found === undefined) {
    const known = Object.keys(house.kinds);
    diagnostics.push(
      diagnose('resolve/unknown-kind', source.spanAt(['kind']), {
        kind,
        near: nearest(kind, known),
        known,
      }),
    );
  }
  return found;
}

function bodyOf(source: ArticleSource, itemMark: string, diagnostics: Diagnostic[]): Lifted {
  if (source.body === undefined) {
    return { paragraphs: [], dateline: undefined, byline: undefined, changes: [] };
  }
  const isWire = source.data.intake === 'wire';
  const { text, changes } = isWire ? normaliseWire(source.body) : toNfc(source.body);
  const parsed = parseBody(text, itemMark, source.data.verse);
  for (const diagnostic of parsed.diagnostics) diagnostics.push(diagnostic);
  if (!isWire) return { paragraphs: parsed.value, dateline: undefined, byline: undefined, changes };
  const { dateline, byline } = source.data;
  const name = typeof byline === 'object' ? byline.name : byline;
  const lifted = liftSignature(parsed.value, { dateline, byline: name });
  const all = [...changes, ...lifted.changes].sort((x, y) => x.span.from - y.span.from);
  return { ...lifted, changes: all };
}

interface Signature {
  readonly name: string;
  readonly style: BylineStyle;
  readonly span: Span;
}

function bylineOf(
  source: ArticleSource,
  houseStyle: BylineStyle,
  lifted: string | undefined,
): Signature | undefined {
  const written = source.data.byline;
  if (written === undefined) {
    return lifted === undefined
      ? undefined
      : { name: lifted, style: 'end-paren', span: source.spanAt(['body']) };
  }
  if (typeof written === 'string')
    return { name: written, style: houseStyle, span: source.spanAt(['byline']) };
  return {
    name: written.name,
    style: written.style ?? houseStyle,
    span: source.spanAt(['byline', 'name']),
  };
}

/**
 * 本报讯 in the strong face before the first paragraph, one em from it; 本报讯（记者 某某） with its byline.
 * Points or a crosshead may stand above that paragraph: 本报讯 opens the running text, not those.
 */
function withDateline(
  paragraphs: readonly ParagraphText[],
  dateline: string | undefined,
  signature: Signature | undefined,
  span: Span,
): readonly ParagraphText[] {
  const opening = Math.max(
    0,
    paragraphs.findIndex(({ kind }) => kind === 'body'),
  );
  const first = paragraphs[opening];
  const name = signature?.style === 'lead' ? `（${signature.name}）` : '';
  const front = `${dateline ?? ''}${name}`;
  if (first === undefined || front === '') return paragraphs;
  const lead: readonly TextRun[] = [
    ...(dateline === undefined ? [] : [{ text: dateline, strong: true }]),
    { text: `${name}\u3000`, strong: false },
  ];
  const length = front.length + 1;
  return paragraphs.with(opening, {
    ...first,
    runs: [...lead, ...first.runs],
    spanAt: (offset) => (offset < length ? span : first.spanAt(offset - length)),
  });
}

function closingByline(signature: Signature | undefined): readonly ParagraphText[] {
  if (signature?.style !== 'end-paren') return [];
  const runs: readonly TextRun[] = [{ text: `（${signature.name}）`, strong: false }];
  return [{ kind: 'byline', runs, spanAt: () => signature.span }];
}

function headOf(source: ArticleSource, signature: Signature | undefined): Head {
  const { data } = source;
  const given = (written: string | string[] | undefined, key: string): HeadText | undefined => {
    if (written === undefined) return undefined;
    const span = source.spanAt([key]);
    return typeof written === 'string'
      ? { kind: 'free', lines: [written.normalize('NFC').trim()], span }
      : { kind: 'given', lines: written.map((line) => line.normalize('NFC').trim()), span };
  };
  return {
    kicker: given(data.kicker, 'kicker'),
    headline: given(data.headline, 'headline') ?? {
      kind: 'given',
      lines: [],
      span: source.spanAt([]),
    },
    deck: given(data.deck, 'deck'),
    summary: given(data.summary, 'summary'),
    jumpHead: given(data.jumpHead, 'jumpHead'),
    byline:
      signature?.style === 'head'
        ? { kind: 'given', lines: [signature.name], span: signature.span }
        : undefined,
  };
}

const RULE_NAMES: Readonly<Record<IntakeRule, Bilingual>> = {
  mark: { zh: '标点全角', en: 'full-width marks' },
  quote: { zh: '引号', en: 'quotes' },
  dash: { zh: '破折号', en: 'dashes' },
  ellipsis: { zh: '省略号', en: 'ellipses' },
  space: { zh: '多余空格', en: 'stray spaces' },
  join: { zh: '段落接合', en: 'paragraph joins' },
  dateline: { zh: '电头', en: 'dateline' },
  byline: { zh: '署名', en: 'byline' },
  nfc: { zh: '字符规范（NFC）', en: 'composed characters (NFC)' },
};

function summaryOf(changes: readonly IntakeChange[]): Bilingual {
  const counts = new Map<IntakeRule, number>();
  for (const { rule } of changes) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const parts = [...counts].map(([rule, count]) => ({ name: RULE_NAMES[rule], count }));
  return {
    zh: parts.map(({ name, count }) => `${name.zh} ${count}`).join('、'),
    en: parts.map(({ name, count }) => `${name.en} ${count}`).join(', '),
  };
}
