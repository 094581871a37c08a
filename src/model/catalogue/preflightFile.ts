/** Codes of preflight that speak of the file: identity, metadata, output intent, what must not be in it. */
import { entry, say } from './entry.ts';
import { rule } from './found.ts';

export const preflightFileCodes = {
  'preflight/unreadable': entry<Record<string, never>>({
    severity: 'error',
    message: () => say('读不出 PDF 的版', 'no pages can be read from this as a PDF'),
    hints: () => [say('重新导出，或换一份完好的文件。', 'Export it again, or use a sound file.')],
    explain: say('不是 PDF，或坏得找不到版。', 'It is no PDF, or too damaged to find a page in.'),
  }),
  'preflight/too-many-pages': entry<{ most: number }>({
    severity: 'error',
    message: ({ most }) => say(`超过 ${most} 版`, `more than ${most} pages`),
    hints: () => [say('一版一个文件。', 'Make one file a page.')],
    explain: say(
      '一期报纸没有这么多版；不逐版检查，免得白等。',
      'No issue of a newspaper has so many; they are not looked at one by one.',
    ),
  }),
  'preflight/pdf-version': rule({
    severity: 'error',
    zh: (what) => `PDF 版本不合所称标准（${what}）`,
    en: (what) => `the PDF version is not one of the standard it claims (${what})`,
    hint: say(
      'X-4 用 1.6 以下，X-1a 用 1.4 以下、不用对象流。',
      'X-4 is written in 1.6 or below, X-1a in 1.4 or below without object streams.',
    ),
    explain: say(
      '旧的 RIP 按标准的版本读文件，新写法会读错。',
      'A RIP reads the file by the version of the standard; what came later it misreads.',
    ),
  }),
  'preflight/encrypted': rule({
    severity: 'error',
    zh: () => '文件加了密',
    en: () => 'the file is encrypted',
    hint: say('去掉口令和权限再交。', 'Remove password and permissions.'),
    explain: say(
      'PDF/X 不许加密；加了密的文件里面无从检查。',
      'PDF/X forbids encryption, and nothing inside can be checked.',
    ),
  }),
  'preflight/file-id': rule({
    severity: 'error',
    zh: () => '文件尾没有标识（ID）',
    en: () => 'the trailer has no file identifier (ID)',
    hint: say('用写 PDF/X 的程序导出。', 'Export with a program that writes PDF/X.'),
    explain: say(
      '流程靠文件标识分辨两次来稿，PDF/X 要求必有。',
      'Workflows tell deliveries apart by it; PDF/X requires it.',
    ),
  }),
  'preflight/pdfx': rule({
    severity: 'error',
    zh: () => '没有标明 PDF/X 标准',
    en: () => 'the file claims no PDF/X standard',
    hint: say('按 PDF/X-4 或 PDF/X-1a 导出。', 'Export as PDF/X-4 or PDF/X-1a.'),
    explain: say(
      '没有标明，收件方不知道按什么检查（X-1a 写在 Info，X-4 写在 XMP 的 pdfxid）。',
      'Without it nobody knows what to check against (X-1a in Info, X-4 as pdfxid in XMP).',
    ),
  }),
  'preflight/info': rule({
    severity: 'error',
    zh: (what) => `文件信息缺 ${what}`,
    en: (what) => `the document information lacks ${what}`,
    hint: say('补上标题和日期。', 'Add title and dates.'),
    explain: say(
      'PDF/X 要求标题、创建和修改日期。',
      'PDF/X requires title, date of creation and of change.',
    ),
  }),
  'preflight/trapped': rule({
    severity: 'error',
    zh: (what) => `没有说明是否做过陷印（Trapped：${what}）`,
    en: (what) => `it is not said whether the file is trapped (Trapped: ${what})`,
    hint: say('写 True 或 False。', 'State True or False.'),
    explain: say(
      '说不清，印厂可能再做一次陷印，也可能漏做。',
      'Unknown means it may be trapped twice or not at all.',
    ),
  }),
  'preflight/metadata': rule({
    severity: 'error',
    zh: (what) => `XMP 元数据有误：${what}`,
    en: (what) => `the XMP metadata are at fault: ${what}`,
    hint: say(
      '重新导出；标题里的 & 和 < 要转义。',
      'Export again; & and < in a title must be escaped.',
    ),
    explain: say(
      'PDF/X-4 的标识、日期都在 XMP 里；写坏了等于没有。',
      'Identity and dates of PDF/X-4 stand in XMP; ill-formed, they are as good as missing.',
    ),
  }),
  'preflight/output-intent': rule({
    severity: 'error',
    zh: (what) => `输出意图不对（${what}）`,
    en: (what) => `the output intent is wrong (${what})`,
    hint: say('写明一个印刷条件，只要一个。', 'State one printing condition, and one only.'),
    explain: say(
      '颜色的数是对某种印刷条件说的；没有输出意图就不知道是哪种。',
      'Figures of ink hold for a printing condition; without an intent nobody knows for which.',
    ),
  }),
  'preflight/profile': rule({
    severity: 'error',
    zh: (what) => `输出意图没有可用的 CMYK 输出特性文件（${what}）`,
    en: (what) => `the output intent has no usable CMYK output profile (${what})`,
    hint: say('嵌入类别为 prtr 的 CMYK 特性文件。', 'Embed a CMYK profile of class prtr.'),
    explain: say(
      'X-4 必须嵌入；X-1a 只有注册过的条件可以不嵌。RGB 或显示器的特性文件不能分色。',
      'X-4 requires it; X-1a may omit it for a registered condition. A profile of RGB or of a display separates nothing.',
    ),
  }),
  'preflight/actions': rule({
    severity: 'error',
    zh: (what) => `文件带有动作或表单（${what}）`,
    en: (what) => `the file holds actions or a form (${what})`,
    hint: say('导出时去掉脚本、动作和表单。', 'Export without scripts, actions and forms.'),
    explain: say(
      '印的东西不该自己动：打开时的动作会改变版面。',
      'What is printed must not act: an action may change the page.',
    ),
  }),
  'preflight/attachments': rule({
    severity: 'error',
    zh: () => '文件里夹带了别的文件',
    en: () => 'other files are attached',
    hint: say('去掉附件。', 'Remove the attachments.'),
    explain: say('附件不会印出来，也可能带病毒。', 'They are not printed, and may carry anything.'),
  }),
  'preflight/layers': rule({
    severity: 'error',
    zh: () => '文件有可以开关的图层',
    en: () => 'the file has layers that can be switched',
    hint: say('合并图层再导出。', 'Flatten the layers.'),
    explain: say(
      '哪层开、哪层关由打开的人定，印出来的就可能不是签过字的。',
      'Who opens the file decides what shows; what is printed may not be what was signed off.',
    ),
  }),
  'preflight/compression': rule({
    severity: 'error',
    zh: (what) => `用了 ${what} 压缩`,
    en: (what) => `${what} compression is used`,
    hint: say('改用 Flate 或 JPEG。', 'Use Flate or JPEG.'),
    explain: say('PDF/X 不许 LZW（GWG CO-06）。', 'PDF/X forbids LZW (GWG CO-06).'),
  }),
  'preflight/picture-coding': rule({
    severity: 'warning',
    zh: (what) => `图片用 ${what} 编码`,
    en: (what) => `a picture is coded as ${what}`,
    hint: say('改用 JPEG 或 Flate。', 'Use JPEG or Flate.'),
    explain: say(
      '旧 RIP 不认 JPEG 2000 和 JBIG2，X-1a 不许用；我们也量不出它的墨量。',
      'Old RIPs do not read JPEG 2000 and JBIG2 and X-1a forbids them; nor can their ink be measured here.',
    ),
  }),
  'preflight/postscript': rule({
    severity: 'error',
    zh: (what) => `用了 PostScript、OPI 或外部引用（${what}）`,
    en: (what) => `PostScript, OPI or a reference to another file is used (${what})`,
    hint: say('把内容真正放进文件。', 'Put the content itself into the file.'),
    explain: say(
      '印的东西要全在文件里，外面的到时候可能不在。',
      'All that is printed must be in the file; what is outside may be gone.',
    ),
  }),
  'preflight/halftone': rule({
    severity: 'error',
    zh: (what) => `带有自己的网点或传递曲线（${what}）`,
    en: (what) => `the file has screens or transfer curves of its own (${what})`,
    hint: say('导出时不要保留网点、传递函数。', 'Export without halftones and transfer functions.'),
    explain: say(
      '加网和网点扩大补偿是印厂的事，文件里的会和它叠在一起。',
      'Screening and its compensation are the press’s; those of the file would add to them.',
    ),
  }),
  'preflight/transparency': rule({
    severity: 'warning',
    zh: (what) => `有透明（${what}）`,
    en: (what) => `there is transparency (${what})`,
    hint: say('压平透明，或按 X-1a 导出。', 'Flatten it, or export as X-1a.'),
    explain: say(
      '压平由收件方做，结果各处不同；X-1a 完全不许。',
      'Who receives it flattens it, each in his way; X-1a forbids it altogether.',
    ),
  }),
  'preflight/font-embedding': rule({
    severity: 'error',
    zh: (what) => `字体 ${what} 没有嵌入`,
    en: (what) => `the font ${what} is not embedded`,
    hint: say('嵌入字体，或把字转成轮廓。', 'Embed the font, or convert the text to outlines.'),
    explain: say(
      'RIP 上没有的字体会被换掉，字会变样、变宽或变成空格。',
      'A RIP replaces what it lacks; signs change shape, width, or vanish.',
    ),
  }),
  'preflight/font-subset': rule({
    severity: 'warning',
    zh: (what) => `字体 ${what} 整套嵌入`,
    en: (what) => `the font ${what} is embedded whole`,
    hint: say('只嵌入用到的字。', 'Embed the signs in use only.'),
    explain: say(
      '中文字库一套十几兆，版会大几十倍。',
      'A Chinese font has some ten megabytes; the page grows by as much.',
    ),
  }),
  'preflight/courier': rule({
    severity: 'warning',
    zh: (what) => `用了 ${what}：多半是缺字体时换上的`,
    en: (what) => `${what} is used: mostly what stands in for a missing font`,
    hint: say('查一下原来的字体。', 'Look for the font that was meant.'),
    explain: say(
      '报纸不用打字机字体，出现它多半是换字了（GWG）。',
      'No newspaper is set in it; where it shows, a font was missing (GWG).',
    ),
  }),
  'preflight/to-unicode': rule({
    severity: 'warning',
    zh: (what) => `字体 ${what} 的字查不出是什么字`,
    en: (what) => `what the signs of ${what} mean cannot be told`,
    hint: say('导出时带上 ToUnicode。', 'Export with ToUnicode maps.'),
    explain: say(
      '没有 ToUnicode 也能印，但不能检索、校对和存档。',
      'It prints, but cannot be searched, proofread or archived.',
    ),
  }),
} as const;
