/** What holds of every made-up page. */
import { expect } from 'vitest';
import { EM_ASCENT } from '../../src/model/issue.ts';
import type { Frame, MadePage } from '../../src/model/page.ts';
import { overlap } from './randomIssue.ts';

/** Faults of the places themselves, after which its parts may lie over each other. */
export const COLLISIONS = ['makeup/overlap', 'makeup/insert-over', 'makeup/no-room'];

/** Text follows the outline of the vase into the corners of its frame, and nowhere else into a frame. */
const mayMeet = (a: Frame, b: Frame): boolean => a.owner === 'vase' && b.kind === 'text';

export function expectDisjoint(frames: readonly Frame[]): void {
  frames.forEach((a, i) => {
    for (const b of frames.slice(i + 1))
      if (!mayMeet(a, b) && !mayMeet(b, a))
        expect(overlap(a, b), JSON.stringify([a, b])).toBe(false);
  });
}

export function expectOnGrid({ house: { grid }, texts }: MadePage): void {
  for (const block of texts.filter(({ role }) => role === 'body'))
    for (const { baseline } of block.lines)
      expect((baseline - Math.round(EM_ASCENT * grid.em)) % grid.pitch).toBe(0);
}
