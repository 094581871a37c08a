/** Lines that could not be set by rule, told where their text stands. */
import type { PreparedStory } from './galley/setGalley.ts';
import { diagnose } from './model/catalogue/catalogue.ts';
import type { Diagnostic } from './model/diagnostic.ts';
import { NO_FACE_ID } from './model/face.ts';
import type { Galley, GalleyLine } from './model/galley.ts';

export function tellFaults(
  galley: Pick<Galley, 'paragraphs' | 'lines'>,
  story: PreparedStory,
  owner: string,
  tell: (diagnostic: Diagnostic) => void,
): void {
  for (const line of galley.lines) {
    const paragraph = galley.paragraphs[line.paragraph];
    // Where no font could be opened nothing is known of widths; that is told already.
    if (line.fault === undefined || paragraph?.faces.some(({ id }) => id === NO_FACE_ID)) continue;
    const offset = paragraph?.textFrom[line.from] ?? 0;
    const span = story.styled[line.paragraph]?.source.spanAt(offset);
    if (paragraph === undefined || span === undefined) continue;
    const facts = {
      article: owner,
      text: paragraph.text.slice(offset, paragraph.textFrom[line.to]),
    };
    tell(diagnose(FAULTS[line.fault], span, facts));
  }
}

const FAULTS: Readonly<
  Record<
    NonNullable<GalleyLine['fault']>,
    'galley/overfull-line' | 'galley/prohibition-waived' | 'galley/word-split'
  >
> = {
  overfull: 'galley/overfull-line',
  waived: 'galley/prohibition-waived',
  split: 'galley/word-split',
};
