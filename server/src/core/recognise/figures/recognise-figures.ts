/** Figures in one paragraph: value, unit, bound, the thing counted and what happens to it. */
import type { Change, FigureConcept } from "../../article/article";
import type { FigureProposal } from "../../article/recognised";
import type { Paragraph } from "../../article/segmented";
import type { Lexicon } from "../../lexicon/lexicon";
import { type Draft, proposalOf, type Reading } from "./draft";
import { figureTables } from "./figure-tables";
import type { Found } from "./find-predicate";
import { behindNonFigure } from "./not-a-figure";
import { readAmount } from "./read-amount";
import { readNumeral } from "./read-numeral";
import { readPrefix } from "./read-unit";
import { readAge } from "./readings/age";
import { readCardinal } from "./readings/cardinal";
import { readMeasure } from "./readings/measure";
import { readOrdinal } from "./readings/ordinal";
import { readScore } from "./readings/score";
import { lineOf, lowerAt, type TokenLine } from "./token-line";

/** The first reading that understands an amount wins. */
const READINGS: readonly Reading[] = [
  // Before the others, because “3-2” reads as a range too.
  readScore,
  // Before measures, because “24-year-old” and “aged 24 years” have a unit of time.
  readAge,
  readMeasure,
  readOrdinal,
  // Last: any number that is left counts something.
  readCardinal,
];

/** Proposals in the order of the text, none overlapping another; offsets relative to the paragraph. */
export function recogniseFigures(paragraph: Paragraph, lexicon: Lexicon): FigureProposal[] {
  const proposals: FigureProposal[] = [];
  const tables = figureTables(lexicon.data);
  for (const sentence of paragraph.sentences) {
    let line: TokenLine | undefined;
    let drafts: Draft[] | undefined;
    const { form } = paragraph.tokens;
    for (let at = Math.max(sentence.firstToken, paragraph.bodyToken); at < sentence.endToken; ) {
      if (form[at]!.number?.starts !== true) {
        at++;
        continue;
      }
      line ??= lineOf(paragraph, sentence, tables);
      drafts ??= [];
      at = readAt(line, at, drafts);
    }
    if (line !== undefined && drafts !== undefined) addProposals(line, drafts, proposals);
  }
  return proposals;
}

/** Reads the figure whose numeral begins at `at`, and gives the token to go on with. */
function readAt(line: TokenLine, at: number, drafts: Draft[]): number {
  const between = lowerAt(line, at - 1) === "between" || lowerAt(line, at - 2) === "between";
  const numeral = readNumeral(line, at, { money: readPrefix(line, at) !== undefined, between });
  if (numeral === undefined) return at + 1;
  const behind = behindNonFigure(line, numeral);
  if (behind > 0) return Math.max(behind, at + 1);
  const amount = readAmount(line, numeral);
  for (const read of READINGS) {
    const draft = read(line, amount);
    if (draft === undefined) continue;
    drafts.push(draft);
    // The number of “per 100,000” belongs to the rate.
    return Math.max(draft.kind === "RATE" ? draft.limit : draft.amount.limit, at + 1);
  }
  return Math.max(amount.limit, at + 1);
}

/** Gives coordinated figures the predicate that they share, and turns drafts into proposals. */
function addProposals(line: TokenLine, drafts: readonly Draft[], proposals: FigureProposal[]): void {
  const found: (Found | undefined)[] = drafts.map((draft) => draft.found);
  const changes: Change[] = drafts.map((draft) => draft.change);
  const levels: (FigureConcept | null)[] = drafts.map((draft) => draft.of);
  for (let i = 1; i < drafts.length; i++) {
    const previous = found[i - 1];
    const moved = movedTo(line, drafts[i - 1]!, previous, drafts[i]!, found[i]);
    if (moved !== undefined) {
      found[i] = moved;
      levels[i] = levels[i - 1]!;
      // “32 points, or 0.8 percent” moves the same way; a level does not move.
      if (moved.preposition === "") changes[i] = changes[i - 1]!;
    }
    // “killed 49 soldiers and three civilians”: one verb, two objects.
    if (
      found[i] === undefined &&
      previous !== undefined &&
      previous.side !== "behind" &&
      isCoordinated(line, drafts[i - 1]!, drafts[i]!)
    )
      found[i] = previous;
  }
  for (let i = drafts.length - 2; 0 <= i; i--) {
    const next = found[i + 1];
    // “12 men, three women and two children were arrested”: one verb, three subjects.
    if (found[i] === undefined && next?.side === "behind" && isCoordinated(line, drafts[i]!, drafts[i + 1]!))
      found[i] = next;
  }
  for (let i = drafts.length - 2; 0 <= i; i--) {
    // “18 and 25 patients”: one noun, two counts.
    if (levels[i] === null && !drafts[i]!.elliptical && isCoordinated(line, drafts[i]!, drafts[i + 1]!))
      levels[i] = levels[i + 1]!;
  }
  drafts.forEach((draft, i) => {
    const last = proposals.at(-1);
    const proposal = proposalOf(line, { ...draft, of: levels[i]!, change: changes[i]! }, found[i]);
    if (last === undefined || last.end <= proposal.start) proposals.push(proposal);
  });
}

/**
 * The verb of change that leads from one figure to the next: “fell 12 percent to 1.2 billion yuan”, “rose from 3 to 5”,
 * “fell 32 points, or 0.8 percent, to 4,012”.
 */
function movedTo(
  line: TokenLine,
  left: Draft,
  verb: Found | undefined,
  right: Draft,
  own: Found | undefined,
): Found | undefined {
  if (own !== undefined || verb === undefined || (verb.class !== "increase" && verb.class !== "decrease"))
    return undefined;
  const gap = right.amount.outerFirst - left.limit;
  if (verb.side !== "before" || right.of !== null || gap < 1 || 2 < gap) return undefined;
  if (gap === 2 && lowerAt(line, left.limit) !== ",") return undefined;
  const preposition = lowerAt(line, right.amount.outerFirst - 1);
  if (preposition === "or") return { ...verb, preposition: "" };
  return preposition === "to" || preposition === "from" ? { ...verb, preposition } : undefined;
}

/** Whether only commas and “and” or “or” stand between the phrases of two counts. */
function isCoordinated(line: TokenLine, left: Draft, right: Draft): boolean {
  if (left.kind !== "CARDINAL" || right.kind !== "CARDINAL") return false;
  const from = left.limit;
  const to = right.amount.outerFirst;
  if (to <= from || from + 3 < to) return false;
  for (let at = from; at < to; at++) {
    const lower = lowerAt(line, at);
    if (lower !== "," && lower !== "and" && lower !== "or" && lower !== "&") return false;
  }
  return true;
}
