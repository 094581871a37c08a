/** What stories and furniture say: pages and dates that are not this edition's, stories that stand in it twice. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Article, Issue, IssuePage } from '../model/issue.ts';
import { keep } from '../model/keep.ts';
import type { MadePage } from '../model/page.ts';
import { pageCodes } from '../model/pageCode.ts';
import type { Span } from '../model/source.ts';

/** “详见A05版”, “下转3版”: what sends the reader to a page. */
const REFERENCE = /(?:详见|参见|见|下转|上接|转)(?:第)?([A-Z]{0,2}\d{1,3})版/gu;

export function pageReferences({ articles, pages }: Issue): readonly Diagnostic[] {
  const codes = new Set(pages.flatMap(({ code }) => [code, ...pageCodes(code)]));
  return [...articles.values()].flatMap((article) =>
    keep(REFERENCES, article, () => referencesIn(article)).flatMap(({ page, span }) =>
      codes.has(page)
        ? []
        : [diagnose('lint/page-reference', span, { article: article.slug, page })],
    ),
  );
}

interface Reference {
  readonly page: string;
  readonly span: Span;
}

/** An article that a save has not changed is the same object. */
const REFERENCES = new WeakMap<Article, readonly Reference[]>();

const referencesIn = ({ paragraphs }: Article): readonly Reference[] =>
  paragraphs.flatMap(({ runs, spanAt }) => {
    const text = runs.map((run) => run.text).join('');
    return [...text.matchAll(REFERENCE)].map(
      (found): Reference => ({ page: found[1] ?? '', span: spanAt(found.index) }),
    );
  });

const DATE = /(\d{4})年(\d{1,2})月(\d{1,2})日/gu;

/** Dates typed into folio lines and furniture, where only this edition's belongs. */
export function otherDates({
  issue: { date },
  pages,
}: {
  readonly issue: Issue;
  readonly pages: readonly { readonly page: IssuePage; readonly made: MadePage }[];
}): readonly Diagnostic[] {
  const isToday = ([, year, month, day]: RegExpExecArray): boolean =>
    Number(year) === date.year && Number(month) === date.month && Number(day) === date.day;
  return pages.flatMap(({ page, made }) =>
    made.texts
      .filter(({ role }) => role === 'folio' || role === 'furniture')
      .flatMap(({ galley }) =>
        galley.paragraphs.flatMap(({ text }) =>
          [...text.matchAll(DATE)]
            .filter((found) => !isToday(found))
            .map((found) =>
              diagnose('lint/other-date', page.span, {
                page: made.code,
                written: found[0],
              }),
            ),
        ),
      ),
  );
}

/** Characters of a beginning by which a story is known again: no two sentences begin so by chance. */
const BEGINNING = 40;

/** The same headline, or the same beginning of the text, under two slugs. */
export function storiesTwice({ articles }: Issue): readonly Diagnostic[] {
  const seen = new Map<string, string>();
  return [...articles.values()].flatMap((article) => {
    const { slug, head } = article;
    const keys = keep(KEYS, article, () => keysOf(article));
    const other = keys.map((key) => seen.get(key)).find((found) => found !== undefined);
    for (const key of keys) if (!seen.has(key)) seen.set(key, slug);
    return other === undefined
      ? []
      : [diagnose('lint/story-twice', head.headline.span, { first: other, second: slug })];
  });
}

/** What two stories have alike only when they are one. */
function keysOf(article: Article): readonly string[] {
  const headline = article.head.headline.lines.join('').replace(/[\s|]/g, '');
  const text = beginningOf(article);
  return [
    ...(headline === '' ? [] : [`head ${headline}`]),
    ...(text.length < BEGINNING ? [] : [`text ${text}`]),
  ];
}

const KEYS = new WeakMap<Article, readonly string[]>();

function beginningOf({ paragraphs }: Article): string {
  let beginning = '';
  for (const { runs } of paragraphs)
    for (const { text } of runs) {
      if (beginning.length >= BEGINNING) return beginning.slice(0, BEGINNING);
      beginning += text.replace(/\s/g, '');
    }
  return beginning.slice(0, BEGINNING);
}
