/** Effective resolution at the placed size (GWG 2015 4.26). */
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/model/issue.ts';
import type { Picture, PictureFacts } from '../../src/model/picture.ts';
import { wholeFile } from '../../src/model/source.ts';
import { tellResolution } from '../../src/pictures/tellResolution.ts';
import { buildFromMemory } from '../support/memoryIssue.ts';
import { imageItem } from '../support/pictures.ts';
import { sheetOf } from '../support/sheet.ts';

const facts = (side: number): PictureFacts => ({
  path: 'a.jpg',
  width: side,
  height: side,
  colours: 'colour',
  hasAlpha: false,
});

const issueWith = (picture: PictureFacts): Issue => {
  const { issue } = buildFromMemory({ 'issue.yaml': MINIMAL });
  if (issue === undefined) throw new Error('no issue');
  const named: Picture = {
    name: picture.path,
    facts: picture,
    caption: undefined,
    credit: undefined,
    focus: { x: 0.5, y: 0.5 },
    fit: 'crop',
    span: wholeFile({ path: 'issue.yaml', text: '' }),
  };
  return { ...issue, pictures: new Map([[picture.path, named]]) };
};

const MINIMAL = `paper: house
date: 2026-11-23
pages:
  - {page: A02, layout: bare, place: [{article: a, columns: 1}]}
articles:
  a: {kind: 消息, headline: 题, body: 正文。}
`;

/** Codes told of a square picture on square places, points. */
const told = (pixels: number, ...sides: readonly number[]): readonly string[] => {
  const picture = facts(pixels);
  const list = sheetOf(sides.map((side) => imageItem(picture, side, side)));
  return tellResolution(issueWith(picture), [list]).map(({ code }) => code);
};

describe('a picture on an inch', () => {
  it('is sharp from 149 pixels', () => expect(told(149, 72)).toEqual([]));
  it('is soft from 99 to 148', () => {
    expect(told(148, 72)).toEqual(['picture/low-resolution']);
    expect(told(99, 72)).toEqual(['picture/low-resolution']);
  });
  it('is too coarse below 99', () => expect(told(98, 72)).toEqual(['picture/too-coarse']));
  it('has nothing to lose when it is 16 pixels wide', () => {
    expect(told(16, 72)).toEqual([]);
    expect(told(17, 72)).toEqual(['picture/too-coarse']);
  });
  it('is told once, at its coarsest place', () =>
    expect(told(149, 36, 80, 120)).toEqual(['picture/too-coarse']));
  it('is judged by the pixels that the crop leaves', () => {
    const picture = facts(400);
    const half = { left: 0, top: 0, width: 100, height: 100 };
    const list = sheetOf([imageItem(picture, 72, 72, half)]);
    const [one] = tellResolution(issueWith(picture), [list]);
    expect(one?.code).toBe('picture/low-resolution');
    expect(one?.message.en).toContain('only 100 ppi on page A01');
  });
  it('is judged by its narrower direction', () => {
    const picture = facts(200);
    const list = sheetOf([imageItem(picture, 72, 144)]);
    expect(tellResolution(issueWith(picture), [list]).map(({ code }) => code)).toEqual([
      'picture/low-resolution',
    ]);
  });
});
