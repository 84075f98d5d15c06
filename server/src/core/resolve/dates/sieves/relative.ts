/** What counts from publication or from the day spoken of: yesterday, last week, the following month, two weeks ago, a year earlier. */
import type { Offset, Relation, RelativeUnit, TimeUnit } from "../../../article/time-expression";
import { toCivil, weekdayOf } from "../../../text/civil";
import { at, type DateSieve, type Found, OPEN, type ResolveContext } from "../context";
import { describe, describeDay } from "../describe";
import { dayMoment, type Moment, momentHolding, shiftDay, shiftYears } from "../moment";

export const relative: DateSieve = {
  name: "relative",
  resolve(expression, context) {
    switch (expression.kind) {
      case "deictic": {
        const day = context.isHistory ? undefined : context.published;
        if (day === undefined) return undefined;
        return at(
          dayMoment(day + expression.days),
          `${DEICTIC[expression.days] ?? "Counted from"} publication, ${describeDay(day)}`,
        );
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

const DEICTIC: Readonly<Record<number, string>> = {
  [-2]: "Two days before",
  [-1]: "The day before",
  0: "The day of",
  1: "The day after",
  2: "Two days after",
};

/** The day from which a relation counts: the day spoken of for “the previous year”, publication for “last year”. */
export function originOf(relation: Relation, context: ResolveContext): number | undefined {
  const { narrative, published } = context;
  const isNarrative = relation === "before" || relation === "after" || relation === "same";
  // Without a date of publication “last year” says nothing, whatever the text tells.
  if (isNarrative || (context.isHistory && published !== undefined))
    return narrative.day ?? narrative.last?.first ?? (context.isHistory ? undefined : published);
  return published;
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
  const { relation } = expression;
  // “that year”, “the previous year”: of the stretch spoken of last, if that is no shorter story of its own.
  const origin = originOf(relation, context);
  if (origin === undefined) return undefined;
  if (expression.unit === "quarter" && (relation === "same" || relation === "latest")) {
    const period = relation === "same" ? context.narrative.period : context.narrative.report;
    if (period !== undefined) return at(period, "The quarter spoken of before");
  }
  // “On Friday the index, at its lowest since 1983, ended the day down”: the day of the news, whatever was named beside it.
  if (expression.unit === "day" && relation === "latest") {
    const day = context.isHistory ? context.narrative.day : (context.narrative.newsDay ?? context.published);
    return day === undefined ? undefined : at(dayMoment(day), `The day that the story tells of, ${describeDay(day)}`);
  }
  // “In 2008 … the same day”: the day of a year that is all that was said stays open.
  const { narrative } = context;
  const isTold = relation === "same" || relation === "before" || relation === "after";
  if (isTold && narrative.day === undefined && narrative.last !== undefined && origin === narrative.last.first) {
    const open = insideOf(narrative.last, expression.unit);
    if (open !== undefined) return open;
  }
  const steps = stepsOf(relation) + (isWeekendBefore(expression, origin) ? -1 : 0);
  const moment = momentHolding(shiftDay(origin, expression.unit, steps), expression.unit);
  return at(
    moment,
    `Counted from ${origin === context.published ? "publication" : "the day spoken of before"}, ${describeDay(origin)}`,
  );
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
    const isPast = direction < 0;
    if (expression.origin === "publication") return { value: isPast ? "PAST_REF" : "FUTURE_REF" };
    return { value: isPast ? "PAST_REF" : "FUTURE_REF" };
  }
  const steps = amount.count * direction;
  if (typeof expression.origin === "object") {
    const origin = context.find(expression.origin).moment;
    return origin === undefined ? undefined : shifted(origin.first, amount.unit, steps, "the time said with it");
  }
  if (amount.unit === "year" && Number.isInteger(steps)) {
    const period = comparedPeriod(expression, context);
    // “up from $2 million a year earlier”: the same quarter of the year before.
    if (period !== undefined && (expression.origin === "narrative" || steps === -1)) {
      return at(
        shiftYears(period, steps),
        `The same ${period.grain}, ${Math.abs(steps)} ${pluralOf("year", Math.abs(steps))} ${steps < 0 ? "before" : "after"} ${describe(period)}`,
      );
    }
  }
  const isPublication = expression.origin === "publication" && !context.isHistory;
  const { narrative, published } = context;
  const told = narrative.day ?? narrative.last?.first;
  // “up 15% a year earlier” in a paragraph of its own compares with publication.
  if (expression.origin === "narrative" && narrative.day === undefined && narrative.last !== undefined) {
    const open = insideOf(narrative.last, amount.unit);
    if (open !== undefined) return open;
  }
  if (expression.origin === "publication" && published === undefined) return undefined;
  const isFar = amount.unit === "year" && !context.isHistory && narrative.lastParagraph !== context.paragraph;
  // “A year later, the president called her”: what was cannot lie behind publication.
  const isAhead =
    published !== undefined &&
    direction > 0 &&
    expression.tense === "past" &&
    published < shiftDay(published, amount.unit, Math.max(1, Math.floor(steps)));
  const fromPublication = isPublication || (isFar && published !== undefined && !(isAhead && told !== undefined));
  const origin = fromPublication ? published : (told ?? published);
  if (origin === undefined) return undefined;
  return shifted(origin, amount.unit, steps, isPublication ? "publication" : "the day spoken of before");
}

/** The time with which another year’s is compared: the quarter of this paragraph, of the report, of the paragraph before. */
function comparedPeriod({ of }: Offset, context: ResolveContext): Moment | undefined {
  const { narrative, paragraph, published } = context;
  const { period, periodParagraph, report, last } = narrative;
  // “the same month a year ago”, “the same week last year”.
  if (of === "month" || of === "week" || of === "day") {
    if (last?.grain === of) return last;
    return last === undefined && published !== undefined ? momentHolding(published, of) : undefined;
  }
  if (period !== undefined && periodParagraph === paragraph) return period;
  if (of !== undefined) {
    if (report !== undefined || period !== undefined) return report ?? period;
    return of === "quarter" && published !== undefined
      ? momentHolding(shiftDay(published, "quarter", -1), "quarter")
      : undefined;
  }
  return period !== undefined && paragraph - periodParagraph <= 1 ? period : undefined;
}

function shifted(origin: number, unit: TimeUnit, steps: number, from: string): Found {
  const said = `${describeDay(origin)}`;
  if (isShort(unit)) return { value: `${dayMoment(origin).value}TXX`, how: `On the day of ${from}, ${said}` };
  const [wholeUnit, wholeSteps] = inWholeUnits(unit, steps);
  const moment = momentHolding(shiftDay(origin, wholeUnit, wholeSteps), wholeUnit);
  const count = Math.abs(steps);
  return at(moment, `${count} ${pluralOf(unit, count)} ${steps < 0 ? "before" : "after"} ${from}, ${said}`);
}

const pluralOf = (unit: TimeUnit, count: number): string =>
  count === 1 ? unit : unit === "century" ? "centuries" : unit === "millennium" ? "millennia" : `${unit}s`;

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
  if (last.grain === "year") return { value: `${last.value}-XX-XX`, open: OPEN.part };
  return last.grain === "month" ? { value: `${last.value}-XX`, open: OPEN.part } : undefined;
}

/** The year of a day. */
export const yearOf = (day: number): number => toCivil(day).year;
