/** A country and its people, and the names of one country: “Mali” … “Malian”, “U.S.” … “American” … “United States”. */

import type { Sieve } from "../sieve";
import { type Group, groupOf, merge } from "../story-mention";

export const country: Sieve = {
  id: "country",
  apply(mentions) {
    const countries = new Map<string, Group>();
    for (const mention of mentions) {
      const { country: code, isCountry } = mention.evidence;
      if (code === undefined || !(mention.type === "NORP" || (mention.type === "GPE" && isCountry === true))) continue;
      const known = countries.get(code);
      if (known === undefined) countries.set(code, groupOf(mention));
      else {
        const root = known.into === undefined ? known : groupOf(known.mentions[0]!);
        merge(root, groupOf(mention));
        countries.set(code, groupOf(mention));
      }
    }
  },
};
