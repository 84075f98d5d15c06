/** Gives temporal expressions their values, by the date of publication and the dates said before. */
import type { Timex } from "../../article/article";
import type { Recognised, RecognisedParagraph, TimexProposal } from "../../article/recognised";
import type { CalendarDate, TimeExpression } from "../../article/time-expression";
import { parseDay, toCivil, weekdayOf } from "../../text/civil";
import { bySpan, overlaps, type Span, shifted } from "../../text/span";
import { countedFrom, type Found, type Narrative, type ResolveContext } from "./context";
import { describeDate, describeDay, MONTHS } from "./describe";
import { dayMoment } from "./moment";
import { SIEVES } from "./registry";
import { otherEnd } from "./sieves/plain";

/** All temporal expressions of the story, that of the header included, offsets in the story. */
export function resolveDates(story: Recognised): Timex[] {
  const dates: Timex[] = [];
  const published = parseDay(story.published);
  const header = story.published === null ? null : story.segmented.header.date;
  if (header !== null && header.start < header.end) dates.push(creationTime(story, header));
  const narrative: Narrative = {
    day: undefined,
    newsDay: undefined,
    coming: [],
    last: undefined,
    year: undefined,
    asideYear: 0,
    period: undefined,
    report: undefined,
    lastParagraph: -1,
    periodParagraph: -1,
  };
  const isHistory = tellsHistory(story, published);
  for (const [paragraph, placed] of story.paragraphs.entries()) {
    const context: Mutable<ResolveContext> = {
      published,
      now: published,
      isHistory,
      narrative,
      paragraph,
      find: (expression) => findValue(expression, context),
    };
    const proposals = placed.content.dates;
    const cues = speechCues(placed.content, published);
    for (let i = 0; i < proposals.length; i++) {
      const proposal = proposals[i]!;
      // The header’s own date is read already.
      if (header !== null && overlaps(header, shifted(proposal, placed.start))) continue;
      const cue = cues?.[i];
      if (cue !== undefined) context.now = spokenOn(cue, context) ?? published;
      const found =
        inRange(proposals, i, context, dates.at(-1)) ?? findValue(shared(proposal, proposals[i + 1]), context);
      context.now = published;
      remember(narrative, proposal, found, context);
      const timex = toTimex(proposal, found, placed.start);
      if (proposal.expression.bound !== undefined)
        bind(timex, proposal, found, i === 0 ? undefined : dates.at(-1), proposals[i - 1]);
      dates.push(timex);
    }
  }
  return dates.sort(bySpan);
}

/** So many characters lie between the members of a list or the ends of a range: “ and ”, “ to ”, “–”, “ until ”. */
const LIST_GAP = 7;

/** Between the words of saying and their day: “said on Tuesday”, “told reporters late on Tuesday”. */
const CUE_GAP = 30;
/** What was said further from publication is rather another day of the clause: “said Jones, elected on 3 May 2018”. */
const SPEECH_DAYS = 10;

/** For each expression in a quotation the one that tells when it was said: “said on Tuesday: ‘We start tomorrow’”; undefined where none does. */
function speechCues(
  { quotations, dates }: RecognisedParagraph,
  published: number | undefined,
): (TimeExpression | undefined)[] | undefined {
  if (published === undefined || dates.length < 2 || quotations.length === 0) return undefined;
  let cues: (TimeExpression | undefined)[] | undefined;
  for (const { type, cue, content } of quotations) {
    if (type === "indirect" || cue === null) continue;
    const day = dayOfSaying(cue, content, dates);
    if (day === undefined) continue;
    for (const part of content) {
      for (let i = firstFrom(dates, part.start); i < dates.length && dates[i]!.end <= part.end; i++) {
        cues ??= new Array<TimeExpression | undefined>(dates.length).fill(undefined);
        cues[i] = day;
      }
    }
  }
  return cues;
}

/** The day that stands beside the words of saying, outside what is said. */
function dayOfSaying(cue: Span, content: readonly Span[], dates: readonly TimexProposal[]): TimeExpression | undefined {
  for (let i = firstFrom(dates, cue.start - 2 * CUE_GAP); i < dates.length; i++) {
    const date = dates[i]!;
    if (cue.end + CUE_GAP < date.start) return undefined;
    if (!isDay(date.expression) || CUE_GAP < gapBetween(cue, date)) continue;
    if (!content.some((part) => part.start <= date.start && date.end <= part.end)) return date.expression;
  }
  return undefined;
}

/** The index of the first expression that starts at `start` or behind it. */
function firstFrom(dates: readonly TimexProposal[], start: number): number {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dates[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

const gapBetween = (a: Span, b: Span): number => (a.end <= b.start ? b.start - a.end : a.start - b.end);

/** A single day that a clause of saying can have: “on Tuesday”, “yesterday”, “on Friday night”. */
function isDay(expression: TimeExpression): boolean {
  switch (expression.kind) {
    case "date":
      return expression.weekday !== undefined || expression.day !== undefined;
    case "deictic":
      return true;
    case "day-part":
    case "clock":
      return expression.day !== undefined && isDay(expression.day);
    default:
      return false;
  }
}

function spokenOn(expression: TimeExpression, context: ResolveContext): number | undefined {
  const { moment } = findValue(expression, context);
  if (moment?.grain !== "day") return undefined;
  return Math.abs(moment.first - context.published!) <= SPEECH_DAYS ? moment.first : undefined;
}

/** What an expression shares with the one behind it: “between 2 and 5 p.m. on Friday” is of one day, “March and April 1918” of one year. */
function shared(proposal: TimexProposal, next: TimexProposal | undefined): TimeExpression {
  const { expression } = proposal;
  if (next === undefined || LIST_GAP < next.start - proposal.end) return expression;
  if (expression.kind === "date") return withSharedYear(proposal, next);
  if (expression.kind !== "clock" || expression.day !== undefined) return expression;
  if (next.expression.kind !== "clock" || next.expression.day === undefined || next.expression.bound !== "range")
    return expression;
  return { ...expression, day: next.expression.day };
}

/** The days of “from Monday to Friday” lie in one week: the end behind the beginning. */
function inRange(
  proposals: readonly TimexProposal[],
  i: number,
  context: ResolveContext,
  before: Timex | undefined,
): Found | undefined {
  const { expression } = proposals[i]!;
  if (!isBareWeekday(expression)) return undefined;
  const next = proposals[i + 1]?.expression;
  if (next?.bound === "range" && expression.tense === "past" && isBareWeekday(next)) {
    const [found, end] = [findValue(expression, context), findValue(next, context)];
    if (found.moment === undefined || end.moment === undefined || found.moment.first <= end.moment.first) return found;
    return countedFrom(
      end.moment.first,
      dayMoment(found.moment.first - 7),
      `In the week up to ${describeDay(end.moment.first)}`,
    );
  }
  if (expression.bound !== "range" || before === undefined) return undefined;
  const begin = parseDay(before.value);
  const found = findValue(expression, context);
  if (begin === undefined || found.moment === undefined || begin <= found.moment.first) return found;
  if (7 < begin - found.moment.first) return found;
  return countedFrom(begin, dayMoment(found.moment.first + 7), `In the week from ${describeDay(begin)}`);
}

const isBareWeekday = (expression: TimeExpression): boolean =>
  expression.kind === "date" && expression.weekday !== undefined && expression.day === undefined;

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
  const shared: CalendarDate = {
    ...expression,
    year: later.year - (crosses ? 1 : 0),
    yearDigits: later.yearDigits ?? 4,
  };
  return later.era === undefined ? shared : { ...shared, era: later.era };
}

/** The first sieve that answers; the last one always does. */
function findValue(expression: TimeExpression, context: ResolveContext): Found {
  for (const sieve of SIEVES) {
    const found = sieve.resolve(expression, context);
    if (found !== undefined) return found;
  }
  return { value: "" };
}

function creationTime(story: Recognised, span: { readonly start: number; readonly end: number }): Timex {
  return {
    start: span.start,
    end: span.end,
    type: "DATE",
    value: story.published!,
    functionInDocument: "CREATION_TIME",
    how: "The date of publication",
    by: "header",
  };
}

/** So many years before publication is history and no news. */
const HISTORY_DISTANCE = 3;

/** A text tells history if it names years often and most lie well before its publication, or at least before it and hardly a word points at publication. */
function tellsHistory(story: Recognised, published: number | undefined): boolean {
  // Without a date of publication the latest year named stands for it.
  const here = published === undefined ? latestYear(story) : toCivil(published).year;
  let years = 0;
  let far = 0;
  let past = 0;
  let all = 0;
  let newsy = 0;
  for (const placed of story.paragraphs) {
    for (const { expression } of placed.content.dates) {
      all++;
      if (isNewsy(expression)) newsy++;
      if (expression.kind !== "date" || expression.year === undefined || expression.yearDigits === 2) continue;
      years++;
      if (expression.era === "BC" || HISTORY_DISTANCE < here - expression.year) far++;
      if (expression.era === "BC" || expression.year < here) past++;
    }
  }
  if (years < 5 || (published === undefined && 0 < newsy)) return false;
  return (years * 0.8 <= far && newsy * 12 <= all) || (years * 0.8 <= past && newsy * 25 <= all);
}

function latestYear(story: Recognised): number {
  let latest = 0;
  for (const placed of story.paragraphs) {
    for (const { expression } of placed.content.dates) {
      if (expression.kind === "date" && expression.yearDigits === 4) latest = Math.max(latest, expression.year ?? 0);
    }
  }
  return latest;
}

/** What is said from the day of publication: “on Friday”, “yesterday”, “last week”. */
function isNewsy(expression: TimeExpression): boolean {
  switch (expression.kind) {
    case "date":
      return expression.weekday !== undefined && expression.day === undefined;
    case "deictic":
      return true;
    case "unit":
      return expression.relation === "last" || expression.relation === "this" || expression.relation === "next";
    case "clock":
    case "day-part":
      return expression.day !== undefined && isNewsy(expression.day);
    default:
      return false;
  }
}

/** The paragraphs that may name the quarter of a report: title, dateline and lead. */
const REPORT_OPENS = 3;

/** “Monday’s debate will …”: a weekday that is surely ahead. */
function isComing(expression: TimeExpression, day: number, { published }: ResolveContext): boolean {
  if (published === undefined || day <= published || published + 7 < day) return false;
  const said = expression.kind === "day-part" || expression.kind === "clock" ? expression.day : expression;
  return said?.kind === "date" && said.weekday !== undefined && expression.tense === "future";
}

/** A history that leaps further than this for one word comes back. */
const ASIDE_YEARS = 8;

/** Notes what the story now speaks of. */
function remember(narrative: Narrative, proposal: TimexProposal, found: Found, context: ResolveContext): void {
  const { paragraph } = context;
  const { moment } = found;
  // “up from $2 million a year earlier” compares: the story goes on where it was.
  if (proposal.expression.kind === "offset" && proposal.expression.amount.unit === "year" && moment?.grain !== "year")
    return;
  if (moment === undefined || proposal.type === "SET" || proposal.type === "DURATION") return;
  narrative.last = moment;
  narrative.lastParagraph = paragraph;
  narrative.day =
    moment.grain === "day"
      ? moment.first
      : moment.grain === "month" || moment.grain === "year"
        ? undefined
        : narrative.day;
  if (moment.grain === "day" && isComing(proposal.expression, moment.first, context)) {
    narrative.coming[weekdayOf(moment.first)] = moment.first;
  }
  if (moment.grain === "day" && context.published !== undefined && Math.abs(moment.first - context.published) <= 7) {
    narrative.newsDay = moment.first;
  }
  // “compared with a loss in the 1988 period” looks back and leaves the period of the report as it is.
  const looksBack = narrative.period !== undefined && moment.first + 200 < narrative.period.first;
  if ((moment.grain === "quarter" || moment.grain === "half") && !looksBack) {
    narrative.period = moment;
    narrative.periodParagraph = paragraph;
    if (paragraph <= REPORT_OPENS) narrative.report ??= moment;
  }
  if (moment.grain === "decade" || moment.grain === "century") return;
  const { year } = toCivil(moment.first);
  // “a paper declassified in 2005 revealed” in a history of 1964: one word aside does not move the story.
  const isAside =
    context.isHistory &&
    moment.grain === "year" &&
    narrative.year !== undefined &&
    ASIDE_YEARS < Math.abs(year - narrative.year) &&
    ASIDE_YEARS < Math.abs(year - narrative.asideYear);
  narrative.asideYear = year;
  if (!isAside) narrative.year = year;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function toTimex(proposal: TimexProposal, found: Found, shift: number): Timex {
  const { expression } = proposal;
  const timex: Mutable<Timex> = {
    start: proposal.start + shift,
    end: proposal.end + shift,
    type: proposal.type,
    value: found.value,
    by: proposal.by,
  };
  if (expression.mod !== undefined) timex.mod = expression.mod;
  if (expression.kind === "set") {
    if (expression.quant !== undefined) timex.quant = expression.quant;
    if (expression.freq !== undefined) timex.freq = expression.freq;
  }
  const how = found.how ?? (found.moment === undefined ? undefined : describeMoment(found));
  if (how !== undefined) timex.how = how;
  if (found.begin !== undefined) timex.beginPoint = found.begin;
  if (found.end !== undefined) timex.endPoint = found.end;
  if (found.anchor !== undefined) timex.anchor = found.anchor;
  if (found.open !== undefined) timex.open = found.open;
  if (found.impossible !== undefined) timex.impossible = found.impossible;
  if (found.weekdayMismatch !== undefined) timex.weekdayMismatch = found.weekdayMismatch;
  return timex;
}

/** Between a duration and the words that say its end stand a verb and an article at most: “the six months ended Sept. 30”. */
const BIND_GAP = 16;

/** Notes the stretch that an expression bounds, and the same with the expression before it where both name its ends. */
function bind(
  timex: Mutable<Timex>,
  { start, expression }: TimexProposal,
  found: Found,
  before: Mutable<Timex> | undefined,
  proposalBefore: TimexProposal | undefined,
): void {
  if (timex.type === "SET" || timex.type === "DURATION") return;
  const { value, bound } = { value: timex.value, bound: expression.bound };
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
    const other = otherEnd(measured.amounts, bound === "end" ? day.last + 1 : day.first, bound === "end" ? -1 : 1);
    const [begin, end] = bound === "end" ? [other, value] : [value, other];
    if (begin !== undefined) before.beginPoint = begin;
    if (end !== undefined) before.endPoint = end;
  }
  if (bound === "begin") timex.beginPoint = value;
  else timex.endPoint = value;
}

/** What a stretch of the calendar is, where no sieve said how it was found. */
function describeMoment(found: Found): string | undefined {
  const moment = found.moment!;
  if (moment.grain === "day") return describeDate(moment.first);
  if (moment.grain !== "month") return undefined;
  const { year, month } = toCivil(moment.first);
  return `${MONTHS[month - 1]} ${year}`;
}
