/** Bytes to text: UTF-8 only, everything else recognised and refused. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Bilingual, Checked } from '../model/diagnostic.ts';
import { type SourceFile, wholeFile } from '../model/source.ts';

/** Ten times the largest story one can think of; a picture or film named by mistake is larger. */
const MOST_BYTES = 64 * 1024 * 1024;

/** The text of a file with one kind of line end and no byte-order mark; undefined where it is no text. */
export function decode(path: string, bytes: Uint8Array): Checked<SourceFile | undefined> {
  const empty: SourceFile = { path, text: '' };
  if (bytes.length > MOST_BYTES) {
    const facts = { path, bytes: bytes.length, limit: MOST_BYTES };
    return { value: undefined, diagnostics: [diagnose('read/too-large', wholeFile(empty), facts)] };
  }
  const guess = foreignEncoding(bytes);
  if (guess !== undefined) {
    return {
      value: undefined,
      diagnostics: [diagnose('read/encoding', wholeFile(empty), { path, guess })],
    };
  }
  const text = new TextDecoder('utf-8')
    .decode(bytes)
    .replaceAll('\r\n', '\n')
    .replaceAll('\r', '\n');
  const file: SourceFile = { path, text };
  if (text.trim() === '')
    return {
      value: undefined,
      diagnostics: [diagnose('read/empty-file', wholeFile(file), { path })],
    };
  const bad = badCharacter(text);
  if (bad === undefined) return { value: file, diagnostics: [] };
  const span = { file, from: bad.offset, to: bad.offset + 1 };
  return {
    value: undefined,
    diagnostics: [diagnose('read/control-character', span, { codePoint: bad.codePoint })],
  };
}

const PICTURE_SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
  ['GIF', [0x47, 0x49, 0x46, 0x38]],
  ['TIFF', [0x49, 0x49, 0x2a, 0x00]],
  ['WebP', [0x52, 0x49, 0x46, 0x46]],
];
const PDF_SIGNATURE = [0x25, 0x50, 0x44, 0x46];
const ZIP_SIGNATURE = [0x50, 0x4b, 0x03, 0x04];

function foreignEncoding(bytes: Uint8Array): Bilingual | undefined {
  const startsWith = (signature: readonly number[]): boolean =>
    signature.every((byte, i) => bytes[i] === byte);
  const picture = PICTURE_SIGNATURES.find(([, signature]) => startsWith(signature));
  if (picture !== undefined) return { zh: ` ${picture[0]} 图片`, en: `a ${picture[0]} picture` };
  if (startsWith(PDF_SIGNATURE)) return { zh: ' PDF 文件', en: 'a PDF file' };
  if (startsWith(ZIP_SIGNATURE))
    return { zh: ' Word 文档或压缩包', en: 'a Word document or archive' };
  if (startsWith([0xff, 0xfe]) || startsWith([0xfe, 0xff]))
    return { zh: ' UTF-16 文字', en: 'UTF-16 text' };
  if (isValid('utf-8', bytes)) return undefined;
  if (isValid('gb18030', bytes))
    return { zh: ' GB18030（GBK、GB2312）文字', en: 'GB18030 (GBK, GB2312) text' };
  return { zh: '别的编码或二进制文件', en: 'some other encoding or a binary file' };
}

function isValid(encoding: 'utf-8' | 'gb18030', bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** The first character that is not text: C0 and C1 controls but line end and tab, lone surrogates, noncharacters. */
export function badCharacter(
  text: string,
): { readonly offset: number; readonly codePoint: string } | undefined {
  const found = BAD_CHARACTER.exec(text);
  if (found === null) return undefined;
  const value = found[0].codePointAt(0) ?? 0;
  return {
    offset: found.index,
    codePoint: `U+${value.toString(16).toUpperCase().padStart(4, '0')}`,
  };
}
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that are looked for
const BAD_CHARACTER = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\p{Cs}\ufffe\uffff]/u;
