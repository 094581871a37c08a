/**
 * The rare characters (生僻字) of an issue: what the desk and the printer check twice. A character is rare when
 * it is not set in its role's own face, is an ideograph of a supplementary plane, carries a variation
 * selector, or is a drawing of the house's.
 */
import type { PreparedStory } from './galley/setGalley.ts';
import {
  type Face,
  type FontBook,
  isPresentationSelector,
  isVariationSelector,
  NO_FACE_ID,
} from './model/face.ts';
import type { ParagraphText, PreparedParagraph } from './model/galley.ts';
import type { Span } from './model/source.ts';

/** Why a character is rare: lent by another face, of planes 2 and 3, a chosen form, drawn by the house. */
export type RareReason = (typeof REASONS)[number];
const REASONS = ['drawn', 'lent', 'plane', 'variant'] as const;

/** A rare character in one face, wherever it is set. */
export interface RareCharacter {
  readonly text: string;
  readonly face: string;
  readonly reasons: readonly RareReason[];
  /** How often it stands in the copy. */
  readonly count: number;
  /** The articles, or parts of the page, in the order of their names. */
  readonly owners: readonly string[];
  /** Its first place: by file, then by place in it. */
  readonly first: Span;
}

/** Rare characters while they are gathered, by text and face: a story may hold very many of one. */
export type RareGathering = Map<
  string,
  {
    readonly text: string;
    readonly face: string;
    readonly reasons: Set<RareReason>;
    readonly owners: Set<string>;
    count: number;
    first: Span;
  }
>;

/** Takes in the rare characters of a prepared story. */
export function gatherRare(
  to: RareGathering,
  story: PreparedStory,
  owner: string,
  fonts: FontBook,
): void {
  story.paragraphs.forEach((paragraph, index) => {
    const styled = story.styled[index];
    if (styled === undefined) return;
    const { source, style } = styled;
    const own = fonts.faceFor(style.font, '');
    // A face that no words are set in is not opened.
    const hasStrong = source.runs.some((run) => run.strong);
    const strong = hasStrong ? fonts.faceFor(style.strongFont, '') : own;
    const isStrong = strongAt(source);
    for (let i = 0; i < paragraph.count; i += 1) {
      const offset = paragraph.textFrom[i] ?? 0;
      const use = rareItem(paragraph, i, isStrong(offset) ? strong : own);
      if (use !== undefined) add(to, use, owner, source.spanAt(offset));
    }
  });
}

interface RareItem {
  readonly text: string;
  readonly face: Face;
  readonly reasons: readonly RareReason[];
}

function rareItem(paragraph: PreparedParagraph, i: number, own: Face): RareItem | undefined {
  const face = paragraph.faces[paragraph.face[i] ?? 0];
  if (face === undefined || !mayBeRare(paragraph, i, face, own)) return undefined;
  const text = paragraph.text.slice(paragraph.textFrom[i], paragraph.textFrom[i + 1]);
  const reasons = reasonsOf(text, face, own);
  return reasons.length === 0 ? undefined : { text, face, reasons };
}

function add(
  to: RareGathering,
  { text, face, reasons }: RareItem,
  owner: string,
  span: Span,
): void {
  const key = `${text}\u0000${face.id}`;
  const known = to.get(key);
  if (known === undefined) {
    const first = { reasons: new Set(reasons), owners: new Set([owner]), count: 1, first: span };
    to.set(key, { text, face: face.id, ...first });
    return;
  }
  known.count += 1;
  known.owners.add(owner);
  for (const reason of reasons) known.reasons.add(reason);
  if (inFileOrder(span, known.first) < 0) known.first = span;
}

/** Gatherings of parts of an issue as one. */
export function gatheredTogether(parts: readonly RareGathering[]): RareGathering {
  const all: RareGathering = new Map();
  for (const [key, one] of parts.flatMap((part) => [...part])) {
    const known = all.get(key);
    all.set(key, known === undefined ? one : both(known, one));
  }
  return all;
}

type Gathered = RareGathering extends Map<string, infer One> ? One : never;

const both = (one: Gathered, other: Gathered): Gathered => ({
  ...one,
  count: one.count + other.count,
  owners: new Set([...one.owners, ...other.owners]),
  reasons: new Set([...one.reasons, ...other.reasons]),
  first: inFileOrder(other.first, one.first) < 0 ? other.first : one.first,
});

/** Whether a UTF-16 offset lies in bold words; offsets are asked for in growing order. */
function strongAt({ runs }: ParagraphText): (offset: number) => boolean {
  let run = 0;
  let end = runs[0]?.text.length ?? 0;
  return (offset) => {
    while (offset >= end && run < runs.length - 1) {
      run += 1;
      end += runs[run]?.text.length ?? 0;
    }
    return runs[run]?.strong === true;
  };
}

/** Most items are one unit of text in their own face: those need no closer look. What is missing is told. */
const mayBeRare = (
  { textFrom, gid }: PreparedParagraph,
  i: number,
  face: Face,
  own: Face,
): boolean => gid[i] !== 0 && (face !== own || (textFrom[i + 1] ?? 0) - (textFrom[i] ?? 0) > 1);

/** `U+845B U+E0100`, for people and programs. */
export const codePointsOf = (text: string): readonly string[] =>
  Array.from(
    text,
    (character) =>
      `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );

/** Planes 2 and 3: ideographs that few fonts have and few readers know. */
const isRarePlane = (codePoint: number): boolean => codePoint >= 0x20000 && codePoint < 0x40000;

const asksForm = (codePoint: number): boolean =>
  isVariationSelector(codePoint) && !isPresentationSelector(codePoint);

function reasonsOf(text: string, face: Face, own: Face): readonly RareReason[] {
  // Where no font could be opened that is told, and white has no form.
  if (face.id === NO_FACE_ID || text.trim() === '') return [];
  const codePoints = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const isDrawn = face.outlines === 'drawn';
  return [
    ...(isDrawn ? (['drawn'] as const) : []),
    ...(!isDrawn && face !== own ? (['lent'] as const) : []),
    ...(codePoints.some(isRarePlane) ? (['plane'] as const) : []),
    ...(codePoints.some(asksForm) ? (['variant'] as const) : []),
  ];
}

/** What was gathered, ordered by the character's code units, then by the face. */
export const rareCharacters = (gathered: RareGathering): readonly RareCharacter[] =>
  [...gathered]
    .sort(([a], [b]) => compare(a, b))
    .map(([, found]) => ({
      ...found,
      reasons: REASONS.filter((reason) => found.reasons.has(reason)),
      owners: [...found.owners].sort(compare),
    }));

const inFileOrder = (a: Span, b: Span): number =>
  compare(a.file.path, b.file.path) || a.from - b.from;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
