/** TIMEX3 values in words: "2019-11-01" is "Friday 1 November 2019". Civil dates only, because the core knows no clock. */
import type { Timex } from "../article/article";
import { daysInMonth, toCivil, toDayNumber, weekdayOf } from "../text/civil";
import { ordinal } from "./words";

const MONTHS = "January February March April May June July August September October November December".split(" ");
const WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
const PARTS_OF_DAY: ReadonlyMap<string, string> = new Map(
  Object.entries({
    MO: "in the morning",
    MI: "at midday",
    DT: "in the daytime",
    AF: "in the afternoon",
    EV: "in the evening",
    NI: "at night",
  }),
);
const PARTS_OF_YEAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    SP: "spring",
    SU: "summer",
    FA: "autumn",
    WI: "winter",
    Q1: "first quarter",
    Q2: "second quarter",
    Q3: "third quarter",
    Q4: "fourth quarter",
    H1: "first half",
    H2: "second half",
  }),
);
const REFERENCES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    PAST_REF: "some time in the past",
    PRESENT_REF: "the present",
    FUTURE_REF: "some time in the future",
  }),
);
const MODIFIERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    APPROX: "about",
    START: "the start of",
    MID: "the middle of",
    END: "the end of",
    BEFORE: "before",
    AFTER: "after",
    ON_OR_BEFORE: "no later than",
    ON_OR_AFTER: "no earlier than",
    LESS_THAN: "less than",
    MORE_THAN: "more than",
    EQUAL_OR_LESS: "at most",
    EQUAL_OR_MORE: "at least",
  }),
);
const PERIODS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    DY: "day",
    D: "day",
    W: "week",
    WE: "weekend",
    M: "month",
    Y: "year",
    Q: "quarter",
    DE: "decade",
    CE: "century",
    H: "hour",
    TM: "minute",
    S: "second",
  }),
);

/** The value of a temporal expression in words; the value itself where it has no form that this knows. */
export function describeTimex(timex: Pick<Timex, "type" | "value" | "mod" | "quant">): string {
  const words =
    timex.type === "SET" ? describeSet(timex) : (describePoint(timex.value) ?? describeDuration(timex.value));
  if (words === undefined) return timex.value;
  const modifier = timex.mod === undefined ? undefined : MODIFIERS.get(timex.mod);
  if (modifier === undefined) return words;
  // It is the time that is about, not the day: "Friday 1 November 2019, about 17:00".
  const time = timex.type === "TIME" ? words.search(/(?<=, )\d{2}(?::\d{2})/) : -1;
  return time < 0
    ? `${modifier} ${words.replace(/^the year /, "")}`
    : `${words.slice(0, time)}${modifier} ${words.slice(time)}`;
}

/** An ISO date or date-time in words, "Monday 4 November 2019, 17:00"; undefined if it is none. */
export function describeDate(iso: string): string | undefined {
  return describePoint(iso);
}

function describePoint(value: string): string | undefined {
  const reference = REFERENCES.get(value);
  if (reference !== undefined) return reference;
  const [date = "", time] = value.split("T", 2) as [string, string?];
  const day = describeDay(date);
  if (day === undefined) return undefined;
  if (time === undefined) return day;
  const part = PARTS_OF_DAY.get(time);
  if (part !== undefined) return `${day} ${part}`;
  return /^\d{2}(?::\d{2}){0,2}/.test(time) ? `${day}, ${time.replace(/Z$/, " UTC")}` : `${day}, ${time}`;
}

function describeDay(date: string): string | undefined {
  let match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (match !== null) {
    const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
    if (!isCivilDate(year, month, day)) return undefined;
    return `${WEEKDAYS[weekdayOf(toDayNumber(year, month, day)) - 1]} ${day} ${MONTHS[month - 1]} ${year}`;
  }
  match = /^XXXX-(\d{2})-(\d{2})$/.exec(date);
  if (match !== null) {
    const month = MONTHS[Number(match[1]) - 1];
    return month === undefined ? undefined : `${Number(match[2])} ${month}, year not known`;
  }
  match = /^(\d{4}|XXXX)-(\d{2})$/.exec(date);
  if (match !== null) {
    const month = MONTHS[Number(match[2]) - 1];
    if (month === undefined) return undefined;
    return match[1] === "XXXX" ? `${month}, year not known` : `${month} ${match[1]}`;
  }
  match = /^(\d{4}|XXXX)-W(\d{2}|XX)(?:-(\d|WE))?$/.exec(date);
  if (match !== null) return describeWeek(match[1]!, match[2]!, match[3]);
  match = /^(\d{4}|XXXX)-(S[PU]|FA|WI|Q[1-4]|H[12])$/.exec(date);
  if (match !== null) {
    const part = PARTS_OF_YEAR.get(match[2]!)!;
    const isSeason = !/\d/.test(match[2]!);
    if (match[1] === "XXXX") return `${part}, year not known`;
    return isSeason ? `${part} ${match[1]}` : `the ${part} of ${match[1]}`;
  }
  if (/^\d{4}$/.test(date)) return `the year ${date}`;
  if (/^\d{3}X?$/.test(date)) return `the ${date.slice(0, 3)}0s`;
  if (/^\d{2}(?:XX)?$/.test(date)) return `the ${ordinal(Number(date.slice(0, 2)) + 1)} century`;
  if (date === "XXXX-XX-XX") return "a day that is not known";
  return undefined;
}

function describeWeek(year: string, week: string, day: string | undefined): string | undefined {
  if (year === "XXXX" || week === "XX") {
    if (day === undefined) return "a week that is not known";
    if (day === "WE") return "a weekend that is not known";
    const weekday = WEEKDAYS[Number(day) - 1];
    return weekday === undefined ? undefined : `${weekday}, date not known`;
  }
  const monday = mondayOfWeek(Number(year), Number(week));
  if (day === undefined) return `the week from ${describeDay(monday)}`;
  if (day === "WE") return `the weekend of week ${Number(week)} of ${year}`;
  const weekday = WEEKDAYS[Number(day) - 1];
  return weekday === undefined ? undefined : `${weekday} of week ${Number(week)} of ${year}`;
}

function describeDuration(value: string): string | undefined {
  const match = /^P([\dX.]*(?:Y|M|W|D|Q|DE|CE|WE))*(?:T([\dX.]*[HMS])*)?$/.exec(value);
  if (match === null || value === "P") return undefined;
  const [dates = "", times = ""] = value.slice(1).split("T", 2) as [string, string?];
  const parts = [...periods(dates), ...periods(times.replace(/M/g, "TM"))];
  return parts.length === 0 ? undefined : parts.join(", ");
}

function periods(text: string): string[] {
  return Array.from(text.matchAll(/([\dX.]+)(DE|CE|WE|TM|[YMWDQHS])/g), ([, count = "", unit = ""]) => {
    const period = PERIODS.get(unit)!;
    if (count.includes("X")) return `some ${plural(period)}`;
    return Number(count) === 1 ? `1 ${period}` : `${count} ${plural(period)}`;
  });
}

function describeSet({ value, quant }: Pick<Timex, "value" | "quant">): string | undefined {
  const weekday = /^XXXX-WXX-([1-7])/.exec(value);
  const every = quant === undefined ? "every" : quant.toLowerCase();
  if (weekday !== null) return `${every} ${WEEKDAYS[Number(weekday[1]) - 1]}`;
  const single = /^P1(DE|CE|WE|[YMWDQ]|TH)$/.exec(value);
  if (single !== null) return `${every} ${PERIODS.get(single[1]!) ?? "hour"}`;
  const duration = describeDuration(value);
  return duration === undefined ? describePoint(value) : `${every} ${duration}`;
}

const plural = (noun: string): string => (noun === "century" ? "centuries" : `${noun}s`);

function isCivilDate(year: number, month: number, day: number): boolean {
  return 1 <= month && month <= 12 && 1 <= day && day <= daysInMonth(year, month);
}

/** The Monday of an ISO 8601 week: week 1 is the one with 4 January. */
function mondayOfWeek(year: number, week: number): string {
  const fourth = toDayNumber(year, 1, 4);
  const monday = toCivil(fourth - weekdayOf(fourth) + 1 + (week - 1) * 7);
  return `${String(monday.year).padStart(4, "0")}-${String(monday.month).padStart(2, "0")}-${String(monday.day).padStart(2, "0")}`;
}
