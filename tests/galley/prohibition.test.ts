/** Line starts and ends (避头尾) against the tables of clreq 3.1.4 and the units of GB/T 15834 5.1. */
import { describe, expect, it } from 'vitest';
import { breakOpportunities } from '../../src/galley/linebreak/breakOpportunities.ts';
import type { ProhibitionLevel } from '../../src/model/galley.ts';
import { dataFile, orSkipped } from '../support/data.ts';

type Level = Extract<ProhibitionLevel, 'none' | 'basic' | 'gb' | 'strict'>;
const LEVELS: readonly Level[] = ['none', 'basic', 'gb', 'strict'];
const CHINESE = ['zh-Hans', 'zh-Hant'] as const;

/** Whether a line may end before a text that stands between two Han, and after it. */
function mayPart(text: string, prohibition: Level, language: (typeof CHINESE)[number]) {
  const found = breakOpportunities(`中${text}中`, { language, prohibition });
  return { before: found.includes(1), after: found.includes(1 + text.length) };
}

/** Where the table of clreq does not hold, and why. */
const EXCEPTIONS: readonly {
  readonly character: string;
  readonly levels: readonly Level[];
  readonly side: 'start' | 'end';
  readonly reason: string;
}[] = [
  {
    character: '-',
    levels: ['none'],
    side: 'start',
    reason: 'class HY of UAX #14 (LB21): a hyphen belongs to its word at every level',
  },
  {
    character: '/',
    levels: ['none'],
    side: 'start',
    reason: 'class SY of UAX #14 (LB13): a Western solidus belongs to its word at every level',
  },
];

const isException = (character: string, level: Level, side: 'start' | 'end'): boolean =>
  EXCEPTIONS.some(
    (one) => one.character === character && one.levels.includes(level) && one.side === side,
  );

interface Tables {
  readonly levels: {
    readonly basic: { readonly noStart: string; readonly noEnd: string };
    readonly gb: { readonly addNoEnd: string };
  };
  readonly unitsTwoEm: readonly string[];
}

const NO_TABLES: Tables = {
  levels: { basic: { noStart: '', noEnd: '' }, gb: { addNoEnd: '' } },
  unitsTwoEm: [],
};
const data = orSkipped(dataFile('linebreak/clreq-tables.json'), 'the tables of clreq');
const tables: Tables = data === undefined ? NO_TABLES : JSON.parse(data);

describe.skipIf(data === undefined)(
  'the tables of clreq 3.1.4, every character at every level',
  () => {
    const { noStart, noEnd } = tables.levels.basic;
    const { addNoEnd } = tables.levels.gb;
    const cases = CHINESE.flatMap((language) => LEVELS.map((level) => [language, level] as const));

    it.each(cases)('%s at %s: what may not begin a line', (language, level) => {
      const wrong = [...noStart].filter((character) => {
        const isFree = level === 'none';
        const { before } = mayPart(character, level, language);
        return (before === isFree) === isException(character, level, 'start');
      });
      expect(wrong).toEqual([]);
    });

    it.each(cases)('%s at %s: what may not end a line', (language, level) => {
      const isStrict = level === 'gb' || level === 'strict';
      const wrong = [...noStart, ...noEnd].filter((character) => {
        const isFree =
          level === 'none' ||
          !(noEnd.includes(character) || (isStrict && addNoEnd.includes(character)));
        const { after } = mayPart(character, level, language);
        return (after === isFree) === isException(character, level, 'end');
      });
      expect(wrong).toEqual([]);
    });

    it.each(cases)('%s at %s: units of two em are whole', (language, level) => {
      for (const unit of tables.unitsTwoEm) {
        expect(mayPart(unit, level, language), unit).toEqual({
          before: level !== 'strict',
          after: true,
        });
        const inside = breakOpportunities(`中${unit}中`, { language, prohibition: level }).filter(
          (at) => at > 1 && at < 1 + unit.length,
        );
        expect(inside, unit).toEqual([]);
      }
    });
  },
);

describe('dashes and ellipses', () => {
  it('a single dash is a connector and begins no line', () => {
    for (const level of ['basic', 'gb', 'strict'] as const)
      expect(mayPart('—', level, 'zh-Hans').before).toBe(false);
  });

  it('four of a kind part in the middle only', () => {
    for (const four of ['————', '…………'])
      expect(breakOpportunities(`中${four}中`, { prohibition: 'gb' })).toEqual([1, 3, 5]);
  });
});

describe('a space before a mark', () => {
  const begins = (mark: string): boolean => breakOpportunities(`中 ${mark}国`).includes(2);
  it.each([...'，。！？、）”》'])('does not let %s begin a line', (mark) => {
    expect(begins(mark)).toBe(false);
  });
  it.each([...'：；·～／‼'])('nor %s', (mark) => {
    expect(begins(mark)).toBe(false);
  });
});

describe('the base rules that every level keeps', () => {
  /** The text with | where a line may end. */
  const parted = (text: string, prohibition: ProhibitionLevel = 'gb'): string => {
    const at = new Set(breakOpportunities(text, { prohibition }));
    return [...text].reduce(
      ({ out, offset }, character) => ({
        out: out + (at.has(offset) ? '|' : '') + character,
        offset: offset + character.length,
      }),
      { out: '', offset: 0 },
    ).out;
  };
  const cases: readonly (readonly [string, string])[] = [
    ['Han part anywhere', '中|国|人'],
    ['a number keeps its sign', '约|80%|的'],
    ['a sign keeps its number', '共|￥1,234.5|元'],
    ['a word is whole, with its apostrophe', '说|don’t|了'],
    ['a name parts after its interpunct', '里|奥·|达'],
    ['white belongs to the line it ends', 'a |中 |b'],
    ['a bracket keeps what it holds', '中|（国）|人'],
    ['marks hold together', '他|说：|“好。”|她'],
    ['no-break space and word joiner hold', 'a\u00a0b|中\u2060国'],
    ['zero width space parts', 'ab\u200b|cd'],
    ['a mark goes with its letter', '葛\u{e0100}|城'],
    ['a family of emoji is one', '👨\u200d👩\u200d👧|好'],
    ['flags pair up', '🇨🇳|🇯🇵'],
  ];
  it.each(cases)('%s', (_name, expected) => {
    expect(parted(expected.replaceAll('|', ''))).toBe(expected);
  });

  it('gives the offsets of UTF-16, none at the edges', () => {
    expect(breakOpportunities('𠮷𠮷中')).toEqual([2, 4]);
    expect(breakOpportunities('')).toEqual([]);
    expect(breakOpportunities('中')).toEqual([]);
  });

  it('is a Simplified Chinese paper at the level gb where nothing is said', () => {
    const text = '中·国／人ッ';
    expect(breakOpportunities(text)).toEqual(
      breakOpportunities(text, { language: 'zh-Hans', prohibition: 'gb', wordBreak: 'normal' }),
    );
    expect(breakOpportunities(text)).not.toEqual(
      breakOpportunities(text, { language: 'zh-Hans', prohibition: 'none' }),
    );
  });
});

describe('how words part (CSS Text 3 §5.2)', () => {
  const at = (text: string, wordBreak: 'normal' | 'keep-all' | 'break-all'): readonly number[] =>
    breakOpportunities(text, { language: 'ko', wordBreak });
  it('Korean by syllable, or by word with keep-all', () => {
    expect(at('한국 말', 'normal')).toEqual([1, 3]);
    expect(at('한국 말', 'keep-all')).toEqual([3]);
  });
  it('Western words anywhere with break-all', () => {
    expect(at('ab1', 'normal')).toEqual([]);
    expect(at('ab1', 'break-all')).toEqual([1, 2]);
  });
});
