/** Ordinals: “the third attack”, “a fourth victim”, “21st”. */
import { Pos } from "../../../lexicon/word-form";
import type { Draft } from "../draft";
import type { Amount } from "../read-amount";
import { conceptOf, nounPhraseAt } from "../read-noun-phrase";
import { isJoint, isWord, lowerAt, posAt, type TokenLine } from "../token-line";

export function readOrdinal(line: TokenLine, amount: Amount): Draft | undefined {
  const { numeral, first, limit } = amount;
  if (!numeral.ordinal) return readRank(line, amount);
  // “first-half profit”, “third-party”: compounds do not count, but “the second-largest city” does.
  const isRank = isJoint(line, limit) && lowerAt(line, limit + 1).endsWith("est");
  if ((isJoint(line, limit) && !isRank) || isJoint(line, first - 1)) return undefined;
  const phrase = nounPhraseAt(line, isRank ? limit + 2 : limit);
  if (!numeral.digits) {
    const isRanked = line.first < first && RANKING.has(line.form[first - 1]!.verbLemma);
    if (!isRanked && !isOrdinalInProse(line, amount, phrase !== undefined, isRank)) return undefined;
  }
  return {
    kind: "ORDINAL",
    by: "ordinal",
    amount,
    value: amount.low,
    change: "=",
    unit: null,
    of: phrase === undefined ? null : conceptOf(line, phrase),
    found: undefined,
    limit: phrase?.limit ?? limit,
    elliptical: false,
    isWeak: false,
  };
}

/** “the world No. 3”, “hit No. 1”. */
function readRank(line: TokenLine, amount: Amount): Draft | undefined {
  const { numeral, first, limit, low, joint } = amount;
  const before = lowerAt(line, first - 1);
  if (!numeral.digits || joint !== "" || !Number.isInteger(low) || (before !== "no." && before !== "nos."))
    return undefined;
  return {
    kind: "ORDINAL",
    by: "ordinal-rank",
    amount,
    value: low,
    change: "=",
    unit: null,
    of: null,
    found: undefined,
    limit,
    elliptical: false,
    isWeak: false,
  };
}

/** “finished third”, “came second”. */
const RANKING: ReadonlySet<string> = new Set(["finish", "come", "place", "rank", "seed"]);

/** Leaves out adverbs and times: “First, they …”, “at first”, “a split second”, “third, …” at the head of a list. */
function isOrdinalInProse(
  line: TokenLine,
  { first, limit, low }: Amount,
  hasPhrase: boolean,
  isRank: boolean,
): boolean {
  const at = lowerAt(line, first - 1) === "very" ? first - 2 : first - 1;
  const before = posAt(line, at);
  const lower = lowerAt(line, at);
  const isDetermined = (before & (Pos.Determiner | Pos.Possessive)) !== 0 || lower === "'s" || lower === "for";
  if (first === line.first && lowerAt(line, limit) === ",") return false;
  if (3 < low || isRank) return true;
  if (lower === "at" || !isWord(line, limit)) return false;
  // “must first agree”: an adverb has no determiner.
  return isDetermined && (hasPhrase || low !== 2);
}
