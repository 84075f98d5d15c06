/** A stretch of the calendar, from a day to a century, with its TIMEX3 value. */
import type { Season, TimeUnit } from "../../article/time-expression";
import { daysInMonth, isoWeekOf, toCivil, toDayNumber, weekdayOf } from "../../text/civil";
import { copyWith } from "../../text/copy-with";

export type Grain =
  | "day"
  | "week"
  | "weekend"
  | "month"
  | "quarter"
  | "half"
  | "season"
  | "year"
  | "decade"
  | "century"
  | "millennium";

export interface Moment {
  readonly grain: Grain;
  readonly value: string;
  /** First and last day. */
  readonly first: number;
  readonly last: number;
}

/** The last year that four digits can name, and the first before Christ. */
export const FARTHEST_YEAR = 9999;

export const pad = (number: number, width: number): string => String(number).padStart(width, "0");

/** “0079”; years before Christ as in TIMEX2, “BC0264”. */
export const yearText = (year: number): string => (year < 1 ? `BC${pad(1 - year, 4)}` : pad(year, 4));

export function dayMoment(day: number): Moment {
  const { year, month, day: d } = toCivil(day);
  return { grain: "day", value: `${yearText(year)}-${pad(month, 2)}-${pad(d, 2)}`, first: day, last: day };
}

export function weekMoment(day: number): Moment {
  const first = day - weekdayOf(day) + 1;
  const { year, week } = isoWeekOf(day);
  return { grain: "week", value: `${yearText(year)}-W${pad(week, 2)}`, first, last: first + 6 };
}

export function weekendMoment(day: number): Moment {
  const week = weekMoment(day);
  return { grain: "weekend", value: `${week.value}-WE`, first: week.first + 5, last: week.first + 6 };
}

export function monthMoment(year: number, month: number): Moment {
  const first = toDayNumber(year, month, 1);
  return {
    grain: "month",
    value: `${yearText(year)}-${pad(month, 2)}`,
    first,
    last: first + daysInMonth(year, month) - 1,
  };
}

export function quarterMoment(year: number, quarter: number): Moment {
  return {
    grain: "quarter",
    value: `${yearText(year)}-Q${quarter}`,
    first: toDayNumber(year, quarter * 3 - 2, 1),
    last: monthMoment(year, quarter * 3).last,
  };
}

export function halfMoment(year: number, half: number): Moment {
  return {
    grain: "half",
    value: `${yearText(year)}-H${half}`,
    first: toDayNumber(year, half * 6 - 5, 1),
    last: monthMoment(year, half * 6).last,
  };
}

/** The first month of each season on the northern half of the Earth; winter begins the year before the one that it is named by or ends in it. */
const SEASON_MONTH: Readonly<Record<Season, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

export function seasonMoment(year: number, season: Season): Moment {
  const first = toDayNumber(year, SEASON_MONTH[season], 1);
  return { grain: "season", value: `${yearText(year)}-${season}`, first, last: first + 90 };
}

export function yearMoment(year: number): Moment {
  return { grain: "year", value: yearText(year), first: toDayNumber(year, 1, 1), last: toDayNumber(year, 12, 31) };
}

/** Decade 199 is 1990 to 1999. */
export function decadeMoment(decade: number): Moment {
  return {
    grain: "decade",
    value: decade < 0 ? `BC${pad(-decade, 3)}` : pad(decade, 3),
    first: toDayNumber(decade * 10, 1, 1),
    last: toDayNumber(decade * 10 + 9, 12, 31),
  };
}

/** Century 20 is written 19: the digits that its years share. */
export function centuryMoment(century: number): Moment {
  return {
    grain: "century",
    value: century < 1 ? `BC${pad(-century, 2)}` : pad(century - 1, 2),
    first: toDayNumber((century - 1) * 100, 1, 1),
    last: toDayNumber(century * 100 - 1, 12, 31),
  };
}

/** The stretch of a unit's size that holds a day. */
export function momentHolding(day: number, unit: TimeUnit): Moment {
  const { year, month } = toCivil(day);
  switch (unit) {
    case "week":
    case "fortnight":
      return weekMoment(day);
    case "weekend":
      return weekendMoment(day);
    case "month":
      return monthMoment(year, month);
    case "quarter":
      return quarterMoment(year, Math.ceil(month / 3));
    case "half":
      return halfMoment(year, Math.ceil(month / 6));
    case "year":
      return yearMoment(year);
    case "decade":
      return decadeMoment(Math.floor(year / 10));
    case "century":
      return centuryMoment(Math.floor(year / 100) + 1);
    case "millennium":
      return copyWith(centuryMoment(Math.floor(year / 100) + 1), {
        grain: "millennium",
        value: pad(Math.floor(year / 1000), 1),
      });
    default:
      return dayMoment(day);
  }
}

/** A day moved by so many units; 31 January and a month is the last day of February. */
export function shiftDay(day: number, unit: TimeUnit, count: number): number {
  switch (unit) {
    case "week":
    case "weekend":
      return day + 7 * count;
    case "fortnight":
      return day + 14 * count;
    case "month":
      return shiftMonths(day, count);
    case "quarter":
      return shiftMonths(day, 3 * count);
    case "half":
      return shiftMonths(day, 6 * count);
    case "year":
      return shiftMonths(day, 12 * count);
    case "decade":
      return shiftMonths(day, 120 * count);
    case "century":
      return shiftMonths(day, 1200 * count);
    case "millennium":
      return shiftMonths(day, 12_000 * count);
    case "day":
    case "night":
      return day + count;
    default:
      return day;
  }
}

function shiftMonths(day: number, count: number): number {
  const { year, month, day: d } = toCivil(day);
  const index = year * 12 + month - 1 + Math.round(count);
  const newYear = Math.floor(index / 12);
  const newMonth = index - newYear * 12 + 1;
  return toDayNumber(newYear, newMonth, Math.min(d, daysInMonth(newYear, newMonth)));
}

/** A stretch of the same size one or more years on: the third quarter of the year before. */
export function shiftYears(moment: Moment, count: number): Moment {
  const { year, month, day } = toCivil(moment.first);
  switch (moment.grain) {
    case "day":
      return dayMoment(shiftMonths(moment.first, 12 * count));
    case "month":
      return monthMoment(year + count, month);
    case "quarter":
      return quarterMoment(year + count, Math.ceil(month / 3));
    case "half":
      return halfMoment(year + count, Math.ceil(month / 6));
    case "season":
      return seasonMoment(year + count, moment.value.slice(-2) as Season);
    case "year":
      return yearMoment(year + count);
    default:
      return momentHolding(
        toDayNumber(year + count, month, Math.min(day, 28)),
        moment.grain === "week" ? "week" : "year",
      );
  }
}

/** One number for a day of the year. */
export const dayKey = (month: number, day: number): number => month * 32 + day;
