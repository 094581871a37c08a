/**
 * How near the staged cost comes to the fewest loose lines there could be: the tabloid text of the quality bench at
 * 17.3 em, counted by a method of its own. From the end backwards, for every place, how many loose lines the rest
 * must have: no costs, no bounds, every line that the rules allow.
 */
import { describe, expect, it } from 'vitest';
import { breakLines } from '../../src/galley/breakLines.ts';
import { type LineMeasurer, lineMeasurer } from '../../src/galley/measureLine.ts';
import { Stretch } from '../../src/galley/spacing.ts';
import { isLoneCharacter, tollAt } from '../../src/galley/tolls.ts';
import { openFonts } from '../../src/openFonts.ts';
import { dataFile, orSkipped } from '../support/data.ts';
import { prepare } from '../support/measured.ts';
import { EM } from '../support/setting.ts';

const MEASURE = Math.round(17.3 * EM);
const INDENT = 2 * EM;
/** Gaps above this are counted, ems: 0.05, and what the bench allows for rounding. */
const SEEN = 0.051;
const GLARING = 0.101;
const BAD = 0.251;
const HAN_PAIR = /\p{Script=Han}{2}/u;

const reports = orSkipped(dataFile('text/zh-Hans-government-reports.txt'), 'the reports');
/** The paragraphs of the bench's tabloid: two of the first 680 lines to each. */
const paragraphs = (reports ?? '')
  .normalize('NFC')
  .split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '')
  .slice(0, 680)
  .flatMap((line, i, all) => (i % 2 === 0 ? [line + (all[i + 1] ?? '')] : []));

/** The gap between Han of a line by the rules alone, ems; undefined where they do not set it, a bad gap where no Han show it. */
function gapOf(
  { paragraph, measureLine }: LineMeasurer,
  from: number,
  to: number,
): number | undefined {
  const measure = from === 0 ? MEASURE - INDENT : MEASURE;
  const width = measureLine(from, to);
  const short = measure - width.natural;
  if (width.reducible < -short) return undefined;
  if (to === paragraph.count) return from > 0 && isLoneCharacter(paragraph, from) ? undefined : 0;
  const rest = short - width.stretchAt(Stretch.word) - width.stretchAt(Stretch.autospace);
  if (rest <= 0) return 0;
  const open = width.stretchAt(Stretch.open);
  if (open === 0) return undefined;
  const words = paragraph.text.slice(paragraph.textFrom[from], paragraph.textFrom[to]);
  const gap = rest / (open * paragraph.size);
  return gap > BAD || HAN_PAIR.test(words) ? gap : 0;
}

/** Counts that one number holds: bad lines before glaring ones, these before those that are seen. */
const weightOf = (gap: number): number =>
  (gap > BAD ? 1e6 : 0) + (gap > GLARING ? 1e3 : 0) + (gap > SEEN ? 1 : 0);

/** The fewest loose lines of any way through a paragraph. */
function fewest(measurer: LineMeasurer): number {
  const { paragraph } = measurer;
  const rest = new Array<number>(paragraph.count + 1).fill(Number.POSITIVE_INFINITY);
  rest[paragraph.count] = 0;
  for (let from = paragraph.count - 1; from >= 0; from -= 1) {
    for (let to = from + 1; to <= paragraph.count; to += 1) {
      if (measurer.measureLine(from, to).natural > 2 * MEASURE) break;
      if (!Number.isFinite(tollAt(paragraph, to, 'by rule'))) continue;
      const gap = gapOf(measurer, from, to);
      if (gap !== undefined)
        rest[from] = Math.min(rest[from] ?? 0, (rest[to] ?? 0) + weightOf(gap));
    }
  }
  return rest[0] ?? 0;
}

const weightOfAll = (measurer: LineMeasurer, breaks: readonly number[]): number =>
  breaks.reduce((sum, to, i) => sum + weightOf(gapOf(measurer, breaks[i - 1] ?? 0, to) ?? 0), 0);

describe.skipIf(reports === undefined)('loose lines of the tabloid text at 17.3 em', () => {
  it('are as few as any breaks by our rules give, paragraph by paragraph', () => {
    const fonts = openFonts();
    const rules = { digits: 'proportional', letterSpace: 250, digitSpace: 250 } as const;
    let all = 0;
    for (const text of paragraphs) {
      const measurer = lineMeasurer(prepare(text, rules, fonts));
      const least = fewest(measurer);
      all += least;
      const own = breakLines(measurer, [MEASURE - INDENT, MEASURE]);
      expect(weightOfAll(measurer, own), text).toBe(least);
    }
    // None bad, 2 above 0.10 em, and with these 58 above 0.05.
    expect(all).toBe(2_058);
  });
});
