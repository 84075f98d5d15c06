/** Several speak as one: “Lee and Poe”, “Acme, Globex and Initech”, “Ann Lee and her lawyer, Jim Poe,”. */
import type { Mention } from "../../../article/article";
import { Pos, Shape } from "../../../lexicon/word-form";
import { type Span, textOf } from "../../../text/span";
import { headWord, type SourceWord } from "../source-words";
import { allOf, mentionsIn, type Speaker, type SpeakerContext, type SpeakerSieve } from "../speaker-sieve";
import { listed } from "../speakers";
import { introducedSource } from "./introduced-source";
import { namedBody, namedPerson } from "./named-head";
import { nominalSource } from "./nominal-source";
import { pronounSource } from "./pronoun-source";
import { roleSource } from "./role-source";

export const jointSource: SpeakerSieve = {
  name: "joint-source",
  find(context, index, source) {
    // Most sources are one name.
    if (source === null || source.end - source.start < SHORTEST || MAX_LENGTH < source.end - source.start)
      return undefined;
    const phrase = textOf(context.story.text, source);
    if (!phrase.includes(" and ") && !phrase.includes(" & ")) return undefined;
    const sections = sectionsOf(context, index, source);
    return sections.length < 2 ? undefined : together(context, partsOf(sections));
  },
};

/** “A and B”, in UTF-16 code units; a source of many lines is no list of names. */
const [SHORTEST, MAX_LENGTH] = [7, 600];

/** What says who one of several is, if the part stands for one alone. */
const PART_SIEVES: readonly SpeakerSieve[] = [
  namedPerson,
  namedBody,
  roleSource,
  introducedSource,
  pronounSource,
  nominalSource,
];

/** The words between two commas or conjunctions. */
interface Section {
  readonly words: readonly SourceWord[];
  /** What stands in front of it. */
  readonly link: "" | "," | "and" | ", and";
  /** Those whom its words name or stand for; undefined for nobody. */
  readonly speaker: Speaker | undefined;
  readonly isPerson: boolean;
  /** Nothing but a name, with a title or an article: “Governor Ann Lee”, “the UN”. */
  readonly isPureName: boolean;
  /** Names somewhere in it. */
  readonly mentions: readonly Mention[];
}

function sectionsOf(context: SpeakerContext, index: number, source: Span): Section[] {
  const all = context.wordsOf(source);
  // “Lee and Poe both said”
  const isTogether = /^(?:both|all|each)$/.test(all[all.length - 1]?.form.lower ?? "");
  const words = isTogether ? all.slice(0, -1) : all;
  const mentions = mentionsIn(context.coreference, source);
  const sections: Section[] = [];
  let link: Section["link"] = "";
  /** “Both Lee and Poe” */
  let from = words[0]?.form.lower === "both" ? 1 : 0;
  let next = 0;
  let depth = 0;
  for (let i = from; i <= words.length; i++) {
    const word = words[i];
    while (next < mentions.length && word !== undefined && mentions[next]!.end <= word.start) next++;
    const isInName = word !== undefined && next < mentions.length && mentions[next]!.start <= word.start;
    const text = word?.form.text;
    if (text === "(") depth++;
    else if (text === ")" && 0 < depth) depth--;
    const isLink = !isInName && depth === 0 && (text === "," || text === "and" || text === "&");
    if (word !== undefined && !isLink) continue;
    if (from < i) sections.push(sectionOf(context, index, words.slice(from, i), link));
    from = i + 1;
    if (text === ",") link = ",";
    else link = link === "," && words[i - 1]?.form.text === "," ? ", and" : "and";
  }
  return sections;
}

function sectionOf(
  context: SpeakerContext,
  index: number,
  words: readonly SourceWord[],
  link: Section["link"],
): Section {
  const span = { start: words[0]!.start, end: words[words.length - 1]!.end };
  const mentions = mentionsIn(context.coreference, span);
  let speaker: Speaker | undefined;
  for (const sieve of PART_SIEVES) speaker ??= sieve.find(context, index, span) ?? undefined;
  const type = speaker === undefined ? undefined : context.typeOf(speaker.cluster);
  const first = mentions[0];
  // “Other Democrats”, “most Democrats” are not all of them.
  if (type === "NORP" && (first === undefined || !isName(words, first))) speaker = undefined;
  const isPureName = speaker !== undefined && mentions.length === 1 && isName(words, first!);
  return { words, link, speaker, isPerson: type === "PERSON", isPureName, mentions };
}

/** Whether words are a name, and in front of it capitals, articles and “of” alone: “Minister of Trade Ann Lee”. */
function isName(words: readonly SourceWord[], name: Mention): boolean {
  if (words[words.length - 1]!.end !== name.end) return false;
  return words.every(
    ({ form, start }, i) =>
      name.start <= start ||
      (form.shape & Shape.Capital) !== 0 ||
      (i === 0 && form.lower === "the") ||
      form.lower === "of",
  );
}

/** One of those who speak together. */
interface Part {
  readonly section: Section;
  speaker: Speaker | undefined;
  /** Whether the name stands in an apposition. */
  isNamed?: boolean;
}

/** The parts of a list, without what describes them; empty where it is unclear what “and” joins. */
function partsOf(sections: readonly Section[]): Part[] {
  const parts: Part[] = [];
  /** Sections of the apposition that is still open: “the mayor” of “Ann Lee, the mayor”. */
  let described = 0;
  for (const [at, section] of sections.entries()) {
    const last = parts[parts.length - 1];
    if (last === undefined) {
      parts.push({ section, speaker: section.speaker });
      continue;
    }
    if (section.link === ",") {
      if (isPhrase(last.section) && !last.isNamed && described === 0 && section.isPerson && section.isPureName) {
        // “her lawyer, Ana Ruiz”
        last.speaker = section.speaker;
        last.isNamed = true;
      } else if (described === 0 && isListed(sections, at)) parts.push({ section, speaker: section.speaker });
      // “Ann Lee, 42, and” says nothing in which an “and” could stand.
      else if (!isAge(section)) described++;
      continue;
    }
    if (0 < described) {
      // “Ann Lee, the mayor, and Jim Poe”, not “Ann Lee, the mayor and head of the council”.
      if (section.link === "and" || 1 < described) continue;
      described = 0;
    } else if (isOneTitle(last, section) || !joins(last, section)) return [];
    parts.push({ section, speaker: section.speaker });
  }
  return parts;
}

/** “her lawyer”, “the mayor”: words behind which a name can follow. */
const isPhrase = ({ isPureName, words }: Section): boolean => !isPureName && !isNameLike(words[0]!);

const isNameLike = ({ form }: SourceWord): boolean =>
  (form.shape & Shape.Capital) !== 0 && (form.pos & (Pos.Determiner | Pos.Possessive)) === 0;

const isAge = ({ words }: Section): boolean => words.length === 1 && (words[0]!.form.shape & Shape.Digit) !== 0;

/** Whether the section at `at`, behind a mere comma, is one of several names of a kind: “Acme, Globex and Initech”. */
function isListed(sections: readonly Section[], at: number): boolean {
  const { isPerson } = sections[0]!;
  for (let i = 0; i < sections.length; i++) {
    const section = sections[i]!;
    if (i <= at && !section.isPureName && !(i === 0 && section.speaker !== undefined)) return false;
    if (section.speaker !== undefined && section.isPerson !== isPerson) return false;
    if (at < i && section.link !== ",") return section.speaker !== undefined;
    if (!section.isPureName) return false;
  }
  return false;
}

/**
 * Whether “and” stands inside the words for one: “a trader and member of the board”, “Leeds and Hull council chief Ann Lee”,
 * but “the mayor and Governor Ann Lee”, “Acme and its chief, Ann Lee,”.
 */
function isOneTitle({ section: last, speaker }: Part, next: Section): boolean {
  if (next.isPureName || opensPhrase(next)) return false;
  if (opensPhrase(last) && !last.isPureName && !isNameLike(next.words[0]!)) return true;
  return speaker !== undefined && !last.isPerson && next.isPerson;
}

/** Whether “and” joins two parts, and not what stands behind a preposition in the first: “a lawyer for Lee and Poe”. */
function joins({ section: last, speaker }: Part, next: Section): boolean {
  const preposition = last.words.find(
    ({ form, start }, i) =>
      0 < i &&
      (form.pos & Pos.Preposition) !== 0 &&
      !last.mentions.some((mention) => mention.start <= start && start < mention.end),
  );
  if (preposition === undefined) return true;
  const behind = last.mentions[last.mentions.length - 1];
  // “Minister of Trade Ann Lee”
  if (speaker !== undefined && behind !== undefined && behind.cluster === speaker.cluster) return true;
  if (speaker === undefined || !last.isPerson || behind?.type === "PERSON") return false;
  return next.isPerson || opensPhrase(next);
}

/** Those named in the parts, with the words for one who is not; undefined where the list may be something else. */
function together(context: SpeakerContext, parts: readonly Part[]): Speaker | undefined {
  const clusters: string[] = [];
  let beside: Span | undefined;
  for (const [at, { section, speaker }] of parts.entries()) {
    if (speaker !== undefined) {
      for (const cluster of allOf(speaker)) if (!clusters.includes(cluster)) clusters.push(cluster);
      continue;
    }
    const noun = headWord(section.words);
    const head = noun?.form;
    const isPlural = head !== undefined && (head.pos & Pos.Plural) !== 0;
    const isOthers = isPlural || PLURALS.test(head?.lower ?? "");
    const namesFirst = section.mentions.some(({ start }) => noun !== undefined && start < noun.start);
    if (!opensPhrase(section)) {
      // “Writer and broadcaster Ann Lee”, “French and allied troops”, “Lee and Poe’s lawyer”, but “Lee and colleagues”.
      if (at === 0 || namesFirst || !isOthers) return undefined;
      // “The FBI and police”, but “FBI and police officers”.
      const before = parts[at - 1]!.section;
      const isApart = before.isPureName && before.words[0]!.form.lower === "the" && section.words.length === 1;
      if (!before.isPerson && !isApart) return undefined;
    }
    if (head?.cue?.isInformant === true || isColleague(head?.nounLemma))
      beside ??= { start: section.words[0]!.start, end: section.words[section.words.length - 1]!.end };
  }
  if (parts.length === 2 && parts.every((part) => isSurname(context, part))) return undefined;
  const [first] = clusters;
  // One name alone: “Johnson and Johnson”.
  if (first === undefined || (clusters.length === 1 && parts.every(({ speaker }) => speaker !== undefined)))
    return undefined;
  const how = `The source names ${listed(clusters.map((cluster) => context.nameOf(cluster)))}.`;
  const all = clusters.length < 2 ? undefined : clusters;
  return {
    cluster: first,
    ...(all === undefined ? {} : { all }),
    ...(beside === undefined ? {} : { beside }),
    how,
  };
}

const PLURALS = /^(?:others|police)$/;

/**
 * A single word of which the story tells nothing more: two of them are the name of a firm that is in no list rather than two
 * people, “Hale and Poe said its sales rose”.
 */
function isSurname({ nameOf, typeOf, narrated }: SpeakerContext, { section, speaker }: Part): boolean {
  if (section.words.length !== 1 || speaker === undefined || !section.isPureName) return false;
  const { cluster } = speaker;
  return typeOf(cluster) === "PERSON" && !nameOf(cluster).includes(" ") && !narrated.genders.has(cluster);
}

/** “a colleague”, “her husband”, “two officials”, “other witnesses”: words that begin a phrase of their own. */
function opensPhrase({ words }: Section): boolean {
  const { form } = words[0]!;
  return (form.pos & (Pos.Determiner | Pos.Possessive)) !== 0 || form.number !== undefined || form.lower === "other";
}

const isColleague = (noun: string | undefined): boolean => noun !== undefined && COLLEAGUES.has(noun);

/** Nouns for one person that are no informants of their own. */
const COLLEAGUES = new Set(
  "colleague husband wife partner brother sister mother father son daughter friend neighbour neighbor lawyer deputy".split(
    " ",
  ),
);
