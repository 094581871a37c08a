/** A place as written, bound to the columns and lines of the page. */

import type { BoxPlace } from '../model/boxPlace.ts';
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Furniture } from '../model/furniture.ts';
import { nearest } from '../model/nearest.ts';
import type { FramePlace, HeadPlace, Placement, PlacementKind, Start } from '../model/placement.ts';
import type { Path } from '../model/written.ts';
import type { WrittenHeadPlace, WrittenPlace } from '../model/writtenPlace.ts';
import { bookedLines } from './bookedLines.ts';
import { boxPlace } from './box.ts';
import { fillFurniture } from './fillFurniture.ts';
import { inkNamed } from './inks.ts';
import { insertOf } from './insert.ts';
import { columnsAt, type PlaceToResolve } from './placeToResolve.ts';

/** Undefined when it is not known what stands there, or where; told. */
export function resolvePlace(given: PlaceToResolve): Placement | undefined {
  const one = asBegun(given);
  const { place, path, document, diagnostics } = one;
  const what = matterOf(place);
  if (what === undefined) {
    diagnostics.push(diagnose('resolve/place-what', document.spanAt(path), {}));
    return undefined;
  }
  const columns = columnsAt(one, place.columns, [...path, 'columns']);
  if (columns === undefined) return undefined;
  if (place.from !== undefined && place.below !== undefined) {
    diagnostics.push(diagnose('resolve/place-where', document.spanAt([...path, 'below']), {}));
    return undefined;
  }
  tellIdleKeys(one, what.kind);
  const lines = what.kind === 'ad' ? bookedLines(one, what.name, columns) : place.lines;
  const inserts = (place.inserts ?? []).map((insert, i) =>
    insertOf(one, insert, [...path, 'inserts', i]),
  );
  return {
    kind: what.kind,
    name: what.name,
    columns,
    start: startOf(one, lines),
    lines,
    into: place.into,
    frames: framesOf(one),
    direction: place.setting ?? 'horizontal',
    head: headOf(one),
    box: boxOf(one),
    inserts: inserts.flatMap((insert) => (insert === undefined ? [] : [insert])),
    furniture: what.kind === 'furniture' ? furnitureOf(one, what.name) : undefined,
    pictures: place.pictures ?? (place.picture === undefined ? [] : [place.picture]),
    span: document.spanAt([...path, what.key]),
  };
}

/** A rest runs as its story began; another setting of it would have no effect. */
function asBegun(one: PlaceToResolve): PlaceToResolve {
  const { place, path, document, diagnostics, context } = one;
  if (place.rest === undefined) return one;
  const setting = context.vertical.has(place.rest) ? 'vertical' : 'horizontal';
  if (place.setting !== undefined && place.setting !== setting) {
    const span = document.spanAt([...path, 'setting']);
    diagnostics.push(diagnose('resolve/idle-key', span, { key: 'setting' }));
  }
  return { ...one, place: { ...place, setting } };
}

/** What a table has as stories do. */
const OF_TABLES: ReadonlySet<string> = new Set(['into', 'box']);
const TEXT_KINDS: ReadonlySet<PlacementKind> = new Set(['article', 'rest']);

/** Keys that say nothing at a place: nothing that is written is passed over in silence. */
function tellIdleKeys(
  { place, path, document, diagnostics }: PlaceToResolve,
  kind: PlacementKind,
): void {
  const { head } = place;
  const isVertical = place.setting === 'vertical';
  const form = typeof head === 'object' ? head.form : head;
  const ofText = ['into', 'frames', 'setting', 'head', 'box', 'inserts'] as const;
  const idle: readonly (readonly [Path, boolean])[] = [
    ...ofText.map(
      (key) => [[key], !TEXT_KINDS.has(kind) && !(kind === 'table' && OF_TABLES.has(key))] as const,
    ),
    [['frames'], isVertical],
    [['head'], isVertical && (form === 'across' || form === 'centre')],
    [['box'], place.frames !== undefined],
    ...(typeof head !== 'object'
      ? []
      : (['columns', 'down', 'reverse', 'tint'] as const).map((key) => {
          const isAcrossOnly = key === 'columns' || key === 'down';
          const isAside = form !== undefined && form !== 'across';
          const isTintToo = key === 'tint' && head.reverse === true;
          return [['head', key], (isAcrossOnly && (isVertical || isAside)) || isTintToo] as const;
        })),
  ];
  const told = new Set<string>();
  for (const [key, isIdle] of idle) {
    const name = key.join('.');
    const [first = ''] = key;
    const isWritten = (key.length === 1 ? place : head)?.[key.at(-1) as keyof object] !== undefined;
    if (!isIdle || !isWritten || told.has(name) || told.has(String(first))) continue;
    told.add(name);
    diagnostics.push(
      diagnose('resolve/idle-key', document.spanAt([...path, ...key]), { key: name }),
    );
  }
}

interface Matter {
  readonly kind: PlacementKind;
  readonly name: string;
  readonly key: string;
}

/** What stands in a place; undefined when that is nothing or more than one thing. */
function matterOf(place: WrittenPlace): Matter | undefined {
  const { article, rest, picture, pictures, masthead, furniture, ad, table } = place;
  const all: readonly (Matter | undefined)[] = [
    article === undefined ? undefined : { kind: 'article', name: article, key: 'article' },
    rest === undefined ? undefined : { kind: 'rest', name: rest, key: 'rest' },
    picture === undefined ? undefined : { kind: 'pictures', name: picture, key: 'picture' },
    pictures === undefined
      ? undefined
      : { kind: 'pictures', name: pictures[0] ?? '', key: 'pictures' },
    masthead === undefined ? undefined : { kind: 'masthead', name: 'masthead', key: 'masthead' },
    table === undefined ? undefined : { kind: 'table', name: table, key: 'table' },
    ad === undefined ? undefined : { kind: 'ad', name: ad, key: 'ad' },
    furniture === undefined ? undefined : { kind: 'furniture', name: furniture, key: 'furniture' },
  ];
  const written = all.filter((matter) => matter !== undefined);
  return written.length === 1 ? written[0] : undefined;
}

function startOf(one: PlaceToResolve, lines: number | undefined): Start {
  const { place, path, context, document, diagnostics } = one;
  if (place.below !== undefined) {
    const span = document.spanAt([...path, 'below']);
    return { kind: 'below', name: place.below, span };
  }
  if (place.from !== 'foot')
    return { kind: 'line', line: typeof place.from === 'number' ? place.from - 1 : 0 };
  if (lines === undefined)
    diagnostics.push(
      diagnose('resolve/foot-without-lines', document.spanAt([...path, 'from']), {}),
    );
  return { kind: 'line', line: Math.max(0, context.house.grid.lines - (lines ?? 1)) };
}

function framesOf(one: PlaceToResolve): readonly FramePlace[] {
  return (one.place.frames ?? []).flatMap((frame, i) => {
    const path = [...one.path, 'frames', i];
    const columns = columnsAt(one, frame.columns, [...path, 'columns']);
    const span = one.document.spanAt(path);
    return columns === undefined
      ? []
      : [{ columns, line: frame.from - 1, lines: frame.lines, into: frame.into, span }];
  });
}

/** Undefined when the house has none of that name; told. */
function furnitureOf(
  { path, context: { house, values }, document, diagnostics }: PlaceToResolve,
  name: string,
): Furniture | undefined {
  const template = house.furniture.get(name);
  if (template === undefined) {
    const near = nearest(name, [...house.furniture.keys()]);
    const span = document.spanAt([...path, 'furniture']);
    diagnostics.push(diagnose('resolve/unknown-furniture', span, { name, near }));
    return undefined;
  }
  const filled = fillFurniture(template, values);
  diagnostics.push(...filled.diagnostics);
  return filled.value;
}

const HEAD: HeadPlace = { form: 'across', columns: undefined, down: 0, panel: 'none' };

/** Of a vertical story an unsaid head stands on the right, where its lines begin. */
function headOf(one: PlaceToResolve): HeadPlace {
  const { head, setting } = one.place;
  const form = setting === 'vertical' ? 'right' : 'across';
  if (head === undefined) return { ...HEAD, form };
  if (typeof head === 'string') return { ...HEAD, form: head };
  const columns =
    head.columns === undefined
      ? undefined
      : columnsAt(one, head.columns, [...one.path, 'head', 'columns']);
  return {
    form: head.form ?? form,
    columns,
    down: head.down ?? 0,
    panel: panelOf(one, head),
  };
}

/** Reversed type stands on full ink, per cent. */
const SOLID = 100;

function panelOf(
  { context, document, path, diagnostics }: PlaceToResolve,
  { reverse: isReversed = false, tint, ink }: WrittenHeadPlace,
): HeadPlace['panel'] {
  const named = inkNamed(ink, context.house.inks, document.spanAt([...path, 'head', 'ink']));
  diagnostics.push(...named.diagnostics);
  if (!isReversed && tint === undefined) return 'none';
  return { isReversed, tint: isReversed ? SOLID : (tint ?? 0), ink: named.value };
}

function boxOf({
  place,
  path,
  context,
  document,
  diagnostics,
}: PlaceToResolve): BoxPlace | undefined {
  const { lines, rules, grid, inks } = context.house;
  const spanOf = (key: 'line' | 'ink') => document.spanAt([...path, 'box', key]);
  const box = boxPlace(place.box, { lines, boxLine: rules.box, em: grid.em, inks, spanOf });
  diagnostics.push(...box.diagnostics);
  return box.value;
}
