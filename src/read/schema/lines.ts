/** Lines of the house (线型), and where a part of the page says which it takes. */
import { z } from 'zod';
import { inkName, key, length, line, path, shift, thickness } from './common.ts';

const tint = () =>
  key(
    z.number().min(0).max(100).optional(),
    '浓淡',
    '墨色的百分比，缺省 100；写了 line 则缺省随线型',
  );

const strokeSchema = z.strictObject({
  offset: key(shift().optional(), '偏移', '离线中心多远：正数在走向的右侧，围框时向内；缺省 0'),
  width: key(thickness(), '粗', '线粗'),
  dash: key(
    z.array(thickness()).min(2).max(2).optional(),
    '断续',
    '画多长、空多长，如 [0.6pt, 1.2pt]；缺省不断',
  ),
});

const lineSchema = z
  .strictObject({
    strokes: key(z.array(strokeSchema).min(1).max(9).optional(), '道', '并排的几道线'),
    motif: key(path().optional(), '花样', '版式文件夹里的 SVG，沿线重复；viewBox 的宽高就是长和厚'),
    depth: key(thickness().optional(), '厚', '花样印出来多厚；只同 motif 写，缺省 3pt'),
    tint: tint(),
    ink: inkName(),
  })
  .refine(({ strokes, motif }) => (strokes === undefined) !== (motif === undefined), 'lineForm')
  .refine(({ strokes, depth }) => strokes === undefined || depth === undefined, 'lineForm');

export const linesSchema = z.record(line(), lineSchema);

/** Either the name of a line, or a plain one by its width. */
export const ruleSchema = () =>
  z
    .strictObject({
      line: key(line().optional(), '线型', 'lines（线型表）里的名字'),
      width: key(length().optional(), '粗', '不用线型时的线粗'),
      tint: tint(),
      ink: inkName(),
    })
    .refine((rule) => (rule.line === undefined) !== (rule.width === undefined), 'rule');
