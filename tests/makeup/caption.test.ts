/** Captions and credits under pictures: whole, in order, and never beyond the picture. */
import { describe, expect, it } from 'vitest';
import type { TextBlock } from '../../src/model/page.ts';
import { madeOf } from '../support/randomIssue.ts';
import { lineText } from '../support/setting.ts';

const CREDIT = '许望舒　摄';

const captions = (picture: object, columns: string): readonly TextBlock[] =>
  (
    madeOf([[{ picture: 'scene', columns, from: 'top' }]], {}, { scene: picture }).pages[0]
      ?.texts ?? []
  ).filter(({ role }) => role === 'caption');

const wordsOf = ({ galley }: TextBlock): string =>
  galley.lines.map((line) => lineText(galley, line)).join('');

/** Right edge of the widest line, and of two columns. */
const rightOf = ({ axes, galley }: TextBlock): number =>
  (axes.direction === 'horizontal' ? axes.inline : 0) +
  Math.max(...galley.lines.map(({ end }) => end));
const ONE_COLUMN = 124_800;

describe('a caption with its credit', () => {
  for (const count of [1, 4, 9, 12, 13, 14, 22, 40])
    it(`of ${count} characters keeps the credit whole and inside`, () => {
      const blocks = captions({ caption: '景'.repeat(count), credit: CREDIT }, '1');
      expect(blocks.map(wordsOf)).toEqual(['景'.repeat(count), CREDIT]);
      for (const block of blocks) expect(rightOf(block)).toBeLessThanOrEqual(ONE_COLUMN);
      expect(blocks[1]?.lines).toHaveLength(1);
    });

  it('sets a credit longer than a line under the words, inside the picture', () => {
    const credit = '本报记者　许望舒　通讯员　田禾青　林知遥　文以宁　摄影报道';
    const [words, own] = captions({ caption: '泵站', credit }, '1');
    if (words === undefined || own === undefined) throw new Error('no caption');
    expect(own.lines.length).toBeGreaterThan(1);
    expect(rightOf(own)).toBeLessThanOrEqual(ONE_COLUMN);
    expect(own.lines[0]?.baseline).toBeGreaterThan(words.lines.at(-1)?.baseline ?? 0);
  });
});
