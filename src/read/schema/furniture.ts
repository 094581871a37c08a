/** Page furniture of the house (版面部件): nameplate, ears, contents, notices. */
import { z } from 'zod';
import { FURNITURE_ALIGNS } from '../../model/writtenHouse.ts';
import { extent, face, key, line, path, thickness } from './common.ts';
import { boxSchema } from './place.ts';

const barCodeSchema = z
  .strictObject({
    issn: key(line().optional(), '国际刊号', 'ISSN，{…} 处填内容；印成 977 开头的 EAN-13'),
    ean: key(line().optional(), '商品条码', '13 位数字，{…} 处填内容'),
    variant: key(line().optional(), '变体码', 'ISSN 后的两位，缺省 00，{…} 处填内容'),
    addOn: key(line().optional(), '附加码', '右边小条码的两位数字：第几期或第几周，{…} 处填内容'),
    module: key(thickness().optional(), '模块宽', '最细一道的宽，0.264mm 到 0.66mm，缺省 0.33mm'),
  })
  .refine(
    ({ issn, ean, variant }) =>
      (issn === undefined) !== (ean === undefined) && (ean === undefined || variant === undefined),
    'barcode',
  );

const partSchema = z
  .strictObject({
    text: key(
      z.union([line(), z.array(line()).min(1).max(40)], { error: 'text' }).optional(),
      '文字',
      '一行或几行，{…} 处填内容；填的是几项，就重复成几行',
    ),
    rule: key(line().optional(), '线', '版式 lines（线型表）里的名字'),
    drawing: key(path().optional(), '图形', '版式文件夹里的 SVG，用一种墨色印，居中'),
    codes: key(
      z
        .array(
          z.strictObject({
            value: key(line(), '内容', '扫出来的文字或网址，{…} 处填内容'),
            label: key(line().optional(), '名目', '码下面的字，{…} 处填内容'),
          }),
        )
        .min(1)
        .max(6)
        .optional(),
      '二维码',
      '二维码，并排',
    ),
    barcode: key(barCodeSchema.optional(), '条码', '刊号或商品的条码（EAN-13），居中'),
    face: key(face().optional(), '字体', '文字的字体，缺省同信息框的文字'),
    ink: key(line().optional(), '墨色', '图形的墨色，版式 inks 里的名字；缺省黑'),
    align: key(
      z.enum(FURNITURE_ALIGNS).optional(),
      '排齐',
      'start、centre（缺省）、end，或成段的 justify',
    ),
    height: key(
      extent().optional(),
      '高',
      '图形多高，缺省 20mm；二维码多大，缺省 18mm；条码的条多高，缺省按模块宽放大 22.85mm',
    ),
  })
  .refine(
    ({ text, rule, drawing, codes, barcode }) =>
      [text, rule, drawing, codes, barcode].filter((one) => one !== undefined).length === 1,
    'furniturePart',
  );

export const furnitureSchema = z.record(
  line(),
  z.strictObject({
    box: key(boxSchema.optional(), '围框', '围框：true，或线型、底纹、圆角'),
    parts: key(z.array(partSchema).min(1).max(40), '部分', '各部分，自上而下，余下的空白匀开'),
  }),
);
