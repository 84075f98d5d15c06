/** Seasons, quarters and halves: the summer of 1990, third-quarter, Q3 2019, the 1988 second quarter, the first half of 1989. */
import type { CalendarPart, TimeExpression } from "../../../article/time-expression";
import { Calendar } from "../../../lexicon/calendar";
import { Shape } from "../../../lexicon/word-form";
import { copyWith } from "../../../text/copy-with";
import { followsTimePreposition, readContainer, readWithin, yearAt } from "../contexts";
import type { DateRecogniser, Match, ReadExpression } from "../match";
import { readOrdinal } from "../numbers";
import { hasShape, isBoundBefore, isCapital, isDash, isHyphen, lowerAt, type Reader, wordAt } from "../reader";

export const season: DateRecogniser = {
  name: "season",
  starts: Calendar.Season | Calendar.Determiner,
  match(reader, at, read, depth) {
    const hasArticle = lowerAt(reader, at) === "the";
    const i = hasArticle ? at + 1 : at;
    const word = wordAt(reader, i, Calendar.Season);
    if (word === undefined || word.plural) return undefined;
    const head: CalendarPart = { kind: "season", season: word.season! };
    const year = yearAt(reader, lowerAt(reader, i + 1) === "," ? i + 2 : i + 1);
    if (year !== undefined) {
      const end = lowerAt(reader, i + 1) === "," ? i + 3 : i + 2;
      return { end, type: "DATE", expression: copyWith(head, { within: { kind: "date", year, yearDigits: 4 } }) };
    }
    const container = readContainer(reader, i + 1, read, depth, ["of"]);
    if (container !== undefined && isYearLike(container.within)) {
      return { end: container.end, type: "DATE", expression: copyWith(head, { within: container.within }) };
    }
    // “spring” and “fall” are verbs and springs; “summer” alone describes (“a summer camp”).
    const before = lowerAt(reader, at - 1);
    const led =
      followsTimePreposition(reader, at) ||
      /^(?:this|last|next|each|every|that|of|over|for|previous|following|coming|past|late|early)$/.test(before);
    if (!led) return undefined;
    // “fall” without an article is a verb unless the time is said before it: “this fall”, “early fall”.
    if (
      !hasArticle &&
      word.ambiguous &&
      (!isCapital(reader, i) || /^(?:to|will)$/.test(before)) &&
      !/^(?:in|by|since|until|last|this|next|each|every|early|late|mid)$/.test(before)
    )
      return undefined;
    if (hasArticle && word.ambiguous && !/^(?:in|by|since|until|during|through|of|late|early)$/.test(before))
      return undefined;
    if (!hasArticle && before === "of") return undefined;
    return { end: i + 1, type: "DATE", expression: head };
  },
};

/** Quarters and halves. */
export const quarter: DateRecogniser = {
  name: "quarter",
  starts:
    Calendar.Ordinal | Calendar.Digits | Calendar.Determiner | Calendar.Fiscal | Calendar.Period | Calendar.Relative,
  match(reader, at, read, depth) {
    let i = at;
    const hasArticle = lowerAt(reader, i) === "the";
    if (hasArticle) i++;
    else if (wordAt(reader, i, Calendar.Determiner) !== undefined) return undefined;
    const before = yearAt(reader, i);
    let within: TimeExpression | undefined;
    // “the 1988 second quarter”; “2019 Q1” and “2019-Q1” need no article.
    const named = before === undefined ? undefined : quarterName(reader, isHyphen(reader, i + 1) ? i + 2 : i + 1);
    if (named !== undefined && !isBoundBefore(reader, at)) {
      const year = { kind: "date", year: before!, yearDigits: 4 } as const;
      return { end: named.end, type: "DATE", expression: copyWith(named.head, { within: year }) };
    }
    if (before !== undefined && hasArticle) {
      within = { kind: "date", year: before, yearDigits: 4 };
      i++;
    }
    let fiscal = false;
    if (wordAt(reader, i, Calendar.Fiscal) !== undefined) {
      fiscal = true;
      i = isHyphen(reader, i + 1) ? i + 2 : i + 1;
    }
    const part = quarterName(reader, i) ?? ordinalPart(reader, i);
    if (part === undefined) return undefined;
    // “Q1-2019”; “the third quarter-final”.
    const year = isHyphen(reader, part.end) ? yearAt(reader, part.end + 1) : undefined;
    if (year !== undefined) {
      const whole = { kind: "date", year, yearDigits: 4 } as const;
      return { end: part.end + 2, type: "DATE", expression: copyWith(part.head, { within: whole }) };
    }
    if (isHyphen(reader, part.end) && quarterName(reader, part.end + 1) === undefined) return undefined;
    // “the third-quarter loss”: the article belongs to the loss.
    if (hasArticle && before === undefined && isDash(lowerAt(reader, part.end - 2))) return undefined;
    const head: CalendarPart = fiscal ? copyWith(part.head, { fiscal: true }) : part.head;
    if (within !== undefined) return { end: part.end, type: "DATE", expression: copyWith(head, { within }) };
    return inYear(reader, part.end, head, at, read, depth);
  },
};

interface Named {
  readonly end: number;
  readonly head: CalendarPart;
}

/** “Q3”. */
function quarterName(reader: Reader, at: number): Named | undefined {
  const word = wordAt(reader, at, Calendar.Period);
  if (word === undefined || word.value === "" || !hasShape(reader, at, Shape.Capital)) return undefined;
  // “Q1: Tell us about your company.” asks.
  if (at === reader.paragraph.bodyToken && /^[:.)]$/.test(lowerAt(reader, at + 1))) return undefined;
  if (word.value.startsWith("h")) return { end: at + 1, head: { kind: "half", number: Number(word.value[1]) } };
  return { end: at + 1, head: { kind: "quarter", number: Number(word.value) } };
}

/** “third quarter”, “third-quarter”, “first half”, “last quarter” (of a year). */
function ordinalPart(reader: Reader, at: number): Named | undefined {
  const ordinal = readOrdinal(reader, at);
  const isLast = ordinal === undefined && lowerAt(reader, at) === "last";
  if (ordinal === undefined && !isLast) return undefined;
  const number = ordinal?.number ?? -1;
  const end = ordinal?.end ?? at + 1;
  const i = isHyphen(reader, end) ? end + 1 : end;
  const unit = lowerAt(reader, i);
  if (unit === "quarter" && number <= 4 && number !== 0) return { end: i + 1, head: { kind: "quarter", number } };
  if (unit === "half" && number <= 2 && number !== 0) return { end: i + 1, head: { kind: "half", number } };
  return undefined;
}

/** The year that a quarter or half belongs to; a half without one is a half of a match, and “the last quarter” is relative. */
function inYear(
  reader: Reader,
  at: number,
  head: CalendarPart,
  start: number,
  read: ReadExpression,
  depth: number,
): Match | undefined {
  let i = at;
  if (lowerAt(reader, i) === ",") i++;
  const container =
    readContainer(reader, i, read, depth, ["of", "in"]) ??
    (yearAt(reader, i) !== undefined || wordAt(reader, at, Calendar.Relative) !== undefined
      ? readWithin(reader, i, read, depth)
      : undefined);
  if (container !== undefined && isYearLike(container.within)) {
    return { end: container.end, type: "DATE", expression: copyWith(head, { within: container.within }) };
  }
  if (container !== undefined && container.within.kind === "decade" && head.kind === "half") {
    const mod = head.number === 1 ? "START" : "END";
    return { end: container.end, type: "DATE", expression: copyWith(container.within, { mod }) };
  }
  // “the first quarter of the year”, “the second half of the fiscal year”.
  if (lowerAt(reader, i) === "of" && lowerAt(reader, i + 1) === "the") {
    const unit = wordAt(reader, i + 2, Calendar.Fiscal) === undefined ? i + 2 : i + 3;
    if (lowerAt(reader, unit) === "year") {
      const within = { kind: "unit", unit: "year", relation: "this" } as const;
      return { end: unit + 1, type: "DATE", expression: copyWith(head, { within }) };
    }
  }
  const isReported = isDash(lowerAt(reader, at - 2)) && REPORTED.has(lowerAt(reader, at));
  if (head.number === -1 || (head.kind === "half" && head.fiscal !== true && !isReported)) return undefined;
  // “a third quarter”, “the first quarter of the game”.
  if (lowerAt(reader, at) === "of" && wordAt(reader, at + 1, Calendar.Determiner) !== undefined) return undefined;
  if (head.kind === "quarter" && isInGame(reader, start, at)) return undefined;
  const isAttributive = isDash(lowerAt(reader, at - 2));
  if (lowerAt(reader, start - 1) === "a" && !isAttributive) return undefined;
  return { end: at, type: "DATE", expression: head };
}

/** What is reported for half a year: “first-half sales”; “a first-half goal” is of a match. */
const REPORTED: ReadonlySet<string> = new Set(
  "dividend earnings exports figures gdp growth imports income interim loss losses margin margins net operating orders output pre-tax pretax production profit profits report results revenue revenues sales shipments turnover volumes".split(
    " ",
  ),
);

/** So many words on each side are looked at for the words of a game. */
const REACH = 16;

const GAME: ReadonlySet<string> = new Set(
  "touchdown touchdowns yard yards quarterback quarterbacks rebounds halftime outscored trailed fumble interception buzzer three-pointer free-throw layup dunk timeout punt kickoff scoreless nba nfl".split(
    " ",
  ),
);

/** “threw a touchdown in the fourth quarter”: a quarter of a match, by the words of its sentence. */
function isInGame(reader: Reader, start: number, end: number): boolean {
  for (const step of [-1, 1]) {
    const from = step < 0 ? start - 1 : end;
    for (let moved = 0; moved < REACH; moved++) {
      const lower = lowerAt(reader, from + step * moved);
      if (lower === "." || lower === "") break;
      if (GAME.has(lower)) return true;
    }
  }
  return false;
}

/** Whether an expression is one year: “1990”, “last year”, “the fiscal year”. */
export function isYearLike(expression: TimeExpression): boolean {
  if (expression.kind === "date") {
    return expression.month === undefined && expression.day === undefined && expression.weekday === undefined;
  }
  return expression.kind === "unit" && expression.unit === "year";
}
