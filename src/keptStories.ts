/** Stories as they were prepared and set, kept from build to build: of a changed one the other paragraphs still hold. */
import { type Asked, askAgain, noting } from './asked.ts';
import { type Prepared, prepareParagraph } from './galley/prepare.ts';
import { type PreparedStory, type StyledParagraph, storyOf } from './galley/setGalley.ts';
import type { FontBook } from './model/face.ts';
import type { ParagraphText, TextStyle, WritingMode } from './model/galley.ts';
import type { Article, House } from './model/issue.ts';
import { keep } from './model/keep.ts';
import { isSame } from './model/same.ts';
import type { KnownLines } from './storyText.ts';

interface KeptParagraph {
  readonly styled: StyledParagraph;
  readonly prepared: Prepared;
  readonly known: KnownLines;
  readonly asked: Asked;
}

/** A story prepared for setting, and its lines as they have been set. */
export interface KeptStory {
  readonly article: Article;
  readonly house: House;
  readonly direction: WritingMode;
  readonly paragraphs: readonly KeptParagraph[];
  /** One style object a style: what composition knows of its rules is kept by it. */
  readonly styles: Map<TextStyle, TextStyle>;
  readonly prepared: PreparedStory;
  readonly known: readonly KnownLines[];
}

/** Stories that composers of one memory have set, by their slugs. */
export type KeptStories = Map<string, readonly KeptStory[]>;

export interface StoryToKeep {
  readonly article: Article;
  readonly house: House;
  readonly direction: WritingMode;
  readonly fonts: FontBook;
}

/** The story as an earlier composer prepared it: all of it, or those of its paragraphs that say the same. */
export function keptStory(kept: KeptStories, story: StoryToKeep): KeptStory {
  const { article, house, direction, fonts } = story;
  const ofHouse = (kept.get(article.slug) ?? []).filter((one) => one.house === house);
  const before = ofHouse.find((one) => one.direction === direction);
  if (before?.article === article) {
    for (const { asked } of before.paragraphs) askAgain(asked, fonts);
    return before;
  }
  const now = storyToKeep(story, before);
  kept.set(article.slug, [...ofHouse.filter((one) => one !== before), now]);
  return now;
}

/** A story prepared, with what still holds of an earlier one in the same house and direction. */
export function storyToKeep(
  { article, house, direction, fonts }: StoryToKeep,
  before?: KeptStory,
): KeptStory {
  const styles: KeptStory['styles'] = before?.styles ?? new Map();
  const paragraphs = article.paragraphs.map((source, index): KeptParagraph => {
    const style = styleFor(source, house);
    const own = { source, style: keep(styles, style, () => inDirection(style, direction)) };
    const known = before?.paragraphs[index];
    if (known === undefined || !saysTheSame(known.styled, own)) return paragraphToKeep(own, fonts);
    askAgain(known.asked, fonts);
    return { ...known, styled: own };
  });
  return {
    article,
    house,
    direction,
    paragraphs,
    styles,
    prepared: storyOf(
      paragraphs.map(({ styled }) => styled),
      paragraphs.map(({ prepared }) => prepared),
    ),
    known: paragraphs.map(({ known }) => known),
  };
}

/** Where its words stand in the file is another thing: the story that is told of has them. */
const saysTheSame = (one: StyledParagraph, other: StyledParagraph): boolean =>
  one.style === other.style &&
  one.source.kind === other.source.kind &&
  isSame(one.source.runs, other.source.runs);

function paragraphToKeep(styled: StyledParagraph, fonts: FontBook): KeptParagraph {
  const asked: Asked = new Map();
  const prepared = prepareParagraph(styled.source, styled.style, noting(fonts, asked));
  return { styled, prepared, known: new Map(), asked };
}

const inDirection = (style: TextStyle, direction: WritingMode): TextStyle =>
  style.rules.direction === direction ? style : { ...style, rules: { ...style.rules, direction } };

function styleFor(paragraph: ParagraphText, house: House): TextStyle {
  switch (paragraph.kind) {
    case 'body':
      return house.body;
    case 'item':
      return house.item.style;
    case 'verse':
    case 'stanza':
      return house.verse;
    case 'crosshead':
      return house.crosshead.style;
    case 'byline':
      return house.byline;
    case 'signature':
      return house.signature;
  }
}
