/** A box as it is written (围框): its line, tint and corners. */

import type { BoxPlace } from '../model/boxPlace.ts';
import type { Checked } from '../model/diagnostic.ts';
import type { House } from '../model/issue.ts';
import type { RuleStyle } from '../model/ruleStyle.ts';
import type { Span } from '../model/source.ts';
import { type Mpt, ZERO } from '../model/units.ts';
import type { WrittenBox } from '../model/writtenPlace.ts';
import { inkNamed } from './inks.ts';
import { toLength } from './lengths.ts';
import { lineNamed } from './lines.ts';

export interface BoxContext {
  readonly lines: House['lines'];
  /** The line of a box that names none. */
  readonly boxLine: RuleStyle;
  readonly em: Mpt;
  readonly inks: House['inks'];
  /** Where its line, and its ink, is named. */
  readonly spanOf: (key: 'line' | 'ink') => Span;
}

export function boxPlace(
  box: true | WrittenBox | undefined,
  { lines, boxLine, em, inks, spanOf }: BoxContext,
): Checked<BoxPlace | undefined> {
  if (box === undefined) return { value: undefined, diagnostics: [] };
  if (box === true) return { value: { line: boxLine, tint: 0, radius: ZERO }, diagnostics: [] };
  const radius = box.radius === undefined ? ZERO : toLength(box.radius, em);
  const ink = inkNamed(box.ink, inks, spanOf('ink'));
  const ground = { tint: box.tint ?? 0, ink: ink.value, radius };
  if (box.line === 'none')
    return { value: { line: undefined, ...ground }, diagnostics: ink.diagnostics };
  if (box.line === undefined)
    return { value: { line: boxLine, ...ground }, diagnostics: ink.diagnostics };
  const named = lineNamed(box.line, lines, spanOf('line'));
  return {
    value: { line: named.value, ...ground },
    diagnostics: [...ink.diagnostics, ...named.diagnostics],
  };
}
