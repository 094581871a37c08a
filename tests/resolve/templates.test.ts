import { describe, expect, it } from 'vitest';
import { wholeFile } from '../../src/model/source.ts';
import { fillLine } from '../../src/resolve/templates.ts';

const values = new Map<string, string | readonly string[] | undefined>([
  ['paper', '岚江晚报'],
  ['number', undefined],
  ['term', undefined],
  ['lunar', '十月十五'],
  ['lunarYear', '丙午年'],
  ['phones', ['88230000', '88231185']],
]);
const filled = (line: string) =>
  fillLine(line, values, wholeFile({ path: 'house.yaml', text: '' })).value;

describe('a line with places', () => {
  it('leaves out the words of what is not stated, and the white before them', () => {
    expect(filled('{paper}　总第{number}期　农历{lunarYear}{lunar}')).toEqual([
      '岚江晚报　农历丙午年十月十五',
    ]);
    expect(filled('{term}　{lunar}')).toEqual(['十月十五']);
    expect(filled('{lunar}　{term}')).toEqual(['十月十五']);
    expect(filled('农历{lunar}{term}')).toEqual(['农历十月十五']);
    expect(filled('  {paper}')).toEqual(['  岚江晚报']);
  });

  it('is left out whole when nothing of it is stated, and repeated for several values', () => {
    expect(filled('总第{number}期')).toEqual([]);
    expect(filled('热线　{phones}')).toEqual(['热线　88230000', '热线　88231185']);
    expect(filled('联系我们')).toEqual(['联系我们']);
  });
});
