/** The display stage: a made-up page to marks at absolute places. It decides nothing. */
import {
  blackInk,
  type DisplayItem,
  type DisplayList,
  type GlyphRun,
  type Ink,
  type Layer,
} from '../model/display.ts';
import type { Galley, GalleyLine, PlacedGlyph, SetLine } from '../model/galley.ts';
import type { BoxBlock, MadePage, RuleBlock, TextBlock } from '../model/page.ts';
import { type Mpt, mpt } from '../model/units.ts';

/** The glyphs of a set line; composition knows them. */
export type PlaceLine = (galley: Galley, line: GalleyLine) => SetLine;

const BLACK = blackInk(100);

/** Rules and boxes first, then text in reading order: what is extracted reads as the page does. */
export function displayPage(page: MadePage, placeLine: PlaceLine): DisplayList {
  const { sheet, grid } = page.house;
  const items: DisplayItem[] = [
    ...page.boxes.map((box) => rectOf(box, page)),
    ...page.rules.map((rule) => ruleOf(rule, page)),
    ...page.texts.flatMap((block) => runsOf(block, grid, placeLine)),
  ];
  return { page: page.code, width: sheet.width, height: sheet.height, bleed: sheet.bleed, items };
}

function rectOf({ area, style }: BoxBlock, { house: { grid } }: MadePage): DisplayItem {
  return {
    kind: 'rect',
    layer: 'press',
    x: mpt(grid.left + area.inline),
    y: mpt(grid.top + area.block),
    width: area.width,
    height: area.depth,
    line: style.width,
    ink: blackInk(style.tint),
  };
}

function ruleOf({ inline, block, style }: RuleBlock, { house: { grid } }: MadePage): DisplayItem {
  return {
    kind: 'rule',
    layer: 'press',
    x1: mpt(grid.left + inline[0]),
    y1: mpt(grid.top + block[0]),
    x2: mpt(grid.left + inline[1]),
    y2: mpt(grid.top + block[1]),
    width: style.width,
    ink: blackInk(style.tint),
  };
}

interface Origin {
  readonly left: Mpt;
  readonly top: Mpt;
}

function runsOf(block: TextBlock, origin: Origin, placeLine: PlaceLine): readonly GlyphRun[] {
  return block.lines.flatMap(({ line, baseline }) =>
    lineRuns(placeLine(block.galley, line).glyphs, {
      layer: 'press',
      owner: block.owner,
      ink: BLACK,
      x: mpt(origin.left + (block.axes.direction === 'horizontal' ? block.axes.inline : 0)),
      y: mpt(origin.top + baseline),
      size: block.galley.paragraphs[line.paragraph]?.size ?? mpt(0),
    }),
  );
}

export interface RunPlace {
  readonly layer: Layer;
  readonly owner: string;
  readonly ink: Ink;
  readonly x: Mpt;
  readonly y: Mpt;
  readonly size: Mpt;
}

/** One run a face: neighbours of the same face go together. */
export function lineRuns(glyphs: readonly PlacedGlyph[], place: RunPlace): readonly GlyphRun[] {
  const runs: { face: PlacedGlyph['face']; gids: number[]; xs: Mpt[]; texts: string[] }[] = [];
  for (const glyph of glyphs) {
    let run = runs.at(-1);
    if (run === undefined || run.face !== glyph.face) {
      run = { face: glyph.face, gids: [], xs: [], texts: [] };
      runs.push(run);
    }
    run.gids.push(glyph.gid);
    run.xs.push(mpt(place.x + glyph.inline));
    run.texts.push(glyph.text);
  }
  const { layer, owner, ink, y, size } = place;
  return runs.map((run) => ({ kind: 'glyphs', layer, owner, ink, y, size, ...run }));
}
