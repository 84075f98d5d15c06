/** Rewrites that a copy editor makes again and again, ready to be applied: never in words that somebody else has said. */
import type { Figure, Resolved, Timex } from "../article/article";
import { dateWeekday } from "../checks/rules/date-weekday";
import { parseDay, weekdayOf } from "../text/civil";
import { overlaps, type Span, textOf } from "../text/span";
import { spanOfFigure } from "./annotations-at";
import { WEEKDAYS } from "./calendar-words";
import { convertedMeasure } from "./convert-units";
import { overlapsOne, quotedSpans } from "./quoted-spans";
import { LONGEST, touching } from "./touching";

/** One rewrite: new words for a span; an empty span takes them in. */
export interface Rewrite {
  /** What it does, one line: “Change “Tuesday” to “Monday””. */
  readonly title: string;
  readonly span: Span;
  readonly text: string;
  /** The rule whose finding at `place` it mends; absent where nothing is wrong. */
  readonly mends?: string;
  /** The annotation that it belongs to. */
  readonly place: Span;
}

/** The rewrites of what touches a range, in the order of the text; the cost grows with the range and not with the story. */
export function rewritesIn(article: Resolved, range: Span): Rewrite[] {
  const { text, dates, figures } = article;
  const found: Rewrite[] = [];
  const add = (rewrite: Rewrite | undefined): void => {
    if (rewrite !== undefined) found.push(rewrite);
  };
  for (const date of touching(dates, range)) {
    add(rightWeekday(date, text));
    add(namedDay(date, text));
  }
  for (const figure of touching(figures, range)) add(withConversion(figure, text));
  if (found.length === 0) return found;
  const quoted = quotedSpans(article, { start: range.start - LONGEST, end: range.end + LONGEST });
  return found.filter(({ place }) => !overlapsOne(quoted, place)).sort((a, b) => a.place.start - b.place.start);
}

const WEEKDAY_WORD = /\b(?:Mon|Tues?|Wed(?:nes)?|Thu(?:rs?)?|Fri|Sat(?:ur)?|Sun)(?:day)?\b/;

/** “Tuesday, 4 November 2019” becomes “Monday, …”: whoever sees that the day of the month is wrong corrects that instead. */
function rightWeekday(date: Timex, text: string): Rewrite | undefined {
  if (date.weekdayMismatch === undefined) return undefined;
  const day = dayOf(date);
  const match = WEEKDAY_WORD.exec(textOf(text, date));
  if (day === undefined || match === null) return undefined;
  const start = date.start + match.index;
  const right = match[0].endsWith("day") ? day : day.slice(0, 3);
  const span = { start, end: start + match[0].length };
  return { title: `Change “${match[0]}” to “${right}”`, span, text: right, mends: dateWeekday.id, place: date };
}

/** Who reads a story on the next day takes “yesterday” for another day: the wires name the weekday. */
function namedDay(date: Timex, text: string): Rewrite | undefined {
  const words = textOf(text, date);
  const day = dayOf(date);
  if (day === undefined || date.type !== "DATE" || !/^(?:today|yesterday|tomorrow)$/i.test(words)) return undefined;
  return { title: `Change “${words}” to “${day}”`, span: date, text: day, place: date };
}

/** The name of the weekday of a date with a day. */
function dayOf({ value }: Timex): string | undefined {
  const day = parseDay(value);
  return day === undefined ? undefined : WEEKDAYS[weekdayOf(day) - 1];
}

/** “60 km” becomes “60 km (37 miles)”, unless brackets follow already, or the measure itself stands in brackets or is one word: “60-km”. */
function withConversion(figure: Figure, text: string): Rewrite | undefined {
  const converted = convertedMeasure(figure);
  if (converted === undefined) return undefined;
  // “5 ft 10 in” is one measure of two units.
  if (figure.unit !== null && overlaps(figure.unit, figure)) return undefined;
  const { start, end } = spanOfFigure(figure);
  const words = text.slice(start, end);
  const isFollowed = /^\s{0,2}[(/\d-]/.test(text.slice(end, end + 3));
  if (words.includes("-") || text[start - 1] === "(" || isFollowed) return undefined;
  return {
    title: `Add “(${converted})” behind “${words}”`,
    span: { start: end, end },
    text: ` (${converted})`,
    place: { start, end },
  };
}
