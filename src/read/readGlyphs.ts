/** The characters that a house has drawn itself (造字): the file of each, read and taken apart. */
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { FileStore } from '../model/files.ts';
import type { GlyphSource, SourceDocument } from '../model/written.ts';
import type { WrittenHouse } from '../model/writtenHouse.ts';
import { joinPath } from './paths.ts';
import { readText } from './readDocument.ts';
import { parseDrawing } from './svg/parseDrawing.ts';

export function readGlyphs(
  house: SourceDocument<WrittenHouse>,
  folder: string,
  files: FileStore,
): Checked<readonly GlyphSource[]> {
  const diagnostics: Diagnostic[] = [];
  const value = (house.data.glyphs ?? []).map(({ text, file }, i): GlyphSource => {
    const path = ['glyphs', i] as const;
    const source = readText(joinPath(folder, file), files, house.spanAt([...path, 'file']));
    const drawing = source.value === undefined ? undefined : parseDrawing(source.value);
    diagnostics.push(...source.diagnostics, ...(drawing?.diagnostics ?? []));
    return { text, span: house.spanAt([...path, 'text']), drawing: drawing?.value };
  });
  return { value, diagnostics };
}
