/** How dates are said to the reader of a hover. */

import type { TimeUnit } from "../../article/time-expression";
import { toCivil, weekdayOf } from "../../text/civil";
import type { Moment } from "./moment";

export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

export const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

/** “Monday 4 November 2019”. */
export function describeDay(day: number): string {
  return `${WEEKDAYS[weekdayOf(day) - 1]} ${describeDate(day)}`;
}

/** “4 November 2019”. */
export function describeDate(day: number): string {
  const { year, month, day: d } = toCivil(day);
  return `${d} ${MONTHS[month - 1]} ${yearName(year)}`;
}

/** “2019”, “480 BC”: there is no year 0. */
export const yearName = (year: number): string => (year < 1 ? `${1 - year} BC` : String(year));

export const ORDINALS = ["first", "second", "third", "fourth", "fifth"] as const;
const SEASONS: Readonly<Record<string, string>> = { SP: "spring", SU: "summer", FA: "autumn", WI: "winter" };

/** A stretch of the calendar in words: “4 November 2019”, “the third quarter of 2019”, “the week of 28 October 2019”. */
export function describe(moment: Moment): string {
  const { year, month } = toCivil(moment.first);
  const era = yearName(year);
  switch (moment.grain) {
    case "day":
      return describeDate(moment.first);
    case "week":
      return `the week of ${describeDate(moment.first)}`;
    case "weekend":
      return `the weekend of ${describeDate(moment.first)}`;
    case "month":
      return `${MONTHS[month - 1]} ${era}`;
    case "quarter":
      return `the ${ORDINALS[Math.ceil(month / 3) - 1]} quarter of ${era}`;
    case "half":
      return `the ${ORDINALS[Math.ceil(month / 6) - 1]} half of ${era}`;
    case "season":
      return `the ${SEASONS[moment.value.slice(-2)]} of ${era}`;
    case "year":
      return era;
    case "decade":
      return year < 1 ? `a decade of the years around ${era}` : `the ${year}s`;
    default:
      return `${era} to ${yearName(toCivil(moment.last).year)}`;
  }
}

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"] as const;

/** “two weeks”, “1.5 years”, “a day” is “one day”. */
export function describeAmount(count: number, unit: TimeUnit): string {
  return `${NUMBERS[count] ?? count} ${count === 1 ? unit : pluralOf(unit)}`;
}

const pluralOf = (unit: TimeUnit): string =>
  unit === "century" ? "centuries" : unit === "millennium" ? "millennia" : unit === "half" ? "halves" : `${unit}s`;

/** “The third quarter”, “Summer”, “The first half”. */
export function describePart(kind: "season" | "quarter" | "half", number: number | undefined, season?: string): string {
  if (kind === "season") return SEASONS[season ?? ""] ?? "season";
  if (number === undefined) return kind;
  return `${number < 0 ? "last" : (ORDINALS[number - 1] ?? number)} ${kind}`;
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The name of a holiday as newspapers write it: “Feast of the Assumption”. */
export const titled = (name: string): string =>
  name.replace(/(^|[\s-])(\p{L})(\p{L}*)/gu, (word, before: string, first: string, rest: string) =>
    before !== "" && /^(?:of|the|and|in)$/.test(first + rest) ? word : before + first.toUpperCase() + rest,
  );
