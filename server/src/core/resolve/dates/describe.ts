/** How dates are said to the reader of a hover. */
import { toCivil, weekdayOf } from "../../text/civil";

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
  return `${d} ${MONTHS[month - 1]} ${year}`;
}
