/** Looks into a schema: the keys that may stand in a place, and their Chinese names. */
import type { z } from 'zod';
import type { KeyMeta } from './schema/common.ts';

export interface KnownKey {
  readonly name: string;
  readonly alias: string | undefined;
  readonly schema: z.ZodType;
}

/** What of a zod definition is needed here. */
interface Definition {
  readonly type: string;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly innerType?: z.ZodType;
  readonly element?: z.ZodType;
  readonly keyType?: z.ZodType;
  readonly entries?: Readonly<Record<string, string>>;
  readonly valueType?: z.ZodType;
  readonly options?: readonly z.ZodType[];
}

const definitionOf = (schema: z.ZodType): Definition => schema.def as unknown as Definition;

/** The schema inside `optional`. */
function unwrap(schema: z.ZodType): z.ZodType {
  const inner = definitionOf(schema).innerType;
  return inner === undefined ? schema : unwrap(inner);
}

/** The alternatives of a union, or the schema itself. */
function alternatives(schema: z.ZodType): readonly z.ZodType[] {
  const plain = unwrap(schema);
  return definitionOf(plain).options?.flatMap(alternatives) ?? [plain];
}

/** A file has many mappings of one schema: its keys are gathered once. */
const known = new WeakMap<z.ZodType, { readonly keys: readonly KnownKey[] | undefined }>();

/** The keys of the mapping that may stand here; undefined where none may, or any. */
export function keysOf(schema: z.ZodType | undefined): readonly KnownKey[] | undefined {
  if (schema === undefined) return undefined;
  const found = known.get(schema) ?? { keys: gatherKeys(schema) };
  known.set(schema, found);
  return found.keys;
}

function gatherKeys(schema: z.ZodType): readonly KnownKey[] | undefined {
  const shapes = alternatives(schema)
    .map((one) => definitionOf(one).shape)
    .filter((shape) => shape !== undefined);
  if (shapes.length === 0) return undefined;
  return shapes.flatMap((shape) =>
    Object.entries(shape).map(([name, inner]) => ({
      name,
      alias: (inner.meta() as KeyMeta | undefined)?.alias,
      schema: inner,
    })),
  );
}

/** The schema of the values of a free mapping (articles by slug, sizes by name). */
export function valueSchemaOf(schema: z.ZodType | undefined): z.ZodType | undefined {
  if (schema === undefined) return undefined;
  return alternatives(schema)
    .map((one) => definitionOf(one).valueType)
    .find((inner) => inner !== undefined);
}

/** The closed set of key names of a free mapping (fonts by role); empty where any name will do. */
export function keyChoicesOf(schema: z.ZodType): readonly string[] {
  return alternatives(schema).flatMap((one) => {
    const { keyType } = definitionOf(one);
    return keyType === undefined ? [] : Object.values(definitionOf(keyType).entries ?? {});
  });
}

/** The schema of the items of a list. */
export function itemSchemaOf(schema: z.ZodType | undefined): z.ZodType | undefined {
  if (schema === undefined) return undefined;
  return alternatives(schema)
    .map((one) => definitionOf(one).element)
    .find((inner) => inner !== undefined);
}
