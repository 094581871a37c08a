/** What a masthead can state (报社信息), in the house and in the issue. */
import { z } from 'zod';
import { key, line, text } from './common.ts';

/** Lines of one field; no box has room for more. */
const MOST_LINES = 100;

const labelled = () =>
  z
    .array(
      z.strictObject({ label: key(line(), '名目', '名目'), value: key(line(), '内容', '内容') }),
    )
    .min(1)
    .max(MOST_LINES);
const oneOrMore = () =>
  z.union([line(), z.array(line()).min(1).max(MOST_LINES)], { error: 'text' });

export const mastheadDataSchema = z.strictObject({
  sponsor: key(line().optional(), '主办单位', '主办单位'),
  cn: key(line().optional(), '刊号', '国内统一连续出版物号，如 CN00-0000'),
  issn: key(line().optional(), '国际刊号', '国际标准连续出版物号 ISSN，如 1234-5679，核对校验码'),
  postalCode: key(line().optional(), '邮发代号', '邮发代号'),
  editorInChief: key(line().optional(), '总编辑', '总编辑'),
  dutyEditors: key(oneOrMore().optional(), '值班编委', '值班编委'),
  coverEditor: key(line().optional(), '封面责编', '封面责编'),
  coverDesigner: key(line().optional(), '封面美编', '封面美编'),
  coverProofreader: key(line().optional(), '封面校对', '封面校对'),
  hotlines: key(labelled().optional(), '热线', '热线电话'),
  emails: key(labelled().optional(), '邮箱', '投稿邮箱'),
  address: key(line().optional(), '地址', '地址'),
  postcode: key(line().optional(), '邮编', '邮政编码，六位，加引号'),
  copyright: key(text().optional(), '版权声明', '版权声明'),
  cooperation: key(text().optional(), '版权合作', '版权合作说明'),
  cooperationPhones: key(oneOrMore().optional(), '合作电话', '版权合作电话'),
  licence: key(line().optional(), '广告登记', '广告发布登记号'),
  newMedia: key(labelled().optional(), '新媒体', '新媒体账号'),
  corrections: key(text().optional(), '更正', '更正与监督的说明'),
  correctionPhone: key(line().optional(), '监督电话', '读者监督电话'),
  legalAdviser: key(line().optional(), '法律顾问', '法律顾问'),
  printer: key(line().optional(), '印刷', '印刷单位'),
  price: key(line().optional(), '零售价', '零售价'),
  website: key(line().optional(), '网址', '数字报、网站的网址'),
  weather: key(oneOrMore().optional(), '天气', '天气预报，一行或几行'),
});
