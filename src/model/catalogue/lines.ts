/** Codes of the house's lines: names, and drawings that are repeated along them (花线). */
import { didYouMean, entry, say } from './entry.ts';

export const lineCodes = {
  'resolve/unknown-line': entry<{ name: string; near: string | undefined }>({
    severity: 'error',
    message: ({ name }) => say(`线型表里没有“${name}”`, `the house has no line “${name}”`),
    hints: ({ near }) => [
      ...(near === undefined ? [] : [say(`是不是“${near}”？`, `Did you mean “${near}”?`)]),
      say(
        '用版式 lines（线型表）里的名字，或在那里加上这种线。',
        'Use a name from the house’s `lines`, or add this line there.',
      ),
    ],
    explain: say(
      '反线、文武线、花线各报画法不同，所以线的名字只在版式的 lines（线型表）里有定义。',
      'Papers draw their thick, double and patterned lines differently, so the names of lines are defined by the house’s own `lines`.',
    ),
  }),
  'resolve/unknown-ink': entry<{ name: string; near: string | undefined }>({
    severity: 'error',
    message: ({ name }) => say(`版式里没有墨色“${name}”`, `the house has no ink “${name}”`),
    hints: ({ near }) => [
      ...didYouMean(near),
      say(
        '用版式 inks（墨色）里的名字，或在那里加上它；黑不用写。',
        'Use a name from the house’s `inks`, or add it there; black need not be named.',
      ),
    ],
    explain: say(
      '墨色都在版式的 inks 里定义，一处改了，全报都改。',
      'Inks are defined by the house’s `inks`, so that one change is a change of the whole paper.',
    ),
  }),
  'read/motif-view-box': entry<{ written: string | undefined }>({
    severity: 'error',
    message: ({ written }) =>
      written === undefined
        ? say('花线图形没有 viewBox', 'the drawing of the line has no viewBox')
        : say(
            `花线图形的 viewBox“${written}”不能用`,
            `the viewBox “${written}” of the drawing cannot be used`,
          ),
    hints: () => [
      say(
        '写四个数，如 viewBox="0 0 300 100"：宽是一个花样的长，高是线的厚；长在厚的 0.1 到 50 倍之间。',
        'Write four numbers, such as viewBox="0 0 300 100": the width is the length of one repeat, the height the depth of the line; the length is 0.1 to 50 depths.',
      ),
    ],
    explain: say(
      '花线由一个花样沿线重复而成：viewBox 的宽是它的长，高是它的厚，上边朝外。',
      'A patterned line is a drawing repeated along it: the width of the viewBox is its length, the height its depth, and the upper edge faces outwards.',
    ),
  }),
  'resolve/motif-outside': entry<{ name: string }>({
    severity: 'error',
    message: ({ name }) =>
      say(
        `“${name}”的图形画到了 viewBox 外面`,
        `the drawing of “${name}” reaches out of its viewBox`,
      ),
    hints: () => [
      say(
        '把画板扩到图形的边，或把图形缩进画板，再导出。',
        'Widen the artboard to the drawing, or bring the drawing inside it, and export again.',
      ),
    ],
    explain: say(
      'viewBox 就是线占的地方；画到外面的墨会碰到文字或邻线。',
      'The viewBox is the room that the line takes; ink outside would touch text or other lines.',
    ),
  }),
} as const;
