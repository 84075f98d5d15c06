/** Dates in digits: 2019-11-04, 2019-11-04T17:00Z, 11/04/2019, 4/11/19, 4.11.2019. */
import type { CalendarDate } from "../../../article/time-expression";
import { Calendar } from "../../../lexicon/calendar";
import { Pos, Shape } from "../../../lexicon/word-form";
import type { DateRecogniser, Match } from "../match";
import { formAt, isBoundBefore, isDash, lowerAt, plainNumber, type Reader, touchesPrevious, wordAt } from "../reader";

export const numericDate: DateRecogniser = {
  name: "numeric-date",
  starts: Calendar.Digits,
  match(reader, at) {
    if (isBoundBefore(reader, at) && !isDash(lowerAt(reader, at - 1))) return undefined;
    return (
      isoDate(reader, at) ??
      slashDate(reader, at) ??
      dottedDate(reader, at) ??
      (lowerAt(reader, at - 1) === "on" ? slashDay(reader, at) : undefined)
    );
  },
};

function isoDate(reader: Reader, at: number): Match | undefined {
  const year = plainNumber(reader, at, 1000, 2199, 4);
  const mark = lowerAt(reader, at + 1);
  if (year === undefined || year.width !== 4 || (mark !== "-" && mark !== "/") || !joined(reader, at, mark))
    return undefined;
  const month = plainNumber(reader, at + 2, 1, 12, 2);
  if (month === undefined || month.width !== 2 || !joined(reader, at + 2, mark)) return undefined;
  const day = plainNumber(reader, at + 4, 1, 31, 2);
  if (day === undefined || day.width !== 2 || isBoundBehind(reader, at + 5)) return undefined;
  const date: CalendarDate = { kind: "date", year: year.number, yearDigits: 4, month: month.number, day: day.number };
  return isoTime(reader, at + 5, date) ?? { end: at + 5, type: "DATE", expression: date };
}

/** “T17”, “:”, “00”, “Z” behind an ISO date. */
function isoTime(reader: Reader, at: number, day: CalendarDate): Match | undefined {
  const mark = /^t(\d\d)$/.exec(lowerAt(reader, at));
  if (mark === null || !touchesPrevious(reader, at) || !joined(reader, at, ":")) return undefined;
  const minute = plainNumber(reader, at + 2, 0, 99, 2);
  if (minute === undefined) return undefined;
  let end = at + 3;
  let second: number | undefined;
  if (joined(reader, at + 2, ":")) {
    second = plainNumber(reader, at + 4, 0, 99, 2)?.number;
    if (second !== undefined) end = at + 5;
  }
  const isUtc = lowerAt(reader, end) === "z" && touchesPrevious(reader, end);
  return {
    end: isUtc ? end + 1 : end,
    type: "TIME",
    expression: {
      kind: "clock",
      hour: Number(mark[1]),
      minute: minute.number,
      ...(second === undefined ? {} : { second }),
      ...(isUtc ? { zone: "Z" } : {}),
      day,
    },
  };
}

/** Month first, as in the United States, unless the first number can only be a day. */
function slashDate(reader: Reader, at: number): Match | undefined {
  const first = plainNumber(reader, at, 1, 31, 2);
  if (first === undefined) return undefined;
  const mark = lowerAt(reader, at + 1);
  if ((mark !== "/" && mark !== "-") || !joined(reader, at, mark)) return undefined;
  const second = plainNumber(reader, at + 2, 1, 31, 2);
  if (second === undefined || !joined(reader, at + 2, mark)) return undefined;
  const year = formAt(reader, at + 4)?.calendar;
  if (year === undefined || (year.width !== 4 && (year.width !== 2 || mark === "-"))) return undefined;
  if (year.width === 4 && (year.number < 1000 || 2199 < year.number)) return undefined;
  if (isBoundBehind(reader, at + 5) && !isRange(reader, at + 5, mark)) return undefined;
  return dayAndMonth(first.number, second.number, year.number, year.width, at + 5);
}

/** “10/1/2018-10/7/2018”: what joins on is a date in the same style. */
function isRange(reader: Reader, at: number, mark: string): boolean {
  return (
    mark === "/" &&
    lowerAt(reader, at) === "-" &&
    joined(reader, at + 1, mark) &&
    joined(reader, at + 3, mark) &&
    plainNumber(reader, at + 5, 0, 2199, 4) !== undefined
  );
}

function dayAndMonth(first: number, second: number, year: number, yearDigits: number, end: number): Match | undefined {
  if (12 < first && 12 < second) return undefined;
  const isDayFirst = 12 < first;
  return {
    end,
    type: "DATE",
    expression: {
      kind: "date",
      year,
      yearDigits,
      month: isDayFirst ? second : first,
      day: isDayFirst ? first : second,
      ...(!isDayFirst && second <= 12 && first !== second ? { ambiguousOrder: true } : {}),
    },
  };
}

/** “on 11/20”, “Friday 11/20”: without a year only behind “on” or a weekday; elsewhere it is a fraction, a score or the odds. */
export function slashDay(reader: Reader, at: number): Match | undefined {
  if (!joined(reader, at, "/")) return undefined;
  const first = plainNumber(reader, at, 1, 31, 2);
  const second = plainNumber(reader, at + 2, 1, 31, 2);
  if (first === undefined || second === undefined || (12 < first.number && 12 < second.number)) return undefined;
  // “on 7/10 cases”, “on 1/3 of them”.
  const next = formAt(reader, at + 3);
  if (
    next !== undefined &&
    (next.shape & Shape.Mark) === 0 &&
    ((next.pos & Pos.Preposition) === 0 || next.lower === "of")
  )
    return undefined;
  const isDayFirst = 12 < first.number;
  return {
    end: at + 3,
    type: "DATE",
    expression: {
      kind: "date",
      month: isDayFirst ? second.number : first.number,
      day: isDayFirst ? first.number : second.number,
    },
  };
}

/** Day first, as all who write dots do: 4.11.2019. */
function dottedDate(reader: Reader, at: number): Match | undefined {
  const dotted = wordAt(reader, at, Calendar.Digits)?.dotted;
  if (dotted === undefined || dotted.length !== 3) return undefined;
  const [day, month, year] = dotted as [number, number, number];
  if (day < 1 || 31 < day || month < 1 || 12 < month || year < 1000 || 2199 < year) return undefined;
  return { end: at + 1, type: "DATE", expression: { kind: "date", year, yearDigits: 4, month, day } };
}

/** Whether the mark follows the token at `index`, and something follows the mark, without blanks. */
function joined(reader: Reader, index: number, mark: string): boolean {
  return (
    lowerAt(reader, index + 1) === mark && touchesPrevious(reader, index + 1) && touchesPrevious(reader, index + 2)
  );
}

/** More digits or marks join on: a telephone number, a path, a part number. */
function isBoundBehind(reader: Reader, index: number): boolean {
  if (!touchesPrevious(reader, index)) return false;
  const mark = lowerAt(reader, index);
  return (mark === "/" || mark === "-" || mark === ":") && wordAt(reader, index + 1, Calendar.Digits) !== undefined;
}
