/** Rules of a page that a chief designer would mark (版面检查), each at a level of the house's choice. */

export const LINT_LEVELS = ['off', 'warning', 'error'] as const;
export type LintLevel = (typeof LINT_LEVELS)[number];

/**
 * The rules with their levels where the house says nothing: what is a matter of fact is told, what is a matter of
 * taste only to a house that asks for it.
 */
export const LINT_RULES = {
  tombstone: 'off',
  'head-order': 'off',
  'head-over-fold': 'off',
  'split-page': 'off',
  'picture-by-ad': 'off',
  remnant: 'off',
  'picture-twice': 'warning',
  'picture-without-caption': 'warning',
  'story-twice': 'warning',
  'page-reference': 'warning',
  'other-date': 'warning',
  'page-order': 'warning',
  'missing-credits': 'warning',
} as const satisfies Readonly<Record<string, LintLevel>>;

export type LintRule = keyof typeof LINT_RULES;
export type LintLevels = Readonly<Record<LintRule, LintLevel>>;
