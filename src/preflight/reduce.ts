/** Pixels made fewer for the map of ink, and turned from light to ink. */
import type { Samples } from '../model/samples.ts';

/** Pixels across: cells of a page are a millimetre, and few pictures are half a metre wide. */
export const MAP_WIDTH = 400;

export const turned = (samples: Samples): Samples => ({
  ...samples,
  data: samples.data.map((value) => 255 - value),
});

/** Every so manyeth pixel, the mean of those between. */
export function reduced(samples: Samples): Samples {
  const step = Math.max(1, Math.floor(samples.width / MAP_WIDTH));
  if (step === 1) return samples;
  const { channels } = samples;
  const [width, height] = [
    Math.floor(samples.width / step),
    Math.max(1, Math.floor(samples.height / step)),
  ];
  const data = new Uint8Array(width * height * channels);
  for (let i = 0; i < data.length; i += 1) {
    const channel = i % channels;
    const pixel = (i - channel) / channels;
    const [x, y] = [(pixel % width) * step, Math.floor(pixel / width) * step];
    data[i] = meanOf(samples, { x, y, step, channel });
  }
  return { width, height, channels, data };
}

interface Patch {
  readonly x: number;
  readonly y: number;
  readonly step: number;
  readonly channel: number;
}

function meanOf(
  { width, height, channels, data }: Samples,
  { x, y, step, channel }: Patch,
): number {
  let [sum, count] = [0, 0];
  for (let row = y; row < Math.min(height, y + step); row += 1)
    for (let column = x; column < Math.min(width, x + step); column += 1) {
      sum += data[(row * width + column) * channels + channel] ?? 0;
      count += 1;
    }
  return Math.round(sum / Math.max(1, count));
}
