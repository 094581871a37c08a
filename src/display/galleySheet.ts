/** Galley proofs (小样): a story alone in its measure, lines numbered, paragraphs counted, room for corrections. */
import type { DisplayItem, DisplayList } from '../model/display.ts';
import type { Galley } from '../model/galley.ts';
import { blackInk } from '../model/ink.ts';
import { EM_ASCENT } from '../model/issue.ts';
import { type Mpt, mm, mpt, pt, roundMpt, ZERO } from '../model/units.ts';
import type { SetWords } from '../model/words.ts';
import type { PlaceLine } from './displayPage.ts';
import { lineItems } from './lineItems.ts';
import { placeOf } from './linePlace.ts';

/** A stretch of lines set together: a part of the head, or the text. */
export interface GalleyBlock {
  readonly galley: Galley;
  /** Line to line. */
  readonly pitch: Mpt;
  /** What stands to the left of its first line: 主题, 副题 …; of the text nothing. */
  readonly label: string | undefined;
  /** Whether its lines are numbered and its paragraphs counted. */
  readonly isText: boolean;
}

export interface GalleyProof {
  readonly slug: string;
  /** What the proof is of: paper, story, pages, date. */
  readonly heading: string;
  /** How much of it there is. */
  readonly total: string;
  readonly blocks: readonly GalleyBlock[];
  /** Words beside the last line of a paragraph of the text, by its index. */
  readonly notes: ReadonlyMap<number, string>;
}

/** A4 upright: what an office printer takes. */
const WIDTH = mm(210);
const HEIGHT = mm(297);
/** Room on the left for a binder's hole, labels and numbers; what the measure leaves on the right is for corrections. */
const LEFT = mm(34);
const TOP = mm(30);
const FOOT = mm(18);
/** White between numbers or notes and the text. */
const APART = mm(3);
const NOTE = pt(6.5);
const NOTE_INK = blackInk(60);
const EVERY = 5;

interface Row {
  readonly block: GalleyBlock;
  readonly index: number;
  /** Of the text, from 1. */
  readonly number: number | undefined;
  /** From the head of the first page, as if all were one. */
  readonly height: number;
}

export function galleySheets(
  proof: GalleyProof,
  setWords: SetWords,
  placeLine: PlaceLine,
): readonly DisplayList[] {
  const pages = paged(rowsOf(proof.blocks));
  return pages.map(
    (rows, i): DisplayList => ({
      page: proof.slug,
      width: WIDTH,
      height: HEIGHT,
      bleed: ZERO,
      margin: ZERO,
      items: [
        ...headingItems(proof, { page: i + 1, of: pages.length }, setWords),
        ...rows.flatMap((row) => rowItems(row, proof, setWords, placeLine)),
      ],
    }),
  );
}

const rowsOf = (blocks: readonly GalleyBlock[]): readonly Row[] =>
  blocks.flatMap((block) =>
    block.galley.lines.map((_, index) => ({
      block,
      index,
      number: block.isText ? index + 1 : undefined,
      height: block.pitch,
    })),
  );

/** A row at its place on a page: `baseline` from the upper edge of the sheet. */
interface PlacedRow extends Row {
  readonly baseline: Mpt;
}

/** White above a part of the head and above the text, of its own line pitch. */
const BETWEEN = 0.5;

function paged(rows: readonly Row[]): readonly (readonly PlacedRow[])[] {
  const pages: PlacedRow[][] = [[]];
  let pen: number = TOP;
  rows.forEach((row, i) => {
    const begins = i > 0 && rows[i - 1]?.block !== row.block;
    const white = begins ? BETWEEN * row.height : 0;
    if (pen + white + row.height > HEIGHT - FOOT) {
      pages.push([]);
      pen = TOP;
    } else pen += white;
    const size = row.block.galley.paragraphs[0]?.size ?? 0;
    pages.at(-1)?.push({ ...row, baseline: roundMpt(pen + EM_ASCENT * size) });
    pen += row.height;
  });
  return pages;
}

function headingItems(
  { heading, total }: GalleyProof,
  { page, of }: { readonly page: number; readonly of: number },
  setWords: SetWords,
): readonly DisplayItem[] {
  const line = (text: string, size: Mpt, baseline: Mpt): readonly DisplayItem[] =>
    setWords(text, { size }).itemsAt({ x: LEFT, baseline, ink: blackInk(100), layer: 'proof' });
  return [
    ...line(heading, pt(10), mm(13)),
    ...line(of === 1 ? total : `${total}　第${page}页／共${of}页`, pt(8), mm(19)),
    {
      kind: 'rule',
      layer: 'proof',
      x1: LEFT,
      y1: mm(22),
      x2: mpt(WIDTH - mm(15)),
      y2: mm(22),
      width: pt(0.5),
      ink: blackInk(100),
    },
  ];
}

function rowItems(
  { block: { galley, label }, index, number, baseline }: PlacedRow,
  { notes, slug }: GalleyProof,
  setWords: SetWords,
  placeLine: PlaceLine,
): readonly DisplayItem[] {
  const line = galley.lines[index];
  if (line === undefined) return [];
  const size = galley.paragraphs[line.paragraph]?.size ?? ZERO;
  const axes = { direction: 'horizontal', inline: ZERO } as const;
  const place = placeOf({ axes, baseline, size }, { left: LEFT, top: ZERO });
  const drawn = { ...place, layer: 'proof', owner: slug, ink: blackInk(100) } as const;
  const beside = number === undefined ? (index === 0 ? label : undefined) : numberOf(number);
  const note = number !== undefined && line.isLast ? notesOf(line, notes) : undefined;
  const small = (text: string, edge: 'left' | 'right'): readonly DisplayItem[] => {
    const words = setWords(text, { size: NOTE });
    const x = edge === 'left' ? LEFT - APART - words.width : LEFT + galley.measure + APART;
    return words.itemsAt({ x: mpt(x), baseline, ink: NOTE_INK, layer: 'proof' });
  };
  return [
    ...(beside === undefined ? [] : small(beside, 'left')),
    ...lineItems(placeLine(galley, line), drawn),
    ...(note === undefined ? [] : small(note, 'right')),
  ];
}

const numberOf = (line: number): string | undefined =>
  line === 1 || line % EVERY === 0 ? String(line) : undefined;

/** Of a byline at the end of a last line too. */
function notesOf(
  { paragraph, tail }: Galley['lines'][number],
  notes: ReadonlyMap<number, string>,
): string | undefined {
  const all = [paragraph, ...(tail === undefined ? [] : [tail.paragraph])];
  const said = all.flatMap((index) => notes.get(index) ?? []);
  return said.length === 0 ? undefined : said.join('　');
}
