/** The command line as scripts use it: files, formats, exit statuses. */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { CODES, explain } from '../../src/model/catalogue/catalogue.ts';
import { jsonSchema, SCHEMA_NAMES } from '../../src/read/schema/jsonSchema.ts';

const CLI = resolve('dist/cli.js');

interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly problems: string;
}

function dayang(
  words: readonly string[],
  options: {
    readonly cwd?: string;
    readonly env?: NodeJS.ProcessEnv;
    readonly input?: string;
  } = {},
): Outcome {
  const run = spawnSync(process.execPath, [CLI, ...words], {
    encoding: 'utf8',
    cwd: options.cwd ?? process.cwd(),
    env: { ...process.env, ...options.env },
    ...(options.input === undefined ? {} : { input: options.input }),
  });
  return { status: run.status, out: run.stdout, problems: run.stderr };
}

beforeAll(() => {
  if (!existsSync(CLI)) execFileSync('npm', ['run', 'build'], { stdio: 'ignore' });
});

describe('dayang init', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'dayang-init-')), '新报');
  const out = join(folder, 'out');

  it('makes an issue that builds at once', () => {
    expect(dayang(['init', folder, '--lang', 'zh'])).toMatchObject({ status: 0 });
    const built = dayang(['build', folder, '--out', out, '--json', '--lang', 'en']);
    expect(built).toMatchObject({ status: 0, problems: '' });
    expect(readdirSync(out).sort()).toEqual(['pages', 'report.json', '新报.pdf']);
    const report = JSON.parse(built.out) as {
      pages: { file: string; articles: { lines: number }[] }[];
      diagnostics: unknown[];
    };
    expect(report.pages[0]?.file).toBe('pages/A02.pdf');
    expect(report.pages[0]?.articles[0]?.lines).toBeGreaterThan(100);
    expect(report.diagnostics).toEqual([]);
    expect(readFileSync(join(out, 'report.json'), 'utf8')).toBe(built.out);
  });

  it('makes the whole edition alone with --edition, and takes older page files away', () => {
    const built = dayang(['build', folder, '--out', out, '--edition', '--json', '--lang', 'en']);
    expect(built).toMatchObject({ status: 0, problems: '' });
    const { pages } = JSON.parse(built.out) as { pages: { file: string | null }[] };
    expect(pages.map(({ file }) => file)).toEqual([null]);
    expect(readdirSync(join(out, 'pages'))).toEqual([]);
    expect(existsSync(join(out, '新报.pdf'))).toBe(true);
    expect(dayang(['build', folder, '--out', out]).status).toBe(0);
  });

  it('tells with --since what moved and why, and leaves the rest', () => {
    const issue = readFileSync(join(folder, 'issue.yaml'), 'utf8');
    const since = join(out, 'report.json');
    const again = ['build', folder, '--out', join(folder, 'again'), '--since', since];
    const same = dayang([...again, '--json', '--lang', 'en']);
    expect(JSON.parse(same.out)).toMatchObject({ moved: [] });
    const masthead = '{masthead: true, columns: 5}';
    expect(issue).toContain(masthead);
    writeFileSync(
      join(folder, 'issue.yaml'),
      issue.replace(masthead, '{masthead: true, columns: 5, from: 3}'),
    );
    const moved = dayang([...again, '--lang', 'en']);
    writeFileSync(join(folder, 'issue.yaml'), issue);
    expect(moved.out).toMatch(
      /^A02 masthead went from columns 5, lines 1–\d+ to columns 5, lines 3–/m,
    );
    const report = JSON.parse(readFileSync(join(folder, 'again', 'report.json'), 'utf8')) as object;
    expect(report).toMatchObject({
      moved: [{ page: 'A02', name: 'masthead', from: { line: 1 }, to: { line: 3 }, why: 'issue' }],
    });
  });

  it('builds the same bytes in another time zone, language and folder', () => {
    const elsewhere = join(folder, 'elsewhere');
    const env = { TZ: 'Pacific/Kiritimati', LANG: 'ar_EG.UTF-8', LC_ALL: 'tr_TR.UTF-8' };
    expect(dayang(['build', '.', '--out', elsewhere], { cwd: folder, env })).toMatchObject({
      status: 0,
    });
    for (const file of ['pages/A02.pdf', '新报.pdf']) {
      expect(readFileSync(join(elsewhere, file)).equals(readFileSync(join(out, file)))).toBe(true);
    }
  });

  it('does not write over what is there', () => {
    expect(dayang(['init', folder, '--lang', 'en'])).toMatchObject({ status: 2 });
    expect(dayang(['init', join(folder, 'issue.yaml'), '--lang', 'en'])).toMatchObject({
      status: 2,
    });
  });

  it('proofs what has errors, and says so', () => {
    const broken = join(folder, 'articles', 'canal.yaml');
    const text = readFileSync(broken, 'utf8');
    writeFileSync(
      broken,
      text.replace('body: |\n', `body: |\n  ${'多余的文字。'.repeat(100)}\n\n`),
    );
    const proof = dayang([
      'proof',
      folder,
      '--out',
      out,
      '--overlay',
      'grid,baselines,frames,overset',
      '--lang',
      'zh',
    ]);
    expect(proof.status).toBe(1);
    expect(proof.problems).toMatch(/超 \d+ 行 \d+ 字/);
    expect(readdirSync(join(out, 'proof')).sort()).toEqual(['A02.pdf', 'A02.png', 'report.json']);
    expect([...readFileSync(join(out, 'proof', 'A02.png')).subarray(1, 4)]).toEqual([
      0x50, 0x4e, 0x47,
    ]);
    const build = dayang(['build', folder, '--out', out, '--lang', 'zh']);
    expect(build.status).toBe(1);
    expect(existsSync(join(out, '新报.pdf'))).toBe(false);
    expect(readdirSync(join(out, 'pages'))).toEqual([]);
    writeFileSync(broken, text);
  });

  it('checks in four forms', () => {
    const issue = join(folder, 'issue.yaml');
    const text = readFileSync(issue, 'utf8').replace('weekday: 星期一', 'weekday: 星期二');
    const check = (format: string): Outcome =>
      dayang(['check', '-', '--format', format, '--lang', 'en'], { cwd: folder, input: text });
    expect(check('pretty').out).toMatch(
      /:3:10 error 2026-11-23 is Monday, not 星期二 \[resolve\/weekday-mismatch\]/,
    );
    expect(JSON.parse(check('json').out)).toMatchObject([
      { code: 'resolve/weekday-mismatch', severity: 'error', line: 3, column: 10 },
    ]);
    expect(check('github').out).toMatch(
      /^::error file=.*,line=3,col=10,title=resolve\/weekday-mismatch::/,
    );
    const sarif = JSON.parse(check('sarif').out) as {
      version: string;
      runs: { results: { ruleId: string }[] }[];
    };
    expect(sarif.version).toBe('2.1.0');
    expect(sarif.runs[0]?.results.map(({ ruleId }) => ruleId)).toEqual([
      'resolve/weekday-mismatch',
    ]);
    expect(check('pretty').status).toBe(1);
  });
});

describe('dayang explain', () => {
  it.each(CODES)('explains %s in both languages', (code) => {
    const explanation = explain(code);
    expect(explanation?.text.zh).toMatch(/\p{Script=Han}/u);
    expect(explanation?.text.en).toMatch(/[a-z].*\.$/su);
  });
  it('names the nearest code', () => {
    expect(dayang(['explain', 'makeup/overst', '--lang', 'en'])).toMatchObject({ status: 2 });
    expect(dayang(['explain', 'makeup/overst', '--lang', 'en']).problems).toContain(
      'makeup/overset',
    );
  });
});

describe('dayang schema', () => {
  it.each(SCHEMA_NAMES)('%s is committed as it is generated', async (name) => {
    await expect(`${JSON.stringify(jsonSchema(name), null, 2)}\n`).toMatchFileSnapshot(
      resolve('schema', `${name}.schema.json`),
    );
  });
  it('knows the Chinese keys', () => {
    const schema = JSON.parse(dayang(['schema', 'article']).out) as {
      properties: Record<string, { description: string }>;
    };
    expect(schema.properties['引题']).toEqual({ $ref: '#/properties/kicker' });
  });
});

describe('dayang fonts', () => {
  it('names a file and a licence for every role', () => {
    const { out } = dayang(['fonts', '--lang', 'zh']);
    for (const role of ['song', 'hei', 'kai', 'fangsong', 'nameplate', 'rare'])
      expect(out).toMatch(new RegExp(`^${role} .*(OFL|GPL)`, 'm'));
  });
  it('lists the rare characters of an issue with their places', () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'dayang-rare-')), 'names');
    dayang(['init', folder]);
    const article = join(folder, 'articles', 'canal.yaml');
    writeFileSync(article, readFileSync(article, 'utf8').replace(/(body: \|\n\s+)/, '$1𫖮，'));
    const zh = dayang(['fonts', folder, '--lang', 'zh']).out;
    expect(zh).toMatch(
      /^生僻字 1 个\n𫖮 U\+2B5AE song-400 \(第 2、3 平面\) ×1 .*canal\.yaml:\d+:3 canal$/m,
    );
    expect(dayang(['fonts', folder, '--lang', 'en']).out).toContain('rare characters: 1\n𫖮');
  });
});

describe('wrong use', () => {
  const cases: readonly (readonly [readonly string[], string])[] = [
    [['biuld', 'x'], 'build'],
    [['build'], 'dayang build ISSUE'],
    [['build', 'issues/sample', '--ouut', 'x'], '--out'],
    [['check', 'issues/sample', '--format', 'xml'], 'pretty'],
    [['build', 'issues/sample', '--pages', 'Z99'], 'A02'],
    [['build', 'issues/sample', '--edition', '--pages', 'A01'], '--edition'],
    [['proof', 'issues/sample', '--overlay', 'gird'], 'grid'],
    [['build', 'issues/sample', '--jobs', 'zero'], '256'],
    [['build', 'issues/sample', '--out', ''], '--out'],
    [['build', 'issues/sample', '--out='], '--out'],
    [['build', 'issues/sample', '--pages', 'A01', '--pages', 'A02'], '--pages'],
    [['build', 'issues/sample', '--round', '二校\n23:40'], '--round'],
    [['init', ''], 'dayang init DIR'],
    [['galley', 'issues/starter', '--story', ','], '--story'],
    [['schema', 'house', '--out', 'out/schema'], 'house'],
    [['schema', 'hous'], 'dayang schema'],
    [['--quiet', 'build', 'issues/sample'], '--quiet'],
  ];
  it.each(cases)('%j is exit 2 with a hint', (words, hint) => {
    for (const lang of ['zh', 'en']) {
      const { status, problems } = dayang([...words, '--lang', lang]);
      expect(status).toBe(2);
      expect(problems).toContain(hint);
      expect(problems).not.toMatch(/\bat .*:\d+/);
    }
  });
  it('shows help, in both languages', () => {
    expect(dayang(['--help', '--lang', 'zh'])).toMatchObject({ status: 0 });
    expect(dayang(['build', '--help', '--lang', 'en']).out).toContain('--pdfx');
    expect(dayang(['--version']).out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
