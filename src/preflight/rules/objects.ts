/** What no press file may hold, wherever in the file it stands (print-ready requirements 10–17). */
import { type Finding, ofFile } from '../finding.ts';
import { dictsOf } from '../pdf/dicts.ts';
import {
  at,
  down,
  itemsOf,
  nameOf,
  type PdfDict,
  type PdfFile,
  type PdfStream,
  type PdfValue,
} from '../pdf/values.ts';
import type { PdfxVersion } from './identity.ts';

/** Of a picture that stands in the content of a page, and so is no object of the file. */
export const inlineFindings = (
  file: PdfFile,
  label: string,
  { dict }: PdfStream,
): readonly Finding[] =>
  filterFindings(file, at(file, dict, 'Filter'), undefined).map((finding) => ({
    ...finding,
    page: label,
  }));

export const objectFindings = (file: PdfFile, claim: PdfxVersion): readonly Finding[] => [
  ...catalogFindings(file, claim),
  ...dictsOf(file).flatMap((dict) => dictFindings(file, dict, claim)),
];

function catalogFindings(file: PdfFile, claim: PdfxVersion): readonly Finding[] {
  const root = at(file, file.trailer, 'Root');
  const names = at(file, root, 'Names');
  const has = (holder: PdfValue, key: string): boolean => at(file, holder, key) !== null;
  const active = ['OpenAction', 'AA', 'AcroForm'].filter((key) => has(root, key));
  const layers = at(file, root, 'OCProperties');
  const isForbiddenLayer = claim !== '4' || itemsOf(file, at(file, layers, 'Configs')).length > 0;
  return [
    ...active.map((key) => ofFile('actions', key)),
    ...(has(names, 'JavaScript') ? [ofFile('actions', 'JavaScript')] : []),
    ...(has(names, 'EmbeddedFiles') ? [ofFile('attachments', 'EmbeddedFiles')] : []),
    ...(layers !== null && isForbiddenLayer ? [ofFile('layers', 'OCProperties')] : []),
    ...viewFindings(file, root),
  ];
}

/** What of a page is shown and printed can be nothing but the sheet or the bleed. */
const viewFindings = (file: PdfFile, root: PdfValue): readonly Finding[] =>
  ['ViewArea', 'ViewClip', 'PrintArea', 'PrintClip']
    .filter((key) => {
      const area = nameOf(down(file, root, 'ViewerPreferences', key));
      return area !== undefined && area !== 'MediaBox' && area !== 'BleedBox';
    })
    .map((key) => ofFile('crop-box', key));

function dictFindings(file: PdfFile, dict: PdfDict, claim: PdfxVersion): readonly Finding[] {
  const entry = (key: string): PdfValue => (dict.entries.has(key) ? at(file, dict, key) : null);
  const subtype = nameOf(entry('Subtype'));
  const isGroup = nameOf(entry('S')) === 'Transparency';
  return [
    ...filterFindings(file, entry('Filter'), claim),
    ...outerFindings(subtype, entry),
    ...(entry('Alternates') === null ? [] : [ofFile('postscript', 'Alternates')]),
    ...halftoneFindings(file, entry),
    ...(isGroup || isTransparent(file, entry, subtype)
      ? [ofFile('transparency', isGroup ? 'Group' : transparencyOf(file, entry), claim === '1a')]
      : []),
  ];
}

function filterFindings(file: PdfFile, filter: PdfValue, claim: PdfxVersion): readonly Finding[] {
  const names = [nameOf(filter), ...itemsOf(file, filter).map(nameOf)];
  return names.flatMap((name) => {
    if (name === 'LZWDecode' || name === 'LZW') return [ofFile('compression', 'LZW')];
    if (name === 'JPXDecode' || name === 'JBIG2Decode')
      return [ofFile('picture-coding', name.replace('Decode', ''), claim === '1a')];
    return [];
  });
}

/** Content that is no PDF, or that is not in this file. */
function outerFindings(subtype: string | undefined, entry: Entry): readonly Finding[] {
  const isPostScript =
    subtype === 'PS' || (subtype === 'Form' && nameOf(entry('Subtype2')) === 'PS');
  const isDrawn = subtype === 'Form' || subtype === 'Image';
  const outer = ['OPI', 'Ref'].filter((key) => isDrawn && entry(key) !== null);
  return [...(isPostScript ? ['PS'] : []), ...outer].map((what) => ofFile('postscript', what));
}

type Entry = (key: string) => PdfValue;

/** Transfer curves and screens are the press’s own business (8.4.5, 10.5). */
function halftoneFindings(file: PdfFile, entry: Entry): readonly Finding[] {
  const isState = [
    'OP',
    'op',
    'OPM',
    'SA',
    'TR',
    'TR2',
    'HT',
    'HTP',
    'UCR',
    'BG',
    'ca',
    'CA',
    'LW',
  ].some((key) => entry(key) !== null);
  if (!isState || nameOf(entry('Type')) === 'Font') return [];
  const own = ['TR', 'HTP'].filter(
    (key) => entry(key) !== null && nameOf(entry(key)) !== 'Identity',
  );
  const transfer = entry('TR2');
  const isOwn = transfer !== null && nameOf(transfer) !== 'Default';
  const type = at(file, entry('HT'), 'HalftoneType');
  const isNamed = at(file, entry('HT'), 'HalftoneName') !== null;
  const isStrange = typeof type === 'number' && type !== 1 && type !== 5;
  return [
    ...own.map((key) => ofFile('halftone', key)),
    ...(isOwn ? [ofFile('halftone', 'TR2')] : []),
    ...(isNamed ? [ofFile('halftone', 'HalftoneName')] : []),
    ...(isStrange ? [ofFile('halftone', `HalftoneType ${type}`)] : []),
  ];
}

const isTransparent = (file: PdfFile, entry: Entry, subtype: string | undefined): boolean =>
  transparencyOf(file, entry) !== '' && subtype !== 'Highlight';

/** A soft mask, an opacity below one, a blend mode: the entry that asks for it, else nothing. */
function transparencyOf(file: PdfFile, entry: Entry): string {
  const mask = entry('SMask');
  if (mask !== null && nameOf(mask) !== 'None') return 'SMask';
  const faint = ['ca', 'CA'].find((key) => {
    const share = entry(key);
    return typeof share === 'number' && share < 1;
  });
  if (faint !== undefined) return `${faint} ${String(entry(faint))}`;
  const modes = [nameOf(entry('BM')), ...itemsOf(file, entry('BM')).map(nameOf)];
  const mode = modes.find((name) => name !== undefined);
  return mode === undefined || mode === 'Normal' || mode === 'Compatible' ? '' : mode;
}
