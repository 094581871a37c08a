/** Short ways to set text in tests. */
import { prepareStory, setGalley } from '../../src/galley/setGalley.ts';
import type { FontBook } from '../../src/model/face.ts';
import type {
  CompositionRules,
  Galley,
  GalleyLine,
  ParagraphText,
  TextStyle,
} from '../../src/model/galley.ts';
import { mpt } from '../../src/model/units.ts';
import { fakeFonts } from './fakeFace.ts';

/** Ten points: an em is 10,000 Mpt. */
export const EM = mpt(10_000);

export const RULES: CompositionRules = {
  language: 'zh-Hans',
  direction: 'horizontal',
  breaking: 'optimum',
  wordBreak: 'normal',
  hanging: 'none',
  hyphenation: true,
  prohibition: 'gb',
  punctuation: 'quanjiao',
  markReduction: 500,
  digits: 'half',
  letterSpace: 0,
  digitSpace: 0,
};

export const STYLE: TextStyle = {
  font: { role: 'song', weight: 400 },
  strongFont: { role: 'hei', weight: 500 },
  size: EM,
  indent: mpt(0),
  hang: mpt(0),
  align: 'justify',
  rules: RULES,
};

const FILE = { path: 'test.txt', text: '' };

export const paragraph = (text: string, kind: ParagraphText['kind'] = 'body'): ParagraphText => ({
  kind,
  runs: [{ text, strong: false }],
  spanAt: (offset) => ({ file: FILE, from: offset, to: offset + 1 }),
});

export interface Settings {
  readonly rules?: Partial<CompositionRules>;
  readonly indent?: number;
  readonly align?: TextStyle['align'];
  readonly fonts?: FontBook;
  readonly byline?: string;
}

/** Sets paragraphs to a measure of whole characters. */
export function set(texts: readonly string[], measure: number, settings: Settings = {}): Galley {
  const style: TextStyle = {
    ...STYLE,
    indent: mpt((settings.indent ?? 0) * EM),
    align: settings.align ?? 'justify',
    rules: { ...RULES, ...settings.rules },
  };
  const body = texts.map((text) => ({ source: paragraph(text), style }));
  const byline =
    settings.byline === undefined
      ? []
      : [
          {
            source: paragraph(settings.byline, 'byline'),
            style: { ...style, indent: mpt(0), align: 'end' } as const,
          },
        ];
  return setGalley(
    prepareStory([...body, ...byline], settings.fonts ?? fakeFonts()),
    mpt(measure * EM),
  );
}

export function lineText(galley: Galley, line: GalleyLine): string {
  const prepared = galley.paragraphs[line.paragraph];
  return prepared?.text.slice(prepared.textFrom[line.from], prepared.textFrom[line.to]) ?? '';
}

/** The lines of one paragraph, parted by `|`. */
export const lines = (text: string, measure: number, settings: Settings = {}): string => {
  const galley = set([text], measure, settings);
  return galley.lines.map((line) => lineText(galley, line)).join('|');
};
