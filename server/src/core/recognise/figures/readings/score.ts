/** Scores and votes: “won 3-2”, “a 60-40 vote”, “by 5 votes to 4”. */
import { Pos } from "../../../lexicon/word-form";
import type { Draft } from "../draft";
import type { Amount } from "../read-amount";
import { isCapital, isDash, isJoint, isWord, lowerAt, type TokenLine, touchesPrevious } from "../token-line";

/** A contest is named this near to its result. */
const REACH = 7;

export function readScore(line: TokenLine, amount: Amount): Draft | undefined {
  const { joint } = amount;
  if (joint !== "-" && joint !== "to") return undefined;
  const { numeral, low, high, unit } = amount;
  if (unit !== undefined && !unit.hyphen) return undefined;
  if (!numeral.digits && joint === "-") return undefined;
  if (!Number.isInteger(low) || !Number.isInteger(high) || low < 0 || 999 < Math.max(low, high)) return undefined;
  if (numeral.low !== low || amount.outerFirst !== amount.first) return undefined;
  const isContest = contestNear(line, amount);
  if (joint === "to") {
    // “split 4 to 1”: only a result goes down; “5 to 10” is a range but for votes.
    if (low <= high && !votesBefore(line, amount)) return undefined;
  } else if (!isContest) {
    // Without a contest near, only figures in the order of a result: 3-2, but 2-3 people; and never beside a noun of theirs.
    // A line of results has names on both sides: “Nicaragua 1-3 Honduras”.
    const isBetweenNames = isCapital(line, amount.first - 1) && isCapital(line, amount.limit) && high < 100;
    if ((low < high && !isBetweenNames) || 200 < low) return undefined;
    if (isJoint(line, amount.limit)) return undefined;
    if (touchesPrevious(line, amount.first) && (isWord(line, amount.first - 1) || isDash(line, amount.first - 1)))
      return undefined;
  } else if (low < high && countsNoun(line, amount.limit)) return undefined;
  return {
    kind: "SCORE",
    by: "score",
    amount,
    value: [low, high],
    change: "=",
    unit: null,
    of: null,
    found: undefined,
    limit: amount.limit,
    elliptical: false,
    isWeak: false,
  };
}

function contestNear(line: TokenLine, { first, limit }: Amount): boolean {
  for (let at = Math.max(line.first, first - REACH); at < Math.min(line.limit, limit + 3); at++) {
    if (first <= at && at < limit) continue;
    const { verbLemma, nounLemma } = line.form[at]!;
    const actionClass = line.tables.actions.get(verbLemma) ?? line.tables.nounActions.get(nounLemma);
    if (actionClass === "contest" || actionClass === "vote") return true;
  }
  return false;
}

/** “voted 60 to 40”, “by a vote of 5 to 4”, “won by 5 to 4”. */
function votesBefore(line: TokenLine, { first }: Amount): boolean {
  for (let at = first - 1; line.first <= at && first - 4 < at; at--) {
    const lower = lowerAt(line, at);
    if (
      lower === "vote" ||
      lower === "voted" ||
      lower === "votes" ||
      lower === "score" ||
      lower === "beat" ||
      lower === "won"
    )
      return true;
  }
  return false;
}

/** A plural noun behind a range is what it counts: “2-3 goals”; “a 2-1 victory” has a singular. */
function countsNoun(line: TokenLine, at: number): boolean {
  return isWord(line, at) && (line.form[at]!.pos & Pos.Plural) !== 0 && (line.form[at]!.pos & Pos.MostlyNoun) !== 0;
}
