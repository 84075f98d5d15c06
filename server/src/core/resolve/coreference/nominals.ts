/** Pronouns and definite noun phrases: to which cluster they refer, by what stands before them. */
import type { NominalProposal, Recognised } from "../../article/recognised";
import type { Span } from "../../text/span";
import { type Group, groupOf, type StoryMention } from "./story-mention";

/** A nominal with its offsets in the story and the group that it refers to. */
export interface ResolvedNominal {
  readonly start: number;
  readonly end: number;
  readonly head: string;
  readonly kind: NominalProposal["kind"];
  readonly group: Group | undefined;
}

/** A pronoun, and a noun that fits any organization, look back over so many paragraphs. */
const REACH = 3;

/** Beyond, “the company” is the one that the story is about, if it was named so many paragraphs before. */
const LONG_REACH = 10;

/** Nouns that any organization can be called by. */
const GENERIC = new Set(
  (
    "company firm group organization organisation agency club team bank airline carmaker automaker lender insurer retailer startup " +
    "conglomerate brewer miner watchdog nonprofit charity"
  ).split(" "),
);

export function resolveNominals(story: Recognised, mentions: readonly StoryMention[]): ResolvedNominal[] {
  const resolved: ResolvedNominal[] = [];
  /** The latest organization or person by a word of its name or role. */
  const byWord = new Map<string, StoryMention>();
  const lastPerson: Record<"f" | "m" | "any", StoryMention | undefined> = {
    f: undefined,
    m: undefined,
    any: undefined,
  };
  let lastOrganization: StoryMention | undefined;
  let mainOrganization: StoryMention | undefined;
  const timesNamed = new Map<Group, number>();
  let at = 0;
  const genders = gendersOf(mentions);
  for (let index = 0; index < story.paragraphs.length; index++) {
    const placed = story.paragraphs[index]!;
    const sentences = placed.content.paragraph.sentences;
    let sentence = 0;
    let subject: StoryMention | undefined;
    for (const nominal of placed.content.nominals) {
      const start = placed.start + nominal.start;
      const end = placed.start + nominal.end;
      while (at < mentions.length && mentions[at]!.start < start) {
        const mention = mentions[at]!;
        while (sentence < sentences.length && placed.start + sentences[sentence]!.end <= mention.start) {
          sentence++;
          subject = undefined;
        }
        see(mention);
        at++;
      }
      const group = nominal.kind === "definite" ? definite(nominal, end, index) : pronoun(nominal, index);
      resolved.push({ start, end, head: nominal.head, kind: nominal.kind, group });
    }
    while (at < mentions.length && mentions[at]!.start < placed.end) {
      const mention = mentions[at]!;
      while (sentence < sentences.length && placed.start + sentences[sentence]!.end <= mention.start) {
        sentence++;
        subject = undefined;
      }
      see(mention);
      at++;
    }

    function see(mention: StoryMention): void {
      if (mention.type === "PERSON") {
        const gender = genders.get(groupOf(mention));
        // The first person of a sentence is mostly its subject, and a pronoun goes on with the subject.
        if (subject === undefined) {
          subject = mention;
          lastPerson.any = mention;
        }
        if (gender !== undefined) lastPerson[gender] = mention;
        bindRole(mention, mention.evidence.title);
        bindRole(mention, mention.evidence.apposition);
      } else if (mention.type === "ORG" && mention.by !== "header") {
        lastOrganization = mention;
        const group = groupOf(mention);
        const times = (timesNamed.get(group) ?? 0) + 1;
        timesNamed.set(group, times);
        // The first of those that are named most.
        if (mainOrganization === undefined || (timesNamed.get(groupOf(mainOrganization)) ?? 0) < times)
          mainOrganization = mention;
        else if (groupOf(mainOrganization) === group) mainOrganization = mention;
        byWord.set(headOf(mention.words), mention);
      }
    }
  }
  return resolved;

  /** “Foreign Minister”, “a bank president who …”: the words of the post; a former one does not displace who holds it. */
  function bindRole(mention: StoryMention, role: Span | undefined): void {
    if (role === undefined) return;
    const words = story.text
      .slice(role.start + mention.shift, Math.min(role.end, role.start + MAX_ROLE) + mention.shift)
      .toLowerCase()
      .split(LINK, 1)[0]!
      .split(NO_LETTERS);
    // “In a talk with Angela Ng, the president said”: a post behind “the” may be somebody else's.
    if (words[0] === "the") return;
    const isPast = words.some((word) => PAST.has(word));
    for (const word of words.slice(-8)) {
      const known = byWord.get(word);
      const isTaken = isPast && known?.type === "PERSON" && groupOf(known) !== groupOf(mention);
      if (word !== "" && !isTaken) byWord.set(word, mention);
    }
  }

  function definite(nominal: NominalProposal, end: number, paragraph: number): Group | undefined {
    // “the newspaper Le Monde”: the name stands beside it.
    const next = mentions[at];
    if (next !== undefined && next.start === end + 1 && (next.type === "PERSON" || next.type === "ORG"))
      return groupOf(next);
    // “the president of the court” says whose, and is no other president.
    if (story.text.startsWith(" of ", end)) return undefined;
    const named = byWord.get(nominal.head);
    if (named !== undefined) return groupOf(named);
    if (!GENERIC.has(nominal.head)) return undefined;
    return near(lastOrganization, paragraph, REACH) ?? near(mainOrganization, paragraph, LONG_REACH);
  }

  function pronoun(nominal: NominalProposal, paragraph: number): Group | undefined {
    if (nominal.head === "they") return undefined;
    const gender = nominal.head === "she" ? "f" : "m";
    const { any } = lastPerson;
    const own = any === undefined ? undefined : genders.get(groupOf(any));
    if (any !== undefined && (own === undefined || own === gender)) return near(any, paragraph, REACH);
    return near(lastPerson[gender], paragraph, REACH);
  }
}

/** Longest role that is looked at, in code units. */
const MAX_ROLE = 120;
const LINK = /\s(?:of|at|for|in|from|with|to|by|who|which|whose|that)\s/;
const NO_LETTERS = /[^\p{L}]+/u;
const PAST = new Set(["former", "ex", "late", "then", "outgoing", "deputy", "vice", "acting"]);

const near = (mention: StoryMention | undefined, paragraph: number, reach: number): Group | undefined =>
  mention !== undefined && paragraph - mention.paragraph <= reach ? groupOf(mention) : undefined;

/** The noun that an organization is called by: “ministry” of “Ministry of Works”, “bank” of “European Central Bank”. */
function headOf(words: readonly string[]): string {
  const link = words.findIndex((word, i) => 0 < i && i < 8 && (word === "of" || word === "for"));
  return words[(link < 0 ? words.length : link) - 1]!;
}

/** The gender that titles, else given names, tell of each person. */
function gendersOf(mentions: readonly StoryMention[]): Map<Group, "f" | "m"> {
  const genders = new Map<Group, "f" | "m">();
  for (const mention of mentions) {
    const { gender } = mention.evidence;
    if (mention.type !== "PERSON" || gender === undefined) continue;
    const group = groupOf(mention);
    if (!genders.has(group) || mention.evidence.title !== undefined) genders.set(group, gender);
  }
  return genders;
}
