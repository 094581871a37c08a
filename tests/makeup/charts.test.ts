import fc from 'fast-check';
import { PDFParse } from 'pdf-parse';
import { describe, expect, it } from 'vitest';
import type { BuiltIssue } from '../../src/build.ts';
import { scaleOf } from '../../src/makeup/chart/ticks.ts';
import { buildFromMemory } from '../support/memoryIssue.ts';
import { lineText } from '../support/setting.ts';
import { pdfOfLists } from '../support/sheet.ts';

const built = (
  chart: string,
  rows: readonly (readonly (string | number)[])[],
  head = 1,
): BuiltIssue =>
  buildFromMemory({
    'issue.yaml': JSON.stringify({
      paper: 'house',
      date: '2026-11-23',
      masthead: { editorInChief: '顾南舟', dutyEditors: ['章怀青'] },
      tables: { flow: { chart, rows, head } },
      pages: [
        { page: 'A02', layout: 'inner', place: [{ table: 'flow', columns: '1-3', from: 'top' }] },
      ],
    }),
  });

const errorsOf = (issue: BuiltIssue): readonly string[] =>
  issue.diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);

const shapesOf = ({ pages }: BuiltIssue) => pages[0]?.made.shapes ?? [];
const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

describe('bars', () => {
  it('are as long as their numbers are great', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9999 }), { minLength: 2, maxLength: 12 }),
        (numbers) => {
          const shapes = shapesOf(
            built('bar', [['月', '量'], ...numbers.map((n, i) => [`${i}月`, n])]),
          );
          expect(shapes.length).toBe(numbers.length);
          const lengths = shapes.map(({ segments }) => spread(segments.map(({ x }) => x)));
          const share = (lengths[0] ?? 0) / (numbers[0] ?? 1);
          for (const [i, length] of lengths.entries())
            expect(Math.abs(length - (numbers[i] ?? 0) * share)).toBeLessThanOrEqual(
              2 + (numbers[i] ?? 0) / (numbers[0] ?? 1),
            );
        },
      ),
      { numRuns: 40 },
    );
  });

  it('stand on the other side of the axis for what is less than nothing', () => {
    const [down, up] = shapesOf(
      built('bar', [
        ['菜', '涨跌'],
        ['青菜', '−8.7%'],
        ['番茄', '+2.2%'],
      ]),
    );
    const xs = (shape: typeof down) => shape?.segments.map(({ x }) => x) ?? [];
    expect(Math.max(...xs(down))).toBe(Math.min(...xs(up)));
  });
});

describe('lines', () => {
  it('of the scale run through no number', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -40, max: 40 }), { minLength: 2, maxLength: 8 }),
        (numbers) => {
          const issue = built('line', [['日', '度'], ...numbers.map((n, i) => [`${i}日`, n])]);
          const made = issue.pages[0]?.made;
          const values = new Set(numbers.map(String));
          // The numbers of the scale stand beside it, at its left.
          const rules = (made?.rules ?? []).filter(({ kind }) => kind === 'insert');
          const scale = Math.min(...rules.map(({ inline }) => inline[0]));
          const figures = (made?.texts ?? []).flatMap(({ galley, lines, axes }) => {
            const left = axes.direction === 'horizontal' ? axes.inline : 0;
            return lines
              .filter(({ line }) => values.has(lineText(galley, line)) && left > scale)
              .map(({ line, baseline }) => ({ left, right: left + line.end, baseline }));
          });
          expect(figures.length).toBe(numbers.length);
          const hair = rules.filter(({ style }) => style.tint === 50);
          for (const { left, right, baseline } of figures)
            for (const { inline, block } of hair)
              if (block[0] > baseline - 6300 && block[0] < baseline)
                expect(inline[0] >= right || inline[1] <= left).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('shares', () => {
  it('go round the whole disc, each by its part', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 999 }), { minLength: 1, maxLength: 9 }),
        (numbers) => {
          const shapes = shapesOf(
            built('share', [['源', '量'], ...numbers.map((n, i) => [`${i}`, n])]),
          );
          const sum = numbers.reduce((total, n) => total + n, 0);
          const sectors = shapes.filter(({ segments }) =>
            segments.some(({ to }) => to === 'curve'),
          );
          expect(sectors.length).toBe(numbers.length);
          const areas = sectors.map(({ segments }) => areaOf(segments));
          const whole = areas.reduce((total, area) => total + area, 0);
          for (const [i, area] of areas.entries())
            expect(Math.abs(area / whole - (numbers[i] ?? 0) / sum)).toBeLessThan(0.02);
        },
      ),
      { numRuns: 40 },
    );
  });
});

/** Of the polygon through a shape's points: an eighth of a turn is near enough to its arc. */
function areaOf(segments: readonly { readonly x: number; readonly y: number }[]): number {
  const doubled = segments.reduce((sum, { x, y }, i) => {
    const next = segments[(i + 1) % segments.length] ?? { x, y };
    return sum + x * next.y - next.x * y;
  }, 0);
  return Math.abs(doubled) / 2;
}

describe('a scale', () => {
  it('holds all numbers between round ones, in few steps', () => {
    const number = fc.integer({ min: -1e9, max: 1e9 }).map((n) => n / 1000);
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 20 }), (values) => {
        const { from, to, ticks } = scaleOf(values, 4);
        const slack = 1e-9 * Math.max(1, ...values.map(Math.abs));
        expect(from).toBeLessThanOrEqual(Math.min(...values) + slack);
        expect(to).toBeGreaterThanOrEqual(Math.max(...values) - slack);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(8);
      }),
      { numRuns: 2000 },
    );
    expect(scaleOf([0, 37], 4).ticks.map(({ text }) => text)).toEqual([
      '0',
      '10',
      '20',
      '30',
      '40',
    ]);
    expect(scaleOf([-2, 13], 4).ticks.map(({ text }) => text)).toEqual([
      '−5',
      '0',
      '5',
      '10',
      '15',
    ]);
    expect(scaleOf([0.1, 0.34], 4).ticks.map(({ text }) => text)).toEqual([
      '0.1',
      '0.2',
      '0.3',
      '0.4',
    ]);
    expect(scaleOf([7, 7], 4).ticks.length).toBeGreaterThanOrEqual(2);
  });
});

describe('a chart', () => {
  const rows = [
    ['月', '今年', '去年'],
    ['一月', '1,204', '1,080.5'],
    ['二月', '−3', '75%'],
  ];

  it('has its numbers as they were written', async () => {
    for (const kind of ['bar', 'line']) {
      const { pages } = built(kind, rows);
      const { text } = await new PDFParse({
        data: pdfOfLists(pages.map(({ display }) => display)),
      }).getText();
      for (const cell of rows.flat()) expect(text.replace(/\s/g, ''), kind).toContain(cell);
    }
  });

  it('of what is no number is told at its row', () => {
    const wrong = (cell: string) =>
      built('bar', [
        ['月', '量'],
        ['一月', 3],
        ['二月', cell],
      ]);
    for (const cell of ['', '—', 'NaN', '多', '1e999', '--3']) {
      const { diagnostics } = wrong(cell);
      const [told] = diagnostics.filter(({ code }) => code === 'resolve/chart-number');
      expect(told?.severity, cell).toBe('error');
    }
    expect(errorsOf(wrong('4'))).toEqual([]);
    expect(
      errorsOf(
        built('share', [
          ['源', '量'],
          ['雨', 3],
          ['雪', -1],
        ]),
      ),
    ).toContain('resolve/chart-shares');
    expect(
      errorsOf(
        built('share', [
          ['源', '量'],
          ['雨', 0],
        ]),
      ),
    ).toContain('resolve/chart-shares');
    expect(errorsOf(built('bar', [['月'], ['一月']]))).toContain('resolve/chart-number');
  });

  it('with too few lines for its words is told', () => {
    const many = Array.from({ length: 100 }, (_, i) => [`${i}`, i + 1]);
    for (const kind of ['bar', 'share'])
      expect(errorsOf(built(kind, [['月', '量'], ...many]))).toContain('makeup/chart-no-room');
  });

  it('of one number, of equal ones, of nothing but zeros is drawn', () => {
    for (const kind of ['bar', 'line'])
      for (const values of [[5], [5, 5, 5], [0, 0], [-4, -4]])
        expect(errorsOf(built(kind, [['月', '量'], ...values.map((n, i) => [`${i}`, n])]))).toEqual(
          [],
        );
  });
});
