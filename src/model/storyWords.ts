/** What a story says in plain words, and how that differs from an earlier edition. Offsets are UTF-16. */

export const HEAD_PARTS = ['kicker', 'headline', 'deck', 'summary', 'byline', 'jumpHead'] as const;
export type HeadPart = (typeof HEAD_PARTS)[number];

export interface StoryWords {
  readonly slug: string;
  readonly head: readonly { readonly part: HeadPart; readonly text: string }[];
  /** Body, crossheads and the closing byline, one string each, in order; empty between two stanzas. */
  readonly paragraphs: readonly string[];
}

/** A stretch of a paragraph, counted from 0. */
export interface Stretch {
  readonly paragraph: number;
  readonly from: number;
  readonly to: number;
}

/** A sentence as it was and as it is; of one that is changed, what of it is new. */
export type SentenceChange =
  | { readonly kind: 'added'; readonly to: string; readonly at: Stretch }
  | {
      readonly kind: 'changed';
      readonly from: string;
      readonly to: string;
      readonly at: Stretch;
      readonly fresh: readonly Stretch[];
    }
  /** `at` is empty: where it would stand now. */
  | { readonly kind: 'removed'; readonly from: string; readonly at: Stretch };

/** A part of a head; `from` is undefined when it is new, `to` when it is gone. */
export interface HeadChange {
  readonly part: HeadPart;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

export interface StoryChange {
  readonly slug: string;
  readonly kind: 'new' | 'gone' | 'changed';
  readonly head: readonly HeadChange[];
  readonly sentences: readonly SentenceChange[];
}
