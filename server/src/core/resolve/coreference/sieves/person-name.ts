/** People by parts of their names: “Angela Ng” … “Ng”, “Xi Jinping” … “Xi”; of two with one surname, the nearest before. */

import type { Sieve } from "../sieve";
import { groupOf, merge, type StoryMention } from "../story-mention";
import { isShortFor } from "./given-names";

/** People of one surname that are looked at, the nearest first: families have more, stories seldom. */
const MAX_NAMESAKES = 6;

export const personName: Sieve = {
  id: "person-name",
  apply(mentions) {
    const people = mentions.filter((m) => m.type === "PERSON");
    if (people.length < 2) return;
    joinFullNames(people);
    joinSingleNames(people);
  },
};

/** “John F. Kennedy” and “John Kennedy”, “Bob Smith” and “Robert Smith”, “R. Smith” and “Robert Smith”. */
function joinFullNames(people: readonly StoryMention[]): void {
  const byTail = new Map<string, StoryMention>();
  /** null where two people's names begin alike. */
  const byHead = new Map<string, StoryMention | null>();
  for (const mention of people) {
    for (let i = 1; i < mention.words.length - 1 && i < 5; i++) {
      const tail = mention.words.slice(i).join(" ");
      if (!byTail.has(tail)) byTail.set(tail, mention);
    }
    for (let i = 2; i < mention.words.length && i < 4; i++) {
      const head = mention.words.slice(0, i).join(" ");
      const known = byHead.get(head);
      if (known === undefined) byHead.set(head, mention);
      else if (known?.key !== mention.key) byHead.set(head, null);
    }
  }
  /** By surname, one mention for each that differs. */
  const namesakes = new Map<string, StoryMention[]>();
  for (const mention of people) {
    if (mention.words.length < 2) continue;
    // “Andrés Manuel López Obrador” … “López Obrador”.
    const longer = byTail.get(mention.key);
    if (longer !== undefined) merge(groupOf(longer), groupOf(mention));
    // “Lucía Paredes Andrade” … “Lucía Paredes”.
    const fuller = byHead.get(mention.key);
    if (fuller !== undefined && fuller !== null) merge(groupOf(fuller), groupOf(mention));
    const { last } = ends(mention);
    const others = namesakes.get(last);
    if (others === undefined) namesakes.set(last, [mention]);
    else {
      // The same first name is surer than one that only fits.
      const known = others.find((o) => isSameGiven(o, mention)) ?? only(others.filter((o) => fits(o, mention)));
      if (known !== undefined) merge(groupOf(known), groupOf(mention));
      if (others.length < MAX_NAMESAKES && !others.some(({ key }) => key === mention.key)) others.push(mention);
    }
  }
}

const only = (found: readonly StoryMention[]): StoryMention | undefined => {
  const [first] = found;
  return first !== undefined && found.every((other) => groupOf(other) === groupOf(first)) ? first : undefined;
};

/** The same first word, and no middle names that differ: “George W. Bush” is not “George H. W. Bush”. */
function isSameGiven(a: StoryMention, b: StoryMention): boolean {
  if (ends(a).first !== ends(b).first) return false;
  const [middleA, middleB] = [middleOf(a), middleOf(b)];
  if (middleA.length === 0 || middleB.length === 0) return true;
  return middleA.some((word) => middleB.includes(word)) || middleA[0]![0] === middleB[0]![0];
}

/** A nickname, a short form or an initial of the other's first name. */
function fits(a: StoryMention, b: StoryMention): boolean {
  const [first, second] = [ends(a).first, ends(b).first];
  if (a.nickname === second || b.nickname === first) return true;
  if (genderOf(a) !== undefined && genderOf(b) !== undefined && genderOf(a) !== genderOf(b)) return false;
  if ((first.length === 1) !== (second.length === 1)) return first[0] === second[0];
  return isShortFor(first, second) || isShortFor(second, first);
}

/** Surnames and given names alone: whose they are, the nearest full name before tells, else the first of the story. */
function joinSingleNames(people: readonly StoryMention[]): void {
  const ever = new Map<string, StoryMention>();
  const remember = (word: string, mention: StoryMention): void => {
    if (!ever.has(word)) ever.set(word, mention);
  };
  const full = people.filter(({ words }) => 1 < words.length);
  for (const mention of full) remember(ends(mention).last, mention);
  for (const mention of full) {
    const { first } = ends(mention);
    // “Li Wenren” … “Li”, but no initial.
    if (1 < first.length) remember(first, mention);
    if (mention.nickname !== undefined) remember(mention.nickname, mention);
  }
  // “Lucía Paredes Andrade” … “Paredes”: the first of two surnames is the one in use.
  for (const mention of full)
    for (const word of mention.words.slice(1, -1)) if (2 < word.length) remember(word, mention);
  const recent = new Map<string, StoryMention[]>();
  for (const mention of people) {
    if (1 < mention.words.length) {
      const { first, last } = ends(mention);
      see(recent, last, mention);
      if (ever.get(first) !== undefined && ends(ever.get(first)!).last !== first) see(recent, first, mention);
      if (mention.nickname !== undefined) see(recent, mention.nickname, mention);
      continue;
    }
    const owner = nearestOf(recent.get(mention.key), mention) ?? ever.get(mention.key);
    if (owner === undefined) ever.set(mention.key, mention);
    else if (groupOf(owner) !== groupOf(mention)) {
      merge(groupOf(owner), groupOf(mention));
      // “Mrs. Clinton”, once told from her husband, is the nearest Clinton.
      const known = recent.get(mention.key);
      if (known?.includes(owner)) see(recent, mention.key, owner);
    }
  }
}

/** Puts a mention at the end of those that bear a name. */
function see(recent: Map<string, StoryMention[]>, word: string, mention: StoryMention): void {
  const known = recent.get(word);
  if (known === undefined) {
    recent.set(word, [mention]);
    return;
  }
  const group = groupOf(mention);
  const at = known.findIndex((other) => groupOf(other) === group);
  if (0 <= at) known.splice(at, 1);
  known.push(mention);
  if (MAX_NAMESAKES < known.length) known.shift();
}

/** The latest of them whose gender a title does not rule out: “Mr. Clinton” is not Hillary Clinton. */
function nearestOf(known: readonly StoryMention[] | undefined, mention: StoryMention): StoryMention | undefined {
  if (known === undefined) return undefined;
  const gender = mention.by === "person-title" ? mention.evidence.gender : undefined;
  for (let i = known.length - 1; 0 <= i; i--) {
    const theirs = genderOf(known[i]!);
    if (gender === undefined || theirs === undefined || theirs === gender) return known[i];
  }
  return undefined;
}

const genderOf = ({ evidence }: StoryMention): "f" | "m" | undefined => evidence.gender;

/** The words between the first and the last. */
function middleOf(mention: StoryMention): readonly string[] {
  return mention.words.slice(1, ends(mention).lastIndex);
}

/** The first and the last word of a full name; “Jr” and “Sr” aside. */
function ends({ words }: StoryMention): { first: string; last: string; lastIndex: number } {
  let lastIndex = words.length - 1;
  if (1 < lastIndex && /^(?:jr|sr|ii|iii|iv)$/.test(words[lastIndex]!)) lastIndex--;
  return { first: words[0]!, last: words[lastIndex]!, lastIndex };
}
