/** The lint stage: finished pages looked over as a chief designer would; the house says what is told, and how loudly. */
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Issue, IssuePage } from '../model/issue.ts';
import type { LintRule } from '../model/lint.ts';
import type { MadePage } from '../model/page.ts';
import { missingCredits, pageOrder } from './edition.ts';
import { headOrder, headOverFold, tombstones } from './heads.ts';
import { pictureByAd, picturesTwice, withoutCaption } from './pictures.ts';
import { remnants } from './remnants.ts';
import { splitPage } from './splitPage.ts';
import { otherDates, pageReferences, storiesTwice } from './words.ts';

/** A page as asked for, and as made. */
export interface LintedPage {
  readonly page: IssuePage;
  readonly made: MadePage;
}

export interface Linted {
  readonly issue: Issue;
  /** In the order of the issue; those that were made. */
  readonly pages: readonly LintedPage[];
}

const RULES: Readonly<Record<LintRule, (linted: Linted) => readonly Diagnostic[]>> = {
  tombstone: ({ pages }) => pages.flatMap(tombstones),
  'head-order': ({ pages }) => pages.flatMap(headOrder),
  'head-over-fold': ({ pages }) => pages.flatMap(headOverFold),
  'split-page': ({ pages }) => pages.flatMap(splitPage),
  'picture-by-ad': ({ pages }) => pages.flatMap(pictureByAd),
  remnant: ({ pages }) => pages.flatMap(remnants),
  'picture-twice': picturesTwice,
  'picture-without-caption': withoutCaption,
  'story-twice': ({ issue }) => storiesTwice(issue),
  'page-reference': ({ issue }) => pageReferences(issue),
  'other-date': otherDates,
  'page-order': ({ issue }) => pageOrder(issue),
  'missing-credits': ({ issue }) => missingCredits(issue),
};

export function lintPages(linted: Linted): readonly Diagnostic[] {
  const { lint } = linted.issue.house;
  return (Object.keys(RULES) as LintRule[]).flatMap((rule) => {
    const level = lint[rule];
    if (level === 'off') return [];
    return RULES[rule](linted).map((diagnostic) => ({ ...diagnostic, severity: level }));
  });
}
