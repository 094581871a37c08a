/** Diagnostics in the five forms of `dayang check`: for people, programs, GitHub, GitLab and SARIF readers. */

import { explain } from '../model/catalogue/catalogue.ts';
import type { Diagnostic, Language, Severity } from '../model/diagnostic.ts';
import { positionOf } from '../model/source.ts';
import { diagnosticReport } from '../report.ts';
import { codeFrame } from './codeFrame.ts';
import { codeQuality } from './codeQuality.ts';
import { PACKAGE } from './places.ts';

export const FORMATS = ['pretty', 'json', 'github', 'gitlab', 'sarif'] as const;
export type Format = (typeof FORMATS)[number];

export interface ShowOptions {
  readonly language: Language;
  readonly color: boolean;
}

export function show(
  diagnostics: readonly Diagnostic[],
  format: Format,
  options: ShowOptions,
): string {
  switch (format) {
    case 'pretty':
      return pretty(diagnostics, options);
    case 'json':
      return `${JSON.stringify(
        diagnostics.map((diagnostic) => diagnosticReport(diagnostic, options.language)),
        null,
        2,
      )}\n`;
    case 'github':
      return diagnostics.map((diagnostic) => `${github(diagnostic, options.language)}\n`).join('');
    case 'gitlab':
      return `${JSON.stringify(codeQuality(diagnostics, options.language), null, 2)}\n`;
    case 'sarif':
      return `${JSON.stringify(sarif(diagnostics, options.language), null, 2)}\n`;
  }
}

const SEVERITY_NAMES: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  zh: { error: '错误', warning: '警告', info: '提示' },
  en: { error: 'error', warning: 'warning', info: 'note' },
};

const COLORS: Readonly<Record<Severity, string>> = { error: '31', warning: '33', info: '36' };

function pretty(diagnostics: readonly Diagnostic[], options: ShowOptions): string {
  const blocks = diagnostics.map((diagnostic) => prettyOne(diagnostic, options));
  return [...blocks, summary(diagnostics, options.language)].join('\n');
}

function prettyOne(diagnostic: Diagnostic, { language, color }: ShowOptions): string {
  const { span, severity, code } = diagnostic;
  const { line, column } = positionOf(span.file, span.from);
  const name = SEVERITY_NAMES[language][severity];
  const label = color ? `\u001b[${COLORS[severity]}m${name}\u001b[0m` : name;
  const hints = diagnostic.hints.map((hint) => `  → ${hint[language]}`);
  return [
    `${span.file.path}:${line}:${column} ${label} ${diagnostic.message[language]} [${code}]`,
    ...codeFrame(span),
    ...hints,
    '',
  ].join('\n');
}

function summary(diagnostics: readonly Diagnostic[], language: Language): string {
  const count = (severity: Severity): number =>
    diagnostics.filter((one) => one.severity === severity).length;
  const [errors, warnings] = [count('error'), count('warning')];
  if (errors === 0 && warnings === 0) return language === 'zh' ? '没有问题。\n' : 'No problems.\n';
  return language === 'zh'
    ? `${errors} 个错误，${warnings} 个警告。\n`
    : `${errors} error${errors === 1 ? '' : 's'}, ${warnings} warning${warnings === 1 ? '' : 's'}.\n`;
}

/** A workflow command; GitHub wants these characters escaped. */
function github(diagnostic: Diagnostic, language: Language): string {
  const { span, severity, code, message, hints } = diagnostic;
  const { line, column } = positionOf(span.file, span.from);
  const escaped = (text: string): string =>
    text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  const property = (text: string): string =>
    escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const kind = severity === 'info' ? 'notice' : severity;
  const text = [message[language], ...hints.map((hint) => hint[language])].join(' ');
  return `::${kind} file=${property(span.file.path)},line=${line},col=${column},title=${property(code)}::${escaped(text)}`;
}

const SARIF_LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

function sarif(diagnostics: readonly Diagnostic[], language: Language): object {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: PACKAGE.name,
            version: PACKAGE.version,
            rules: codes.map((code) => ({
              id: code,
              shortDescription: { text: explain(code)?.text[language] ?? code },
            })),
          },
        },
        columnKind: 'unicodeCodePoints',
        results: diagnostics.map(({ code, severity, message, span, hints }) => {
          const { line, column } = positionOf(span.file, span.from);
          return {
            ruleId: code,
            level: SARIF_LEVELS[severity],
            message: {
              text: [message[language], ...hints.map((hint) => hint[language])].join(' '),
            },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: encodeURI(span.file.path) },
                  region: { startLine: line, startColumn: column },
                },
              },
            ],
          };
        }),
      },
    ],
  };
}
