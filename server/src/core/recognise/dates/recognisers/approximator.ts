/** Words that soften the time behind them and belong to it: about 5pm, more than two weeks, nearly a year ago, around Nov. 1. */
import type { TimexMod } from "../../../article/time-expression";
import { Calendar } from "../../../lexicon/calendar";
import { Pos } from "../../../lexicon/word-form";
import { copyWith } from "../../../text/copy-with";
import { opensSentence } from "../contexts";
import type { DateRecogniser, Match } from "../match";
import { formAt, hasWords, lowerAt, type Reader, wordAt } from "../reader";

export const approximator: DateRecogniser = {
  name: "approximator",
  starts: Calendar.Approximator,
  match(reader, at, read, depth) {
    if (depth <= 0) return undefined;
    for (const phrase of wordAt(reader, at, Calendar.Approximator)!.approximators) {
      if (!hasWords(reader, at + 1, phrase.rest)) continue;
      const inner = read(reader, at + 1 + phrase.rest.length, depth - 1);
      if (inner === undefined) continue;
      if (inner.discard === true) return inner;
      if (phrase.rest.length === 0 && isTimePreposition(reader, at, inner)) continue;
      if (!softens(phrase.before, inner) || (inner.expression.mod !== undefined && inner.expression.mod !== "APPROX"))
        continue;
      const mod: TimexMod = phrase.mod;
      return copyWith(inner, { expression: copyWith(inner.expression, { mod }) });
    }
    return undefined;
  },
};

/**
 * “cut 11,000 jobs over three years”: behind what happens, “over” says when. It says “more than” before a point (“over a year ago”)
 * and where a preposition, a verb of lasting or an article leads to the amount (“for over three years”, “lasted over an hour”).
 */
function isTimePreposition(reader: Reader, at: number, inner: Match): boolean {
  if (lowerAt(reader, at) !== "over" || inner.expression.kind !== "duration") return false;
  const before = formAt(reader, at - 1);
  if (before === undefined || opensSentence(reader, at)) return true;
  if ((before.pos & (Pos.Preposition | Pos.Determiner)) !== 0 && (before.pos & Pos.Noun) === 0) return false;
  return !LASTING.has(before.verbLemma);
}

const LASTING: ReadonlySet<string> = new Set(
  "last take spend wait serve need be have require run span total exceed average with just only well".split(" "),
);

function softens(before: "amount" | "clock" | "any", match: Match): boolean {
  const { kind } = match.expression;
  if (kind === "clock") return true;
  if (kind === "day-part") return before !== "amount";
  if (before === "clock") return false;
  if (kind === "duration") return match.expression.kind === "duration" && match.expression.side === undefined;
  if (kind === "offset") return true;
  if (before === "amount") return false;
  if (match.expression.kind === "date" && match.expression.weekday !== undefined) return false;
  return kind === "date" || kind === "decade" || kind === "holiday" || kind === "unit";
}
