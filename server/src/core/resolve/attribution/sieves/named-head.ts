/** The source is a name, or a title with a name: “French Minister of Defence Ann Lee, a lawyer by training”. */
import type { Mention } from "../../../article/article";
import { isHeadName, type SourceWord, withoutApposition, wordsIn } from "../source-words";
import { mentionsIn, type SpeakerSieve } from "../speaker-sieve";

/** Names that can speak; a person before a body, a body before a place: “Paris mayor Ann Lee”. */
const SPEAKING: readonly (readonly string[])[] = [["PERSON"], ["ORG", "FAC", "WORK_OF_ART"], ["GPE", "LOC", "NORP"]];

export const namedHead: SpeakerSieve = {
  name: "named-head",
  find({ story, coreference, nameOf, drafts }, index) {
    const { source } = drafts[index]!;
    if (source === null) return undefined;
    const phrase = withoutApposition(wordsIn(story.segmented, source));
    const mentions = mentionsIn(coreference, source);
    for (const types of SPEAKING) {
      for (let i = mentions.length - 1; 0 <= i; i--) {
        const mention = mentions[i]!;
        if (!types.includes(mention.type) || !isHead(phrase, mention)) continue;
        return { cluster: mention.cluster, how: `The source names ${nameOf(mention.cluster)}.` };
      }
    }
    return undefined;
  },
};

function isHead(phrase: readonly SourceWord[], mention: Mention): boolean {
  const first = phrase.findIndex((word) => mention.start <= word.start);
  let last = phrase.length - 1;
  while (0 <= last && mention.end < phrase[last]!.end) last--;
  return 0 <= first && first <= last && isHeadName(phrase, first, last, mention.type === "PERSON");
}
