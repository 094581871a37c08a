/** The output intent: for which press the file is made (ISO 15930-7 6.2.2; print-ready requirements 6). */
import { type Finding, ofFile } from '../finding.ts';
import {
  at,
  down,
  isKind,
  itemsOf,
  nameOf,
  type PdfFile,
  type PdfValue,
  textOf,
} from '../pdf/values.ts';
import type { PdfxVersion } from './identity.ts';

export function intentFindings(file: PdfFile, claim: PdfxVersion): readonly Finding[] {
  const intents = itemsOf(file, down(file, file.trailer, 'Root', 'OutputIntents')).filter(
    (intent) => nameOf(at(file, intent, 'S')) === 'GTS_PDFX',
  );
  const [intent] = intents;
  if (intent === undefined) return [ofFile('output-intent', '0')];
  if (intents.length > 1) return [ofFile('output-intent', String(intents.length))];
  const identifier = textOf(at(file, intent, 'OutputConditionIdentifier')) ?? '';
  return [
    ...(identifier === '' ? [ofFile('output-intent', 'OutputConditionIdentifier')] : []),
    ...profileFindings(file, intent, claim),
  ];
}

/** PDF/X-1a may leave the profile out where the ICC’s registry has the condition. */
const REGISTRY = 'http://www.color.org';

function profileFindings(file: PdfFile, intent: PdfValue, claim: PdfxVersion): readonly Finding[] {
  const profile = at(file, intent, 'DestOutputProfile');
  if (!isKind(profile, 'stream')) {
    const isRegistered = textOf(at(file, intent, 'RegistryName')) === REGISTRY;
    return claim === '1a' && isRegistered ? [] : [ofFile('profile', '–')];
  }
  const bytes = profile.decode();
  if (bytes === undefined || bytes.length < HEADER) return [ofFile('profile', 'ICC')];
  const word = (offset: number): string =>
    new TextDecoder('latin1').decode(bytes.subarray(offset, offset + 4));
  if (word(36) !== 'acsp') return [ofFile('profile', 'ICC')];
  if (word(12) !== 'prtr') return [ofFile('profile', word(12).trim())];
  return word(16) === 'CMYK' ? [] : [ofFile('profile', word(16).trim())];
}

/** Bytes of an ICC header (ICC.1 7.2). */
const HEADER = 128;
