/** The lexicon of a house: what its file may hold, and what is told of it. */

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { House } from '../../src/model/issue.ts';
import { positionOf } from '../../src/model/source.ts';
import { readIssue } from '../../src/read/readIssue.ts';
import { resolveIssue } from '../../src/resolve/resolveIssue.ts';
import { memoryFiles } from '../support/memoryIssue.ts';

const ISSUE = JSON.stringify({
  paper: 'house',
  date: '2026-11-23',
  pages: [{ page: 'A02', layout: 'inner', place: [{ article: 'story', columns: 1 }] }],
  articles: { story: { headline: '夜车', body: '夜车。' } },
});

interface ReadLexicon {
  readonly house: House | undefined;
  /** `code file:line:column message` */
  readonly told: readonly string[];
}

function read(lexicon: string | Uint8Array | undefined): ReadLexicon {
  const files = memoryFiles({ 'issue.yaml': ISSUE });
  const read = readIssue('issue.yaml', {
    ...files,
    load: (path) => {
      if (path !== 'house/lexicon.txt') return files.load(path);
      if (lexicon === undefined) return { kind: 'missing' };
      const bytes = typeof lexicon === 'string' ? new TextEncoder().encode(lexicon) : lexicon;
      return { kind: 'bytes', bytes };
    },
  });
  const house = read.value === undefined ? undefined : resolveIssue(read.value).value.house;
  const told = read.diagnostics.map(({ code, message, span }) => {
    const { line, column } = positionOf(span.file, span.from);
    return `${code} ${span.file.path}:${line}:${column} ${message.zh}`;
  });
  return { house, told };
}

const entriesOf = ({ house }: ReadLexicon): readonly string[] =>
  [...(house?.lexicon.bars ?? [])].map(([word, bars]) =>
    [...bars].reverse().reduce((text, bar) => `${text.slice(0, bar)}|${text.slice(bar)}`, word),
  );

describe('a lexicon', () => {
  it('has one entry a line, comments behind # and bars inside', () => {
    const lexicon = read(
      '# 地名\n岚江市\n\n  岚江市|人民|政府  # 机构\r\nC#语言\t# 名目\n马尔科·贝里尼\n',
    );
    expect(lexicon.told).toEqual([]);
    expect(entriesOf(lexicon)).toEqual(['岚江市', '岚江市|人民|政府', 'C#语言', '马尔科·贝里尼']);
  });

  it('is looked up by the first character, the longest entry first', () => {
    const { house } = read('岚江\n岚江市|人民政府\n岚江市\n望川\n');
    expect([...(house?.lexicon.lengths ?? [])]).toEqual([
      ['岚', [7, 3, 2]],
      ['望', [2]],
    ]);
  });

  it('counts characters beyond the BMP as one, and composes letters as heads do', () => {
    const lexicon = read('𠮷野\nCafe\u0301街\n');
    expect(entriesOf(lexicon)).toEqual(['𠮷野', 'Caf\u00e9街']);
    expect(lexicon.house?.lexicon.lengths.get('𠮷')).toEqual([3]);
  });

  it.each(['', '\n\n', '# 还没有词\n'])('may be empty: %j', (text) => {
    const lexicon = read(text);
    expect(lexicon.told).toEqual([]);
    expect(entriesOf(lexicon)).toEqual([]);
  });

  it('that is missing is told where the house names it, and the issue is read all the same', () => {
    const lexicon = read(undefined);
    const house = readFileSync('layouts/tabloid/house.yaml', 'utf8').split('\n');
    const line = house.findIndex((one) => one.startsWith('lexicon:')) + 1;
    expect(lexicon.told).toEqual([
      `read/missing-file house/house.yaml:${line}:10 找不到文件“house/lexicon.txt”`,
    ]);
    expect(entriesOf(lexicon)).toEqual([]);
  });

  const faults: readonly (readonly [string, string, string])[] = [
    ['of one character', '岚江\n岚', '2:1 词表里的“岚”不行：只有一个字，本来就拆不开'],
    ['of one character and a bar', '  岚|', '1:3 词表里的“岚|”不行：“|”要写在两段字之间'],
    ['that begins with a bar', '|岚江', '1:1 词表里的“|岚江”不行：“|”要写在两段字之间'],
    ['with two bars together', '岚江||市', '1:1 词表里的“岚江||市”不行：“|”要写在两段字之间'],
    ['with a full-width bar', '岚江｜市', '1:1 词表里的“岚江｜市”不行：“｜”要写成半角的“|”'],
    [
      'of more than forty characters',
      `# 注\n${'岚江'.repeat(20)}市`,
      `2:1 词表里的“${'岚江'.repeat(10)}…”不行：超过 40 字`,
    ],
  ];
  it.each(faults)('refuses an entry %s', (_name, text, told) => {
    const lexicon = read(text);
    expect(lexicon.told).toEqual([`read/lexicon-entry house/lexicon.txt:${told}`]);
  });

  it('takes an entry of forty characters and bars', () => {
    expect(read(`${'岚江'.repeat(10)}|${'岚江'.repeat(10)}`).told).toEqual([]);
  });

  it('tells a word that stands twice, and keeps the first', () => {
    const lexicon = read('岚江市|政府\n望川\n岚江|市政府 # 又一次\n');
    expect(lexicon.told).toEqual([
      'read/lexicon-twice house/lexicon.txt:3:1 词表里的“岚江市政府”第 1 行已经有了',
    ]);
    expect(entriesOf(lexicon)).toEqual(['岚江市|政府', '望川']);
  });

  it('that is no text is told as any other file is', () => {
    const { told } = read(Uint8Array.from([0xc1, 0xab, 0xbd, 0xad]));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^read\/encoding house\/lexicon\.txt:1:1 /);
  });

  it('of the tabloid is sound', () => {
    const lexicon = read(readFileSync('layouts/tabloid/lexicon.txt', 'utf8'));
    expect(lexicon.told).toEqual([]);
    expect(entriesOf(lexicon).length).toBeGreaterThan(500);
  });
});
