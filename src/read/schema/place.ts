/** A place on a page (摆版): what stands there, in which columns and lines, and in which form. */
import { z } from 'zod';
import { WRITING_MODES } from '../../model/galley.ts';
import { HEAD_FORMS, INSERT_PLACES, INSERT_SIDES } from '../../model/writtenPlace.ts';
import { columns, key, length, line, slug, whole, words } from './common.ts';

const MOST_LINES = 999;
const lines = () => whole(1, MOST_LINES);
/** More columns than a page has basic ones cannot hold a character each. */
const into = () => whole(1, 24).optional();

const headSchema = z.union(
  [
    z.enum(HEAD_FORMS),
    z.strictObject({
      form: key(
        z.enum(HEAD_FORMS).optional(),
        '题式',
        'across 横题（缺省）；left、right、centre 竖题，居文字左、右、中',
      ),
      columns: key(
        columns().optional(),
        '栏',
        '横题盖哪几栏，缺省全部（盖文题）；其余各栏文字串上',
      ),
      down: key(whole(0, MOST_LINES).optional(), '下移', '标题上面有几行文字（文包题），缺省 0'),
      reverse: key(z.boolean().optional(), '反白', '黑底白字'),
      tint: key(z.number().min(1).max(40).optional(), '底纹', '标题底色，墨色的百分比，1–40'),
      ink: key(line().optional(), '墨色', '底色或反白用的墨色，版式 inks 里的名字；缺省黑'),
    }),
  ],
  { error: 'headPlace' },
);

const frameSchema = z.strictObject({
  columns: key(columns(), '栏', '占哪几栏'),
  from: key(lines(), '起', '版心的行号（从 1 数）'),
  lines: key(lines(), '行数', '多少行'),
  into: key(into(), '破', '分成几栏'),
});

export const boxSchema = z.union(
  [
    z.literal(true),
    z.strictObject({
      line: key(line().optional(), '线型', '版式 lines 里的线型；none 不画线；缺省 rules.box'),
      tint: key(z.number().min(0).max(40).optional(), '底纹', '底色，墨色的百分比，0–40，缺省 0'),
      ink: key(line().optional(), '墨色', '底色用的墨色，版式 inks 里的名字；缺省黑'),
      radius: key(length().optional(), '圆角', '圆角半径，缺省 0'),
    }),
  ],
  { error: 'box' },
);

const insertSchema = z.strictObject({
  picture: key(slug().optional(), '图片', '图片名'),
  quote: key(words().optional(), '引语', '摘出的一句话'),
  facts: key(
    z
      .strictObject({
        title: key(line(), '题', '小题'),
        items: key(z.array(line()).min(1).max(40), '条目', '各条'),
      })
      .optional(),
    '链接',
    '相关链接、数据框',
  ),
  table: key(slug().optional(), '表格', '表格名，排成表格或图表'),
  columns: key(columns(), '栏', '占哪几栏，或居哪几栏之间'),
  chars: key(whole(2, MOST_LINES).optional(), '字宽', '多少字宽；缺省占满各栏'),
  side: key(
    z.enum(INSERT_SIDES).optional(),
    '旁',
    '写了 chars 时在这几栏的 left、centre（缺省）、right',
  ),
  at: key(
    z.union([z.enum(INSERT_PLACES), lines()], { error: 'insertAt' }).optional(),
    '位',
    'top（缺省）文字起首，foot 末尾，centre 当中，或版心行号',
  ),
  lines: key(lines().optional(), '行数', '连图说多少行；缺省按图的比例或文字多少'),
  outline: key(z.boolean().optional(), '沿形', '文字沿透明图片的外形绕排'),
});

export const placeSchema = z.strictObject({
  article: key(slug().optional(), '稿件', '稿名'),
  rest: key(slug().optional(), '续', '别的版转来的稿件的余下部分'),
  picture: key(slug().optional(), '图片', '图片名'),
  pictures: key(z.array(slug()).min(1).max(12).optional(), '图组', '一组图片，并排'),
  masthead: key(z.literal(true).optional(), '信息框', '摆报社信息框'),
  ad: key(slug().optional(), '广告', '广告名'),
  table: key(slug().optional(), '表格', '表格名'),
  furniture: key(line().optional(), '部件', '版式 furniture 里的部件，如 报头、导读'),
  columns: key(columns(), '栏', '占哪几栏，如 5 或 1-4'),
  from: key(
    z.union([z.literal('top'), z.literal('foot'), lines()], { error: 'from' }).optional(),
    '起',
    'top、foot（排到版心末行，须有行数）或版心的行号（从 1 数）',
  ),
  below: key(line().optional(), '接', '接在哪篇稿件下面'),
  lines: key(lines().optional(), '行数', '占多少行（连标题）；不写则按文字多少'),
  into: key(into(), '破', '把这几栏分成几栏（长栏、破栏）；不写则按基本栏'),
  frames: key(
    z.array(frameSchema).min(1).max(24).optional(),
    '转',
    '文字接着走的框；相连的合成一个形状',
  ),
  setting: key(
    z.enum(WRITING_MODES).optional(),
    '排向',
    'horizontal 横排（缺省），vertical 直排：行自上而下，从右向左，按 lines 分栏',
  ),
  head: key(
    headSchema.optional(),
    '题位',
    '横排：across 横题（缺省），left、right、centre 竖题；直排：标题在 right（缺省）或 left',
  ),
  box: key(boxSchema.optional(), '围框', '围框：true，或线型、底纹、圆角'),
  inserts: key(
    z.array(insertSchema).max(24).optional(),
    '插',
    '插在文字里的图片、引语、链接、表格、图表',
  ),
});

/** What a page layout may place: what is the house's, on every page of the layout. */
export const layoutPlaceSchema = z.strictObject({
  masthead: placeSchema.shape.masthead,
  furniture: placeSchema.shape.furniture,
  columns: placeSchema.shape.columns,
  from: placeSchema.shape.from,
  below: placeSchema.shape.below,
  lines: placeSchema.shape.lines,
});
