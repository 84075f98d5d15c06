/** Figures per kind and per rule; where a set has typed spans without values, per type of span. */
import { f1 } from "../scores";
import { importScorer } from "./scorers";
import type { Offsets, Pair, ScoredFigure } from "./stories";
import { byFrequency, countAt, FEWEST_HELD, type LayerScores, share, type Table } from "./table";

interface FigureScorer {
  /** One-to-one pairs of overlapping spans, the largest overlap first. */
  pairSpans(
    gold: readonly ScoredFigure[],
    predicted: readonly ScoredFigure[],
  ): [gold: ScoredFigure, predicted: ScoredFigure][];
  valuesMatch(gold: ScoredFigure["value"], predicted: ScoredFigure["value"]): boolean;
  canonicalUnit(unit: string, kind: string): string;
}

interface Count {
  gold: number;
  predicted: number;
  found: number;
  kind: number;
  value: number;
  unit: number;
  /** Of `value` and `unit` those that have the kind of the gold, too. */
  typedValue: number;
  typedUnit: number;
}

/** Words about a figure that NNE marks beside it: a figure that meets only these meets none. */
const PARTS_OF_FIGURES: ReadonlySet<string> = new Set(["UNIT", "QUAL", "MULT"]);

export async function scoreFigures(pairs: readonly Pair[], shared: string): Promise<LayerScores> {
  const isSpans = pairs.some(([gold]) => gold.spans !== undefined);
  if (isSpans) return { held: {}, counts: {}, tables: spanTables(pairs) };
  const scorer = await importScorer<FigureScorer>(shared, "score-figures.mjs");
  const kinds = new Map<string, Count>();
  const rules = new Map<string, Count>();
  for (const [{ figures: gold = [], kinds: annotated }, { figures: all = [] }] of pairs) {
    const predicted = all.filter(({ kind }) => annotated === undefined || annotated.includes(kind));
    for (const { kind } of gold) countOf(kinds, kind).gold++;
    for (const { kind, by = "?" } of predicted) {
      countOf(kinds, kind).predicted++;
      countOf(rules, by).predicted++;
    }
    for (const [a, b] of scorer.pairSpans(gold, predicted)) {
      const isValue = b.value !== null && b.value !== undefined && scorer.valuesMatch(a.value, b.value);
      const isUnit = isValue && unitOf(scorer, a) === unitOf(scorer, b);
      const isKind = a.kind === b.kind;
      for (const count of [countOf(kinds, a.kind), countOf(rules, b.by ?? "?")]) {
        count.found++;
        if (isKind) count.kind++;
        if (isValue) count.value++;
        if (isUnit) count.unit++;
        if (isKind && isValue) count.typedValue++;
        if (isKind && isUnit) count.typedUnit++;
      }
    }
  }
  const held: Record<string, number> = {};
  for (const [kind, { gold, predicted, typedValue, typedUnit }] of kinds) {
    if (gold < FEWEST_HELD) continue;
    held[`${kind} value`] = f1(typedValue, predicted, gold);
    held[`${kind} value+unit`] = f1(typedUnit, predicted, gold);
  }
  return { held, counts: {}, tables: [kindTable(kinds), ruleTable(rules)] };
}

function kindTable(kinds: ReadonlyMap<string, Count>): Table {
  return {
    title: "By kind",
    note: "Found, value and unit are of the gold, whatever kind was predicted; the F1s count what has the right kind, too.",
    columns: ["kind", "gold", "predicted", "found", "same kind", "value", "value+unit", "value F1", "value+unit F1"],
    rows: byFrequency(kinds, (count) => count.gold).map(([kind, count]) => [
      kind,
      count.gold,
      count.predicted,
      count.found,
      count.kind,
      count.value,
      count.unit,
      share(2 * count.typedValue, count.gold + count.predicted),
      share(2 * count.typedUnit, count.gold + count.predicted),
    ]),
  };
}

function ruleTable(rules: ReadonlyMap<string, Count>): Table {
  return {
    title: "By rule",
    note: "Found: overlaps a gold figure. Precision: of what the rule predicts, the share with the right value and unit.",
    columns: ["rule", "predicted", "found", "same kind", "right value", "right value+unit", "precision"],
    rows: byFrequency(rules, (count) => count.predicted).map(([rule, count]) => [
      rule,
      count.predicted,
      count.found,
      count.kind,
      count.value,
      count.unit,
      share(count.unit, count.predicted),
    ]),
  };
}

function spanTables(pairs: readonly Pair[]): Table[] {
  const types = new Map<string, Count>();
  const rules = new Map<string, Count>();
  for (const [{ spans = [] }, { figures = [] }] of pairs) {
    for (const span of spans) {
      const count = countOf(types, span.type);
      count.gold++;
      if (figures.some((figure) => overlaps(span, figure))) count.found++;
    }
    for (const figure of figures) {
      const count = countOf(rules, figure.by ?? "?");
      count.predicted++;
      if (spans.some((span) => !PARTS_OF_FIGURES.has(span.type) && overlaps(span, figure))) count.found++;
    }
  }
  return [
    {
      title: "By type of the gold",
      note: "",
      columns: ["type", "gold", "found", "recall"],
      rows: byFrequency(types, (count) => count.gold).map(([type, { gold, found }]) => [
        type,
        gold,
        found,
        share(found, gold),
      ]),
    },
    {
      title: "By rule",
      note: "Right: overlaps a gold span that is more than a unit or a qualifier.",
      columns: ["rule", "predicted", "right", "precision"],
      rows: byFrequency(rules, (count) => count.predicted).map(([rule, { predicted, found }]) => [
        rule,
        predicted,
        found,
        share(found, predicted),
      ]),
    },
  ];
}

function unitOf({ canonicalUnit }: FigureScorer, { unit, kind }: ScoredFigure): string {
  return canonicalUnit(unit?.normalized ?? "-", kind);
}

const overlaps = (a: Offsets, b: Offsets): boolean => a.start < b.end && b.start < a.end;

function countOf(counts: Map<string, Count>, key: string): Count {
  return countAt(counts, key, () => ({
    gold: 0,
    predicted: 0,
    found: 0,
    kind: 0,
    value: 0,
    unit: 0,
    typedValue: 0,
    typedUnit: 0,
  }));
}
