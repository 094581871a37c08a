/** A story of lines across the page (横排) laid out: its ground, its head, what stands in its text. */
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Fitting, Laid } from './fitting.ts';
import { type Ground, groundOf, type StoryToPlace } from './ground.ts';
import { type FormedHead, formHead } from './headForms.ts';
import type { HeadFit } from './headParts.ts';
import { type InsertContext, setInsert } from './insert.ts';
import { collisions, standInserts } from './standing.ts';

export function layAcross(story: StoryToPlace, fitting: Fitting): Laid {
  const { article, placement, issue, setter } = story;
  const ground = groundOf(story, fitting.into);
  const head = headOf(story, ground, fitting.head);
  const diagnostics: Diagnostic[] = [];
  const context: InsertContext = {
    issue,
    setter,
    owner: article.slug,
    direction: 'horizontal',
    columns: placement.columns,
    left: ground.left,
    right: ground.right,
    crop: fitting.crop,
  };
  const set = placement.inserts.flatMap((insert) => setInsert(insert, context, diagnostics) ?? []);
  return {
    ground,
    head,
    standing: (foot) => standInserts(set, { head, ground, context, foot }),
    colliding: (inserts) => collisions(inserts, head, ground.most),
    diagnostics,
  };
}

/** Formed once for each place and each white and size that copyfit asks for. */
function headOf(story: StoryToPlace, ground: Ground, fit: HeadFit): FormedHead {
  const { article, placement, issue, setter, start, heads } = story;
  const { left, right, top: line, most } = ground;
  const isAtTop = start === 0 || ground.hasWhiteLine || placement.box !== undefined;
  const key = [left, right, line, most, isAtTop, fit.white, fit.smaller].join(' ');
  const known = heads.get(key);
  if (known !== undefined) return known;
  const { columns, span, head: place } = placement;
  const context = { article, house: issue.house, setter, fit };
  const formed = formHead({ place, context, columns, left, right, line, most, isAtTop, span });
  heads.set(key, formed);
  return formed;
}
