/** Advertisements (广告) in their places: the file whole, in the middle; what has no file yet as a frame that says so. */
import { type Ad, labelDepth, whiteOverAd } from '../model/ad.ts';
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { TextStyle } from '../model/galley.ts';
import type { House } from '../model/issue.ts';
import type { Area, TextBlock } from '../model/page.ts';
import type { PdfForm } from '../model/pdfForm.ts';
import type { Placement } from '../model/placement.ts';
import type { Setter } from '../model/setter.ts';
import { type Mpt, mm, mpt, ZERO } from '../model/units.ts';
import { areaOf, baselineAt } from './grid.ts';
import { type Matter, together } from './matter.ts';
import { pictureBlock } from './picture.ts';
import { BLACK, drawingShape } from './shapes.ts';

export interface AdToPlace {
  readonly ad: Ad;
  readonly placement: Placement;
  readonly house: House;
  readonly setter: Setter;
  readonly start: number;
  readonly lines: number;
}

export function placeAd({ ad, placement, house, setter, start, lines }: AdToPlace): Matter {
  const { grid } = house;
  const whole = areaOf(grid, placement.columns, start, lines);
  const above = start === 0 ? ZERO : whiteOverAd(grid.pitch);
  const label = ad.hasLabel ? house.adLabel : undefined;
  const top = mpt(whole.block + above + labelDepth(label));
  const foot = whole.block + whole.depth - (grid.pitch - grid.em);
  const room: Area = { ...whole, block: top, depth: mpt(Math.max(0, foot - top)) };
  const area = bookedIn(ad, room);
  const set = (text: string, style: TextStyle, block: number): TextBlock =>
    lineOf({ ad, area: room, setter }, text, style, block);
  return together(
    {
      frames: [
        { owner: ad.name, kind: 'ad', column: placement.columns.first, area: whole, lines: 0 },
      ],
    },
    label === undefined ? {} : { texts: [set(label.text, label.style, whole.block + above)] },
    contentOf(ad, area) ?? {
      boxes: [{ style: house.rules.box, area, tint: 0, radius: ZERO }],
      texts: [
        set(
          `广告　${ad.name}`,
          { ...house.folio, align: 'center' },
          area.block + (area.depth - house.folio.size) / 2,
        ),
      ],
    },
  );
}

/** A size in millimetres is kept to the thousandth; one in columns and lines is what they leave. */
function bookedIn({ size }: Ad, room: Area): Area {
  if (size?.kind !== 'plain') return room;
  const inline = mpt(room.inline + Math.max(0, Math.floor((room.width - size.width) / 2)));
  return { inline, block: room.block, width: size.width, depth: size.depth };
}

/** Undefined when there is nothing to print yet. */
function contentOf(ad: Ad, area: Area): Partial<Matter> | undefined {
  const { picture, drawing, form } = ad;
  if (form !== undefined) return formIn(ad, form, area);
  if (picture?.facts !== undefined)
    return { pictures: [pictureBlock(picture, picture.facts, area)] };
  if (drawing === undefined) return undefined;
  const height = Math.min(area.depth, area.width / drawing.proportion);
  const left = area.inline + (area.width - height * drawing.proportion) / 2;
  const top = area.block + (area.depth - height) / 2;
  return {
    shapes: [{ owner: ad.name, ...BLACK, segments: drawingShape(drawing, { left, top, height }) }],
  };
}

/** Thousandths of a point: half a millimetre, which the knife is off by anyhow. */
const CLOSE = mm(0.5);
/** As much white at one side as a reader takes for a mistake (house rule). */
const MUCH_WHITE = mm(5);

/** At its own size in the middle: what an agency has made up is never scaled. */
function formIn(ad: Ad, form: PdfForm, area: Area): Partial<Matter> {
  const [wide, high] = [area.width - form.width, area.depth - form.height];
  const sizes = { width: form.width, height: form.height, room: [area.width, area.depth] as const };
  const code =
    Math.min(wide, high) < -CLOSE
      ? 'ad/form-too-large'
      : Math.max(wide, high) > 2 * MUCH_WHITE
        ? 'ad/form-small'
        : undefined;
  return {
    forms: [
      {
        owner: ad.name,
        form,
        inline: mpt(area.inline + Math.floor(wide / 2)),
        block: mpt(area.block + Math.floor(high / 2)),
        area,
      },
    ],
    diagnostics: code === undefined ? [] : [diagnose(code, ad.span, { name: ad.name, ...sizes })],
  };
}

interface LineContext {
  readonly ad: Ad;
  readonly area: Area;
  readonly setter: Setter;
}

function lineOf(
  { ad, area, setter }: LineContext,
  text: string,
  style: TextStyle,
  block: number,
): TextBlock {
  const galley = setter.lines([text], style, area.width, { owner: ad.name, span: ad.span });
  const lines = galley.lines.slice(0, 1).map((line) => ({
    line,
    baseline: baselineAt(block, style.size),
  }));
  const axes = { direction: 'horizontal', inline: area.inline as Mpt } as const;
  return { owner: ad.name, role: 'ad', axes, galley, lines, ink: 'black' };
}
