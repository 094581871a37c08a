/** An insert as written (插), bound to its columns. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { InsertPlace } from '../model/placement.ts';
import type { Path } from '../model/written.ts';
import type { WrittenInsert } from '../model/writtenPlace.ts';
import { columnsAt, type PlaceToResolve } from './placeToResolve.ts';

/** Undefined when it is not known what it is, or where it stands; told. */
export function insertOf(
  one: PlaceToResolve,
  insert: WrittenInsert,
  path: Path,
): InsertPlace | undefined {
  const { document } = one;
  const matter = insertMatter(insert);
  if (matter === undefined) {
    one.diagnostics.push(diagnose('resolve/insert-what', document.spanAt(path), {}));
    return undefined;
  }
  const idle = [
    ...(insert.outline === true && matter.kind !== 'picture' ? ['outline'] : []),
    ...(insert.side !== undefined && insert.chars === undefined ? ['side'] : []),
  ];
  for (const key of idle)
    one.diagnostics.push(diagnose('resolve/idle-key', document.spanAt([...path, key]), { key }));
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
    span: document.spanAt([...path, matter.kind]),
  };
}

function insertMatter(insert: WrittenInsert): InsertPlace['matter'] | undefined {
  const { picture, quote, facts, table } = insert;
  const all: readonly (InsertPlace['matter'] | undefined)[] = [
    picture === undefined ? undefined : { kind: 'picture', name: picture },
    quote === undefined ? undefined : { kind: 'quote', text: quote.normalize('NFC') },
    table === undefined ? undefined : { kind: 'table', name: table },
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
