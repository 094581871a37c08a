/** Pictures in a press file: image XObjects of ink alone, no soft mask, no profile of their own (ISO 32000 8.9.5). */
import type { Image } from '../../model/display.ts';
import { type PressImage, type PressImages, pressImageKey } from '../../model/pressImage.ts';
import { formatPt, InvariantError } from '../../model/units.ts';
import { type Axes, at } from './axes.ts';
import type { PdfDocument, PdfReference } from './pdfkitInternals.ts';

/** A picture of the file under the name that pages call it by. */
export interface UsedImage {
  readonly name: string;
  readonly reference: PdfReference;
}

export type UseImage = (image: Image) => UsedImage;

/** Each crop goes into the file once, however many places show it. */
export function imageBook(document: PdfDocument, images: PressImages): UseImage {
  const used = new Map<string, UsedImage>();
  return (image) => {
    const key = pressImageKey(image);
    const known = used.get(key);
    if (known !== undefined) return known;
    const made = images.get(key);
    if (made === undefined)
      throw new InvariantError('a picture was not made ready for the press', { key });
    const written = { name: `Im${used.size + 1}`, reference: writeImage(document, made) };
    used.set(key, written);
    return written;
  };
}

function writeImage(document: PdfDocument, image: PressImage): PdfReference {
  const { width, height, colours, coding, data } = image;
  const reference = document.ref({
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: colours === 'grey' ? 'DeviceGray' : 'DeviceCMYK',
    BitsPerComponent: 8,
    Filter: coding === 'jpeg' ? 'DCTDecode' : 'FlateDecode',
    ...(colours === 'colour' && coding === 'jpeg' ? { Decode: INVERTED } : {}),
  });
  reference.end(data);
  return reference;
}

/** A JPEG of four inks counts paper, not ink (the Adobe marker; T.872 6.5.3). */
const INVERTED = [1, 0, 1, 0, 1, 0, 1, 0];

/** Pictures knock out: overprint would let what lies below shine through. */
export function imageOperators(image: Image, axes: Axes, { name }: UsedImage): string {
  const { x, y, width, height } = image;
  const corner = at(axes, x, y + height);
  return `q /GsKO gs ${formatPt(width)} 0 0 ${formatPt(height)} ${corner} cm /${name} Do Q`;
}
