import { describe, expect, it } from 'vitest';
import { explain } from '../../src/model/catalogue/catalogue.ts';
import { LINT_RULES, type LintRule } from '../../src/model/lint.ts';
import { buildFromMemory, buildWithPictures, HOUSE } from '../support/memoryIssue.ts';
import { plain } from '../support/pictures.ts';

const RULES = Object.keys(LINT_RULES) as readonly LintRule[];

/** The tabloid house with some rules at a level, the others off. */
const houseAt = (levels: Partial<Record<LintRule, string>>, grid = ''): string =>
  HOUSE.replace(
    /^lint: .*$/m,
    `lint: {${RULES.map((rule) => `${rule}: ${levels[rule] ?? 'off'}`).join(', ')}}`,
  ).replace('lines: 79, top: 24mm', `lines: 79, top: 24mm${grid}`);

interface Planted {
  readonly place?: readonly object[];
  readonly pages?: readonly object[];
  readonly articles?: object;
  readonly more?: object;
  readonly layout?: string;
}

const CREDITS = { editor: '沈砚秋', designer: '陆小帆', proofreader: '戴敏之' };
const story = (over: object = {}) => ({
  headline: '泵站检修',
  rank: 2,
  body: '全部完成。'.repeat(60),
  ...over,
});

function filesOf(rule: LintRule, planted: Planted, level = 'warning') {
  const { place = [], articles = {}, more = {}, layout } = planted;
  const page = { page: 'A02', layout: 'inner', credits: CREDITS, place };
  return {
    'issue.yaml': JSON.stringify({
      paper: 'house',
      date: '2026-11-23',
      masthead: { editorInChief: '顾南舟', dutyEditors: ['章怀青'] },
      pages: planted.pages ?? [page],
      articles: { one: story(), two: story({ headline: '日志交接' }), ...articles },
      ...more,
    }),
    'house/house.yaml': houseAt({ [rule]: level }, rule === 'head-over-fold' ? ', fold: 40' : ''),
    ...(layout === undefined ? {} : { 'house/inner.yaml': layout }),
    'bank.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0H9V9z"/></svg>',
  };
}

const one = { article: 'one', columns: '1-2', from: 'top', lines: 20 };
const two = { article: 'two', columns: '3-5', from: 'top', lines: 20 };
const pageOf = (page: string, place: readonly object[], credits: object = CREDITS) => ({
  page,
  layout: 'inner',
  credits,
  place,
});
const under = { ...two, columns: '1-2', from: 30 };
const scene = { scene: { file: 'scene.png', caption: '泵站' } };
const ads = { ads: { bank: { file: 'bank.svg', label: false } } };

/** A page with the fault, and one as like it as can be without. */
const CASES: Readonly<Record<LintRule, readonly [Planted, Planted]>> = {
  tombstone: [{ place: [one, two] }, { place: [one, { ...two, from: 5 }] }],
  'head-order': [
    { place: [{ ...one, article: 'one' }, under], articles: { one: story({ rank: 3 }) } },
    { place: [one, under], articles: { two: story({ headline: '日志交接', rank: 3 }) } },
  ],
  'head-over-fold': [
    { place: [one, { ...two, from: 39 }] },
    { place: [one, { ...two, from: 41 }] },
  ],
  'split-page': [
    {
      place: [
        { ...one, columns: '1-5' },
        { ...two, columns: '1-5', from: 21 },
      ],
    },
    {
      place: [
        { ...one, columns: '1-4' },
        { ...two, columns: '1-4', from: 21, lines: 40 },
        { masthead: true, columns: 5 },
      ],
    },
  ],
  'picture-by-ad': [
    {
      place: [
        one,
        { picture: 'scene', columns: '3-5', from: 40, lines: 19 },
        { ad: 'bank', columns: '3-5', from: 60 },
      ],
      more: { pictures: scene, ...ads },
    },
    {
      place: [
        one,
        { picture: 'scene', columns: '3-5', from: 30, lines: 19 },
        { ad: 'bank', columns: '3-5', from: 60 },
      ],
      more: { pictures: scene, ...ads },
    },
  ],
  remnant: [
    {
      place: [{ ...one, columns: '1-2', lines: undefined }],
      articles: { one: story({ body: `${'城'.repeat(85)}\n\n${'城'.repeat(60)}` }) },
    },
    {
      place: [{ ...one, columns: '1-2', lines: undefined }],
      articles: { one: story({ body: `${'城'.repeat(72)}\n\n${'城'.repeat(60)}` }) },
    },
  ],
  'picture-twice': [
    {
      place: [
        one,
        { picture: 'scene', columns: '3', from: 30, lines: 9 },
        { picture: 'again', columns: '5', from: 30, lines: 9 },
      ],
      more: { pictures: { ...scene, again: scene.scene } },
    },
    {
      place: [
        one,
        { picture: 'scene', columns: '3', from: 30, lines: 9 },
        { picture: 'again', columns: '5', from: 30, lines: 9 },
      ],
      more: { pictures: { ...scene, again: { ...scene.scene, file: 'other.png' } } },
    },
  ],
  'picture-without-caption': [
    {
      place: [{ ...one, inserts: [{ picture: 'scene', columns: 1 }] }],
      more: { pictures: { scene: { file: 'scene.png' } } },
    },
    { place: [{ ...one, inserts: [{ picture: 'scene', columns: 1 }] }], more: { pictures: scene } },
  ],
  'story-twice': [
    { place: [one, two], articles: { two: story({ rank: 3 }) } },
    {
      place: [one, two],
      articles: { two: story({ headline: '日志交接', body: '逐条念一遍。'.repeat(40) }) },
    },
  ],
  'page-reference': [
    { place: [one], articles: { one: story({ body: '全部完成（详见A05版）。' }) } },
    { place: [one], articles: { one: story({ body: '全部完成（详见A02版），见三十版画册。' }) } },
  ],
  'other-date': [
    { place: [one], layout: "folio: {left: '{page}　2026年11月22日'}\n" },
    { place: [one], layout: "folio: {left: '{page}　2026年11月23日', right: '{date}'}\n" },
  ],
  'page-order': [
    { pages: [pageOf('A03', [one]), pageOf('A02', [two])] },
    { pages: [pageOf('A02', [one]), pageOf('A03', [two]), pageOf('B01', [under])] },
  ],
  'missing-credits': [
    { pages: [pageOf('A02', [one], { editor: '沈砚秋' })] },
    { pages: [pageOf('A02', [one])] },
  ],
};

async function toldBy(rule: LintRule, planted: Planted, level?: string) {
  const { diagnostics } = await buildWithPictures({
    ...filesOf(rule, planted, level),
    'scene.png': await plain(900, 600).png().toBuffer(),
    'other.png': await plain(900, 600).png().toBuffer(),
  });
  return diagnostics.filter(({ code }) => code.startsWith('lint/'));
}

describe.each(RULES)('the rule %s', (rule) => {
  const [faulty, sound] = CASES[rule];

  it('tells a page that breaks it, and no page that keeps it', async () => {
    const told = await toldBy(rule, faulty);
    expect(told.map(({ code }) => code)).toEqual([`lint/${rule}`]);
    expect(told[0]?.severity).toBe('warning');
    expect(await toldBy(rule, sound)).toEqual([]);
  });

  it('is as loud as the house will', async () => {
    expect((await toldBy(rule, faulty, 'error'))[0]?.severity).toBe('error');
    expect(await toldBy(rule, faulty, 'off')).toEqual([]);
  });

  it('is explained with a drawing', () => {
    const { drawing = '' } = explain(`lint/${rule}`) ?? {};
    expect(drawing.split('\n').length).toBeGreaterThan(1);
  });
});

describe('a line from edge to edge', () => {
  it('cuts no page where a story goes on over it', () => {
    const codes = (upper: object) =>
      buildFromMemory(
        filesOf('split-page', {
          place: [
            { ...one, columns: '1-5', lines: 12, ...upper },
            { ...two, columns: '2-5', from: 13, lines: 20 },
          ],
        }),
      ).diagnostics.filter(({ code }) => code === 'lint/split-page').length;
    expect(codes({ frames: [{ columns: 1, from: 13, lines: 20 }] })).toBe(0);
    // Frames apart are no shape: nothing joins what is over the line to what is under it.
    expect(codes({ frames: [{ columns: 1, from: 34, lines: 20 }] })).toBe(1);
  });
});

describe('heads beside each other', () => {
  it('may be told apart by a ground, a box, a size or a form', () => {
    const codes = (place: readonly object[], articles: object = {}) =>
      buildFromMemory(filesOf('tombstone', { place, articles }))
        .diagnostics.map(({ code }) => code)
        .filter((code) => code === 'lint/tombstone').length;
    expect(codes([one, { ...two, head: { tint: 15 } }])).toBe(0);
    expect(codes([one, { ...two, box: true }])).toBe(0);
    expect(codes([one, { ...two, head: 'left' }])).toBe(0);
    expect(codes([one, two], { two: story({ headline: '日志', rank: 3 }) })).toBe(0);
    expect(codes([one, { ...two, columns: '4-5' }])).toBe(0);
  });
});
