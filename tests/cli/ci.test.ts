/** The recipes of docs/ci: YAML that the systems take, with commands that run. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { COMMANDS } from '../../src/host/commandTable.ts';

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly if?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

const github = parse(readFileSync('docs/ci/github.yml', 'utf8'), { uniqueKeys: true }) as {
  readonly on: object;
  readonly env: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
};
const gitlab = parse(readFileSync('docs/ci/gitlab.yml', 'utf8'), { uniqueKeys: true }) as {
  readonly proofs: {
    readonly script: readonly string[];
    readonly variables: Readonly<Record<string, string>>;
    readonly artifacts: {
      readonly paths: readonly string[];
      readonly reports: { readonly codequality: string };
    };
  };
};
const steps = github.jobs['proofs']?.steps ?? [];

/** A repository of an issue, and a branch that changes it; where the program is, `dist` leads to. */
const root = mkdtempSync(join(tmpdir(), 'dayang-ci-'));
const [origin, work] = [join(root, 'origin'), join(root, 'work')];
const ARTICLE = join('paper', 'articles');

const git = (cwd: string, ...words: readonly string[]): void => {
  const who = ['-c', 'user.name=ci', '-c', 'user.email=ci@example.org'];
  execFileSync('git', [...who, ...words], { cwd, stdio: 'ignore' });
};

interface Ran {
  readonly status: number | null;
  readonly out: string;
}

/** As both systems run a script: a shell that stops at the first failure. */
function sh(script: string, env: Readonly<Record<string, string>>): Ran {
  const all = { ...process.env, GITHUB_STEP_SUMMARY: '', ...env, ISSUE: 'paper', SAY: 'en' };
  const run = spawnSync('bash', ['-e', '-c', script], { cwd: work, env: all, encoding: 'utf8' });
  return { status: run.status, out: run.stdout + run.stderr };
}

const isSetUp = (script: string): boolean => script.startsWith('npm ci');

beforeAll(() => {
  const cli = resolve('dist/cli.js');
  execFileSync(process.execPath, [cli, 'init', join(origin, 'paper')], { stdio: 'ignore' });
  git(origin, 'init', '-b', 'main');
  git(origin, 'add', '-A');
  git(origin, 'commit', '-m', 'the paper');
  git(root, 'clone', origin, work);
  const [article = ''] = readdirSync(join(work, ARTICLE)).sort();
  const path = join(work, ARTICLE, article);
  const text = readFileSync(path, 'utf8');
  const end = text.lastIndexOf('。');
  writeFileSync(path, `${text.slice(0, end)}。又加一句${text.slice(end)}`);
  git(work, 'commit', '-am', 'a change');
  symlinkSync(resolve('dist'), join(work, 'dist'));
}, 120_000);

/** Commands of the program in a script, and the options they are given. */
const calls = (script: string): readonly (readonly string[])[] =>
  [...script.matchAll(/(?:dist\/cli\.js|set --) ([a-z]+) ([^>|\n]*)/g)].map(
    ([, name = '', rest = '']) => [
      name,
      ...[...rest.matchAll(/--([a-z-]+)/g)].map(([, option = '']) => option),
    ],
  );

describe('the recipes', () => {
  const scripts = [...steps.flatMap(({ run }) => run ?? []), ...gitlab.proofs.script];

  it('call commands that there are, with options that they take', () => {
    const all = scripts.flatMap(calls);
    expect(new Set(all.map(([name]) => name))).toEqual(new Set(['check', 'proof', 'build']));
    for (const [name, ...options] of all) {
      const command = COMMANDS.find((one) => one.name === name);
      const known = [...(command?.options.map((option) => option.name) ?? []), 'lang', 'quiet'];
      for (const option of options) expect(known, name).toContain(option);
    }
  });

  it('pin actions to a version, and stand in the guide', () => {
    for (const { uses } of steps) if (uses !== undefined) expect(uses).toMatch(/@v\d+$/);
    const guide = readFileSync('docs/CI.md', 'utf8');
    for (const file of readdirSync('docs/ci')) expect(guide).toContain(`ci/${file}`);
  });
});

describe('on GitHub', () => {
  it('every step runs, and leaves what is attached', () => {
    const summary = join(root, 'summary.md');
    const env = { GITHUB_BASE_REF: 'main', GITHUB_STEP_SUMMARY: summary };
    for (const { run, name } of steps) {
      if (run === undefined || isSetUp(run)) continue;
      expect(sh(run, env), name).toMatchObject({ status: 0 });
    }
    const sarif = JSON.parse(readFileSync(join(work, 'check.sarif'), 'utf8')) as {
      version: string;
    };
    expect(sarif.version).toBe('2.1.0');
    expect(readFileSync(summary, 'utf8')).toContain('1 added');
    expect(readFileSync(summary, 'utf8')).toContain('+ 又加一句。');
    const attached = steps.flatMap((step) =>
      typeof step.with?.['path'] === 'string' ? step.with['path'].trim().split(/\s+/) : [],
    );
    expect(attached.length).toBeGreaterThan(2);
    for (const path of attached.filter((one) => !one.includes('*')))
      expect(existsSync(join(work, path)), path).toBe(true);
    expect(readdirSync(join(work, 'out/edition/proof'))).toEqual(
      expect.arrayContaining(['A02.png', 'sheet.png', 'report.json']),
    );
    git(work, 'worktree', 'remove', '--force', 'before');
  }, 180_000);
});

describe('on GitLab', () => {
  const script = gitlab.proofs.script.filter((line) => !isSetUp(line)).join('\n');

  it('the script runs, and leaves what is attached', () => {
    const ran = sh(script, { CI_MERGE_REQUEST_TARGET_BRANCH_NAME: 'main' });
    expect(ran, ran.out).toMatchObject({ status: 0 });
    expect(ran.out).toContain('+ 又加一句。');
    const { paths, reports } = gitlab.proofs.artifacts;
    for (const path of [...paths, reports.codequality])
      expect(existsSync(join(work, path)), path).toBe(true);
    expect(JSON.parse(readFileSync(join(work, reports.codequality), 'utf8'))).toEqual([]);
    git(work, 'worktree', 'remove', '--force', 'before');
  }, 180_000);

  it('a fault fails it, after the report and the proofs were made', () => {
    const issue = join(work, 'paper', 'issue.yaml');
    const text = readFileSync(issue, 'utf8');
    writeFileSync(issue, text.replace('layout:', 'layuot:'));
    const ran = sh(script, {});
    writeFileSync(issue, text);
    expect(ran.status).toBe(1);
    const problems = JSON.parse(
      readFileSync(join(work, gitlab.proofs.artifacts.reports.codequality), 'utf8'),
    ) as readonly { readonly fingerprint: string }[];
    expect(problems[0]).toMatchObject({
      check_name: expect.stringMatching(/^read\//),
      severity: 'critical',
      location: { path: 'paper/issue.yaml', lines: { begin: expect.any(Number) } },
    });
    expect(new Set(problems.map(({ fingerprint }) => fingerprint)).size).toBe(problems.length);
  }, 180_000);
});
