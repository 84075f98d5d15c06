/** Quotations per rule: how many have the right words, and the right source, a wrong one, or none. */
import { importScorer } from "./scorers";
import type { Pair, ScoredQuotation, Story } from "./stories";
import { byFrequency, type LayerScores, share } from "./table";

interface QuotationScorer {
  /** One-to-one pairs of contents, the greatest overlap first. */
  pairContents(
    gold: readonly ScoredQuotation[],
    predicted: readonly ScoredQuotation[],
    text: string,
  ): { gold: ScoredQuotation; predicted: ScoredQuotation; overlap: number }[];
  sourceRight(story: Story, prediction: Story, gold: ScoredQuotation, predicted: ScoredQuotation): boolean;
}

interface Count {
  predicted: number;
  found: number;
  content: number;
  right: number;
  wrong: number;
  undecided: number;
}

/** The overlap from which on two contents are one quotation, and from which on they are the same words. */
const [FOUND, RIGHT] = [0.3, 0.8];

export async function scoreQuotations(pairs: readonly Pair[], shared: string): Promise<LayerScores> {
  const { pairContents, sourceRight } = await importScorer<QuotationScorer>(shared, "score-quotations.mjs");
  const rules = new Map<string, Count>();
  for (const [story, prediction] of pairs) {
    const predicted = (prediction.quotations ?? []).filter(({ content }) => content.length !== 0);
    for (const { by } of predicted) countOf(rules, by).predicted++;
    for (const pair of pairContents(story.quotations ?? [], predicted, story.text)) {
      if (pair.overlap < FOUND) continue;
      const count = countOf(rules, pair.predicted.by);
      count.found++;
      if (RIGHT <= pair.overlap) count.content++;
      const hasGold = isGiven(pair.gold.source);
      const hasOwn = isGiven(pair.predicted.source) || (pair.predicted.speaker ?? null) !== null;
      if (!hasOwn) count.undecided++;
      else if (hasGold && sourceRight(story, prediction, pair.gold, pair.predicted)) count.right++;
      else count.wrong++;
    }
  }
  return {
    held: {},
    counts: {},
    tables: [
      {
        title: "By rule",
        note: "Found: a gold quotation shares three tenths of the words or more; same words: eight tenths. Of those found, the source is right, wrong, or left undecided.",
        columns: ["rule", "predicted", "found", "same words", "source right", "wrong", "undecided", "precision"],
        rows: byFrequency(rules, (count) => count.predicted).map(([rule, count]) => [
          rule,
          count.predicted,
          count.found,
          count.content,
          count.right,
          count.wrong,
          count.undecided,
          share(count.content, count.predicted),
        ]),
      },
    ],
  };
}

function isGiven(source: ScoredQuotation["source"]): boolean {
  return source !== undefined && source !== null && (!Array.isArray(source) || source.length !== 0);
}

function countOf(rules: Map<string, Count>, rule = "?"): Count {
  let count = rules.get(rule);
  if (count === undefined) {
    count = { predicted: 0, found: 0, content: 0, right: 0, wrong: 0, undecided: 0 };
    rules.set(rule, count);
  }
  return count;
}
