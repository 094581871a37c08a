/**
 * The intake normaliser (来稿规范): turns damaged wire copy back into what an editor would have typed.
 * Each rule works on characters that know their source, and each change is recorded. Rules follow
 * GB/T 15834; NFC, never NFKC, for compatibility forms are what destroys the marks. An author's markup is
 * left as it is.
 */
import type { IntakeChange } from '../model/issue.ts';
import type { SourceText } from '../model/source.ts';
import { type Draft, draftOf, type Edit, leavesMarkup, type Rule } from './intake/draft.ts';
import {
  brackets,
  composed,
  dashes,
  ellipses,
  joinParagraphs,
  marks,
  quotes,
  spaces,
} from './intake/rules.ts';

export interface Normalised {
  readonly text: SourceText;
  readonly changes: readonly IntakeChange[];
}

/** NFC only: what every text gets. */
export const toNfc = (source: SourceText): Normalised =>
  source.text.normalize('NFC') === source.text
    ? { text: source, changes: [] }
    : run(source, [composed]);

/** Wire copy: marks, dashes, ellipses, quotes, stray spaces and broken paragraphs restored. */
export const normaliseWire = (source: SourceText): Normalised =>
  run(source, [composed, joinParagraphs, dashes, ellipses, quotes, brackets, marks, spaces]);

function run(source: SourceText, rules: readonly Rule[]): Normalised {
  const characters = [...source.text];
  const offsets: number[] = [];
  let offset = 0;
  for (const character of characters) {
    offsets.push(offset);
    offset += character.length;
  }
  let draft = draftOf(characters, offsets);
  const changes: IntakeChange[] = [];
  for (const rule of rules) {
    const before = draft;
    const edits = rule(before).filter((edit) => leavesMarkup(before, edit));
    for (const edit of edits) changes.push(recorded(draft, edit, source));
    draft = apply(draft, edits);
  }
  return {
    text: toSourceText(draft, source),
    changes: changes.sort((a, b) => a.span.from - b.span.from),
  };
}

function recorded(draft: Draft, edit: Edit, source: SourceText): IntakeChange {
  const from = draft.characters.slice(edit.at, edit.at + edit.length).join('');
  const span = source.spanAt(draft.offsets[edit.at] ?? 0);
  return {
    rule: edit.rule,
    span: { ...span, to: span.from + Math.max(1, from.length) },
    from,
    to: edit.to,
  };
}

function apply(draft: Draft, edits: readonly Edit[]): Draft {
  const characters: string[] = [];
  const offsets: number[] = [];
  let at = 0;
  const keepTo = (end: number): void => {
    for (; at < end; at += 1) {
      characters.push(draft.characters[at] ?? '');
      offsets.push(draft.offsets[at] ?? 0);
    }
  };
  for (const edit of edits) {
    keepTo(edit.at);
    for (const character of edit.to) {
      characters.push(character);
      offsets.push(draft.offsets[edit.at] ?? 0);
    }
    at = edit.at + edit.length;
  }
  keepTo(draft.characters.length);
  return draftOf(characters, offsets);
}

function toSourceText(draft: Draft, source: SourceText): SourceText {
  const offsetOfUnit: number[] = [];
  draft.characters.forEach((character, i) => {
    for (let unit = 0; unit < character.length; unit += 1)
      offsetOfUnit.push((draft.offsets[i] ?? 0) + unit);
  });
  return {
    text: draft.characters.join(''),
    spanAt: (offset) => source.spanAt(offsetOfUnit[offset] ?? offsetOfUnit.at(-1) ?? 0),
  };
}
