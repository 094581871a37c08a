/** Galley proofs of stories: each set alone, to the measure that it has on its page. */
import type { BuiltIssue, BuiltPage } from './build.ts';
import type { Composer } from './compose.ts';
import { type GalleyBlock, galleySheets } from './display/galleySheet.ts';
import { placeLine } from './galley/placeLine.ts';
import { countCharacters } from './galley/setGalley.ts';
import type { DisplayList } from './model/display.ts';
import type { Galley, GalleyLine } from './model/galley.ts';
import type { Article, House, Issue } from './model/issue.ts';
import type { StoryText } from './model/setter.ts';
import type { HeadPart } from './model/storyWords.ts';
import { type Mpt, mpt } from './model/units.ts';
import { wordSetter } from './setWords.ts';
import { slugText } from './slugLine.ts';
import { storyWords } from './storyWords.ts';

export interface GalleyOfStory {
  readonly slug: string;
  readonly sheets: readonly DisplayList[];
}

/** Stories in the order of the issue file; all of them where none is named. */
export function galleyProofs(
  { issue, pages, composer }: BuiltIssue,
  slugs: readonly string[] | undefined,
): readonly GalleyOfStory[] {
  if (issue === undefined || composer === undefined) return [];
  return [...issue.articles.values()]
    .filter(({ slug }) => slugs?.includes(slug) ?? true)
    .map((article) => ({
      slug: article.slug,
      sheets: galleyOf(article, issue, { pages, composer }),
    }));
}

interface Means {
  readonly pages: readonly BuiltPage[];
  readonly composer: Composer;
}

function galleyOf(
  article: Article,
  issue: Issue,
  { pages, composer }: Means,
): readonly DisplayList[] {
  const { slug } = article;
  const on = pages.filter(({ made }) => made.stories.some((story) => story.slug === slug));
  const house = on[0]?.made.house ?? issue.house;
  const measure = measureOf(slug, on, house);
  const text = setAlone(composer.story(slug, 'horizontal'), measure);
  const codes = on.map(({ made }) => made.code).join('、');
  return galleySheets(
    {
      slug,
      heading: slugText(issue, `小样　${slug}${codes === '' ? '' : `　${codes}`}`, undefined),
      total: totalOf(text),
      blocks: [
        ...headBlocks(article, house, { measure, composer }),
        { galley: text, pitch: house.grid.pitch, label: undefined, isText: true },
      ],
      notes: new Map(text.paragraphs.flatMap((one, i) => noteOf(one.text, i))),
    },
    wordSetter(issue, composer, 'proof'),
    placeLine,
  );
}

/** The widest column that the story has on its pages; of a story set vertically, or placed nowhere, a basic column. */
function measureOf(slug: string, on: readonly BuiltPage[], house: House): Mpt {
  const widths = on.flatMap(({ made }) =>
    made.stories
      .filter(
        (story) => story.slug === slug && story.galley.paragraphs[0]?.direction === 'horizontal',
      )
      .flatMap(({ frames }) =>
        frames.flatMap(({ kind, area }) => (kind === 'text' ? [area.width] : [])),
      ),
  );
  return mpt(Math.min(MOST, widths.length === 0 ? house.grid.measure : Math.max(...widths)));
}

/** A wider measure would leave an A4 sheet no margin: about 120 mm. */
const MOST = 340_000;

/** Every paragraph as composition likes it best; a closing byline goes to the end of the last line. */
function setAlone(story: StoryText, measure: Mpt): Galley {
  const lines: GalleyLine[] = [];
  story.paragraphs.forEach((_, index) => {
    const last = lines.at(-1);
    const tail =
      story.kinds[index] === 'byline' && last !== undefined
        ? story.tail(index, last, measure)
        : undefined;
    if (tail !== undefined && last !== undefined) lines[lines.length - 1] = { ...last, tail };
    else lines.push(...story.set(index, [measure], 0));
  });
  const { paragraphs, kinds, characters } = story;
  return { measure, paragraphs, kinds, lines, characters };
}

const totalOf = ({ characters, lines }: Galley): string =>
  `正文共 ${characters} 字，${lines.length} 行`;

function noteOf(text: string, index: number): readonly (readonly [number, string])[] {
  const characters = countCharacters(text);
  return characters === 0 ? [] : [[index, `第${index + 1}段 ${characters}字`]];
}

const PART_NAMES: Readonly<Record<HeadPart, string>> = {
  kicker: '引题',
  headline: '主题',
  deck: '副题',
  summary: '提要',
  byline: '署名',
  jumpHead: '接题',
};

/** Heads in body size, for they are read here, not looked at; the headline in the bold face. */
function headBlocks(
  article: Article,
  house: House,
  { measure, composer }: { readonly measure: Mpt; readonly composer: Composer },
): readonly GalleyBlock[] {
  const { slug, head } = article;
  const plain = { ...house.body, indent: mpt(0), align: 'start' } as const;
  return storyWords(article).head.map(({ part, text }): GalleyBlock => {
    const style = part === 'headline' ? { ...plain, font: plain.strongFont } : plain;
    const { span } = head[part] ?? head.headline;
    const galley = composer.lines(text.split('\n'), style, measure, { owner: slug, span });
    return { galley, pitch: house.grid.pitch, label: PART_NAMES[part], isText: false };
  });
}
