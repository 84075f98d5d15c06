/** What the sieves know besides the expression: the day of publication and what the story has dated so far. */
import type { TimeExpression } from "../../article/time-expression";
import { describeDay } from "./describe";
import { dayMoment, type Moment } from "./moment";

/** What a sieve answers. */
export interface Found {
  readonly value: string;
  /** Absent where the value names no stretch of the calendar: a duration, a time of an unknown day. */
  readonly moment?: Moment;
  /** One sentence for the reader. */
  readonly how?: string;
  /** The value of the time from which it was counted. */
  readonly anchor?: string;
  /** The ends of the stretch that a duration measures. */
  readonly begin?: string;
  readonly end?: string;
  /** Why a part of the value is open, one of `OPEN`. */
  readonly open?: string;
  readonly impossible?: string;
  readonly weekdayMismatch?: string;
  /** It lies in the year of the scene, which so goes on. */
  readonly inScene?: true;
}

/** The story's time as far as it has been told; changes as the expressions are resolved in order. */
export interface Narrative {
  /** The day spoken of last. */
  day: number | undefined;
  /** The day spoken of last that is within a week of publication. */
  newsDay: number | undefined;
  /** The year of each day that was named in full, by `dayKey`. */
  readonly named: Map<number, number>;
  /** The coming day that a weekday stands for, by its number: “Monday’s debate will …”. */
  readonly coming: (number | undefined)[];
  /** The stretch spoken of last, of any size. */
  last: Moment | undefined;
  lastParagraph: number;
  /** The day spoken of last dates only what somebody said. */
  isDayOfSaying: boolean;
  /** The stretch spoken of last that had begun by publication. */
  past: Moment | undefined;
  /** The year that an expression set for what is told behind it, and the sentence that last told of it. */
  scene: { readonly year: number; readonly sentence: number; readonly isWholeYear: boolean } | undefined;
  /** The year spoken of last. */
  year: number | undefined;
  /** The year named last, even if only in passing. */
  asideYear: number;
  /** The quarter or the like spoken of last. */
  period: Moment | undefined;
  periodParagraph: number;
  /** The quarter that the story opens with: an earnings report compares all else with it. */
  report: Moment | undefined;
}

export interface ResolveContext {
  /** The day of publication; undefined where neither the story nor the caller tells. */
  readonly published: number | undefined;
  /** The day on which the words are said: of publication, or in a quotation that of speaking, where its clause tells it. */
  readonly now: number | undefined;
  /** The story tells of times long before its publication, so that bare months belong to the year told of. */
  readonly isHistory: boolean;
  readonly narrative: Narrative;
  readonly paragraph: number;
  /** The number of the sentence in the story. */
  readonly sentence: number;
  /** Resolves an inner expression by all sieves. */
  find(expression: TimeExpression): Found;
}

/** A rule that gives values; the ordered list of them is `SIEVES`. */
export interface DateSieve {
  /** Kebab-case. */
  readonly name: string;
  resolve(expression: TimeExpression, context: ResolveContext): Found | undefined;
}

/** Found, where the value is that of the moment. */
export function at(moment: Moment, how?: string): Found {
  return how === undefined ? { value: moment.value, moment } : { value: moment.value, moment, how };
}

/** Found by counting from a day. */
export function countedFrom(origin: number, moment: Moment, how: string): Found {
  return { value: moment.value, moment, how, anchor: dayMoment(origin).value };
}

/** “Monday 4 November 2019, the day of publication”. */
export function nameDay(day: number, context: ResolveContext): string {
  return `${describeDay(day)}, the day ${roleOf(day, context)}`;
}

/** What a day is to the story: “of publication”, “of speaking”, “spoken of last”. */
export function roleOf(day: number, { now, published, isHistory }: ResolveContext): string {
  if (isHistory || day !== now) return "spoken of last";
  return now === published ? "of publication" : "of speaking";
}

/** Why a value stays open, one sentence each. */
export const OPEN = {
  reference: "No reference date: nothing says when the story was published.",
  told: "No time spoken of before from which it could count.",
  year: "The story tells of the past and has named no year before.",
  day: "No day spoken of before to which it could belong.",
  part: "Of the time that it counts from only the year or the month is known.",
  any: "It says which day of the week, and of no one week.",
  rule: "Its day follows no rule of the Gregorian calendar.",
} as const;
