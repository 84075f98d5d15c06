/** Scores the analysis of gold stories, layer by layer, with one line for each difference. */

import { f1, percent, type Scores } from "../../server/scripts/scores";
import { type Finding, type Resolved, runChecks } from "../../server/src/core/index";
import { analyseText, type Difference, differences } from "../support/fixture";
import { testLexicon } from "../support/language-data";
import { type Layer, layerOf } from "../support/notation";
import type { GoldFinding, GoldStory } from "./gold";

export const LAYERS: readonly Layer[] = ["entities", "dates", "figures", "quotations"];

/** What is right and wrong in one layer of one story. */
export interface LayerResult {
  /** Annotations of the gold, optional ones aside; the pieces of a quotation count once. */
  readonly gold: number;
  /** Annotations of the program. */
  readonly found: number;
  /** With exact span and type. */
  readonly right: number;
  /** Of those, with every attribute as in the gold. */
  readonly complete: number;
  readonly problems: readonly Difference[];
}

export interface StoryResult {
  readonly story: GoldStory;
  readonly resolved: Resolved;
  readonly findings: readonly Finding[];
  readonly layers: Readonly<Record<Layer, LayerResult>>;
  /** Clusters of the gold, and those whose mentions, name and aliases are right. */
  readonly clusters: { readonly gold: number; readonly right: number };
  /** Expected findings that are missing, and findings above a hint that nobody expects. */
  readonly findingProblems: readonly string[];
}

export function scoreStory(story: GoldStory): StoryResult {
  const resolved = analyseText(story.text, story.published);
  const findings = runChecks(resolved, testLexicon());
  const all = new Set(LAYERS);
  const problems = differences(resolved, story.marks, all, all);
  const layers = Object.fromEntries(LAYERS.map((layer) => [layer, layerResult(story, resolved, layer, problems)]));
  return {
    story,
    resolved,
    findings,
    layers: layers as Record<Layer, LayerResult>,
    clusters: clusterResult(story, problems),
    findingProblems: findingProblems(story, findings),
  };
}

/** The totals over some stories, in percent. */
export function totals(results: readonly StoryResult[]): Scores {
  const scores: Record<string, number> = {};
  for (const layer of LAYERS) {
    const sum = (key: "gold" | "found" | "right" | "complete"): number =>
      results.reduce((n, result) => n + result.layers[layer][key], 0);
    scores[`${layer} precision`] = percent(sum("right"), sum("found"));
    scores[`${layer} recall`] = percent(sum("right"), sum("gold"));
    scores[`${layer} f1`] = f1(sum("right"), sum("found"), sum("gold"));
    // Mentions have no attributes: those of their clusters count there.
    if (layer !== "entities") scores[`${layer} f1 complete`] = f1(sum("complete"), sum("found"), sum("gold"));
  }
  const clusters = results.reduce((n, { clusters: { gold } }) => n + gold, 0);
  const rightClusters = results.reduce((n, { clusters: { right } }) => n + right, 0);
  scores["clusters right"] = percent(rightClusters, clusters);
  const clean = results.filter(({ findingProblems: { length } }) => length === 0).length;
  scores["stories with the right findings"] = percent(clean, results.length);
  return scores;
}

/** All differences of a story, one a line. */
export function explain(result: StoryResult, layers: readonly Layer[] = LAYERS): string {
  const lines = layers.flatMap((layer) => result.layers[layer].problems.map(({ message }) => `  ${layer}: ${message}`));
  return [result.story.name, ...lines, ...result.findingProblems.map((problem) => `  findings: ${problem}`)].join("\n");
}

const PROGRAM: Readonly<Record<Layer, (resolved: Resolved) => number>> = {
  entities: ({ mentions }) => mentions.length,
  dates: ({ dates }) => dates.length,
  figures: ({ figures }) => figures.length,
  quotations: ({ quotations }) => quotations.length,
};

function layerResult(story: GoldStory, resolved: Resolved, layer: Layer, all: readonly Difference[]): LayerResult {
  const problems = all.filter((problem) => problem.layer === layer);
  const quotations = new Set<string>();
  const gold = story.marks.filter((mark) => {
    if (layerOf(mark) !== layer) return false;
    if (layer !== "quotations" || mark.id === undefined) return true;
    if (quotations.has(mark.id)) return false;
    quotations.add(mark.id);
    return true;
  });
  const optional = gold.filter(({ attributes }) => attributes.optional === "yes").length;
  const missing = problems.filter(({ kind }) => kind === "missing").length;
  const wrong = new Set(problems.filter(({ kind }) => kind === "wrong").map(({ mark }) => mark)).size;
  const right = gold.length - optional - missing;
  // An optional quotation that was found is neither right nor wrong.
  const unjudged = PROGRAM[layer](resolved) - right - problems.filter(({ kind }) => kind === "extra").length;
  const found = PROGRAM[layer](resolved) - (0 < unjudged && 0 < optional ? unjudged : 0);
  return { gold: gold.length - optional, found, right, complete: right - wrong, problems };
}

function clusterResult(story: GoldStory, problems: readonly Difference[]): { gold: number; right: number } {
  const ids = new Set<string>();
  for (const mark of story.marks) if (layerOf(mark) === "entities" && mark.id !== undefined) ids.add(mark.id);
  const bad = new Set<string>();
  for (const { layer, mark } of problems) if (layer === "entities" && mark.id !== undefined) bad.add(mark.id);
  return { gold: ids.size, right: [...ids].filter((id) => !bad.has(id)).length };
}

function findingProblems({ text, findings: expected }: GoldStory, actual: readonly Finding[]): string[] {
  const show = ({ start, end, code, severity }: GoldFinding): string =>
    `${severity} ${code} at “${text.slice(start, end)}” [${start}, ${end})`;
  const actualLines = new Map(actual.map((finding) => [show(finding), finding]));
  const expectedLines = new Set(expected.map(show));
  const problems = [...expectedLines].filter((line) => !actualLines.has(line)).map((line) => `missing ${line}`);
  for (const [line, finding] of actualLines) {
    if (finding.severity === "hint" || expectedLines.has(line)) continue;
    problems.push(`extra ${line}: ${finding.message}`);
  }
  return problems;
}
