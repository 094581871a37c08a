/** A page's content stream: our glyphs at our places, one operator sequence for the whole page. */
import type {
  DisplayItem,
  DisplayList,
  Form,
  Image,
  Path,
  PlacedPage,
  Rect,
  Rule,
  Segment,
} from '../../model/display.ts';
import { type Ink, sameInk } from '../../model/ink.ts';
import { formatPt } from '../../model/units.ts';
import { type Axes, at, axesOf } from './axes.ts';
import { formOperators, type UseForm } from './forms.ts';
import { imageOperators, type UseImage } from './images.ts';
import { paintOperators, type UseSpot } from './paint.ts';
import { newTextState, type TextState, textOperators, type UseFace } from './text.ts';

/** What of the file's fonts, pictures and placed pages a page asks for. */
export interface Use {
  readonly face: UseFace;
  readonly image: UseImage;
  readonly form: UseForm;
  readonly spot: UseSpot;
}

export function contentOf(list: DisplayList, use: Use): string {
  const axes = axesOf(list);
  return [
    // pdfkit turns every page's axes down; this turns them back.
    `1 0 0 -1 0 ${formatPt(list.height + 2 * (list.bleed + list.margin))} cm`,
    ...(list.placed ?? []).map((page) => placedOperators(page, axes, use)),
    ...itemsOperators(list.items, axes, use),
  ].join('\n');
}

/** A page on a sheet: in axes of its own, from the lower left corner of its trim. */
function placedOperators({ list, x, y, scale, part }: PlacedPage, axes: Axes, use: Use): string {
  const own: Axes = { left: 0, top: list.height };
  const corner = at(axes, x, y + Math.round(list.height * scale));
  const clip = `${at(own, part.left, part.bottom)} ${formatPt(part.right - part.left)} ${formatPt(part.bottom - part.top)} re W n`;
  const size = String(Math.round(scale * SCALE_STEPS) / SCALE_STEPS);
  return [
    `q ${size} 0 0 ${size} ${corner} cm ${clip}`,
    ...itemsOperators(list.items, own, use),
    'Q',
  ].join('\n');
}

/** A millionth of a page 800 mm wide is a micrometre. */
const SCALE_STEPS = 1_000_000;

function itemsOperators(items: readonly DisplayItem[], axes: Axes, use: Use): readonly string[] {
  const operators: string[] = [];
  const state = newTextState();
  let ink: Ink | undefined;
  for (const item of items) {
    if (item.kind === 'image') {
      operators.push(imageOperators(item, axes, use.image(item)));
      continue;
    }
    if (item.kind === 'form') {
      operators.push(formOperators(item, axes, use.form(item)));
      continue;
    }
    // The colour a page begins with is DeviceGray, so the first mark always sets its own.
    if (ink === undefined || !sameInk(ink, item.ink))
      operators.push(paintOperators(item.ink, use.spot));
    ink = item.ink;
    operators.push(itemOperators(item, axes, use.face, state));
  }
  return operators;
}

function itemOperators(
  item: Exclude<DisplayItem, Image | Form>,
  axes: Axes,
  useFace: UseFace,
  state: TextState,
): string {
  switch (item.kind) {
    case 'glyphs':
    case 'vertical-glyphs':
    case 'sideways-glyphs':
      return textOperators(item, axes, useFace, state);
    case 'path':
      return pathOperators(item, axes);
    case 'rule':
      return ruleOperators(item, axes);
    case 'rect':
      return rectOperators(item, axes);
  }
}

/** Filled, each contour closes by itself; so does a line that ends where it began, and its ends are joined. */
function pathOperators({ segments, line }: Path, axes: Axes): string {
  const path = segments.map((segment) => segmentOperator(segment, axes)).join(' ');
  if (line === undefined) return `${path} f`;
  return `${formatPt(line)} w ${path} ${returns(segments) ? 's' : 'S'}`;
}

function returns(segments: readonly Segment[]): boolean {
  const [first, last] = [segments[0], segments.at(-1)];
  const isOne = segments.every(({ to }, i) => i === 0 || to !== 'move');
  return isOne && segments.length > 2 && first?.x === last?.x && first?.y === last?.y;
}

function segmentOperator(segment: Segment, axes: Axes): string {
  const end = at(axes, segment.x, segment.y);
  switch (segment.to) {
    case 'move':
      return `${end} m`;
    case 'line':
      return `${end} l`;
    case 'curve':
      return `${at(axes, segment.x1, segment.y1)} ${at(axes, segment.x2, segment.y2)} ${end} c`;
  }
}

const ruleOperators = ({ x1, y1, x2, y2, width }: Rule, axes: Axes): string =>
  `${formatPt(width)} w ${at(axes, x1, y1)} m ${at(axes, x2, y2)} l S`;

const rectOperators = ({ x, y, width, height, line }: Rect, axes: Axes): string =>
  `${formatPt(line)} w ${at(axes, x, y + height)} ${formatPt(width)} ${formatPt(height)} re S`;
