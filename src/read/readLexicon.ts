/** The lexicon of a house as written: one entry a line, `#` comments, `|` where an entry may be parted. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Bilingual, Checked, Diagnostic } from '../model/diagnostic.ts';
import type { FileStore } from '../model/files.ts';
import { positionOf, type SourceFile, type Span } from '../model/source.ts';
import type { SourceDocument, WrittenEntry } from '../model/written.ts';
import type { WrittenHouse } from '../model/writtenHouse.ts';
import { joinPath } from './paths.ts';
import { readText } from './readDocument.ts';

type Entries = Checked<readonly WrittenEntry[]>;

const NONE: Entries = { value: [], diagnostics: [] };

/** The entries of the house's lexicon in the order of the file; none where the house names no lexicon. */
export function readLexicon(
  house: SourceDocument<WrittenHouse>,
  houseFolder: string,
  files: FileStore,
): Entries {
  const { lexicon } = house.data;
  if (lexicon === undefined) return NONE;
  const read = readText(joinPath(houseFolder, lexicon), files, house.spanAt(['lexicon']));
  if (read.value !== undefined) return entriesOf(read.value);
  // A lexicon that nobody has filled yet is one without entries.
  const isEmpty = read.diagnostics.every(({ code }) => code === 'read/empty-file');
  return isEmpty ? NONE : { value: [], diagnostics: read.diagnostics };
}

function entriesOf(file: SourceFile): Entries {
  const diagnostics: Diagnostic[] = [];
  const spanByWord = new Map<string, Span>();
  const entries = linesOf(file).flatMap((entry): readonly WrittenEntry[] => {
    const fault = faultOf(entry.text);
    if (fault !== undefined) {
      const facts = { entry: shown(entry.text), why: fault };
      diagnostics.push(diagnose('read/lexicon-entry', entry.span, facts));
      return [];
    }
    const word = wordOf(entry.text);
    const earlier = spanByWord.get(word);
    if (earlier !== undefined) {
      const { line } = positionOf(file, earlier.from);
      diagnostics.push(diagnose('read/lexicon-twice', entry.span, { entry: word, line }));
      return [];
    }
    spanByWord.set(word, entry.span);
    return [entry];
  });
  return { value: entries, diagnostics };
}

/** A comment begins at a `#` that opens the line or stands behind white, so that C# is a name. */
const COMMENT = /(?:^|\s)#.*$/u;

/** What stands on each line without its comment and the white round it; lines with nothing are left out. */
function linesOf(file: SourceFile): readonly WrittenEntry[] {
  let start = 0;
  return file.text.split('\n').flatMap((line): readonly WrittenEntry[] => {
    const written = line.replace(COMMENT, '').trimEnd();
    const text = written.trimStart();
    const from = start + written.length - text.length;
    start += line.length + 1;
    return text === '' ? [] : [{ text, span: { file, from, to: from + text.length } }];
  });
}

const wordOf = (entry: string): string => entry.replaceAll('|', '').normalize('NFC');

/** Twice the characters of the longest head line; what is longer is a sentence or a file named by mistake. */
const MOST_CHARACTERS = 40;

const TOO_LONG: Bilingual = {
  zh: `超过 ${MOST_CHARACTERS} 字`,
  en: `it has more than ${MOST_CHARACTERS} characters`,
};
const TOO_SHORT: Bilingual = {
  zh: '只有一个字，本来就拆不开',
  en: 'one character cannot be parted anyway',
};
const STRAY_BAR: Bilingual = {
  zh: '“|”要写在两段字之间',
  en: 'a “|” stands between two parts',
};
const WIDE_BAR: Bilingual = {
  zh: '“｜”要写成半角的“|”',
  en: 'the bar is “|”, not the full-width one',
};

function faultOf(entry: string): Bilingual | undefined {
  const characters = [...wordOf(entry)].length;
  if (entry.includes('｜')) return WIDE_BAR;
  if (entry.split('|').some((part) => part.trim() === '')) return STRAY_BAR;
  if (characters > MOST_CHARACTERS) return TOO_LONG;
  return characters < 2 ? TOO_SHORT : undefined;
}

/** Characters of a wrong entry that a message repeats. */
const MOST_SHOWN = 20;

const shown = (entry: string): string => {
  const characters = [...entry];
  return characters.length <= MOST_SHOWN ? entry : `${characters.slice(0, MOST_SHOWN).join('')}…`;
};
