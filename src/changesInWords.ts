/** What was changed since an earlier edition, for the screen: story by story, sentence by sentence. */
import type { Bilingual } from './model/diagnostic.ts';
import type { PartChange, PartKind } from './model/pagePart.ts';
import type { HeadPart, SentenceChange, StoryChange } from './model/storyWords.ts';

const PARTS: Readonly<Record<HeadPart, Bilingual>> = {
  kicker: { zh: '引题', en: 'kicker' },
  headline: { zh: '主题', en: 'headline' },
  deck: { zh: '副题', en: 'deck' },
  summary: { zh: '提要', en: 'summary' },
  byline: { zh: '署名', en: 'byline' },
  jumpHead: { zh: '接题', en: 'jump head' },
};

export function changeInWords({ slug, kind, head, sentences }: StoryChange): Bilingual {
  if (kind === 'new') return { zh: `${slug}　新稿`, en: `${slug}  is new` };
  if (kind === 'gone') return { zh: `${slug}　撤了`, en: `${slug}  is gone` };
  const count = (one: SentenceChange['kind']): number =>
    sentences.filter((sentence) => sentence.kind === one).length;
  const [changed, added, removed] = [count('changed'), count('added'), count('removed')];
  const lines = (language: 'zh' | 'en'): string =>
    [
      ...head.flatMap(({ part, from, to }) => pair(PARTS[part][language], from, to)),
      ...sentences.flatMap((one) =>
        pair(
          paragraphIn[language](one.at.paragraph + 1),
          one.kind === 'added' ? undefined : one.from,
          one.kind === 'removed' ? undefined : one.to,
        ),
      ),
    ].join('\n');
  return {
    zh: `${slug}　改 ${changed} 句，加 ${added} 句，删 ${removed} 句${head.length === 0 ? '' : '，标题改了'}\n${lines('zh')}`,
    en: `${slug}  sentences: ${changed} changed, ${added} added, ${removed} removed${head.length === 0 ? '' : '; head changed'}\n${lines('en')}`,
  };
}

const paragraphIn = {
  zh: (paragraph: number): string => `第${paragraph}段`,
  en: (paragraph: number): string => `paragraph ${paragraph}`,
};

const pair = (
  where: string,
  from: string | undefined,
  to: string | undefined,
): readonly string[] => [
  ...(from === undefined ? [] : [`  ${where}  - ${flat(from)}`]),
  ...(to === undefined ? [] : [`  ${where}  + ${flat(to)}`]),
];

const flat = (text: string): string => text.replaceAll('\n', ' ／ ');

const KINDS: Readonly<Record<PartKind, Bilingual>> = {
  picture: { zh: '图片', en: 'picture' },
  quote: { zh: '引语', en: 'quote' },
  facts: { zh: '资料', en: 'facts' },
  masthead: { zh: '报头栏', en: 'masthead' },
  furniture: { zh: '版面内容', en: 'furniture' },
  ad: { zh: '广告', en: 'advertisement' },
  table: { zh: '表格', en: 'table' },
};

/** The same of what stands on a page beside its stories. */
export function partInWords(change: PartChange): Bilingual {
  const { page, kind, name, removed, added, looksOther } = change;
  const lines = [
    ...removed.map((text) => `\n  - ${flat(text)}`),
    ...added.map((text) => `\n  + ${flat(text)}`),
  ].join('');
  const what = {
    new: { zh: '新上', en: 'is new' },
    gone: { zh: '撤了', en: 'is gone' },
    changed: looksOther
      ? { zh: '换了图', en: 'shows another picture' }
      : { zh: '改了', en: 'changed' },
  }[change.change];
  return {
    zh: `${page} 版　${KINDS[kind].zh} ${name}　${what.zh}${lines}`,
    en: `page ${page}  ${KINDS[kind].en} ${name}  ${what.en}${lines}`,
  };
}
