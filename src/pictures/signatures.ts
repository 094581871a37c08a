/** What a file is by its first bytes, whatever it is called. */
import type { Bilingual } from '../model/diagnostic.ts';

interface Signature {
  readonly at: number;
  readonly text: string;
}

/** Beginnings of the files that can be set. */
const PICTURES: readonly (readonly Signature[])[] = [
  [{ at: 0, text: '\u00ff\u00d8\u00ff' }], // JPEG
  [{ at: 0, text: '\u0089PNG' }],
  [{ at: 0, text: 'GIF8' }],
  [{ at: 0, text: 'II*\u0000' }], // TIFF
  [{ at: 0, text: 'MM\u0000*' }],
  [
    { at: 0, text: 'RIFF' },
    { at: 8, text: 'WEBP' },
  ],
  [{ at: 4, text: 'ftypavif' }],
];

/** What desks are sent in the place of pictures. */
const OTHERS: readonly (readonly [Signature, Bilingual])[] = [
  [
    { at: 4, text: 'ftyphei' },
    { zh: ' HEIC 照片（苹果手机）', en: 'a HEIC photograph (iPhone)' },
  ],
  [
    { at: 0, text: '%PDF' },
    { zh: ' PDF 文件', en: 'a PDF file' },
  ],
  [
    { at: 0, text: '8BPS' },
    { zh: ' Photoshop 文件', en: 'a Photoshop file' },
  ],
  [
    { at: 0, text: 'PK\u0003\u0004' },
    { zh: ' Word 文档或压缩包', en: 'a Word document or archive' },
  ],
  [
    { at: 0, text: '\u00d0\u00cf\u0011\u00e0' },
    { zh: '旧式 Word 文档', en: 'an old Word document' },
  ],
  [
    { at: 0, text: '<svg' },
    { zh: ' SVG 图形', en: 'an SVG drawing' },
  ],
  [
    { at: 0, text: '<?xml' },
    { zh: ' XML 文件', en: 'an XML file' },
  ],
];

const has = (bytes: Uint8Array, { at, text }: Signature): boolean =>
  Array.from(text, (character, i) => bytes[at + i] === character.charCodeAt(0)).every(Boolean);

/** Whether the file begins as a picture does; it may still break off. */
export const beginsAsPicture = (bytes: Uint8Array): boolean =>
  PICTURES.some((signatures) => signatures.every((one) => has(bytes, one)));

/** What else the file is; undefined when that is not known. */
export const otherThing = (bytes: Uint8Array): Bilingual | undefined =>
  OTHERS.find(([signature]) => has(bytes, signature))?.[1];
