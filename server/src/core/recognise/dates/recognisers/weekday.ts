/** Weekdays, with the date, the part of the day or the week that may follow: Friday; Friday, Oct. 23; Friday night; Monday next week. */
import type { CalendarDate } from "../../../article/time-expression";
import { Calendar } from "../../../lexicon/calendar";
import { Shape } from "../../../lexicon/word-form";
import { isNameLike, isPartOfName, opensSentence, readWithin } from "../contexts";
import type { DateRecogniser, Match, ReadExpression } from "../match";
import { formAt, hasShape, isCapital, lowerAt, type Reader, touchesPrevious, wordAt } from "../reader";
import { readPartBehind } from "./day-part";

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
    const day: CalendarDate = { kind: "date", weekday: word.weekday };
    const part = readPartBehind(reader, at + 1, day);
    if (part !== undefined) return part;
    if (wordAt(reader, at + 1, Calendar.Relative) !== undefined) {
      const week = readWithin(reader, at + 1, read, depth);
      if (week?.within.kind === "unit" && week.within.unit === "week") {
        return { end: week.end, type: "DATE", expression: { ...day, within: week.within } };
      }
    }
    return { end: at + 1, type: "DATE", expression: day };
  },
};

/** “Friday, Oct. 23”, “Friday 13 October 2017”, “Friday the 13th”. */
function withDate(reader: Reader, at: number, day: number, read: ReadExpression, depth: number): Match | undefined {
  if (depth <= 0) return undefined;
  let i = at + 1;
  if (lowerAt(reader, i) === "." && touchesPrevious(reader, i)) i++;
  if (lowerAt(reader, i) === ",") i++;
  if (lowerAt(reader, i) === "the") i++;
  if (wordAt(reader, i, Calendar.Month | Calendar.Digits | Calendar.Ordinal) === undefined) return undefined;
  const date = read(reader, i, 0);
  if (date?.expression.kind !== "date" || date.expression.weekday !== undefined) return undefined;
  if (date.expression.day === undefined) return undefined;
  return { ...date, start: at, expression: { ...date.expression, weekday: day } };
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
