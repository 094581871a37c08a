/** Page furniture (版面部件) filled for a page: its lines, its codes. */
import { createRequire } from 'node:module';
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type {
  Furniture,
  FurniturePart,
  FurnitureTemplate,
  FurnitureTemplatePart,
  QrCode,
} from '../model/furniture.ts';
import type { Span } from '../model/source.ts';
import { barCodeOf, issnFaults } from './barcode.ts';
import { fillLine, statedAs, type TemplateValues } from './templates.ts';

const require = createRequire(import.meta.url);
/** Loaded by the first code that is printed. */
const library = () => require('uqr') as typeof import('uqr');

/** Undefined where nothing is stated of the part. */
type Filled = FurniturePart | undefined;
type PartOf<K extends FurnitureTemplatePart['kind']> = Extract<
  FurnitureTemplatePart,
  { readonly kind: K }
>;

interface Filling {
  readonly values: TemplateValues;
  readonly diagnostics: Diagnostic[];
}

/** Furniture with the places of its lines filled; a part of which nothing is stated is left out. */
export function fillFurniture(
  { name, box, parts, span }: FurnitureTemplate,
  values: TemplateValues,
): Checked<Furniture> {
  const filling: Filling = { values, diagnostics: [] };
  const filled = parts.flatMap((part) => fillPart(filling, part) ?? []);
  return { value: { name, box, parts: filled, span }, diagnostics: filling.diagnostics };
}

function fillPart(filling: Filling, part: FurnitureTemplatePart): Filled {
  switch (part.kind) {
    case 'text': {
      const lines = part.lines.flatMap((line) => fill(filling, line, part.span));
      return lines.length === 0 ? undefined : { kind: 'text', lines, style: part.style };
    }
    case 'codes':
      return fillCodes(filling, part);
    case 'barcode':
      return fillBarCode(filling, part);
    case 'rule':
    case 'drawing':
      return part;
  }
}

function fill({ values, diagnostics }: Filling, line: string, at: Span): readonly string[] {
  const filled = fillLine(line, values, at);
  diagnostics.push(...filled.diagnostics);
  return filled.value;
}

function fillCodes(
  filling: Filling,
  { codes: templates, size, style, span }: PartOf<'codes'>,
): Filled {
  const codes = templates.flatMap(({ value, label: words }): readonly QrCode[] => {
    const label = words === undefined ? [] : fill(filling, words, span);
    return fill(filling, value, span).flatMap((text) => {
      const modules = modulesOf(text);
      if (modules === undefined)
        filling.diagnostics.push(diagnose('resolve/code-too-long', span, { text }));
      return modules === undefined ? [] : [{ modules, label }];
    });
  });
  return codes.length === 0 ? undefined : { kind: 'codes', codes, size, style };
}

/** Undefined when it is more than a code holds. A quarter of it may be smeared (level Q): newsprint is rough. */
function modulesOf(text: string): QrCode['modules'] | undefined {
  try {
    return library().encode(text, { ecc: 'Q', border: 0 }).data;
  } catch {
    return undefined;
  }
}

function fillBarCode(filling: Filling, part: PartOf<'barcode'>): Filled {
  const { kind, module, height, style, span } = part;
  const only = (line: string): string | undefined => fill(filling, line, span)[0];
  const written = only(part.number.text);
  if (written === undefined || isToldAlready(written, filling, span)) return undefined;
  const number =
    part.number.kind === 'ean'
      ? ({ kind: 'ean', written } as const)
      : ({ kind: 'issn', written, variant: only(part.variant) ?? '' } as const);
  const addOn = part.addOn === undefined ? undefined : only(part.addOn);
  const code = barCodeOf({ number, addOn }, span);
  filling.diagnostics.push(...code.diagnostics);
  return code.value === undefined ? undefined : { kind, code: code.value, module, height, style };
}

/** What is wrong with the publisher's own ISSN is told where it is stated. */
const isToldAlready = (written: string, { values }: Filling, span: Span): boolean =>
  written === statedAs(values, 'issn') && issnFaults(written, span).length > 0;
