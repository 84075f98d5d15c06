/** One type for one name in a story: strong evidence anywhere overrules what capitals alone suggested. */
import type { EntityType } from "../../article/article";
import type { StoryMention } from "./story-mention";

/** A mention below this score is a guess that something else in the story must bear out. */
const WEAK = 0.3;
/** From here on a type rests on more than capitals. */
const STRONG = 0.8;

/** Below, the type is what is usual for such a word, or what a preposition suggests. */
const DOUBTFUL = 0.6;

/** Settles the types; gives the mentions that are names. */
export function settleTypes(mentions: readonly StoryMention[]): StoryMention[] {
  voteByKey(mentions);
  const people = namesOfPeople(mentions);
  const organizations = firstWordsOfOrganizations(mentions);
  for (const mention of mentions) {
    if (mention.words.length !== 1 || STRONG <= mention.score) continue;
    if (people.has(mention.key)) {
      mention.type = "PERSON";
      mention.score = 0.75;
    } else if (mention.score < DOUBTFUL && organizations.has(mention.key)) {
      mention.type = "ORG";
      mention.score = 0.75;
    }
  }
  return mentions.filter((mention) => WEAK <= mention.score);
}

/** All mentions with one key get the type that has most behind it; weak ones are carried by the others. */
function voteByKey(mentions: readonly StoryMention[]): void {
  const groups = new Map<string, StoryMention[]>();
  for (const mention of mentions) {
    const group = groups.get(mention.key);
    if (group === undefined) groups.set(mention.key, [mention]);
    else group.push(mention);
  }
  // “the Gao region” tells that Gao is a place.
  const regions = new Set<string>();
  for (const { by, words } of mentions) if (by === "region") regions.add(words.slice(0, -1).join(" "));
  for (const [key, group] of groups) {
    const isOfRegion = regions.has(key);
    if (group.length === 1 && !isOfRegion) continue;
    const votes = new Map<EntityType, number>();
    if (isOfRegion) votes.set("GPE", weightOf(STRONG));
    let best = 0;
    for (const { type, score } of group) {
      votes.set(type, (votes.get(type) ?? 0) + weightOf(score));
      best = Math.max(best, score);
    }
    let type = group[0]!.type;
    for (const [candidate, vote] of votes) if ((votes.get(type) ?? 0) < vote) type = candidate;
    for (const mention of group) {
      if (mention.score < WEAK && best < 0.5) continue;
      mention.score = Math.max(mention.score, best * 0.9);
      mention.type = type;
    }
  }
}

const weightOf = (score: number): number => (STRONG <= score ? 3 * score : score < WEAK ? 0.05 : score * score);

/** The first and last words of people's full names. */
function namesOfPeople(mentions: readonly StoryMention[]): Set<string> {
  const words = new Set<string>();
  for (const { type, score, words: parts } of mentions) {
    if (type !== "PERSON" || parts.length < 2 || score < 0.5) continue;
    words.add(parts[parts.length - 1]!);
    if (2 < parts[0]!.length) words.add(parts[0]!);
  }
  return words;
}

/** “Zentrova” of “Zentrova Group”, for companies are called by their first word. */
function firstWordsOfOrganizations(mentions: readonly StoryMention[]): Set<string> {
  const words = new Set<string>();
  for (const { type, score, words: parts } of mentions) {
    if (type === "ORG" && 1 < parts.length && STRONG <= score && 3 < parts[0]!.length) words.add(parts[0]!);
  }
  return words;
}
