/** Page furniture (版面部件) as the house builds it, its places still to be filled. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import {
  type FurnitureTemplate,
  type FurnitureTemplatePart,
  GREATEST_MODULE,
  LEAST_MODULE,
} from '../model/furniture.ts';
import type { TextStyle } from '../model/galley.ts';
import type { House } from '../model/issue.ts';
import { formatPt, type Mpt, mpt } from '../model/units.ts';
import type { IssueFiles, Path, SourceDocument } from '../model/written.ts';
import type {
  WrittenBarCode,
  WrittenFace,
  WrittenFurniture,
  WrittenFurniturePart,
  WrittenHouse,
} from '../model/writtenHouse.ts';
import { boxPlace } from './box.ts';
import { drawingOf } from './drawing.ts';
import { inkNamed } from './inks.ts';
import { toLength } from './lengths.ts';
import { lineNamed } from './lines.ts';

export interface FurnitureContext {
  readonly document: SourceDocument<WrittenHouse>;
  readonly drawings: IssueFiles['drawings'];
  readonly inks: House['inks'];
  readonly lines: House['lines'];
  readonly boxLine: House['rules']['box'];
  readonly em: Mpt;
  /** A face with its size found in the house's table. */
  readonly styleOf: (face: WrittenFace, path: Path) => TextStyle;
  readonly diagnostics: Diagnostic[];
}

/** Of a drawing and of a code where the house states no height: a tabloid's nameplate, and what a telephone reads. */
const DRAWING_HEIGHT = '20mm';
const CODE_SIZE = '18mm';
/** Of a bar code (GS1 General Specifications 5.2): nominal module, bars so many modules high, digits as large as fit. */
const MODULE = '0.33mm';
const BARS_HIGH = 22.85 / 0.33;
const DIGIT_SIZE = 11;

export const resolveFurniture = (context: FurnitureContext): House['furniture'] =>
  new Map(
    Object.entries(context.document.data.furniture ?? {}).map(([name, written]) => [
      name,
      templateOf(context, name, written),
    ]),
  );

function templateOf(
  context: FurnitureContext,
  name: string,
  { box, parts }: WrittenFurniture,
): FurnitureTemplate {
  const { document, lines, boxLine, em, inks, diagnostics } = context;
  const path: Path = ['furniture', name];
  const spanOf = (key: 'line' | 'ink') => document.spanAt([...path, 'box', key]);
  const resolved = boxPlace(box, { lines, boxLine, em, inks, spanOf });
  diagnostics.push(...resolved.diagnostics);
  return {
    name,
    box: resolved.value,
    parts: parts.flatMap((part, i) => partOf(context, part, [...path, 'parts', i])),
    span: document.spanAt(path),
  };
}

function partOf(
  context: FurnitureContext,
  part: WrittenFurniturePart,
  path: Path,
): FurnitureTemplate['parts'] {
  const { document, drawings, lines, em, diagnostics } = context;
  const span = document.spanAt(path);
  tellIdleKeys(context, part, path);
  const style = styleOf(context, part, path);
  if (part.text !== undefined) {
    const texts = typeof part.text === 'string' ? [part.text] : part.text;
    return [{ kind: 'text', lines: texts, style, span }];
  }
  if (part.rule !== undefined) {
    const named = lineNamed(part.rule, lines, document.spanAt([...path, 'rule']));
    diagnostics.push(...named.diagnostics);
    return [{ kind: 'rule', style: named.value }];
  }
  if (part.codes !== undefined) {
    const size = toLength(part.height ?? CODE_SIZE, em);
    return [{ kind: 'codes', codes: part.codes, size, style, span }];
  }
  if (part.barcode !== undefined) return [barCodeTemplate(context, part.barcode, part, path)];
  const drawing = drawings.get(part.drawing ?? '');
  // A file that could not be read is told there.
  if (drawing === undefined) return [];
  const height = toLength(part.height ?? DRAWING_HEIGHT, em);
  const ink = inkNamed(part.ink, context.inks, document.spanAt([...path, 'ink']));
  diagnostics.push(...ink.diagnostics);
  return [{ kind: 'drawing', drawing: drawingOf(drawing), height, ink: ink.value }];
}

/** What a part of each sort makes nothing of. */
const IDLE = {
  text: ['height'],
  rule: ['face', 'align', 'height'],
  drawing: ['face', 'align'],
  codes: [],
  barcode: ['face', 'align'],
} as const;

function tellIdleKeys(
  { document, diagnostics }: FurnitureContext,
  part: WrittenFurniturePart,
  path: Path,
): void {
  const sort = (['text', 'rule', 'drawing', 'codes', 'barcode'] as const).find(
    (key) => part[key] !== undefined,
  );
  for (const key of sort === undefined ? [] : IDLE[sort])
    if (part[key] !== undefined)
      diagnostics.push(diagnose('resolve/idle-key', document.keySpanAt([...path, key]), { key }));
}

function barCodeTemplate(
  { document, em, styleOf: find, diagnostics }: FurnitureContext,
  { issn, ean, variant = '00', addOn, module: written = MODULE }: WrittenBarCode,
  { height }: WrittenFurniturePart,
  path: Path,
): FurnitureTemplatePart {
  const module = toLength(written, em);
  if (module < LEAST_MODULE || module > GREATEST_MODULE)
    diagnostics.push(
      diagnose('resolve/barcode-module', document.spanAt([...path, 'barcode', 'module']), {
        written,
      }),
    );
  const size = `${formatPt(DIGIT_SIZE * module)}pt`;
  return {
    kind: 'barcode',
    number: issn === undefined ? { kind: 'ean', text: ean ?? '' } : { kind: 'issn', text: issn },
    variant,
    addOn,
    module,
    height: height === undefined ? mpt(Math.round(BARS_HIGH * module)) : toLength(height, em),
    style: { ...find({ font: 'hei', size }, path), align: 'center' },
    span: document.spanAt([...path, 'barcode']),
  };
}

const ALIGN = { start: 'start', centre: 'center', end: 'end', justify: 'justify' } as const;

function styleOf(
  { document, styleOf: find }: FurnitureContext,
  { face, align = 'centre' }: WrittenFurniturePart,
  path: Path,
): TextStyle {
  const style = find(face ?? document.data.masthead.text, [...path, 'face']);
  return { ...style, align: ALIGN[align] };
}
