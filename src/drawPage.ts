/** A made-up page drawn: as it is printed, with what a proof shows over and under it, and the marks outside its trim. */
import type { Composer } from './compose.ts';
import { type Marking, withChangeMarks } from './display/changeMarks.ts';
import { displayPage } from './display/displayPage.ts';
import type { DrawnLines } from './display/drawnLines.ts';
import { type Labelling, labelItems } from './display/labels.ts';
import { withMarks } from './display/marks.ts';
import { type Overlay, overlayItems } from './display/overlay.ts';
import { withWatermark } from './display/watermark.ts';
import { placeLine } from './galley/placeLine.ts';
import type { DisplayList } from './model/display.ts';
import type { Issue } from './model/issue.ts';
import type { MadePage } from './model/page.ts';
import type { SetWords } from './model/words.ts';
import { effectivePpi } from './pictures/effectivePpi.ts';
import { wordSetter } from './setWords.ts';
import { slugLine, slugText } from './slugLine.ts';

/** What is drawn beside the page itself. */
export interface Drawing {
  /** What to draw over the pages, for proofs. */
  readonly overlays: readonly Overlay[];
  /** Whether 校样 and a line that says of what stand on each page, for proofs. */
  readonly watermark?: boolean | undefined;
  /** Marks outside the trim, with what is written beside them (二校 23:40); undefined: as the house has it. */
  readonly marks?: { readonly round: string | undefined } | undefined;
}

/** What the stories say otherwise than before, what else is another, and how long each of their paragraphs is. */
export type Changed = Pick<Marking, 'changes' | 'parts' | 'lengths'>;

/** Two setters: what the marks say is told when it cannot be set, what only proofs show is not. */
export interface Setters {
  readonly press: Composer;
  readonly proof: Composer;
}

interface Beside extends Drawing {
  readonly changed: Changed | undefined;
  /** Lines that have been drawn before. */
  readonly lines: DrawnLines | undefined;
}

export interface DrawnPage {
  /** The page alone, without marks outside its trim. */
  readonly page: DisplayList;
  readonly display: DisplayList;
}

export function pageDrawer(
  issue: Issue,
  drawing: Beside,
  setters: Setters,
): (made: MadePage) => DrawnPage {
  const ofMarks = wordSetter(issue, setters.press, 'slug');
  const ofProofs = wordSetter(issue, setters.proof, 'proof');
  const hasMarks = drawing.marks !== undefined || issue.house.press.marks;
  const labelling: Labelling = { setWords: ofProofs, ppiOf: effectivePpi };
  return (made) => {
    const slug = slugText(issue, made.code, drawing.marks?.round);
    const drawn = proofed(made, drawing, labelling);
    const { changed } = drawing;
    const marking = changed && { ...changed, placeLine, setWords: ofProofs };
    const page = marking === undefined ? drawn : withChangeMarks(drawn, made, marking);
    const stamped = drawing.watermark === true ? stamp(page, slug, ofProofs) : page;
    return {
      page: stamped,
      display: hasMarks ? withMarks(stamped, slugLine(slug, issue, ofMarks)) : stamped,
    };
  };
}

const stamp = (page: DisplayList, slug: string, setWords: SetWords): DisplayList =>
  withWatermark(page, `校样　${slug}`, setWords);

function proofed(made: MadePage, { overlays, lines }: Beside, labelling: Labelling): DisplayList {
  const page = displayPage(made, placeLine, lines);
  const under = overlayItems(made, overlays, placeLine);
  const over = labelItems(made, page, overlays, labelling);
  return { ...page, items: [...under, ...page.items, ...over] };
}
