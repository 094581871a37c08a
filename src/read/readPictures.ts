/** The pictures that the issue file names, as bytes: what is in them is found out by the picture stage. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { FileStore } from '../model/files.ts';
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
      ? loadPicture(joinPath(folder, data.file), files, spanAt(['file']))
      : outside(data.file, folder, spanAt(['file']));
    diagnostics.push(...loaded.diagnostics);
    const source = { name, path: joinPath(folder, data.file), bytes: loaded.value, data, spanAt };
    return [name, source] as const;
  });
  return { value: new Map(found), diagnostics };
}

/** As a camera or an agency sends at most; a film named by mistake is larger. */
const MOST_BYTES = 512 * 1024 * 1024;

type Bytes = Checked<Uint8Array | undefined>;

export function loadPicture(path: string, files: FileStore, span: Span): Bytes {
  const loaded = files.load(path);
  switch (loaded.kind) {
    case 'missing': {
      const near = nearest(path, besides(path, files));
      return failed(diagnose('read/missing-file', span, { path, near }));
    }
    case 'unreadable':
      return failed(diagnose('read/unreadable-file', span, { path, why: loaded.why }));
    case 'bytes': {
      const { bytes } = loaded;
      if (bytes.length <= MOST_BYTES) return { value: bytes, diagnostics: [] };
      const facts = { path, bytes: bytes.length, limit: MOST_BYTES };
      return failed(diagnose('read/too-large', span, facts));
    }
  }
}

export const outside = (path: string, root: string, span: Span): Bytes =>
  failed(diagnose('read/outside-folder', span, { path, root }));

const failed = (diagnostic: Diagnostic): Bytes => ({ value: undefined, diagnostics: [diagnostic] });

/** Files that lie where the missing one should. */
function besides(path: string, files: FileStore): readonly string[] {
  const folder = folderOf(path);
  return files.list(folder).map((name) => joinPath(folder, name));
}
