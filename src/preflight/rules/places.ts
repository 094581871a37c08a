/** Where marks stand, and how fine pictures are (print-ready requirements 19, 20, 30; GWG 2015 4.26 and 4.27). */
import type { PreflightLimits } from '../../model/preflight.ts';
import { type Finding, ofMark } from '../finding.ts';
import { type Box, type ImageMark, isWhite, type Mark, type TextMark } from '../mark.ts';
import type { SeenPage } from '../seenPage.ts';

export const placeFindings = (page: SeenPage, limits: PreflightLimits): readonly Finding[] =>
  page.marks.flatMap((mark) => [
    ...(mark.kind === 'text' ? textFindings(mark, page) : []),
    ...(mark.kind === 'image' ? imageFindings(mark, page, limits) : []),
    ...edgeFindings(mark, page, limits.edge / 1000),
  ]);

/** pt by which a box may reach over an edge: the box of a sign is larger than its drawing. */
const OVERHANG = 2;

/** Text that the knife cuts or that no plate has. Beside the bleed it belongs to the slug, and is cut off whole. */
function textFindings(mark: TextMark, page: SeenPage): readonly Finding[] {
  const { box, missing } = mark;
  const { bleed, media, width, height } = page;
  const isWithin = (outer: Box): boolean =>
    box.left >= outer.left - OVERHANG &&
    box.top >= outer.top - OVERHANG &&
    box.right <= outer.right + OVERHANG &&
    box.bottom <= outer.bottom + OVERHANG;
  const isInTrim = isWithin({ left: 0, top: 0, right: width, bottom: height });
  const isAside =
    box.right <= bleed.left ||
    box.left >= bleed.right ||
    box.bottom <= bleed.top ||
    box.top >= bleed.bottom;
  const isLost = !isInTrim && !(isAside && isWithin(media));
  return [
    ...(isLost ? [ofMark('outside', page.label, mark, mark.font)] : []),
    ...(missing > 0 ? [ofMark('missing-glyph', page.label, mark, mark.font)] : []),
  ];
}

/** Pixels a side of ornaments and samples of colour, which have no detail to lose (GWG 2015 4.26). */
const EXEMPT_SIDE = 16;
/** Pixels an inch of pictures of one bit: below an error, and a warning (GWG 2015 4.27). */
const LEAST_LINE_ART = 549;
const GOOD_LINE_ART = 799;

function imageFindings(
  mark: ImageMark,
  { label }: SeenPage,
  { goodPpi, leastPpi }: PreflightLimits,
): readonly Finding[] {
  if (Math.max(mark.width, mark.height) <= EXEMPT_SIDE) return [];
  const isLineArt = mark.bits === 1;
  const [least, good] = isLineArt ? [LEAST_LINE_ART, GOOD_LINE_ART] : [leastPpi, goodPpi];
  const what = `${Math.floor(mark.ppi)} ppi < ${mark.ppi < least ? least : good}`;
  if (mark.ppi < least) return [ofMark('resolution', label, mark, what)];
  return mark.ppi < good ? [ofMark('low-resolution', label, mark, what)] : [];
}

/** Ink within the margin that a press cannot print on. */
function edgeFindings(
  mark: Mark,
  { label, width, height }: SeenPage,
  edge: number,
): readonly Finding[] {
  const { left, top, right, bottom } = mark.box;
  const isOnPage = right > 0 && bottom > 0 && left < width && top < height;
  if (edge === 0 || !isOnPage || isWhite(mark.painted.paint)) return [];
  const isFree = left >= edge && top >= edge && right <= width - edge && bottom <= height - edge;
  return isFree ? [] : [ofMark('edge', label, mark)];
}
