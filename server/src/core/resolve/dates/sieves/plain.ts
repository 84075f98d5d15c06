/** What says all by itself: durations, sets, “now”, decades, centuries, years, and full dates. */
import type { Amount, CalendarDate, Decade, Duration, TimeUnit } from "../../../article/time-expression";
import { durationValue } from "../../../recognise/dates/duration-value";
import { daysInMonth, toCivil, toDayNumber, weekdayOf } from "../../../text/civil";
import type { Mutable } from "../../../text/copy-with";
import { copyWith } from "../../../text/copy-with";
import { at, type DateSieve, type Found, nameDay, type ResolveContext } from "../context";
import { describeDate, MONTHS, WEEKDAYS } from "../describe";
import {
  centuryMoment,
  dayMoment,
  decadeMoment,
  FARTHEST_YEAR,
  momentHolding,
  monthMoment,
  pad,
  shiftDay,
  yearMoment,
  yearText,
} from "../moment";

export const plain: DateSieve = {
  name: "plain",
  resolve(expression, context) {
    switch (expression.kind) {
      case "duration":
        return duration(expression, context);
      case "set":
        return { value: expression.value };
      case "reference":
        return context.now === undefined
          ? { value: expression.value, how: REFERENCES[expression.value] }
          : { value: expression.value, how: REFERENCES[expression.value], anchor: dayMoment(context.now).value };
      case "decade":
        return expression.short === true
          ? at(decadeMoment(fullDecade(expression, context)), "The last decade of that name that had begun")
          : at(decadeMoment(expression.decade));
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

const REFERENCES = {
  PRESENT_REF: "The time of speaking, of no sure length",
  PAST_REF: "Some time before, not said when",
  FUTURE_REF: "Some time to come, not said when",
} as const;

/** “the past three weeks” ends and “the next three weeks” begins on the day from which it is told. */
function duration({ amounts, side }: Duration, context: ResolveContext): Found {
  const value = durationValue(amounts);
  const origin = context.isHistory ? context.narrative.day : context.now;
  if (side === undefined || origin === undefined) return { value };
  const anchor = dayMoment(origin).value;
  const isPast = side === "past";
  const how = `${isPast ? "Up to" : "From"} ${nameDay(origin, context)}${isPast ? "" : " on"}`;
  const other = otherEnd(amounts, origin, isPast ? -1 : 1);
  const found: Mutable<Found> = { value, how, anchor };
  const [begin, end] = isPast ? [other, anchor] : [anchor, other];
  if (begin !== undefined) found.begin = begin;
  if (end !== undefined) found.end = end;
  return found;
}

/** The far end of a duration that starts on a day, as fine as its smallest unit; undefined where no number is said, or for hours. */
export function otherEnd(amounts: readonly Amount[], origin: number, direction: -1 | 1): string | undefined {
  let day = origin;
  let smallest: TimeUnit = "day";
  for (const { count, unit } of amounts) {
    if (count === null || !Number.isInteger(count) || unit === "hour" || unit === "minute" || unit === "second")
      return undefined;
    day = shiftDay(day, unit, count * direction);
    smallest = unit;
  }
  if (FARTHEST_YEAR < Math.abs(toCivil(day).year)) return undefined;
  // “three weeks” from a day lead to a day, “two years” to a year.
  const isFine = smallest === "week" || smallest === "fortnight" || smallest === "night" || smallest === "weekend";
  return momentHolding(day, isFine ? "day" : smallest).value;
}

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
  if (month === undefined) {
    return expression.yearDigits === 2 ? at(yearMoment(year), `Read as ${yearText(year)}`) : at(yearMoment(year));
  }
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
  return copyWith(found, {
    weekdayMismatch: `${describeDate(number)} is a ${WEEKDAYS[actual - 1]}, not a ${WEEKDAYS[weekday - 1]}.`,
  });
}
