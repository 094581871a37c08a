/** An article file (稿件). */
import { z } from 'zod';
import { INTAKES } from '../../model/written.ts';
import { BYLINE_STYLES } from '../../model/writtenHouse.ts';
import { key, line, path, whole, words } from './common.ts';

const headLines = () => z.union([words(), z.array(words()).min(1).max(6)], { error: 'text' });

export const articleSchema = z.strictObject({
  kind: key(line().optional(), '种类', '稿件种类，由版式 kinds 定义：消息、通讯……'),
  rank: key(whole(1, 9).optional(), '级别', '标题级别，1 为头条；由版式 heads 定义'),
  kicker: key(words().optional(), '引题', '引题（肩题）'),
  headline: key(headLines(), '主题', '主题。写成列表则照列表分行；一句则按语义分行，“|”处可断'),
  deck: key(headLines().optional(), '副题', '副题'),
  summary: key(
    headLines().optional(),
    '提要',
    '题下的内容提要。一句话成一段，两边排齐；写成列表则每条一项，前加正文条目的符号',
  ),
  jumpHead: key(
    words().optional(),
    '接题',
    '转版后余下部分的题，几个字的提示；缺省用主题。都按最小的标题级别排',
  ),
  dateline: key(line().optional(), '电头', '电头，如 本报讯，用强调字体接在首段前'),
  byline: key(
    z
      .union(
        [
          line(),
          z.strictObject({
            name: key(line(), '姓名', '作者姓名'),
            style: key(
              z.enum(BYLINE_STYLES).optional(),
              '式样',
              'end-paren 文末括注，lead 电头括注，head 标题下',
            ),
          }),
        ],
        { error: 'text' },
      )
      .optional(),
    '署名',
    '署名',
  ),
  intake: key(
    z.enum(INTAKES).optional(),
    '来稿',
    'as-is 照原文，wire 按规范恢复标点与段落（逐处记录）',
  ),
  verse: key(z.boolean().optional(), '诗', '正文是诗：一行一行照排，空行隔开各节'),
  body: key(
    z
      .union(
        [
          z.string().min(1, 'text'),
          z.strictObject({ file: key(path(), '文件', '正文所在的 .txt 或 .md 文件') }),
        ],
        { error: 'text' },
      )
      .optional(),
    '正文',
    '正文。空行分段，“## ”小标题，“**”加粗',
  ),
});
