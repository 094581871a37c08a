/** Tables, charts, bookings and nameplates that cannot be: told at their place, in both languages, and contained. */
import { all, append, put, swap } from './base.ts';
import type { BadCase, Expected } from './cases.ts';
import { OFTEN } from './support.ts';

const ISSUE = 'issue.yaml';
const HOUSE = 'house/house.yaml';
const MASTHEAD = '- {masthead: true, columns: 5}';

const tell = (code: string, at: string, ...says: readonly string[]): Expected => ({
  code,
  file: ISSUE,
  at,
  says,
});

/** Something more on the page, under the stories. */
const place = (...entries: readonly string[]) =>
  swap(ISSUE, MASTHEAD, [MASTHEAD, ...entries.map((one) => `      - ${one}`)].join('\n'));
const table = (where: string, table: string) =>
  all(place(`{table: rates, ${where}}`), append(ISSUE, `\ntables:\n  rates: ${table}\n`));

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30">';
const SQUARE = '<path d="M0 0H90V30H0z"/>';

/** The house's nameplate drawn and not set, on the page. */
const nameplate = (svg: string) =>
  all(
    place('{furniture: 报头, columns: 1-4, from: 30}'),
    swap(
      HOUSE,
      "{text: '{paper}', face: {font: nameplate, size: 88pt, ink: 红}}",
      '{drawing: nameplate.svg, height: 20mm}',
    ),
    put('house/nameplate.svg', svg),
  );
const svg = (code: string, at: string, ...says: readonly string[]): Expected => ({
  code,
  file: 'house/nameplate.svg',
  at,
  says,
});

const booked = (ads: string) => append(ISSUE, `\nads: {${ads}}\n`);
const DRAWN = put('tea.svg', `${SVG}${SQUARE}</svg>`);

export const MATTER_CASES: readonly BadCase[] = [
  {
    name: 'table of ragged rows',
    change: table(
      'columns: 1-2, from: 40',
      '{rows: [[币种, 买入], [美元, 7.1], [欧元], [日元, 1, 2]]}',
    ),
    expected: [
      tell('resolve/table-ragged', '‸[欧元]', '3', '2'),
      tell('resolve/table-ragged', '‸[日元, 1, 2]', '4', '3'),
    ],
    exit: 1,
  },
  {
    name: 'table wider than its frame',
    change: table(
      'columns: 1, from: 40',
      `{head: 0, rows: [[${Array.from({ length: 9 }, (_, i) => `'${i}1234567.5'`).join(', ')}]]}`,
    ),
    expected: [tell('makeup/table-too-wide', 'table: ‸rates', 'rates')],
    exit: 1,
  },
  {
    name: 'table in a story wider than its frame',
    change: all(
      swap(
        ISSUE,
        '{article: canal, columns: 1-2, from: top, lines: 11}',
        '{article: canal, columns: 1-2, from: top, lines: 11, inserts: [{table: rates, columns: 2, chars: 5}]}',
      ),
      append(ISSUE, "\ntables:\n  rates: {rows: [[买入, 卖出], ['712345.5', '712345.5']]}\n"),
    ),
    expected: [tell('makeup/table-too-wide', 'table: ‸rates', 'rates')],
    exit: 1,
  },
  {
    name: 'chart of what is no number',
    change: table(
      'columns: 1-2, from: 40',
      '{chart: bar, rows: [[日, 米], [今天, 无穷], [明天, 2]]}',
    ),
    expected: [tell('resolve/chart-number', '‸[今天, 无穷]', '无穷')],
    exit: 1,
  },
  {
    name: 'chart of the number that is none, and of one without end',
    change: table(
      'columns: 1-2, from: 40',
      '{chart: line, rows: [[日, 米], [今天, .nan], [明天, .inf], [后天, 2]]}',
    ),
    expected: [
      tell('read/number-for-text', '‸.nan', '.nan'),
      tell('read/number-for-text', '‸.inf', '.inf'),
    ],
    exit: 1,
  },
  {
    name: 'booking larger than the page',
    change: all(
      DRAWN,
      booked('tea: {file: tea.svg, size: {width: 260mm, height: 400mm}}'),
      place('{ad: tea, columns: 1-4, from: foot}'),
    ),
    expected: [
      tell('resolve/ad-too-large', 'ad: ‸tea', '260', '400'),
      // It is put there all the same, so that the proof shows by how much.
      tell('makeup/no-room', 'ad: ‸tea', 'tea'),
      tell('makeup/overlap', OFTEN, 'tea'),
    ],
    exit: 1,
  },
  {
    name: 'two bookings on one place',
    change: all(
      DRAWN,
      booked('tea: {file: tea.svg, size: 半通栏}, rice: {file: tea.svg, size: 半通栏}'),
      place('{ad: tea, columns: 1-2, from: foot}', '{ad: rice, columns: 1-2, from: foot}'),
    ),
    expected: [tell('makeup/overlap', 'ad: ‸rice', 'tea', 'rice')],
    exit: 1,
  },
  {
    name: 'one booking on two places',
    change: all(
      DRAWN,
      booked('tea: {file: tea.svg, size: 半通栏}'),
      place('{ad: tea, columns: 1-2, from: foot}', '{ad: tea, columns: 3-4, from: foot}'),
    ),
    expected: [tell('resolve/ad-twice', 'columns: 1-2, from: foot}\n      - {ad: ‸tea', 'tea')],
    exit: 0,
  },
  {
    name: 'nameplate with a script',
    change: nameplate(`${SVG}${SQUARE}<script>alert(1)</script></svg>`),
    expected: [svg('read/svg-unsupported', '‸<script', 'script')],
    exit: 1,
  },
  {
    name: 'nameplate with an attribute that would run: no more than its path is taken',
    change: nameplate(`${SVG}<path d="M0 0H90V30H0z" onload="alert(1)"/></svg>`),
    expected: [],
    exit: 0,
  },
  {
    name: 'nameplate that links outside',
    change: nameplate(`${SVG}${SQUARE}<image href="https://ljwb.example/a.png"/></svg>`),
    expected: [svg('read/svg-unsupported', '‸<image', 'image')],
    exit: 1,
  },
  {
    name: 'nameplate with entities that grow without end',
    change: nameplate(
      `<!DOCTYPE svg [<!ENTITY a "M0 0H9V9z"><!ENTITY b "${'&a;'.repeat(99)}"><!ENTITY c "${'&b;'.repeat(99)}">]>${SVG}<path d="&c;"/></svg>`,
    ),
    expected: [svg('read/svg-path', 'd="‸&c;"', '&c;')],
    exit: 1,
  },
  {
    name: 'nameplate with an entity from a file, which nobody reads',
    change: nameplate(
      `<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${SVG}<title>&a;</title>${SQUARE}</svg>`,
    ),
    expected: [],
    exit: 0,
  },
];
