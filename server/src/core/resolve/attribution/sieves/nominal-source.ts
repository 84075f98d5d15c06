/** The source is a pronoun or a noun that stands for a name: “she”, “the ministry”. */

import { textOf } from "../../../text/span";
import { headWord, isBodyNoun } from "../source-words";
import { nominalsIn, type SpeakerSieve } from "../speaker-sieve";

export const nominalSource: SpeakerSieve = {
  name: "nominal-source",
  find({ story, coreference, nameOf, typeOf, wordsOf }, _index, source) {
    if (source === null) return undefined;
    const head = headWord(wordsOf(source));
    if (head === undefined) return undefined;
    // The noun must be the head: “the ministry”, not “a spokesman for the ministry”.
    const nominal = nominalsIn(coreference, source).find(({ start, end }) => start <= head.start && head.end <= end);
    if (nominal === undefined || nominal.cluster === null) return undefined;
    // “Amina Bello, the union’s secretary”: “the union” is not Bello.
    if (isBodyNoun(head.form) && typeOf(nominal.cluster) === "PERSON") return undefined;
    const name = nameOf(nominal.cluster);
    return { cluster: nominal.cluster, how: `“${textOf(story.text, source)}” stands for ${name}.` };
  },
};
