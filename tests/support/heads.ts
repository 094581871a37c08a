/** Heads of the tabloid house, broken and sized with a face of which every figure is known. */
import { type Composer, composer } from '../../src/compose.ts';
import { spanWidth } from '../../src/makeup/grid.ts';
import {
  type BrokenHead,
  breakHead,
  type HeadToBreak,
} from '../../src/makeup/headline/breakHead.ts';
import { sizeFor } from '../../src/makeup/headline/size.ts';
import type { FontBook } from '../../src/model/face.ts';
import type { HeadPartStyle, Issue } from '../../src/model/issue.ts';
import type { Lexicon } from '../../src/model/lexicon.ts';
import { type Mpt, toPt } from '../../src/model/units.ts';
import { readIssue } from '../../src/read/readIssue.ts';
import { resolveIssue } from '../../src/resolve/resolveIssue.ts';
import { fakeFonts } from './fakeFace.ts';
import { memoryFiles } from './memoryIssue.ts';

const ISSUE = {
  paper: 'house',
  date: '2026-11-23',
  pages: [{ page: 'A02', layout: 'inner', place: [{ article: 'story', columns: 1 }] }],
  articles: { story: { headline: '夜车', body: '夜车。' } },
};

export function tabloid(): Issue {
  const read = readIssue('issue.yaml', memoryFiles({ 'issue.yaml': JSON.stringify(ISSUE) }));
  if (read.value === undefined) throw new Error(JSON.stringify(read.diagnostics));
  return resolveIssue(read.value).value;
}

export const NO_LEXICON: Lexicon = { bars: new Map(), lengths: new Map() };

export interface SetOver {
  readonly columns: number;
  readonly rank: number;
  readonly role?: 'kicker' | 'headline' | 'deck';
  readonly lexicon?: Lexicon;
}

export interface SetHeadPart extends BrokenHead {
  /** Points. */
  readonly size: number;
  /** Width of each line over that of the columns. */
  readonly fill: readonly number[];
}

/** Breaks heads as make-up does. */
export function headBreaker(issue: Issue = tabloid(), fonts: FontBook = fakeFonts()) {
  const setter: Composer = composer(issue, fonts);
  return (text: string, over: SetOver): SetHeadPart => {
    const part = partOf(issue, over);
    const width = spanWidth(issue.house.grid, { first: 1, last: over.columns });
    const widthAt = (line: string, size: Mpt): number =>
      setter.width(line, {
        ...issue.house.body,
        font: part.font,
        size,
        align: 'center',
        rules: { ...issue.house.body.rules, digits: 'proportional' },
      });
    const head: HeadToBreak = {
      text,
      part,
      width,
      mayGrow: (over.role ?? 'headline') === 'headline',
      lexicon: over.lexicon ?? issue.house.lexicon,
      wordEnds: setter.wordEnds,
      widthAt,
    };
    const broken = breakHead(head);
    const { size } = sizeFor({ lines: broken.lines, part, width, widthAt });
    const fill = broken.lines.map((line) => widthAt(line, size) / width);
    return { ...broken, size: toPt(size), fill };
  };
}

function partOf(issue: Issue, { rank, role = 'headline' }: SetOver): HeadPartStyle {
  const style = issue.house.heads.get(rank);
  if (style === undefined) throw new Error(`no heads of rank ${rank}`);
  return style[role];
}
