/** A display list as text, for goldens and eyes: one item a line, points, stable to the last digit. */
import type {
  DisplayItem,
  DisplayList,
  GlyphRun,
  Segment,
  SidewaysRun,
  VerticalRun,
} from '../model/display.ts';
import type { Ink } from '../model/ink.ts';
import { formatPt, type Mpt } from '../model/units.ts';

export function dumpDisplay(list: DisplayList): string {
  const head = `page ${list.page} ${formatPt(list.width)}×${formatPt(list.height)} bleed ${formatPt(list.bleed)}${list.margin === 0 ? '' : ` margin ${formatPt(list.margin)}`}`;
  return [head, ...list.items.map(dumpItem), ''].join('\n');
}

function dumpItem(item: DisplayItem): string {
  switch (item.kind) {
    case 'glyphs':
      return `text ${runHead(item)} y=${formatPt(item.y)} “${item.texts.join('')}” x=${gaps(item.xs)}`;
    case 'vertical-glyphs':
      return `vertical ${runHead(item)} x=${formatPt(item.x)} “${item.texts.join('')}” y=${gaps(item.ys)}`;
    case 'sideways-glyphs':
      return `sideways ${runHead(item)} x=${formatPt(item.x)} “${item.texts.join('')}” y=${gaps(item.ys)}`;
    case 'path':
      return `path ${item.line === undefined ? 'filled' : formatPt(item.line)} ${inkName(item.ink)} ${item.segments.map(segmentName).join(' ')}`;
    case 'rule':
      return `rule ${formatPt(item.x1)},${formatPt(item.y1)} → ${formatPt(item.x2)},${formatPt(item.y2)} ${formatPt(item.width)} ${inkName(item.ink)}`;
    case 'image': {
      const { crop, picture } = item;
      return `image ${item.owner} ${picture.path} ${crop.left},${crop.top} ${crop.width}×${crop.height} at ${formatPt(item.x)},${formatPt(item.y)} ${formatPt(item.width)}×${formatPt(item.height)}`;
    }
    case 'form': {
      const { form, clip } = item;
      return `form ${item.owner} ${form.path} page ${form.page} ${form.digest.slice(0, 8)} at ${formatPt(item.x)},${formatPt(item.y)} ${formatPt(form.width)}×${formatPt(form.height)} in ${formatPt(clip.x)},${formatPt(clip.y)} ${formatPt(clip.width)}×${formatPt(clip.height)}`;
    }
    case 'rect':
      return `rect ${formatPt(item.x)},${formatPt(item.y)} ${formatPt(item.width)}×${formatPt(item.height)} ${formatPt(item.line)} ${inkName(item.ink)}`;
  }
}

const runHead = ({ owner, face, size, ink }: GlyphRun | VerticalRun | SidewaysRun): string =>
  `${owner} ${face.id} ${formatPt(size)} ${inkName(ink)}`;

/** The first place, then how far each is from the one before. */
const gaps = (places: readonly Mpt[]): string =>
  places.map((place, i) => formatPt(i === 0 ? place : place - (places[i - 1] ?? 0))).join(' ');

/** As PDF and SVG name them: M moves, L draws a line, C a curve by its two handles. */
function segmentName(segment: Segment): string {
  const end = `${formatPt(segment.x)},${formatPt(segment.y)}`;
  switch (segment.to) {
    case 'move':
      return `M${end}`;
    case 'line':
      return `L${end}`;
    case 'curve':
      return `C${formatPt(segment.x1)},${formatPt(segment.y1)},${formatPt(segment.x2)},${formatPt(segment.y2)},${end}`;
  }
}

const inkName = ({ cyan, magenta, yellow, black, spot }: Ink): string =>
  spot !== undefined
    ? `${spot.name} ${spot.tint}`
    : cyan === 0 && magenta === 0 && yellow === 0
      ? `K${black}`
      : `C${cyan}M${magenta}Y${yellow}K${black}`;
