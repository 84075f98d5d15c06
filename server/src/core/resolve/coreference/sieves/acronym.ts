/** An acronym and its long form: “Islamic State (IS)”, “the European Central Bank … the ECB”. */

import { firstAtOrAfter } from "../../../text/span";
import type { Sieve } from "../sieve";
import { groupOf, merge, type StoryMention } from "../story-mention";

const SMALL_WORDS = new Set(["of", "the", "and", "for", "in", "on", "de", "la", "du", "des", "et", "a", "an", "to"]);

export const acronym: Sieve = {
  id: "acronym",
  apply(mentions) {
    const byInitials = new Map<string, StoryMention>();
    for (const mention of mentions) {
      if (mention.type !== "ORG" || mention.words.length < 2) continue;
      const initials = initialsOf(mention.words);
      if (!byInitials.has(initials)) byInitials.set(initials, mention);
    }
    for (const mention of mentions) {
      const { acronymOf } = mention.evidence;
      if (acronymOf !== undefined) {
        const start = acronymOf.start + mention.shift;
        const long = mentions[firstAtOrAfter(mentions, start)];
        if (long !== undefined && long.start === start) {
          mention.type = long.type;
          merge(groupOf(long), groupOf(mention));
        }
        continue;
      }
      if (byInitials.size === 0) continue;
      if (mention.type !== "ORG" || mention.words.length !== 1 || mention.key.length < 2) continue;
      if (mention.text !== mention.text.toUpperCase()) continue;
      const long = byInitials.get(mention.key);
      if (long !== undefined) merge(groupOf(long), groupOf(mention));
    }
  },
};

function initialsOf(words: readonly string[]): string {
  let initials = "";
  for (const word of words) if (!SMALL_WORDS.has(word)) initials += word[0] ?? "";
  return initials;
}
