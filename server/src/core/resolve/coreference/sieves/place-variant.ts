/** One town under two names: “Kiev” … “Kyiv”, “St. Louis” … “Saint Louis”. */
import type { Place } from "../../../lexicon/gazetteer";
import type { Sieve } from "../sieve";
import { type Group, groupOf, merge, rootOf } from "../story-mention";

export const placeVariant: Sieve = {
  id: "place-variant",
  apply(mentions) {
    const towns = new Map<number, Town[]>();
    for (const mention of mentions) {
      const place = mention.type === "GPE" ? mention.evidence.places?.[0] : undefined;
      if (place === undefined || mention.evidence.isCountry === true) continue;
      // Aliases repeat the coordinates of the town; two towns do not share them to the second decimal and the number of people.
      const here = spotOf(place);
      const others = towns.get(here);
      const known = others?.find((town) => isSame(town.place, place));
      if (known !== undefined) merge(rootOf(known.group), groupOf(mention));
      else if (others === undefined) towns.set(here, [{ place, group: groupOf(mention) }]);
      else others.push({ place, group: groupOf(mention) });
    }
  },
};

interface Town {
  readonly place: Place;
  readonly group: Group;
}

/** Both coordinates to the second decimal as one number, which is a quicker key than a text. */
const spotOf = ({ lat, lon }: Place): number => Math.round(lat * 100) * 100_000 + Math.round(lon * 100);

const isSame = (a: Place, b: Place): boolean =>
  a === b || (a.lat === b.lat && a.lon === b.lon && a.country === b.country && a.population === b.population);
