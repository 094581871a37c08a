/** The advertisements that the issue file books: their files known or loaded, or read as drawings. */
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { FileStore } from '../model/files.ts';
import type { AdSource, SourceDocument, WrittenIssue } from '../model/written.ts';
import { joinPath, staysInside } from './paths.ts';
import { readText } from './readDocument.ts';
import { knowPicture, loadBytes, outside } from './readPictures.ts';
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
      const bare: AdSource = {
        name,
        data,
        picture: undefined,
        drawing: undefined,
        form: undefined,
        spanAt,
      };
      if (data.file === undefined) return [name, bare];
      const read = readAdFile(bare, data.file, folder, files);
      diagnostics.push(...read.diagnostics);
      return [name, { ...bare, ...read.value }];
    },
  );
  return { value: new Map(found), diagnostics };
}

type AdFile = Partial<Pick<AdSource, 'picture' | 'drawing' | 'form'>>;

/** By the ending of its name: a drawing, a PDF, else a picture. */
function readAdFile(
  { name, data, spanAt }: AdSource,
  file: string,
  folder: string,
  files: FileStore,
): Checked<AdFile> {
  const path = joinPath(folder, file);
  const ending = file.toLowerCase().split('.').at(-1);
  if (staysInside(file) && ending === 'svg') {
    const source = readText(path, files, spanAt(['file']));
    const drawing = source.value === undefined ? undefined : parseDrawing(source.value, 'oblong');
    return {
      value: { drawing: drawing?.value },
      diagnostics: [...source.diagnostics, ...(drawing?.diagnostics ?? [])],
    };
  }
  const span = spanAt(['file']);
  if (ending === 'pdf') {
    const { value: bytes, diagnostics } = staysInside(file)
      ? loadBytes(path, files, span)
      : outside(file, folder, span);
    return { value: { form: { name, path, bytes, page: data.page ?? 1, spanAt } }, diagnostics };
  }
  const known = staysInside(file) ? knowPicture(path, files, span) : outside(file, folder, span);
  // No picture of the issue has a stroke in its name.
  const picture = {
    name: `ad/${name}`,
    path,
    file: known.value,
    data: { file, fit: 'whole' },
    spanAt,
  } as const;
  return { value: { picture }, diagnostics: known.diagnostics };
}
