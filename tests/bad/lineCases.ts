/** Lines that the house does not have, or cannot draw. */
import { all, put, swap } from './base.ts';
import type { BadCase, Expected } from './cases.ts';

const HOUSE = 'house/house.yaml';
const SVG = 'house/lines/flower.svg';

const tell = (code: string, file: string, at: string, ...says: readonly string[]): Expected => ({
  code,
  file,
  at,
  says,
});

const ruled = (rule: string) => swap(HOUSE, 'story: {width: 0.5pt}', `story: ${rule}`);
const lined = (line: string) => swap(HOUSE, '反线: {strokes: [{width: 1.5pt}]}', `反线: ${line}`);
const drawn = (content: string, viewBox = '0 0 200 100') =>
  put(SVG, `<svg viewBox="${viewBox}">\n  ${content}\n</svg>\n`);
const PATH = '<path d="M0 0H200V100H0Z"/>';

export const LINE_CASES: readonly BadCase[] = [
  {
    name: 'line that the house does not have',
    change: ruled('{line: 文武綫}'),
    expected: [tell('resolve/unknown-line', HOUSE, 'story: {line: ‸文武綫', '文武綫', '文武线')],
    exit: 1,
  },
  {
    name: 'line and width at once',
    change: ruled('{line: 反线, width: 1pt}'),
    expected: [tell('read/bad-value', HOUSE, 'story: ‸{line: 反线, width', '`line`')],
    exit: 1,
  },
  {
    name: 'neither line nor width',
    change: ruled('{tint: 50}'),
    expected: [tell('read/bad-value', HOUSE, 'story: ‸{tint: 50', '`width`')],
    exit: 1,
  },
  {
    name: 'stroke of negative width',
    change: lined('{strokes: [{width: -1pt}]}'),
    expected: [tell('read/bad-value', HOUSE, 'width: ‸-1pt', '-1pt', '0.35pt')],
    exit: 1,
  },
  {
    name: 'dash of no length',
    change: lined('{strokes: [{width: 1pt, dash: [0pt, 1pt]}]}'),
    expected: [tell('read/bad-value', HOUSE, 'dash: [‸0pt', '0pt')],
    exit: 1,
  },
  {
    name: 'dash without white',
    change: lined('{strokes: [{width: 1pt, dash: [2pt]}]}'),
    expected: [tell('read/bad-value', HOUSE, 'dash: ‸[2pt]', '2')],
    exit: 1,
  },
  {
    name: 'strokes and drawing at once',
    change: lined('{strokes: [{width: 1pt}], motif: lines/flower.svg}'),
    expected: [tell('read/bad-value', HOUSE, '反线: ‸{strokes', '`motif`')],
    exit: 1,
  },
  {
    name: 'line of nothing',
    change: lined('{tint: 20}'),
    expected: [tell('read/bad-value', HOUSE, '反线: ‸{tint', '`strokes`')],
    exit: 1,
  },
  {
    name: 'drawing of a line that is not there',
    change: lined('{motif: lines/none.svg}'),
    expected: [tell('read/missing-file', HOUSE, 'motif: ‸lines/none.svg', 'none.svg')],
    exit: 1,
  },
  {
    name: 'drawing of a line outside the house',
    change: lined('{motif: ../x.svg}'),
    expected: [tell('read/outside-folder', HOUSE, 'motif: ‸../x.svg')],
    exit: 1,
  },
  {
    name: 'drawing of a line whose path data break off',
    change: drawn('<path d="M0 0 K"/>'),
    expected: [tell('read/svg-path', SVG, 'd="M0 0 ‸K"')],
    exit: 1,
  },
  {
    name: 'drawing of a line that is far too long',
    change: drawn(PATH, '0 0 99999 100'),
    expected: [tell('read/motif-view-box', SVG, 'viewBox="‸0 0 99999', '0 0 99999 100')],
    exit: 1,
  },
  {
    name: 'drawing of a line that leaves its viewBox',
    change: drawn('<path d="M0 -20H200V100H0Z"/>'),
    expected: [tell('resolve/motif-outside', HOUSE, 'motif: ‸lines/flower.svg', '花线')],
    exit: 1,
  },
  {
    name: 'nothing where every rule is a line of the house',
    change: all(
      ruled('{line: 文武线, tint: 60}'),
      swap(HOUSE, 'column: {width: 0.35pt}', 'column: {line: 波纹}'),
      swap(HOUSE, 'box: {width: 0.5pt}', 'box: {线型: 缠枝}'),
    ),
    expected: [],
    exit: 0,
  },
];
