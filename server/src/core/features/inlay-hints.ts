/** Inlay hints: beside a date what its words leave out, "on Saturday [2 Nov]", "last year [2018]", "March 20 [Wed]". */
import type { Resolved, Timex } from "../article/article";
import { parseDay, toDayNumber, weekdayOf } from "../text/civil";
import { firstAtOrAfter, type Span, textOf } from "../text/span";
import { isCivilDate, mondayOfWeek, shortMonth, shortRange, WEEKDAYS } from "./calendar-words";
import { describeTimex } from "./describe-timex";

/** A short text that an editor draws between the words of the story. */
export interface InlayHint {
  /** The offset behind which it is drawn. */
  readonly position: number;
  readonly label: string;
  /** The whole date and how it was found; plain text. */
  readonly tooltip: string;
}

/** An expression is never so long: one that begins further before a range cannot reach into it. UTF-16 code units. */
const LONGEST = 200;

/**
 * The hints of the dates that end inside `range`, in the order of the text; the cost grows with the range and not with the story.
 * There is none where the words say all, in the header, for repeated times, and for durations that begin and end at no known time.
 */
export function inlayHints(article: Resolved, range: Span): InlayHint[] {
  const { dates, dateline, text, published } = article;
  const hints: InlayHint[] = [];
  for (let i = firstAtOrAfter(dates, range.start - LONGEST); i < dates.length; i++) {
    const date = dates[i]!;
    if (range.end < date.start) break;
    if (date.end < range.start || range.end < date.end) continue;
    if (dateline !== null && date.start < dateline.end && dateline.start < date.end) continue;
    const label = labelOf(date, textOf(text, date), published);
    if (label !== "") hints.push({ position: behind(text, date.end), label, tooltip: tooltipOf(date) });
  }
  return hints;
}

/** A hint parts no word: in “Sunday’s vote” it stands behind the “’s”. */
function behind(text: string, end: number): number {
  return /^['’]s(?![a-z])/i.test(text.slice(end, end + 3)) ? end + 2 : end;
}

function tooltipOf(date: Timex): string {
  const words = describeTimex(date);
  return date.how === undefined ? words : `${words}: ${date.how}`;
}

/** A year, and in it a month with or without a day, a week or its end, a quarter, a half or a season. */
const VALUE = /^(\d{4})(?:-(\d{2}|W\d{2}|[QH]\d|S[PU]|FA|WI)(?:-(\d{2}|WE))?)?(?:T.*)?$/;
const MONTH_WORD = /\b(?:Jan|Feb|Mar|Apr|May|Ju[nl]|Aug|Sep|Oct|Nov|Dec)/i;
const WEEKDAY_WORD = /\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:days?)?\b/i;
/** What makes a time of day one of a certain day: a weekday, a part of the day, a month, or what counts from another day. */
const DAY_WORD = /(?:day|night|morrow|morning|evening|afternoon|week|month|year|ago|earlier|later|before|after)\b/i;

const CLOCK_UNIT = /\b(?:seconds?|minutes?|hours?)\b/i;

/** What the value adds to the words, "" for nothing; the year of publication goes without saying. */
function labelOf(date: Timex, words: string, published: string | null): string {
  const { type, value, functionInDocument, impossible, open } = date;
  if (functionInDocument !== undefined || impossible !== undefined || open !== undefined || type === "SET") return "";
  if (type === "DURATION") return stretchOf(date, published);
  // “At 5 p.m.” is said of no day in particular.
  if (type === "TIME" && !DAY_WORD.test(words) && !MONTH_WORD.test(words)) return "";
  // “12 minutes later” is later than what the sentence before tells, and a day that comes of it is guessed.
  if (type === "TIME" && value.endsWith("TXX") && CLOCK_UNIT.test(words)) return "";
  const match = VALUE.exec(value);
  if (match === null) return "";
  const [, year = "", part = "", day = ""] = match;
  const end = words.includes(year) ? "" : otherYear(year, published);
  if (part === "") return end;
  if (part.startsWith("W")) return join(weekOf(Number(year), Number(part.slice(1)), day), end);
  if (!/^\d/.test(part)) return join(/\d/.test(part) && !QUARTER_WORD.test(words) ? part : "", end);
  const month = Number(part);
  if (day === "") return join(MONTH_WORD.test(words) ? "" : shortMonth(month), end);
  if (!isCivilDate(Number(year), month, Number(day))) return "";
  const weekday = WEEKDAYS[weekdayOf(toDayNumber(Number(year), month, Number(day))) - 1]!.slice(0, 3);
  // “3-4 September” is two days, “3-4-19” is one.
  const isDigits = DIGITS.test(words) && !MONTH_WORD.test(words);
  const isAmbiguous = isDigits && AMBIGUOUS.test(words);
  const saysDay = isDigits ? !isAmbiguous : MONTH_WORD.test(words) && /\d/.test(words.replace(year, ""));
  if (saysDay && words.includes(year)) return "";
  const named = WEEKDAY_WORD.test(words) ? "" : weekday;
  if (saysDay) return join(named, end);
  return join(named, String(Number(day)), shortMonth(month), isAmbiguous ? year : end);
}

/** A date in digits alone, and one that is read in two ways: “04/11/19” is in April or in November, “14/02/2024” is not. */
const DIGITS = /\d[/.-]\d/;
const AMBIGUOUS = /^\D*(?:0?[1-9]|1[0-2])[/.-](?:0?[1-9]|1[0-2])(?!\d)/;

/** The ends of a duration, of which the day of publication goes without saying: “the past three months [from 4 Aug]”. */
function stretchOf({ beginPoint, endPoint }: Timex, published: string | null): string {
  const begin = beginPoint === undefined ? "" : shortPoint(beginPoint, published);
  const end = endPoint === undefined ? "" : shortPoint(endPoint, published);
  if (begin === "" || end === "") return "";
  const today = parseDay(published);
  const isToday = (point: string | undefined): boolean => today !== undefined && parseDay(point ?? null) === today;
  if (isToday(endPoint)) return `from ${begin}`;
  return isToday(beginPoint) ? `to ${end}` : `${begin} – ${end}`;
}

/** A point of the calendar: "4 Aug", "Aug 2018", "Q3", "2018"; "" for one that it does not settle. */
function shortPoint(value: string, published: string | null): string {
  const match = VALUE.exec(value);
  if (match === null) return "";
  const [, year = "", part = "", day = ""] = match;
  if (part === "") return year;
  const month = /^\d/.test(part) ? shortMonth(Number(part)) : undefined;
  if (month === undefined) return /^[QH]/.test(part) ? join(part, otherYear(year, published)) : "";
  return join(day === "" ? "" : String(Number(day)), month, otherYear(year, published));
}

const otherYear = (year: string, published: string | null): string =>
  published?.startsWith(year) === true ? "" : year;

const join = (...parts: readonly string[]): string => parts.filter((part) => part !== "").join(" ");

/** “The third quarter” says which it is, “the last quarter” does not. */
const QUARTER_WORD = /\d|first|second|third|fourth/i;

function weekOf(year: number, week: number, day: string): string {
  const monday = mondayOfWeek(year, week);
  return day === "WE" ? shortRange(monday + 5, monday + 6) : shortRange(monday, monday + 6);
}
