/** What is told of the heads on a page. */
import { describe, expect, it } from 'vitest';
import { explain } from '../../../src/model/catalogue/catalogue.ts';
import { positionOf } from '../../../src/model/source.ts';
import { buildFromMemory } from '../../support/memoryIssue.ts';

const STORY = '夜班公交的末班车延至次日凌晨，方便夜班职工和陪护家属。'.repeat(6);

/** `code line:column message`, of heads only. */
function told(
  headline: string | readonly string[],
  columns: string,
  rank: number,
): readonly string[] {
  const issue = [
    'paper: house',
    'date: 2026-11-23',
    'masthead: {dutyEditors: 于立}',
    'pages:',
    '  - page: A02',
    '    layout: inner',
    `    place: [{article: story, columns: ${columns}}]`,
    'articles:',
    '  story:',
    `    headline: ${JSON.stringify(headline)}`,
    `    rank: ${rank}`,
    `    body: ${STORY}`,
    '',
  ].join('\n');
  return buildFromMemory({ 'issue.yaml': issue })
    .diagnostics.filter(({ code }) => code.startsWith('makeup/head'))
    .map(({ code, severity, message, span }) => {
      const { line, column } = positionOf(span.file, span.from);
      return `${code} ${severity} ${line}:${column} ${message.zh} / ${message.en}`;
    });
}

describe('a head on a page', () => {
  it('broken beside a character that no dictionary knows is told as ambiguous', () => {
    expect(told('外地游客为了一碗岚江面专程坐高铁来', '1', 3)).toEqual([
      'makeup/head-ambiguous warning 10:15 “story”的标题断在“碗岚江／面专程”，可能拆了词 / the head of “story” is broken at “碗岚江／面专程”, perhaps inside a word',
    ]);
  });
  it('with a line of two characters is told as a widow', () => {
    expect(told('来自“一老一小”的15条建议被写进政府工作报告', '1', 3)).toEqual([
      'makeup/head-widow warning 10:15 “story”的标题有一行只有“来自” / a line of the head of “story” is only “来自”',
    ]);
  });
  it('that is too wide is told so, and nothing else', () => {
    const [first, ...rest] = told('夜间公交新开五条线路'.repeat(8), '1', 3);
    expect(first).toMatch(/^makeup\/head-too-wide error 10:15 /);
    expect(rest).toEqual([]);
  });
  it('that the author has broken is his own affair', () => {
    expect(told('外地游客|为了一碗岚江|面专程坐高铁来', '1', 3)).toEqual([]);
    expect(told(['来自', '“一老一小”建议'], '1', 3)).toEqual([]);
  });
  it('of one or two characters on one line is no widow', () => {
    expect(told('讣告', '1', 3)).toEqual([]);
  });
});

/** The lines of each part of a head, parted by `|`. */
function setParts(
  place: Readonly<Record<string, unknown>>,
  article: Readonly<Record<string, unknown>>,
): readonly string[] {
  const built = buildFromMemory({
    'issue.yaml': JSON.stringify({
      paper: 'house',
      date: '2026-11-23',
      masthead: { dutyEditors: '于立' },
      pages: [{ page: 'A02', layout: 'inner', place: [{ article: 'story', ...place }] }],
      articles: { story: { body: STORY, ...article } },
    }),
  });
  const texts = built.pages[0]?.made.texts ?? [];
  return texts
    .filter(({ role }) => role === 'kicker' || role === 'headline' || role === 'deck')
    .map(({ galley }) => galley.paragraphs.map(({ text }) => text).join('|'));
}

describe('a head that could stand larger on two lines', () => {
  const WORDS = '运河水位监测系统每5分钟更新一次数据';
  const LONG = '我市举行四季度重大项目现场观摩活动一天|市民观察员走进工地车间和河岸提出意见建议';
  it('is parted when it is a headline, not when it is a kicker or deck', () => {
    const article = { rank: 1, kicker: LONG, headline: WORDS, deck: LONG };
    const [kicker, headline, deck] = setParts({ columns: '1-4' }, article);
    expect(headline).toBe('运河水位监测系统|每5分钟更新一次数据');
    expect([kicker, deck]).toEqual([LONG.replace('|', ''), LONG.replace('|', '')]);
  });
  it('is not parted when it is vertical', () => {
    const vertical = { columns: '1-4', setting: 'vertical', lines: 42 };
    expect(setParts(vertical, { rank: 1, headline: WORDS })).toEqual([WORDS]);
  });
});

describe('dayang explain', () => {
  it.each([
    'makeup/head-ambiguous',
    'makeup/head-widow',
    'read/lexicon-entry',
    'read/lexicon-twice',
  ])('knows %s', (code) => {
    expect(explain(code)?.text.zh).toMatch(/。$/);
    expect(explain(code)?.text.en).toMatch(/\.$/);
  });
});
