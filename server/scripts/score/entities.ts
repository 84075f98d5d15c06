/** Names per class and per rule. */
import { f1 } from "../scores";
import { importScorer } from "./scorers";
import type { Pair, ScoredEntity } from "./stories";
import { byFrequency, FEWEST_HELD, type LayerScores, share } from "./table";

interface EntityScorer {
  /** PER, ORG, LOC or MISC; undefined for what is no name (dates, money). */
  coarseOf(type: string): string | undefined;
}

interface Count {
  gold: number;
  predicted: number;
  span: number;
  right: number;
}

export async function scoreEntities(pairs: readonly Pair[], shared: string): Promise<LayerScores> {
  const { coarseOf } = await importScorer<EntityScorer>(shared, "score-entities.mjs");
  const goldClass = ({ type, coarse }: ScoredEntity): string | undefined =>
    coarse === undefined ? coarseOf(type) : (coarse ?? undefined);
  const classes = new Map<string, Count>();
  const rules = new Map<string, Count>();
  for (const [{ entities: gold = [] }, { entities: predicted = [] }] of pairs) {
    const bySpan = new Map<string, string>();
    for (const entity of gold) {
      const name = goldClass(entity);
      if (name === undefined) continue;
      bySpan.set(`${entity.start} ${entity.end}`, name);
      countOf(classes, name).gold++;
    }
    for (const entity of predicted) {
      const name = coarseOf(entity.type);
      if (name === undefined) continue;
      const answer = bySpan.get(`${entity.start} ${entity.end}`);
      for (const count of [countOf(classes, name), countOf(rules, entity.by ?? "?")]) {
        count.predicted++;
        if (answer !== undefined) count.span++;
        if (answer === name) count.right++;
      }
    }
  }
  const held: Record<string, number> = {};
  for (const [name, { right, predicted, gold }] of classes) {
    if (FEWEST_HELD <= gold) held[`${name} exact`] = f1(right, predicted, gold);
  }
  return {
    held,
    counts: {},
    tables: [
      {
        title: "By class",
        note: "Right span: of the predicted, whatever class the gold has there.",
        columns: ["class", "gold", "predicted", "right span", "right", "precision", "recall", "F1"],
        rows: byFrequency(classes, (count) => count.gold).map(([name, { gold, predicted, span, right }]) => [
          name,
          gold,
          predicted,
          span,
          right,
          share(right, predicted),
          share(right, gold),
          share(2 * right, gold + predicted),
        ]),
      },
      {
        title: "By rule",
        note: "",
        columns: ["rule", "predicted", "right span", "right", "span precision", "precision"],
        rows: byFrequency(rules, (count) => count.predicted).map(([rule, { predicted, span, right }]) => [
          rule,
          predicted,
          span,
          right,
          share(span, predicted),
          share(right, predicted),
        ]),
      },
    ],
  };
}

function countOf(counts: Map<string, Count>, key: string): Count {
  let count = counts.get(key);
  if (count === undefined) {
    count = { gold: 0, predicted: 0, span: 0, right: 0 };
    counts.set(key, count);
  }
  return count;
}
