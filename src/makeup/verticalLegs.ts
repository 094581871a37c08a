/** Vertical legs of a story: a block a stretch of one tier with one measure, and the frame it stands in. */
import type { House } from '../model/issue.ts';
import type { Frame, PlacedLine, TextBlock } from '../model/page.ts';
import type { StoryText } from '../model/setter.ts';
import { type Mpt, mpt, ZERO } from '../model/units.ts';
import type { FlowLine } from './flow.ts';
import { baselineAt, columnAt } from './grid.ts';
import { galleyOf, stretchesOf } from './legs.ts';
import { type Matter, together } from './matter.ts';

/** Lines follow each other leftwards from `right`. */
export function verticalLegs(
  owner: string,
  text: StoryText,
  lines: readonly FlowLine[],
  { house, right }: { readonly house: House; readonly right: Mpt },
): Matter {
  const { grid } = house;
  const leading = grid.pitch - grid.em;
  const blocks = stretchesOf(lines).map((stretch) => {
    const slot = stretch[0]?.slot;
    const measure = slot?.measure ?? grid.measure;
    const top = slot?.inline ?? ZERO;
    const from = slot?.line ?? 0;
    const last = stretch.at(-1);
    const end = (last?.slot.line ?? 0) + (last?.height ?? 0);
    const placed = stretch.map(({ line, slot: own, height }): PlacedLine => {
      const size = text.paragraphs[line.paragraph]?.size ?? grid.em;
      const free = height * grid.pitch - leading - size;
      return { line, baseline: baselineAt(own.line * grid.pitch + Math.floor(free / 2), size) };
    });
    const inline = mpt(right - end * grid.pitch + leading);
    const width = mpt((end - from) * grid.pitch - leading);
    const frame: Frame = {
      owner,
      kind: 'text',
      column: columnAt(grid, inline),
      area: { inline, block: top, width, depth: measure },
      lines: stretch.length,
    };
    const own = stretch.map(({ line }) => line);
    const block: TextBlock = {
      owner,
      role: 'body',
      axes: { direction: 'vertical', right, top },
      galley: galleyOf(text, own, measure),
      lines: placed,
      ink: 'black',
    };
    return { frame, block };
  });
  return together({
    texts: blocks.map(({ block }) => block),
    frames: blocks.map(({ frame }) => frame),
  });
}
