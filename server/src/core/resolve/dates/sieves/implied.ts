/** What is left out: the year of “3 May”, the date of “Friday”, the year of “the summer” or “the third quarter”. */
import type { CalendarDate, CalendarPart, Holiday, Relation, Tense } from "../../../article/time-expression";
import { daysInMonth, toCivil, toDayNumber, weekdayOf } from "../../../text/civil";
import { at, type DateSieve, type Found, type ResolveContext } from "../context";
import { describeDay, MONTHS, WEEKDAYS } from "../describe";
import {
  dayMoment,
  halfMoment,
  type Moment,
  momentHolding,
  monthMoment,
  quarterMoment,
  seasonMoment,
  shiftDay,
} from "../moment";
import { holidayIn } from "./parts";
import { dayOf } from "./plain";
import { yearOf } from "./relative";

/** Bare months, days and seasons in a text that tells of the past: they belong to the year told of. */
export const history: DateSieve = {
  name: "history",
  resolve(expression, context) {
    if (!context.isHistory) return undefined;
    return inYearTold(expression, context);
  },
};

function inYearTold(expression: Parameters<DateSieve["resolve"]>[0], context: ResolveContext): Found | undefined {
  const { narrative } = context;
  const origin = narrative.day ?? narrative.last?.first;
  if (expression.kind === "date" && expression.month === undefined && origin !== undefined) {
    if (expression.day !== undefined) {
      const { year, month } = toCivil(origin);
      return dayOf(year, month, expression.day, expression.weekday, "In the month spoken of before");
    }
    if (expression.weekday !== undefined) {
      const steps = stepsTo(origin, expression.weekday, expression.relation);
      return at(
        dayMoment(origin + steps),
        `${WEEKDAYS[expression.weekday - 1]} next to ${describeDay(origin)}, the day spoken of before`,
      );
    }
  }
  if (narrative.year === undefined) return undefined;
  const year = narrative.year + (origin === undefined ? 0 : yearStep(expression, origin, narrative.last));
  const how = `In ${year}, the year spoken of before`;
  switch (expression.kind) {
    case "date":
      if (expression.month === undefined) return undefined;
      if (expression.day === undefined) return at(monthMoment(year, expression.month), how);
      return dayTold(expression, year, how);
    case "season":
      return at(seasonMoment(year, expression.season!), how);
    case "quarter":
      return expression.number === undefined ? undefined : at(quarterMoment(year, expression.number), how);
    case "half":
      return at(halfMoment(year, expression.number === 1 ? 1 : 2), how);
    case "holiday":
      return holidayIn(expression.rule, year);
    default:
      return undefined;
  }
}

/** A day in the year told of; one whose weekday is of another year belongs to that: “Friday, April 1” of a notice. */
function dayTold({ month, day, weekday: wanted }: CalendarDate, year: number, how: string): Found | undefined {
  const found = dayOf(year, month!, day!, wanted, how);
  return found.weekdayMismatch === undefined ? found : undefined;
}

/** “the previous April”, “the next spring”, “the following May” cross the year where the story stands beyond it. */
function yearStep(expression: Parameters<DateSieve["resolve"]>[0], origin: number, last: Moment | undefined): number {
  if (expression.kind !== "date" && expression.kind !== "season") return 0;
  const { relation } = expression;
  const { month } = toCivil(origin);
  if (relation === undefined) {
    // A story told in order passes from December to January.
    if (
      expression.kind !== "date" ||
      expression.month === undefined ||
      (last?.grain !== "day" && last?.grain !== "month")
    )
      return 0;
    return expression.month + 7 < month ? 1 : 0;
  }
  const target = expression.kind === "date" ? (expression.month ?? month) : SEASON_START[expression.season!]!;
  if ((relation === "before" || relation === "last") && month <= target) return -1;
  if ((relation === "after" || relation === "next") && target <= month) return 1;
  return 0;
}

const SEASON_START: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

function stepsTo(origin: number, weekday: number, relation: Relation | undefined): number {
  const ahead = (weekday - weekdayOf(origin) + 7) % 7;
  if (relation === "before" || relation === "last") return ahead === 0 ? -7 : ahead - 7;
  if (relation === "after" || relation === "next") return ahead === 0 ? 7 : ahead;
  return ahead;
}

/** Weekdays by the tense of their clause: what happened looks back, what will happen looks ahead. */
export const weekday: DateSieve = {
  name: "weekday",
  resolve(expression, context) {
    if (expression.kind !== "date" || expression.weekday === undefined || expression.day !== undefined)
      return undefined;
    const { published, narrative } = context;
    if (published === undefined) return undefined;
    const { weekday: wanted, relation, tense } = expression;
    const name = WEEKDAYS[wanted - 1]!;
    if (relation === "before" || relation === "after" || relation === "same") {
      const origin = narrative.day ?? published;
      const day = origin + stepsTo(origin, wanted, relation);
      return at(
        dayMoment(day),
        `${name} ${day < origin ? "before" : "after"} ${describeDay(origin)}, the day spoken of before`,
      );
    }
    const ahead = (wanted - weekdayOf(published) + 7) % 7;
    if (relation === "next") return lookAhead(published, ahead === 0 ? 7 : ahead, name);
    if (relation === "last") return lookBack(published, ahead === 0 ? 7 : 7 - ahead, name);
    if (relation === "this") {
      // “this Friday” is the one ahead, unless the clause tells of what was.
      return tense === "past" && ahead !== 0 ? lookBack(published, 7 - ahead, name) : lookAhead(published, ahead, name);
    }
    if (ahead === 0) return at(dayMoment(published), `${name} is the day of publication, ${describeDay(published)}`);
    return tense === "future" ? lookAhead(published, ahead, name) : lookBack(published, 7 - ahead, name);
  },
};

const lookAhead = (published: number, days: number, name: string): Found =>
  at(
    dayMoment(published + days),
    days === 0
      ? `${name} is the day of publication, ${describeDay(published)}`
      : `${name} after ${describeDay(published)}`,
  );

const lookBack = (published: number, days: number, name: string): Found =>
  at(dayMoment(published - days), `${name} before ${describeDay(published)}`);

/** Months and days of months: the nearest that the tense allows. */
export const monthAndDay: DateSieve = {
  name: "month-and-day",
  resolve(expression, context) {
    if (expression.kind !== "date" || context.published === undefined) return undefined;
    if (expression.month === undefined)
      return expression.day === undefined ? undefined : dayOfMonth(expression, context);
    const { published } = context;
    const { month } = expression;
    const candidate = (year: number): Moment | undefined =>
      expression.day === undefined
        ? monthMoment(year, month)
        : expression.day <= daysInMonth(year, month)
          ? dayMoment(toDayNumber(year, month, expression.day))
          : undefined;
    const told = expression.continues === true ? context.narrative.year : undefined;
    const year = told ?? chooseYear(candidate, published, expression);
    const name = `${expression.day === undefined ? "" : `${expression.day} `}${MONTHS[month - 1]}`;
    const how = `${name} nearest to publication, ${describeDay(published)}`;
    if (expression.day === undefined) return at(monthMoment(year, month), how);
    return dayOf(year, month, expression.day, expression.weekday, how);
  },
};

/** Behind a past verb a day of the next seven weeks is likelier planned than a year old: “declared a dividend payable Nov. 21”. */
const PLAN_COST = 260;

/** The year in which the candidate best fits relation, weekday and tense. */
function chooseYear(
  candidate: (year: number) => Moment | undefined,
  published: number,
  expression: CalendarDate | CalendarPart | Holiday,
): number {
  const here = yearOf(published);
  // A weekday beside the day tells the year: “Friday, Oct. 23”.
  if (expression.kind === "date" && expression.weekday !== undefined && expression.day !== undefined) {
    // A day within a month of publication is meant, even if its weekday is wrong: the mistake is in the weekday.
    const near = candidate(here);
    if (near !== undefined && Math.abs(near.first - published) <= 31) return here;
    for (const year of [here, here - 1, here + 1]) {
      const moment = candidate(year);
      if (moment !== undefined && weekdayOf(moment.first) === expression.weekday) return year;
    }
  }
  // 29 February is looked for in leap years alone.
  const years = [here, here - 1, here + 1, here - 2, here + 2, here - 3, here + 3].filter(
    (year) => candidate(year) !== undefined,
  );
  const step = preferredSide(expression.relation, expression.tense);
  let best = here;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const year of years) {
    const moment = candidate(year)!;
    const gap =
      moment.last < published ? published - moment.last : published < moment.first ? moment.first - published : 0;
    const isBack = moment.last < published || (moment.first < published && step < 0);
    const isAhead = published < moment.first;
    let cost = gap;
    if (expression.relation === "last" && !(moment.last < published)) cost += 10_000;
    else if (expression.relation === "next" && !isAhead) cost += 10_000;
    else if (expression.relation === "this") cost = year === here ? 0 : 10_000;
    else if (step < 0 && isAhead) cost += moment.grain === "day" ? PLAN_COST : 330;
    else if (0 < step && isBack && gap !== 0) cost += 330;
    if (cost < bestCost) {
      bestCost = cost;
      best = year;
    }
  }
  return best;
}

function preferredSide(relation: Relation | undefined, tense: Tense | undefined): number {
  if (relation === "last" || relation === "before") return -1;
  if (relation === "next" || relation === "after") return 1;
  if (tense === "future") return 1;
  return tense === "past" ? -1 : 0;
}

/** “on the 4th”: of the month spoken of, else of publication. */
function dayOfMonth(expression: CalendarDate, context: ResolveContext): Found {
  const origin =
    context.narrative.last?.grain === "month"
      ? context.narrative.last.first
      : (context.narrative.day ?? context.published!);
  const { year, month } = toCivil(origin);
  return dayOf(year, month, expression.day!, expression.weekday, "In the month spoken of before");
}

/** Seasons, quarters, halves and named days. */
export const partOfYear: DateSieve = {
  name: "part-of-year",
  resolve(expression, context) {
    const { published, narrative } = context;
    if (published === undefined) return undefined;
    const how = `Nearest to publication, ${describeDay(published)}`;
    switch (expression.kind) {
      case "season": {
        const year = chooseYear((y) => seasonMoment(y, expression.season!), published, expression);
        return at(seasonMoment(year, expression.season!), how);
      }
      case "quarter":
        // “for the quarter”: the one spoken of, else the one that ended last.
        if (expression.number === undefined)
          return at(
            narrative.period ?? narrative.report ?? momentHolding(shiftDay(published, "quarter", -1), "quarter"),
            how,
          );
        return at(
          quarterMoment(
            yearOfPeriod(quarterMoment(yearOf(published), expression.number), published, expression.tense),
            expression.number,
          ),
          how,
        );
      case "half": {
        const half = expression.number === 1 ? 1 : 2;
        return at(
          halfMoment(yearOfPeriod(halfMoment(yearOf(published), half), published, expression.tense), half),
          how,
        );
      }
      case "holiday": {
        if (expression.rule.kind === "open") return undefined;
        const year = chooseYear((y) => holidayIn(expression.rule, y)?.moment, published, expression);
        return holidayIn(expression.rule, year);
      }
      default:
        return undefined;
    }
  },
};

/** The period of this year once it has begun or is awaited, else that of last year. */
function yearOfPeriod(here: Moment, published: number, tense: Tense | undefined): number {
  const year = yearOf(here.first);
  return published < here.first && tense !== "future" && 100 < here.first - published ? year - 1 : year;
}
