/** Codes of the resolve stage: articles, their bodies and where they are placed. */
import type { Bilingual } from '../diagnostic.ts';
import { didYouMean, entry, say } from './entry.ts';

export const articleCodes = {
  'resolve/unknown-article': entry<{ slug: string; near: string | undefined }>({
    severity: 'error',
    message: ({ slug }) => say(`没有稿名为“${slug}”的稿件`, `there is no article “${slug}”`),
    hints: ({ near, slug }) => [
      ...didYouMean(near),
      say(
        `写在 issue.yaml 的 articles 里，或建文件 articles/${slug}.yaml。`,
        `Write it under articles in issue.yaml, or make articles/${slug}.yaml.`,
      ),
    ],
    explain: say(
      '版面上摆的稿件必须存在：在 issue.yaml 里，或在 articles 文件夹里。',
      'An article that is placed must exist: in issue.yaml, or in the articles folder.',
    ),
  }),
  'resolve/unused-article': entry<{ slug: string }>({
    severity: 'warning',
    message: ({ slug }) => say(`稿件“${slug}”没有上版`, `the article “${slug}” is on no page`),
    hints: () => [
      say(
        '把它摆到某一版的 place 里，或从本期删掉。',
        'Place it on a page, or take it out of the issue.',
      ),
    ],
    explain: say(
      '写在本期里却没有摆上任何一版的稿件。',
      'An article of the issue that no page places.',
    ),
  }),
  'resolve/article-twice': entry<{ slug: string; page: string }>({
    severity: 'error',
    message: ({ slug, page }) =>
      say(`稿件“${slug}”已摆在 ${page} 版`, `the article “${slug}” is already on page ${page}`),
    hints: () => [say('一篇稿件只能上版一次，留一处。', 'An article is placed once; keep one.')],
    explain: say(
      '同一篇稿件在一期里出现两次是差错。',
      'The same story twice in an issue is an error.',
    ),
  }),
  'resolve/empty-body': entry<{ slug: string }>({
    severity: 'error',
    message: ({ slug }) => say(`稿件“${slug}”没有正文`, `the article “${slug}” has no body`),
    hints: ({ slug }) => [
      say(
        `写在 body 里，或放进旁边的 ${slug}.txt / ${slug}.md。`,
        `Write it under body, or put it beside as ${slug}.txt or ${slug}.md.`,
      ),
    ],
    explain: say('上版的稿件必须有正文。', 'An article on a page must have a body.'),
  }),
  'resolve/two-bodies': entry<{ slug: string; first: string; path: string }>({
    severity: 'error',
    message: ({ slug, first, path }) =>
      say(
        `稿件“${slug}”有两份正文：${first} 和 ${path}`,
        `the article “${slug}” has two bodies: ${first} and ${path}`,
      ),
    hints: () => [say('留一份。', 'Keep one.')],
    explain: say(
      '正文写在 body 里，或放在同名的 .txt / .md 文件里，不能都有。',
      'A body is written under body or in a .txt or .md of the same name, not both.',
    ),
  }),
  'resolve/article-defined-twice': entry<{ slug: string; path: string }>({
    severity: 'error',
    message: ({ slug, path }) =>
      say(
        `稿件“${slug}”在 issue.yaml 和 ${path} 里都有`,
        `the article “${slug}” stands in issue.yaml and in ${path}`,
      ),
    hints: () => [say('留一份。', 'Keep one.')],
    explain: say(
      '一篇稿件只能有一个出处，否则改了一份、印了另一份。',
      'An article has one source, or the one is corrected and the other printed.',
    ),
  }),
  'resolve/unknown-kind': entry<{
    kind: string;
    near: string | undefined;
    known: readonly string[];
  }>({
    severity: 'error',
    message: ({ kind }) => say(`版式里没有“${kind}”这种稿件`, `the house knows no kind “${kind}”`),
    hints: ({ near, known }) => [
      ...didYouMean(near),
      say(`可用：${known.join('、')}。`, `There are: ${known.join(', ')}.`),
    ],
    explain: say(
      '稿件种类（消息、通讯……）由版式的 kinds 定义。',
      'Kinds of matter are defined by the house’s kinds.',
    ),
  }),
  'resolve/unknown-rank': entry<{ rank: number; known: readonly number[] }>({
    severity: 'error',
    message: ({ rank }) =>
      say(`版式里没有第 ${rank} 级标题`, `the house has no head of rank ${rank}`),
    hints: ({ known }) => [say(`可用：${known.join('、')}。`, `There are: ${known.join(', ')}.`)],
    explain: say(
      '标题的级别（1 为头条）由版式的 heads 定义。',
      'Ranks of heads (1 is the lead) are defined by the house’s heads.',
    ),
  }),
  'resolve/intake-changed': entry<{ slug: string; changes: number; summary: Bilingual }>({
    severity: 'info',
    message: ({ slug, changes, summary }) =>
      say(
        `稿件“${slug}”按来稿规范改了 ${changes} 处：${summary.zh}`,
        `${changes} change${changes === 1 ? '' : 's'} made to “${slug}” at intake: ${summary.en}`,
      ),
    hints: () => [
      say('逐处记录在 report.json 的 intake 里。', 'Each is listed in report.json under intake.'),
    ],
    explain: say(
      'intake: wire 的稿件会把半角标点、断开的段落等恢复成出版写法，每处都有记录，不会悄悄改。',
      'For articles with `intake: wire` half-width marks, broken paragraphs and the like are restored; every change is recorded.',
    ),
  }),
} as const;
