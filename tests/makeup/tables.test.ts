import fc from 'fast-check';
import { PDFParse } from 'pdf-parse';
import { describe, expect, it } from 'vitest';
import type { BuiltIssue } from '../../src/build.ts';
import { buildFromMemory } from '../support/memoryIssue.ts';
import { lineText } from '../support/setting.ts';
import { pdfOfLists } from '../support/sheet.ts';

interface Asked {
  readonly table: object;
  readonly place?: object;
  readonly files?: Readonly<Record<string, string>>;
}

const built = ({ table, place = {}, files = {} }: Asked): BuiltIssue =>
  buildFromMemory({
    'issue.yaml': JSON.stringify({
      paper: 'house',
      date: '2026-11-23',
      masthead: { editorInChief: '顾南舟', dutyEditors: ['章怀青'] },
      tables: { prices: table },
      pages: [
        {
          page: 'A02',
          layout: 'inner',
          place: [{ table: 'prices', columns: '1-3', from: 'top', ...place }],
        },
      ],
    }),
    ...files,
  });

const errorsOf = (asked: Asked): readonly string[] =>
  built(asked)
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);

/** Every line of the table: its words, its baseline, its left end. */
const linesOf = (asked: Asked) =>
  (built(asked).pages[0]?.made.texts ?? [])
    .filter(({ role }) => role === 'table')
    .flatMap(({ galley, lines, axes }) =>
      lines.map(({ line, baseline }) => ({
        text: lineText(galley, line),
        baseline,
        left: (axes.direction === 'horizontal' ? axes.inline : 0) + line.indent,
        width: line.end - line.indent,
      })),
    );

const number = fc
  .tuple(fc.constantFrom('', '−', '+'), fc.nat(99_999), fc.constantFrom('', '.5', '.25', '.125'))
  .map((parts) => parts.join(''));
const words = fc.stringMatching(/^[春江水暖鸭先知竹外桃花三两枝]{1,14}$/);

describe('a table', () => {
  it('puts every cell on the page, on the grid, rows and columns disjoint, points under each other', () => {
    const row = fc.tuple(words, number, number, words);
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 1, maxLength: 24 }),
        fc.integer({ min: 1, max: 2 }),
        (rows, into) => {
          const lines = linesOf({
            table: { head: 0, rows, align: ['start', 'decimal', 'decimal', 'end'] },
            place: { into, columns: '1-5' },
          });
          const all = lines.map(({ text }) => text).join('');
          for (const cells of rows) for (const cell of cells) expect(all).toContain(cell);
          for (const { baseline } of lines)
            expect((baseline - Math.round(0.88 * 9600)) % 12_500).toBe(0);
          const byBaseline = new Map<number, { left: number; width: number }[]>();
          for (const line of lines)
            byBaseline.set(line.baseline, [...(byBaseline.get(line.baseline) ?? []), line]);
          for (const beside of byBaseline.values()) {
            const inOrder = beside.toSorted((a, b) => a.left - b.left);
            for (const [i, { left, width }] of inOrder.entries())
              expect(left + width).toBeLessThanOrEqual(inOrder[i + 1]?.left ?? 662_500);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('stands numbers by their decimal points, whole ones and shares too', () => {
    const cells = ['2.1', '12.05', '−3.85', '18', '81.8%', '75%', '5,318.4'];
    const lines = linesOf({ table: { head: 0, rows: cells.map((cell) => ['菜', cell]) } });
    const points = cells.map((cell) => {
      const line = lines.find(({ text }) => text === cell);
      const before = cell.split(/[.%]/)[0] ?? '';
      const share = line === undefined ? 0 : line.width / cell.length;
      // Digits, signs, points and commas are not of one width: the whole parts are set alone to know theirs.
      const alone = linesOf({
        table: { head: 0, rows: [['菜', before]], align: ['start', 'start'] },
      });
      const width = alone.find(({ text }) => text === before)?.width ?? share;
      return Math.round((line?.left ?? 0) + width);
    });
    for (const point of points) expect(Math.abs(point - (points[0] ?? 0))).toBeLessThanOrEqual(3);
  });

  it('stands times by their colons', () => {
    const cells = ['6:40', '10:15', '—', '21:50'];
    const lines = linesOf({ table: { head: 0, rows: cells.map((cell) => ['班', cell]) } });
    const ends = ['6:40', '10:15', '21:50'].map((cell) => {
      const line = lines.find(({ text }) => text === cell);
      return (line?.left ?? 0) + (line?.width ?? 0);
    });
    for (const end of ends) expect(Math.abs(end - (ends[0] ?? 0))).toBeLessThanOrEqual(3);
  });

  it('reads back from the PDF', async () => {
    const rows = [
      ['品种', '元'],
      ['青菜', 2.1],
      ['鸡蛋', '5.60'],
      ['鲈鱼', 18],
    ];
    const { pages } = built({ table: { rows, title: '菜价', note: '单位：元' } });
    const { text } = await new PDFParse({
      data: pdfOfLists(pages.map(({ display }) => display)),
    }).getText();
    const read = text.replace(/\s/g, '');
    expect(read).toContain('菜价品种元青菜2.1鸡蛋5.60鲈鱼18单位：元');
  });

  it('repeats its head in every part', () => {
    const rows = [['日期', '潮'], ...Array.from({ length: 9 }, (_, i) => [`${i}日`, `${i}时`])];
    const texts = linesOf({ table: { rows }, place: { into: 3 } }).map(({ text }) => text);
    expect(texts.filter((text) => text === '日期').length).toBe(3);
    expect(texts.length).toBe(3 * 2 + 9 * 2);
  });

  it('comes from a CSV file as from rows', () => {
    const files = { 'prices.csv': '\uFEFF品种,元\r\n青菜,2.1\r\n"鱼, 活","5.60"\r\n' };
    const rows = [
      ['品种', '元'],
      ['青菜', '2.1'],
      ['鱼, 活', '5.60'],
    ];
    expect(linesOf({ table: { file: 'prices.csv' }, files })).toEqual(linesOf({ table: { rows } }));
  });
});

describe('a table that cannot be', () => {
  const rows = [
    ['品种', '元'],
    ['青菜', '2.1'],
  ];
  it('is told', () => {
    expect(errorsOf({ table: { rows: [...rows, ['鱼']] } })).toContain('resolve/table-ragged');
    expect(errorsOf({ table: { rows, head: 2 } })).toContain('resolve/table-empty');
    expect(errorsOf({ table: { rows, align: ['start'] } })).toContain('resolve/table-aligns');
    expect(errorsOf({ table: { rows, file: 'a.csv' } })).toContain('read/bad-value');
    expect(errorsOf({ table: { file: 'a.csv' } })).toContain('read/missing-file');
    expect(errorsOf({ table: { file: '../a.csv' } })).toContain('read/outside-folder');
    const broken = { 'a.csv': '品种,元\n青菜,"2.1\n' };
    expect(errorsOf({ table: { file: 'a.csv' }, files: broken })).toContain('read/csv-syntax');
    const wide = [Array.from({ length: 20 }, (_, i) => `${i}1234567890.5`)];
    expect(errorsOf({ table: { rows: wide, head: 0 } })).toContain('makeup/table-too-wide');
    const long = Array.from({ length: 200 }, (_, i) => [`${i}`, '青菜']);
    expect(errorsOf({ table: { rows: long } })).toContain('makeup/table-overset');
    const endless = { 'a.csv': 'a,b\n'.repeat(300_000) };
    expect(errorsOf({ table: { file: 'a.csv' }, files: endless })).toContain(
      'resolve/table-too-long',
    );
    expect(errorsOf({ table: { rows }, place: { table: 'price' } })).toContain(
      'resolve/unknown-table',
    );
  });

  it('of a CSV file is told at its row', () => {
    const { diagnostics } = built({
      table: { file: 'a.csv' },
      files: { 'a.csv': '品种,元\n"青\n菜",2.1\n鱼\n' },
    });
    const [ragged] = diagnostics.filter(({ code }) => code === 'resolve/table-ragged');
    expect([ragged?.span.file.path, ragged?.span.from, ragged?.span.to]).toEqual(['a.csv', 15, 16]);
  });
});
