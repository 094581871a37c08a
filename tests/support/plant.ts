/** Ways to plant a defect in a finished press file: its objects through the library, its content by operators. */

import { deflateSync, inflateSync } from 'node:zlib';
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFHeader,
  PDFName,
  type PDFObject,
  PDFParser,
  PDFRawStream,
  type PDFRef,
  PDFStreamWriter,
  PDFString,
  PDFWriter,
} from '@cantoo/pdf-lib';

/** A file opened to be spoiled. Content is drawn in the axes of the file, from the lower left corner. */
export interface Plant {
  readonly context: PDFContext;
  readonly root: PDFDict;
  readonly info: PDFDict;
  readonly pages: readonly PDFDict[];
  /** Puts an entry of resources on the first page. */
  readonly resource: (kind: string, name: string, value: PDFObject) => void;
  /** Draws over the first page; overprint is off. */
  readonly draw: (content: string | Uint8Array) => void;
  /** Adds a stream to the content of the first page. */
  readonly append: (part: PDFRef) => void;
  /** Changes the first page's own content. */
  readonly rewrite: (change: (content: string) => string) => void;
  /** A stream as an object of the file. */
  readonly stream: (entries: Entries, data?: string | Uint8Array) => PDFRef;
  readonly dict: (entries: Entries) => PDFDict;
  /** An object by what stands in it. */
  readonly find: (has: (dict: PDFDict) => boolean) => PDFDict;
  readonly xmp: (change: (xmp: string) => string) => void;
}

type Entries = Readonly<Record<string, unknown>>;

export const name = (text: string): PDFName => PDFName.of(text);
export const text = (written: string): PDFString => PDFString.of(written);

export async function plant(bytes: Uint8Array): Promise<Plant> {
  const context = await PDFParser.forBytesWithOptions(bytes, Infinity).parseDocument();
  const root = dictAt(context, context.trailerInfo.Root);
  const tree = dictAt(context, root.get(name('Pages')));
  const kids = context.lookup(tree.get(name('Kids')), PDFArray);
  const pages = kids.asArray().map((kid) => dictAt(context, kid));
  const [page] = pages;
  if (page === undefined) throw new Error('no page');
  const stream = (entries: Entries, data: string | Uint8Array = ''): PDFRef =>
    context.register(PDFRawStream.of(made(context, entries), bytesOf(data)));
  const append = (part: PDFRef): void => {
    const before = page.get(name('Contents'));
    const parts = before instanceof PDFArray ? before.asArray() : [before];
    page.set(name('Contents'), context.obj([...parts, part] as never));
  };
  return {
    context,
    root,
    info: dictAt(context, context.trailerInfo.Info),
    pages,
    stream,
    dict: (entries) => made(context, entries),
    resource: (kind, key, value) => {
      const resources = dictAt(context, page.get(name('Resources')));
      const known = resources.get(name(kind));
      const inside = known === undefined ? made(context, {}) : dictAt(context, known);
      inside.set(name(key), value);
      if (known === undefined) resources.set(name(kind), inside);
    },
    draw: (content) => {
      const whole = Buffer.concat([
        Buffer.from('q /GsKO gs '),
        bytesOf(content),
        Buffer.from(' Q'),
      ]);
      append(stream({}, whole));
    },
    append,
    rewrite: (change) => {
      const own = rawAt(context, page.get(name('Contents')));
      const content = Buffer.from(inflateSync(own.contents)).toString('latin1');
      page.set(
        name('Contents'),
        stream({ Filter: 'FlateDecode' }, deflateSync(Buffer.from(change(content), 'latin1'))),
      );
    },
    find: (has) => {
      for (const [, object] of context.enumerateIndirectObjects())
        if (object instanceof PDFDict && has(object)) return object;
      throw new Error('no such object');
    },
    xmp: (change) => {
      const own = rawAt(context, root.get(name('Metadata')));
      const changed = change(Buffer.from(own.contents).toString('utf8'));
      root.set(
        name('Metadata'),
        stream({ Type: 'Metadata', Subtype: 'XML' }, Buffer.from(changed)),
      );
    },
  };
}

const bytesOf = (data: string | Uint8Array): Uint8Array =>
  typeof data === 'string' ? Buffer.from(data, 'latin1') : data;

function made(context: PDFContext, entries: Entries): PDFDict {
  const dict = context.obj({}) as PDFDict;
  for (const [key, value] of Object.entries(entries))
    dict.set(name(key), context.obj(value as never));
  return dict;
}

function dictAt(context: PDFContext, value: PDFObject | undefined): PDFDict {
  return context.lookup(value as PDFRef, PDFDict);
}

export function rawAt(context: PDFContext, value: PDFObject | undefined): PDFRawStream {
  const found = context.lookup(value);
  if (found instanceof PDFRawStream) return found;
  throw new Error('no stream');
}

export const written = ({ context }: Plant): Promise<Uint8Array> =>
  PDFWriter.forContext(context, Infinity).serializeToBuffer();

/** With its objects packed in streams. */
export const packed = ({ context }: Plant): Promise<Uint8Array> =>
  PDFStreamWriter.forContext(context, Infinity).serializeToBuffer();

export const headed = ({ context }: Plant, major: number, minor: number): void => {
  context.header = PDFHeader.forVersion(major, minor);
};
