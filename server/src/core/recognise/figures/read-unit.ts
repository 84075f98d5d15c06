/** The unit beside a numeral: a currency sign before it, or a word, phrase or symbol behind it. */
import type { Unit, UnitWord } from "../../lexicon/units";
import {
  isCapital,
  isClosedClass,
  isDash,
  isJoint,
  isWord,
  lowerAt,
  posAt,
  type TokenLine,
  touchesPrevious,
} from "./token-line";

/** What is known of a unit beside its name. */
export type UnitMeasure = Pick<Unit, "code" | "dimension" | "si">;

export interface UnitMatch {
  readonly unit: Unit;
  /** Of the unit with what it is per. */
  readonly measure: UnitMeasure;
  /** Tokens `[first, limit)` of the unit itself. */
  readonly first: number;
  readonly limit: number;
  /** The name with what it is per: “dollar per barrel”. */
  readonly name: string;
  /** Joined to the numeral by a hyphen: “a 68-ounce can”. */
  readonly hyphen: boolean;
}

/** The currency sign or code that ends right before `at`: “$”, “US$”, “Rs”; `letters` of it may be part of that token. */
export function readPrefix(line: TokenLine, at: number, letters = 0): UnitMatch | undefined {
  if (0 < letters) {
    const unit = line.tables.signs.get(line.form[at]!.text.slice(0, letters).toUpperCase());
    return unit && { unit, measure: unit, first: at, limit: at, name: unit.name, hyphen: false };
  }
  const sign = at - 1;
  if (sign < line.first) return undefined;
  let unit = line.form[sign]!.unit?.prefix;
  if (unit === undefined) return undefined;
  let first = sign;
  if (isWord(line, sign)) {
    // Letters stand apart from the number or are not read at all: “Rs 500”, “USD 20”; one letter is too little: “R 12”.
    if (line.form[sign]!.text.length < 2) return undefined;
    return { unit, measure: unit, first, limit: at, name: unit.name, hyphen: false };
  }
  if (isWord(line, sign - 1) && (touchesPrevious(line, sign) || isApart(line.form[sign - 1]!.text))) {
    const letters = line.form[sign - 1]!.text.toUpperCase();
    const { signs } = line.tables;
    const whole = signs.get(letters + line.form[sign]!.text) ?? (letters.length === 3 ? signs.get(letters) : undefined);
    if (whole !== undefined) {
      unit = whole;
      first = sign - 1;
    }
  }
  return { unit, measure: unit, first, limit: at, name: unit.name, hyphen: false };
}

/** “US $5” and, in texts that were divided into words, “C $ 5”; the A of “a $5 fee” is an article. */
const isApart = (letters: string): boolean => 1 < letters.length || letters === "C" || letters === "c";

function startsNumber(line: TokenLine, at: number): boolean {
  return at < line.limit && line.form[at]!.number?.role === "digits";
}

/** Shorter symbols mostly need the digits right before them: “5W”, “30C”. */
const MAY_STAND_APART = 2;

/** “5 m” and “30 C)”: a letter on its own that is followed by a mark, because “vitamin 12 C shows” has a word behind. */
function standsApart(line: TokenLine, at: number): boolean {
  const { text } = line.form[at]!;
  // “800,000 F-Series pickups”.
  if (isJoint(line, at + 1)) return false;
  if (MAY_STAND_APART <= text.length || text === "m" || text === "t") return true;
  if (line.limit <= at + 1) return true;
  // “35 C in Delhi”, “2 L of water”.
  if (isWord(line, at + 1)) return APART.has(text) && isClosedClass(posAt(line, at + 1)) && !isCapital(line, at + 1);
  return line.form[at + 1]!.number === undefined;
}

const APART: ReadonlySet<string> = new Set(["C", "F", "L"]);

/** The unit that begins at `at`, right behind a numeral; `digits` if that ends with digits. */
export function readUnitBehind(line: TokenLine, at: number, digits: boolean): UnitMatch | undefined {
  if (line.limit <= at) return undefined;
  const hyphen = isJoint(line, at);
  const first = hyphen ? at + 1 : at;
  const word = line.form[first]!.unit;
  if (word === undefined) return digits && !hyphen ? readInches(line, first) : undefined;
  if (isInName(line, first, word)) return undefined;
  // “the first £100 player”: the sign belongs to the number behind it.
  if (word.prefix !== undefined && !touchesPrevious(line, first) && startsNumber(line, first + 1)) return undefined;
  const { phrases } = word;
  for (let i = 0; i < phrases.length; i++) {
    const phrase = phrases[i]!;
    const limit = behindWords(line, first + 1, phrase.rest);
    if (limit > 0) return withRate(line, matchOf(phrase.unit, first, limit, hyphen));
  }
  const symbolFits = word.symbol !== undefined && digits && (touchesPrevious(line, first) || standsApart(line, first));
  // “100 ₡”: a sign of money may stand behind.
  const sign = isWord(line, first) ? undefined : word.prefix;
  const unit = symbolFits ? word.symbol : (word.unit ?? sign);
  if (unit === undefined || unit.dimension === "share") return undefined;
  const power = unit.dimension === "length" ? readPower(line, first + 1) : undefined;
  const raised = power && line.tables.powers.get(`${power.kind} ${unit.name}`);
  if (raised !== undefined) return withRate(line, matchOf(raised, first, power!.limit, hyphen));
  return withRate(line, matchOf(unit, first, first + 1, hyphen));
}

/** “2 in thick”, “5 in.”: the preposition is a unit before a word of extent and at the end. */
function readInches(line: TokenLine, at: number): UnitMatch | undefined {
  if (lowerAt(line, at) !== "in") return undefined;
  const behind = lowerAt(line, at + 1);
  const isEnd = line.limit <= at + 1 || (line.limit === at + 2 && behind === ".");
  if (!EXTENTS.has(behind) && !isEnd) return undefined;
  const inch = line.tables.inch;
  return matchOf(inch, at, at + 1, false);
}

const EXTENTS: ReadonlySet<string> = new Set(["thick", "long", "wide", "tall", "high", "deep"]);

/** “km^2”, “km squared”, “metres cubed” behind a length. */
function readPower(line: TokenLine, at: number): { kind: "square" | "cubic"; limit: number } | undefined {
  const lower = lowerAt(line, at);
  if (lower === "squared") return { kind: "square", limit: at + 1 };
  if (lower === "cubed") return { kind: "cubic", limit: at + 1 };
  if (lower !== "^" || !touchesPrevious(line, at) || !touchesPrevious(line, at + 1)) return undefined;
  const power = lowerAt(line, at + 1);
  if (power !== "2" && power !== "3") return undefined;
  return { kind: power === "2" ? "square" : "cubic", limit: at + 2 };
}

const matchOf = (unit: Unit, first: number, limit: number, hyphen: boolean): UnitMatch => ({
  unit,
  measure: unit,
  first,
  limit,
  name: unit.name,
  hyphen,
});

/** “seven Kilo Class submarines”: a unit with a capital before another one is part of a name. */
function isInName(line: TokenLine, at: number, { unit }: UnitWord): boolean {
  if (unit === undefined || unit.dimension === "money" || !isCapital(line, at) || !isCapital(line, at + 1))
    return false;
  return /^[A-Z][a-z]/.test(line.form[at]!.text) && !isClosedClass(posAt(line, at + 1));
}

/** Behind the words that stand at `at`, with blanks or hyphens between them (“per-cent”); 0 if others stand there. */
function behindWords(line: TokenLine, at: number, words: readonly string[]): number {
  let next = at;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (lowerAt(line, next) !== word && isJoint(line, next)) next++;
    if (lowerAt(line, next) !== word) return 0;
    next++;
  }
  return next;
}

/** “dollars a barrel”, “km per hour”: the unit with what it is per; percentages of time stay percentages. */
function withRate(line: TokenLine, match: UnitMatch): UnitMatch {
  const per = readPer(line, match.limit);
  return per === undefined ? match : rateOf(match, per, per.limit);
}

/** The unit with what it is per, to `limit`: “$42 a share”. */
export function rateOf({ unit, first, name, hyphen }: UnitMatch, per: Per, limit: number): UnitMatch {
  return { unit, measure: ratio(unit, per.unit), first, limit, name: `${name} per ${per.name}`, hyphen };
}

/** A currency keeps its own code: what a price is for has none in ISO 4217. */
function ratio(unit: Unit, per: Unit | undefined): UnitMeasure {
  if (unit.dimension === "money") return unit;
  if (per === undefined || per.dimension === "share")
    return { dimension: unit.dimension, code: undefined, si: undefined };
  const dimension =
    unit.dimension === "length" && per.dimension === "time" ? "speed" : `${unit.dimension} per ${per.dimension}`;
  const hasCode = unit.code !== undefined && per.code !== undefined && !/[/.]/.test(per.code);
  return {
    dimension,
    code: hasCode ? `${unit.code}/${per.code}` : undefined,
    si: unit.si === undefined || per.si === undefined ? undefined : unit.si / per.si,
  };
}

export interface Per {
  /** Behind the last token: “per day”. */
  readonly limit: number;
  readonly name: string;
  /** Undefined where it is no unit: “per 100,000”, “per capita”. */
  readonly unit?: Unit;
}

/** “a barrel”, “per 100,000”, “an hour”, “-a-share”, “/kg”, “per square mile” at `at`. */
export function readPer(line: TokenLine, at: number): Per | undefined {
  let next = at;
  const hyphen = isJoint(line, next);
  if (hyphen) next++;
  const lower = lowerAt(line, next);
  const isArticle = lower === "a" || lower === "an";
  const isSlash = lower === "/" && touchesPrevious(line, next);
  if (!isArticle && !isSlash && lower !== "per") return undefined;
  next++;
  if (hyphen && isDash(line, next)) next++;
  if (line.limit <= next) return undefined;
  const form = line.form[next]!;
  if ((lower === "per" || isSlash) && form.number?.role === "digits") {
    const per = perNumber(line, next);
    // “9.8L/100km”, but “km/2”.
    return isSlash && per.limit === next + 1 ? undefined : per;
  }
  // “$1.17 billion a year earlier” compares, “14 graves a metre below” tells where: no rates.
  const behind = lowerAt(line, next + 1);
  if (isArticle && NO_RATE.has(behind)) return undefined;
  for (const phrase of isArticle ? [] : (form.unit?.phrases ?? [])) {
    const limit = behindWords(line, next + 1, phrase.rest);
    if (limit > 0) return { limit, name: phrase.unit.name, unit: phrase.unit };
  }
  const unit = isSlash ? (form.unit?.symbol ?? form.unit?.unit) : form.unit?.unit;
  if (unit !== undefined && unit.dimension !== "money" && unit.dimension !== "percent") {
    return { limit: next + 1, name: unit.name, unit };
  }
  if (lower === "per" && isWord(line, next)) return { limit: next + 1, name: form.nounLemma };
  return undefined;
}

const NO_RATE: ReadonlySet<string> = new Set(
  (
    "earlier ago later before after below above beneath under behind ahead away apart off from deep wide high long tall thick " +
    "north south east west"
  ).split(" "),
);

/** “per 100,000”, “per 100 km”. */
function perNumber(line: TokenLine, at: number): Per {
  const digits = line.form[at]!.text.replaceAll(",", "");
  const unit = line.limit <= at + 1 ? undefined : (line.form[at + 1]!.unit?.unit ?? line.form[at + 1]!.unit?.symbol);
  if (unit === undefined || unit.dimension === "share" || unit.dimension === "money")
    return { limit: at + 1, name: digits };
  return { limit: at + 2, name: `${digits} ${unit.name}` };
}
