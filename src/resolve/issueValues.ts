/** What the places of templates are filled with: of the issue, and of each of its pages. */
import type { House, IssueDate } from '../model/issue.ts';
import { pageCodes } from '../model/pageCode.ts';
import type { IssueFiles, WrittenPage } from '../model/written.ts';
import { lunarOf } from './calendar.ts';
import { formatDate, isoWeek } from './dates.ts';
import { digestOf } from './digest.ts';
import { mastheadValues } from './masthead.ts';
import type { TemplateValues } from './templates.ts';

export function issueValues(files: IssueFiles, house: House, date: IssueDate): TemplateValues {
  const { number, pages } = files.issue.data;
  const digest = digestOf(files);
  return new Map([
    ...mastheadValues(files),
    ['paper', house.name],
    ['date', formatDate(date)],
    ['year', String(date.year)],
    ['month', String(date.month)],
    ['day', String(date.day)],
    ['weekday', date.weekday],
    ['weekdayNumber', String(isoWeek(date).day)],
    ['week', String(isoWeek(date).week).padStart(2, '0')],
    ['lunar', () => lunarOf(date)?.day],
    ['lunarYear', () => lunarOf(date)?.year],
    ['zodiac', () => lunarOf(date)?.zodiac],
    ['term', () => lunarOf(date)?.term],
    ['number', number === undefined ? undefined : String(number)],
    ['pages', String(pages.flatMap(({ page }) => pageCodes(page)).length)],
    ['digest', digest.length === 0 ? undefined : digest.map(({ text }) => text)],
    ['digestPage', digest.length === 0 ? undefined : digest.map(({ page }) => page)],
  ]);
}

export const pageValues = (issue: TemplateValues, page: WrittenPage): TemplateValues =>
  new Map([
    ...issue,
    ['page', page.page],
    ['section', page.section],
    ['editor', page.credits?.editor],
    ['designer', page.credits?.designer],
    ['proofreader', page.credits?.proofreader],
  ]);
