/** Diagnostics without pages to keep: what an editor's tool asks while the author types. */
import { type BuildInput, buildIssue } from './build.ts';
import type { Diagnostic } from './model/diagnostic.ts';

export const checkIssue = async (input: BuildInput): Promise<readonly Diagnostic[]> =>
  (await buildIssue(input)).diagnostics;
