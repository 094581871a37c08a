/** Pictures as a press file carries them: cropped, at the size they need, in the inks of the press. */
import type { Image } from './display.ts';

export interface PressImage {
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** Four inks a pixel, or black alone. */
  readonly colours: 'colour' | 'grey';
  /** JPEG, or plain bytes packed by deflate: ink from 0 (none) to 255 in colour, light to 255 (paper) in grey. */
  readonly coding: 'jpeg' | 'deflate';
  readonly data: Uint8Array;
}

/** By `pressImageKey`. */
export type PressImages = ReadonlyMap<string, PressImage>;

/** Pictures made ready, kept from run to run by all that they were made of. */
export interface KeptImages {
  readonly find: (made: string) => PressImage | undefined;
  readonly keep: (made: string, image: PressImage) => void;
}

/** The same for each place that shows the same part of the same file. */
export const pressImageKey = ({ picture, crop }: Pick<Image, 'picture' | 'crop'>): string =>
  [crop.left, crop.top, crop.width, crop.height, picture.path].join(' ');
