/** Advertisements of the issue, and the sizes that the house sells (广告). */
import { z } from 'zod';
import { extent, face, key, line, path, whole } from './common.ts';

const plainSize = z.strictObject({
  width: key(extent(), '宽', '宽，如 235mm'),
  height: key(extent(), '高', '高，如 80mm'),
});

export const adSchema = z.strictObject({
  file: key(
    path().optional(),
    '文件',
    '广告文件，路径从 issue.yaml 所在的文件夹算起；PDF（照原样印）、JPEG、PNG、TIFF、WebP，或印成黑色的 SVG；没有就是还没有到',
  ),
  page: key(whole(1, 1000).optional(), '页', 'PDF 的第几页，缺省第 1 页'),
  size: key(
    z.union([line(), plainSize], { error: 'adSize' }).optional(),
    '规格',
    '版式 ads.sizes 里的规格名，或写明宽高；缺省随所摆的地方',
  ),
  label: key(z.boolean().optional(), '标明', '是否印“广告”二字，缺省随版式'),
});

export const houseAdsSchema = z.strictObject({
  sizes: key(
    z.record(
      line(),
      z.union(
        [
          z.strictObject({
            columns: key(whole(1, 12), '栏', '几栏宽'),
            lines: key(whole(1, 400), '行数', '几行高'),
          }),
          plainSize,
        ],
        { error: 'adSize' },
      ),
    ),
    '规格',
    '广告规格，按名字：几栏几行，或宽高',
  ),
  label: key(
    face()
      .extend({ text: key(line().optional(), '文字', '缺省“广告”') })
      .optional(),
    '标明',
    '广告上方“广告”二字的字体；写了就每则都印',
  ),
});
