/** The classes of a text's characters for UAX #14, as a language, a level and the context make them. */
import type { WordBreak } from '../../model/galley.ts';
import { Class, isNumeral } from '../classes.ts';
import { isWideOrAmbiguous, Lb, lineBreakClass } from './lineBreakClass.ts';
import { type BreakLanguage, type BreakLevel, type Tailoring, tailoringOf } from './tailoring.ts';

export interface BreakRules {
  readonly language: BreakLanguage;
  readonly prohibition: BreakLevel;
  readonly wordBreak: WordBreak;
}

/**
 * One class a code point. `settled` are the compositor's classes, which know Chinese quotes from Western
 * ones; the untailored algorithm does without them.
 */
export function breakClasses(
  codePoints: ArrayLike<number>,
  settled: Uint8Array,
  rules: BreakRules,
): Uint8Array {
  const tailoring = tailoringOf(rules.language, rules.prohibition);
  const isTailored = rules.prohibition !== 'uax14';
  const wordBreak = WORD_BREAK[rules.wordBreak];
  const classes = new Uint8Array(codePoints.length);
  // Most text has neither: what looks for them is left out then.
  let hasSigns = false;
  for (let i = 0; i < codePoints.length; i += 1) {
    const codePoint = codePoints[i] ?? 0;
    hasSigns ||= codePoint === FULL_WIDTH_HYPHEN || settled[i] === Class.sign;
    let cls: number = lineBreakClass(codePoint);
    if (cls !== Lb.ID && isTailored) cls = quoteClass(cls, settled[i] ?? 0, rules.language);
    classes[i] = wordBreak(tailored(codePoint, cls, tailoring));
  }
  if (hasSigns && tailoring.units) joinSigns(codePoints, settled, classes);
  if (hasSigns && tailoring.connectorDash) holdHyphens(codePoints, classes);
  settleContext(codePoints, classes, tailoring);
  // CSS Text 3 §5.3: a loose line may begin with a hyphen after what counts as an ideograph.
  const partsWords = rules.wordBreak === 'break-all' && rules.prohibition === 'css-loose';
  return partsWords ? classes.map((cls) => (cls === Lb.HH ? Lb.ID : cls)) : classes;
}

function tailored(codePoint: number, cls: number, tailoring: Tailoring): number {
  const own = tailoring.classes.get(codePoint) ?? loosened(codePoint, cls, tailoring);
  return own === Lb.CJ ? tailoring.smallKana : own;
}

/** What depends on the neighbours. */
function settleContext(
  codePoints: ArrayLike<number>,
  classes: Uint8Array,
  tailoring: Tailoring,
): void {
  if (tailoring.units) joinUnits(codePoints, classes);
  if (tailoring.connectorDash) holdDashes(codePoints, classes);
  if (tailoring.freePostfix) freePostfixes(classes);
}

/** Classes that a loose level sets free as a whole. */
function loosened(codePoint: number, cls: number, tailoring: Tailoring): number {
  if (cls === Lb.IN && tailoring.freeInseparables) return Lb.ID;
  const isAffix = cls === Lb.PO || cls === Lb.PR;
  return isAffix && tailoring.freeWideAffixes && isWideOrAmbiguous(codePoint) ? Lb.ID : cls;
}

const isQuote = (cls: number): boolean => cls === Lb.QU || cls === Lb.PI || cls === Lb.PF;

/** A Chinese quote is a bracket, as UAX #14 §5 (East Asian context) lets it be tailored; a Korean one holds to its words. */
function quoteClass(cls: number, settled: number, language: BreakLanguage): number {
  if (!isQuote(cls)) return cls;
  if (language === 'ko') return Lb.QU;
  if (settled === Class.opening) return Lb.OW;
  return settled === Class.closing ? Lb.CL : cls;
}

/** CSS Text 3 §5.2. */
const WORD_BREAK: Readonly<Record<WordBreak, (cls: number) => number>> = {
  normal: (cls) => cls,
  'keep-all': (cls) => (isIdeographic(cls) ? Lb.AL : cls),
  'break-all': (cls) => (cls === Lb.AL || cls === Lb.HL || cls === Lb.NU ? Lb.ID : cls),
};

const isIdeographic = (cls: number): boolean =>
  cls === Lb.ID || cls === Lb.CJ || (cls >= Lb.JL && cls <= Lb.H3);

/** The second half of —— or …… never parts from the first: it goes as a mark on it (LB9). */
function joinUnits(codePoints: ArrayLike<number>, classes: Uint8Array): void {
  for (let i = 1; i < classes.length; i += 1) {
    if (codePoints[i] !== codePoints[i - 1] || !UNIT_HALVES.has(codePoints[i] ?? 0)) continue;
    if (classes[i - 1] !== Lb.CM) classes[i] = Lb.CM;
  }
}

const MIDDLE_DOT = 0xb7;
const FULL_WIDTH_HYPHEN = 0xff0d;

/** Signs that the compositor has settled as parts of a Western word or number: C++, 9·18, －5℃. */
function joinSigns(codePoints: ArrayLike<number>, settled: Uint8Array, classes: Uint8Array): void {
  for (let i = 0; i < classes.length; i += 1) {
    const cp = codePoints[i];
    if (settled[i] === Class.prefix && cp === FULL_WIDTH_HYPHEN) classes[i] = Lb.PR;
    if (settled[i] !== Class.sign) continue;
    if (cp === MIDDLE_DOT) classes[i] = Lb.AL;
    // A doubled sign is one: nothing parts its halves, and what may follow the first may follow it.
    const isDoubled = settled[i - 1] === Class.sign && codePoints[i - 1] === cp;
    if (isDoubled && classes[i] === Lb.PR) classes[i] = Lb.IS;
  }
}

const EM_DASH = 0x2014;

/** A dash that is no half of —— connects, and begins no line. */
function holdDashes(codePoints: ArrayLike<number>, classes: Uint8Array): void {
  for (let i = 0; i < classes.length; i += 1) {
    const isSingle = codePoints[i] === EM_DASH && classes[i] !== Lb.CM && classes[i + 1] !== Lb.CM;
    if (isSingle) classes[i] = Lb.NS;
  }
}

/** 让－雅克: between words － connects, and begins no line (GB/T 15834 5.1.6); before a number it may be a minus. */
function holdHyphens(codePoints: ArrayLike<number>, classes: Uint8Array): void {
  for (let i = 1; i < classes.length; i += 1) {
    if (codePoints[i] === FULL_WIDTH_HYPHEN && !isNumeral(codePoints[i + 1])) classes[i] = Lb.EX;
  }
}

const UNIT_HALVES: ReadonlySet<number> = new Set(
  [...'—…⋯‥―'].map((character) => character.codePointAt(0) ?? 0),
);

/** jlreq Table 2: a sign holds to the number before it and to nothing else. */
function freePostfixes(classes: Uint8Array): void {
  for (let i = 0; i < classes.length; i += 1) {
    if (classes[i] === Lb.PO && classes[i - 1] !== Lb.NU) classes[i] = Lb.ID;
  }
}
