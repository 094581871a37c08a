/** A story as make-up sets it: prepared once, its paragraphs set to the measures that are asked for, and kept. */
import { VERY_LOOSE } from './galley/justify.ts';
import { openedGap } from './galley/quality.ts';
import {
  countCharacters,
  type PreparedStory,
  prepareStory,
  type Setting,
  setParagraphLines,
  tailAt,
} from './galley/setGalley.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import type { FontBook } from './model/face.ts';
import type { GalleyLine, ParagraphText, PreparedParagraph } from './model/galley.ts';
import { keep } from './model/keep.ts';
import type { StoryText } from './model/setter.ts';
import { ZERO } from './model/units.ts';
import { tellFaults } from './tellFaults.ts';

export interface Telling {
  readonly owner: string;
  readonly fonts: FontBook;
  readonly tell: (diagnostic: Diagnostic) => void;
  /** Paragraphs of the story before these. */
  readonly first: number;
}

/** Lines of a paragraph that have been set, by measures and looseness. */
export type KnownLines = Map<string, readonly GalleyLine[]>;

const nothingSet = ({ paragraphs }: PreparedStory): readonly KnownLines[] =>
  paragraphs.map(() => new Map());

/** A prepared story as make-up sets it; each paragraph is set once to the same measures. */
export function storyText(
  prepared: PreparedStory,
  telling: Telling,
  known: readonly KnownLines[] = nothingSet(prepared),
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
      const setIn = (setting: Omit<Setting, 'measures'>): readonly GalleyLine[] =>
        setParagraphLines(paragraph, index, one.style, { ...setting, measures });
      const where = measures.join();
      const best = keep(lines, `${where} 0`, () => setIn({ looseness: 0 }));
      if (looseness === 0) return best;
      return keep(lines, `${where} ${looseness}`, () => {
        const other = setIn({ looseness, best: best.length });
        return gapesMore(paragraph, other, best) ? best : other;
      });
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

/** A line more or fewer is not worth one whose gaps are seen at a glance (reference §6.5) where none was. */
function gapesMore(
  paragraph: PreparedParagraph,
  lines: readonly GalleyLine[],
  best: readonly GalleyLine[],
): boolean {
  const widest = (all: readonly GalleyLine[]): number =>
    all.reduce((most, line) => Math.max(most, openedGap(paragraph, line)), 0);
  const gap = widest(lines);
  return gap > VERY_LOOSE && gap > widest(best);
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
