/** A PDF file to plain data. The only place that knows the library that reads them. */
import type { PDFDict as Dict, PDFContext, PDFObject } from '@cantoo/pdf-lib';
import { hasBomb } from './bomb.ts';
import { streamOf } from './streams.ts';
import type { PdfDict, PdfFile, PdfValue } from './values.ts';

/** The file; undefined where the bytes are no PDF, or too damaged to find its pages. */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile | undefined> {
  const library = await import('@cantoo/pdf-lib');
  const version = versionOf(bytes);
  if (version === undefined || hasBomb(bytes)) return undefined;
  const parser = library.PDFParser.forBytesWithOptions(
    bytes,
    Number.POSITIVE_INFINITY,
    false,
    false,
  );
  return quietly(async () => fileOf(await parser.parseDocument(), version, library));
}

function fileOf(context: PDFContext, version: number, library: Library): PdfFile {
  const { Root, Encrypt, Info, ID } = context.trailerInfo;
  const plain = converter(library, () => file);
  const entries = Object.entries({ Root, Encrypt, Info, ID }).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, plain(value)] as const],
  );
  const objects = context
    .enumerateIndirectObjects()
    .map(([ref, object]) => [ref.objectNumber, plain(object)] as const);
  const file: PdfFile = {
    version,
    isEncrypted: Encrypt !== undefined,
    hasObjectStreams: hasObjectStreams(context, library),
    trailer: { kind: 'dict', entries: new Map(entries) },
    objects: new Map(objects),
  };
  return file;
}

/** `%PDF-1.6` within the first kilobyte (ISO 32000-1 7.5.2 and Annex H 3.4.1). */
function versionOf(bytes: Uint8Array): number | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  const found = /%PDF-(\d\.\d)/.exec(head)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** The library throws on what it cannot read; the caller tells in its own words. */
const quietly = (work: () => Promise<PdfFile>): Promise<PdfFile | undefined> =>
  work().catch(() => undefined);

type Library = typeof import('@cantoo/pdf-lib');

const hasObjectStreams = (context: PDFContext, { PDFRawStream, PDFName }: Library): boolean =>
  context
    .enumerateIndirectObjects()
    .some(
      ([, object]) =>
        object instanceof PDFRawStream &&
        ['/ObjStm', '/XRef'].includes(String(object.dict.get(PDFName.of('Type')))),
    );

/** From the library’s objects to ours. */
function converter(library: Library, file: () => PdfFile): (object: PDFObject) => PdfValue {
  const { PDFArray, PDFDict, PDFRawStream } = library;
  const dict = (object: Dict): PdfDict => ({
    kind: 'dict',
    entries: new Map(
      object.entries().map(([key, value]) => [key.decodeText(), plain(value)] as const),
    ),
  });
  const plain = (object: PDFObject): PdfValue => {
    if (object instanceof PDFArray) return object.asArray().map(plain);
    if (object instanceof PDFRawStream) return streamOf(file, dict(object.dict), object.contents);
    if (object instanceof PDFDict) return dict(object);
    return simple(object, library);
  };
  return plain;
}

function simple(object: PDFObject, library: Library): PdfValue {
  const { PDFBool, PDFHexString, PDFName, PDFNumber, PDFRef, PDFString } = library;
  if (object instanceof PDFName) return { kind: 'name', name: object.decodeText() };
  if (object instanceof PDFNumber) return object.asNumber();
  if (object instanceof PDFRef) return { kind: 'ref', number: object.objectNumber };
  if (object instanceof PDFBool) return object.asBoolean();
  if (object instanceof PDFHexString || object instanceof PDFString)
    return { kind: 'text', bytes: object.asBytes() };
  return null;
}
