/**
 * Tones of grey pictures on the press. A tint of black prints darker than its number (dot gain, 26 % on newsprint);
 * the profile knows how dark, so each grey takes the tint that prints as light as it is.
 */
import sharp from 'sharp';
import { cmykRamp } from './cmykRamp.ts';

/** Of the 256 greys of a picture, the grey of the plate: 0 is solid black, 255 paper. */
export type GreyCurve = Uint8Array;

const TONES = 256;

/** From the black ink of a CMYK profile. */
export async function greyCurve(profile: Uint8Array): Promise<GreyCurve> {
  // How each tint of black looks, from solid (0) to paper (255), by the profile.
  const { data } = await sharp(cmykRamp(profile))
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const looks = Array.from({ length: TONES }, (_, tone) => lightness(data[tone] ?? 0));
  const [darkest = 0, lightest = 100] = [looks[0], looks[TONES - 1]];
  return Uint8Array.from({ length: TONES }, (_, grey) => {
    // Black of the picture is black of the press, white the paper, and lightness between them even.
    const wanted = darkest + (lightness(grey) / 100) * (lightest - darkest);
    return grey === 0 ? 0 : nearestTone(looks, wanted);
  });
}

/** The tone whose lightness is nearest; of equals the lighter. */
function nearestTone(looks: readonly number[], wanted: number): number {
  let best = 0;
  looks.forEach((look, tone) => {
    if (Math.abs(look - wanted) <= Math.abs((looks[best] ?? 0) - wanted)) best = tone;
  });
  return best;
}

/** CIE L* of a grey of sRGB (IEC 61966-2-1; CIE 15, 8.2.1), 0–100. */
function lightness(grey: number): number {
  const value = grey / 255;
  const linear = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  return linear > 216 / 24389 ? 116 * Math.cbrt(linear) - 16 : (linear * 24389) / 27;
}
