/** The calendar in English: names of months and weekdays, ranges of days. Civil dates only, because the core knows no clock. */
import { daysInMonth, toCivil, toDayNumber, weekdayOf } from "../text/civil";

export const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
export const WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");

export function isCivilDate(year: number, month: number, day: number): boolean {
  return 1 <= month && month <= 12 && 1 <= day && day <= daysInMonth(year, month);
}

/** The Monday of an ISO 8601 week as a day number: week 1 is the one with 4 January. */
export function mondayOfWeek(year: number, week: number): number {
  const fourth = toDayNumber(year, 1, 4);
  return fourth - weekdayOf(fourth) + 1 + (week - 1) * 7;
}

export function isoDay(dayNumber: number): string {
  const { year, month, day } = toCivil(dayNumber);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Two days as a range: "2–3 November 2019", "30 November – 1 December 2019". */
export function dayRange(first: number, last: number): string {
  const [a, b] = [toCivil(first), toCivil(last)];
  const end = `${b.day} ${MONTHS[b.month - 1]} ${b.year}`;
  if (a.month === b.month) return `${a.day}–${end}`;
  return `${a.day} ${MONTHS[a.month - 1]}${a.year === b.year ? "" : ` ${a.year}`} – ${end}`;
}

/** The same for a narrow place: "2–3 Nov", "30 Nov – 1 Dec". */
export function shortRange(first: number, last: number): string {
  const [a, b] = [toCivil(first), toCivil(last)];
  return a.month === b.month ? `${a.day}–${shortDay(last)}` : `${shortDay(first)} – ${shortDay(last)}`;
}

function shortDay(dayNumber: number): string {
  const { month, day } = toCivil(dayNumber);
  return `${day} ${shortMonth(month)}`;
}

/** "Nov"; "" for a number that no month has. */
export const shortMonth = (month: number): string => MONTHS[month - 1]?.slice(0, 3) ?? "";
