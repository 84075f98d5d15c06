/** A country and its people, and the names of one country: “Mali” … “Malian”, “U.S.” … “American” … “United States”. */

import type { Sieve } from "../sieve";
import { type Group, groupOf, merge, rootOf } from "../story-mention";

export const country: Sieve = {
  id: "country",
  apply(mentions) {
    const countries = new Map<string, Group>();
    for (const mention of mentions) {
      const { country: code, isCountry } = mention.evidence;
      if (code === undefined || !(mention.type === "NORP" || (mention.type === "GPE" && isCountry === true))) continue;
      const known = countries.get(code);
      if (known === undefined) countries.set(code, groupOf(mention));
      else merge(rootOf(known), groupOf(mention));
    }
  },
};
