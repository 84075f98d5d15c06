/** Words that point, with what they point at: last year, next Friday, this morning, the past two weeks, the same day, this year’s third quarter. */
import type { CalendarPart, Offset, Relation, TimeExpression, TimeUnit } from "../../../article/time-expression";
import { Calendar } from "../../../lexicon/calendar";
import { Pos } from "../../../lexicon/word-form";
import { copyWith } from "../../../text/copy-with";
import { isPartOfName } from "../contexts";
import type { DateRecogniser, Match, ReadExpression } from "../match";
import { readCount } from "../numbers";
import { formAt, isCapital, isHyphen, lowerAt, type Reader, wordAt } from "../reader";

export const relative: DateRecogniser = {
  name: "relative",
  starts: Calendar.Relative | Calendar.Determiner,
  match(reader, at, read, depth) {
    let i = at;
    const hasArticle = wordAt(reader, i, Calendar.Determiner) !== undefined;
    if (hasArticle) {
      if (lowerAt(reader, i) !== "the") return undefined;
      i++;
    }
    const pointer = readPointer(reader, i, hasArticle);
    if (pointer === undefined) return undefined;
    return (
      noun(reader, pointer) ??
      counted(reader, pointer) ??
      unit(reader, pointer, read, depth) ??
      named(reader, pointer, at, read, depth)
    );
  },
};

interface Pointer {
  readonly end: number;
  /** The value of the word in the table: "-1", "1", "0", "past", "coming", "before", "after", "same", "that", "latest", "recent". */
  readonly word: string;
  readonly hasArticle: boolean;
}

/** “last”, “this past”, “this coming”, “that same”, “the very next”. */
function readPointer(reader: Reader, at: number, hasArticle: boolean): Pointer | undefined {
  const first = wordAt(reader, at, Calendar.Relative);
  if (first === undefined) return undefined;
  const second = wordAt(reader, at + 1, Calendar.Relative);
  if (second === undefined) return { end: at + 1, word: first.relative, hasArticle };
  // “said that this year”, “said that last year”: a conjunction.
  if (first.relative === "that" && second.relative !== "same") return undefined;
  if (first.relative === "0" || first.relative === "that") {
    return { end: at + 2, word: second.relative === "same" ? "that" : second.relative, hasArticle };
  }
  return { end: at + 1, word: first.relative, hasArticle };
}

const relationOf = (pointer: Pointer): Relation | undefined => {
  switch (pointer.word) {
    case "-1":
    case "past":
      return "last";
    case "1":
      return "next";
    case "coming":
    case "future":
      return "next";
    case "0":
    case "now":
      return "this";
    case "before":
      return "before";
    case "after":
      return "after";
    case "same":
    case "that":
      return "same";
    case "latest":
      return "latest";
    default:
      return undefined;
  }
};

/** “the past”, “the near future” (the nouns), “the future”. */
function noun(reader: Reader, pointer: Pointer): Match | undefined {
  if (!pointer.hasArticle || (pointer.word !== "past" && pointer.word !== "future")) return undefined;
  const next = wordAt(
    reader,
    pointer.end,
    Calendar.Unit |
      Calendar.Number |
      Calendar.Vague |
      Calendar.Digits |
      Calendar.Season |
      Calendar.Weekday |
      Calendar.Month,
  );
  if (
    next !== undefined ||
    (/^[\p{L}]/u.test(lowerAt(reader, pointer.end)) && !isAfterNoun(lowerAt(reader, pointer.end)))
  )
    return undefined;
  const value = pointer.word === "past" ? "PAST_REF" : "FUTURE_REF";
  return { end: pointer.end, type: "DATE", expression: { kind: "reference", value } };
}

const isAfterNoun = (lower: string): boolean =>
  /^(?:and|or|but|is|was|as|that|when|with|for|to|of|by|in|at|on|if|because|he|she|they|it|we|i|who|which|will|would|has|have|had|where|than|without)$/.test(
    lower,
  );

/** “the past two years”, “the next few days”, “the last 18 months”, “the same three days”: a duration that touches publication. */
function counted(reader: Reader, pointer: Pointer): Match | undefined {
  const count = readCount(reader, pointer.end);
  if (count === undefined) return undefined;
  let i = count.end;
  if (isHyphen(reader, i)) i++;
  for (let fillers = 0; fillers < 2 && wordAt(reader, i, Calendar.Filler) !== undefined; fillers++) i++;
  const word = wordAt(reader, i, Calendar.Unit);
  if (word === undefined) return undefined;
  // “the well-being of this 6-year-old”.
  if (isHyphen(reader, i + 1) && /^olds?$/.test(lowerAt(reader, i + 2))) return undefined;
  let end = i + 1;
  let { mod } = count;
  if (lowerAt(reader, end) === "or" && lowerAt(reader, end + 1) === "so") {
    end += 2;
    mod = "APPROX";
  }
  const relation = relationOf(pointer);
  const side =
    relation === "last" || relation === "before"
      ? "past"
      : relation === "next" || relation === "after"
        ? "future"
        : undefined;
  return {
    end,
    type: "DURATION",
    expression: {
      kind: "duration",
      amounts: [{ count: count.count, unit: word.unit! }],
      ...(side === undefined ? {} : { side }),
      ...(mod === undefined ? {} : { mod }),
    },
  };
}

const YEARS: ReadonlySet<string> = new Set(["school", "academic", "calendar", "tax"]);
const WEEKS: ReadonlySet<string> = new Set(["working", "work", "trading"]);

/** “last week”, “recent years”, “that same day”, “the current fiscal year”, and what hangs on it: “last year’s third quarter”. */
function unit(reader: Reader, pointer: Pointer, read: ReadExpression, depth: number): Match | undefined {
  let i = pointer.end;
  if (wordAt(reader, i, Calendar.Fiscal) !== undefined) i++;
  // “this school year”, “the current calendar year”.
  else if (lowerAt(reader, i + 1) === "year" && YEARS.has(lowerAt(reader, i))) i++;
  else if (lowerAt(reader, i + 1) === "week" && WEEKS.has(lowerAt(reader, i))) i++;
  if (lowerAt(reader, i) === "full" || lowerAt(reader, i) === "entire" || lowerAt(reader, i) === "whole") i++;
  const word = wordAt(reader, i, Calendar.Unit);
  if (word === undefined) return undefined;
  if (isHyphen(reader, i + 1)) return undefined;
  const size = word.unit!;
  // “continues to this day”.
  if (size === "day" && pointer.word === "0" && /^(?:to|until|till)$/.test(lowerAt(reader, pointer.end - 2)))
    return { end: i + 1, type: "DATE", expression: { kind: "reference", value: "PRESENT_REF" } };
  if (word.plural) return pluralUnits(pointer, i, size);
  if (size === "second" || size === "minute" || (size === "fortnight" && pointer.word === "same")) return undefined;
  const relation = relationOf(pointer);
  if (relation === undefined) return undefined;
  if (pointer.word === "that" && pointer.hasArticle) return undefined;
  // “the past fortnight” has no place in the calendar.
  if ((relation === "last" || relation === "next") && isMeasured(reader, pointer, size)) {
    const side = relation === "last" ? "past" : "future";
    return {
      end: i + 1,
      type: "DURATION",
      expression: { kind: "duration", amounts: [{ count: 1, unit: size }], side },
    };
  }
  // “the last quarter of the game”, “the next day of the trial”: parts of something that is no time.
  if (lowerAt(reader, i + 1) === "of" && /^(?:the|a|an|his|her|their|its)$/.test(lowerAt(reader, i + 2)))
    return undefined;
  // “this coming weekend” is the one ahead, “next weekend” the one behind it.
  const isComing = pointer.word === "coming" && size === "weekend";
  const narrated =
    pointer.hasArticle && relation === "next" && pointer.word === "1" && (size === "day" || size === "hour");
  const head: TimeExpression = {
    kind: "unit",
    unit: size,
    relation: isComing ? "this" : narrated || (relation === "next" && size === "day") ? "after" : relation,
    ...(pointer.hasArticle && relation === "next" && !isAhead(reader, pointer.end - 3) ? { hasArticle: true } : {}),
  };
  return (
    possessed(reader, i + 1, head, read, depth) ?? {
      end: i + 1,
      type: size === "hour" ? "TIME" : "DATE",
      expression: head,
    }
  );
}

/** “the past year”, “over the last decade”: as long as that up to the telling, and not what the calendar calls a year or decade. */
function isMeasured(reader: Reader, pointer: Pointer, size: TimeUnit): boolean {
  if (size === "fortnight") return true;
  if (!pointer.hasArticle) return false;
  if (pointer.word === "past") return MEASURES.has(size);
  const isLong = size === "decade" || size === "century";
  return isLong && (pointer.word === "-1" || (pointer.word === "1" && isAhead(reader, pointer.end - 3)));
}

const MEASURES: ReadonlySet<TimeUnit> = new Set(["week", "month", "year", "decade", "century"]);

/** “sales will rise in the next week”, “over the next year”: from now on, whatever is told. */
const isAhead = (reader: Reader, at: number): boolean => /^(?:in|within|over|for|during)$/.test(lowerAt(reader, at));

/** “recent years”, “the coming weeks”, “past quarters”. */
function pluralUnits(pointer: Pointer, at: number, size: TimeUnit): Match | undefined {
  switch (pointer.word) {
    case "recent":
      if (size !== "year" && size !== "decade") {
        return {
          end: at + 1,
          type: "DURATION",
          expression: { kind: "duration", amounts: [{ count: null, unit: size }], side: "past" },
        };
      }
      return { end: at + 1, type: "DATE", expression: { kind: "reference", value: "PAST_REF" } };
    case "past":
    case "-1":
    case "before":
      if (pointer.word === "-1" && !pointer.hasArticle) return undefined;
      return {
        end: at + 1,
        type: "DURATION",
        expression: { kind: "duration", amounts: [{ count: null, unit: size }], side: "past" },
      };
    case "coming":
    case "after":
      return {
        end: at + 1,
        type: "DURATION",
        expression: { kind: "duration", amounts: [{ count: null, unit: size }], side: "future" },
      };
    case "future":
      return { end: at + 1, type: "DATE", expression: { kind: "reference", value: "FUTURE_REF" } };
    default:
      return undefined;
  }
}

/** “last year’s third quarter”, “this year’s first half”: the possessive joins the longer and the shorter time. */
function possessed(
  reader: Reader,
  at: number,
  within: TimeExpression,
  read: ReadExpression,
  depth: number,
): Match | undefined {
  if (!/^['’]s$/.test(lowerAt(reader, at)) || depth <= 0) return undefined;
  const inner = read(reader, at + 1, depth - 1);
  if (inner === undefined) {
    if (lowerAt(reader, at + 1) !== "quarter") return undefined;
    return { end: at + 2, type: "DATE", expression: { kind: "quarter", within } };
  }
  const { expression } = inner;
  if (
    (expression.kind === "quarter" || expression.kind === "half" || expression.kind === "season") &&
    expression.within === undefined
  ) {
    const part: CalendarPart = copyWith(expression, { within });
    return { end: inner.end, type: "DATE", expression: part };
  }
  return undefined;
}

/** “last Friday”, “next May”, “this summer”, “last Christmas”, “last night”, “that afternoon”. */
function named(
  reader: Reader,
  pointer: Pointer,
  start: number,
  read: ReadExpression,
  depth: number,
): Match | undefined {
  // “The next spring the union was banned” counts from what was told.
  const relation = pointer.hasArticle && pointer.word === "1" ? "after" : relationOf(pointer);
  if (relation === undefined || depth <= 0) return undefined;
  // “Following Monday’s debate” is a preposition; “the following Monday” is not.
  if (pointer.word === "after" && !pointer.hasArticle && lowerAt(reader, start) === "following") return undefined;
  let at = pointer.end;
  // “said that Thursday’s vote”: a conjunction; “on that Thursday” has a preposition.
  const isConjunction = pointer.word === "that" && pointer.end - start === 1 && !isPreposition(reader, start - 1);
  if (isConjunction && wordAt(reader, at, Calendar.Weekday | Calendar.Month) !== undefined) return undefined;
  if (lowerAt(reader, at) === "year" && relation === "this") at++;
  const word = wordAt(
    reader,
    at,
    Calendar.Month | Calendar.Weekday | Calendar.Season | Calendar.Holiday | Calendar.DayPart,
  );
  if (word === undefined) return undefined;
  if ((word.kinds & Calendar.DayPart) !== 0) return partOfDay(reader, pointer, at, relation);
  if ((word.kinds & Calendar.Season) !== 0) {
    if (word.plural) return undefined;
    return { end: at + 1, type: "DATE", expression: { kind: "season", season: word.season!, relation } };
  }
  if ((word.kinds & (Calendar.Month | Calendar.Weekday)) !== 0 && isPartOfName(reader, at, at + 1)) return undefined;
  // “the last May 4” points nowhere, and “that May” needs its capital.
  const inner = read(reader, at, 0);
  if (inner === undefined || inner.discard === true) {
    if ((word.kinds & Calendar.Month) === 0 || !isCapital(reader, at)) return undefined;
    return { end: at + 1, type: "DATE", expression: { kind: "date", month: word.month, relation } };
  }
  if (pointer.hasArticle && pointer.word === "same" && start < pointer.end - 2) return undefined;
  const { expression } = inner;
  switch (expression.kind) {
    case "date":
    case "holiday":
      if (expression.kind === "date" && expression.year !== undefined) return undefined;
      return copyWith(inner, { expression: copyWith(expression, { relation }) });
    case "day-part":
      if (expression.day?.kind !== "date") return undefined;
      return copyWith(inner, { expression: copyWith(expression, { day: copyWith(expression.day, { relation }) }) });
    default:
      return undefined;
  }
}

const isPreposition = (reader: Reader, at: number): boolean => {
  const pos = formAt(reader, at)?.pos ?? 0;
  return (pos & Pos.Preposition) !== 0 && (pos & (Pos.Conjunction | Pos.Subordinator)) === 0;
};

function partOfDay(reader: Reader, pointer: Pointer, at: number, relation: Relation): Match | undefined {
  const word = wordAt(reader, at, Calendar.DayPart)!;
  if (word.plural || word.part.length !== 2 || lowerAt(reader, at) === "overnight") return undefined;
  if (pointer.word === "latest" || pointer.word === "past" || pointer.word === "now") return undefined;
  const effective: Relation = pointer.hasArticle && relation === "next" ? "after" : relation;
  return { end: at + 1, type: "TIME", expression: { kind: "day-part", part: word.part, relation: effective } };
}

/** “year-ago quarter”, “the year-earlier period”, “a year-ago”: the same time one year before. */
export const yearAgo: DateRecogniser = {
  name: "year-ago",
  starts: Calendar.Unit | Calendar.Determiner,
  match(reader, at, read, depth) {
    const hasArticle = lowerAt(reader, at) === "the";
    const i = hasArticle ? at + 1 : at;
    if (lowerAt(reader, i) !== "year" || !isHyphen(reader, i + 1)) return undefined;
    if (!/^(?:ago|earlier)$/.test(lowerAt(reader, i + 2))) return undefined;
    let end = i + 3;
    let of: Offset["of"];
    const noun = lowerAt(reader, end);
    if (noun === "quarter" || noun === "period" || noun === "month") {
      of = noun;
      end++;
    } else if (0 < depth) {
      const inner = read(reader, end, depth - 1);
      if (inner?.expression.kind === "quarter") {
        of = "quarter";
        end = inner.end;
      }
    }
    const amount = { count: 1, unit: "year" } as const;
    const expression: Offset = { kind: "offset", amount, direction: -1, origin: "narrative" };
    return { end, type: "DATE", expression: of === undefined ? expression : copyWith(expression, { of }) };
  },
};
