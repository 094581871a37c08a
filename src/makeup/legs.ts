/** Flowed lines as blocks of text: a block a stretch of one column with one measure, and the frame it stands in. */
import type { Galley } from '../model/galley.ts';
import type { House } from '../model/issue.ts';
import type { Frame, PlacedLine, TextBlock } from '../model/page.ts';
import type { StoryText } from '../model/setter.ts';
import { type Mpt, mpt } from '../model/units.ts';
import type { FlowLine } from './flow.ts';
import { baselineAt, columnAt, gridBaseline, lineTop } from './grid.ts';
import { type Matter, together } from './matter.ts';

/** Lines as one galley of a measure. */
export const galleyOf = (
  { paragraphs, kinds, characters }: StoryText,
  lines: Galley['lines'],
  measure: Mpt,
): Galley => ({ measure, paragraphs, kinds, characters, lines });

/** Lines that follow each other in one column and have one measure. */
export function stretchesOf(lines: readonly FlowLine[]): readonly (readonly FlowLine[])[] {
  const stretches: FlowLine[][] = [];
  let before: FlowLine | undefined;
  for (const line of lines) {
    const { slot } = line;
    const goesOn =
      before !== undefined &&
      slot.column === before.slot.column &&
      slot.inline === before.slot.inline &&
      slot.measure === before.slot.measure &&
      slot.line === before.slot.line + before.height;
    if (goesOn) stretches.at(-1)?.push(line);
    else stretches.push([line]);
    before = line;
  }
  return stretches;
}

/** Horizontal legs of a story on the page's grid. */
export function legsOf(
  owner: string,
  text: StoryText,
  lines: readonly FlowLine[],
  house: House,
): Matter {
  const { grid } = house;
  const blocks = stretchesOf(lines).map((stretch) => {
    const first = stretch[0]?.slot;
    const last = stretch.at(-1);
    const measure = first?.measure ?? grid.measure;
    const inline = first?.inline ?? mpt(0);
    const placed = stretch.map(
      (one): PlacedLine => ({
        line: one.line,
        baseline: baselineOf(one, text.paragraphs[one.line.paragraph]?.size ?? grid.em, house),
      }),
    );
    const from = first?.line ?? 0;
    const lineCount = (last?.slot.line ?? 0) + (last?.height ?? 0) - from;
    const frame: Frame = {
      owner,
      kind: 'text',
      column: columnAt(grid, inline),
      area: {
        inline,
        block: lineTop(grid, from),
        width: measure,
        depth: mpt(lineCount * grid.pitch),
      },
      lines: stretch.length,
    };
    const block: TextBlock = {
      owner,
      role: 'body',
      axes: { direction: 'horizontal', inline },
      galley: galleyOf(
        text,
        stretch.map(({ line }) => line),
        measure,
      ),
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

/** On the grid; of a crosshead, in the middle of the lines it takes. */
function baselineOf({ slot, height }: FlowLine, size: Mpt, { grid }: House): Mpt {
  if (height === 1) return gridBaseline(grid, slot.line);
  const free = height * grid.pitch - size;
  return baselineAt(lineTop(grid, slot.line) + Math.floor(free / 2), size);
}
