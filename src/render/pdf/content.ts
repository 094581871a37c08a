/** A page's content stream: our glyphs at our places, one operator sequence for the whole page. */
import type { DisplayItem, DisplayList, GlyphRun, Ink, Rect, Rule } from '../../model/display.ts';
import type { Face } from '../../model/face.ts';
import { formatPt } from '../../model/units.ts';
import { paintOperators } from './paint.ts';
import { cidOf, type FontUse, hex4 } from './type0.ts';

/** PDF counts upwards from the lower left corner of the media; the display list down from the trim's. */
interface Axes {
  readonly left: number;
  readonly top: number;
}

export function contentOf(list: DisplayList, useFace: (face: Face) => FontUse): string {
  const axes: Axes = { left: list.bleed, top: list.bleed + list.height };
  // pdfkit turns every page's axes down; this turns them back.
  const operators: string[] = [`1 0 0 -1 0 ${formatPt(list.height + 2 * list.bleed)} cm`];
  let ink: Ink | undefined;
  for (const item of list.items) {
    // The colour a page begins with is DeviceGray, so the first mark always sets its own.
    if (ink === undefined || !sameInk(ink, item.ink)) operators.push(paintOperators(item.ink));
    ink = item.ink;
    operators.push(itemOperators(item, axes, useFace));
  }
  return operators.join('\n');
}

const sameInk = (a: Ink, b: Ink): boolean =>
  a.cyan === b.cyan && a.magenta === b.magenta && a.yellow === b.yellow && a.black === b.black;

function itemOperators(item: DisplayItem, axes: Axes, useFace: (face: Face) => FontUse): string {
  switch (item.kind) {
    case 'glyphs':
      return textOperators(item, axes, useFace(item.face));
    case 'vertical-glyphs':
    case 'sideways-glyphs':
    case 'path':
      return '';
    case 'rule':
      return ruleOperators(item, axes);
    case 'rect':
      return rectOperators(item, axes);
  }
}

const at = (axes: Axes, x: number, y: number): string =>
  `${formatPt(axes.left + x)} ${formatPt(axes.top - y)}`;

const ruleOperators = ({ x1, y1, x2, y2, width }: Rule, axes: Axes): string =>
  `${formatPt(width)} w ${at(axes, x1, y1)} m ${at(axes, x2, y2)} l S`;

const rectOperators = ({ x, y, width, height, line }: Rect, axes: Axes): string =>
  `${formatPt(line)} w ${at(axes, x, y + height)} ${formatPt(width)} ${formatPt(height)} re S`;

/** Corrections in a TJ array are thousandths of an em to two decimals: a hundredth of a millipoint at 10 pt. */
const TJ_STEP = 100;

function textOperators(run: GlyphRun, axes: Axes, use: FontUse): string {
  const { face, size } = run;
  const pieces: string[] = [];
  let open = '';
  // Where the viewer's pen stands, so that rounding never adds up along a line.
  let pen = run.xs[0] ?? 0;
  run.gids.forEach((gid, i) => {
    const correction = Math.round((((pen - (run.xs[i] ?? pen)) * 1000) / size) * TJ_STEP) / TJ_STEP;
    if (correction !== 0) {
      if (open !== '') pieces.push(`<${open}>`);
      pieces.push(String(correction));
      open = '';
      pen -= (correction * size) / 1000;
    }
    open += hex4(cidOf(use, gid, run.texts[i] ?? ''));
    pen += (face.advanceOf(gid) * size) / face.unitsPerEm;
  });
  if (open !== '') pieces.push(`<${open}>`);
  return `BT /${use.name} ${formatPt(size)} Tf 1 0 0 1 ${at(axes, run.xs[0] ?? 0, run.y)} Tm [${pieces.join('')}] TJ ET`;
}
