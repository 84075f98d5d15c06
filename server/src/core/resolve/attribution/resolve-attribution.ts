/** Joins quotations over paragraphs and finds who speaks. */
import type { Quotation, UnnamedSource } from "../../article/article";
import type { Recognised } from "../../article/recognised";
import { bySpan, textOf } from "../../text/span";
import type { Coreference } from "../coreference/resolve-coreference";
import { joinParagraphs } from "./join-paragraphs";
import { gatherNarrated } from "./narrated";
import { NAMING_SIEVES, SPEAKER_SIEVES } from "./sieves";
import type { DraftQuotation, Speaker, SpeakerContext } from "./speaker-sieve";
import { unnamedSources } from "./unnamed-sources";

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
  const unnamed = unnamedSources(story, drafts, speakers);
  return drafts.map((draft, index) => finished(context, draft, speakers[index] ?? null, unnamed[index])).sort(bySpan);
}

function finished(
  context: SpeakerContext,
  { paragraph: _paragraph, firstParagraph: _first, innerDrafts, ...draft }: DraftQuotation,
  speaker: Speaker | null,
  unnamed: UnnamedSource | undefined,
): Quotation {
  const inner = innerDrafts?.map((one) => finished(context, one, innerSpeaker(context, one, speaker), undefined));
  return {
    ...draft,
    speaker: speaker?.cluster ?? null,
    ...(speaker === null ? {} : { how: speaker.how }),
    ...(unnamed === undefined ? {} : { unnamed }),
    ...(inner === undefined ? {} : { inner: inner.sort(bySpan) }),
  };
}

/** Inside quoted words a source is a name, or the one who speaks them: “I said, ‘Go,’” Lee said. */
function innerSpeaker(context: SpeakerContext, draft: DraftQuotation, outer: Speaker | null): Speaker | null {
  const { source } = draft;
  if (source === null) return null;
  if (/^I$/.test(textOf(context.story.text, source))) return outer;
  const alone: SpeakerContext = { ...context, drafts: [draft], speakers: [] };
  for (const sieve of NAMING_SIEVES) {
    const speaker = sieve.find(alone, 0);
    if (speaker != null) return speaker;
  }
  return null;
}
