/** The drawings in a house's furniture (报头的字样、徽标): the file of each, read and taken apart. */
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { FileStore } from '../model/files.ts';
import type { IssueFiles, SourceDocument, WrittenDrawing } from '../model/written.ts';
import type { WrittenHouse } from '../model/writtenHouse.ts';
import { joinPath } from './paths.ts';
import { readText } from './readDocument.ts';
import { parseDrawing } from './svg/parseDrawing.ts';

/** A file that a house names, and where. */
export interface NamedFile {
  readonly path: string;
  readonly at: readonly (string | number)[];
}

export const drawingFiles = ({ data }: SourceDocument<WrittenHouse>): readonly NamedFile[] =>
  Object.entries(data.furniture ?? {}).flatMap(([name, { parts }]) =>
    parts.flatMap(({ drawing }, i) =>
      drawing === undefined
        ? []
        : [{ path: drawing, at: ['furniture', name, 'parts', i, 'drawing'] }],
    ),
  );

export function readDrawings(
  house: SourceDocument<WrittenHouse>,
  folder: string,
  files: FileStore,
): Checked<IssueFiles['drawings']> {
  const drawings = new Map<string, WrittenDrawing | undefined>();
  const diagnostics: Diagnostic[] = [];
  for (const { path, at } of drawingFiles(house)) {
    if (drawings.has(path)) continue;
    const source = readText(joinPath(folder, path), files, house.spanAt(at));
    const drawing = source.value === undefined ? undefined : parseDrawing(source.value, 'oblong');
    diagnostics.push(...source.diagnostics, ...(drawing?.diagnostics ?? []));
    drawings.set(path, drawing?.value);
  }
  return { value: drawings, diagnostics };
}
