/** One line set: how it is brought to its measure, where it begins and ends, and what is wrong with it. */
import type { GalleyLine, LineFit, PreparedParagraph, TextStyle } from '../model/galley.ts';
import { type Mpt, mpt, ZERO } from '../model/units.ts';
import { Break, isHyphen } from './breaks.ts';
import { Fitness, fitLine, type Judgement, judgeLine, UNTOUCHED } from './justify.ts';
import type { LineMeasurer, LineWidth } from './measureLine.ts';

interface LineToSet {
  readonly measurer: LineMeasurer;
  readonly index: number;
  readonly from: number;
  readonly to: number;
  readonly indent: Mpt;
  readonly measure: Mpt;
  readonly align: TextStyle['align'];
}

export function setLine({
  measurer,
  index,
  from,
  to,
  indent,
  measure,
  align,
}: LineToSet): GalleyLine {
  const { paragraph } = measurer;
  const room = measure - indent;
  const isLast = to === paragraph.count;
  const plain = { ...measurer.measureLine(from, to) };
  // Flush right, the last ink stands at the edge.
  const hang = align === 'end' ? mpt(plain.option) : hangOf(plain, room);
  const width: LineWidth = { ...plain, natural: plain.natural - hang };
  const fits = width.natural <= room;
  const staysNatural = fits && (isLast || align !== 'justify');
  const fit = staysNatural ? UNTOUCHED : fitLine(width, room);
  const set = width.natural + changeOf(fit);
  const offset = align === 'center' ? (room - set) / 2 : align === 'end' ? room - set : 0;
  const start = mpt(indent + Math.max(0, Math.floor(offset)));
  return {
    paragraph: index,
    from: width.start,
    to: Math.max(width.end, width.start),
    indent: start,
    hang: mpt(hang),
    hyphenated: isHyphen(paragraph.breakBefore[to]),
    end: mpt(start + set),
    isLast,
    fit,
    fault: width.natural - width.reducible > room ? 'overfull' : faultAt(paragraph, to),
    tail: undefined,
  };
}

/** What the mark at the line's end gives up beyond its usual trim: nothing, or all it may. */
function hangOf(width: LineWidth, room: number): Mpt {
  if (width.option === 0 || width.natural <= room) return ZERO;
  // Nothing else makes it fit: then it is given up even where the line stays short.
  if (width.natural - width.reducible > room) {
    return width.natural - width.reducible - width.option <= room ? mpt(width.option) : ZERO;
  }
  const judgement: Judgement = { cost: 0, fitness: Fitness.normal, optional: false };
  judgeLine(width, room, judgement);
  return judgement.optional ? mpt(width.option) : ZERO;
}

const changeOf = (fit: LineFit): number =>
  fit.stretch.reduce((sum, part) => sum + part, 0) -
  fit.shrink.reduce((sum, part) => sum + part, 0);

function faultAt(paragraph: PreparedParagraph, to: number): GalleyLine['fault'] {
  switch (paragraph.breakBefore[to]) {
    case Break.inWord:
      return 'split';
    case Break.prohibited:
      return 'waived';
    default:
      return undefined;
  }
}
