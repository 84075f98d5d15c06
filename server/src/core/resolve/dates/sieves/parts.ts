/** Parts of a longer time that is said with them: the spring of 1990, last year’s third quarter, July last year, Christmas 1999. */
import type { HolidayRule, TimeExpression } from "../../../article/time-expression";
import { daysInMonth, easterOf, toCivil, toDayNumber, weekdayOf } from "../../../text/civil";
import { at, type DateSieve, type Found, type ResolveContext } from "../context";
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
        const moment = context.find(expression.within).moment;
        return moment === undefined ? undefined : inside(expression, moment, context);
      }
      case "nth": {
        const moment = context.find(expression.within).moment;
        if (moment === undefined) return undefined;
        return expression.weekday === undefined
          ? nth(expression.number, expression.unit, moment)
          : nthDay(expression.number, expression.weekday, moment);
      }
      default:
        return undefined;
    }
  },
};

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
      const { period } = context.narrative;
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
  if (number < 0) return at(momentHolding(within.last, unit));
  const moment = momentHolding(shiftDay(within.first, unit, number - 1), unit);
  return within.last < moment.first ? undefined : at(moment);
}
