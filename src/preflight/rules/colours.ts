/** Colour, overprint and black of marks (print-ready requirements 9 and 23–29; GWG 2015 4.7–4.16, 4.21, 4.23). */
import type { PreflightLimits } from '../../model/preflight.ts';
import { type Finding, ofMark } from '../finding.ts';
import {
  type ImageMark,
  isSolidBlack,
  isWhite,
  type Mark,
  plates,
  type StrokeMark,
  type TextMark,
  totalInk,
} from '../mark.ts';
import type { SeenPage } from '../seenPage.ts';

export const colourFindings = (page: SeenPage, limits: PreflightLimits): readonly Finding[] =>
  page.marks.flatMap((mark) => [
    ...spaceFindings(mark, page, limits),
    ...(mark.kind === 'image' ? [] : inkFindings(mark, page)),
  ]);

const OTHER_SPACES = { rgb: 'rgb', icc: 'icc', calibrated: 'icc' } as const;

function spaceFindings(
  mark: Mark,
  { label, width, height }: SeenPage,
  limits: PreflightLimits,
): readonly Finding[] {
  const { space, spots } = mark.painted.paint;
  if (space === 'rgb' || space === 'icc' || space === 'calibrated')
    return [ofMark(OTHER_SPACES[space], label, mark, NAMES[mark.kind])];
  const isAside =
    mark.box.right <= 0 || mark.box.bottom <= 0 || mark.box.left >= width || mark.box.top >= height;
  if (space === 'registration') return isAside ? [] : [ofMark('registration', label, mark, 'All')];
  return spots
    .filter(([name]) => !limits.spots.includes(name))
    .map(([name]) => ofMark('spot', label, mark, name));
}

const NAMES: Readonly<Record<Mark['kind'], string>> = {
  text: 'text',
  fill: 'path',
  stroke: 'path',
  image: 'image',
};

function inkFindings(mark: Exclude<Mark, ImageMark>, page: SeenPage): readonly Finding[] {
  const { paint, overprints } = mark.painted;
  if (isWhite(paint))
    return [
      ...(overprints ? [ofMark('white-overprint', page.label, mark, NAMES[mark.kind])] : []),
      ...(mark.kind === 'text' ? smallFindings(mark, page, 'white') : []),
      ...(mark.kind === 'stroke' ? lineFindings(mark, page) : []),
    ];
  if (mark.kind === 'text') return textFindings(mark, page);
  return mark.kind === 'stroke' ? lineFindings(mark, page) : [];
}

/** pt: black text below this overprints (GWG 2015 4.10). */
const OVERPRINTED_TEXT = 12;
/** pt: text of more than one ink, or white, is set no smaller on newsprint (GWG 2015 4.16). */
const LEAST_COLOURED = 10;
/** From this much black on, text is black with other inks under it (GWG 2015 4.15). */
const RICH_BLACK = 85;
/** Per cent that such a black may have in all. */
const MOST_RICH = 220;

function textFindings(mark: TextMark, page: SeenPage): readonly Finding[] {
  const { paint } = mark.painted;
  if (isSolidBlack(paint)) return mark.size < OVERPRINTED_TEXT ? blackFindings(mark, page) : [];
  const inks = plates(paint);
  const figure = inks.map(([plate, tint]) => `${plate} ${Math.round(tint)}`).join(' ');
  const isRich = paint.ink.black >= RICH_BLACK && inks.length > 1;
  if (isRich && (mark.size < OVERPRINTED_TEXT || totalInk(paint) > MOST_RICH))
    return [ofMark('rich-text', page.label, mark, figure)];
  return inks.length > 1 ? smallFindings(mark, page, figure) : [];
}

const smallFindings = (mark: TextMark, { label }: SeenPage, what: string): readonly Finding[] =>
  mark.size < LEAST_COLOURED
    ? [ofMark('small-text', label, mark, `${mark.size.toFixed(1)} pt, ${what}`)]
    : [];

/** In CMYK, so that mode 1 leaves the other plates alone; gray is not an ink in that sense (GWG 2015 4.11). */
const isOverprinted = ({ painted: { paint, overprints, overprintMode } }: Mark): boolean =>
  paint.space === 'spot' || (paint.space === 'cmyk' && overprints && overprintMode === 1);

const blackFindings = (mark: TextMark, { label }: SeenPage): readonly Finding[] =>
  isOverprinted(mark)
    ? []
    : [
        ofMark(
          'black-text',
          label,
          mark,
          mark.painted.paint.space === 'gray' ? 'DeviceGray' : 'knock-out',
        ),
      ];

/** pt: a black line below this overprints (GWG 2015 4.12). */
const OVERPRINTED_LINE = 2;
/** pt: no line is thinner (GWG 2015 4.17). */
const LEAST_LINE = 0.125;
/** pt: nor one of several inks, or white, than this; others are warned of. */
const LEAST_COLOURED_LINE = 0.25;

function lineFindings(mark: StrokeMark, { label }: SeenPage): readonly Finding[] {
  const { paint } = mark.painted;
  const what = `${mark.width.toFixed(3)} pt`;
  // A thousandth of a point of rounding is no fault.
  const isBelow = (least: number): boolean => mark.width < least - 0.0005;
  const isHair =
    mark.width <= LEAST_LINE || (isBelow(LEAST_COLOURED_LINE) && plates(paint).length !== 1);
  const thin = isHair
    ? [ofMark('hairline', label, mark, what)]
    : isBelow(LEAST_COLOURED_LINE)
      ? [ofMark('thin-line', label, mark, what)]
      : [];
  const knocks = isSolidBlack(paint) && isBelow(OVERPRINTED_LINE) && !isOverprinted(mark);
  return [...thin, ...(knocks ? [ofMark('black-line', label, mark, what)] : [])];
}
