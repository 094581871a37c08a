/** The JSON Schema (draft-7) of the files, for completion and checks in editors; generated from the same definition. */
import { z } from 'zod';
import { articleSchema } from './article.ts';
import { fontsSchema } from './fonts.ts';
import { houseSchema } from './house.ts';
import { issueSchema } from './issue.ts';
import { layoutSchema } from './layout.ts';

export const SCHEMA_NAMES = ['issue', 'article', 'house', 'layout', 'fonts'] as const;
export type SchemaName = (typeof SCHEMA_NAMES)[number];

const SCHEMAS: Readonly<
  Record<SchemaName, { readonly schema: z.ZodType; readonly title: string }>
> = {
  issue: { schema: issueSchema, title: '一期报纸 issue.yaml' },
  article: { schema: articleSchema, title: '稿件 articles/*.yaml' },
  house: { schema: houseSchema, title: '版式 house.yaml' },
  layout: { schema: layoutSchema, title: '版面样式' },
  fonts: { schema: fontsSchema, title: '字体角色 fonts.yaml' },
};

type Json = { [key: string]: unknown };

export function jsonSchema(name: SchemaName): Json {
  const { schema, title } = SCHEMAS[name];
  const made = z.toJSONSchema(schema, { io: 'input', target: 'draft-7' }) as Json;
  return { title, ...(withAliases(made, '#') as Json) };
}

/** Chinese keys beside their English ones, by reference; where one is required, either will do. */
function withAliases(value: unknown, pointer: string): unknown {
  if (Array.isArray(value)) return value.map((item, i) => withAliases(item, `${pointer}/${i}`));
  if (typeof value !== 'object' || value === null) return value;
  const made = Object.fromEntries(
    Object.entries(value as Json)
      .filter(([key, inner]) => !(key === 'alias' && typeof inner === 'string'))
      .map(([key, inner]) => [key, withAliases(inner, `${pointer}/${key}`)]),
  ) as Json;
  const properties = (value as Json)['properties'];
  if (typeof properties !== 'object' || properties === null) return made;
  const aliases = Object.entries(properties as Record<string, Json>).flatMap(([key, inner]) =>
    typeof inner['alias'] === 'string' ? [[key, inner['alias']] as const] : [],
  );
  const references = aliases.map(([key, alias]) => [
    alias,
    { $ref: `${pointer}/properties/${key}` },
  ]);
  made['properties'] = { ...(made['properties'] as Json), ...Object.fromEntries(references) };
  return eitherRequired(made, new Map(aliases));
}

function eitherRequired(object: Json, aliases: ReadonlyMap<string, string>): Json {
  const required = Array.isArray(object['required']) ? (object['required'] as string[]) : [];
  const { required: _taken, ...rest } = object;
  const both = required.map((key) => {
    const alias = aliases.get(key);
    return alias === undefined
      ? { required: [key] }
      : { anyOf: [{ required: [key] }, { required: [alias] }] };
  });
  return both.length === 0 ? rest : { ...rest, allOf: both };
}
