/** Page furniture (版面部件) in its columns: its parts one under the other, the white that is left dealt between them. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Furniture, FurniturePart } from '../model/furniture.ts';
import type { House } from '../model/issue.ts';
import type { Area } from '../model/page.ts';
import type { Placement } from '../model/placement.ts';
import type { Setter } from '../model/setter.ts';
import { type Mpt, mpt } from '../model/units.ts';
import { barCodePart } from './barcode.ts';
import {
  depthOf,
  type Extent,
  measureIn,
  type SetPart,
  stacked,
  withoutGapes,
} from './furnitureText.ts';
import { areaOf, columnStart, spanWidth } from './grid.ts';
import { type Matter, together } from './matter.ts';
import { BLACK, codeShape, drawingShape } from './shapes.ts';

export interface FurnitureToPlace {
  readonly furniture: Furniture;
  readonly placement: Placement;
  readonly house: House;
  readonly setter: Setter;
  readonly start: number;
  readonly foot: number;
}

export interface PlacedFurniture {
  readonly matter: Matter;
  /** The grid line after it. */
  readonly end: number;
}

/** Least white between two parts, ems of the body. */
const LEAST_GAP = 0.4;
/** White inside a box or a tint: beside the parts, and over and under them, ems of the body. */
const INSET = 1;
const EDGE = 0.6;
/** Between a code and the words under it, of their size. */
const LABEL_GAP = 0.5;
/** White a code needs round it, modules (ISO/IEC 18004, 6.3.8). */
const QUIET = 4;

export function placeFurniture(one: FurnitureToPlace): PlacedFurniture {
  const { furniture, placement, house, start, foot } = one;
  const { grid } = house;
  const { box } = furniture;
  const inset = box === undefined ? 0 : INSET * grid.em;
  const edge = box === undefined ? 0 : EDGE * grid.em;
  const inline = columnStart(grid, placement.columns.first) + inset;
  const width = spanWidth(grid, placement.columns) - 2 * inset;
  const parts = furniture.parts.map((part) => setPart(one, part, { inline, width }));
  const need = parts.reduce((sum, { depth }) => sum + depth, 0) + 2 * edge;
  const least = need + (parts.length - 1) * LEAST_GAP * grid.em;
  const leading = grid.pitch - grid.em;
  const natural = Math.ceil((least + leading) / grid.pitch);
  const lines = Math.min(placement.lines ?? natural, foot - start);
  const area = areaOf(grid, placement.columns, start, lines);
  const depth = area.depth - leading;
  const free = Math.max(0, depth - need);
  const share = free / Math.max(1, parts.length);
  let top = area.block + edge + share / 2;
  const put = parts.map((part) => {
    const matter = part.put(top);
    top += part.depth + share;
    return matter;
  });
  const isOver = natural > lines;
  const facts = { name: furniture.name, need: natural, have: lines };
  return {
    matter: together(boxOf(furniture, { ...area, depth: mpt(depth) }), ...put, {
      frames: [
        {
          owner: furniture.name,
          kind: 'furniture',
          column: placement.columns.first,
          area,
          lines: 0,
        },
      ],
      diagnostics: [
        ...parts.flatMap(({ diagnostics }) => diagnostics),
        ...(isOver ? [diagnose('makeup/furniture-no-room', placement.span, facts)] : []),
      ],
    }),
    end: start + lines,
  };
}

const boxOf = ({ box }: Furniture, area: Area): Partial<Matter> =>
  box === undefined
    ? {}
    : { boxes: [{ style: box.line, area, tint: box.tint, ink: box.ink, radius: box.radius }] };

function setPart(one: FurnitureToPlace, part: FurniturePart, extent: Extent): SetPart {
  switch (part.kind) {
    case 'text':
      return textPart(one, part, extent);
    case 'rule': {
      const [from, to] = [
        mpt(Math.round(extent.inline)),
        mpt(Math.round(extent.inline + extent.width)),
      ];
      const { style } = part;
      const put = (top: number): Matter => {
        const middle = mpt(Math.round(top + style.width / 2));
        return together({
          rules: [{ kind: 'insert', style, inline: [from, to], block: [middle, middle] }],
        });
      };
      return { depth: style.width, put, diagnostics: [] };
    }
    case 'drawing': {
      const { drawing } = part;
      const height = Math.min(part.height, extent.width / drawing.proportion);
      const left = extent.inline + (extent.width - height * drawing.proportion) / 2;
      const put = (top: number): Matter =>
        together({
          shapes: [
            {
              owner: one.furniture.name,
              ...BLACK,
              ink: part.ink,
              segments: drawingShape(drawing, { left, top, height }),
            },
          ],
        });
      return { depth: height, put, diagnostics: [] };
    }
    case 'codes':
      return codesPart(one, part, extent);
    case 'barcode': {
      const source = { owner: one.furniture.name, span: one.furniture.span };
      return barCodePart(part, extent, { setter: one.setter, source, place: one.placement.span });
    }
  }
}

type PartOf<K extends FurniturePart['kind']> = Extract<FurniturePart, { readonly kind: K }>;

function textPart(one: FurnitureToPlace, part: PartOf<'text'>, extent: Extent): SetPart {
  const { furniture, setter } = one;
  const { style, lines: texts } = part;
  const { size } = style;
  const measure = measureIn(extent.width, size);
  const source = { owner: furniture.name, span: furniture.span };
  const galley = withoutGapes(setter.lines(texts, style, measure, source));
  // Flush left text runs on as justified text does; what stands in the middle or at the right is a line of its own.
  const isAlone = style.align === 'center' || style.align === 'end';
  const isWide = isAlone && galley.lines.length > texts.length;
  return {
    depth: depthOf(galley, size),
    put: (top) => stacked(furniture.name, galley, { ...extent, top }),
    diagnostics: isWide ? [tooWide(one, texts, measure, part)] : [],
  };
}

function tooWide(
  { furniture, placement, setter }: FurnitureToPlace,
  texts: readonly string[],
  measure: Mpt,
  { style }: PartOf<'text'>,
): Diagnostic {
  const text = texts.find((line) => setter.width(line, style) > measure) ?? '';
  const where = { zh: `“${furniture.name}”`, en: `“${furniture.name}”` };
  return diagnose('makeup/line-too-wide', placement.span, { where, text });
}

/** Codes side by side in equal shares of the width, each with its words under it. */
function codesPart(one: FurnitureToPlace, part: PartOf<'codes'>, extent: Extent): SetPart {
  const { furniture, setter } = one;
  const { codes, style } = part;
  const share = extent.width / codes.length;
  const source = { owner: furniture.name, span: furniture.span };
  const set = codes.map(({ modules, label }, i) => {
    const count = modules.length;
    // The white round a code is part of it: two codes never share theirs.
    const size = Math.min(part.size, (share * count) / (count + 2 * QUIET));
    const inline = extent.inline + i * share;
    const galley = setter.lines(label, style, measureIn(share, style.size), source);
    return { modules, label, size, inline, galley };
  });
  const deepest = Math.max(...set.map(({ size }) => size));
  const labels = Math.max(
    0,
    ...set.map(({ label, galley }) =>
      label.length === 0 ? 0 : LABEL_GAP * style.size + depthOf(galley, style.size),
    ),
  );
  const put = (top: number): Matter =>
    together(
      ...set.map(({ modules, label, size, inline, galley }) =>
        together(
          {
            shapes: [
              {
                owner: furniture.name,
                ...BLACK,
                segments: codeShape(modules, { left: inline + (share - size) / 2, top, size }),
              },
            ],
          },
          label.length === 0
            ? {}
            : stacked(furniture.name, galley, {
                inline,
                width: share,
                top: top + deepest + LABEL_GAP * style.size,
              }),
        ),
      ),
    );
  return { depth: deepest + labels, put, diagnostics: [] };
}
