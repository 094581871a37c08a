/** Any text under any rules on any measure from 3 em: it is set, whole and within reason, and nothing throws. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLine } from '../../src/galley/placeLine.ts';
import { prepareParagraph } from '../../src/galley/prepare.ts';
import { setParagraphLines } from '../../src/galley/setGalley.ts';
import { setParagraph } from '../../src/galley/setParagraph.ts';
import type {
  Galley,
  GalleyLine,
  Mark,
  ParagraphText,
  PreparedParagraph,
  TextStyle,
} from '../../src/model/galley.ts';
import { type Mpt, mpt } from '../../src/model/units.ts';
import { fakeFonts } from '../support/fakeFace.ts';
import { runs } from '../support/fuzz.ts';
import { marked, type Run, ruby } from '../support/measured.ts';
import { EM, paragraph, STYLE } from '../support/setting.ts';
import { anyRules, anyUnicode, mixed } from '../support/texts.ts';

const ems = (least: number, most: number): fc.Arbitrary<Mpt> =>
  fc.integer({ min: least * 1000, max: most * 1000 }).map((thousandths) => mpt(thousandths * 10));

/** One measure, or one a line. */
const anyMeasures = fc.oneof(
  ems(3, 30).map((measure) => [measure]),
  fc.array(ems(3, 20), { minLength: 2, maxLength: 5 }),
);
const anyStyle: fc.Arbitrary<TextStyle> = fc.record({
  font: fc.constant(STYLE.font),
  strongFont: fc.constant(STYLE.strongFont),
  size: fc.constantFrom(mpt(10_000), mpt(9_600), mpt(7_875)),
  indent: fc.constantFrom(mpt(0), mpt(20_000)),
  hang: fc.constantFrom(mpt(0), mpt(10_000)),
  align: fc.constantFrom('justify', 'start', 'center', 'end'),
  rules: anyRules,
});

interface Setting {
  readonly source: ParagraphText;
  readonly style: TextStyle;
  readonly measures: readonly Mpt[];
  readonly looseness: number;
}

/** Sets and places a text, and checks what holds of every galley; gives its lines. */
function check({ source, style, measures, looseness }: Setting): readonly GalleyLine[] {
  const { paragraph: prepared } = prepareParagraph(source, style, fakeFonts());
  const lines = setParagraphLines(prepared, 0, style, { measures, looseness });
  const galley: Galley = {
    measure: measures[0] ?? EM,
    paragraphs: [prepared],
    kinds: ['body'],
    lines,
    characters: 0,
  };
  checkConserved(prepared, galley);
  for (const line of lines) checkLine(prepared, line);
  expect(lines.filter(({ isLast }) => isLast)).toHaveLength(prepared.count === 0 ? 0 : 1);
  return lines;
}

const WHITE = /[ \u00a0\u3000]/gu;
/** White, and hyphens that are not in the text. */
const UNCOUNTED = /[ \u00a0\u3000\u00ad]/gu;

/** The glyphs of all lines read as the text, but for white at line edges, hyphens and annotations. */
function checkConserved(prepared: PreparedParagraph, galley: Galley): void {
  const annotations = new Set(
    prepared.marks.flatMap(({ ruby: own }) => own?.glyphs ?? []).map(({ size }) => size),
  );
  const read = galley.lines
    .flatMap((line) => placeLine(galley, line).glyphs)
    .filter(({ size }) => !annotations.has(size))
    .map(({ text }) => text)
    .join('');
  expect(read.replace(UNCOUNTED, '')).toBe(prepared.text.replace(UNCOUNTED, ''));
}

/** A line goes forward, holds what it says, and stands within its items. */
function checkLine(prepared: PreparedParagraph, line: GalleyLine): void {
  expect(line.from).toBeLessThanOrEqual(line.to);
  expect(line.to).toBeLessThanOrEqual(prepared.count);
  // Half an em of 7.875 pt is no whole number: a hanging mark alone may be rounded to a thousandth less than nothing.
  expect(line.end).toBeGreaterThanOrEqual(line.indent - 1);
  expect([...line.fit.shrink, ...line.fit.stretch].every((part) => part >= 0)).toBe(true);
}

describe('any text is set', () => {
  it('of Chinese, Japanese, Korean and Western pieces, in every house, direction and alignment', () => {
    fc.assert(
      fc.property(
        mixed,
        anyStyle,
        anyMeasures,
        fc.integer({ min: -2, max: 2 }),
        (text, style, measures, looseness) => {
          check({ source: paragraph(text), style, measures, looseness });
        },
      ),
      runs(2500),
    );
  });

  it('of any Unicode at all', () => {
    fc.assert(
      fc.property(anyUnicode, anyStyle, anyMeasures, (text, style, measures) => {
        check({ source: paragraph(text), style, measures, looseness: 0 });
      }),
      runs(1500),
    );
  });

  it('for scripts too, without a font', () => {
    fc.assert(
      fc.property(anyUnicode, anyRules, fc.integer({ min: 3, max: 30 }), (text, rules, measure) => {
        const { lines, quality } = setParagraph(text, rules, measure);
        expect(quality.lines).toBe(lines.length);
        expect(
          lines
            .map((line) => line.text)
            .join('')
            .replace(WHITE, ''),
        ).toBe(text.replace(WHITE, ''));
      }),
      runs(700),
    );
  });

  it('with marks on any of its words', () => {
    const anyMark: fc.Arbitrary<Mark> = fc.oneof(
      fc
        .constantFrom<Mark['kind']>(
          'dots',
          'name-line',
          'title-line',
          'death-box',
          'superscript',
          'subscript',
        )
        .map((kind) => ({ kind }) as Mark),
      fc.integer({ min: 1, max: 8 }).map((count): Mark => ({ kind: 'even', ems: count })),
      fc.constantFrom('a', 'zhuang', 'かな').map(ruby),
    );
    const words = fc.constantFrom('一', '汉语', '一二三四五', 'ab', '。”', '26', '——', '');
    const anyRun: fc.Arbitrary<Run> = fc.oneof(
      words,
      fc.tuple(words, anyMark),
      fc.tuple(words, anyMark, anyMark),
    );
    fc.assert(
      fc.property(
        fc.array(anyRun, { minLength: 1, maxLength: 10, size: 'max' }),
        anyStyle,
        anyMeasures,
        (parts, style, measures) => {
          check({ source: marked(...parts), style, measures, looseness: 0 });
        },
      ),
      runs(1000),
    );
  });
});

describe('a measure that no text fits', () => {
  it('still takes all of it, a unit a line', () => {
    fc.assert(
      fc.property(mixed, anyStyle, ems(0, 2), (text, style, measure) => {
        check({ source: paragraph(text), style, measures: [measure], looseness: 0 });
      }),
      runs(300),
    );
  });
});

describe('what scripts may ask for', () => {
  it('is a positive measure', () => {
    for (const measure of [0, -1, [], [5, 0]])
      expect(() => setParagraph('一二三', {}, measure)).toThrow(RangeError);
  });
  it('not one that is no number', () => {
    expect(() => setParagraph('一二三', {}, Number.NaN)).toThrow(RangeError);
  });
});
