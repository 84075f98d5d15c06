/** The card of a name: who or what it is, and what the story says of it. */
import type { Cluster, Mention } from "../../article/article";
import { countryName } from "../country-names";
import { plainText } from "../escape-markdown";
import { counted, describeEntity, ENTITY_WORDS, formatNumber } from "../words";
import type { Card, Fact } from "./card";

/** Other stories that name the same one. */
export interface OtherStories {
  readonly stories: number;
  /** Some of the places, "raid.txt, line 3". */
  readonly places: readonly string[];
}

/** `lineOf`: the line number of an offset, counted from 1. `quotations`: how many quotations the one named is the speaker of. */
export function mentionCard(
  mention: Mention,
  cluster: Cluster | undefined,
  quotations: number,
  lineOf: (offset: number) => number,
  others?: OtherStories,
): Card {
  const why = `Found by ${mention.by}${mention.score < 1 ? `, ${Math.round(mention.score * 100)}% sure` : ""}`;
  if (cluster === undefined) return { title: "A name", kind: ENTITY_WORDS[mention.type], facts: [], why };
  const facts = [...factsOf(cluster), ...mentionFacts(cluster, quotations, lineOf)];
  if (others !== undefined && 0 < others.stories) facts.push({ label: "Also in", value: describeOthers(others) });
  // "Malian" belongs to Mali: the card is the country's and says what the word is.
  if (mention.type !== cluster.type) facts.unshift({ label: "Here", value: ENTITY_WORDS[mention.type] });
  return { title: cluster.name, kind: describeEntity(cluster), facts, why };
}

function factsOf({ name, type, attributes, aliases, how }: Cluster): Fact[] {
  const { role, age, description, country, lat, lon, links = [] } = attributes;
  const { status, nationality, affiliation, office, parent } = attributes;
  const facts: Fact[] = [];
  // “Former” stands in the words for the role already; a reader of “president-elect” need not be told either.
  if (role !== undefined) facts.push({ label: status === "late" ? "Role (died)" : "Role", value: role });
  if (affiliation !== undefined && !isIn(affiliation, role)) facts.push({ label: "With", value: affiliation });
  if (office !== undefined && !isIn(office, role)) facts.push({ label: "Office in", value: office });
  if (parent !== undefined) facts.push({ label: "Part of", value: parent });
  if (nationality !== undefined) facts.push({ label: "Nationality", value: countryName(nationality) ?? nationality });
  if (age !== undefined) facts.push({ label: "Age", value: String(age) });
  if (description !== undefined) facts.push({ label: "Described as", value: description });
  // A place in capitals is the dateline's way to write it, not another name.
  const others = aliases.filter((alias) => alias.toLowerCase() !== name.toLowerCase());
  if (0 < others.length) facts.push({ label: "Also called", value: others.join(", ") });
  const inCountry = country === undefined ? undefined : (countryName(country) ?? country);
  if (inCountry !== undefined && inCountry !== name) facts.push({ label: "Country", value: inCountry });
  const { region, population, confidence } = attributes;
  if (region !== undefined && region !== name) facts.push({ label: "Region", value: region });
  if (population !== undefined) facts.push({ label: "People", value: `about ${formatNumber(population)}` });
  if (lat !== undefined && lon !== undefined && Number.isFinite(lat) && Number.isFinite(lon)) {
    const value = `${degrees(lat, "N", "S")}, ${degrees(lon, "E", "W")}`;
    facts.push({ label: "Where", value, link: { label: "Map", url: mapAddress(lat, lon) } });
  } else if (type === "GPE" || type === "LOC") {
    facts.push({ label: "Where", value: "", link: { label: "Find on a map", url: searchAddress(name) } });
  }
  if (how !== undefined && confidence !== undefined)
    facts.push({ label: "Sure", value: `${Math.round(confidence * 100)}%. ${how}` });
  for (const url of links) facts.push({ label: "See", value: hostOf(url), link: { label: "Page", url } });
  return facts;
}

/** "4 stories: raid.txt, line 3; north.txt, line 1 …" */
function describeOthers({ stories, places }: OtherStories): string {
  const dots = places.length < stories ? " …" : "";
  const words = stories === 1 ? "1 story" : `${formatNumber(stories)} stories`;
  return places.length === 0 ? words : `${words}: ${places.join("; ")}${dots}`;
}

/** Whether the words for a role say a name already: “chief executive of Apple”. */
const isIn = (name: string, role: string | undefined): boolean => role?.includes(name) === true;

function mentionFacts(cluster: Cluster, quotations: number, lineOf: (offset: number) => number): Fact[] {
  const first = cluster.mentions[0];
  if (first === undefined) return [];
  const where = `${cluster.mentions.length === 1 ? "in" : "first in"} line ${lineOf(first.start)}`;
  const mentions = `${counted(cluster.mentions.length, "mention")}, ${where}`;
  const facts = [{ label: "In this story", value: mentions }];
  if (0 < quotations) facts.push({ label: "Speaks", value: `in ${counted(quotations, "quotation")}` });
  return facts;
}

/** 12.6 with N and S is "12.6° N". */
function degrees(value: number, positive: string, negative: string): string {
  return `${Math.abs(Math.round(value * 1e4) / 1e4)}° ${value < 0 ? negative : positive}`;
}

function mapAddress(lat: number, lon: number): string {
  const [y, x] = [lat.toFixed(4), lon.toFixed(4)];
  return `https://www.openstreetmap.org/?mlat=${y}&mlon=${x}#map=8/${y}/${x}`;
}

/** The map finds what has no coordinates here: countries, and places of no list. */
function searchAddress(name: string): string {
  const words = encodeURIComponent(plainText(name)).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16)}`,
  );
  return `https://www.openstreetmap.org/search?query=${words}`;
}

function hostOf(url: string): string {
  return /^https:\/\/([\w.-]+)/.exec(url)?.[1] ?? url;
}
