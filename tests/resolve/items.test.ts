/** Items of a list, from house and article files to what composition gets. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../src/model/issue.ts';
import { readIssue } from '../../src/read/readIssue.ts';
import { resolveIssue } from '../../src/resolve/resolveIssue.ts';
import { memoryFiles } from '../support/memoryIssue.ts';

const ISSUE = `paper: house
date: 2026-11-23
pages:
  - page: A02
    layout: inner
    place:
      - {article: canal, columns: 1-2}
articles:
  canal:
    headline: 运河
    body: "- 甲\\n- 乙"
`;

const TABLOID = readFileSync('layouts/tabloid/house.yaml', 'utf8');

function issue(item: string): Issue {
  const house = TABLOID.replace(/^( *)indent: .*$/m, (line, white) => `${line}\n${white}${item}`);
  const read = readIssue(
    'issue.yaml',
    memoryFiles({ 'issue.yaml': ISSUE, 'house/house.yaml': house }),
  );
  if (read.value === undefined) throw new Error(JSON.stringify(read.diagnostics));
  return resolveIssue(read.value).value;
}

const words = ({ articles }: Issue): readonly string[] =>
  articles.get('canal')?.paragraphs.map(({ runs }) => runs.map(({ text }) => text).join('')) ?? [];

describe('items of a list', () => {
  it('have a black square and hang behind it, unless the house says otherwise', () => {
    const made = issue('');
    const { body, item } = made.house;
    expect(item.mark).toBe('■');
    expect(item.style).toEqual({ ...body, indent: 0, hang: body.size });
    expect(words(made)).toEqual(['■甲', '■乙']);
  });

  it('have the sign and the hang of the house', () => {
    const made = issue('条目: {符号: （●）, 凸排: 1.5em}');
    const { body, item } = made.house;
    expect([item.mark, item.style.indent, item.style.hang]).toEqual(['（●）', 0, body.size * 1.5]);
    expect(words(made)).toEqual(['（●）甲', '（●）乙']);
  });
});
