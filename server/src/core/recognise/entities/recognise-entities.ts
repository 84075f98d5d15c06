/** Names in one paragraph: people, organizations, places, groups and other named things. */
import type { MentionProposal, NominalProposal } from "../../article/recognised";
import type { Paragraph } from "../../article/segmented";
import type { Lexicon } from "../../lexicon/lexicon";

/** Proposals in the order of the text, none overlapping another; offsets relative to the paragraph. */
export function recogniseEntities(
  _paragraph: Paragraph,
  _lexicon: Lexicon,
): { mentions: MentionProposal[]; nominals: NominalProposal[] } {
  return { mentions: [], nominals: [] };
}
