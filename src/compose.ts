/** Composition as make-up asks for it: stories and lines set on demand, kept, and their faults told. */
import { lineMeasurer } from './galley/measureLine.ts';
import { type PreparedStory, prepareStory, setGalley } from './galley/setGalley.ts';
import { type KeptStories, keptStory, storyToKeep } from './keptStories.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { FontBook } from './model/face.ts';
import type { Galley, ParagraphText, TextStyle, WritingMode } from './model/galley.ts';
import type { Issue } from './model/issue.ts';
import { keep } from './model/keep.ts';
import type { Setter, Source, StoryText } from './model/setter.ts';
import type { Span } from './model/source.ts';
import { InvariantError, type Mpt, mpt, ZERO } from './model/units.ts';
import { gatherRare, type RareGathering } from './rare.ts';
import { storyText } from './storyText.ts';
import { tellFaults } from './tellFaults.ts';
import { sequencesIn, tellGlyphs } from './tellGlyphs.ts';

export interface Composer extends Setter {
  /** What was wrong with what has been set so far. */
  readonly diagnostics: () => readonly Diagnostic[];
  /** The rare characters of what has been set so far, as they are gathered. */
  readonly gathered: () => RareGathering;
}

/** `kept`: what earlier composers have set by the same fonts. */
export function composer(issue: Issue, fonts: FontBook, kept?: KeptStories): Composer {
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
      const asked = { article, house: issue.house, direction, fonts };
      const { prepared, known } = kept === undefined ? storyToKeep(asked) : keptStory(kept, asked);
      lookAt(prepared, slug);
      return storyText(prepared, { owner: slug, fonts, tell, first: 0 }, known);
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

const plain = (text: string, { span }: Source): ParagraphText => ({
  kind: 'body',
  runs: [{ text, strong: false }],
  spanAt: () => span,
});

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
