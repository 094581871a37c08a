import { describe, expect, it } from 'vitest';
import { buildFromMemory } from '../support/memoryIssue.ts';

describe('a story below one that cannot be read', () => {
  it('is still set, so that its own faults are told in the same run', () => {
    const issue = {
      paper: 'house',
      date: '2026-11-23',
      masthead: { dutyEditors: '于立' },
      pages: [
        {
          page: 'A02',
          layout: 'inner',
          place: [
            { article: 'upper', columns: '1-2', from: 'top' },
            { article: 'lower', columns: '1-2', below: 'upper' },
          ],
        },
      ],
      articles: { lower: { headline: '日志交接', body: '甲\u{f0000}乙' } },
    };
    const built = buildFromMemory({
      'issue.yaml': JSON.stringify(issue),
      'articles/upper.yaml': 'headlin: 泵站检修\nbody: 正文\n',
    });
    const codes = built.diagnostics.map(({ code }) => code);
    expect(codes).toContain('read/unknown-key');
    expect(codes).toContain('galley/missing-glyph');
  });
});
