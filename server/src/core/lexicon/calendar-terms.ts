/** The terms of the calendar that the lexicon and the data model share: units, seasons, modifiers, rules of named days. */

/** The units in which news counts time. */
export type TimeUnit =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "week"
  | "fortnight"
  | "weekend"
  | "month"
  | "quarter"
  | "half"
  | "year"
  | "decade"
  | "century"
  | "millennium"
  | "night";

/** The `mod` of TIMEX3. */
export type TimexMod =
  | "START"
  | "MID"
  | "END"
  | "APPROX"
  | "MORE_THAN"
  | "LESS_THAN"
  | "EQUAL_OR_MORE"
  | "EQUAL_OR_LESS"
  | "BEFORE"
  | "AFTER"
  | "ON_OR_BEFORE"
  | "ON_OR_AFTER";

/** The time of the clause around an expression: “killed on Friday” looks back, “will meet on Friday” ahead. */
export type Tense = "past" | "present" | "future";

/** Where the counting of “three days later” starts. */
export type OffsetOrigin = "publication" | "narrative";

export type Season = "SP" | "SU" | "FA" | "WI";

/** How a named day is found in a year: a fixed day, the nth weekday of a month (-1 the last), so many days after Easter, or by a list. */
export type HolidayRule =
  | { readonly kind: "fixed"; readonly month: number; readonly day: number }
  | { readonly kind: "once"; readonly year: number; readonly month: number; readonly day: number }
  | {
      readonly kind: "nth";
      readonly month: number;
      readonly weekday: number;
      readonly nth: number;
      readonly plus: number;
    }
  | { readonly kind: "easter"; readonly plus: number }
  /** By year, where a lunar calendar gives the day. */
  | { readonly kind: "listed"; readonly days: ReadonlyMap<number, readonly [month: number, day: number]> }
  | { readonly kind: "open" };
