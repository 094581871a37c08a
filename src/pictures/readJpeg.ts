/** JPEG as press files carry it, back to ink: small, for measuring how much of it there is. */
import sharp from 'sharp';
import type { ReadJpeg } from '../model/samples.ts';

/**
 * Four channels are the contrary of the numbers in the file: ink from 0 to 255 where it counts light, as
 * press files do. One channel is light. The colours stay as they are: both calls are needed, for without the
 * first libvips goes by way of RGB.
 */
export const readJpeg: ReadJpeg = async (bytes, width) => {
  try {
    const image = sharp(bytes, { failOn: 'none' });
    const { channels, width: own } = await image.metadata();
    const space = channels === 4 ? 'cmyk' : channels === 1 ? 'b-w' : 'srgb';
    const { data, info } = await image
      .pipelineColourspace(space)
      .toColourspace(space)
      .resize(Math.max(1, Math.min(width, own)))
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, channels: info.channels, data };
  } catch {
    return undefined;
  }
};
