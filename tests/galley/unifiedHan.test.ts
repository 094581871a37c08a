/** The shortcut for common characters says what the tables say. */
import { LineBreak } from '@cto.af/linebreak';
import { expect, it } from 'vitest';
import { isUnifiedHan } from '../../src/galley/classes.ts';

it('every CJK Unified Ideograph is Han and of the line breaking class ID', () => {
  const others: number[] = [];
  for (let codePoint = 0; codePoint <= 0xffff; codePoint += 1) {
    if (!isUnifiedHan(codePoint)) continue;
    const isHan = /^\p{Script=Han}$/u.test(String.fromCodePoint(codePoint));
    if (!isHan || LineBreak.getString(codePoint) !== 'ID') others.push(codePoint);
  }
  expect(others).toEqual([]);
});
