/** The source is “the minister”: whoever spoke before and has this post. */
import { headWord, wordsIn } from "../source-words";
import type { SpeakerSieve } from "../speaker-sieve";

/** Quotations looked back over at most. */
const REACH = 12;

export const roleSource: SpeakerSieve = {
  name: "role-source",
  find({ story, nameOf, roleOf, typeOf, drafts, speakers }, index) {
    const { source } = drafts[index]!;
    if (source === null) return undefined;
    const words = wordsIn(story.segmented, source);
    if (words[0]?.form.lower !== "the") return undefined;
    const head = headWord(words);
    if (head === undefined || head.form.text !== head.form.lower) return undefined;
    const asked = new Set<string>();
    for (let before = index - 1; Math.max(0, index - REACH) <= before; before--) {
      const speaker = speakers[before];
      if (speaker == null || asked.has(speaker.cluster)) continue;
      asked.add(speaker.cluster);
      if (typeOf(speaker.cluster) !== "PERSON" || !isNamedIn(roleOf(speaker.cluster), head.form.lower)) continue;
      return {
        cluster: speaker.cluster,
        how: `“The ${head.form.lower}” is ${nameOf(speaker.cluster)}, who spoke before.`,
      };
    }
    return undefined;
  },
};

const isNamedIn = (role: string | undefined, noun: string): boolean =>
  (role ?? "")
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .includes(noun);
