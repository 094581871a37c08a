/** Figures set without shaping are those that shaping sets; a face that pairs its digits is shaped. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openFace } from '../../src/fonts/openFace.ts';
import { ALL_PAIRS, type DigitFace, plainDigits } from '../../src/fonts/plainDigits.ts';

const require = createRequire(import.meta.url);
const FILES = [
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  '@expo-google-fonts/ma-shan-zheng/400Regular/MaShanZheng_400Regular.ttf',
];

const digits = fc
  .array(fc.constantFrom(...'0123456789'), { minLength: 1, maxLength: 12 })
  .map((all) => all.join(''));

describe('a number', () => {
  it.each(FILES)('is what shaping makes of it in %s', (file) => {
    const face = openFace(readFileSync(require.resolve(file)), {
      id: 'face',
      dashFeature: undefined,
      postscriptName: undefined,
    });
    fc.assert(
      fc.property(digits, (number) => {
        // Kerning is on in any case; asked for by name, the number is shaped.
        expect(face.shape(number, [])).toEqual(face.shape(number, ['kern']));
      }),
    );
  });

  it('is asked of every pair of digits', () => {
    const pairs = new Set(Array.from(ALL_PAIRS.slice(1), (digit, i) => ALL_PAIRS[i] + digit));
    expect(pairs.size).toBe(100);
  });

  const faceThat = (kerns: string): DigitFace => ({
    glyphOf: (codePoint) => codePoint,
    advanceOf: () => 500,
    shape: (text) =>
      Array.from(text, (digit, i) => ({
        gid: digit.charCodeAt(0),
        advance: kerns !== '' && text.startsWith(kerns, i) ? 460 : 500,
        text: digit,
      })),
  });

  it('is left to shaping where a single pair of the face is not plain', () => {
    expect(plainDigits(faceThat('71'))('2026')).toBeUndefined();
    expect(plainDigits(faceThat(''))('2026')?.map(({ gid }) => gid)).toEqual([50, 48, 50, 54]);
  });

  it('is digits alone', () => {
    expect(plainDigits(faceThat(''))('5.2')).toBeUndefined();
    expect(plainDigits(faceThat(''))('')).toBeUndefined();
  });
});
