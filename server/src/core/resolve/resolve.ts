/** Resolution of a whole story: cheap, because it reads annotations and no text, and always run again. */
import type { Resolved } from "../article/article";
import type { Recognised } from "../article/recognised";
import type { Gazetteer } from "../lexicon/gazetteer";
import { resolveAttribution } from "./attribution/resolve-attribution";
import { resolveCoreference } from "./coreference/resolve-coreference";
import { resolveDates } from "./dates/resolve-dates";
import { resolveFigures } from "./figures/resolve-figures";

/** Order matters only for attribution, which needs the clusters. */
export function resolve(story: Recognised, gazetteer?: Gazetteer): Resolved {
  const coreference = resolveCoreference(story, gazetteer);
  return {
    text: story.text,
    segmented: story.segmented,
    published: story.published,
    dateline: story.segmented.header.dateline,
    mentions: coreference.mentions,
    clusters: coreference.clusters,
    dates: resolveDates(story),
    figures: resolveFigures(story),
    quotations: resolveAttribution(story, coreference),
  };
}
