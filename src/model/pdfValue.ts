/** Objects of a PDF file as plain data (ISO 32000-1 7.3). */

export interface PdfName {
  readonly kind: 'name';
  readonly name: string;
}

export interface PdfText {
  readonly kind: 'text';
  readonly bytes: Uint8Array;
}

export interface PdfRef {
  readonly kind: 'ref';
  readonly number: number;
}

export interface PdfDict {
  readonly kind: 'dict';
  readonly entries: ReadonlyMap<string, PdfValue>;
}

export interface PdfStream {
  readonly kind: 'stream';
  readonly dict: PdfDict;
  /** As in the file, behind its filters. */
  readonly raw: Uint8Array;
  /** Unpacked; undefined where the filters are damaged or those of a picture. */
  readonly decode: () => Uint8Array | undefined;
}

export type PdfValue =
  | null
  | boolean
  | number
  | PdfName
  | PdfText
  | PdfRef
  | PdfDict
  | PdfStream
  | readonly PdfValue[];
