/** What counts from publication or from the day spoken of: yesterday, last week, the following month, two weeks ago, a year earlier. */
import type { Offset, Relation, RelativeUnit, TimeUnit } from "../../../article/time-expression";
import { toCivil, weekdayOf } from "../../../text/civil";
import { copyWith } from "../../../text/copy-with";
import { at, countedFrom, type DateSieve, type Found, nameDay, OPEN, type ResolveContext, roleOf } from "../context";
import { capitalised, describe, describeAmount, describeDate } from "../describe";
import { dayMoment, FARTHEST_YEAR, type Moment, momentHolding, shiftDay, shiftYears } from "../moment";

export const relative: DateSieve = {
  name: "relative",
  resolve(expression, context) {
    switch (expression.kind) {
      case "deictic": {
        const day = context.isHistory ? undefined : context.now;
        if (day === undefined) return undefined;
        const { days } = expression;
        const how =
          days === 0
            ? capitalised(nameDay(day, context))
            : `${days === -1 || days === 1 ? "The day" : capitalised(describeAmount(Math.abs(days), "day"))} ${days < 0 ? "before" : "after"} ${nameDay(day, context)}`;
        return countedFrom(day, dayMoment(day + days), how);
      }
      case "unit":
        return unit(expression, context);
      case "offset":
        return offset(expression, context);
      default:
        return undefined;
    }
  },
};

/** The day from which a relation counts: the day spoken of for “the previous year”, publication for “last year”. */
export function originOf(relation: Relation, context: ResolveContext): number | undefined {
  const { narrative, now } = context;
  const isNarrative = relation === "before" || relation === "after" || relation === "same";
  // Without a date of publication “last year” says nothing, whatever the text tells.
  if (isNarrative || (context.isHistory && now !== undefined))
    return narrative.day ?? narrative.last?.first ?? (context.isHistory ? undefined : now);
  return now;
}

/** How many units a relation moves. */
export function stepsOf(relation: Relation): number {
  switch (relation) {
    case "last":
    case "before":
    case "latest":
      return -1;
    case "next":
    case "after":
      return 1;
    default:
      return 0;
  }
}

function unit(expression: RelativeUnit, context: ResolveContext): Found | undefined {
  const relation = relationTold(expression, context);
  // “that year”, “the previous year”: of the stretch spoken of last, if that is no shorter story of its own.
  const origin = originOf(relation, context);
  if (origin === undefined) return undefined;
  if (expression.unit === "quarter" && (relation === "same" || relation === "latest")) {
    const period = relation === "same" ? context.narrative.period : context.narrative.report;
    if (period !== undefined) return at(period, `The quarter of the report, ${describe(period)}`);
  }
  // “On Friday the index, at its lowest since 1983, ended the day down”: the day of the news, whatever was named beside it.
  if (expression.unit === "day" && relation === "latest") {
    const day = context.isHistory ? context.narrative.day : (context.narrative.newsDay ?? context.now);
    return day === undefined ? undefined : at(dayMoment(day), `The day of which the story tells, ${describeDate(day)}`);
  }
  // “In 2008 … the same day”: the day of a year that is all that was said stays open.
  const { narrative } = context;
  const isTold = relation === "same" || relation === "before" || relation === "after";
  if (isTold && narrative.day === undefined && narrative.last !== undefined && origin === narrative.last.first) {
    const open = insideOf(narrative.last, expression.unit);
    if (open !== undefined) return open;
  }
  if (isShort(expression.unit)) {
    const here = dayMoment(origin).value;
    return { value: `${here}TXX`, how: `On ${nameDay(origin, context)}`, anchor: here };
  }
  const shift = isWeekendBefore(expression, origin) ? -1 : 0;
  const moment = momentHolding(shiftDay(origin, expression.unit, stepsOf(relation) + shift), expression.unit);
  return countedFrom(origin, moment, describeUnit(copyWith(expression, { relation }), origin, moment, context));
}

/** “In 2007 people died. The next year a government was formed”: what is told counts from the time told of. */
function relationTold({ relation, hasArticle, tense }: RelativeUnit, { narrative, now }: ResolveContext): Relation {
  const isTold = relation === "next" && hasArticle === true && tense === "past";
  return isTold && now !== undefined && narrative.last !== undefined && narrative.last.last < now ? "after" : relation;
}

/** “The month before November 2019, that of publication”, “The week of Monday 4 November 2019, the day of publication”. */
function describeUnit({ unit: size, relation }: RelativeUnit, origin: number, found: Moment, context: ResolveContext) {
  const here = momentHolding(origin, size);
  const isBefore = found.first < here.first;
  if (found.first === here.first) return `The ${size} of ${nameDay(origin, context)}`;
  if (size === "day") return `The day ${isBefore ? "before" : "after"} ${nameDay(origin, context)}`;
  const role = relation === "same" ? "spoken of last" : roleOf(origin, context);
  const named =
    size === "week" || size === "weekend" || size === "fortnight" ? `that of ${describeDate(origin)}` : describe(here);
  return `The ${size} ${isBefore ? "before" : "after"} ${named}, the ${size} ${role}`;
}

/** “over the weekend” in a clause that tells of the past is the one before publication. */
function isWeekendBefore(expression: RelativeUnit, origin: number): boolean {
  return (
    expression.unit === "weekend" &&
    expression.relation === "this" &&
    expression.tense === "past" &&
    weekdayOf(origin) < 6
  );
}

/** Units shorter than a day leave the day as it is, and the time open. */
const isShort = (unit: TimeUnit): boolean => unit === "hour" || unit === "minute" || unit === "second";

function offset(expression: Offset, context: ResolveContext): Found | undefined {
  const { amount, direction } = expression;
  if (amount.count === null) {
    return direction < 0
      ? { value: "PAST_REF", how: "Some time before, not said how long" }
      : { value: "FUTURE_REF", how: "Some time after, not said how long" };
  }
  const steps = amount.count * direction;
  if (typeof expression.origin === "object") {
    const { tense } = expression;
    const origin = context.find(tense === undefined ? expression.origin : { ...expression.origin, tense }).moment;
    if (origin !== undefined && expression.of !== undefined) return anniversary(expression, origin, context);
    return origin === undefined ? undefined : shifted(origin.first, amount.unit, steps, describe(origin));
  }
  if (amount.unit === "year" && Number.isInteger(steps)) {
    const period = comparedPeriod(expression, context);
    // “up from $2 million a year earlier”: the same quarter of the year before.
    if (period !== undefined && (expression.origin === "narrative" || steps === -1)) {
      const same = shiftYears(period, steps);
      const how = `The same ${period.grain} as ${describe(period)}, ${describeAmount(Math.abs(steps), "year")} ${steps < 0 ? "earlier" : "later"}`;
      return { value: same.value, moment: same, how, anchor: period.value };
    }
  }
  const isPublication = expression.origin === "publication" && !context.isHistory;
  const { narrative, now } = context;
  const told = narrative.day ?? narrative.last?.first;
  // “up 15% a year earlier” in a paragraph of its own compares with publication.
  if (expression.origin === "narrative" && narrative.day === undefined && narrative.last !== undefined) {
    const open = insideOf(narrative.last, amount.unit);
    if (open !== undefined) return open;
  }
  if (expression.origin === "publication" && now === undefined) return undefined;
  const isFar = amount.unit === "year" && !context.isHistory && narrative.lastParagraph !== context.paragraph;
  // “A year later, the president called her”: what was cannot lie behind publication.
  const isAhead =
    now !== undefined &&
    direction > 0 &&
    expression.tense === "past" &&
    now < shiftDay(now, amount.unit, Math.max(1, Math.floor(steps)));
  const fromPublication = isPublication || (isFar && now !== undefined && !(isAhead && told !== undefined));
  const isAfter = expression.origin === "narrative" && direction > 0 && expression.tense !== "future";
  // “He met her at school. Two years later they married”: behind what nobody dated.
  if (isAfter && told === undefined && !isShort(amount.unit)) return undefined;
  const origin = fromPublication ? now : (told ?? now);
  if (origin === undefined) return undefined;
  const [unit, count] = inWholeUnits(amount.unit, steps);
  const isBygone = now !== undefined && direction > 0 && expression.tense === "past" && unit === "year";
  if (isBygone && now < shiftDay(origin, unit, count)) {
    // “In 2018 it promised to double output by 2025. That was dropped two years later”: counted from what is past, not from the plan.
    const { past } = narrative;
    if (past === undefined || now < shiftDay(past.first, unit, count)) return undefined;
    return shifted(past.first, amount.unit, steps, `${describe(past)}, spoken of before`);
  }
  const isTold = origin === told && narrative.day === undefined && narrative.last !== undefined && !fromPublication;
  return shifted(
    origin,
    amount.unit,
    steps,
    isTold ? `${describe(narrative.last!)}, spoken of last` : nameDay(origin, context),
  );
}

/** Half a week: “a year ago Tuesday” is told of the Tuesday nearest to publication, “a week ago Tuesday” of the one before it. */
const NEAR_DAYS = 3;

/** “a year ago Tuesday”: that day of the year before. */
function anniversary({ amount, origin, of }: Offset, here: Moment, { now }: ResolveContext): Found {
  const isWeekday = typeof origin === "object" && origin.kind === "date";
  const isNextNearer = isWeekday && amount.unit !== "week" && now !== undefined && NEAR_DAYS < now - here.first;
  const from = isNextNearer ? here.first + 7 : here.first;
  const [unit, steps] = inWholeUnits(amount.unit, -amount.count!);
  const moment = momentHolding(shiftDay(from, unit, steps), of as TimeUnit);
  const how = `${capitalised(describeAmount(amount.count!, amount.unit))} before ${describe(momentHolding(from, of as TimeUnit))}`;
  return countedFrom(from, moment, how);
}

/** The time with which another year’s is compared: the quarter of this paragraph, of the report, of the paragraph before. */
function comparedPeriod({ of }: Offset, context: ResolveContext): Moment | undefined {
  const { narrative, paragraph, now } = context;
  const { period, periodParagraph, report, last } = narrative;
  // “the same month a year ago”, “the same week last year”.
  if (of === "month" || of === "week" || of === "day") {
    if (last?.grain === of) return last;
    return last === undefined && now !== undefined ? momentHolding(now, of) : undefined;
  }
  if (period !== undefined && periodParagraph === paragraph) return period;
  if (of !== undefined) {
    if (report !== undefined || period !== undefined) return report ?? period;
    return of === "quarter" && now !== undefined ? momentHolding(shiftDay(now, "quarter", -1), "quarter") : undefined;
  }
  return period !== undefined && paragraph - periodParagraph <= 1 ? period : undefined;
}

function shifted(origin: number, unit: TimeUnit, steps: number, from: string): Found {
  const anchor = dayMoment(origin).value;
  const how = `${capitalised(describeAmount(Math.abs(steps), unit))} ${steps < 0 ? "before" : "after"} ${from}`;
  if (isShort(unit)) return { value: `${anchor}TXX`, how, anchor };
  const [wholeUnit, wholeSteps] = inWholeUnits(unit, steps);
  const day = shiftDay(origin, wholeUnit, wholeSteps);
  // “800 millennia ago” lies outside the years that a value of four digits can name.
  if (FARTHEST_YEAR < Math.abs(toCivil(day).year)) return { value: steps < 0 ? "PAST_REF" : "FUTURE_REF", how, anchor };
  return countedFrom(origin, momentHolding(day, wholeUnit), how);
}

/** “half a century” is 50 years, “two and a half years” are 30 months: of a fraction the smaller unit is meant. */
function inWholeUnits(unit: TimeUnit, steps: number): readonly [TimeUnit, number] {
  const years = YEARS[unit];
  if (years !== undefined && Number.isInteger(steps * years)) return ["year", steps * years];
  if (unit === "year") return Number.isInteger(steps) ? [unit, steps] : ["month", Math.round(steps * 12)];
  if (unit === "week" && !Number.isInteger(steps)) return ["day", Math.round(steps * 7)];
  return [unit, Math.round(steps)];
}

const YEARS: Readonly<Partial<Record<TimeUnit, number>>> = { decade: 10, century: 100, millennium: 1000 };

/** “In 1915 … four days later”: a day in a time known only by its year or month stays open. */
function insideOf(last: Moment, unit: TimeUnit): Found | undefined {
  const isFiner = unit === "day" || unit === "week" || isShort(unit);
  if (!isFiner) return undefined;
  const time = isShort(unit) ? "TXX" : "";
  if (last.grain === "year") return { value: `${last.value}-XX-XX${time}`, open: OPEN.part };
  return last.grain === "month" ? { value: `${last.value}-XX${time}`, open: OPEN.part } : undefined;
}

/** The year of a day. */
export const yearOf = (day: number): number => toCivil(day).year;
