/** Random text as papers print it, and worse. */
import fc from 'fast-check';
import {
  BREAKINGS,
  type CompositionRules,
  DIGIT_WIDTHS,
  HANGINGS,
  LANGUAGES,
  PROHIBITION_LEVELS,
  PUNCTUATION_STYLES,
  WORD_BREAKS,
  WRITING_MODES,
} from '../../src/model/galley.ts';

const HAN = '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就';

export const han = fc.constantFrom(...HAN);
const pauses = fc.constantFrom('，', '。', '、', '；', '：', '？', '！');
const brackets = fc.constantFrom('“', '”', '‘', '’', '（', '）', '《', '》');
const units = fc.constantFrom('——', '……', '·', '80%', '2.9', '100', '3+10', '37.5℃', '￥5');
const words = fc.constantFrom(
  'AI',
  'FPGA',
  'important',
  'newspaper',
  'international',
  ' ',
  'www.a-b.cn/x?y=1',
);
const foreign = fc.constantFrom(
  'かな',
  'ッー',
  '々',
  'の',
  '한국',
  '말',
  'é',
  'α',
  '𠮷',
  '👍🏽',
  '葛󠄀',
);

/** Pieces of a Chinese paper: Han, marks, numbers, words. */
export const piece = fc.oneof(
  { weight: 12, arbitrary: han },
  { weight: 3, arbitrary: pauses },
  { weight: 2, arbitrary: brackets },
  { weight: 1, arbitrary: units },
  { weight: 1, arbitrary: words },
);

/** Han and the marks of a plain story, never two marks together: what I10 is promised for. */
export const sentence = fc
  .array(fc.tuple(fc.array(han, { minLength: 2, maxLength: 14, size: 'max' }), pauses), {
    minLength: 1,
    maxLength: 8,
    size: 'max',
  })
  .map((parts) => parts.map(([characters, mark]) => characters.join('') + mark).join(''));

const joined = (arbitrary: fc.Arbitrary<string>, maxLength: number): fc.Arbitrary<string> =>
  fc.array(arbitrary, { minLength: 1, maxLength, size: 'max' }).map((pieces) => pieces.join(''));

export const news = joined(piece, 120).map((text) => `中${text}`);

/** As news, and short enough to try every way to break it. */
export const shortNews = (more: fc.Arbitrary<string> = piece): fc.Arbitrary<string> =>
  joined(fc.oneof({ weight: 6, arbitrary: piece }, { weight: 1, arbitrary: more }), 14);

/** Mostly Han, with room for lines more or fewer. */
export const loose = joined(
  fc.oneof(
    { weight: 9, arbitrary: han },
    { weight: 2, arbitrary: pauses },
    { weight: 1, arbitrary: words },
  ),
  13,
);

/** News with what other languages and careless authors bring. */
export const mixed = joined(
  fc.oneof({ weight: 4, arbitrary: piece }, { weight: 1, arbitrary: foreign }),
  60,
);

/** Any Unicode: graphemes, or lone surrogates and controls too. */
export const anyUnicode = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60, size: 'max' }),
  fc.string({ unit: 'binary', maxLength: 60, size: 'max' }),
);

/** Every choice a house has. */
export const anyRules: fc.Arbitrary<CompositionRules> = fc.record({
  language: fc.constantFrom(...LANGUAGES),
  direction: fc.constantFrom(...WRITING_MODES),
  prohibition: fc.constantFrom(...PROHIBITION_LEVELS),
  punctuation: fc.constantFrom(...PUNCTUATION_STYLES),
  markReduction: fc.constantFrom(0, 250, 500),
  breaking: fc.constantFrom(...BREAKINGS),
  wordBreak: fc.constantFrom(...WORD_BREAKS),
  hanging: fc.constantFrom(...HANGINGS),
  hyphenation: fc.boolean(),
  digits: fc.constantFrom(...DIGIT_WIDTHS),
  letterSpace: fc.constantFrom(0, 125, 250),
  digitSpace: fc.constantFrom(0, 125, 250),
});
