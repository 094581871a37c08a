/** A picture of the issue (图片): its file, its words, and how it is cut. */
import { z } from 'zod';
import { PICTURE_FITS } from '../../model/picture.ts';
import { key, line, path, text } from './common.ts';

const share = () => z.number().min(0, 'focus').max(1, 'focus');

export const pictureSchema = z.strictObject({
  file: key(path(), '文件', '图片文件，路径从 issue.yaml 所在的文件夹算起；JPEG、PNG、TIFF、WebP'),
  caption: key(text().optional(), '图说', '图片说明'),
  credit: key(line().optional(), '摄影', '摄影者或来源'),
  focus: key(
    z.tuple([share(), share()], { error: 'focus' }).optional(),
    '焦点',
    '裁切时保住的一点：从左、从上数占宽、高的几分之几，缺省 [0.5, 0.5]',
  ),
  fit: key(
    z.enum(PICTURE_FITS).optional(),
    '适配',
    'crop 裁去边缘、填满图位（缺省），whole 整幅放进图位',
  ),
});
