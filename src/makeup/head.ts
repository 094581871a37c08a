/** Heads (标题): kicker, headline, deck, summary and byline over the columns of a story, in whole grid lines. */
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { Article, HeadPartStyle, HeadStyle, HeadText } from '../model/issue.ts';
import type { TextBlock, TextRole } from '../model/page.ts';
import { type Mpt, mpt, ZERO } from '../model/units.ts';
import { baselineAt } from './grid.ts';
import type { HeadContext, HeadLines, SetPart } from './headParts.ts';
import { SUMMARY_GAP, SUMMARY_PITCH, setSummary } from './summary.ts';
import { setTitle } from './title.ts';

/** A head set but not placed: its lines from its own top. */
export interface SetHead {
  /** Height of the type and the white between its lines. */
  readonly height: Mpt;
  /** Grid lines it takes with the white above and below. */
  readonly lines: number;
  /** The white over the type, and over the rule in it. */
  readonly above: Mpt;
  readonly parts: readonly HeadLines[];
}

/** Edge of a panel round the type, grid lines (chosen by eye). */
export const PANEL_EDGE = 0.4;

/** White between lines of one part, of its size: solid setting with a sixth, the looser the larger the type. */
const LINE_GAP = 0.18;
/** White between parts, of the smaller part's size (clreq 4.1: half the subtitle). */
const PART_GAP = 0.5;

export function setHead(context: HeadContext): Checked<SetHead> {
  const { article, house } = context;
  const style = house.heads.get(article.rank);
  const diagnostics: Diagnostic[] = [];
  if (style === undefined)
    return { value: { height: ZERO, lines: 0, above: ZERO, parts: [] }, diagnostics };
  const parts: HeadLines[] = [];
  const edge = context.isOnPanel ? Math.round(PANEL_EDGE * house.grid.pitch) : 0;
  let top = edge;
  for (const part of partsOf(article, style)) {
    const set = setPart(context, part, parts);
    diagnostics.push(...set.diagnostics);
    const { style: textStyle, texts, length, measure, lines } = set.value;
    const { size } = textStyle;
    const step = size * (measure === undefined ? 1 + LINE_GAP : SUMMARY_PITCH);
    top += whiteBetween(parts.at(-1), { role: part.role, size });
    const first = top;
    const tops = Array.from({ length: lines }, (_, i) => Math.round(first + i * step));
    top += size + (lines - 1) * step;
    const { role, text } = part;
    parts.push({ role, style: textStyle, texts, span: text.span, length, measure, tops });
  }
  const height = mpt(Math.round(top) + edge);
  const lines = headLines(height, style, context);
  return {
    value: { height, lines, above: whiteAbove(height, lines, style, context), parts },
    diagnostics,
  };
}

function whiteBetween(
  over: HeadLines | undefined,
  part: { readonly role: TextRole; readonly size: Mpt },
): number {
  if (over === undefined) return 0;
  if (part.role === 'summary') return SUMMARY_GAP * part.size;
  if (over.role === 'summary') return SUMMARY_GAP * over.style.size;
  return PART_GAP * Math.min(over.style.size, part.size);
}

/** White that copyfit leaves a head, grid lines: with less its last line seems to belong to the text (chosen by eye). */
export const LEAST_WHITE = 0.3;

/** The trade's sum: the sizes over the pitch, and the lines of white; one rounding for all. */
function headLines(height: Mpt, style: HeadStyle, { house, isAtTop, fit }: HeadContext): number {
  const white = (isAtTop ? 0 : style.above) + style.below;
  const least = Math.ceil(height / house.grid.pitch + LEAST_WHITE);
  return Math.max(least, Math.ceil(height / house.grid.pitch + white) + fit.white);
}

/** Share of the white that stands over a head at the top of the type area (chosen by eye). */
const TOP_SHARE = 0.15;

/** All the white of a head, dealt above and below as the house's lines are to each other. */
function whiteAbove(
  height: Mpt,
  lines: number,
  style: HeadStyle,
  { house, isAtTop }: HeadContext,
): Mpt {
  const slack = lines * house.grid.pitch - height;
  const share = isAtTop ? TOP_SHARE : style.above / Math.max(1, style.above + style.below);
  return mpt(Math.max(0, Math.floor(slack * share)));
}

interface PartToSet {
  readonly role: TextRole;
  readonly text: HeadText;
  /** Undefined of a summary, whose one size is the house's. */
  readonly part: HeadPartStyle | undefined;
}

function partsOf(article: Article, style: HeadStyle): readonly PartToSet[] {
  const { head } = article;
  const parts: readonly (readonly [TextRole, HeadText | undefined, HeadPartStyle | undefined])[] = [
    ['kicker', head.kicker, style.kicker],
    ['headline', head.headline, style.headline],
    ['deck', head.deck, style.deck],
    ['summary', head.summary, undefined],
    ['byline', head.byline, style.byline],
  ];
  return parts.flatMap(([role, text, part]) =>
    text === undefined || text.lines.length === 0 ? [] : [{ role, text, part }],
  );
}

function setPart(
  context: HeadContext,
  { role, text, part }: PartToSet,
  over: readonly HeadLines[],
): Checked<SetPart> {
  const edge = context.isOnPanel ? 2 * Math.round(PANEL_EDGE * context.house.grid.pitch) : 0;
  const width = mpt(Math.max(0, context.width - edge));
  if (part !== undefined) return setTitle({ ...context, width }, { role, text, part });
  // Beside a vertical head a summary is as deep as the head, not as the story.
  const isBeside = context.direction === 'vertical' && over.length > 0;
  const room = isBeside ? Math.max(...over.map(({ length }) => length)) : width;
  const set = setSummary(context, text, room);
  return { value: { ...set, length: set.measure }, diagnostics: [] };
}

/** Where a head is put: `top` is the upper edge of its first grid line from the type area. */
export interface HeadSpot {
  readonly inline: Mpt;
  readonly top: number;
  readonly ink: TextBlock['ink'];
}

/** Puts a set head at its place. */
export function placeHead(
  head: SetHead,
  { article, setter, width }: HeadContext,
  { inline, top, ink }: HeadSpot,
): readonly TextBlock[] {
  return head.parts.map((part) => {
    const measure = part.measure ?? width;
    const galley = setter.lines(part.texts, part.style, measure, {
      owner: article.slug,
      span: part.span,
    });
    const lines = galley.lines.map((line, i) => ({
      line,
      baseline: baselineAt(
        top + head.above + (part.tops[i] ?? part.tops.at(-1) ?? 0),
        part.style.size,
      ),
    }));
    return {
      owner: article.slug,
      role: part.role,
      axes: {
        direction: 'horizontal',
        inline: mpt(inline + Math.floor((width - measure) / 2)),
      },
      galley,
      lines,
      ink,
    };
  });
}
