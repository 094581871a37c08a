/** Why a line does not end at a place: what is waived last, what is split when wider than a line, what never parts. */
import { describe, expect, it } from 'vitest';
import { Break, breaksOf } from '../../src/galley/breaks.ts';
import { classesOf } from '../../src/galley/context.ts';
import type { CompositionRules } from '../../src/model/galley.ts';
import { STYLE } from '../support/setting.ts';

const SIGNS = new Map<number | undefined, string>([
  [Break.free, '|'],
  [Break.prohibited, '^'],
  [Break.inWord, '_'],
  [Break.never, '='],
  [Break.hyphen, '-'],
  [Break.address, '/'],
]);

/** The text with a sign in every gap: | free, ^ prohibited, _ in a word, = never, - at a hyphen, / in an address. */
function told(text: string, rules: Partial<CompositionRules> = {}): string {
  const characters = [...text];
  const codePoints = Uint32Array.from(characters, (one) => one.codePointAt(0) ?? 0);
  const lengths = characters.map(({ length }) => length);
  const offsets = Uint32Array.from(lengths, (_, i) =>
    lengths.slice(0, i).reduce((sum, length) => sum + length, 0),
  );
  const own = { ...STYLE.rules, ...rules };
  const classes = classesOf(codePoints, own.language);
  const kinds = breaksOf({ text, codePoints, offsets, classes }, own);
  expect(kinds).toHaveLength(characters.length);
  expect(SIGNS.get(kinds[0])).toBe('=');
  return characters.map((one, i) => (i === 0 ? one : `${SIGNS.get(kinds[i])}${one}`)).join('');
}

describe('a gap where no line ends is', () => {
  const cases: readonly (readonly [string, string])[] = [
    // Prohibited: waived when nothing else sets the text.
    ['中，国', '中^，|国'],
    ['（中）国', '（^中^）|国'],
    ['中·国', '中^·|国'],
    ['中／a', '中^／^a'],
    // Inside a word, a number with its signs, brackets and all.
    ['中ab国', '中|a_b|国'],
    ['中12%国', '中|1_2_%|国'],
    ['中￥12国', '中|￥_1_2|国'],
    ['中(a)国', '中|(_a_)|国'],
    ['中37℃国', '中|3_7_℃|国'],
    // What the author glued.
    ['中\u00a0国', '中_\u00a0^国'],
    ['中\u2060国', '中_\u2060_国'],
    // White goes with what it ends, and is looked through.
    ['中 国', '中_ |国'],
    ['中\u3000国', '中_\u3000|国'],
    ['中 ，国', '中_ ^，|国'],
    ['中\u3000，国', '中_\u3000^，|国'],
    ['（ 中', '（_ ^中'],
    ['（\u3000中', '（_\u3000^中'],
    // One character with its marks.
    ['e\u0301a', 'e=\u0301_a'],
    ['国\u{e0100}中', '国=\u{e0100}|中'],
    ['👩\u200d👧中', '👩=\u200d=👧|中'],
    ['中——国', '中|—=—|国'],
    ['中……国', '中|…=…|国'],
  ];
  it.each(cases)('%s', (text, expected) => {
    expect(told(text, { hyphenation: false })).toBe(expected);
  });
});

describe('a unit of measurement stays with its number, a space between or not', () => {
  it.each([
    '12 km',
    '5 kg',
    '3 MHz',
    '9 kWh',
    '60 km/h',
    '7 m/s',
    '8 ha',
    '5\u00a0kg',
    '5 μm',
    '5 kg，',
  ])('%s', (text) => {
    const at = [...text].findIndex((one) => one === ' ' || one === '\u00a0');
    const [before, after] = [text.slice(0, at + 1), text.slice(at + 1)];
    expect(told(`长${text}`)).toContain(`${told(before).at(-1)}_${after[0]}`);
  });
  it.each(['12 knots', '5 kgs', '3 月', 'a kg', '5  kg'])('%s is none', (text) => {
    expect(told(text)).toContain(' |');
  });
});

describe('an address', () => {
  it('parts behind its signs, and nowhere else whatever stands in it', () => {
    expect(told('见www.a-b.cn/x?y=1')).toBe('见|w_w_w_./a_-/b_./c_n_//x_?/y_=/1');
    expect(told('https://a.cn/b!c%20d')).toBe('h_t_t_p_s_:_/_//a_./c_n_//b_!_c_%_2_0_d');
  });
  it('ends where its signs do', () => {
    expect(told('写给a.b@c.cn，谢谢')).toBe('写|给|a_./b_@/c_./c_n^，|谢|谢');
    expect(told('a@b.cn 国')).toBe('a_@/b_./c_n_ |国');
  });
  it('has no hyphens, and words beside it have theirs', () => {
    expect(told('important@news.cn')).not.toContain('-');
    expect(told('important news@b.cn')).toContain('i_m_p_o_r-t_a_n_t');
  });
});

describe('a hyphen', () => {
  it('stands at the points of the dictionary, where the house sets any', () => {
    expect(told('中important国')).toBe('中|i_m_p_o_r-t_a_n_t|国');
    expect(told('中important国', { hyphenation: false })).not.toContain('-');
  });
  it('after characters of two code units too', () => {
    expect(told('𠮷important')).toBe('𠮷|i_m_p_o_r-t_a_n_t');
  });
  it('never where a line may end anyway', () => {
    expect(told('中important国', { wordBreak: 'break-all' })).toBe('中|i|m|p|o|r|t|a|n|t|国');
  });
});
