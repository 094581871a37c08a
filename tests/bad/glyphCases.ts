/** Broken drawings of the house's own characters, and characters that no drawing or face shows as asked. */
import { all, body, put, swap } from './base.ts';
import type { BadCase, Expected } from './cases.ts';

const HOUSE = 'house/house.yaml';
const CANAL = 'articles/canal.yaml';
const SVG = 'house/glyphs/x.svg';

const tell = (code: string, file: string, at: string, ...says: readonly string[]): Expected => ({
  code,
  file,
  at,
  says,
});

/** Names drawings in the house. */
const named = (...entries: readonly string[]) =>
  swap(HOUSE, '\nsizes:', `\nglyphs:\n${entries.map((one) => `  - ${one}\n`).join('')}sizes:`);
const ONE = '{text: ⿰金監, file: glyphs/x.svg}';
const drawing = (svg: string) => all(named(ONE), put(SVG, svg));
const square = (content: string): string => `<svg viewBox="0 0 100 100">\n  ${content}\n</svg>\n`;
const GOOD = square('<path d="M10 10H90V90H10Z"/>');

const FILE_CASES: readonly BadCase[] = [
  {
    name: 'drawing that is not there',
    change: named(ONE),
    expected: [tell('read/missing-file', HOUSE, 'file: ‸glyphs/x.svg', 'glyphs/x.svg')],
    exit: 1,
  },
  {
    name: 'drawing outside the house',
    change: named('{text: ⿰金監, file: ../../x.svg}'),
    expected: [tell('read/outside-folder', HOUSE, 'file: ‸../../x.svg')],
    exit: 1,
  },
  {
    name: 'picture for a drawing',
    change: all(named(ONE), put(SVG, Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]))),
    expected: [tell('read/encoding', SVG, '', 'PNG')],
    exit: 1,
  },
  {
    name: 'empty drawing',
    change: drawing(''),
    expected: [tell('read/empty-file', SVG, '')],
    exit: 1,
  },
  {
    name: 'drawing that is no SVG',
    change: drawing('<html>\n</html>\n'),
    expected: [tell('read/svg-syntax', SVG, '‸<html>', '<svg>')],
    exit: 1,
  },
  {
    name: 'drawing with a tag that is not closed',
    change: drawing('<svg viewBox="0 0 9 9">\n  <g>\n</svg>\n'),
    expected: [tell('read/svg-syntax', SVG, '‸</svg>', '</svg>')],
    exit: 1,
  },
  {
    name: 'drawing without viewBox',
    change: drawing('<svg width="9">\n  <path d="M0 0H9V9Z"/>\n</svg>\n'),
    expected: [tell('read/svg-view-box', SVG, '‸<svg', 'viewBox')],
    exit: 1,
  },
  {
    name: 'drawing in a box that is no square',
    change: drawing('<svg viewBox="0 0 9 12">\n  <path d="M0 0H9V9Z"/>\n</svg>\n'),
    expected: [tell('read/svg-view-box', SVG, 'viewBox="‸0 0 9 12', '“0 0 9 12”')],
    exit: 1,
  },
  {
    name: 'drawing without a path',
    change: drawing(square('<g id="监"/>')),
    expected: [tell('read/svg-no-path', SVG, '‸<svg')],
    exit: 1,
  },
  {
    name: 'drawing whose path data break off',
    change: drawing(square('<path d="M10 10 L20 二十 Z"/>')),
    expected: [tell('read/svg-path', SVG, 'L20 ‸二十', '数')],
    exit: 1,
  },
  {
    name: 'drawing of strokes and shapes',
    change: drawing(square('<path stroke="#000" d="M10 10H90"/>\n  <circle cx="5" cy="5" r="2"/>')),
    expected: [
      tell('read/svg-unsupported', SVG, 'stroke="‸#000', '描边', 'a stroke'),
      tell('read/svg-unsupported', SVG, '‸<circle', '<circle>'),
    ],
    exit: 1,
  },
];

const TEXT_CASES: readonly BadCase[] = [
  {
    name: 'drawing of two characters',
    change: all(named('{text: 金監, file: glyphs/x.svg}'), put(SVG, GOOD)),
    expected: [tell('resolve/glyph-text', HOUSE, 'text: ‸金監', '“金監”')],
    exit: 1,
  },
  {
    name: 'drawing of an unfinished sequence',
    change: all(named('{text: ⿰金, file: glyphs/x.svg}'), put(SVG, GOOD)),
    expected: [tell('resolve/glyph-text', HOUSE, 'text: ‸⿰金', '“⿰金”')],
    exit: 1,
  },
  {
    name: 'two drawings of one character',
    change: all(named(ONE, '{字: ⿰金監, 文件: glyphs/x.svg}'), put(SVG, GOOD)),
    expected: [tell('resolve/duplicate-glyph', HOUSE, '字: ‸⿰金監', '“⿰金監”')],
    exit: 1,
  },
  {
    name: 'drawing without its character',
    change: all(named('{file: glyphs/x.svg}'), put(SVG, GOOD)),
    expected: [tell('read/missing-key', HOUSE, '‸{file: glyphs/x.svg}', 'text')],
    exit: 1,
  },
];

const COPY_CASES: readonly BadCase[] = [
  {
    name: 'described character without a drawing',
    change: body('body: |\n  古运河街区的⿰金監先生昨天来了。\n'),
    expected: [tell('galley/no-drawing', CANAL, '‸⿰金監先生', '“⿰金監”', 'glyphs')],
    exit: 1,
  },
  {
    name: 'described character without a drawing in a headline',
    change: swap(CANAL, 'headline: 运河留住烟火', 'headline: 运河⿱宀火'),
    expected: [tell('galley/no-drawing', CANAL, 'headline: ‸运河⿱宀火', '“⿱宀火”')],
    exit: 1,
  },
  {
    name: 'form that no face has',
    change: body('body: |\n  古运河街区的葛\u{e0107}先生昨天来了。\n'),
    expected: [tell('galley/no-variant', CANAL, '‸葛\u{e0107}', '“葛”', 'U+E0107', 'song-400')],
    exit: 0,
  },
  {
    name: 'drawing that cannot be read, and is used: told once',
    change: all(
      drawing(square('<path d="K"/>')),
      body('body: |\n  古运河街区的⿰金監先生昨天来了。\n'),
    ),
    expected: [tell('read/svg-path', SVG, 'd="‸K"')],
    exit: 1,
  },
  {
    name: 'nothing where the house draws what is described',
    change: all(drawing(GOOD), body('body: |\n  古运河街区的⿰金監先生昨天来了。\n')),
    expected: [],
    exit: 0,
  },
];

export const GLYPH_CASES: readonly BadCase[] = [...FILE_CASES, ...TEXT_CASES, ...COPY_CASES];
