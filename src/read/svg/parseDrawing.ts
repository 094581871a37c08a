/**
 * A character or the repeat of a line drawn as SVG: its filled paths in its viewBox. Whatever else would show in
 * a drawing program — strokes, pictures, text — is told, never left out in silence.
 */
import { diagnose } from '../../model/catalogue/catalogue.ts';
import type { Bilingual, Checked, Diagnostic } from '../../model/diagnostic.ts';
import type { GlyphSegment } from '../../model/face.ts';
import { type SourceFile, type Span, wholeFile } from '../../model/source.ts';
import type { WrittenDrawing } from '../../model/written.ts';
import { parsePathData } from './pathData.ts';
import { type Properties, propertiesOf, ROOT_PROPERTIES, type Unfit } from './properties.ts';
import { parseTags, type Tag } from './tags.ts';
import { transformed } from './transform.ts';

/** What a viewBox must be: the square of a character, or the length and depth of a line's repeat. */
export type BoxForm = 'square' | 'oblong';

/** Undefined when it cannot be drawn as it looks; then something is told. */
export function parseDrawing(
  file: SourceFile,
  form: BoxForm = 'square',
): Checked<WrittenDrawing | undefined> {
  const { tags, fault } = parseTags(file.text);
  if (fault !== undefined)
    return broken(diagnose('read/svg-syntax', spanOf(file, fault.at, 1), { detail: fault.detail }));
  const [root] = tags;
  if (root?.name !== 'svg') {
    const at = root === undefined ? wholeFile(file) : spanOfTag(file, root);
    return broken(diagnose('read/svg-syntax', at, { detail: NO_SVG }));
  }
  const diagnostics: Diagnostic[] = [];
  const box = boxOf(file, root, form, diagnostics);
  const segments = drawn(file, tags, diagnostics);
  if (segments.every(({ to }) => to === 'move') && diagnostics.length === 0)
    diagnostics.push(diagnose('read/svg-no-path', spanOfTag(file, root), { path: file.path }));
  const isSound = box !== undefined && diagnostics.length === 0;
  return { value: isSound ? { box, segments } : undefined, diagnostics };
}

const broken = (diagnostic: Diagnostic): Checked<undefined> => ({
  value: undefined,
  diagnostics: [diagnostic],
});

const NO_SVG: Bilingual = { zh: '最外层不是 <svg>', en: 'the outermost element is not <svg>' };

const spanOf = (file: SourceFile, from: number, length: number): Span => ({
  file,
  from,
  to: Math.min(file.text.length, from + length),
});

/** The tag's name with the bracket before it. */
const spanOfTag = (file: SourceFile, tag: Tag): Span => spanOf(file, tag.at, tag.name.length + 1);

/** Sides that differ by less than this share are a square that was rounded. */
const ROUNDING = 1e-3;

/** Lengths of a repeat in its depths: shorter ones would be drawn by the ten thousand, longer ones are pictures. */
const LEAST_REPEAT = 0.1;
const MOST_REPEAT = 50;

const isOfForm: Readonly<Record<BoxForm, (width: number, height: number) => boolean>> = {
  square: (width, height) => Math.abs(width - height) <= width * ROUNDING,
  oblong: (width, height) => width >= LEAST_REPEAT * height && width <= MOST_REPEAT * height,
};

function boxOf(
  file: SourceFile,
  root: Tag,
  form: BoxForm,
  diagnostics: Diagnostic[],
): WrittenDrawing['box'] | undefined {
  const written = root.attributes.get('viewBox');
  const numbers = (written?.value.trim().split(/[\s,]+/) ?? []).map(Number);
  const [x = 0, y = 0, width = 0, height = 0] = numbers;
  const isBox =
    numbers.length === 4 &&
    numbers.every((number) => Number.isFinite(number)) &&
    width > 0 &&
    height > 0;
  if (isBox && isOfForm[form](width, height)) return { x, y, width, height };
  const at =
    written === undefined
      ? spanOfTag(file, root)
      : spanOf(file, written.at, Math.max(1, written.value.length));
  const code = form === 'square' ? 'read/svg-view-box' : 'read/motif-view-box';
  diagnostics.push(diagnose(code, at, { written: written?.value }));
  return undefined;
}

/** Elements that hold others and draw nothing themselves. */
const GROUPS: ReadonlySet<string> = new Set(['g', 'a']);
/** Elements that show nothing, with all that is in them. */
const SILENT: ReadonlySet<string> = new Set(['title', 'desc', 'metadata', 'defs']);

/** The segments of every path that shows, in the axes of the viewBox. */
function drawn(
  file: SourceFile,
  tags: readonly Tag[],
  diagnostics: Diagnostic[],
): readonly GlyphSegment[] {
  const elements = shownElements(tags);
  const unfit = new Map(
    elements.flatMap(unfitOf).map((one) => [`${one.at} ${one.what.en}`, one] as const),
  );
  for (const { at, length, what } of unfit.values())
    diagnostics.push(diagnose('read/svg-unsupported', spanOf(file, at, length), { what }));
  return elements
    .filter(({ tag, properties }) => tag.name === 'path' && properties.isFilled)
    .flatMap(({ tag, properties: { matrix } }) =>
      outlineOf(file, tag, diagnostics).map((segment) => transformed(segment, matrix)),
    );
}

interface Element {
  readonly tag: Tag;
  readonly properties: Properties;
  readonly isRoot: boolean;
}

/** Elements that can be seen, in the order in which they are painted; and style sheets, wherever they stand. */
function shownElements(tags: readonly Tag[]): readonly Element[] {
  const elements: Element[] = [];
  const open: Properties[] = [];
  for (const tag of tags) {
    if (tag.kind === 'close') {
      open.pop();
      continue;
    }
    const own = propertiesOf(tag, open.at(-1) ?? ROOT_PROPERTIES);
    // What a drawing program notes for itself has a name of its own space (sodipodi:namedview).
    const shows = own.shows && !SILENT.has(tag.name) && !tag.name.includes(':');
    const properties = { ...own, shows };
    if (shows || tag.name === 'style')
      elements.push({ tag, properties, isRoot: open.length === 0 });
    if (tag.kind === 'open') open.push(properties);
  }
  return elements;
}

/** What an element has that a glyph cannot show. Groups hand theirs down: it is told where a path shows it. */
function unfitOf({ tag, properties, isRoot }: Element): readonly Unfit[] {
  const { unfit, isFilled } = properties;
  if (isRoot || GROUPS.has(tag.name)) return unfit.filter(({ isInherited }) => !isInherited);
  if (tag.name === 'path') return unfit.filter(({ ofFill }) => isFilled || !ofFill);
  const what = { zh: ` <${tag.name}>`, en: `<${tag.name}>` };
  return [{ at: tag.at, length: tag.name.length + 1, what, isInherited: false, ofFill: false }];
}

function outlineOf(file: SourceFile, tag: Tag, diagnostics: Diagnostic[]): readonly GlyphSegment[] {
  const data = tag.attributes.get('d');
  const { segments, fault } = parsePathData(data?.value ?? '');
  if (fault !== undefined) {
    const at = spanOf(file, (data?.at ?? tag.at) + fault.at, 1);
    diagnostics.push(diagnose('read/svg-path', at, { wanted: fault.wanted }));
  }
  return segments;
}
