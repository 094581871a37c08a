/** Marks of different sizes beside each other: raised signs with brackets of their own. */
import { describe, expect, it } from 'vitest';
import type { Mark } from '../../src/model/galley.ts';
import { marked, naturalOf, prepare } from '../support/measured.ts';
import { EM } from '../support/setting.ts';

const SUPER: Mark = { kind: 'superscript' };
const SMALL = 0.6;

describe('a mark of another size', () => {
  it('takes a cell of its own size', () => {
    const prepared = prepare(marked('一', ['，', SUPER], '二'));
    expect(prepared.advance[1]).toBe(SMALL * EM);
    expect(prepared.endTrim[1]).toBe((SMALL * EM) / 2);
  });
  it('gives of its own white, the smaller of two that face each other', () => {
    // ） 1 em and a small （ that gives up its half; then the other way round.
    expect(naturalOf(marked('一）', ['（二', SUPER]))).toBeCloseTo(1 + 1 + SMALL / 2 + SMALL);
    expect(naturalOf(marked(['二）', SUPER], '（一'))).toBeCloseTo(SMALL + SMALL / 2 + 1 + 1);
  });
  it('closes up to its like by its own white', () => {
    expect(naturalOf(marked('一）', ['）', SUPER], '二'))).toBeCloseTo(1 + 0.5 + SMALL + 1);
  });
  it('has no white to Western figures that are raised', () => {
    const rules = { digitSpace: 250, letterSpace: 250 };
    expect(naturalOf(marked('一', ['1', SUPER], '二'), rules)).toBeCloseTo(1 + SMALL / 2 + 1);
    expect(naturalOf('一1二', rules)).toBeCloseTo(3);
  });
});
