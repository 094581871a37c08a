/** Pages made a unit at a time, and units kept from build to build: one changed story makes its own pages anew. */
import { type Composer, composer } from './compose.ts';
import type { OpenedBook } from './fonts/fontBook.ts';
import { type Found, type KeptPlaces, keepingPlaces } from './keptPlaces.ts';
import type { KeptStories } from './keptStories.ts';
import { makeupPages } from './makeup/makeupPage.ts';
import type { Checked, Diagnostic } from './model/diagnostic.ts';
import type { Earlier } from './model/earlier.ts';
import type { House, Issue, IssuePage } from './model/issue.ts';
import type { MadePage } from './model/page.ts';
import { earlierIfSame, earlierValues } from './model/same.ts';
import { gatheredTogether, type RareGathering } from './rare.ts';
import { findsTheSame, type Lookup, watchedIssue } from './watchedIssue.ts';

/** Pages made. */
export interface MadePages {
  /** In the order of the issue. */
  readonly made: readonly Checked<MadePage>[];
  /** What was told of fonts and of what was set. */
  readonly diagnostics: readonly Diagnostic[];
  readonly rare: RareGathering;
}

/** A unit with all that it was made of: while that is the same, so is the unit. */
interface Kept {
  readonly given: readonly unknown[];
  /** Of the issue's maps, the keys that were looked up, with what was found. */
  readonly lookups: readonly Lookup[];
  readonly unit: MadePages;
}

interface KeptParts {
  readonly stories: KeptStories;
  readonly places: KeptPlaces;
}

/** What one build leaves for the next of the same issue. */
export interface UnitMemory {
  issue: Issue | undefined;
  units: readonly Kept[];
  /** Of a page with a changed story the others need not be set again; undefined where no build follows. */
  readonly kept: KeptParts | undefined;
}

export const newUnitMemory = (): UnitMemory => ({
  issue: undefined,
  units: [],
  kept: { stories: new Map(), places: new WeakMap() },
});

/** For a build that none follows: what was set of a unit is let go with it. */
export const noUnitMemory = (): UnitMemory => ({ ...newUnitMemory(), kept: undefined });

export interface UnitsToMake {
  /** As `settledIssue` gives it. */
  readonly issue: Issue;
  readonly earlier: Earlier | undefined;
  /** A book of its own for each unit, so that it knows what was told of which. */
  readonly newBook: (house: House) => OpenedBook;
  readonly memory: UnitMemory;
}

/** Every page of the issue, in the units they depend on each other by. Units that hold are taken as they are. */
export function makeUnits({ issue, earlier, newBook, memory }: UnitsToMake): MadePages {
  const { house, masthead, date, number, span } = issue;
  const units = unitsOf(issue);
  const kept = units.map((pages): Kept => {
    const given = [house, masthead, date, number, span, earlier, ...pages];
    const known = memory.units.find((one) => stillHolds(one, issue, given));
    return (
      known ?? makeUnit({ issue, pages, earlier, given, book: newBook(house), parts: memory.kept })
    );
  });
  memory.issue = issue;
  for (const slug of memory.kept?.stories.keys() ?? [])
    if (!issue.articles.has(slug)) memory.kept?.stories.delete(slug);
  memory.units = kept;
  const made = new Map(
    kept.flatMap(({ unit }, i) => units[i]?.map((page, j) => [page, unit.made[j]] as const) ?? []),
  );
  return {
    made: issue.pages.flatMap((page) => made.get(page) ?? []),
    diagnostics: kept.flatMap(({ unit }) => unit.diagnostics),
    rare: gatheredTogether(kept.map(({ unit }) => unit.rare)),
  };
}

/** The issue with what has not changed as it was before: one object, so that it is seen at once. */
export function settledIssue({ issue: before }: UnitMemory, now: Issue): Issue {
  const house = earlierIfSame(before?.house, now.house);
  // Pages have the house of the issue, unless their layout has a sheet or a grid of its own.
  const housed = now.pages.map((page) => (page.house === now.house ? { ...page, house } : page));
  return {
    ...now,
    house,
    masthead: earlierIfSame(before?.masthead, now.masthead),
    date: earlierIfSame(before?.date, now.date),
    span: earlierIfSame(before?.span, now.span),
    pages: housed.map((page) =>
      earlierIfSame(
        before?.pages.find(({ code }) => code === page.code),
        page,
      ),
    ),
    articles: earlierValues(before?.articles, now.articles),
    tables: earlierValues(before?.tables, now.tables),
    ads: earlierValues(before?.ads, now.ads),
    pictures: earlierValues(before?.pictures, now.pictures),
  };
}

/** A story that stands on several pages binds them: what one leaves of it, the next goes on with. */
function unitsOf({ pages, articles }: Issue): readonly (readonly IssuePage[])[] {
  const units: { pages: IssuePage[]; readonly stories: Set<string> }[] = [];
  for (const page of pages) {
    const stories = page.placements.map(({ name }) => name).filter((name) => articles.has(name));
    const bound = units.filter((unit) => stories.some((story) => unit.stories.has(story)));
    const [first] = bound;
    if (first === undefined) {
      units.push({ pages: [page], stories: new Set(stories) });
      continue;
    }
    for (const story of [...stories, ...bound.flatMap((unit) => [...unit.stories])])
      first.stories.add(story);
    const others = bound.slice(1);
    first.pages.push(...others.flatMap((unit) => unit.pages), page);
    for (const other of others) units.splice(units.indexOf(other), 1);
  }
  const order = new Map(pages.map((page, i) => [page, i]));
  return units.map((unit) => unit.pages.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)));
}

const stillHolds = ({ given, lookups }: Kept, issue: Issue, now: readonly unknown[]): boolean =>
  given.length === now.length &&
  given.every((one, i) => one === now[i]) &&
  findsTheSame(lookups, issue);

interface UnitToMake {
  readonly issue: Issue;
  readonly pages: readonly IssuePage[];
  readonly earlier: Earlier | undefined;
  readonly given: Kept['given'];
  readonly book: OpenedBook;
  readonly parts: KeptParts | undefined;
}

function makeUnit({ issue, pages, earlier, given, book, parts }: UnitToMake): Kept {
  const { watched, lookups } = watchedIssue({ ...issue, pages });
  const setter: Composer = composer(watched, book, parts?.stories);
  const found: Found[] = [];
  const find = (one: Found): unknown => found.push(one);
  const keepPlace =
    parts === undefined
      ? undefined
      : keepingPlaces({ kept: parts.places, stories: parts.stories, fonts: book, find });
  const made = makeupPages(watched, setter, earlier, keepPlace);
  const all = [...found, { diagnostics: setter.diagnostics(), rare: setter.gathered() }];
  return {
    given,
    lookups: lookups(),
    unit: {
      made,
      diagnostics: [...book.diagnostics(), ...all.flatMap(({ diagnostics }) => diagnostics)],
      rare: gatheredTogether(all.map(({ rare }) => rare)),
    },
  };
}
