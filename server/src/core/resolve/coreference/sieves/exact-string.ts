/** The same name written alike is the same: “Kano” … “Kano”. */

import type { EntityType } from "../../../article/article";
import { fold } from "../../../lexicon/fold";
import type { Sieve } from "../sieve";
import { type Group, groupOf, merge, rootOf } from "../story-mention";

export const exactString: Sieve = {
  id: "exact-string",
  apply(mentions) {
    // By type and then by name: a name as it is has its hash at hand, one put together for the purpose has not.
    const byType = new Map<EntityType, Map<string, Group>>();
    for (const mention of mentions) {
      // A surname alone may be shared by two people, so the sieve of people decides on it.
      if (mention.type === "PERSON" && mention.words.length === 1) continue;
      const { canonical } = mention.evidence;
      const written = canonical === undefined ? mention.key : fold(canonical);
      const key = written.startsWith("the ") ? written.slice(4) : written;
      let groups = byType.get(mention.type);
      if (groups === undefined) {
        groups = new Map();
        byType.set(mention.type, groups);
      }
      const known = groups.get(key);
      if (known === undefined) groups.set(key, groupOf(mention));
      else merge(rootOf(known), groupOf(mention));
    }
  },
};
