/** What holds for any text on any measure: invariants I1, I2, I9, I10 and I12 of cjk-composition §18. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressesIn } from '../../src/galley/addresses.ts';
import { placeLine } from '../../src/galley/placeLine.ts';
import type { Galley, GalleyLine, ProhibitionLevel } from '../../src/model/galley.ts';
import { runs } from '../support/fuzz.ts';
import type { Rules } from '../support/measured.ts';
import { EM, lineText, set } from '../support/setting.ts';
import { mixed, news, sentence } from '../support/texts.ts';

/** Measures from 3 em, in tenths: columns of papers and worse. */
const measures = fc.integer({ min: 30, max: 300 }).map((tenths) => tenths / 10);

/** Each line that was set by rule, with the one after it, no white between them (see prohibition.test.ts). */
function linePairs(galley: Galley): readonly (readonly [string, string])[] {
  return galley.lines.flatMap((line, i) => {
    const next = galley.lines[i + 1];
    if (line.fault !== undefined || next === undefined || line.to < next.from) return [];
    return [[lineText(galley, line), lineText(galley, next)] as const];
  });
}

describe('nothing is lost (I12)', () => {
  const withoutWhite = (text: string): string => text.replace(/[ \u00a0\u3000]/gu, '');
  it('lines hold the text in order, but white at their edges', () => {
    fc.assert(
      fc.property(mixed, measures, (text, measure) => {
        const galley = set([text], measure);
        let at = 0;
        for (const line of galley.lines) {
          const between = galley.paragraphs[0]?.text.slice(
            offsetOf(galley, at),
            offsetOf(galley, line.from),
          );
          expect(withoutWhite(between ?? '?')).toBe('');
          at = line.to;
        }
        expect(withoutWhite(text.slice(offsetOf(galley, at)))).toBe('');
      }),
      runs(700),
    );
  });
  it('the placed glyphs read as their lines', () => {
    fc.assert(
      fc.property(mixed, measures, (text, measure) => {
        const galley = set([text], measure);
        for (const line of galley.lines) {
          const read = placeLine(galley, line).glyphs.map((glyph) => glyph.text);
          const hyphen = line.hyphenated ? '\u00ad' : '';
          expect(read.join('')).toBe(lineText(galley, line) + hyphen);
        }
      }),
      runs(500),
    );
  });
});

const offsetOf = (galley: Galley, item: number): number =>
  galley.paragraphs[0]?.textFrom[item] ?? Number.NaN;

/** clreq 3.1.4, for marks that are Chinese wherever they stand. */
const NO_START = /^[、，；：。．！？」』〉》）】〗〕］｝–～·・‧／％℃‰]/u;
const NO_END = /[「『〈《（【〖〔［｛￥]$/u;
const UNITS = /^(?:——|⸺|……|⋯⋯)/u;

describe('prohibition at line start and end (I1)', () => {
  const levels: readonly ProhibitionLevel[] = ['basic', 'gb', 'strict'];
  it.each(levels)('at the level %s', (prohibition) => {
    let pairs = 0;
    fc.assert(
      fc.property(
        news,
        measures,
        fc.constantFrom('optimum', 'push-in'),
        (text, measure, breaking) => {
          for (const [above, below] of linePairs(
            set([text], measure, { rules: { prohibition, breaking } }),
          )) {
            pairs += 1;
            expect(below).not.toMatch(NO_START);
            expect(above).not.toMatch(NO_END);
            if (prohibition === 'strict') expect(below).not.toMatch(UNITS);
          }
        },
      ),
      runs(400),
    );
    expect(pairs).toBeGreaterThan(runs(400).numRuns);
  });
});

describe('units stay whole (I2)', () => {
  it('dashes, numbers with their signs, words but at a hyphen, addresses but after their signs or three letters from them', () => {
    fc.assert(
      fc.property(
        news,
        measures,
        fc.constantFrom('optimum', 'push-in'),
        (text, measure, breaking) => {
          const galley = set([text], measure, { rules: { breaking } });
          const splits = new Set(addressesIn(text).splits);
          galley.lines.forEach((line, i) => {
            const next = galley.lines[i + 1];
            if (line.fault !== undefined || next === undefined || line.to < next.from) return;
            const [above, below] = [lineText(galley, line), lineText(galley, next)];
            const gap = `${above.slice(-1)}|${below.slice(0, 1)}`;
            for (const half of '—…') {
              const run = new RegExp(`${half}*$`).exec(above)?.[0].length ?? 0;
              if (below.startsWith(half)) expect(run % 2).toBe(0);
            }
            if (line.hyphenated) expect(gap).toMatch(/^[a-z]\|[a-z]$/);
            else if (!splits.has(galley.paragraphs[0]?.textFrom[next.from] ?? 0))
              expect(gap).not.toMatch(/^[A-Za-z0-9]\|[A-Za-z0-9%℃]$|^[￥+]\|[0-9]$/u);
          });
        },
      ),
      runs(700),
    );
  });
});

describe('indents (I9)', () => {
  /** Where the body of a line’s first sign begins: an opening mark’s in the second half of its square. */
  const bodyStart = (galley: Galley, line: GalleyLine): number => {
    const [first] = placeLine(galley, line).glyphs;
    const isOpening = /^[「『〈《（【‘“]$/u.test(first?.text ?? '');
    return (first?.inline ?? Number.NaN) + (isOpening ? EM / 2 : 0);
  };
  it('the first body of every line stands where it should, to the thousandth', () => {
    const rules: Rules = { letterSpace: 250, digitSpace: 250 };
    fc.assert(
      fc.property(sentence, measures, fc.constantFrom('', '（', '“'), (text, measure, opening) => {
        const galley = set([opening + text], measure + 2, { indent: 2, rules });
        galley.lines.forEach((line, i) => {
          expect(bodyStart(galley, line)).toBe(i === 0 ? 2 * EM : 0);
        });
      }),
      runs(300),
    );
  });
});

describe('last lines (I10: 孤字不成行)', () => {
  const hanOf = (text: string): number => (text.match(/\p{Script=Han}/gu) ?? []).length;
  it('hold two Han at least, wherever the paragraph has them', () => {
    let last = 0;
    fc.assert(
      fc.property(sentence, fc.integer({ min: 80, max: 240 }), (text, tenths) => {
        const galley = set([text], tenths / 10);
        const line = galley.lines.at(-1);
        if (line === undefined || galley.lines.length < 2) return;
        last += 1;
        expect(hanOf(lineText(galley, line))).toBeGreaterThanOrEqual(2);
      }),
      runs(700),
    );
    expect(last).toBeGreaterThan(runs(700).numRuns / 2);
  });
});
