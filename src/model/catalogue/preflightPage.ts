/** Codes of preflight that speak of a page: its boxes, colour, text, lines, pictures, ink. */
import { say } from './entry.ts';
import { rule } from './found.ts';

export const preflightPageCodes = {
  'preflight/page-boxes': rule({
    severity: 'error',
    zh: (what) => `版面框不对：${what}`,
    en: (what) => `the page boxes are wrong: ${what}`,
    hint: say(
      '成品框在出血框内，出血框在页面框内；成品框必有，不再写 ArtBox。',
      'Trim inside bleed inside media; a TrimBox and no ArtBox.',
    ),
    explain: say(
      '拼版按成品框摆版，没有或不对就会摆歪。',
      'Imposition places pages by their trim; wrong, they stand askew.',
    ),
  }),
  'preflight/crop-box': rule({
    severity: 'error',
    zh: (what) => `显示的范围和页面框不同（${what}）`,
    en: (what) => `less is shown than the sheet has (${what})`,
    hint: say('去掉 CropBox 和显示范围的设置。', 'Remove CropBox and view settings.'),
    explain: say(
      '看到的和印出来的会不一样（GWG R0003）。',
      'What is seen is not what is printed (GWG R0003).',
    ),
  }),
  'preflight/page-size': rule({
    severity: 'error',
    zh: (what) => `成品尺寸 ${what} 和别的版不同`,
    en: (what) => `the trim of ${what} is not that of the other pages`,
    hint: say('各版用同一开本；通版是两版宽。', 'Use one sheet; a spread is two pages wide.'),
    explain: say('一期报纸只有一种开本（GWG R0004）。', 'An issue has one sheet size (GWG R0004).'),
  }),
  'preflight/page-turned': rule({
    severity: 'error',
    zh: (what) => `版被转了方向或改了单位（${what}）`,
    en: (what) => `the page is turned or has a unit of its own (${what})`,
    hint: say('按正放、1/72 英寸为单位导出。', 'Export upright, in units of 1/72 inch.'),
    explain: say(
      '有的流程不认这两个键，版会横着或缩着出（GWG R0002）。',
      'Some workflows ignore these keys; the page comes out lying or shrunk (GWG R0002).',
    ),
  }),
  'preflight/annotations': rule({
    severity: 'error',
    zh: (what) => `版上有批注或链接（${what}）`,
    en: (what) => `there is an annotation or a link on the page (${what})`,
    hint: say('去掉批注、链接。', 'Remove annotations and links.'),
    explain: say(
      '批注印不印各家 RIP 不一样，PDF/X 只许在出血以外。',
      'RIPs differ on whether they print; PDF/X allows them outside the bleed only.',
    ),
  }),
  'preflight/content': rule({
    severity: 'error',
    zh: (what) => `版面内容有读不懂的地方（${what}）`,
    en: (what) => `some of the content cannot be read (${what})`,
    hint: say('重新导出。', 'Export it again.'),
    explain: say(
      '内容流损坏，或有 PDF 没有的操作；RIP 会停下或漏印。',
      'A stream is damaged or has operators that PDF does not know; a RIP stops or leaves things out.',
    ),
  }),
  'preflight/missing-glyph': rule({
    severity: 'error',
    zh: (what) => `${what} 里没有的字，会印成空框`,
    en: (what) => `signs that ${what} does not have print as empty boxes`,
    hint: say('换有这个字的字库，或补画。', 'Use a font that has them, or supply drawings.'),
    explain: say('编号 0 的字形是“没有这个字”。', 'Glyph 0 means “no such sign” (.notdef).'),
  }),
  'preflight/rgb': rule({
    severity: 'error',
    zh: (what) => `${zhMark(what)}用 RGB 颜色`,
    en: (what) => `${enMark(what)} in RGB`,
    hint: say('转成 CMYK。', 'Convert it to CMYK.'),
    explain: say(
      '报纸印四色；RGB 到 RIP 才转，黑字会变成四色叠印。',
      'A newspaper prints four inks; RGB is converted at the RIP, and black text becomes four-colour.',
    ),
  }),
  'preflight/icc': rule({
    severity: 'error',
    zh: (what) => `${zhMark(what)}的颜色带特性文件或是 Lab`,
    en: (what) => `${enMark(what)} in a profiled colour space or Lab`,
    hint: say(
      '按印厂的特性文件转成 DeviceCMYK。',
      'Convert to DeviceCMYK with the press’s profile.',
    ),
    explain: say(
      '早绑定的流程只收设备四色；带特性文件的会被再转一次（GWG 4.23）。',
      'An early-binding workflow takes device CMYK only; profiled colour is converted again (GWG 4.23).',
    ),
  }),
  'preflight/spot': rule({
    severity: 'error',
    zh: (what) => `用了专色“${what}”`,
    en: (what) => `the spot ink “${what}” is used`,
    hint: say(
      '转成四色；印厂有这个专色就写进版式的 preflight.spots。',
      'Convert it to process colour; if the press has it, list it in the house’s preflight.spots.',
    ),
    explain: say('多一块版，报社的机器一般没有。', 'It needs a plate more than the press has.'),
  }),
  'preflight/registration': rule({
    severity: 'error',
    zh: () => '成品内用了套版色（All）',
    en: () => 'the registration colour (All) is used inside the trim',
    hint: say('改成黑 K100。', 'Use black, K 100.'),
    explain: say(
      '套版色四块版都印，墨量 400%，只许用在规矩线上。',
      'It prints on every plate, 400 % ink; it is for marks outside the trim.',
    ),
  }),
  'preflight/black-text': rule({
    severity: 'error',
    zh: (what) => `黑字没有叠印（${what}）`,
    en: (what) => `black text does not overprint (${what})`,
    hint: say(
      '12 磅以下的 K100 字设叠印（OPM 1），用 DeviceCMYK。',
      'Set text of K 100 below 12 pt to overprint (OPM 1) in DeviceCMYK.',
    ),
    explain: say(
      '挖空的黑字套不准就露白边（GWG 4.10、4.11）。',
      'Knocked out, it shows white at its edges when register is off (GWG 4.10, 4.11).',
    ),
  }),
  'preflight/black-line': rule({
    severity: 'warning',
    zh: (what) => `黑线没有叠印（${what}）`,
    en: (what) => `a black line does not overprint (${what})`,
    hint: say('2 磅以下的 K100 线设叠印。', 'Set lines of K 100 below 2 pt to overprint.'),
    explain: say(
      '同黑字，细线挖空会露白（GWG 4.12）。',
      'As with text, a thin line that knocks out shows white (GWG 4.12).',
    ),
  }),
  'preflight/white-overprint': rule({
    severity: 'error',
    zh: (what) => `白色的${zhMark(what)}设了叠印，印出来就没有了`,
    en: (what) => `white ${enMark(what)} overprints, and vanishes`,
    hint: say('去掉叠印。', 'Let it knock out.'),
    explain: say(
      '白是不着墨；叠印的白等于什么也不画（GWG 4.8）。',
      'White is no ink; overprinted, it is nothing at all (GWG 4.8).',
    ),
  }),
  'preflight/rich-text': rule({
    severity: 'error',
    zh: (what) => `四色黑字（${what}）`,
    en: (what) => `text in rich black (${what})`,
    hint: say('正文用 K100。', 'Set text in K 100.'),
    explain: say(
      '小字四色套印必糊；大字总墨量也不过 220%（GWG 4.15）。',
      'Small text of several inks blurs; large text stays within 220 % (GWG 4.15).',
    ),
  }),
  'preflight/small-text': rule({
    severity: 'warning',
    zh: (what) => `小字反白或多色（${what}）`,
    en: (what) => `small text is white or of several inks (${what})`,
    hint: say('加大到 10 磅，或用一种墨。', 'Set it at 10 pt or more, or in one ink.'),
    explain: say(
      '新闻纸套印差半毫米，小字的笔画会错开或糊死（GWG 4.16）。',
      'Register on newsprint is off by half a millimetre; fine strokes part or fill in (GWG 4.16).',
    ),
  }),
  'preflight/hairline': rule({
    severity: 'error',
    zh: (what) => `线太细（${what}）`,
    en: (what) => `the line is too thin (${what})`,
    hint: say(
      '单色线 0.25 磅以上，反白和多色线更粗些。',
      'At least 0.25 pt; white lines and those of several inks no less.',
    ),
    explain: say(
      '0.125 磅以下的线印不出来（GWG 4.17）。',
      'Below 0.125 pt a line does not print (GWG 4.17).',
    ),
  }),
  'preflight/thin-line': rule({
    severity: 'warning',
    zh: (what) => `线偏细（${what}）`,
    en: (what) => `the line is rather thin (${what})`,
    hint: say('加到 0.25 磅。', 'Draw it at 0.25 pt.'),
    explain: say('新闻纸上细线时断时续。', 'On newsprint a thin line comes and goes.'),
  }),
  'preflight/resolution': rule({
    severity: 'error',
    zh: (what) => `图片太粗（${what}）`,
    en: (what) => `the picture is too coarse (${what})`,
    hint: say('用大图，或排小些。', 'Use a larger file, or place it smaller.'),
    explain: say(
      '99 ppi 以下像素比网点大（GWG 4.26）；线条稿 549 ppi 以下有锯齿（4.27）。',
      'Below 99 ppi a pixel is larger than a dot of the screen (GWG 4.26); line art below 549 ppi shows steps (4.27).',
    ),
  }),
  'preflight/low-resolution': rule({
    severity: 'warning',
    zh: (what) => `图片偏粗（${what}）`,
    en: (what) => `the picture is rather coarse (${what})`,
    hint: say('用大图，或排小些。', 'Use a larger file, or place it smaller.'),
    explain: say(
      '149 ppi 以下发虚（GWG 4.26）；线条稿要 799 ppi（4.27）。',
      'Below 149 ppi it looks soft (GWG 4.26); line art wants 799 ppi (4.27).',
    ),
  }),
  'preflight/total-ink': rule({
    severity: 'error',
    zh: (what) => `总墨量过大（${what}）`,
    en: (what) => `too much ink (${what})`,
    hint: say(
      '按报纸的特性文件重新分色，少用叠色。',
      'Separate again with a newsprint profile; use fewer inks.',
    ),
    explain: say(
      '冷固型轮转机的墨靠渗进纸里才干：超过 240% 会蹭脏、透印（ISO 12647-3；按 15 mm² 平均）。',
      'Coldset ink dries into the paper: above 240 % it sets off and shows through (ISO 12647-3; mean of 15 mm²).',
    ),
  }),
  'preflight/high-ink': rule({
    severity: 'warning',
    zh: (what) => `总墨量偏大（${what}）`,
    en: (what) => `rather much ink (${what})`,
    hint: say('按报纸的特性文件重新分色。', 'Separate again with a newsprint profile.'),
    explain: say('ISO 12647-3 建议不过 220%。', 'ISO 12647-3 recommends 220 % at most.'),
  }),
  'preflight/ink-unmeasured': rule({
    severity: 'warning',
    zh: (what) => `${zhMark(what)}的墨量没有量`,
    en: (what) => `the ink of ${enMark(what)} was not measured`,
    hint: say(
      '存成 JPEG 或 ZIP 压缩的图片、普通渐变后再检查，或请对方给出墨量。',
      'Save it as a JPEG or ZIP picture or a plain gradient and look again, or ask for its figure.',
    ),
    explain: say(
      'JPEG 2000、JBIG2、传真编码的图片和用程序算出的渐变，这里解不开，最大墨量里没有它们。',
      'Pictures in JPEG 2000, JBIG2 and fax coding and calculated gradients cannot be unpacked here; the most ink of the page leaves them out.',
    ),
  }),
  'preflight/outside': rule({
    severity: 'error',
    zh: (what) => `有字出了成品线（${what}）`,
    en: (what) => `text reaches over the trim (${what})`,
    hint: say('移到成品线内。', 'Move it inside the trim.'),
    explain: say('成品线外的字会被裁掉。', 'What is outside the trim is cut off.'),
  }),
  'preflight/edge': rule({
    severity: 'warning',
    zh: () => '离成品边太近，印不上',
    en: () => 'too near the trim for this press',
    hint: say(
      '往里移，或改版式的 preflight.edge。',
      'Move it in, or change the house’s preflight.edge.',
    ),
    explain: say(
      '滚筒的咬口和折页处印不上，宽窄由版式的 preflight.edge 定。',
      'A press leaves an edge without ink; the house states its width in preflight.edge.',
    ),
  }),
} as const;

const ZH_MARKS: Readonly<Record<string, string>> = {
  text: '字',
  path: '线和底',
  fill: '渐变底色',
  stroke: '渐变的线',
  image: '图片',
};
const EN_MARKS: Readonly<Record<string, string>> = {
  text: 'text',
  path: 'lines or tints',
  fill: 'a gradient',
  stroke: 'a line in a gradient',
  image: 'a picture',
};

const zhMark = (what: string): string => ZH_MARKS[what] ?? what;
const enMark = (what: string): string => EN_MARKS[what] ?? what;
