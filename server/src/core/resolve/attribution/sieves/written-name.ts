/** The source is a surname that no recogniser found there, “LEE:” before an answer, of one whom the story names elsewhere. */
import { Pos, Shape } from "../../../lexicon/word-form";
import { withoutApposition } from "../source-words";
import { mentionsIn, type SpeakerSieve } from "../speaker-sieve";

export const writtenName: SpeakerSieve = {
  name: "written-name",
  find(context, _index, source) {
    if (source === null) return undefined;
    const { coreference, nameOf, wordsOf } = context;
    const words = wordsOf(source);
    const word = words[0];
    if (word === undefined || (word.form.shape & Shape.Capital) === 0) return undefined;
    // “Police said”, “Officials said”
    if ((word.form.pos & Pos.Plural) !== 0 || word.form.cue !== undefined) return undefined;
    if (withoutApposition(words).length !== 1) return undefined;
    if (mentionsIn(coreference, word).length !== 0) return undefined;
    const cluster = context.narrated.surnames.get(word.form.lower);
    return cluster == null ? undefined : { cluster, how: `The source is the surname of ${nameOf(cluster)}.` };
  },
};
