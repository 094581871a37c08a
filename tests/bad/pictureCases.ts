/** Broken pictures of an issue: named wrongly, missing, no pictures at all, or poor ones. */
import {
  animatedGif,
  plain,
  truncatedJpeg,
  turnedJpeg,
  untaggedCmyk,
} from '../support/pictures.ts';
import { all, append, put } from './base.ts';
import type { BadCase, Expected } from './cases.ts';

const ISSUE = 'issue.yaml';
const FILE = 'pictures/market.jpg';

const tell = (code: string, at: string, ...says: readonly string[]): Expected => ({
  code,
  file: ISSUE,
  at,
  says,
});

/** Names pictures at the end of the issue. */
const named = (...entries: readonly string[]) =>
  append(ISSUE, `\npictures:\n${entries.map((one) => `  ${one}\n`).join('')}`);
const ONE = `market: {file: ${FILE}, caption: 集市}`;
const AT = `file: ‸${FILE}`;
const picture = (bytes: string | Uint8Array) => all(named(ONE), put(FILE, bytes));

const GOOD = await turnedJpeg();
const TRUNCATED = await truncatedJpeg();
const UNTAGGED = await untaggedCmyk();
const ANIMATED = await animatedGif();
const HUGE = await plain(30_001, 1).png().toBuffer();

const FILE_CASES: readonly BadCase[] = [
  {
    name: 'picture that is not there, one letter wrong',
    change: all(named('market: {file: pictures/makret.jpg}'), put(FILE, GOOD)),
    expected: [tell('read/missing-file', 'file: ‸pictures/makret.jpg', FILE)],
    exit: 1,
    cli: true,
  },
  {
    name: 'picture outside the issue',
    change: named('market: {file: ../market.jpg}'),
    expected: [tell('read/outside-folder', 'file: ‸../market.jpg', '../market.jpg')],
    exit: 1,
  },
  {
    name: 'folder for a picture',
    change: all(named('market: {file: pictures}'), put(FILE, GOOD)),
    expected: [tell('read/unreadable-file', 'file: ‸pictures}')],
    exit: 1,
  },
  {
    name: 'empty picture',
    change: picture(''),
    expected: [tell('picture/empty', AT, '0 bytes')],
    exit: 1,
  },
  {
    name: 'text called .jpg',
    change: picture('运河街区的集市\n'),
    expected: [tell('picture/not-a-picture', AT, FILE)],
    exit: 1,
  },
  {
    name: 'Word document called .jpg',
    change: picture('PK\u0003\u0004word/document.xml'),
    expected: [tell('picture/not-a-picture', AT, 'Word')],
    exit: 1,
  },
  {
    name: 'picture that ends half-way',
    change: picture(TRUNCATED),
    expected: [tell('picture/broken', AT, FILE)],
    exit: 1,
    cli: true,
  },
  {
    name: 'picture of 30,001 pixels a side',
    change: picture(HUGE),
    expected: [tell('picture/too-large', AT, '30001×1', '30000')],
    exit: 1,
  },
  {
    name: 'animated picture',
    change: picture(ANIMATED),
    expected: [tell('picture/animated', AT, '2 frames')],
    exit: 0,
  },
  {
    name: 'CMYK without a profile',
    change: picture(UNTAGGED),
    expected: [tell('picture/cmyk-untagged', AT, 'ICC')],
    exit: 0,
  },
];

const FORM_CASES: readonly BadCase[] = [
  {
    name: 'picture without a file',
    change: named('market: {caption: 集市}'),
    expected: [tell('read/missing-key', 'market: ‸{caption', 'file')],
    exit: 1,
  },
  {
    name: 'picture with a key that is none',
    change: all(named(`market: {file: ${FILE}, captoin: 集市}`), put(FILE, GOOD)),
    expected: [tell('read/unknown-key', '‸captoin', 'caption')],
    exit: 1,
  },
  {
    name: 'focus beyond the picture',
    change: all(named(`market: {file: ${FILE}, focus: [0.5, 1.2]}`), put(FILE, GOOD)),
    expected: [tell('read/bad-value', '[0.5, ‸1.2', '0.3')],
    exit: 1,
  },
  {
    name: 'focus of one number',
    change: all(named(`market: {file: ${FILE}, focus: [0.5]}`), put(FILE, GOOD)),
    expected: [tell('read/bad-value', 'focus: ‸[0.5]', '0.3')],
    exit: 1,
  },
  {
    name: 'focus in words',
    change: all(named(`market: {file: ${FILE}, focus: left}`), put(FILE, GOOD)),
    expected: [tell('read/wrong-type', 'focus: ‸left')],
    exit: 1,
  },
  {
    name: 'fit that is none',
    change: all(named(`market: {file: ${FILE}, fit: corp}`), put(FILE, GOOD)),
    expected: [tell('read/unknown-choice', 'fit: ‸corp', 'crop')],
    exit: 1,
  },
  {
    name: 'picture with a name that is none',
    change: all(named(`'two words': {file: ${FILE}}`), put(FILE, GOOD)),
    expected: [tell('read/bad-value', "‸'two words'")],
    exit: 1,
  },
];

const SOUND_CASES: readonly BadCase[] = [
  {
    name: 'picture with every key in Chinese',
    change: all(
      append(
        ISSUE,
        `\n图片:\n  集市: {文件: ${FILE}, 图说: 集市开张, 摄影: 周一帆, 焦点: [0, 1], 适配: whole}\n`,
      ),
      put(FILE, GOOD),
    ),
    expected: [],
    exit: 0,
  },
];

export const PICTURE_CASES: readonly BadCase[] = [...FILE_CASES, ...FORM_CASES, ...SOUND_CASES];
