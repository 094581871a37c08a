/** `dayang fonts`: the font of each role, its file and its licence; the rare characters of an issue. */
import { buildWithoutPictures } from '../../build.ts';
import { type OpenedBook, openFontBook } from '../../fonts/fontBook.ts';
import type { Language } from '../../model/diagnostic.ts';
import { ROLES, type Role } from '../../model/face.ts';
import type { House } from '../../model/issue.ts';
import { positionOf, wholeFile } from '../../model/source.ts';
import type { WrittenFonts } from '../../model/writtenHouse.ts';
import { codePointsOf, type RareCharacter, type RareReason } from '../../rare.ts';
import { readFonts } from '../../read/readFonts.ts';
import type { Arguments } from '../arguments.ts';
import { diskFiles } from '../fileStore.ts';
import { machineFonts } from '../fontFiles.ts';
import { issueInput } from '../issueInput.ts';
import { FONTS_FILE } from '../places.ts';
import type { Session } from '../session.ts';
import { show } from '../show.ts';

/** Lists every role, and of an issue its rare characters; what is missing or substituted is told, and missing is exit 1. */
export function fonts({ operands }: Arguments, session: Session): number {
  const read = readFonts(FONTS_FILE, diskFiles);
  if (read.value === undefined) {
    session.complain(show(read.diagnostics, 'pretty', session));
    return 1;
  }
  const [asked] = operands;
  const issue =
    asked === undefined ? undefined : buildWithoutPictures(issueInput(asked, ALL_PAGES).build);
  if (issue !== undefined && issue.issue === undefined) {
    session.complain(show(issue.diagnostics, 'pretty', session));
    return 1;
  }
  const house: HouseFonts = issue?.issue?.house ?? { fonts: new Map(), glyphs: new Map() };
  const { data, file } = read.value;
  const book = openFontBook({ fonts: data, house, files: machineFonts, span: wholeFile(file) });
  session.print(ROLES.flatMap((role) => roleRows(role, data, house, book)).join(''));
  if (issue !== undefined) session.print(rareRows(issue.rare, session.language));
  const told = book.diagnostics();
  if (told.length > 0) session.complain(show(told, 'pretty', session));
  return told.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** Only what is set on the pages is known to be rare. */
const ALL_PAGES = { pages: undefined, overlays: [] };

type HouseFonts = Pick<House, 'fonts' | 'glyphs'>;

function roleRows(
  role: Role,
  fonts: WrittenFonts,
  house: HouseFonts,
  book: OpenedBook,
): readonly string[] {
  const weights = [...new Set(fonts.roles[role].faces.map((face) => face.weight))];
  // A house's own file serves every weight of its role.
  const shown = house.fonts.has(role) ? weights.slice(0, 1) : weights;
  return shown.map((weight) => {
    const found = book.resolve({ role, weight });
    const substitute = found?.substitute === undefined ? '' : ` ← ${found.substitute}`;
    const facts = [
      role.padEnd(10),
      String(weight),
      `${found?.path ?? '—'}${substitute}`,
      found?.licence ?? '',
    ];
    return `${facts.join(' ').trimEnd()}\n`;
  });
}

/** A character a row: itself, its code points, its face, why it is listed, how often and where it stands. */
function rareRows(rare: readonly RareCharacter[], language: Language): string {
  const title = language === 'zh' ? `生僻字 ${rare.length} 个` : `rare characters: ${rare.length}`;
  const rows = rare.map(({ text, face, reasons, count, owners, first }) => {
    const { line, column } = positionOf(first.file, first.from);
    const why = reasons
      .map((reason) => REASONS[reason][language])
      .join(language === 'zh' ? '、' : ', ');
    const owned = owners.join(language === 'zh' ? '、' : ', ');
    return `${text} ${codePointsOf(text).join(' ')} ${face} (${why}) ×${count} ${first.file.path}:${line}:${column} ${owned}\n`;
  });
  return [`\n${title}\n`, ...rows].join('');
}

const REASONS: Readonly<Record<RareReason, { readonly zh: string; readonly en: string }>> = {
  drawn: { zh: '造字', en: 'drawn by the house' },
  lent: { zh: '借字', en: 'lent' },
  plane: { zh: '第 2、3 平面', en: 'plane 2 or 3' },
  variant: { zh: '异体', en: 'variant' },
};
