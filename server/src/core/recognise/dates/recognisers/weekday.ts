/** Weekdays, with the date, the part of the day or the week that may follow: Friday; Friday, Oct. 23; Friday night; Monday next week. */
import type { CalendarDate } from "../../../article/time-expression";
import { Calendar } from "../../../lexicon/calendar";
import { CLOSED_CLASS, Pos, Shape } from "../../../lexicon/word-form";
import { copyWith } from "../../../text/copy-with";
import { type Container, isNameLike, isPartOfName, opensSentence, readWithin } from "../contexts";
import type { DateRecogniser, Match, ReadExpression } from "../match";
import { readOrdinal } from "../numbers";
import { formAt, hasShape, isCapital, isHyphen, lowerAt, type Reader, touchesPrevious, wordAt } from "../reader";
import { readPartBehind } from "./day-part";
import { slashDay } from "./numeric-date";

export const weekday: DateRecogniser = {
  name: "weekday",
  starts: Calendar.Weekday,
  match(reader, at, read, depth) {
    const word = wordAt(reader, at, Calendar.Weekday)!;
    if (word.plural) return plural(reader, at, word.weekday);
    // “Edmonton Sun, August 16”: a newspaper.
    // An unknown word is a name where it opens its sentence too; “Posted Sun, August 16” is none.
    const isName = isNameLike(reader, at - 1) && (formAt(reader, at - 1)!.pos === 0 || !opensSentence(reader, at - 1));
    if (word.ambiguous && isName) return undefined;
    const dated = withDate(reader, at, word.weekday, read, depth);
    if (dated !== undefined) return dated;
    if (word.ambiguous) {
      // “Sat.” and “Wed” alone are verbs and stars more often than days.
      if (!isCapital(reader, at) || !hasShape(reader, at, Shape.Dotted)) return undefined;
    } else if (!isCapital(reader, at) && !hasShape(reader, at, Shape.Lower)) return undefined;
    if (isPartOfName(reader, at, at + 1)) return undefined;
    const day: CalendarDate = weekBefore(reader, at, { kind: "date", weekday: word.weekday });
    const part = readPartBehind(reader, at + 1, day);
    const week = weekBehind(reader, part?.end ?? at + 1, read, depth);
    if (part?.expression.kind === "day-part" && week !== undefined) {
      return copyWith(part, {
        end: week.end,
        expression: copyWith(part.expression, { day: copyWith(day, { within: week.within }) }),
      });
    }
    if (part !== undefined) return part;
    if (week !== undefined) return { end: week.end, type: "DATE", expression: copyWith(day, { within: week.within }) };
    if (isWeekAhead(reader, at + 1)) {
      const origin: CalendarDate = copyWith(day, { relation: "next" });
      const amount = { count: 7, unit: "day" } as const;
      return { end: at + 2, type: "DATE", expression: { kind: "offset", amount, direction: 1, origin } };
    }
    return { end: at + 1, type: "DATE", expression: isAnyDay(reader, at) ? copyWith(day, { isAny: true }) : day };
  },
};

/** “It was a Friday”, “on a Friday in spring”; “at a Friday briefing” has a noun. */
function isAnyDay(reader: Reader, at: number): boolean {
  if (lowerAt(reader, at - 1) !== "a" || !/^(?:on|is|was|be|being)$/.test(lowerAt(reader, at - 2))) return false;
  const next = formAt(reader, at + 1);
  return next === undefined || (next.shape & Shape.Mark) !== 0 || (next.pos & CLOSED_CLASS) !== 0;
}

/** “next week on Tuesday”, “last week Friday”: the week said before is that of the day. */
function weekBefore(reader: Reader, at: number, day: CalendarDate): CalendarDate {
  const unitAt = lowerAt(reader, at - 1) === "on" ? at - 2 : at - 1;
  if (lowerAt(reader, unitAt) !== "week") return day;
  const pointer = wordAt(reader, unitAt - 1, Calendar.Relative)?.relative;
  if (pointer !== "-1" && pointer !== "1") return day;
  return copyWith(day, { within: { kind: "unit", unit: "week", relation: pointer === "1" ? "next" : "last" } });
}

/** “next week”, “of last week” behind a weekday. */
function weekBehind(reader: Reader, at: number, read: ReadExpression, depth: number): Container | undefined {
  const i = lowerAt(reader, at) === "of" ? at + 1 : at;
  if (wordAt(reader, i, Calendar.Relative) === undefined) return undefined;
  const week = readWithin(reader, i, read, depth);
  return week?.within.kind === "unit" && week.within.unit === "week" ? week : undefined;
}

/** “Monday week” is the Monday after the coming one; “a Monday week-end” and “Friday week of action” are something else. */
function isWeekAhead(reader: Reader, at: number): boolean {
  if (lowerAt(reader, at) !== "week" || !hasShape(reader, at, Shape.Lower) || isHyphen(reader, at + 1)) return false;
  const next = formAt(reader, at + 1);
  return next === undefined || (next.shape & Shape.Mark) !== 0 || (next.pos & (Pos.Subordinator | Pos.Modal)) !== 0;
}

/** “Friday, Oct. 23”, “Friday 13 October 2017”, “Thursday (13 September)”, “Friday the 13th”. */
function withDate(reader: Reader, at: number, day: number, read: ReadExpression, depth: number): Match | undefined {
  if (depth <= 0) return undefined;
  let i = at + 1;
  if (lowerAt(reader, i) === "." && touchesPrevious(reader, i)) i++;
  if (lowerAt(reader, i) === ",") i++;
  const isBracketed = i === at + 1 && lowerAt(reader, i) === "(";
  if (isBracketed) i++;
  if (lowerAt(reader, i) === "the") i++;
  if (wordAt(reader, i, Calendar.Month | Calendar.Digits | Calendar.Ordinal) === undefined) return undefined;
  const date = read(reader, i, 0) ?? slashDay(reader, i);
  if (date?.expression.kind !== "date" || date.expression.day === undefined) {
    return isBracketed ? undefined : dayOfMonth(reader, at, i, day);
  }
  if (date.expression.weekday !== undefined) return undefined;
  if (isBracketed && (date.also !== undefined || lowerAt(reader, date.end) !== ")")) return undefined;
  return copyWith(date, {
    start: at,
    end: isBracketed ? date.end + 1 : date.end,
    expression: copyWith(date.expression, { weekday: day }),
  });
}

/** “Friday the 13th”, “Saturday 14th”: a day whose month is left out; “Sunday’s 20th anniversary” counts. */
function dayOfMonth(reader: Reader, at: number, number: number, weekday: number): Match | undefined {
  const ordinal = readOrdinal(reader, number);
  if (ordinal === undefined || ordinal.number < 1 || 31 < ordinal.number) return undefined;
  if (lowerAt(reader, number - 1) === ",") return undefined;
  const next = formAt(reader, ordinal.end);
  if (
    next !== undefined &&
    (next.shape & Shape.Mark) === 0 &&
    (next.pos & (Pos.Preposition | Pos.Conjunction | Pos.Pronoun | Pos.Modal)) === 0
  )
    return undefined;
  return {
    start: at,
    end: ordinal.end,
    type: "DATE",
    expression: { kind: "date", weekday, day: ordinal.number },
  };
}

/** “Mondays”, “Tuesday nights” are a set; “Friday’s” is not. */
function plural(reader: Reader, at: number, day: number): Match | undefined {
  if (!isCapital(reader, at)) return undefined;
  return {
    end: at + 1,
    type: "SET",
    expression: { kind: "set", value: `XXXX-WXX-${day}`, quant: "EVERY" },
  };
}
