/** The rules of intake, in the order of docs/FORMAT.md §6: each looks at a draft and says what it would change. */
import { type Draft, type Edit, neighbour } from './draft.ts';

const HAN = /[\p{Script=Han}〇]/u;
const CHINESE_MARK = /[，。、；：？！“”‘’（）《》〈〉「」『』【】…—·]/u;
const DIGIT = /[0-9]/;
const WESTERN = /[A-Za-z0-9]/;

const isHan = (character: string | undefined): boolean =>
  character !== undefined && HAN.test(character);
const isChinese = (character: string | undefined): boolean =>
  character !== undefined && (HAN.test(character) || CHINESE_MARK.test(character));

/** Base letters with combining marks, and compatibility ideographs, to their composed form. */
export function composed(draft: Draft): readonly Edit[] {
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
/** A line that begins a paragraph whatever stands before it: an indent, a dateline, a crosshead, an item. */
const PARAGRAPH_START = /^(?:\u3000| {2,}|\t|(?:\*\*)?(?:本报讯|本报记者|据|新华社)|## |- )/u;
/** What begins a paragraph by itself needs no blank line before it. */
const OWN_LINE = /^(?:##|-)[ \u3000]/;
/** Lines that end without a stop and are whole all the same: a crosshead, and an item before a blank line. */
const WHOLE_LINE = /^(?:##[ \u3000]|[ \t\u3000]*-[ \t\u3000].*\n\s*\n)/u;

/** Every line of wire copy is a paragraph, but for those that a converter tore in the middle. */
export function joinParagraphs(draft: Draft): readonly Edit[] {
  const edits: Edit[] = [];
  const text = draft.characters;
  let line = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] !== '\n') continue;
    let end = i;
    while (/\s/.test(text[end] ?? '') && text[end] !== '\u3000') end += 1;
    const before = neighbour(draft, i, -1);
    const after = text.slice(end, end + 6).join('');
    const written = text.slice(i, end).join('');
    const isTorn =
      before !== undefined &&
      after !== '' &&
      !PARAGRAPH_END.test(before) &&
      !PARAGRAPH_START.test(after) &&
      !WHOLE_LINE.test(text.slice(line, end).join(''));
    line = end;
    if (isTorn && isChinese(before)) edits.push({ at: i, length: end - i, to: '', rule: 'join' });
    else if (after !== '' && !written.includes('\n\n') && !OWN_LINE.test(after))
      edits.push({ at: i, length: end - i, to: '\n\n', rule: 'join' });
    i = end - 1;
  }
  return edits;
}

/** -- and — — to ——, in Chinese context. */
export function dashes(draft: Draft): readonly Edit[] {
  return matches(draft, /^ *(?:--+|— —) */, (_written, before, after) =>
    isChinese(before) || isChinese(after) ? { to: '——', rule: 'dash' } : undefined,
  );
}

/** ... and 。。。 to ……. */
export function ellipses(draft: Draft): readonly Edit[] {
  return matches(draft, /^(?:\.{3,}|。{3,}|…(?!…))/u, (written, before, after) => {
    const isHalfOfPair = written === '…' && (before === '…' || !isChinese(before));
    return isHalfOfPair || !(isChinese(before) || isChinese(after))
      ? undefined
      : { to: '……', rule: 'ellipsis' };
  });
}

/** Straight quotes to “ ”, alternately within a paragraph, where Chinese text stands in or about them. */
export function quotes(draft: Draft): readonly Edit[] {
  const edits: Edit[] = [];
  let isOpen = false;
  draft.characters.forEach((character, at) => {
    if (character === '\n') isOpen = false;
    if (character !== '"' || draft.isMarkup[at] === true) return;
    const near = [neighbour(draft, at, -1), neighbour(draft, at, 1)];
    if (!isOpen && !near.some(isChinese)) return;
    edits.push({ at, length: 1, to: isOpen ? '”' : '“', rule: 'quote' });
    isOpen = !isOpen;
  });
  return edits;
}

/** ( ) that hold or follow Chinese text to （ ）, both or neither. */
export function brackets(draft: Draft): readonly Edit[] {
  const text = draft.characters;
  const isOurs = ({ from, to }: Pair): boolean =>
    text.slice(from + 1, to).some(isHan) ||
    isChinese(wordBefore(draft, from)) ||
    isChinese(neighbour(draft, to, 1));
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
export function marks(draft: Draft): readonly Edit[] {
  const text = draft.characters;
  const edits: Edit[] = [];
  text.forEach((character, at) => {
    const full = FULL_WIDTH[character];
    if (full === undefined) return;
    const before = wordBefore(draft, at);
    const beside = neighbour(draft, at, -1) ?? '';
    const after = neighbour(draft, at, 1);
    const isInNumber = DIGIT.test(beside) && DIGIT.test(after ?? '');
    const isInWord = WESTERN.test(beside) && WESTERN.test(after ?? '');
    if (isInNumber || isInWord) return;
    const needsHanBefore = character === '.';
    const isChineseHere = isChinese(before) || (!needsHanBefore && isChinese(after));
    if (isChineseHere) edits.push({ at, length: 1, to: full, rule: 'mark' });
  });
  return edits;
}

/** A space between Han and Western text is the compositor's; one beside a Chinese mark is nobody's. */
export function spaces(draft: Draft): readonly Edit[] {
  return matches(draft, /^[ \u00a0]+/, (_written, before, after) => {
    const isBesideMark = [before, after].some((one) => one !== undefined && CHINESE_MARK.test(one));
    const isMixed =
      (isHan(before) && WESTERN.test(after ?? '')) || (WESTERN.test(before ?? '') && isHan(after));
    return isBesideMark || isMixed ? { to: '', rule: 'space' } : undefined;
  });
}

/** The character before, seen through spaces and markup. */
function wordBefore({ characters, isMarkup }: Draft, at: number): string | undefined {
  let i = at - 1;
  while (characters[i] === ' ' || isMarkup[i] === true) i -= 1;
  return characters[i];
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
    const before = neighbour(draft, at, -1);
    const made = decide(found[0], before, neighbour(draft, at + length - 1, 1));
    if (made !== undefined) edits.push({ at, length, ...made });
    at += length - 1;
  }
  return edits;
}
