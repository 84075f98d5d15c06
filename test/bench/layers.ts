/** The core with entry points that analyse one layer alone: what the benchmark bundles. */
import type { Recognised, RecognisedParagraph } from "../../server/src/core/article/recognised";
import type { Paragraph } from "../../server/src/core/article/segmented";
import type { Lexicon } from "../../server/src/core/lexicon/lexicon";
import { recogniseDates } from "../../server/src/core/recognise/dates/recognise-dates";
import { recogniseEntities } from "../../server/src/core/recognise/entities/recognise-entities";
import { recogniseFigures } from "../../server/src/core/recognise/figures/recognise-figures";
import { recogniseQuotations } from "../../server/src/core/recognise/quotations/recognise-quotations";
import { resolveAttribution } from "../../server/src/core/resolve/attribution/resolve-attribution";
import { resolveCoreference } from "../../server/src/core/resolve/coreference/resolve-coreference";
import { resolveDates } from "../../server/src/core/resolve/dates/resolve-dates";
import { resolveFigures } from "../../server/src/core/resolve/figures/resolve-figures";
import { segment, segmentParagraph } from "../../server/src/core/segment/segment";

export * from "../../server/src/core/index";

export type LayerName = "entities" | "dates" | "figures" | "quotations";

const RECOGNISERS: Readonly<
  Record<LayerName, (paragraph: Paragraph, lexicon: Lexicon) => Partial<RecognisedParagraph>>
> = {
  entities: recogniseEntities,
  dates: (paragraph, lexicon) => ({ dates: recogniseDates(paragraph, lexicon) }),
  figures: (paragraph, lexicon) => ({ figures: recogniseFigures(paragraph, lexicon) }),
  quotations: (paragraph, lexicon) => ({ quotations: recogniseQuotations(paragraph, lexicon) }),
};

const RESOLVERS: Readonly<Record<LayerName, (story: Recognised) => unknown>> = {
  entities: resolveCoreference,
  dates: resolveDates,
  figures: resolveFigures,
  // Without names a quotation has no speaker: what is left is to join those over several paragraphs and to sort them.
  quotations: (story) => resolveAttribution(story, resolveCoreference(story)),
};

/** Segments a text, recognises one layer and resolves it: dates with their values, names with their clusters. */
export function analyseLayer(text: string, layer: LayerName, lexicon: Lexicon): unknown {
  const recogniseLayer = RECOGNISERS[layer];
  const recognised: RecognisedParagraph[] = [];
  const segmented = segment(text, lexicon, null, (words, role, bodyStart) => {
    const paragraph = segmentParagraph(words, role, bodyStart, lexicon);
    const nothing = { paragraph, mentions: [], nominals: [], dates: [], figures: [], quotations: [] };
    recognised.push({ ...nothing, ...recogniseLayer(paragraph, lexicon) });
    return paragraph;
  });
  const paragraphs = segmented.paragraphs.map(({ start, end, role }, i) => ({
    start,
    end,
    role,
    content: recognised[i]!,
  }));
  return RESOLVERS[layer]({ text, segmented, paragraphs, published: segmented.header.published });
}
