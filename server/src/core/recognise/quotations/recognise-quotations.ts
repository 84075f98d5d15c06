/** Quotations in one paragraph: content, cue and source, direct, mixed and indirect. */
import type { QuotationProposal } from "../../article/recognised";
import type { Paragraph } from "../../article/segmented";
import type { Lexicon } from "../../lexicon/lexicon";

/** Proposals in the order of the text; offsets relative to the paragraph. */
export function recogniseQuotations(_paragraph: Paragraph, _lexicon: Lexicon): QuotationProposal[] {
  return [];
}
