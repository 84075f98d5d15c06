/** One town under two names: “Kiev” … “Kyiv”, “St. Louis” … “Saint Louis”. */
import type { Sieve } from "../sieve";
import { type Group, groupOf, merge, rootOf } from "../story-mention";

export const placeVariant: Sieve = {
  id: "place-variant",
  apply(mentions) {
    const towns = new Map<string, Group>();
    for (const mention of mentions) {
      const place = mention.type === "GPE" ? mention.evidence.places?.[0] : undefined;
      if (place === undefined || mention.evidence.isCountry === true) continue;
      // Aliases repeat the coordinates of the town; two towns do not share them to the second decimal and the number of people.
      const key = `${place.country} ${place.lat} ${place.lon} ${place.population}`;
      const known = towns.get(key);
      if (known === undefined) towns.set(key, groupOf(mention));
      else merge(rootOf(known), groupOf(mention));
    }
  },
};
