/** Pixels as bytes, one after the other, `channels` a pixel. */
export interface Samples {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
  readonly data: Uint8Array;
}

/** Unpacks a JPEG of ink or of grey at about the width asked for; undefined where it is damaged. */
export type ReadJpeg = (bytes: Uint8Array, width: number) => Promise<Samples | undefined>;
