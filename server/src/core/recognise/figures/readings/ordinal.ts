/** Ordinals: “the third attack”, “a fourth victim”, “21st”. */
import { Pos } from "../../../lexicon/word-form";
import type { Draft } from "../draft";
import type { Amount } from "../read-amount";
import { conceptOf, nounPhraseAt } from "../read-noun-phrase";
import { isJoint, isWord, lowerAt, posAt, type TokenLine } from "../token-line";

export function readOrdinal(line: TokenLine, amount: Amount): Draft | undefined {
  const { numeral, first, limit } = amount;
  if (!numeral.ordinal) return undefined;
  // “first-half profit”, “third-party”: compounds do not count, but “the second-largest city” does.
  const isRank = isJoint(line, limit) && lowerAt(line, limit + 1).endsWith("est");
  if ((isJoint(line, limit) && !isRank) || isJoint(line, first - 1)) return undefined;
  const phrase = nounPhraseAt(line, isRank ? limit + 2 : limit);
  if (!numeral.digits) {
    const before = posAt(line, first - 1);
    const isDetermined =
      (before & (Pos.Determiner | Pos.Possessive)) !== 0 ||
      lowerAt(line, first - 1) === "'s" ||
      lowerAt(line, first - 1) === "for";
    // “At first”, “First, they”, “a split second”.
    if (!isDetermined && (phrase === undefined || (first === line.first && lowerAt(line, first) !== "first")))
      return undefined;
    if (!isDetermined && lowerAt(line, first - 1) === "at") return undefined;
    if (lowerAt(line, first) === "second" && (phrase === undefined || !isDetermined)) return undefined;
    if (!isWord(line, limit) && !isRank) return undefined;
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
  };
}
