/** Characters shared by Chinese and Western text take the side of their neighbours. */
import { isExtender } from '../model/face.ts';
import type { TextLanguage } from '../model/galley.ts';
import { Class, classOf, isNumeral, isWestern, isWide } from './classes.ts';

/**
 * The class of every character (code point) of a paragraph, quotes and shared marks settled by context.
 *
 * A quote pair is Chinese when what it holds begins or ends with a Chinese character, or when a Chinese
 * character or mark stands outside it; ’ between two Western letters is an apostrophe. (House rule where
 * clreq is silent: UAX #14 looks only at East Asian width, which curly quotes leave open.)
 */
export function classesOf(
  codePoints: ArrayLike<number>,
  language: TextLanguage | 'und' = 'zh-Hans',
): Uint8Array {
  const classes = new Uint8Array(codePoints.length);
  for (let i = 0; i < classes.length; i += 1) classes[i] = classOf(codePoints[i] ?? 0);
  // Korean quotes are Western and proportional (klreq 4.1).
  settleQuotes(codePoints, classes, language === 'ko');
  for (let i = 0; i < classes.length; i += 1) {
    settleShared(codePoints, classes, i);
    if (isMinus(codePoints, classes, i)) classes[i] = Class.prefix;
    // A mark on a Han character is Han as its base is (UAX #29): Western text after it is parted from it.
    const mayBeMark = classes[i] === Class.letter && classes[i - 1] === Class.ideograph;
    if (mayBeMark && isExtender(String.fromCodePoint(codePoints[i] ?? 0)))
      classes[i] = Class.ideograph;
  }
  return classes;
}

const LEFT_SINGLE = 0x2018; // ‘
const RIGHT_SINGLE = 0x2019; // ’
const LEFT_DOUBLE = 0x201c; // “
const RIGHT_DOUBLE = 0x201d; // ”

/** Closing quotes that Western and East Asian text share, each with its opening one. */
const OPENING: ReadonlyMap<number, number> = new Map([
  [RIGHT_SINGLE, LEFT_SINGLE],
  [RIGHT_DOUBLE, LEFT_DOUBLE],
  [0xbb /* » */, 0xab /* « */],
]);
const QUOTES_OPEN: ReadonlySet<number> = new Set(OPENING.values());

function settleQuotes(
  codePoints: ArrayLike<number>,
  classes: Uint8Array,
  isWestern: boolean,
): void {
  const open: number[] = [];
  for (let i = 0; i < codePoints.length; i += 1) {
    const isMark = classes[i] === Class.opening || classes[i] === Class.closing;
    const cp = codePoints[i] ?? 0;
    if (!isMark || !isQuote(cp)) continue;
    if (isWestern) classes[i] = QUOTES_OPEN.has(cp) ? Class.westernOpening : Class.westernClosing;
    else if (QUOTES_OPEN.has(cp)) open.push(i);
    else settleClosing(codePoints, classes, open, i);
  }
  for (const i of open) settlePair(codePoints, classes, i, undefined);
}

function settleClosing(
  codePoints: ArrayLike<number>,
  classes: Uint8Array,
  open: number[],
  at: number,
): void {
  const isSingle = codePoints[at] === RIGHT_SINGLE;
  if (isSingle && isLetterAt(classes, at - 1) && isLetterAt(classes, at + 1)) {
    classes[at] = Class.letter; // don’t
    return;
  }
  const opening = OPENING.get(codePoints[at] ?? 0);
  const partner = codePoints[open.at(-1) ?? -1] === opening ? open.pop() : undefined;
  settlePair(codePoints, classes, partner, at);
}

function settlePair(
  codePoints: ArrayLike<number>,
  classes: Uint8Array,
  left: number | undefined,
  right: number | undefined,
): void {
  const beside = [
    ...(left === undefined ? [] : [left - 1, left + 1]),
    ...(right === undefined ? [] : [right - 1, right + 1]),
  ];
  const hasNeighbour = beside.some((at) => at >= 0 && at < codePoints.length);
  if (!hasNeighbour || beside.some((at) => isChineseAt(codePoints, classes, at))) return;
  if (left !== undefined) classes[left] = Class.westernOpening;
  if (right !== undefined) classes[right] = Class.westernClosing;
}

/** · … — – and the like are Chinese beside anything Chinese, or alone. */
function settleShared(codePoints: ArrayLike<number>, classes: Uint8Array, i: number): void {
  const cls = classes[i];
  if (cls !== Class.interpunct && cls !== Class.ellipsis && cls !== Class.connector) return;
  if ((codePoints[i] ?? 0) >= 0x3000) return; // ・ ～ 〜 have no Western use.
  const before = classes[i - 1];
  const after = classes[i + 1];
  if (before === undefined || after === undefined) return;
  if (!isWestern(before) || !isWestern(after)) return;
  // A dash or connector between two Western words stays a connector: a break may follow it.
  if (cls === Class.connector) return;
  classes[i] = Class.sign;
}

/** －5℃: before a numeral, and behind neither letter nor numeral, － and − are signs of it and no connectors. */
function isMinus(codePoints: ArrayLike<number>, classes: Uint8Array, i: number): boolean {
  const cp = codePoints[i];
  if (cp !== 0xff0d && cp !== 0x2212) return false;
  const before = classes[i - 1];
  const isBehindWord =
    isNumeral(codePoints[i - 1]) ||
    before === Class.letter ||
    before === Class.postfix ||
    before === Class.wide;
  return isNumeral(codePoints[i + 1]) && !isBehindWord;
}

const isLetterAt = (classes: Uint8Array, at: number): boolean => classes[at] === Class.letter;

function isChineseAt(codePoints: ArrayLike<number>, classes: Uint8Array, at: number): boolean {
  const cp = codePoints[at];
  const cls = classes[at];
  if (cp === undefined || cls === undefined) return false;
  if (cls === Class.opening || cls === Class.closing) return cp >= 0x3000 || isQuote(cp);
  return isWide(cp) || cls === Class.ellipsis || cls === Class.dash;
}

const isQuote = (cp: number): boolean => QUOTES_OPEN.has(cp) || OPENING.has(cp);
