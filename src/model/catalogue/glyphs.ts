/** Codes of characters that the house draws itself, and of forms of characters that a face may lack. */
import type { Bilingual } from '../diagnostic.ts';
import { entry, say } from './entry.ts';

export const glyphCodes = {
  'read/svg-syntax': entry<{ detail: Bilingual }>({
    severity: 'error',
    message: ({ detail }) =>
      say(`图形不是能读的 SVG：${detail.zh}`, `the drawing cannot be read as SVG: ${detail.en}`),
    hints: () => [
      say('从绘图软件重新导出 SVG。', 'Export the SVG again from the drawing program.'),
    ],
    explain: say(
      '造字和花线的图形是 SVG 文件，最外层是 <svg>，标签一一闭合。',
      'The drawing of a character or a patterned line is an SVG file: <svg> is outermost and every tag is closed.',
    ),
  }),
  'read/svg-view-box': entry<{ written: string | undefined }>({
    severity: 'error',
    message: ({ written }) =>
      written === undefined
        ? say('造字图形没有 viewBox', 'the drawing has no viewBox')
        : say(
            `造字图形的 viewBox“${written}”不是正方形`,
            `the viewBox “${written}” of the drawing is no square`,
          ),
    hints: () => [
      say(
        '画板设成正方形再导出，如 viewBox="0 0 1000 1000"：它就是字身。',
        'Make the artboard square and export again, such as viewBox="0 0 1000 1000": it is the em square.',
      ),
    ],
    explain: say(
      'viewBox 是字身框：四个数，宽等于高。上边在基线上 0.88 字高，下边在基线下 0.12 字高。',
      'The viewBox is the em square: four numbers, width equal to height. Its top lies 0.88 em over the baseline, its foot 0.12 em under it.',
    ),
  }),
  'read/svg-no-path': entry<{ path: string }>({
    severity: 'error',
    message: ({ path }) =>
      say(`图形“${path}”里没有填充的路径`, `the drawing “${path}” has no filled path`),
    hints: () => [
      say(
        '把笔画转成轮廓（路径），再导出。',
        'Turn strokes, shapes and text into outlines (paths) and export again.',
      ),
    ],
    explain: say(
      '字由填充的 <path> 画成；没有就什么也印不出来。',
      'A character is drawn by filled <path> elements; without one nothing would print.',
    ),
  }),
  'read/svg-path': entry<{ wanted: Bilingual }>({
    severity: 'error',
    message: ({ wanted }) =>
      say(
        `路径数据到这里读不下去：应是${wanted.zh}`,
        `the path data break off: ${wanted.en} is meant here`,
      ),
    hints: () => [
      say(
        '从绘图软件重新导出，不要手改路径数据。',
        'Export the drawing again; do not edit path data by hand.',
      ),
    ],
    explain: say(
      '路径的 d 由命令 M L H V C S Q T A Z 和数组成（SVG 2 第 9.3 节）。浏览器画到出错处为止；缺了笔画的字不能印，所以这里报错。',
      'The d of a path is commands M L H V C S Q T A Z and numbers (SVG 2 §9.3). Browsers draw up to the fault; a character that lacks a stroke must not print, so it is an error.',
    ),
  }),
  'read/svg-unsupported': entry<{ what: Bilingual }>({
    severity: 'error',
    message: ({ what }) =>
      say(`图形里有${what.zh}，印不出来`, `the drawing has ${what.en}, which cannot be printed`),
    hints: () => [
      say(
        '在绘图软件里全部转成轮廓，合成一个复合路径（非零填充），不用描边、白块和 <style>。',
        'Turn everything into outlines and join it into one compound path (nonzero fill), without strokes, white pieces or <style>.',
      ),
    ],
    explain: say(
      '字只有一种墨，由填充的轮廓构成。描边、图片、文字、剪裁、渐变在字里没有对应，漏画比报错更糟。',
      'A glyph is filled outlines in one ink. Strokes, pictures, text, clipping and gradients have no counterpart, and leaving them out would be worse than an error.',
    ),
  }),
  'resolve/glyph-text': entry<{ text: string }>({
    severity: 'error',
    message: ({ text }) => say(`“${text}”不是一个字`, `“${text}” is not one character`),
    hints: () => [
      say(
        '写一个字，或一个完整的表意文字描述序列，如 ⿰金監。',
        'Write one character, or a whole ideographic description sequence such as “⿰金監”.',
      ),
    ],
    explain: say(
      '造字一项画一个字：Unicode 有的直接写，没有的用描述序列写；稿件里写法相同。',
      'A drawing stands for one character: written as itself where Unicode has it, else by its description sequence, and the same in the copy.',
    ),
  }),
  'resolve/duplicate-glyph': entry<{ text: string }>({
    severity: 'error',
    message: ({ text }) => say(`“${text}”造了两次`, `“${text}” is drawn twice`),
    hints: () => [say('留一个。', 'Keep one.')],
    explain: say(
      '一个字只能有一个图形，否则不知道印哪个。',
      'A character has one drawing, or nobody knows which prints.',
    ),
  }),
  'galley/no-drawing': entry<{ article: string; sequence: string }>({
    severity: 'error',
    message: ({ article, sequence }) =>
      say(
        `“${article}”里用“${sequence}”描述的字没有图形`,
        `“${article}” describes a character by “${sequence}”, and there is no drawing of it`,
      ),
    hints: ({ sequence }) => [
      say(
        `在版式 glyphs（造字）里加一项 {text: ${sequence}, file: glyphs/….svg}；Unicode 已有这个字就直接写它。`,
        `Add {text: ${sequence}, file: glyphs/….svg} under the house’s glyphs; if Unicode has the character, write it instead.`,
      ),
    ],
    explain: say(
      '描述序列（⿰金監）说的是一个字。没有图形时只能把各部件一个个排出来，那不是这个字，所以是错误。',
      'A description sequence (such as “⿰金監”) means one character. Without a drawing its parts would be set one after the other, which is not that character; so it is an error.',
    ),
  }),
  'galley/no-variant': entry<{
    article: string;
    character: string;
    selector: string;
    face: string;
  }>({
    severity: 'warning',
    message: ({ article, character, selector, face }) =>
      say(
        `“${article}”里“${character}”的异体选择符 ${selector} 不起作用：${face} 没有这个字形`,
        `the variation selector ${selector} on “${character}” of “${article}” has no effect: ${face} has no such form`,
      ),
    hints: () => [
      say(
        '删掉选择符，或在版式 fonts.rare 里配有这个字形的字库，或在 glyphs（造字）里画它。',
        'Delete the selector, give the role rare a font that has the form, or draw it under the house’s glyphs.',
      ),
    ],
    explain: say(
      '字后面的异体选择符（IVS）指定写法。字库里没有这种写法就印出通行的字形，人名、地名可能因此印错，所以提醒。',
      'A variation selector (IVS) after a character asks for one way of writing it. Where no font has it the common form prints, which may be wrong for a name; so you are told.',
    ),
  }),
} as const;
