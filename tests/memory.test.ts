/** Builds that remember: after any change the pages, and what is told, are those of a build that has forgotten everything. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BuiltIssue, newMemory } from '../src/build.ts';
import { dumpDisplay } from '../src/display/dump.ts';
import { steadyFiles } from '../src/host/steadyFiles.ts';
import { buildFromMemory, HOUSE, memoryFiles } from './support/memoryIssue.ts';

type Files = Readonly<Record<string, string>>;

const SENTENCES = [
  '水位回落到警戒线以下。',
  '泵站二十四小时有人值守，',
  '市民可拨打热线询问。',
  '鿫与𠮷都在名单上。',
  '第３批12台设备到位；',
];
const bodyOf = (seed: number, sentences: number): string =>
  Array.from(
    { length: sentences },
    (_, i) => SENTENCES[(seed * 7 + i * 3) % SENTENCES.length],
  ).join('');

const article = (slug: string, sentences: number): readonly [string, string] => [
  `articles/${slug}.yaml`,
  `headline: 稿件${slug}的标题\nrank: 3\nbody: |\n  ${bodyOf(slug.length, sentences)}\n\n  ${bodyOf(2, 9)}\n`,
];

const SLUGS = ['a1', 'a2', 'b1', 'b2', 'c1'] as const;

const FILES: Files = {
  'house/house.yaml': HOUSE,
  ...Object.fromEntries(SLUGS.map((slug) => article(slug, slug === 'b1' ? 200 : 90))),
  'pumps.csv': '站,台\n北渡,3\n城东,2\n',
  'issue.yaml': `paper: house
date: 2026-11-23
number: 10023
masthead: {editorInChief: 顾南舟, dutyEditors: [章怀青]}
pages:
  - page: A01
    layout: inner
    place:
      - {article: a1, columns: 1-3, from: top, inserts: [{table: pumps, columns: 2}]}
      - {article: a2, columns: 4-5, from: top}
  - page: A02
    layout: inner
    place:
      - {article: b1, columns: 1-5, from: top, lines: 20}
      - {article: b2, columns: 1-5, from: 22}
  - page: A03
    layout: inner
    place:
      - {rest: b1, columns: 1-2, from: top}
      - {article: c1, columns: 3-5, from: top}
tables:
  pumps:
    title: 检修
    file: pumps.csv
`,
};

/** A change of one file, as an editor makes it; some break it. */
type Edit = (files: Files) => Files;

const inFile =
  (path: string, change: (text: string) => string): Edit =>
  (files) => ({ ...files, [path]: change(files[path] ?? '') });

const edits: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(fc.constantFrom(...SLUGS), fc.nat(400), fc.constantFrom('江', 'a', '。', '', '鿫')).map(
    ([slug, at, sign]): Edit =>
      inFile(`articles/${slug}.yaml`, (text) => {
        const place = Math.min(text.length - 1, text.indexOf('body') + 10 + at);
        return text.slice(0, place) + sign + text.slice(sign === '' ? place + 1 : place);
      }),
  ),
  fc
    .tuple(fc.constantFrom(...SLUGS), fc.integer({ min: 1, max: 4 }))
    .map(
      ([slug, rank]): Edit =>
        inFile(`articles/${slug}.yaml`, (text) => text.replace(/rank: \d/, `rank: ${rank}`)),
    ),
  fc
    .integer({ min: 8, max: 40 })
    .map(
      (lines): Edit =>
        inFile('issue.yaml', (text) => text.replace(/lines: \d+/, `lines: ${lines}`)),
    ),
  fc.constant<Edit>(
    inFile('issue.yaml', (text) => text.replace('paper: house', '# 换行\npaper: house')),
  ),
  fc.nat(99).map((n): Edit => inFile('pumps.csv', (text) => text.replace(/城东,\d+/, `城东,${n}`))),
  // A story that stands twice, by mistake.
  fc.constant<Edit>(inFile('issue.yaml', (text) => text.replace('rest: b1', 'article: b1'))),
  fc.constant<Edit>(inFile('issue.yaml', (text) => text.replace('number: 10023', 'number: 10024'))),
  fc
    .constantFrom('报宋', '9pt', '9.4pt')
    .map(
      (size): Edit =>
        inFile('house/house.yaml', (text) =>
          text.replace(/size: (报宋|9pt|9\.4pt), pitch/, `size: ${size}, pitch`),
        ),
    ),
  fc
    .constantFrom(...SLUGS)
    .map(
      (slug): Edit =>
        inFile(`articles/${slug}.yaml`, (text) =>
          text.startsWith('%') ? text.slice(1) : `%${text}`,
        ),
    ),
);

const seen = (built: BuiltIssue) => ({
  pages: built.pages.map(({ display }) => dumpDisplay(display)),
  diagnostics: built.diagnostics.map(
    ({ code, severity, message, span }) =>
      `${severity} ${code} ${message.en} ${span.file.path}:${span.from}-${span.to}`,
  ),
  fits: built.pages.map(({ made }) =>
    made.stories.map(({ slug, placed, overset, short }) => ({ slug, placed, overset, short })),
  ),
  rare: built.rare.map(({ text, count, owners, first }) => [
    text,
    count,
    owners,
    first.file.path,
    first.from,
  ]),
});

describe('a build that remembers', () => {
  it('is of an issue that builds', () => {
    const { pages, diagnostics } = buildFromMemory(FILES);
    expect(pages).toHaveLength(3);
    const faults = diagnostics.filter(({ severity }) => severity === 'error');
    expect(faults.map(({ code }) => code).filter((code) => !code.startsWith('makeup/'))).toEqual(
      [],
    );
    expect(pages[0]?.made.frames.map(({ kind }) => kind)).toContain('table');
  });

  it('gives what a fresh one gives, after any changes', () => {
    fc.assert(
      fc.property(fc.array(edits, { minLength: 1, maxLength: 6 }), (changes) => {
        const memory = newMemory();
        let files = FILES;
        const store = steadyFiles(
          {
            load: (path) => memoryFiles(files).load(path),
            know: (path) => memoryFiles(files).know(path),
            list: (path) => memoryFiles(files).list(path),
          },
          () => 0,
        );
        buildFromMemory(files, { memory, files: store });
        for (const change of changes) {
          files = change(files);
          const remembered = buildFromMemory(files, { memory, files: store });
          expect(seen(remembered)).toEqual(seen(buildFromMemory(files)));
        }
      }),
      { numRuns: 12 },
    );
  }, 300_000);

  it('makes a page as often as the issue has it, in the order of the issue', () => {
    const twice = inFile('issue.yaml', (text) => text.replace('page: A03', 'page: A01'))(FILES);
    expect(buildFromMemory(twice).pages.map(({ made }) => made.code)).toEqual([
      'A01',
      'A02',
      'A01',
    ]);
  });

  it('makes the pages of a changed story anew, and no others', () => {
    const memory = newMemory();
    const before = buildFromMemory(FILES, { memory });
    const changed = inFile('articles/a2.yaml', (text) => text.replace('水位', '今晨水位'))(FILES);
    const after = buildFromMemory(changed, { memory });
    const kept = after.pages.map(({ made }, i) => made === before.pages[i]?.made);
    expect(kept).toEqual([false, true, true]);
  });

  it('leaves the other stories of the page as they stand', () => {
    const memory = newMemory();
    const before = buildFromMemory(FILES, { memory });
    const changed = inFile('articles/a2.yaml', (text) => text.replace('水位', '今晨水位'))(FILES);
    const after = buildFromMemory(changed, { memory });
    const kept = ['a1', 'a2'].map((slug) => {
      const [old, now] = [before, after].map(({ pages }) =>
        pages[0]?.made.texts.filter(({ owner }) => owner === slug),
      );
      return now?.every((block, i) => block === old?.[i]);
    });
    expect(kept).toEqual([true, false]);
  });

  it('makes all pages anew that a story goes on over', () => {
    const memory = newMemory();
    const before = buildFromMemory(FILES, { memory });
    const changed = inFile('articles/b1.yaml', (text) => text.replace('水位', '今晨水位'))(FILES);
    const after = buildFromMemory(changed, { memory });
    const kept = after.pages.map(({ made }, i) => made === before.pages[i]?.made);
    expect(kept).toEqual([true, false, false]);
  });

  it('tells the place of a fault anew where only that has moved', () => {
    const memory = newMemory();
    const body = (blank: string): Files => ({
      ...FILES,
      'articles/a2.yaml': 'headline: 稿件的标题\nrank: 3\nbody: {file: a2.txt}\n',
      'articles/a2.txt': `${blank}水位回落到\u{F8FF}警戒线以下。`,
    });
    const placeOf = (built: BuiltIssue) =>
      built.diagnostics
        .filter(({ span }) => span.file.path.endsWith('a2.txt'))
        .map(({ span }) => span.from);
    const before = placeOf(buildFromMemory(body(''), { memory }));
    const after = placeOf(buildFromMemory(body('\n\n'), { memory }));
    expect(before.length).toBeGreaterThan(0);
    expect(after).toEqual(before.map((from) => from + 2));
  });
});
