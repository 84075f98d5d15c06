/** Durations and what counts from a point: three weeks, a two-and-a-half-year term, 10 days ago, a year earlier, two days before Christmas. */
import type {
  Amount,
  Duration,
  Offset,
  OffsetOrigin,
  TimeExpression,
  TimeUnit,
  TimexMod,
} from "../../../article/time-expression";
import { Calendar } from "../../../lexicon/calendar";
import { Pos } from "../../../lexicon/word-form";
import { copyWith } from "../../../text/copy-with";
import { opensSentence, readWithin } from "../contexts";
import type { DateRecogniser, Match, ReadExpression } from "../match";
import { readCount, readOrdinal } from "../numbers";
import { formAt, isBoundBefore, isCapital, isDash, isHyphen, lowerAt, type Reader, wordAt } from "../reader";
import { isDay } from "./day-part";

export const duration: DateRecogniser = {
  name: "duration",
  starts:
    Calendar.Digits |
    Calendar.Number |
    Calendar.Vague |
    Calendar.Determiner |
    Calendar.Position |
    Calendar.Ordinal |
    Calendar.Unit,
  match(reader, at, read, depth) {
    if (isBoundBefore(reader, at) && !isDash(lowerAt(reader, at - 1))) return undefined;
    if (lowerAt(reader, at) === "the") return withArticle(reader, at);
    // “a quarter of a century”, “three-quarters of an hour”: a fraction of the unit.
    if (lowerAt(reader, at - 1) === "of" && /^(?:quarters?|thirds?|half|fraction|part)$/.test(lowerAt(reader, at - 2)))
      return undefined;
    if (isSomeDay(reader, at)) {
      return { end: at + 2, type: "DATE", expression: { kind: "reference", value: "FUTURE_REF" } };
    }
    const single = singleUnit(reader, at);
    const amounts = single ?? readAmounts(reader, at) ?? bareUnits(reader, at);
    if (amounts === undefined) return undefined;
    if (isAge(reader, amounts, at)) {
      return {
        end: amounts.end,
        type: "DURATION",
        expression: { kind: "duration", amounts: amounts.amounts },
        discard: true,
      };
    }
    return (
      offset(reader, amounts, at, read, depth) ??
      (amounts.needsOffset ? undefined : plainDuration(reader, amounts, single !== undefined, at))
    );
  },
};

/** “will one day be sold”, “hopes to one day return”: some day to come, and not the length of one. */
function isSomeDay(reader: Reader, at: number): boolean {
  if (lowerAt(reader, at) !== "one" || lowerAt(reader, at + 1) !== "day") return false;
  const before = formAt(reader, at - 1);
  return before !== undefined && ((before.pos & Pos.Modal) !== 0 || before.lower === "to");
}

interface Amounts {
  readonly end: number;
  readonly amounts: readonly Amount[];
  readonly mod?: TimexMod;
  /** Written with a hyphen or before a noun: “three-week”. */
  readonly attributive?: boolean;
  /** Bare “years” is a time only in “years ago” and behind “for”. */
  readonly needsOffset?: boolean;
}

/** “a year”, “an hour”, “one day”: the article counts. */
function singleUnit(reader: Reader, at: number): Amounts | undefined {
  const lower = lowerAt(reader, at);
  if (lower !== "a" && lower !== "an" && lower !== "another") return undefined;
  let i = at + 1;
  while (i < at + 3 && wordAt(reader, i, Calendar.Filler) !== undefined) i++;
  const word = wordAt(reader, i, Calendar.Unit);
  if (word === undefined || word.plural || word.unit === "second" || lowerAt(reader, i) === "quarter") return undefined;
  if (isHyphen(reader, i + 1) && lowerAt(reader, i + 2) !== "long") return undefined;
  let end = i + 1;
  let count = 1;
  if (lowerAt(reader, end) === "and" && lowerAt(reader, end + 1) === "a" && lowerAt(reader, end + 2) === "half") {
    end += 3;
    count = 1.5;
  } else if (lowerAt(reader, end) === "or" && lowerAt(reader, end + 1) === "two") {
    return { end: end + 2, amounts: [{ count: null, unit: word.unit! }] };
  }
  const mod = orSo(reader, end);
  return {
    end: mod?.end ?? end,
    amounts: [{ count, unit: word.unit! }],
    ...(mod === undefined ? {} : { mod: mod.mod }),
  };
}

/** One or more amounts: “three weeks”, “two hours and 30 minutes”, “12 to 18 months”. */
function readAmounts(reader: Reader, at: number): Amounts | undefined {
  const first = oneAmount(reader, at);
  if (first === undefined) return range(reader, at);
  const amounts: Amount[] = [...first.amounts];
  let { end } = first;
  for (let more = 0; more < 2 && first.attributive !== true; more++) {
    const joint = lowerAt(reader, end);
    const next =
      joint === "and" || joint === ","
        ? oneAmount(reader, joint === "," && lowerAt(reader, end + 1) === "and" ? end + 2 : end + 1)
        : wordAt(reader, end, Calendar.Digits) === undefined
          ? undefined
          : oneAmount(reader, end);
    if (next === undefined || !isSmaller(next.amounts[0]!.unit, amounts[amounts.length - 1]!.unit)) break;
    amounts.push(...next.amounts);
    ({ end } = next);
  }
  const mod = orSo(reader, end);
  const all = copyWith(first, { end: mod?.end ?? end, amounts });
  return mod === undefined ? all : copyWith(all, { mod: mod.mod });
}

const SIZES: readonly TimeUnit[] = ["second", "minute", "hour", "day", "week", "month", "year"];
/** “three days and two nights” are two lengths: nights are no part of days. */
const isSmaller = (a: TimeUnit, b: TimeUnit): boolean => 0 <= SIZES.indexOf(a) && SIZES.indexOf(a) < SIZES.indexOf(b);

function oneAmount(reader: Reader, at: number): Amounts | undefined {
  const count = readCount(reader, at);
  if (count === undefined) return undefined;
  let i = count.end;
  // “two of the years” and “some years” are no durations of that length.
  const vague = lowerAt(reader, at);
  if (vague === "some" && wordAt(reader, at + 1, Calendar.Unit) !== undefined && lowerAt(reader, at + 1) !== "years")
    return undefined;
  const attributive = isHyphen(reader, i);
  if (attributive) i++;
  const counted = i;
  for (let fillers = 0; fillers < 2 && wordAt(reader, i, Calendar.Filler) !== undefined; fillers++) i++;
  const isFilled = counted < i;
  // “the six previous years”.
  if (wordAt(reader, i, Calendar.Relative) !== undefined && wordAt(reader, i + 1, Calendar.Unit)?.plural === true) i++;
  const word = wordAt(reader, i, Calendar.Unit);
  if (word === undefined || word.unit === undefined) return undefined;
  // “two nights”; “many more nights” are evenings.
  if (word.unit === "night" && count.count === null) return undefined;
  // “one second” counts, “the 30 seconds”; “two quarter finals” does not.
  // “three-quarters of them” is a share.
  if (attributive && word.plural && word.unit === "quarter") return undefined;
  // “two straight quarters of growth” are times all the same.
  if (!attributive && !isFilled && word.unit === "quarter" && lowerAt(reader, i + 1) === "of") return undefined;
  if (!word.plural && count.count !== 1 && !attributive && /^(?:quarter|second|weekend)$/.test(lowerAt(reader, i)))
    return undefined;
  if (word.unit === "quarter" && !attributive && !isFilled && isShare(reader, at, count.count, i)) return undefined;
  // “60 Minutes”, “48 Hours” are programmes.
  if (isCapital(reader, i) && /^(?:minutes|hours)$/.test(lowerAt(reader, i)) && !isCapital(reader, i + 1))
    return undefined;
  let end = i + 1;
  let number = count.count;
  if (isHyphen(reader, end) && /^(?:long)$/.test(lowerAt(reader, end + 1))) end += 2;
  // “one hour and a half”, “two years and a half”.
  else if (
    number !== null &&
    lowerAt(reader, end) === "and" &&
    lowerAt(reader, end + 1) === "a" &&
    lowerAt(reader, end + 2) === "half"
  ) {
    end += 3;
    number += 0.5;
  }
  return {
    end,
    amounts: [{ count: number, unit: word.unit }],
    attributive,
    ...(count.mod === undefined ? {} : { mod: count.mod }),
  };
}

/** “Nearly three quarters voted”, “above one quarter”: a part of something; “for three quarters”, “three quarters ago” are times. */
function isShare(reader: Reader, at: number, count: number | null, unit: number): boolean {
  if (count !== 1 && count !== 3) return false;
  const isTime = /^(?:ago|later|earlier|before|after|running|in|hence|straight|ended|ending|to)$/.test(
    lowerAt(reader, unit + 1),
  );
  return (
    !isTime &&
    !/^(?:for|in|over|within|during|after|of|lasted|took|takes|take|every|the|these|those|all)$/.test(
      lowerAt(reader, at - 1),
    )
  );
}

/** “two to three weeks”, “12-18 months”: the lower end with a mod, as TIMEX3 has no ranges. */
function range(reader: Reader, at: number): Amounts | undefined {
  const low = readCount(reader, at);
  if (low === undefined || low.count === null) return undefined;
  const joint = lowerAt(reader, low.end);
  if (joint !== "to" && joint !== "or" && !isDash(joint)) return undefined;
  const high = oneAmount(reader, low.end + 1);
  const amount = high?.amounts[0];
  if (high === undefined || amount === undefined || amount.count === null || amount.count < low.count) return undefined;
  return copyWith(high, { amounts: [{ count: low.count, unit: amount.unit }], mod: "EQUAL_OR_MORE" });
}

/** “years ago”, “for months”, “decades-long”. */
function bareUnits(reader: Reader, at: number): Amounts | undefined {
  const word = wordAt(reader, at, Calendar.Unit);
  if (word === undefined || word.unit === undefined) return undefined;
  if (isHyphen(reader, at + 1) && lowerAt(reader, at + 2) === "long") {
    return { end: at + 3, amounts: [{ count: word.plural ? null : 1, unit: word.unit }] };
  }
  if (!word.plural || word.unit === "night") return undefined;
  const isLed = /^(?:for|in|within|over|of|after|took|take|takes)$/.test(lowerAt(reader, at - 1));
  const isFollowedByNoun =
    lowerAt(reader, at + 1) === "of" && lowerAt(reader, at - 1) !== "after" && lowerAt(reader, at - 1) !== "for";
  return {
    end: at + 1,
    amounts: [{ count: null, unit: word.unit }],
    needsOffset: !isLed || isFollowedByNoun,
  };
}

function orSo(reader: Reader, at: number): { readonly end: number; readonly mod: TimexMod } | undefined {
  if (lowerAt(reader, at) !== "or") return undefined;
  const next = lowerAt(reader, at + 1);
  if (next === "so") return { end: at + 2, mod: "APPROX" };
  if (next === "more" || next === "longer") return { end: at + 2, mod: "EQUAL_OR_MORE" };
  if (next === "less") return { end: at + 2, mod: "EQUAL_OR_LESS" };
  return undefined;
}

/** “24-year-old”, “24 years old”, “five years of age”, “aged 5 years”, “a year older”. */
function isAge(reader: Reader, amounts: Amounts, at: number): boolean {
  let i = amounts.end;
  if (isHyphen(reader, i)) i++;
  if (/^(?:old|olds|older|younger)$/.test(lowerAt(reader, i))) return true;
  if (lowerAt(reader, i) === "of" && lowerAt(reader, i + 1) === "age") return true;
  if (/^(?:aged|age)$/.test(lowerAt(reader, at - 1))) return true;
  // “the minimum age was raised from 21 to 24 years”.
  if (/^(?:of|to|at|from|below|above|under|over)$/.test(lowerAt(reader, at - 1)) && saysAge(reader, at - 2))
    return true;
  // “At 11 years, he left home”.
  return (
    lowerAt(reader, at - 1) === "at" &&
    lowerAt(reader, i) === "," &&
    wordAt(reader, i - 1, Calendar.Unit)?.unit === "year"
  );
}

/** So many words back “age” is looked for: “raise the age of recruitment of workers to 24 years”. */
const AGE_REACH = 8;

function saysAge(reader: Reader, from: number): boolean {
  for (let i = from; from - AGE_REACH < i && 0 <= i; i--) {
    const lower = lowerAt(reader, i);
    if (lower === "age" || lower === "ages") return true;
    if (/^[.,;:!?]$/.test(lower)) return false;
  }
  return false;
}

/** What makes a point of an amount: ago, earlier, later, from now, before or after a date. */
function offset(
  reader: Reader,
  amounts: Amounts,
  start: number,
  read: ReadExpression,
  depth: number,
): Match | undefined {
  if (amounts.attributive === true && lowerAt(reader, amounts.end) !== "ago") return undefined;
  const amount = inOneUnit(amounts.amounts);
  if (amount === undefined) return undefined;
  const mod = amounts.mod === undefined ? {} : { mod: amounts.mod };
  const i = amounts.end;
  const isTime = /^(?:hour|minute|second)$/.test(amount.unit);
  const point = (end: number, direction: -1 | 1, origin: OffsetOrigin | TimeExpression): Match => ({
    end,
    type: isTime ? "TIME" : "DATE",
    expression: { kind: "offset", amount, direction, origin, ...mod },
  });
  if (lowerAt(reader, i) === "from" && lowerAt(reader, i + 1) === "now") return point(i + 2, 1, "publication");
  const ahead = fromDay(reader, amount, start, i, read, depth);
  if (ahead !== undefined) return ahead;
  if (lowerAt(reader, i) === "back" && isPointBack(reader, i + 1, amount.unit)) return point(i + 1, -1, "publication");
  // “A year on, they wait”: at the head of a sentence.
  if (lowerAt(reader, i) === "on" && opensSentence(reader, start) && /^(?:,|from)$/.test(lowerAt(reader, i + 1)))
    return point(i + 1, 1, "narrative");
  const word = wordAt(reader, i, Calendar.Direction);
  if (word === undefined) return undefined;
  // “half an hour earlier than usual” measures; “three days later than planned” is a day all the same.
  if (isTime && lowerAt(reader, i + 1) === "than") return undefined;
  switch (word.value) {
    case "ago":
      return anniversary(reader, amount, i + 1, read, depth) ?? point(i + 1, -1, "publication");
    case "hence":
      return point(i + 1, 1, "publication");
    case "earlier":
      return point(i + 1, -1, "narrative");
    case "later":
      return point(i + 1, 1, "narrative");
    case "before":
    case "after": {
      const direction = word.value === "before" ? -1 : 1;
      const origin = readWithin(reader, i + 1, read, depth);
      // “two days before Christmas”; “hours after Monday’s attack” counts from the attack.
      if (origin !== undefined && /^['’]s?$/.test(lowerAt(reader, origin.end))) return undefined;
      if (origin !== undefined && amount.count !== null) return point(origin.end, direction, origin.within);
      if (origin !== undefined) return undefined;
      // “two days before.” at the end of its clause points back; “before the vote” measures.
      if (!/^[\p{L}\d“"‘']/u.test(lowerAt(reader, i + 1))) return point(i + 1, direction, "narrative");
      return undefined;
    }
    default:
      return undefined;
  }
}

/** “two years and three months” are 27 months; other mixtures have no common unit. */
function inOneUnit([first, second, third]: readonly Amount[]): Amount | undefined {
  if (first === undefined || second === undefined) return first;
  const factor = FACTORS[`${first.unit} ${second.unit}`];
  if (factor === undefined || third !== undefined || first.count === null || second.count === null) return undefined;
  return { count: first.count * factor + second.count, unit: second.unit };
}

const FACTORS: Readonly<Record<string, number>> = { "year month": 12, "week day": 7 };

/** “a few years back”; “was back two weeks”, “moved two years back to London”, “pushed the start two weeks back” are none. */
function isPointBack(reader: Reader, at: number, unit: TimeUnit): boolean {
  if (unit === "second" || unit === "minute" || unit === "hour") return false;
  const next = formAt(reader, at);
  return next === undefined || (next.pos & Pos.Preposition) === 0 || lowerAt(reader, at) === "when";
}

/** “two days from today”, “a week from Friday”, “a week on Tuesday”, “a week tomorrow”: a day counted from a day. */
function fromDay(
  reader: Reader,
  amount: Amount,
  start: number,
  at: number,
  read: ReadExpression,
  depth: number,
): Match | undefined {
  const { count, unit } = amount;
  const lower = lowerAt(reader, at);
  const isDeictic = wordAt(reader, at, Calendar.Deictic) !== undefined;
  if ((lower !== "from" && lower !== "on" && !isDeictic) || count === null || !(unit in DAYS)) return undefined;
  // “closed for two weeks from Friday” lasts; “once a week on Tuesday” repeats.
  if (LASTS.has(lowerAt(reader, start - 1))) return undefined;
  const days = DAYS[unit];
  if (lower !== "from" && (days === undefined || days < 7)) return undefined;
  const origin = readWithin(reader, isDeictic ? at : at + 1, read, depth);
  if (origin === undefined || !isDay(origin.within)) return undefined;
  if (lower === "on" && !(origin.within.kind === "date" && origin.within.weekday !== undefined)) return undefined;
  // “three days from Monday to Wednesday”.
  if (/^(?:to|until|till|through|['’]s?)$/.test(lowerAt(reader, origin.end)) || isDash(lowerAt(reader, origin.end)))
    return undefined;
  const { within } = origin;
  const isBare = within.kind === "date" && within.day === undefined && within.relation === undefined;
  return {
    end: origin.end,
    type: "DATE",
    expression: {
      kind: "offset",
      amount: days === undefined ? amount : { count: count * days, unit: "day" },
      direction: 1,
      origin: isBare && within.within === undefined ? copyWith(within, { relation: "next" }) : within,
    },
  };
}

/** “a year ago Tuesday”, “20 years ago this week”, “a week ago today”: the time behind the words tells which day or week of then. */
function anniversary(
  reader: Reader,
  amount: Amount,
  at: number,
  read: ReadExpression,
  depth: number,
): Match | undefined {
  if (amount.count === null || !(amount.unit in DAYS || amount.unit === "decade")) return undefined;
  if (wordAt(reader, at, Calendar.Weekday | Calendar.Deictic | Calendar.Relative) === undefined) return undefined;
  const origin = readWithin(reader, at, read, depth);
  if (origin === undefined || /^['’]s?$/.test(lowerAt(reader, origin.end))) return undefined;
  const { within } = origin;
  const isNamed = within.kind === "date" && within.weekday !== undefined && within.day === undefined;
  const isThis = within.kind === "unit" && within.relation === "this" && within.unit in THEN;
  if (!isThis && !(isNamed && within.relation === undefined) && within.kind !== "deictic") return undefined;
  const of = isThis ? THEN[within.unit]! : "day";
  const expression: Offset = { kind: "offset", amount, direction: -1, origin: within, of };
  return { end: origin.end, type: "DATE", expression };
}

const THEN: Readonly<Record<string, "week" | "month">> = { week: "week", month: "month" };

/** How many days a unit has; those of months and years differ. */
const DAYS: Readonly<Record<string, number | undefined>> = {
  day: 1,
  week: 7,
  fortnight: 14,
  month: undefined,
  year: undefined,
};

const LASTS: ReadonlySet<string> = new Set(
  "for in within over once twice times days hours nights per last lasts lasted".split(" "),
);

/** A plain duration; “a year” and the like are also rates (“$5 a year”) and vague (“one day”). */
function plainDuration(reader: Reader, amounts: Amounts, isSingle: boolean, at: number): Match | undefined {
  const expression: Duration = {
    kind: "duration",
    amounts: amounts.amounts,
    ...(amounts.mod === undefined ? {} : { mod: amounts.mod }),
  };
  const match: Match = { end: amounts.end, type: "DURATION", expression };
  if (!isSingle) return match;
  const before = lowerAt(reader, at - 1);
  if (
    /^(?:for|in|within|after|over|than|about|around|nearly|almost|least|of|under|by|lasted|lasts|take|takes|took|half|spent|every)$/.test(
      before,
    )
  )
    return match;
  if (lowerAt(reader, at) === "another") return match;
  // “12 percent a year”, “$60 a month”: a set.
  const letter = UNIT_LETTER[amounts.amounts[0]!.unit];
  // “130 kilometres an hour” is a speed.
  if (letter !== undefined && isRate(reader, at)) {
    return {
      end: amounts.end,
      type: "SET",
      expression: { kind: "set", value: `P1${letter}`, quant: "EVERY" },
    };
  }
  return undefined;
}

const UNIT_LETTER: Readonly<Record<string, string>> = { day: "D", week: "W", month: "M", year: "Y" };

/** A number, with at most two words behind it, stands before “a year”. */
function isRate(reader: Reader, at: number): boolean {
  for (let i = at - 1; at - 4 <= i; i--) {
    if (wordAt(reader, i, Calendar.Digits) !== undefined) return true;
    if (/^(?:times|once|twice|percent|million|billion|%)$/.test(lowerAt(reader, i))) return true;
    // “a fine of $100 or up to a year in prison”.
    if (/^(?:or|and|to|than|for|in|with|over|but)$/.test(lowerAt(reader, i))) return false;
    if (!/^\p{L}/u.test(lowerAt(reader, i))) return false;
  }
  return false;
}

/** “the three years”, “the first nine months”, “the first few days”. */
function withArticle(reader: Reader, at: number): Match | undefined {
  let i = at + 1;
  const ordinal = readOrdinal(reader, i);
  if (ordinal !== undefined) i = ordinal.end;
  else if (/^(?:first|last|final|opening|closing)$/.test(lowerAt(reader, i))) i++;
  else if (wordAt(reader, i, Calendar.Number | Calendar.Digits | Calendar.Vague) === undefined) return undefined;
  const amounts = oneAmount(reader, i);
  if (amounts === undefined || amounts.attributive === true || isAge(reader, amounts, i)) return undefined;
  const word = wordAt(reader, amounts.end - 1, Calendar.Unit);
  if (word !== undefined && !word.plural) return undefined;
  return { end: amounts.end, type: "DURATION", expression: { kind: "duration", amounts: amounts.amounts } };
}
