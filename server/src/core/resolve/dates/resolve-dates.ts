/** Gives temporal expressions their values, by the date of publication and the dates said before. */
import type { Timex } from "../../article/article";
import type { Recognised, TimexProposal } from "../../article/recognised";
import type { CalendarDate, TimeExpression } from "../../article/time-expression";
import { parseDay, toCivil } from "../../text/civil";
import { bySpan, overlaps, shifted } from "../../text/span";
import type { Found, Narrative, ResolveContext } from "./context";
import { describeDate, MONTHS } from "./describe";
import { SIEVES } from "./registry";

/** All temporal expressions of the story, that of the header included, offsets in the story. */
export function resolveDates(story: Recognised): Timex[] {
  const dates: Timex[] = [];
  const published = parseDay(story.published);
  const header = story.published === null ? null : story.segmented.header.date;
  if (header !== null && header.start < header.end) dates.push(creationTime(story, header));
  const narrative: Narrative = {
    day: undefined,
    newsDay: undefined,
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
    const context: ResolveContext = {
      published,
      now: published,
      isHistory,
      narrative,
      paragraph,
      find: (expression) => findValue(expression, context),
    };
    const proposals = placed.content.dates;
    for (let i = 0; i < proposals.length; i++) {
      const proposal = proposals[i]!;
      // The header’s own date is read already.
      if (header !== null && overlaps(header, shifted(proposal, placed.start))) continue;
      const found = findValue(withSharedYear(proposal, proposals[i + 1]), context);
      remember(narrative, proposal, found, context);
      dates.push(toTimex(proposal, found, placed.start));
    }
  }
  return dates.sort(bySpan);
}

/** So many characters lie between the members of a list or the ends of a range: “ and ”, “ to ”, “–”, “ until ”. */
const LIST_GAP = 7;

/** “between March and April 1918”, “from October to March 1945”: a month shares the year said behind it, or ends the year before. */
function withSharedYear(proposal: TimexProposal, next: TimexProposal | undefined): TimeExpression {
  const { expression } = proposal;
  if (next === undefined || expression.kind !== "date" || LIST_GAP < next.start - proposal.end) return expression;
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

/** What a stretch of the calendar is, where no sieve said how it was found. */
function describeMoment(found: Found): string | undefined {
  const moment = found.moment!;
  if (moment.grain === "day") return describeDate(moment.first);
  if (moment.grain !== "month") return undefined;
  const { year, month } = toCivil(moment.first);
  return `${MONTHS[month - 1]} ${year}`;
}
