/** The run through a page's content: marks so far, and the state in which the next comes (ISO 32000-1 8 and 9). */

import { IDENTITY, type Matrix, moved, times } from '../../model/matrix.ts';
import type { Box, FillMark, Mark, Outline } from '../mark.ts';
import { type FileFont, fontOf } from './fonts.ts';
import { boxOf, grown, isEmpty, matrixOf, meet, scaleOf } from './matrix.ts';
import { PathBuilder } from './pathBuilder.ts';
import { patternMarks } from './patterns.ts';
import { pictureMark } from './picture.ts';
import type { DrawnSign } from './showText.ts';
import {
  FIRST_PLACE,
  firstState,
  paintedFill,
  paintedStroke,
  type State,
  type TextPlace,
} from './state.ts';
import { type Operation, operationsOf } from './tokens.ts';
import {
  at,
  isKind,
  nameOf,
  numbersOf,
  type PdfFile,
  type PdfStream,
  type PdfValue,
} from './values.ts';

/** Forms within forms; deeper ones are a circle or a bomb. */
const MOST_DEPTH = 16;
/** Marks of one page; a page of news has ten thousand. */
const MOST_MARKS = 500_000;

/** Bytes of content that may still be read. Each form and each operator counts for more than its letters. */
export interface Budget {
  left: number;
}

/** For a page by itself: a hundred times what a page of news has. */
export const pageBudget = (): Budget => ({ left: 1 << 26 });
/** What a form and an operator cost beside their bytes. */
const FORM_COST = 1024;
const OPERATOR_COST = 24;

export interface PageContent {
  readonly marks: readonly Mark[];
  /** Pictures by the key of their marks. */
  readonly images: ReadonlyMap<string, PdfStream>;
  /** Pictures that stand in the content itself. */
  readonly inline: readonly PdfStream[];
  /** Operators that PDF does not know, each once. */
  readonly unknown: readonly string[];
  /** Whether every stream could be unpacked, all of it was read, and all it names is there. */
  readonly isWhole: boolean;
}

interface PathEnd {
  readonly fills: boolean;
  readonly strokes: boolean;
  readonly rule?: FillMark['rule'];
}

/** What an operator does to the run; undefined where PDF has no such operator. */
export type Operators = Readonly<
  Record<string, ((run: PageRun, operands: readonly PdfValue[]) => void) | undefined>
>;

/** The run of one page: marks so far, and the state in which the next comes. */
export class PageRun implements PageContent {
  readonly marks: Mark[] = [];
  readonly images = new Map<string, PdfStream>();
  readonly inline: PdfStream[] = [];
  readonly unknown: string[] = [];
  isWhole = true;
  state: State;
  place: TextPlace = FIRST_PLACE;
  resources: PdfValue = null;
  readonly path = new PathBuilder();
  willClip = false;
  readonly file: PdfFile;
  /** What patterns stand in: the axes of the page or of the form (8.7.3.1). */
  base: Matrix;
  depth = 0;
  readonly budget: Budget;
  readonly operators: Operators;
  private saved: State[] = [];
  private readonly unpacked = new Map<PdfValue, Uint8Array | undefined>();
  private readonly fonts = new Map<PdfValue, FileFont>();
  private readonly keys = new Map<PdfValue, string>();

  constructor(file: PdfFile, state: State, operators: Operators, budget: Budget) {
    this.file = file;
    this.state = state;
    this.base = state.matrix;
    this.operators = operators;
    this.budget = budget;
  }

  read(bytes: Uint8Array, resources: PdfValue, depth: number): void {
    const outer = { resources: this.resources, depth: this.depth };
    [this.resources, this.depth] = [resources, depth];
    this.budget.left -= bytes.length;
    for (const operation of operationsOf(bytes)) {
      this.budget.left -= OPERATOR_COST;
      if (this.marks.length > MOST_MARKS || this.budget.left < 0) {
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
    if (!this.unpacked.has(value))
      this.unpacked.set(value, isKind(value, 'stream') ? value.decode() : undefined);
    const bytes = this.unpacked.get(value);
    if (bytes === undefined) this.isWhole = false;
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

  /** What the content has by a name; where nothing has it, something will not print as it was meant. */
  resource(kind: string, name: string | undefined): PdfValue {
    if (name === undefined) return null;
    const found = at(this.file, at(this.file, this.resources, kind), name);
    if (found === null) this.isWhole = false;
    return found;
  }

  fontNamed(name: string | undefined): FileFont | undefined {
    return this.fontOf(this.resource('Font', name));
  }

  fontOf(font: PdfValue): FileFont | undefined {
    if (font === null) return undefined;
    const known = this.fonts.get(font) ?? fontOf(this.file, font);
    this.fonts.set(font, known);
    return known;
  }

  /** Ends a path: painted, clipped by, or forgotten. */
  endPath({ fills, strokes, rule }: PathEnd): void {
    const outlines = this.path.take();
    if (fills) this.addFill(outlines, rule);
    if (strokes) this.addStroke(outlines);
    if (this.willClip && outlines.length > 0)
      this.set({ clip: meet(this.state.clip, boxOf(outlines.flat())) });
    this.willClip = false;
  }

  private addFill(outlines: readonly Outline[], rule: PathEnd['rule']): void {
    const box = meet(boxOf(outlines.flat()), this.state.clip);
    if (!isEmpty(box))
      this.add({ kind: 'fill', box, outlines, rule, painted: paintedFill(this.state) }, 'fill');
  }

  private addStroke(outlines: readonly Outline[]): void {
    const width = this.state.lineWidth * scaleOf(this.state.matrix);
    const box = meet(grown(boxOf(outlines.flat()), Math.max(width, HAIR) / 2), this.state.clip);
    const painted = paintedStroke(this.state);
    if (!isEmpty(box)) this.add({ kind: 'stroke', box, outlines, width, painted }, 'stroke');
  }

  /** A mark, in what its pattern paints where it is painted with one. */
  add(mark: Mark, side: 'fill' | 'stroke'): void {
    const colour = this.state[side];
    this.push(colour.space.space === 'pattern' ? patternMarks(this, mark, colour) : [mark]);
  }

  tileMarks(tile: PdfStream, box: Box): readonly Mark[] {
    const bytes = this.depth >= MOST_DEPTH ? undefined : this.unpack(tile);
    if (bytes === undefined) return [];
    const drawn = new PageRun(this.file, firstState(IDENTITY, box), this.operators, this.budget);
    drawn.read(bytes, at(this.file, tile, 'Resources'), this.depth + 1);
    return drawn.marks;
  }

  push(marks: readonly Mark[]): void {
    for (const mark of marks) this.marks.push(mark);
  }

  addPicture(stream: PdfStream): void {
    const key = this.keyOf(stream);
    const mark = pictureMark(this, stream, key);
    if (mark === undefined) return;
    this.marks.push(mark);
    this.images.set(key, stream);
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
    const own = matrixOf(numbersOf(this.file, at(this.file, form, 'Matrix'), 6));
    this.readWithin(form, {
      matrix: times(own, this.state.matrix),
      bounds: numbersOf(this.file, at(this.file, form, 'BBox'), 4),
      resources: at(this.file, form, 'Resources'),
    });
  }

  /** A sign that is drawn by content of its own, in its own colours (9.6.5). */
  addSign({ content, matrix, resources }: DrawnSign): void {
    if (this.depth >= MOST_DEPTH) {
      this.isWhole = false;
      return;
    }
    const { place } = this;
    this.readWithin(content, { matrix, bounds: undefined, resources });
    this.place = place;
  }

  private readWithin(content: PdfStream, { matrix, bounds, resources }: Within): void {
    const bytes = this.unpack(content);
    if (bytes === undefined) return;
    this.budget.left -= FORM_COST;
    const before = { state: this.state, saved: this.saved, base: this.base };
    this.set({ matrix, clip: meet(before.state.clip, boundsBox(matrix, bounds)) });
    [this.base, this.saved] = [matrix, []];
    this.read(bytes, resources ?? this.resources, this.depth + 1);
    [this.state, this.saved, this.base] = [before.state, before.saved, before.base];
  }

  draw(name: string | undefined): void {
    const found = this.resource('XObject', name);
    if (!isKind(found, 'stream')) return;
    const kind = nameOf(at(this.file, found, 'Subtype'));
    if (kind === 'Image') this.addPicture(found);
    if (kind === 'Form') this.addForm(found);
  }
}

interface Within {
  readonly matrix: Matrix;
  readonly bounds: readonly number[] | undefined;
  readonly resources: PdfValue;
}

/** A line of no width is drawn a device pixel wide; for its place, pt. */
const HAIR = 0.01;

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
