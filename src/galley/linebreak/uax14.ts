/** Where UAX #14 (revision 55, Unicode 17) lets a line end: rules LB4–LB31 over tailorable classes. */
import { slabFor } from '../slab.ts';
import { isEastAsian, isFuturePictograph, Lb } from './lineBreakClass.ts';

/** Characters and the class each is to have; the classes may be tailored. */
export interface Coded {
  readonly codePoints: ArrayLike<number>;
  readonly classes: Uint8Array;
}

/** 1 where a line may end before the character of that index; 0 before the first. */
export function opportunities(text: Coded): Uint8Array {
  const bases = basesOf(text);
  const found = new Uint8Array(text.classes.length);
  const { cls, at } = bases;
  for (let k = 1; k < cls.length; k += 1) {
    const isPlain = cls[k] === Lb.ID && cls[k - 1] === Lb.ID && bases.joiner[k - 1] === 0;
    if (isPlain || mayBreak(bases, k)) found[at[k] ?? 0] = 1;
  }
  return found;
}

/** Characters without the marks that LB9 counts as part of them. */
interface Bases {
  readonly cls: Uint8Array;
  readonly cp: Uint32Array;
  /** Index of each in the text. */
  readonly at: Uint32Array;
  /** 1 where a zero width joiner ends it. */
  readonly joiner: Uint8Array;
}

/** LB9 and LB10: marks go with what they stand on; without one they are letters. */
function basesOf({ codePoints, classes }: Coded): Bases {
  const { length } = classes;
  const { uint32, uint8 } = slabFor(length, { fours: 2, ones: 2 });
  const cp = uint32(length);
  const at = uint32(length);
  const cls = uint8(length);
  const joiner = uint8(length);
  let count = 0;
  for (let i = 0; i < length; i += 1) {
    const own = classes[i] ?? Lb.AL;
    const isMark = own === Lb.CM || own === Lb.ZWJ;
    if (isMark && count > 0 && takesMarks(cls[count - 1] ?? Lb.AL)) {
      joiner[count - 1] = own === Lb.ZWJ ? 1 : 0;
      continue;
    }
    cls[count] = isMark ? Lb.AL : own;
    joiner[count] = own === Lb.ZWJ ? 1 : 0;
    cp[count] = codePoints[i] ?? 0;
    at[count] = i;
    count += 1;
  }
  return {
    cls: cls.subarray(0, count),
    cp: cp.subarray(0, count),
    at: at.subarray(0, count),
    joiner: joiner.subarray(0, count),
  };
}

const takesMarks = (cls: number): boolean => !isHardBreak(cls) && cls !== Lb.SP && cls !== Lb.ZW;

const isHardBreak = (cls: number): boolean => cls === Lb.BK || cls === Lb.CR || cls === Lb.LF;

/** Each group of rules answers, or leaves the gap to the next. */
function mayBreak(bases: Bases, k: number): boolean {
  return (
    hardRules(bases, k) ??
    spaceRules(bases, k) ??
    quoteRules(bases, k) ??
    hyphenRules(bases, k) ??
    affixRules(bases, k) ??
    numberRules(bases, k) ??
    syllableRules(bases, k) ??
    letterRules(bases, k) ??
    true
  );
}

const NOTHING = -1;
const classAt = (bases: Bases, k: number): number => bases.cls[k] ?? NOTHING;

/** LB4–LB13: line ends, joiners, glue, and marks that no space parts from what is before them. */
function hardRules(bases: Bases, k: number): boolean | undefined {
  const a = classAt(bases, k - 1);
  const b = classAt(bases, k);
  if (isHardBreak(a)) return !(a === Lb.CR && b === Lb.LF);
  if (isHardBreak(b) || b === Lb.SP || b === Lb.ZW) return false;
  if (classBeforeSpaces(bases, k) === Lb.ZW) return true;
  if (bases.joiner[k - 1] === 1) return false;
  if (a === Lb.WJ || b === Lb.WJ || a === Lb.GL) return false;
  if (b === Lb.GL && a !== Lb.SP && a !== Lb.BA && a !== Lb.HY && a !== Lb.HH) return false;
  if (b === Lb.CL || b === Lb.CP || b === Lb.EX || b === Lb.SY) return false;
  return undefined;
}

/** The last character before a gap that is no space; −1 at the start of the text. */
function beforeSpaces(bases: Bases, k: number): number {
  let j = k - 1;
  while (j >= 0 && bases.cls[j] === Lb.SP) j -= 1;
  return j;
}

const classBeforeSpaces = (bases: Bases, k: number): number =>
  classAt(bases, beforeSpaces(bases, k));

const isOpening = (cls: number): boolean => cls === Lb.OP || cls === Lb.OW;
const isQuote = (cls: number): boolean => cls === Lb.QU || cls === Lb.PI || cls === Lb.PF;

/** LB14–LB18: what holds across spaces, and the space itself. */
function spaceRules(bases: Bases, k: number): boolean | undefined {
  const b = classAt(bases, k);
  const j = beforeSpaces(bases, k);
  const a = classAt(bases, j);
  if (isOpening(a)) return false;
  if (a === Lb.PI && opensHere(classAt(bases, j - 1))) return false;
  if (b === Lb.PF && closesHere(classAt(bases, k + 1))) return false;
  const isSpaced = classAt(bases, k - 1) === Lb.SP;
  if (b === Lb.IS) return isSpaced && classAt(bases, k + 1) === Lb.NU;
  if (b === Lb.NS && (a === Lb.CL || a === Lb.CP)) return false;
  if (b === Lb.B2 && a === Lb.B2) return false;
  return isSpaced ? true : undefined;
}

/** LB15a: an initial quote opens at the start of the text or after these. */
const opensHere = (cls: number): boolean =>
  cls === NOTHING ||
  isHardBreak(cls) ||
  isOpening(cls) ||
  isQuote(cls) ||
  cls === Lb.GL ||
  cls === Lb.SP ||
  cls === Lb.ZW;

/** LB15b: a final quote closes before these or the end of the text. */
const closesHere = (cls: number): boolean =>
  cls === NOTHING ||
  isHardBreak(cls) ||
  isQuote(cls) ||
  cls === Lb.SP ||
  cls === Lb.GL ||
  cls === Lb.WJ ||
  cls === Lb.CL ||
  cls === Lb.CP ||
  cls === Lb.EX ||
  cls === Lb.IS ||
  cls === Lb.SY ||
  cls === Lb.ZW;

/** LB19, LB19a: quotes hold to their neighbours, but between East Asian characters only inwards. */
function quoteRules(bases: Bases, k: number): boolean | undefined {
  const a = classAt(bases, k - 1);
  const b = classAt(bases, k);
  if (isQuote(b)) {
    if (b !== Lb.PI || !isEastAsianAt(bases, k - 1) || !isEastAsianAt(bases, k + 1)) return false;
  }
  if (isQuote(a)) {
    if (a !== Lb.PF || !isEastAsianAt(bases, k) || !isEastAsianAt(bases, k - 2)) return false;
  }
  return undefined;
}

const isEastAsianAt = ({ cp }: Bases, k: number): boolean => {
  const codePoint = cp[k];
  return codePoint !== undefined && isEastAsian(codePoint);
};

const isLetter = (cls: number): boolean => cls === Lb.AL || cls === Lb.HL;
const isHyphen = (cls: number): boolean => cls === Lb.HY || cls === Lb.HH;

/** LB20–LB22: contingent breaks, hyphens and what may never begin a line. */
function hyphenRules(bases: Bases, k: number): boolean | undefined {
  const a = classAt(bases, k - 1);
  const b = classAt(bases, k);
  const before = classAt(bases, k - 2);
  if (a === Lb.CB || b === Lb.CB) return true;
  if (isHyphen(a) && isLetter(b) && startsWord(before)) return false;
  if (b === Lb.BA || isHyphen(b) || b === Lb.NS || a === Lb.BB) return false;
  if (isHyphen(a) && before === Lb.HL && b !== Lb.HL) return false;
  if (a === Lb.SY && b === Lb.HL) return false;
  return b === Lb.IN ? false : undefined;
}

/** LB20a: a hyphen after these begins a word (-ism). */
const startsWord = (cls: number): boolean =>
  cls === NOTHING ||
  isHardBreak(cls) ||
  cls === Lb.SP ||
  cls === Lb.ZW ||
  cls === Lb.CB ||
  cls === Lb.GL;

const isIdeographic = (cls: number): boolean => cls === Lb.ID || cls === Lb.EB || cls === Lb.EM;
const isAffix = (cls: number): boolean => cls === Lb.PR || cls === Lb.PO;

/** LB23, LB23a, LB24: letters, numbers and ideographs beside signs of quantity. */
function affixRules(bases: Bases, k: number): boolean | undefined {
  const a = classAt(bases, k - 1);
  const b = classAt(bases, k);
  if ((isLetter(a) && b === Lb.NU) || (a === Lb.NU && isLetter(b))) return false;
  if ((a === Lb.PR && isIdeographic(b)) || (isIdeographic(a) && b === Lb.PO)) return false;
  return (isAffix(a) && isLetter(b)) || (isLetter(a) && isAffix(b)) ? false : undefined;
}

/** LB25: numbers with their signs. */
function numberRules(bases: Bases, k: number): boolean | undefined {
  const a = classAt(bases, k - 1);
  const b = classAt(bases, k);
  if (isAffix(b) && endsNumber(bases, k - 1, true)) return false;
  if (isAffix(a) && isOpening(b) && opensNumber(bases, k)) return false;
  if (b !== Lb.NU) return undefined;
  const holds = isAffix(a) || a === Lb.HY || a === Lb.IS || endsNumber(bases, k - 1, false);
  return holds ? false : undefined;
}

/** NU (SY | IS)* and perhaps a closing bracket, ending at `k`. */
function endsNumber(bases: Bases, k: number, mayClose: boolean): boolean {
  let j = k;
  const last = classAt(bases, j);
  if (mayClose && (last === Lb.CL || last === Lb.CP)) j -= 1;
  while (classAt(bases, j) === Lb.SY || classAt(bases, j) === Lb.IS) j -= 1;
  return classAt(bases, j) === Lb.NU;
}

const opensNumber = (bases: Bases, k: number): boolean =>
  classAt(bases, k + 1) === Lb.NU ||
  (classAt(bases, k + 1) === Lb.IS && classAt(bases, k + 2) === Lb.NU);

const isVowelOrTail = (cls: number): boolean => cls === Lb.JV || cls === Lb.JT;
const isHangul = (cls: number): boolean => cls >= Lb.JL && cls <= Lb.H3;

/** LB26, LB27: Korean syllables. */
function syllableRules(bases: Bases, k: number): boolean | undefined {
  const a = classAt(bases, k - 1);
  const b = classAt(bases, k);
  if (a === Lb.JL && isHangul(b) && b !== Lb.JT) return false;
  if ((a === Lb.JV || a === Lb.H2) && isVowelOrTail(b)) return false;
  if ((a === Lb.JT || a === Lb.H3) && b === Lb.JT) return false;
  return (isHangul(a) && b === Lb.PO) || (a === Lb.PR && isHangul(b)) ? false : undefined;
}

/** LB28–LB30b: words, Brahmic syllables, brackets beside words, flags, emoji. */
function letterRules(bases: Bases, k: number): boolean | undefined {
  const a = classAt(bases, k - 1);
  const b = classAt(bases, k);
  if ((isLetter(a) || a === Lb.IS) && isLetter(b)) return false;
  if (holdsAksara(bases, k) || holdsBracket(a, b)) return false;
  if (a === Lb.RI && b === Lb.RI) return flagsBefore(bases, k) % 2 === 0;
  const isPictograph = a === Lb.EB || isFuturePictograph(bases.cp[k - 1] ?? 0);
  return b === Lb.EM && isPictograph ? false : undefined;
}

/** LB30: a bracket beside a word or number. */
const holdsBracket = (a: number, b: number): boolean =>
  ((isLetter(a) || a === Lb.NU) && b === Lb.OP) || (a === Lb.CP && (isLetter(b) || b === Lb.NU));

const DOTTED_CIRCLE = 0x25cc;

/** LB28a: orthographic syllables of Brahmic scripts. */
function holdsAksara(bases: Bases, k: number): boolean {
  const isCore = (at: number): boolean =>
    classAt(bases, at) === Lb.AK || bases.cp[at] === DOTTED_CIRCLE;
  const isStart = (at: number): boolean => isCore(at) || classAt(bases, at) === Lb.AS;
  const a = classAt(bases, k - 1);
  const b = classAt(bases, k);
  if (a === Lb.AP && isStart(k)) return true;
  if (isStart(k - 1) && (b === Lb.VF || b === Lb.VI)) return true;
  if (a === Lb.VI && isStart(k - 2) && isCore(k)) return true;
  return isStart(k - 1) && isStart(k) && classAt(bases, k + 1) === Lb.VF;
}

/** LB30a: regional indicators pair up; how many stand before the gap. */
function flagsBefore(bases: Bases, k: number): number {
  let count = 0;
  while (classAt(bases, k - 1 - count) === Lb.RI) count += 1;
  return count;
}
