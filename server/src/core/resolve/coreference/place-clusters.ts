/** The clusters that are places, and where they lie. */
import type { EntityType } from "../../article/article";
import { fold } from "../../lexicon/fold";
import type { Gazetteer } from "../../lexicon/gazetteer";
import { type Location, locatePlaces, type NamedPlace, type StoryGround } from "../places/locate";
import type { StoryMention } from "./story-mention";

/** A cluster on its way to the result. */
export interface PlaceCluster {
  readonly type: EntityType;
  /** Its mentions in the order of the story. */
  readonly mentions: readonly StoryMention[];
  /** Set here for a cluster that is a place. */
  location: Location | undefined;
}

/** Sets the locations of the clusters that are places; `all` are the mentions of the story in order. */
export function locateClusters(
  text: string,
  all: readonly StoryMention[],
  clusters: readonly PlaceCluster[],
  gazetteer: Gazetteer | undefined,
): void {
  const places = clusters.filter(({ type }) => type === "GPE" || type === "LOC");
  if (places.length === 0) return;
  const behind = qualifiersOf(text, all);
  const named = places.map((cluster) => namedPlace(cluster, behind));
  const locations = locatePlaces(named, groundOf(all), gazetteer);
  for (let i = 0; i < places.length; i++) places[i]!.location = locations[i];
}

function namedPlace({ type, mentions }: PlaceCluster, qualifiers: ReadonlyMap<StoryMention, StoryMention>): NamedPlace {
  const ofCountry = mentions.find((m) => m.evidence.isCountry === true || m.type === "NORP")?.evidence.country;
  const first = mentions[0]!;
  const { canonical } = first.evidence;
  const qualifier = qualifierOf(mentions, qualifiers);
  return {
    key: canonical === undefined ? first.key : fold(canonical),
    isCountry: ofCountry !== undefined,
    // “the Gao region” is a division, “the Red Sea” is none.
    isLandscape: type === "LOC" && first.by !== "region",
    country: ofCountry ?? mentions.find((m) => m.evidence.country !== undefined)?.evidence.country,
    towns: mentions.find((m) => m.evidence.places !== undefined)?.evidence.places ?? [],
    qualifier:
      qualifier === undefined
        ? undefined
        : {
            key: qualifier.evidence.canonical === undefined ? qualifier.key : fold(qualifier.evidence.canonical),
            country: qualifier.evidence.isCountry === true ? qualifier.evidence.country : undefined,
          },
  };
}

/** “Cambridge, Massachusetts”, “Ansongo in Mali”: the place that stands right behind another and holds it. */
function qualifiersOf(text: string, all: readonly StoryMention[]): Map<StoryMention, StoryMention> {
  const qualifiers = new Map<StoryMention, StoryMention>();
  for (let i = 1; i < all.length; i++) {
    const mention = all[i]!;
    const inner = all[i - 1]!;
    const gap = mention.start - inner.end;
    if (6 < gap || (mention.type !== "GPE" && mention.type !== "LOC") || inner.type !== "GPE") continue;
    if (GAPS.has(text.slice(inner.end, mention.start))) qualifiers.set(inner, mention);
  }
  return qualifiers;
}

const GAPS = new Set([", ", " in ", ", in ", " (", ","]);

function qualifierOf(
  mentions: readonly StoryMention[],
  qualifiers: ReadonlyMap<StoryMention, StoryMention>,
): StoryMention | undefined {
  if (qualifiers.size === 0) return undefined;
  for (const mention of mentions) {
    const found = qualifiers.get(mention);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The countries that a story speaks of, and where it was filed. */
function groundOf(mentions: readonly StoryMention[]): StoryGround {
  const counts = new Map<string, number>();
  /** Towns and regions tell of the country too, less than its own name. */
  const weights = new Map<string, number>();
  let filed: string | undefined;
  for (const { by, type, evidence } of mentions) {
    const { country, isCountry, places } = evidence;
    if (by === "header" && type === "GPE") filed ??= country ?? places?.[0]?.country;
    if (country !== undefined && (isCountry === true || type === "NORP")) {
      counts.set(country, (counts.get(country) ?? 0) + 1);
      weights.set(country, (weights.get(country) ?? 0) + 1);
    } else if (type === "GPE") {
      const largest = places?.[0];
      const lies = largest !== undefined && LARGE <= largest.population ? largest.country : country;
      if (lies !== undefined) weights.set(lies, (weights.get(lies) ?? 0) + TOWN_WEIGHT);
    }
  }
  let main = filed;
  if (main === undefined) {
    let most = 1;
    for (const [country, weight] of weights) {
      if (most < weight) {
        most = weight;
        main = country;
      }
    }
  }
  return { counts, main };
}

/** Inhabitants of a town whose country is hardly in doubt. */
const LARGE = 150_000;
const TOWN_WEIGHT = 0.6;
