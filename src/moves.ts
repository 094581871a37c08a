/** What stands elsewhere than in an earlier edition (挪动), and why. */
import type { Bilingual } from './model/diagnostic.ts';
import type { Earlier, EarlierPage, EarlierPlace } from './model/earlier.ts';
import type { IssuePage } from './model/issue.ts';
import type { MadePage } from './model/page.ts';
import type { Placement } from './model/placement.ts';

/** Why a thing is not where it was; `by` is the thing that pushed it, of a rest the page it comes from. */
export type Why =
  /** What it stands below ends at another line. */
  | { readonly why: 'below'; readonly by: string }
  /** Its own text takes more or fewer lines. */
  | { readonly why: 'text' }
  /** What the page before leaves of it is longer or shorter (转版). */
  | { readonly why: 'rest'; readonly by: string }
  /** What bounds it at its foot begins at another line. */
  | { readonly why: 'foot'; readonly by: string }
  /** Its place, its head or its pictures were changed in the issue or the house. */
  | { readonly why: 'issue' };

/** A place as it was or is: columns from 1, grid lines from 0, `end` the line after its last. */
export type Standing = Omit<EarlierPlace, 'name'>;

/** A thing that has moved; `from` is undefined when it is new, `to` when it is gone. */
export type Move = Why & {
  readonly page: string;
  readonly name: string;
  readonly from: Standing | undefined;
  readonly to: Standing | undefined;
};

/** A page now with the places it was made from. */
export interface PageNow {
  readonly page: IssuePage;
  readonly made: MadePage;
}

const lines = ({ start, end }: Standing): string =>
  end - start > 1 ? `${start + 1}–${end}` : `${start + 1}`;

const columnsOf = ({ columns: { first, last } }: Standing): string =>
  first === last ? `${first}` : `${first}-${last}`;

const REASONS: Readonly<Record<Why['why'], (by: string) => Bilingual>> = {
  below: (by) => ({ zh: `上面的 ${by} 止于别的行`, en: `${by} above it ends at another line` }),
  text: () => ({ zh: '自己的文字长短变了', en: 'its own text is longer or shorter' }),
  rest: (by) => ({
    zh: `${by} 转来的文字长短变了`,
    en: `what ${by} leaves of it is longer or shorter`,
  }),
  foot: (by) => ({ zh: `下面的 ${by} 起于别的行`, en: `${by} under it begins at another line` }),
  issue: () => ({
    zh: '期刊或版式里改了它的位置、标题或图片',
    en: 'its place, head or pictures were changed in the issue or the house',
  }),
};

/** A move in a sentence, lines and columns counted from 1. */
export function moveInWords(move: Move): Bilingual {
  const { from, to, page, name } = move;
  const [zh, en] =
    to === undefined
      ? ['不在版上了', 'is no longer on the page']
      : from === undefined
        ? [
            `新排在第 ${columnsOf(to)} 栏第 ${lines(to)} 行`,
            `is new, in columns ${columnsOf(to)}, lines ${lines(to)}`,
          ]
        : [
            `从第 ${columnsOf(from)} 栏第 ${lines(from)} 行到第 ${columnsOf(to)} 栏第 ${lines(to)} 行`,
            `went from columns ${columnsOf(from)}, lines ${lines(from)} to columns ${columnsOf(to)}, lines ${lines(to)}`,
          ];
  if ((from === undefined || to === undefined) && move.why === 'issue')
    return { zh: `${page} ${name} ${zh}`, en: `${page} ${name} ${en}` };
  const why = REASONS[move.why]('by' in move ? move.by : '');
  return { zh: `${page} ${name} ${zh}：${why.zh}`, en: `${page} ${name} ${en}: ${why.en}` };
}

/** Everything that moved, in page order; of a thing gone from the edition, at the page it stood on. */
export function movesSince(earlier: Earlier, now: readonly PageNow[]): readonly Move[] {
  const codes = new Set([
    ...now.map(({ page }) => page.code),
    ...earlier.pages.map(({ code }) => code),
  ]);
  return [...codes].flatMap((code) =>
    pageMoves(
      earlier.pages.find((page) => page.code === code),
      now.find(({ page }) => page.code === code),
      { code, now },
    ),
  );
}

function pageMoves(
  before: EarlierPage | undefined,
  now: PageNow | undefined,
  { code: page, now: all }: { readonly code: string; readonly now: readonly PageNow[] },
): readonly Move[] {
  const [old, is] = [placesByName(before?.places ?? []), placesByName(now?.made.taken ?? [])];
  const names = new Set([...is.keys(), ...old.keys()]);
  return [...names].flatMap((name) => {
    const [olds, news] = [old.get(name) ?? [], is.get(name) ?? []];
    // Frames of a chain are written one by one: they are compared one by one.
    return Array.from({ length: Math.max(olds.length, news.length) }, (_, i) => i).flatMap((i) => {
      const [from, to] = [olds[i], news[i]];
      if (from !== undefined && to !== undefined && same(from, to)) return [];
      const why: Why =
        before === undefined || now === undefined
          ? { why: 'issue' }
          : whyMoved({ name, from, to, before, now, all, isFirst: i === 0 });
      return [{ page, name, from, to, ...why }];
    });
  });
}

function placesByName(
  places: readonly EarlierPlace[],
): ReadonlyMap<string, readonly EarlierPlace[]> {
  const byName = new Map<string, EarlierPlace[]>();
  for (const place of places) byName.set(place.name, [...(byName.get(place.name) ?? []), place]);
  return byName;
}

const sameColumns = (a: EarlierPlace, b: EarlierPlace): boolean =>
  a.columns.first === b.columns.first && a.columns.last === b.columns.last;

const same = (a: EarlierPlace, b: EarlierPlace): boolean =>
  sameColumns(a, b) && a.start === b.start && a.end === b.end;

interface Compared {
  readonly name: string;
  readonly from: EarlierPlace | undefined;
  readonly to: EarlierPlace | undefined;
  readonly before: EarlierPage;
  readonly now: PageNow;
  readonly all: readonly PageNow[];
  readonly isFirst: boolean;
}

/** The first cause that accounts for the difference: what stands above, then what bounds it, then its own text. */
function whyMoved(one: Compared): Why {
  const { from, to, before, now, name, isFirst } = one;
  const placement = now.page.placements.find((place) => place.name === name);
  const isKnown = from !== undefined || before.stories.some(({ slug }) => slug === name);
  if (placement === undefined || !isFirst) return { why: 'issue' };
  if (from !== undefined && to !== undefined && !sameColumns(from, to)) return { why: 'issue' };
  const pusher = pushedBy(one, placement);
  if (isKnown && pusher !== undefined) return { why: 'below', by: pusher };
  if (placement.kind === 'rest' && (from ?? to)?.start === (to ?? from)?.start) return restOf(one);
  if (from === undefined || to === undefined || from.start !== to.start) return { why: 'issue' };
  const bound = boundBy(from, to, one);
  if (bound !== undefined) return { why: 'foot', by: bound };
  return textDiffers(one) ? { why: 'text' } : { why: 'issue' };
}

/** The thing above it when that ends elsewhere; undefined when it began, or begins, anywhere else than there. */
function pushedBy({ from, to, before, now }: Compared, { start }: Placement): string | undefined {
  if (start.kind === 'line') return undefined;
  const old = before.places.find(({ name }) => name === start.name)?.end;
  const is = now.made.taken.find(({ name }) => name === start.name)?.end;
  const hangs = (from ?? { start: old }).start === old && (to ?? { start: is }).start === is;
  return hangs && old !== is ? start.name : undefined;
}

/** The last page before that has a place for the story. */
function restOf({ name, now, all }: Compared): Why {
  const before = all
    .slice(0, all.indexOf(now))
    .findLast(({ page }) => page.placements.some((place) => place.name === name));
  return before === undefined ? { why: 'issue' } : { why: 'rest', by: before.page.code };
}

/** The thing it ended at before, or ends at now, when that thing begins elsewhere. */
function boundBy(
  from: EarlierPlace,
  to: EarlierPlace,
  { before, now }: Compared,
): string | undefined {
  const startOf = (places: readonly EarlierPlace[], name: string): number | undefined =>
    places.find((place) => place.name === name)?.start;
  return now.page.placements.find(({ name, start, columns }) => {
    const [old, is] = [startOf(before.places, name), startOf(now.made.taken, name)];
    const shares = columns.first <= to.columns.last && to.columns.first <= columns.last;
    return start.kind === 'line' && shares && old !== is && (old === from.end || is === to.end);
  })?.name;
}

function textDiffers({ name, before, now }: Compared): boolean {
  const old = before.stories.find(({ slug }) => slug === name);
  const is = now.made.stories.find(({ slug }) => slug === name);
  return old?.characters !== is?.galley.characters || old?.lines !== is?.galley.lines.length;
}
