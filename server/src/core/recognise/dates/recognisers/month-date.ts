/** Dates with a month’s name: Nov. 4, 2019; 4 November 2019; the 4th of November; November 2019; May 3-5; November. */
import type { CalendarDate } from "../../../article/time-expression";
import { Calendar } from "../../../lexicon/calendar";
import { Pos, Shape } from "../../../lexicon/word-form";
import { copyWith } from "../../../text/copy-with";
import {
  followsTimePreposition,
  isNameLike,
  isPluralNoun,
  opensSentence,
  readContainer,
  readWithin,
  yearAt,
} from "../contexts";
import type { DateRecogniser, LaterMatch, Match, ReadExpression } from "../match";
import { readOrdinal, readYearWords } from "../numbers";
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

export const monthDate: DateRecogniser = {
  name: "month-date",
  starts: Calendar.Month | Calendar.Digits | Calendar.Ordinal | Calendar.Determiner | Calendar.Number,
  match(reader, at, read, depth) {
    if (wordAt(reader, at, Calendar.Month) !== undefined) return monthFirst(reader, at, read, depth);
    return dayFirst(reader, at, read, depth);
  },
};

const SPEAKS: ReadonlySet<string> = new Set(
  "say tell add explain recall ask reply insist think believe smile laugh".split(" "),
);

/** “12 March Road”. */
const isAddress = (reader: Reader, at: number): boolean =>
  isCapital(reader, at + 1) &&
  /^(?:road|rd|rd\.|street|st\.|avenue|ave|ave\.|lane|drive|close|crescent|terrace|boulevard)$/.test(
    lowerAt(reader, at + 1),
  );

/** Whether the word at `at` is the month and not “may”, “march”, or a woman called April. */
export function isMonth(reader: Reader, at: number, hasDayOrYear: boolean): boolean {
  const word = wordAt(reader, at, Calendar.Month);
  if (word === undefined) return false;
  if (isAddress(reader, at)) return false;
  if (wordAt(reader, at - 1, Calendar.NameCue) !== undefined && isCapital(reader, at - 1)) return false;
  if (hasDayOrYear) return !word.ambiguous || isCapital(reader, at);
  if (!isCapital(reader, at)) return !word.ambiguous && !word.isName && 3 < lowerAt(reader, at).length;
  const { length } = lowerAt(reader, at);
  const isShort = length <= 4 && (length <= 3 ? word.month !== 5 : word.month !== 6 && word.month !== 7);
  const led =
    followsTimePreposition(reader, at) ||
    wordAt(reader, at - 1, Calendar.Relative | Calendar.Every | Calendar.Position) !== undefined ||
    // “mid-March”.
    (isHyphen(reader, at - 1) && wordAt(reader, at - 2, Calendar.Position) !== undefined) ||
    lowerAt(reader, at - 1) === "of" ||
    lowerAt(reader, at - 1) === "for";
  if (word.ambiguous || isShort)
    return (
      (led && !isNameLike(reader, at + 1)) ||
      (3 < length + (word.month === 5 ? 1 : 0) && isTold(reader, at, word.month))
    );
  // “June says her father told her”.
  if (word.isName && SPEAKS.has(formAt(reader, at + 1)?.verbLemma ?? "")) return false;
  if (word.isName && !led)
    return !isNameLike(reader, at + 1) && (!isNameLike(reader, at - 1) || opensSentence(reader, at - 1));
  return true;
}

/** Nouns that a march or somebody called May has: “the May government”, “the March organisers”. */
const OWNED: ReadonlySet<string> = new Set(
  "administration brothers cabinet era family government leaders leadership hare king ministry organiser organisers queen organizer organizers participants premiership route sisters supporters team".split(
    " ",
  ),
);

/** “the March report”, “the hottest May on record”, “a cold March morning”, “March’s figures”, “March was dry”: a capital month that only its company tells. */
function isTold(reader: Reader, at: number, month: number): boolean {
  const before = formAt(reader, at - 1);
  const next = formAt(reader, at + 1);
  if (next === undefined) return false;
  const opens = before === undefined || opensSentence(reader, at);
  if (!opens && (before.pos & Pos.Adjective) !== 0 && /.(?:est|worst|best)$/.test(` ${before.lower}`)) return true;
  // Somebody is called May.
  if (month === 3 && opens) return (next.pos & (Pos.Auxiliary | Pos.Past)) !== 0 && (next.pos & Pos.MostlyNoun) === 0;
  if (month === 3 && /^['’]s$/.test(next.lower)) return isThing(reader, at + 2);
  const isOpened =
    !opens && ((before.pos & (Pos.Determiner | Pos.Possessive)) !== 0 || isOpenedAdjective(reader, at - 1));
  return isOpened && isThing(reader, at + 1);
}

/** The adjective of “a cold March morning”. */
function isOpenedAdjective(reader: Reader, at: number): boolean {
  const pos = formAt(reader, at)?.pos ?? 0;
  return (pos & Pos.Adjective) !== 0 && ((formAt(reader, at - 1)?.pos ?? 0) & (Pos.Determiner | Pos.Possessive)) !== 0;
}

function isThing(reader: Reader, at: number): boolean {
  const form = formAt(reader, at);
  if (form === undefined || (form.shape & Shape.Lower) === 0 || OWNED.has(form.lower)) return false;
  return (
    (form.pos & Pos.Noun) !== 0 && (form.pos & (Pos.Preposition | Pos.Conjunction | Pos.Auxiliary | Pos.Adverb)) === 0
  );
}

function monthFirst(reader: Reader, at: number, read: ReadExpression, depth: number): Match | undefined {
  const month = wordAt(reader, at, Calendar.Month)!.month;
  const next = skipDot(reader, at + 1);
  const day = dayAt(reader, next);
  if (day !== undefined && isMonth(reader, at, true)) {
    const head: CalendarDate = { kind: "date", month, day: day.day };
    const named = weekdayInBrackets(reader, day.end);
    if (named !== undefined)
      return withYear(reader, named.end, copyWith(head, { weekday: named.weekday }), read, depth);
    const match = withLaterDays(reader, day.end, withYear(reader, day.end, head, read, depth), month);
    return match.end === day.end ? withYearOfEnd(reader, match, read, depth) : match;
  }
  const hasYear = yearBehind(reader, next, false) !== undefined;
  const hasLater = !hasYear && isBeforeMonth(reader, next);
  const shared = hasLater ? yearOfLaterMonth(reader, next, month) : undefined;
  if (!isMonth(reader, at, hasYear || hasLater)) return undefined;
  if (shared !== undefined)
    return { end: next, type: "DATE", expression: { kind: "date", month, year: shared, yearDigits: 4 } };
  // “from August to October”: both of one year.
  const earlier = isJoint(lowerAt(reader, at - 1)) ? wordAt(reader, at - 2, Calendar.Month) : undefined;
  const continues = earlier !== undefined && earlier.month < month;
  const match = withYear(reader, next, { kind: "date", month }, read, depth);
  return continues && match.end === next
    ? copyWith(match, { expression: copyWith(match.expression, { continues: true }) as CalendarDate })
    : match;
}

/** “Sept. 13 (Thursday), 2018”, “13 September (Thursday)”. */
function weekdayInBrackets(reader: Reader, at: number): { readonly weekday: number; readonly end: number } | undefined {
  const word = wordAt(reader, at + 1, Calendar.Weekday);
  if (word === undefined || word.plural || lowerAt(reader, at) !== "(" || lowerAt(reader, at + 2) !== ")")
    return undefined;
  return { weekday: word.weekday, end: at + 3 };
}

const JOINTS: ReadonlySet<string> = new Set("and to or & through thru until till".split(" "));

const isJoint = (lower: string): boolean => isDash(lower) || JOINTS.has(lower);

/** “May to September”, “May-June”: a month beside a month is no verb and no name. */
function isBeforeMonth(reader: Reader, at: number): boolean {
  const later = wordAt(reader, at + 1, Calendar.Month);
  return later !== undefined && isJoint(lowerAt(reader, at)) && isCapital(reader, at + 1);
}

/** “January to April 2015”, “Nov-Feb 2017”: the year of the later month, or the one before where the year turns. */
function yearOfLaterMonth(reader: Reader, at: number, month: number): number | undefined {
  const later = wordAt(reader, at + 1, Calendar.Month)!;
  const year = yearBehind(reader, at + 2, false)?.year;
  return year !== undefined && later.month < month ? year - 1 : year;
}

/** A full stop that the tokens kept apart: “Sept” “.” “30”. */
function skipDot(reader: Reader, at: number): number {
  return lowerAt(reader, at) === "." &&
    touchesPrevious(reader, at) &&
    wordAt(reader, at + 1, Calendar.Digits) !== undefined
    ? at + 1
    : at;
}

function dayAt(reader: Reader, at: number): { readonly day: number; readonly end: number } | undefined {
  const word = plainNumber(reader, at, 1, 31, 2);
  if (word === undefined) {
    const ordinal = readOrdinal(reader, at);
    return ordinal !== undefined && 1 <= ordinal.number && ordinal.number <= 31
      ? { day: ordinal.number, end: ordinal.end }
      : undefined;
  }
  const hasSuffix = wordAt(reader, at + 1, Calendar.OrdinalSuffix) !== undefined && touchesPrevious(reader, at + 1);
  const end = hasSuffix ? at + 2 : at + 1;
  if (touchesPrevious(reader, end)) {
    const mark = lowerAt(reader, end);
    // “May 30-year bonds”, “at Nov 5:30”, “May 5%”.
    if (mark === "%" || mark === "/") return undefined;
    if (mark === ":" && wordAt(reader, end + 1, Calendar.Digits) !== undefined) return undefined;
    if (isDash(mark) && wordAt(reader, end + 1, Calendar.Unit) !== undefined) return undefined;
  }
  // “in March 5 per cent …” stays unlikely enough; “Nov 5 p.m.” is a time.
  if (wordAt(reader, end, Calendar.Meridiem) !== undefined) return undefined;
  return { day: word.number, end };
}

/** The year behind a month or day: “, 2019”, “2019”, “of 2019”, “in 2019”. */
function yearBehind(
  reader: Reader,
  at: number,
  afterDay: boolean,
): { readonly year: number; readonly end: number } | undefined {
  let i = at;
  const lower = lowerAt(reader, i);
  if (lower === "," || lower === "of" || lower === "in") i++;
  // “24-Sep-1998”, “24/Sep/1998”.
  else if (
    afterDay &&
    (isDash(lower) || lower === "/") &&
    lowerAt(reader, at - 2) === lower &&
    touchesPrevious(reader, at + 1)
  )
    i++;
  const year = yearAt(reader, i);
  // “June 20 of 1792”; “on May 5 of 2000 people …” counts.
  const isCount = (lower === "in" || (lower === "of" && afterDay)) && isPluralNoun(reader, i + 1);
  if (year !== undefined && 1000 <= year && !isCount) return { year, end: i + 1 };
  const words = readYearWords(reader, i);
  return words === undefined ? undefined : { year: words.year, end: words.end };
}

function withYear(reader: Reader, at: number, head: CalendarDate, read: ReadExpression, depth: number): Match {
  const year = yearBehind(reader, at, head.day !== undefined);
  if (year !== undefined) {
    return { end: year.end, type: "DATE", expression: copyWith(head, { year: year.year, yearDigits: 4 }) };
  }
  const short = shortYear(reader, at);
  if (short !== undefined) {
    return { end: short.end, type: "DATE", expression: copyWith(head, { year: short.year, yearDigits: 2 }) };
  }
  // “the Sept. 11 attacks” are those of 2001 whenever the story is told.
  if (
    head.month === 9 &&
    head.day === 11 &&
    /^(?:attacks?|terror|terrorist|hijackers?|hijackings)$/.test(lowerAt(reader, at))
  ) {
    return { end: at, type: "DATE", expression: copyWith(head, { year: 2001, yearDigits: 4 }) };
  }
  // “July last year”, “July of that year”, “January this year”.
  if (wordAt(reader, at, Calendar.Relative) !== undefined || lowerAt(reader, at) === "of") {
    const container =
      readContainer(reader, at, read, depth, ["of"]) ??
      (wordAt(reader, at, Calendar.Relative) === undefined ? undefined : readWithin(reader, at, read, depth));
    if (container?.within.kind === "unit" && container.within.unit === "year") {
      return { end: container.end, type: "DATE", expression: copyWith(head, { within: container.within }) };
    }
  }
  return { end: at, type: "DATE", expression: head };
}

/** “Nov ’19”. */
export function shortYear(reader: Reader, at: number): { readonly year: number; readonly end: number } | undefined {
  const mark = lowerAt(reader, at);
  if (mark !== "'" && mark !== "’" && mark !== "‘") return undefined;
  const digits = plainNumber(reader, at + 1, 0, 99, 2);
  if (digits === undefined || digits.width !== 2 || !touchesPrevious(reader, at + 1)) return undefined;
  if (lowerAt(reader, at + 2) === "s" && touchesPrevious(reader, at + 2)) return undefined;
  return { year: digits.number, end: at + 2 };
}

/** “May 3-5”, “May 3 and 4”, “May 3 to 5, 2019”: the later days share the month, and the year where it stands last. */
function withLaterDays(reader: Reader, afterDay: number, match: Match, month: number): Match {
  if (match.end !== afterDay) return match;
  const joint = lowerAt(reader, afterDay);
  if (!isJoint(joint)) return match;
  const second = dayAt(reader, afterDay + 1);
  if (second === undefined || isBoundByNoun(reader, second.end)) return match;
  const isRange = isDash(joint) && touchesPrevious(reader, afterDay);
  if (!isRange && !standsAlone(reader, second.end)) return match;
  const year = yearBehind(reader, second.end, true);
  const shared = year === undefined ? {} : { year: year.year, yearDigits: 4 };
  const later: LaterMatch = {
    start: afterDay + 1,
    end: year?.end ?? second.end,
    type: "DATE",
    expression: { kind: "date", month, day: second.day, ...shared, ...(year === undefined ? { continues: true } : {}) },
  };
  return copyWith(match, { expression: copyWith(match.expression as CalendarDate, shared), also: [later] });
}

/** “between June 24 and July 8, 2022”, “June 24 – July 8, 2022”: the year of the end is that of the beginning. */
function withYearOfEnd(reader: Reader, match: Match, read: ReadExpression, depth: number): Match {
  const joint = lowerAt(reader, match.end);
  if (depth <= 0 || !isJoint(joint)) return match;
  const kinds = Calendar.Month | Calendar.Digits | Calendar.Ordinal | Calendar.Determiner;
  if (wordAt(reader, match.end + 1, kinds) === undefined) return match;
  const end = read(reader, match.end + 1, 0)?.expression;
  const head = match.expression as CalendarDate;
  if (end?.kind !== "date" || end.day === undefined || end.month === undefined || end.yearDigits !== 4) return match;
  // “from Dec. 20 to Jan. 5, 2022” begins a year before.
  const year = end.month < head.month! ? end.year! - 1 : end.year!;
  return copyWith(match, { expression: copyWith(head, { year, yearDigits: 4 }) });
}

/** A number of things and no day: “May 3 and 4 soldiers”. */
const isBoundByNoun = (reader: Reader, at: number): boolean =>
  lowerAt(reader, at) === "%" || lowerAt(reader, at) === "percent" || lowerAt(reader, at) === "per";

/** Nothing that the number could count follows: a mark, the end, or a small word. */
function standsAlone(reader: Reader, at: number): boolean {
  const lower = lowerAt(reader, at);
  const pos = formAt(reader, at)?.pos ?? 0;
  // “on April 16 and 17 showed”.
  if ((pos & Pos.Past) !== 0 && (pos & (Pos.Noun | Pos.Adjective)) === 0) return true;
  return (
    !/^[a-z]/.test(lower) ||
    /^(?:in|at|and|or|for|with|of|to|when|after|before|from|by|as|the|a|is|are|was|were)$/.test(lower)
  );
}

function dayFirst(reader: Reader, at: number, read: ReadExpression, depth: number): Match | undefined {
  let i = at;
  const hasArticle = lowerAt(reader, i) === "the";
  if (!hasArticle && wordAt(reader, i, Calendar.Determiner) !== undefined) return undefined;
  if (hasArticle) i++;
  else if (isBoundBefore(reader, at) && !isDash(lowerAt(reader, at - 1)) && lowerAt(reader, at - 1) !== "/")
    return undefined;
  const first = dayOnly(reader, i);
  if (first === undefined) return undefined;
  const set = dayOfEachMonth(reader, first);
  if (set !== undefined) return set;
  const month = monthBehind(reader, first.end);
  if (month !== undefined) {
    const head: CalendarDate = { kind: "date", month: month.month, day: first.day };
    const named = weekdayInBrackets(reader, month.end);
    const dated =
      named === undefined
        ? withYear(reader, month.end, head, read, depth)
        : withYear(reader, named.end, copyWith(head, { weekday: named.weekday }), read, depth);
    return dated.end === month.end ? withYearOfEnd(reader, dated, read, depth) : dated;
  }
  // “3-5 May”, “3 and 4 May 2019”.
  const joint = lowerAt(reader, first.end);
  if (isJoint(joint) || joint === ",") {
    const second = dayOnly(reader, first.end + 1);
    const shared = second === undefined ? undefined : monthBehind(reader, second.end);
    if (second !== undefined && shared !== undefined && first.day < second.day) {
      const last = withYear(reader, shared.end, { kind: "date", month: shared.month, day: second.day }, read, depth);
      const { year } = last.expression as CalendarDate;
      return {
        end: first.end,
        type: "DATE",
        expression: {
          kind: "date",
          month: shared.month,
          day: first.day,
          ...(year === undefined ? {} : { year, yearDigits: 4 }),
        },
        also: [copyWith(last, { start: first.end + 1 })],
      };
    }
  }
  return hasArticle && first.ordinal ? dayOfMonth(reader, at, first) : undefined;
}

/** “on the 4th”: a day whose month is left out, only behind “on”, “by”, “until” and before no noun. */
function dayOfMonth(
  reader: Reader,
  at: number,
  day: { readonly day: number; readonly end: number },
): Match | undefined {
  if (!/^(?:on|by|until|till|since|from|before|after)$/.test(lowerAt(reader, at - 1))) return undefined;
  if (wordAt(reader, at + 1, Calendar.Digits) === undefined) return undefined;
  if (
    /^[\p{L}-]/u.test(lowerAt(reader, day.end)) &&
    !/^(?:at|he|she|they|it|we|i|and|but|when|the|a|as|with|in)$/.test(lowerAt(reader, day.end))
  )
    return undefined;
  return { end: day.end, type: "DATE", expression: { kind: "date", day: day.day } };
}

/** “the 5th of every month”, “the first of each month”. */
function dayOfEachMonth(
  reader: Reader,
  { day, end }: { readonly day: number; readonly end: number },
): Match | undefined {
  if (lowerAt(reader, end) !== "of" || wordAt(reader, end + 1, Calendar.Every) === undefined) return undefined;
  if (lowerAt(reader, end + 2) !== "month" || 31 < day) return undefined;
  const quant = lowerAt(reader, end + 1) === "each" ? "EACH" : "EVERY";
  const value = `XXXX-XX-${String(day).padStart(2, "0")}`;
  return { end: end + 3, type: "SET", expression: { kind: "set", value, quant } };
}

function dayOnly(
  reader: Reader,
  at: number,
): { readonly day: number; readonly end: number; readonly ordinal: boolean } | undefined {
  const ordinal = readOrdinal(reader, at);
  if (ordinal !== undefined) {
    const { number, end } = ordinal;
    // “the 32nd of May” is a slip that is kept; “the 50th of May” of a club is none.
    const isDay = (1 <= number && number <= 31) || (31 < number && number < 40 && lowerAt(reader, end) === "of");
    return isDay ? { day: number, end, ordinal: true } : undefined;
  }
  const word = plainNumber(reader, at, 1, 31, 2);
  return word === undefined ? undefined : { day: word.number, end: at + 1, ordinal: false };
}

function monthBehind(reader: Reader, at: number): { readonly month: number; readonly end: number } | undefined {
  let i = at;
  const lower = lowerAt(reader, i);
  if (lower === "of" || ((isDash(lower) || lower === "/") && touchesPrevious(reader, i + 1))) i++;
  const word = wordAt(reader, i, Calendar.Month);
  if (word === undefined) return undefined;
  if (word.ambiguous && !isCapital(reader, i)) return undefined;
  if (isAddress(reader, i)) return undefined;
  if (lowerAt(reader, i - 1) !== "of" && !hasShape(reader, i, Shape.Capital) && lowerAt(reader, i).length < 4)
    return undefined;
  return { month: word.month, end: i + 1 };
}
