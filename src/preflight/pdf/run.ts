/** The run through a page's content: marks so far, and the state in which the next comes (ISO 32000-1 8 and 9). */
import type { Box, ImageMark, Mark, Outline } from '../mark.ts';
import { paintOf, spaceOf } from './colour.ts';
import { type FileFont, fontOf } from './fonts.ts';
import {
  boxOf,
  grown,
  isEmpty,
  type Matrix,
  matrixOf,
  meet,
  moved,
  scaleOf,
  times,
  unitBox,
} from './matrix.ts';
import { PathBuilder } from './pathBuilder.ts';
import { FIRST_PLACE, paintedFill, paintedStroke, type State, type TextPlace } from './state.ts';
import { type Operation, operationsOf } from './tokens.ts';
import {
  at,
  isKind,
  nameOf,
  numberOf,
  numbersOf,
  type PdfDict,
  type PdfFile,
  type PdfStream,
  type PdfValue,
} from './values.ts';

/** Forms within forms; deeper ones are a circle or a bomb. */
const MOST_DEPTH = 16;
/** Marks of one page; a page of news has ten thousand. */
const MOST_MARKS = 2_000_000;

export interface PageContent {
  readonly marks: readonly Mark[];
  /** Pictures by the key of their marks. */
  readonly images: ReadonlyMap<string, PdfStream>;
  /** Operators that PDF does not know, each once. */
  readonly unknown: readonly string[];
  /** Whether every stream could be unpacked, and all of it was read. */
  readonly isWhole: boolean;
}

/** What an operator does to the run; undefined where PDF has no such operator. */
export type Operators = Readonly<
  Record<string, ((run: PageRun, operands: readonly PdfValue[]) => void) | undefined>
>;

/** The run of one page: marks so far, and the state in which the next comes. */
export class PageRun implements PageContent {
  readonly marks: Mark[] = [];
  readonly images = new Map<string, PdfStream>();
  readonly unknown: string[] = [];
  isWhole = true;
  state: State;
  place: TextPlace = FIRST_PLACE;
  resources: PdfValue = null;
  readonly path = new PathBuilder();
  willClip = false;
  readonly file: PdfFile;
  private readonly saved: State[] = [];
  private readonly fonts = new Map<PdfValue, FileFont>();
  private readonly keys = new Map<PdfValue, string>();
  private depth = 0;

  private readonly operators: Operators;

  constructor(file: PdfFile, state: State, operators: Operators) {
    this.file = file;
    this.state = state;
    this.operators = operators;
  }

  read(bytes: Uint8Array, resources: PdfValue, depth: number): void {
    const outer = { resources: this.resources, depth: this.depth };
    [this.resources, this.depth] = [resources, depth];
    for (const operation of operationsOf(bytes)) {
      if (this.marks.length > MOST_MARKS) {
        this.isWhole = false;
        break;
      }
      this.perform(operation);
    }
    [this.resources, this.depth] = [outer.resources, outer.depth];
  }

  private perform({ operator, operands }: Operation): void {
    const work = this.operators[operator];
    if (work !== undefined) work(this, operands);
    else if (!this.unknown.includes(operator)) this.unknown.push(operator);
  }

  unpack(value: PdfValue): Uint8Array | undefined {
    const bytes = isKind(value, 'stream') ? value.decode() : undefined;
    if (bytes === undefined) this.isWhole = this.isWhole && value === null;
    return bytes;
  }

  set(changes: Partial<State>): void {
    this.state = { ...this.state, ...changes };
  }

  save(): void {
    this.saved.push(this.state);
  }

  restore(): void {
    this.state = this.saved.pop() ?? this.state;
  }

  resource(kind: string, name: string | undefined): PdfValue {
    return name === undefined ? null : at(this.file, at(this.file, this.resources, kind), name);
  }

  fontNamed(name: string | undefined): FileFont | undefined {
    const font = this.resource('Font', name);
    if (font === null) return undefined;
    const known = this.fonts.get(font) ?? fontOf(this.file, font);
    this.fonts.set(font, known);
    return known;
  }

  /** Ends a path: painted, clipped by, or forgotten. */
  endPath({ fills, strokes }: { readonly fills: boolean; readonly strokes: boolean }): void {
    const outlines = this.path.take();
    if (fills) this.addFill(outlines);
    if (strokes) this.addStroke(outlines);
    if (this.willClip && outlines.length > 0)
      this.set({ clip: meet(this.state.clip, boxOf(outlines.flat())) });
    this.willClip = false;
  }

  private addFill(outlines: readonly Outline[]): void {
    const box = meet(boxOf(outlines.flat()), this.state.clip);
    if (!isEmpty(box))
      this.marks.push({ kind: 'fill', box, outlines, painted: paintedFill(this.state) });
  }

  private addStroke(outlines: readonly Outline[]): void {
    const width = this.state.lineWidth * scaleOf(this.state.matrix);
    const box = meet(grown(boxOf(outlines.flat()), Math.max(width, HAIR) / 2), this.state.clip);
    if (!isEmpty(box))
      this.marks.push({ kind: 'stroke', box, outlines, width, painted: paintedStroke(this.state) });
  }

  /** A shading fills what is clipped. */
  addShading(shading: PdfValue): void {
    const space = spaceOf(this.file, at(this.file, shading, 'ColorSpace'), this.resources);
    const { clip } = this.state;
    if (space === undefined || isEmpty(clip)) return;
    const paint = { ...paintOf(space, []), space: space.space };
    this.marks.push({
      kind: 'fill',
      box: clip,
      outlines: [],
      painted: { paint: { ...paint, ink: NO_INK }, overprints: false, overprintMode: 0 },
    });
  }

  addPicture(stream: PdfStream | PdfDict): void {
    const dict = isKind(stream, 'stream') ? stream.dict : stream;
    const value = (long: string, short: string): PdfValue =>
      dict.entries.has(long) ? at(this.file, dict, long) : at(this.file, dict, short);
    const width = numberOf(value('Width', 'W')) ?? 1;
    const height = numberOf(value('Height', 'H')) ?? 1;
    const isMask = value('ImageMask', 'IM') === true;
    const box = meet(unitBox(this.state.matrix), this.state.clip);
    if (isEmpty(box)) return;
    const key = this.keyOf(stream);
    const space = spaceOf(this.file, value('ColorSpace', 'CS'), this.resources);
    const mark: ImageMark = {
      kind: 'image',
      box,
      ppi: ppiOf(this.state.matrix, width, height),
      width,
      height,
      bits: isMask ? 1 : (numberOf(value('BitsPerComponent', 'BPC')) ?? 8),
      key,
      painted: isMask
        ? paintedFill(this.state)
        : {
            ...paintedFill(this.state),
            paint: {
              space: space?.space ?? 'cmyk',
              ink: NO_INK,
              spots: (space?.space === 'spot' ? space.inks : []).map((ink) => [ink, 100] as const),
            },
          },
    };
    this.marks.push(mark);
    if (isKind(stream, 'stream')) this.images.set(key, stream);
  }

  private keyOf(value: PdfValue): string {
    const key = this.keys.get(value) ?? String(this.keys.size + 1);
    this.keys.set(value, key);
    return key;
  }

  /** A form is drawn as if its content stood here (8.10). */
  addForm(form: PdfStream): void {
    if (this.depth >= MOST_DEPTH) {
      this.isWhole = false;
      return;
    }
    const bytes = this.unpack(form);
    if (bytes === undefined) return;
    const before = this.state;
    const matrix = times(
      matrixOf(numbersOf(this.file, at(this.file, form, 'Matrix'), 6)),
      before.matrix,
    );
    const bounds = numbersOf(this.file, at(this.file, form, 'BBox'), 4);
    this.set({ matrix, clip: meet(before.clip, boundsBox(matrix, bounds)) });
    const own = at(this.file, form, 'Resources');
    this.read(bytes, own ?? this.resources, this.depth + 1);
    this.state = before;
  }

  draw(name: string | undefined): void {
    const found = this.resource('XObject', name);
    if (!isKind(found, 'stream')) return;
    const kind = nameOf(at(this.file, found, 'Subtype'));
    if (kind === 'Image') this.addPicture(found);
    if (kind === 'Form') this.addForm(found);
  }
}

/** A line of no width is drawn a device pixel wide; for its place, pt. */
const HAIR = 0.01;
const NO_INK = { cyan: 0, magenta: 0, yellow: 0, black: 0 };

function boundsBox(matrix: Matrix, bounds: readonly number[] | undefined): Box {
  if (bounds === undefined)
    return { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = bounds;
  return boxOf([
    moved(matrix, x1, y1),
    moved(matrix, x2, y1),
    moved(matrix, x1, y2),
    moved(matrix, x2, y2),
  ]);
}

/** The coarser axis counts. */
function ppiOf({ a, b, c, d }: Matrix, width: number, height: number): number {
  const across = Math.hypot(a, b);
  const down = Math.hypot(c, d);
  return Math.min((width * 72) / Math.max(across, 1e-6), (height * 72) / Math.max(down, 1e-6));
}
