/** Times of the clock and parts of the day, on the day said with them or the day spoken of last. */
import type { ClockTime, DayPart } from "../../../article/time-expression";
import type { Mutable } from "../../../text/copy-with";
import { copyWith } from "../../../text/copy-with";
import { type DateSieve, type Found, nameDay, OPEN, type ResolveContext } from "../context";
import { dayMoment, pad } from "../moment";
import { originOf, stepsOf } from "./relative";

export const times: DateSieve = {
  name: "times",
  resolve(expression, context) {
    if (expression.kind === "clock") return clock(expression, context);
    return expression.kind === "day-part" ? dayPart(expression, context) : undefined;
  },
};

interface Day {
  readonly value: string;
  readonly found?: Found;
  readonly how?: string;
  readonly anchor?: string;
  readonly open?: string;
}

function dayOf(expression: ClockTime | DayPart, context: ResolveContext): Day {
  if (expression.day !== undefined) {
    const { tense } = expression;
    const found = context.find(tense === undefined ? expression.day : copyWith(expression.day, { tense }));
    const day: Mutable<Day> = { value: found.value, found };
    if (found.how !== undefined) day.how = found.how;
    if (found.anchor !== undefined) day.anchor = found.anchor;
    return day;
  }
  const isOvernight = expression.kind === "day-part" && expression.relation === "latest";
  if (expression.kind === "day-part" && expression.relation !== undefined && !isOvernight) {
    const origin = originOf(expression.relation, context);
    if (origin === undefined) return unknownDay(context);
    const steps = stepsOf(expression.relation);
    const day = dayMoment(origin + steps);
    const how =
      steps === 0
        ? `On ${nameDay(origin, context)}`
        : `On the day ${steps < 0 ? "before" : "after"} ${nameDay(origin, context)}`;
    return { value: day.value, found: { value: day.value, moment: day }, how, anchor: dayMoment(origin).value };
  }
  const told = bareDay(expression, context);
  if (told === undefined) return unknownDay(context);
  // “Rain fell overnight” is told on the morning behind that night; “Rain is expected overnight” on the day before it.
  const isOver = isOvernight && told === context.published && expression.tense !== "future";
  const day = isOver ? told - 1 : told;
  const how = isOver ? `The night before ${nameDay(told, context)}` : `On ${nameDay(day, context)}`;
  const isStamp = expression.kind === "clock" && expression.stampsEntry === true;
  const moment = dayMoment(day);
  // The entry behind a stamp goes on with its day.
  const { value } = moment;
  return isStamp ? { value, found: { value, moment }, how, anchor: value } : { value, how, anchor: value };
}

const unknownDay = (context: ResolveContext): Day => ({
  value: "XXXX-XX-XX",
  open: context.published === undefined ? OPEN.reference : OPEN.day,
});

/** The day of a time that names none: the one spoken of last, unless that is still to come and the clause tells of the past. */
function bareDay(expression: ClockTime | DayPart, context: ResolveContext): number | undefined {
  const { narrative, published } = context;
  if (published !== undefined && !context.isHistory) {
    if (expression.kind === "clock" && expression.stampsEntry === true) return published;
    const isElsewhere = narrative.lastParagraph !== context.paragraph;
    if (isElsewhere && narrative.day !== undefined && published < narrative.day && expression.tense === "past") {
      return published;
    }
  }
  return narrative.day ?? (context.isHistory ? undefined : published);
}

function clock(expression: ClockTime, context: ResolveContext): Found {
  const day = dayOf(expression, context);
  const minute = expression.minute ?? 0;
  const seconds = expression.second === undefined ? "" : `:${pad(expression.second, 2)}`;
  const zone = isoZone(expression.zone);
  const value = `${day.value}T${pad(hour24(expression), 2)}:${pad(minute, 2)}${seconds}${zone}`;
  const time = timeOf(day, value);
  const impossible = impossibleTime(expression);
  if (impossible !== undefined) time.impossible = impossible;
  return time;
}

/** What holds of the day holds of the time in it. */
function timeOf(day: Day, value: string): Mutable<Found> {
  const { found } = day;
  const time: Mutable<Found> = { value };
  const open = day.open ?? found?.open;
  if (found?.moment !== undefined) time.moment = found.moment;
  if (found?.impossible !== undefined) time.impossible = found.impossible;
  if (found?.weekdayMismatch !== undefined) time.weekdayMismatch = found.weekdayMismatch;
  if (day.how !== undefined) time.how = day.how;
  if (day.anchor !== undefined) time.anchor = day.anchor;
  if (open !== undefined) time.open = open;
  return time;
}

/** “Z” for UTC, “-05:00” for Eastern Standard Time, “+05:30” for that of India; nothing where no zone is said: the time is that of the place. */
function isoZone(zone: string | undefined): string {
  if (zone === undefined || zone === "Z") return zone ?? "";
  const [hours, minutes = "00"] = zone.slice(1).split(":");
  return `${zone.charAt(0)}${pad(Number(hours), 2)}:${minutes}`;
}

function hour24(expression: ClockTime): number {
  const { hour, meridiem, part } = expression;
  if (12 < hour) return hour;
  // “12pm Monday morning” is noon: what is said of the hour itself goes first.
  const half = meridiem ?? (part === "MO" ? "am" : part === "AF" || part === "EV" ? "pm" : undefined);
  if (half === "am") return hour === 12 ? 0 : hour;
  if (half === "pm") return hour === 12 ? 12 : hour + 12;
  if (part === "NI") return hour < 5 || hour === 12 ? hour % 12 : hour + 12;
  return hour;
}

function impossibleTime(expression: ClockTime): string | undefined {
  const { hour, minute = 0, second = 0, meridiem } = expression;
  if (24 < hour || (hour === 24 && 0 < minute)) return "A day has 24 hours.";
  if (59 < minute) return "An hour has 60 minutes.";
  if (60 < second) return "A minute has 60 seconds.";
  if (meridiem !== undefined && (12 < hour || hour === 0))
    return `With ${meridiem === "am" ? "a.m." : "p.m."} the hours run from 1 to 12.`;
  return undefined;
}

function dayPart(expression: DayPart, context: ResolveContext): Found {
  const day = dayOf(expression, context);
  const part = expression.part.startsWith("T") ? expression.part : `T${expression.part}`;
  return timeOf(day, `${day.value}${part}`);
}
