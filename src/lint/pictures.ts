/** Pictures: against advertisements, twice in an edition, without words. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Issue, IssuePage } from '../model/issue.ts';
import type { Area, MadePage } from '../model/page.ts';
import type { Placement } from '../model/placement.ts';

interface OnePage {
  readonly page: IssuePage;
  readonly made: MadePage;
}

interface Edition {
  readonly issue: Issue;
  readonly pages: readonly OnePage[];
}

/** Less than a line of text with its white lies between them, grid lines. */
const NEAR = 2;

/** A picture of the news beside or over one that is paid for is taken for it. */
export function pictureByAd({ page, made }: OnePage): readonly Diagnostic[] {
  const { grid } = made.house;
  const ads = made.frames.filter(({ kind }) => kind === 'ad');
  const near = (a: Area, b: Area): boolean =>
    a.inline < b.inline + b.width + 1.5 * grid.gutter &&
    b.inline < a.inline + a.width + 1.5 * grid.gutter &&
    a.block < b.block + b.depth + NEAR * grid.pitch &&
    b.block < a.block + a.depth + NEAR * grid.pitch;
  return made.frames.flatMap((frame) => {
    if (frame.kind !== 'picture') return [];
    const ad = ads.find(({ area }) => near(area, frame.area));
    if (ad === undefined) return [];
    const facts = { picture: frame.owner, ad: ad.owner };
    return [diagnose('lint/picture-by-ad', spanOf(page, frame.owner), facts)];
  });
}

function spanOf(page: IssuePage, name: string): Placement['span'] {
  const own = page.placements.find(({ pictures }) => pictures.includes(name));
  const insert = page.placements
    .flatMap(({ inserts }) => inserts)
    .find(({ matter }) => matter.kind === 'picture' && matter.name === name);
  return own?.span ?? insert?.span ?? page.span;
}

/** By their files: the same picture under two names is the same picture. */
export function picturesTwice({ pages }: Edition): readonly Diagnostic[] {
  const placed = pages.flatMap(({ page, made }) =>
    made.pictures
      .filter(({ name }) => !name.startsWith('ad/'))
      .map(({ name, picture }) => ({ page, name, path: picture.path })),
  );
  return placed.flatMap(({ page, name, path }, i) => {
    const before = placed.slice(0, i).find((one) => one.path === path);
    if (before === undefined) return [];
    const facts = { picture: name, page: before.page.code };
    return [diagnose('lint/picture-twice', spanOf(page, name), facts)];
  });
}

/** A news picture says what it shows; of a group one may speak for all. */
export function withoutCaption({ issue, pages }: Edition): readonly Diagnostic[] {
  const isSilent = (name: string): boolean => issue.pictures.get(name)?.caption === undefined;
  return pages.flatMap(({ page }) => {
    const groups = page.placements.flatMap(({ pictures, span }) =>
      pictures.length > 0 && pictures.every(isSilent) ? [{ name: pictures[0] ?? '', span }] : [],
    );
    const inserted = page.placements.flatMap(({ inserts }) =>
      inserts.flatMap(({ matter, span }) =>
        matter.kind === 'picture' && isSilent(matter.name) ? [{ name: matter.name, span }] : [],
      ),
    );
    return [...groups, ...inserted]
      .filter(({ name }) => issue.pictures.has(name))
      .map(({ name, span }) => diagnose('lint/picture-without-caption', span, { picture: name }));
  });
}
