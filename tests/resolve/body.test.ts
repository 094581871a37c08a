import { describe, expect, it } from 'vitest';
import type { SourceText } from '../../src/model/source.ts';
import { parseBody } from '../../src/resolve/body.ts';

const source = (text: string): SourceText => {
  const file = { path: 'body.txt', text };
  return { text, spanAt: (offset) => ({ file, from: offset, to: offset + 1 }) };
};

/** Paragraphs as text: `#` crosshead, `[…]` bold, `|` between paragraphs. */
function shape(text: string): string {
  return parseBody(source(text))
    .value.map(({ kind, runs }) => {
      const words = runs.map((run) => (run.strong ? `[${run.text}]` : run.text)).join('');
      return kind === 'crosshead' ? `#${words}` : words;
    })
    .join('|');
}

describe('the markup of a body', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['blank lines part paragraphs', '一\n\n二\n\n\n三', '一|二|三'],
    [
      'lines of a paragraph join, with a space between Western words',
      '一二\n三四 abc\ndef',
      '一二三四 abc def',
    ],
    ['typed indents are dropped', '　　一二\n\n  三', '一二|三'],
    ['## is a crosshead', '一\n## 小标题\n二', '一|#小标题|二'],
    [
      'bold may touch Chinese marks',
      '**“重大”**项目，**本报讯：**今天',
      '[“重大”]项目，[本报讯：]今天',
    ],
    ['a backslash takes a mark as it is', '2\\*3 \\{a|b} \\## 甲', '2*3 {a|b} ## 甲'],
    ['one asterisk is an asterisk', '3*4', '3*4'],
  ];
  it.each(cases)('%s', (_name, text, expected) => {
    expect(shape(text)).toBe(expected);
  });

  const told: readonly (readonly [string, string, string])[] = [
    ['a picture', '见![图](a.jpg)下', 'resolve/unsupported-markup'],
    ['ruby', '{重庆|chóng qìng}', 'resolve/unsupported-markup'],
    ['another heading', '# 大标题', 'resolve/unsupported-markup'],
    ['bold left open', '**一二\n\n三', 'resolve/unclosed-bold'],
  ];
  it.each(told)('tells %s', (_name, text, code) => {
    expect(parseBody(source(text)).diagnostics.map((diagnostic) => diagnostic.code)).toEqual([
      code,
    ]);
  });

  it('ties each character to its place', () => {
    const text = '　　一**二**三\n四\\*五';
    const [paragraph] = parseBody(source(text)).value;
    const joined = paragraph?.runs.map((run) => run.text).join('') ?? '';
    expect(joined).toBe('一二三四*五');
    [...joined].forEach((character, i) => {
      expect(text[paragraph?.spanAt(i).from ?? -1]).toBe(character);
    });
  });
});
