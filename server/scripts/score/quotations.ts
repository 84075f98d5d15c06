/** Quotations per rule, how many have the right words and the right source; and per sieve, how many have the right speaker. */
import { importScorer } from "./scorers";
import type { Offsets, Pair, ScoredQuotation, Story } from "./stories";
import { byFrequency, countAt, type LayerScores, share } from "./table";

interface QuotationScorer {
  /** One-to-one pairs of contents, the greatest overlap first. */
  pairContents(
    gold: readonly ScoredQuotation[],
    predicted: readonly ScoredQuotation[],
    text: string,
  ): { gold: ScoredQuotation; predicted: ScoredQuotation; overlap: number }[];
  sourceRight(story: Story, prediction: Story, gold: ScoredQuotation, predicted: ScoredQuotation): boolean;
  /** The name in the words of a source, lower-case; null where they hold none. */
  sourceHead(source: ScoredQuotation["source"], text: string): string | null;
}

interface Count {
  predicted: number;
  found: number;
  content: number;
  right: number;
  wrong: number;
  undecided: number;
}

interface SpeakerCount {
  decided: number;
  right: number;
  wrong: number;
  undecided: number;
  untold: number;
}

/** The row of the speakers that no sieve found. */
const NO_SIEVE = "(none)";

/** The overlap from which on two contents are one quotation, and from which on they are the same words. */
const [FOUND, RIGHT] = [0.3, 0.8];

export async function scoreQuotations(pairs: readonly Pair[], shared: string): Promise<LayerScores> {
  const { pairContents, sourceRight, sourceHead } = await importScorer<QuotationScorer>(shared, "score-quotations.mjs");
  const rules = new Map<string, Count>();
  const sieves = new Map<string, SpeakerCount>();
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
      const sieve = speakerCountOf(sieves, pair.predicted.speakerBy);
      const isDecided = (pair.predicted.speaker ?? null) !== null;
      if (isDecided) sieve.decided++;
      // A source without a name, “he”, does not tell whether the speaker is right.
      if (!hasGold || isDescription(pair.gold.source, story.text)) sieve.untold++;
      else if (sourceHead(pair.gold.source, story.text) === null) sieve.untold++;
      else if (!isDecided) sieve.undecided++;
      else if (allOf(pair.predicted).some((one) => sourceRight(story, prediction, pair.gold, one))) sieve.right++;
      else sieve.wrong++;
    }
  }
  const told = [...sieves.values()];
  const right = told.reduce((sum, count) => sum + count.right, 0);
  const wrong = told.reduce((sum, count) => sum + count.wrong, 0);
  return {
    held: right + wrong === 0 ? {} : { "speaker right": Number(share(right, right + wrong)) },
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
      {
        title: "By sieve of the speaker",
        note: "Of the quotations found: the name of the speaker is that of the gold source, another, or left undecided; untold: the gold source has no name, “he”, “the Leeds nurse”, so that nothing tells.",
        columns: ["sieve", "decided", "right", "wrong", "undecided", "untold", "precision"],
        rows: byFrequency(sieves, (count) => count.decided).map(([sieve, count]) => [
          sieve,
          count.decided,
          count.right,
          count.wrong,
          count.undecided,
          count.untold,
          share(count.right, count.right + count.wrong),
        ]),
      },
    ],
  };
}

/** “The Leeds businessman”: whatever capitals it has are not those of a name. */
function isDescription(source: ScoredQuotation["source"], text: string): boolean {
  const [first] = Array.isArray(source) ? (source as readonly Offsets[]) : source == null ? [] : [source as Offsets];
  if (first === undefined) return false;
  const [phrase] = text.slice(first.start, first.end).split(/,|\b(?:of|who|whose|for|in|at)\b|\(/);
  return /^(?:The|An?|Another|One) (?:.* )?\p{Ll}[\p{L}-]*\s*$/u.test(phrase!);
}

/** The quotation once for each of its speakers: of “Lee and Poe” the scorer reads one name, the last. */
function allOf(quotation: ScoredQuotation): ScoredQuotation[] {
  const speakers = quotation.speakers ?? [quotation.speaker ?? null];
  return speakers.map((speaker) => ({ ...quotation, speaker, source: null }));
}

function isGiven(source: ScoredQuotation["source"]): boolean {
  return source !== undefined && source !== null && (!Array.isArray(source) || source.length !== 0);
}

function countOf(counts: Map<string, Count>, key = "?"): Count {
  return countAt(counts, key, () => ({ predicted: 0, found: 0, content: 0, right: 0, wrong: 0, undecided: 0 }));
}

function speakerCountOf(sieves: Map<string, SpeakerCount>, sieve = NO_SIEVE): SpeakerCount {
  let count = sieves.get(sieve);
  if (count === undefined) {
    count = { decided: 0, right: 0, wrong: 0, undecided: 0, untold: 0 };
    sieves.set(sieve, count);
  }
  return count;
}
