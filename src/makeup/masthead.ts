/** The masthead box (报社信息框) in its columns. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Checked } from '../model/diagnostic.ts';
import type { Galley, TextStyle } from '../model/galley.ts';
import type { House, Masthead } from '../model/issue.ts';
import type { BoxBlock, Frame, PlacedLine, TextBlock, TextRole } from '../model/page.ts';
import type { Placement } from '../model/placement.ts';
import type { Setter } from '../model/setter.ts';
import { type Mpt, mpt, ZERO } from '../model/units.ts';
import { areaOf, baselineAt, columnStart, lineTop, spanWidth } from './grid.ts';

export interface MastheadToPlace {
  readonly masthead: Masthead;
  readonly placement: Placement;
  readonly house: House;
  readonly setter: Setter;
  readonly start: number;
  readonly foot: number;
}

export interface PlacedMasthead {
  readonly texts: readonly TextBlock[];
  readonly boxes: readonly BoxBlock[];
  readonly frame: Frame;
  readonly end: number;
}

type SetLines = (texts: readonly string[], style: TextStyle) => Galley;

interface Setting {
  readonly measure: Mpt;
  readonly setLines: SetLines;
}

/** White between the box and its text, of the text size. */
const INSET = 1;

/** Pieces that stand together: the title, or a section with its heading. */
interface Group {
  readonly pieces: readonly Piece[];
  readonly lines: number;
}

interface Piece {
  readonly role: TextRole;
  readonly style: TextStyle;
  readonly texts: readonly string[];
}

/** Sections from top to foot, the white that is left dealt between them in whole lines. */
export function placeMasthead(box: MastheadToPlace): Checked<PlacedMasthead> {
  const { masthead, placement, house, setter, start, foot } = box;
  const { grid } = house;
  const measure = measureOf(box);
  const setLines: SetLines = (texts, style) =>
    setter.lines(texts, style, measure, { owner: 'masthead', span: masthead.span });
  const groups = groupsOf(masthead, house).map((pieces) => ({
    pieces,
    lines: linesOf(pieces, setLines, grid.pitch),
  }));
  const need = groups.reduce((sum, group) => sum + group.lines, 0);
  const depth = foot - start;
  const gaps = spread(depth - need, groups.length + 1);
  const texts: TextBlock[] = [];
  let at = start;
  groups.forEach((group, i) => {
    at += gaps[i] ?? 0;
    texts.push(...placeGroup(box, group, at, { measure, setLines }));
    at += group.lines;
  });
  const area = areaOf(grid, placement.columns, start, depth);
  const frame: Frame = {
    owner: 'masthead',
    kind: 'masthead',
    column: placement.columns.first,
    area,
    lines: need,
  };
  const diagnostics =
    need + groups.length - 1 <= depth
      ? []
      : [
          diagnose('makeup/no-room', placement.span, {
            article: 'masthead',
            need: need + groups.length - 1,
            have: depth,
          }),
        ];
  // The box hugs the leading too: its foot stands where the last body line of the page ends.
  const boxArea = { ...area, depth: mpt(area.depth - (grid.pitch - grid.em)) };
  return {
    value: {
      texts,
      boxes: [{ style: house.rules.box, area: boxArea, tint: 0, radius: ZERO }],
      frame,
      end: start + depth,
    },
    diagnostics,
  };
}

/** Whole characters of the masthead's own size between the insets. */
function measureOf({ placement, house }: MastheadToPlace): Mpt {
  const { size } = house.masthead.text;
  const room = spanWidth(house.grid, placement.columns) - 2 * INSET * size;
  return mpt(Math.max(1, Math.floor(room / size)) * size);
}

function groupsOf(masthead: Masthead, house: House): readonly (readonly Piece[])[] {
  const styles = house.masthead;
  const title: Piece = { role: 'masthead-title', style: styles.title, texts: [masthead.title] };
  const sections = masthead.sections.map((section): readonly Piece[] => [
    ...(section.title === undefined
      ? []
      : [{ role: 'masthead-heading', style: styles.heading, texts: [section.title] } as const]),
    ...(section.text === undefined
      ? []
      : [{ role: 'masthead', style: styles.text, texts: [section.text] } as const]),
    { role: 'masthead', style: styles.line, texts: section.lines },
  ]);
  return [[title], ...sections];
}

/** Grid lines a line of a style takes: small type one, a title as many as its size needs. */
const linesEach = (style: TextStyle, pitch: Mpt): number =>
  Math.max(1, Math.ceil(style.size / pitch));

const linesOf = (pieces: readonly Piece[], setLines: SetLines, pitch: Mpt): number =>
  pieces.reduce(
    (sum, { texts, style }) => sum + setLines(texts, style).lines.length * linesEach(style, pitch),
    0,
  );

/** Deals free lines into gaps, one between neighbours at least; the edges get the smaller part. */
function spread(free: number, gaps: number): readonly number[] {
  const inner = gaps - 2;
  const edge = Math.max(0, Math.min(2, Math.floor(free / (2 * gaps))));
  const rest = Math.max(inner, free - 2 * edge);
  const each = inner === 0 ? 0 : Math.floor(rest / inner);
  const extra = inner === 0 ? 0 : rest - each * inner;
  return [edge, ...Array.from({ length: inner }, (_, i) => each + (i < extra ? 1 : 0)), edge];
}

function placeGroup(
  { placement, house }: MastheadToPlace,
  group: Group,
  start: number,
  { measure, setLines }: Setting,
): readonly TextBlock[] {
  const { grid } = house;
  const left = columnStart(grid, placement.columns.first);
  const inline = mpt(left + Math.floor((spanWidth(grid, placement.columns) - measure) / 2));
  let at = start;
  return group.pieces.map(({ role, style, texts }) => {
    const galley = setLines(texts, style);
    const each = linesEach(style, grid.pitch);
    const lines = galley.lines.map((line): PlacedLine => {
      const top = lineTop(grid, at) + Math.floor((each * grid.pitch - style.size) / 2);
      at += each;
      // Text lines stand on the page's grid; only the title's larger type leaves it.
      const baseline =
        each === 1 ? baselineAt(lineTop(grid, at - 1), grid.em) : baselineAt(top, style.size);
      return { line, baseline };
    });
    return {
      owner: 'masthead',
      role,
      axes: { direction: 'horizontal', inline },
      galley,
      lines,
      ink: 'black',
    };
  });
}
