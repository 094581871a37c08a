/** The issue file (一期). */
import { z } from 'zod';
import { adSchema } from './ad.ts';
import { articleSchema } from './article.ts';
import { key, line, path, slug, whole } from './common.ts';
import { mastheadDataSchema } from './masthead.ts';
import { pictureSchema } from './picture.ts';
import { placeSchema } from './place.ts';
import { tableSchema } from './table.ts';

const pageSchema = z.strictObject({
  page: key(
    z.string().regex(/^[A-Z]{0,2}\d{1,3}(-[A-Z]{0,2}\d{1,3})?$/, 'page'),
    '版次',
    '版次，如 A02；通版写 A06-A07',
  ),
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
  lunar: key(line().optional(), '农历', '农历，如 十月十五，写了就与日期核对'),
  number: key(whole(1, 9_999_999).optional(), '总期号', '总第几期'),
  pages: key(z.array(pageSchema).min(1), '版面', '各版'),
  digest: key(
    z
      .array(
        z.strictObject({
          article: key(slug(), '稿件', '稿名'),
          text: key(line().optional(), '文字', '导读里怎么写；缺省用主题'),
        }),
      )
      .min(1)
      .max(24)
      .optional(),
    '导读',
    '导读的各条；版次由稿件所在的版得来',
  ),
  masthead: key(mastheadDataSchema.optional(), '信息', '本期的报社信息，盖过版式里的同名项'),
  articles: key(
    z.record(slug(), articleSchema).optional(),
    '稿件库',
    '稿件；也可放在 articles 文件夹里，一篇一个文件',
  ),
  ads: key(z.record(slug(), adSchema).optional(), '广告', '广告，按名字'),
  tables: key(z.record(slug(), tableSchema).optional(), '表格', '表格，按名字'),
  pictures: key(z.record(slug(), pictureSchema).optional(), '图片', '图片，按名字'),
});
