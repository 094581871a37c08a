/** The house's own characters: each text once, its drawing in the units of a font. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import { isExtender } from '../model/face.ts';
import { idsLength } from '../model/ids.ts';
import { DRAWING_EM, EM_ASCENT, type GlyphDrawing } from '../model/issue.ts';
import type { GlyphSource, WrittenDrawing } from '../model/written.ts';
import { scaledDrawing } from './drawing.ts';

export function resolveGlyphs(
  sources: readonly GlyphSource[],
): Checked<ReadonlyMap<string, GlyphDrawing>> {
  const glyphs = new Map<string, GlyphDrawing>();
  const diagnostics: Diagnostic[] = [];
  for (const { text: written, span, drawing } of sources) {
    // The copy is brought to the same form, so the two meet.
    const text = written.normalize('NFC');
    if (!isOneCharacter(text)) diagnostics.push(diagnose('resolve/glyph-text', span, { text }));
    else if (glyphs.has(text))
      diagnostics.push(diagnose('resolve/duplicate-glyph', span, { text }));
    // A drawing that could not be read is told at its file; no second fault follows from it at the copy.
    else glyphs.set(text, { segments: drawing === undefined ? [] : inFontUnits(drawing), span });
  }
  return { value: glyphs, diagnostics };
}

/** A character with what belongs to it, or a whole description sequence. */
function isOneCharacter(text: string): boolean {
  const [first = '', ...others] = text;
  const isBase = !isExtender(first) && !/^[\s\p{Cc}\p{Cf}\p{Cs}]$/u.test(first);
  return (isBase && others.every(isExtender)) || idsLength(text, 0) === text.length;
}

/** The square of the drawing becomes the em box: its upper edge lies 0.88 em over the baseline. */
const inFontUnits = (drawing: WrittenDrawing): GlyphDrawing['segments'] =>
  scaledDrawing(drawing, DRAWING_EM / drawing.box.width, DRAWING_EM * EM_ASCENT);
