/** fonts.yaml: which family plays each role, where it is found, and its quirks. */
import { z } from 'zod';
import { key, line, path, role, text, weight } from './common.ts';

const sourceSchema = z.strictObject({
  package: key(line().optional(), 'npm包', '字库所在的 npm 包'),
  system: key(line().optional(), '系统字库', '系统字库的名称；file 写它的文件名'),
  file: key(path(), '文件', '包内路径或系统字库文件名'),
  name: key(line().optional(), '字库名', '合集里的 PostScript 名'),
  weight: key(weight(), '字重', '字重'),
  dash: key(z.enum(['fwid']).optional(), '破折号', '连成两字宽破折号的 OpenType 特性'),
  licence: key(line(), '许可', '许可证'),
});

export const fontsSchema = z.strictObject({
  roles: key(
    z.record(
      role(),
      z.strictObject({
        description: key(text(), '说明', '说明'),
        faces: key(z.array(sourceSchema).min(1), '字库', '依次试用的字库'),
        substitute: key(role().optional(), '替代', '都没有时由哪个角色代替'),
      }),
    ),
    '角色',
    '字体角色',
  ),
});
