/** Joins quotations over paragraphs and finds who speaks. */
import type { Quotation, UnnamedSource } from "../../article/article";
import type { Recognised } from "../../article/recognised";
import { copyWith, type Mutable } from "../../text/copy-with";
import { bySpan, type Span, textOf } from "../../text/span";
import type { Coreference } from "../coreference/resolve-coreference";
import { joinParagraphs } from "./join-paragraphs";
import { gatherNarrated, type Narrated } from "./narrated";
import { NAMING_SIEVES, SPEAKER_SIEVES } from "./sieves";
import { type SourceWord, wordsIn } from "./source-words";
import type { DraftQuotation, Speaker, SpeakerContext, SpeakerSieve } from "./speaker-sieve";
import { unnamedSources } from "./unnamed-sources";
import { widened } from "./widen-source";

/** All quotations of the story, offsets in the story. */
export function resolveAttribution(story: Recognised, coreference: Coreference): Quotation[] {
  const drafts = joinParagraphs(story).map((draft) => widened(story.segmented, coreference, draft));
  const speakers: (Speaker | null)[] = [];
  /** The sieve that decided, by the index of the draft. */
  const deciders: (string | undefined)[] = [];
  if (drafts.length === 0) return [];
  const clusters = new Map(coreference.clusters.map((cluster) => [cluster.id, cluster]));
  let narrated: Narrated | undefined;
  const words = new Map<Span, readonly SourceWord[]>();
  const context: SpeakerContext = {
    story,
    coreference,
    wordsOf(source) {
      let known = words.get(source);
      if (known === undefined) words.set(source, (known = wordsIn(story.segmented, source)));
      return known;
    },
    nameOf: (id) => clusters.get(id)?.name ?? "",
    typeOf: (id) => clusters.get(id)?.type,
    roleOf: (id) => clusters.get(id)?.attributes.role,
    ageOf: (id) => clusters.get(id)?.attributes.age,
    // Most stories name all who speak in them, so that nobody asks.
    get narrated() {
      narrated ??= gatherNarrated(story, coreference, drafts);
      return narrated;
    },
    drafts,
    speakers,
    antecedents: new Map(),
  };
  for (let index = 0; index < drafts.length; index++) {
    const { speaker, by } = askSieves(SPEAKER_SIEVES, context, index);
    speakers.push(speaker);
    deciders.push(by);
  }
  const unnamed = unnamedSources(context);
  return drafts
    .map((draft, index) =>
      finished(context, draft, { speaker: speakers[index] ?? null, by: deciders[index] }, unnamed[index]),
    )
    .sort(bySpan);
}

interface Decided {
  readonly speaker: Speaker | null;
  /** The name of the sieve. */
  readonly by: string | undefined;
}

/** What the first of some sieves says that does not leave the speaker open. */
function askSieves(sieves: readonly SpeakerSieve[], context: SpeakerContext, index: number): Decided {
  for (const sieve of sieves) {
    const speaker = sieve.find(context, index, context.drafts[index]!.source);
    if (speaker !== undefined) return { speaker, by: sieve.name };
  }
  return { speaker: null, by: undefined };
}

function finished(
  context: SpeakerContext,
  draft: DraftQuotation,
  { speaker, by: speakerBy }: Decided,
  unnamed: UnnamedSource | undefined,
): Quotation {
  const { type, start, end, content, cue, source, modality, addressee, occasion } = draft;
  // Key by key, since spreading is slow; what comes last is set below.
  const quotation = { type, start, end, content, cue, source } as Mutable<Quotation>;
  if (modality !== undefined) quotation.modality = modality;
  if (addressee !== undefined) quotation.addressee = addressee;
  if (occasion !== undefined) quotation.occasion = occasion;
  quotation.by = draft.by;
  quotation.speaker = speaker === null ? null : speaker.cluster;
  if (speaker?.all !== undefined) quotation.speakers = speaker.all;
  if (speaker !== null) quotation.how = speaker.how;
  if (speakerBy !== undefined) quotation.speakerBy = speakerBy;
  if (unnamed !== undefined) quotation.unnamed = unnamed;
  if (draft.innerDrafts !== undefined) {
    quotation.inner = draft.innerDrafts
      .map((one) => finished(context, one, innerSpeaker(context, one, speaker), undefined))
      .sort(bySpan);
  }
  return quotation;
}

/** Inside quoted words a source is a name, or the one who speaks them: “I said, ‘Go,’” Lee said. */
function innerSpeaker(context: SpeakerContext, draft: DraftQuotation, outer: Speaker | null): Decided {
  const { source } = draft;
  if (source === null) return { speaker: null, by: undefined };
  if (/^I$/.test(textOf(context.story.text, source))) return { speaker: outer, by: "outer-speaker" };
  const alone: SpeakerContext = copyWith(context, { drafts: [draft], speakers: [], antecedents: new Map() });
  return askSieves(NAMING_SIEVES, alone, 0);
}
