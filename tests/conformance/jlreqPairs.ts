/** Pairs of characters against Tables 1 (white) and 2 (breaks) of jlreq. */
import { kindOf, whiteOf } from '../../src/galley/cells.ts';
import { classesOf } from '../../src/galley/context.ts';
import { breakOpportunities } from '../../src/galley/linebreak/breakOpportunities.ts';
import { gapBetween } from '../../src/galley/spacing.ts';
import type { CompositionRules } from '../../src/model/galley.ts';
import { RULES } from '../support/setting.ts';
import { type Group, judged } from './tally.ts';

interface JlreqPair {
  readonly a: string;
  readonly b: string;
  readonly classA: string;
  readonly classB: string;
  /** White between the bodies, in em. */
  readonly spaceEm: number;
  readonly breakBetween: boolean;
}

/** jlreq sets a quarter em between Japanese and Western text. */
const JAPANESE: CompositionRules = {
  ...RULES,
  language: 'ja',
  prohibition: 'strict',
  punctuation: 'quanjiao',
  markReduction: 500,
  letterSpace: 250,
  digitSpace: 250,
};

export function jlreqGroups(json: string): readonly Group[] {
  const { cases }: { readonly cases: readonly JlreqPair[] } = JSON.parse(json);
  const idOf = ({ a, b, classA, classB }: JlreqPair): string => `${classA} ${classB} ${a}${b}`;
  return [
    {
      set: 'jlreq Table 1',
      under: 'ja',
      outcomes: cases.map((pair) =>
        judged(idOf(pair), `${pair.spaceEm} em`, `${whiteBetween(pair)} em`),
      ),
    },
    {
      set: 'jlreq Table 2',
      under: 'ja strict',
      outcomes: cases.map((pair) =>
        judged(idOf(pair), pair.breakBetween ? '÷' : '×', mayPart(pair) ? '÷' : '×'),
      ),
    },
  ];
}

/** A pair stands in running text: curly quotes are Japanese beside Japanese. */
const NEIGHBOUR = '国';

/** White after the ink of the first, before the ink of the second, and what neighbours give or take. */
function whiteBetween({ a, b }: JlreqPair): number {
  const codePoints = [...`${NEIGHBOUR}${a}${b}${NEIGHBOUR}`].map((one) => one.codePointAt(0) ?? 0);
  const classes = classesOf(codePoints);
  const [before, after] = [1, 2].map((i) => kindOf(classes[i] ?? 0, codePoints[i] ?? 0, JAPANESE));
  const left = before ?? 0;
  const right = after ?? 0;
  const { fixed } = gapBetween(left, right, JAPANESE);
  return (whiteOf(left).after + whiteOf(right).before + fixed) / 1000;
}

const mayPart = ({ a, b }: JlreqPair): boolean =>
  breakOpportunities(`${NEIGHBOUR}${a}${b}${NEIGHBOUR}`, {
    language: JAPANESE.language,
    prohibition: JAPANESE.prohibition,
  }).includes(NEIGHBOUR.length + a.length);
