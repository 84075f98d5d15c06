/** Names per class and per rule. */
import { f1 } from "../scores";
import { importScorer } from "./scorers";
import type { Pair, ScoredEntity } from "./stories";
import { byFrequency, countAt, FEWEST_HELD, type LayerScores, share } from "./table";

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

/** Regions of the world by the word that opens the id of a story of Worldwide Newswire: its country, or a paper that covers more than one. */
const REGIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    Africa: "af sa nm eg ghana panaf alg mauritius et kenya",
    "East and South-East Asia": "cn kr th tw mong my jp asia",
    "South Asia": "in bangladesh pk",
    "Middle East": "kw saud israel iran jr uae qt oman",
    "Latin America": "mex elsalv pan arg nic cosric cuba chile hond ecuador peru col paraguay ven uruguay bol guyana",
    Oceania: "aus nz",
    "Indigenous media of Canada": "canada",
  }).flatMap(([region, words]) => words.split(" ").map((word) => [word, region])),
);

export async function scoreEntities(pairs: readonly Pair[], shared: string): Promise<LayerScores> {
  const { coarseOf } = await importScorer<EntityScorer>(shared, "score-entities.mjs");
  const goldClass = ({ type, coarse }: ScoredEntity): string | undefined =>
    coarse === undefined ? coarseOf(type) : (coarse ?? undefined);
  const classes = new Map<string, Count>();
  const rules = new Map<string, Count>();
  const regions = new Map<string, Count>();
  for (const [{ id, entities: gold = [] }, { entities: predicted = [] }] of pairs) {
    const region = REGIONS.get(id.slice(0, id.indexOf("_")));
    const inRegion = region === undefined ? [] : [countOf(regions, region)];
    const bySpan = new Map<string, string>();
    for (const entity of gold) {
      const name = goldClass(entity);
      if (name === undefined) continue;
      bySpan.set(`${entity.start} ${entity.end}`, name);
      for (const count of [countOf(classes, name), ...inRegion]) count.gold++;
    }
    for (const entity of predicted) {
      const name = coarseOf(entity.type);
      if (name === undefined) continue;
      const answer = bySpan.get(`${entity.start} ${entity.end}`);
      for (const count of [countOf(classes, name), countOf(rules, entity.by ?? "?"), ...inRegion]) {
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
  for (const [region, { right, predicted, gold }] of regions) held[`${region} exact`] = f1(right, predicted, gold);
  const byGold = (title: string, note: string, column: string, counts: ReadonlyMap<string, Count>) => ({
    title,
    note,
    columns: [column, "gold", "predicted", "right span", "right", "precision", "recall", "F1"],
    rows: byFrequency(counts, (count) => count.gold).map(([name, { gold, predicted, span, right }]) => [
      name,
      gold,
      predicted,
      span,
      right,
      share(right, predicted),
      share(right, gold),
      share(2 * right, gold + predicted),
    ]),
  });
  return {
    held,
    counts: {},
    tables: [
      byGold("By class", "Right span: of the predicted, whatever class the gold has there.", "class", classes),
      ...(regions.size === 0 ? [] : [byGold("By region", "", "region", regions)]),
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
  return countAt(counts, key, () => ({ gold: 0, predicted: 0, span: 0, right: 0 }));
}
