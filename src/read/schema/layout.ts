/** A page layout of the house (版面样式). */
import { z } from 'zod';
import { key, length, line, measure, text } from './common.ts';
import { gridSchema } from './grid.ts';
import { layoutPlaceSchema } from './place.ts';

export const layoutSchema = z.strictObject({
  description: key(text().optional(), '说明', '说明'),
  folio: key(
    z
      .strictObject({
        left: key(line().optional(), '左', '报眉左边，{…} 处填内容'),
        center: key(line().optional(), '中', '报眉中间'),
        right: key(line().optional(), '右', '报眉右边'),
      })
      .optional(),
    '报眉',
    '报眉；第一版没有',
  ),
  columnRules: key(z.boolean().optional(), '栏线', '相邻的两件东西之间是否画竖线'),
  spread: key(z.boolean().optional(), '通版', '两版拼成一版，纸宽加倍，中缝也用上'),
  spine: key(
    z
      .strictObject({
        measure: key(measure(), '栏宽', '中缝里的字数，如 7 chars'),
        gap: key(length().optional(), '空', '中缝与两版之间，缺省 1.5em'),
      })
      .optional(),
    '中缝',
    '两版之间的中缝，自成一栏；grid.columns 是一版的栏数，中缝是它后面的一栏，再后面是右边的版',
  ),
  grid: key(gridSchema.partial().optional(), '背景格', '同版式的背景格不同的几项'),
  place: key(
    z.array(layoutPlaceSchema).min(1).optional(),
    '摆版',
    '用这个样式的每一版都摆的东西：报头、信息框……',
  ),
});
