/** The same name written alike is the same: “Menaka” … “Menaka”. */

import type { Sieve } from "../sieve";
import { type Group, merge } from "../story-mention";

export const exactString: Sieve = {
  id: "exact-string",
  apply(mentions) {
    const groups = new Map<string, Group>();
    for (const mention of mentions) {
      // A surname alone may be shared by two people, so the sieve of people decides on it.
      if (mention.type === "PERSON" && mention.words.length === 1) continue;
      const key = `${mention.type} ${mention.key.startsWith("the ") ? mention.key.slice(4) : mention.key}`;
      const known = groups.get(key);
      if (known === undefined) groups.set(key, mention.group!);
      else merge(known.into ?? known, mention.group!);
      const now = mention.group!.into ?? mention.group!;
      groups.set(key, now);
    }
  },
};
