/** The source is a pronoun or a noun that stands for a name: “she”, “the ministry”. */

import { textOf } from "../../../text/span";
import { headWord, isBodyNoun, type SourceWord } from "../source-words";
import { nominalsIn, type SpeakerSieve } from "../speaker-sieve";

export const nominalSource: SpeakerSieve = {
  name: "nominal-source",
  find({ story, coreference, nameOf, roleOf, typeOf, wordsOf }, _index, source) {
    if (source === null) return undefined;
    const words = wordsOf(source);
    const head = headWord(words);
    if (head === undefined) return undefined;
    // The noun must be the head: “the ministry”, not “a spokesman for the ministry”.
    const nominal = nominalsIn(coreference, source).find(({ start, end }) => start <= head.start && head.end <= end);
    if (nominal === undefined || nominal.cluster === null) return undefined;
    // “Amina Bello, the union’s secretary”: “the union” is not Bello.
    if (isBodyNoun(head.form) && typeOf(nominal.cluster) === "PERSON") return undefined;
    if (isSecond(roleOf(nominal.cluster), words)) return undefined;
    const name = nameOf(nominal.cluster);
    return { cluster: nominal.cluster, how: `“${textOf(story.text, source)}” stands for ${name}.` };
  },
};

/** “The president” is not the vice president, nor “the minister” the prime minister. */
function isSecond(role: string | undefined, words: readonly SourceWord[]): boolean {
  const rank = role === undefined ? undefined : /^(?:vice|deputy|prime)\b/i.exec(role)?.[0].toLowerCase();
  return rank !== undefined && !words.some(({ form }) => form.lower.startsWith(rank));
}
