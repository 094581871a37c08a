import { SearchMoonPhase, SearchSunLongitude } from 'astronomy-engine';
import { describe, expect, it } from 'vitest';
import { isLunarDay, lunarOf } from '../../src/resolve/calendar.ts';

const FIRST = Date.UTC(1990, 0, 1);
const LAST = Date.UTC(2050, 11, 31);
const DAY = 86_400_000;

const dateOf = (time: number) => {
  const date = new Date(time);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: '',
  };
};

describe('the lunar date', () => {
  it('follows from new moons and the sun by GB/T 33661, on every day of 1990 to 2050', () => {
    const months = lunarMonths(1989, 2051);
    const wrong: string[] = [];
    let days = 0;
    for (let time = FIRST; time <= LAST; time += DAY) {
      const month = months.findLast(({ first }) => first <= time);
      const lunar = lunarOf(dateOf(time));
      const day = Math.round((time - (month?.first ?? 0)) / DAY) + 1;
      if (lunar?.day !== `${month?.name}${dayName(day)}`)
        wrong.push(
          `${new Date(time).toISOString().slice(0, 10)} ${lunar?.day} ${month?.name} ${day}`,
        );
      days += 1;
    }
    expect(days).toBe(22_280);
    expect(wrong).toEqual([]);
    expect(months.filter(({ name }) => name.startsWith('闰')).length).toBeGreaterThan(20);
  });

  it('has the year’s stem and branch from its first month on', () => {
    expect(lunarOf({ year: 2026, month: 2, day: 16, weekday: '' })?.year).toBe('乙巳年');
    expect(lunarOf({ year: 2026, month: 2, day: 17, weekday: '' })).toMatchObject({
      year: '丙午年',
      zodiac: '马年',
      day: '正月初一',
    });
    const cycle = (year: number) => lunarOf({ year, month: 7, day: 1, weekday: '' })?.year;
    for (let year = 1990; year <= 2050; year += 1)
      expect(cycle(year)).toBe(
        `${'庚辛壬癸甲乙丙丁戊己'[year % 10]}${'申酉戌亥子丑寅卯辰巳午未'[year % 12]}年`,
      );
  });

  it('is known for 1900 to 2100 only', () => {
    expect(lunarOf({ year: 1899, month: 12, day: 31, weekday: '' })).toBeUndefined();
    expect(lunarOf({ year: 2101, month: 1, day: 1, weekday: '' })).toBeUndefined();
    expect(lunarOf({ year: 2100, month: 12, day: 31, weekday: '' })?.year).toBe('庚申年');
  });

  it('may be written with or without its name, its year and white', () => {
    const lunar = lunarOf({ year: 2025, month: 7, day: 25, weekday: '' });
    expect(lunar?.day).toBe('闰六月初一');
    for (const written of ['闰六月初一', '农历闰六月初一', '农历 乙巳年闰六月初一'])
      expect(lunar !== undefined && isLunarDay(written, lunar)).toBe(true);
    for (const written of ['六月初一', '闰六月初二', '甲辰年闰六月初一'])
      expect(lunar !== undefined && isLunarDay(written, lunar)).toBe(false);
  });
});

describe('the solar term', () => {
  it('is the day in Peking on which the sun passes its longitude, on every day of 1990 to 2050', () => {
    const theirs = new Map<string, string>();
    for (let year = 1990; year <= 2050; year += 1)
      TERMS.forEach((name, i) => {
        // From 小寒, at 285°, each term lies 15° further; the first begins its year about 5 January.
        const from = new Date(Date.UTC(year, 0, 1 + Math.round(i * 15.2)));
        const at = SearchSunLongitude((285 + i * 15) % 360, from, 20);
        if (at !== null)
          theirs.set(new Date(at.date.getTime() + PEKING).toISOString().slice(0, 10), name);
      });
    expect(theirs.size).toBe(24 * 61);
    const wrong: string[] = [];
    for (let time = FIRST; time <= LAST; time += DAY) {
      const date = new Date(time).toISOString().slice(0, 10);
      const term = lunarOf(dateOf(time))?.term;
      if (term !== theirs.get(date)) wrong.push(`${date} ${term} ${theirs.get(date)}`);
    }
    expect(wrong).toEqual([]);
  });
});

/** Midnight, as a day of UTC, of the day in Peking that a moment falls on. */
const dayIn = (at: { readonly date: Date } | null): number =>
  Math.floor(((at?.date.getTime() ?? 0) + PEKING) / DAY) * DAY;

/** The days on which the sun is at a multiple of 30° (中气), by the number of the month they belong to. */
function majorTerms(from: number, to: number): ReadonlyMap<number, number> {
  const terms = new Map<number, number>();
  for (let year = from; year <= to; year += 1)
    for (let i = 0; i < 12; i += 1) {
      const near = new Date(Date.UTC(year, 0, 10 + Math.round(i * 30.4)));
      // The first of a year is 大寒 at 300°, of the twelfth month; 冬至 at 270° makes the eleventh.
      terms.set(dayIn(SearchSunLongitude((300 + i * 30) % 360, near, 25)), ((11 + i) % 12) + 1);
    }
  return terms;
}

interface Month {
  readonly first: number;
  readonly name: string;
}

/** Months begin with the new moon's day; that of 冬至 is the eleventh; of thirteen between two, the first without a 中气 is the leap month. */
function lunarMonths(from: number, to: number): readonly Month[] {
  const firsts: number[] = [];
  for (let at = new Date(Date.UTC(from, 9, 1)); at.getUTCFullYear() <= to; ) {
    const moon = SearchMoonPhase(0, at, 40);
    firsts.push(dayIn(moon));
    at = new Date((moon?.date.getTime() ?? 0) + 20 * DAY);
  }
  const terms = [...majorTerms(from, to)];
  const termIn = (i: number) =>
    terms.find(([day]) => day >= (firsts[i] ?? 0) && day < (firsts[i + 1] ?? 0));
  const elevenths = firsts.flatMap((_, i) =>
    terms.some(
      ([day, month]) => month === 11 && day >= (firsts[i] ?? 0) && day < (firsts[i + 1] ?? 0),
    )
      ? [i]
      : [],
  );
  return elevenths.slice(0, -1).flatMap((start, year) => {
    const count = (elevenths[year + 1] ?? 0) - start;
    const all = Array.from({ length: count }, (_, k) => start + k);
    const leap = count === 13 ? all.find((i) => termIn(i) === undefined) : undefined;
    let number = 10;
    return all.map((i): Month => {
      if (i !== leap) number = (number % 12) + 1;
      return { first: firsts[i] ?? 0, name: `${i === leap ? '闰' : ''}${MONTHS[number - 1]}月` };
    });
  });
}

const MONTHS = ['正', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** Eight hours before Greenwich. */
const PEKING = 8 * 3_600_000;

const TERMS =
  '小寒 大寒 立春 雨水 惊蛰 春分 清明 谷雨 立夏 小满 芒种 夏至 小暑 大暑 立秋 处暑 白露 秋分 寒露 霜降 立冬 小雪 大雪 冬至'.split(
    ' ',
  );

const TENS = ['初', '十', '廿', '三'];
const ONES = ['十', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

function dayName(day: number): string {
  if (day === 20) return '二十';
  if (day % 10 === 0) return day === 10 ? '初十' : '三十';
  return `${TENS[Math.floor(day / 10)]}${ONES[day % 10]}`;
}
