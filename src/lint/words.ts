/** What stories and furniture say: pages and dates that are not this edition's, stories that stand in it twice. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Article, Issue, IssuePage } from '../model/issue.ts';
import type { MadePage } from '../model/page.ts';
import { pageCodes } from '../model/pageCode.ts';

const wordsOf = (article: Article): readonly string[] =>
  article.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(''));

/** “详见A05版”, “下转3版”: what sends the reader to a page. */
const REFERENCE = /(?:详见|参见|见|下转|上接|转)(?:第)?([A-Z]{0,2}\d{1,3})版/gu;

export function pageReferences({ articles, pages }: Issue): readonly Diagnostic[] {
  const codes = new Set(pages.flatMap(({ code }) => [code, ...pageCodes(code)]));
  return [...articles.values()].flatMap((article) =>
    article.paragraphs.flatMap(({ runs, spanAt }) => {
      const text = runs.map((run) => run.text).join('');
      return [...text.matchAll(REFERENCE)].flatMap((found) => {
        const page = found[1] ?? '';
        if (codes.has(page)) return [];
        const facts = { article: article.slug, page };
        return [diagnose('lint/page-reference', spanAt(found.index), facts)];
      });
    }),
  );
}

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
    const headline = head.headline.lines.join('').replace(/[\s|]/g, '');
    const text = wordsOf(article).join('').replace(/\s/g, '').slice(0, BEGINNING);
    const keys = [
      ...(headline === '' ? [] : [`head ${headline}`]),
      ...(text.length < BEGINNING ? [] : [`text ${text}`]),
    ];
    const other = keys.map((key) => seen.get(key)).find((found) => found !== undefined);
    for (const key of keys) if (!seen.has(key)) seen.set(key, slug);
    return other === undefined
      ? []
      : [diagnose('lint/story-twice', head.headline.span, { first: other, second: slug })];
  });
}
