import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wholeFile } from '../../src/model/source.ts';
import { parseBody } from '../../src/resolve/body.ts';

const source = (text: string) => {
  const file = { path: 'poem.txt', text };
  return {
    text,
    spanAt: (offset: number) => ({ ...wholeFile(file), from: offset, to: offset + 1 }),
  };
};
const versesOf = (text: string) =>
  parseBody(source(text), '■', true).value.map(({ kind, runs }) => [
    kind,
    runs.map((run) => run.text).join(''),
  ]);

describe('verse', () => {
  it('keeps every line, and white between stanzas only', () => {
    expect(versesOf('\n\n　　春\n夏 \n\n\n秋\n')).toEqual([
      ['verse', '春'],
      ['verse', '夏'],
      ['stanza', '\u3000'],
      ['verse', '秋'],
    ]);
    expect(versesOf('')).toEqual([]);
    expect(versesOf('- 不是条目')).toEqual([['verse', '- 不是条目']]);
  });

  it('knows where each character stands', () => {
    const [, , second] = parseBody(source('春江\n\n水暖'), '■', true).value;
    expect([second?.spanAt(0).from, second?.spanAt(1).from]).toEqual([4, 5]);
  });

  it('loses no line of any poem', () => {
    const line = fc.stringMatching(/^[春江水暖鸭先知，。]{1,20}$/);
    fc.assert(
      fc.property(fc.array(fc.oneof(line, fc.constant('')), { maxLength: 30 }), (lines) => {
        const verses = versesOf(lines.join('\n')).filter(([kind]) => kind === 'verse');
        expect(verses.map(([, text]) => text)).toEqual(lines.filter((one) => one !== ''));
      }),
      { numRuns: 500 },
    );
  });
});
