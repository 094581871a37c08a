/** Every broken issue: the right code at the right place, in both languages, and nothing half done. */
import { describe, expect, it } from 'vitest';
import { pressSetup } from '../../src/host/pressOptions.ts';
import { show } from '../../src/host/show.ts';
import type { Diagnostic, Language } from '../../src/model/diagnostic.ts';
import { positionOf } from '../../src/model/source.ts';
import { pressFile } from '../../src/press.ts';
import { baseIssue, type IssueFolder } from './base.ts';
import { type BadCase, CASES, SURVIVORS } from './cases.ts';
import { EDITION_CASES } from './editionCases.ts';
import { GLYPH_CASES } from './glyphCases.ts';
import { LINE_CASES } from './lineCases.ts';
import { MATTER_CASES } from './matterCases.ts';
import { PICTURE_CASES } from './pictureCases.ts';
import { PLACE_CASES } from './placeCases.ts';
import {
  ANYWHERE,
  asyncInFolder,
  type Checked,
  checkFolder,
  fromCell,
  OFTEN,
  placeOf,
  write,
} from './support.ts';

const STACK = /\bat .*\.(ts|js):\d+/;
const HAN = /\p{Script=Han}/u;

interface Run extends Checked {
  readonly folder: string;
  readonly files: IssueFolder;
}

async function run({ change, onDisk }: Pick<BadCase, 'change' | 'onDisk'>): Promise<Run> {
  const files = baseIssue();
  change(files);
  return asyncInFolder(async (folder) => {
    write(files, folder);
    onDisk?.(folder);
    const checked = await checkFolder(folder);
    return { ...checked, folder, files };
  });
}

/** No matter of these cases: white that is left, and pictures that are there to be broken and not to be placed. */
const BESIDES = ['makeup/short', 'resolve/unused-picture'];

/** `code file:line:column`, errors and warnings. */
function told({ diagnostics, folder }: Run, one: BadCase): readonly string[] {
  const lines = diagnostics
    .filter(({ severity, code }) => severity !== 'info' && !BESIDES.includes(code))
    .map((diagnostic) => loosened(diagnostic, folder, one));
  return lines.filter((line, i) => !line.endsWith(` ${OFTEN}`) || lines.indexOf(line) === i).sort();
}

/** A place that the case leaves open is left open here too. */
function loosened({ code, span }: Diagnostic, folder: string, { expected }: BadCase): string {
  const { line, column } = positionOf(span.file, span.from);
  const file = span.file.path.replace(`${folder}/`, '');
  const open = expected.find(
    (one) => one.code === code && one.file === file && [ANYWHERE, OFTEN].includes(one.at),
  );
  return open === undefined ? `${code} ${file}:${line}:${column}` : `${code} ${file} ${open.at}`;
}

const wanted = (one: BadCase, files: IssueFolder): readonly string[] =>
  one.expected
    .map(({ code, file, at }) => {
      const place = files.has(file) ? placeOf(files, file, at) : { line: 1, column: 1 };
      return place === undefined
        ? `${code} ${file} ${at}`
        : `${code} ${file}:${place.line}:${place.column}`;
    })
    .sort();

/** A test of a part of a case that is known not to pass yet still runs, and tells when it does. */
const part = (known: string | undefined): typeof it | typeof it.fails =>
  known === undefined ? it : it.fails;

describe.each([
  ...CASES,
  ...GLYPH_CASES,
  ...PICTURE_CASES,
  ...LINE_CASES,
  ...PLACE_CASES,
  ...EDITION_CASES,
  ...MATTER_CASES,
])('$name', (one) => {
  const { known } = one;
  let ran: Promise<Run> | undefined;
  const once = (): Promise<Run> => {
    ran ??= run(one);
    return ran;
  };

  part(known?.places)(
    'tells the right codes at the right places',
    { timeout: 60_000 },
    async () => {
      const made = await once();
      expect(told(made, one)).toEqual(wanted(one, made.files));
      const hasErrors = made.diagnostics.some(({ severity }) => severity === 'error');
      expect(hasErrors ? 1 : 0).toBe(one.exit);
    },
  );

  for (const language of ['zh', 'en'] as const) {
    part(known?.[language])(`speaks ${language}`, { timeout: 60_000 }, async () => {
      const made = await once();
      const text = show(made.diagnostics, 'pretty', { language, color: false });
      expect(text).not.toMatch(STACK);
      for (const diagnostic of made.diagnostics.slice(0, 20)) {
        checkSentences(diagnostic, language, made);
        checkFrame(diagnostic, text);
      }
      const other = language === 'zh' ? 'en' : 'zh';
      const both = text + show(made.diagnostics, 'pretty', { language: other, color: false });
      for (const says of one.expected.flatMap((expected) => expected.says))
        expect(both.replaceAll(made.folder, '')).toContain(says);
    });
  }

  part(known?.proof)('is drawn as far as it can be', { timeout: 60_000 }, async () => {
    const { built } = await once();
    if (built.issue === undefined) return;
    const press = (await pressSetup(built, undefined)).value;
    if (press === undefined) return;
    const pdf = pressFile(built.issue, built.pages, '全', press);
    expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
  });
});

/** Each sentence in its language; the other one only in what is quoted from the issue. */
function checkSentences(diagnostic: Diagnostic, language: Language, { files, folder }: Run): void {
  const sentences = [diagnostic.message, ...diagnostic.hints].map((one) => one[language]);
  const input = [...files.values()].map(String).join('\n');
  for (const sentence of sentences) {
    expect(sentence).not.toMatch(/undefined|NaN|Infinity|\[object|\bnull\b/);
    expect(sentence).not.toMatch(/\p{Cs}/u);
    const own = ownWords(sentence, language === 'en' ? input : '', folder);
    if (language === 'zh') {
      expect(sentence).toMatch(HAN);
      // Three English words in a row are a sentence that nobody put into Chinese.
      expect(own).not.toMatch(/[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}/);
    } else {
      expect(own).not.toMatch(HAN);
    }
  }
}

/** A sentence without what it quotes: “…”, "…", glosses in (…), and Chinese that stands in the issue. */
const ownWords = (sentence: string, input: string, folder: string): string =>
  sentence
    .replaceAll(folder, '')
    .replace(/“[^”]*”|"[^"]*"|`[^`]*`|…[\s\S]*…/gu, '')
    .replace(/\([^()]*\)/gu, '')
    .replace(/\p{Script=Han}+/gu, (word) => (input.includes(word) ? '' : word));

/** Code and place in the head line, and the caret under the very character. */
function checkFrame(diagnostic: Diagnostic, text: string): void {
  const { file, from } = diagnostic.span;
  const { line, column } = positionOf(file, from);
  const head = `${file.path}:${line}:${column} `;
  expect(text).toContain(head);
  const lines = text.split('\n');
  const at = lines.findIndex(
    (candidate) => candidate.startsWith(head) && candidate.endsWith(`[${diagnostic.code}]`),
  );
  expect(at, `a line with ${head} and ${diagnostic.code}`).not.toBe(-1);
  if (file.text === '') return;
  const [source = '', caret = ''] = lines.slice(at + 1, at + 3);
  const gutter = `  ${line} │ `;
  expect(source.startsWith(gutter), source).toBe(true);
  expect(caret.replace(/[\^ ]/g, '')).toBe('│');
  expect(caret.indexOf('│')).toBe(source.indexOf('│'));
  expect(caret).toMatch(/\^/);
  const under = fromCell(source.slice(gutter.length), caret.indexOf('^') - gutter.length);
  const meant = file.text.slice(from).split('\n')[0]?.replaceAll('\t', ' ') ?? '';
  expect(under?.slice(0, 2)).toBe(meant.slice(0, 2));
}

describe('the base issue', () => {
  it('is right in everything', async () => {
    expect((await run({ change: () => {} })).diagnostics).toEqual([]);
  });
});

describe('values at the ends of what can be written', () => {
  describe.each(SURVIVORS)('$name', (one) => {
    part(one.known)('survives', { timeout: 60_000 }, () => survives(one));
  });
});

async function survives(one: (typeof SURVIVORS)[number]): Promise<void> {
  const made = await run(one);
  for (const language of ['zh', 'en'] as const) {
    const text = show(made.diagnostics, 'pretty', { language, color: false });
    expect(text).not.toMatch(STACK);
    for (const diagnostic of made.diagnostics.slice(0, 20))
      checkSentences(diagnostic, language, made);
  }
  const { issue, pages } = made.built;
  const press = (await pressSetup(made.built, undefined)).value;
  if (issue !== undefined && press !== undefined) pressFile(issue, pages, '全', press);
}
