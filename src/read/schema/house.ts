/** The house file (版式): everything that makes a paper look like itself. */
import { z } from 'zod';
import {
  BREAKINGS,
  DIGIT_WIDTHS,
  HANGINGS,
  LANGUAGES,
  PROHIBITION_LEVELS,
  PUNCTUATION_STYLES,
  WORD_BREAKS,
} from '../../model/galley.ts';
import { LINT_LEVELS, LINT_RULES, type LintRule } from '../../model/lint.ts';
import { BYLINE_STYLES } from '../../model/writtenHouse.ts';
import { houseAdsSchema } from './ad.ts';
import {
  extent,
  face,
  inkName,
  key,
  length,
  line,
  measure,
  path,
  role,
  sheetSide,
  size,
  weight,
  whole,
} from './common.ts';
import { furnitureSchema } from './furniture.ts';
import { gridSchema } from './grid.ts';
import { inksSchema } from './inks.ts';
import { linesSchema, ruleSchema } from './lines.ts';
import { mastheadDataSchema } from './masthead.ts';
import { preflightSchema } from './preflight.ts';

const sheetSchema = z.strictObject({
  width: key(sheetSide(), '宽', '开本宽'),
  height: key(sheetSide(), '高', '开本高'),
  bleed: key(length().optional(), '出血', '出血；新闻纸一般没有'),
});

const textSchema = z.strictObject({
  font: key(role(), '字体', '正文字体角色'),
  weight: key(weight().optional(), '字重', '正文字重，缺省 400'),
  size: key(size(), '字号', '正文字号'),
  pitch: key(extent(), '行距', '行到行的距离，全版同一'),
  indent: key(length(), '首行缩进', '首行缩进，如 2em'),
  strong: key(
    z.strictObject({ font: key(role(), '字体', '角色'), weight: key(weight(), '字重', '字重') }),
    '强调',
    '加粗与电头的字体',
  ),
  item: key(
    z
      .strictObject({
        mark: key(line().optional(), '符号', '条目前的符号，缺省 ■'),
        hang: key(length().optional(), '凸排', '第二行起缩进多少，缺省 1em'),
      })
      .optional(),
    '条目',
    '“- ”开头的条目：符号顶格，文字凸排',
  ),
  prohibition: key(
    z.enum(PROHIBITION_LEVELS).optional(),
    '避头尾',
    'none、basic、gb（缺省）、strict；或 CSS 的 css-loose、css-normal、css-strict',
  ),
  language: key(
    z.enum(LANGUAGES).optional(),
    '语言',
    'zh-Hans（缺省）、zh-Hant、ja、ko：标点位置、避头尾与行内调整随语言',
  ),
  breaking: key(
    z.enum(BREAKINGS).optional(),
    '转行',
    'optimum（缺省）整段求最优，push-in 逐行先挤进、后推出',
  ),
  wordBreak: key(
    z.enum(WORD_BREAKS).optional(),
    '断词',
    'normal（缺省）逐字可断，keep-all 只在空格处断（韩文按词）',
  ),
  hanging: key(
    z.enum(HANGINGS).optional(),
    '悬挂',
    'none（缺省）不悬挂，allow 只在排不下时，force 行末点号一律悬挂',
  ),
  hyphenation: key(z.boolean().optional(), '连字', '西文单词可否用连字符转行，缺省可以'),
  punctuation: key(
    z.enum(PUNCTUATION_STYLES).optional(),
    '标点',
    '全角 quanjiao（缺省）、开明 kaiming、半角 banjiao、行末半角 hangmobanjiao',
  ),
  digits: key(
    z.enum(DIGIT_WIDTHS).optional(),
    '数字',
    'half 半身数字（缺省），proportional 按字库，full 全身数字',
  ),
  letterSpace: key(length().optional(), '中西间距', '汉字与西文字母之间，如 0.125em；缺省 0'),
  digitSpace: key(length().optional(), '中数间距', '汉字与数字之间；缺省 0'),
  markReduction: key(
    length().optional(),
    '标点挤压',
    '行内一个标点最多挤去多少，最多 0.5em；缺省 0.25em',
  ),
});

const headPart = () =>
  z.strictObject({
    font: key(role(), '字体', '角色'),
    weight: key(weight().optional(), '字重', '缺省 400'),
    min: key(size(), '最小', '最小字号'),
    max: key(size(), '最大', '最大字号'),
    ink: inkName(),
  });

const headSchema = z.strictObject({
  kicker: key(headPart(), '引题', '引题字体'),
  headline: key(headPart(), '主题', '主题字体'),
  deck: key(headPart(), '副题', '副题字体'),
  byline: key(headPart(), '署名', '标题下署名的字体'),
  above: key(z.number().min(0).max(9), '上空', '标题上面最少空几行（不在版心顶时），可有小数'),
  below: key(z.number().min(0).max(9), '下空', '标题下面最少空几行，可有小数'),
});

const mastheadSchema = z.strictObject({
  required: key(z.array(line()), '必备', '每期必须刊登的项目'),
  data: key(mastheadDataSchema, '内容', '各项内容'),
  title: key(face(), '报名', '报名的字体'),
  heading: key(face(), '栏题', '小题的字体'),
  text: key(face(), '文字', '文字的字体'),
  box: key(
    z
      .array(
        z.strictObject({
          title: key(line().optional(), '题', '小题'),
          lines: key(z.array(line()).min(1).optional(), '行', '各行，{…} 处填内容'),
          text: key(line().optional(), '文', '成段的文字，首行缩进，两边排齐'),
        }),
      )
      .min(1),
    '框',
    '信息框的各部分，自上而下',
  ),
});

export const houseSchema = z.strictObject({
  name: key(line(), '报名', '报名'),
  sheet: key(sheetSchema, '开本', '开本'),
  fonts: key(
    z
      .partialRecord(
        role(),
        z.strictObject({ file: key(path(), '文件', '版式文件夹里的字库文件') }),
      )
      .optional(),
    '字库',
    '本报自己的字库，按角色',
  ),
  glyphs: key(
    z
      .array(
        z.strictObject({
          text: key(line(), '字', '一个字，或表意文字描述序列（⿰金監）'),
          file: key(path(), '文件', '版式文件夹里的 SVG，viewBox 是字身框'),
        }),
      )
      .optional(),
    '造字',
    '字库里没有、本报自己画的字',
  ),
  lexicon: key(
    path().optional(),
    '词表',
    '版式文件夹里的词表文件：标题断行时不拆的人名、地名、机构名，一行一个',
  ),
  sizes: key(z.record(line(), extent()), '字号表', '本报的号与磅数'),
  text: key(textSchema, '正文', '正文的排法'),
  grid: key(gridSchema, '背景格', '版心的字格'),
  heads: key(
    z
      .record(z.string().regex(/^[1-9]$/, 'rank'), headSchema)
      .refine((heads) => Object.keys(heads).length > 0, 'heads'),
    '标题',
    '各级标题',
  ),
  crosshead: key(face().extend({ lines: key(whole(1, 9), '占行', '占几行') }), '小标题', '小标题'),
  byline: key(face(), '署名', '文末署名的字体'),
  summary: key(face().optional(), '提要', '题下提要的字体；缺省楷体，比正文大两成'),
  caption: key(face().optional(), '图说', '图片说明的字体；缺省楷体，比正文小一成'),
  quote: key(face().optional(), '引语', '摘出的话的字体；缺省强调字体，比正文大一半'),
  facts: key(
    z
      .strictObject({
        title: key(face(), '题', '小题的字体'),
        item: key(face(), '条', '条目的字体'),
      })
      .optional(),
    '链接',
    '相关链接、数据框的字体',
  ),
  table: key(
    z
      .strictObject({
        title: key(face().optional(), '题', '表题的字体；缺省强调字体，比正文大一成'),
        head: key(face().optional(), '表头', '表头的字体；缺省强调字体，比正文小一成'),
        cell: key(face().optional(), '格', '格里的字体；缺省正文字体，比正文小一成'),
        note: key(face().optional(), '注', '表注的字体；缺省同图说'),
      })
      .optional(),
    '表格',
    '表格的字体',
  ),
  jump: key(face().optional(), '转接', '下转、上接的字体；缺省楷体'),
  copyfit: key(
    z
      .strictObject({
        setting: key(whole(0, 20).optional(), '紧松', '段落排紧、排松最多省、加几行，缺省 0'),
        headWhite: key(whole(0, 3).optional(), '题空', '标题上下的空最多减、加几行，缺省 0'),
        crop: key(whole(0, 30).optional(), '裁图', '文中图片的高最多裁去、加上百分之几，缺省 0'),
        headLines: key(whole(0, 6).optional(), '缩题', '标题缩小字号最多省几行，缺省 0'),
        columns: key(z.boolean().optional(), '改栏', '可否改分栏数，缺省不可'),
        columnFoot: key(
          z.boolean().optional(),
          '栏脚',
          '一栏可否少排一行，免得段落的末行孤在下一栏栏头，缺省不可',
        ),
      })
      .optional(),
    '微调',
    '稿件与地方差几行时依次可做的调整',
  ),
  flow: key(
    z
      .strictObject({
        leastMeasure: key(measure().optional(), '最窄', '图旁的行最少几字，缺省 5 字'),
        leastRun: key(
          whole(1, 9).optional(),
          '连行',
          '沿形绕排时，短行（或短行之间的长行）至少连着几行，缺省 2；不足的把相邻的行也缩短',
        ),
        leastJump: key(whole(1, 99).optional(), '最少', '转版前后各最少几行，缺省 6'),
      })
      .optional(),
    '走文',
    '绕图与转版',
  ),
  lint: key(
    z.partialRecord(z.enum(Object.keys(LINT_RULES) as [LintRule]), z.enum(LINT_LEVELS)).optional(),
    '版面检查',
    '各条规则的级别：off、warning、error',
  ),
  preflight: key(preflightSchema.optional(), '印前检查', '付印文件的规则与限度'),
  kinds: key(
    z.record(
      line(),
      z.strictObject({
        rank: key(whole(1, 9), '级别', '标题级别'),
        byline: key(z.enum(BYLINE_STYLES), '署名式样', '署名式样'),
      }),
    ),
    '种类',
    '稿件种类与其缺省',
  ),
  folio: key(face(), '报眉', '报眉的字体'),
  masthead: key(mastheadSchema, '信息框', '报社信息框'),
  furniture: key(furnitureSchema.optional(), '部件', '版面部件：报头、报眼、导读……，按名字'),
  ads: key(houseAdsSchema.optional(), '广告', '广告的规格和标明'),
  inks: key(inksSchema.optional(), '墨色', '本报的墨色：名字与四色的百分比，或专色'),
  lines: key(linesSchema.optional(), '线型表', '本报的线：名字与画法'),
  rules: key(
    z.strictObject({
      column: key(ruleSchema(), '栏线', '竖栏线'),
      story: key(ruleSchema(), '隔线', '上下两篇之间的线'),
      folio: key(ruleSchema(), '眉线', '报眉下的线'),
      box: key(ruleSchema(), '框线', '围框的线'),
    }),
    '线',
    '各种线',
  ),
  press: key(
    z
      .strictObject({
        marks: key(
          z.boolean().optional(),
          '规矩线',
          '成品线外是否印裁切线、规矩线、色标和版边，缺省不印',
        ),
        pdfx: key(z.enum(['4', '1a']).optional(), '标准', 'PDF/X 版本，加引号："4"（缺省）或 "1a"'),
        condition: key(line().optional(), '印刷条件', '输出方式标识，缺省 CGATS TR 002'),
        profile: key(
          path().optional(),
          '特性文件',
          '版式文件夹里的 CMYK 特性文件；缺省用自带的 TR 002',
        ),
      })
      .optional(),
    '印制',
    '付印文件',
  ),
});
