/** The lint stage: finished pages looked over as a chief designer would; the house says what is told, and how loudly. */
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Issue, IssuePage } from '../model/issue.ts';
import { keep } from '../model/keep.ts';
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

/** Rules that look at one page alone. */
const OF_A_PAGE = {
  tombstone: tombstones,
  'head-order': headOrder,
  'head-over-fold': headOverFold,
  'split-page': splitPage,
  'picture-by-ad': pictureByAd,
  remnant: remnants,
} satisfies Partial<Record<LintRule, (page: LintedPage) => readonly Diagnostic[]>>;

type PageRule = keyof typeof OF_A_PAGE;

/** Rules that look at the edition. */
const OF_ALL: Readonly<
  Record<Exclude<LintRule, PageRule>, (linted: Linted) => readonly Diagnostic[]>
> = {
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
  const at = (rule: LintRule, look: () => readonly Diagnostic[]): readonly Diagnostic[] => {
    const level = lint[rule];
    return level === 'off' ? [] : look().map((one) => ({ ...one, severity: level }));
  };
  return [
    ...rulesOf(OF_A_PAGE).flatMap((rule) =>
      at(rule, () => linted.pages.flatMap((page) => toldOf(page, rule))),
    ),
    ...rulesOf(OF_ALL).flatMap((rule) => at(rule, () => OF_ALL[rule](linted))),
  ];
}

const rulesOf = <R extends LintRule>(rules: Readonly<Record<R, unknown>>): readonly R[] =>
  Object.keys(rules) as R[];

/** A page that a save has not changed is the same object, and so is what it was made of. */
const TOLD = new WeakMap<MadePage, Map<PageRule, readonly Diagnostic[]>>();

const toldOf = (page: LintedPage, rule: PageRule): readonly Diagnostic[] =>
  keep(
    keep(TOLD, page.made, () => new Map<PageRule, readonly Diagnostic[]>()),
    rule,
    () => OF_A_PAGE[rule](page),
  );
