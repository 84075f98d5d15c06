/**
 * Who is who: B³ over the names of people, organizations and places (Bagga and Baldwin 1998).
 *
 * A gold name and a predicted one are aligned one to one, the largest share of common text first, because corpora differ in what
 * belongs to a name. For each aligned name, precision is the share of its predicted cluster that is in its gold cluster too, recall the
 * other way round. Names that are not aligned say nothing of clusters; in the second row those of the gold count as not recalled, and
 * in the third predicted ones as not precise as well, which blames the clusters for names too.
 */
import { scoreEntities } from "./entities";
import { importScorer } from "./scorers";
import type { Offsets, Pair, ScoredEntity } from "./stories";
import type { LayerScores } from "./table";

/** A name with the cluster that it belongs to. */
interface ClusteredName extends Offsets {
  readonly cluster: string;
}

/** Which names count: those that are aligned, the gold's too, or all. */
export type Scope = "aligned" | "gold" | "all";

export interface BCubed {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  /** Names of the gold that count. */
  readonly names: number;
}

const CLASSES = new Set(["PER", "ORG", "LOC"]);

const SCOPES: readonly (readonly [scope: Scope, title: string])[] = [
  ["aligned", "aligned names"],
  ["gold", "all names of the gold"],
  ["all", "all names"],
];

/** The tables of names, with one of their clusters. */
export async function scoreEntitiesAndClusters(pairs: readonly Pair[], shared: string): Promise<LayerScores> {
  const scores = await scoreEntities(pairs, shared);
  const { coarseOf } = await importScorer<{ coarseOf(type: string): string | undefined }>(shared, "score-entities.mjs");
  const named = pairs.map(([gold, predicted]): [ClusteredName[], ClusteredName[]] => [
    namesOf(gold.entities, ({ type, coarse }) => (coarse === undefined ? coarseOf(type) : (coarse ?? undefined))),
    namesOf(predicted.entities, ({ type }) => coarseOf(type)),
  ]);
  const results = SCOPES.map(([scope, title]) => ({ title, ...bCubed(named, scope) }));
  return {
    ...scores,
    held: {
      ...scores.held,
      "clusters B3": rounded(results[0]!.f1),
      "clusters B3 of all gold names": rounded(results[1]!.f1),
    },
    tables: [
      ...scores.tables,
      {
        title: "Clusters, B³",
        note: "People, organizations and places; of gold names that lie in another the outer one.",
        columns: ["names", "count", "precision", "recall", "F1"],
        rows: results.map(({ title, names, precision, recall, f1 }) => [
          title,
          names,
          precision.toFixed(1),
          recall.toFixed(1),
          f1.toFixed(1),
        ]),
      },
    ],
  };
}

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** B³ in percent over stories, each with its gold and its predicted names; clusters do not reach over stories. */
export function bCubed(
  stories: readonly (readonly [gold: readonly ClusteredName[], predicted: readonly ClusteredName[]])[],
  scope: Scope,
): BCubed {
  const recall = { sum: 0, names: 0 };
  const precision = { sum: 0, names: 0 };
  for (const [gold, predicted] of stories) {
    const ofGold = align(gold, predicted);
    const ofPredicted = new Map([...ofGold].map(([g, p]) => [p, g]));
    addShares(recall, scope === "aligned" ? gold.filter((name) => ofGold.has(name)) : gold, ofGold);
    addShares(precision, scope === "all" ? predicted : predicted.filter((name) => ofPredicted.has(name)), ofPredicted);
  }
  const [p, r] = [precision, recall].map(({ sum, names }) => (names === 0 ? 100 : (100 * sum) / names)) as [
    number,
    number,
  ];
  return { precision: p, recall: r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r), names: recall.names };
}

/** Adds for each name the share of its cluster that the other side has in one cluster with it. */
function addShares(
  total: { sum: number; names: number },
  names: readonly ClusteredName[],
  partners: ReadonlyMap<ClusteredName, ClusteredName>,
): void {
  for (const name of names) {
    total.names++;
    const partner = partners.get(name);
    if (partner === undefined) continue;
    const cluster = names.filter(({ cluster: other }) => other === name.cluster);
    const together = cluster.filter((other) => partners.get(other)?.cluster === partner.cluster);
    total.sum += together.length / cluster.length;
  }
}

/** Pairs of names that share text, one to one, the largest share of both first. */
function align(gold: readonly ClusteredName[], predicted: readonly ClusteredName[]): Map<ClusteredName, ClusteredName> {
  const candidates: { readonly g: ClusteredName; readonly p: ClusteredName; readonly share: number }[] = [];
  for (const g of gold) {
    for (const p of predicted) {
      const common = Math.min(g.end, p.end) - Math.max(g.start, p.start);
      if (0 < common) candidates.push({ g, p, share: common / (Math.max(g.end, p.end) - Math.min(g.start, p.start)) });
    }
  }
  candidates.sort((a, b) => b.share - a.share || a.g.start - b.g.start || a.p.start - b.p.start);
  const partners = new Map<ClusteredName, ClusteredName>();
  const taken = new Set<ClusteredName>();
  for (const { g, p } of candidates) {
    if (partners.has(g) || taken.has(p)) continue;
    partners.set(g, p);
    taken.add(p);
  }
  return partners;
}

/** Those of the three classes that have a cluster, each place once; those that lie in another are left out. */
function namesOf(
  entities: readonly ScoredEntity[] = [],
  classOf: (entity: ScoredEntity) => string | undefined,
): ClusteredName[] {
  const names = new Map<string, ClusteredName>();
  for (const entity of entities) {
    const { start, end, cluster, nested } = entity;
    if (cluster === undefined || nested === true || !CLASSES.has(classOf(entity) ?? "")) continue;
    names.set(`${start} ${end}`, { start, end, cluster });
  }
  return [...names.values()];
}
