/** The untailored algorithm against LineBreakTest of Unicode 17. */
import { breakOpportunities } from '../../src/galley/linebreak/breakOpportunities.ts';
import { type Group, judged, type Outcome } from './tally.ts';

/** The lines of the test that hold a character of East Asia. */
export function cjkSubset(json: string): readonly Group[] {
  const { cases }: { readonly cases: readonly SubsetCase[] } = JSON.parse(json);
  const outcomes = cases.map(({ cps, breaks }) =>
    judge(
      cps.map((cp) => Number.parseInt(cp, 16)),
      breaks,
    ),
  );
  return [{ set: 'LineBreakTest, CJK', under: 'und uax14', outcomes }];
}

interface SubsetCase {
  readonly cps: readonly string[];
  /** Code points before each break. */
  readonly breaks: readonly number[];
}

/** The whole file: `÷` where a line may end, `×` where not, code points between them. */
export function wholeTest(text: string): readonly Group[] {
  const outcomes = text
    .split('\n')
    .map((line) => line.replace(/#.*/u, '').trim())
    .filter((line) => line !== '')
    .map((line) => {
      const words = line.split(/\s+/u);
      const codePoints = words.filter((_, i) => i % 2 === 1).map((cp) => Number.parseInt(cp, 16));
      const signs = words.filter((_, i) => i % 2 === 0);
      const breaks = signs.flatMap((sign, i) =>
        sign === '÷' && i > 0 && i < codePoints.length ? [i] : [],
      );
      return judge(codePoints, breaks);
    });
  return [{ set: 'LineBreakTest, whole', under: 'und uax14', outcomes }];
}

function judge(codePoints: readonly number[], breaks: readonly number[]): Outcome {
  const text = String.fromCodePoint(...codePoints);
  const offsets = breakOpportunities(text, { language: 'und', prohibition: 'uax14' });
  const got = offsets.map((offset) => [...text.slice(0, offset)].length);
  const id = codePoints.map((cp) => cp.toString(16).toUpperCase().padStart(4, '0')).join(' ');
  return judged(id, `÷ at ${breaks.join(', ')}`, `÷ at ${got.join(', ')}`);
}
