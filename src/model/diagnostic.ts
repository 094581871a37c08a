/** What an author, a designer or a printer can cause, as a value. All are collected, then shown once. */
import type { Span } from './source.ts';

export type Severity = 'error' | 'warning' | 'info';

/** Every sentence for the user exists in Chinese and in English. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Bilingual;

export interface Diagnostic {
  /** `stage/what`; a published code never changes its meaning. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: Bilingual;
  readonly span: Span;
  /** What to do about it, in order of likelihood. */
  readonly hints: readonly Bilingual[];
}

/** The result of a stage that can meet bad input: what could be made, and what was wrong. */
export interface Checked<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((diagnostic) => diagnostic.severity === 'error');

/** Orders by file, then place, then code, each compared by code unit: the same on every machine. */
export function inFileOrder(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      compare(a.span.file.path, b.span.file.path) ||
      a.span.from - b.span.from ||
      compare(a.code, b.code) ||
      compare(a.message.en, b.message.en),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
