/** An edition of so many tabloid pages, written down for both setters: three stories a page over five columns. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { chanceFrom, type Story, storyOf } from './text.ts';

/** A page of the edition: one story in the columns 1–3, one in 4–5, one under both in all five. */
type Page = readonly [Story, Story, Story];

export interface Edition {
  readonly pages: readonly Page[];
}

/** Body type, points: 6,500 characters and three heads fill a tabloid page of five columns. */
const EM = 8;
const PITCH = 10.4;
const MEASURE = 17;
const GUTTER = EM;
const COLUMNS = 5;
const LINES = 96;
/** Grid lines of the stories above, and white between them and the one below. */
const UPPER = 46;
const BETWEEN = 1;
/** Tabloid sheet and upper margin, points; the type area stands in its middle. */
const SHEET = { width: 779.5, height: 1105.5, top: 50 };
/** The head: a line of this size in so many grid lines. */
const HEAD = { size: 20, lines: 4 };
const INDENT = 2;
/** The em box over the baseline, as our grid places it. */
const ASCENT = 0.88;

/** Of the cells of a story's lines, what indents, last lines and uneven columns leave to its characters. */
const FILL = 0.955;

/** Characters of body text of the three stories. */
const CHARACTERS = [
  [3, UPPER],
  [2, UPPER],
  [COLUMNS, LINES - UPPER - BETWEEN],
].map(([columns = 0, lines = 0]) => Math.floor(columns * (lines - HEAD.lines) * MEASURE * FILL));

const SEED = 20_261_123;

export function editionOf(pages: number): Edition {
  return {
    pages: Array.from({ length: pages }, (_, page) => {
      const [a, b, c] = CHARACTERS.map((count, i) =>
        storyOf(count, chanceFrom(SEED + 3 * page + i)),
      );
      if (a === undefined || b === undefined || c === undefined)
        throw new Error('three stories a page');
      return [a, b, c] as const;
    }),
  };
}

/** Characters of the copy, but for white space. */
export const charactersOf = ({ pages }: Edition): number =>
  pages
    .flat()
    .reduce(
      (sum, { headline, paragraphs }) =>
        sum + count(headline) + paragraphs.reduce((n, p) => n + count(p), 0),
      0,
    );

export const count = (text: string): number => Array.from(text.replace(/\s/g, '')).length;

/** Files of the edition for Dayang: issue, house and a file a story. */
export function writeIssue(edition: Edition, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  for (const part of ['articles', 'house']) mkdirSync(join(folder, part), { recursive: true });
  writeFileSync(join(folder, 'house', 'house.yaml'), stringify(house()));
  writeFileSync(join(folder, 'house', 'plain.yaml'), 'description: no folio line, no rules\n');
  writeFileSync(join(folder, 'issue.yaml'), stringify(issueOf(edition)));
  edition.pages.forEach((stories, page) => {
    stories.forEach((story, i) => {
      writeFileSync(articlePath(folder, slug(page, i)), articleText(story));
    });
  });
}

export const slug = (page: number, story: number): string => `p${page + 1}-${'abc'[story]}`;
export const articlePath = (folder: string, name: string): string =>
  join(folder, 'articles', `${name}.yaml`);
export const articleText = ({ headline, paragraphs }: Story): string =>
  stringify({ headline, body: paragraphs.join('\n\n') }, { lineWidth: 0 });

const issueOf = ({ pages }: Edition): unknown => ({
  paper: 'house',
  date: '2026-11-23',
  pages: pages.map((_, page) => ({
    page: `A${page + 1}`,
    section: 'bench',
    layout: 'plain',
    place: [
      { article: slug(page, 0), columns: '1-3', from: 'top', lines: UPPER },
      { article: slug(page, 1), columns: '4-5', from: 'top', lines: UPPER },
      {
        article: slug(page, 2),
        columns: `1-${COLUMNS}`,
        from: UPPER + BETWEEN + 1,
        lines: LINES - UPPER - BETWEEN,
      },
    ],
  })),
});

type Mapping = Readonly<Record<string, unknown>>;

/**
 * The tabloid house in two faces. What the edition does not have stays at home: words for heads, drawn lines,
 * furniture. Of its checks of the finished page two are off, for three stories of one rank would always fail them.
 */
function house(): unknown {
  const tabloid = parse(readFileSync('layouts/tabloid/house.yaml', 'utf8')) as Mapping;
  const { lexicon: _words, lines: _lines, furniture: _furniture, ...rest } = tabloid;
  const part = { font: 'hei', weight: 700, min: `${HEAD.size}pt`, max: `${HEAD.size}pt` };
  const head = { kicker: part, headline: part, deck: part, byline: part, above: 1, below: 1 };
  return {
    ...rest,
    sheet: { width: `${SHEET.width}pt`, height: `${SHEET.height}pt` },
    text: {
      ...(tabloid['text'] as Mapping),
      size: `${EM}pt`,
      pitch: `${PITCH}pt`,
      indent: `${INDENT}em`,
      digits: 'proportional',
      letterSpace: '0.25em',
      digitSpace: '0.25em',
      markReduction: '0.5em',
    },
    grid: {
      columns: COLUMNS,
      measure: `${MEASURE} chars`,
      gutter: `${GUTTER}pt`,
      lines: LINES,
      top: `${SHEET.top}pt`,
    },
    heads: { '1': head, '2': head, '3': head },
    kinds: {},
    masthead: { ...(tabloid['masthead'] as Mapping), required: [], data: {} },
    lint: { ...(tabloid['lint'] as Mapping), tombstone: 'off', 'split-page': 'off' },
  };
}

/** The same edition for Typst: the same faces, sizes, pitch, measure and places; no tags, for ours has none. */
export const typstSource = ({ pages }: Edition): string =>
  `${PREAMBLE}\n${pages.map(typstPage).join('\n#pagebreak()\n')}\n`;

const width = (columns: number): number => columns * MEASURE * EM + (columns - 1) * GUTTER;
const LEFT = (SHEET.width - width(COLUMNS)) / 2;

const PREAMBLE = `
#set page(width: ${SHEET.width}pt, height: ${SHEET.height}pt, margin: 0pt)
#set text(font: ("Noto Serif SC", "Noto Sans SC"), size: ${EM}pt, fallback: false, lang: "zh", region: "cn")
#set text(top-edge: ${ASCENT}em, bottom-edge: ${ASCENT - 1}em, cjk-latin-spacing: auto, overhang: false)
#set par(justify: true, first-line-indent: (amount: ${INDENT}em, all: true))
#set par(leading: ${PITCH - EM}pt, spacing: ${PITCH - EM}pt)
#set columns(gutter: ${GUTTER}pt)
#let story(x, y, wide, deep, count, head, body) = place(dx: x, dy: y, block(width: wide, height: deep, {
  block(width: 100%, height: ${HEAD.lines * PITCH}pt, below: 0pt, align(horizon,
    text(font: "Noto Sans SC", weight: 700, size: ${HEAD.size}pt, head)))
  block(height: deep - ${HEAD.lines * PITCH}pt, columns(count, body))
}))`;

function typstPage([a, b, c]: Page): string {
  const lower = (UPPER + BETWEEN) * PITCH;
  return [
    typstStory(a, 0, 0, 3, UPPER),
    typstStory(b, width(3) + GUTTER, 0, 2, UPPER),
    typstStory(c, 0, lower, COLUMNS, LINES - UPPER - BETWEEN),
  ].join('\n');
}

const typstStory = (
  { headline, paragraphs }: Story,
  x: number,
  y: number,
  columns: number,
  lines: number,
): string =>
  `#story(${LEFT + x}pt, ${SHEET.top + y}pt, ${width(columns)}pt, ${lines * PITCH}pt, ${columns}, [${escaped(headline)}])[${paragraphs.map(escaped).join('\n\n')}]`;

/** What is markup to Typst stands for itself behind a backslash. */
const escaped = (text: string): string => text.replace(/[\\*_#$@<>`~[\]=+/-]/g, '\\$&');
