/** What stands on the pages beside their stories otherwise than in an earlier edition. */
import type { PagePart, PartChange } from './model/pagePart.ts';
import { lineChanges } from './textChanges.ts';

/** Of pages that both editions have been made of: parts as they stand now, then those that are gone. */
export function partChanges(
  before: readonly PagePart[],
  now: readonly PagePart[],
  pages: { readonly before: readonly string[]; readonly now: readonly string[] },
): readonly PartChange[] {
  const isInBoth = ({ page }: PagePart): boolean =>
    pages.before.includes(page) && pages.now.includes(page);
  const old = new Map(before.map((part) => [keyOf(part), part]));
  const kept = new Set(now.map(keyOf));
  return [
    ...now.flatMap((part) => {
      const then = old.get(keyOf(part));
      return then === undefined && !isInBoth(part) ? [] : changeOf(then, part);
    }),
    ...before
      .filter((part) => !kept.has(keyOf(part)) && isInBoth(part))
      .map(
        (part): PartChange => ({
          ...bare(part),
          change: 'gone',
          removed: part.words,
          added: [],
          looksOther: false,
        }),
      ),
  ];
}

/** One thing, on whatever page. */
const keyOf = ({ kind, name }: PagePart): string => `${kind} ${name}`;

const bare = ({ page, kind, name }: PagePart): Pick<PagePart, 'page' | 'kind' | 'name'> => ({
  page,
  kind,
  name,
});

function changeOf(then: PagePart | undefined, part: PagePart): readonly PartChange[] {
  if (then === undefined)
    return [{ ...bare(part), change: 'new', removed: [], added: part.words, looksOther: false }];
  const looksOther = then.looks !== part.looks;
  const { removed, added } = lineChanges(then.words, part.words);
  return looksOther || removed.length + added.length > 0
    ? [{ ...bare(part), change: 'changed', removed, added, looksOther }]
    : [];
}
