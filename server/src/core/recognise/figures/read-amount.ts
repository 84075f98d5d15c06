/** One amount: a numeral or a range of two, with its unit and the words that bound it. */
import type { Change } from "../../article/article";
import { TokenKind } from "../../article/segmented";
import { Pos } from "../../lexicon/word-form";
import { type Bound, behindOrEqual, readBoundBefore, readBoundBehind } from "./read-bounds";
import { type Numeral, readNumeral } from "./read-numeral";
import { rateOf, readPer, readPrefix, readUnitBehind, type UnitMatch } from "./read-unit";
import {
  isClosedClass,
  isDash,
  isJoint,
  isWord,
  lowerAt,
  numberAt,
  posAt,
  type TokenLine,
  touchesPrevious,
} from "./token-line";

export interface Amount {
  /** The tokens of the numeral, or of both and what stands between them. */
  readonly first: number;
  readonly limit: number;
  readonly low: number;
  readonly high: number;
  /** The first numeral. */
  readonly numeral: Numeral;
  /** How a second numeral is joined: “-” or “to” or “and” or “or”; empty if there is none. */
  readonly joint: string;
  readonly unit: UnitMatch | undefined;
  /** The unit stands before the number. */
  readonly isPrefixed: boolean;
  /** The first token of number, sign and bounding words: what stands before this one governs the figure. */
  readonly outerFirst: number;
  /** Behind number, unit and bounding words: a noun phrase begins here. */
  readonly outerLimit: number;
  readonly change: Change;
}

/** The amount whose first numeral is `numeral`. */
export function readAmount(line: TokenLine, numeral: Numeral): Amount {
  const prefix = readPrefix(line, numeral.first, numeral.letters);
  const hasUnit = prefix === undefined && !numeral.ordinal;
  const behind = hasUnit ? readUnitBehind(line, numeral.limit, numeral.digits) : undefined;
  // “millions of dollars”, “hundreds of kilometres”.
  const isVague = numeral.low !== numeral.high && behind === undefined && lowerAt(line, numeral.limit) === "of";
  const vagueUnit = isVague && hasUnit ? readUnitBehind(line, numeral.limit + 1, false) : undefined;
  const single = complete(
    line,
    numeral,
    numeral,
    "",
    prefix,
    behind ?? vagueUnit ?? unitFarther(line, numeral, prefix),
  );
  if (numeral.ordinal) return single;
  const { limit } = numeral;
  if (lowerAt(line, limit) === "±") return withTolerance(line, single);
  const isLast =
    !mayGoOn(line, limit) &&
    (single.outerLimit === limit || !mayGoOn(line, single.outerLimit)) &&
    (behind === undefined || behind.limit === single.outerLimit || !mayGoOn(line, behind.limit));
  if (isLast) return single;
  return readRange(line, numeral, prefix, behind) ?? readInterval(line, single) ?? withSharedUnit(line, single);
}

/** “5.2 ± 0.3 percent”: about so much. */
function withTolerance(line: TokenLine, one: Amount): Amount {
  const at = one.numeral.limit + 1;
  const second = readNumeral(line, at, { money: false, between: false });
  if (second === undefined || second.ordinal || second.first !== at) return one;
  const { first, low, high, numeral, joint, isPrefixed, outerFirst } = one;
  const unit = one.unit ?? readUnitBehind(line, second.limit, second.digits);
  const { limit } = second;
  const outerLimit = Math.max(limit, unit?.limit ?? 0);
  return { first, limit, low, high, numeral, joint, unit, isPrefixed, outerFirst, outerLimit, change: "~" };
}

/** Whether a mark or a function word stands at `at`: only behind these a second number belongs to the first. */
function mayGoOn(line: TokenLine, at: number): boolean {
  return at < line.limit && (line.kind[at] !== TokenKind.Word || isClosedClass(line.form[at]!.pos));
}

/** “more than 10 but fewer than 20 boats”, “at most 100 and at least 20”: two bounds that enclose an interval. */
function readInterval(line: TokenLine, one: Amount): Amount | undefined {
  const isLower = one.change === ">" || one.change === ">=";
  if ((!isLower && one.change !== "<" && one.change !== "<=") || one.low !== one.high) return undefined;
  let at = one.outerLimit;
  const joint = lowerAt(line, at);
  if (joint !== "and" && joint !== "but" && joint !== ",") return undefined;
  at++;
  if (joint === "," && lowerAt(line, at) === "but") at++;
  const bounds = ends(line, at);
  const second =
    bounds === undefined ? undefined : readNumeral(line, bounds, { money: one.isPrefixed, between: false });
  if (second === undefined || second.ordinal || second.low !== second.high) return undefined;
  const prefix = readPrefix(line, second.first);
  const bound = readBoundBefore(line, prefix?.first ?? second.first);
  if (bound?.first !== at || prefix?.unit !== (one.isPrefixed ? one.unit?.unit : undefined)) return undefined;
  if (bound.change !== (isLower ? "<" : ">") && bound.change !== (isLower ? "<=" : ">=")) return undefined;
  if (isLower ? second.low <= one.low : one.low <= second.low) return undefined;
  const behind = one.isPrefixed ? undefined : readUnitBehind(line, second.limit, second.digits);
  if (one.unit !== undefined && !one.isPrefixed && behind?.unit !== one.unit.unit) return undefined;
  return {
    first: one.first,
    limit: second.limit,
    low: Math.min(one.low, second.low),
    high: Math.max(one.low, second.low),
    numeral: one.numeral,
    joint: "and",
    unit: one.unit ?? behind,
    isPrefixed: one.isPrefixed,
    outerFirst: one.outerFirst,
    outerLimit: behind?.limit ?? second.limit,
    change: "=",
  };
}

/** The most words that bound a number, its sign included. */
const LONGEST_BOUND = 7;

/** The number behind the words of a bound at `at`; undefined if none is near. */
function ends(line: TokenLine, at: number): number | undefined {
  for (let next = at + 1; next < line.limit && next <= at + LONGEST_BOUND; next++) {
    if (line.form[next]!.number?.starts === true) return next;
  }
  return undefined;
}

/** The unit that does not stand right behind its number. */
function unitFarther(line: TokenLine, numeral: Numeral, prefix: UnitMatch | undefined): UnitMatch | undefined {
  if (prefix !== undefined || numeral.ordinal) return undefined;
  if (numeral.part) return dividedUnit(line, numeral) ?? modifiedUnit(line, numeral) ?? bracketedUnit(line, numeral);
  return isWord(line, numeral.limit) ? modifiedUnit(line, numeral) : bracketedUnit(line, numeral);
}

/** “20 (kg)”, as data sheets write it. */
function bracketedUnit(line: TokenLine, { limit, digits }: Numeral): UnitMatch | undefined {
  if (!digits) return undefined;
  const close = CLOSES.get(lowerAt(line, limit));
  if (close === undefined) return undefined;
  const unit = readUnitBehind(line, limit + 1, true);
  return unit !== undefined && lowerAt(line, unit.limit) === close ? unit : undefined;
}

const CLOSES: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
  ["<", ">"],
]);

const MODIFIERS: ReadonlySet<string> = new Set(
  "consecutive straight successive full more further additional extra previous whole working business calendar".split(
    " ",
  ),
);

/** “two consecutive months”, “10 million American dollars”: the unit behind words that say which. */
function modifiedUnit(line: TokenLine, { limit }: Numeral): UnitMatch | undefined {
  for (let at = limit; at < limit + 2; at++) {
    if (!isWord(line, at)) return undefined;
    const { lower, pos, number, unit } = line.form[at]!;
    if (number !== undefined || unit?.unit !== undefined) return undefined;
    if (!MODIFIERS.has(lower) && ((pos & Pos.Adjective) === 0 || isClosedClass(pos))) return undefined;
    const match = readUnitBehind(line, at + 1, false);
    if (match !== undefined && !match.hyphen) return match;
  }
  return undefined;
}

const AFTER_TIME: ReadonlySet<string> = new Set(["ago", "later", "earlier", "before", "after"]);

/** How many numbers may share a unit. */
const LONGEST_LIST = 4;

/** The unit of the numbers behind it, which stay figures of their own. */
function withSharedUnit(line: TokenLine, amount: Amount): Amount {
  if (amount.unit !== undefined) return amount;
  const unit = sharedUnit(line, amount.numeral);
  return unit === undefined ? amount : withUnit(amount, unit, amount.limit);
}

/** The amount with another unit and end. All amounts are written out alike, because what reads them is fast on one shape only. */
export function withUnit(amount: Amount, unit: UnitMatch | undefined, limit: number): Amount {
  const { first, low, high, numeral, joint, isPrefixed, outerFirst, outerLimit, change } = amount;
  return { first, limit, low, high, numeral, joint, unit, isPrefixed, outerFirst, outerLimit, change };
}

/** “3.5 and 3.75 percent”, “5, 10 or 15 km”: numbers written alike before one unit. */
function sharedUnit(line: TokenLine, { digits, limit, part }: Numeral): UnitMatch | undefined {
  if (part) return undefined;
  let at = limit;
  // The members between are plain digits: a glance at each is enough.
  for (let members = 1; members < LONGEST_LIST && lowerAt(line, at) === ","; members++) {
    if (!digits || numberAt(line, at + 1)?.role !== "digits") return undefined;
    at += 2;
  }
  const joint = lowerAt(line, at);
  if ((joint !== "and" && joint !== "or") || numberAt(line, at + 1)?.starts !== true) return undefined;
  const last = readNumeral(line, at + 1, { money: false, between: false });
  if (last === undefined || last.first !== at + 1 || last.ordinal || last.part || last.digits !== digits)
    return undefined;
  const match = readUnitBehind(line, last.limit, last.digits);
  // “killed 3 and 20 minutes later …”.
  return match === undefined || match.hyphen || AFTER_TIME.has(lowerAt(line, match.limit)) ? undefined : match;
}

/** “a quarter of a percentage point”, “two-thirds of a mile”: the unit of which it is a part. */
function dividedUnit(line: TokenLine, { part, limit }: Numeral): UnitMatch | undefined {
  if (!part || lowerAt(line, limit) !== "of") return undefined;
  const article = lowerAt(line, limit + 1);
  return article === "a" || article === "an" ? readUnitBehind(line, limit + 2, false) : undefined;
}

function complete(
  line: TokenLine,
  numeral: Numeral,
  second: Numeral,
  joint: string,
  prefix: UnitMatch | undefined,
  behind: UnitMatch | undefined,
): Amount {
  let { low } = numeral;
  const { high } = second;
  // “3 to 5 million”: the scale word counts for both, if that keeps them in order.
  if (joint !== "" && numeral.scale === 1 && 1 < second.scale && low * second.scale <= second.low) low *= second.scale;
  const isPrefixed = prefix !== undefined;
  let unit = prefix ?? behind;
  let outerLimit = behind?.limit ?? second.limit;
  if (prefix !== undefined) {
    const per = readUnitRate(line, second.limit, prefix);
    unit = per;
    outerLimit = per === prefix ? second.limit : per.limit;
  }
  const scale = behind === undefined ? 1 : scaleBehindMoney(line, numeral, behind);
  let limit = second.limit;
  if (scale > 1) {
    // “75 USD million”.
    limit = ++outerLimit;
    low *= scale;
  }
  let outerFirst = prefix?.first ?? numeral.first;
  if (joint === "and" && lowerAt(line, outerFirst - 1) === "between") outerFirst--;
  else if (joint === "to" && lowerAt(line, outerFirst - 1) === "from") outerFirst--;
  let before: Bound | undefined = readBoundBefore(line, outerFirst);
  if (before !== undefined) {
    outerFirst = before.first;
    if (
      isParticle(line, before.first, before) ||
      isDirection(line, before.first) ||
      isCourse(line, before.first, unit) ||
      isJoint(line, before.first - 1)
    )
      before = undefined;
  }
  // “$3 million plus interest”: the interest comes on top.
  const isSumPlus = isPrefixed && lowerAt(line, outerLimit) === "plus" && isWord(line, outerLimit + 1);
  const bound = isSumPlus
    ? undefined
    : (readBoundBehind(line, second.limit) ??
      (outerLimit === second.limit ? undefined : readBoundBehind(line, outerLimit)));
  if (bound !== undefined && outerLimit < bound.limit) outerLimit = bound.limit;
  const equal = behindOrEqual(line, outerLimit);
  if (equal > 0 && before !== undefined && (before.change === ">" || before.change === "<")) {
    before = { change: before.change === ">" ? ">=" : "<=", first: before.first };
    outerLimit = equal;
  }
  const isVague = numeral.low !== numeral.high;
  return {
    first: numeral.first,
    limit,
    low,
    high: (joint === "" ? numeral.high : high) * scale,
    numeral,
    joint,
    unit,
    isPrefixed,
    outerFirst,
    outerLimit,
    // “an extra few hundred dollars” stays vague.
    change:
      bound?.change ??
      (before === undefined || (isVague && before.change === "=") ? (isVague ? "~" : "=") : before.change),
  };
}

/** The scale word that stands behind the currency instead of before it; else 1. */
function scaleBehindMoney(line: TokenLine, numeral: Numeral, behind: UnitMatch): number {
  if (behind.unit.dimension !== "money" || numeral.scale !== 1) return 1;
  const word = behind.limit < line.limit ? line.form[behind.limit]!.number : undefined;
  return word?.role === "scale" || word?.role === "suffix" ? word.value : 1;
}

/** “signed up 5 million people”, “laid off 300”: the word belongs to the verb. */
function isParticle(line: TokenLine, at: number, { change }: Bound): boolean {
  if (change !== "up" && change !== "down") return false;
  const lower = lowerAt(line, at);
  if (lower !== "up" && lower !== "down" && lower !== "off") return false;
  // “scored 78 off 65 balls”.
  if (lower === "off" && numberAt(line, at - 1)?.role === "digits") return true;
  const pos = posAt(line, at - 1);
  if ((pos & Pos.Verb) === 0 || (pos & (Pos.Auxiliary | Pos.MostlyNoun)) !== 0) return false;
  const actionClass = line.tables.actions.get(line.form[at - 1]!.verbLemma);
  // “ended down 0.3%”.
  if (actionClass === "settling" || actionClass === "motion") return false;
  return actionClass !== "increase" && actionClass !== "decrease" && actionClass !== "reaching";
}

/**
 * “grew 5 percent over two years”, “11 over seven innings”: in the course of them. “For over two years” and “lasted over two
 * hours” are bounds: a preposition or a verb stands before.
 */
function isCourse(line: TokenLine, at: number, unit: UnitMatch | undefined): boolean {
  if (lowerAt(line, at) !== "over" || at <= line.first) return false;
  const { number, pos, unit: word } = line.form[at - 1]!;
  if (number !== undefined || word?.unit?.dimension === "percent") return true;
  if (unit?.unit.dimension !== "time") return false;
  return (pos & (Pos.Preposition | Pos.Determiner | Pos.Auxiliary | Pos.Past | Pos.MostlyVerb)) === 0;
}

/** “shot up to 46 percent”, “went up to 300”: the level that was reached, where “holds up to 300” is a bound. */
function isDirection(line: TokenLine, at: number): boolean {
  if (lowerAt(line, at) !== "up" || lowerAt(line, at + 1) !== "to") return false;
  const { pos, verbLemma } = line.form[at - 1] ?? line.form[at]!;
  if (at <= line.first || (pos & Pos.Verb) === 0) return false;
  // “plans to raise up to $500 million” is a bound.
  if (verbLemma === "raise" || verbLemma === "add") return false;
  return MOTION.has(verbLemma) || line.tables.actions.get(verbLemma) === "increase";
}

const MOTION: ReadonlySet<string> = new Set(["shoot", "go", "move", "push", "creep", "tick", "edge", "drive", "bump"]);

/** A sign before the number can have its rate behind: “$42 a share”, “$1.2 billion per year”. */
function readUnitRate(line: TokenLine, at: number, prefix: UnitMatch): UnitMatch {
  const per = readPer(line, at);
  return per === undefined ? prefix : rateOf(prefix, per, per.limit);
}

function readRange(
  line: TokenLine,
  numeral: Numeral,
  prefix: UnitMatch | undefined,
  behind: UnitMatch | undefined,
): Amount | undefined {
  const at = behind === undefined || behind.hyphen ? numeral.limit : behind.limit;
  const joint = jointAt(line, at, prefix?.first ?? numeral.first);
  if (joint === "") return undefined;
  // “two- to three-year”, “8- to 16-metre”.
  let next = at + 1;
  if (isDash(line, at) && lowerAt(line, at + 1) === "to") next++;
  // “ranged from -18C to -4C”.
  const isNegative = joint === "to" && isDash(line, next) && touchesPrevious(line, next + 1);
  const sign = prefixStarts(line, isNegative ? next + 1 : next);
  if (numberAt(line, sign) === undefined || line.limit <= sign) return undefined;
  const second = readNumeral(line, sign, { money: prefix !== undefined, between: false });
  if (second === undefined || second.ordinal || second.first !== (isNegative ? next : sign)) return undefined;
  const secondPrefix = readPrefix(line, second.first);
  if (secondPrefix !== undefined && prefix === undefined) return undefined;
  const secondBehind = prefix === undefined ? readUnitBehind(line, second.limit, second.digits) : undefined;
  if (behind !== undefined && !behind.hyphen && secondBehind?.unit !== behind.unit) return undefined;
  if (prefix !== undefined && secondPrefix !== undefined && prefix.unit !== secondPrefix.unit) return undefined;
  // “to shrink by a fifth to 100 million”.
  if (joint === "to" && numeral.part && !second.part) return undefined;
  if (joint === "or" && (numeral.digits !== second.digits || second.low - numeral.low !== 1)) return undefined;
  // “gained 20 to 1,570”: so many points, to a level.
  if (joint === "to" && isBareMove(line, numeral, second, prefix ?? behind ?? secondBehind)) return undefined;
  const isRanging = joint === "to" && rangesBefore(line, prefix?.first ?? numeral.first);
  if (joint === "to" && !isRanging && (second.low <= numeral.low || movesBetween(line, numeral, prefix, behind))) {
    // “a vote of 60 to 40” is left to the reading of scores.
    if (behind !== undefined || prefix !== undefined || lowerAt(line, numeral.first - 1) === "from") return undefined;
    if (movesBetween(line, numeral, prefix, behind)) return undefined;
  }
  if (joint === "and" && second.low <= numeral.low * (second.scale === numeral.scale ? 1 : 0)) return undefined;
  return complete(line, numeral, second, joint, prefix, secondBehind ?? behind);
}

/** “ranged from -18C to -4C”, “varies from 30 to 5 per cent”: the ends of a range in any order. */
function rangesBefore(line: TokenLine, first: number): boolean {
  const from = fromBefore(line, first);
  if (from <= line.first) return false;
  const { verbLemma, nounLemma } = line.form[from - 1]!;
  return verbLemma === "range" || verbLemma === "vary" || nounLemma === "range";
}

/** “-”, “to”, “and” behind “between”, or “or”; empty if nothing joins. */
function jointAt(line: TokenLine, at: number, first: number): string {
  if (lowerAt(line, at) === "~") return touchesPrevious(line, at) && touchesPrevious(line, at + 1) ? "-" : "";
  if (isDash(line, at)) {
    if (isJoint(line, at)) return "-";
    // “1000 - 5000”: spaced on both sides, between digits alone.
    if (!touchesPrevious(line, at) && !touchesPrevious(line, at + 1))
      return numberAt(line, at - 1)?.role === "digits" && numberAt(line, at + 1)?.role === "digits" ? "-" : "";
    if (lowerAt(line, at + 1) === "to" && touchesPrevious(line, at)) return "to";
    return "";
  }
  const lower = lowerAt(line, at);
  if (lower === "to" || lower === "or") return lower;
  if (lower === "through") return "to";
  if (lower !== "and") return "";
  const before = lowerAt(line, first - 1);
  return before === "between" || lowerAt(line, first - 2) === "between" ? "and" : "";
}

/** Behind a currency sign at `at`: “$5 to $10”, “US$5-US$10”. */
function prefixStarts(line: TokenLine, at: number): number {
  for (let next = at; next < at + 2; next++) {
    if (line.limit <= next) return at;
    if (line.form[next]!.unit?.prefix !== undefined && numberAt(line, next + 1) !== undefined) return next + 1;
  }
  return at;
}

/** Whether a verb of change stands right before two numbers without unit and noun, the second far above the first. */
function isBareMove(line: TokenLine, numeral: Numeral, second: Numeral, unit: UnitMatch | undefined): boolean {
  if (unit !== undefined || !numeral.digits || !second.digits || second.low < numeral.low * 5) return false;
  const last = lowerAt(line, numeral.first - 1);
  const verb = line.form[numeral.first - (last === "up" || last === "down" ? 2 : 1)];
  const action = verb === undefined ? undefined : line.tables.actions.get(verb.verbLemma);
  if (action !== "increase" && action !== "decrease" && action !== "motion") return false;
  return (posAt(line, second.limit) & (Pos.Noun | Pos.Adjective)) === 0;
}

/** The “from” before an amount, “the initial” and the like passed over; -1 if there is none. */
function fromBefore(line: TokenLine, first: number): number {
  for (let at = first - 1; line.first <= at && first - 4 < at; at--) {
    if (lowerAt(line, at) === "from") return at;
    // “from a record 3 percent”.
    const isModifier = at === first - 1 && (posAt(line, at - 1) & (Pos.Determiner | Pos.Possessive)) !== 0;
    if ((posAt(line, at) & (Pos.Determiner | Pos.Possessive | Pos.Adjective)) === 0 && !isModifier) return -1;
  }
  return -1;
}

/**
 * Whether “to” leads from one level to another instead of joining the ends of a range: “rose from 3 to 5”,
 * “fell 2 percent to 5”, “rose $5 to $20”.
 */
function movesBetween(
  line: TokenLine,
  numeral: Numeral,
  prefix: UnitMatch | undefined,
  behind: UnitMatch | undefined,
): boolean {
  const first = prefix?.first ?? numeral.first;
  const bound = readBoundBefore(line, first);
  const before = bound?.first ?? first;
  const from = fromBefore(line, before);
  const isFrom = line.first <= from;
  const verb = isFrom ? from - 1 : before - 1;
  for (let at = verb; line.first <= at && verb - 3 <= at; at--) {
    const form = line.form[at]!;
    const actionClass = line.tables.actions.get(form.verbLemma) ?? line.tables.nounActions.get(form.nounLemma);
    if (actionClass === "increase" || actionClass === "decrease")
      return isFrom || behind !== undefined || prefix !== undefined;
    if (!isFrom) break;
  }
  return false;
}
