/** Every page layout of the project's houses makes a page of its sheet. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diskFiles } from '../src/host/fileStore.ts';
import { toMm } from '../src/model/units.ts';
import { buildFromMemory } from './support/memoryIssue.ts';

const HOUSES = readdirSync('layouts').filter((name) =>
  existsSync(join('layouts', name, 'house.yaml')),
);

const layouts = HOUSES.flatMap((house) =>
  readdirSync(join('layouts', house))
    .filter((name) => name.endsWith('.yaml') && name !== 'house.yaml')
    .map((name) => [house, name.slice(0, -'.yaml'.length)] as const),
);

/** A page of one story low on it, where no layout has furniture of its own. */
function pageOf(house: string, layout: string) {
  const written = readFileSync(join('layouts', house, `${layout}.yaml`), 'utf8');
  const isSpread = /^spread: true/m.test(written);
  const issue = JSON.stringify({
    paper: `layouts/${house}`,
    date: '2026-11-23',
    number: 10023,
    weather: '晴',
    masthead: { editorInChief: '顾南舟', dutyEditors: ['章怀青'], weather: ['晴'] },
    articles: { pumps: { headline: '泵站', rank: 3, body: '全部完成。'.repeat(90) } },
    digest: [{ article: 'pumps' }],
    pages: [
      {
        page: isSpread ? 'A02-A03' : 'A02',
        section: '要闻',
        layout,
        credits: { editor: '沈砚秋', designer: '陆小帆', proofreader: '戴敏之' },
        place: [{ article: 'pumps', columns: '1-3', from: 50 }],
      },
    ],
  });
  const files = {
    ...diskFiles,
    load: (path: string) =>
      path === 'issue.yaml'
        ? ({ kind: 'bytes', bytes: new TextEncoder().encode(issue) } as const)
        : diskFiles.load(path),
  };
  return { built: buildFromMemory({}, { files, fontsPath: 'fonts/fonts.yaml' }), isSpread };
}

describe('a page layout', () => {
  it.each(layouts)('of %s: %s', (house, layout) => {
    const { built, isSpread } = pageOf(house, layout);
    const [page] = built.pages;
    const faults = built.diagnostics.filter(
      ({ span }) =>
        span.file.path.endsWith(`${layout}.yaml`) || span.file.path.endsWith('house.yaml'),
    );
    expect(faults.map(({ message }) => message.en)).toEqual([]);
    if (page === undefined || built.issue === undefined) throw new Error('no page');
    const single = built.issue.house.sheet.width;
    expect(toMm(page.display.width)).toBeCloseTo(toMm(single) * (isSpread ? 2 : 1), 3);
    const story = page.made.stories.find(({ slug }) => slug === 'pumps');
    expect(story?.overset.lines).toBe(0);
  });
});
