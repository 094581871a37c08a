/** Heads to each other: beside each other, smaller downwards, whole above or below the fold. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { IssuePage } from '../model/issue.ts';
import type { MadePage } from '../model/page.ts';
import type { Span } from '../model/source.ts';

interface OnePage {
  readonly page: IssuePage;
  readonly made: MadePage;
}

/** A head as a reader sees it: how large, from where to where; lengths in Mpt from the type area's corner. */
interface SeenHead {
  readonly slug: string;
  readonly size: number;
  readonly top: number;
  readonly foot: number;
  readonly left: number;
  readonly right: number;
  /** On a tint or black, or in a box, it is told apart from what stands beside it. */
  readonly isSetOff: boolean;
  readonly span: Span;
}

/** Heads across the page; upright ones are never mistaken for their neighbours'. */
function headsOf({ page, made }: OnePage): readonly SeenHead[] {
  return made.texts.flatMap((block): readonly SeenHead[] => {
    if (block.role !== 'headline' || block.axes.direction !== 'horizontal') return [];
    const frame = made.frames.find(({ owner, kind }) => owner === block.owner && kind === 'head');
    const place = page.placements.find(({ name }) => name === block.owner);
    if (frame === undefined || place === undefined) return [];
    const { inline, block: top, width, depth } = frame.area;
    return [
      {
        slug: block.owner,
        size: block.galley.paragraphs[0]?.size ?? 0,
        top,
        foot: top + depth,
        left: inline,
        right: inline + width,
        isSetOff: place.box !== undefined || place.head.panel !== 'none',
        span: place.span,
      },
    ];
  });
}

/** Sizes nearer to each other than this look alike (one step of a size table is more). */
const ALIKE = 0.1;

/** 碰题: two heads of like size on one line in neighbouring columns are read as one. */
export function tombstones(one: OnePage): readonly Diagnostic[] {
  const { grid } = one.made.house;
  const heads = headsOf(one);
  return heads.flatMap((right, i) => {
    const left = heads.find(
      (other, j) =>
        j !== i &&
        right.left > other.right &&
        right.left - other.right <= 1.5 * grid.gutter &&
        Math.abs(right.top - other.top) < grid.pitch &&
        Math.abs(right.size - other.size) <= ALIKE * Math.max(right.size, other.size) &&
        !right.isSetOff &&
        !other.isSetOff,
    );
    if (left === undefined) return [];
    const facts = { left: left.slug, right: right.slug };
    return [diagnose('lint/tombstone', right.span, facts)];
  });
}

/** Heads grow smaller downwards: none is larger than one over it in any of its columns; what is set off counts for itself. */
export function headOrder(one: OnePage): readonly Diagnostic[] {
  const heads = headsOf(one).filter(({ isSetOff }) => !isSetOff);
  return heads.flatMap((lower) => {
    const upper = heads.find(
      (other) =>
        other.foot <= lower.top &&
        other.left < lower.right &&
        lower.left < other.right &&
        lower.size > (1 + ALIKE) * other.size,
    );
    if (upper === undefined) return [];
    const facts = { upper: upper.slug, lower: lower.slug };
    return [diagnose('lint/head-order', lower.span, facts)];
  });
}

/** A head that the fold of the sheet cuts is read by nobody at the newsstand. */
export function headOverFold(one: OnePage): readonly Diagnostic[] {
  const { grid } = one.made.house;
  const { fold } = grid;
  if (fold === undefined) return [];
  const at = fold * grid.pitch;
  return headsOf(one)
    .filter(({ top, foot }) => top < at && foot > at)
    .map(({ slug, span }) => diagnose('lint/head-over-fold', span, { article: slug, line: fold }));
}
