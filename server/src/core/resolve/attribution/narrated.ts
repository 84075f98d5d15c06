/** The people whom the story itself speaks of, outside all quoted words: only they can be meant by its pronouns. */
import type { Cluster, Mention } from "../../article/article";
import type { Recognised } from "../../article/recognised";
import { bySpan, firstAtOrAfter, type Span } from "../../text/span";
import type { Coreference } from "../coreference/resolve-coreference";
import { gatherIntroductions, type Introductions } from "./introductions";
import type { DraftQuotation } from "./speaker-sieve";

export type Gender = "f" | "m";

export interface Narrated {
  /** The mentions of persons outside the contents of quotations, sorted by start. */
  readonly people: readonly Mention[];
  /** By cluster, as titles, else given names tell; a pronoun that can mean nobody else adds to it. */
  readonly genders: Map<string, Gender>;
  /** The clusters whose gender a title tells, “Ms Lee”: a given name can be that of either. */
  readonly titled: ReadonlySet<string>;
  readonly introductions: Introductions;
  /** The person of an age, in years; null where several have it. */
  readonly ages: ReadonlyMap<number, string | null>;
  /** The person of a surname, and of a single name, lower case; null where several have it. */
  readonly surnames: ReadonlyMap<string, string | null>;
}

/** Linear in mentions and quotations, apart from sorting the contents. */
export function gatherNarrated(
  story: Recognised,
  { mentions, clusters }: Coreference,
  drafts: readonly DraftQuotation[],
): Narrated {
  const contents: Span[] = drafts.flatMap(({ content }) => content);
  for (const { start, content } of story.paragraphs) {
    const { quotes, tokens, text } = content.paragraph;
    for (const { open, close } of quotes) {
      // Words of a speaker whom nobody told, and no nickname: Tom “the Hammer” Hale.
      const end = close < 0 ? text.length : tokens.end[close]!;
      if (close < 0 || MIN_TOKENS < close - open)
        contents.push({ start: start + tokens.start[open]!, end: start + end });
    }
  }
  contents.sort(bySpan);
  const people: Mention[] = [];
  let next = 0;
  let quotedUntil = 0;
  for (const mention of mentions) {
    if (mention.type !== "PERSON") continue;
    for (; next < contents.length && contents[next]!.start <= mention.start; next++) {
      quotedUntil = Math.max(quotedUntil, contents[next]!.end);
    }
    if (quotedUntil <= mention.start) people.push(mention);
  }
  const { genders, titled } = gendersOf(story, mentions);
  let introductions: Introductions | undefined;
  let ages: Map<number, string | null> | undefined;
  let surnames: Map<string, string | null> | undefined;
  return {
    people,
    genders,
    titled,
    // Few sources ask for these.
    get introductions() {
      introductions ??= gatherIntroductions(story.segmented, people);
      return introductions;
    },
    get ages() {
      ages ??= peopleBy(clusters, ({ attributes }) => attributes.age);
      return ages;
    },
    get surnames() {
      surnames ??= peopleBy(clusters, ({ name }) => name.slice(name.lastIndexOf(" ") + 1).toLowerCase());
      return surnames;
    },
  };
}

/** The person of each key; null where several have it. */
function peopleBy<K>(clusters: readonly Cluster[], keyOf: (cluster: Cluster) => K | undefined): Map<K, string | null> {
  const found = new Map<K, string | null>();
  for (const cluster of clusters) {
    const key = cluster.type === "PERSON" ? keyOf(cluster) : undefined;
    if (key !== undefined) found.set(key, found.has(key) ? null : cluster.id);
  }
  return found;
}

/** Marks and words of quoted words that are nobody's name. */
const MIN_TOKENS = 6;

/** A word in front of the name. */
const TELLING = /\b(?:mr|mrs|ms|miss|sir|dame|lady|lord|madam|king|queen|prince|princess|sheikh|sheikha)\b/i;

/** “her husband, Tom Hale”, “actress Ann Lee”: nouns in front of the name. */
const BEFORE_NAME = /([\p{L}-]+),? $/u;
const MALE =
  /^(?:husband|son|father|brother|uncle|nephew|(?:grand|step)(?:father|son)|boyfriend|widower|actor|(?:spokes|chair|business|congress|police|fire|sales|sports|states|clergy|noble|service|fisher|council|assembly|camera|gun|bats)man|boy|man|king|prince)$/;
const FEMALE =
  /^(?:wife|daughter|mother|sister|aunt|niece|(?:grand|step)(?:mother|daughter)|girlfriend|widow|actress|waitress|.*woman|girl|queen|princess|nun)$/;

/** The gender of the one whom a noun names, "f" of “actress”. */
export function genderOf(noun: string): Gender | undefined {
  return FEMALE.test(noun) ? "f" : MALE.test(noun) ? "m" : undefined;
}

/** Whether a blank, and in front of it a comma or a letter in which such a noun can end, stands before an offset. */
function mayRelate(text: string, offset: number): boolean {
  return text.charCodeAt(offset - 1) === 32 && "dnrewts,".includes(text.charAt(offset - 2));
}

function gendersOf(story: Recognised, mentions: readonly Mention[]): Pick<Narrated, "genders" | "titled"> {
  const genders = new Map<string, Gender>();
  const titled = new Set<string>();
  for (const { start, content } of story.paragraphs) {
    for (const proposal of content.mentions) {
      const { gender, title } = proposal.evidence;
      if (gender === undefined) continue;
      const mention = mentions[firstAtOrAfter(mentions, start + proposal.start)];
      if (mention === undefined || mention.start !== start + proposal.start || mention.type !== "PERSON") continue;
      const before = title === undefined ? mention.start : start + title.start;
      const isTold = TELLING.test(story.text.slice(Math.max(0, before - 8), mention.start));
      if (isTold) titled.add(mention.cluster);
      if (isTold || !genders.has(mention.cluster)) genders.set(mention.cluster, gender);
    }
  }
  for (const { type, start, cluster } of mentions) {
    if (type !== "PERSON") continue;
    // Most names have a capital, a mark or nothing in front of them.
    if (!mayRelate(story.text, start)) continue;
    const before = story.text.slice(Math.max(0, start - 18), start);
    const noun = BEFORE_NAME.exec(before)?.[1];
    const gender = noun === undefined ? undefined : genderOf(noun.toLowerCase());
    if (gender === undefined || titled.has(cluster)) continue;
    genders.set(cluster, gender);
    titled.add(cluster);
  }
  return { genders, titled };
}
