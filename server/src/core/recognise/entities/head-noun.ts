/** The type of a name that its head noun tells: “Malian Armed Forces”, “Lagos Airport”, “Gulf of Guinea”. */
import type { EntityType } from "../../article/article";
import { HEAD, type Piece } from "./piece";
import { factsAt, NameFact, type Reading } from "./reading";

/** `headEnd` is behind the head noun, `end` behind what follows it with “of”. */
export function headPiece(reading: Reading, first: number, headEnd: number, end: number): Piece {
  const facts = factsAt(reading, headEnd - 1);
  const piece = (type: EntityType, score: number, by: string): Piece => ({ first, end, type, score, by });
  if (headEnd < end) {
    const closes = factsAt(reading, end - 1) & HEAD;
    // “Port of Cork Company”: a head noun at the end has the last word.
    if ((facts & NameFact.OrgOf) !== 0 || closes === NameFact.Org) return piece("ORG", 0.88, "organization-of");
    if ((facts & NameFact.LocPre) !== 0) return piece("LOC", 0.85, "natural-feature");
    if ((facts & NameFact.GpePre) !== 0) return { ...piece("GPE", 0.85, "state-of"), ...countryAt(reading, end - 1) };
    if ((facts & NameFact.FacOf) !== 0) return piece("FAC", 0.8, "facility-head");
    // A convention of doctors is an event, one on or against something a treaty.
    const isTreaty = (facts & NameFact.Law) !== 0 && reading.forms[headEnd]!.lower !== "of";
    if ((facts & NameFact.Event) !== 0 && !isTreaty) return piece("EVENT", 0.8, "event-head");
    return piece("LAW", 0.8, "law-head");
  }
  const site = siteOf(reading, first, headEnd - 1);
  if (site === "LOC") return piece("LOC", 0.82, "natural-feature");
  if (site === "FAC") return piece("FAC", 0.82, "facility-head");
  const kinds = facts & HEAD;
  // A word that heads several kinds of names goes with an organization: “Centre”, “Church”, “School”.
  if ((kinds & NameFact.Org) !== 0) return piece("ORG", 0.85, "organization-head");
  // “the Fourth Republic” is a time, no place.
  if ((kinds & NameFact.Gpe) !== 0)
    return isPeriod(reading, first, headEnd) ? piece("EVENT", 0.8, "event-head") : piece("GPE", 0.85, "state-head");
  if ((kinds & NameFact.Fac) !== 0) return piece("FAC", 0.82, "facility-head");
  if ((kinds & NameFact.Loc) !== 0) return piece("LOC", 0.82, "natural-feature");
  if ((kinds & NameFact.Event) !== 0) return piece("EVENT", 0.8, "event-head");
  if ((kinds & NameFact.Law) !== 0) return piece("LAW", 0.8, "law-head");
  return piece("WORK_OF_ART", 0.7, "work-head");
}

function isPeriod(reading: Reading, first: number, headEnd: number): boolean {
  if (headEnd - first !== 2 || !/^(?:republic|reich)$/.test(reading.forms[first + 1]!.lower)) return false;
  return /^(?:first|second|third|fourth|fifth|sixth)$/.test(reading.forms[first]!.lower);
}

/** “Zambeni Forest Reserve”, “Quenthi Convention Centre”: the word before the head noun tells a site from an organization. */
function siteOf(reading: Reading, first: number, head: number): "LOC" | "FAC" | undefined {
  if (head - first < 2) return undefined;
  const before = reading.forms[head - 1]!.lower;
  switch (reading.forms[head]!.lower) {
    case "reserve":
      return NATURE.has(before) ? "LOC" : undefined;
    case "center":
    case "centre":
      return VENUES.has(before) ? "FAC" : undefined;
    default:
      return undefined;
  }
}

const NATURE = new Set([
  "nature",
  "natural",
  "forest",
  "biological",
  "biosphere",
  "game",
  "marine",
  "wildlife",
  "ecological",
]);
const VENUES = new Set([
  "convention",
  "exhibition",
  "conference",
  "shopping",
  "sports",
  "leisure",
  "detention",
  "aquatic",
]);

/** “Republic of Ghana”, “State of Qatar”: the country that the last word names. */
function countryAt(reading: Reading, index: number): Pick<Piece, "country" | "isCountry"> {
  const name = reading.forms[index]!.name;
  const isCountry = name?.country !== undefined && (name.facts & NameFact.Country) !== 0;
  return isCountry ? { country: name.country!, isCountry } : {};
}
