/** Sets: every Tuesday, each month, every two years, daily, twice a week. */
import { Calendar } from "../../../lexicon/calendar";
import { Pos } from "../../../lexicon/word-form";
import { isNameLike } from "../contexts";
import { durationValue } from "../duration-value";
import type { DateRecogniser, Match } from "../match";
import { readCount, readOrdinal } from "../numbers";
import { formAt, isCapital, isHyphen, lowerAt, type Reader, wordAt } from "../reader";

export const recurrence: DateRecogniser = {
  name: "recurrence",
  starts: Calendar.Every,
  match(reader, at) {
    const quant = lowerAt(reader, at) === "each" ? "EACH" : "EVERY";
    let i = at + 1;
    // null in “every few days”.
    let count: number | null = 1;
    if (lowerAt(reader, i) === "other") {
      count = 2;
      i++;
    } else if (lowerAt(reader, i) === "single") i++;
    else {
      const ordinal = readOrdinal(reader, i);
      const number = ordinal === undefined ? readCount(reader, i) : undefined;
      if (ordinal !== undefined) {
        count = ordinal.number;
        i = ordinal.end;
      } else if (number !== undefined && (number.count === null || 0 < number.count)) {
        ({ count, end: i } = number);
      }
    }
    const set = (end: number, value: string): Match => ({
      end,
      type: "SET",
      expression: { kind: "set", value, quant },
    });
    const word = wordAt(
      reader,
      i,
      Calendar.Unit | Calendar.Weekday | Calendar.Month | Calendar.DayPart | Calendar.Season,
    );
    if (word === undefined) return undefined;
    if ((word.kinds & Calendar.Unit) !== 0 && word.unit !== undefined) {
      return set(i + 1, durationValue([{ count, unit: word.unit }]));
    }
    if ((word.kinds & Calendar.Weekday) !== 0 && !word.ambiguous) {
      const part = wordAt(reader, i + 1, Calendar.DayPart);
      const suffix = part === undefined || part.part.length !== 2 ? "" : `T${part.part}`;
      return set(suffix === "" ? i + 1 : i + 2, `XXXX-WXX-${word.weekday}${suffix}`);
    }
    if ((word.kinds & Calendar.Month) !== 0 && isCapital(reader, i)) {
      return set(i + 1, `XXXX-${String(word.month).padStart(2, "0")}`);
    }
    if ((word.kinds & Calendar.DayPart) !== 0 && word.part.length === 2) return set(i + 1, `XXXX-XX-XXT${word.part}`);
    if ((word.kinds & Calendar.Season) !== 0) return set(i + 1, `XXXX-${word.season}`);
    return undefined;
  },
};

/** “daily”, “weekly”, “annually”. */
export const frequency: DateRecogniser = {
  name: "frequency",
  starts: Calendar.Frequency,
  match(reader, at) {
    // “The Daily Mail”, “Weekly Standard”.
    if (isCapital(reader, at) && isCapital(reader, at + 1)) return undefined;
    const word = wordAt(reader, at, Calendar.Frequency)!;
    // “Americas Quarterly”; “The Hurriyet daily said” names a newspaper, “flies to the Kingdom daily” does not.
    if (isCapital(reader, at) && isCapital(reader, at - 1)) return undefined;
    const isNamed = lowerAt(reader, at - 2) === "the" && isNameLike(reader, at - 1) && !isPreposition(reader, at - 3);
    if (isNamed && !isCapital(reader, at + 1)) return undefined;
    // “pays quarterly”, but “a quarterly report” describes.
    const describes = ((formAt(reader, at + 1)?.pos ?? 0) & (Pos.Noun | Pos.Adjective)) !== 0;
    if (word.ambiguous && (describes || lowerAt(reader, at + 1) === "of")) return undefined;
    const [first, second] = word.value.split(" ");
    const count = second === undefined ? 1 : Number(first);
    const unit = second ?? first!;
    const prefix = isHyphen(reader, at - 1) ? lowerAt(reader, at - 2) : "";
    if (prefix !== "semi" && prefix !== "bi") {
      return { end: at + 1, type: "SET", expression: { kind: "set", value: frequencyValue(unit, count) } };
    }
    // “semi-annually”, “bi-monthly”.
    const value = prefix === "bi" ? frequencyValue(unit, 2) : unit === "year" ? "P6M" : frequencyValue(unit, 0.5);
    return { start: at - 2, end: at + 1, type: "SET", expression: { kind: "set", value } };
  },
};

const isPreposition = (reader: Reader, at: number): boolean => ((formAt(reader, at)?.pos ?? 0) & Pos.Preposition) !== 0;

function frequencyValue(unit: string, count: number): string {
  switch (unit) {
    case "night":
      return "XXXX-XX-XXTNI";
    case "hour":
      return "PT1H";
    case "half":
      return "P6M";
    case "quarter":
      return "P3M";
    case "month":
      return `P${count}M`;
    case "week":
      return `P${count}W`;
    case "day":
      return "P1D";
    default:
      return `P${count}Y`;
  }
}

/** “twice a week”, “three times a day”, “10 hours a day”, “five days a week”. */
export const timesPer: DateRecogniser = {
  name: "times-per",
  starts: Calendar.Times | Calendar.Number | Calendar.Digits,
  match(reader, at) {
    let times = wordAt(reader, at, Calendar.Times)?.number;
    let i = at + 1;
    if (times === undefined) {
      const count = readCount(reader, at);
      if (count === undefined || count.count === null) return undefined;
      times = count.count;
      if (lowerAt(reader, count.end) !== "times") return amountPer(reader, count.end, times);
      i = count.end + 1;
    }
    return per(reader, i, `${times}X`);
  },
};

/** “a week”, “per day”, “each month” behind what happens so often in it. */
function per(reader: Reader, at: number, freq: string): Match | undefined {
  if (!/^(?:a|an|per|each|every)$/.test(lowerAt(reader, at))) return undefined;
  const word = wordAt(reader, at + 1, Calendar.Unit);
  if (word?.unit === undefined || word.plural || lowerAt(reader, at + 1) === "second") return undefined;
  return {
    end: at + 2,
    type: "SET",
    expression: { kind: "set", value: durationValue([{ count: 1, unit: word.unit }]), freq },
  };
}

const LETTERS: Readonly<Record<string, string>> = {
  minute: "M",
  hour: "H",
  day: "D",
  night: "D",
  week: "W",
  month: "M",
};

/** “10 hours a day”: one set, and no duration beside a set. */
function amountPer(reader: Reader, at: number, count: number): Match | undefined {
  const unit = wordAt(reader, at, Calendar.Unit)?.unit;
  const letter = unit === undefined ? undefined : LETTERS[unit];
  const longer = wordAt(reader, at + 2, Calendar.Unit)?.unit;
  return letter === undefined || unit === longer ? undefined : per(reader, at + 1, `${count}${letter}`);
}
