/** The issue file (一期). */
import { z } from 'zod';
import { WRITING_MODES } from '../../model/galley.ts';
import { articleSchema } from './article.ts';
import { columns, key, line, path, slug, whole } from './common.ts';
import { mastheadDataSchema } from './masthead.ts';
import { pictureSchema } from './picture.ts';

const placeSchema = z.strictObject({
  article: key(slug().optional(), '稿件', '稿名'),
  masthead: key(z.literal(true).optional(), '信息框', '摆报社信息框'),
  columns: key(columns(), '栏', '占哪几栏，如 5 或 1-4'),
  from: key(
    z.union([z.literal('top'), whole(1, 999)], { error: 'from' }).optional(),
    '起',
    'top 或版心的行号（从 1 数）',
  ),
  below: key(line().optional(), '接', '接在哪篇稿件下面'),
  lines: key(whole(1, 999).optional(), '行数', '占多少行（连标题）；不写则按文字多少'),
  setting: key(
    z.enum(WRITING_MODES).optional(),
    '排向',
    'horizontal 横排（缺省），vertical 直排：行自上而下，从右向左，按 lines 分栏',
  ),
  head: key(
    z.enum(['left', 'right']).optional(),
    '题位',
    '直排时标题在文字的 right 右边（缺省，行从右向左）还是 left 左边（从左向右）',
  ),
});

const pageSchema = z.strictObject({
  page: key(z.string().regex(/^[A-Z]{0,2}\d{1,3}$/, 'page'), '版次', '版次，如 A02'),
  section: key(line().optional(), '版名', '版名，如 要闻'),
  layout: key(line(), '版式', '版面样式：版式文件夹里的文件名（不带 .yaml）'),
  credits: key(
    z
      .strictObject({
        editor: key(line().optional(), '编辑', '责任编辑'),
        designer: key(line().optional(), '美编', '美术编辑'),
        proofreader: key(line().optional(), '校对', '校对'),
      })
      .optional(),
    '署名人员',
    '本版人员',
  ),
  place: key(z.array(placeSchema).min(1), '摆版', '摆在这一版上的东西，按重要次序'),
});

export const issueSchema = z.strictObject({
  paper: key(path(), '报纸', '版式文件夹（含 house.yaml）'),
  date: key(z.string().regex(/^\d{4}-\d{1,2}-\d{1,2}$/, 'date'), '日期', '出版日期，如 2026-11-23'),
  weekday: key(line().optional(), '星期', '星期，写了就与日期核对'),
  number: key(whole(1, 9_999_999).optional(), '总期号', '总第几期'),
  pages: key(z.array(pageSchema).min(1), '版面', '各版'),
  masthead: key(mastheadDataSchema.optional(), '信息', '本期的报社信息，盖过版式里的同名项'),
  articles: key(
    z.record(slug(), articleSchema).optional(),
    '稿件库',
    '稿件；也可放在 articles 文件夹里，一篇一个文件',
  ),
  pictures: key(z.record(slug(), pictureSchema).optional(), '图片', '图片，按名字'),
});
