/** Heads (标题): kicker, headline, deck and byline over the columns of a story, in whole grid lines. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { TextStyle, WritingMode } from '../model/galley.ts';
import type { Article, HeadPartStyle, HeadStyle, HeadText, House } from '../model/issue.ts';
import type { TextBlock, TextRole } from '../model/page.ts';
import type { Setter } from '../model/setter.ts';
import type { Span } from '../model/source.ts';
import { formatPt, type Mpt, mpt, ZERO } from '../model/units.ts';
import { baselineAt } from './grid.ts';
import { breakHead } from './headline/breakHead.ts';
import type { Doubt } from './headline/doubts.ts';
import { sizeFor } from './headline/size.ts';

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

interface HeadLines {
  readonly role: TextRole;
  readonly style: TextStyle;
  readonly texts: readonly string[];
  readonly span: Span;
  /** Upper edge of each line's em box, from the head's top. */
  readonly tops: readonly number[];
}

export interface HeadContext {
  readonly article: Article;
  readonly house: House;
  readonly setter: Setter;
  /** Width over the story's columns. */
  readonly width: Mpt;
  /** The direction of its lines; of a vertical head `width` is the depth they have. */
  readonly direction: WritingMode;
  /** Whether the head stands at the top of the type area, where it has no white above. */
  readonly isAtTop: boolean;
  /** What copyfit asks for. */
  readonly fit: HeadFit;
  /** Whether it stands on a panel, which needs an edge round the type. */
  readonly isOnPanel: boolean;
}

/** How a head gives or takes room: lines of white, and how much smaller than the house's greatest its type is. */
export interface HeadFit {
  readonly white: number;
  readonly smaller: Mpt;
}

export const AS_IT_IS: HeadFit = { white: 0, smaller: ZERO };

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
    const set = setPart(context, part);
    diagnostics.push(...set.diagnostics);
    const { size } = set.value;
    const previous = parts.at(-1)?.style.size;
    if (previous !== undefined) top += PART_GAP * Math.min(previous, size);
    const tops = set.value.texts.map((_, i) => Math.round(top + i * size * (1 + LINE_GAP)));
    top += size * (set.value.texts.length + (set.value.texts.length - 1) * LINE_GAP);
    const { style: textStyle, texts } = set.value;
    parts.push({ role: part.role, style: textStyle, texts, span: part.text.span, tops });
  }
  const height = mpt(Math.round(top) + edge);
  const lines = headLines(height, style, context);
  return {
    value: { height, lines, above: whiteAbove(height, lines, style, context), parts },
    diagnostics,
  };
}

/** The trade's sum: the sizes over the pitch, and the lines of white; one rounding for all. */
function headLines(height: Mpt, style: HeadStyle, { house, isAtTop, fit }: HeadContext): number {
  const white = (isAtTop ? 0 : style.above) + style.below;
  const least = Math.ceil(height / house.grid.pitch);
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
  readonly part: HeadPartStyle;
}

function partsOf(article: Article, style: HeadStyle): readonly PartToSet[] {
  const { head } = article;
  const parts: readonly (readonly [TextRole, HeadText | undefined, HeadPartStyle])[] = [
    ['kicker', head.kicker, style.kicker],
    ['headline', head.headline, style.headline],
    ['deck', head.deck, style.deck],
    ['byline', head.byline, style.byline],
  ];
  return parts.flatMap(([role, text, part]) =>
    text === undefined || text.lines.length === 0 ? [] : [{ role, text, part }],
  );
}

interface SetPart {
  readonly texts: readonly string[];
  readonly size: Mpt;
  readonly style: TextStyle;
}

/** A part in its lines, at the largest size between least and greatest at which the widest fits. */
function setPart(context: HeadContext, { role, text, part: asked }: PartToSet): Checked<SetPart> {
  const { article, house, setter, direction, fit } = context;
  const edge = context.isOnPanel ? 2 * Math.round(PANEL_EDGE * house.grid.pitch) : 0;
  const width = mpt(Math.max(0, context.width - edge));
  const part = { ...asked, max: mpt(Math.max(asked.min, asked.max - fit.smaller)) };
  const at = (size: Mpt): TextStyle => headTextStyle(house, part, size, direction);
  const widthAt = (line: string, size: Mpt): number => setter.width(line, at(size));
  const broken =
    text.kind === 'given'
      ? { lines: text.lines.map((line) => line.replaceAll('|', '')), doubts: [] }
      : breakHead({
          text: text.lines.join(''),
          part,
          width,
          // A second vertical line takes its room from the text beside it, all the way down.
          mayGrow: role === 'headline' && direction === 'horizontal',
          lexicon: house.lexicon,
          wordEnds: setter.wordEnds,
          widthAt,
        });
  const { size, widest } = sizeFor({ lines: broken.lines, part, width, widthAt });
  const over = widthAt(widest, size) - width;
  const diagnostics =
    over <= 0
      ? broken.doubts.map((doubt) => doubtful(article, text, doubt))
      : [
          diagnose('makeup/head-too-wide', text.span, {
            article: article.slug,
            text: widest,
            size: `${formatPt(size)}pt`,
            characters: Math.ceil(over / size),
          }),
        ];
  return { value: { texts: broken.lines, size, style: at(size) }, diagnostics };
}

function doubtful({ slug }: Article, { span }: HeadText, doubt: Doubt): Diagnostic {
  switch (doubt.kind) {
    case 'ambiguous':
      return diagnose('makeup/head-ambiguous', span, {
        article: slug,
        before: doubt.before,
        behind: doubt.behind,
      });
    case 'widow':
      return diagnose('makeup/head-widow', span, { article: slug, text: doubt.line });
  }
}

/** Heads keep the marks' rules of the body; their digits keep the face's own widths. */
function headTextStyle(
  house: House,
  part: HeadPartStyle,
  size: Mpt,
  direction: WritingMode,
): TextStyle {
  return {
    font: part.font,
    strongFont: part.font,
    size,
    indent: ZERO,
    hang: ZERO,
    align: 'center',
    rules: { ...house.body.rules, direction, digits: 'proportional' },
  };
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
    const galley = setter.lines(part.texts, part.style, width, {
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
      axes: { direction: 'horizontal', inline },
      galley,
      lines,
      ink,
    };
  });
}
