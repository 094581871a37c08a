/** What stands on a page beside its stories, in plain words and by its looks, to be compared with an earlier edition. */
import type { Frame } from './page.ts';

/** Things with a place of their own that are no body and no head of a story. */
export const PART_KINDS = [
  'picture',
  'quote',
  'facts',
  'masthead',
  'furniture',
  'ad',
  'table',
] as const satisfies readonly Frame['kind'][];
export type PartKind = (typeof PART_KINDS)[number];

export interface PagePart {
  readonly page: string;
  readonly kind: PartKind;
  /** Name of the picture, the table, the advertisement; of a quote or facts the story's. */
  readonly name: string;
  /** Caption, cells, lines, in their order. */
  readonly words: readonly string[];
  /** Of its pictures, drawings and PDFs, whatever size they have: a digest; empty where there are none. */
  readonly looks: string;
}

export interface PartChange extends Pick<PagePart, 'page' | 'kind' | 'name'> {
  readonly change: 'new' | 'gone' | 'changed';
  /** Words that are no longer there, and those that have come. */
  readonly removed: readonly string[];
  readonly added: readonly string[];
  /** Whether its picture or drawing is another. */
  readonly looksOther: boolean;
}
