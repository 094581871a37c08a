/** Display lists to a press file: PDF/X-4 or PDF/X-1a:2003, CMYK only, no transparency. */
import { createHash } from 'node:crypto';
import { deflateSync } from 'node:zlib';
import type { DisplayList } from '../../model/display.ts';
import type { Face } from '../../model/face.ts';
import type { PressImages } from '../../model/pressImage.ts';
import { InvariantError } from '../../model/units.ts';
import { fontUses } from './codes.ts';
import { contentOf, type Use } from './content.ts';
import { type FontUse, fontFor, type PageFont } from './fontUse.ts';
import { formBook } from './forms.ts';
import { imageBook, type UsedImage } from './images.ts';
import { type Overprint, overprintStates, spotBook, type UsedSpot, useOverprint } from './paint.ts';
import { newDocument, type PdfDocument, pdfName, pdfText } from './pdfkitInternals.ts';
import type { UseFace } from './text.ts';
import { endFont } from './type0.ts';
import { endDrawnFont } from './type3.ts';
import { xmpPacket } from './xmp.ts';

export interface PressFile {
  readonly pdfx: '4' | '1a';
  /** What the file is called inside: paper, date and page. Files of different issues must differ here. */
  readonly title: string;
  readonly creator: string;
  readonly date: Date;
  /** Output condition as the ICC registry names it, and its CMYK profile. */
  readonly condition: string;
  readonly profile: Uint8Array;
  /** Every picture of the pages, ready for that condition; undefined where they show none. */
  readonly images?: PressImages | undefined;
}

/** The bytes of a file with one page a display list. The same lists give the same bytes. */
export const writePdf = (pages: readonly DisplayList[], file: PressFile): Uint8Array =>
  Buffer.concat([...pdfParts(pages, file)]);

/** The same bytes in parts, each page's as soon as it is written: an edition need not be in memory as a whole. */
export function* pdfParts(pages: readonly DisplayList[], file: PressFile): Generator<Uint8Array> {
  const document = newDocument({
    pdfVersion: file.pdfx === '4' ? '1.6' : '1.4',
    info: infoOf(file),
  });
  document.endMetadata = () => writeMetadata(document, file);
  const overprint = overprintStates(document);
  const fonts = fontUses(pages);
  const useFace: UseFace = (face, direction) => fontFor(document, useOf(fonts, face), direction);
  const use = {
    face: useFace,
    image: imageBook(document, file.images ?? new Map()),
    form: formBook(document),
    spot: spotBook(document),
  };
  for (const page of pages) {
    writePage(document, page, overprint, use);
    yield* written(document);
  }
  for (const use of fonts.values()) {
    if (use.face.outlines === 'drawn') endDrawnFont(document, use);
    else endFont(document, use);
  }
  writeOutputIntent(document, file);
  document.end();
  yield* written(document);
}

function useOf(fonts: ReadonlyMap<Face, FontUse>, face: Face): FontUse {
  const use = fonts.get(face);
  if (use === undefined) throw new InvariantError('a face that no page uses', { face: face.id });
  return use;
}

/** What has been written since this was last asked. */
function* written(document: PdfDocument): Generator<Uint8Array> {
  const bytes = document.read();
  if (bytes !== null) yield bytes;
}

function infoOf({ title, creator, date, pdfx }: PressFile): Readonly<Record<string, unknown>> {
  return {
    Title: title,
    Creator: creator,
    Producer: creator,
    CreationDate: date,
    ModDate: date,
    Trapped: pdfName('False'),
    ...(pdfx === '1a' ? { GTS_PDFXVersion: 'PDF/X-1a:2003' } : {}),
  };
}

function writePage(
  document: PdfDocument,
  list: DisplayList,
  overprint: Overprint,
  shared: Use,
): void {
  const around = 2 * (list.bleed + list.margin);
  const media = [list.width + around, list.height + around].map((length) => length / 1000);
  const [width = 0, height = 0] = media;
  document.addPage({ size: [width, height], margin: 0 });
  const { page } = document;
  const used = new Set<PageFont>();
  const images = new Set<UsedImage>();
  const spots = new Set<UsedSpot>();
  const content = contentOf(list, {
    face: (face, direction) => remember(used, shared.face(face, direction)),
    image: (item) => remember(images, shared.image(item)),
    form: (item) => remember(images, shared.form(item)),
    spot: (spot) => remember(spots, shared.spot(spot)),
  });
  document.addContent(Buffer.from(content, 'latin1'));
  useOverprint(page, overprint);
  for (const { name, reference } of used) page.fonts[name] = reference;
  for (const { name, reference } of images) page.xobjects[name] = reference;
  for (const { name, reference } of spots) page.colorSpaces[name] = reference;
  const { data } = page.dictionary;
  // pdfkit writes UserUnit on every page; GWG R0002 forbids it.
  delete data['UserUnit'];
  const box = (inset: number): readonly number[] => {
    const from = inset / 1000;
    return [from, from, width - from, height - from];
  };
  data['TrimBox'] = box(list.margin + list.bleed);
  data['BleedBox'] = box(list.margin);
}

/** Notes that a page uses a thing, and hands it on. */
function remember<T>(used: Set<T>, one: T): T {
  used.add(one);
  return one;
}

function writeMetadata(document: PdfDocument, file: PressFile): void {
  const { title, creator, date, pdfx } = file;
  const packet = xmpPacket({
    title,
    creator,
    date,
    pdfx,
    documentId: uuidOf(`${title}\u0000${creator}`),
  });
  const metadata = document.ref({ Type: 'Metadata', Subtype: 'XML' });
  // Plain, so that prepress tools find it without unpacking.
  metadata.compress = false;
  metadata.end(new TextEncoder().encode(packet));
  document._root.data['Metadata'] = metadata;
}

/** A name-based UUID (RFC 9562 version 8), for chance has no place here. */
function uuidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** A profile as the file carries it; an issue has a file a page, and packs it once. */
const packedProfiles = new WeakMap<Uint8Array, Uint8Array>();

/** A profile hardly packs: beyond this level half a per cent is left to win, and takes twice as long. */
const PROFILE_LEVEL = 4;

function packed(profile: Uint8Array): Uint8Array {
  const known = packedProfiles.get(profile) ?? deflateSync(profile, { level: PROFILE_LEVEL });
  packedProfiles.set(profile, known);
  return known;
}

function writeOutputIntent(document: PdfDocument, { condition, profile }: PressFile): void {
  // pdfkit counts the length; it stands where it does in every other stream.
  const icc = document.ref({ N: 4, Alternate: 'DeviceCMYK', Length: 0, Filter: 'FlateDecode' });
  icc.end(packed(profile));
  const intent = document.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: pdfText(condition),
    RegistryName: pdfText('http://www.color.org'),
    Info: pdfText(condition),
    DestOutputProfile: icc,
  });
  intent.end();
  document._root.data['OutputIntents'] = [intent];
}
