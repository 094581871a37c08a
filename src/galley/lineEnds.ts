/** What a mark gives up at a line end: its white (GB/T 15834 5.1.10, jlreq 3.1.9), or all of it where marks hang. */
import type { CompositionRules } from '../model/galley.ts';
import { Kind, whiteOf } from './cells.ts';

/** Thousandths of an em: taken at every line end, and beyond that only where the line needs it, all or nothing. */
export interface LineEnd {
  readonly always: number;
  readonly option: number;
}

const NOTHING: LineEnd = { always: 0, option: 0 };

/** Marks that may hang: 、，。 everywhere, all pauses and stops of Simplified Chinese (clreq 3.1.7). */
const HANGS: ReadonlySet<number> = new Set([...'、，。．'].map((mark) => mark.codePointAt(0) ?? 0));

export function lineEnds(
  rules: CompositionRules,
): (kind: number, codePoint: number, width: number) => LineEnd {
  // A full-width mark at a line end shall be half width in Simplified Chinese; elsewhere it may be.
  const halves = rules.language === 'zh-Hans';
  return (kind, codePoint, width) => {
    const white = endWhite(kind, rules);
    if (rules.hanging !== 'none' && mayHang(kind, codePoint, rules)) {
      if (rules.hanging === 'force') return { always: width, option: 0 };
      return halves ? { always: white, option: width - white } : { always: 0, option: width };
    }
    if (white === 0) return NOTHING;
    return halves ? { always: white, option: 0 } : { always: 0, option: white };
  };
}

/** The white behind the ink that a line end can do without; centred marks of Traditional Chinese keep theirs. */
function endWhite(kind: number, { language }: CompositionRules): number {
  const isCentred = kind === Kind.middlePause || kind === Kind.middleStop;
  return isCentred && language === 'zh-Hant' ? 0 : whiteOf(kind).after;
}

function mayHang(
  kind: number,
  codePoint: number,
  { language, direction }: CompositionRules,
): boolean {
  const isPause = kind === Kind.pause || kind === Kind.stop;
  if (language === 'zh-Hans') return isPause;
  const isVertical = direction === 'vertical';
  const isCentred = kind === Kind.middlePause || kind === Kind.middleStop;
  // clreq 3.1.7: centred marks hang in vertical lines only.
  return HANGS.has(codePoint) && (isPause || (isCentred && isVertical));
}
