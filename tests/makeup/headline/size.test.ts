import { describe, expect, it } from 'vitest';
import { sizeFor } from '../../../src/makeup/headline/size.ts';
import type { HeadPartStyle } from '../../../src/model/issue.ts';
import { type Mpt, mpt, pt } from '../../../src/model/units.ts';

const part = (min: number, max: number): HeadPartStyle => ({
  font: { role: 'hei', weight: 700 },
  min: pt(min),
  max: pt(max),
});

const sizeOf = (
  lines: readonly string[],
  style: HeadPartStyle,
  width: number,
  widthAt = (line: string, size: Mpt): number => line.length * size,
): number => sizeFor({ lines, part: style, width: pt(width), widthAt }).size / 1000;

describe('the size of a head', () => {
  const cases: readonly (readonly [string, readonly string[], HeadPartStyle, number, number])[] = [
    ['is the greatest where that fits', ['四个汉字'], part(21, 30), 120, 30],
    ['goes down by half points', ['四个汉字'], part(21, 30), 119, 29.5],
    ['follows the widest line', ['四个汉字', '八个汉字在一行里'], part(12, 30), 200, 25],
    ['is never under the least', ['八个汉字在一行里'], part(21, 30), 100, 21],
    ['may be a least that is no half point', ['八个汉字在一行里'], part(15.75, 21), 126, 15.75],
    ['is of a head of nothing the greatest', [''], part(21, 30), 100, 30],
  ];
  it.each(cases)('%s', (_name, lines, style, width, expected) => {
    expect(sizeOf(lines, style, width)).toBe(expected);
  });

  it('is tried at its own width, not trusted to grow evenly', () => {
    // Rounding of each character: at 25 points the line is a thousandth of a point too wide.
    const widthAt = (line: string, size: Mpt): number =>
      line.length * size + (size === mpt(25_000) ? 1 : 0);
    expect(sizeOf(['八个汉字在一行里'], part(21, 30), 200, widthAt)).toBe(24.5);
  });

  it('names the line that fills the width', () => {
    const { widest } = sizeFor({
      lines: ['四个汉字', '八个汉字在一行里', '三个字'],
      part: part(12, 30),
      width: pt(200),
      widthAt: (line, size) => line.length * size,
    });
    expect(widest).toBe('八个汉字在一行里');
  });
});
