/** Inks of the house (墨色). */
import { z } from 'zod';
import { key, line } from './common.ts';

const share = (zh: string) => key(z.number().min(0).max(100).optional(), zh, '百分比，缺省 0');

const inkSchema = z.strictObject({
  cyan: share('青'),
  magenta: share('品红'),
  yellow: share('黄'),
  black: share('黑'),
  spot: key(
    line().optional(),
    '专色',
    '专色版的名字；四色是校样上代替它的。印厂有的专色写在 preflight.spots',
  ),
});

export const inksSchema = z.record(line(), inkSchema);
