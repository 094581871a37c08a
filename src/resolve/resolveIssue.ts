/** The resolve stage: units, defaults, styles and references bound; what the files say about each other checked. */

import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { Article, Issue, IssueDate } from '../model/issue.ts';
import { nearest } from '../model/nearest.ts';
import { pageCodes } from '../model/pageCode.ts';
import type { PdfForm } from '../model/pdfForm.ts';
import type { PictureFacts } from '../model/picture.ts';
import type { Span } from '../model/source.ts';
import type { IssueFiles } from '../model/written.ts';
import { checkAds, resolveAds } from './ads.ts';
import { resolveArticle } from './article.ts';
import { isWeekday, parseDate, weekdayNames } from './dates.ts';
import { checkDigest } from './digest.ts';
import { checkCalendar, checkFurniture } from './furniturePlaces.ts';
import { resolveGlyphs } from './glyphs.ts';
import { resolveHouse } from './house.ts';
import { issueValues } from './issueValues.ts';
import { resolveLexicon } from './lexicon.ts';
import { resolveMasthead } from './masthead.ts';
import { resolvePage } from './page.ts';
import { resolvePictures } from './pictures.ts';
import { allPlaces } from './placed.ts';
import { checkPlacedPictures } from './placedPictures.ts';
import { checkTables, resolveTables } from './tables.ts';

/** `pictures` and `forms`: what was found in the files of pictures, and in the PDFs of advertisements, by name. */
export function resolveIssue(
  files: IssueFiles,
  pictures: ReadonlyMap<string, PictureFacts> = new Map(),
  forms: ReadonlyMap<string, PdfForm> = new Map(),
): Checked<Issue> {
  const glyphs = resolveGlyphs(files.glyphs);
  const house = resolveHouse(files, glyphs.value, resolveLexicon(files.lexicon));
  const date = dateOf(files);
  const masthead = resolveMasthead(files);
  const articles = articlesOf(files, house.value.item.mark);
  const ads = resolveAds(files, house.value, { pictures, forms });
  const tables = resolveTables(files);
  const values = issueValues(files, house.value, date.value);
  const vertical = verticalIn(files);
  const pages = files.issue.data.pages.map((page, i) =>
    resolvePage(page, i, { files, house: house.value, values, ads: ads.value, vertical }),
  );
  const diagnostics: readonly Diagnostic[] = [
    ...glyphs.diagnostics,
    ...house.diagnostics,
    ...date.diagnostics,
    ...masthead.diagnostics,
    ...articles.diagnostics,
    ...pages.flatMap((page) => page.diagnostics),
    ...checkPages(files),
    ...checkPlacedArticles(files),
    ...checkRests(files),
    ...checkJumpHeads(files),
    ...checkPlacedPictures(files),
    ...ads.diagnostics,
    ...checkAds(files),
    ...tables.diagnostics,
    ...checkTables(files),
    ...checkDigest(files),
    ...checkFurniture(files),
    ...checkCalendar(files, date.value),
  ];
  return {
    value: {
      house: house.value,
      date: date.value,
      number: files.issue.data.number,
      pages: pages.map((page) => page.value),
      articles: articles.value,
      ads: ads.value,
      tables: tables.value,
      pictures: resolvePictures(files.pictures, pictures),
      masthead: masthead.value,
      span: files.issue.spanAt([]),
    },
    diagnostics,
  };
}

const verticalIn = (files: IssueFiles): ReadonlySet<string> =>
  new Set(
    allPlaces(files).flatMap(({ article, setting }) =>
      article !== undefined && setting === 'vertical' ? [article] : [],
    ),
  );

/** Stands in for a date that is no day, so that the rest can still be checked; the build stops anyway. */
const NO_DATE: IssueDate = { year: 2000, month: 1, day: 1, weekday: '星期六' };

function dateOf(files: IssueFiles): Checked<IssueDate> {
  const { data, spanAt } = files.issue;
  const date = parseDate(data.date);
  if (date === undefined) {
    return {
      value: NO_DATE,
      diagnostics: [diagnose('resolve/bad-date', spanAt(['date']), { written: data.date })],
    };
  }
  const isRight = data.weekday === undefined || isWeekday(data.weekday, date.weekday);
  const facts = { written: data.weekday ?? '', date: data.date, right: weekdayNames(date.weekday) };
  return {
    value: date,
    diagnostics: isRight ? [] : [diagnose('resolve/weekday-mismatch', spanAt(['weekday']), facts)],
  };
}

function articlesOf(files: IssueFiles, itemMark: string): Checked<ReadonlyMap<string, Article>> {
  const diagnostics: Diagnostic[] = [];
  const articles = [...files.articles.values()].map((source) => {
    const article = resolveArticle(source, files.house.data, itemMark);
    for (const diagnostic of article.diagnostics) diagnostics.push(diagnostic);
    return [source.slug, article.value] as const;
  });
  return { value: new Map(articles), diagnostics };
}

function checkPages(files: IssueFiles): readonly Diagnostic[] {
  const seen = new Set<string>();
  return files.issue.data.pages.flatMap(({ page }, i) => {
    const codes = pageCodes(page);
    const twice = codes.some((code) => seen.has(code));
    for (const code of codes) seen.add(code);
    if (!twice) return [];
    return [diagnose('resolve/duplicate-page', files.issue.spanAt(['pages', i, 'page']), { page })];
  });
}

/** Every placed article exists and is placed once; every article of the issue is placed. */
function checkPlacedArticles(files: IssueFiles): readonly Diagnostic[] {
  const placed = placedThings(files);
  const pageBySlug = new Map<string, string>();
  const ofPlaces = placed.flatMap(({ slug, page, span, isArticle }): readonly Diagnostic[] => {
    const earlier = pageBySlug.get(slug);
    pageBySlug.set(slug, page);
    const isKnown = !isArticle || files.articles.has(slug) || files.unreadable.has(slug);
    return [
      ...(earlier === undefined
        ? []
        : [diagnose('resolve/article-twice', span, { slug, page: earlier })]),
      ...(isKnown ? [] : [unknownArticle(slug, [...files.articles.keys()], span)]),
    ];
  });
  const unused = [...files.articles.values()]
    .filter(({ slug }) => !pageBySlug.has(slug))
    .map((article) =>
      diagnose('resolve/unused-article', article.spanAt([]), { slug: article.slug }),
    );
  return [...ofPlaces, ...unused];
}

const unknownArticle = (slug: string, known: readonly string[], span: Span): Diagnostic =>
  diagnose('resolve/unknown-article', span, { slug, near: nearest(slug, known) });

interface PlacedThing {
  readonly slug: string;
  readonly page: string;
  readonly span: Span;
  readonly isArticle: boolean;
}

function placedThings(files: IssueFiles): readonly PlacedThing[] {
  return files.issue.data.pages.flatMap(({ page, place }, i) =>
    place.flatMap(({ article, masthead }, j): readonly PlacedThing[] => {
      const isArticle = article !== undefined;
      const slug = article ?? (masthead === true ? 'masthead' : undefined);
      const span = files.issue.spanAt(['pages', i, 'place', j, isArticle ? 'article' : 'masthead']);
      return slug === undefined ? [] : [{ slug, page, span, isArticle }];
    }),
  );
}

/** Words over what is left of a story that nowhere goes on. */
function checkJumpHeads(files: IssueFiles): readonly Diagnostic[] {
  const rests = new Set(allPlaces(files).flatMap(({ rest }) => rest ?? []));
  return [...files.articles.values()].flatMap((source) =>
    source.data.jumpHead === undefined || rests.has(source.slug)
      ? []
      : [diagnose('resolve/idle-key', source.spanAt(['jumpHead']), { key: 'jumpHead' })],
  );
}

/** What a page leaves of a story goes on on a later page, never on the same or an earlier one: that would be a circle. */
function checkRests(files: IssueFiles): readonly Diagnostic[] {
  const { pages } = files.issue.data;
  return pages.flatMap(({ place }, i) =>
    place.flatMap(({ rest }, j) => {
      if (rest === undefined) return [];
      const isBegun = pages
        .slice(0, i)
        .some((page) => page.place.some(({ article }) => article === rest));
      const span = files.issue.spanAt(['pages', i, 'place', j, 'rest']);
      return isBegun ? [] : [diagnose('resolve/rest-without-start', span, { slug: rest })];
    }),
  );
}
