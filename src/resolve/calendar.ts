/** The Chinese calendar of a date: lunar month and day (农历), the year's stem and branch, the solar term (节气). */
import { createRequire } from 'node:module';
import type { IssueDate } from '../model/issue.ts';

const require = createRequire(import.meta.url);
/** Two centuries of tables: loaded by the first date that is asked for, never by an issue that prints none. */
const library = () => require('tyme4ts') as typeof import('tyme4ts');

export interface LunarDate {
  /** 丙午年 */
  readonly year: string;
  /** 马年 */
  readonly zodiac: string;
  /** 十月十五; a leap month begins with 闰 */
  readonly day: string;
  /** The solar term that falls on the day, if one does. */
  readonly term: string | undefined;
}

/**
 * Years for which the calendar was fixed by the rules of GB/T 33661-2017 and its tables agree; outside them a paper
 * would print what nobody has published.
 */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

export const hasCalendar = ({ year }: IssueDate): boolean =>
  year >= FIRST_YEAR && year <= LAST_YEAR;

/** Undefined outside the years that the calendar is known for. */
export function lunarOf(date: IssueDate): LunarDate | undefined {
  if (!hasCalendar(date)) return undefined;
  const { year, month, day } = date;
  const solar = library().SolarDay.fromYmd(year, month, day);
  const lunar = solar.getLunarDay();
  const lunarMonth = lunar.getLunarMonth();
  const cycle = lunarMonth.getLunarYear().getSixtyCycle();
  const term = solar.getTermDay();
  return {
    year: `${cycle.getName()}年`,
    zodiac: `${cycle.getEarthBranch().getZodiac().getName()}年`,
    day: `${lunarMonth.getName()}${lunar.getName()}`,
    term: term.getDayIndex() === 0 ? term.getSolarTerm().getName() : undefined,
  };
}

/** Written with or without 农历, the year, and white. */
export const isLunarDay = (written: string, lunar: LunarDate): boolean => {
  const plain = written.replace(/[\s\u3000]/g, '').replace(/^农历/, '');
  return plain === lunar.day || plain === `${lunar.year}${lunar.day}`;
};
