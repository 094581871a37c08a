/** Codes of pictures: files that are none, and those that would not print well. */
import type { Bilingual } from '../diagnostic.ts';
import { entry, say } from './entry.ts';

const EXPORT_AGAIN = say(
  '向供图者要原文件，或用修图软件打开后另存为 JPEG、PNG 或 TIFF。',
  'Ask for the original file, or open it in an image editor and save it as JPEG, PNG or TIFF.',
);

export interface ResolutionFacts {
  readonly name: string;
  readonly page: string;
  /** Pixels an inch as placed. */
  readonly ppi: number;
  readonly least: number;
}

const resolutionMessage = ({ name, page, ppi, least }: ResolutionFacts): Bilingual =>
  say(
    `图片“${name}”在 ${page} 版只有 ${ppi} ppi，要 ${least} ppi 以上`,
    `the picture “${name}” has only ${ppi} ppi on page ${page}; it needs ${least} ppi or more`,
  );

const RESOLUTION_HINTS = [
  say('换更大的原图，或把图位改小。', 'Take a larger original, or make its place smaller.'),
  say('少裁一些：裁掉的像素不能用来印。', 'Crop less: what is cut off cannot be printed.'),
];

export const pictureCodes = {
  'picture/empty': entry<{ path: string }>({
    severity: 'error',
    message: ({ path }) => say(`图片文件“${path}”是空的`, `the picture file “${path}” is empty`),
    hints: () => [say('重新传一次：文件有 0 个字节。', 'Transfer it again: the file has 0 bytes.')],
    explain: say(
      '图片文件里一个字节也没有，多半是传输中断了。',
      'The picture file holds nothing; most often a transfer was cut off.',
    ),
  }),
  'picture/not-a-picture': entry<{ path: string; what: Bilingual | undefined }>({
    severity: 'error',
    message: ({ path, what }) =>
      what === undefined
        ? say(`“${path}”不是图片`, `“${path}” is no picture`)
        : say(
            `“${path}”是${what.zh}，不是能排的图片`,
            `“${path}” is ${what.en}, not a picture that can be set`,
          ),
    hints: () => [
      say(
        '改扩展名没有用；用修图软件存成 JPEG、PNG、TIFF 或 WebP。',
        'Another file name does not help; save it as JPEG, PNG, TIFF or WebP in an image editor.',
      ),
    ],
    explain: say(
      '能排的图片是 JPEG、PNG、TIFF、WebP、GIF 和 AVIF，看文件内容，不看扩展名。',
      'Pictures that can be set are JPEG, PNG, TIFF, WebP, GIF and AVIF, told by what the file holds and not by its name.',
    ),
  }),
  'picture/changed': entry<{ path: string }>({
    severity: 'error',
    message: ({ path }) =>
      say(
        `图片文件“${path}”在制作期间变了`,
        `the picture file “${path}” changed while the issue was being made`,
      ),
    hints: () => [
      say(
        '等文件存好、传完，再制作一次。',
        'Wait until the file is saved or transferred, and build again.',
      ),
    ],
    explain: say(
      '版面按读到的图片排好以后，分色前再读，文件已经没有了，或内容不同。图位和裁切是按原来那幅定的，不能混用。',
      'The page was made up with the picture as it was first read; read again to be separated, the file is gone or holds something else. Place and crop belong to the first, so the two are not mixed.',
    ),
  }),
  'picture/broken': entry<{ path: string }>({
    severity: 'error',
    message: ({ path }) =>
      say(
        `图片“${path}”坏了，读不到底`,
        `the picture “${path}” is damaged and cannot be read to its end`,
      ),
    hints: () => [
      say('重新传一次，核对文件大小。', 'Transfer it again and compare the size of the file.'),
      EXPORT_AGAIN,
    ],
    explain: say(
      '图片开头是对的，后面缺了或错了。能显示的一部分不付印：缺的地方会印成灰块。',
      'The picture begins well and then ends too early or goes wrong. The part that could be shown is not printed: what is missing would print as a grey block.',
    ),
  }),
  'picture/too-large': entry<{
    path: string;
    width: number;
    height: number;
    mostSide: number;
    mostMegapixels: number;
  }>({
    severity: 'error',
    message: ({ path, width, height, mostSide, mostMegapixels }) =>
      say(
        `图片“${path}”有 ${width}×${height} 像素，超过每边 ${mostSide} 像素、共 ${mostMegapixels} 百万像素的上限`,
        `the picture “${path}” has ${width}×${height} pixels, over the limit of ${mostSide} a side and ${mostMegapixels} million in all`,
      ),
    hints: () => [
      say(
        '在修图软件里缩小；整个对开版 300 ppi 也只要三千万像素。',
        'Reduce it in an image editor; a whole broadsheet page at 300 ppi needs but thirty million pixels.',
      ),
    ],
    explain: say(
      '过大的图片拖垮组版，多半是选错了文件；有意造得极大的图片会占满内存。',
      'A picture beyond all use slows make-up and is mostly the wrong file; one made huge on purpose would fill the memory.',
    ),
  }),
  'picture/animated': entry<{ path: string; frames: number }>({
    severity: 'warning',
    message: ({ path, frames }) =>
      say(
        `图片“${path}”有 ${frames} 帧（页），只印第一帧`,
        `the picture “${path}” has ${frames} frames or pages; the first one prints`,
      ),
    hints: () => [
      say('要别的一帧，就单独存出来。', 'To print another one, save it as a file of its own.'),
    ],
    explain: say(
      '动图或多页 TIFF 只能印一帧，取第一帧。',
      'Of an animation or a TIFF of several pages one picture can print: the first.',
    ),
  }),
  'picture/deep': entry<{ path: string; bits: number }>({
    severity: 'info',
    message: ({ path, bits }) =>
      say(
        `图片“${path}”每色 ${bits} 位，付印时减为 8 位`,
        `the picture “${path}” has ${bits} bits a colour and goes to press with 8`,
      ),
    hints: () => [],
    explain: say(
      '新闻纸分辨不出 8 位以上的层次，付印文件用 8 位。',
      'Newsprint shows no more tones than 8 bits have; the press file carries 8.',
    ),
  }),
  'picture/cmyk-untagged': entry<{ path: string }>({
    severity: 'warning',
    message: ({ path }) =>
      say(
        `图片“${path}”是 CMYK，却没有特性文件，颜色按铜版纸分色推测`,
        `the picture “${path}” is CMYK without a profile; its colours are taken as separated for coated paper`,
      ),
    hints: () => [
      say(
        '要一份 RGB 的图，或存图时嵌入特性文件（ICC）。',
        'Ask for the picture in RGB, or save it with its ICC profile embedded.',
      ),
      say('看校样上的颜色。', 'Look at its colours on the proof.'),
    ],
    explain: say(
      '同样的 CMYK 数字在不同的纸上颜色不同。图片没说是为哪种纸分的色，只能当作常用的铜版纸，再转成本报的印刷条件，墨量不会超限。',
      'The same CMYK numbers look different on each paper. The picture does not say for which it was separated, so coated paper is assumed and converted to the condition of this press; the ink limit holds in any case.',
    ),
  }),
  'picture/low-resolution': entry<ResolutionFacts>({
    severity: 'warning',
    message: resolutionMessage,
    hints: () => RESOLUTION_HINTS,
    explain: say(
      '新闻纸加网 85–100 线，图片要有 1.5 倍以上的像素：低于 149 ppi 会发虚（GWG 2015 第 4.26 条）。',
      'Newsprint is screened at 85–100 lines an inch, and a picture needs half as many pixels again: below 149 ppi it looks soft (GWG 2015, 4.26).',
    ),
  }),
  'picture/too-coarse': entry<ResolutionFacts>({
    severity: 'error',
    message: resolutionMessage,
    hints: () => RESOLUTION_HINTS,
    explain: say(
      '低于 99 ppi，一个像素比一个网点还大，印出来看得见方块（GWG 2015 第 4.26 条）。',
      'Below 99 ppi a pixel is larger than a dot of the screen, and the squares show in print (GWG 2015, 4.26).',
    ),
  }),
} as const;
