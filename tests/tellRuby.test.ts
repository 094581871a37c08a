/** Ruby that runs into the line beside it is told, and only that. */
import { describe, expect, it } from 'vitest';
import { buildFromMemory, houseWith } from './support/memoryIssue.ts';

const NAMES = '岚江入海口的望潮闸建于半个世纪以前闸墩高大坚固。';
const FULL = '守堤人在堤上住了三十六年他的屋里只有一张床一盏灯和一架相机灯不能灭他说';

/** What is told of the annotations of a body, in the tabloid house with other keys in its section `text`. */
function told(body: string, { setting = 'horizontal', text = '{}' } = {}): readonly string[] {
  const built = buildFromMemory({
    'house/house.yaml': houseWith(text),
    'issue.yaml': JSON.stringify({
      paper: 'house',
      date: '2026-11-23',
      pages: [
        {
          page: 'A02',
          layout: 'bare',
          place: [{ article: 'dike', columns: '1', from: 'top', lines: 20, setting }],
        },
      ],
      articles: { dike: { headline: '守堤人', rank: 2, body } },
    }),
  });
  return built.diagnostics
    .filter(({ code }) => code === 'galley/ruby-over-line')
    .map(({ message, span }) => {
      const { text: file } = span.file;
      return `${file.slice(span.from, span.to)}: ${message.en}`;
    });
}

const MESSAGE = 'the ruby “zhāng” of “dike” runs into the line beside it';
const BESIDE_FULL = `${FULL}，{张|zhāng}。`;

describe.each(['horizontal', 'vertical'])('ruby in %s lines', (setting) => {
  it('is told with its place where its line has a full one beside it and little white', () => {
    const [only, ...more] = told(BESIDE_FULL, { setting });
    expect(only).toBe(`zhāng: ${MESSAGE}`);
    expect(more).toEqual([]);
  });

  it('once for each annotation', () => {
    const found = told(`${FULL}，{张|zhāng}{三丰|sān fēng}和{李四|Lǐsì}。`, { setting });
    expect(found.map((one) => one.split(':')[0])).toEqual(['zhāng', 'sān', 'fēng', 'Lǐsì']);
  });

  it('is not told where there is white enough: half an em between the lines', () => {
    expect(told(BESIDE_FULL, { setting, text: '{pitch: 14.5pt}' })).toEqual([]);
    expect(told(BESIDE_FULL, { setting, text: '{size: 六号}' })).toEqual([]);
  });

  it('is not told in a first line', () => {
    expect(told(`{张|zhāng}${NAMES}${NAMES}`, { setting })).toEqual([]);
  });

  it('is not told beside the indent of the line before, nor beside its end', () => {
    const short = '堤。';
    expect(told(`${short}\n\n${'堤'.repeat(5)}{张|zhāng}。`, { setting })).toEqual([]);
  });

  it('is not told where no annotation is', () => {
    expect(told(`${FULL}${FULL}`, { setting })).toEqual([]);
  });
});
