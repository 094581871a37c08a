/** Composition as make-up asks for it: stories and lines set on demand, kept, and their faults told. */
import { lineMeasurer } from './galley/measureLine.ts';
import {
  countCharacters,
  type PreparedStory,
  prepareStory,
  type StyledParagraph,
  setGalley,
  setParagraphLines,
  tailAt,
} from './galley/setGalley.ts';
import { diagnose } from './model/catalogue/catalogue.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import { type FontBook, NO_FACE_ID } from './model/face.ts';
import type { Galley, GalleyLine, ParagraphText, TextStyle, WritingMode } from './model/galley.ts';
import type { Article, House, Issue } from './model/issue.ts';
import type { Setter, Source, StoryText } from './model/setter.ts';
import type { Span } from './model/source.ts';
import { InvariantError, type Mpt, mpt, ZERO } from './model/units.ts';
import { gatherRare, type RareGathering } from './rare.ts';
import { sequencesIn, tellGlyphs } from './tellGlyphs.ts';

export interface Composer extends Setter {
  /** What was wrong with what has been set so far. */
  readonly diagnostics: () => readonly Diagnostic[];
  /** The rare characters of what has been set so far, as they are gathered. */
  readonly gathered: () => RareGathering;
}

export function composer(issue: Issue, fonts: FontBook): Composer {
  const told = new Map<string, Diagnostic>();
  const tell = (diagnostic: Diagnostic): void => {
    told.set(
      `${diagnostic.span.file.path} ${diagnostic.code} ${diagnostic.message.en}`,
      diagnostic,
    );
  };
  const rare: RareGathering = new Map();
  const lookAt = (prepared: PreparedStory, owner: string): void => {
    tellGlyphs(prepared, owner, fonts, tell);
    gatherRare(rare, prepared, owner, fonts);
  };
  const seen = new Set<string>();
  // Heads and furniture are tried again and again while a place is sought: each is set once.
  const galleys = new Map<string, Galley>();
  const stories = new Map<string, StoryText>();
  const story = (slug: string, direction: WritingMode): StoryText =>
    keep(stories, `${slug} ${direction}`, () => {
      const article = issue.articles.get(slug);
      if (article === undefined)
        throw new InvariantError('make-up asks for a story that is not there', { slug });
      const prepared = prepareArticle(article, issue.house, direction, fonts);
      lookAt(prepared, slug);
      return storyText(prepared, { owner: slug, fonts, tell, first: 0 });
    });
  const lines = (
    texts: readonly string[],
    style: TextStyle,
    measure: Mpt,
    source: Source,
  ): Galley => {
    const { owner, span } = source;
    const where = `${owner}\n${span.file.path}\n${span.from}`;
    return keep(
      galleys,
      `${where}\n${measure}\n${JSON.stringify(style)}\n${texts.join('\n')}`,
      () => {
        const prepared = prepareStory(
          texts.map((text) => ({ source: plain(text, source), style })),
          fonts,
        );
        // A line is set again where its size or place is still sought; its characters are counted once.
        const words = [where, style.font.role, ...texts].join('\n');
        if (!seen.has(words)) lookAt(prepared, owner);
        seen.add(words);
        const galley = setGalley(prepared, measure);
        tellFaults(galley, prepared, owner, tell);
        return galley;
      },
    );
  };
  return {
    story,
    lines,
    width: ruler(issue.span, fonts),
    wordEnds,
    diagnostics: () => [...told.values()],
    gathered: () => rare,
  };
}

/** How wide a text is on one line; each is measured once. */
function ruler(span: Span, fonts: FontBook): Setter['width'] {
  const widths = new Map<string, Mpt>();
  return (text, style) =>
    keep(widths, `${JSON.stringify(style)}\n${text}`, () => {
      const source = plain(text, { owner: '', span });
      const [paragraph] = prepareStory([{ source, style }], fonts).paragraphs;
      return paragraph === undefined
        ? ZERO
        : mpt(lineMeasurer(paragraph).measureLine(0, paragraph.count).natural);
    });
}

interface Telling {
  readonly owner: string;
  readonly fonts: FontBook;
  readonly tell: (diagnostic: Diagnostic) => void;
  /** Paragraphs of the story before these. */
  readonly first: number;
}

/** Lines of each paragraph that have been set, by measures and looseness. */
type KnownLines = readonly Map<string, readonly GalleyLine[]>[];

/** A prepared story as make-up sets it; each paragraph is set once to the same measures. */
function storyText(
  prepared: PreparedStory,
  telling: Telling,
  known: KnownLines = prepared.paragraphs.map(() => new Map()),
): StoryText {
  const { paragraphs, styled } = prepared;
  return {
    paragraphs,
    kinds: styled.map(({ source }) => source.kind),
    characters: paragraphs.reduce((sum, { text }) => sum + countCharacters(text), 0),
    first: telling.first,
    set: (index, measures, looseness) => {
      const [paragraph, one, lines] = [paragraphs[index], styled[index], known[index]];
      if (paragraph === undefined || one === undefined || lines === undefined) return [];
      if (paragraph.count === 0) return [];
      return keep(lines, `${measures.join()} ${looseness}`, () =>
        setParagraphLines(paragraph, index, one.style, { measures, looseness }),
      );
    },
    tail: (index, last, measure) => {
      const paragraph = paragraphs[index];
      return paragraph === undefined ? undefined : tailAt(paragraph, index, last, measure);
    },
    accept: (lines) => tellFaults({ paragraphs, lines }, prepared, telling.owner, telling.tell),
    from: ({ paragraph, from }) => {
      const offset = paragraphs[paragraph]?.textFrom[from] ?? 0;
      const begun = cut(prepared, { index: paragraph, from: 0, to: offset }, telling.fonts);
      return storyText(
        {
          ...begun,
          styled: begun.styled.slice(paragraph),
          paragraphs: begun.paragraphs.slice(paragraph),
        },
        { ...telling, first: telling.first + paragraph },
      );
    },
    // Of a story with a cut, the other paragraphs need not be set again.
    without: (index, from, to) =>
      storyText(
        cut(prepared, { index, from, to }, telling.fonts),
        telling,
        known.with(index, new Map()),
      ),
  };
}

interface Part {
  readonly index: number;
  readonly from: number;
  readonly to: number;
}

/** A story with some characters of a paragraph taken out; what goes on in the middle of a paragraph has no indent. */
function cut(prepared: PreparedStory, { index, from, to }: Part, fonts: FontBook): PreparedStory {
  const one = prepared.styled[index];
  if (one === undefined || from >= to) return prepared;
  let at = 0;
  const runs = one.source.runs.map((run) => {
    const start = at;
    at += run.text.length;
    const text =
      run.text.slice(0, Math.max(0, from - start)) + run.text.slice(Math.max(0, to - start));
    return { ...run, text };
  });
  const source: ParagraphText = {
    ...one.source,
    runs: runs.filter(({ text }) => text !== ''),
    spanAt: (offset) => one.source.spanAt(offset < from ? offset : offset + to - from),
  };
  const isBegun = from === 0 && to < at;
  const style = isBegun ? { ...one.style, indent: ZERO } : one.style;
  const [again] = prepareStory([{ source, style }], fonts).paragraphs;
  if (again === undefined) return prepared;
  return {
    ...prepared,
    styled: prepared.styled.with(index, { source, style }),
    paragraphs: prepared.paragraphs.with(index, again),
  };
}

function keep<K, T>(known: Map<K, T>, key: K, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

const plain = (text: string, { span }: Source): ParagraphText => ({
  kind: 'body',
  runs: [{ text, strong: false }],
  spanAt: () => span,
});

function prepareArticle(
  article: Article,
  house: House,
  direction: WritingMode,
  fonts: FontBook,
): PreparedStory {
  const styles = new Map<TextStyle, TextStyle>();
  const styled = article.paragraphs.map((source): StyledParagraph => {
    const style = styleFor(source, house);
    // One style object a style: what composition knows of its rules is kept by it.
    return { source, style: keep(styles, style, () => inDirection(style, direction)) };
  });
  return prepareStory(styled, fonts);
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

function tellFaults(
  galley: Pick<Galley, 'paragraphs' | 'lines'>,
  story: PreparedStory,
  owner: string,
  tell: (diagnostic: Diagnostic) => void,
): void {
  for (const line of galley.lines) {
    const paragraph = galley.paragraphs[line.paragraph];
    // Where no font could be opened nothing is known of widths; that is told already.
    if (line.fault === undefined || paragraph?.faces.some(({ id }) => id === NO_FACE_ID)) continue;
    const offset = paragraph?.textFrom[line.from] ?? 0;
    const span = story.styled[line.paragraph]?.source.spanAt(offset);
    if (paragraph === undefined || span === undefined) continue;
    const facts = {
      article: owner,
      text: paragraph.text.slice(offset, paragraph.textFrom[line.to]),
    };
    tell(diagnose(FAULTS[line.fault], span, facts));
  }
}

const FAULTS: Readonly<
  Record<
    NonNullable<GalleyLine['fault']>,
    'galley/overfull-line' | 'galley/prohibition-waived' | 'galley/word-split'
  >
> = {
  overfull: 'galley/overfull-line',
  waived: 'galley/prohibition-waived',
  split: 'galley/word-split',
};

const SEGMENTER = new Intl.Segmenter('zh', { granularity: 'word' });

/**
 * Word ends by the dictionary that Node carries (ICU); make-up corrects them by the house's lexicon. The dictionary
 * does not know that a description sequence is one character.
 */
function wordEnds(text: string): readonly number[] {
  const described = sequencesIn(text);
  return Array.from(SEGMENTER.segment(text), ({ index, segment }) => index + segment.length).filter(
    (end) => !described.some(({ from, to }) => end > from && end < to),
  );
}
