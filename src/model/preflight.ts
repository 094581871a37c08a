/** Rules of a press file (印前检查), each at a level of the house's choice, and the limits they measure by. */
import type { LintLevel } from './lint.ts';
import { type Mpt, ZERO } from './units.ts';

/** The rules with their levels where the house says nothing. */
export const PREFLIGHT_RULES = {
  'pdf-version': 'error',
  encrypted: 'error',
  'file-id': 'error',
  pdfx: 'error',
  info: 'error',
  trapped: 'error',
  metadata: 'error',
  'output-intent': 'error',
  profile: 'error',
  actions: 'error',
  attachments: 'error',
  layers: 'error',
  annotations: 'error',
  compression: 'error',
  'picture-coding': 'warning',
  postscript: 'error',
  halftone: 'error',
  transparency: 'warning',
  'page-boxes': 'error',
  'crop-box': 'error',
  'page-size': 'error',
  'page-turned': 'error',
  content: 'error',
  'font-embedding': 'error',
  'font-subset': 'warning',
  courier: 'warning',
  'to-unicode': 'warning',
  'missing-glyph': 'error',
  rgb: 'error',
  icc: 'error',
  spot: 'error',
  registration: 'error',
  'black-text': 'error',
  'black-line': 'warning',
  'white-overprint': 'error',
  'rich-text': 'error',
  'small-text': 'warning',
  hairline: 'error',
  'thin-line': 'warning',
  resolution: 'error',
  'low-resolution': 'warning',
  'total-ink': 'error',
  'high-ink': 'warning',
  'ink-unmeasured': 'warning',
  outside: 'error',
  edge: 'warning',
} as const satisfies Readonly<Record<string, LintLevel>>;

export type PreflightRule = keyof typeof PREFLIGHT_RULES;
export type PreflightLevels = Readonly<Record<PreflightRule, LintLevel>>;

export interface PreflightLimits {
  /** Total ink in per cent, as the mean of a square of 15 mm²: from here on a warning. */
  readonly goodInk: number;
  /** From here on no press file. */
  readonly mostInk: number;
  /** Pixels an inch: below a warning. */
  readonly goodPpi: number;
  /** Below no press file. */
  readonly leastPpi: number;
  /** Spot inks that the press has. */
  readonly spots: readonly string[];
  /** White along the trim that the press cannot print on; zero asks for none. */
  readonly edge: Mpt;
}

export interface Preflight {
  readonly levels: PreflightLevels;
  readonly limits: PreflightLimits;
}

/**
 * Coldset newsprint: ISO 12647-3:2013 recommends 220 % and forbids more than 240 %; GWG 2015 4.26 asks newspaper
 * advertisements for 149 ppi and forbids less than 99 ppi.
 */
export const NEWSPRINT_LIMITS: PreflightLimits = {
  goodInk: 220,
  mostInk: 240,
  goodPpi: 149,
  leastPpi: 99,
  spots: [],
  edge: ZERO,
};
