/** The date of an issue. */
import type { Bilingual } from '../model/diagnostic.ts';
import type { IssueDate } from '../model/issue.ts';

const WEEKDAYS: readonly string[] = [
  '星期日',
  '星期一',
  '星期二',
  '星期三',
  '星期四',
  '星期五',
  '星期六',
];

/** Undefined when the calendar has no such day. */
export function parseDate(written: string): IssueDate | undefined {
  const [year = 0, month = 0, day = 0] = written.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isReal || year < 1000) return undefined;
  return { year, month, day, weekday: WEEKDAYS[date.getUTCDay()] ?? '' };
}

/** Whether a written weekday means the computed one: 星期一, 周一, 礼拜一, Monday; 日 and 天 are one. */
export function isWeekday(written: string, weekday: string): boolean {
  const english = weekdayNames(weekday).en;
  const plain = written
    .trim()
    .replace(/^(星期|周|礼拜)/, '')
    .replace('天', '日');
  return plain === weekday.slice(-1) || written.trim().toLowerCase() === english.toLowerCase();
}

const DAY = 86_400_000;

/** Day of the week from Monday (1) to Sunday (7), and the week of the year that has most of it (ISO 8601). */
export function isoWeek({ year, month, day }: IssueDate): {
  readonly day: number;
  readonly week: number;
} {
  const date = new Date(Date.UTC(year, month - 1, day));
  const weekday = date.getUTCDay() === 0 ? 7 : date.getUTCDay();
  // The week belongs to the year of its Thursday.
  const thursday = new Date(date.getTime() + (4 - weekday) * DAY);
  const begin = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return { day: weekday, week: 1 + Math.floor((thursday.getTime() - begin) / (7 * DAY)) };
}

const ENGLISH = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** A weekday in the language of each reader. */
export const weekdayNames = (weekday: string): Bilingual => ({
  zh: weekday,
  en: ENGLISH[WEEKDAYS.indexOf(weekday)] ?? weekday,
});

export const formatDate = ({ year, month, day }: IssueDate): string =>
  `${year}年${month}月${day}日`;
