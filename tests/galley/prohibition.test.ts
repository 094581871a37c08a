import { describe, expect, it } from 'vitest';
import { type Class, classOf } from '../../src/galley/classes.ts';
import { classesOf } from '../../src/galley/context.ts';
import { Break, breakBetween } from '../../src/galley/prohibition.ts';
import type { ProhibitionLevel } from '../../src/model/galley.ts';
import { dataFile, orSkipped } from '../support/data.ts';

const HAN = '中';

const side = (character: string): { readonly cls: Class; readonly codePoint: number } => {
  const codePoint = character.codePointAt(0) ?? 0;
  return { cls: classOf(codePoint), codePoint };
};

const mayStart = (character: string, level: ProhibitionLevel): boolean =>
  breakBetween(side(HAN), side(character), level) === Break.free;
const mayEnd = (character: string, level: ProhibitionLevel): boolean =>
  breakBetween(side(character), side(HAN), level) === Break.free;

interface Tables {
  readonly levels: {
    readonly basic: { readonly noStart: string; readonly noEnd: string };
    readonly gb: { readonly addNoEnd: string };
  };
}

const tables = orSkipped(dataFile('linebreak/clreq-tables.json'), 'the tables of clreq');

describe.skipIf(tables === undefined)('the tables of clreq 3.1.4', () => {
  const { levels } = (
    tables === undefined
      ? { levels: { basic: { noStart: '', noEnd: '' }, gb: { addNoEnd: '' } } }
      : JSON.parse(tables)
  ) as Tables;
  // The hyphen, the tilde and the solidus of ASCII are Western: they stand in words, after letters or digits.
  const western = /[-~/]/;
  it.each([...levels.basic.noStart].filter((one) => !western.test(one)))(
    '%s begins no line at basic, gb, strict',
    (character) => {
      for (const level of ['basic', 'gb', 'strict'] as const)
        expect(mayStart(character, level)).toBe(false);
    },
  );
  it.each([...levels.basic.noEnd])('%s ends no line', (character) => {
    for (const level of ['basic', 'gb', 'strict'] as const)
      expect(mayEnd(character, level)).toBe(false);
  });
  it.each([...levels.gb.addNoEnd].filter((one) => !western.test(one)))(
    '%s ends no line at gb',
    (character) => {
      expect(mayEnd(character, 'gb')).toBe(false);
      expect(mayEnd(character, 'basic')).toBe(true);
    },
  );
  it('leaves all open at none', () => {
    for (const character of '，。、；：？！”’）》') expect(mayStart(character, 'none')).toBe(true);
  });
});

describe('characters shared by Chinese and Western text', () => {
  /** O and C for Chinese quotes, ( and ) for Western, ' for an apostrophe, . for the rest. */
  const quotes = (text: string): string => {
    const classes = classesOf(Uint32Array.from([...text], (one) => one.codePointAt(0) ?? 0));
    const names: Readonly<Record<number, string>> = { 1: 'O', 2: 'C', 16: '(', 17: ')', 10: "'" };
    return [...text]
      .map((one, i) => (/[‘’“”]/.test(one) ? (names[classes[i] ?? 0] ?? '?') : '.'))
      .join('');
  };
  const cases: readonly (readonly [string, string])[] = [
    ['他说“好”。', '..O.C.'],
    ['他说“OK”。', '..O..C.'],
    ['“OK”了', 'O..C.'],
    ['say “OK” now', '....(..)....'],
    ['don’t', "...'."],
    ['“一‘二’三”', 'O.O.C.C'],
    ['“没有配对', 'O....'],
  ];
  it.each(cases)('%s', (text, expected) => {
    expect(quotes(text)).toBe(expected);
  });
});
