/** Where lines may end, against web-platform-tests css-text and i18n (wpt-linebreak.json). */
import { breakOpportunities } from '../../src/galley/linebreak/breakOpportunities.ts';
import type { BreakLanguage, BreakLevel } from '../../src/galley/linebreak/tailoring.ts';
import type { WordBreak } from '../../src/model/galley.ts';
import { type Group, grouped, judged, type Outcome } from './tally.ts';

interface WptCase {
  readonly id: string;
  readonly set: string;
  readonly lang: string;
  /** CSS `line-break`. */
  readonly strictness: 'loose' | 'normal' | 'strict' | 'default' | null;
  readonly group: string | null;
  readonly rule: string | null;
  readonly text: string;
  /** Code points before the character in question. */
  readonly charIndex: number | null;
  readonly char: string | null;
  readonly widthEm: number | null;
  /** Says how wide the measure is where that depends on the face. */
  readonly widthNote?: string;
  readonly expectedLines: readonly string[] | null;
  readonly contested: boolean;
  readonly assertion?: string;
}

/** Every uncontested case under its own strictness. */
export function wptGroups(json: string): readonly Group[] {
  return grouped(
    uncontested(json),
    ({ set, lang, strictness }) => ({
      set,
      // Set word-break has a language a case.
      under: set === 'word-break' ? 'many normal' : `${lang || 'und'} ${strictness}`,
    }),
    (one) => judge(one, levelOf(one)),
  );
}

/** The Chinese cases of CSS strict once more, at the levels of a Chinese paper. */
export function chineseGroups(json: string): readonly Group[] {
  const strict = uncontested(json).filter(
    ({ lang, strictness }) => lang === 'zh' && strictness === 'strict',
  );
  return (['gb', 'strict'] as const).flatMap((level) =>
    grouped(
      strict,
      () => ({ set: 'zh strict, as above', under: `level ${level}` }),
      (one) => judge(one, level),
    ),
  );
}

function uncontested(json: string): readonly WptCase[] {
  const { cases }: { readonly cases: readonly WptCase[] } = JSON.parse(json);
  return cases.filter(({ contested }) => !contested);
}

const LANGUAGES: ReadonlyMap<string, BreakLanguage> = new Map([
  ['zh', 'zh-Hans'],
  ['ja', 'ja'],
  ['ko', 'ko'],
]);

/** What a page that says nothing gets: `auto`, which CSS leaves open, is the stricter here. */
function levelOf({ set, strictness }: WptCase): BreakLevel {
  if (strictness === null) return set === 'word-break' ? 'css-normal' : 'css-strict';
  return strictness === 'default' ? 'css-strict' : `css-${strictness}`;
}

/** Words part as the group of the case or its assertion says. */
function wordBreakOf({ group, assertion }: WptCase): WordBreak {
  if (assertion?.includes('word-break:break-all')) return 'break-all';
  switch (group) {
    case 'word-break:break-all':
      return 'break-all';
    case 'word-break:keep-all':
      return 'keep-all';
    default:
      return 'normal';
  }
}

function judge(one: WptCase, prohibition: BreakLevel): Outcome {
  const language = LANGUAGES.get(one.lang) ?? 'und';
  const rules = { language, prohibition, wordBreak: wordBreakOf(one) };
  const opportunities = inCodePoints(one.text, breakOpportunities(one.text, rules));
  const width = widthOf(one);
  if (one.expectedLines === null || width === undefined) return judgeRule(one, opportunities);
  const got = filledLines([...one.text], opportunities, width);
  return judged(one.id, one.expectedLines.map(shown).join('|'), got.map(shown).join('|'));
}

/** The measure in squares of one em; of some cases it is a little less than the whole text. */
function widthOf({ widthEm, widthNote, text }: WptCase): number | undefined {
  if (widthEm !== null) return widthEm;
  return widthNote === undefined ? undefined : [...text].length - LITTLE_LESS;
}

/** “natural width of the text minus 5px at 36px font”, in em. */
const LITTLE_LESS = 5 / 36;

/** Offsets of UTF-16 as counts of code points. */
const inCodePoints = (text: string, offsets: readonly number[]): ReadonlySet<number> =>
  new Set(offsets.map((offset) => [...text.slice(0, offset)].length));

/** Takes as much into each line as goes in; white at its end does not count. */
function filledLines(
  characters: readonly string[],
  opportunities: ReadonlySet<number>,
  width: number,
): readonly string[] {
  const lines: string[] = [];
  const ends = [...opportunities, characters.length];
  for (let from = 0; from < characters.length; ) {
    const candidates = ends.filter((end) => end > from);
    const fitting = candidates.filter((end) => squares(characters.slice(from, end)) <= width);
    const end = fitting.at(-1) ?? candidates[0] ?? characters.length;
    lines.push(characters.slice(from, end).join(''));
    from = end;
  }
  return lines;
}

const squares = (line: readonly string[]): number => [...line.join('').trimEnd()].length;

/** A line as the data write it: without the white at its end and the zero width space. */
const shown = (line: string): string => line.replaceAll('\u200b', '').trimEnd();

/** Cases without a measure say what holds at the character. */
function judgeRule(
  { id, rule, charIndex, char, expectedLines }: WptCase,
  opportunities: ReadonlySet<number>,
): Outcome {
  const before = charIndex ?? 0;
  const after = before + [...(char ?? '')].length;
  const expected: [number, boolean][] = [];
  if (rule === 'break-after') expected.push([after, true]);
  if (rule === 'no-break') expected.push([before, false], [after, false]);
  if (rule === 'no-start') expected.push([before, false]);
  let at = 0;
  for (const line of expectedLines?.slice(0, -1) ?? []) {
    at += [...line].length;
    expected.push([at, true]);
  }
  if (expected.length === 0) return { id, fault: `the rule ${rule} cannot be judged` };
  const tell = (of: (at: number, may: boolean) => boolean): string =>
    expected.map(([at, may]) => `${of(at, may) ? '÷' : '×'}${at}`).join(' ');
  return judged(
    id,
    tell((_, may) => may),
    tell((at) => opportunities.has(at)),
  );
}
