/** A place inside a longer time: early 1990, mid-November, the end of the year, later this month, year-end. */
import type { TimeExpression, TimexMod } from "../../../article/time-expression";
import { Calendar } from "../../../lexicon/calendar";
import { copyWith } from "../../../text/copy-with";
import { readContainer } from "../contexts";
import type { DateRecogniser, Match, ReadExpression } from "../match";
import { readOrdinal } from "../numbers";
import { isDash, lowerAt, type Reader, touchesPrevious, wordAt } from "../reader";
import { isDay } from "./day-part";

export const position: DateRecogniser = {
  name: "position",
  starts: Calendar.Position | Calendar.Direction | Calendar.Determiner,
  match(reader, at, read, depth) {
    if (depth <= 0) return undefined;
    const hasArticle = lowerAt(reader, at) === "the";
    if (!hasArticle && wordAt(reader, at, Calendar.Determiner) !== undefined) return undefined;
    let i = hasArticle ? at + 1 : at;
    if (lowerAt(reader, i) === "very") i++;
    const mod = modAt(lowerAt(reader, i), wordAt(reader, i, Calendar.Position)?.mod);
    if (mod === undefined) return undefined;
    const isNoun =
      wordAt(reader, i, Calendar.Position) !== undefined &&
      /^(?:beginning|start|outset|end|close|middle)$/.test(lowerAt(reader, i));
    i++;
    if (isNoun) {
      const container = readContainer(reader, i, read, depth, ["of"]) ?? wholeUnit(reader, i);
      if (container === undefined) return undefined;
      return { end: container.end, type: "DATE", expression: copyWith(container.within, { mod }) };
    }
    if (isDash(lowerAt(reader, i)) && touchesPrevious(reader, i)) i++;
    else if (lowerAt(reader, i) === "in" || lowerAt(reader, i) === "on") {
      // “late in 1990”, “early in the year”.
      const container = readContainer(reader, i, read, depth, ["in", "on"]) ?? wholeUnit(reader, i);
      // “Earlier, on June 26”, without its comma: no part of that day.
      const isAdverb = wordAt(reader, i - 1, Calendar.Position) === undefined;
      if (isAdverb && container?.within.kind === "date" && container.within.day !== undefined) return undefined;
      if (container === undefined) return partInPosition(reader, i + 1, mod, read, depth);
      return { end: container.end, type: "DATE", expression: copyWith(container.within, { mod }) };
    }
    // “the early to mid-1990s”, “mid- to late May”: both parts of one stretch.
    if (/^(?:to|and|or)$/.test(lowerAt(reader, i)) && wordAt(reader, i + 1, Calendar.Position) !== undefined) {
      const both = read(reader, i + 1, depth - 1);
      if (both?.by !== "position" && both?.expression.mod === undefined) return undefined;
      const { mod: _, ...expression } = both.expression;
      return both.discard === true || both.start !== undefined ? undefined : copyWith(both, { expression });
    }
    // “the late ’80s”: the apostrophe has no reading of its own.
    if (/^['’‘]$/.test(lowerAt(reader, i)) && touchesPrevious(reader, i + 1)) i++;
    const inner = read(reader, i, depth - 1);
    if (inner === undefined) return undefined;
    if (inner.discard === true) return inner;
    if (!takesPosition(inner, mod) || inner.expression.mod !== undefined) return undefined;
    // “the mid-November deadline”: the article belongs to the deadline.
    if (hasArticle && inner.expression.kind === "date") return undefined;
    if (inner.start !== undefined && inner.start < i) return copyWith(withMod(inner, mod), { start: at });
    return withMod(inner, mod);
  },
};

/** “early in the morning of 29 April”, “late in the evening”. */
function partInPosition(
  reader: Reader,
  at: number,
  mod: TimexMod,
  read: ReadExpression,
  depth: number,
): Match | undefined {
  if (lowerAt(reader, at) !== "the" || wordAt(reader, at + 1, Calendar.DayPart) === undefined) return undefined;
  const inner = read(reader, at, depth - 1);
  return inner?.expression.kind === "day-part" ? withMod(inner, mod) : undefined;
}

function withMod(match: Match, mod: TimexMod): Match {
  return copyWith(match, { expression: copyWith(match.expression, { mod }) });
}

function modAt(lower: string, mod: TimexMod | "HALF" | undefined): TimexMod | undefined {
  if (mod !== undefined) return mod === "HALF" ? undefined : mod;
  if (lower === "earlier") return "START";
  return lower === "later" ? "END" : undefined;
}

/** “the year”, “the month” of “the end of the year”: the one of publication. */
function wholeUnit(reader: Reader, at: number): { readonly end: number; readonly within: TimeExpression } | undefined {
  if (!/^(?:of|in)$/.test(lowerAt(reader, at))) return undefined;
  // “by end of year”.
  const hasArticle = lowerAt(reader, at + 1) === "the";
  if (!hasArticle && lowerAt(reader, at - 1) !== "end") return undefined;
  const unitAt = hasArticle ? at + 2 : at + 1;
  const word = wordAt(reader, unitAt, Calendar.Unit);
  if (word === undefined || word.plural || word.unit === undefined || /^(?:second|minute|hour)$/.test(word.unit))
    return undefined;
  return { end: unitAt + 1, within: { kind: "unit", unit: word.unit, relation: "this" } };
}

function takesPosition(match: Match, mod: TimexMod): boolean {
  const { expression } = match;
  switch (expression.kind) {
    case "date":
      return expression.day === undefined || mod !== "MID";
    case "decade":
    case "century":
    case "season":
    case "quarter":
    case "unit":
    case "deictic":
      return true;
    case "day-part":
      return true;
    default:
      return false;
  }
}

/** “year-end”, “year’s end”, “month’s end”, “year end”. */
export const unitEnd: DateRecogniser = {
  name: "unit-end",
  starts: Calendar.Unit,
  match(reader, at) {
    const word = wordAt(reader, at, Calendar.Unit)!;
    if (word.plural || !/^(?:year|month|week|quarter)$/.test(lowerAt(reader, at))) return undefined;
    let i = at + 1;
    if (/^['’]s$/.test(lowerAt(reader, i)) || (isDash(lowerAt(reader, i)) && touchesPrevious(reader, i))) i++;
    if (lowerAt(reader, i) !== "end") return undefined;
    return { end: i + 1, type: "DATE", expression: { kind: "unit", unit: word.unit!, relation: "this", mod: "END" } };
  },
};

/** “the first week of March”, “the last day of the year”, “the week of Oct. 5”; “the second half of the 1980s” is elsewhere. */
export const nthUnit: DateRecogniser = {
  name: "nth-unit",
  starts: Calendar.Determiner | Calendar.Ordinal | Calendar.Relative | Calendar.Digits,
  match(reader, start, read, depth) {
    if (depth <= 0) return undefined;
    // “in first week of June”, as headlines have it, without the article.
    const hasArticle = lowerAt(reader, start) === "the";
    if (!hasArticle && wordAt(reader, start, Calendar.Determiner) !== undefined) return undefined;
    const at = hasArticle ? start : start - 1;
    const isLast = lowerAt(reader, at + 1) === "last";
    const ordinal = isLast ? { number: -1, end: at + 2 } : readOrdinal(reader, at + 1);
    if (ordinal === undefined) return hasArticle ? weekOf(reader, at, read, depth) : undefined;
    // “twenty third day”: the tens belong to it.
    if (!hasArticle && wordAt(reader, start - 1, Calendar.Number) !== undefined) return undefined;
    const unitAt = ordinal.end;
    const unit = wordAt(reader, unitAt, Calendar.Unit | Calendar.Weekday);
    if (unit === undefined || unit.plural) return undefined;
    const isWeekday = (unit.kinds & Calendar.Weekday) !== 0;
    if (!isWeekday && !/^(?:day|week|weekend|month)$/.test(unit.unit ?? "")) return undefined;
    const { number } = ordinal;
    if (isWeekday && /^(?:each|every)$/.test(lowerAt(reader, unitAt + 2)) && lowerAt(reader, unitAt + 3) === "month") {
      // “the first Monday of each month”.
      const quant = lowerAt(reader, unitAt + 2).toUpperCase();
      return { start, end: unitAt + 4, type: "SET", expression: { kind: "set", value: "P1M", quant } };
    }
    const container = readContainer(reader, unitAt + 1, read, depth, ["of", "in"]) ?? wholeUnit(reader, unitAt + 1);
    if (container === undefined) return undefined;
    return {
      start,
      end: container.end,
      type: "DATE",
      expression: {
        kind: "nth",
        number,
        unit: unit.unit ?? "day",
        ...(isWeekday ? { weekday: unit.weekday } : {}),
        within: container.within,
      },
    };
  },
};

/** “the week of Oct. 5”, “the week beginning Monday”: the week, or the weekend, that holds the day. */
function weekOf(reader: Reader, at: number, read: ReadExpression, depth: number): Match | undefined {
  const unit = wordAt(reader, at + 1, Calendar.Unit)?.unit;
  if ((unit !== "week" && unit !== "weekend") || wordAt(reader, at + 1, Calendar.Unit)!.plural) return undefined;
  if (!/^(?:of|beginning|starting|commencing)$/.test(lowerAt(reader, at + 2))) return undefined;
  const i = lowerAt(reader, at + 3) === "on" ? at + 4 : at + 3;
  const inner = read(reader, i, depth - 1);
  if (inner === undefined || inner.discard === true || inner.type !== "DATE" || !isDay(inner.expression))
    return undefined;
  const end = inner.also?.reduce((last, later) => Math.max(last, later.end), inner.end) ?? inner.end;
  return { end, type: "DATE", expression: { kind: "nth", number: -1, unit, within: inner.expression } };
}
