/** The advertisements that the issue file books: their files as bytes, or as drawings. */
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { FileStore } from '../model/files.ts';
import type { AdSource, SourceDocument, WrittenIssue } from '../model/written.ts';
import { joinPath, staysInside } from './paths.ts';
import { readText } from './readDocument.ts';
import { loadPicture, outside } from './readPictures.ts';
import { parseDrawing } from './svg/parseDrawing.ts';

export function readAds(
  issue: SourceDocument<WrittenIssue>,
  folder: string,
  files: FileStore,
): Checked<ReadonlyMap<string, AdSource>> {
  const diagnostics: Diagnostic[] = [];
  const found = Object.entries(issue.data.ads ?? {}).map(
    ([name, data]): readonly [string, AdSource] => {
      const spanAt: AdSource['spanAt'] = (path) => issue.spanAt(['ads', name, ...path]);
      const bare = { name, data, picture: undefined, drawing: undefined, spanAt };
      const { file } = data;
      if (file === undefined) return [name, bare];
      const path = joinPath(folder, file);
      if (staysInside(file) && file.toLowerCase().endsWith('.svg')) {
        const source = readText(path, files, spanAt(['file']));
        const drawing =
          source.value === undefined ? undefined : parseDrawing(source.value, 'oblong');
        diagnostics.push(...source.diagnostics, ...(drawing?.diagnostics ?? []));
        return [name, { ...bare, drawing: drawing?.value }];
      }
      const loaded = staysInside(file)
        ? loadPicture(path, files, spanAt(['file']))
        : outside(file, folder, spanAt(['file']));
      diagnostics.push(...loaded.diagnostics);
      // No picture of the issue has a stroke in its name.
      const picture = {
        name: `ad/${name}`,
        path,
        bytes: loaded.value,
        data: { file, fit: 'whole' },
        spanAt,
      } as const;
      return [name, { ...bare, picture }];
    },
  );
  return { value: new Map(found), diagnostics };
}
