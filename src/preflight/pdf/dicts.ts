/** Every dictionary of a file, wherever it stands. */
import { isKind, type PdfDict, type PdfFile, type PdfValue } from './values.ts';

/** Those inside others and of streams included. */
export function dictsOf(file: PdfFile): readonly PdfDict[] {
  const dicts: PdfDict[] = [];
  const visit = (value: PdfValue): void => {
    if (Array.isArray(value)) for (const item of value as readonly PdfValue[]) visit(item);
    else if (isKind(value, 'stream')) visit(value.dict);
    else if (isKind(value, 'dict')) {
      dicts.push(value);
      for (const entry of value.entries.values()) visit(entry);
    }
  };
  for (const object of file.objects.values()) visit(object);
  return dicts;
}
