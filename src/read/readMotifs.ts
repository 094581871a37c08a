/** The drawings that a house repeats along its lines (花线): the file of each, read and taken apart. */
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { FileStore } from '../model/files.ts';
import type { IssueFiles, SourceDocument, WrittenDrawing } from '../model/written.ts';
import type { WrittenHouse } from '../model/writtenHouse.ts';
import { joinPath } from './paths.ts';
import { readText } from './readDocument.ts';
import { parseDrawing } from './svg/parseDrawing.ts';

export function readMotifs(
  house: SourceDocument<WrittenHouse>,
  folder: string,
  files: FileStore,
): Checked<IssueFiles['motifs']> {
  const motifs = new Map<string, WrittenDrawing | undefined>();
  const diagnostics: Diagnostic[] = [];
  for (const [name, { motif }] of Object.entries(house.data.lines ?? {})) {
    if (motif === undefined) continue;
    const askedAt = house.spanAt(['lines', name, 'motif']);
    const source = readText(joinPath(folder, motif), files, askedAt);
    const drawing = source.value === undefined ? undefined : parseDrawing(source.value, 'oblong');
    diagnostics.push(...source.diagnostics, ...(drawing?.diagnostics ?? []));
    motifs.set(name, drawing?.value);
  }
  return { value: motifs, diagnostics };
}
