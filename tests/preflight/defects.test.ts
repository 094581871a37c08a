/** Defects planted in a sound file, one at a time: each is told, and nothing that it did not cause. */
import { describe, expect, it } from 'vitest';
import { PREFLIGHT_RULES, type Preflight } from '../../src/model/preflight.ts';
import { pt } from '../../src/model/units.ts';
import { plant, written } from '../support/plant.ts';
import { pressBase, told, USUAL } from '../support/pressBase.ts';
import { COLOUR_DEFECTS } from './defects/colour.ts';
import type { Defect } from './defects/defect.ts';
import { FILE_DEFECTS } from './defects/file.ts';
import { INK_DEFECTS } from './defects/ink.ts';
import { PAGE_DEFECTS } from './defects/page.ts';
import { SHAPE_DEFECTS } from './defects/shapes.ts';

const DEFECTS: readonly Defect[] = [
  ...FILE_DEFECTS,
  ...PAGE_DEFECTS,
  ...COLOUR_DEFECTS,
  ...INK_DEFECTS,
  ...SHAPE_DEFECTS,
];

const BASES = {
  '4': await pressBase({ pdfx: '4', marks: false }),
  '1a': await pressBase({ pdfx: '1a', marks: false }),
};

const withEdge = (edge: number): Preflight => ({
  ...USUAL,
  limits: { ...USUAL.limits, edge: pt(edge) },
});

describe('a planted defect', () => {
  it.each(DEFECTS.map((one) => [one.name, one] as const))('is told: %s', async (_, one) => {
    const { tells, spoil, pdfx = '4', write = written, edge = 0, isForbidden } = one;
    const file = await plant(BASES[pdfx]);
    spoil(file);
    const { rules, errors, messages } = await told(await write(file), withEdge(edge));
    expect(rules, messages.join('\n')).toEqual([...tells].sort());
    // What cannot be measured is forbidden by nothing.
    const forbidden = tells.filter((rule) => rule !== 'ink-unmeasured');
    if (isForbidden === true) expect(errors).toEqual([...forbidden].sort());
  });

  it('is known of every rule', () => {
    const planted = new Set(DEFECTS.flatMap(({ tells }) => tells));
    const unplanted = Object.keys(PREFLIGHT_RULES).filter((rule) => !planted.has(rule as never));
    // Encrypted files have a test of their own.
    expect(unplanted).toEqual(['encrypted']);
    expect(DEFECTS.length).toBeGreaterThan(44);
  });
});
