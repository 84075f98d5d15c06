/** Expressions that belong together: the ends of a range, the members of a list, a duration and the day that it ends on. */
import type { Timex } from "../../article/article";
import type { TimexProposal } from "../../article/recognised";
import type { Amount, CalendarDate, ClockTime, TimeExpression } from "../../article/time-expression";
import { parseDay, toCivil } from "../../text/civil";
import type { Mutable } from "../../text/copy-with";
import { copyWith } from "../../text/copy-with";
import { at, countedFrom, type Found, type ResolveContext } from "./context";
import { describe, describeDay } from "./describe";
import { dayMoment, type Moment, shiftYears } from "./moment";
import { otherEnd } from "./sieves/plain";

/** So many characters lie between the members of a list or the ends of a range: “ and ”, “ to ”, “–”, “ until ”. */
const LIST_GAP = 7;

/** What an expression shares with the one behind it: “between 2 and 5 p.m. on Friday” is of one day, “March and April 1918” of one year. */
export function shared(proposal: TimexProposal, next: TimexProposal | undefined): TimeExpression {
  const { expression } = proposal;
  if (next === undefined || LIST_GAP < next.start - proposal.end) return expression;
  if (expression.kind === "date") return withSharedYear(proposal, next);
  if (expression.kind !== "clock" || expression.day !== undefined) return expression;
  if (next.expression.kind !== "clock" || next.expression.day === undefined || next.expression.bound !== "range")
    return expression;
  return copyWith(expression, { day: next.expression.day });
}

/** “between March and April 1918”, “from October to March 1945”: a month shares the year said behind it, or ends the year before. */
function withSharedYear({ expression }: TimexProposal, next: TimexProposal): TimeExpression {
  if (expression.kind !== "date") return expression;
  const { expression: later } = next;
  if (expression.month === undefined || expression.year !== undefined || expression.within !== undefined)
    return expression;
  if (later.kind !== "date" || later.month === undefined || later.year === undefined) return expression;
  if ((later.day === undefined) !== (expression.day === undefined)) return expression;
  const crosses =
    later.month < expression.month || (later.month === expression.month && (later.day ?? 0) < (expression.day ?? 0));
  const shared: CalendarDate = copyWith(expression, {
    year: later.year - (crosses ? 1 : 0),
    yearDigits: later.yearDigits ?? 4,
  });
  return later.era === undefined ? shared : copyWith(shared, { era: later.era });
}

/** The days of “from Monday to Friday” lie in one week: the end behind the beginning. */
export function inRange(
  proposals: readonly TimexProposal[],
  i: number,
  context: ResolveContext,
  before: Timex | undefined,
): Found | undefined {
  const { expression } = proposals[i]!;
  if (isBareMonth(expression)) return inYears(proposals, i, context, before);
  if (expression.kind === "clock") return overMidnight(expression, context, before);
  if (!isBareWeekday(expression)) return undefined;
  const next = proposals[i + 1]?.expression;
  if (next?.bound === "range" && expression.tense === "past" && isBareWeekday(next)) {
    const [found, end] = [context.find(expression), context.find(next)];
    if (found.moment === undefined || end.moment === undefined || found.moment.first <= end.moment.first) return found;
    return countedFrom(
      end.moment.first,
      dayMoment(found.moment.first - 7),
      `In the week up to ${describeDay(end.moment.first)}`,
    );
  }
  if (expression.bound !== "range" || before === undefined) return undefined;
  const begin = parseDay(before.value);
  const found = context.find(expression);
  if (begin === undefined || found.moment === undefined || begin <= found.moment.first) return found;
  if (7 < begin - found.moment.first) return found;
  return countedFrom(begin, dayMoment(found.moment.first + 7), `In the week from ${describeDay(begin)}`);
}

/** “from 10 p.m. to 5 a.m.”: the day turns between them. */
function overMidnight(expression: ClockTime, context: ResolveContext, before: Timex | undefined): Found | undefined {
  const { bound, day, meridiem } = expression;
  if (bound !== "range" || day !== undefined || meridiem !== "am" || before?.type !== "TIME") return undefined;
  const found = context.find(expression);
  const begin = parseDay(before.value.slice(0, DAY_LENGTH));
  const isOfDay = begin !== undefined && found.value.slice(0, DAY_LENGTH) === before.value.slice(0, DAY_LENGTH);
  if (!isOfDay || before.value.length !== found.value.length || before.value <= found.value) return undefined;
  // Without its moment, because the story stays on the day that the stretch begins on.
  const { value } = dayMoment(begin + 1);
  return { value: value + found.value.slice(DAY_LENGTH), how: "On the day after, past midnight" };
}

/** “the year ended Sept. 30” begins with a month and not with a year. */
const inMonths = (amount: Amount): Amount =>
  amount.unit === "year" && amount.count !== null ? { count: amount.count * 12, unit: "month" } : amount;

/** “2019-11-04”. */
const DAY_LENGTH = 10;

/** “It ran from November to March”: the year turns between them. */
function inYears(
  proposals: readonly TimexProposal[],
  i: number,
  context: ResolveContext,
  before: Timex | undefined,
): Found | undefined {
  const { expression } = proposals[i]!;
  const next = proposals[i + 1]?.expression;
  if (next?.bound === "range" && expression.tense === "past" && isBareMonth(next)) {
    const [begin, end] = [context.find(expression), context.find(next)];
    return begin.moment === undefined || end.moment === undefined || begin.moment.first <= end.moment.first
      ? undefined
      : turned(begin.moment, -1);
  }
  const last = proposals[i - 1]?.expression;
  if (expression.bound !== "range" || before === undefined || last === undefined || !isBareMonth(last))
    return undefined;
  const end = context.find(expression);
  // Values of one length are in the order of the calendar.
  const isBehind = before.value.length !== end.value.length || before.value <= end.value;
  return end.moment === undefined || isBehind ? undefined : turned(end.moment, 1);
}

function turned(moment: Moment, years: -1 | 1): Found {
  const other = shiftYears(moment, years);
  return at(other, `${describe(other)}, because the year turns between the two`);
}

const isBareMonth = (expression: TimeExpression): boolean =>
  expression.kind === "date" &&
  expression.month !== undefined &&
  expression.year === undefined &&
  expression.within === undefined &&
  expression.relation === undefined;

/** Between “the following day” and its date stand a comma and a blank. */
const BESIDE_GAP = 2;

/** “The following day, April 1,” is one day told twice: the date says which. */
export function beside(
  proposals: readonly TimexProposal[],
  i: number,
  context: ResolveContext,
  before: Timex | undefined,
): Found | undefined {
  const here = proposals[i]!;
  const next = proposals[i + 1];
  if (isCountedDay(here.expression) && next !== undefined && next.start - here.end <= BESIDE_GAP) {
    const named = next.expression;
    if (named.kind !== "date" || named.month === undefined || named.day === undefined) return undefined;
    const counted = context.find(here.expression);
    if (isOfDay(named, counted.value)) return counted;
    const { moment } = context.find(named);
    return moment === undefined
      ? counted
      : countedFrom(moment.first, moment, `${describeDay(moment.first)}, named beside it`);
  }
  const last = proposals[i - 1];
  if (last === undefined || before === undefined || BESIDE_GAP < here.start - last.end) return undefined;
  const day = parseDay(before.value);
  if (!isCountedDay(last.expression) || day === undefined || here.expression.kind !== "date") return undefined;
  if (here.expression.year !== undefined || !isOfDay(here.expression, before.value)) return undefined;
  return countedFrom(day, dayMoment(day), `${describeDay(day)}, named beside it`);
}

/** “the following day”, “two days later”. */
function isCountedDay(expression: TimeExpression): boolean {
  if (expression.kind === "unit") return expression.unit === "day";
  return expression.kind === "offset" && expression.amount.unit === "day" && typeof expression.origin === "string";
}

/** Whether a value has the month and the day of a date, and its year if it names one. */
function isOfDay({ year, month, day }: CalendarDate, value: string): boolean {
  const number = parseDay(value);
  if (number === undefined) return false;
  const civil = toCivil(number);
  return civil.month === month && civil.day === day && (year ?? civil.year) === civil.year;
}

const isBareWeekday = (expression: TimeExpression): boolean =>
  expression.kind === "date" && expression.weekday !== undefined && expression.day === undefined;

/** Between a duration and the words that say its end stand a verb and an article at most: “the six months ended Sept. 30”. */
const BIND_GAP = 16;

/** Notes the stretch that an expression bounds, and the same with the expression before it where both name its ends. */
export function bind(
  timex: Mutable<Timex>,
  { start, expression }: TimexProposal,
  found: Found,
  before: Mutable<Timex> | undefined,
  proposalBefore: TimexProposal | undefined,
): void {
  if (timex.type === "SET" || timex.type === "DURATION") return;
  const { value } = timex;
  // “since two million years ago” ends at no time of the calendar.
  if (value.endsWith("_REF") || timex.impossible !== undefined || before?.impossible !== undefined) return;
  const isMeasured = before?.type === "DURATION" && expression.bound === "range";
  // “the three months to June” end with it.
  const bound = isMeasured ? "end" : expression.bound;
  const isNext = before !== undefined && proposalBefore !== undefined && start - proposalBefore.end <= BIND_GAP;
  if (bound === "range") {
    if (!isNext || before.type === "SET" || before.type === "DURATION") return;
    timex.endPoint = value;
    // “from now to Election Day” begins at no time of the calendar.
    if (before.value.endsWith("_REF")) return;
    timex.beginPoint = before.value;
    before.beginPoint = before.value;
    before.endPoint = value;
    return;
  }
  // “the nine months ended Sept. 30”, “for two weeks from Monday”.
  if (isNext && before.type === "DURATION" && before.beginPoint === undefined && before.endPoint === undefined) {
    const day = found.moment;
    const { expression: measured } = proposalBefore;
    if (measured.kind !== "duration" || day === undefined) return;
    // The last day belongs to “the nine months ended Sept. 30”, so that they begin in January.
    const other = otherEnd(
      measured.amounts.map(inMonths),
      bound === "end" ? day.last + 1 : day.first,
      bound === "end" ? -1 : 1,
    );
    const [begin, end] = bound === "end" ? [other, value] : [value, other];
    if (begin !== undefined) before.beginPoint = begin;
    if (end !== undefined) before.endPoint = end;
  }
  if (bound === "begin") timex.beginPoint = value;
  else timex.endPoint = value;
}
