/** The make-up stage: a page from its placements, fixed matter first, whatever stands below another after it. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Checked } from '../model/diagnostic.ts';
import type { Earlier, EarlierPage } from '../model/earlier.ts';
import type { Article, House, Issue, IssuePage } from '../model/issue.ts';
import type { MadePage, StoryFit, Taken } from '../model/page.ts';
import { codeOver } from '../model/pageCode.ts';
import type { Placement } from '../model/placement.ts';
import type { Setter, StoryText } from '../model/setter.ts';
import { columnRules } from './columnRules.ts';
import { placeFolio } from './folio.ts';
import { type Matter, together } from './matter.ts';
import { footLine, isLowest, overlapping, startLine } from './place.ts';
import { type Between, placeThing } from './placeThing.ts';
import { type PlacedStory, placeStory } from './story.ts';
import { withoutDoubles } from './storyRules.ts';

/** What is on the page so far. */
interface Work {
  readonly matter: Partial<Matter>[];
  readonly stories: StoryFit[];
  readonly taken: Taken[];
}

/** A story with one place in the issue, and all that it depends on there but what it looks up. */
export interface PlaceToKeep {
  readonly placement: Placement;
  readonly article: Article;
  readonly issue: Issue;
  readonly given: readonly unknown[];
}

/** Places the story, or gives what an earlier make-up has placed. */
export type KeepPlace = (
  asked: PlaceToKeep,
  place: (setter: Setter, issue: Issue) => PlacedStory,
) => PlacedStory;

/** What pages before have left of stories that go on (转版), by slug. */
export type Carried = Map<string, { readonly text: StoryText; readonly page: string }>;

export interface PageToMake {
  readonly page: IssuePage;
  readonly issue: Issue;
  readonly setter: Setter;
  /** Undefined where nothing is kept. */
  readonly keepPlace: KeepPlace | undefined;
  /** Taken from, and added to. */
  readonly carried: Carried;
  /** The page as it was made before; undefined when it is new. */
  readonly earlier: EarlierPage | undefined;
}

/**
 * All pages in order, so that what one leaves of a story is there for the next. With an earlier edition, stories keep
 * the depth they had where copyfit can.
 */
export function makeupPages(
  issue: Issue,
  setter: Setter,
  earlier?: Earlier,
  keepPlace?: KeepPlace,
): readonly Checked<MadePage>[] {
  const carried: Carried = new Map();
  return issue.pages.map((page) => {
    const before = earlier?.pages.find(({ code }) => code === page.code);
    const own = { ...issue, house: page.house };
    return makeupPage({ page, issue: own, setter, keepPlace, carried, earlier: before });
  });
}

export function makeupPage(one: PageToMake): Checked<MadePage> {
  const { page, issue, setter } = one;
  const { house } = issue;
  const work: Work = { matter: [], stories: [], taken: [] };
  for (const line of page.folios) {
    const folio = placeFolio(line, house, setter);
    work.matter.push({ ...folio.value, diagnostics: folio.diagnostics });
  }
  for (const placement of page.placements) placeOne(work, placement, one);
  const overlaps = overlapping(work.taken).map(([first, second]) => {
    const span = page.placements.find(({ name }) => name === second.name)?.span ?? page.span;
    return diagnose('makeup/overlap', span, { first: first.name, second: second.name });
  });
  const { diagnostics, ...matter } = together(...work.matter, { diagnostics: overlaps });
  const boxed = work.taken.filter(({ name }) =>
    page.placements.some((place) => place.name === name && place.box !== undefined),
  );
  const across = withoutDoubles(matter.rules, boxed, house.grid);
  return {
    value: {
      code: page.code,
      house,
      ...matter,
      rules: [...across, ...(page.columnRules ? columnRules(work.taken, house, across) : [])],
      stories: work.stories,
      taken: work.taken,
    },
    diagnostics,
  };
}

function placeOne(work: Work, placement: Placement, one: PageToMake): void {
  const { page, issue, setter } = one;
  const article = issue.articles.get(placement.name);
  const start = startLine(placement, work.taken);
  if (start === undefined) {
    // What it stands below is not on this page, and told. It is set all the same: setting tells its own faults.
    if (article !== undefined) setter.story(article.slug, placement.direction);
    return;
  }
  const foot = Math.max(start, footLine(placement, start, page.placements, issue.house.grid));
  const between = { start, foot };
  const thing = placeThing({ placement, issue, setter, between });
  if (thing !== undefined) {
    work.matter.push(thing.matter);
    take(work, placement, start, thing.end);
  } else if (article === undefined) take(work, placement, start, start);
  else placeArticle(work, article, { placement, one, between });
}

interface ArticlePlace {
  readonly placement: Placement;
  readonly one: PageToMake;
  readonly between: Between;
}

function placeArticle(
  work: Work,
  article: Article,
  { placement, one, between }: ArticlePlace,
): void {
  const { page, issue, setter, keepPlace, carried, earlier } = one;
  const { slug } = article;
  const before = carried.get(slug);
  const isRest = placement.kind === 'rest';
  if (isRest && before === undefined) {
    take(work, placement, between.start, between.start);
    // All of the story stood before, or a rest has no start: that is told by resolve.
    if (!isBegunBefore(slug, page, issue)) return;
    const nothingLeft = diagnose('makeup/nothing-left', placement.span, { article: slug });
    work.matter.push({ diagnostics: [nothingLeft] });
    return;
  }
  const jump = { from: isRest ? before?.page : undefined, to: nextPageOf(slug, page, issue) };
  const place = {
    ...between,
    isLowest: isLowest(placement, page.placements),
    hold: earlierEnd(placement, earlier),
  };
  const placed = (by: Setter, from: Issue): PlacedStory =>
    placeStory({
      article: isRest ? asRest(article, issue.house) : article,
      text: (isRest ? before?.text : undefined) ?? by.story(slug, placement.direction),
      placement,
      issue: from,
      setter: by,
      ...place,
      heads: new Map(),
      jump,
    });
  const given = Object.values(place);
  const story =
    keepPlace !== undefined && standsOnce(slug, issue)
      ? keepPlace({ placement, article, issue, given }, placed)
      : placed(setter, issue);
  carried.delete(slug);
  if (story.rest !== undefined)
    carried.set(slug, { text: story.rest, page: codeOf(page, placement) });
  work.matter.push(story.matter);
  work.stories.push(story.fit);
  work.taken.push(...story.taken);
}

/** What is left of a story stands under a short head of the least rank (接题): it was announced where it began. */
function asRest(article: Article, { heads }: House): Article {
  const { headline, jumpHead } = article.head;
  const none = { kicker: undefined, deck: undefined, summary: undefined, byline: undefined };
  return {
    ...article,
    rank: Math.max(article.rank, ...heads.keys()),
    head: { ...none, headline: jumpHead ?? headline, jumpHead },
  };
}

/** A picture may have the story's name: the place in its columns is the story's. */
const earlierEnd = (
  { name, columns }: Placement,
  earlier: EarlierPage | undefined,
): number | undefined =>
  earlier?.places.find(
    (old) =>
      old.name === name && old.columns.first === columns.first && old.columns.last === columns.last,
  )?.end;

const isBegunBefore = (slug: string, page: IssuePage, issue: Issue): boolean =>
  issue.pages
    .slice(0, issue.pages.indexOf(page))
    .some(({ placements }) =>
      placements.some(({ kind, name }) => kind === 'article' && name === slug),
    );

const standsOnce = (slug: string, { pages }: Issue): boolean =>
  pages.flatMap(({ placements }) => placements.filter(({ name }) => name === slug)).length === 1;

const codeOf = ({ code, house }: IssuePage, { columns }: Placement): string =>
  codeOver(code, house.grid.spine?.column, columns);

/** The next page that has a place for what is left of a story. */
function nextPageOf(slug: string, page: IssuePage, issue: Issue): string | undefined {
  const [next] = issue.pages
    .slice(issue.pages.indexOf(page) + 1)
    .flatMap((after) =>
      after.placements
        .filter(({ kind, name }) => kind === 'rest' && name === slug)
        .map((place) => codeOf(after, place)),
    );
  return next;
}

const BOXED: ReadonlySet<Placement['kind']> = new Set(['masthead', 'furniture', 'ad']);

function take(
  work: Work,
  { name, columns, kind, box }: Placement,
  start: number,
  end: number,
): void {
  work.taken.push({
    name,
    columns,
    start,
    end,
    isBoxed: BOXED.has(kind) || box !== undefined,
  });
}
