/** The source is “the minister”: whoever spoke before and has this post. */
import { textOf } from "../../../text/span";
import { headWord, isBodyNoun, wordsIn } from "../source-words";
import type { DraftQuotation, SpeakerSieve } from "../speaker-sieve";

/** Quotations looked back over at most. */
const REACH = 12;

export const roleSource: SpeakerSieve = {
  name: "role-source",
  find({ story, nameOf, roleOf, typeOf, drafts, speakers }, index, source) {
    if (source === null) return undefined;
    const words = wordsIn(story.segmented, source);
    if (words[0]?.form.lower !== "the") return undefined;
    const head = headWord(words);
    if (head === undefined || head.form.text !== head.form.lower || isBodyNoun(head.form)) return undefined;
    const asked = new Set<string>();
    for (let before = index - 1; Math.max(0, index - REACH) <= before; before--) {
      const speaker = speakers[before];
      if (speaker == null || (asked.has(speaker.cluster) && !mayTell(drafts[before]!))) continue;
      if (typeOf(speaker.cluster) !== "PERSON") continue;
      // “Ann Lee, President of the Republic, said … The president said …”
      const told = speaker.all === undefined && speaker.beside === undefined ? drafts[before]!.source : null;
      const isTold = told !== null && isNamedIn(textOf(story.text, told), head.form.lower);
      asked.add(speaker.cluster);
      if (!isTold && !isNamedIn(roleOf(speaker.cluster), head.form.lower)) continue;
      return {
        cluster: speaker.cluster,
        how: `“The ${head.form.lower}” is ${nameOf(speaker.cluster)}, who spoke before.`,
      };
    }
    return undefined;
  },
};

/** A source of several words can tell more than the name. */
const mayTell = ({ source }: DraftQuotation): boolean => source !== null && 20 < source.end - source.start;

/**
 * Whether the noun says what someone is: “President of the Republic”, “Captain Ann Lee”, not “a student at the university”, “the
 * coach’s brother”, “a minister spokesman”.
 */
function isNamedIn(role: string | undefined, noun: string): boolean {
  // Most roles do not hold the word at all.
  if (role === undefined || !role.toLowerCase().includes(noun)) return false;
  const post = role.split(LINK)[0]!;
  const words =
    post
      .split(POSSESSOR)
      .at(-1)!
      .match(/[\p{L}-]+|[,;(]/gu) ?? [];
  return words.some((word, at) => word.toLowerCase() === noun && !MODIFIED.test(words[at + 1] ?? ""));
}

const LINK = /\s(?:of|at|for|in|from|with|to|by|who|which|whose|that)\s/;
const POSSESSOR = /['’]s?\s/;
/** A word in small letters that the noun in front of it tells more of. */
const MODIFIED = /^(?!(?:and|or|but)$)\p{Ll}/u;
