/** The fonts of a file: their drawings and their letters (print-ready requirements 8; ISO 32000-1 9.6–9.10). */
import { type Finding, ofFile } from '../finding.ts';
import { dictsOf } from '../pdf/dicts.ts';
import { isEmbedded } from '../pdf/fonts.ts';
import { at, isKind, nameOf, type PdfDict, type PdfFile } from '../pdf/values.ts';

export const fontFindings = (file: PdfFile): readonly Finding[] =>
  fontsOf(file).flatMap((font) => {
    const type = nameOf(at(file, font, 'Subtype'));
    const name = nameOf(at(file, font, 'BaseFont')) ?? nameOf(at(file, font, 'Name')) ?? '?';
    const isDrawn = type === 'Type3';
    const hasDrawings = isEmbedded(file, font);
    const isPart = /^[A-Z]{6}\+/.test(name) || isDrawn;
    return [
      ...(hasDrawings ? [] : [ofFile('font-embedding', name)]),
      ...(hasDrawings && !isPart ? [ofFile('font-subset', name)] : []),
      ...(/courier/i.test(name) ? [ofFile('courier', name)] : []),
      ...(isKind(at(file, font, 'ToUnicode'), 'stream') || isPlainLatin(file, font)
        ? []
        : [ofFile('to-unicode', name)]),
    ];
  });

/** Fonts that text is set in; those that only lend their signs to a composite one are left out. */
const fontsOf = (file: PdfFile): readonly PdfDict[] =>
  dictsOf(file).filter((dict) => {
    const isFont = nameOf(at(file, dict, 'Type')) === 'Font';
    return isFont && !(nameOf(at(file, dict, 'Subtype')) ?? '').startsWith('CIDFont');
  });

/** The named encodings of Latin fonts say themselves what their codes mean (9.10.2). */
const LATIN = ['WinAnsiEncoding', 'MacRomanEncoding', 'StandardEncoding'];

const isPlainLatin = (file: PdfFile, font: PdfDict): boolean =>
  LATIN.includes(nameOf(at(file, font, 'Encoding')) ?? '') &&
  nameOf(at(file, font, 'Subtype')) !== 'Type0';
