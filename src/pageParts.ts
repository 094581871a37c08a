/** The parts of a page beside its stories: what they say, and a digest of what they show. */
import { createHash } from 'node:crypto';
import type { KnownFile } from './model/files.ts';
import type { Frame, MadePage, ShapeBlock, TextBlock } from './model/page.ts';
import { PART_KINDS, type PagePart, type PartKind } from './model/pagePart.ts';

export function pageParts(
  made: MadePage,
  pictureFiles: ReadonlyMap<string, KnownFile>,
): readonly PagePart[] {
  const parts = new Map<string, PagePart>();
  for (const { kind, owner } of made.frames) {
    if (!isPart(kind)) continue;
    const words = made.texts.filter(
      (text) => text.owner === owner && (!isOfStory(kind) || text.role === kind),
    );
    parts.set(`${kind} ${owner}`, {
      page: made.code,
      kind,
      name: owner,
      words: linesOf(words),
      looks: isOfStory(kind) ? '' : looksOf(made, owner, pictureFiles),
    });
  }
  return [...parts.values()];
}

/** Words that begin on one line belong together: the cells of a row, the figures of a code. */
function linesOf(blocks: readonly TextBlock[]): readonly string[] {
  const lines = new Map<unknown, string>();
  for (const block of blocks) {
    const { axes, galley } = block;
    const line = axes.direction === 'horizontal' ? block.lines[0]?.baseline : block;
    const text = galley.paragraphs.map((paragraph) => paragraph.text.trim()).join('\n');
    const before = lines.get(line);
    lines.set(line, before === undefined ? text : `${before}　${text}`);
  }
  return [...lines.values()];
}

const isPart = (kind: Frame['kind']): kind is PartKind =>
  (PART_KINDS as readonly string[]).includes(kind);

/** A story's quote and facts stand under its name, as its body does, and show nothing but words. */
const isOfStory = (kind: PartKind): boolean => kind === 'quote' || kind === 'facts';

function looksOf(
  { pictures, forms, shapes }: MadePage,
  owner: string,
  files: ReadonlyMap<string, KnownFile>,
): string {
  const shown = [
    ...pictures
      .filter(({ name }) => name === owner || name === `ad/${owner}`)
      .map(({ picture }) => files.get(picture.path)?.digest ?? ''),
    ...forms.filter((one) => one.owner === owner).map(({ form }) => form.digest),
    ...outlines(shapes.filter((one) => one.owner === owner)),
  ];
  return shown.length === 0 ? '' : createHash('sha256').update(shown.join('\n')).digest('hex');
}

/** Steps of a side by which outlines are told apart: finer ones are rounding. */
const STEPS = 500;

/** Outlines in shares of the box round all of them, so that what has moved or grown as a whole is the same. */
function outlines(shapes: readonly ShapeBlock[]): readonly string[] {
  const all = shapes.flatMap(({ segments }) => segments);
  const [xs, ys] = [all.map(({ x }) => x), all.map(({ y }) => y)];
  const [left, top] = [least(xs), least(ys)];
  const side = Math.max(least(xs, -1) - left, least(ys, -1) - top) || 1;
  const share = (length: number): number => Math.round((length / side) * STEPS);
  return shapes.map(({ segments, tint, ink, line }) => {
    const places = segments.map(({ to, x, y }) => `${to[0]}${share(x - left)},${share(y - top)}`);
    const filled = line === undefined ? 'filled' : 'drawn';
    return [tint, JSON.stringify(ink ?? 0), filled, ...places].join(' ');
  });
}

/** The least of many numbers, or with −1 the greatest. */
const least = (numbers: readonly number[], sign: 1 | -1 = 1): number =>
  sign * numbers.reduce((best, one) => Math.min(best, sign * one), Infinity);
