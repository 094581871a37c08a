/** White between Han or kana and Western text, against the tests of Chromium and WPT text-autospace. */
import { Class, classOf } from '../../src/galley/classes.ts';
import { prepareParagraph } from '../../src/galley/prepare.ts';
import { Stretch } from '../../src/galley/spacing.ts';
import type { CompositionRules, PreparedParagraph } from '../../src/model/galley.ts';
import { fakeFonts } from '../support/fakeFace.ts';
import { paragraph, RULES, STYLE } from '../support/setting.ts';
import { type Group, grouped, judged, type Outcome } from './tally.ts';

type AutospaceCase = TypeCase | SequenceCase;

interface TypeCase {
  readonly kind: 'type';
  readonly char: string;
  readonly type: string;
}

interface SequenceCase {
  readonly kind: 'sequence';
  readonly text: string;
  /** Code points before each white. */
  readonly spaceBeforeIndex: readonly number[];
  readonly note: string | null;
}

export function autospaceGroups(json: string): readonly Group[] {
  const { cases }: { readonly cases: readonly AutospaceCase[] } = JSON.parse(json);
  return grouped(
    cases,
    ({ kind }) => ({ set: 'text-autospace', under: kind }),
    (one) => (one.kind === 'type' ? judgeType(one) : judgeSequence(one)),
  );
}

const judgeType = ({ char, type }: TypeCase): Outcome =>
  judged(char, type, typeOf(classOf(char.codePointAt(0) ?? 0)));

/** The three classes of CSS Text 4. */
function typeOf(cls: Class): string {
  if (cls === Class.ideograph) return 'ideograph';
  return cls === Class.letter || cls === Class.digit ? 'letter-or-numeral' : 'other';
}

/** An eighth of an em, as browsers set it. */
const BROWSER: CompositionRules = { ...RULES, language: 'ja', letterSpace: 125, digitSpace: 125 };

function judgeSequence({ text, spaceBeforeIndex, note }: SequenceCase): Outcome {
  const direction = note === 'vertical upright' ? 'vertical' : 'horizontal';
  const style = { ...STYLE, rules: { ...BROWSER, direction } as const };
  const { paragraph: prepared } = prepareParagraph(paragraph(text), style, fakeFonts());
  const id = note === null ? text : `${text} (${note})`;
  return judged(id, `[${spaceBeforeIndex.join(', ')}]`, `[${whiteBefore(prepared).join(', ')}]`);
}

/** Code points before each gap of white between the scripts. */
function whiteBefore(prepared: PreparedParagraph): readonly number[] {
  const found: number[] = [];
  for (let i = 1; i < prepared.count; i += 1) {
    const isWhite = prepared.stretchStep[i] === Stretch.autospace && (prepared.gap[i] ?? 0) > 0;
    if (isWhite) found.push([...prepared.text.slice(0, prepared.textFrom[i])].length);
  }
  return found;
}
