/** Organizations by a part of their name: “Ford Motor Company” … “Ford”, “US Air Force” … “the Air Force”. */
import type { Sieve } from "../sieve";
import { groupOf, merge, type StoryMention } from "../story-mention";

/** Longer names are not taken apart. */
const MAX_WORDS = 10;
/** Words of the longest part. */
const MAX_PART = 3;

/**
 * A name that begins with another's but ends like this is something of that organization, its branch somewhere, or called after
 * somebody: “Google Cloud”, “Apple Developers Conference”, “Ford Australia”, “Ford Foundation”.
 */
const OTHER_THINGS = new Set(
  (
    "conference forum summit award awards prize cup open championship championships league tour festival centre center stadium arena park " +
    "building tower house headquarters hospital school academy institute store stores cloud maps pay plus tv news radio research ventures " +
    "foundation fund union museum index list report street road bridge airport station plant factory committee commission council court " +
    "board department branch wing division unit office mission agency secretariat ministry resolution resolutions convention " +
    "europe asia africa america americas australia canada china india japan britain uk usa"
  ).split(" "),
);

export const partOfName: Sieve = {
  id: "part-of-name",
  apply(mentions) {
    const wanted = wantedParts(mentions);
    if (wanted.size === 0) return;
    /** The organizations so far, by parts of their names; null where two share one. */
    const before = new Map<string, StoryMention | null>();
    /** Those whose name is given in full first: “Google … Google Cloud … Google” speaks of two. */
    const settled = new Set<string>();
    for (const mention of mentions) {
      if (mention.type !== "ORG") continue;
      if (wanted.has(mention.key) && !mention.inHeadline && !settled.has(mention.key)) {
        settled.add(mention.key);
        join(before.get(mention.key), mention);
      }
      for (const part of partsOf(mention)) {
        if (!wanted.has(part)) continue;
        const known = before.get(part);
        if (known === undefined) before.set(part, mention);
        else if (known !== null && groupOf(known) !== groupOf(mention)) before.set(part, null);
      }
    }
    // A headline has the short form first.
    for (const mention of mentions) {
      if (!mention.inHeadline) break;
      if (mention.type === "ORG" && !settled.has(mention.key)) join(before.get(mention.key), mention);
    }
  },
};

function join(long: StoryMention | null | undefined, short: StoryMention): void {
  if (long === undefined || long === null) return;
  // “UN Refugee Agency”, “BBC Hausa”: what goes by letters alone is larger than what has the letters in its name.
  if (short.text === short.text.toUpperCase() && long.words[0] === short.key) return;
  // “Trinamool Congress” is one of many, “Indian National Congress” and “U.S. Congress” are those that the word alone means.
  if (SHARED.has(short.key) && long.evidence.country === undefined) return;
  // “United Nations Security Council” is no longer form of “United Nations”, which the list has.
  if (1 < short.words.length && short.by === "known-name" && long.key.startsWith(short.key)) return;
  merge(groupOf(long), groupOf(short));
}

/** The keys of organizations of few words: all that may be a part. */
function wantedParts(mentions: readonly StoryMention[]): Set<string> {
  const short = new Set<string>();
  let longest = 0;
  for (const { type, words, key } of mentions) {
    if (type !== "ORG") continue;
    longest = Math.max(longest, words.length);
    if (words.length <= MAX_PART) short.add(key);
  }
  return 1 < longest ? short : new Set();
}

/** What a name may be called by: its first words, and its last ones. */
function partsOf({ words }: StoryMention): string[] {
  const { length } = words;
  if (length < 2 || MAX_WORDS < length) return [];
  const parts: string[] = [];
  if (!OTHER_THINGS.has(words[length - 1]!)) {
    for (let end = 1; end < length && end <= MAX_PART; end++) {
      if (words[end] !== "and" && !LINKS.has(words[end - 1]!)) parts.push(words.slice(0, end).join(" "));
    }
  }
  // “England” is no part of “Bank of England”, nor “Health Equity” one of “University of Global Health Equity”.
  for (let start = length - 1; 0 < start && length - start <= MAX_PART && !LINKS.has(words[start]!); start--) {
    if (!LINKS.has(words[start - 1]!)) parts.push(words.slice(start).join(" "));
  }
  return parts;
}

/** Last words of names that another organization goes by alone. */
const SHARED = new Set(["congress", "league", "union", "nations", "times", "post", "bank", "party"]);

const LINKS = new Set(["of", "and", "for", "the", "in", "on", "de", "du", "&"]);
