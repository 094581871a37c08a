/** A display list as text, for goldens and eyes: one item a line, points, stable to the last digit. */
import type { DisplayItem, DisplayList, Ink } from '../model/display.ts';
import { formatPt } from '../model/units.ts';

export function dumpDisplay(list: DisplayList): string {
  const head = `page ${list.page} ${formatPt(list.width)}×${formatPt(list.height)} bleed ${formatPt(list.bleed)}`;
  return [head, ...list.items.map(dumpItem), ''].join('\n');
}

function dumpItem(item: DisplayItem): string {
  switch (item.kind) {
    case 'glyphs': {
      const gaps = item.xs.map((x, i) =>
        i === 0 ? formatPt(x) : formatPt(x - (item.xs[i - 1] ?? 0)),
      );
      const text = item.texts.join('');
      return `text ${item.owner} ${item.face.id} ${formatPt(item.size)} ${inkName(item.ink)} y=${formatPt(item.y)} “${text}” x=${gaps.join(' ')}`;
    }
    case 'vertical-glyphs':
    case 'sideways-glyphs':
    case 'path':
      return item.kind;
    case 'rule':
      return `rule ${formatPt(item.x1)},${formatPt(item.y1)} → ${formatPt(item.x2)},${formatPt(item.y2)} ${formatPt(item.width)} ${inkName(item.ink)}`;
    case 'rect':
      return `rect ${formatPt(item.x)},${formatPt(item.y)} ${formatPt(item.width)}×${formatPt(item.height)} ${formatPt(item.line)} ${inkName(item.ink)}`;
  }
}

const inkName = ({ cyan, magenta, yellow, black }: Ink): string =>
  cyan === 0 && magenta === 0 && yellow === 0
    ? `K${black}`
    : `C${cyan}M${magenta}Y${yellow}K${black}`;
