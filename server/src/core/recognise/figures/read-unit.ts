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

export interface UnitMatch {
  readonly unit: Unit;
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
    return unit && { unit, first: at, limit: at, name: unit.name, hyphen: false };
  }
  const sign = at - 1;
  if (sign < line.first) return undefined;
  let unit = line.form[sign]!.unit?.prefix;
  let first = sign;
  if (isWord(line, sign)) {
    // Letters stand apart from the number or are not read at all: “Rs 500”, “USD 20”; one letter is too little: “R 12”.
    if (unit === undefined || line.form[sign]!.text.length < 2) return undefined;
    return { unit, first, limit: at, name: unit.name, hyphen: false };
  }
  if (unit === undefined) return undefined;
  if (isWord(line, sign - 1) && (touchesPrevious(line, sign) || 1 < line.form[sign - 1]!.text.length)) {
    // “US$5” and “US $5”; the A of “a $5 fee” is an article.
    const letters = line.form[sign - 1]!.text.toUpperCase();
    const { signs } = line.tables;
    const whole = signs.get(letters + line.form[sign]!.text) ?? (letters.length === 3 ? signs.get(letters) : undefined);
    if (whole !== undefined) {
      unit = whole;
      first = sign - 1;
    }
  }
  return { unit, first, limit: at, name: unit.name, hyphen: false };
}

function startsNumber(line: TokenLine, at: number): boolean {
  return at < line.limit && line.form[at]!.number?.role === "digits";
}

/** Symbols of one letter need the digits right before them: “5m”, “30C”. */
const MAY_STAND_APART = 2;

/** The unit that begins at `at`, right behind a numeral; `digits` if that ends with digits. */
export function readUnitBehind(line: TokenLine, at: number, digits: boolean): UnitMatch | undefined {
  if (line.limit <= at) return undefined;
  const hyphen = isJoint(line, at);
  const first = hyphen ? at + 1 : at;
  const word = line.form[first]!.unit;
  if (word === undefined) return undefined;
  if (isInName(line, first, word)) return undefined;
  // “the first £100 player”: the sign belongs to the number behind it.
  if (word.prefix !== undefined && !touchesPrevious(line, first) && startsNumber(line, first + 1)) return undefined;
  for (const phrase of word.phrases) {
    const limit = behindWords(line, first + 1, phrase.rest);
    if (limit > 0)
      return withRate(line, {
        unit: phrase.unit,
        first,
        limit,
        name: phrase.unit.name,
        hyphen,
      });
  }
  const symbolFits =
    word.symbol !== undefined &&
    digits &&
    (touchesPrevious(line, first) ||
      MAY_STAND_APART <= line.form[first]!.text.length ||
      line.form[first]!.text === "m");
  // “100 ₡”: a sign of money may stand behind.
  const sign = isWord(line, first) ? undefined : word.prefix;
  const unit = symbolFits ? word.symbol : (word.unit ?? sign);
  if (unit === undefined || unit.dimension === "share") return undefined;
  return withRate(line, { unit, first, limit: first + 1, name: unit.name, hyphen });
}

/** “seven Kilo Class submarines”: a unit with a capital before another one is part of a name. */
function isInName(line: TokenLine, at: number, { unit }: UnitWord): boolean {
  if (unit === undefined || unit.dimension === "money" || !isCapital(line, at) || !isCapital(line, at + 1))
    return false;
  return /^[A-Z][a-z]/.test(line.form[at]!.text) && !isClosedClass(posAt(line, at + 1));
}

/** Behind the words that stand at `at`, with blanks or hyphens between them (“per-cent”); 0 if others stand there. */
function behindWords(line: TokenLine, at: number, words: readonly string[]): number {
  let next = at;
  for (const word of words) {
    if (lowerAt(line, next) !== word && isJoint(line, next)) next++;
    if (lowerAt(line, next) !== word) return 0;
    next++;
  }
  return next;
}

/** “dollars a barrel”, “km per hour”: the unit with what it is per; percentages of time stay percentages. */
function withRate(line: TokenLine, match: UnitMatch): UnitMatch {
  const per = readPer(line, match.limit);
  return per === undefined ? match : { ...match, limit: per.limit, name: `${match.name} per ${per.name}` };
}

export interface Per {
  /** Behind the last token: “per day”. */
  readonly limit: number;
  readonly name: string;
}

/** “a barrel”, “per 100,000”, “an hour”, “-a-share”, “/kg” at `at`. */
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
  if (lower === "per" && form.number?.role === "digits")
    return { limit: next + 1, name: form.text.replaceAll(",", "") };
  // “$1.17 billion a year earlier” compares, it is no rate.
  const behind = lowerAt(line, next + 1);
  if (isArticle && (behind === "earlier" || behind === "ago" || behind === "later" || behind === "before"))
    return undefined;
  const unit = isSlash ? (form.unit?.symbol ?? form.unit?.unit) : form.unit?.unit;
  if (unit !== undefined && unit.dimension !== "money" && unit.dimension !== "percent") {
    return { limit: next + 1, name: unit.name };
  }
  if (lower === "per" && isWord(line, next)) return { limit: next + 1, name: form.nounLemma };
  return undefined;
}
