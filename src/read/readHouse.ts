/** A house's own file. */
import type { Checked } from '../model/diagnostic.ts';
import type { FileStore } from '../model/files.ts';
import type { Span } from '../model/source.ts';
import type { SourceDocument } from '../model/written.ts';
import type { WrittenHouse } from '../model/writtenHouse.ts';
import { joinPath } from './paths.ts';
import { readDocument } from './readDocument.ts';
import { houseSchema } from './schema/house.ts';

export const readHouse = (
  folder: string,
  files: FileStore,
  askedAt: Span | undefined,
): Checked<SourceDocument<WrittenHouse> | undefined> =>
  readDocument<WrittenHouse>(joinPath(folder, 'house.yaml'), houseSchema, files, askedAt);
