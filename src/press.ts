/** Press files of a built issue: what they are called, dated and conditioned by. */
import type { BuiltPage } from './build.ts';
import type { Bilingual } from './model/diagnostic.ts';
import type { Issue } from './model/issue.ts';
import { writePdf } from './render/pdf/writePdf.ts';

export interface PressOptions {
  readonly pdfx: '4' | '1a';
  /** Name and version of the program, for the files' metadata. */
  readonly creator: string;
  /** CMYK profile of the output condition. */
  readonly profile: Uint8Array;
}

/** One file with the given pages. `label` tells files of one issue apart: a page code, or 全. */
export function pressFile(
  issue: Issue,
  pages: readonly BuiltPage[],
  label: string,
  options: PressOptions,
): Uint8Array {
  const { year, month, day } = issue.date;
  const date = new Date(Date.UTC(year, month - 1, day));
  const number = issue.number === undefined ? '' : ` 总第${issue.number}期`;
  return writePdf(
    pages.map((page) => page.display),
    {
      ...options,
      title: `${issue.house.name} ${date.toISOString().slice(0, 10)}${number} ${label}`,
      date,
      condition: issue.house.press.condition,
    },
  );
}

const OUTPUT_CLASS = 0x70727472; // 'prtr'
const CMYK_SPACE = 0x434d594b; // 'CMYK'
const ICC_MAGIC = 0x61637370; // 'acsp'
const ICC_HEADER = 128;

/** Why a file is no CMYK output profile; undefined when it is one (ICC.1 §7.2). */
export function profileFault(bytes: Uint8Array): Bilingual | undefined {
  if (bytes.length < ICC_HEADER)
    return { zh: '太短，不是 ICC 特性文件', en: 'too short for an ICC profile' };
  const header = new DataView(bytes.buffer, bytes.byteOffset, ICC_HEADER);
  if (header.getUint32(36) !== ICC_MAGIC) return { zh: '不是 ICC 特性文件', en: 'no ICC profile' };
  if (header.getUint32(12) !== OUTPUT_CLASS)
    return { zh: '不是输出特性文件（prtr）', en: 'not an output profile (prtr)' };
  return header.getUint32(16) === CMYK_SPACE ? undefined : { zh: '不是 CMYK', en: 'not CMYK' };
}
