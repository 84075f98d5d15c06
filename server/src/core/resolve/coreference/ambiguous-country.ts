/** Names that two countries share: which of them “Congo” and “Georgia” mean, the rest of the story tells. */

import { copyWith } from "../../text/copy-with";
import type { StoryMention } from "./story-mention";

interface Rivals {
  /** What is meant without a hint. */
  readonly usual: string;
  readonly other: string;
  /** The other one is a part of a country that many stories name: only places in it are a hint. */
  readonly isPart?: true;
}

/** By the key of the name. */
const RIVALS: ReadonlyMap<string, Rivals> = new Map(
  Object.entries({
    congo: { usual: "CD", other: "CG" },
    congolese: { usual: "CD", other: "CG" },
    georgia: { usual: "GE", other: "US", isPart: true },
    georgian: { usual: "GE", other: "US", isPart: true },
    georgians: { usual: "GE", other: "US", isPart: true },
    korea: { usual: "KR", other: "KP" },
    korean: { usual: "KR", other: "KP" },
    koreans: { usual: "KR", other: "KP" },
  }),
);

/** The one of them that is the name of no country. */
const UNLISTED = "korea";

/** Sets the country of each mention of such a name; `mentions` in the order of the story. */
export function settleAmbiguousCountries(text: string, mentions: readonly StoryMention[]): void {
  let evidence: ReadonlyMap<string, Evidence> | undefined;
  for (let index = 0; index < mentions.length; index++) {
    const mention = mentions[index]!;
    const rivals = RIVALS.get(mention.key);
    if (rivals === undefined || (mention.evidence.country === undefined && mention.key !== UNLISTED)) continue;
    evidence ??= evidenceOf(mentions);
    const other = evidence.get(rivals.other);
    const usual = evidence.get(rivals.usual);
    const { isPart = false } = rivals;
    const isOther =
      (usual === undefined && (isPart ? other?.hasPlace === true : other !== undefined)) ||
      (isPart && isTownOf(text, index === 0 ? undefined : mentions[index - 1], mention, rivals.other));
    const country = isOther ? rivals.other : rivals.usual;
    const { isCountry: _isCountry, countryName: _countryName, ...rest } = mention.evidence;
    if (isOther && isPart) mention.evidence = copyWith(rest, { country });
    else if (mention.key === UNLISTED) mention.evidence = copyWith(mention.evidence, { country, isCountry: true });
    else if (country !== mention.evidence.country) mention.evidence = copyWith(mention.evidence, { country });
  }
}

interface Evidence {
  /** A town or a division in the country is named, not only the country. */
  hasPlace: boolean;
}

function evidenceOf(mentions: readonly StoryMention[]): Map<string, Evidence> {
  const evidence = new Map<string, Evidence>();
  const see = (country: string, hasPlace: boolean): void => {
    const known = evidence.get(country);
    if (known === undefined) evidence.set(country, { hasPlace });
    else if (hasPlace) known.hasPlace = true;
  };
  for (const mention of mentions) {
    if (RIVALS.has(mention.key)) continue;
    const { country, isCountry, places } = mention.evidence;
    if (isCountry === true || mention.type === "NORP") {
      if (country !== undefined) see(country, false);
    } else if (mention.type === "GPE") {
      // The seat of a government stands for it in any story.
      if (country !== undefined && mention.key !== "washington") see(country, true);
      else if (places?.[0] !== undefined && mention.key !== "washington") see(places[0].country, true);
    }
  }
  return evidence;
}

/** “Atlanta, Georgia”. */
function isTownOf(text: string, town: StoryMention | undefined, mention: StoryMention, country: string): boolean {
  if (town === undefined || mention.start - town.end !== 2 || !text.startsWith(", ", town.end)) return false;
  return town.type === "GPE" && town.evidence.places?.[0]?.country === country;
}
