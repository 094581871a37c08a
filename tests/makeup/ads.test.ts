import { describe, expect, it } from 'vitest';
import { buildFromMemory, buildWithPictures, HOUSE } from '../support/memoryIssue.ts';
import { plain } from '../support/pictures.ts';

const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 60"><path d="M0 0H80V60H0z"/></svg>';

interface Booked {
  readonly ads: object;
  readonly place: readonly object[];
  readonly house?: string;
}

const filesOf = ({ ads, place, house = HOUSE }: Booked) => ({
  'issue.yaml': JSON.stringify({
    paper: 'house',
    date: '2026-11-23',
    masthead: { editorInChief: '顾南舟', dutyEditors: ['章怀青'] },
    ads,
    articles: { pumps: { headline: '泵站检修', rank: 3, body: '全部完成。'.repeat(1200) } },
    pages: [{ page: 'A02', layout: 'inner', place }],
  }),
  'house/house.yaml': house,
  'bank.svg': DRAWING,
});

const made = (booked: Booked) => buildFromMemory(filesOf(booked));
const codes = (booked: Booked): readonly string[] =>
  made(booked)
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ code }) => code);

const STORY = { article: 'pumps', columns: '1-5', from: 'top' };
const FOOT = { ad: 'bank', columns: '1-5', from: 'foot' };

describe('an advertisement', () => {
  it('takes its lines at the foot, and the story above ends there', () => {
    const ads = { bank: { file: 'bank.svg', size: '通栏' } };
    const [page] = made({ ads, place: [STORY, FOOT] }).pages;
    const taken = page?.made.taken.find(({ name }) => name === 'bank');
    expect([taken?.start, taken?.end]).toEqual([59, 79]);
    const deepest = Math.max(
      ...(page?.made.frames ?? [])
        .filter(({ owner }) => owner === 'pumps')
        .map(({ area }) => area.block + area.depth),
    );
    expect(deepest).toBe(59 * 12_500);
  });

  it('booked in millimetres is printed so large, with or without the word that says what it is', () => {
    const size = { width: '80mm', height: '60mm' };
    for (const label of [true, false])
      for (const from of ['top', 'foot', 30]) {
        const ads = { bank: { file: 'bank.svg', size, label } };
        const place = [{ ad: 'bank', columns: '4-5', from }];
        const [page] = made({ ads, place }).pages;
        const segments = page?.made.shapes[0]?.segments ?? [];
        const [xs, ys] = [segments.map(({ x }) => x), segments.map(({ y }) => y)];
        expect(Math.max(...xs) - Math.min(...xs)).toBeCloseTo((80 / 25.4) * 72_000, -1);
        expect(Math.max(...ys) - Math.min(...ys)).toBeCloseTo((60 / 25.4) * 72_000, -1);
        const frame = page?.made.frames.find(({ owner }) => owner === 'bank')?.area;
        const last = (frame?.block ?? 0) + (frame?.depth ?? 0) - 2900;
        expect(Math.max(...ys)).toBeLessThanOrEqual(last);
        const words = page?.made.texts.filter(({ role }) => role === 'ad') ?? [];
        expect(words.length).toBe(label ? 1 : 0);
      }
  });

  it('as a picture stands in its place whole', async () => {
    const files = {
      ...filesOf({ ads: { bank: { file: 'bank.png', size: '半通栏' } }, place: [FOOT] }),
      'bank.png': await plain(1200, 1200).png().toBuffer(),
    };
    const { pages, diagnostics } = await buildWithPictures(files);
    expect(
      diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code),
    ).toEqual([]);
    const [picture] = pages[0]?.made.pictures ?? [];
    expect(picture?.crop).toEqual({ left: 0, top: 0, width: 1200, height: 1200 });
    expect(picture?.area.width).toBe(picture?.area.depth);
  });

  it('without a file keeps its place with a frame, and is no page for the press', () => {
    const booked = { ads: { bank: { size: '通栏' } }, place: [STORY, FOOT] };
    expect(codes(booked)).toContain('resolve/ad-empty');
    const [page] = made(booked).pages;
    expect(page?.made.boxes.length).toBe(1);
    const words = page?.made.texts.filter(({ owner }) => owner === 'bank').length;
    expect(words).toBe(2);
  });

  it('is told when it is larger than its place or its page, unknown, forgotten or over another', () => {
    const file = 'bank.svg';
    const told: readonly (readonly [string, Booked])[] = [
      [
        'resolve/ad-too-large',
        { ads: { bank: { file, size: '通栏' } }, place: [{ ...FOOT, columns: '1-4' }] },
      ],
      [
        'resolve/ad-too-large',
        { ads: { bank: { file, size: '通栏' } }, place: [{ ...FOOT, lines: 19 }] },
      ],
      [
        'resolve/ad-too-large',
        { ads: { bank: { file, size: { width: '235mm', height: '400mm' } } }, place: [FOOT] },
      ],
      [
        'resolve/ad-too-large',
        { ads: { bank: { file, size: { width: '234mm', height: '80mm' } } }, place: [FOOT] },
      ],
      [
        'resolve/unknown-ad-size',
        { ads: { bank: { file, size: '通拦' } }, place: [{ ...FOOT, lines: 9 }] },
      ],
      [
        'resolve/unknown-ad',
        { ads: { bank: { file, size: '通栏' } }, place: [FOOT, { ...FOOT, ad: 'bnak', lines: 4 }] },
      ],
      ['resolve/ad-not-placed', { ads: { bank: { file, size: '通栏' } }, place: [STORY] }],
      ['resolve/foot-without-lines', { ads: { bank: { file } }, place: [FOOT] }],
      [
        'makeup/overlap',
        {
          ads: { bank: { file, size: '通栏' }, tea: { file, size: '通栏' } },
          place: [FOOT, { ...FOOT, ad: 'tea' }],
        },
      ],
    ];
    for (const [code, booked] of told)
      expect(codes(booked), JSON.stringify(booked)).toContain(code);
  });
});
