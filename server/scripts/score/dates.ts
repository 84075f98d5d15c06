/** Dates per TIMEX type and per rule. */
import { f1 } from "../scores";
import { importScorer } from "./scorers";
import type { Pair, ScoredDate } from "./stories";
import { byFrequency, countAt, FEWEST_HELD, type LayerScores, share } from "./table";

interface DateScorer {
  /** Pairs of expressions as in TempEval-3: what is open where the other starts, each once. */
  align(gold: readonly ScoredDate[], predicted: readonly ScoredDate[]): [gold: ScoredDate, predicted: ScoredDate][];
}

/** Counts of one TIMEX type, or of all together. */
interface TypeCount {
  gold: number;
  predicted: number;
  found: number;
  strict: number;
  value: number;
  /** Of `strict` and `value` those that have the type of the gold, too. */
  typedStrict: number;
  typedValue: number;
}

interface RuleCount {
  predicted: number;
  found: number;
  strict: number;
  value: number;
}

/** The tables of one set; `shared` is the folder of the scorers. */
export async function scoreDates(pairs: readonly Pair[], shared: string): Promise<LayerScores> {
  const { align } = await importScorer<DateScorer>(shared, "score-dates.mjs");
  const types = new Map<string, TypeCount>();
  const rules = new Map<string, RuleCount>();
  const all: RuleCount & { gold: number } = { gold: 0, predicted: 0, found: 0, strict: 0, value: 0 };
  for (const [{ dates: gold = [] }, { dates: predicted = [] }] of pairs) {
    all.gold += gold.length;
    all.predicted += predicted.length;
    for (const { type } of gold) typeCount(types, type).gold++;
    for (const { type, by } of predicted) {
      typeCount(types, type).predicted++;
      ruleCount(rules, by).predicted++;
    }
    for (const [a, b] of align(gold, predicted)) {
      const isStrict = a.start === b.start && a.end === b.end;
      const isValue = (a.value ?? "") === (b.value ?? "");
      for (const count of [typeCount(types, a.type), ruleCount(rules, b.by), all]) {
        count.found++;
        if (isStrict) count.strict++;
        if (isValue) count.value++;
      }
      if (a.type !== b.type) continue;
      if (isStrict) typeCount(types, a.type).typedStrict++;
      if (isValue) typeCount(types, a.type).typedValue++;
    }
  }
  const held: Record<string, number> = {};
  for (const [type, { gold, predicted, typedStrict, typedValue }] of types) {
    if (gold < FEWEST_HELD) continue;
    held[`${type} strict`] = f1(typedStrict, predicted, gold);
    held[`${type} value`] = f1(typedValue, predicted, gold);
  }
  const { gold, predicted: found } = all;
  return {
    held,
    counts: {
      strict: { right: all.strict, found, gold },
      relaxed: { right: all.found, found, gold },
      value: { right: all.value, found, gold },
    },
    tables: [
      {
        title: "By TIMEX type",
        note: "Found, strict and value are of the gold, whatever type was predicted; the F1s count what has the right type, too.",
        columns: ["type", "gold", "predicted", "found", "strict", "value", "strict F1", "value F1"],
        rows: byFrequency(types, (count) => count.gold).map(([type, count]) => [
          type,
          count.gold,
          count.predicted,
          count.found,
          count.strict,
          count.value,
          share(2 * count.typedStrict, count.gold + count.predicted),
          share(2 * count.typedValue, count.gold + count.predicted),
        ]),
      },
      {
        title: "By rule",
        note: "Found: overlaps a gold expression. Precision: of what the rule predicts, the share with the right span, and the right value.",
        columns: ["rule", "predicted", "found", "right span", "right value", "span precision", "value precision"],
        rows: byFrequency(rules, (count) => count.predicted).map(([rule, count]) => [
          rule,
          count.predicted,
          count.found,
          count.strict,
          count.value,
          share(count.strict, count.predicted),
          share(count.value, count.predicted),
        ]),
      },
    ],
  };
}

function typeCount(types: Map<string, TypeCount>, type: string): TypeCount {
  return countAt(types, type, () => ({
    gold: 0,
    predicted: 0,
    found: 0,
    strict: 0,
    value: 0,
    typedStrict: 0,
    typedValue: 0,
  }));
}

function ruleCount(rules: Map<string, RuleCount>, rule = "?"): RuleCount {
  return countAt(rules, rule, () => ({ predicted: 0, found: 0, strict: 0, value: 0 }));
}
