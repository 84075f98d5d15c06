/** Figures in one paragraph: value, unit, bound, the thing counted and what happens to it. */
import type { FigureProposal } from "../../article/recognised";
import type { Paragraph } from "../../article/segmented";
import type { Lexicon } from "../../lexicon/lexicon";
import { type Draft, numberSpan, proposalOf, type Reading, type Shared } from "./draft";
import { figureTables } from "./figure-tables";
import { behindNonFigure } from "./not-a-figure";
import { EARLIER, NOTHING } from "./parts-and-wholes";
import { readAmount } from "./read-amount";
import { readNumeral } from "./read-numeral";
import { readPrefix } from "./read-unit";
import { readAge } from "./readings/age";
import { readCardinal } from "./readings/cardinal";
import { readMeasure } from "./readings/measure";
import { readOrdinal } from "./readings/ordinal";
import { readScore } from "./readings/score";
import { shareBetween } from "./share-between-figures";
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
    // The numbers of “per 100,000” and “parts per million” belong to the unit.
    const { limit, outerLimit, unit } = draft.amount;
    const unitLimit = unit !== undefined && unit.limit <= outerLimit ? unit.limit : 0;
    return Math.max(draft.kind === "RATE" ? draft.limit : limit, unitLimit, at + 1);
  }
  return Math.max(amount.limit, at + 1);
}

/** Gives coordinated figures what they share, and turns drafts into proposals. */
function addProposals(line: TokenLine, drafts: readonly Draft[], proposals: FigureProposal[]): void {
  const shared = shareBetween(line, drafts);
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i]!;
    const { whole } = shared[i]!;
    const last = proposals.at(-1);
    const proposal = proposalOf(line, draft, shared[i]!, lentUnit(drafts, shared, i));
    if (last !== undefined && proposal.start < last.end) continue;
    proposals.push(
      whole === NOTHING
        ? proposal
        : { ...proposal, partOf: whole === EARLIER ? "earlier" : numberSpan(line, drafts[whole]!) },
    );
  }
}

/** “18 and 25 patients”: the noun that a count borrows is its unit too. */
function lentUnit(drafts: readonly Draft[], shared: readonly Shared[], i: number): Draft["unit"] {
  const { unit, of, kind } = drafts[i]!;
  if (unit !== null || of !== null || kind !== "CARDINAL" || i + 1 === drafts.length) return unit;
  const next = drafts[i + 1]!;
  const isLent = next.kind === "CARDINAL" && shared[i]!.of !== null && shared[i]!.of === shared[i + 1]!.of;
  return isLent ? next.unit : null;
}
