/** Figures in one paragraph: value, unit, bound, the thing counted and what happens to it. */
import type { FigureProposal } from "../../article/recognised";
import type { Paragraph } from "../../article/segmented";
import type { Lexicon } from "../../lexicon/lexicon";

/** Proposals in the order of the text, none overlapping another; offsets relative to the paragraph. */
export function recogniseFigures(_paragraph: Paragraph, _lexicon: Lexicon): FigureProposal[] {
  return [];
}
