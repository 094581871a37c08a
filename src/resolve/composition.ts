/** The rules that a house has its text set by. */
import type { CompositionRules } from '../model/galley.ts';
import type { Mpt } from '../model/units.ts';
import type { WrittenHouse } from '../model/writtenHouse.ts';
import { toThousandths } from './lengths.ts';

export function compositionOf(data: WrittenHouse, body: Mpt): CompositionRules {
  const { text } = data;
  const space = (written: string | undefined): number =>
    written === undefined ? 0 : toThousandths(written, body);
  return {
    language: text.language ?? 'zh-Hans',
    direction: 'horizontal',
    breaking: text.breaking ?? 'optimum',
    wordBreak: text.wordBreak ?? 'normal',
    hanging: text.hanging ?? 'none',
    hyphenation: text.hyphenation ?? true,
    prohibition: text.prohibition ?? 'gb',
    punctuation: text.punctuation ?? 'quanjiao',
    // A mark keeps three quarters of its square inside a line unless the house allows more.
    markReduction: Math.min(
      500,
      text.markReduction === undefined ? 250 : toThousandths(text.markReduction, body),
    ),
    digits: text.digits ?? 'half',
    letterSpace: space(text.letterSpace),
    digitSpace: space(text.digitSpace),
  };
}
