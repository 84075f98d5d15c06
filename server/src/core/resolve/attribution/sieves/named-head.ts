/** The source is a name, or a title with a name: “French Minister of Defence Ann Lee, a lawyer by training”. */
import type { Mention } from "../../../article/article";
import type { Span } from "../../../text/span";
import { isHeadName, type SourceWord, withoutApposition } from "../source-words";
import { isDemonym, mentionsIn, type Speaker, type SpeakerContext, type SpeakerSieve } from "../speaker-sieve";

/** The head is the name of a person. */
export const namedPerson: SpeakerSieve = {
  name: "named-person",
  find: (context, _index, source) => named(context, source, [["PERSON"]]),
};

/** The head is the name of a body, else of a place: “Paris said”. */
export const namedBody: SpeakerSieve = {
  name: "named-body",
  find: (context, _index, source) =>
    // “the Nigerian” is a player, not Nigeria.
    source !== null && isDemonym(context, source)
      ? undefined
      : named(context, source, [
          ["ORG", "FAC", "WORK_OF_ART"],
          ["GPE", "LOC", "NORP"],
        ]),
};

function named(
  { coreference, nameOf, wordsOf }: SpeakerContext,
  source: Span | null,
  preferred: readonly (readonly string[])[],
): Speaker | undefined {
  if (source === null) return undefined;
  const mentions = mentionsIn(coreference, source);
  /** Read only where a name could be its head: most sources have none. */
  let phrase: readonly SourceWord[] | undefined;
  for (const types of preferred) {
    for (let i = mentions.length - 1; 0 <= i; i--) {
      const mention = mentions[i]!;
      if (!types.includes(mention.type)) continue;
      phrase ??= withoutApposition(wordsOf(source));
      if (!isHead(phrase, mention)) continue;
      return { cluster: mention.cluster, how: `The source names ${nameOf(mention.cluster)}.` };
    }
  }
  return undefined;
}

function isHead(phrase: readonly SourceWord[], mention: Mention): boolean {
  const first = phrase.findIndex((word) => mention.start <= word.start);
  let last = phrase.length - 1;
  while (0 <= last && mention.end < phrase[last]!.end) last--;
  return 0 <= first && first <= last && isHeadName(phrase, first, last, mention.type === "PERSON");
}
