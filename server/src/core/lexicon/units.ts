/** Units of measure and currencies, as words, as symbols and as what stands before a number. */
import type { LanguageData } from "./language-data";

export interface Unit {
  /** Lower case, singular, British spelling: dollar, kilometre, percentage. */
  readonly name: string;
  /** money, percent, points, length, area, mass, time … ; share: what may follow “a” or “per” but measures nothing itself. */
  readonly dimension: string;
  /** ISO 4217 for money, else UCUM; undefined where there is none. */
  readonly code: string | undefined;
  /** How much one of it is in the coherent unit of SI, data in bits; undefined for money and where the zero or the scale differs. */
  readonly si: number | undefined;
  /** How many of the unit the word stands for: a million in MEUR. */
  readonly factor: number | undefined;
}

/** A unit of several words, without the first: “square kilometres”. */
export interface UnitPhrase {
  readonly rest: readonly string[];
  readonly unit: Unit;
}

/** What a form is as a unit, or as the first word of one. */
export interface UnitWord {
  /** As a word of its own behind a number, in any case. */
  readonly unit: Unit | undefined;
  /** Right behind digits and with exactly these capitals: the W of 5W. */
  readonly symbol: Unit | undefined;
  /** Right before a number: $, USD, Rs. */
  readonly prefix: Unit | undefined;
  /** Longest first. */
  readonly phrases: readonly UnitPhrase[];
}

interface Entry {
  unit: Unit | undefined;
  symbol: Unit | undefined;
  prefix: Unit | undefined;
  phrases: UnitPhrase[];
}

/** Reads both tables once and answers by form; symbols and prefixes go by its capitals, words do not. */
export function createUnitWords(data: LanguageData): (text: string, lower: string) => UnitWord | undefined {
  const words = new Map<string, Entry>();
  const exact = new Map<string, Entry>();
  const entry = (map: Map<string, Entry>, key: string): Entry => {
    const known = map.get(key);
    if (known !== undefined) return known;
    const fresh: Entry = { unit: undefined, symbol: undefined, prefix: undefined, phrases: [] };
    map.set(key, fresh);
    return fresh;
  };
  const addWord = (phrase: string, unit: Unit): void => {
    const [first, ...rest] = phrase.split(" ");
    const found = entry(words, first!);
    if (rest.length === 0) found.unit ??= unit;
    else found.phrases.push({ rest, unit });
  };
  const addForms = (forms: string | undefined, unit: Unit): void => {
    for (const form of split(forms)) {
      const [singular, plural = `${singular}s`] = form.split(">");
      addWord(singular!, unit);
      addWord(plural, unit);
    }
  };
  for (const row of data.rows("lexicon/units.tsv")) {
    const unit = measureOf(row);
    addForms(row[2], unit);
    for (const symbol of split(row[3])) entry(exact, symbol).symbol = unit;
  }
  for (const [code, name, prefixes, forms, symbols, factor] of data.rows("lexicon/currencies.tsv")) {
    const money = moneyOf(name!, code!);
    const unit = factor === undefined ? money : unitWith(name!, "money", money.code, undefined, Number(factor));
    addForms(forms, unit);
    for (const prefix of split(prefixes)) entry(exact, prefix).prefix = unit;
    for (const symbol of split(symbols)) entry(exact, symbol).symbol = unit;
    if (code !== "" && factor === undefined && !WORDS_TOO.has(code!)) entry(exact, code!).symbol ??= money;
  }
  for (const found of words.values()) found.phrases.sort((a, b) => b.rest.length - a.rest.length);
  return (text, lower) => {
    // “at 155 mph.”: the dot of an abbreviation that ends its sentence.
    const word = words.get(lower) ?? (lower.endsWith(".") ? words.get(lower.slice(0, -1)) : undefined);
    const written =
      exact.get(text) ?? (text.length > 1 && text.endsWith(".") ? exact.get(text.slice(0, -1)) : undefined);
    if (written === undefined) return word;
    if (word === undefined) return written;
    return { unit: word.unit, symbol: written.symbol, prefix: written.prefix, phrases: word.phrases };
  };
}

/** Codes that headlines in capitals hold as words. */
const WORDS_TOO: ReadonlySet<string> = new Set(["ALL", "TOP", "TRY", "SOS", "GEL", "BAM", "MOP", "CUC"]);

/** The unit of a row of the table of measures. */
export function measureOf([dimension, name, , , code = "", si = ""]: readonly string[]): Unit {
  return unitWith(name!, dimension!, code === "" ? undefined : code, si === "" ? undefined : Number(si), undefined);
}

/** All units are of one shape, because each figure asks several of them for their dimension. */
const unitWith = (
  name: string,
  dimension: string,
  code: string | undefined,
  si: number | undefined,
  factor: number | undefined,
): Unit => ({ name, dimension, code, si, factor });

/** A currency; `code` is empty where several countries use the word. */
export const moneyOf = (name: string, code: string): Unit =>
  unitWith(name, "money", code === "" ? undefined : code, undefined, undefined);

const split = (cell: string | undefined): string[] => (cell === undefined || cell === "" ? [] : cell.split("|"));
