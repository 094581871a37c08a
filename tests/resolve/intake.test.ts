import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceText } from '../../src/model/source.ts';
import { normaliseWire, toNfc } from '../../src/resolve/intake.ts';

const source = (text: string): SourceText => {
  const file = { path: 'wire.txt', text };
  return { text, spanAt: (offset) => ({ file, from: offset, to: offset + 1 }) };
};
const wire = (text: string): string => normaliseWire(source(text)).text.text;

describe('the intake normaliser restores', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['commas and colons between Han', '今天,他说:好', '今天，他说：好'],
    ['a mark after a sign or word before Han', '超80%,用FPGA,拥有', '超80%，用FPGA，拥有'],
    [
      'brackets that hold or follow Han',
      '各市(县)区,大模型(岚江)、芯片(FPGA)',
      '各市（县）区，大模型（岚江）、芯片（FPGA）',
    ],
    ['question and exclamation marks', '好吗?好!', '好吗？好！'],
    ['a full stop after Han', '他走了.我来', '他走了。我来'],
    ['dots to an ellipsis', '等等...后来。。。完', '等等……后来……完'],
    ['hyphens to a dash', '他--就是他 -- 走了', '他——就是他——走了'],
    ['straight quotes, by turns', '他说"好的",又说"行"。', '他说“好的”，又说“行”。'],
    ['no space between Han and Western', '共 16 个 AI 项目', '共16个AI项目'],
    ['composed letters', 'Cafe\u0301馆', 'Café馆'],
  ];
  it.each(cases)('%s', (_name, from, to) => {
    expect(wire(from)).toBe(to);
  });
});

describe('the intake normaliser leaves', () => {
  const cases = [
    ['numbers', '1,234.5元和12:30及3.5%'],
    ['serial and telephone numbers', '0000-81853620和CN00-0092'],
    ['addresses', 'xw2@ljwb.example和www.example.org'],
    ['Western sentences', 'He said: "No, thanks." (really)'],
    ['quotes already curly', '“一‘二’三”，（四）。'],
    ['a dash and an ellipsis', '一——二……三'],
  ] as const;
  it.each(cases)('%s', (_name, text) => {
    expect(wire(text)).toBe(text);
  });
});

describe('paragraphs', () => {
  it('are joined where a converter tore them', () => {
    expect(wire('百度智\n\n能云项目。\n\n第二段。')).toBe('百度智能云项目。\n\n第二段。');
  });
  it('are each a line of the copy', () => {
    expect(wire('第一段。\n第二段。')).toBe('第一段。\n\n第二段。');
  });
  it('are not joined to a dateline', () => {
    expect(wire('没有句号的题\n\n本报讯 正文。')).toBe('没有句号的题\n\n本报讯 正文。');
  });
});

describe('every change', () => {
  it('is recorded with its place, and nothing else is changed', () => {
    const { text, changes } = normaliseWire(source('甲,乙:丙'));
    expect(text.text).toBe('甲，乙：丙');
    expect(changes.map(({ from, to, rule, span }) => [from, to, rule, span.from])).toEqual([
      [',', '，', 'mark', 1],
      [':', '：', 'mark', 3],
    ]);
  });
  it('keeps the letters, Han and digits of any text, in order', () => {
    const pieces = fc.array(fc.constantFrom(...'中文字,.:;?!()"-… \n0159AIx“”，。（）—'), {
      maxLength: 60,
    });
    const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(pieces, (characters) => {
        expect(bare(wire(characters.join('')))).toBe(bare(characters.join('')));
      }),
      { numRuns: 500 },
    );
  });
  it('points into the source', () => {
    const text = '今天,他说:"好"。\n\n明天 16 个';
    const normal = normaliseWire(source(text)).text;
    [...normal.text].forEach((character, i) => {
      if (/[\p{L}\p{N}]/u.test(character)) expect(text[normal.spanAt(i).from]).toBe(character);
    });
  });
});

describe('text as written', () => {
  it('is composed (NFC, never NFKC) and otherwise untouched', () => {
    expect(toNfc(source('e\u0301①ﬁ,（Ａ）')).text.text).toBe('é①ﬁ,（Ａ）');
  });
});
