/** Reads fonts.yaml. */
import type { Checked } from '../model/diagnostic.ts';
import type { FileStore } from '../model/files.ts';
import type { SourceDocument, WrittenFonts } from '../model/written.ts';
import { readDocument } from './readDocument.ts';
import { fontsSchema } from './schema/fonts.ts';

export const readFonts = (
  path: string,
  files: FileStore,
): Checked<SourceDocument<WrittenFonts> | undefined> =>
  readDocument<WrittenFonts>(path, fontsSchema, files, undefined);
