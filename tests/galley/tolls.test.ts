/** What a break costs by itself, and when a last line is a single character (孤字). */
import { describe, expect, it } from 'vitest';
import { breakLines } from '../../src/galley/breakLines.ts';
import { lineMeasurer } from '../../src/galley/measureLine.ts';
import { isLoneCharacter, type Pass, stackCost, tollAt } from '../../src/galley/tolls.ts';
import { prepare, type Rules } from '../support/measured.ts';
import { EM } from '../support/setting.ts';

const NEVER = Number.POSITIVE_INFINITY;

/** The toll of ending a line where `|` stands. */
function toll(marked: string, pass: Pass = 'by rule', rules: Rules = {}): number {
  const [before = '', after = ''] = marked.split('|');
  const prepared = prepare(before + after, rules);
  return tollAt(prepared, prepared.textFrom.indexOf(before.length), pass);
}

describe('the toll of a break', () => {
  it('is nothing between two characters and at the end', () => {
    expect(toll('一|二')).toBe(0);
    const prepared = prepare('一，');
    expect(tollAt(prepared, prepared.count, 'by rule')).toBe(0);
  });
  it('is a little before a dash or an ellipsis, and only there', () => {
    expect(toll('一|——二')).toBeGreaterThan(0);
    expect(toll('一|……二')).toBe(toll('一|——二'));
    expect(toll('一|“二”')).toBe(0);
    expect(toll('一——|二')).toBe(0);
  });
  it('rises from an address to a hyphen, and from a split word to a waived mark', () => {
    const address = toll('见www.a.|example');
    const hyphen = toll('一 com|munication', 'by rule');
    expect(address).toBeGreaterThan(toll('一|——二'));
    expect(hyphen).toBeGreaterThan(address);
    const split = toll('一AB|CD', 'last resort');
    const waived = toll('一|，二', 'last resort');
    expect(split).toBeGreaterThan(100 * hyphen);
    expect(waived).toBeGreaterThan(split);
    expect(waived).toBeLessThan(NEVER);
  });
  it('forbids words and marks by rule, and halves of a sign always', () => {
    expect(toll('一AB|CD')).toBe(NEVER);
    expect(toll('一|，二')).toBe(NEVER);
    expect(toll('一—|—二', 'last resort')).toBe(NEVER);
  });
});

describe('the toll in the last resort', () => {
  it('is that of the rules where they allow a break', () => {
    for (const shown of ['中|国', '中|——国', '见www.|a.cn', 'impor|tant', 'ab |cd'])
      expect(toll(shown, 'last resort'), shown).toBe(toll(shown));
  });
  it('is the same for all words, and for all marks', () => {
    expect(toll('80|%', 'last resort')).toBe(toll('a|b', 'last resort'));
    expect(toll('（|中', 'last resort')).toBe(toll('中|，', 'last resort'));
  });
  it('is never paid for half a sign', () => {
    for (const shown of ['一—|—', '…|…']) expect(toll(shown, 'last resort')).toBe(NEVER);
  });
});

describe('hyphens on each other', () => {
  it('cost from the second on', () => {
    expect(stackCost(0)).toBe(0);
    expect(stackCost(1)).toBe(0);
    expect(stackCost(2)).toBeGreaterThan(0);
  });
});

describe('a last line of one character', () => {
  const cases: readonly (readonly [string, boolean])[] = [
    ['一', true],
    ['一。', true],
    ['一！”', true],
    ['（一）', true],
    ['“一”。', true],
    ['가', true],
    ['一，', true],
    ['가.', true],
    ['一二', false],
    ['가나', false],
    ['一가', false],
    ['A', false],
    ['一A', false],
    ['12', false],
    ['一——', false],
    ['一……”', false],
    ['……', true],
    ['——。”', true],
  ];
  it.each(cases)('%s: %s', (text, isLone) => {
    expect(isLoneCharacter(prepare(`春夏${text}`), 2)).toBe(isLone);
  });
  it('is avoided where anything else can be done', () => {
    const prepared = prepare('一二三四五六七八九十一');
    const breaks = breakLines(lineMeasurer(prepared), [5 * EM]);
    expect(prepared.count - (breaks.at(-2) ?? 0)).toBeGreaterThan(1);
  });
});
