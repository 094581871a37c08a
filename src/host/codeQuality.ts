/** Diagnostics as GitLab shows them beside a change: the Code Climate form that its code quality report takes. */
import { createHash } from 'node:crypto';
import type { Diagnostic, Language, Severity } from '../model/diagnostic.ts';
import { positionOf } from '../model/source.ts';

/** GitLab's own five, of which three are used. */
const SEVERITIES: Readonly<Record<Severity, 'info' | 'minor' | 'critical'>> = {
  error: 'critical',
  warning: 'minor',
  info: 'info',
};

export function codeQuality(
  diagnostics: readonly Diagnostic[],
  language: Language,
): readonly object[] {
  const seen = new Map<string, number>();
  return diagnostics.map(({ code, severity, message, hints, span }) => {
    // Without the line, so that a problem stays the same one when text is added above it.
    const same = [span.file.path, code, message.en].join('\n');
    const count = seen.get(same) ?? 0;
    seen.set(same, count + 1);
    return {
      description: [message[language], ...hints.map((hint) => hint[language])].join(' '),
      check_name: code,
      fingerprint: createHash('sha256').update(`${same}\n${count}`).digest('hex'),
      severity: SEVERITIES[severity],
      location: {
        path: span.file.path,
        lines: { begin: positionOf(span.file, span.from).line },
      },
    };
  });
}
