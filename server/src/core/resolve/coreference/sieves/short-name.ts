/** Organizations without the word that says what they are: “Dangote Group” … “Dangote”, “Boeing Company” … “Boeing”. */
import type { Sieve } from "../sieve";
import { groupOf, merge, type StoryMention } from "../story-mention";

/** Words that a company's name is said with and without. */
const DROPPED = new Set(
  (
    "group inc incorporated corp corporation co company ltd limited plc llc holding holdings ag sa nv airways airlines " +
    "motor motors computer computers university industries international technologies technology systems software solutions electronics energy pharmaceuticals pharma " +
    "partners capital media party fc"
  ).split(" "),
);

export const shortName: Sieve = {
  id: "short-name",
  apply(mentions) {
    const byShort = new Map<string, StoryMention>();
    for (const mention of mentions) {
      if (mention.type !== "ORG") continue;
      const short = withoutCompanyWords(mention.words);
      if (short !== undefined && !byShort.has(short)) byShort.set(short, mention);
    }
    if (byShort.size === 0) return;
    for (const mention of mentions) {
      if (mention.type !== "ORG") continue;
      const long = byShort.get(withoutCompanyWords(mention.words) ?? mention.key);
      if (long !== undefined) merge(groupOf(long), groupOf(mention));
    }
  },
};

/** The name without the words at its end that may be dropped; undefined if there are none, or nothing else. */
export function withoutCompanyWords(words: readonly string[]): string | undefined {
  let end = words.length;
  while (1 < end && DROPPED.has(words[end - 1]!)) end--;
  return end === words.length ? undefined : words.slice(0, end).join(" ");
}
