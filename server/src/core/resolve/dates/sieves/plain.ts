/** What says all by itself: durations, sets, “now”, decades, centuries, years, and full dates. */
import type { CalendarDate, Decade } from "../../../article/time-expression";
import { durationValue } from "../../../recognise/dates/duration-value";
import { daysInMonth, toCivil, toDayNumber, weekdayOf } from "../../../text/civil";
import { at, type DateSieve, type Found, type ResolveContext } from "../context";
import { describeDate, MONTHS, WEEKDAYS } from "../describe";
import { centuryMoment, dayMoment, decadeMoment, monthMoment, pad, yearMoment, yearText } from "../moment";

export const plain: DateSieve = {
  name: "plain",
  resolve(expression, context) {
    switch (expression.kind) {
      case "duration":
        return { value: durationValue(expression.amounts) };
      case "set":
        return { value: expression.value };
      case "reference":
        return { value: expression.value };
      case "decade":
        return at(decadeMoment(fullDecade(expression, context)));
      case "century":
        return expression.era === "BC"
          ? { value: `BC${pad(expression.century - 1, 2)}` }
          : at(centuryMoment(expression.century));
      case "date":
        return expression.year === undefined ? undefined : datedYear(expression, context);
      default:
        return undefined;
    }
  },
};

/** “the ’90s”: the last such decade that had begun by publication. */
function fullDecade(expression: Decade, context: ResolveContext): number {
  if (expression.short !== true) return expression.decade;
  if (context.isHistory && context.narrative.year !== undefined) {
    return Math.floor(context.narrative.year / 100) * 10 + expression.decade;
  }
  const year = context.published === undefined ? 2030 : toCivil(context.published).year;
  return (200 + expression.decade) * 10 <= year ? 200 + expression.decade : 190 + expression.decade;
}

/** “’98”, “4/11/19”: the year that is nearest to publication and not far ahead of it. */
function fullYear(expression: CalendarDate, context: ResolveContext): number {
  const year = expression.year!;
  if (expression.era === "BC") return 1 - year;
  if (expression.yearDigits !== 2) return year;
  if (context.isHistory && context.narrative.year !== undefined) {
    return Math.floor(context.narrative.year / 100) * 100 + year;
  }
  const published = context.published === undefined ? 2030 : toCivil(context.published).year;
  return 2000 + year <= published + 10 ? 2000 + year : 1900 + year;
}

function datedYear(expression: CalendarDate, context: ResolveContext): Found {
  const year = fullYear(expression, context);
  const { month, day } = expression;
  if (month === undefined) return at(yearMoment(year));
  if (day === undefined) return at(monthMoment(year, month));
  if (expression.ambiguousOrder === true && isNearPublication(year, day, month, context)) {
    if (!isNearPublication(year, month, day, context)) {
      return dayOf(year, day, month, undefined, "Read as day and month, because that is near publication");
    }
  }
  return dayOf(year, month, day, expression.weekday);
}

/** News dates what is close: of “4/11/19” and “11/4/19” the reading within some weeks of publication is meant. */
const NEAR_DAYS = 45;

function isNearPublication(year: number, month: number, day: number, context: ResolveContext): boolean {
  if (context.published === undefined || 12 < month) return false;
  return Math.abs(toDayNumber(year, month, day) - context.published) <= NEAR_DAYS;
}

/** A full date, the impossible ones included, with what its weekday has to say. */
export function dayOf(year: number, month: number, day: number, weekday?: number, how?: string): Found {
  const name = MONTHS[month - 1]!;
  if (daysInMonth(year, month) < day) {
    const value = `${yearText(year)}-${pad(month, 2)}-${pad(day, 2)}`;
    const isLeapDay = month === 2 && day === 29;
    const impossible = isLeapDay
      ? `${year} was no leap year, so its February has 28 days.`
      : `${name} has ${daysInMonth(year, month)} days.`;
    return { value, impossible };
  }
  const number = toDayNumber(year, month, day);
  const found = at(dayMoment(number), how);
  const actual = weekdayOf(number);
  if (weekday === undefined || weekday === actual) return found;
  return {
    ...found,
    weekdayMismatch: `${describeDate(number)} is a ${WEEKDAYS[actual - 1]}, not a ${WEEKDAYS[weekday - 1]}.`,
  };
}
