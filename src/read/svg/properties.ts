/** How an element of a drawing is painted and moved, with what it takes over from those it stands in. */
import type { Bilingual } from '../../model/diagnostic.ts';
import { IDENTITY, type Matrix, times } from '../../model/matrix.ts';
import type { Tag } from './tags.ts';
import { parseTransform } from './transform.ts';

/** Something that a glyph in one ink cannot show. */
export interface Unfit {
  readonly at: number;
  readonly length: number;
  readonly what: Bilingual;
  /** Whether it is handed down to paths and means nothing where it is written. */
  readonly isInherited: boolean;
  /** Whether it is no matter where nothing is filled. */
  readonly ofFill: boolean;
}

export interface Properties {
  readonly matrix: Matrix;
  /** Whether the element and what is in it can be seen at all. */
  readonly shows: boolean;
  /** Whether a path is filled; one that is not leaves no ink (drawing programs put such boxes round icons). */
  readonly isFilled: boolean;
  readonly unfit: readonly Unfit[];
}

export const ROOT_PROPERTIES: Properties = {
  matrix: IDENTITY,
  shows: true,
  isFilled: true,
  unfit: [],
};

interface Written {
  readonly value: string;
  readonly at: number;
  readonly length: number;
}

export function propertiesOf(tag: Tag, outer: Properties): Properties {
  const written = writtenOf(tag);
  const fill = written('fill');
  const isFilled = fill === undefined ? outer.isFilled : fill.value !== 'none';
  const transform = tag.attributes.get('transform');
  const matrix = transform === undefined ? IDENTITY : parseTransform(transform.value);
  const isHidden =
    written('display')?.value === 'none' || written('visibility')?.value === 'hidden';
  const inherited = INHERITED.flatMap(({ name, isUnfit, what }) => {
    const own = written(name);
    if (own === undefined) return outer.unfit.filter(({ what: told }) => told === what);
    const ofFill = name !== 'stroke';
    return isUnfit(own.value) ? [{ ...placed(own), what, isInherited: true, ofFill }] : [];
  });
  const ownOnly = OWN.flatMap(({ name, what }) => {
    const own = written(name);
    return own === undefined || own.value === 'none' ? [] : [unfitHere(own, what)];
  });
  const unreadable =
    matrix === undefined && transform !== undefined
      ? [unfitHere({ ...transform, length: transform.value.length }, TRANSFORM)]
      : [];
  return {
    matrix: times(matrix ?? IDENTITY, outer.matrix),
    shows: outer.shows && !isHidden,
    isFilled,
    unfit: [...inherited, ...ownOnly, ...unreadable],
  };
}

const placed = ({ at, length }: Written) => ({ at, length: Math.max(1, length) });

const unfitHere = (written: Written, what: Bilingual): Unfit => ({
  ...placed(written),
  what,
  isInherited: false,
  ofFill: false,
});

/** A property by name: of the attribute `style` first, then an attribute of its own (SVG 2 §6.6). */
function writtenOf(tag: Tag): (name: string) => Written | undefined {
  const style = tag.attributes.get('style');
  return (name) => {
    const found = new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([^;]*)`).exec(style?.value ?? '');
    const value = found?.[1]?.trim();
    if (style !== undefined && found !== null && value !== undefined)
      return { value, at: style.at + found.index, length: found[0].length };
    const own = tag.attributes.get(name);
    return own === undefined
      ? undefined
      : { value: own.value.trim(), at: own.at, length: own.value.length };
  };
}

const TRANSFORM: Bilingual = { zh: '这样的 transform', en: 'such a transform' };
const STROKE: Bilingual = { zh: '描边', en: 'a stroke' };
const EVEN_ODD: Bilingual = { zh: '奇偶填充（evenodd）', en: 'even-odd filling' };
const WHITE: Bilingual = { zh: '白色填充', en: 'a white fill' };
const PAINT: Bilingual = { zh: '渐变或图案填充', en: 'a gradient or pattern' };

const INHERITED: readonly {
  readonly name: string;
  readonly isUnfit: (value: string) => boolean;
  readonly what: Bilingual;
}[] = [
  { name: 'stroke', isUnfit: (value) => value !== 'none', what: STROKE },
  { name: 'fill-rule', isUnfit: (value) => value === 'evenodd', what: EVEN_ODD },
  { name: 'fill', isUnfit: (value) => /^(white|#fff|#ffffff)$/i.test(value), what: WHITE },
  { name: 'fill', isUnfit: (value) => value.startsWith('url'), what: PAINT },
];

const OWN: readonly { readonly name: string; readonly what: Bilingual }[] = [
  { name: 'clip-path', what: { zh: '剪裁（clip-path）', en: 'a clipping path' } },
  { name: 'mask', what: { zh: '蒙版（mask）', en: 'a mask' } },
  { name: 'filter', what: { zh: '滤镜（filter）', en: 'a filter' } },
];
