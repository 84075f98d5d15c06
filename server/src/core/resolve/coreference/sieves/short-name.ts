/** Organizations by their first word: “Dangote Group” … “Dangote”, “Boeing Company” … “Boeing”. */

import type { Sieve } from "../sieve";
import { groupOf, merge, type StoryMention } from "../story-mention";

export const shortName: Sieve = {
  id: "short-name",
  apply(mentions) {
    const byFirst = new Map<string, StoryMention>();
    for (const mention of mentions) {
      if (mention.type !== "ORG") continue;
      const first = mention.words[0]!;
      if (1 < mention.words.length) {
        if (!byFirst.has(first)) byFirst.set(first, mention);
        continue;
      }
      const long = byFirst.get(first);
      if (long !== undefined) merge(groupOf(long), groupOf(mention));
    }
  },
};
