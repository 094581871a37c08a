/** The contact sheet of an edition, under a heading that says which it is. */
import type { BuiltIssue } from './build.ts';
import { contactSheet } from './display/contactSheet.ts';
import type { DisplayList } from './model/display.ts';
import { wordSetter } from './setWords.ts';
import { slugText } from './slugLine.ts';

/** Undefined where nothing was built. */
export function editionSheet({ issue, pages, composer }: BuiltIssue): DisplayList | undefined {
  if (issue === undefined || composer === undefined || pages.length === 0) return undefined;
  return contactSheet(
    pages.map(({ page }) => page),
    slugText(issue, '缩样', undefined),
    wordSetter(issue, composer, 'proof'),
  );
}
