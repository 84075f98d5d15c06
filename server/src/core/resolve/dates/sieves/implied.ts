/** What is left out: the year of “3 May”, the date of “Friday”, the year of “the summer” or “the third quarter”. */
import type { CalendarDate, CalendarPart, Holiday, Relation, Tense } from "../../../article/time-expression";
import { daysInMonth, toCivil, toDayNumber, weekdayOf } from "../../../text/civil";
import { copyWith } from "../../../text/copy-with";
import { at, countedFrom, type DateSieve, type Found, nameDay, type ResolveContext, roleOf } from "../context";
import { describe, describeDay, describePart, MONTHS, titled, WEEKDAYS, yearName } from "../describe";
import {
  dayKey,
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

/** “on July 11, 2021 … after July 11”: the day that was named in full before. */
export const namedBefore: DateSieve = {
  name: "named-before",
  resolve(expression, { narrative }) {
    if (expression.kind !== "date" || expression.month === undefined || expression.day === undefined) return undefined;
    if (expression.continues === true || expression.relation !== undefined) return undefined;
    const year = narrative.named.get(dayKey(expression.month, expression.day));
    if (year === undefined) return undefined;
    const found = dayOf(
      year,
      expression.month,
      expression.day,
      expression.weekday,
      `In ${yearName(year)}, as named in full before`,
    );
    return found.weekdayMismatch === undefined ? found : undefined;
  },
};

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
      return dayOf(
        year,
        month,
        expression.day,
        expression.weekday,
        `In ${MONTHS[month - 1]} ${yearName(year)}, the month spoken of last`,
      );
    }
    if (expression.weekday !== undefined) {
      const steps = stepsTo(origin, expression.weekday, expression.relation);
      return besides(origin, steps, expression.weekday, context);
    }
  }
  if (narrative.year === undefined) return undefined;
  const year = narrative.year + (origin === undefined ? 0 : yearStep(expression, origin, narrative.last));
  const how = `In ${yearName(year)}, the year of which the story tells`;
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
export function yearStep(
  expression: Parameters<DateSieve["resolve"]>[0],
  origin: number,
  last: Moment | undefined,
): number {
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
    const { now, narrative } = context;
    if (now === undefined) return undefined;
    const { weekday: wanted, relation, tense } = expression;
    const move = (days: number): Found => besides(now, days, wanted, context);
    if (expression.isAny === true) return undefined;
    if (relation === "before" || relation === "after" || relation === "same") {
      const origin = narrative.day ?? now;
      return besides(origin, stepsTo(origin, wanted, relation), wanted, context);
    }
    const ahead = (wanted - weekdayOf(now) + 7) % 7;
    if (relation === "next") return move(ahead === 0 ? 7 : ahead);
    if (relation === "last") return move(ahead - 7);
    if (relation === "this") {
      // “this Friday” is the one ahead, unless the clause tells of what was.
      return tense === "past" && ahead !== 0 ? move(ahead - 7) : move(ahead);
    }
    if (ahead === 0) return move(0);
    // “Monday’s debate” of a story that told “the debate will be on Monday”.
    const isComing = tense === undefined && now < (narrative.coming[wanted] ?? now);
    return tense === "future" || isComing ? move(ahead) : move(ahead - 7);
  },
};

/** “Saturday before Monday 4 November 2019, the day of publication”. */
function besides(origin: number, days: number, weekdayNumber: number, context: ResolveContext): Found {
  const name = WEEKDAYS[weekdayNumber - 1]!;
  const moment = dayMoment(origin + days);
  if (days === 0) return countedFrom(origin, moment, `${describeDay(origin)} is the day ${roleOf(origin, context)}`);
  return countedFrom(origin, moment, `${name} ${days < 0 ? "before" : "after"} ${nameDay(origin, context)}`);
}

/** Months and days of months: the nearest that the tense allows. */
export const monthAndDay: DateSieve = {
  name: "month-and-day",
  resolve(expression, context) {
    if (expression.kind !== "date" || context.now === undefined) return undefined;
    if (expression.month === undefined)
      return expression.day === undefined ? undefined : dayOfMonth(expression, context);
    const { now } = context;
    const { month } = expression;
    const candidate = (year: number): Moment | undefined =>
      expression.day === undefined
        ? monthMoment(year, month)
        : expression.day <= daysInMonth(year, month)
          ? dayMoment(toDayNumber(year, month, expression.day))
          : undefined;
    const told = expression.continues === true ? context.narrative.year : undefined;
    const year = told ?? chooseYear(candidate, now, expression);
    const name = `${expression.day === undefined ? "" : `${expression.day} `}${MONTHS[month - 1]}`;
    if (told !== undefined) {
      const how = `${name} of ${yearName(year)}, the year of the day before it`;
      return expression.day === undefined
        ? at(monthMoment(year, month), how)
        : dayOf(year, month, expression.day, expression.weekday, how);
    }
    const chosen = candidate(year);
    if (chosen === undefined) return dayOf(year, month, expression.day!, expression.weekday);
    const how = describeChoice(name, candidate, year, now, context);
    if (expression.day === undefined) return countedFrom(now, chosen, how);
    const found = dayOf(year, month, expression.day, expression.weekday, how);
    return copyWith(found, { anchor: dayMoment(now).value });
  },
};

/** “The last 3 May before Monday 4 November 2019, the day of publication”. */
function describeChoice(
  name: string,
  candidate: (year: number) => Moment | undefined,
  year: number,
  now: number,
  context: ResolveContext,
): string {
  const { first, last } = candidate(year)!;
  const origin = nameDay(now, context);
  if (first <= now && now <= last)
    return first === last ? `${name} is the day ${roleOf(now, context)}` : `The ${name} of ${origin}`;
  const isBack = last < now;
  const between = candidate(isBack ? year + 1 : year - 1);
  const isNearest =
    between === undefined ||
    (isBack
      ? now < between.first || (between.first <= now && now <= between.last)
      : between.last < now || (between.first <= now && now <= between.last));
  if (!isNearest) return `The ${name} of ${yearName(year)}, which fits the weekday or the tense`;
  return isBack ? `The last ${name} before ${origin}` : `The next ${name} after ${origin}`;
}

/** Behind a past verb a day of the next seven weeks is likelier planned than a year old: “declared a dividend payable Nov. 21”. */
const PLAN_COST = 260;

/** “said it would meet on Oct. 14”, told a few weeks later, was meant for that day; told two months later, for that of next year. */
const STALE_COST = 300;

/** The second half of a season. */
const LATE_DAYS = 45;

/** The year in which the candidate best fits relation, weekday and tense. */
function chooseYear(
  candidate: (year: number) => Moment | undefined,
  now: number,
  expression: CalendarDate | CalendarPart | Holiday,
): number {
  const here = yearOf(now);
  // A weekday beside the day tells the year: “Friday, Oct. 23”.
  if (expression.kind === "date" && expression.weekday !== undefined && expression.day !== undefined) {
    // A day within a month of publication is meant, even if its weekday is wrong: the mistake is in the weekday.
    const near = candidate(here);
    if (near !== undefined && Math.abs(near.first - now) <= 31) return here;
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
  // “the year ended March 31”, “since March 31” are no plans.
  const isBounding = expression.bound === "begin" || expression.bound === "end";
  let best = here;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const year of years) {
    const moment = candidate(year)!;
    const gap = moment.last < now ? now - moment.last : now < moment.first ? moment.first - now : 0;
    const isBack = moment.last < now || (moment.first < now && step < 0);
    const isAhead = now < moment.first;
    let cost = gap;
    if (expression.relation === "last" && !(moment.last < now)) cost += 10_000;
    else if (expression.relation === "next" && !isAhead) cost += 10_000;
    // “this winter”, told in February, began in the year before.
    else if (expression.relation === "this") cost = gap === 0 ? -1 : year === here ? 0 : 10_000;
    // “It will reopen by winter”, told when winter is all but over.
    else if (0 < step && moment.grain === "season" && gap === 0 && moment.last - now < LATE_DAYS) cost += 330;
    else if (step < 0 && isAhead) cost += moment.grain === "day" && !isBounding ? PLAN_COST : 330;
    else if (0 < step && isBack && gap !== 0) cost += moment.grain === "day" ? STALE_COST : 330;
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
    context.narrative.last?.grain === "month" ? context.narrative.last.first : (context.narrative.day ?? context.now!);
  const { year, month } = toCivil(origin);
  return dayOf(
    year,
    month,
    expression.day!,
    expression.weekday,
    `In ${MONTHS[month - 1]} ${yearName(year)}, the month spoken of last`,
  );
}

/** Seasons, quarters, halves and named days. */
export const partOfYear: DateSieve = {
  name: "part-of-year",
  resolve(expression, context) {
    const { now, narrative } = context;
    if (now === undefined) return undefined;
    const choose = (name: string, candidate: (year: number) => Moment | undefined, year: number): Found | undefined => {
      const moment = candidate(year);
      if (moment === undefined) return undefined;
      return countedFrom(now, moment, describeChoice(name, candidate, year, now, context));
    };
    switch (expression.kind) {
      case "season": {
        const candidate = (year: number): Moment => seasonMoment(year, expression.season!);
        return choose(
          describePart("season", undefined, expression.season),
          candidate,
          chooseYear(candidate, now, expression),
        );
      }
      case "quarter": {
        const { number } = expression;
        // “for the quarter”: the one spoken of, else the one that ended last.
        if (number === undefined) {
          const period = narrative.period ?? narrative.report;
          if (period !== undefined) return at(period, `The ${period.grain} spoken of last, ${describe(period)}`);
          const last = momentHolding(shiftDay(now, "quarter", -1), "quarter");
          return countedFrom(now, last, `The last quarter before ${nameDay(now, context)}`);
        }
        const candidate = (year: number): Moment => quarterMoment(year, number < 0 ? 4 : number);
        const year = yearOfPeriod(candidate(yearOf(now)), now, expression.tense);
        return choose(describePart("quarter", number), candidate, year);
      }
      case "half": {
        const half = expression.number === 1 ? 1 : 2;
        const candidate = (year: number): Moment => halfMoment(year, half);
        return choose(
          describePart("half", half),
          candidate,
          yearOfPeriod(candidate(yearOf(now)), now, expression.tense),
        );
      }
      case "holiday": {
        const { rule, name } = expression;
        if (rule.kind === "open") return undefined;
        const candidate = (year: number): Moment | undefined => holidayIn(rule, year)?.moment;
        const year = chooseYear(candidate, now, expression);
        return rule.kind === "once" ? holidayIn(rule, year) : choose(titled(name), candidate, year);
      }
      default:
        return undefined;
    }
  },
};

/** The period of this year once it has begun or is awaited, else that of last year. */
function yearOfPeriod(here: Moment, now: number, tense: Tense | undefined): number {
  const year = yearOf(here.first);
  return now < here.first && tense !== "future" && 100 < here.first - now ? year - 1 : year;
}
