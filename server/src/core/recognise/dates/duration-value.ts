/** How TIMEX3 writes durations. */
import type { Amount, TimeUnit } from "../../article/time-expression";

const LETTERS: Readonly<Record<TimeUnit, readonly [time: boolean, letter: string, times: number]>> = {
  second: [true, "S", 1],
  minute: [true, "M", 1],
  hour: [true, "H", 1],
  day: [false, "D", 1],
  // The word for the part of the day is the unit, as WE is of weekends.
  night: [false, "NI", 1],
  week: [false, "W", 1],
  fortnight: [false, "W", 2],
  weekend: [false, "WE", 1],
  month: [false, "M", 1],
  quarter: [false, "Q", 1],
  half: [false, "M", 6],
  year: [false, "Y", 1],
  decade: [false, "Y", 10],
  century: [false, "Y", 100],
  millennium: [false, "Y", 1000],
};

/** The unit of which a half is written in whole numbers: “two and a half years” is P2Y6M. */
const HALVES: Readonly<Partial<Record<TimeUnit, string>>> = { year: "6M", hour: "30M", minute: "30S", day: "T12H" };

/** “P2Y6M”, “PT10H”, “PXD”; X stands for a number left open. */
export function durationValue(amounts: readonly Amount[]): string {
  let dates = "";
  let times = "";
  for (const { count, unit } of amounts) {
    const [isTime, letter, factor] = LETTERS[unit];
    const text = amountText(count, unit, letter, factor);
    if (isTime) times += text;
    else dates += text;
  }
  return `P${dates}${times === "" ? "" : `T${times}`}`;
}

function amountText(count: number | null, unit: TimeUnit, letter: string, factor: number): string {
  if (count === null) {
    if (unit === "decade") return "XDE";
    return unit === "century" ? "XCE" : `X${letter}`;
  }
  const number = count * factor;
  const half = HALVES[unit];
  const whole = Math.floor(number);
  if (number - whole === 0.5 && half !== undefined) return `${whole === 0 ? "" : whole + letter}${half}`;
  return `${Number(number.toFixed(2))}${letter}`;
}

/** The amounts of one of the simple values that tables hold, “P1D”, “P1WE”; undefined for others. */
export function parseDuration(value: string): Amount[] | undefined {
  const [, count, letter] = /^P(\d+)(D|NI|WE|W|M|Y)$/.exec(value) ?? [];
  const unit = UNITS[letter ?? ""];
  return unit === undefined ? undefined : [{ count: Number(count), unit }];
}

const UNITS: Readonly<Record<string, TimeUnit>> = {
  D: "day",
  NI: "night",
  WE: "weekend",
  W: "week",
  M: "month",
  Y: "year",
};
