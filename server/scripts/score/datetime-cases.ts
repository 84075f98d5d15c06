/**
 * Judges the cases of a peer’s test suite for dates and times (microsoft/Recognizers-Text) by meaning: what the peer resolves to
 * days and seconds must be what our TIMEX3 values say, whatever the notation.
 *
 *   npx tsx server/scripts/score/datetime-cases.ts GOLD.jsonl PREDICTED.jsonl     lists the cases that are wrong, and the share that is right
 *
 * A case is wrong where an expression is missed, means something else, or is found where the peer has none.
 */
import fs from "node:fs";
import path from "node:path";
import { isoWeekOf, parseDay, toDayNumber, weekdayOf } from "../../src/core/text/civil";

/** One reading that the peer offers; its fields as in the suite. */
interface Reading {
  readonly timex?: string;
  readonly type: string;
  readonly Mod?: string;
  readonly value?: string;
  readonly start?: string;
  readonly end?: string;
}

export interface DatetimeCase {
  readonly id: string;
  readonly text: string;
  readonly published?: string;
  /** `Start` and `End` are inclusive UTF-16 offsets. */
  readonly expected: readonly {
    readonly Text: string;
    readonly Start: number;
    readonly End: number;
    readonly Resolution?: { readonly values?: readonly Reading[] };
  }[];
}

/** The part of an annotated story in the interchange format that is judged. */
export interface PredictedStory {
  readonly dates?: readonly PredictedDate[];
}

interface PredictedDate {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string;
  readonly mod?: string;
}

export interface Judgement {
  readonly right: boolean;
  /** What is wrong, in words for the developer; "" where nothing is. */
  readonly reason: string;
}

/** Whether the story’s expressions mean what one of the peer’s readings does, for each expression of the case. */
export function judgeDatetimeCase(goldCase: DatetimeCase, predicted: PredictedStory): Judgement {
  const dates = predicted.dates ?? [];
  const touched = new Set<PredictedDate>();
  for (const { Text, Start, End, Resolution } of goldCase.expected) {
    const inside = dates.filter((date) => date.start <= End && Start < date.end);
    for (const date of inside) touched.add(date);
    if (inside.length === 0) return { right: false, reason: `missed: ${Text}` };
    const readings = Resolution?.values ?? [];
    const alone = inside.length === 1 ? inside[0] : undefined;
    const isPoint = alone !== undefined && readings.some((reading) => isPointInGrain(alone, Text, goldCase, reading));
    const placed = inside.map((date) => atPublication(date, goldCase));
    if (!isPoint && !readings.some((reading) => means(inside, reading) || means(placed, reading))) {
      const ours = inside.map((date) => `${goldCase.text.slice(date.start, date.end)} = ${shown(date)}`).join(", ");
      return { right: false, reason: `other: ${Text} = ${readings.map(shownReading).join(" | ")}, not ${ours}` };
    }
  }
  const spurious = dates.find((date) => !touched.has(date));
  if (spurious === undefined) return { right: true, reason: "" };
  const words = goldCase.text.slice(spurious.start, spurious.end);
  return { right: false, reason: `spurious: ${words} = ${shown(spurious)}` };
}

/** “from May until now” ends with the day of publication. */
function atPublication(date: PredictedDate, { published }: DatetimeCase): PredictedDate {
  return date.value === "PRESENT_REF" && published !== undefined ? { ...date, value: published.slice(0, 10) } : date;
}

const shown = ({ type, value, mod }: PredictedDate): string => `${type} ${value}${mod === undefined ? "" : ` ${mod}`}`;
const shownReading = ({ timex, type, Mod, value, start, end }: Reading): string =>
  [type, timex, Mod, value, start, end].filter((part) => part !== undefined).join(" ");

const DAY = 86_400;

/**
 * TIMEX3 keeps the grain of the unit where the peer names a day: “two weeks later” is a week, “a year ago” a year, and “in two
 * weeks” a duration that ends on that day. Right is the week, month or year that holds the day, and the length up to it.
 */
function isPointInGrain(date: PredictedDate, words: string, goldCase: DatetimeCase, reading: Reading): boolean {
  const point = instant(reading.value);
  if (point === undefined || reading.Mod !== undefined || !point.hasDay) return false;
  if (!/(?:second|sec|minute|min|hour|day|week|fortnight|month|year|decade)/i.test(words)) return false;
  if (date.type === "DATE") {
    const stretch = stretchOf(date.value);
    return date.value.length < 10 && stretch !== undefined && stretch.from <= point.from && point.from < stretch.to;
  }
  const [day, clock] = (goldCase.published ?? "").split("T");
  const from = instant(clock === undefined || !/^in /.test(words) ? undefined : `${day} ${clock}`);
  if (from === undefined || date.type !== "DURATION") return false;
  const away =
    point.from - (point.from % DAY === 0 && reading.type === "date" ? Math.floor(from.from / DAY) * DAY : from.from);
  const length = lengthOf(date.value);
  // Months and years differ by the days that they have.
  return (
    length !== undefined &&
    Math.abs(away - length) <= (/[MY]$/.test(date.value) && !date.value.includes("T") ? length / 40 + DAY : 0)
  );
}

/** A stretch of time in seconds, half-open; without `hasDay` seconds of any day. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly hasDay: boolean;
}

/** Whether one expression, or two as the ends of a range, mean the reading. */
function means(dates: readonly PredictedDate[], reading: Reading): boolean {
  if (dates.some((date) => meansAlone(date, reading))) return true;
  // “every day at 3 pm” is a set and a time.
  if (reading.type === "set") {
    const clock = clockOf(reading.timex ?? "");
    return (
      clock !== undefined &&
      dates.some(({ type }) => type === "SET") &&
      dates.some((date) => date.type === "TIME" && clockOf(date.value) === clock)
    );
  }
  const [start, end] = [instant(reading.start), instant(reading.end)];
  if (start === undefined || end === undefined) return false;
  // “from Monday to Friday”: the first ends where it says; the peer counts the last day in one case and leaves it out in the other.
  const stretches = dates.map((date) => ({ date, stretch: stretchOf(date.value) }));
  const first = stretches.findIndex(({ stretch }) => stretch !== undefined && isAt(stretch, "from", start));
  if (first < 0) return false;
  const isLength = (date: PredictedDate): boolean =>
    date.type === "DURATION" && lengthOf(date.value) === end.from - start.from;
  return stretches
    .slice(first + 1)
    .some(
      ({ date, stretch }) =>
        isLength(date) || (stretch !== undefined && (isAt(stretch, "from", end) || isAt(stretch, "to", end))),
    );
}

function isAt(stretch: Stretch, side: "from" | "to", point: Stretch): boolean {
  if (point.hasDay) return stretch.hasDay && stretch[side] === point.from;
  return ((stretch[side] % DAY) + DAY) % DAY === point.from % DAY;
}

function meansAlone(date: PredictedDate, reading: Reading): boolean {
  const { Mod } = reading;
  if (Mod === undefined) return meansPlain(date, reading);
  const [side, within] = Mod.split("-");
  switch (side) {
    case "approx":
      return date.mod === "APPROX" && meansPlain(date, reading);
    case "less":
    case "more":
      return (date.mod ?? "").startsWith(side === "less" ? "LESS" : "MORE") && meansPlain(date, reading);
    case "ref_undef":
      return meansPlain(date, reading);
    case "start":
    case "mid":
    case "end":
      return date.mod === side.toUpperCase() && holds(date, reading);
    default:
      // “before 2010”, “since late July”: TIMEX3 leaves the preposition to the signal and annotates its time.
      return isBoundary(date, reading, within);
  }
}

/** The expression without its mod holds the stretch that the peer gives to its start, middle or end. */
function holds(date: PredictedDate, reading: Reading): boolean {
  if (date.value === reading.timex) return true;
  const [start, end] = [instant(reading.start), instant(reading.end)];
  const stretch = stretchOf(date.value);
  if (start === undefined || end === undefined) return false;
  const part = partOf(date.value);
  if (part !== undefined) return part === partOf(reading.timex ?? "") && sameDay(stretch, start);
  return stretch?.hasDay === true && stretch.from <= start.from && end.from <= stretch.to;
}

const sameDay = (stretch: Stretch | undefined, point: Stretch): boolean =>
  !point.hasDay || (stretch !== undefined && Math.floor(stretch.from / DAY) === Math.floor(point.from / DAY));

function isBoundary(date: PredictedDate, reading: Reading, within: string | undefined): boolean {
  const point = instant(reading.start ?? reading.end);
  const stretch = stretchOf(date.value);
  if (point === undefined) return false;
  const part = partOf(date.value);
  if (part !== undefined) return part === partOf(reading.timex ?? "");
  if (stretch === undefined) return false;
  if (isAt(stretch, "from", point) || isAt(stretch, "to", point)) return true;
  return within !== undefined && stretch.from <= point.from && point.from <= stretch.to;
}

function meansPlain(date: PredictedDate, reading: Reading): boolean {
  const timex = reading.timex ?? "";
  if (normalized(date.value) === normalized(timex)) return true;
  if (reading.type === "set") return false;
  if (reading.type === "duration") return date.type === "DURATION" && lengthOf(date.value) === Number(reading.value);
  // “30 February” has a value in no calendar.
  if (reading.value === "not resolved") return timex.startsWith("XXXX-") && date.value.endsWith(timex.slice(5));
  const part = partOf(date.value);
  const stretch = stretchOf(date.value);
  if (part !== undefined) {
    const of = instant(reading.start ?? reading.value);
    return part === partOf(timex) && of !== undefined && sameDay(stretch, of);
  }
  const value = instant(reading.value);
  if (value !== undefined) {
    return stretch !== undefined && isAt(stretch, "from", value) && sizeOf(date) === sizeOfReading(reading);
  }
  const [start, end] = [instant(reading.start), instant(reading.end)];
  if (start === undefined || end === undefined) return false;
  // “the next two weeks” is a duration that begins today.
  if (date.type === "DURATION") {
    const [, , length] = /^\((.*),(.*),(.*)\)$/.exec(timex)?.slice(1) ?? [];
    return (
      date.value === length ||
      lengthOf(date.value) === lengthOf(length ?? "") ||
      lengthOf(date.value) === end.from - start.from
    );
  }
  return stretch !== undefined && isAt(stretch, "from", start) && isAt(stretch, "to", end);
}

const sizeOf = (date: PredictedDate): string => (date.value.includes("T") ? "time" : "day");
const sizeOfReading = ({ value }: Reading): string => (value!.includes(":") ? "time" : "day");

/** Notations of the same: fiscal years as years, working days, weekends, halves of a year, hours without minutes. */
function normalized(value: string): string {
  return value
    .replace(/^[FS]Y(?=\d{4}$)/, "")
    .replace(/^P1WD$/, "XXXX-WXX-WD")
    .replace(/^P1WE$/, "XXXX-WXX-WE")
    .replace(/^P0\.5Y$/, "P6M")
    .replace(/^P1Q$/, "P3M")
    .replace(/^(SP|SU|FA|WI)$/, "XXXX-$1")
    .replace(/^XXXX-XX-XXT/, "T")
    .replace(/T(\d\d)$/, "T$1:00");
}

/** “MO” of “2019-11-04TMO”. */
const partOf = (value: string): string | undefined => /T([A-Z]{2,3})$/.exec(value)?.[1];

/** “15:00” of “XXXX-WXX-1T15”. */
function clockOf(value: string): string | undefined {
  const clock = /T(\d\d(?::\d\d)?)/.exec(value)?.[1];
  return clock === undefined || clock.includes(":") ? clock : `${clock}:00`;
}

/** A date, a time or both, as the peer writes them: "2016-11-07", "17:00:00", "2016-11-07 17:00:00". */
function instant(text = ""): Stretch | undefined {
  const match = /^(\d{4}-\d\d-\d\d)?(?:^| |$)(?:(\d\d):(\d\d):(\d\d))?$/.exec(text);
  if (match === null || text === "") return undefined;
  const [, date, hour = "0", minute = "0", second = "0"] = match;
  const day = date === undefined ? 0 : parseDay(date);
  if (day === undefined) return undefined;
  const from = day * DAY + Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  return { from, to: from, hasDay: date !== undefined };
}

/** The stretch of a TIMEX3 value; undefined for durations, sets and what is left open. */
function stretchOf(value: string): Stretch | undefined {
  const [date, time] = value.split("T") as [string, string?];
  if (time !== undefined && /^\d/.test(time)) {
    const [hour = 0, minute = 0, second = 0] = time
      .replace(/(?:Z|[+-][\d:]+)$/, "")
      .split(":")
      .map(Number);
    const day = parseDay(date);
    const from = (day ?? 0) * DAY + hour * 3600 + minute * 60 + second;
    return { from, to: from, hasDay: day !== undefined };
  }
  const days = daysOf(date);
  return days === undefined ? undefined : { from: days[0] * DAY, to: days[1] * DAY, hasDay: true };
}

function daysOf(value: string): readonly [number, number] | undefined {
  const match = /^(\d{2,4})(?:-(?:(W|Q|H)(\d\d?)(-WE)?|(\d\d)(?:-(\d\d))?))?$/.exec(value);
  if (match === null) return undefined;
  const [, digits, letter, number, weekend, month, day] = match;
  const year = Number(digits);
  if (digits!.length < 4) {
    const span = digits!.length === 3 ? 10 : 100;
    return [toDayNumber(year * span, 1, 1), toDayNumber(year * span + span, 1, 1)];
  }
  if (day !== undefined) {
    const first = parseDay(value);
    return first === undefined ? undefined : [first, first + 1];
  }
  if (letter === "W") {
    const first = mondayOf(year, Number(number));
    return weekend === undefined ? [first, first + 7] : [first + 5, first + 7];
  }
  const months = letter === undefined ? (month === undefined ? 12 : 1) : letter === "Q" ? 3 : 6;
  const first = month === undefined ? (letter === undefined ? 0 : (Number(number) - 1) * months) : Number(month) - 1;
  const last = first + months;
  return [toDayNumber(year, first + 1, 1), toDayNumber(year + Math.floor(last / 12), (last % 12) + 1, 1)];
}

function mondayOf(year: number, week: number): number {
  const january4 = toDayNumber(year, 1, 4);
  const monday = january4 - weekdayOf(january4) + 1;
  return monday + 7 * (week - isoWeekOf(january4).week);
}

const SECONDS: Readonly<Record<string, number>> = {
  Y: 365 * DAY,
  Q: 90 * DAY,
  M: 30 * DAY,
  W: 7 * DAY,
  WE: 2 * DAY,
  D: DAY,
  BD: DAY,
};
const TIME_SECONDS: Readonly<Record<string, number>> = { H: 3600, M: 60, S: 1 };

/** Seconds of “P1Y6M” as the peer counts them, with months of 30 and years of 365 days. */
function lengthOf(value: string): number | undefined {
  const match = /^P((?:[\d.]+(?:WE|BD|[YQMWD]))*)(?:T((?:[\d.]+[HMS])+))?$/.exec(value);
  if (match === null) return undefined;
  const sum = (text: string, units: Readonly<Record<string, number>>): number =>
    [...text.matchAll(/([\d.]+)([A-Z]+)/g)].reduce(
      (total, [, count, unit]) => total + Number(count) * units[unit!]!,
      0,
    );
  return sum(match[1] ?? "", SECONDS) + sum(match[2] ?? "", TIME_SECONDS);
}

/** Case ids with the reason for which a difference from the peer is accepted, by the table beside the baselines. */
export function readAcceptedCases(): ReadonlyMap<string, string> {
  const file = path.join(__dirname, "../../../test/scores/accepted/recognizers-datetime.tsv");
  const lines = fs.readFileSync(file, "utf8").split("\n");
  return new Map(
    lines.filter((line) => line !== "" && !line.startsWith("#")).map((line) => line.split("\t") as [string, string]),
  );
}

function main([gold, predicted]: readonly string[]): void {
  const read = <T>(file: string): T[] =>
    fs
      .readFileSync(file, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as T);
  const stories = new Map(read<PredictedStory & { id: string }>(predicted!).map((story) => [story.id, story]));
  const accepted = readAcceptedCases();
  let [right, net, all] = [0, 0, 0];
  for (const goldCase of read<DatetimeCase>(gold!)) {
    all++;
    const judgement = judgeDatetimeCase(goldCase, stories.get(goldCase.id) ?? {});
    const isAccepted = accepted.has(goldCase.id);
    if (!isAccepted) net++;
    if (judgement.right) {
      right++;
      if (isAccepted) console.log(`${goldCase.id}\tright, though accepted as a difference`);
    } else if (!isAccepted) console.log(`${goldCase.id}\t${goldCase.text}\t${judgement.reason}`);
  }
  const wrong = all - right;
  const acceptedWrong = all - net;
  console.log(`${right} of ${all} right (${percent(right, all)} %); ${wrong} wrong, ${acceptedWrong} of them accepted`);
  console.log(`net ${right} of ${net} (${percent(right, net)} %)`);
}

const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1);

if (require.main === module) main(process.argv.slice(2));
