/** The week, month, quarter or year that an article alone points at: over the weekend, for the quarter, the full year, the latest period. */
import { Calendar } from "../../../lexicon/calendar";
import { Shape } from "../../../lexicon/word-form";
import { copyWith } from "../../../text/copy-with";
import { yearAt } from "../contexts";
import type { DateRecogniser, Match } from "../match";
import { readYearWords } from "../numbers";
import { hasShape, isCapital, isHyphen, lowerAt, type Reader, wordAt } from "../reader";
import { shortEnd } from "./year";

export const wholeUnit: DateRecogniser = {
  name: "whole-unit",
  starts: Calendar.Determiner,
  match(reader, at) {
    if (lowerAt(reader, at) !== "the") return undefined;
    return yearsPeriod(reader, at) ?? comparison(reader, at) ?? plainUnit(reader, at);
  },
};

/** What an article alone can point at. */
const WHOLE: ReadonlySet<string> = new Set(["weekend", "quarter", "year", "month", "week", "day"]);

function plainUnit(reader: Reader, at: number): Match | undefined {
  let i = at + 1;
  const isLatest = lowerAt(reader, i) === "latest";
  if (isLatest) i++;
  else
    while (
      i < at + 3 &&
      (wordAt(reader, i, Calendar.Fiscal) !== undefined || /^(?:full|entire|whole)$/.test(lowerAt(reader, i)))
    )
      i++;
  const isQualified = at + 1 < i;
  const lower = lowerAt(reader, i);
  if (!hasShape(reader, i, Shape.Lower) || isHyphen(reader, i + 1)) return undefined;
  if (isLatest) {
    if (lower !== "period") return undefined;
    return { end: i + 1, type: "DATE", expression: { kind: "unit", unit: "quarter", relation: "latest" } };
  }
  if (!WHOLE.has(lower)) return undefined;
  const before = lowerAt(reader, at - 1);
  const next = lowerAt(reader, i + 1);
  if (endsOn(reader, i + 1)) {
    // “the year ended March 31” are the twelve months up to that day.
    if (lower === "year") {
      return { end: i + 1, type: "DURATION", expression: { kind: "duration", amounts: [{ count: 1, unit: "year" }] } };
    }
    if (lower === "quarter") return { end: i + 1, type: "DATE", expression: { kind: "quarter" } };
  }
  // “met over the weekend to talk”, “rose in the quarter to $3 billion”.
  if (lower === "weekend" && next === "to") {
    if (before !== "over") return undefined;
  } else if (next === "to" && /^[$€£¥]$/.test(lowerAt(reader, i + 2))) {
    if (lower === "day") return undefined;
  } else if (lower === "quarter" && next === "and") {
    // “for the quarter and for all of 2019”.
  } else if (/^(?:of|to|since|before|after|that|ahead|ended|ending|and|when|he|she|they|it|we|i|\d+)$/.test(next))
    return undefined;
  switch (lower) {
    case "weekend":
      if (!/^(?:over|during|of|for|at|by|until|on|through|this|in|throughout)$/.test(before)) return undefined;
      return { end: i + 1, type: "DATE", expression: { kind: "unit", unit: "weekend", relation: "this" } };
    case "quarter":
      if (!/^(?:for|in|during|of|throughout|over)$/.test(before)) return undefined;
      return { end: i + 1, type: "DATE", expression: { kind: "quarter" } };
    case "year":
    case "month":
    case "week":
      if (!isQualified && !/^(?:for|in|during|throughout|over)$/.test(before) && !isPartOf(reader, at - 1))
        return undefined;
      return { end: i + 1, type: "DATE", expression: { kind: "unit", unit: lower, relation: "this" } };
    case "day":
      // “ended the day down 2 per cent”; “in the day” and “of the day” describe.
      if (!/^(?:end|ends|ended|ending|finish|finished|close|closed|start|started|for)$/.test(before)) return undefined;
      return { end: i + 1, type: "DATE", expression: { kind: "unit", unit: "day", relation: "latest" } };
    default:
      return undefined;
  }
}

/** “the rest of the week”, “the first nine months of the year”; not “the player of the year”. */
function isPartOf(reader: Reader, at: number): boolean {
  if (lowerAt(reader, at) !== "of") return false;
  return PARTS.has(lowerAt(reader, at - 1)) || wordAt(reader, at - 1, Calendar.Unit)?.plural === true;
}

const PARTS: ReadonlySet<string> = new Set("rest remainder balance most much part half".split(" "));

/** “ended March 31”, “ending 30 June 2020”, “to March”: the day or month on which a year or quarter ends. */
function endsOn(reader: Reader, at: number): boolean {
  if (!/^(?:ended|ending|to)$/.test(lowerAt(reader, at))) return false;
  if (wordAt(reader, at + 1, Calendar.Month | Calendar.Deictic) !== undefined) return true;
  return wordAt(reader, at + 1, Calendar.Digits) !== undefined && wordAt(reader, at + 2, Calendar.Month) !== undefined;
}

/** “the 1988 quarter”, “the 1988 period”, “the year 2000”. */
function yearsPeriod(reader: Reader, at: number): Match | undefined {
  if (lowerAt(reader, at + 1) === "year") {
    const year = yearAt(reader, at + 2);
    if (year !== undefined) return { end: at + 3, type: "DATE", expression: { kind: "date", year, yearDigits: 4 } };
    // “the year two thousand”.
    const isMillennium = lowerAt(reader, at + 2) === "two" && lowerAt(reader, at + 3) === "thousand";
    const words = readYearWords(reader, at + 2) ?? (isMillennium ? { end: at + 4, year: 2000 } : undefined);
    if (words === undefined) return undefined;
    return { end: words.end, type: "DATE", expression: { kind: "date", year: words.year, yearDigits: 4 } };
  }
  const year = yearAt(reader, at + 1);
  if (year === undefined || !/^(?:quarter|period)$/.test(lowerAt(reader, at + 2))) return undefined;
  return {
    end: at + 3,
    type: "DATE",
    expression: { kind: "quarter", within: { kind: "date", year, yearDigits: 4 } },
  };
}

/** “the same period last year”, “the corresponding quarter a year earlier”. */
function comparison(reader: Reader, at: number): Match | undefined {
  const of = lowerAt(reader, at + 2);
  if (of !== "period" && of !== "quarter" && of !== "month" && of !== "week" && of !== "day") return undefined;
  if (!/^(?:same|corresponding|comparable|like|equivalent)$/.test(lowerAt(reader, at + 1))) return undefined;
  let i = at + 3;
  if (/^(?:of|in)$/.test(lowerAt(reader, i))) i++;
  if (lowerAt(reader, i) === "the") i++;
  let end: number;
  if (/^(?:last|previous)$/.test(lowerAt(reader, i)) && lowerAt(reader, i + 1) === "year") end = i + 2;
  else if (
    lowerAt(reader, i) === "a" &&
    lowerAt(reader, i + 1) === "year" &&
    /^(?:ago|earlier|before)$/.test(lowerAt(reader, i + 2))
  )
    end = i + 3;
  else return undefined;
  return {
    end,
    type: "DATE",
    expression: { kind: "offset", amount: { count: 1, unit: "year" }, direction: -1, origin: "narrative", of },
  };
}

/** “fiscal 1989”, “fiscal year 2019”, “FY2019”. */
export const fiscalYear: DateRecogniser = {
  name: "fiscal-year",
  starts: Calendar.Fiscal,
  match(reader, at) {
    const word = wordAt(reader, at, Calendar.Fiscal)!;
    // “FY2019”, “FY19”, “FY2019/20”.
    if (0 < word.width) {
      if (!isCapital(reader, at)) return undefined;
      const match: Match = {
        end: at + 1,
        type: "DATE",
        expression: { kind: "date", year: word.number, yearDigits: word.width },
      };
      const later = word.width === 4 ? shortEnd(reader, at + 1, word.number) : undefined;
      return later === undefined ? match : copyWith(match, { also: [later] });
    }
    const i = lowerAt(reader, at + 1) === "year" ? at + 2 : at + 1;
    const year = yearAt(reader, i);
    if (year === undefined) return undefined;
    return { end: i + 1, type: "DATE", expression: { kind: "date", year, yearDigits: 4 } };
  },
};
