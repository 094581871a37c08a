/** The Chinese calendar of a date: lunar month and day (农历), the year's stem and branch, the solar term (节气). */
import { SolarDay } from 'tyme4ts';
import type { IssueDate } from '../model/issue.ts';

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

/** Undefined outside the years that the calendar is known for. */
export function lunarOf({ year, month, day }: IssueDate): LunarDate | undefined {
  if (year < FIRST_YEAR || year > LAST_YEAR) return undefined;
  const solar = SolarDay.fromYmd(year, month, day);
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
