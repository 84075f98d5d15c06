/** What a temporal expression says, apart from what it means: the certain is kept, the implied is left to `resolve/dates`. */
import type { HolidayRule, OffsetOrigin, Season, Tense, TimeUnit, TimexMod } from "../lexicon/calendar-terms";

export type { HolidayRule, OffsetOrigin, Season, Tense, TimeUnit, TimexMod } from "../lexicon/calendar-terms";

/**
 * Where a word points from the time it starts at. `last`, `this`, `next` count from publication (“last year”);
 * `before`, `same`, `after` from the day last spoken of (“the previous year”, “that year”, “the following day”);
 * `latest` is the one that ended last (“the latest quarter”).
 */
export type Relation = "last" | "this" | "next" | "before" | "same" | "after" | "latest";

/** One number with its unit; null is a number left open: “several days”. */
export interface Amount {
  readonly count: number | null;
  readonly unit: TimeUnit;
}

/** A year, month, day and weekday as far as they are said. Months from 1, weekdays from 1 for Monday. */
export interface CalendarDate extends Common {
  readonly kind: "date";
  /** As written: 19 of “’19” has `yearDigits` 2. */
  readonly year?: number;
  readonly yearDigits?: number;
  readonly era?: "BC" | "AD";
  readonly month?: number;
  readonly day?: number;
  readonly weekday?: number;
  /** “4/11/19” may be either; the fields hold the American reading. */
  readonly ambiguousOrder?: true;
  /** The later day of “May 3-5”: in the year of the day before it. */
  readonly continues?: true;
  /** “It was a Friday”, “on a Friday”: a day of that name, and not the one nearest to publication. */
  readonly isAny?: true;
  readonly relation?: Relation;
  /** The longer time that it lies in, where that is no plain year: “July last year”, “Monday next week”. */
  readonly within?: TimeExpression;
}

/** A season, quarter, half, week, month … of something: “the summer of 1990”, “this year’s third quarter”, “the last week of March”. */
export interface CalendarPart extends Common {
  readonly kind: "season" | "quarter" | "half";
  readonly season?: Season;
  /** 1 to 4 or 1 to 2, -1 the last; absent in “the quarter”. */
  readonly number?: number;
  readonly fiscal?: true;
  readonly relation?: Relation;
  readonly within?: TimeExpression;
}

/** “the first week of March”, “the last day of the year”, “the third Thursday of November”. */
export interface NthUnit extends Common {
  readonly kind: "nth";
  readonly number: number;
  readonly unit: TimeUnit;
  /** 1 for Monday: the unit is a day of the week. */
  readonly weekday?: number;
  readonly within: TimeExpression;
}

/** “the 1990s” is decade 199; “the ’90s” is decade 9 with `short`. */
export interface Decade extends Common {
  readonly kind: "decade";
  readonly decade: number;
  readonly short?: true;
}

export interface Century extends Common {
  readonly kind: "century";
  readonly century: number;
  readonly era?: "BC" | "AD";
}

/** “last year”, “this week”, “the following month”. */
export interface RelativeUnit extends Common {
  readonly kind: "unit";
  readonly unit: TimeUnit;
  readonly relation: Relation;
  /** “the next year” may count from the time told of, “next year” does not. */
  readonly hasArticle?: true;
}

/** “two weeks ago”, “a year earlier”, “three days after Christmas”. */
export interface Offset extends Common {
  readonly kind: "offset";
  readonly amount: Amount;
  readonly direction: -1 | 1;
  readonly origin: OffsetOrigin | TimeExpression;
  /** What is compared with its like: “the year-earlier quarter”, “the same month a year ago”, “a year ago this week”. */
  readonly of?: "quarter" | "month" | "week" | "day" | "period";
}

/** “yesterday” -1, “today” 0, “tomorrow” 1. */
export interface DeicticDay extends Common {
  readonly kind: "deictic";
  readonly days: number;
}

/** “now”, “recently”, “soon”. */
export interface VagueReference extends Common {
  readonly kind: "reference";
  readonly value: "PRESENT_REF" | "PAST_REF" | "FUTURE_REF";
}

export interface Holiday extends Common {
  readonly kind: "holiday";
  readonly name: string;
  readonly rule: HolidayRule;
  readonly relation?: Relation;
  readonly within?: TimeExpression;
}

/** “Friday morning”, “lunchtime”; `part` as in TIMEX3: MO, MI, AF, EV, NI, DT, or a time, T12:00. */
export interface DayPart extends Common {
  readonly kind: "day-part";
  readonly part: string;
  readonly day?: TimeExpression;
  /** “this morning”, “that night”, “last night”; `latest` is the night before a morning: “overnight”. */
  readonly relation?: Relation;
}

/** A time of the clock as written, impossible ones included. */
export interface ClockTime extends Common {
  readonly kind: "clock";
  readonly hour: number;
  readonly minute?: number;
  readonly second?: number;
  readonly meridiem?: "am" | "pm";
  /** Hours ahead of UTC as said, “+5:30”; Z for UTC itself. */
  readonly zone?: string;
  /** Whose time it is: “here” for “local time”, for “Lagos time” the code of the country. */
  readonly zoneOf?: string;
  /** It opens a paragraph as the time of an entry, “4.50pm: Trains …”: of the day of publication. */
  readonly stampsEntry?: true;
  /** “5 in the morning”. */
  readonly part?: string;
  readonly day?: TimeExpression;
}

/** “three weeks”, “two and a half years”, “the past two years”. */
export interface Duration extends Common {
  readonly kind: "duration";
  readonly amounts: readonly Amount[];
  /** “the past two years” ends, “the next two years” begins with publication. */
  readonly side?: "past" | "future";
}

/** “every Tuesday”, “daily”, “twice a week”; `value` as in TIMEX3. */
export interface Recurrence extends Common {
  readonly kind: "set";
  readonly value: string;
  readonly quant?: string;
  readonly freq?: string;
}

/**
 * Where an expression stands on the stretch that it bounds: `begin` in “since 2012”, `end` in “until Friday”, “ended Sept. 30”,
 * `range` where it ends the stretch that the expression before it begins: the second of “from May 3 to 5”, “between 2 and 5 p.m.”.
 */
export type Bound = "begin" | "end" | "range";

/**
 * What an expression does in its sentence: `scene` sets the time of what is told behind it (“In 1917 …”, “The war began in 1914.”),
 * `saying` dates the words that report something (“residents said on Monday”), not what they report.
 */
export type TimeRole = "scene" | "saying";

interface Common {
  readonly mod?: TimexMod;
  readonly bound?: Bound;
  readonly role?: TimeRole;
  /** Of the clause in which it stands; absent where no verb is near. */
  readonly tense?: Tense;
}

export type TimeExpression =
  | CalendarDate
  | CalendarPart
  | NthUnit
  | Decade
  | Century
  | RelativeUnit
  | Offset
  | DeicticDay
  | VagueReference
  | Holiday
  | DayPart
  | ClockTime
  | Duration
  | Recurrence;
