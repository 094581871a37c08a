/** The text of a real page through the whole pipeline: what the normaliser does, where the columns break. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { BuiltIssue } from '../../src/build.ts';
import { pressOptions } from '../../src/host/pressOptions.ts';
import type { StoryFit } from '../../src/model/page.ts';
import { pressFile } from '../../src/press.ts';
import { orSkipped, seedPage } from '../support/data.ts';
import { buildFromMemory } from '../support/memoryIssue.ts';
import { seedIssue } from '../support/seed.ts';
import { lineText } from '../support/setting.ts';

const page = orSkipped(seedPage(), 'the text of the real page');

describe.skipIf(page === undefined)('a real page', () => {
  const seed = seedIssue(page ?? '');
  const built: BuiltIssue = buildFromMemory(seed.files);
  const story = (slug: string): StoryFit => {
    const found = built.pages[0]?.made.stories.find((one) => one.slug === slug);
    if (found === undefined) throw new Error(`no story ${slug}`);
    return found;
  };

  it('is restored to full-width marks, numbers and addresses untouched', () => {
    const text = story('lead')
      .galley.paragraphs.map((one) => one.text)
      .join('\n');
    expect(text).not.toMatch(/[,:()]/);
    expect(text).toContain('本报讯\u30007月20日，我市举行');
    expect(text).toContain('“3+10”');
    expect(text).toContain('约2.9公里');
    expect(text).toMatch(/百度智能云文心千帆大模型（\p{Script=Han}{2}）/u);
    expect(text).toMatch(/促发展之“优”。\n（\p{Script=Han}{3}）$/u);
    const changes = [...(built.issue?.articles.values() ?? [])].flatMap(({ intake }) => intake);
    const marks = changes.filter(({ rule }) => rule === 'mark');
    expect(marks.length).toBeGreaterThan(120);
    expect(changes.filter(({ rule }) => rule === 'join').map(({ to }) => to)).toContain('');
  });

  it('fills the page: nothing overset, nothing short', () => {
    const codes = new Set(built.diagnostics.map(({ code }) => code));
    codes.delete('resolve/intake-changed');
    expect([...codes]).toEqual([]);
  });

  it('breaks its columns near the printed ones', () => {
    const misses = seed.breaks.map(({ slug, before, after }) => miss(story(slug), before, after));
    const report = seed.breaks.map(
      ({ before, after }, i) => `${before.slice(-2)}｜${after.slice(0, 2)} ${misses[i]}`,
    );
    process.stdout.write(
      `column breaks, characters off the nearest line end: ${report.join(', ')}\n`,
    );
    process.stdout.write(
      `lines: ${story('lead').galley.lines.length} and ${story('second').galley.lines.length}, columns ${legs(story('lead'))} and ${legs(story('second'))}\n`,
    );
    expect(misses).toMatchInlineSnapshot(`
      [
        -5,
        0,
        0,
        -5,
        0,
        0,
      ]
    `);
  });

  it('can be looked at in out/seed', () => {
    const press = pressOptions(built.issue, undefined).value;
    if (built.issue === undefined || press === undefined) throw new Error('no issue');
    mkdirSync('out/seed', { recursive: true });
    writeFileSync('out/seed/A02.pdf', pressFile(built.issue, built.pages, 'A02', press));
    expect(built.pages).toHaveLength(1);
  });
});

const legs = (story: StoryFit): string =>
  story.frames
    .filter(({ kind }) => kind === 'text')
    .map(({ lines }) => lines)
    .join('/');

/** Characters between the printed break and the nearest line end: negative when the line ends before it. */
function miss(story: StoryFit, before: string, after: string): number {
  const { galley } = story;
  const bare = galley.lines.map((line) => lineText(galley, line).replace(/\s/gu, ''));
  const at = bare.join('').indexOf(before + after) + before.length;
  let end = 0;
  let best = Number.POSITIVE_INFINITY;
  for (const text of bare) {
    end += text.length;
    if (Math.abs(end - at) < Math.abs(best)) best = end - at;
  }
  return best;
}
