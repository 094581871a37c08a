/** The codes that text of a file calls glyphs by. The same glyphs have the same ones, wherever they stand on its pages. */
import type { DisplayList } from '../../model/display.ts';
import type { Face } from '../../model/face.ts';
import { keep } from '../../model/keep.ts';
import { InvariantError } from '../../model/units.ts';
import type { CodeOf, FontUse, UsedGlyph } from './fontUse.ts';

/** What the pages use of each face, in the order they first call it; each face is given a name. */
export function fontUses(pages: readonly DisplayList[]): ReadonlyMap<Face, FontUse> {
  const seen = new Map<Face, SeenGlyphs>();
  for (const page of pages) look(page, seen);
  return new Map(
    [...seen].map(([face, { used }], i) => {
      const glyphs = used.sort((a, b) => a.gid - b.gid || (a.text < b.text ? -1 : 1));
      if (glyphs.length > MOST_CODES[face.outlines])
        throw new InvariantError('more glyphs than a font can hold', { face: face.id });
      return [face, { name: `F${i + 1}`, face, fonts: new Map(), glyphs, codeOf: codesOf(glyphs) }];
    }),
  );
}

/** Two bytes a code in a Type 0 font, one in a Type 3 font. */
const MOST_CODES = { truetype: 0xffff, cff: 0xffff, drawn: 0xff } as const;

/** Glyphs of a font program are counted by two bytes (OpenType). */
const MOST_GLYPHS = 0x10000;

interface SeenGlyphs {
  readonly used: UsedGlyph[];
  /** By gid, the place in `used` after that of its first text; 0 where it is not used. */
  readonly first: Uint16Array;
  /** Other texts of a glyph. */
  readonly others: Set<string>;
}

function look({ items, placed }: DisplayList, seen: Map<Face, SeenGlyphs>): void {
  for (const { list } of placed ?? []) look(list, seen);
  for (const item of items) {
    if (!('gids' in item)) continue;
    const { face, gids, texts } = item;
    const ofFace = keep(seen, face, () => ({
      used: [],
      first: new Uint16Array(MOST_GLYPHS),
      others: new Set<string>(),
    }));
    for (let i = 0; i < gids.length; i += 1) take(ofFace, face, gids[i] ?? 0, texts[i] ?? '');
  }
}

function take({ used, first, others }: SeenGlyphs, face: Face, gid: number, text: string): void {
  const place = first[gid] ?? 0;
  if (place === 0) {
    used.push({ gid, text });
    first[gid] = used.length;
    return;
  }
  // A CFF subset is keyed by its own glyph order, so there a glyph has one code and its first text.
  if (used[place - 1]?.text === text || face.outlines === 'cff') return;
  const other = otherKey(gid, text);
  if (others.has(other)) return;
  others.add(other);
  used.push({ gid, text });
}

const otherKey = (gid: number, text: string): string => `${gid} ${text}`;

function codesOf(glyphs: readonly UsedGlyph[]): CodeOf {
  const codes = new Uint16Array(MOST_GLYPHS);
  const others = new Map<number, Map<string, number>>();
  glyphs.forEach(({ gid, text }, i) => {
    if (codes[gid] === 0) codes[gid] = i + 1;
    else keep(others, gid, () => new Map<string, number>()).set(text, i + 1);
  });
  if (others.size === 0) return (gid) => codes[gid] ?? 0;
  return (gid, text) => others.get(gid)?.get(text) ?? codes[gid] ?? 0;
}
