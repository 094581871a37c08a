/** Codes of fonts, galley and press. */
import type { Bilingual } from '../diagnostic.ts';
import { entry, say } from './entry.ts';

export const fontCodes = {
  'fonts/missing': entry<{ role: string; tried: readonly string[] }>({
    severity: 'error',
    message: ({ role, tried }) =>
      say(
        `字体角色“${role}”没有可用的字库（试过：${tried.join('、')}）`,
        `no font for the role “${role}” (tried: ${tried.join(', ')})`,
      ),
    hints: () => [
      say(
        '运行 npm ci 安装缺省字库，或在版式 fonts 里写明字库文件。',
        'Run npm ci to install the default fonts, or name a font file under the house’s fonts.',
      ),
    ],
    explain: say(
      '每个角色（song、hei、kai、fangsong、nameplate、rare）按次序找：版式写明的文件、npm 包、系统字库、声明的替代角色。都没有就不能排。',
      'Each role is looked for in turn: the house’s file, an npm package, a system font, the stated substitute. When none is there, nothing can be set.',
    ),
  }),
  'fonts/substituted': entry<{ role: string; by: string }>({
    severity: 'warning',
    message: ({ role, by }) =>
      say(`没有“${role}”的字库，用“${by}”代替`, `no font for “${role}”; “${by}” stands in`),
    hints: () => [
      say(
        '在版式 fonts 里写明字库文件，或安装 fonts.yaml 里列出的系统字库。',
        'Name a font file under the house’s fonts, or install the system font that fonts.yaml lists.',
      ),
    ],
    explain: say(
      '替代会改变版面的样子，所以每次都会提醒。',
      'A substitute changes the look of the page, so you are told each time.',
    ),
  }),
  'fonts/woff2': entry<{ path: string }>({
    severity: 'error',
    message: ({ path }) =>
      say(
        `字库文件“${path}”是 WOFF2，不能用来排版`,
        `the font file “${path}” is WOFF2, which cannot be set with`,
      ),
    hints: () => [
      say(
        '用同一字库的 .ttf、.otf 或 .woff；只有 WOFF2 时先转：woff2_decompress 字库.woff2。',
        'Take the same font as .ttf, .otf or .woff; if there is only the WOFF2, unpack it: woff2_decompress font.woff2.',
      ),
    ],
    explain: say(
      'WOFF2 是给网页传字用的压缩格式，轮廓另行编码；从它取不出能嵌进付印 PDF 的字形，先还原成 TTF 或 OTF。',
      'WOFF2 is a packing for web pages that codes outlines its own way; no glyphs to embed in a press file can be taken from it. Unpack it to TTF or OTF first.',
    ),
  }),
  'fonts/broken': entry<{ path: string; why: Bilingual }>({
    severity: 'error',
    message: ({ path, why }) =>
      say(
        `字库文件“${path}”打不开：${why.zh}`,
        `the font file “${path}” cannot be opened: ${why.en}`,
      ),
    hints: () => [
      say('换一份完好的 .ttf、.otf、.ttc 或 .woff。', 'Use a sound .ttf, .otf, .ttc or .woff.'),
    ],
    explain: say(
      '字库文件损坏或格式不支持。',
      'The font file is damaged or of an unsupported format.',
    ),
  }),
} as const;

export const galleyCodes = {
  'galley/missing-glyph': entry<{
    article: string;
    character: string;
    codePoint: string;
    context: string;
  }>({
    severity: 'error',
    message: ({ article, character, codePoint, context }) =>
      say(
        `“${article}”里的“${character}”（${codePoint}）没有字库能印：…${context}…`,
        `no font has “${character}” (${codePoint}) of “${article}”: …${context}…`,
      ),
    hints: () => [
      say(
        '换字，或在版式 fonts.rare 里配一个有这个字的字库。',
        'Change the character, or give the house a font for the role rare that has it.',
      ),
    ],
    explain: say(
      '每个字都必须印得出来。先查本角色的字库，再查 rare；都没有就是错误，绝不印成方框。',
      'Every character must print. The role’s own font is asked, then rare; if neither has it, that is an error, never an empty box.',
    ),
  }),
  'galley/overfull-line': entry<{ article: string; text: string }>({
    severity: 'error',
    message: ({ article, text }) =>
      say(
        `“${article}”有一行放不进栏宽：${text}`,
        `a line of “${article}” is wider than its measure: ${text}`,
      ),
    hints: () => [say('加宽栏，或改写这几个字。', 'Widen the column, or rewrite these words.')],
    explain: say(
      '有的符号比栏还宽（如一字宽的栏里的破折号）。',
      'A sign is wider than the column, such as a 2-em dash in a 1-em column.',
    ),
  }),
  'galley/prohibition-waived': entry<{ article: string; text: string }>({
    severity: 'warning',
    message: ({ article, text }) =>
      say(
        `“${article}”有一行只好不守避头尾：${text}`,
        `a line of “${article}” had to break the prohibition rules: ${text}`,
      ),
    hints: () => [
      say(
        '改动这一行前后的标点，或加宽栏。',
        'Change the marks near this line, or widen the column.',
      ),
    ],
    explain: say(
      '几个标点连在一起、栏又窄时，别无他法才放宽避头尾（clreq 3.1.4），并在这里报告。',
      'Where several marks meet in a narrow column the prohibition is waived as a last resort (clreq 3.1.4) and reported.',
    ),
  }),
  'galley/ruby-over-line': entry<{ article: string; text: string }>({
    severity: 'warning',
    message: ({ article, text }) =>
      say(
        `“${article}”的注音“${text}”压到旁边的行上`,
        `the ruby “${text}” of “${article}” runs into the line beside it`,
      ),
    hints: () => [
      say(
        '行距放到字号的一倍半以上，或改动文字，让它旁边没有字。',
        'Give the lines a pitch of one and a half times their size, or change the words so that nothing stands beside it.',
      ),
      say('也可把读音写进括号，排在字后面。', 'Or write the reading in brackets behind its word.'),
    ],
    explain: say(
      '注音排在行与行之间，要半个字的空。版式的行距窄时，旁边一行若也有字，注音就压在字上。',
      'Ruby stands in the white between lines and needs half an em of it. Where the house’s pitch is narrow and the line beside it has type there, the two print over each other.',
    ),
  }),
  'galley/word-split': entry<{ article: string; text: string }>({
    severity: 'warning',
    message: ({ article, text }) =>
      say(
        `“${article}”有个词或数比栏还宽，只好拆开：${text}`,
        `a word or number of “${article}” is wider than its column and was split: ${text}`,
      ),
    hints: () => [say('加宽栏，或缩短它。', 'Widen the column, or shorten it.')],
    explain: say(
      '西文词、数字和网址本不拆行；比整栏还宽时别无他法。',
      'Words, numbers and addresses are not split; one wider than the whole column must be.',
    ),
  }),
} as const;

export const pressCodes = {
  'press/condition': entry<{ condition: string; bundled: string }>({
    severity: 'error',
    message: ({ condition, bundled }) =>
      say(
        `印刷条件是“${condition}”，自带的特性文件却是“${bundled}”的`,
        `the output condition is “${condition}”, but the bundled profile is of “${bundled}”`,
      ),
    hints: ({ bundled }) => [
      say(
        `在 press.profile 里写这一条件的特性文件，或把 condition 改回 ${bundled}。`,
        `Name the profile of that condition under press.profile, or set condition back to ${bundled}.`,
      ),
    ],
    explain: say(
      '付印文件声明的印刷条件必须和内嵌的特性文件一致，否则印前会按错误的条件分色。',
      'The condition a press file declares must be that of the profile it carries, or prepress separates for the wrong one.',
    ),
  }),
  'press/impose-white': entry<{ pages: readonly string[] }>({
    severity: 'warning',
    message: ({ pages }) =>
      say(
        `拼大版：本期没有 ${pages.join('、')}，这几处留白`,
        `imposition: the issue has no ${pages.join(', ')}; their places stay white`,
      ),
    hints: () => [
      say(
        '一张纸印四版：一叠的版数凑成 4 的倍数，版次从 01 连着编。',
        'A sheet takes four pages: number them from 01 without a gap, and make their count a multiple of 4.',
      ),
    ],
    explain: say(
      '一张纸正反面各两版，每叠（A、B…）自成一沓。版数不是 4 的倍数，或者中间缺版，就有空着的位置。',
      'A sheet carries two pages on each side, and each section (A, B …) is a bundle of its own. Where the count is no multiple of 4, or a page is missing, a place is empty.',
    ),
  }),
  'press/impose-torn': entry<{ page: string }>({
    severity: 'warning',
    message: ({ page }) =>
      say(
        `拼大版：通版 ${page} 的两半不在一张纸的同一面，分印在两处`,
        `imposition: the halves of spread ${page} do not lie side by side; they are printed apart`,
      ),
    hints: () => [
      say(
        '把通版放到一叠的正中（12 版是 06-07），或者让跨过中缝的字和线避开折线。',
        'Move the spread to the middle of its section (06-07 of 12), or keep type and lines away from the fold.',
      ),
    ],
    explain: say(
      '只有一叠正中的两版是同一张纸的同一面；别处的通版要靠两张纸对齐，跨过中缝的东西会错位。',
      'Only the two middle pages of a section are one side of one sheet; any other spread meets on two sheets, and what crosses the fold is out of register.',
    ),
  }),
  'press/profile': entry<{ path: string; why: Bilingual }>({
    severity: 'error',
    message: ({ path, why }) =>
      say(
        `色彩特性文件“${path}”不能用：${why.zh}`,
        `the colour profile “${path}” cannot be used: ${why.en}`,
      ),
    hints: () => [
      say(
        '在版式 press.profile 里写一个 CMYK 输出特性文件（.icc）。',
        'Name a CMYK output profile (.icc) under the house’s press.profile.',
      ),
    ],
    explain: say(
      'PDF/X-4 必须内嵌输出方式的 CMYK 特性文件。',
      'PDF/X-4 must carry the CMYK profile of its output condition.',
    ),
  }),
} as const;
