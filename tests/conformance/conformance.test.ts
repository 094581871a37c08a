/** The cases of ../shared/data: all pass but those of which a rule outranks what they ask. */
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { dataFile, orSkipped } from '../support/data.ts';
import { autospaceGroups } from './autospace.ts';
import { jlreqGroups } from './jlreqPairs.ts';
import { markGroups } from './markPairs.ts';
import { OUTRANKED } from './outranked.ts';
import { counted, type Group, idleEntries, type Row, tableOf } from './tally.ts';
import { cjkSubset, wholeTest } from './unicodeLineBreak.ts';
import { orientationGroups } from './verticalOrientation.ts';
import { chineseGroups, wptGroups } from './wptLineBreak.ts';

interface Suite {
  readonly title: string;
  readonly file: string;
  readonly groupsOf: (data: string) => readonly Group[];
}

const WPT = 'linebreak/wpt-linebreak.json';
const SUITES: readonly Suite[] = [
  { title: 'lines break as CSS Text 3 asks', file: WPT, groupsOf: wptGroups },
  { title: 'levels gb and strict hold CSS strict', file: WPT, groupsOf: chineseGroups },
  {
    title: 'UAX #14 untailored, lines with CJK',
    file: 'unicode/LineBreakTest-cjk-subset.json',
    groupsOf: cjkSubset,
  },
  {
    title: 'UAX #14 untailored, the whole test',
    file: 'unicode/LineBreakTest.txt',
    groupsOf: wholeTest,
  },
  { title: 'pairs of jlreq Tables 1 and 2', file: 'jlreq/pairs.json', groupsOf: jlreqGroups },
  {
    title: 'neighbouring marks share their white as CSS Text 4 asks',
    file: 'spacing/css-text-4-pairs.json',
    groupsOf: markGroups,
  },
  {
    title: 'white stands between scripts as CSS Text 4 asks',
    file: 'autospace/autospace.json',
    groupsOf: autospaceGroups,
  },
  {
    title: 'signs stand in vertical lines as UAX #50 asks',
    file: 'vertical/uax50-cjk.json',
    groupsOf: orientationGroups,
  },
];

const inputs = SUITES.map((suite) => ({
  ...suite,
  data: orSkipped(dataFile(suite.file), suite.file),
}));
const rows: Row[] = [];

for (const { title, file, data, groupsOf } of inputs) {
  it.skipIf(data === undefined)(`${title}: ${file}`, () => {
    const groups = groupsOf(data ?? '');
    const counts = groups.map(counted);
    rows.push(...counts);
    const all = (of: (row: Row) => readonly string[]): readonly string[] => counts.flatMap(of);
    expect(
      all(({ unexpected }) => unexpected),
      'fail, and no rule outranks them',
    ).toEqual([]);
    expect(
      all(({ risen }) => risen),
      'listed as outranked, and pass',
    ).toEqual([]);
    expect(idleEntries(groups), 'entries of the list without a case').toEqual([]);
  });
}

describe('docs/CONFORMANCE.md', () => {
  const page = readFileSync('docs/CONFORMANCE.md', 'utf8');

  it.skipIf(inputs.some(({ data }) => data === undefined))('has the table that is printed', () => {
    expect(page).toContain(tableOf(rows));
  });
  it('tells every rule that outranks a case, and its source', () => {
    const untold = OUTRANKED.flatMap(({ rule, source }) => [rule, source]).filter(
      (words) => !page.includes(words),
    );
    expect(untold).toEqual([]);
  });
});

afterAll(() => {
  if (rows.length > 0) process.stdout.write(`${tableOf(rows)}\n`);
});
