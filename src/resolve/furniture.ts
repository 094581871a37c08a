/** Page furniture (版面部件): as the house builds it, and filled for a page. */
import { createRequire } from 'node:module';
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { Furniture, FurniturePart, FurnitureTemplate, QrCode } from '../model/furniture.ts';
import type { TextStyle } from '../model/galley.ts';
import type { House } from '../model/issue.ts';
import type { Span } from '../model/source.ts';
import type { Mpt } from '../model/units.ts';
import type { IssueFiles, Path, SourceDocument } from '../model/written.ts';
import type {
  WrittenFace,
  WrittenFurniture,
  WrittenFurniturePart,
  WrittenHouse,
} from '../model/writtenHouse.ts';
import { boxPlace } from './box.ts';
import { drawingOf } from './drawing.ts';
import { toLength } from './lengths.ts';
import { lineNamed } from './lines.ts';
import { fillLine, type TemplateValues } from './templates.ts';

export interface FurnitureContext {
  readonly document: SourceDocument<WrittenHouse>;
  readonly drawings: IssueFiles['drawings'];
  readonly lines: House['lines'];
  readonly boxLine: House['rules']['box'];
  readonly em: Mpt;
  /** A face with its size found in the house's table. */
  readonly styleOf: (face: WrittenFace, path: Path) => TextStyle;
  readonly diagnostics: Diagnostic[];
}

const require = createRequire(import.meta.url);
/** Loaded by the first code that is printed. */
const library = () => require('uqr') as typeof import('uqr');

/** Of a drawing and of a code where the house states no height: a tabloid's nameplate, and what a telephone reads. */
const DRAWING_HEIGHT = '20mm';
const CODE_SIZE = '18mm';

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
  const { document, lines, boxLine, em, diagnostics } = context;
  const path: Path = ['furniture', name];
  const span = document.spanAt([...path, 'box', 'line']);
  const resolved = boxPlace(box, { lines, boxLine, em, span });
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
  const drawing = drawings.get(part.drawing ?? '');
  // A file that could not be read is told there.
  if (drawing === undefined) return [];
  const height = toLength(part.height ?? DRAWING_HEIGHT, em);
  return [{ kind: 'drawing', drawing: drawingOf(drawing), height }];
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

/** Furniture with the places of its lines filled; a part of which nothing is stated is left out. */
export function fillFurniture(
  { name, box, parts, span }: FurnitureTemplate,
  values: TemplateValues,
): Checked<Furniture> {
  const diagnostics: Diagnostic[] = [];
  const fill = (line: string, at: Span): readonly string[] => {
    const filled = fillLine(line, values, at);
    diagnostics.push(...filled.diagnostics);
    return filled.value;
  };
  const filled = parts.flatMap((part): readonly FurniturePart[] => {
    switch (part.kind) {
      case 'text': {
        const lines = part.lines.flatMap((line) => fill(line, part.span));
        return lines.length === 0 ? [] : [{ kind: 'text', lines, style: part.style }];
      }
      case 'codes': {
        const { size, style } = part;
        const codes = part.codes.flatMap((code): readonly QrCode[] => {
          const label = code.label === undefined ? [] : fill(code.label, part.span);
          return fill(code.value, part.span).flatMap((value) => {
            const modules = modulesOf(value);
            if (modules === undefined)
              diagnostics.push(diagnose('resolve/code-too-long', part.span, { text: value }));
            return modules === undefined ? [] : [{ modules, label }];
          });
        });
        return codes.length === 0 ? [] : [{ kind: 'codes', codes, size, style }];
      }
      default:
        return [part];
    }
  });
  return { value: { name, box, parts: filled, span }, diagnostics };
}

/** Undefined when it is more than a code holds. A quarter of it may be smeared (level Q): newsprint is rough. */
function modulesOf(text: string): QrCode['modules'] | undefined {
  try {
    return library().encode(text, { ecc: 'Q', border: 0 }).data;
  } catch {
    return undefined;
  }
}
