/** The source is a surname that no recogniser found there, “LEE:” before an answer, of one whom the story names elsewhere. */
import { Shape } from "../../../lexicon/word-form";
import { wordsIn } from "../source-words";
import { mentionsIn, type SpeakerSieve } from "../speaker-sieve";

export const writtenName: SpeakerSieve = {
  name: "written-name",
  find({ story, coreference, narrated, nameOf }, _index, source) {
    if (source === null || MAX_LENGTH < source.end - source.start) return undefined;
    const [word, ...others] = wordsIn(story.segmented, source);
    if (word === undefined || others.length !== 0 || (word.form.shape & Shape.Capital) === 0) return undefined;
    if (mentionsIn(coreference, source).length !== 0) return undefined;
    const cluster = narrated.surnames.get(word.form.lower);
    return cluster == null ? undefined : { cluster, how: `The source is the surname of ${nameOf(cluster)}.` };
  },
};

/** UTF-16 code units. */
const MAX_LENGTH = 30;
