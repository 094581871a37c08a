/** What a head is made of (标题的各部分), and what it is set by. */
import type { TextStyle, WritingMode } from '../model/galley.ts';
import type { Article, House } from '../model/issue.ts';
import type { TextRole } from '../model/page.ts';
import type { Setter } from '../model/setter.ts';
import type { Span } from '../model/source.ts';
import { type Mpt, ZERO } from '../model/units.ts';

/** A part of a head in its lines. */
export interface HeadLines {
  readonly role: TextRole;
  readonly style: TextStyle;
  readonly texts: readonly string[];
  readonly span: Span;
  /** How long its longest line is. */
  readonly length: Mpt;
  /** The measure its lines are justified to; undefined where they stand in the middle of the head. */
  readonly measure: Mpt | undefined;
  /** Upper edge of each line's em box, from the head's top. */
  readonly tops: readonly number[];
}

export interface HeadContext {
  readonly article: Article;
  readonly house: House;
  readonly setter: Setter;
  /** Width over the story's columns. */
  readonly width: Mpt;
  /** The direction of its lines; of a vertical head `width` is the depth they have. */
  readonly direction: WritingMode;
  /** Whether the head stands at the top of the type area, where it has no white above. */
  readonly isAtTop: boolean;
  /** What copyfit asks for. */
  readonly fit: HeadFit;
  /** Whether it stands on a panel, which needs an edge round the type. */
  readonly isOnPanel: boolean;
}

/** How a head gives or takes room: lines of white, and how much smaller than the house's greatest its type is. */
export interface HeadFit {
  readonly white: number;
  readonly smaller: Mpt;
}

export const AS_IT_IS: HeadFit = { white: 0, smaller: ZERO };

/** A part in its lines, not yet under the parts over it. */
export type SetPart = Pick<HeadLines, 'texts' | 'style' | 'length' | 'measure'> & {
  readonly lines: number;
};
