/** The grid of characters and lines (背景格). */
import { z } from 'zod';
import { key, length, measure, whole } from './common.ts';

export const gridSchema = z.strictObject({
  columns: key(whole(1, 24), '基本栏', '基本栏数'),
  measure: key(measure(), '栏宽', '每栏字数，如 13 chars'),
  gutter: key(length(), '栏空', '栏与栏之间，如 1em'),
  lines: key(whole(1, 400), '行数', '版心行数'),
  top: key(length(), '天头', '纸边到版心'),
  fold: key(whole(1, 400).optional(), '折线', '报纸折叠处在第几行之后；不折不写'),
});
