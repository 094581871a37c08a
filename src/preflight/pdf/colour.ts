/** Colour spaces and colours of a content stream, as plates get them (ISO 32000-1 8.6). */
import type { Ink } from '../../model/ink.ts';
import type { ColourSpace, Paint } from '../mark.ts';
import { at, isKind, itemsOf, nameOf, numberOf, type PdfFile, type PdfValue } from './values.ts';

/** A space with what its numbers mean. */
export interface Space {
  readonly space: ColourSpace;
  /** Names of the inks, of spot spaces; of others none. */
  readonly inks: readonly string[];
  /** How many numbers a colour has. */
  readonly components: number;
  /** What tells its numbers' device: of ICC spaces, the number of inks decides. */
  readonly name: string;
  /** The space below: of indexed colours, and of patterns that are given theirs. */
  readonly base?: Space | undefined;
  /** Of indexed colours: the numbers of the base, a byte each. */
  readonly palette?: Uint8Array | undefined;
}

const plain = (space: ColourSpace, components: number, name: string): Space => ({
  space,
  inks: [],
  components,
  name,
});

const PATTERN = plain('pattern', 0, 'Pattern');

const DEVICE: Readonly<Record<string, Space>> = {
  DeviceGray: plain('gray', 1, 'DeviceGray'),
  G: plain('gray', 1, 'DeviceGray'),
  DeviceRGB: plain('rgb', 3, 'DeviceRGB'),
  RGB: plain('rgb', 3, 'DeviceRGB'),
  DeviceCMYK: plain('cmyk', 4, 'DeviceCMYK'),
  CMYK: plain('cmyk', 4, 'DeviceCMYK'),
  CalGray: plain('calibrated', 1, 'CalGray'),
  CalRGB: plain('calibrated', 3, 'CalRGB'),
  Lab: plain('calibrated', 3, 'Lab'),
  Pattern: PATTERN,
};

export const GRAY: Space = plain('gray', 1, 'DeviceGray');

/** The space of a name or an array, looked up in the resources where it is a name of theirs. */
export function spaceOf(file: PdfFile, value: PdfValue, resources: PdfValue): Space | undefined {
  const name = nameOf(value);
  if (name !== undefined)
    return (
      DEVICE[name] ?? arraySpace(file, at(file, at(file, resources, 'ColorSpace'), name), resources)
    );
  return arraySpace(file, value, resources);
}

function arraySpace(file: PdfFile, value: PdfValue, resources: PdfValue): Space | undefined {
  const name = nameOf(value);
  if (name !== undefined) return DEVICE[name];
  const items = itemsOf(file, value);
  const family = nameOf(items[0]) ?? '';
  switch (family) {
    case 'ICCBased':
      return plain('icc', numberOf(at(file, items[1], 'N')) ?? 3, 'ICCBased');
    case 'Indexed':
    case 'I':
      return indexedSpace(file, items, resources);
    case 'Pattern':
      return { ...PATTERN, base: baseOf(file, items[1] ?? null, resources) };
    case 'Separation':
      return inkSpace([nameOf(items[1]) ?? '']);
    case 'DeviceN':
      return inkSpace(itemsOf(file, items[1]).map((ink) => nameOf(ink) ?? ''));
    default:
      return DEVICE[family];
  }
}

/** Of spaces that stand on others, the lower one is no such space itself (8.6.6.2, 8.6.6.3). */
function baseOf(file: PdfFile, value: PdfValue, resources: PdfValue): Space | undefined {
  const isUpper = UPPER.includes(nameOf(itemsOf(file, value)[0]) ?? '');
  return isUpper ? undefined : spaceOf(file, value, resources);
}

const UPPER = ['Indexed', 'I', 'Pattern'];

function indexedSpace(
  file: PdfFile,
  [, below = null, , table]: readonly PdfValue[],
  resources: PdfValue,
): Space | undefined {
  const base = baseOf(file, below, resources);
  const palette = isKind(table, 'text')
    ? table.bytes
    : isKind(table, 'stream')
      ? table.decode()
      : undefined;
  return base === undefined || palette === undefined
    ? undefined
    : { ...plain(base.space, 1, 'Indexed'), base, palette };
}

const inkSpace = (inks: readonly string[]): Space => ({
  space: inks.includes('All') ? 'registration' : isProcess(inks) ? 'cmyk' : 'spot',
  inks,
  components: inks.length,
  name: inks.join(' + '),
});

const PROCESS: Readonly<Record<string, keyof Ink>> = {
  Cyan: 'cyan',
  Magenta: 'magenta',
  Yellow: 'yellow',
  Black: 'black',
};

const isProcess = (inks: readonly string[]): boolean =>
  inks.every((ink) => ink in PROCESS || ink === 'None');

const NO_INK: Ink = { cyan: 0, magenta: 0, yellow: 0, black: 0 };

const percent = (share: number | undefined): number =>
  Math.round(Math.min(1, Math.max(0, share ?? 0)) * 1e5) / 1e3;

/** What the plates get of a colour; of RGB and the like, which no plate has, nothing. */
export function paintOf(space: Space, numbers: readonly number[]): Paint {
  if (space.base !== undefined && space.palette !== undefined) {
    const { components } = space.base;
    const from = Math.max(0, Math.round(numbers[0] ?? 0)) * components;
    const entry = space.palette.subarray(from, from + components);
    return paintOf(
      space.base,
      Array.from(entry, (byte) => byte / 255),
    );
  }
  if (space.inks.length > 0) return inksOf(space, numbers);
  const isCmyk = space.space === 'cmyk' || (space.space === 'icc' && space.components === 4);
  const isGray = space.space === 'gray' || (space.space === 'icc' && space.components === 1);
  return {
    space: space.space,
    spots: [],
    ink: isCmyk ? cmyk(numbers) : isGray ? gray(numbers) : NO_INK,
  };
}

/** The same as samples have it: four inks from 0 to 255. */
export function inkBytes(space: Space, numbers: readonly number[]): readonly number[] {
  const { ink, spots } = paintOf(space, numbers);
  const { cyan, magenta, yellow } = ink;
  // A spot ink adds to the sum like any other; here it stands with black.
  const black = ink.black + spots.reduce((sum, [, tint]) => sum + tint, 0);
  return [cyan, magenta, yellow, black].map((tint) => Math.round(Math.min(100, tint) * 2.55));
}

const cmyk = ([c, m, y, k]: readonly number[]): Ink => ({
  cyan: percent(c),
  magenta: percent(m),
  yellow: percent(y),
  black: percent(k),
});

const gray = ([light = 0]: readonly number[]): Ink => ({ ...NO_INK, black: percent(1 - light) });

function inksOf({ space, inks }: Space, tints: readonly number[]): Paint {
  const pairs = inks.map((name, i) => [name, percent(tints[i])] as const);
  const all = pairs.find(([name]) => name === 'All')?.[1];
  if (all !== undefined)
    return { space, ink: { cyan: all, magenta: all, yellow: all, black: all }, spots: [] };
  const process = pairs.flatMap(([name, tint]) => {
    const plate = PROCESS[name];
    return plate === undefined ? [] : [[plate, tint] as const];
  });
  return {
    space,
    ink: { ...NO_INK, ...Object.fromEntries(process) },
    spots: pairs.filter(([name]) => !(name in PROCESS) && name !== 'None'),
  };
}

/** The numbers a space begins with (8.6.5.6 and following): black, or all ink. */
export const firstNumbers = ({ space, components, inks, palette }: Space): readonly number[] => {
  if (palette !== undefined) return [0];
  if (inks.length > 0) return inks.map(() => 1);
  return space === 'cmyk' ? [0, 0, 0, 1] : Array.from({ length: components }, () => 0);
};
