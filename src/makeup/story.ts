/** A story on the page: head, inserts and levelled text, fitted to its place. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Galley, GalleyLine } from '../model/galley.ts';
import type { RuleBlock, StoryFit, Taken } from '../model/page.ts';
import type { StoryText } from '../model/setter.ts';
import { mpt } from '../model/units.ts';
import { type Attempt, attempt, jumpSlots } from './attempt.ts';
import { copyfit, type Fitted, freeLines } from './copyfit.ts';
import { suggestCuts } from './cuts.ts';
import { unfitted } from './fitting.ts';
import { columnStart, lineTop, spanWidth } from './grid.ts';
import { boxArea, hasOwnPlace, type StoryToPlace } from './ground.ts';
import { type Held, held } from './hold.ts';
import { jumpLine } from './jumpLine.ts';
import { galleyOf, legsOf } from './legs.ts';
import { type Matter, together } from './matter.ts';
import { avoidRemnants, remnantsIn } from './remnants.ts';
import { verticalLegs } from './verticalLegs.ts';

export interface PlacedStory {
  readonly fit: StoryFit;
  readonly matter: Matter;
  /** The grid line after its last in its own columns, and all the lines it takes. */
  readonly end: number;
  readonly taken: readonly Taken[];
  /** What goes on on another page. */
  readonly rest: StoryText | undefined;
}

export function placeStory(story: StoryToPlace): PlacedStory {
  const { jump } = story;
  const natural = attempt(story, unfitted(story));
  // A head within the text (文包题) can find lines over it and none for itself.
  const isHeadOut = story.placement.head.down > 0 && natural.head.foot > story.foot;
  if (natural.most === 0 || isHeadOut) return refused(story, natural);
  const isWhole = natural.levelled.flow.over.length === 0;
  // A story that ends on this page goes on nowhere, and has no line that says so.
  if (jump.to !== undefined && isWhole)
    return placeStory({ ...story, jump: { ...jump, to: undefined } });
  if (jump.to !== undefined)
    return jumping(story, avoidRemnants(story, { attempt: natural, steps: [] }));
  const free: Held = { story, ...avoidRemnants(story, copyfit(story, natural)) };
  const isWhereItWas = endOf(story, free.attempt).end === story.hold;
  return ending(isWhereItWas ? free : (held(story) ?? free));
}

/** A story that ends in its place, with what is over or lacking. */
function ending({ story, attempt: fitted, steps }: Held): PlacedStory {
  const { text } = story;
  const { lines, over } = fitted.levelled.flow;
  const all = [...lines.map(({ line }) => line), ...over];
  const galley = galleyOf(text, all, fitted.room.measure);
  const free = freeLines(story, fitted);
  const matter = matterOf(story, fitted, fitted.levelled.flow.lines);
  const fit: StoryFit = {
    ...bareFit(story, galley),
    frames: matter.frames,
    placed: lines.length,
    overset: { lines: over.length, characters: charactersOf(galley, over) },
    short: {
      lines: free,
      characters: free * Math.round(galley.measure / story.issue.house.grid.em),
    },
    copyfit: steps,
    remnants: remnantsIn(story, fitted),
    cuts: over.length === 0 ? [] : suggestCuts(story, fitted),
  };
  text.accept(all);
  return {
    fit,
    matter: together(matter, { diagnostics: told(story, fit) }),
    ...endOf(story, fitted),
    rest: undefined,
  };
}

/** A story that goes on on another page: its place is filled, and both parts have the lines that a jump asks for. */
function jumping(story: StoryToPlace, { attempt: filled, steps }: Fitted): PlacedStory {
  const { text, issue, article, placement } = story;
  const least = issue.house.flow.leastJump;
  const { lines, over } = filled.levelled.flow;
  const keep = Math.max(
    Math.min(least, lines.length),
    lines.length - Math.max(0, least - over.length),
  );
  const kept = lines.slice(0, keep);
  const first = lines[keep]?.line ?? over[0];
  const isShort = keep < least || over.length + lines.length - keep < least;
  const matter = matterOf(story, filled, kept);
  const set = kept.map(({ line }) => line);
  text.accept(set);
  const facts = { article: article.slug, least };
  const fit: StoryFit = {
    ...bareFit(story, galleyOf(text, set, filled.room.measure)),
    frames: matter.frames,
    placed: kept.length,
    copyfit: steps,
    remnants: remnantsIn(story, filled),
  };
  const diagnostics = isShort ? [diagnose('makeup/jump-short', placement.span, facts)] : [];
  return {
    fit,
    matter: together(matter, { diagnostics }),
    ...endOf(story, filled),
    rest: first === undefined ? undefined : text.from(first),
  };
}

const bareFit = ({ article, placement }: StoryToPlace, galley: Galley): StoryFit => ({
  slug: article.slug,
  galley,
  frames: [],
  placed: 0,
  overset: { lines: 0, characters: 0 },
  short: { lines: 0, characters: 0 },
  copyfit: [],
  remnants: [],
  cuts: [],
  span: placement.span,
});

/** Everything that a tried story puts on the page. */
function matterOf(
  story: StoryToPlace,
  tried: Attempt,
  lines: Attempt['levelled']['flow']['lines'],
): Matter {
  const { article, text, issue, placement, start } = story;
  const { ground, head, inserts } = tried;
  const { box } = placement;
  const isVertical = placement.direction === 'vertical';
  const foot = isVertical ? story.foot : footOf(tried);
  const slots = jumpSlots(tried, story);
  const right = ground.linesFrom;
  return together(
    box === undefined
      ? {}
      : {
          boxes: [
            {
              style: box.line,
              area: boxArea(story, ground, foot),
              tint: box.tint,
              ink: box.ink,
              radius: box.radius,
            },
          ],
        },
    head.matter,
    { rules: start === 0 || box !== undefined ? [] : [storyRule(story, tried)] },
    ...inserts.map(({ insert, line, around }) => insert.put(line, around)),
    jumpLine(story, 'from', slots.first, right),
    isVertical
      ? verticalLegs(article.slug, text, lines, { house: issue.house, right })
      : legsOf(article.slug, text, lines, issue.house),
    jumpLine(story, 'to', slots.last, right),
    { diagnostics: tried.diagnostics },
  );
}

function refused(story: StoryToPlace, tried: Attempt): PlacedStory {
  const { article, placement, issue, start } = story;
  const { flow } = tried.levelled;
  const over = [...flow.lines.map(({ line }) => line), ...flow.over];
  const isNarrow = tried.ground.regions.every((region) => region.length === 0);
  const isVertical = placement.direction === 'vertical';
  const need = isVertical
    ? story.foot - start + 1
    : Math.max(tried.head.foot, tried.ground.top) - start + 1 + tried.ground.below;
  return refusedStory(story, {
    galley: galleyOf(story.text, over, issue.house.grid.measure),
    over,
    diagnostics: [
      ...tried.head.matter.diagnostics,
      ...tried.diagnostics,
      isNarrow
        ? diagnose('makeup/too-narrow', placement.span, { article: article.slug })
        : noRoom(story, need),
    ],
  });
}

/** Head and one line do not fit the lines there are. */
const noRoom = ({ article, placement, start, foot }: StoryToPlace, need: number): Diagnostic => {
  const facts = { article: article.slug, need, have: Math.max(0, foot - start) };
  return diagnose('makeup/no-room', placement.span, facts);
};

interface Refused {
  readonly galley: Galley;
  readonly over: readonly GalleyLine[];
  /** Why it is refused, and what else is to be told. */
  readonly diagnostics: readonly Diagnostic[];
}

/** A place that cannot hold a line: nothing is put on the page, and all of the story is overset. */
function refusedStory(story: StoryToPlace, { galley, over, diagnostics }: Refused): PlacedStory {
  const { article, placement, start, text } = story;
  text.accept(over);
  const overset = { lines: over.length, characters: charactersOf(galley, over) };
  return {
    fit: { ...bareFit(story, galley), overset },
    matter: together({ diagnostics }),
    end: start,
    // What stands below it is placed all the same, or refused in its turn: nothing goes untold.
    taken: [{ name: article.slug, columns: placement.columns, start, end: start, isBoxed: false }],
    rest: undefined,
  };
}

/** The line after the last of text, head and inserts across the page. */
const footOf = ({ levelled, head, inserts }: Attempt): number =>
  Math.max(levelled.foot, head.foot, ...inserts.map(({ line, insert }) => line + insert.lines));

function endOf(story: StoryToPlace, tried: Attempt): Pick<PlacedStory, 'end' | 'taken'> {
  const { article, placement, start, foot, jump } = story;
  const isFixed = hasOwnPlace(placement) || jump.to !== undefined;
  const end = isFixed ? foot : footOf(tried) + tried.ground.below;
  const { columns, box } = placement;
  const isBoxed = box !== undefined;
  const name = article.slug;
  return {
    end,
    taken: [
      { name, columns, start, end, isBoxed },
      ...placement.frames.map((frame) => ({
        name,
        columns: frame.columns,
        start: frame.line,
        end: frame.line + frame.lines,
        isBoxed,
      })),
    ],
  };
}

/** Characters of lines as an editor counts them: white space not. */
function charactersOf(galley: Galley, lines: readonly GalleyLine[]): number {
  return lines.reduce((sum, line) => sum + charactersIn(galley, line), 0);
}

function charactersIn(galley: Galley, line: GalleyLine): number {
  const paragraph = galley.paragraphs[line.paragraph];
  const tail = line.tail === undefined ? '' : (galley.paragraphs[line.tail.paragraph]?.text ?? '');
  const text =
    paragraph?.text.slice(paragraph.textFrom[line.from], paragraph.textFrom[line.to]) ?? '';
  return [...`${text}${tail}`.replace(/\s/gu, '')].length;
}

function told({ article, placement }: StoryToPlace, fit: StoryFit): readonly Diagnostic[] {
  if (fit.overset.lines > 0) {
    const facts = { article: article.slug, ...fit.overset, cuts: fit.cuts };
    return [diagnose('makeup/overset', placement.span, facts)];
  }
  return fit.short.lines > 0
    ? [diagnose('makeup/short', placement.span, { article: article.slug, ...fit.short })]
    : [];
}

/** The line between two stories, in the middle of the white over the lower one's head or of its white line. */
function storyRule(
  { placement, issue: { house }, start }: StoryToPlace,
  { ground, head }: Attempt,
): RuleBlock {
  const { grid } = house;
  const left = columnStart(grid, placement.columns.first);
  const right = mpt(left + spanWidth(grid, placement.columns));
  // The upper story's last line ends above its leading, so the middle of the white lies half a leading higher.
  const leading = grid.pitch - grid.em;
  const white = ground.hasWhiteLine ? grid.pitch : head.above;
  const y = mpt(lineTop(grid, start) + Math.floor((white - leading) / 2));
  return { kind: 'story', style: house.rules.story, inline: [left, right], block: [y, y] };
}
