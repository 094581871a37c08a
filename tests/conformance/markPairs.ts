/** Neighbouring marks against CSS Text 4 text-spacing-trim: which of two gives up half its square. */
import { kindOf, whiteOf } from '../../src/galley/cells.ts';
import { Class } from '../../src/galley/classes.ts';
import { classesOf } from '../../src/galley/context.ts';
import { prepareParagraph } from '../../src/galley/prepare.ts';
import { gapBetween } from '../../src/galley/spacing.ts';
import type { CompositionRules, TextLanguage } from '../../src/model/galley.ts';
import { fakeFonts } from '../support/fakeFace.ts';
import { EM, paragraph, RULES, STYLE } from '../support/setting.ts';
import { type Group, grouped, judged, type Outcome } from './tally.ts';

interface MarkPair {
  readonly lang: TextLanguage;
  readonly a: string;
  readonly b: string;
  /** O opening, C closing, M middle, S full-width space, X ！？. */
  readonly classes: string;
  /** 0.5 where the mark gives up half its square, else 1. */
  readonly widthA: number;
  readonly widthB: number;
}

interface MarkSequence {
  readonly lang: TextLanguage;
  readonly text: string;
  readonly halfWidthIndex: readonly number[];
}

export function markGroups(json: string): readonly Group[] {
  const { cases }: { readonly cases: readonly (MarkPair | MarkSequence)[] } = JSON.parse(json);
  return grouped(
    cases,
    (one) => ({
      set: 'text' in one ? 'WPT text-spacing-trim' : 'CSS Text 4 pairs',
      under: one.lang,
    }),
    (one) => ('text' in one ? judgeSequence(one) : judgePair(one)),
  );
}

/** One object a language: the table of gaps is made once a set of rules. */
const RULES_OF: Readonly<Record<TextLanguage, CompositionRules>> = {
  'zh-Hans': { ...RULES, language: 'zh-Hans' },
  'zh-Hant': { ...RULES, language: 'zh-Hant' },
  ja: { ...RULES, language: 'ja' },
  ko: { ...RULES, language: 'ko' },
};

/** A pair stands in running text: curly quotes are Chinese beside Chinese. */
const NEIGHBOUR = '国';

function judgePair({ lang, a, b, classes, widthA, widthB }: MarkPair): Outcome {
  const rules = RULES_OF[lang];
  const codePoints = [...`${NEIGHBOUR}${a}${b}${NEIGHBOUR}`].map((one) => one.codePointAt(0) ?? 0);
  const settled = classesOf(codePoints);
  const before = kindOf(settled[1] ?? 0, codePoints[1] ?? 0, rules);
  const after = kindOf(settled[2] ?? 0, codePoints[2] ?? 0, rules);
  const white = whiteOf(before).after + whiteOf(after).before;
  const taken = -gapBetween(before, after, rules).fixed;
  const id = `${lang} ${classes} ${a}${b}`;
  // Where both have white between their inks, the eye cannot tell whose was taken: only how much.
  const expected = (1 - widthA + (1 - widthB)) * 1000;
  return judged(
    id,
    `${expected} of ${Math.max(white, expected)} taken`,
    `${taken} of ${white} taken`,
  );
}

/** The gaps of the prepared paragraph: half an em less before an opening mark or after a closing one. */
function judgeSequence({ lang, text, halfWidthIndex }: MarkSequence): Outcome {
  const style = { ...STYLE, rules: RULES_OF[lang] };
  const { paragraph: prepared } = prepareParagraph(paragraph(text), style, fakeFonts());
  const expected = Array.from({ length: prepared.count }, () => 0);
  for (const i of halfWidthIndex) {
    const gap = prepared.cls[i] === Class.opening ? i : i + 1;
    expected[gap] = (expected[gap] ?? 0) - 0.5;
  }
  const got = Array.from(prepared.gap, (gap) => gap / EM);
  return judged(`${lang} ${text}`, expected.join(' '), got.join(' '));
}
