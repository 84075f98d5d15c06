/** Parts of a longer time that is said with them: the spring of 1990, last year’s third quarter, July last year, Christmas 1999. */
import type {
  CalendarDate,
  CalendarPart,
  Holiday,
  HolidayRule,
  TimeExpression,
} from "../../../article/time-expression";
import { daysInMonth, easterOf, toCivil, toDayNumber, weekdayOf } from "../../../text/civil";
import type { Mutable } from "../../../text/copy-with";
import { copyWith } from "../../../text/copy-with";
import { at, type DateSieve, type Found, type ResolveContext } from "../context";
import { capitalised, describe, describePart, MONTHS, ORDINALS, titled, WEEKDAYS } from "../describe";
import {
  dayMoment,
  halfMoment,
  type Moment,
  momentHolding,
  monthMoment,
  quarterMoment,
  seasonMoment,
  shiftDay,
  yearMoment,
} from "../moment";
import { dayOf } from "./plain";

export const parts: DateSieve = {
  name: "parts",
  resolve(expression, context) {
    switch (expression.kind) {
      case "date":
      case "season":
      case "quarter":
      case "half":
      case "holiday": {
        if (expression.within === undefined) return undefined;
        const within = context.find(expression.within);
        const found = within.moment === undefined ? undefined : inside(expression, within.moment, context);
        return found === undefined ? undefined : inherited(found, within, partName(expression));
      }
      case "nth": {
        const within = context.find(expression.within);
        const { moment } = within;
        if (moment === undefined) return undefined;
        const { number, unit, weekday } = expression;
        const found = weekday === undefined ? nth(number, unit, moment) : nthDay(number, weekday, moment);
        const name = weekday === undefined ? unit : WEEKDAYS[weekday - 1]!;
        const order = number < 0 ? "The last" : `The ${ORDINALS[number - 1] ?? `${number}th`}`;
        return found === undefined
          ? undefined
          : inherited(copyWith(found, { how: `${order} ${name} of ${describe(moment)}` }), within, `${order} ${name}`);
      }
      default:
        return undefined;
    }
  },
};

/** “July of the year before 2019, the year of publication”: the words for the longer time explain the shorter one. */
function inherited(found: Found, within: Found, name: string): Found {
  const how =
    within.how === undefined ? found.how : `${name} of ${within.how.charAt(0).toLowerCase()}${within.how.slice(1)}`;
  const result: Mutable<Found> = Object.assign({}, found);
  if (how !== undefined) result.how = how;
  if (within.anchor !== undefined) result.anchor = within.anchor;
  return result;
}

function partName(expression: CalendarDate | CalendarPart | Holiday): string {
  switch (expression.kind) {
    case "date": {
      if (expression.month === undefined) return WEEKDAYS[(expression.weekday ?? 1) - 1]!;
      const month = MONTHS[expression.month - 1]!;
      return expression.day === undefined ? month : `${expression.day} ${month}`;
    }
    case "holiday":
      return titled(expression.name);
    default:
      return capitalised(describePart(expression.kind, expression.number, expression.season));
  }
}

function inside(expression: TimeExpression, within: Moment, context: ResolveContext): Found | undefined {
  const { year } = toCivil(within.first);
  switch (expression.kind) {
    case "date":
      if (expression.weekday !== undefined && expression.day === undefined && within.grain === "week") {
        return at(dayMoment(within.first + expression.weekday - 1));
      }
      if (expression.month === undefined) return undefined;
      if (expression.day === undefined) return at(monthMoment(year, expression.month));
      return dayOf(year, expression.month, expression.day, expression.weekday);
    case "season":
      return at(seasonMoment(year, expression.season!));
    case "quarter": {
      if (expression.number !== undefined)
        return at(quarterMoment(year, expression.number < 0 ? 4 : expression.number));
      // “last year’s quarter”: the quarter of which the story tells.
      const period = context.narrative.report ?? context.narrative.period;
      return period?.grain === "quarter"
        ? at(quarterMoment(year, Math.ceil(toCivil(period.first).month / 3)))
        : at(yearMoment(year));
    }
    case "half":
      return at(halfMoment(year, expression.number === 1 ? 1 : 2));
    case "holiday":
      return holidayIn(expression.rule, year);
    default:
      return undefined;
  }
}

/** The named day of a year; undefined for one that no Gregorian rule gives. */
export function holidayIn(rule: HolidayRule, year: number): Found | undefined {
  switch (rule.kind) {
    case "fixed":
      return at(dayMoment(toDayNumber(year, rule.month, rule.day)));
    case "once":
      return at(dayMoment(toDayNumber(rule.year, rule.month, rule.day)));
    case "easter":
      return at(dayMoment(easterOf(year) + rule.plus));
    case "nth":
      return at(dayMoment(nthWeekday(year, rule.month, rule.weekday, rule.nth) + rule.plus));
    case "listed": {
      const day = rule.days.get(year);
      return day === undefined ? undefined : at(dayMoment(toDayNumber(year, ...day)));
    }
    default:
      return undefined;
  }
}

function nthWeekday(year: number, month: number, weekday: number, nth: number): number {
  if (nth < 0) {
    const last = toDayNumber(year, month, daysInMonth(year, month));
    return last - ((weekdayOf(last) - weekday + 7) % 7);
  }
  const first = toDayNumber(year, month, 1);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1);
}

/** “the third Thursday of November”, “the last Friday of the month”. */
function nthDay(number: number, weekday: number, within: Moment): Found | undefined {
  const last = within.last - ((weekdayOf(within.last) - weekday + 7) % 7);
  const first = within.first + ((weekday - weekdayOf(within.first) + 7) % 7);
  const day = number < 0 ? last : first + 7 * (number - 1);
  return within.last < day ? undefined : at(dayMoment(day));
}

/** “the last week of March”, “the first day of the year”. */
function nth(number: number, unit: Parameters<typeof momentHolding>[1], within: Moment): Found | undefined {
  // As in ISO 8601 a week belongs to the year, and so to the month, that has more of its days.
  const isWhole = unit === "week" && (within.grain === "year" || within.grain === "month");
  if (isWhole && number < 0) return at(momentHolding(within.last - 3, unit));
  if (isWhole) {
    const week = momentHolding(within.first + 3 + 7 * (number - 1), unit);
    return within.last < week.first ? undefined : at(week);
  }
  if (number < 0) return at(momentHolding(within.last, unit));
  const moment = momentHolding(shiftDay(within.first, unit, number - 1), unit);
  return within.last < moment.first ? undefined : at(moment);
}
