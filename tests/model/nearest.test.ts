import { describe, expect, it } from 'vitest';
import { nearest } from '../../src/model/nearest.ts';

describe('the nearest word', () => {
  it.each([
    ['rbg', ['rgb', 'spot'], 'rgb'],
    ['红色', ['红', '蓝'], '红'],
    ['文武', ['文武线', '双线'], '文武线'],
  ])('to %s is there', (word, known, near) => expect(nearest(word, known)).toBe(near));

  it.each([
    ['紫', ['红', '蓝']],
    ['x', ['y']],
    ['weather', ['pumps']],
    ['红', []],
  ])('to %s is none of those it has nothing of', (word, known) =>
    expect(nearest(word, known)).toBeUndefined(),
  );
});
