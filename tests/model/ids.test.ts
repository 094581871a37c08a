/** Ideographic description sequences by the grammar of Unicode 18.2. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idsLength } from '../../src/model/ids.ts';

describe('a description sequence', () => {
  it.each([
    '⿰金監',
    '⿱穴⿰月⿰⿲⿱幺長⿱言馬⿱幺長刂',
    '⿲彳山攵',
    '⿾乙',
    '㇯木丶',
    '⿰？〢', // an unknown part, and a Suzhou numeral, which is ideographic
    '⿰𠮷葛\u{e0100}',
    '⿰\ue000木',
  ])('%s is one', (text) => {
    expect(idsLength(`前${text}後`, 1)).toBe(text.length);
  });
  it.each(['⿰', '⿰金', '⿰金，', '⿲木木', '金', '⿰ab'])('%s is none', (text) => {
    expect(idsLength(text, 0)).toBe(0);
  });
  it('is found whatever its nesting, and never by a part of itself', () => {
    const part = fc.constantFrom('金', '監', '𠮷', '⺈', '㇏');
    const { sequence } = fc.letrec<{ sequence: string; node: string }>((tie) => ({
      node: fc.oneof({ maxDepth: 4 }, part, tie('sequence')),
      sequence: fc
        .oneof(
          fc.tuple(fc.constantFrom('⿰', '⿱', '⿻'), tie('node'), tie('node')),
          fc.tuple(fc.constantFrom('⿲', '⿳'), tie('node'), tie('node'), tie('node')),
        )
        .map((parts) => parts.join('')),
    }));
    fc.assert(
      fc.property(sequence, (text) => {
        fc.pre([...text].length <= 64);
        expect(idsLength(`${text}金`, 0)).toBe(text.length);
        expect(idsLength(text.slice(0, -1), 0)).toBe(0);
      }),
    );
  });
  it('of operators without end costs no more than its limit', () => {
    expect(idsLength('⿰'.repeat(100_000), 0)).toBe(0);
  });
});
