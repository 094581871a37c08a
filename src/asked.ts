/** What was asked of a font book: another book shall tell what it misses as the first one did. */
import type { FontBook, FontRef } from './model/face.ts';
import { keep } from './model/keep.ts';

export type Asked = Map<FontRef, Set<string>>;

/** A font book that notes what it is asked for. */
export const noting = (fonts: FontBook, asked: Asked): FontBook => ({
  drawnLength: fonts.drawnLength,
  faceFor: (font, text) => {
    keep(asked, font, () => new Set<string>()).add(text);
    return fonts.faceFor(font, text);
  },
});

export function askAgain(asked: Asked, fonts: FontBook): void {
  for (const [font, texts] of asked) for (const text of texts) fonts.faceFor(font, text);
}
