/** The pictures with their words, and what their files were found to hold. */
import type { Picture, PictureFacts } from '../model/picture.ts';
import type { PictureSource } from '../model/written.ts';

/** What a crop keeps where the issue names no point: the middle. */
const MIDDLE = 0.5;

export const resolvePictures = (
  sources: ReadonlyMap<string, PictureSource>,
  facts: ReadonlyMap<string, PictureFacts>,
): ReadonlyMap<string, Picture> =>
  new Map([...sources].map(([name, source]) => [name, resolvePicture(source, facts.get(name))]));

export function resolvePicture(
  { name, data, spanAt }: PictureSource,
  facts: PictureFacts | undefined,
): Picture {
  const [x, y] = data.focus ?? [MIDDLE, MIDDLE];
  return {
    name,
    facts,
    caption: data.caption?.trim().normalize('NFC'),
    credit: data.credit?.trim().normalize('NFC'),
    focus: { x, y },
    fit: data.fit ?? 'crop',
    span: spanAt(['file']),
  };
}
