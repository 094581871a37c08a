/** Places that ask for what cannot be: keys without effect, things outside their story, jumps that lead nowhere. */
import { plain } from '../support/pictures.ts';
import { all, append, put, swap } from './base.ts';
import type { BadCase, Expected } from './cases.ts';

const ISSUE = 'issue.yaml';
const PLACE = '{article: canal, columns: 1-2, from: top, lines: 11}';

const tell = (code: string, at: string, ...says: readonly string[]): Expected => ({
  code,
  file: ISSUE,
  at,
  says,
});

/** The story's place with further keys. */
const placed = (keys: string) => swap(ISSUE, PLACE, `${PLACE.slice(0, -1)}, ${keys}}`);
/** One more place. */
const beside = (place: string) => swap(ISSUE, PLACE, `${PLACE}\n      - ${place}`);

/** A page after it, with one place. */
const after = (place: string) =>
  swap(
    ISSUE,
    '\nmasthead:',
    `  - page: A03\n    layout: inner\n    place:\n      - ${place}\n\nmasthead:`,
  );
const HARBOUR = append(ISSUE, '\npictures: {harbour: {file: harbour.png, caption: 港口}}\n');
const harbour = all(HARBOUR, put('harbour.png', await plain(900, 600).png().toBuffer()));

export const PLACE_CASES: readonly BadCase[] = [
  {
    name: 'box round a story of several frames',
    change: placed('frames: [{columns: 1, from: 12, lines: 5}], box: true'),
    expected: [tell('resolve/idle-key', 'box: ‸true', 'box')],
    exit: 1,
  },
  {
    name: 'columns of an upright head',
    change: placed('head: {form: left, columns: 1}'),
    expected: [tell('resolve/idle-key', 'form: left, columns: ‸1', 'head.columns')],
    exit: 1,
  },
  {
    name: 'picture that the issue does not have',
    change: beside('{picture: harbour, columns: 1-2, from: 40}'),
    expected: [tell('resolve/unknown-picture', 'picture: ‸harbour', 'harbour')],
    exit: 1,
  },
  {
    name: 'rest of a story that no page before has',
    change: beside('{rest: council, columns: 1-2, from: 40}'),
    expected: [tell('resolve/rest-without-start', 'rest: ‸council', 'council')],
    exit: 1,
  },
  {
    name: 'head over columns of another story',
    change: placed('head: {columns: 3-4}'),
    expected: [tell('makeup/head-outside', 'article: ‸canal', 'canal')],
    exit: 1,
  },
  {
    name: 'quote in columns of another story',
    change: placed('inserts: [{quote: 谁也不能跳过, columns: 3}]'),
    expected: [tell('makeup/insert-outside', 'quote: ‸谁也不能跳过', 'canal')],
    exit: 1,
  },
  {
    name: 'quote wider than its columns',
    change: placed('inserts: [{quote: 谁也不能跳过, columns: 1, chars: 40}]'),
    expected: [tell('makeup/insert-wide', 'quote: ‸谁也不能跳过', 'canal')],
    exit: 0,
  },
  {
    name: 'quote at a line that its story does not have',
    change: placed('inserts: [{quote: 谁也不能跳过, columns: 1, at: 90}]'),
    expected: [tell('makeup/insert-moved', 'quote: ‸谁也不能跳过', 'canal')],
    exit: 0,
  },
  {
    name: 'columns narrower than a character',
    change: placed('into: 24'),
    expected: [tell('makeup/too-narrow', 'article: ‸canal', 'canal')],
    exit: 1,
  },
  {
    name: 'picture in a place of one line',
    change: all(harbour, beside('{picture: harbour, columns: 1-2, from: 40, lines: 1}')),
    expected: [tell('makeup/picture-no-room', 'picture: ‸harbour', 'harbour')],
    exit: 1,
  },
  {
    name: 'quote over another quote',
    change: placed(
      'inserts: [{quote: 谁也不能跳过, columns: 1, at: 5}, {quote: 留住烟火, columns: 1, at: 5}]',
    ),
    expected: [tell('makeup/insert-over', 'quote: ‸留住烟火', 'canal')],
    exit: 1,
  },
  {
    name: 'words over the rest of a story that nowhere goes on',
    change: swap('articles/canal.yaml', 'dateline: 本报讯', 'dateline: 本报讯\njumpHead: 老街'),
    expected: [
      {
        code: 'resolve/idle-key',
        file: 'articles/canal.yaml',
        at: 'jumpHead: ‸老街',
        says: ['jumpHead'],
      },
    ],
    exit: 1,
  },
  {
    name: 'frames of a vertical story',
    change: placed('setting: vertical, frames: [{columns: 1, from: 12, lines: 5}]'),
    expected: [tell('resolve/idle-key', 'frames: ‸[', 'frames')],
    exit: 1,
  },
  {
    name: 'tiers of a vertical story that hold no character',
    change: placed('setting: vertical, into: 24'),
    expected: [tell('makeup/too-narrow', 'article: ‸canal', 'canal')],
    exit: 1,
  },
  {
    name: 'rest of a story that ends before',
    change: after('{rest: council, columns: 1-2, from: top}'),
    expected: [tell('makeup/nothing-left', 'rest: ‸council', 'council')],
    exit: 0,
  },
  {
    name: 'jump that leaves too few lines behind',
    change: all(
      swap(ISSUE, 'columns: 1-2, from: top, lines: 11', 'columns: 1-2, from: top, lines: 8'),
      after('{rest: canal, columns: 1-2, from: top}'),
    ),
    expected: [tell('makeup/jump-short', 'article: ‸canal', 'canal')],
    exit: 0,
  },
  {
    name: 'insert of nothing',
    change: placed('inserts: [{columns: 1}]'),
    expected: [tell('resolve/insert-what', 'inserts: [‸{columns: 1}')],
    exit: 1,
  },
];
