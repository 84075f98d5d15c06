/** What the lexicon knows of words for the calendar layer: months, weekdays, units, parts of the day, and the words that point. */
import type { HolidayRule, OffsetOrigin, Season, Tense, TimeUnit, TimexMod } from "./calendar-terms";
import { interned } from "./interned";
import type { LanguageData } from "./language-data";

/** What a word can be in a temporal expression; flags, because “second” is a unit and an ordinal. */
export const Calendar = {
  Month: 1 << 0,
  Weekday: 1 << 1,
  Unit: 1 << 2,
  /** “two”, “hundred”, “dozen”. */
  Number: 1 << 3,
  /** “third”. */
  Ordinal: 1 << 4,
  /** “th” behind digits. */
  OrdinalSuffix: 1 << 5,
  /** “several”: a number left open. */
  Vague: 1 << 6,
  DayPart: 1 << 7,
  Season: 1 << 8,
  /** “last”, “this”, “following”. */
  Relative: 1 << 9,
  Determiner: 1 << 10,
  /** “yesterday”. */
  Deictic: 1 << 11,
  /** “now”. */
  Reference: 1 << 12,
  /** “ago”, “later”. */
  Direction: 1 << 13,
  /** “weekly”. */
  Frequency: 1 << 14,
  /** “every”. */
  Every: 1 << 15,
  /** “early”, “end”. */
  Position: 1 << 16,
  Meridiem: 1 << 17,
  Zone: 1 << 18,
  Era: 1 << 19,
  /** “nineties”. */
  Decade: 1 << 20,
  Fiscal: 1 << 21,
  /** “o’clock”. */
  HourMark: 1 << 22,
  /** “quarter”, “period”. */
  Period: 1 << 23,
  /** “more” in “two more weeks”. */
  Filler: 1 << 24,
  /** Digits, with or without marks between them. */
  Digits: 1 << 25,
  /** First word of an approximator: “about”, “more than”. */
  Approximator: 1 << 26,
  /** First word of a named day. */
  Holiday: 1 << 27,
  /** Tells the tense of its clause: “will”, “was”. */
  TenseCue: 1 << 28,
  /** Makes a date beside it part of a name or a product: “Mrs” (May), (Sunday) “Times”, (2015) “Toyota”. */
  NameCue: 1 << 29,
  /** “once”, “twice”. */
  Times: 1 << 30,
  /** Last word of a phrase whose time is fixed, “right now”: first words such as “the” and “at” are too common to be looked at. */
  Phrase: 1 << 31,
} as const;

/** A named day that begins with the word. */
export interface HolidayName {
  /** The further words, in lower case. */
  readonly rest: readonly string[];
  readonly name: string;
  readonly rule: HolidayRule;
}

/** A phrase whose time is fixed and not composed. */
export interface DatePhrase {
  /** The words before the last one, in lower case. */
  readonly before: readonly string[];
  readonly type: string;
  /** As in TIMEX3; of a TIME the part of the day. */
  readonly value: string;
  /** The quant of a set, the mod of a time; “free” where what follows can make something else of the words. */
  readonly attribute: string;
}

export interface ApproximatorPhrase {
  readonly rest: readonly string[];
  readonly mod: TimexMod;
  /** What it can stand before. */
  readonly before: "amount" | "clock" | "any";
}

/** The facts of all kinds that a form has; a field is meaningful only with its flag in `kinds`. */
export interface CalendarWord {
  readonly kinds: number;
  readonly month: number;
  readonly weekday: number;
  readonly unit: TimeUnit | undefined;
  /** The number of a number word, ordinal, or of digits. */
  readonly number: number;
  /** How many digits, if the form is nothing but digits; else 0. */
  readonly width: number;
  /** The parts of digits with dots: [4, 11, 2019] of “4.11.2019”. */
  readonly dotted: readonly number[] | undefined;
  readonly part: string;
  readonly season: Season | undefined;
  readonly relative: string;
  /** Days from today. */
  readonly deictic: number;
  readonly value: string;
  /** Where “later” and the like count from. */
  readonly origin: OffsetOrigin;
  readonly mod: TimexMod | "HALF" | undefined;
  readonly tense: Tense | undefined;
  readonly plural: boolean;
  /** The form is also an everyday word or a name: “may”, “sun”, “fall”. */
  readonly ambiguous: boolean;
  /** The form is also a first name: “April”, “June”. */
  readonly isName: boolean;
  readonly holidays: readonly HolidayName[];
  readonly approximators: readonly ApproximatorPhrase[];
  readonly phrases: readonly DatePhrase[];
}

type Draft = { -readonly [K in keyof CalendarWord]: CalendarWord[K] };

/** A word that is made in one place only, and filled in: all words have one hidden class, since the dates ask them at every token. */
const wordOf = (kinds: number, number: number, width: number, dotted: readonly number[] | undefined): Draft => ({
  kinds,
  month: 0,
  weekday: 0,
  unit: undefined,
  number,
  width,
  dotted,
  part: "",
  season: undefined,
  relative: "",
  deictic: 0,
  value: "",
  origin: "publication",
  mod: undefined,
  tense: undefined,
  plural: false,
  ambiguous: false,
  isName: false,
  holidays: NONE,
  approximators: NONE,
  phrases: NONE,
});

const NONE: readonly never[] = [];

/** Reads the layer's tables once and answers by lower-case form; digits are parsed here, once for each distinct form. */
export function createCalendarWords(data: LanguageData): (lower: string) => CalendarWord | undefined {
  const words = new Map<string, Draft>();
  const draft = (form: string): Draft => {
    let word = words.get(form);
    if (word === undefined) {
      // “9/11” begins with digits, which stay digits.
      word = digits(form) ?? wordOf(0, 0, 0, undefined);
      words.set(form, word);
    }
    return word;
  };
  for (const [form, kind, value, note] of data.rows("lexicon/calendar.tsv")) {
    addFact(draft(form!), kind!, interned(value ?? ""), interned(note ?? ""));
  }
  for (const [phrase, mod, before] of data.rows("lexicon/calendar-approximators.tsv")) {
    const [first, ...rest] = phrase!.split(" ");
    const word = draft(first!);
    word.kinds |= Calendar.Approximator;
    word.approximators = byLength([
      ...word.approximators,
      { rest, mod: mod as TimexMod, before: before as ApproximatorPhrase["before"] },
    ]);
  }
  const listed = listedDays(data);
  for (const [name, rule] of data.rows("lexicon/calendar-holidays.tsv")) {
    const [first, ...rest] = wordsOfName(name!);
    const word = draft(first!);
    word.kinds |= Calendar.Holiday;
    word.holidays = byLength([...word.holidays, { rest, name: name!, rule: parseRule(rule ?? "", listed) }]);
  }
  for (const [phrase, type, value, attribute] of data.rows("patterns/date-phrases.tsv")) {
    const before = phrase!.split(" ");
    const word = draft(before.pop()!);
    word.kinds |= Calendar.Phrase;
    word.phrases = [...word.phrases, { before, type: type!, value: value!, attribute: attribute ?? "" }].sort(
      (a, b) => b.before.length - a.before.length,
    );
  }
  return (lower) => words.get(lower) ?? digits(lower) ?? fiscalYear(lower);
}

type ListedDays = ReadonlyMap<string, ReadonlyMap<number, readonly [month: number, day: number]>>;

/** The days of the feasts of lunar calendars by name and year; where a year has two of them the first. */
function listedDays(data: LanguageData): ListedDays {
  const names = new Map<string, Map<number, readonly [number, number]>>();
  for (const [name, date] of data.rows("lexicon/calendar-lunar.tsv")) {
    const [year, month, day] = date!.split("-").map(Number) as [number, number, number];
    let days = names.get(name!);
    if (days === undefined) names.set(name!, (days = new Map()));
    if (!days.has(year)) days.set(year, [month, day]);
  }
  return names;
}

/** The name as tokens: “New Year's Day” is new · year · 's · day. */
function wordsOfName(name: string): string[] {
  return name
    .replace(/'s\b/g, " 's")
    .replace(/([/-])/g, " $1 ")
    .replace(/s' /g, "s ' ")
    .split(" ");
}

const byLength = <P extends { readonly rest: readonly string[] }>(phrases: P[]): P[] =>
  phrases.sort((a, b) => b.rest.length - a.rest.length);

function addFact(word: Draft, kind: string, value: string, note: string): void {
  if (note === "plural") word.plural = true;
  if (note === "ambiguous") word.ambiguous = true;
  if (note === "name") word.isName = true;
  switch (kind) {
    case "month":
      word.kinds |= Calendar.Month;
      word.month = Number(value);
      break;
    case "weekday":
      word.kinds |= Calendar.Weekday;
      word.weekday = Number(value);
      break;
    case "unit":
      word.kinds |= Calendar.Unit;
      word.unit = value as TimeUnit;
      break;
    case "number":
      word.kinds |= Calendar.Number;
      word.number = Number(value);
      break;
    case "ordinal":
      word.kinds |= Calendar.Ordinal;
      word.number = Number(value);
      break;
    case "times":
      word.kinds |= Calendar.Times;
      word.number = Number(value);
      break;
    case "day-part":
      word.kinds |= Calendar.DayPart;
      word.part = value;
      break;
    case "season":
      word.kinds |= Calendar.Season;
      word.season = value as Season;
      break;
    case "relative":
      word.kinds |= Calendar.Relative;
      word.relative = value;
      break;
    case "deictic":
      word.kinds |= Calendar.Deictic;
      word.deictic = Number(value);
      word.part = note;
      break;
    case "direction":
      word.kinds |= Calendar.Direction;
      word.value = value;
      word.origin = value === "ago" || value === "hence" ? "publication" : "narrative";
      break;
    case "position":
      word.kinds |= Calendar.Position;
      word.mod = value as TimexMod;
      break;
    case "tense":
      word.kinds |= Calendar.TenseCue;
      // “The trial starts Monday”: the present of what is planned; “planned” is a future only before its day.
      word.tense = value === "scheduled" ? "future" : (value as Tense);
      word.value = value;
      break;
    default: {
      const flag = PLAIN_KINDS[kind];
      if (flag === undefined) throw new Error(`calendar.tsv has an unknown kind: ${kind}.`);
      word.kinds |= flag;
      if (value !== "") word.value = value;
    }
  }
}

const PLAIN_KINDS: Readonly<Record<string, number>> = {
  "ordinal-suffix": Calendar.OrdinalSuffix,
  vague: Calendar.Vague,
  determiner: Calendar.Determiner,
  reference: Calendar.Reference,
  frequency: Calendar.Frequency,
  every: Calendar.Every,
  meridiem: Calendar.Meridiem,
  zone: Calendar.Zone,
  era: Calendar.Era,
  decade: Calendar.Decade,
  fiscal: Calendar.Fiscal,
  "hour-mark": Calendar.HourMark,
  period: Calendar.Period,
  filler: Calendar.Filler,
  "name-cue": Calendar.NameCue,
};

function parseRule(rule: string, listed: ListedDays): HolidayRule {
  if (rule === "") return { kind: "open" };
  if (rule.startsWith("listed "))
    return { kind: "listed", days: listed.get(rule.slice("listed ".length)) ?? new Map() };
  const [kind, ...numbers] = rule.split(" ");
  const [a, b, c, d] = numbers.map(Number);
  if (kind === "easter") return { kind, plus: a! };
  if (kind === "nth") return { kind, month: a!, weekday: b!, nth: c!, plus: d ?? 0 };
  const [first, second, third] = rule.split("-").map(Number);
  if (third !== undefined) return { kind: "once", year: first!, month: second!, day: third };
  return { kind: "fixed", month: first!, day: second! };
}

/** “2019”, “1,204”, “2.5”, “4.11.2019”; undefined for what does not begin with a digit or is longer than any date. */
function digits(lower: string): Draft | undefined {
  const first = lower.charCodeAt(0);
  if (first < 48 || 57 < first || 16 < lower.length) return undefined;
  if (/^\d+$/.test(lower)) {
    return wordOf(Calendar.Digits, Number(lower), lower.length, undefined);
  }
  if (/^\d+(?:,\d{3})+$/.test(lower)) {
    return wordOf(Calendar.Digits, Number(lower.replace(/,/g, "")), 0, undefined);
  }
  if (/^\d+(?:\.\d+)+$/.test(lower)) {
    const dotted = lower.split(".").map(Number);
    return wordOf(Calendar.Digits, dotted.length === 2 ? Number(lower) : -1, 0, dotted);
  }
  return undefined;
}

/** “FY2019”, “FY19”; undefined for all else. */
function fiscalYear(lower: string): CalendarWord | undefined {
  if (!/^fy(?:\d\d){1,2}$/.test(lower)) return undefined;
  return wordOf(Calendar.Fiscal, Number(lower.slice(2)), lower.length - 2, undefined);
}
