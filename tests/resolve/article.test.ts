import { describe, expect, it } from 'vitest';
import type { ParagraphText } from '../../src/model/galley.ts';
import type { Article } from '../../src/model/issue.ts';
import type { ArticleSource, WrittenArticle } from '../../src/model/written.ts';
import type { WrittenHouse } from '../../src/model/writtenHouse.ts';
import { resolveArticle } from '../../src/resolve/article.ts';

/** What resolveArticle asks of a house: its ranks and kinds. */
const HOUSE = { heads: { '1': {} }, kinds: {} } as unknown as WrittenHouse;

function article(text: string, data: Partial<WrittenArticle>): Article {
  const file = { path: 'body.txt', text };
  const keys = { path: 'article.yaml', text: '' };
  const source: ArticleSource = {
    slug: 'canal',
    data: { headline: '题', ...data },
    spanAt: () => ({ file: keys, from: 0, to: 0 }),
    body: { text, spanAt: (offset) => ({ file, from: offset, to: offset + 1 }) },
  };
  return resolveArticle(source, HOUSE, '■').value;
}

const shape = ({ kind, runs }: ParagraphText): string =>
  `${kind} ${runs
    .map(({ text, strong, marks = [] }) => {
      const words = strong ? `[${text}]` : text;
      return marks.reduceRight((inner, mark) => `${mark.kind}(${inner})`, words);
    })
    .join('')}`;

describe('the dateline', () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ['keeps the marks of its paragraph', '{专名:岚江}今天', ['body [本报讯]　name-line(岚江)今天']],
    [
      'opens the running text, not the points above it',
      '- 甲\n- {着重:乙}\n\n今天',
      ['item ■甲', 'item ■dots(乙)', 'body [本报讯]　今天'],
    ],
    ['nor a crosshead', '## 甲\n今天', ['crosshead 甲', 'body [本报讯]　今天']],
  ];
  it.each(cases)('%s', (_name, text, expected) => {
    expect(article(text, { dateline: '本报讯' }).paragraphs.map(shape)).toEqual(expected);
  });

  it('leaves each character its place', () => {
    const text = '{专名:岚江}今天';
    const [paragraph] = article(text, { dateline: '本报讯' }).paragraphs;
    const places = [0, 3, 4, 5, 6, 7].map((at) => paragraph?.spanAt(at));
    expect(places.map((span) => span?.file.path)).toEqual([
      ...['article.yaml', 'article.yaml'],
      ...['body.txt', 'body.txt', 'body.txt', 'body.txt'],
    ]);
    expect(places.slice(2).map((span) => text[span?.from ?? -1])).toEqual(['岚', '江', '今', '天']);
  });
});

describe('what is lifted from wire copy', () => {
  it('leaves the marks of the rest, and their places', () => {
    const text = '**本报讯** {专名:岚江},今{天|tiān}{着重:好}。（林知遥）';
    const [first, last] = article(text, { intake: 'wire' }).paragraphs;
    expect([first, last].map((paragraph) => paragraph && shape(paragraph))).toEqual([
      'body [本报讯]　name-line(岚江)，今ruby(天)dots(好)。',
      'byline （林知遥）',
    ]);
    const words = first?.runs.map((run) => run.text).join('') ?? '';
    for (const word of '岚江今天好。') {
      expect(text[first?.spanAt(words.indexOf(word)).from ?? -1]).toBe(word);
    }
  });
});
