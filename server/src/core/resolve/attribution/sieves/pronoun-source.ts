/** The source is “he”, “she” or “it”: the speaker of the quotation before, else the person the story spoke of last. */
import type { Mention } from "../../../article/article";
import { Pos, Shape } from "../../../lexicon/word-form";
import { firstAtOrAfter, type Span } from "../../../text/span";
import type { Narrated } from "../narrated";
import { headWord, isBodyNoun, isPersonNoun, wordsIn } from "../source-words";
import {
  type DraftQuotation,
  type Speaker,
  type SpeakerContext,
  type SpeakerSieve,
  sentenceStartOf,
} from "../speaker-sieve";
import { broughtInAt, type SubjectNoun, subjectNounBefore } from "../subject-noun";
import { fitsPronoun, isNew, unnamedHead } from "../unnamed-sources";
import { epithetSource } from "./epithet-source";
import { introducedSource } from "./introduced-source";
import { nominalSource } from "./nominal-source";
import { roleSource } from "./role-source";

/** A pronoun looks back over so many paragraphs. */
const REACH = 3;

/** Persons among whom it chooses at most. */
const MAX_PEOPLE = 30;

export const pronounSource: SpeakerSieve = {
  name: "pronoun-source",
  find(context, index, source) {
    const { drafts, speakers } = context;
    const { paragraph } = drafts[index]!;
    if (source === null) return undefined;
    const words = context.wordsOf(source);
    const pronoun = words.length === 1 ? words[0]!.form.lower : "";
    if (pronoun !== "he" && pronoun !== "she" && pronoun !== "it") return undefined;
    const before = earlierSource(drafts, index);
    const isNear = 0 <= before && paragraph - drafts[before]!.paragraph <= REACH;
    if (pronoun === "it") return isNear ? sameBody(context, before, source) : undefined;
    const { genders, titled } = context.narrated;
    const gender = pronoun === "she" ? "f" : "m";
    const fits = (cluster: string): boolean => (genders.get(cluster) ?? gender) === gender;
    const mayFit = (cluster: string): boolean => fits(cluster) || !titled.has(cluster);
    const since = isNear ? drafts[before]!.source! : undefined;
    const spoke = isNear ? (speakers[before] ?? undefined) : undefined;
    const speaker =
      spoke?.all === undefined
        ? spoke
        : oneOf(spoke.all, (cluster) => fits(cluster) && isPerson(context, cluster), genders);
    const all = peopleBetween(context, paragraph, source);
    // The speaker goes on, unless a sentence since then is about somebody else: “This is what Ann Poe has done, he said.”
    const mayGoOn = speaker != null && isPerson(context, speaker.cluster) && fits(speaker.cluster);
    const people =
      since !== undefined && mayGoOn
        ? all.filter((mention) => mention.start < since.end || isSubject(context, mention))
        : all;
    const noun = nounBefore(context, index, pronoun, { since, mayGoOn });
    // First those whose gender is that of the pronoun, or unknown, then those whose given name may mislead: “Chris”.
    for (const isFit of [fits, mayFit]) {
      const latest = latestSubject(
        context,
        people.filter(({ cluster }) => isFit(cluster)),
      );
      // “Lee heard a bang. A neighbour called the police. “…,” she said.”
      if (noun !== undefined && (latest === undefined || !isBehind(context, latest, noun))) {
        const told = standsForNoun(context, index, source, noun, isFit);
        if (told !== undefined) return told;
      }
      // Nobody else came in since the quotation before.
      if (since !== undefined && (latest === undefined || latest.start < since.end)) {
        // “Lee and Poe said … She said”: one of the two, and nothing tells which.
        if (speaker === null || (speaker === undefined && isUnnamedPerson(context, before, pronoun))) return null;
        // “A neighbour came. “…,” she said. “…,” she added.”
        const same = spoke === undefined && isNear ? context.antecedents.get(before) : undefined;
        if (same !== undefined && fitsPronoun(context.wordsOf(same), pronoun)) {
          context.antecedents.set(index, same);
          return null;
        }
        if (speaker != null && isPerson(context, speaker.cluster) && isFit(speaker.cluster)) {
          // The pronoun tells the gender of one whose name does not: “Robin Lee said … She said”.
          if (drafts[before]!.paragraph === paragraph && !genders.has(speaker.cluster))
            genders.set(speaker.cluster, gender);
          return stands(context, source, speaker.cluster);
        }
      }
      if (latest !== undefined) return stands(context, source, latest.cluster);
    }
    // Whoever is named in quoted words only is not meant.
    return null;
  },
};

/**
 * The unnamed person whom the sentence before is about, if the pronoun fits. Where the one who spoke last may go on, that person
 * must speak, think or answer: “I was ill,” Lee said. The doctor was away. “Nobody came,” she said.
 */
function nounBefore(
  context: SpeakerContext,
  index: number,
  pronoun: string,
  { since, mayGoOn }: { readonly since: Span | undefined; readonly mayGoOn: boolean },
): SubjectNoun | undefined {
  const noun = subjectNounBefore(context, index);
  if (noun === undefined || (since !== undefined && noun.start < since.start)) return undefined;
  // “A witness said … she said”: the source before is the noun itself.
  const before = earlierSource(context.drafts, index);
  if (since?.start === noun.start && isUnnamedPerson(context, before, pronoun)) return undefined;
  return (!mayGoOn || noun.isHeard) && fitsPronoun(context.wordsOf(noun), pronoun) ? noun : undefined;
}

/** Whether a person comes in behind the noun, and as a subject: “A neighbour called, and Ann Lee came down.” */
const isBehind = (context: SpeakerContext, person: Mention, { start, end }: SubjectNoun): boolean =>
  start <= person.start &&
  (person.start <= end ||
    sentenceStartOf(context.story.segmented, person.start) !== sentenceStartOf(context.story.segmented, start) ||
    isSubject(context, person));

/** Whoever the noun stands for, null for an unnamed one; undefined for “the photographer” of whom the story has not told. */
function standsForNoun(
  context: SpeakerContext,
  index: number,
  source: Span,
  noun: SubjectNoun,
  isFit: (cluster: string) => boolean,
): Speaker | null | undefined {
  for (const sieve of NOUN_SIEVES) {
    const speaker = sieve.find(context, index, noun);
    if (speaker != null && isPerson(context, speaker.cluster) && isFit(speaker.cluster))
      return stands(context, source, speaker.cluster);
  }
  const head = headWord(context.wordsOf(noun))?.form.lower ?? "";
  if (noun.isDefinite && broughtInAt(context.story.text, head, noun.start) < 0) return undefined;
  context.antecedents.set(index, noun);
  return null;
}

const NOUN_SIEVES: readonly SpeakerSieve[] = [roleSource, introducedSource, nominalSource, epithetSource];

/**
 * The one of those who spoke together whom a pronoun fits, before all others one whose gender is known; null where it fits
 * several, undefined where it fits nobody.
 */
function oneOf(
  all: readonly string[],
  isFit: (cluster: string) => boolean,
  genders: Narrated["genders"],
): Pick<Speaker, "cluster"> | null | undefined {
  const fitting = all.filter(isFit);
  const known = fitting.filter((cluster) => genders.has(cluster));
  const [cluster] = known.length === 1 ? known : fitting;
  if (cluster === undefined) return undefined;
  return known.length === 1 || fitting.length === 1 ? { cluster } : null;
}

/** The last draft before this one that names a source; -1 without one. */
function earlierSource(drafts: readonly DraftQuotation[], index: number): number {
  let before = index - 1;
  while (0 <= before && drafts[before]!.source === null) before--;
  return before;
}

/** “It said”: the body that spoke right before. */
function sameBody(context: SpeakerContext, before: number, source: Span): Speaker | undefined {
  const speaker = context.speakers[before];
  return speaker == null || isPerson(context, speaker.cluster) ? undefined : stands(context, source, speaker.cluster);
}

/** The persons of this paragraph and those that a pronoun can reach back to, before the source. */
function peopleBetween({ story, narrated }: SpeakerContext, paragraph: number, source: Span): readonly Mention[] {
  const { people } = narrated;
  const from = firstAtOrAfter(people, story.paragraphs[Math.max(0, paragraph - REACH)]!.start);
  const to = firstAtOrAfter(people, source.start);
  return people.slice(Math.max(from, to - MAX_PEOPLE), to);
}

/** The first person of the last sentence that has any: mostly its subject, and a pronoun goes on with the subject. */
function latestSubject({ story }: SpeakerContext, all: readonly Mention[]): Mention | undefined {
  // “Lee’s neighbour told Reuters”: the owner is no subject, unless nobody else is there.
  const owners = all.filter(({ end }) => !/^['’]/.test(story.text.slice(end, end + 1)));
  const people = owners.length === 0 ? all : owners;
  let subject = people[people.length - 1];
  if (subject === undefined) return undefined;
  const sentence = sentenceStartOf(story.segmented, subject.start);
  for (let i = people.length - 2; 0 <= i && sentence <= people[i]!.start; i--) subject = people[i]!;
  return subject;
}

/** “a police chief who asked not to be named”, “one of them, a nurse”, “Marsh, who …” that is no name we know: nobody named. */
function isUnnamedPerson({ wordsOf, drafts, speakers }: SpeakerContext, index: number, pronoun: string): boolean {
  const words = wordsOf(drafts[index]!.source!);
  const head = headWord(words)?.form;
  if (head === undefined || isBodyNoun(head)) return false;
  if (unnamedHead(words) !== undefined) return fitsPronoun(words, pronoun);
  if ((head.shape & Shape.Capital) !== 0) return head.pos === 0 || words.some(({ form }) => form.lower === "who");
  if (words[0]!.form.lower !== "the") return isPersonNoun(head);
  // “The publishing director said”: somebody whom the story has named, unless it was “an engineer” before.
  for (let before = index - 1; Math.max(0, index - MAX_QUOTATIONS) <= before; before--) {
    const { source } = drafts[before]!;
    if (source === null || speakers[before] !== null) continue;
    const others = wordsOf(source);
    if (0 < others.length && isNew(others) && headWord(others)?.form.nounLemma === head.nounLemma) return true;
  }
  return false;
}

/** Quotations looked back over at most. */
const MAX_QUOTATIONS = 6;

/** Whether a name can be the subject of its clause: “Ann Poe”, “On Monday the actor Ann Poe”, not “It was Ann Poe”, “with Ann Poe”. */
function isSubject({ story }: SpeakerContext, { start, end }: Mention): boolean {
  // “It is dear to Ann Poe, who …”
  if (/^, whos?e? /.test(story.text.slice(end, end + 8))) return true;
  const words = wordsIn(story.segmented, {
    start: Math.max(sentenceStartOf(story.segmented, start), start - CLAUSE),
    end: start,
  });
  let isBeside = true;
  for (let i = words.length - 1; 0 <= i; i--) {
    const { pos, shape, calendar, lower } = words[i]!.form;
    if ((shape & Shape.Mark) !== 0 && lower !== "-" && lower !== ".") {
      // “who met Tom Hale, Ann Poe and others”: one of a list.
      const isListed =
        lower === "," && i === words.length - 1 && 0 < i && (words[i - 1]!.form.shape & Shape.Capital) !== 0;
      if (!isListed) return true;
      isBeside = false;
      continue;
    }
    if (lower === "that") continue;
    // “She married the painter Tom Hale”: the clause has its subject.
    if (SUBJECT.test(lower)) return false;
    if ((pos & (Pos.Auxiliary | Pos.Modal | Pos.Relative)) !== 0) return false;
    if ((pos & (Pos.Past | Pos.ThirdPerson)) !== 0 && (pos & (Pos.Noun | Pos.Adjective)) === 0) return false;
    if (calendar !== undefined) isBeside = false;
    // “the goal was scored by Ann Poe”, “As for Ann Poe,”
    if (isBeside && (pos & Pos.Preposition) !== 0) return lower === "by" || (lower === "for" && i < 2);
    if ((pos & (Pos.Determiner | Pos.Conjunction)) !== 0) isBeside = false;
  }
  return true;
}

const SUBJECT = /^(?:he|she|they|it|we|i)$/;

/** UTF-16 code units looked back over at most. */
const CLAUSE = 120;

const isPerson = (context: SpeakerContext, cluster: string): boolean => context.typeOf(cluster) === "PERSON";

function stands({ story, nameOf }: SpeakerContext, source: Span, cluster: string): Speaker {
  return { cluster, how: `“${story.text.slice(source.start, source.end)}” stands for ${nameOf(cluster)}.` };
}
