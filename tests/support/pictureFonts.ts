/** Fonts of the project whose outlines stand in drawn pictures. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fontkit from 'fontkit';

/** A font by its path among the font packages. */
export function fontAt(file: string): fontkit.Font {
  const font = fontkit.create(readFileSync(join('node_modules/@expo-google-fonts', file)));
  if ('fonts' in font) throw new Error(`${file} is a collection`);
  return font;
}
