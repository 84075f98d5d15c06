/** Pronouns and definite noun phrases: to which cluster they refer, by what stands before them. */
import type { NominalProposal, Recognised } from "../../article/recognised";
import { type Group, groupOf, type StoryMention } from "./story-mention";

/** A nominal with its offsets in the story and the group that it refers to. */
export interface ResolvedNominal {
  readonly start: number;
  readonly end: number;
  readonly head: string;
  readonly kind: NominalProposal["kind"];
  readonly group: Group | undefined;
}

/** A pronoun looks back over so many paragraphs. */
const REACH = 3;

/** Nouns that any organization can be called by. */
const GENERIC = new Set([
  "company",
  "firm",
  "group",
  "organization",
  "organisation",
  "agency",
  "club",
  "team",
  "bank",
  "airline",
]);

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
  let at = 0;
  const genders = gendersOf(mentions);
  for (const [index, placed] of story.paragraphs.entries()) {
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
      resolved.push({ start, end, head: nominal.head, kind: nominal.kind, group: find(nominal, index) });
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
        const { title } = mention.evidence;
        if (title !== undefined) {
          const words = story.text.slice(title.start + mention.shift, title.end + mention.shift).toLowerCase();
          for (const word of words.split(/[^\p{L}]+/u).slice(-8)) if (word !== "") byWord.set(word, mention);
        }
      } else if (mention.type === "ORG") {
        lastOrganization = mention;
        for (const word of mention.words.slice(0, 12)) byWord.set(word, mention);
      }
    }
  }
  return resolved;

  function find(nominal: NominalProposal, paragraph: number): Group | undefined {
    const near = (mention: StoryMention | undefined): Group | undefined =>
      mention !== undefined && paragraph - mention.paragraph <= REACH ? groupOf(mention) : undefined;
    if (nominal.kind === "pronoun") {
      if (nominal.head === "they") return undefined;
      const gender = nominal.head === "she" ? "f" : "m";
      const { any } = lastPerson;
      const own = any === undefined ? undefined : genders.get(groupOf(any));
      if (any !== undefined && (own === undefined || own === gender)) return near(any);
      return near(lastPerson[gender]);
    }
    const named = byWord.get(nominal.head);
    if (named !== undefined) return groupOf(named);
    return GENERIC.has(nominal.head) ? near(lastOrganization) : undefined;
  }
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
