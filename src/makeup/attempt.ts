/** A story tried in its place: head, inserts and levelled text, with what copyfit asks of them. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { FlowLimits, PageGrid } from '../model/issue.ts';
import type { StoryText } from '../model/setter.ts';
import { type Fitting, type Laid, NO_FEET } from './fitting.ts';
import type { Slot, StorySource } from './flow.ts';
import type { Ground, Jump, StoryToPlace } from './ground.ts';
import type { FormedHead } from './headForms.ts';
import { layAcross } from './layAcross.ts';
import { layVertical } from './layVertical.ts';
import { type Levelled, level, type Room } from './level.ts';
import { topOf } from './regions.ts';
import { freeSlots, type LineForm } from './runRound.ts';
import type { StandingInsert } from './standing.ts';

export interface Attempt {
  readonly fitting: Fitting;
  readonly ground: Ground;
  readonly head: FormedHead;
  readonly room: Room;
  readonly levelled: Levelled;
  readonly inserts: readonly StandingInsert[];
  /** Lines of text that the whole place has room for, those left white at feet counted. */
  readonly most: number;
  readonly diagnostics: readonly Diagnostic[];
}

export function attempt(story: StoryToPlace, fitting: Fitting, text = story.text): Attempt {
  const { article, placement, issue } = story;
  const laid =
    placement.direction === 'vertical' ? layVertical(story, fitting) : layAcross(story, fitting);
  const { ground, head } = laid;
  const { most } = ground;
  const { whiteFeet } = fitting;
  const room = roomOf(story, laid, whiteFeet);
  const wholeRoom = whiteFeet.size === 0 ? room : roomOf(story, laid, NO_FEET);
  const source = sourceOf(text, fitting, issue.house.crosshead.lines);
  const levelled =
    story.jump.to === undefined ? level(source, room) : level(source, { ...room, top: most });
  const inserts = laid.standing(levelled.foot);
  return {
    fitting,
    ground,
    head,
    room,
    levelled,
    inserts,
    most: wholeRoom.slots(most, NO_FEET).length,
    diagnostics: [
      ...laid.diagnostics,
      ...laid
        .colliding(inserts)
        .map(({ insert }) =>
          diagnose('makeup/insert-over', insert.place.span, { article: article.slug }),
        ),
      ...movedInserts(inserts, article.slug),
    ],
  };
}

/** A line that a story does not have is as good as the nearest it has; where that is, is told. */
const movedInserts = (inserts: readonly StandingInsert[], article: string): readonly Diagnostic[] =>
  inserts.flatMap(({ insert: { place }, line }) =>
    typeof place.at !== 'object' || place.at.line === line
      ? []
      : [
          diagnose('makeup/insert-moved', place.span, {
            article,
            asked: place.at.line + 1,
            line: line + 1,
          }),
        ],
  );

const sourceOf = (
  text: StoryText,
  { looseness }: Pick<Fitting, 'looseness'>,
  crossheadLines: number,
): StorySource => ({
  kinds: text.kinds,
  heightOf: (paragraph) => (text.kinds[paragraph] === 'crosshead' ? crossheadLines : 1),
  set: (paragraph, measures) => text.set(paragraph, measures, looseness.get(paragraph) ?? 0),
  tail: text.tail,
});

function roomOf(
  story: StoryToPlace,
  { ground, head, standing }: Pick<Laid, 'ground' | 'head' | 'standing'>,
  whiteFeet: ReadonlySet<number>,
): Room {
  const { grid, flow } = story.issue.house;
  const form = lineForm(grid, flow);
  const last = ground.regions.at(-1) ?? [];
  const before = ground.regions.slice(0, -1).flat();
  const free = (foot: number): readonly Slot[] => {
    const obstacles = [
      ...(head.obstacle === undefined ? [] : [head.obstacle]),
      ...standing(foot).map(({ obstacle }) => obstacle),
    ];
    const levelled = last.map((column) => ({ ...column, foot: Math.min(column.foot, foot) }));
    return freeSlots([...before, ...levelled], obstacles, form);
  };
  // Without inserts nothing moves with the foot: the lines of a lesser depth are those of the whole that lie over it.
  const whole = standing(ground.most).length === 0 ? free(ground.most) : undefined;
  const find = (foot: number, shorter: ReadonlySet<number>): readonly Slot[] => {
    const all =
      whole?.filter(({ column, line }) => line < foot || column < before.length) ?? free(foot);
    const left = withoutFeet(all, whiteFeet);
    const shortened =
      shorter.size === 0
        ? left
        : left.filter(({ column, line }) => line !== foot - 1 || !shorter.has(column));
    return withoutJumps(shortened, story.jump);
  };
  // Levelling asks for the same depth more than once.
  const known = new Map<string, readonly Slot[]>();
  const slots = (foot: number, shorter: ReadonlySet<number>): readonly Slot[] => {
    const key = `${foot} ${[...shorter].join()}`;
    const found = known.get(key) ?? find(foot, shorter);
    known.set(key, found);
    return found;
  };
  return {
    top: topOfLevel(story, { ground, head, standing }),
    most: ground.most,
    first: before.length,
    columns: last.length,
    slots,
    measure: ground.regions[0]?.[0]?.measure ?? grid.measure,
  };
}

const lineForm = ({ em }: PageGrid, { leastMeasure, leastRun }: FlowLimits): LineForm => ({
  em,
  least: leastMeasure,
  leastRun,
});

/** The least line that levelled text can end at: under a head over it, and under what stands at its upper end. */
function topOfLevel(
  { placement: { head: place, direction } }: StoryToPlace,
  { ground, head, standing }: Pick<Laid, 'ground' | 'head' | 'standing'>,
): number {
  if (direction === 'vertical') return ground.top;
  // Beside an upright head text ends where it ends, level, also above the head's foot.
  const headFoot = place.form === 'across' ? head.foot : ground.top;
  const last = ground.regions.at(-1) ?? [];
  const fixed = standing(ground.most).filter(({ insert }) => insert.place.at === 'top');
  return Math.max(
    last.length === 0 ? ground.top : Math.max(topOf(last), headFoot),
    ...fixed.map(({ line, insert }) => line + insert.lines),
  );
}

/** Without the lines that say where a story comes from and goes on. */
const withoutJumps = (slots: readonly Slot[], { from, to }: Jump): readonly Slot[] =>
  from === undefined && to === undefined
    ? slots
    : slots.slice(from === undefined ? 0 : 1, to === undefined ? undefined : -1);

/** Leaves the last free line of some columns white. */
const withoutFeet = (slots: readonly Slot[], columns: ReadonlySet<number>): readonly Slot[] =>
  columns.size === 0
    ? slots
    : slots.filter(({ column }, i) => !columns.has(column) || slots[i + 1]?.column === column);

/** The first free line of a place, where a jump line of the page before stands; and the last, of the page to come. */
export function jumpSlots(
  attempted: Attempt,
  story: StoryToPlace,
): { readonly first: Slot | undefined; readonly last: Slot | undefined } {
  const plain = roomOf(
    { ...story, jump: { from: undefined, to: undefined } },
    { ground: attempted.ground, head: attempted.head, standing: () => attempted.inserts },
    NO_FEET,
  ).slots(attempted.levelled.foot, NO_FEET);
  return { first: plain[0], last: plain.at(-1) };
}
