/** Inlay hints: the resolved date beside words that do not say it, "on Saturday [Sat 2 Nov 2019]". */
import type { Resolved, Timex } from "../article/article";
import { firstAtOrAfter, type Span, textOf } from "../text/span";
import { describeTimex, shortTimex } from "./describe-timex";

/** A short text that an editor draws between the words of the story. */
export interface InlayHint {
  /** The offset behind which it is drawn. */
  readonly position: number;
  readonly label: string;
  /** How the date was found; plain text. */
  readonly tooltip: string;
}

/** An expression is never so long: one that begins further before a range cannot reach into it. UTF-16 code units. */
const LONGEST = 200;

/**
 * The hints of the dates that end inside `range`, in the order of the text; the cost grows with the range and not with the story.
 * There is none where the words say the date themselves, in the header, and for durations and repeated times, which have no date.
 */
export function inlayHints(article: Resolved, range: Span): InlayHint[] {
  const { dates, dateline, text } = article;
  const hints: InlayHint[] = [];
  for (let i = firstAtOrAfter(dates, range.start - LONGEST); i < dates.length; i++) {
    const date = dates[i]!;
    if (range.end < date.start) break;
    if (date.end < range.start || range.end < date.end) continue;
    if (dateline !== null && date.start < dateline.end && dateline.start < date.end) continue;
    const label = labelOf(date, textOf(text, date));
    if (label !== undefined) hints.push({ position: date.end, label, tooltip: date.how ?? describeTimex(date) });
  }
  return hints;
}

function labelOf(date: Timex, words: string): string | undefined {
  const { type, value, functionInDocument } = date;
  if (type !== "DATE" && type !== "TIME") return undefined;
  if (functionInDocument !== undefined || date.impossible !== undefined || date.open !== undefined) return undefined;
  const short = shortTimex(value);
  if (short === undefined || saysItself(words, value)) return undefined;
  // "5 p.m. on Friday" says the time already, and "at 5 p.m." is said of no day in particular.
  if (type === "DATE") return short;
  return DAY_WORD.test(words) ? short.replace(/, [\d:]+$/, "") : undefined;
}

/** A weekday, a part of the day, a month, or what counts from another day. */
const DAY_WORD =
  /(?:day|night|morrow|morning|evening|afternoon|week|month|year|ago|earlier|later|before|after)\b|\b(?:Jan|Feb|Mar|Apr|May|Ju[nl]|Aug|Sep|Oct|Nov|Dec)/i;

/** Whether the words have the year of the value in full, and its day where it has one: "4 November 2019", "the spring of 2019". */
function saysItself(words: string, value: string): boolean {
  const year = value.slice(0, 4);
  if (!words.includes(year)) return false;
  return !/^\d{4}-\d{2}-\d{2}/.test(value) || /\d/.test(words.replace(year, ""));
}
