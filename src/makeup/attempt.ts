/** A story tried in its place: head, inserts and levelled text, with what copyfit asks of them. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { FlowLimits, PageGrid } from '../model/issue.ts';
import type { StoryText } from '../model/setter.ts';
import type { Slot, StorySource } from './flow.ts';
import { type Ground, groundOf, type Jump, type StoryToPlace } from './ground.ts';
import { type FormedHead, formHead } from './headForms.ts';
import { AS_IT_IS, type HeadFit } from './headParts.ts';
import { type InsertContext, lineOf, obstacleOf, type SetInsert, setInsert } from './insert.ts';
import { type Levelled, level, type Room } from './level.ts';
import { topOf } from './regions.ts';
import { freeSlots, type LineForm, type Obstacle } from './runRound.ts';

/** No column ends sooner than the others. */
const NO_FEET: ReadonlySet<number> = new Set();

/** What copyfit changes of a story. */
export interface Fitting {
  /** Lines more or fewer than the best setting has, by paragraph; those not named are set best. */
  readonly looseness: ReadonlyMap<number, number>;
  readonly head: HeadFit;
  /** Lines that pictures in the text are made deeper, with a minus less deep. */
  readonly crop: number;
  /** Columns of text that the basic columns are divided into; undefined keeps them. */
  readonly into: number | undefined;
  /** Columns, from 0 in reading order, whose last line is left white. */
  readonly whiteFeet: ReadonlySet<number>;
}

export const unfitted = ({ placement }: StoryToPlace): Fitting => ({
  looseness: new Map(),
  head: AS_IT_IS,
  crop: 0,
  into: placement.into,
  whiteFeet: NO_FEET,
});

/** An insert at its line. */
export interface StandingInsert {
  readonly insert: SetInsert;
  readonly line: number;
  readonly obstacle: Obstacle;
  /** Whether text stands over and under it. */
  readonly around: { readonly above: boolean; readonly below: boolean };
}

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
  const { article, placement, issue, setter } = story;
  const ground = groundOf(story, fitting.into);
  const { left, right, most } = ground;
  const head = headOf(story, ground, fitting.head);
  const diagnostics: Diagnostic[] = [];
  const context: InsertContext = {
    issue,
    setter,
    owner: article.slug,
    columns: placement.columns,
    left,
    right,
    crop: fitting.crop,
  };
  const set = placement.inserts.flatMap((insert) => setInsert(insert, context, diagnostics) ?? []);
  const standing = (foot: number): readonly StandingInsert[] =>
    standInserts(set, { head, ground, context, foot });
  const { whiteFeet } = fitting;
  const room = roomOf(story, { ground, head, standing, whiteFeet });
  const wholeRoom =
    whiteFeet.size === 0 ? room : roomOf(story, { ground, head, standing, whiteFeet: NO_FEET });
  const source = sourceOf(text, fitting, issue.house.crosshead.lines);
  const levelled =
    story.jump.to === undefined ? level(source, room) : level(source, { ...room, top: most });
  const inserts = standing(levelled.foot);
  return {
    fitting,
    ground,
    head,
    room,
    levelled,
    inserts,
    most: wholeRoom.slots(most, NO_FEET).length,
    diagnostics: [
      ...diagnostics,
      ...collisions(inserts, head, most).map(({ insert }) =>
        diagnose('makeup/insert-over', insert.place.span, { article: article.slug }),
      ),
    ],
  };
}

/** Formed once for each place and each white and size that copyfit asks for. */
function headOf(story: StoryToPlace, ground: Ground, fit: HeadFit): FormedHead {
  const { article, placement, issue, setter, start, heads } = story;
  const { left, right, top: line, most } = ground;
  const isAtTop = start === 0 || ground.hasWhiteLine || placement.box !== undefined;
  const key = [left, right, line, most, isAtTop, fit.white, fit.smaller].join(' ');
  const known = heads.get(key);
  if (known !== undefined) return known;
  const { columns, span, head: place } = placement;
  const context = { article, house: issue.house, setter, fit };
  const formed = formHead({ place, context, columns, left, right, line, most, isAtTop, span });
  heads.set(key, formed);
  return formed;
}

export const sourceOf = (
  text: StoryText,
  { looseness }: Pick<Fitting, 'looseness'>,
  crossheadLines: number,
): StorySource => ({
  kinds: text.kinds,
  heightOf: (paragraph) => (text.kinds[paragraph] === 'crosshead' ? crossheadLines : 1),
  set: (paragraph, measures) => text.set(paragraph, measures, looseness.get(paragraph) ?? 0),
  tail: text.tail,
});

interface Standing {
  readonly head: FormedHead;
  readonly ground: Ground;
  readonly context: InsertContext;
  readonly foot: number;
}

/** Inserts at their lines for a depth of the text: those at one end of the same columns follow each other. */
function standInserts(
  inserts: readonly SetInsert[],
  { head, ground, context, foot }: Standing,
): readonly StandingInsert[] {
  const done: StandingInsert[] = [];
  for (const insert of inserts) {
    const right = insert.left + insert.width;
    const inTheWay = (at: 'top' | 'foot') =>
      done.filter(
        ({ insert: other }) =>
          other.place.at === at && other.left < right && other.left + other.width > insert.left,
      );
    const { at } = insert.place;
    const above = inTheWay('top').map(({ line, insert: { lines } }) => line + lines);
    const under = inTheWay('foot').map(({ line }) => line);
    const upper = Math.max(ground.top, headFootOver(head, insert), ...(at === 'top' ? above : []));
    const lower = Math.min(foot, ...(at === 'foot' ? under : []));
    const line = lineOf(insert, upper, lower);
    done.push({
      insert,
      line,
      obstacle: obstacleOf(insert, line, context),
      around: { above: line > upper, below: line + insert.lines < lower },
    });
  }
  return done;
}

/** The line after the head where that stands over an insert. */
function headFootOver({ obstacle, foot }: FormedHead, { left, width }: SetInsert): number {
  const row = obstacle?.rows.find((one) => one !== undefined);
  return row !== undefined && row[0] < left + width && row[1] > left ? foot : 0;
}

/** Inserts that lie over one before them or the head, or reach beyond the place. */
function collisions(
  inserts: readonly StandingInsert[],
  { obstacle }: FormedHead,
  most: number,
): readonly StandingInsert[] {
  return inserts.filter(({ insert, line }, i) => {
    const [right, foot] = [insert.left + insert.width, line + insert.lines];
    const isOverHead =
      obstacle?.rows.some((row, k) => {
        const at = obstacle.top + k;
        return (
          row !== undefined && at >= line && at < foot && row[0] < right && row[1] > insert.left
        );
      }) ?? false;
    const isOverOther = inserts
      .slice(0, i)
      .some(
        ({ insert: other, line: at }) =>
          other.left < right &&
          other.left + other.width > insert.left &&
          at < foot &&
          at + other.lines > line,
      );
    return isOverHead || isOverOther || foot > most;
  });
}

interface Laid {
  readonly ground: Ground;
  readonly head: FormedHead;
  readonly standing: (foot: number) => readonly StandingInsert[];
  readonly whiteFeet: ReadonlySet<number>;
}

function roomOf(story: StoryToPlace, { ground, head, standing, whiteFeet }: Laid): Room {
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
  // Beside an upright head text ends where it ends, level, also above the head's foot.
  const headFoot = story.placement.head.form === 'across' ? head.foot : ground.top;
  const fixed = standing(ground.most).filter(({ insert }) => insert.place.at === 'top');
  return {
    top: Math.max(
      last.length === 0 ? ground.top : Math.max(topOf(last), headFoot),
      ...fixed.map(({ line, insert }) => line + insert.lines),
    ),
    most: ground.most,
    first: before.length,
    columns: last.length,
    slots,
    measure: ground.regions[0]?.[0]?.measure ?? grid.measure,
  };
}

const lineForm = ({ em }: PageGrid, { leastMeasure }: FlowLimits): LineForm => ({
  em,
  least: leastMeasure,
});

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
    {
      ground: attempted.ground,
      head: attempted.head,
      standing: () => attempted.inserts,
      whiteFeet: NO_FEET,
    },
  ).slots(attempted.levelled.foot, NO_FEET);
  return { first: plain[0], last: plain.at(-1) };
}
