/** The house's rules and limits of the press file. */
import { z } from 'zod';
import { LINT_LEVELS } from '../../model/lint.ts';
import { PREFLIGHT_RULES, type PreflightRule } from '../../model/preflight.ts';
import { key, length, line, whole } from './common.ts';

/** Four plates of full ink. */
const ALL_INK = 400;
/** Beyond this no press prints a difference. */
const MOST_PPI = 2400;

export const preflightSchema = z.strictObject({
  levels: key(
    z
      .partialRecord(z.enum(Object.keys(PREFLIGHT_RULES) as [PreflightRule]), z.enum(LINT_LEVELS))
      .optional(),
    '级别',
    '各条规则的级别：off、warning、error',
  ),
  goodInk: key(whole(1, ALL_INK).optional(), '墨量', '总墨量超过百分之几提醒，缺省 220'),
  mostInk: key(whole(1, ALL_INK).optional(), '最大墨量', '总墨量超过百分之几是错误，缺省 240'),
  goodPpi: key(whole(1, MOST_PPI).optional(), '精度', '图片低于多少 ppi 提醒，缺省 149'),
  leastPpi: key(whole(1, MOST_PPI).optional(), '最低精度', '图片低于多少 ppi 是错误，缺省 99'),
  spots: key(z.array(line()).optional(), '专色', '印厂有的专色，缺省没有'),
  edge: key(length().optional(), '白边', '离成品边多远以内印不上，如 5mm；缺省不查'),
});
