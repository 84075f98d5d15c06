/** TIMEX3 values in words: "2019-11-01" is "Friday 1 November 2019". Civil dates only, because the core knows no clock. */
import type { Timex } from "../article/article";
import { toDayNumber, weekdayOf } from "../text/civil";
import { dayRange, isCivilDate, isoDay, MONTHS, mondayOfWeek, WEEKDAYS } from "./calendar-words";
import { ordinal } from "./words";

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
    NI: "night",
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
export function describeTimex(timex: Pick<Timex, "type" | "value" | "mod" | "quant" | "freq">): string {
  const words =
    timex.type === "SET" ? describeSet(timex) : (describePoint(timex.value) ?? describeDuration(timex.value));
  if (words === undefined) return timex.value;
  return timex.mod === undefined ? words : modified(words, timex.mod);
}

function modified(words: string, mod: string): string {
  const modifier = MODIFIERS.get(mod);
  if (modifier === undefined) return words;
  // It is the part of the day that is early, not the day: "Friday 1 November 2019, early in the morning".
  const part = words.search(/(?:in the (?:morning|afternoon|evening|daytime)|at (?:midday|night))(?:$|, day not)/);
  const manner = mod === "START" ? "early" : mod === "END" ? "late" : undefined;
  if (part === 0 && manner !== undefined) return `${manner} ${words}`;
  if (0 < part && manner !== undefined) {
    const before = words.slice(0, part).trimEnd();
    return `${before.endsWith(",") ? before : `${before},`} ${manner} ${words.slice(part)}`;
  }
  // “Early on Friday” is no part of a day that has a name: "early on Friday 1 November 2019".
  if (manner !== undefined && /^[A-Z][a-z]+day(?: \d{1,2} |,|$)/.test(words)) return `${manner} on ${words}`;
  // It is the time that is about, not the day: "Friday 1 November 2019, about 17:00".
  const time = words.search(/(?<=^|, )\d{2}:\d{2}/);
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
  const split = value.indexOf("T");
  const day = describeDay(split < 0 ? value : value.slice(0, split));
  if (day === undefined || split < 0) return day;
  const time = value.slice(split + 1);
  const part = PARTS_OF_DAY.get(time);
  // The clock is known and the day is not: "11:30, day not known".
  if (value.startsWith("XXXX-XX-XX") && time !== "XX") return `${part ?? describeClock(time)}, day not known`;
  if (part !== undefined) return day.includes(",") ? `${day}, ${part}` : `${day} ${part}`;
  if (time === "XX") return `${day}, time not known`;
  return `${day}, ${describeClock(time)}`;
}

/** "17:00Z" is "17:00 UTC", "17:00-05:00" is "17:00 UTC−5"; without a zone it stays as it is. */
function describeClock(time: string): string {
  const match = /^(\d{2}(?::\d{2}){0,2})(?:Z|([+-])(\d{2}):?(\d{2})?)$/.exec(time);
  if (match === null) return time;
  const [, clock = "", sign, hours = "", minutes = "00"] = match;
  if (sign === undefined) return `${clock} UTC`;
  const offset = `${Number(hours)}${minutes === "00" ? "" : `:${minutes}`}`;
  return `${clock} UTC${sign === "-" ? "−" : "+"}${offset}`;
}

function describeDay(date: string): string | undefined {
  // TIMEX2 and TIMEX3 count years before Christ by their name: BC0264 is 264 BC.
  if (date.startsWith("BC")) return describeBeforeChrist(date.slice(2));
  let match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (match !== null) {
    const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
    if (!isCivilDate(year, month, day)) return undefined;
    return `${WEEKDAYS[weekdayOf(toDayNumber(year, month, day)) - 1]} ${day} ${MONTHS[month - 1]} ${year}`;
  }
  match = /^(\d{4}|XXXX)-W(\d{2}|XX)(?:-(\d|WE))?$/.exec(date);
  if (match !== null) return describeWeek(match[1]!, match[2]!, match[3]);
  if (/^\d{4}$/.test(date)) return `the year ${date}`;
  return describeParts(date, "");
}

/** Years before Christ have no weekday that a reader would know. */
function describeBeforeChrist(date: string): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (match === null) return /^\d{4}$/.test(date) ? `${Number(date)} BC` : describeParts(date, " BC");
  const month = MONTHS[Number(match[2]) - 1];
  return month === undefined ? undefined : `${Number(match[3])} ${month} ${Number(match[1])} BC`;
}

/** Months, seasons, quarters and all that is longer or not wholly known; `era` stands behind each year. */
function describeParts(date: string, era: string): string | undefined {
  let match = /^(\d{4}|XXXX)-(\d{2}|XX)(?:-(\d{2}|XX))?$/.exec(date);
  if (match !== null) {
    const year = match[1] === "XXXX" ? undefined : `${Number(match[1])}${era}`;
    const month = match[2] === "XX" ? undefined : MONTHS[Number(match[2]) - 1];
    if (month === undefined && match[2] !== "XX") return undefined;
    const day = match[3] === "XX" || match[3] === undefined ? undefined : Number(match[3]);
    if (month === undefined) {
      if (day !== undefined) return `the ${ordinal(day)}, month not known`;
      const part = match[3] === undefined ? "month" : "day";
      return year === undefined ? `a ${part} that is not known` : `a ${part} in ${year}`;
    }
    const named = day === undefined ? month : `${day} ${month}`;
    if (year === undefined) return `${match[3] === "XX" ? `a day in ${named}` : named}, year not known`;
    return match[3] === "XX" ? `a day in ${month} ${year}` : `${named} ${year}`;
  }
  match = /^(\d{4}|XXXX)-(S[PU]|FA|WI|Q[1-4X]|H[12X])$/.exec(date);
  if (match !== null) {
    const year = match[1] === "XXXX" ? undefined : `${Number(match[1])}${era}`;
    const part = PARTS_OF_YEAR.get(match[2]!);
    if (part === undefined) {
      const unit = match[2] === "QX" ? "a quarter" : "a half-year";
      return year === undefined ? `${unit} that is not known` : `${unit} of ${year}`;
    }
    if (year === undefined) return `${part}, year not known`;
    return /\d/.test(match[2]!) ? `the ${part} of ${year}` : `${part} ${year}`;
  }
  if (date === "XXXX") return "a year that is not known";
  if (date === "XXX") return "a decade that is not known";
  if (date === "XX") return "a century that is not known";
  if (/^\d{3}X?$/.test(date)) return `the ${Number(date.slice(0, 3)) * 10}s${era}`;
  if (/^\d{2}(?:XX)?$/.test(date)) return `the ${ordinal(Number(date.slice(0, 2)) + 1)} century${era}`;
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
  if (day === undefined) return `the week from ${describeDay(isoDay(monday))}`;
  if (day === "WE") return `the weekend of ${dayRange(monday + 5, monday + 6)}`;
  const weekday = WEEKDAYS[Number(day) - 1];
  return weekday === undefined ? undefined : describeDay(isoDay(monday + Number(day) - 1));
}

function describeDuration(value: string): string | undefined {
  const match = /^P([\dX.]*(?:Y|M|W|D|Q|DE|CE|WE|NI))*(?:T([\dX.]*[HMS])*)?$/.exec(value);
  if (match === null || value === "P") return undefined;
  const [dates = "", times = ""] = value.slice(1).split("T", 2) as [string, string?];
  const parts = [...periods(dates), ...periods(times.replace(/M/g, "TM"))];
  return parts.length === 0 ? undefined : parts.join(", ");
}

function periods(text: string): string[] {
  return Array.from(text.matchAll(/([\dX.]+)(DE|CE|WE|NI|TM|[YMWDQHS])/g), ([, count = "", unit = ""]) => {
    const period = PERIODS.get(unit)!;
    if (count.includes("X")) return `some ${plural(period)}`;
    return Number(count) === 1 ? `1 ${period}` : `${count} ${plural(period)}`;
  });
}

function describeSet({ value, quant, freq }: Pick<Timex, "value" | "quant" | "freq">): string | undefined {
  const every = quant === undefined ? "every" : quant.toLowerCase();
  const single = /^PT?1(DE|CE|WE|NI|[YMWDQHS])$/.exec(value);
  if (single !== null) {
    const unit = PERIODS.get(value.startsWith("PT1M") ? "TM" : single[1]!)!;
    const times = freq === undefined ? undefined : describeFrequency(freq);
    return times === undefined ? `${every} ${unit}` : `${times} ${unit === "hour" ? "an" : "a"} ${unit}`;
  }
  const duration = describeDuration(value);
  if (duration !== undefined) return `${every} ${duration}`;
  const match =
    /^(XXXX-WXX-[1-7]|XXXX-WXX-W[DE]|XXXX-XX-XX|XXXX-\d{2}(?:-\d{2})?|XXXX-(?:S[PU]|FA|WI|Q[1-4]))(T.+)?$/.exec(value);
  if (match === null) return describePoint(value);
  const day = repeatedDay(match[1]!);
  if (day === undefined) return undefined;
  if (match[2] === undefined) return `${every} ${day}`;
  const time = match[2].slice(1);
  return `${every} ${day}${PARTS_OF_DAY.has(time) ? ` ${PARTS_OF_DAY.get(time)}` : `, ${time}`}`;
}

/** What comes again, without its "every": "Friday", "25 December", "summer", "day". */
function repeatedDay(value: string): string | undefined {
  if (value === "XXXX-XX-XX") return "day";
  if (value === "XXXX-WXX-WE") return "weekend";
  if (value === "XXXX-WXX-WD") return "weekday";
  return describePoint(value)?.replace(/, (?:date|year) not known$/, "");
}

/** TimeML counts how often as "2X"; other frequencies ("3D", three days of a week) say a length. */
function describeFrequency(freq: string): string | undefined {
  const times = /^(\d{1,4})X$/.exec(freq);
  if (times === null) return undefined;
  return ["never", "once", "twice"][Number(times[1])] ?? `${Number(times[1])} times`;
}

const plural = (noun: string): string => (noun === "century" ? "centuries" : `${noun}s`);
