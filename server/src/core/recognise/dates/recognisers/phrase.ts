/** Phrases whose time is fixed and not composed, as the table has them: right now, on weekdays, all day, the early hours of Sunday. */
import type { TimeExpression, TimexMod } from "../../../article/time-expression";
import { Calendar, type DatePhrase } from "../../../lexicon/calendar";
import { Pos } from "../../../lexicon/word-form";
import { copyWith } from "../../../text/copy-with";
import { readContainer } from "../contexts";
import { parseDuration } from "../duration-value";
import type { DateRecogniser, Match, ReadExpression } from "../match";
import { formAt, hasWords, isCapital, isHyphen, type Reader, wordAt } from "../reader";
import { isDay } from "./day-part";

export const phrase: DateRecogniser = {
  name: "phrase",
  starts: Calendar.Phrase,
  match(reader, at, read, depth) {
    for (const row of wordAt(reader, at, Calendar.Phrase)!.phrases) {
      const start = at - row.before.length;
      if (!hasWords(reader, start, row.before) || isHyphen(reader, at + 1)) continue;
      if (goesOn(reader, start, at, row)) continue;
      if (row.attribute === "free" && !isFree(reader, start, at + 1)) continue;
      const match = row.type === "TIME" ? partOfDay(reader, at + 1, row, read, depth) : fixed(at + 1, row);
      return match === undefined || start === at ? match : copyWith(match, { start });
    }
    return undefined;
  },
};

/** “all night long” behind “all night”: a longer phrase of the table, which is found at its own last word. */
function goesOn(reader: Reader, start: number, at: number, { before }: DatePhrase): boolean {
  const longer = wordAt(reader, at + 1, Calendar.Phrase)?.phrases;
  if (longer === undefined) return false;
  return longer.some((row) => row.before.length === before.length + 1 && hasWords(reader, start, row.before));
}

/** “at the moment of purchase”, “at the moment you buy it”: what follows says which moment; “At the moment he is abroad” opens its sentence. */
function isFree(reader: Reader, start: number, at: number): boolean {
  const next = formAt(reader, at);
  if (next === undefined) return true;
  if (/^(?:of|that|when|where)$/.test(next.lower)) return false;
  return isCapital(reader, start) || next.lower === "there" || (next.pos & (Pos.Pronoun | Pos.Determiner)) === 0;
}

function fixed(end: number, { type, value, attribute }: DatePhrase): Match | undefined {
  if (type === "SET") {
    return {
      end,
      type,
      expression: { kind: "set", value, ...(attribute === "" ? {} : { quant: attribute }) },
    };
  }
  if (type === "DURATION") {
    const amounts = parseDuration(value);
    return amounts === undefined ? undefined : { end, type, expression: { kind: "duration", amounts } };
  }
  const expression: TimeExpression = {
    kind: "reference",
    value: value as "PRESENT_REF" | "PAST_REF" | "FUTURE_REF",
  };
  return { end, type: "DATE", expression };
}

/** “the early hours of Sunday”, “rush hour on Friday”. */
function partOfDay(reader: Reader, end: number, row: DatePhrase, read: ReadExpression, depth: number): Match {
  const day = readContainer(reader, end, read, depth, ["of", "on"]);
  const mod = row.attribute === "" ? {} : { mod: row.attribute as TimexMod };
  if (day === undefined || !isDay(day.within)) {
    return { end, type: "TIME", expression: { kind: "day-part", part: row.value, ...mod } };
  }
  return { end: day.end, type: "TIME", expression: { kind: "day-part", part: row.value, day: day.within, ...mod } };
}
