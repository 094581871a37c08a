/** Editions whose furniture, contents or calendar cannot be: what the house does not have, what no page shows, wrong dates. */
import { all, append, put, swap } from './base.ts';
import type { BadCase, Expected } from './cases.ts';

const ISSUE = 'issue.yaml';
const HOUSE = 'house/house.yaml';
const MASTHEAD = '- {masthead: true, columns: 5}';

const tell = (code: string, at: string, ...says: readonly string[]): Expected => ({
  code,
  file: ISSUE,
  at,
  says,
});

/** A piece of furniture on the page beside the stories. */
const furniture = (name: string) =>
  swap(ISSUE, MASTHEAD, `${MASTHEAD}\n      - {furniture: ${name}, columns: 1-4, from: 40}`);
const digest = (entry: string) => append(ISSUE, `\ndigest: [${entry}]\n`);
const dated = (date: string, more = '') =>
  swap(ISSUE, 'date: 2026-11-23\nweekday: 星期一', `date: ${date}${more}`);

export const EDITION_CASES: readonly BadCase[] = [
  {
    name: 'furniture that the house does not have',
    change: furniture('报额'),
    expected: [tell('resolve/unknown-furniture', 'furniture: ‸报额', '“报头”')],
    exit: 1,
  },
  {
    name: 'furniture twice on a page',
    change: all(
      furniture('报眼'),
      swap(
        ISSUE,
        'columns: 1-4, from: 40}',
        'columns: 1-2, from: 40}\n      - {furniture: 报眼, columns: 3-4, from: 40}',
      ),
    ),
    expected: [tell('resolve/furniture-twice', 'page: ‸A02', '报眼', 'A02')],
    exit: 1,
  },
  {
    name: 'furniture part that is two things',
    change: swap(HOUSE, "- {text: '{paper}', face", "- {rule: 正线, text: '{paper}', face"),
    expected: [
      {
        code: 'read/bad-value',
        file: HOUSE,
        at: "- ‸{rule: 正线, text: '{paper}'",
        says: ['codes'],
      },
    ],
    exit: 1,
  },
  {
    name: 'furniture with an unknown placeholder',
    change: all(furniture('报头'), swap(HOUSE, '今日{pages}版', '今日{page}{pags}版')),
    expected: [
      {
        code: 'resolve/unknown-placeholder',
        file: HOUSE,
        at: "- ‸{text: '{date}　{weekday}",
        says: ['“{pags}”'],
      },
    ],
    exit: 1,
  },
  {
    name: 'contents with a story that is unknown',
    change: all(furniture('导读'), digest('{article: council}, {article: cannal}')),
    expected: [tell('resolve/unknown-article', 'article: ‸cannal', '“canal”')],
    exit: 1,
  },
  {
    name: 'contents that no page prints',
    change: digest('{article: canal}'),
    expected: [tell('resolve/digest-not-shown', '‸digest: [', '{digest}')],
    exit: 0,
  },
  {
    name: 'lunar date of another day',
    change: dated('2026-11-23', '\nlunar: 十月十四'),
    expected: [tell('resolve/lunar-mismatch', 'lunar: ‸十月十四', '十月十五')],
    exit: 1,
  },
  {
    name: 'year outside the calendar',
    change: all(dated('2199-11-23'), furniture('报头')),
    expected: [tell('resolve/no-lunar-calendar', 'date: ‸2199', '2199')],
    exit: 1,
  },
  {
    name: 'year outside the calendar without a lunar date',
    change: dated('2199-11-23'),
    expected: [],
    exit: 0,
  },
  {
    name: 'ISSN with a wrong check digit',
    change: swap(HOUSE, 'issn: 9980-1264', 'issn: 9980-1263'),
    expected: [
      { code: 'resolve/check-digit', file: HOUSE, at: 'issn: ‸9980-1263', says: ['9980-1264'] },
    ],
    exit: 1,
  },
  {
    name: 'bar codes that are no numbers, and of modules that nobody reads',
    change: all(
      furniture('报眼'),
      swap(
        HOUSE,
        "{issn: '{issn}', variant: '0{weekdayNumber}', addOn: '{week}', module: 0.264mm}",
        '{ean: 69O1234567892, addOn: 四八, module: 0.2mm}',
      ),
    ),
    expected: [
      { code: 'resolve/ean-form', file: HOUSE, at: 'barcode: ‸{ean', says: ['69O1234567892'] },
      { code: 'resolve/barcode-two-digits', file: HOUSE, at: 'barcode: ‸{ean', says: ['四八'] },
      { code: 'resolve/barcode-module', file: HOUSE, at: 'module: ‸0.2mm', says: ['0.33mm'] },
    ],
    exit: 1,
  },
  {
    name: 'bar code wider than its column',
    change: all(
      furniture('报眼'),
      swap(ISSUE, 'columns: 1-4, from: 40}', 'columns: 1, from: 40}'),
      swap(HOUSE, 'module: 0.264mm', 'module: 0.5mm'),
    ),
    expected: [tell('makeup/barcode-too-wide', 'furniture: ‸报眼', '0.265mm')],
    exit: 1,
  },
  {
    name: 'layout that places a story',
    change: put(
      'house/inner.yaml',
      'place: [{article: canal, columns: 1-2, from: top}]\ncolumnRules: true\n',
    ),
    expected: [
      {
        code: 'read/unknown-key',
        file: 'house/inner.yaml',
        at: 'place: [{‸article',
        says: ['“article”', 'furniture'],
      },
      { code: 'resolve/place-what', file: 'house/inner.yaml', at: 'place: [‸{article', says: [] },
    ],
    exit: 1,
  },
];
