/** The words in which features speak of annotations: one table for each kind, so that hover and outline agree. */
import type { Change, Cluster, EntityType, Figure, FigureKind, QuotationType, TimexType } from "../article/article";
import { countryName } from "./country-names";

export const ENTITY_WORDS: Readonly<Record<EntityType, string>> = {
  PERSON: "person",
  NORP: "nationality or group",
  FAC: "building or site",
  ORG: "organization",
  GPE: "country, state or city",
  LOC: "place",
  PRODUCT: "product",
  EVENT: "event",
  WORK_OF_ART: "title of a work",
  LAW: "law",
  LANGUAGE: "language",
};

/** The same for a type alone. */
export const describeType = (type: EntityType): string => ENTITY_WORDS[type];

/** What a cluster stands for: a place that bears the name of its country is the country. */
export function describeEntity({ type, name, attributes: { country, placeType } }: Cluster): string {
  if (placeType !== undefined) return PLACE_WORDS.get(placeType) ?? placeType;
  if (type !== "GPE" || country === undefined) return ENTITY_WORDS[type];
  return countryName(country)?.toLowerCase() === name.toLowerCase() ? "country" : "city or state";
}

/** Where the word of the data is not that of the reader. */
const PLACE_WORDS: ReadonlyMap<string, string> = new Map([
  ["region", "state or region"],
  ["capital", "capital city"],
  ["town", "city or town"],
]);

export const TIMEX_WORDS: Readonly<Record<TimexType, string>> = {
  DATE: "date",
  TIME: "time",
  DURATION: "duration",
  SET: "repeated time",
};

export const FIGURE_WORDS: Readonly<Record<FigureKind, string>> = {
  CARDINAL: "number",
  ORDINAL: "rank",
  QUANTITY: "quantity",
  MONEY: "amount of money",
  PERCENT: "percentage",
  AGE: "age",
  RATE: "rate",
  SCORE: "score",
};

export const QUOTATION_WORDS: Readonly<Record<QuotationType, string>> = {
  direct: "direct quotation",
  mixed: "mixed (partly direct) quotation",
  indirect: "indirect quotation",
};

const CHANGE_WORDS: Readonly<Record<Change, string>> = {
  "=": "",
  "~": "about ",
  "<": "less than ",
  ">": "more than ",
  "<=": "at most ",
  ">=": "at least ",
  up: "up ",
  down: "down ",
};

/** The value of a figure with what bounds it and its unit: "more than 1,200 troops", "$3–5", "down 0.8%", "3rd". */
export function describeMeasure(figure: Pick<Figure, "start" | "value" | "change" | "kind" | "unit">): string {
  const { value, kind, unit, change } = figure;
  const format = kind === "ORDINAL" ? ordinal : kind === "MONEY" ? formatMoney : formatShort;
  const number = typeof value === "number" ? format(value) : `${format(value[0])}–${format(value[1])}`;
  return CHANGE_WORDS[change] + withUnit(number, figure, unit);
}

function withUnit(number: string, { start, kind }: Pick<Figure, "start" | "kind">, unit: Figure["unit"]): string {
  if (kind === "AGE") return `${number} years old`;
  if (kind === "PERCENT" && (unit === null || unit.normalized === "percentage")) return `${number}%`;
  if (unit === null) return number;
  // A sign before its number stays there: "HK$0.98", "US$5"; a word gets a blank: "EUR 5".
  if (unit.start < start) return /[\p{L}\p{N}]$/u.test(unit.text) ? `${unit.text} ${number}` : `${unit.text}${number}`;
  return `${number} ${unit.text}`;
}

/** "1st", "2nd", "3rd", "11th". */
export function ordinal(value: number): string {
  const tens = value % 100;
  const ending = 10 < tens && tens < 14 ? "th" : (["th", "st", "nd", "rd"][value % 10] ?? "th");
  return `${formatNumber(value)}${ending}`;
}

/** A number with thousands in groups of three: 1234567.5 is "1,234,567.5". */
export function formatNumber(value: number): string {
  const [whole = "", fraction] = String(value).split(".", 2) as [string, string?];
  // An exponent ("1e+21") and "Infinity" have no groups.
  if (!/^-?\d+$/.test(whole)) return String(value);
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** The thirds and sixths of people, and what arithmetic leaves over, without an end of decimals: 0.333 for “a third”. */
function formatShort(value: number): string {
  const fraction = String(value).split(".")[1] ?? "";
  return formatNumber(ENDLESS < fraction.length ? Number(value.toPrecision(3)) : value);
}

/** More decimals than anybody writes. */
const ENDLESS = 12;

/** Prices have no or two decimals: "5.50", but "0.985" as it stands. */
const formatMoney = (value: number): string => formatNumber(value).replace(/\.\d$/, "$&0");

/** "1 mention", "3 mentions". */
export function counted(count: number, noun: string): string {
  return `${formatNumber(count)} ${count === 1 ? noun : `${noun}s`}`;
}
