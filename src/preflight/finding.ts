/** What a rule of preflight found. */
import type { PreflightRule } from '../model/preflight.ts';
import type { Box, Mark } from './mark.ts';

export interface Finding {
  readonly rule: PreflightRule;
  /** Undefined: of the file as a whole. */
  readonly page: string | undefined;
  /** Where on the page, from the trim’s corner. */
  readonly box: Box | undefined;
  /** The name or the figure at fault, as the message quotes it. */
  readonly what: string;
  /** Whether the standard forbids it that the file itself claims: an error at any level but off. */
  readonly isForbidden: boolean;
}

export const ofFile = (rule: PreflightRule, what = '', isForbidden = false): Finding => ({
  rule,
  page: undefined,
  box: undefined,
  what,
  isForbidden,
});

export const ofPage = (rule: PreflightRule, page: string, what = ''): Finding => ({
  ...ofFile(rule, what),
  page,
});

export const ofMark = (
  rule: PreflightRule,
  page: string,
  { box }: Pick<Mark, 'box'>,
  what = '',
): Finding => ({
  ...ofPage(rule, page, what),
  box,
});
