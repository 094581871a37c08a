/** What a file says of itself: version, identity, metadata (ISO 15930-4 and -7; print-ready requirements 1–5). */
import { type Finding, ofFile } from '../finding.ts';
import { at, down, isKind, itemsOf, nameOf, type PdfFile, textOf } from '../pdf/values.ts';
import { wellFormedFault } from '../wellFormed.ts';

export type PdfxVersion = '4' | '1a' | undefined;

/** The standard that the file claims, by its Info (X-1a) or its XMP. */
export function claimOf(file: PdfFile): PdfxVersion {
  const inInfo = textOf(down(file, file.trailer, 'Info', 'GTS_PDFXVersion')) ?? '';
  if (inInfo.startsWith('PDF/X-1')) return '1a';
  return /PDF\/X-4/.test(property(xmpOf(file) ?? '', 'pdfxid:GTS_PDFXVersion') ?? '')
    ? '4'
    : undefined;
}

export function identityFindings(file: PdfFile): readonly Finding[] {
  const claim = claimOf(file);
  // What is locked cannot be looked into.
  if (file.isEncrypted) return [ofFile('encrypted')];
  return [
    ...(claim === undefined ? [ofFile('pdfx')] : []),
    ...versionFindings(file, claim),
    ...(hasIdentifier(file) ? [] : [ofFile('file-id')]),
    ...infoFindings(file),
    ...trappedFindings(file),
    ...xmpFindings(file, claim),
  ];
}

/** Two texts: of the file as first written, and of this state of it (ISO 32000-1 14.4). */
const hasIdentifier = (file: PdfFile): boolean =>
  itemsOf(file, at(file, file.trailer, 'ID')).filter((id) => isKind(id, 'text')).length === 2;

/** The newest version that each standard is written in. */
const NEWEST = { '4': 1.6, '1a': 1.4 } as const;

function versionFindings(file: PdfFile, claim: PdfxVersion): readonly Finding[] {
  if (claim === undefined) return [];
  const stated = nameOf(down(file, file.trailer, 'Root', 'Version'));
  const version = Math.max(file.version, Number(stated ?? 0));
  if (version > NEWEST[claim]) return [ofFile('pdf-version', version.toFixed(1))];
  return claim === '1a' && file.hasObjectStreams ? [ofFile('pdf-version', 'ObjStm')] : [];
}

const infoFindings = (file: PdfFile): readonly Finding[] =>
  ['Title', 'CreationDate', 'ModDate']
    .filter((key) => (textOf(down(file, file.trailer, 'Info', key)) ?? '').trim() === '')
    .map((key) => ofFile('info', key));

function trappedFindings(file: PdfFile): readonly Finding[] {
  const stated = down(file, file.trailer, 'Info', 'Trapped');
  // A string says nothing to a workflow that looks for a name.
  if (isKind(stated, 'text')) return [ofFile('trapped', `(${textOf(stated) ?? ''})`)];
  const trapped = nameOf(stated) ?? property(xmpOf(file) ?? '', 'pdf:Trapped') ?? '–';
  return trapped === 'True' || trapped === 'False' ? [] : [ofFile('trapped', trapped)];
}

/** Properties that PDF/X-4 asks for in XMP (ISO 15930-7 6.2). */
const NEEDED = [
  'dc:title',
  'xmp:CreateDate',
  'xmp:ModifyDate',
  'xmp:MetadataDate',
  'xmpMM:DocumentID',
  'xmpMM:VersionID',
  'xmpMM:RenditionClass',
] as const;

function xmpFindings(file: PdfFile, claim: PdfxVersion): readonly Finding[] {
  const xmp = xmpOf(file);
  if (xmp === undefined) return claim === '1a' ? [] : [ofFile('metadata', 'XMP')];
  const fault = wellFormedFault(xmp);
  if (fault !== undefined) return [ofFile('metadata', fault)];
  if (claim === '1a') return [];
  const missing = NEEDED.filter((name) => property(xmp, name) === undefined);
  const title = textOf(down(file, file.trailer, 'Info', 'Title'));
  const written = property(xmp, 'dc:title');
  const differs = title !== undefined && written !== undefined && written !== title;
  return [
    ...missing.map((name) => ofFile('metadata', name)),
    ...(differs ? [ofFile('metadata', `dc:title ≠ Title`)] : []),
  ];
}

export function xmpOf(file: PdfFile): string | undefined {
  const stream = down(file, file.trailer, 'Root', 'Metadata');
  const bytes = isKind(stream, 'stream') ? stream.decode() : undefined;
  return bytes === undefined ? undefined : new TextDecoder('utf-8').decode(bytes);
}

/** The text of a property, as an element or as an attribute; undefined where it is not there or says nothing. */
function property(xmp: string, name: string): string | undefined {
  const element = elementText(xmp, name);
  const attribute = new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(xmp)?.[1];
  const text = (element ?? attribute ?? '').replace(/<[^>]*>/g, '').trim();
  return text === '' ? undefined : unescaped(text);
}

/** Between the first tag of a name and its end. */
function elementText(xmp: string, name: string): string | undefined {
  const tag = new RegExp(`<${name}(?:\\s[^<>]*)?>`).exec(xmp);
  if (tag === null) return undefined;
  const from = tag.index + tag[0].length;
  const to = xmp.indexOf(`</${name}>`, from);
  return to < 0 ? undefined : xmp.slice(from, to);
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

const unescaped = (text: string): string =>
  text
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, digits: string) =>
      String.fromCodePoint(Number.parseInt(digits, hex === '' ? 10 : 16)),
    )
    .replace(/&(lt|gt|amp|quot|apos);/g, (_, name: string) => ENTITIES[name] ?? '');
