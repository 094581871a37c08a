/** Tables of the issue (表格), written out or from a CSV file. */
import { z } from 'zod';
import { CELL_ALIGNS, CHART_KINDS } from '../../model/table.ts';
import { key, line, path, whole } from './common.ts';

const cell = () => z.union([z.string().regex(/^[^\n]*$/, 'text'), z.number()], { error: 'text' });

export const tableSchema = z
  .strictObject({
    rows: key(
      z.array(z.array(cell()).min(1).max(24)).min(1).max(2000).optional(),
      '行',
      '各行的格，如 [[品种, 元/斤], [青菜, 2.10]]',
    ),
    file: key(path().optional(), '文件', 'CSV 文件，路径从 issue.yaml 所在的文件夹算起'),
    head: key(whole(0, 4).optional(), '表头', '头几行是表头，缺省 1；表分开排时重复'),
    title: key(line().optional(), '题', '表题'),
    note: key(line().optional(), '注', '表下的注：来源、单位'),
    chart: key(
      z.enum(CHART_KINDS).optional(),
      '图表',
      '不排成表，画成图：bar 条形、line 折线、share 份额；第一列是名目，其余各列是数',
    ),
    align: key(
      z.array(z.enum(CELL_ALIGNS)).min(1).max(24).optional(),
      '排齐',
      '各列 start、centre、end 或 decimal（小数点对齐）；缺省数字 decimal，文字 start',
    ),
  })
  .refine(({ rows, file }) => (rows === undefined) !== (file === undefined), 'tableRows');
