/** Figures in one paragraph: value, unit, bound, the thing counted and what happens to it. */
import type { FigureProposal } from "../../article/recognised";
import type { Paragraph } from "../../article/segmented";
import type { Lexicon } from "../../lexicon/lexicon";
import { type Draft, numberSpan, proposalOf, type Reading } from "./draft";
import { figureTables } from "./figure-tables";
import { behindNonFigure } from "./not-a-figure";
import { EARLIER, isOfThose, NOTHING } from "./parts-and-wholes";
import { readAmount } from "./read-amount";
import { type Numeral, readNumeral, readPlainNumeral } from "./read-numeral";
import { readPrefix } from "./read-unit";
import { readAge } from "./readings/age";
import { readCardinal } from "./readings/cardinal";
import { readHeight } from "./readings/height";
import { readMeasure } from "./readings/measure";
import { readOrdinal } from "./readings/ordinal";
import { readScore } from "./readings/score";
import { isOtherSide, isRepeated, type Shared, shareBetween } from "./share-between-figures";
import { lineOf, lowerAt, type TokenLine } from "./token-line";

/** The first reading that understands an amount wins. */
const READINGS: readonly Reading[] = [
  // Before the others, because “3-2” reads as a range too.
  readScore,
  // Before ages and counts, which would take the feet alone.
  readHeight,
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
  const { sentences, bodyToken } = paragraph;
  const { form } = paragraph.tokens;
  for (let i = 0; i < sentences.length; i++) {
    const { firstToken, endToken } = sentences[i]!;
    for (let at = firstToken < bodyToken ? bodyToken : firstToken; at < endToken; at++) {
      // Nearly all sentences have no number: nothing is made for them.
      if (form[at]!.number === undefined) continue;
      addSentence(lineOf(paragraph, sentences[i]!, figureTables(lexicon.data)), at, proposals);
      break;
    }
  }
  return proposals;
}

/** The figures of the sentence from `first` on. */
function addSentence(line: TokenLine, first: number, proposals: FigureProposal[]): void {
  const drafts: Draft[] = [];
  const { form, limit } = line;
  for (let at = first; at < limit; ) {
    const { number } = form[at]!;
    at = number?.starts === true ? readAt(line, at, drafts) : at + 1;
  }
  if (drafts.length === 1) addSingle(line, drafts[0]!, proposals);
  else if (1 < drafts.length) addProposals(line, drafts, proposals);
}

/** Reads the figure whose numeral begins at `at`, and gives the token to go on with. */
function readAt(line: TokenLine, at: number, drafts: Draft[]): number {
  const numeral = readPlainNumeral(line, at) ?? readNumeralHere(line, at);
  if (numeral === undefined) return at + 1;
  const behind = behindNonFigure(line, numeral);
  if (behind > 0) return Math.max(behind, at + 1);
  const amount = readAmount(line, numeral);
  for (let i = 0; i < READINGS.length; i++) {
    const draft = READINGS[i]!(line, amount);
    if (draft === undefined) continue;
    drafts.push(draft);
    // The numbers of “per 100,000” and “parts per million” belong to the unit.
    const { limit, outerLimit, unit } = draft.amount;
    const unitLimit = unit !== undefined && unit.limit <= outerLimit ? unit.limit : 0;
    return Math.max(draft.kind === "RATE" ? draft.limit : limit, unitLimit, at + 1);
  }
  return Math.max(amount.limit, at + 1);
}

function readNumeralHere(line: TokenLine, at: number): Numeral | undefined {
  const between = lowerAt(line, at - 1) === "between" || lowerAt(line, at - 2) === "between";
  return readNumeral(line, at, { money: readPrefix(line, at) !== undefined, between });
}

/** Most sentences have one figure, which shares nothing; it may be part of one in the sentence before. */
function addSingle(line: TokenLine, draft: Draft, proposals: FigureProposal[]): void {
  const proposal = proposalOf(line, draft, draft.of, draft.change, draft.found, draft.unit);
  if (0 < proposals.length && proposal.start < proposals[proposals.length - 1]!.end) return;
  if (isOfThose(line, draft)) proposal.partOf = "earlier";
  proposals.push(proposal);
}

/** Gives coordinated figures what they share, and turns drafts into proposals. */
function addProposals(line: TokenLine, drafts: readonly Draft[], proposals: FigureProposal[]): void {
  const shared = shareBetween(line, drafts);
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i]!;
    const { of, change, found, whole } = shared[i]!;
    const proposal = proposalOf(line, draft, of, change, found, lentUnit(line, drafts, shared, i));
    if (0 < proposals.length && proposal.start < proposals[proposals.length - 1]!.end) continue;
    if (whole !== NOTHING) proposal.partOf = whole === EARLIER ? "earlier" : numberSpan(line, drafts[whole]!);
    proposals.push(proposal);
  }
}

/** “18 and 25 patients”: the noun that a count borrows is its unit too. */
function lentUnit(line: TokenLine, drafts: readonly Draft[], shared: readonly Shared[], i: number): Draft["unit"] {
  const { unit, of, kind } = drafts[i]!;
  const left = drafts[i - 1];
  if (
    left !== undefined &&
    unit === null &&
    (isOtherSide(line, left, drafts[i]!) || isRepeated(line, left, drafts[i]!))
  )
    return left.unit;
  if (unit !== null || of !== null || kind !== "CARDINAL" || i + 1 === drafts.length) return unit;
  const next = drafts[i + 1]!;
  const isLent = next.kind === "CARDINAL" && shared[i]!.of !== null && shared[i]!.of === shared[i + 1]!.of;
  return isLent ? next.unit : null;
}
