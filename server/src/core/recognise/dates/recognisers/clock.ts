/** Times of the clock: 5pm, 10:35 a.m. EDT Thursday, 17:00, 0800 GMT, half past six, 4 in the morning. */
import type { ClockTime, TimeExpression } from "../../../article/time-expression";
import { Calendar, type CalendarWord } from "../../../lexicon/calendar";
import { Pos, Shape } from "../../../lexicon/word-form";
import { copyWith, type Mutable } from "../../../text/copy-with";
import { containerOf, isPluralNoun, readWithin } from "../contexts";
import type { DateRecogniser, Match, ReadExpression } from "../match";
import {
  formAt,
  hasShape,
  isBoundBefore,
  isCapital,
  isDash,
  isHyphen,
  lowerAt,
  plainNumber,
  type Reader,
  touchesPrevious,
  wordAt,
} from "../reader";
import { isDay } from "./day-part";

export const clock: DateRecogniser = {
  name: "clock",
  starts: Calendar.Digits | Calendar.Number | Calendar.Position | Calendar.Period,
  match(reader, at, read, depth) {
    const past = pastHour(reader, at);
    if (past !== undefined) return withDay(reader, past, read, depth);
    if (wordAt(reader, at, Calendar.Digits | Calendar.Number) === undefined) return undefined;
    if (isBoundBefore(reader, at) && !isDash(lowerAt(reader, at - 1))) return undefined;
    const face = readFace(reader, at);
    if (face === undefined) return undefined;
    const match = withDay(reader, face, read, depth);
    return stampsEntry(reader, at, match)
      ? copyWith(match, { expression: copyWith(face.time, { stampsEntry: true }) })
      : match;
  },
};

/** “4.50pm: Trains are running again.”: the time of an entry in a live report. */
function stampsEntry(reader: Reader, at: number, match: Match): boolean {
  if (at !== reader.paragraph.bodyToken || match.expression.kind !== "clock" || match.expression.day !== undefined)
    return false;
  // Alone in its paragraph it heads the entry.
  if (reader.length <= match.end) return true;
  const mark = lowerAt(reader, match.end);
  return mark === ":" || isDash(mark) || mark === "|";
}

interface Face {
  readonly end: number;
  readonly time: ClockTime;
}

/** Hours, minutes, am or pm and zone, if together they are surely a time. */
function readFace(reader: Reader, at: number): Face | undefined {
  const digits = readDigits(reader, at) ?? readWords(reader, at);
  if (digits === undefined) return undefined;
  let { end } = digits;
  // “12 noon”, “12 midnight”.
  if (digits.time.hour === 12 && digits.time.minute === undefined && /^(?:noon|midnight)$/.test(lowerAt(reader, end))) {
    return {
      end: end + 1,
      time: copyWith(digits.time, { hour: lowerAt(reader, end) === "noon" ? 12 : 24, minute: 0 }),
    };
  }
  const meridiem = readMeridiem(reader, end);
  if (meridiem !== undefined) end = meridiem.end;
  else {
    const range = meridiemBehindRange(reader, end, digits.time.hour);
    if (range !== undefined) return { end, time: copyWith(digits.time, { meridiem: range }) };
  }
  if (
    wordAt(reader, end, Calendar.HourMark) !== undefined &&
    digits.time.minute === undefined &&
    lowerAt(reader, end) === "o'clock"
  ) {
    end++;
  }
  const zone = readZone(reader, end) ?? readZoneName(reader, end);
  const hasMark = digits.end < end;
  const part = partBehind(reader, zone?.end ?? end);
  // Most numbers are no times; they are to cost no object.
  if (!hasMark && zone === undefined && part === undefined && !digits.isColon && !isBritishTime(reader, at, digits))
    return undefined;
  const time: Mutable<ClockTime> = Object.assign({}, digits.time);
  if (meridiem !== undefined) time.meridiem = meridiem.value;
  if (zone?.value !== undefined) time.zone = zone.value;
  if (zone?.of !== undefined) time.zoneOf = zone.of;
  if (zone !== undefined) end = zone.end;
  if (hasMark || zone !== undefined)
    return part === undefined ? { end, time } : { end: part.end, time: copyWith(time, { part: part.part }) };
  if (part !== undefined && lowerAt(reader, at - 1) !== "of")
    return { end: part.end, time: copyWith(time, { part: part.part }) };
  if (isBritishTime(reader, at, digits)) return { end, time };
  // “at 25:61” is a slip of the pen; “agreed at 50:50” and “holed at 66:75” are no times.
  const { hour, minute = 0 } = digits.time;
  if (29 < hour || 69 < minute) return undefined;
  if (digits.isColon && (isLedByTime(reader, at) || isPlainTime(reader, at, digits))) {
    // “1900 hours”, “14:30 hrs”.
    const hours = /^(?:hours|hrs)$/.test(lowerAt(reader, end)) ? 1 : 0;
    return { end: end + hours, time };
  }
  return undefined;
}

interface DigitsRead {
  readonly end: number;
  readonly time: ClockTime;
  /** Written with hours and minutes, so that it may be a time without am or pm. */
  readonly isColon: boolean;
}

function readDigits(reader: Reader, at: number): DigitsRead | undefined {
  const word = wordAt(reader, at, Calendar.Digits);
  if (word === undefined) return undefined;
  if (word.dotted !== undefined) return dottedTime(word, at);
  if (word.width === 4) return militaryTime(reader, at, word);
  if (word.width === 0 || 2 < word.width) return undefined;
  if (lowerAt(reader, at + 1) === ":" && touchesPrevious(reader, at + 1) && touchesPrevious(reader, at + 2)) {
    const minute = plainNumber(reader, at + 2, 0, 99, 2);
    if (minute === undefined || minute.width !== 2) return undefined;
    let end = at + 3;
    let second: number | undefined;
    if (lowerAt(reader, end) === ":" && touchesPrevious(reader, end) && touchesPrevious(reader, end + 1)) {
      second = plainNumber(reader, end + 1, 0, 99, 2)?.number;
      if (second === undefined) return undefined;
      end += 2;
    }
    return {
      end,
      time: { kind: "clock", hour: word.number, minute: minute.number, ...(second === undefined ? {} : { second }) },
      isColon: true,
    };
  }
  return { end: at + 1, time: { kind: "clock", hour: word.number }, isColon: false };
}

/** “10.30” with two digits behind the dot. */
function dottedTime(word: CalendarWord, at: number): DigitsRead | undefined {
  const [hour, minute, third] = word.dotted!;
  if (hour === undefined || minute === undefined || third !== undefined || 24 < hour || 59 < minute) return undefined;
  return { end: at + 1, time: { kind: "clock", hour, minute }, isColon: false };
}

/** “0800 GMT”, “1900 hours”: four digits only with a zone or “hours” behind. */
function militaryTime(reader: Reader, at: number, word: CalendarWord): DigitsRead | undefined {
  const hour = Math.floor(word.number / 100);
  const minute = word.number % 100;
  const behind = lowerAt(reader, at + 1);
  if (24 < hour || 59 < minute) return undefined;
  if (readZone(reader, at + 1) === undefined && !(/^(?:hours|hrs|h)$/.test(behind) && isLedByTime(reader, at)))
    return undefined;
  const end = /^(?:hours|hrs|h)$/.test(behind) ? at + 2 : at + 1;
  return { end, time: { kind: "clock", hour, minute }, isColon: true };
}

/** “half past six”, “quarter to five”, “20 past eight”, “at ten to five”. */
function pastHour(reader: Reader, at: number): Face | undefined {
  const minutes = minutesBeside(reader, at);
  if (minutes === undefined) return undefined;
  const isPast = lowerAt(reader, minutes.end) === "past";
  const word = wordAt(reader, minutes.end + 1, Calendar.Number | Calendar.Digits);
  let end = minutes.end + 2;
  if (
    word === undefined ||
    word.number < 1 ||
    12 < word.number ||
    (touchesPrevious(reader, end) && lowerAt(reader, end) === "%") ||
    wordAt(reader, end, Calendar.Unit) !== undefined
  )
    return undefined;
  if (lowerAt(reader, end) === "o'clock") end++;
  const minute = isPast ? minutes.count : 60 - minutes.count;
  const hour = isPast ? word.number : word.number === 1 ? 12 : word.number - 1;
  const meridiem = readMeridiem(reader, end);
  const part = partBehind(reader, meridiem?.end ?? end);
  return {
    end: part?.end ?? meridiem?.end ?? end,
    time: {
      kind: "clock",
      hour,
      minute,
      ...(meridiem === undefined ? {} : { meridiem: meridiem.value }),
      ...(part === undefined ? {} : { part: part.part }),
    },
  };
}

/** “half”, “quarter”, “20” or “ten minutes” before “past” or “to”; “five to seven” is as often a range, so that it needs “at” before it. */
function minutesBeside(reader: Reader, at: number): { readonly count: number; readonly end: number } | undefined {
  const lead = lowerAt(reader, at);
  if (lead === "half") return lowerAt(reader, at + 1) === "past" ? { count: 30, end: at + 1 } : undefined;
  if (lead === "quarter") return /^(?:past|to)$/.test(lowerAt(reader, at + 1)) ? { count: 15, end: at + 1 } : undefined;
  const word = wordAt(reader, at, Calendar.Digits | Calendar.Number);
  if (word === undefined || word.number < 1 || 29 < word.number || 2 < word.width) return undefined;
  // “2.30 past three” is no time.
  if (!Number.isInteger(word.number)) return undefined;
  const end = wordAt(reader, at + 1, Calendar.Unit)?.unit === "minute" ? at + 2 : at + 1;
  const side = lowerAt(reader, end);
  if (side === "past") return { count: word.number, end };
  return side === "to" && word.number % 5 === 0 && lowerAt(reader, at - 1) === "at"
    ? { count: word.number, end }
    : undefined;
}

/** “five p.m.”, “six o’clock”, “at six-thirty”. */
function readWords(reader: Reader, at: number): DigitsRead | undefined {
  const word = wordAt(reader, at, Calendar.Number);
  if (word === undefined || word.number < 1 || 12 < word.number || lowerAt(reader, at) === "dozen") return undefined;
  const minutes = wordAt(reader, at + 1, Calendar.Number);
  if (
    minutes !== undefined &&
    10 <= minutes.number &&
    minutes.number < 60 &&
    readMeridiem(reader, at + 2) !== undefined
  ) {
    return { end: at + 2, time: { kind: "clock", hour: word.number, minute: minutes.number }, isColon: false };
  }
  const fixed = FIXED_MINUTES[lowerAt(reader, isHyphen(reader, at + 1) ? at + 2 : at + 1)];
  if (fixed !== undefined) {
    const end = isHyphen(reader, at + 1) ? at + 3 : at + 2;
    const isCount = wordAt(reader, end, Calendar.Unit) !== undefined || isPluralNoun(reader, end);
    if (!isCount) return { end, time: { kind: "clock", hour: word.number, minute: fixed }, isColon: true };
  }
  return { end: at + 1, time: { kind: "clock", hour: word.number }, isColon: false };
}

/** The minutes that stand behind an hour in words without am or pm: “six-thirty”. */
const FIXED_MINUTES: Readonly<Record<string, number>> = { fifteen: 15, thirty: 30, "forty-five": 45 };

function readMeridiem(reader: Reader, at: number): { readonly value: "am" | "pm"; readonly end: number } | undefined {
  const word = wordAt(reader, at, Calendar.Meridiem);
  if (word !== undefined) {
    // “5 am” but not “I am”: digits stand before it, so only the capital “AM radio” is in doubt.
    return { value: word.value as "am" | "pm", end: at + 1 };
  }
  return undefined;
}

/** “2-5 pm”, “2 and 5 p.m.”: the am or pm behind the second time holds for the first; “10:30 to 3 p.m.” begins in the morning. */
function meridiemBehindRange(reader: Reader, at: number, hour: number): "am" | "pm" | undefined {
  const joint = lowerAt(reader, at);
  if (!isDash(joint) && joint !== "to" && joint !== "and") return undefined;
  let i = at + 1;
  const later = wordAt(reader, i, Calendar.Digits | Calendar.Number);
  if (later === undefined || 12 < hour) return undefined;
  i++;
  if (lowerAt(reader, i) === ":" && touchesPrevious(reader, i)) i += 2;
  const meridiem = readMeridiem(reader, i)?.value;
  const turns = hour % 12 > Math.floor(later.number) % 12;
  return meridiem === undefined || !turns ? meridiem : meridiem === "pm" ? "am" : "pm";
}

interface ZoneRead {
  readonly end: number;
  /** As in `ClockTime`. */
  readonly value?: string;
  readonly of?: string;
}

/** “GMT”, “(GMT +8)”, “EST”, “local time”, “Eastern Time”. */
function readZone(reader: Reader, at: number): ZoneRead | undefined {
  const isBracketed = lowerAt(reader, at) === "(";
  let i = isBracketed ? at + 1 : at;
  const word = wordAt(reader, i, Calendar.Zone);
  if (word === undefined || !hasShape(reader, i, Shape.AllCaps | Shape.Capital) || lowerAt(reader, i).length < 2)
    return undefined;
  let { value } = word;
  if (!hasShape(reader, i, Shape.AllCaps)) return undefined;
  i++;
  const sign = lowerAt(reader, i);
  if (sign === "+" || sign === "-" || sign === "−") {
    const hours = plainNumber(reader, i + 1, 0, 14, 2);
    if (hours !== undefined) {
      value = `${sign === "+" ? "+" : "-"}${hours.number}`;
      i += 2;
    }
  }
  if (isBracketed) {
    if (lowerAt(reader, i) !== ")") return undefined;
    i++;
  }
  return { value: value === "+0" ? "Z" : value, end: i };
}

/** “local time”, “Beijing time”, “New York time”, “Eastern Standard Time”: at most three words before “time”. */
function readZoneName(reader: Reader, at: number): ZoneRead | undefined {
  if (lowerAt(reader, at) === "local" && lowerAt(reader, at + 1) === "time") return { end: at + 2, of: "here" };
  for (let i = at; i < at + 3 && isCapital(reader, i); i++) {
    if (lowerAt(reader, i + 1) !== "time") continue;
    const name = i === at ? formAt(reader, at)?.name : undefined;
    const country = name?.country ?? name?.places[0]?.country;
    return country === undefined ? { end: i + 2 } : { end: i + 2, of: country };
  }
  return undefined;
}

/** “in the morning”, “at night” behind an hour. */
function partBehind(reader: Reader, at: number): { readonly part: string; readonly end: number } | undefined {
  const preposition = lowerAt(reader, at);
  if (preposition === "in" && lowerAt(reader, at + 1) === "the") {
    const word = wordAt(reader, at + 2, Calendar.DayPart);
    if (word !== undefined && !word.plural && word.part.length === 2) return { part: word.part, end: at + 3 };
  }
  if (preposition === "at" && lowerAt(reader, at + 1) === "night") return { part: "NI", end: at + 2 };
  return undefined;
}

/** “at 14:30”, “from 9:00”: without am, pm or zone only such words tell a time from a score or a verse. */
function isLedByTime(reader: Reader, at: number): boolean {
  return /^(?:at|by|from|until|till|around|about|before|after|since|approximately|nearly|shortly|exactly|past)$/.test(
    lowerAt(reader, at - 1),
  );
}

/** “began at 2.30 on Monday”, “Monday at 2.30”: the day tells the time from a price, but “closed at 2.30 on Monday” is one. */
function isBritishTime(reader: Reader, at: number, { end, time, isColon }: DigitsRead): boolean {
  if (isColon || time.minute === undefined || time.minute % 5 !== 0 || lowerAt(reader, at - 1) !== "at") return false;
  if (wordAt(reader, at - 2, Calendar.Weekday | Calendar.Deictic) !== undefined) return true;
  return dayFollows(reader, end) && MEETS.has(formAt(reader, at - 2)?.verbLemma ?? "");
}

const MEETS: ReadonlySet<string> = new Set("start begin kick leave depart arrive meet air happen die".split(" "));

/**
 * “Kick-off: 14:30”, “Sunday, 15:00”, “19:30 - 21:00”: hours that only a clock of 24 has, in steps of five minutes;
 * “won in 14:35” is a result, “led 14:10” a score.
 */
function isPlainTime(reader: Reader, at: number, { end, time }: DigitsRead): boolean {
  const { hour, minute = 0, second } = time;
  if (23 < hour || 59 < minute || second !== undefined) return false;
  const joint = lowerAt(reader, end);
  const isRange =
    (isDash(joint) || joint === "to" || joint === "until") &&
    wordAt(reader, end + 1, Calendar.Digits) !== undefined &&
    lowerAt(reader, end + 2) === ":";
  const before = formAt(reader, at - 1);
  const isDated = wordAt(reader, at - 1, Calendar.Weekday | Calendar.Month | Calendar.Deictic) !== undefined;
  // “12/04/2019 14:30”, “Nov. 4, 2019 14:30”.
  const digits = before?.calendar;
  const isStamp = digits !== undefined && (digits.dotted?.length === 3 || digits.width === 4);
  const isMarked = before === undefined || (before.shape & Shape.Mark) !== 0 || isDated || isStamp;
  // The later time of “from 16:00 to 17:00”.
  const isLater =
    before !== undefined &&
    (isDash(before.lower) || /^(?:to|and|until)$/.test(before.lower)) &&
    lowerAt(reader, at - 3) === ":" &&
    wordAt(reader, at - 4, Calendar.Digits) !== undefined &&
    isLedByTime(reader, at - 4);
  if (isLater) return true;
  if (isRange && (isMarked || before.lower === "between" || STARTS.has(before.verbLemma))) return true;
  if (
    minute % 5 === 0 &&
    dayFollows(reader, end) &&
    !/^(?:in|of|with|time|ran|run|clocked|won|lost|led)$/.test(before?.lower ?? "")
  )
    return true;
  if (isStamp) return true;
  if (hour < 13 || minute % 5 !== 0) return false;
  const next = formAt(reader, end);
  const isFree = next === undefined || (next.shape & Shape.Mark) !== 0 || (next.pos & Pos.Preposition) !== 0;
  return isFree && (isMarked || STARTS.has(before.verbLemma));
}

/** “9:30 on Sunday”, “4:00 tomorrow”. */
function dayFollows(reader: Reader, at: number): boolean {
  const i = lowerAt(reader, at) === "on" ? at + 1 : at;
  const word = wordAt(reader, i, Calendar.Weekday | Calendar.Month | Calendar.Deictic);
  return word !== undefined && !word.plural && !word.ambiguous;
}

const STARTS: ReadonlySet<string> = new Set("start begin open close end kick leave depart arrive air".split(" "));

/** So many tokens at most stand in the brackets of “(0630 GMT)”. */
const BRACKET = 6;

/** The day behind “local time” and behind the same time elsewhere: “2:30 a.m. local time (0630 GMT) on Sunday”; it stays a date of its own. */
function dayApart(reader: Reader, end: number, read: ReadExpression, depth: number): TimeExpression | undefined {
  let i = end;
  if (lowerAt(reader, i) === "local" && lowerAt(reader, i + 1) === "time") i += 2;
  if (lowerAt(reader, i) === "(") {
    let close = i + 1;
    while (close < i + BRACKET && lowerAt(reader, close) !== ")") close++;
    if (lowerAt(reader, close) !== ")") return undefined;
    i = close;
  }
  if (lowerAt(reader, i) === ")") i++;
  if (i === end) return undefined;
  if (lowerAt(reader, i) === "on") i++;
  const kinds = Calendar.Weekday | Calendar.Month | Calendar.Deictic | Calendar.Digits;
  if (wordAt(reader, i, kinds) === undefined) return undefined;
  const day = readWithin(reader, i, read, depth);
  return day !== undefined && isDay(day.within) ? day.within : undefined;
}

/** “Wednesday”, “on Friday”, “, Nov. 6”, “yesterday” behind the time. */
function withDay(reader: Reader, face: Face, read: ReadExpression, depth: number): Match {
  const plain: Match = { end: face.end, type: "TIME", expression: face.time };
  if (depth <= 0) return plain;
  let i = face.end;
  const lower = lowerAt(reader, i);
  if (lower === "," || lower === "on") i++;
  if (lower === "," && lowerAt(reader, i) === "on") i++;
  // “this morning”, “Friday morning”: the part tells which half of the day is meant.
  const inner = read(reader, i, depth - 1);
  if (inner?.expression.kind === "day-part" && inner.discard !== true) {
    const { part, day, relation } = inner.expression;
    if (part.length !== 2) return plain;
    // “10 am this morning”, “8.30pm last night”.
    const days = relation === "this" ? 0 : relation === "last" ? -1 : undefined;
    const of = day ?? (days === undefined ? undefined : ({ kind: "deictic", days } as const));
    if (of === undefined) return plain;
    return { end: inner.end, type: "TIME", expression: copyWith(face.time, { part, day: of }) };
  }
  const day = containerOf(reader, i, inner);
  if (day !== undefined && isDay(day.within) && inner?.also === undefined) {
    return { end: day.end, type: "TIME", expression: copyWith(face.time, { day: day.within }) };
  }
  const apart = dayApart(reader, face.end, read, depth) ?? dayOfEnd(reader, face, read, depth);
  return apart === undefined ? plain : copyWith(plain, { expression: copyWith(face.time, { day: apart }) });
}

/** “between 2 and 5 p.m. on Friday”: the day behind the later time is that of the earlier. */
function dayOfEnd(reader: Reader, face: Face, read: ReadExpression, depth: number): TimeExpression | undefined {
  const { end, time } = face;
  const joint = lowerAt(reader, end);
  if (!isDash(joint) && !/^(?:and|to|until|till|or)$/.test(joint)) return undefined;
  if (wordAt(reader, end + 1, Calendar.Digits | Calendar.Number) === undefined) return undefined;
  const later = read(reader, end + 1, depth - 1)?.expression;
  if (later?.kind !== "clock" || later.day === undefined) return undefined;
  // “from 10 p.m. to 5 a.m. Friday” begins on Thursday.
  if (time.meridiem !== "pm" || later.meridiem !== "am") return later.day;
  return { kind: "offset", amount: { count: 1, unit: "day" }, direction: -1, origin: later.day };
}
