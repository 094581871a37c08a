/** The lexicon of a house (词表): names, places and institutions that its heads keep whole. */

/** A lexicon ready for looking words up. Offsets and lengths count UTF-16 units. */
export interface Lexicon {
  /** Where an entry may still be parted, by the entry's text; none for most. */
  readonly bars: ReadonlyMap<string, readonly number[]>;
  /** Lengths of the entries that begin with a character, longest first. */
  readonly lengths: ReadonlyMap<string, readonly number[]>;
}
