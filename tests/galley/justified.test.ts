/** Justified lines of any text: exactly at the measure, staged, Han gaps alike (I3–I6, I8 of cjk-composition §18). */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLine } from '../../src/galley/placeLine.ts';
import { givesIn, Stretch } from '../../src/galley/spacing.ts';
import type { Galley, GalleyLine, PlacedGlyph, PreparedParagraph } from '../../src/model/galley.ts';
import { runs } from '../support/fuzz.ts';
import { glyphsOf, marked, type Rules, setMarked } from '../support/measured.ts';
import { EM } from '../support/setting.ts';
import { news } from '../support/texts.ts';

const measures = fc.integer({ min: 30, max: 240 }).map((tenths) => tenths / 10);

const HOUSES: readonly (readonly [string, Rules])[] = [
  ['Simplified Chinese', {}],
  ['white between scripts', { letterSpace: 250, digitSpace: 125, breaking: 'push-in' }],
  ['kaiming, marks that hang', { punctuation: 'kaiming', hanging: 'allow' }],
  ['Traditional Chinese', { language: 'zh-Hant', letterSpace: 250 }],
  ['Japanese', { language: 'ja', letterSpace: 250, digitSpace: 250 }],
  ['vertical', { direction: 'vertical' }],
];

/** Calls back with every line of a text that was set by rule, and how many items can open. */
function eachLine(
  text: string,
  measure: number,
  rules: Rules,
  look: (line: GalleyLine, prepared: PreparedParagraph, galley: Galley) => void,
): void {
  const galley = setMarked(marked(text), measure, rules);
  const [prepared] = galley.paragraphs;
  if (prepared === undefined) return;
  for (const line of galley.lines) if (line.fault === undefined) look(line, prepared, galley);
}

const canOpen = ({ stretchStep }: PreparedParagraph, { from, to }: GalleyLine): boolean =>
  stretchStep.subarray(from + 1, to).some((step) => step >= 0);

/** Where the body of a glyph's cell ends: before the white that a line end takes off, or the mark that hangs. */
function bodyEnd(line: GalleyLine, prepared: PreparedParagraph, galley: Galley): number {
  const glyphs = placeLine(galley, line).glyphs;
  const last = glyphs.at(-1);
  if (line.hyphenated || last === undefined) return (last?.inline ?? 0) + (last?.advance ?? 0);
  const item = line.to - 1;
  const cell = last.inline - (prepared.shift[item] ?? 0) + (prepared.advance[item] ?? 0);
  return cell - (prepared.endTrim[item] ?? 0) - line.hang;
}

describe.each(HOUSES)('%s', (_name, rules) => {
  it('every justified line ends exactly at the measure, no line beyond it (I3)', () => {
    let justified = 0;
    fc.assert(
      fc.property(news, measures, (text, measure) => {
        const room = Math.round(measure * EM);
        eachLine(text, measure, rules, (line, prepared, galley) => {
          expect(bodyEnd(line, prepared, galley)).toBe(line.end);
          expect(line.end).toBeLessThanOrEqual(room);
          if (line.isLast || !canOpen(prepared, line)) return;
          justified += 1;
          expect(line.end).toBe(room);
        });
      }),
      runs(250),
    );
    expect(justified).toBeGreaterThan(runs(250).numRuns);
  });

  it('a later step is used only when the one before it is used up (§6.1, §6.2)', () => {
    fc.assert(
      fc.property(news, measures, (text, measure) => {
        eachLine(text, measure, rules, (line, prepared) => {
          const { shrink, stretch } = line.fit;
          const isReduced = shrink.some((part) => part > 0);
          expect(isReduced && stretch.some((part) => part > 0)).toBe(false);
          shrink.forEach((part, step) => {
            const room = roomOf(
              line,
              prepared.shrinkStep,
              prepared.shrinkMax,
              (gap) => gap === step,
            );
            expect(part).toBeLessThanOrEqual(room);
            if (shrink.slice(step + 1).some((later) => later > 0)) expect(part).toBe(room);
          });
          // A line that has no Han gaps opens its word spaces beyond their limit.
          const opens = prepared.stretchStep.subarray(line.from + 1, line.to);
          if (!opens.some((step) => step >= Stretch.open)) return;
          for (const step of [Stretch.word, Stretch.autospace]) {
            const room = roomOf(line, prepared.stretchStep, prepared.stretchMax, (gap) =>
              givesIn(gap, step),
            );
            expect(stretch[step]).toBeLessThanOrEqual(room);
            if (stretch.slice(step + 1).some((later) => later > 0))
              expect(stretch[step]).toBe(room);
          }
        });
      }),
      runs(250),
    );
  });

  it('Han are never squeezed together, and their gaps on a line are alike (I6)', () => {
    fc.assert(
      fc.property(news, measures, (text, measure) => {
        eachLine(text, measure, rules, (line, _prepared, galley) => {
          const gaps = hanGaps(placeLine(galley, line).glyphs);
          for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(0);
          if (gaps.length > 0)
            expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(EM / 100);
        });
      }),
      runs(250),
    );
  });
});

/** What one step of a line could give or take. */
function roomOf(
  { from, to }: GalleyLine,
  steps: Int8Array,
  most: Int32Array,
  gives: (gap: number | undefined) => boolean,
): number {
  let room = 0;
  for (let i = from + 1; i < to; i += 1) if (gives(steps[i])) room += most[i] ?? 0;
  return room;
}

const isHan = (glyph: PlacedGlyph): boolean => /^\p{Script=Han}$/u.test(glyph.text);

const hanGaps = (glyphs: readonly PlacedGlyph[]): readonly number[] =>
  glyphs.flatMap((glyph, i) => {
    const before = glyphs[i - 1];
    if (before === undefined || !isHan(before) || !isHan(glyph)) return [];
    return [glyph.inline - before.inline - EM];
  });

it('the white of a full-width space opens by half an em, then as the Han gaps do', () => {
  const gapsOf = (text: string, measure: number): readonly number[] => {
    const [glyphs = []] = glyphsOf(setMarked(marked(text), measure));
    return glyphs
      .slice(1)
      .map(
        ({ inline }, i) => Math.round((inline - (glyphs[i]?.inline ?? 0)) / (EM / 100)) / 100 - 1,
      )
      .map((gap) => Math.round(gap * 100) / 100);
  };
  expect(gapsOf('第七十一条　本法自公布之日起施行又', 9.4)).toEqual([0, 0, 0, 0, 0.4, 0, 0, 0]);
  expect(gapsOf('第七十一条　本法自2008年6月1日起施行。', 10.3)).toEqual([
    0.1, 0.1, 0.1, 0.1, 0.6, 0.1, 0.1, 0.1,
  ]);
});

describe('a mark at a line end (I4)', () => {
  it('is half width in Simplified Chinese, on every line', () => {
    let marks = 0;
    fc.assert(
      fc.property(news, measures, fc.boolean(), (text, measure, isKaiming) => {
        const rules: Rules = { punctuation: isKaiming ? 'kaiming' : 'quanjiao' };
        eachLine(text, measure, rules, (line, _prepared, galley) => {
          const last = placeLine(galley, line).glyphs.at(-1);
          if (last === undefined || !/^[，。、；：？！）》]$/u.test(last.text)) return;
          marks += 1;
          expect(line.end - last.inline).toBe(EM / 2);
        });
      }),
      runs(400),
    );
    expect(marks).toBeGreaterThan(runs(400).numRuns / 2);
  });
});

/** Bodies of marks in their squares (全角): where the half of the ink begins and ends. */
const OPENING = /^[《（]$/u;
const CLOSING = /^[，。、；：》）]$/u;

describe('neighbouring marks (I5)', () => {
  /** Space between the bodies of two marks by the table of §4.2, ems. */
  const tableOf = (before: string, after: string): number =>
    CLOSING.test(before) && OPENING.test(after) ? 0.5 : 0;
  const bodyOf = ({ text, inline }: PlacedGlyph): readonly [number, number] =>
    OPENING.test(text) ? [inline + EM / 2, inline + EM] : [inline, inline + EM / 2];

  it('stand as the table says, closer on a reduced line only, wider on an opened one only', () => {
    let pairs = 0;
    fc.assert(
      fc.property(news, measures, (text, measure) => {
        eachLine(text, measure, {}, (line, _prepared, galley) => {
          const { glyphs } = placeLine(galley, line);
          const isReduced = line.fit.shrink.some((part) => part > 0);
          const isOpened = line.fit.stretch.some((part) => part > 0);
          glyphs.forEach((glyph, i) => {
            const before = glyphs[i - 1];
            const isPair = (one: PlacedGlyph | undefined): one is PlacedGlyph =>
              one !== undefined && (OPENING.test(one.text) || CLOSING.test(one.text));
            if (!isPair(before) || !isPair(glyph)) return;
            pairs += 1;
            const white = bodyOf(glyph)[0] - bodyOf(before)[1];
            const table = tableOf(before.text, glyph.text) * EM;
            expect(white).toBeGreaterThanOrEqual(isReduced ? 0 : table);
            if (!isOpened) expect(white).toBeLessThanOrEqual(table);
          });
        });
      }),
      runs(500),
    );
    expect(pairs).toBeGreaterThan(runs(500).numRuns);
  });
});

describe('white between Han and Western text (I8)', () => {
  it('is an eighth to half an em on every line that has other gaps', () => {
    let gaps = 0;
    fc.assert(
      fc.property(news, measures, (text, measure) => {
        eachLine(text, measure, { letterSpace: 250, digitSpace: 250 }, (line, prepared, galley) => {
          const { glyphs } = placeLine(galley, line);
          const open = prepared.stretchStep.subarray(line.from + 1, line.to);
          if (!open.includes(Stretch.open)) return;
          glyphs.forEach((glyph, i) => {
            const before = glyphs[i - 1];
            if (before === undefined || !isHan(before) || !/^[A-Za-z0-9]$/.test(glyph.text)) return;
            gaps += 1;
            const white = glyph.inline - before.inline - EM;
            expect(white).toBeGreaterThanOrEqual(0.125 * EM - 1);
            expect(white).toBeLessThanOrEqual(0.5 * EM + 1);
          });
        });
      }),
      runs(400),
    );
    expect(gaps).toBeGreaterThan(runs(400).numRuns / 2);
  });
});
