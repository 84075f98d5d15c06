/** Recognition of one paragraph: all recognisers, then the arbiter. */
import type { RecognisedParagraph } from "../article/recognised";
import type { Paragraph } from "../article/segmented";
import type { Lexicon } from "../lexicon/lexicon";
import { arbitrate } from "./arbitrate";
import { recogniseDates } from "./dates/recognise-dates";
import { recogniseEntities } from "./entities/recognise-entities";
import { recogniseFigures } from "./figures/recognise-figures";
import { recogniseQuotations } from "./quotations/recognise-quotations";

/** Depends on the paragraph and the lexicon alone, so that its result can be kept for as long as the paragraph's text stays. */
export function recognise(paragraph: Paragraph, lexicon: Lexicon): RecognisedParagraph {
  const { mentions, nominals } = recogniseEntities(paragraph, lexicon);
  return arbitrate(paragraph, {
    mentions,
    nominals,
    dates: recogniseDates(paragraph, lexicon),
    figures: recogniseFigures(paragraph, lexicon),
    quotations: recogniseQuotations(paragraph, lexicon),
  });
}
