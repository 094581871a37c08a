/**
 * The intake normaliser (来稿规范): turns damaged wire copy back into what an editor would have typed.
 * Each rule works on characters that know their source, and each change is recorded. Rules follow
 * GB/T 15834; NFC, never NFKC, for compatibility forms are what destroys the marks.
 */
import type { IntakeChange, IntakeRule } from '../model/issue.ts';
import type { SourceText } from '../model/source.ts';

/** Text under repair: characters and the offsets they came from. */
interface Draft {
  readonly characters: readonly string[];
  readonly offsets: readonly number[];
}

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

type Rule = (draft: Draft) => readonly Edit[];

/** Replace `length` characters from `at` by `to`. */
interface Edit {
  readonly at: number;
  readonly length: number;
  readonly to: string;
  readonly rule: IntakeRule;
}

function run(source: SourceText, rules: readonly Rule[]): Normalised {
  const characters = [...source.text];
  const offsets: number[] = [];
  let offset = 0;
  for (const character of characters) {
    offsets.push(offset);
    offset += character.length;
  }
  let draft: Draft = { characters, offsets };
  const changes: IntakeChange[] = [];
  for (const rule of rules) {
    const edits = rule(draft);
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
  return { characters, offsets };
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

const HAN = /[\p{Script=Han}〇]/u;
const CHINESE_MARK = /[，。、；：？！“”‘’（）《》〈〉「」『』【】…—·]/u;
const DIGIT = /[0-9]/;
const WESTERN = /[A-Za-z0-9]/;

const isHan = (character: string | undefined): boolean =>
  character !== undefined && HAN.test(character);
const isChinese = (character: string | undefined): boolean =>
  character !== undefined && (HAN.test(character) || CHINESE_MARK.test(character));

/** Base letters with combining marks, and compatibility ideographs, to their composed form. */
function composed(draft: Draft): readonly Edit[] {
  const edits: Edit[] = [];
  for (let i = 0; i < draft.characters.length; i += 1) {
    let length = 1;
    while (/^\p{M}$/u.test(draft.characters[i + length] ?? '')) length += 1;
    const written = draft.characters.slice(i, i + length).join('');
    const nfc = written.normalize('NFC');
    if (nfc !== written) edits.push({ at: i, length, to: nfc, rule: 'nfc' });
    i += length - 1;
  }
  return edits;
}

/** A paragraph ends here when its last character says so. */
const PARAGRAPH_END = /[。！？…”’）)】》.!?：:]/u;
/** A line that begins a paragraph whatever stands before it: an indent, a dateline, a crosshead. */
const PARAGRAPH_START = /^(?:\u3000| {2,}|\t|本报讯|本报记者|据|新华社|## )/u;

/** Every line of wire copy is a paragraph, but for those that a converter tore in the middle. */
function joinParagraphs(draft: Draft): readonly Edit[] {
  const edits: Edit[] = [];
  const text = draft.characters;
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] !== '\n') continue;
    let end = i;
    while (/\s/.test(text[end] ?? '') && text[end] !== '\u3000') end += 1;
    const before = text[i - 1];
    const after = text.slice(end, end + 6).join('');
    const isTorn =
      before !== undefined &&
      after !== '' &&
      !PARAGRAPH_END.test(before) &&
      !PARAGRAPH_START.test(after);
    const written = text.slice(i, end).join('');
    if (isTorn && isChinese(before)) edits.push({ at: i, length: end - i, to: '', rule: 'join' });
    else if (after !== '' && !written.includes('\n\n'))
      edits.push({ at: i, length: end - i, to: '\n\n', rule: 'join' });
    i = end - 1;
  }
  return edits;
}

/** -- and — — to ——, in Chinese context. */
function dashes(draft: Draft): readonly Edit[] {
  return matches(draft, /^ *(?:--+|— —) */, (_written, before, after) =>
    isChinese(before) || isChinese(after) ? { to: '——', rule: 'dash' } : undefined,
  );
}

/** ... and 。。。 to ……. */
function ellipses(draft: Draft): readonly Edit[] {
  return matches(draft, /^(?:\.{3,}|。{3,}|…(?!…))/u, (written, before, after) => {
    const isHalfOfPair = written === '…' && (before === '…' || !isChinese(before));
    return isHalfOfPair || !(isChinese(before) || isChinese(after))
      ? undefined
      : { to: '……', rule: 'ellipsis' };
  });
}

/** Straight quotes to “ ”, alternately within a paragraph, where Chinese text stands in or about them. */
function quotes(draft: Draft): readonly Edit[] {
  const edits: Edit[] = [];
  let isOpen = false;
  draft.characters.forEach((character, at) => {
    if (character === '\n') isOpen = false;
    if (character !== '"') return;
    const near = [draft.characters[at - 1], draft.characters[at + 1]];
    if (!isOpen && !near.some(isChinese)) return;
    edits.push({ at, length: 1, to: isOpen ? '”' : '“', rule: 'quote' });
    isOpen = !isOpen;
  });
  return edits;
}

/** ( ) that hold or follow Chinese text to （ ）, both or neither. */
function brackets(draft: Draft): readonly Edit[] {
  const text = draft.characters;
  const isOurs = ({ from, to }: Pair): boolean =>
    text.slice(from + 1, to).some(isHan) ||
    isChinese(nearestWord(text, from, -1)) ||
    isChinese(text[to + 1]);
  return bracketPairs(text)
    .filter(isOurs)
    .flatMap(({ from, to }) => [
      { at: from, length: 1, to: '（', rule: 'mark' } as const,
      { at: to, length: 1, to: '）', rule: 'mark' } as const,
    ])
    .filter((edit) => text[edit.at] !== edit.to)
    .sort((a, b) => a.at - b.at);
}

interface Pair {
  readonly from: number;
  readonly to: number;
}

/** Brackets that belong together within a paragraph. */
function bracketPairs(text: readonly string[]): readonly Pair[] {
  const pairs: Pair[] = [];
  let open: number[] = [];
  text.forEach((character, at) => {
    if (character === '\n') open = [];
    if (character === '(' || character === '（') open.push(at);
    const from = character === ')' || character === '）' ? open.pop() : undefined;
    if (from !== undefined) pairs.push({ from, to: at });
  });
  return pairs;
}

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '.': '。',
};

/** Half-width marks beside Chinese text; those inside numbers (1,000 12:30 3.5), names and addresses stay. */
function marks(draft: Draft): readonly Edit[] {
  const text = draft.characters;
  const edits: Edit[] = [];
  text.forEach((character, at) => {
    const full = FULL_WIDTH[character];
    if (full === undefined) return;
    const before = nearestWord(text, at, -1);
    const after = text[at + 1];
    const isInNumber = DIGIT.test(text[at - 1] ?? '') && DIGIT.test(after ?? '');
    const isInWord = WESTERN.test(text[at - 1] ?? '') && WESTERN.test(after ?? '');
    if (isInNumber || isInWord) return;
    const needsHanBefore = character === '.';
    const isChineseHere = isChinese(before) || (!needsHanBefore && isChinese(after));
    if (isChineseHere) edits.push({ at, length: 1, to: full, rule: 'mark' });
  });
  return edits;
}

/** A space between Han and Western text is the compositor's; one beside a Chinese mark is nobody's. */
function spaces(draft: Draft): readonly Edit[] {
  return matches(draft, /^[ \u00a0]+/, (_written, before, after) => {
    const isBesideMark = [before, after].some((one) => one !== undefined && CHINESE_MARK.test(one));
    const isMixed =
      (isHan(before) && WESTERN.test(after ?? '')) || (WESTERN.test(before ?? '') && isHan(after));
    return isBesideMark || isMixed ? { to: '', rule: 'space' } : undefined;
  });
}

function nearestWord(text: readonly string[], at: number, step: number): string | undefined {
  let i = at + step;
  while (text[i] === ' ') i += step;
  return text[i];
}

function matches(
  draft: Draft,
  pattern: RegExp,
  decide: (
    written: string,
    before: string | undefined,
    after: string | undefined,
  ) => Pick<Edit, 'to' | 'rule'> | undefined,
): readonly Edit[] {
  const edits: Edit[] = [];
  for (let at = 0; at < draft.characters.length; at += 1) {
    const found = pattern.exec(draft.characters.slice(at, at + 12).join(''));
    if (found === null) continue;
    const length = [...found[0]].length;
    const made = decide(found[0], draft.characters[at - 1], draft.characters[at + length]);
    if (made !== undefined) edits.push({ at, length, ...made });
    at += length - 1;
  }
  return edits;
}
