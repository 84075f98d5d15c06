/** One type for one name in a story: strong evidence anywhere overrules what capitals alone suggested. */
import type { EntityType } from "../../article/article";
import { TAG_TYPES, type TagType, tagTypeOf } from "../../lexicon/name-model";
import { withoutCompanyWords } from "./sieves/short-name";
import type { StoryMention } from "./story-mention";

/** A mention below this score is a guess that something else in the story must bear out. */
const WEAK = 0.3;
/** From here on a type rests on more than capitals. */
const STRONG = 0.8;

/** Below, the type is what is usual for such a word, or what a preposition suggests. */
const DOUBTFUL = 0.6;

/** What the other mentions of a name count for beside its own place in the text. */
const OTHERS = 0.5;
/** More mentions than this say no more. */
const MAX_OTHERS = 4;
/** What it counts that a word is part of a person's full name in the story, and the first word of an organization's. */
const PART_OF_PERSON = 6;
const PART_OF_ORGANIZATION = 1;

/** Settles the types; gives the mentions that are names. */
export function settleTypes(mentions: readonly StoryMention[]): StoryMention[] {
  weighTypes(mentions);
  voteByKey(mentions);
  const people = namesOfPeople(mentions);
  const organizations = firstWordsOfOrganizations(mentions);
  const companies = companiesIn(mentions);
  const clubs = new Set<string>();
  for (const { by, words } of mentions) if (by === "organization-place") clubs.add(words[0]!);
  const countries = clubs.size === 0 ? NO_COUNTRIES : countriesIn(mentions);
  for (const mention of mentions) {
    if (STRONG <= mention.score) continue;
    if (people.has(mention.key)) {
      mention.type = "PERSON";
      mention.score = 0.75;
    } else if (
      isPartOf(mention, organizations) ||
      (companies.has(mention.key) && !isWellKnownTown(mention)) ||
      (clubs.has(mention.key) && isForeignTown(mention, countries))
    ) {
      mention.type = "ORG";
      mention.score = 0.75;
    }
  }
  return mentions.filter((mention) => WEAK <= mention.score);
}

/** The sum of what is said of all mentions of a name. */
interface Sum {
  readonly types: number[];
  count: number;
}

/** Types of names that the tagger read, by their own place, the other mentions of the name, and the full names of the story. */
function weighTypes(mentions: readonly StoryMention[]): void {
  // Sums are needed for the names that the tagger read somewhere, a part of all.
  const read = new Set<string>();
  for (const { key, evidence } of mentions) if (evidence.types !== undefined) read.add(key);
  if (read.size === 0) return;
  const sums = new Map<string, Sum>();
  const people = new Map<string, number>();
  const organizations = new Map<string, number>();
  for (const mention of mentions) {
    if (mention.score < WEAK) continue;
    const types = typesOf(mention);
    if (read.has(mention.key)) addTo(sums, mention.key, types);
    const { words } = mention;
    if (words.length < 2) continue;
    const person = Math.exp(types[PERSON]!);
    const organization = Math.exp(types[ORGANIZATION]!);
    if (0.3 < person) {
      raise(people, words[words.length - 1]!, person);
      if (2 < words[0]!.length) raise(people, words[0]!, person * 0.8);
    }
    if (0.5 < organization && 3 < words[0]!.length) raise(organizations, words[0]!, organization);
  }
  const weighed = TAG_TYPES.map(() => 0);
  for (const mention of mentions) {
    const { types } = mention.evidence;
    if (types === undefined) continue;
    const sum = sums.get(mention.key)!;
    const share = OTHERS * Math.min(1, MAX_OTHERS / sum.count);
    for (let i = 0; i < types.length; i++) weighed[i] = types[i]! + (sum.types[i]! - types[i]!) * share;
    if (mention.words.length === 1) {
      weighed[PERSON] = weighed[PERSON]! + PART_OF_PERSON * (people.get(mention.key) ?? 0);
      weighed[ORGANIZATION] = weighed[ORGANIZATION]! + PART_OF_ORGANIZATION * (organizations.get(mention.key) ?? 0);
    }
    let best = 0;
    for (let i = 1; i < weighed.length; i++) if (weighed[best]! < weighed[i]!) best = i;
    if (TAG_TYPES[best] !== tagTypeOf(mention.type)) mention.type = USUAL_TYPE[TAG_TYPES[best]!];
  }
}

const PERSON = TAG_TYPES.indexOf("PERSON");
const ORGANIZATION = TAG_TYPES.indexOf("ORG");
const USUAL_TYPE = { PERSON: "PERSON", ORG: "ORG", PLACE: "GPE", NORP: "NORP", THING: "PRODUCT" } as const;
/** The logarithms for a type that the rules are sure of, and for the others. */
const SURE_LOG = Math.log(0.97);
const OTHER_LOG = Math.log(0.0075);

function typesOf({ evidence, type }: StoryMention): readonly number[] {
  return evidence.types ?? SURE_TYPES[tagTypeOf(type)];
}

const sure = (own: TagType): number[] => TAG_TYPES.map((type) => (type === own ? SURE_LOG : OTHER_LOG));
const SURE_TYPES = {
  PERSON: sure("PERSON"),
  ORG: sure("ORG"),
  PLACE: sure("PLACE"),
  NORP: sure("NORP"),
  THING: sure("THING"),
};

function addTo(sums: Map<string, Sum>, key: string, types: readonly number[]): void {
  const sum = sums.get(key);
  if (sum === undefined) {
    sums.set(key, { types: [...types], count: 1 });
    return;
  }
  for (let i = 0; i < types.length; i++) sum.types[i] = sum.types[i]! + types[i]!;
  sum.count++;
}

function raise(most: Map<string, number>, key: string, value: number): void {
  if ((most.get(key) ?? 0) < value) most.set(key, value);
}

/** All mentions with one key get the type that has most behind it; weak ones are carried by the others. */
function voteByKey(mentions: readonly StoryMention[]): void {
  // Most names stand once in a story and need no list.
  const groups = new Map<string, StoryMention | StoryMention[]>();
  for (const mention of mentions) {
    const known = groups.get(mention.key);
    if (known === undefined) groups.set(mention.key, mention);
    else if (Array.isArray(known)) known.push(mention);
    else groups.set(mention.key, [known, mention]);
  }
  // “the Gao region” tells that Gao is a place.
  const regions = new Set<string>();
  for (const { by, words } of mentions) if (by === "region") regions.add(words.slice(0, -1).join(" "));
  for (const [key, found] of groups) {
    const isOfRegion = regions.has(key);
    if (!Array.isArray(found) && !isOfRegion) continue;
    const group = Array.isArray(found) ? found : [found];
    const votes = new Map<EntityType, number>();
    const guesses = new Map<EntityType, number>();
    let isSettled = false;
    if (isOfRegion) votes.set("GPE", weightOf(STRONG));
    let best = 0;
    for (const { type, score } of group) {
      const sums = score < STRONG ? guesses : votes;
      sums.set(type, (sums.get(type) ?? 0) + weightOf(score));
      if (CERTAIN <= score) isSettled = true;
      best = Math.max(best, score);
    }
    // However often a guess is repeated, it stays behind what is sure.
    for (const [type, guess] of guesses)
      votes.set(type, (votes.get(type) ?? 0) + (isSettled ? Math.min(guess, MAX_GUESSES) : guess));
    let type = group[0]!.type;
    for (const [candidate, vote] of votes) if ((votes.get(type) ?? 0) < vote) type = candidate;
    if (isClub(group)) type = "ORG";
    for (const mention of group) {
      if (mention.score < WEAK && best < 0.5) continue;
      mention.score = Math.max(mention.score, best * 0.9);
      mention.type = type;
    }
  }
}

/** “Quenthi Town” that beat somebody is a club all through the story. */
function isClub(group: readonly StoryMention[]): boolean {
  const { words } = group[0]!;
  if (words.length < 2 || !CLUBS.has(words[words.length - 1]!)) return false;
  return group.some(({ by }) => by === "organization-match");
}

const CLUBS = new Set("town city rovers united albion wanderers athletic county rangers".split(" "));

const MAX_GUESSES = 2.2;
/** From here on a table or a title tells the type. */
const CERTAIN = 0.9;

const weightOf = (score: number): number => (STRONG <= score ? 3 * score : score < WEAK ? 0.05 : score * score);

/** The first and last words of people's full names; of “Ada Cole-Musa” also both words of the surname, which the key has apart. */
function namesOfPeople(mentions: readonly StoryMention[]): Set<string> {
  const words = new Set<string>();
  for (const { type, score, words: parts, text } of mentions) {
    if (type !== "PERSON" || parts.length < 2 || score < 0.5) continue;
    words.add(parts[parts.length - 1]!);
    if (2 < parts.length && text.includes("-", text.lastIndexOf(" "))) words.add(parts.slice(-2).join(" "));
    // “Ma” of “Ma Wenren”, but no initial.
    if (1 < parts[0]!.length) words.add(parts[0]!);
  }
  return words;
}

/** What companies are called without the words that say that they are companies: “Zentrova” of “Zentrova Systems Ltd”. */
function companiesIn(mentions: readonly StoryMention[]): Set<string> {
  const names = new Set<string>();
  for (const { type, score, words } of mentions) {
    if (type !== "ORG" || words.length < 2 || score < DOUBTFUL) continue;
    const short = withoutCompanyWords(words);
    if (short !== undefined && 3 < short.length) names.add(short);
  }
  return names;
}

/** Inhabitants from which a town is meant rather than a company that is called after it. */
const WELL_KNOWN = 150_000;

const NO_COUNTRIES: ReadonlySet<string> = new Set();

/** “Sparta” of a story that names “Sparta Prague” is no town of a country that the story never names. */
function isForeignTown(mention: StoryMention, countries: ReadonlySet<string>): boolean {
  const { places } = mention.evidence;
  if (mention.by !== "gazetteer" || places === undefined || isWellKnownTown(mention)) return false;
  return !places.some(({ country }) => countries.has(country));
}

/** The countries that a story names, or the people of. */
function countriesIn(mentions: readonly StoryMention[]): Set<string> {
  const countries = new Set<string>();
  for (const { type, evidence } of mentions) {
    if (evidence.country !== undefined && (type === "NORP" || evidence.isCountry === true))
      countries.add(evidence.country);
  }
  return countries;
}

const isWellKnownTown = ({ evidence: { places, isCountry, country } }: StoryMention): boolean =>
  isCountry === true || WELL_KNOWN <= (places?.[0]?.population ?? 0) || (country !== undefined && places === undefined);

/** A doubtful name that is the beginning of an organization's; “Teachers” opens a sentence more often than it is short for their union. */
function isPartOf({ key, words, score, by }: StoryMention, organizations: ReadonlySet<string>): boolean {
  if (DOUBTFUL <= score && words.length === 1) return false;
  return organizations.has(key) && !(by === "capitals-weak" && words.length === 1 && key.endsWith("s"));
}

/** “Zentrova” of “Zentrova Group”, “Elimu Bora” of “Elimu Bora Initiative”: organizations are called by their first words. */
function firstWordsOfOrganizations(mentions: readonly StoryMention[]): Set<string> {
  const words = new Set<string>();
  for (const { type, score, words: parts } of mentions) {
    if (type !== "ORG" || parts.length < 2 || score < DOUBTFUL) continue;
    if (STRONG <= score && 3 < parts[0]!.length) words.add(parts[0]!);
    if (2 < parts.length) words.add(`${parts[0]} ${parts[1]}`);
  }
  return words;
}
