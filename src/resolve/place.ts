/** A place as written, bound to the columns and lines of the page. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { House } from '../model/issue.ts';
import type {
  BoxPlace,
  Columns,
  FramePlace,
  HeadPlace,
  InsertPlace,
  Placement,
  PlacementKind,
  Start,
} from '../model/placement.ts';
import { ZERO } from '../model/units.ts';
import type { IssueFiles, Path } from '../model/written.ts';
import type { WrittenInsert, WrittenPlace } from '../model/writtenPlace.ts';
import { toLength } from './lengths.ts';
import { lineNamed } from './lines.ts';

export interface PlaceToResolve {
  readonly place: WrittenPlace;
  readonly path: Path;
  readonly context: { readonly files: IssueFiles; readonly house: House };
  readonly diagnostics: Diagnostic[];
}

/** Undefined when it is not known what stands there, or where; told. */
export function resolvePlace(one: PlaceToResolve): Placement | undefined {
  const { place, path, context, diagnostics } = one;
  const { issue } = context.files;
  const what = matterOf(place);
  if (what === undefined) {
    diagnostics.push(diagnose('resolve/place-what', issue.spanAt(path), {}));
    return undefined;
  }
  const columns = columnsAt(one, place.columns, [...path, 'columns']);
  if (columns === undefined) return undefined;
  if (place.from !== undefined && place.below !== undefined) {
    diagnostics.push(diagnose('resolve/place-where', issue.spanAt([...path, 'below']), {}));
    return undefined;
  }
  tellIdleKeys(one, what.kind);
  const inserts = (place.inserts ?? []).map((insert, i) =>
    insertOf(one, insert, [...path, 'inserts', i]),
  );
  return {
    kind: what.kind,
    name: what.name,
    columns,
    start: startOf(one),
    lines: place.lines,
    into: place.into,
    frames: framesOf(one),
    direction: place.setting ?? 'horizontal',
    head: headOf(one),
    box: boxOf(one),
    inserts: inserts.flatMap((insert) => (insert === undefined ? [] : [insert])),
    pictures: place.pictures ?? (place.picture === undefined ? [] : [place.picture]),
    span: issue.spanAt([...path, what.key]),
  };
}

/** Keys that say nothing at a place: nothing that is written is passed over in silence. */
function tellIdleKeys(
  { place, path, context, diagnostics }: PlaceToResolve,
  kind: PlacementKind,
): void {
  const { head } = place;
  const isVertical = place.setting === 'vertical';
  const form = typeof head === 'object' ? head.form : head;
  const ofText = ['into', 'frames', 'setting', 'head', 'box', 'inserts'] as const;
  const idle: readonly (readonly [Path, boolean])[] = [
    ...ofText.map((key) => [[key], kind === 'masthead' || kind === 'pictures'] as const),
    ...(['into', 'frames', 'box', 'inserts'] as const).map((key) => [[key], isVertical] as const),
    [['setting'], kind === 'rest' && isVertical],
    [['head'], isVertical && (form === 'across' || form === 'centre')],
    [['box'], place.frames !== undefined],
    ...(typeof head !== 'object'
      ? []
      : (['columns', 'down', 'reverse', 'tint'] as const).map((key) => {
          const isAcrossOnly = key === 'columns' || key === 'down';
          const isAside = form !== undefined && form !== 'across';
          const isTintToo = key === 'tint' && head.reverse === true;
          return [['head', key], isVertical || (isAcrossOnly && isAside) || isTintToo] as const;
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
      diagnose('resolve/idle-key', context.files.issue.spanAt([...path, ...key]), { key: name }),
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
  const { article, rest, picture, pictures, masthead } = place;
  const all: readonly (Matter | undefined)[] = [
    article === undefined ? undefined : { kind: 'article', name: article, key: 'article' },
    rest === undefined ? undefined : { kind: 'rest', name: rest, key: 'rest' },
    picture === undefined ? undefined : { kind: 'pictures', name: picture, key: 'picture' },
    pictures === undefined
      ? undefined
      : { kind: 'pictures', name: pictures[0] ?? '', key: 'pictures' },
    masthead === undefined ? undefined : { kind: 'masthead', name: 'masthead', key: 'masthead' },
  ];
  const written = all.filter((matter) => matter !== undefined);
  return written.length === 1 ? written[0] : undefined;
}

/** `3`, `"3"`, `1-4`; undefined, and told, when it is not on the page. */
function columnsAt(
  { context: { files, house }, diagnostics }: PlaceToResolve,
  written: string | number,
  path: Path,
): Columns | undefined {
  const numbers = String(written).match(/\d+/g)?.map(Number) ?? [];
  const [first = 0, last = first] = numbers;
  if (first >= 1 && first <= last && last <= house.grid.columns) return { first, last };
  const facts = { written: String(written), columns: house.grid.columns };
  diagnostics.push(diagnose('resolve/columns-off-page', files.issue.spanAt(path), facts));
  return undefined;
}

function startOf({ place, path, context }: PlaceToResolve): Start {
  if (place.below !== undefined) {
    const span = context.files.issue.spanAt([...path, 'below']);
    return { kind: 'below', name: place.below, span };
  }
  return { kind: 'line', line: typeof place.from === 'number' ? place.from - 1 : 0 };
}

function framesOf(one: PlaceToResolve): readonly FramePlace[] {
  return (one.place.frames ?? []).flatMap((frame, i) => {
    const path = [...one.path, 'frames', i];
    const columns = columnsAt(one, frame.columns, [...path, 'columns']);
    const span = one.context.files.issue.spanAt(path);
    return columns === undefined
      ? []
      : [{ columns, line: frame.from - 1, lines: frame.lines, into: frame.into, span }];
  });
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
    panel: panelOf(head.reverse ?? false, head.tint),
  };
}

function panelOf(isReversed: boolean, tint: number | undefined): HeadPlace['panel'] {
  if (isReversed) return 'black';
  return tint === undefined ? 'none' : { tint };
}

function boxOf({ place, path, context, diagnostics }: PlaceToResolve): BoxPlace | undefined {
  const { box } = place;
  const { house, files } = context;
  if (box === undefined) return undefined;
  if (box === true) return { line: house.rules.box, tint: 0, radius: ZERO };
  const radius = box.radius === undefined ? ZERO : toLength(box.radius, house.grid.em);
  const tint = box.tint ?? 0;
  if (box.line === undefined) return { line: house.rules.box, tint, radius };
  if (box.line === 'none') return { line: undefined, tint, radius };
  const named = lineNamed(box.line, house.lines, files.issue.spanAt([...path, 'box', 'line']));
  diagnostics.push(...named.diagnostics);
  return { line: named.value, tint, radius };
}

function insertOf(one: PlaceToResolve, insert: WrittenInsert, path: Path): InsertPlace | undefined {
  const { issue } = one.context.files;
  const matter = insertMatter(insert);
  if (matter === undefined) {
    one.diagnostics.push(diagnose('resolve/insert-what', issue.spanAt(path), {}));
    return undefined;
  }
  const columns = columnsAt(one, insert.columns, [...path, 'columns']);
  if (columns === undefined) return undefined;
  return {
    matter,
    columns,
    characters: insert.chars,
    side: insert.side ?? 'centre',
    at: typeof insert.at === 'number' ? { line: insert.at - 1 } : (insert.at ?? 'top'),
    lines: insert.lines,
    outline: insert.outline ?? false,
    span: issue.spanAt([...path, matter.kind]),
  };
}

function insertMatter(insert: WrittenInsert): InsertPlace['matter'] | undefined {
  const { picture, quote, facts } = insert;
  const all: readonly (InsertPlace['matter'] | undefined)[] = [
    picture === undefined ? undefined : { kind: 'picture', name: picture },
    quote === undefined ? undefined : { kind: 'quote', text: quote.normalize('NFC') },
    facts === undefined
      ? undefined
      : {
          kind: 'facts',
          title: facts.title.normalize('NFC'),
          items: facts.items.map((item) => item.normalize('NFC')),
        },
  ];
  const written = all.filter((one) => one !== undefined);
  return written.length === 1 ? written[0] : undefined;
}
