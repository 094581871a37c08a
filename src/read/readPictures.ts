/** The pictures that the issue file names, each known by its bytes: what is in them is found out by the picture stage. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { FileStore, KnownFile, NotLoaded } from '../model/files.ts';
import { nearest } from '../model/nearest.ts';
import type { Span } from '../model/source.ts';
import type { PictureSource, SourceDocument, WrittenIssue } from '../model/written.ts';
import { folderOf, joinPath, staysInside } from './paths.ts';

export function readPictures(
  issue: SourceDocument<WrittenIssue>,
  folder: string,
  files: FileStore,
): Checked<ReadonlyMap<string, PictureSource>> {
  const diagnostics: Diagnostic[] = [];
  const found = Object.entries(issue.data.pictures ?? {}).map(([name, data]) => {
    const spanAt: PictureSource['spanAt'] = (path) => issue.spanAt(['pictures', name, ...path]);
    const loaded = staysInside(data.file)
      ? knowPicture(joinPath(folder, data.file), files, spanAt(['file']))
      : outside(data.file, folder, spanAt(['file']));
    diagnostics.push(...loaded.diagnostics);
    const source = { name, path: joinPath(folder, data.file), file: loaded.value, data, spanAt };
    return [name, source] as const;
  });
  return { value: new Map(found), diagnostics };
}

/** As a camera or an agency sends at most; a film named by mistake is larger. */
const MOST_BYTES = 512 * 1024 * 1024;

const isTooLarge = (size: number): boolean => size > MOST_BYTES;

/** A picture's file, which is read again when it is looked into and when it is separated. */
export function knowPicture(
  path: string,
  files: FileStore,
  span: Span,
): Checked<KnownFile | undefined> {
  const known = files.know(path);
  if (known.kind !== 'known') return failed(notLoaded(known, path, files, span));
  const { size } = known.file;
  return isTooLarge(size)
    ? failed(diagnose('read/too-large', span, { path, bytes: size, limit: MOST_BYTES }))
    : { value: known.file, diagnostics: [] };
}

/** The bytes of a file of the same kind that is looked into only once. */
export function loadBytes(
  path: string,
  files: FileStore,
  span: Span,
): Checked<Uint8Array | undefined> {
  const loaded = files.load(path);
  if (loaded.kind !== 'bytes') return failed(notLoaded(loaded, path, files, span));
  const size = loaded.bytes.length;
  return isTooLarge(size)
    ? failed(diagnose('read/too-large', span, { path, bytes: size, limit: MOST_BYTES }))
    : { value: loaded.bytes, diagnostics: [] };
}

function notLoaded(why: NotLoaded, path: string, files: FileStore, span: Span): Diagnostic {
  switch (why.kind) {
    case 'missing':
      return diagnose('read/missing-file', span, {
        path,
        near: nearest(path, besides(path, files)),
      });
    case 'unreadable':
      return diagnose('read/unreadable-file', span, { path, why: why.why });
  }
}

export const outside = (path: string, root: string, span: Span): Checked<undefined> =>
  failed(diagnose('read/outside-folder', span, { path, root }));

const failed = (diagnostic: Diagnostic): Checked<undefined> => ({
  value: undefined,
  diagnostics: [diagnostic],
});

/** Files that lie where the missing one should. */
function besides(path: string, files: FileStore): readonly string[] {
  const folder = folderOf(path);
  return files.list(folder).map((name) => joinPath(folder, name));
}
