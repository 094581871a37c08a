/** Ruby that runs into other type: it stands in the white between lines, and not every pitch has enough of it. */
import { diagnose } from './model/catalogue/catalogue.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { Galley, GalleyLine, Mark, PlacedGlyph, SetLine } from './model/galley.ts';
import { EM_ASCENT } from './model/issue.ts';
import { keep } from './model/keep.ts';
import type { MadePage, TextBlock } from './model/page.ts';

type PlaceLine = (galley: Galley, line: GalleyLine) => SetLine;

/** From one edge to the other, Mpt from the type area's corner. */
type Stretch = readonly [number, number];

/** The em box of a sign. */
interface Body {
  readonly x: Stretch;
  readonly y: Stretch;
}

/** The annotations of a page that lie over a character of another line, in the order of its blocks. */
export function tellRuby(page: MadePage, placeLine: PlaceLine): readonly Diagnostic[] {
  const { texts } = page;
  if (!keep(ANNOTATED, page, () => texts.some(({ galley }) => galley.paragraphs.some(hasRuby))))
    return [];
  const lines = texts.flatMap((block) => bodiesOf(block, placeLine));
  return lines.flatMap(({ owner, annotations }) =>
    annotations
      .filter(({ body, room }) =>
        lines.some(({ characters }) => characters.some((other) => overlap(body, other) > room)),
      )
      .map(({ ruby: { span, text } }) =>
        diagnose('galley/ruby-over-line', span, { article: owner, text }),
      ),
  );
}

/** Whether a page has ruby at all; one that a save has not changed is the same object. */
const ANNOTATED = new WeakMap<MadePage, boolean>();

type RubyMark = Extract<Mark, { readonly kind: 'ruby' }>;

interface Annotation {
  readonly ruby: RubyMark;
  readonly body: Body;
  /** What its box and a character's may share without their inks meeting, Mpt. */
  readonly room: number;
}

interface LineBodies {
  readonly owner: string;
  readonly characters: readonly Body[];
  readonly annotations: readonly Annotation[];
}

const hasRuby = ({ marks }: Galley['paragraphs'][number]): boolean =>
  marks.some(({ ruby }) => ruby !== undefined);

/** A character fills its square but for a twentieth on each side, and so does an annotation nearly (chosen by eye). */
const ROOM = 0.1;
/** Signs that fill their squares; the ink of marks is small, and lies where no annotation comes. */
const CHARACTER = /[\p{L}\p{N}]/u;

function bodiesOf(block: TextBlock, placeLine: PlaceLine): readonly LineBodies[] {
  const { owner, galley } = block;
  return block.lines.map(({ line, baseline }): LineBodies => {
    const paragraph = galley.paragraphs[line.paragraph];
    const size = paragraph?.size ?? 0;
    const bodyOf = (glyph: PlacedGlyph): Body => bodyIn(block, baseline, size, glyph);
    const { glyphs } = placeLine(galley, line);
    const groups = annotationGlyphs(glyphs, size);
    const rubies = (paragraph?.marks ?? []).flatMap(({ mark, from, to }) =>
      mark.kind === 'ruby' && from >= line.from && from < line.to && from < to ? [mark] : [],
    );
    return {
      owner,
      characters: glyphs
        .filter((glyph) => !isAnnotation(glyph, size) && CHARACTER.test(glyph.text))
        .map(bodyOf),
      annotations: rubies.flatMap((ruby, i) => {
        const bodies = (groups[i] ?? []).map(bodyOf);
        return bodies.length === 0 ? [] : [{ ruby, body: round(bodies), room: ROOM * size }];
      }),
    };
  });
}

/** Ruby is moved off its line by more than half an em; raised signs by less. */
const isAnnotation = ({ rise }: PlacedGlyph, size: number): boolean => rise > size / 2;

/** The glyphs of each annotation of a line; its base stands before each. */
function annotationGlyphs(
  glyphs: readonly PlacedGlyph[],
  size: number,
): readonly (readonly PlacedGlyph[])[] {
  const groups: PlacedGlyph[][] = [];
  glyphs.forEach((glyph, i) => {
    if (!isAnnotation(glyph, size)) return;
    const before = glyphs[i - 1];
    if (before === undefined || !isAnnotation(before, size)) groups.push([]);
    groups.at(-1)?.push(glyph);
  });
  return groups;
}

function bodyIn(
  { axes }: TextBlock,
  baseline: number,
  lineSize: number,
  { inline, advance, rise, size }: PlacedGlyph,
): Body {
  if (axes.direction === 'vertical') {
    // Leftwards the baseline lies beyond the centre of the line, as it does downwards in horizontal ones.
    const centre = axes.right - baseline + (EM_ASCENT - 0.5) * lineSize + rise;
    const start = axes.top + inline;
    return { x: [centre - size / 2, centre + size / 2], y: [start, start + advance] };
  }
  const start = axes.inline + inline;
  const top = baseline - rise - EM_ASCENT * size;
  return { x: [start, start + advance], y: [top, top + size] };
}

/** The box round several. */
const round = (bodies: readonly Body[]): Body => ({
  x: [Math.min(...bodies.map(({ x }) => x[0])), Math.max(...bodies.map(({ x }) => x[1]))],
  y: [Math.min(...bodies.map(({ y }) => y[0])), Math.max(...bodies.map(({ y }) => y[1]))],
});

/** How far two boxes lie over each other, in the axis in which they do so less. */
const overlap = (a: Body, b: Body): number => Math.min(shared(a.x, b.x), shared(a.y, b.y));

const shared = (a: Stretch, b: Stretch): number => Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
