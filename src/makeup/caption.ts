/** Captions of pictures (图说): what they show, and who took them (摄影署名). */
import type { Galley } from '../model/galley.ts';
import type { House } from '../model/issue.ts';
import type { TextBlock } from '../model/page.ts';
import type { Picture } from '../model/picture.ts';
import type { Setter } from '../model/setter.ts';
import type { Span } from '../model/source.ts';
import { type Mpt, mpt } from '../model/units.ts';
import { baselineAt } from './grid.ts';

/** A picture in the width it has of a row. */
export interface Cell {
  readonly picture: Picture;
  readonly inline: Mpt;
  readonly width: Mpt;
}

/** A caption set to the width it stands under. */
export interface SetCaption {
  readonly owner: string;
  readonly left: Mpt;
  readonly width: Mpt;
  readonly words: Galley;
  /** Whole on the last line of the words, or on lines of its own. */
  readonly credit: { readonly galley: Galley; readonly isOnLast: boolean } | undefined;
}

export interface CaptionContext {
  readonly house: House;
  readonly setter: Setter;
  readonly span: Span;
}

/** White between a picture and its caption, of the caption's size. */
const CAPTION_GAP = 0.45;
/** Line to line of captions, of their size. */
const CAPTION_PITCH = 1.3;

/** Each under its own picture; the only one of several pictures stands under them all. */
export function captionsOf(context: CaptionContext, cells: readonly Cell[]): readonly SetCaption[] {
  const worded = cells.filter(({ picture }) => wordsOf(picture) !== '');
  const [only] = worded;
  const [first, last] = [cells[0], cells.at(-1)];
  if (worded.length !== 1 || only === undefined || first === undefined || last === undefined)
    return worded.map((cell) => setCaption(context, cell));
  const width = mpt(last.inline + last.width - first.inline);
  return [setCaption(context, { picture: only.picture, inline: first.inline, width })];
}

const wordsOf = ({ caption, credit }: Picture): string => caption ?? credit ?? '';

function setCaption(
  { house, setter, span }: CaptionContext,
  { picture, inline, width }: Cell,
): SetCaption {
  const { size } = house.caption;
  const measure = mpt(Math.max(1, Math.floor(width / size)) * size);
  const set = (text: string): Galley =>
    setter.lines([text], house.caption, measure, { owner: picture.name, span });
  const { caption, credit } = picture;
  const words = set(wordsOf(picture));
  const place = { owner: picture.name, left: inline, width, words };
  if (caption === undefined || credit === undefined) return { ...place, credit: undefined };
  const galley = set(credit);
  const isOnLast = lastEnd(words) + size + lastEnd(galley) <= measure && galley.lines.length === 1;
  return { ...place, credit: { galley, isOnLast } };
}

/** Where the last line ends. */
const lastEnd = ({ lines, measure }: Galley): number => lines.at(-1)?.end ?? measure;

const pitchOf = ({ caption }: House): number => Math.round(caption.size * CAPTION_PITCH);

const lineCount = ({ words, credit }: SetCaption): number =>
  words.lines.length + (credit === undefined || credit.isOnLast ? 0 : credit.galley.lines.length);

const mostLines = (captions: readonly SetCaption[]): number =>
  Math.max(0, ...captions.map(lineCount));

/** Depth of the deepest caption with the white over it; 0 without captions. */
export function depthOf(captions: readonly SetCaption[], house: House): number {
  if (captions.length === 0) return 0;
  const { size } = house.caption;
  return (mostLines(captions) - 1) * pitchOf(house) + size + Math.round(CAPTION_GAP * size);
}

/** Captions of a row begin on one line; the deepest ends at `end`. */
export function captionBlocks(
  captions: readonly SetCaption[],
  house: House,
  end: number,
): readonly TextBlock[] {
  const first = end - house.caption.size - (mostLines(captions) - 1) * pitchOf(house);
  return captions.flatMap((caption) => blocksOf(caption, house, first));
}

function blocksOf(one: SetCaption, house: House, first: number): readonly TextBlock[] {
  const { owner, left, width, words, credit } = one;
  const { size } = house.caption;
  const block = (galley: Galley, inline: number, from: number): TextBlock => ({
    owner,
    role: 'caption',
    axes: { direction: 'horizontal', inline: mpt(left + Math.max(0, Math.floor(inline))) },
    galley,
    ink: 'black',
    lines: galley.lines.map((line, i) => ({
      line,
      baseline: baselineAt(first + (from + i) * pitchOf(house), size),
    })),
  });
  const own = credit === undefined ? 0 : lastEnd(credit.galley);
  const last = words.lines.length - 1;
  // One line stands in the middle under the picture, its credit with it; more are justified.
  const lineWidth = lastEnd(words) + (credit?.isOnLast === true ? size + own : 0);
  const isOneLine = last === 0 && credit?.isOnLast !== false;
  const inline = (width - (isOneLine ? lineWidth : words.measure)) / 2;
  if (credit === undefined) return [block(words, inline, 0)];
  if (credit.isOnLast)
    return [block(words, inline, 0), block(credit.galley, inline + lastEnd(words) + size, last)];
  // One line of credit stands at the right edge of the words; more are set like them.
  const atRight = credit.galley.lines.length === 1 ? words.measure - own : 0;
  return [block(words, inline, 0), block(credit.galley, inline + atRight, last + 1)];
}
