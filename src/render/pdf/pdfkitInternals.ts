/**
 * What of pdfkit is used: its object writer, pages and content stream, never its text or fonts. The types
 * cover the documented `ref` and the few internals that print files need (docs/UPSTREAM_BUGS.md).
 */
import PDFDocument from 'pdfkit';

export interface PdfReference {
  readonly data: Record<string, unknown>;
  compress: boolean;
  write(chunk: string | Uint8Array): void;
  end(chunk?: Uint8Array): void;
}

export interface PdfPage {
  readonly dictionary: PdfReference;
  readonly fonts: Record<string, PdfReference>;
  readonly ext_gstates: Record<string, PdfReference>;
  readonly xobjects: Record<string, PdfReference>;
  readonly colorSpaces: Record<string, PdfReference>;
}

export interface PdfDocument {
  readonly page: PdfPage;
  readonly _root: PdfReference;
  endMetadata: () => void;
  ref(data: Record<string, unknown>): PdfReference;
  addPage(options: { size: readonly [number, number]; margin: number }): void;
  addContent(content: Uint8Array): void;
  end(): void;
  read(): Uint8Array | null;
}

export interface PdfOptions {
  readonly pdfVersion: '1.4' | '1.6';
  readonly info: Readonly<Record<string, unknown>>;
}

/** A document without a page, a font or a clock. */
export function newDocument(options: PdfOptions): PdfDocument {
  return new PDFDocument({
    ...options,
    margin: 0,
    autoFirstPage: false,
    font: null as never,
  } as never) as unknown as PdfDocument;
}

/** pdfkit writes strings as names; this one becomes a PDF text string. */
export const pdfText = (text: string): object => Object(text);

/** PDF as it is to stand in the file; a function is asked when the file is written. */
export const pdfLiteral = (text: string | (() => string)): Record<string, unknown> => ({
  [Symbol.toStringTag]: 'Literal',
  toString: typeof text === 'string' ? () => text : text,
});

/** A PDF name where pdfkit would write a text string (every string of the Info dictionary). */
export const pdfName = (name: string): object => ({
  [Symbol.toStringTag]: 'Name',
  toString: () => `/${name}`,
});
