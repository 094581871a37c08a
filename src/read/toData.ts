/** YAML nodes to plain data: Chinese keys to their English ones, unknown keys told, every value's place kept. */
import type { Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { z } from 'zod';
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { nearest } from '../model/nearest.ts';
import type { SourceFile, Span } from '../model/source.ts';
import type { Path } from '../model/written.ts';
import { badCharacter } from './decode.ts';
import { isMap, isScalar, isSeq, MOST_LEVELS, spanOf, type YamlTree } from './parseYaml.ts';
import { EXPECTED } from './schema/common.ts';
import { itemSchemaOf, type KnownKey, keysOf, valueSchemaOf } from './schemaWalk.ts';

export interface Place {
  readonly node: Node;
  /** What an alias stands for; the node itself otherwise. */
  readonly target: Node;
  readonly keySpan: Span | undefined;
}

export interface DataTree {
  readonly data: unknown;
  readonly places: ReadonlyMap<string, Place>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Values after aliases are expanded; an issue of a hundred pages has a tenth of it. */
const MOST_VALUES = 100_000;

export const placeKey = (path: Path): string => JSON.stringify(path);

interface Walk {
  readonly file: SourceFile;
  readonly tree: YamlTree;
  readonly places: Map<string, Place>;
  readonly diagnostics: Diagnostic[];
  values: number;
  isTooDeep: boolean;
}

const UNKNOWN_ALIAS = { zh: '“*”引用的名字没有定义', en: 'no anchor has the name of this alias' };

export function toData(file: SourceFile, tree: YamlTree, schema: z.ZodType): DataTree {
  const walk: Walk = {
    file,
    tree,
    places: new Map(),
    diagnostics: [],
    values: 0,
    isTooDeep: false,
  };
  const data = dataOf(walk, { node: tree.root, schema, path: [], keySpan: undefined });
  if (walk.values > MOST_VALUES) {
    walk.diagnostics.push(
      diagnose('read/alias-bomb', spanOf(file, tree.root.range), { limit: MOST_VALUES }),
    );
  }
  return { data, places: walk.places, diagnostics: walk.diagnostics };
}

interface Spot {
  readonly node: Node | null;
  readonly schema: z.ZodType | undefined;
  readonly path: Path;
  readonly keySpan: Span | undefined;
}

function dataOf(walk: Walk, spot: Spot): unknown {
  walk.values += 1;
  if (walk.values > MOST_VALUES) return null;
  if (spot.path.length > MOST_LEVELS) {
    if (!walk.isTooDeep)
      walk.diagnostics.push(
        diagnose('read/too-deep', spanOf(walk.file, spot.node?.range), { limit: MOST_LEVELS }),
      );
    walk.isTooDeep = true;
    return null;
  }
  if (spot.node === null) return null;
  const node = walk.tree.resolveAlias(spot.node);
  if (node === undefined) {
    walk.diagnostics.push(
      diagnose('read/yaml-syntax', spanOf(walk.file, spot.node.range), { detail: UNKNOWN_ALIAS }),
    );
    return null;
  }
  walk.places.set(placeKey(spot.path), { node: spot.node, target: node, keySpan: spot.keySpan });
  if (isMap(node)) return mapOf(walk, node, spot);
  if (isSeq(node)) {
    const schema = itemSchemaOf(spot.schema);
    return (node as YAMLSeq<Node>).items.map((item, i) =>
      dataOf(walk, { node: item, schema, path: [...spot.path, i], keySpan: undefined }),
    );
  }
  return isScalar(node) ? scalarOf(walk, node) : null;
}

function scalarOf(walk: Walk, node: Scalar): unknown {
  if (typeof node.value !== 'string')
    return typeof node.value === 'bigint' ? Number(node.value) : node.value;
  const bad = badCharacter(node.value);
  if (bad !== undefined) {
    walk.diagnostics.push(
      diagnose('read/control-character', spanOf(walk.file, node.range), {
        codePoint: bad.codePoint,
      }),
    );
  }
  return node.value;
}

function mapOf(walk: Walk, map: YAMLMap, spot: Spot): Record<string, unknown> {
  const known = keysOf(spot.schema);
  const free = valueSchemaOf(spot.schema);
  const data: Record<string, unknown> = Object.create(null);
  for (const pair of map.items as Pair<Node, Node | null>[]) {
    const written = keyText(pair);
    const keySpan = spanOf(walk.file, pair.key.range);
    const key = known?.find(({ name, alias }) => name === written || alias === written);
    if (written === '__proto__') {
      const wanted = EXPECTED['slug'] ?? UNKNOWN_ALIAS;
      walk.diagnostics.push(diagnose('read/bad-value', keySpan, { written, wanted }));
      continue;
    }
    if (known !== undefined && key === undefined) {
      walk.diagnostics.push(unknownKey(written, known, keySpan));
      continue;
    }
    const name = key?.name ?? written;
    if (name in data)
      walk.diagnostics.push(diagnose('read/duplicate-key', keySpan, { key: written }));
    data[name] = dataOf(walk, {
      node: pair.value,
      schema: key?.schema ?? free,
      path: [...spot.path, name],
      keySpan,
    });
  }
  return data;
}

/** A key as written: `1` and `true` are keys too. */
function keyText(pair: Pair<Node, Node | null>): string {
  const key = pair.key;
  return isScalar(key) ? String(key.source ?? key.value) : String(key);
}

function unknownKey(written: string, known: readonly KnownKey[], span: Span): Diagnostic {
  const names = known.flatMap(({ name, alias }) => (alias === undefined ? [name] : [name, alias]));
  return diagnose('read/unknown-key', span, {
    key: written,
    near: nearest(written, names),
    known: known.map(({ name }) => name),
  });
}
