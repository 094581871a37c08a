/** The make-up stage: a page from its placements, fixed matter first, whatever stands below another after it. */
import { diagnose } from '../model/catalogue/catalogue.ts';
import type { Checked, Diagnostic } from '../model/diagnostic.ts';
import type { Article, Issue, IssuePage, Placement } from '../model/issue.ts';
import type { BoxBlock, Frame, MadePage, RuleBlock, StoryFit, TextBlock } from '../model/page.ts';
import type { Setter } from '../model/setter.ts';
import { columnRules } from './columnRules.ts';
import { placeFolio } from './folio.ts';
import { placeMasthead } from './masthead.ts';
import { footLine, isLowest, overlapping, startLine, type Taken } from './place.ts';
import { placeStory } from './story.ts';
import { placeVerticalStory } from './verticalStory.ts';

/** What is on the page so far. */
interface Work {
  readonly texts: TextBlock[];
  readonly rules: RuleBlock[];
  readonly boxes: BoxBlock[];
  readonly frames: Frame[];
  readonly stories: StoryFit[];
  readonly taken: Taken[];
  readonly diagnostics: Diagnostic[];
}

export function makeupPage(page: IssuePage, issue: Issue, setter: Setter): Checked<MadePage> {
  const work: Work = {
    texts: [],
    rules: [],
    boxes: [],
    frames: [],
    stories: [],
    taken: [],
    diagnostics: [],
  };
  if (page.folio !== undefined) {
    const folio = placeFolio(page.folio, issue.house, setter);
    work.texts.push(...folio.value.texts);
    work.rules.push(...folio.value.rules);
    work.diagnostics.push(...folio.diagnostics);
  }
  for (const placement of page.placements) placeOne(work, placement, page, issue, setter);
  for (const [first, second] of overlapping(work.taken)) {
    const span = page.placements.find(({ name }) => name === second.name)?.span ?? page.span;
    work.diagnostics.push(
      diagnose('makeup/overlap', span, { first: first.name, second: second.name }),
    );
  }
  if (page.columnRules) work.rules.push(...columnRules(work.taken, issue.house));
  const { texts, rules, boxes, frames, stories } = work;
  return {
    value: { code: page.code, house: issue.house, texts, rules, boxes, frames, stories },
    diagnostics: work.diagnostics,
  };
}

interface PlaceContext {
  readonly page: IssuePage;
  readonly issue: Issue;
  readonly setter: Setter;
  readonly start: number;
  readonly foot: number;
}

function placeOne(
  work: Work,
  placement: Placement,
  page: IssuePage,
  issue: Issue,
  setter: Setter,
): void {
  const article = issue.articles.get(placement.name);
  const start = startLine(placement, work.taken);
  if (start === undefined) {
    // What it stands below is missing, and told. It is set all the same: setting tells its own faults.
    if (article !== undefined)
      setter.story(article.slug, issue.house.grid.measure, placement.direction);
    return;
  }
  const foot = Math.max(start, footLine(placement, start, page.placements, issue.house.grid));
  const context: PlaceContext = { page, issue, setter, start, foot };
  if (placement.kind === 'masthead') placeBox(work, placement, context);
  else if (article !== undefined) placeArticle(work, article, placement, context);
}

function placeBox(
  work: Work,
  placement: Placement,
  { issue, setter, start, foot }: PlaceContext,
): void {
  const { house, masthead } = issue;
  const box = placeMasthead({ masthead, placement, house, setter, start, foot });
  work.texts.push(...box.value.texts);
  work.boxes.push(...box.value.boxes);
  work.frames.push(box.value.frame);
  take(work, placement, start, box.value.end);
  work.diagnostics.push(...box.diagnostics);
}

function placeArticle(
  work: Work,
  article: Article,
  placement: Placement,
  context: PlaceContext,
): void {
  const { page, issue, setter, start, foot } = context;
  const lowest = isLowest(placement, page.placements);
  const place = placement.direction === 'vertical' ? placeVerticalStory : placeStory;
  const story = place({
    article,
    placement,
    house: issue.house,
    setter,
    start,
    foot,
    isLowest: lowest,
  });
  work.texts.push(...story.value.texts);
  work.rules.push(...story.value.rules);
  work.frames.push(...story.value.fit.frames);
  work.stories.push(story.value.fit);
  take(work, placement, start, story.value.end);
  work.diagnostics.push(...story.diagnostics);
}

function take(work: Work, { name, columns }: Placement, start: number, end: number): void {
  work.taken.push({ name, columns, start, end });
}
