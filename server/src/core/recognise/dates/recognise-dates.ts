/** Temporal expressions in one paragraph, without their values. */
import type { TimexProposal } from "../../article/recognised";
import type { Paragraph } from "../../article/segmented";
import type { Lexicon } from "../../lexicon/lexicon";

/** Proposals in the order of the text, none overlapping another; offsets relative to the paragraph. */
export function recogniseDates(_paragraph: Paragraph, _lexicon: Lexicon): TimexProposal[] {
  return [];
}
