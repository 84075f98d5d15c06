/** The source is “the Paris-based agency”, “the German bank”: a body noun of the name of the one that spoke last. */
import { firstAtOrAfter, type Span, textOf } from "../../../text/span";
import { headWord, isBodyNoun } from "../source-words";
import type { SpeakerContext, SpeakerSieve } from "../speaker-sieve";

/** Quotations and paragraphs looked back over at most. */
const [MAX_QUOTATIONS, REACH] = [4, 3];

const MAX_WORDS = 6;

export const bodySource: SpeakerSieve = {
  name: "body-source",
  find(context, index, source) {
    if (source === null) return undefined;
    const { story, nameOf, typeOf, drafts, speakers } = context;
    const words = context.wordsOf(source);
    const head = headWord(words);
    if (words[0]?.form.lower !== "the" || MAX_WORDS < words.length || head !== words[words.length - 1])
      return undefined;
    if (head === undefined || !isBodyNoun(head.form)) return undefined;
    for (let before = index - 1; Math.max(0, index - MAX_QUOTATIONS) <= before; before--) {
      const speaker = speakers[before];
      if (REACH < drafts[index]!.paragraph - drafts[before]!.paragraph) return undefined;
      if (speaker == null || typeOf(speaker.cluster) !== "ORG") continue;
      const name = nameOf(speaker.cluster);
      if (speaker.all !== undefined || !name.toLowerCase().split(" ").includes(head.form.lower)) return undefined;
      if (isOtherNamed(context, { start: drafts[before]!.end, end: source.start }, speaker.cluster)) return undefined;
      return {
        cluster: speaker.cluster,
        how: `“${textOf(story.text, source)}” stands for ${name}, which spoke before.`,
      };
    }
    return undefined;
  },
};

/** Whether the story has named another body since. */
function isOtherNamed({ coreference: { mentions } }: SpeakerContext, { start, end }: Span, cluster: string): boolean {
  for (let i = firstAtOrAfter(mentions, start), n = 0; i < mentions.length && mentions[i]!.start < end; i++, n++) {
    if (MAX_MENTIONS < n || (mentions[i]!.type === "ORG" && mentions[i]!.cluster !== cluster)) return true;
  }
  return false;
}

const MAX_MENTIONS = 12;
