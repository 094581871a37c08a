/** Dayang as a setter: the whole pipeline, from files in memory to a press file. */
import { existsSync, readFileSync } from 'node:fs';
import {
  type BuiltIssue,
  buildWithoutPictures,
  type Diagnostic,
  type FileStore,
  FONTS_FILE,
  machineFonts,
  openFonts,
  pressFile,
  setParagraphGlyphs,
  storeOf,
} from 'dayang';
import { parse } from 'yaml';
import {
  EM_PT,
  INDENT,
  PITCH_PT,
  type SetFile,
  TABLOID_COLUMNS,
  type TextSetter,
} from './model.ts';

/** How text is broken, as the house file has it. */
export type Breaking = 'optimum' | 'push-in';

/** Pages that are set: long ones, where lines are compared; a tabloid's, where columns are. */
interface Pages {
  readonly columns: number;
  readonly lines: number;
  /** The share of its lines that a page is given: head and the loosest setting leave the rest. */
  readonly fill: number;
  /** Whether paragraphs may be set looser or tighter for the sake of make-up. */
  readonly copyfit: boolean;
}
const LONG: Pages = { columns: 12, lines: 330, fill: 0.9, copyfit: false };
const TABLOID: Pages = { columns: TABLOID_COLUMNS, lines: 79, fill: 0.9, copyfit: true };
const GUTTER = 2 * EM_PT;
/** White round the type area, points. */
const MARGIN = 20;

/** Our setting with one way of breaking; all else is the same. */
export const ours = (name: string, breaking: Breaking): TextSetter => ({
  name,
  set: (paragraphs, measure) =>
    Number.isInteger(measure)
      ? setOurs(paragraphs, measure, breaking, LONG)
      : setByLibrary(paragraphs, measure, breaking),
});

/** The same in the columns of tabloid pages, made up. */
export const oursInColumns = (name: string, breaking: Breaking): TextSetter => ({
  name,
  set: (paragraphs, measure) => setOurs(paragraphs, measure, breaking, TABLOID),
});

/** A measure that no house can ask for, its columns being whole characters: glyphs where the library puts them. */
function setByLibrary(paragraphs: readonly string[], measure: number, breaking: Breaking): SetFile {
  const style = { fonts: openFonts(), indent: INDENT, size: EM_PT, breaking };
  const lines = paragraphs.flatMap((text) => setParagraphGlyphs(text, style, measure));
  const glyphs = lines.flatMap((line, i) =>
    line.map(({ text, start, advance }) => ({
      text,
      x: start,
      y: -i * PITCH_PT,
      advance,
      size: EM_PT,
    })),
  );
  return {
    pdf: [glyphs],
    columns: { lefts: [0], measure: measure * EM_PT, gutter: GUTTER },
  };
}

function setOurs(
  paragraphs: readonly string[],
  measure: number,
  breaking: Breaking,
  pages: Pages,
): SetFile {
  const built = buildWithoutPictures({
    path: 'issue.yaml',
    files: filesOf({
      'issue.yaml': JSON.stringify(issueOf(dealPages(paragraphs, measure, pages), pages)),
      'house/house.yaml': JSON.stringify(houseOf(measure, breaking, pages)),
      'house/long.yaml': JSON.stringify({ description: 'no folio line, no rules' }),
    }),
    fontsPath: FONTS_FILE,
    fontFiles: machineFonts,
    pages: undefined,
    overlays: [],
  });
  return { pdf: pdfOf(built), columns: columnsOf(measure, pages.columns) };
}

const HOUSE_FOLDER = 'layouts/tabloid';

/** A store of the given texts, of the program's own list of fonts, and of what else the tabloid house names. */
const filesOf = (texts: Readonly<Record<string, string>>): FileStore =>
  storeOf({
    load: (path) => {
      const text = texts[path];
      if (text !== undefined) return { kind: 'bytes', bytes: new TextEncoder().encode(text) };
      const file = path === FONTS_FILE ? path : path.replace(/^house\//, `${HOUSE_FOLDER}/`);
      return existsSync(file)
        ? { kind: 'bytes', bytes: new Uint8Array(readFileSync(file)) }
        : { kind: 'missing' };
    },
    list: (folder) =>
      Object.keys(texts)
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => path.slice(folder.length + 1))
        .sort(),
  });

function pdfOf(built: BuiltIssue): Uint8Array {
  const errors = built.diagnostics.filter(({ severity }) => severity === 'error');
  if (built.issue === undefined || errors.length > 0) {
    throw new Error(`Dayang refused the issue:\n${errors.slice(0, 5).map(told).join('\n')}`);
  }
  return pressFile(built.issue, built.pages, 'quality', {
    pdfx: '4',
    creator: 'Dayang bench',
    profile: readFileSync('layouts/press/TR002_TAC220.icc'),
  });
}

const told = ({ code, message }: Diagnostic): string => `${code} ${message.en}`;

/** Paragraphs page by page, so many that their lines find room on it. */
function dealPages(
  paragraphs: readonly string[],
  measure: number,
  { columns, lines: depth, fill }: Pages,
): readonly (readonly string[])[] {
  const pages: string[][] = [];
  let room = 0;
  for (const paragraph of paragraphs) {
    const lines = Math.ceil((paragraph.length + INDENT + 1) / measure);
    const open = pages.at(-1);
    if (open === undefined || lines > room) {
      pages.push([paragraph]);
      room = Math.floor(columns * depth * fill) - lines;
    } else {
      open.push(paragraph);
      room -= lines;
    }
  }
  return pages;
}

const issueOf = (pages: readonly (readonly string[])[], { columns }: Pages): unknown => ({
  paper: 'house',
  date: '2026-11-23',
  pages: pages.map((_, i) => ({
    page: `A${i + 1}`,
    section: 'quality',
    layout: 'long',
    place: [{ article: `text-${i + 1}`, columns: `1-${columns}`, from: 'top' }],
  })),
  articles: Object.fromEntries(
    pages.map((paragraphs, i) => [
      `text-${i + 1}`,
      { headline: '文', body: paragraphs.map(escaped).join('\n\n') },
    ]),
  ),
});

/** The marks of a body stand for themselves behind a backslash (docs/FORMAT.md §5). */
const escaped = (text: string): string => text.replace(/[\\*#!{]/g, '\\$&');

type Mapping = Readonly<Record<string, unknown>>;

/** The tabloid house on a long sheet: body type, pitch and marks are its own. */
function houseOf(measure: number, breaking: Breaking, pages: Pages): Mapping {
  const house = parse(readFileSync(`${HOUSE_FOLDER}/house.yaml`, 'utf8')) as Mapping;
  const part = { font: 'hei', min: '24pt', max: '24pt' };
  return {
    ...house,
    sheet: {
      width: `${round(areaWidth(measure, pages.columns) + 2 * MARGIN)}pt`,
      height: `${round(pages.lines * PITCH_PT + 2 * MARGIN)}pt`,
    },
    text: {
      ...(house['text'] as Mapping),
      size: `${EM_PT}pt`,
      pitch: `${PITCH_PT}pt`,
      indent: `${INDENT}em`,
      breaking,
      digits: 'proportional',
      letterSpace: '0.25em',
      digitSpace: '0.25em',
      markReduction: '0.5em',
    },
    grid: {
      columns: pages.columns,
      measure: `${measure} chars`,
      gutter: `${GUTTER}pt`,
      lines: pages.lines,
      top: `${MARGIN}pt`,
    },
    heads: {
      '1': { kicker: part, headline: part, deck: part, byline: part, above: 1, below: 1 },
    },
    kinds: {},
    // Where breaks are measured, make-up has no say in them.
    ...(pages.copyfit ? {} : { copyfit: { setting: 0 } }),
  };
}

const areaWidth = (measure: number, columns: number): number =>
  columns * measure * EM_PT + (columns - 1) * GUTTER;

/** Lengths are written with at most four decimals. */
const round = (length: number): number => Math.round(length * 1000) / 1000;

export const columnsOf = (
  measure: number,
  columns: number,
  margin = MARGIN,
): SetFile['columns'] => ({
  // The type area stands in the middle of its sheet.
  lefts: Array.from({ length: columns }, (_, i) => margin + i * (measure * EM_PT + GUTTER)),
  measure: measure * EM_PT,
  gutter: GUTTER,
});
