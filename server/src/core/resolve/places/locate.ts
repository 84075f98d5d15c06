/** Where the places of a story lie: of the places that bear a name, the one that dateline, countries, neighbours and size speak for. */
import type { ClusterAttributes } from "../../article/article";
import type { Division, Gazetteer, Place } from "../../lexicon/gazetteer";

/** A place that a story names. */
export interface NamedPlace {
  /** Its folded name. */
  readonly key: string;
  /** The country itself is meant, or its people. */
  readonly isCountry: boolean;
  /** A landscape or a water rather than a state or a town. */
  readonly isLandscape: boolean;
  /** The country that the name or the words around it tell. */
  readonly country: string | undefined;
  readonly towns: readonly Place[];
  /** The folded name of the region or the country that stands behind it: “Massachusetts” in “Cambridge, Massachusetts”. */
  readonly qualifier: { readonly key: string; readonly country: string | undefined } | undefined;
}

/** What the story tells beside the names. */
export interface StoryGround {
  /** How often each country is named, by ISO 3166-1 alpha-2. */
  readonly counts: ReadonlyMap<string, number>;
  /** Where the story was filed, else the country that it names most. */
  readonly main: string | undefined;
}

export interface Location {
  /** Country, region, coordinates and what kind of place it is; a new object, which the caller may go on with. */
  readonly facts: LocationFacts;
  /** One sentence for the reader: why this one. */
  readonly how: string | undefined;
}

type LocationFacts = {
  -readonly [K in
    | "country"
    | "region"
    | "lat"
    | "lon"
    | "population"
    | "placeType"
    | "confidence"]?: ClusterAttributes[K];
};

/** A place that may be meant, and what speaks for it. */
interface Candidate {
  readonly place: Place | Division;
  readonly isDivision: boolean;
  score: number;
  reason: Reason;
}

/** The strongest reason, the later the stronger. */
type Reason = "size" | "near" | "country" | "main" | "qualifier";

const WEIGHT = {
  country: 1.7,
  main: 1.5,
  qualifier: 6,
  near: 1.2,
  division: 2.6,
  capital: 1.5,
  foreign: -1.3,
} as const;

/** What a name in no table would score: a place must be likelier than that to be believed. */
const UNLISTED = 3.6;

/** Kilometres within which a place is near another, and places that are looked at for it. */
const NEAR = 250;
const MAX_ANCHORS = 12;

/** No story says in so many words which place it means. */
const MOST_SURE = 0.99;

/** A place this sure tells where others are. */
const SURE = 0.85;

/** Words behind the name of a region: “Kano State”. */
const REGION_WORD = / (?:state|province|region|county|governorate|prefecture|district|oblast|territory|department)$/;

/** The locations of places in their order; `gazetteer` is undefined where only the towns are known. */
export function locatePlaces(
  places: readonly NamedPlace[],
  ground: StoryGround,
  gazetteer: Gazetteer | undefined,
): Location[] {
  const candidates = places.map((place) => candidatesOf(place, ground, gazetteer));
  const anchors: { readonly key: string; readonly place: Place | Division }[] = [];
  for (let i = 0; i < candidates.length && anchors.length < MAX_ANCHORS; i++) {
    const list = candidates[i]!;
    const best = bestOf(list);
    if (best !== undefined && SURE <= confidenceOf(list, best))
      anchors.push({ key: places[i]!.key, place: best.place });
  }
  const countries = new Set(anchors.map(({ place }) => place.country));
  return places.map((place, i) => {
    const list = candidates[i]!;
    for (const candidate of list) {
      const { country, population } = candidate.place;
      // “Pala” of a story of Kerala is not the town in Chad, even if no other is in the list.
      const isForeign = !ground.counts.has(country) && country !== ground.main && !countries.has(country);
      const hasGround = ground.main !== undefined || 0 < countries.size;
      if (hasGround && isForeign && population < FAMOUS) candidate.score += WEIGHT.foreign;
    }
    if (1 < list.length) for (const candidate of list) preferNear(candidate, place.key, anchors);
    return locationOf(place, list, ground, gazetteer);
  });
}

function candidatesOf(
  { key, isCountry, isLandscape, towns, qualifier }: NamedPlace,
  ground: StoryGround,
  gazetteer: Gazetteer | undefined,
): Candidate[] {
  if (isCountry) return [];
  const bare = key.replace(REGION_WORD, "");
  const isRegion = bare !== key;
  const divisions = gazetteer?.divisionsOf(bare) ?? [];
  const candidates: Candidate[] = [];
  if (isLandscape && !isRegion) return candidates;
  if (!isRegion) {
    for (const place of towns) {
      const score = Math.log10(place.population + 1000) + (place.seat === "capital" ? WEIGHT.capital : 0);
      candidates.push({ place, isDivision: false, score, reason: "size" });
    }
  }
  for (const place of divisions) {
    // “Lagos” is the city rather than the state that is called after it, as every seat is.
    const isShadowed = !isRegion && towns.some((town) => town.division === place.code && isLikelier(town));
    if (isShadowed && candidates.length !== 0) continue;
    // A state of millions before the district of a small island, but less far before it than a city before a village.
    const score = WEIGHT.division + Math.log10(place.population + 1000) / 2;
    candidates.push({ place, isDivision: true, score, reason: "size" });
  }
  if (candidates.length === 0 || isElsewhere(candidates, qualifier?.country)) return [];
  const hasMetropolis = towns.some(({ population }) => METROPOLIS <= population);
  const qualifying = qualifier === undefined ? [] : (gazetteer?.divisionsOf(qualifier.key) ?? []);
  for (const candidate of candidates) {
    const { country } = candidate.place;
    if (ground.counts.has(country)) add(candidate, WEIGHT.country, "country");
    if (ground.main === country) add(candidate, WEIGHT.main, "main");
    const division = divisionCodeOf(candidate.place);
    if (qualifying.some(({ code }) => code === division) || qualifier?.country === country)
      add(candidate, WEIGHT.qualifier, "qualifier");
    // “San Diego” in a story of Mexico is hardly one of its villages.
    if (hasMetropolis && candidate.place.population < VILLAGE) candidate.score += WEIGHT.foreign;
  }
  return candidates;
}

/** “Kochi, India”, where the table has only the Kochi of Japan; but “London, Spain and Italy” is a list. */
function isElsewhere(candidates: readonly Candidate[], country: string | undefined): boolean {
  if (country === undefined) return false;
  for (const { place } of candidates) if (place.country === country || METROPOLIS <= place.population) return false;
  return true;
}

const isLikelier = ({ seat, population }: Place): boolean => seat !== undefined || 50_000 <= population;

function add(candidate: Candidate, weight: number, reason: Reason): void {
  candidate.score += weight;
  candidate.reason = reason;
}

/** Inhabitants of a city that everybody knows, and of a village that hardly anybody does. */
const METROPOLIS = 500_000;
const VILLAGE = 10_000;

/** Inhabitants of a place that stories of any country name. */
const FAMOUS = 100_000;

/** Another place of the story is near: the one that is meant mostly lies among the others. */
function preferNear(
  candidate: Candidate,
  key: string,
  anchors: readonly { readonly key: string; readonly place: Place | Division }[],
): void {
  for (const anchor of anchors) {
    if (anchor.key === key || !isNear(anchor.place, candidate.place)) continue;
    candidate.score += WEIGHT.near;
    if (candidate.reason === "size") candidate.reason = "near";
    return;
  }
}

/** On a plane, which is near enough for places that are. */
function isNear(a: Place | Division, b: Place | Division): boolean {
  const north = (a.lat - b.lat) * 111;
  if (NEAR < Math.abs(north)) return false;
  const east = (a.lon - b.lon) * 111 * Math.cos((a.lat * Math.PI) / 180);
  return north * north + east * east < NEAR * NEAR;
}

/** The first of the best: towns come before divisions, the largest first. */
function bestOf(candidates: readonly Candidate[]): Candidate | undefined {
  let best = candidates[0];
  for (const candidate of candidates) if (best!.score < candidate.score) best = candidate;
  return best;
}

/** How far the best is before the second, or before a place that no table has. */
function confidenceOf(candidates: readonly Candidate[], best: Candidate): number {
  let second = UNLISTED;
  for (const candidate of candidates) if (candidate !== best && second < candidate.score) second = candidate.score;
  return Math.min(MOST_SURE, 1 / (1 + Math.exp(-1.6 * (best.score - second))));
}

function locationOf(
  place: NamedPlace,
  candidates: readonly Candidate[],
  ground: StoryGround,
  gazetteer: Gazetteer | undefined,
): Location {
  const { key, isCountry, isLandscape, qualifier } = place;
  // What no table has lies where the words behind it say.
  const country = candidates.length === 0 && !isCountry ? (qualifier?.country ?? place.country) : place.country;
  const facts: LocationFacts = {};
  if (country !== undefined) facts.country = country;
  if (isCountry) {
    facts.placeType = "country";
    return { facts, how: undefined };
  }
  const likeliest = bestOf(candidates);
  const isBelieved = likeliest !== undefined && BELIEVED <= confidenceOf(candidates, likeliest);
  // Of several that are alike the first is told, with its doubts; of one alone that it is hardly so, nothing.
  const best = isBelieved || 1 < candidates.length ? likeliest : undefined;
  const feature =
    isLandscape || best === undefined
      ? gazetteer?.feature(key.replace(/^the /, "").replace(REGION_WORD, ""))
      : undefined;
  if (feature !== undefined) {
    facts.lat = feature.lat;
    facts.lon = feature.lon;
    facts.placeType = feature.kind;
    facts.confidence = FEATURE_CONFIDENCE;
    return { facts, how: undefined };
  }
  if (best === undefined) {
    // A place that no table knows lies where its name says, or where the story plays, if it plays in one country.
    const isTold = country !== undefined && likeliest === undefined;
    if (isTold || isLandscape) return { facts, how: undefined };
    if (ground.main === undefined) return { facts: {}, how: undefined };
    facts.country = ground.main;
    facts.confidence = GUESS_CONFIDENCE;
    return { facts, how: GUESS };
  }
  const { place: found, isDivision, reason } = best;
  facts.country = found.country;
  const region = isDivision ? undefined : gazetteer?.division(divisionCodeOf(found))?.name;
  if (region !== undefined) facts.region = region;
  facts.lat = found.lat;
  facts.lon = found.lon;
  if (0 < found.population) facts.population = found.population;
  facts.placeType = isDivision ? "region" : townTypeOf(found as Place);
  facts.confidence = Math.round(confidenceOf(candidates, best) * 100) / 100;
  return { facts, how: describe(candidates.length, reason) };
}

const BELIEVED = 0.45;
const FEATURE_CONFIDENCE = 0.95;
const GUESS_CONFIDENCE = 0.4;
const GUESS = "In no list of places: the country is that of the story";

const townTypeOf = ({ seat, population }: Place): string =>
  seat === "capital" ? "capital" : 100_000 <= population ? "city" : "town";

const divisionCodeOf = (place: Place | Division): string => ("code" in place ? place.code : place.division);

function describe(candidates: number, reason: Reason): string {
  if (candidates === 1) return ONLY;
  return `Of ${candidates < MANY ? candidates : "many"} places of this name, ${REASONS[reason]}`;
}

/** The gazetteer keeps no more namesakes than that. */
const MANY = 8;
const ONLY = "The only place of this name in the list";

const REASONS: Readonly<Record<Reason, string>> = {
  size: "the largest",
  near: "the one near others that the story names",
  country: "the one in a country that the story names",
  main: "the one in the country of the story",
  qualifier: "the one in what is named right behind it",
};
