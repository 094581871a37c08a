/** Characters shared by Chinese and Western text take the side of their neighbours. */
import { describe, expect, it } from 'vitest';
import { Class } from '../../src/galley/classes.ts';
import { classesOf } from '../../src/galley/context.ts';

const classes = (text: string): Uint8Array =>
  classesOf(Uint32Array.from([...text], (one) => one.codePointAt(0) ?? 0));

describe('quotes', () => {
  /** O and C for Chinese quotes, ( and ) for Western, ' for an apostrophe, . for the rest. */
  const names: Readonly<Record<number, string>> = {
    [Class.opening]: 'O',
    [Class.closing]: 'C',
    [Class.westernOpening]: '(',
    [Class.westernClosing]: ')',
    [Class.letter]: "'",
  };
  const quotes = (text: string): string => {
    const settled = classes(text);
    return [...text]
      .map((one, i) => (/[‘’“”]/.test(one) ? (names[settled[i] ?? 0] ?? '?') : '.'))
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
    ['“', 'O'],
    ['a “b ‘c’ d” e', '..(..(.)..)..'],
    ['“ab”', '(..)'],
    ['（“ab”）', '.O..C.'],
    ['rock ’n’ roll', '.....).).....'],
  ];
  it.each(cases)('%s', (text, expected) => {
    expect(quotes(text)).toBe(expected);
  });
});

describe('marks of both scripts', () => {
  const cases: readonly (readonly [string, string, Class, string])[] = [
    ['·', '里·达', Class.interpunct, 'between Han'],
    ['·', 'a·达', Class.interpunct, 'beside one Han'],
    ['·', 'a·b', Class.sign, 'between letters'],
    ['…', '好…a', Class.ellipsis, 'beside one Han'],
    ['…', 'a…b', Class.sign, 'between letters'],
    ['–', 'a–b', Class.connector, 'between letters too: a line may end after it'],
    ['・', 'a・b', Class.interpunct, 'has no Western use'],
    ['～', '3～5', Class.connector, 'has no Western use'],
    ['…', '…', Class.ellipsis, 'alone'],
    ['…', 'a…', Class.ellipsis, 'at an edge'],
    ['…', '…a', Class.ellipsis, 'at an edge'],
  ];
  it.each(cases)('%s in %s', (mark, text, cls) => {
    expect(classes(text)[[...text].indexOf(mark)]).toBe(cls);
  });
});
