/** The commands that make no pages: check, schema, fonts, explain, init. */
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIssue } from '../../build.ts';
import { openFontBook } from '../../fonts/fontBook.ts';
import { CODES, explain as explanationOf } from '../../model/catalogue/catalogue.ts';
import { hasErrors } from '../../model/diagnostic.ts';
import { ROLES } from '../../model/face.ts';
import type { House } from '../../model/issue.ts';
import { nearest } from '../../model/nearest.ts';
import { wholeFile } from '../../model/source.ts';
import { readFonts } from '../../read/readFonts.ts';
import { jsonSchema, SCHEMA_NAMES } from '../../read/schema/jsonSchema.ts';
import { type Arguments, choice, UsageError } from '../arguments.ts';
import { diskFiles } from '../fileStore.ts';
import { machineFonts } from '../fontFiles.ts';
import { checkPages, issueInput, pageList } from '../issueInput.ts';
import { writeWhole } from '../output.ts';
import { FONTS_FILE, PACKAGE_FOLDER } from '../places.ts';
import { pressOptions } from '../pressOptions.ts';
import type { Session } from '../session.ts';
import { FORMATS, show } from '../show.ts';

export function check({ operands, values }: Arguments, session: Session): number {
  const format =
    typeof values['format'] === 'string' ? choice(values['format'], FORMATS, 'format') : 'pretty';
  const pages = pageList(values['pages']);
  const { build } = issueInput(operands[0] ?? '', { pages, overlays: [] });
  const built = buildIssue(build);
  if (built.issue !== undefined)
    checkPages(
      pages,
      built.issue.pages.map(({ code }) => code),
    );
  const diagnostics = [...built.diagnostics, ...pressOptions(built.issue, undefined).diagnostics];
  session.print(
    show(diagnostics, format, {
      ...session,
      color: session.color && process.stdout.isTTY === true,
    }),
  );
  return hasErrors(diagnostics) ? 1 : 0;
}

export function schema({ operands, values }: Arguments, session: Session): number {
  if (typeof values['out'] === 'string') {
    const folder = values['out'];
    const files = SCHEMA_NAMES.map((name) => ({
      path: join(folder, `${name}.schema.json`),
      bytes: schemaText(name),
    }));
    writeWhole(files);
    for (const { path } of files) session.announce({ zh: path, en: path });
    return 0;
  }
  session.print(schemaText(choice(operands[0] ?? 'issue', SCHEMA_NAMES, 'schema')));
  return 0;
}

const schemaText = (name: (typeof SCHEMA_NAMES)[number]): string =>
  `${JSON.stringify(jsonSchema(name), null, 2)}\n`;

/** Each role, the file it comes from and its licence; substitutes and what is missing are told. */
export function fonts({ operands }: Arguments, session: Session): number {
  const asked = operands[0];
  const issue =
    asked === undefined
      ? undefined
      : buildIssue(issueInput(asked, { pages: [], overlays: [] }).build);
  const read = readFonts(FONTS_FILE, diskFiles);
  if (read.value === undefined) {
    session.complain(show(read.diagnostics, 'pretty', session));
    return 1;
  }
  const house: Pick<House, 'fonts'> = issue?.issue?.house ?? { fonts: new Map() };
  const told: string[] = [];
  const document = read.value;
  const book = openFontBook({
    fonts: document.data,
    house,
    files: machineFonts,
    span: wholeFile(document.file),
  });
  let isComplete = true;
  for (const role of ROLES) {
    const weights = [...new Set(document.data.roles[role].faces.map((face) => face.weight))];
    for (const weight of house.fonts.has(role) ? weights.slice(0, 1) : weights) {
      const found = book.resolve({ role, weight });
      isComplete &&= found !== undefined;
      const substitute = found?.substitute === undefined ? '' : ` ← ${found.substitute}`;
      told.push(
        `${role.padEnd(10)} ${String(weight).padEnd(4)} ${found?.path ?? '—'}${substitute} ${found?.licence ?? ''}`.trimEnd(),
      );
    }
  }
  session.print(`${told.join('\n')}\n`);
  return isComplete &&
    !hasErrors(issue?.diagnostics.filter(({ code }) => code.startsWith('fonts/')) ?? [])
    ? 0
    : 1;
}

export function explain({ operands }: Arguments, session: Session): number {
  const code = operands[0] ?? '';
  const explanation = explanationOf(code);
  if (explanation === undefined) {
    const near = nearest(code, CODES);
    const hint =
      near === undefined
        ? { zh: '', en: '' }
        : { zh: `是不是 ${near}？`, en: ` Did you mean ${near}?` };
    throw new UsageError({
      zh: `没有代码“${code}”。${hint.zh}`,
      en: `There is no code “${code}”.${hint.en}`,
    });
  }
  session.print(
    `${explanation.code} (${explanation.severity})\n${explanation.text[session.language]}\n`,
  );
  return 0;
}

/** A new issue with a house of its own: the sample's, free to be changed. */
export function init({ operands }: Arguments, session: Session): number {
  const folder = operands[0] ?? '';
  if (existsSync(folder) && readdirSync(folder).length > 0) {
    throw new UsageError({
      zh: `“${folder}”里已有文件，请给一个空文件夹`,
      en: `“${folder}” is not empty; name an empty folder`,
    });
  }
  const sample = join(PACKAGE_FOLDER, 'issues', 'sample');
  const written = readFileSync(join(sample, 'issue.yaml'), 'utf8');
  const issue = withoutSchemaLine(written).replace('paper: ../../layouts/tabloid', 'paper: house');
  cpSync(join(PACKAGE_FOLDER, 'layouts', 'tabloid'), join(folder, 'house'), { recursive: true });
  cpSync(join(sample, 'articles'), join(folder, 'articles'), { recursive: true });
  const yaml = [join(folder, 'house'), join(folder, 'articles')].flatMap((place) =>
    readdirSync(place)
      .filter((name) => name.endsWith('.yaml'))
      .map((name) => join(place, name)),
  );
  writeWhole([
    { path: join(folder, 'issue.yaml'), bytes: issue },
    ...yaml.map((path) => ({ path, bytes: withoutSchemaLine(readFileSync(path, 'utf8')) })),
  ]);
  session.announce({
    zh: `${folder} 已建好：改 issue.yaml、articles/ 和 house/，再运行\n  dayang build ${folder}`,
    en: `${folder} is ready: edit issue.yaml, articles/ and house/, then run\n  dayang build ${folder}`,
  });
  return 0;
}

/** The schema's path is that of this package; `dayang schema --out` writes one for the new place. */
const withoutSchemaLine = (text: string): string =>
  text.replace(/^# yaml-language-server:.*\n/, '');
