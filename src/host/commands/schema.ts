/** `dayang schema`: JSON Schema of the files, for completion in editors. */
import { join } from 'node:path';
import { jsonSchema, SCHEMA_NAMES } from '../../read/schema/jsonSchema.ts';
import { type Arguments, choice, UsageError } from '../arguments.ts';
import { writeWhole } from '../output.ts';
import type { Session } from '../session.ts';

export function schema({ operands, values }: Arguments, session: Session): number {
  if (typeof values['out'] === 'string') {
    const folder = values['out'];
    if (operands[0] !== undefined)
      throw new UsageError({
        zh: `--out 写出全部 JSON Schema，不写 ${operands[0]}`,
        en: `--out writes every JSON Schema; leave ${operands[0]} out`,
      });
    const files = SCHEMA_NAMES.map((name) => ({
      path: join(folder, `${name}.schema.json`),
      bytes: schemaText(name),
    }));
    writeWhole(files);
    for (const { path } of files) session.announce({ zh: path, en: path });
    return 0;
  }
  session.print(schemaText(choice(operands[0] ?? 'issue', SCHEMA_NAMES, 'dayang schema')));
  return 0;
}

const schemaText = (name: (typeof SCHEMA_NAMES)[number]): string =>
  `${JSON.stringify(jsonSchema(name), null, 2)}\n`;
