/** The typefaces of a paper without an issue: for scripts that set text by themselves. */
import { openFontBook } from './fonts/fontBook.ts';
import { diskFiles } from './host/fileStore.ts';
import { machineFonts } from './host/fontFiles.ts';
import { FONTS_FILE } from './host/places.ts';
import type { FontBook } from './model/face.ts';
import { readFonts } from './read/readFonts.ts';

/**
 * The faces of a font table (fonts.yaml), by default Dayang's own; each is opened when first asked for.
 * Throws when the table cannot be read; a role without a font sets nothing.
 */
export function openFonts(path: string = FONTS_FILE): FontBook {
  const fonts = readFonts(path, diskFiles);
  if (fonts.value === undefined) {
    const [first] = fonts.diagnostics;
    throw new RangeError(first?.message.en ?? `no font table at ${path}`);
  }
  return openFontBook({
    fonts: fonts.value.data,
    house: { fonts: new Map(), glyphs: new Map() },
    files: machineFonts,
    span: fonts.value.spanAt([]),
  });
}
