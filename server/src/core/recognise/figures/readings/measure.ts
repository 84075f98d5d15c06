/** Sums, shares and measures: an amount with a unit, and what it measures. */
import { Pos } from "../../../lexicon/word-form";
import { amountValue, type Draft, unitBetween, unitOf } from "../draft";
import { type Amount, withUnit } from "../read-amount";
import { readNumeral } from "../read-numeral";
import { readUnitBehind } from "../read-unit";
import { isJoint, isWord, lowerAt, posAt, type TokenLine } from "../token-line";
import { whatIsMeasured } from "../what-is-measured";

export function readMeasure(line: TokenLine, amount: Amount): Draft | undefined {
  if (amount.unit === undefined || isOneDay(line, amount)) return undefined;
  const { unit } = amount.unit;
  const isMass = unit.name === "pound sterling" && isWeight(line, amount);
  const kind = isMass ? "QUANTITY" : kindOf(unit.dimension);
  const name = isMass ? amount.unit.name.replace("pound sterling", "pound-mass") : amount.unit.name;
  const measure = isMass ? line.tables.poundMass : amount.unit.measure;
  const rest = readRest(line, amount, name);
  // “the 6-foot-4 guard”.
  const measured = whatIsMeasured(line, rest === undefined ? amount : { ...amount, outerLimit: rest.outerLimit }, kind);
  return {
    kind,
    by: unit.dimension === "time" ? "duration" : NAMES[kind],
    amount: rest === undefined ? amount : withUnit(amount, amount.unit, rest.limit),
    value: rest === undefined ? scaled(amountValue(amount), unit.factor) : amount.low + rest.value,
    change: amount.change !== "=" ? amount.change : measured.change,
    unit:
      amount.numeral.letters > 0
        ? unitBetween(
            line,
            line.start[amount.first]!,
            line.start[amount.first]! + amount.numeral.letters,
            name,
            measure,
          )
        : unitOf(
            line,
            amount.unit.first,
            amount.isPrefixed ? amount.unit.first + signLength(line, amount) : amount.unit.limit,
            name,
            measure,
          ),
    of: measured.of,
    found: measured.found,
    limit: Math.max(rest?.outerLimit ?? amount.outerLimit, measured.limit),
    elliptical: false,
    isWeak: measured.isWeak,
  };
}

/** “One day he left.”: no length of time; “for one day” and “took one day” are. */
function isOneDay(line: TokenLine, { first, limit, outerFirst, numeral, unit }: Amount): boolean {
  if (unit!.name !== "day" && unit!.name !== "night") return false;
  if (numeral.digits || numeral.low !== 1 || limit - first !== 1 || outerFirst !== first || unit!.hyphen) return false;
  const before = posAt(line, first - 1);
  return (before & (Pos.Preposition | Pos.Verb | Pos.Determiner)) === 0;
}

function scaled(value: Draft["value"], factor = 1): Draft["value"] {
  return typeof value === "number" ? value * factor : [value[0] * factor, value[1] * factor];
}

/** The tokens of the sign before the number: two for “US$”. */
function signLength(_line: TokenLine, amount: Amount): number {
  return Math.max(1, amount.first - amount.unit!.first);
}

const NAMES = { MONEY: "money", PERCENT: "percent", QUANTITY: "quantity" } as const;

function kindOf(dimension: string): keyof typeof NAMES {
  if (dimension === "money") return "MONEY";
  return dimension === "percent" || dimension === "points" ? "PERCENT" : "QUANTITY";
}

const PAYING: ReadonlySet<string> = new Set([
  "cost",
  "pay",
  "spend",
  "fine",
  "worth",
  "price",
  "charge",
  "raise",
  "earn",
  "borrow",
  "lend",
  "owe",
  "sell",
  "bid",
  "invest",
  "award",
]);

/** Whether “pounds” are a weight: they are money with a scale word or behind a verb of paying, else mostly a weight. */
function isWeight(line: TokenLine, amount: Amount): boolean {
  const { unit, numeral, isPrefixed, outerFirst } = amount;
  if (
    unit === undefined ||
    isPrefixed ||
    !lowerAt(line, unit.first).startsWith("pound") ||
    unit.first + 1 < unit.limit
  ) {
    if (
      unit === undefined ||
      isPrefixed ||
      !lowerAt(line, unit.first).startsWith("pound") ||
      lowerAt(line, unit.first + 1) === "sterling"
    )
      return false;
  }
  if (1 < numeral.scale && 1000 < numeral.scale) return false;
  for (let at = outerFirst - 1; line.first <= at && outerFirst - 4 < at; at--) {
    if (PAYING.has(line.form[at]!.verbLemma)) return false;
  }
  return true;
}

/** What the smaller unit behind a larger one counts: “5 feet 2 inches”, “13 dollars and 45 cents”. */
const SMALLER: ReadonlyMap<string, readonly [names: readonly string[], share: number]> = new Map([
  ["dollar", [["cent"], 100]],
  ["euro", [["cent"], 100]],
  ["pound sterling", [["pence"], 100]],
  ["foot", [["inch"], 12]],
  ["pound-mass", [["ounce"], 16]],
]);

interface Rest {
  readonly value: number;
  /** Behind the second number, and behind its unit. */
  readonly limit: number;
  readonly outerLimit: number;
}

function readRest(line: TokenLine, amount: Amount, name: string): Rest | undefined {
  if (amount.isPrefixed || amount.joint !== "" || !Number.isInteger(amount.low)) return undefined;
  const smaller = SMALLER.get(name);
  if (smaller === undefined) return undefined;
  let at = amount.outerLimit;
  if (lowerAt(line, at) === "and" || lowerAt(line, at) === "," || isJoint(line, at)) at++;
  const second = at < line.limit ? readNumeral(line, at, { money: false, between: false }) : undefined;
  if (second === undefined || second.ordinal || second.first !== at || second.low < 0 || smaller[1] <= second.high)
    return undefined;
  const unit = readUnitBehind(line, second.limit, second.digits);
  // “in” is inches only here.
  if (name === "foot" && lowerAt(line, second.limit) === "in")
    return { value: second.low / smaller[1], limit: second.limit, outerLimit: second.limit + 1 };
  // “6-foot-4” needs no inches, “15 dollars 50.” no cents.
  if (unit === undefined) {
    const isBare = name === "foot" ? isJoint(line, amount.outerLimit) : !isWord(line, second.limit);
    return isBare && amount.unit?.unit.dimension !== "mass"
      ? { value: second.low / smaller[1], limit: second.limit, outerLimit: second.limit }
      : undefined;
  }
  if (!smaller[0].includes(unit.name)) return undefined;
  return { value: second.low / smaller[1], limit: second.limit, outerLimit: unit.limit };
}
