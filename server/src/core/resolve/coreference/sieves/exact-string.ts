/** The same name written alike is the same: “Kano” … “Kano”. */

import { fold } from "../../../lexicon/fold";
import type { Sieve } from "../sieve";
import { type Group, groupOf, merge, rootOf } from "../story-mention";

export const exactString: Sieve = {
  id: "exact-string",
  apply(mentions) {
    const groups = new Map<string, Group>();
    for (const mention of mentions) {
      // A surname alone may be shared by two people, so the sieve of people decides on it.
      if (mention.type === "PERSON" && mention.words.length === 1) continue;
      const { canonical } = mention.evidence;
      const written = canonical === undefined ? mention.key : fold(canonical);
      const key = `${mention.type} ${written.startsWith("the ") ? written.slice(4) : written}`;
      const known = groups.get(key);
      if (known === undefined) groups.set(key, groupOf(mention));
      else merge(rootOf(known), groupOf(mention));
    }
  },
};
