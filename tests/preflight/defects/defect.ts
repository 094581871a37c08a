/** A defect planted in a sound press file, and the rules that must tell it: these and no other. */
import type { PreflightRule } from '../../../src/model/preflight.ts';
import type { Plant } from '../../support/plant.ts';

export interface Defect {
  readonly name: string;
  readonly tells: readonly PreflightRule[];
  readonly spoil: (file: Plant) => unknown;
  /** The standard of the file; X-4 where nothing is said. */
  readonly pdfx?: '4' | '1a';
  /** Told as an error though the rule is a warning: the standard of the file forbids it. */
  readonly isForbidden?: boolean;
  /** How the spoiled file is written. */
  readonly write?: (file: Plant) => Promise<Uint8Array>;
  /** White along the trim, pt. */
  readonly edge?: number;
}

export const defect = (
  name: string,
  tells: PreflightRule | readonly PreflightRule[],
  spoil: Defect['spoil'],
  more: Partial<Defect> = {},
): Defect => ({ name, tells: typeof tells === 'string' ? [tells] : tells, spoil, ...more });
