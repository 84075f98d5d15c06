/** Joins quotations over paragraphs and finds who speaks. */
import type { Quotation } from "../../article/article";
import type { Recognised } from "../../article/recognised";
import { bySpan } from "../../text/span";
import type { Coreference } from "../coreference/resolve-coreference";
import { joinParagraphs } from "./join-paragraphs";
import { gatherNarrated } from "./narrated";
import { SPEAKER_SIEVES } from "./sieves";
import type { Speaker, SpeakerContext } from "./speaker-sieve";

/** All quotations of the story, offsets in the story. */
export function resolveAttribution(story: Recognised, coreference: Coreference): Quotation[] {
  const drafts = joinParagraphs(story);
  const speakers: (Speaker | null)[] = [];
  if (drafts.length === 0) return [];
  const clusters = new Map(coreference.clusters.map((cluster) => [cluster.id, cluster]));
  const context: SpeakerContext = {
    story,
    coreference,
    nameOf: (id) => clusters.get(id)?.name ?? "",
    typeOf: (id) => clusters.get(id)?.type,
    roleOf: (id) => clusters.get(id)?.attributes.role,
    narrated: gatherNarrated(story, coreference, drafts),
    drafts,
    speakers,
  };
  for (let index = 0; index < drafts.length; index++) {
    let speaker: Speaker | null | undefined;
    for (const sieve of SPEAKER_SIEVES) {
      speaker = sieve.find(context, index);
      if (speaker !== undefined) break;
    }
    speakers.push(speaker ?? null);
  }
  return drafts
    .map(({ paragraph: _paragraph, firstParagraph: _first, ...draft }, index): Quotation => {
      const speaker = speakers[index];
      return speaker == null ? { ...draft, speaker: null } : { ...draft, speaker: speaker.cluster, how: speaker.how };
    })
    .sort(bySpan);
}
