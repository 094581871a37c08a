/** Libraries that few issues need cost nothing where they are not needed. */
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { buildFromMemory } from './support/memoryIssue.ts';

const ON_DEMAND = ['csv-parse', 'jsbarcode', 'tyme4ts', 'uqr'] as const;

const loaded = (): readonly string[] =>
  ON_DEMAND.filter((name) =>
    Object.keys(createRequire(import.meta.url).cache).some((path) =>
      path.includes(`/node_modules/${name}/`),
    ),
  );

const issue = (place: readonly object[], more: object = {}) =>
  JSON.stringify({
    paper: 'house',
    date: '2026-11-23',
    pages: [
      {
        page: 'A02',
        layout: 'inner',
        credits: { editor: '甲', designer: '乙', proofreader: '丙' },
        place,
      },
    ],
    masthead: { website: 'https://szb.ljwb.example', weather: '晴', issn: '9980-1264' },
    ...more,
  });

it('calendar, codes and CSV are loaded by the first issue that has them', () => {
  buildFromMemory({ 'issue.yaml': issue([{ masthead: true, columns: 5 }]) });
  expect(loaded()).toEqual([]);
  buildFromMemory({
    'issue.yaml': issue(
      [
        { furniture: '报头', columns: '1-4', from: 'top' },
        { furniture: '报眼', columns: 5, from: 'top' },
        { table: 'rates', columns: '1-2', from: 40 },
      ],
      { tables: { rates: { title: '牌价', file: 'rates.csv' } } },
    ),
    'rates.csv': '币种,买入\n美元,7.1\n',
  });
  expect(loaded()).toEqual(ON_DEMAND);
});
