/** Heads stand in the middle of their columns by their ink: the trimmed white of a mark at an edge does not count. */
import { describe, expect, it } from 'vitest';
import { composer } from '../../../src/compose.ts';
import { placeLine } from '../../../src/galley/placeLine.ts';
import type { TextStyle } from '../../../src/model/galley.ts';
import { type Mpt, pt, ZERO } from '../../../src/model/units.ts';
import { fakeFonts } from '../../support/fakeFace.ts';
import { tabloid } from '../../support/heads.ts';
import { buildFromMemory } from '../../support/memoryIssue.ts';

const SIZE = pt(36);
const WIDTH = pt(528);
const issue = tabloid();
const style: TextStyle = { ...issue.house.body, size: SIZE, indent: ZERO, align: 'center' };
const setter = composer(issue, fakeFonts());

/** White left and right of the ink of a line over the columns, and its size. */
interface Margins {
  readonly left: number;
  readonly right: number;
}

const inkOf = (glyph: ReturnType<typeof placeLine>['glyphs'][number], side: 'left' | 'right') =>
  glyph.inline + (glyph.face.inkOf(glyph.gid)[side] * glyph.size) / glyph.face.unitsPerEm;

function marginsOf(galley: Parameters<typeof placeLine>[0], line: number, width: Mpt): Margins {
  const set = galley.lines[line];
  if (set === undefined) throw new Error(`no line ${line}`);
  const { glyphs } = placeLine(galley, set);
  const [first, last] = [glyphs[0], glyphs.at(-1)];
  if (first === undefined || last === undefined) throw new Error('an empty line');
  return { left: inkOf(first, 'left'), right: width - inkOf(last, 'right') };
}

const margins = (text: string): Margins =>
  marginsOf(setter.lines([text], style, WIDTH, { owner: 'test', span: issue.span }), 0, WIDTH);

describe('a centred head', () => {
  it('that is a title stands in the middle by its ink', () => {
    // The fake face draws 《 in 0.6–0.9 em and 》 in 0.1–0.4 em: alike from either side.
    const { left, right } = margins('《泵站日志》');
    expect(Math.abs(left - right)).toBeLessThanOrEqual(1);
  });

  const edges: readonly (readonly [string, string])[] = [
    ['an opening mark first', '《泵站日志》印发'],
    ['a closing mark last', '印发《泵站日志》'],
    ['a quote first', '“十四五”规划收官'],
    ['an exclamation mark last', '泵站汛前完成检修！'],
  ];
  it.each(edges)('with %s stands in the middle: %s', (_name, text) => {
    const { left, right } = margins(text);
    // The ink of a mark begins 0.1 em inside its half; were the other half not trimmed, it would be 0.6 em.
    const edge = text.startsWith('《') || text.startsWith('“') ? left : right;
    const cells = (WIDTH - setter.width(text, style)) / 2;
    expect(Math.abs(edge - cells - 0.1 * SIZE)).toBeLessThanOrEqual(1);
  });

  it('of real type stands in the middle within a twentieth of its size', () => {
    const built = buildFromMemory({
      'issue.yaml': JSON.stringify({
        paper: 'house',
        date: '2026-11-23',
        masthead: { dutyEditors: '于立' },
        pages: [{ page: 'A02', layout: 'inner', place: [{ article: 'log', columns: '1-4' }] }],
        articles: {
          log: {
            rank: 1,
            headline: ['《古运河街区修缮图则》印发', '“一老一小”都能看懂'],
            body: '正文。',
          },
        },
      }),
    });
    const head = built.pages[0]?.made.texts.find(({ role }) => role === 'headline');
    if (head === undefined) throw new Error('no headline');
    const size = head.galley.paragraphs[0]?.size ?? 0;
    for (const line of [0, 1]) {
      const { left, right } = marginsOf(head.galley, line, head.galley.measure);
      expect(Math.abs(left - right) / 2).toBeLessThanOrEqual(0.05 * size);
    }
  });
});
