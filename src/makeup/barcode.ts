/** A bar code (条码) in a piece of furniture: bars of their true width, quiet zones, the digits beneath. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Segment } from '../model/display.ts';
import { type BarCode, type FurniturePart, LEAST_MODULE } from '../model/furniture.ts';
import type { Setter, Source } from '../model/setter.ts';
import type { Span } from '../model/source.ts';
import { type Mpt, mpt, toMm } from '../model/units.ts';
import { type Extent, measureIn, type SetPart, stacked } from './furnitureText.ts';
import { type Matter, together } from './matter.ts';
import { BLACK, darkRuns } from './shapes.ts';

type BarCodePart = Extract<FurniturePart, { readonly kind: 'barcode' }>;

/** In modules, by GS1 General Specifications 5.2: white before, behind, and between code and add-on (7 to 12). */
const QUIET_BEFORE = 11;
const QUIET_BEHIND = 7;
const QUIET_BEHIND_ADD_ON = 5;
const BEFORE_ADD_ON = 9;
/** How far the guard bars reach under the others, modules; and where they are: at both ends and in the middle. */
const GUARD_DROP = 5;
const GUARDS: readonly (readonly [number, number])[] = [
  [0, 3],
  [45, 50],
  [92, 95],
];
/** Of a digit, modules; where those of the halves and of the add-on begin, and how far apart in the add-on. */
const DIGIT = 7;
const LEFT_HALF = 3;
const RIGHT_HALF = 50;
const ADD_ON_DIGITS = 4;
const ADD_ON_STEP = 9;
/** White between bars and digits, modules (GS1: half a module at least). */
const DIGIT_GAP = 0.75;
/** Height of a figure, and of the white over it in its square, ems (Source Han Sans). */
const FIGURE = 0.73;
const OVER_FIGURE = 0.15;

interface Placing {
  readonly part: BarCodePart;
  readonly setter: Setter;
  readonly source: Source;
  /** Of the code's own bars and of all their upper ends. */
  readonly left: number;
  readonly top: number;
}

export function barCodePart(
  part: BarCodePart,
  extent: Extent,
  { setter, source, place }: Pick<Placing, 'setter' | 'source'> & { readonly place: Span },
): SetPart {
  const { module, height, style } = part;
  const count = modulesIn(part.code);
  const white = (extent.width - count * module) / 2;
  const left = Math.round(extent.inline + white) + QUIET_BEFORE * module;
  return {
    depth: height + Math.max(GUARD_DROP * module, digitsDepth(module, style.size)),
    put: (top) => placed({ part, setter, source, left, top: Math.round(top) }),
    diagnostics: white < 0 ? [tooWide(count, part, extent, { name: source.owner, place })] : [],
  };
}

const modulesIn = ({ modules, addOn }: BarCode): number =>
  QUIET_BEFORE +
  modules.length +
  (addOn === undefined ? QUIET_BEHIND : BEFORE_ADD_ON + addOn.modules.length + QUIET_BEHIND_ADD_ON);

const digitsDepth = (module: Mpt, size: Mpt): number =>
  Math.round(DIGIT_GAP * module + FIGURE * size);

function tooWide(
  count: number,
  { module }: BarCodePart,
  { width }: Extent,
  { name, place }: { readonly name: string; readonly place: Span },
): Diagnostic {
  const fitting = Math.floor(width / count);
  return diagnose('makeup/barcode-too-wide', place, {
    name,
    need: tenths(count * module),
    have: tenths(width),
    module:
      fitting < LEAST_MODULE ? undefined : `${Math.floor(toMm(mpt(fitting)) * 1000) / 1000}mm`,
  });
}

const tenths = (length: number): number => Math.round(toMm(mpt(Math.round(length))) * 10) / 10;

/** Bars, the digits under them, and the add-on with its digits over its bars. */
function placed(placing: Placing): Matter {
  const { part, source, left, top } = placing;
  const { code, module, height } = part;
  const { digits, modules, addOn } = code;
  const foot = top + height;
  const low = foot + GUARD_DROP * module;
  const bars = barsAt(placing, modules, left, (from, to) =>
    GUARDS.some(([first, end]) => from >= first && to <= end) ? [top, low] : [top, foot],
  );
  const at = (count: number): number => left + count * module;
  const under = [...digits].map((digit, i) =>
    digitAt(placing, digit, { left: at(digitModule(i)), top: foot + DIGIT_GAP * module }),
  );
  const beside = at(modules.length + BEFORE_ADD_ON);
  const upper = top + digitsDepth(module, part.style.size);
  const addOnBars =
    addOn === undefined ? [] : barsAt(placing, addOn.modules, beside, () => [upper, low]);
  const over = [...(addOn?.digits ?? '')].map((digit, i) =>
    digitAt(placing, digit, { left: beside + (ADD_ON_DIGITS + i * ADD_ON_STEP) * module, top }),
  );
  const segments = [...bars, ...addOnBars];
  return together({ shapes: [{ owner: source.owner, ...BLACK, segments }] }, ...under, ...over);
}

/** The first digit stands before the bars, the others in two halves under them. */
const digitModule = (i: number): number => {
  if (i === 0) return -QUIET_BEFORE + 1;
  return i <= 6 ? LEFT_HALF + (i - 1) * DIGIT : RIGHT_HALF + (i - 7) * DIGIT;
};

function barsAt(
  { part: { module } }: Placing,
  modules: readonly boolean[],
  left: number,
  reach: (from: number, to: number) => readonly [number, number],
): readonly Segment[] {
  return darkRuns(modules).flatMap(([from, to]): readonly Segment[] => {
    const [x, end] = [mpt(left + from * module), mpt(left + to * module)];
    const [upper, lower] = reach(from, to).map(mpt) as [Mpt, Mpt];
    return [
      { to: 'move', x, y: upper },
      { to: 'line', x: end, y: upper },
      { to: 'line', x: end, y: lower },
      { to: 'line', x, y: lower },
      { to: 'line', x, y: upper },
    ];
  });
}

/** A digit in the middle of its modules, its figure's upper edge at `top`. */
function digitAt(
  { part: { style, module }, setter, source }: Placing,
  digit: string,
  { left, top }: { readonly left: number; readonly top: number },
): Matter {
  const width = DIGIT * module;
  const galley = setter.lines([digit], style, measureIn(width, style.size), source);
  return stacked(source.owner, galley, {
    inline: left,
    width,
    top: top - OVER_FIGURE * style.size,
  });
}
