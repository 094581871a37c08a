/** The command line on bad issues and wrong use: exit status, language, and what is left on disk. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { baseIssue, body, type IssueFolder, put, remove, swap } from './base.ts';
import { CASES } from './cases.ts';
import { PICTURE_CASES } from './pictureCases.ts';
import { asyncInFolder, placeOf, write } from './support.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const CLI = join(ROOT, 'dist', 'cli.js');
const STACK = /\bat .*\.(ts|js):\d+|node:internal/;
const BUG = /程序出错|Our bug/;
const SLOW = { timeout: 120_000 };
/** A command that runs longer hangs; it is stopped, and its test fails by the status. */
const MOST_MS = 30_000;

beforeAll(() => {
  if (!existsSync(CLI)) execFileSync('npm', ['run', 'build'], { cwd: ROOT, shell: true });
}, 120_000);

interface Ran {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
  readonly milliseconds: number;
}

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ran>;
}

function start(cwd: string, words: readonly string[]): Running {
  const begun = performance.now();
  const child = spawn(process.execPath, [CLI, ...words], {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  const ended = new Promise<Ran>((resolve) => {
    const stop = setTimeout(() => child.kill('SIGKILL'), MOST_MS);
    child.on('close', (status, signal) => {
      clearTimeout(stop);
      resolve({ status, signal, out, err, milliseconds: performance.now() - begun });
    });
  });
  return { child, ended };
}

const dayang = (cwd: string, ...words: readonly string[]): Promise<Ran> => start(cwd, words).ended;

/** Every file below a folder, by its path from there. */
const filesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => statSync(join(folder, path)).isFile())
        .sort()
    : [];

function issueIn(folder: string, change: (files: IssueFolder) => void = () => {}): IssueFolder {
  const files = baseIssue();
  change(files);
  write(files, folder);
  return files;
}

function expectClean(ran: Ran): void {
  expect(ran.err + ran.out).not.toMatch(STACK);
  expect(ran.err + ran.out).not.toMatch(BUG);
}

/** Nothing half written: each PDF ends as one, the report is whole, nothing stands beside. */
function expectWhole(folder: string): void {
  for (const path of filesIn(folder)) {
    expect(path).not.toMatch(/\.part$/);
    const bytes = readFileSync(join(folder, path));
    if (path.endsWith('.pdf')) {
      expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
      expect(bytes.subarray(-16).toString()).toContain('%%EOF');
    }
    if (path.endsWith('.json')) expect(() => JSON.parse(bytes.toString())).not.toThrow();
  }
}

/** A test for each row; its name is what the row begins with. */
function each<R extends readonly [string, ...unknown[]]>(
  rows: readonly R[],
  check: (...row: R) => Promise<void>,
): void {
  for (const row of rows) it(row[0], SLOW, () => check(...row));
}

describe.each([...CASES, ...PICTURE_CASES].filter(({ cli }) => cli === true))(
  'dayang check: $name',
  (one) => {
    it.each(['zh', 'en'])('%s', SLOW, async (language) => {
      await asyncInFolder(async (folder) => {
        const files = baseIssue();
        one.change(files);
        write(files, folder);
        one.onDisk?.(folder);
        const ran = await dayang(folder, 'check', '.', '--lang', language);
        expectClean(ran);
        expect(ran.status).toBe(one.exit);
        for (const { code, file, at } of one.expected) {
          expect(ran.out).toContain(`[${code}]`);
          const place = files.has(file) ? placeOf(files, file, at) : { line: 1, column: 1 };
          if (place !== undefined && one.known?.places === undefined)
            expect(ran.out).toContain(`${file}:${place.line}:${place.column} `);
        }
        if (one.expected.length === 0)
          expect(ran.out).toContain(language === 'zh' ? '没有问题' : 'No problems');
      });
    });
  },
);

const PDFS = ['edition.pdf', 'pages/A02.pdf'];
const TOO_LONG = body(
  `body: |\n${'  夜班公交的末班车延至次日凌晨，方便夜班职工和陪护家属。\n\n'.repeat(40)}`,
);

/** Builds the sound base issue to `out`, then breaks it. */
async function builtThenBroken(folder: string, change: (files: IssueFolder) => void): Promise<Ran> {
  const issue = join(folder, 'edition');
  const files = issueIn(issue);
  const good = await dayang(folder, 'build', 'edition', '--out', 'out', '--lang', 'en');
  expect(good.status).toBe(0);
  expect(filesIn(join(folder, 'out'))).toEqual([...PDFS, 'report.json']);
  expectWhole(join(folder, 'out'));
  change(files);
  for (const path of filesIn(issue)) if (!files.has(path)) files.set(path, '');
  write(files, issue);
  return dayang(folder, 'build', 'edition', '--out', 'out', '--lang', 'zh');
}

interface WrittenReport {
  readonly pages: readonly {
    readonly file: string | null;
    readonly articles: readonly {
      readonly slug: string;
      readonly overset: { readonly lines: number; readonly characters: number };
    }[];
  }[];
  readonly diagnostics: readonly { readonly code: string; readonly line: number }[];
}

const reportIn = (folder: string): WrittenReport =>
  JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as WrittenReport;

describe('dayang build over an earlier good build', () => {
  it('takes the press files away when a story is overset, and says by how much', SLOW, async () => {
    await asyncInFolder(async (folder) => {
      const ran = await builtThenBroken(folder, TOO_LONG);
      expectClean(ran);
      expect(ran.status).toBe(1);
      expect(ran.err).toMatch(/“canal”超 \d+ 行 \d+ 字/);
      expect(filesIn(join(folder, 'out'))).toEqual(['report.json']);
      const report = reportIn(join(folder, 'out'));
      expect(report.pages[0]?.file).toBeNull();
      const canal = report.pages[0]?.articles.find(({ slug }) => slug === 'canal');
      expect(canal?.overset.lines).toBeGreaterThan(40);
      expect(canal?.overset.characters).toBeGreaterThan(500);
      expect(report.diagnostics.map(({ code }) => code)).toContain('makeup/overset');
    });
  });

  each(
    [
      [
        'takes the press files away for YAML that cannot be read',
        swap('issue.yaml', 'section: 要闻', 'section: "要闻'),
      ],
      ['takes the press files away for a house that cannot be read', put('house/house.yaml', '')],
      [
        'takes the press files away for a missing key',
        swap('issue.yaml', 'date: 2026-11-23\n', ''),
      ],
    ],
    async (_name, change) => {
      await asyncInFolder(async (folder) => {
        const ran = await builtThenBroken(folder, change);
        expectClean(ran);
        expect(ran.status).toBe(1);
        expect(filesIn(join(folder, 'out'))).toEqual(['report.json']);
      });
    },
  );

  it('takes away the press file of a page that the issue no longer has', SLOW, async () => {
    await asyncInFolder(async (folder) => {
      const ran = await builtThenBroken(folder, swap('issue.yaml', 'page: A02', 'page: A03'));
      expect(ran.status).toBe(0);
      expect(filesIn(join(folder, 'out'))).toEqual(['edition.pdf', 'pages/A03.pdf', 'report.json']);
    });
  });

  it('leaves a PDF alone that it did not write', SLOW, async () => {
    await asyncInFolder(async (folder) => {
      mkdirSync(join(folder, 'edition', 'pages'), { recursive: true });
      writeFileSync(join(folder, 'edition', 'pages', 'advertisement.pdf'), 'of another');
      issueIn(join(folder, 'edition'));
      await dayang(folder, 'build', 'edition', '--out', 'edition');
      expect(filesIn(join(folder, 'edition', 'pages'))).toEqual(['A02.pdf', 'advertisement.pdf']);
    });
  });

  it('keeps the press files when only a warning is told', SLOW, async () => {
    await asyncInFolder(async (folder) => {
      const ran = await builtThenBroken(
        folder,
        put('articles/spare.yaml', 'headline: 备用\nbody: 备用稿件。\n'),
      );
      expectClean(ran);
      expect(ran.status).toBe(0);
      expect(filesIn(join(folder, 'out'))).toEqual([...PDFS, 'report.json']);
    });
  });
});

describe('dayang proof of a broken issue', () => {
  it('draws what it can and exits 1', SLOW, async () => {
    await asyncInFolder(async (folder) => {
      issueIn(join(folder, 'edition'), TOO_LONG);
      const ran = await dayang(folder, 'proof', 'edition', '--out', 'out', '--lang', 'zh');
      expectClean(ran);
      expect(ran.status).toBe(1);
      expect(filesIn(join(folder, 'out'))).toEqual([
        'proof/A02.pdf',
        'proof/A02.png',
        'proof/report.json',
      ]);
      expectWhole(join(folder, 'out'));
    });
  });
});

/** Wrong use: the words, and what the hint must name. */
const WRONG_USE: readonly [string, readonly string[], string][] = [
  ['no command', [], 'build'],
  ['unknown command with a near name', ['biuld', 'edition'], 'build'],
  ['unknown command', ['typeset', 'edition'], '--help'],
  ['unknown option with a near name', ['build', 'edition', '--page', 'A02'], '--pages'],
  ['unknown option', ['build', 'edition', '--watermark'], '--watermark'],
  ['option of another command', ['check', 'edition', '--out', 'x'], '--out'],
  ['missing operand', ['build'], 'dayang build ISSUE'],
  ['one operand too many', ['build', 'edition', 'more'], 'dayang build ISSUE'],
  ['bad --format', ['check', 'edition', '--format', 'xml'], 'sarif'],
  ['bad --lang', ['check', 'edition', '--lang', 'fr'], 'zh'],
  ['--out without a value', ['build', 'edition', '--out'], '--out'],
  ['--quiet with a value', ['build', 'edition', '--quiet=yes'], '--quiet'],
  ['empty --pages', ['build', 'edition', '--pages', ','], 'A01'],
  ['--pages with a page that is not there', ['build', 'edition', '--pages', 'A99'], 'A02'],
  ['bad --pdfx', ['build', 'edition', '--pdfx', '3'], '1a'],
  [
    '--since with a file that is not there',
    ['build', 'edition', '--since', 'no.json'],
    'report.json',
  ],
  ['--since with no report', ['build', 'edition', '--since', 'edition/issue.yaml'], 'report.json'],
  ['bad --overlay', ['proof', 'edition', '--overlay', 'grids'], 'grid'],
  ['bad --jobs', ['proof', 'edition', '--jobs', '0'], '256'],
  ['unknown code to explain', ['explain', 'read/tabb'], 'read/tab'],
  ['unknown schema', ['schema', 'paper'], 'issue'],
];

describe('wrong use of the command line', () => {
  each(WRONG_USE, async (_name, words, hint) => {
    await asyncInFolder(async (folder) => {
      issueIn(join(folder, 'edition'));
      const languages = words.includes('--lang')
        ? [[]]
        : [
            ['--lang', 'zh'],
            ['--lang', 'en'],
          ];
      for (const language of languages) {
        const ran = await dayang(folder, ...words, ...(words.length === 0 ? [] : language));
        expectClean(ran);
        expect(ran.status).toBe(2);
        expect(ran.err + (words.length === 0 ? ran.out : '')).toContain(hint);
        if (words.length === 0) continue;
        if (language[1] === 'zh') expect(ran.err).toMatch(/\p{Script=Han}/u);
        if (language[1] === 'en') expect(ran.err).not.toMatch(/\p{Script=Han}/u);
        expect(filesIn(folder).filter((path) => !path.startsWith('edition'))).toEqual([]);
      }
    });
  });
});

describe('places that cannot be written', () => {
  each(
    [
      ['out is a file', 'taken'],
      ['out lies in a file', 'taken/out'],
      ['out cannot be made', '/sys/dayang/out'],
    ],
    async (_name, out) => {
      await asyncInFolder(async (folder) => {
        issueIn(join(folder, 'edition'));
        writeFileSync(join(folder, 'taken'), 'x');
        for (const language of ['zh', 'en']) {
          const ran = await dayang(folder, 'build', 'edition', '--out', out, '--lang', language);
          expectClean(ran);
          expect(ran.status).toBe(1);
          expect(ran.err).toContain(language === 'zh' ? '写不了' : 'cannot write');
          expect(readFileSync(join(folder, 'taken'), 'utf8')).toBe('x');
        }
      });
    },
  );

  each(
    [
      ['out is a file, and the issue is broken too', 'taken'],
      ['out lies in a file, and the issue is broken too', 'taken/out'],
    ],
    async (_name, out) => {
      await asyncInFolder(async (folder) => {
        issueIn(join(folder, 'edition'), TOO_LONG);
        writeFileSync(join(folder, 'taken'), 'x');
        const ran = await dayang(folder, 'build', 'edition', '--out', out, '--lang', 'zh');
        expectClean(ran);
        expect(ran.status).toBe(1);
        expect(ran.err).toContain('写不了');
      });
    },
  );

  each(
    [
      ['a folder where a page of a sound issue should be', () => {}],
      ['a folder where a page of a broken issue should be', TOO_LONG],
    ],
    async (_name, change) => {
      await asyncInFolder(async (folder) => {
        issueIn(join(folder, 'edition'), change);
        mkdirSync(join(folder, 'out', 'pages', 'A02.pdf', 'kept'), { recursive: true });
        const ran = await dayang(folder, 'build', 'edition', '--out', 'out', '--lang', 'zh');
        expectClean(ran);
        expect(ran.status).toBe(1);
        // A broken issue writes no page, so nothing is in its way but its own error.
        expect(ran.err).toContain(change === TOO_LONG ? 'makeup/overset' : '写不了');
        expectWhole(join(folder, 'out'));
      });
    },
  );

  it('proof into a file', SLOW, async () => {
    await asyncInFolder(async (folder) => {
      issueIn(join(folder, 'edition'));
      writeFileSync(join(folder, 'taken'), 'x');
      const ran = await dayang(folder, 'proof', 'edition', '--out', 'taken', '--lang', 'zh');
      expectClean(ran);
      expect(ran.status).toBe(1);
      expect(ran.err).toContain('写不了');
    });
  });

  each(
    [
      ['init into a file', ['init', 'taken']],
      ['init in a file', ['init', 'taken/new']],
      ['init where nothing can be made', ['init', '/sys/dayang/new']],
      ['schema into a file', ['schema', '--out', 'taken']],
    ],
    async (_name, words) => {
      await asyncInFolder(async (folder) => {
        writeFileSync(join(folder, 'taken'), 'x');
        const ran = await dayang(folder, ...words, '--lang', 'zh');
        expectClean(ran);
        expect([1, 2]).toContain(ran.status);
        expect(ran.err).not.toBe('');
        expect(readFileSync(join(folder, 'taken'), 'utf8')).toBe('x');
      });
    },
  );
});

describe('issues that are not where they should be', () => {
  each(
    [
      ['a folder without issue.yaml', 'empty'],
      ['no such folder', 'nowhere'],
      ['no such file', 'nowhere/issue.yaml'],
      ['below a file', 'taken/issue.yaml'],
      ['an empty name', ''],
    ],
    async (_name, operand) => {
      await asyncInFolder(async (folder) => {
        mkdirSync(join(folder, 'empty'));
        writeFileSync(join(folder, 'taken'), 'x');
        for (const language of ['zh', 'en']) {
          const ran = await dayang(folder, 'check', operand, '--lang', language);
          expectClean(ran);
          expect(ran.status).toBe(1);
          expect(ran.out).toMatch(/\[read\/(missing|unreadable)-file\]/);
        }
      });
    },
  );

  it('standard input that is closed', SLOW, async () => {
    await asyncInFolder(async (folder) => {
      const ran = await dayang(folder, 'check', '-', '--lang', 'en');
      expectClean(ran);
      expect(ran.status).toBe(1);
      expect(ran.out).toContain('[read/empty-file]');
      // The issue has no name here that was anybody's own.
      expect(ran.out).not.toMatch(/\p{Script=Han}/u);
    });
  });
});

describe('forms of the diagnostics of a broken issue', () => {
  it.each(['json', 'sarif', 'github'])('%s', SLOW, async (format) => {
    await asyncInFolder(async (folder) => {
      const change = swap('issue.yaml', 'section: 要闻', 'sektion: 要闻');
      issueIn(folder, change);
      const ran = await dayang(folder, 'check', '.', '--format', format, '--lang', 'zh');
      expect(ran.status).toBe(1);
      expectClean(ran);
      if (format !== 'github') expect(() => JSON.parse(ran.out)).not.toThrow();
      expect(ran.out).toContain('read/unknown-key');
      expect(ran.out).toMatch(/8/);
    });
  });
});

describe('Ctrl-C during a build', () => {
  const moments = [50, 150, 300, 450, 600, 800, 1000, 1200, 1400, 1600, 1800, 2000, 2300, 2600];

  it.each(moments)('after %i ms leaves nothing or whole files', SLOW, async (moment) => {
    await asyncInFolder(async (folder) => {
      const pages = Array.from(
        { length: 12 },
        (_, i) =>
          `  - page: B${i + 1}\n    layout: inner\n    place: [{article: long${i}, columns: 1-5}]\n`,
      );
      issueIn(join(folder, 'edition'), (files) => {
        swap('issue.yaml', '\nmasthead:\n', `${pages.join('')}\nmasthead:\n`)(files);
        for (let i = 0; i < 12; i += 1) {
          const text = '  夜班公交的末班车延至次日凌晨，方便夜班职工和陪护家属。\n\n'.repeat(110);
          put(`articles/long${i}.yaml`, `headline: 夜车之${i}\nbody: |\n${text}`)(files);
        }
      });
      const running = start(folder, ['build', 'edition', '--out', 'out', '--lang', 'zh']);
      await new Promise((resolve) => setTimeout(resolve, moment));
      running.child.kill('SIGINT');
      const ran = await running.ended;
      expectClean(ran);
      expect(ran.status === 0 || ran.status === 130 || ran.signal === 'SIGINT').toBe(true);
      const out = join(folder, 'out');
      const found = filesIn(out);
      if (found.length > 0) expect(found).toHaveLength(15);
      expectWhole(out);
      // Whoever presses Ctrl-C does not want to wait for the rest of the edition.
    });
  });
});

describe('the sound issue', () => {
  it('gives the same press files twice', SLOW, async () => {
    await asyncInFolder(async (folder) => {
      issueIn(join(folder, 'edition'));
      for (const out of ['one', 'two'])
        expect((await dayang(folder, 'build', 'edition', '--out', out)).status).toBe(0);
      for (const path of PDFS)
        expect(
          readFileSync(join(folder, 'one', path)).equals(readFileSync(join(folder, 'two', path))),
        ).toBe(true);
    });
  });

  it('is missing when its file is taken away between', SLOW, async () => {
    await asyncInFolder(async (folder) => {
      issueIn(join(folder, 'edition'), remove('issue.yaml'));
      const ran = await dayang(folder, 'build', 'edition', '--out', 'out', '--lang', 'en');
      expectClean(ran);
      expect(ran.status).toBe(1);
    });
  });
});
