/** What a cluster's mentions say of it together: role, age, country, coordinates, description. */
import type { ClusterAttributes, EntityType } from "../../article/article";
import type { Recognised } from "../../article/recognised";
import type { Place } from "../../lexicon/names";
import type { StoryMention } from "./story-mention";

/** The countries that a story speaks of: how often each, and where it was filed. */
export interface StoryCountries {
  readonly counts: ReadonlyMap<string, number>;
  /** The country of the dateline, else the one that is mentioned most. */
  readonly main: string | undefined;
}

export function countriesOf(mentions: readonly StoryMention[]): StoryCountries {
  const counts = new Map<string, number>();
  let filed: string | undefined;
  for (const mention of mentions) {
    const { country, isCountry, places } = mention.evidence;
    if (mention.by === "header" && mention.type === "GPE") filed ??= country ?? places?.[0]?.country;
    if (country === undefined || !(isCountry === true || mention.type === "NORP")) continue;
    counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  let main = filed;
  if (main === undefined) {
    let most = 1;
    for (const [country, count] of counts) {
      if (most < count) {
        most = count;
        main = country;
      }
    }
  }
  return { counts, main };
}

export function attributesOf(
  story: Recognised,
  type: EntityType,
  mentions: readonly StoryMention[],
  countries: StoryCountries,
): ClusterAttributes {
  const attributes: { -readonly [K in keyof ClusterAttributes]: ClusterAttributes[K] } = {};
  const slice = (mention: StoryMention, span: { start: number; end: number }): string =>
    story.text.slice(span.start + mention.shift, span.end + mention.shift).replace(/\s+/g, " ");
  if (type === "PERSON") {
    for (const mention of mentions) {
      const { title, apposition, age } = mention.evidence;
      const role = title ?? apposition;
      if (role !== undefined && attributes.role === undefined) attributes.role = slice(mention, role);
      if (age !== undefined) attributes.age ??= age;
    }
    return attributes;
  }
  for (const mention of mentions) {
    const { apposition, country } = mention.evidence;
    if (apposition !== undefined) attributes.description ??= slice(mention, apposition);
    if (country !== undefined && type !== "GPE") attributes.country ??= country;
  }
  if (type === "GPE" || type === "LOC") placeAttributes(attributes, mentions, countries, type);
  return attributes;
}

function placeAttributes(
  attributes: { -readonly [K in keyof ClusterAttributes]: ClusterAttributes[K] },
  mentions: readonly StoryMention[],
  countries: StoryCountries,
  type: EntityType,
): void {
  const country = mentions.find((m) => m.evidence.isCountry === true || m.type === "NORP")?.evidence.country;
  if (country !== undefined) {
    attributes.country = country;
    return;
  }
  const places = mentions.find((m) => m.evidence.places !== undefined)?.evidence.places ?? [];
  const place = likeliest(places, countries);
  if (place !== undefined) {
    attributes.country = place.country;
    attributes.lat = place.lat;
    attributes.lon = place.lon;
    return;
  }
  const known = mentions.find((m) => m.evidence.country !== undefined)?.evidence.country;
  // A place that no table knows lies where the story plays, if it plays in one country.
  const guess = known ?? (type === "GPE" || mentions[0]!.by === "region" ? countries.main : undefined);
  if (guess !== undefined) attributes.country = guess;
}

/** The town that is meant: large ones are, and those in a country that the story speaks of. */
function likeliest(places: readonly Place[], countries: StoryCountries): Place | undefined {
  let best: Place | undefined;
  let bestScore = -1;
  for (const place of places) {
    const mentioned = countries.counts.has(place.country) ? 2 : 0;
    const isMain = place.country === countries.main ? 1.5 : 0;
    const score = Math.log10(place.population + 1000) + mentioned + isMain;
    if (bestScore < score) {
      best = place;
      bestScore = score;
    }
  }
  return best;
}
