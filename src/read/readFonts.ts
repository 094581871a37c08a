/** Reads fonts.yaml. */
import type { Checked } from '../model/diagnostic.ts';
import type { FileStore } from '../model/files.ts';
import type { SourceDocument } from '../model/written.ts';
import type { WrittenFonts } from '../model/writtenHouse.ts';
import { readDocument } from './readDocument.ts';
import { fontsSchema } from './schema/fonts.ts';

export const readFonts = (
  path: string,
  files: FileStore,
): Checked<SourceDocument<WrittenFonts> | undefined> =>
  readDocument<WrittenFonts>(path, fontsSchema, files, undefined);
