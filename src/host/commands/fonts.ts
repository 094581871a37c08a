/** `dayang fonts`: the font of each role, its file and its licence. */
import { buildIssue } from '../../build.ts';
import { type OpenedBook, openFontBook } from '../../fonts/fontBook.ts';
import { ROLES, type Role } from '../../model/face.ts';
import type { House } from '../../model/issue.ts';
import { wholeFile } from '../../model/source.ts';
import type { WrittenFonts } from '../../model/written.ts';
import { readFonts } from '../../read/readFonts.ts';
import type { Arguments } from '../arguments.ts';
import { diskFiles } from '../fileStore.ts';
import { machineFonts } from '../fontFiles.ts';
import { issueInput } from '../issueInput.ts';
import { FONTS_FILE } from '../places.ts';
import type { Session } from '../session.ts';
import { show } from '../show.ts';

/** Lists every role; what is missing or substituted is told, and missing is exit 1. */
export function fonts({ operands }: Arguments, session: Session): number {
  const read = readFonts(FONTS_FILE, diskFiles);
  if (read.value === undefined) {
    session.complain(show(read.diagnostics, 'pretty', session));
    return 1;
  }
  const [asked] = operands;
  const issue = asked === undefined ? undefined : buildIssue(issueInput(asked, NO_PAGES).build);
  if (issue !== undefined && issue.issue === undefined) {
    session.complain(show(issue.diagnostics, 'pretty', session));
    return 1;
  }
  const house: Pick<House, 'fonts'> = issue?.issue?.house ?? { fonts: new Map() };
  const { data, file } = read.value;
  const book = openFontBook({ fonts: data, house, files: machineFonts, span: wholeFile(file) });
  session.print(ROLES.flatMap((role) => roleRows(role, data, house, book)).join(''));
  const told = book.diagnostics();
  if (told.length > 0) session.complain(show(told, 'pretty', session));
  return told.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** The house is wanted, not its pages. */
const NO_PAGES = { pages: [], overlays: [] };

function roleRows(
  role: Role,
  fonts: WrittenFonts,
  house: Pick<House, 'fonts'>,
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
