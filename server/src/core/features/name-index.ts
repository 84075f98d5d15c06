/** Names over many stories: in which others somebody is named, and where a name stands that a reader looks for. */
import type { EntityType } from "../article/article";
import { nameKey } from "../lexicon/fold";
import type { LinePosition } from "../text/line-index";
import type { NameIdentity, StoryName } from "./story-names";

/** A place where a story names somebody. */
export interface NamedIn {
  /** The story, as it was added. */
  readonly story: string;
  readonly name: string;
  readonly type: EntityType;
  readonly start: LinePosition;
  readonly end: LinePosition;
}

/** The stories beside one that name somebody. */
export interface Elsewhere {
  readonly stories: number;
  /** Some of them, those with most mentions first. */
  readonly places: readonly NamedIn[];
}

export interface NameIndex {
  /** How many stories there are. */
  readonly size: number;
  has(story: string): boolean;
  /** Sets the names of a story in place of those it had. */
  set(story: string, names: readonly StoryName[]): void;
  delete(story: string): void;
  /** All stories. */
  stories(): Iterable<string>;
  /** Where else one that a story names is named, at most `limit` places; without it as many as a hover lists. */
  elsewhere(identity: NameIdentity, story: string, limit?: number): Elsewhere;
  /** Names that hold the letters of `query` in their order, the best ones first, at most `limit` places. */
  search(query: string, limit: number): NamedIn[];
}

/** One who is named, over all stories. */
interface Entry {
  readonly name: string;
  readonly type: EntityType;
  /** The folded name, for searching. */
  readonly folded: string;
  acronym: string;
  /** By story. */
  readonly places: Map<string, Place>;
}

/** One object of small numbers: there are hundreds of thousands of them. */
interface Place {
  readonly line: number;
  readonly character: number;
  readonly endLine: number;
  readonly endCharacter: number;
  readonly mentions: number;
}

/** Places of one name among the results of a search, and in what a hover lists. */
const PLACES_OF_ONE = 40;
const PLACES_TOLD = 3;

export function createNameIndex(): NameIndex {
  /** By key; names that are nobody's in particular have the key of their story. */
  const entries = new Map<string, Entry>();
  const byStory = new Map<string, readonly string[]>();
  /** The keys of organizations by their short form. */
  const byAcronym = new Map<string, Set<string>>();

  const remove = (story: string): void => {
    for (const key of byStory.get(story) ?? []) {
      const entry = entries.get(key);
      if (entry === undefined) continue;
      entry.places.delete(story);
      if (0 < entry.places.size) continue;
      entries.delete(key);
      const keys = byAcronym.get(entry.acronym);
      keys?.delete(key);
      if (keys?.size === 0) byAcronym.delete(entry.acronym);
    }
    byStory.delete(story);
  };

  const add = (story: string, name: StoryName): string => {
    const key = name.key === "" ? `${story}\n${nameKey(name.name)}` : name.key;
    let entry = entries.get(key);
    if (entry === undefined) {
      const own = ownCopy(name.name);
      entry = { name: own, type: name.type, folded: ownCopy(nameKey(own)), acronym: "", places: new Map() };
      entries.set(key, entry);
    }
    if (entry.acronym === "") entry.acronym = name.acronym;
    const { start, end, mentions } = name;
    const known = entry.places.get(story);
    // Two of one story with one key: the one that is named more stands for both.
    if (known === undefined || known.mentions < mentions) {
      const { line, character } = start;
      entry.places.set(story, { line, character, endLine: end.line, endCharacter: end.character, mentions });
    }
    if (entry.acronym !== "") {
      const keys = byAcronym.get(entry.acronym);
      if (keys === undefined) byAcronym.set(entry.acronym, new Set([key]));
      else keys.add(key);
    }
    return key;
  };

  /** The entries that are one with a name: of the same key, and its long or short form if there is only one. */
  const entriesOf = ({ key, acronym }: NameIdentity): Entry[] => {
    if (key === "") return [];
    const found = new Set<string>([key]);
    const keys = acronym === "" ? undefined : byAcronym.get(acronym);
    const long = keys === undefined ? [] : [...keys].filter((other) => other !== `org ${nameKey(acronym)}`);
    // “CBC” is a broadcaster in one story and a bank in the next.
    const isOne = long.length === 0 || (long.length === 1 && (long[0] === key || key === `org ${nameKey(acronym)}`));
    if (keys !== undefined && isOne) for (const other of keys) found.add(other);
    return [...found].flatMap((k) => entries.get(k) ?? []);
  };

  return {
    get size() {
      return byStory.size;
    },
    has: (story) => byStory.has(story),
    set(story, names) {
      remove(story);
      byStory.set(story, [...new Set(names.map((name) => add(story, name)))]);
    },
    delete: remove,
    stories: () => byStory.keys(),
    elsewhere(identity, story, limit = PLACES_TOLD) {
      const found = new Map<string, { readonly entry: Entry; readonly place: Place }>();
      for (const entry of entriesOf(identity)) {
        for (const [other, place] of entry.places) {
          if (other === story || (found.get(other)?.place.mentions ?? 0) >= place.mentions) continue;
          found.set(other, { entry, place });
        }
      }
      const sorted = [...found].sort(([a, x], [b, y]) => y.place.mentions - x.place.mentions || compare(a, b));
      const places = sorted.slice(0, limit).map(([other, { entry, place }]) => namedIn(other, entry, place));
      return { stories: found.size, places };
    },
    search(query, limit) {
      const wanted = nameKey(query).replace(/\s+/g, "");
      const found: { readonly entry: Entry; readonly rank: number }[] = [];
      for (const entry of entries.values()) {
        const rank = rankOf(entry, wanted);
        if (0 < rank) found.push({ entry, rank });
      }
      found.sort((a, b) => b.rank - a.rank || b.entry.places.size - a.entry.places.size || byName(a.entry, b.entry));
      const places: NamedIn[] = [];
      for (const { entry } of found) {
        let told = 0;
        for (const [story, place] of entry.places) {
          if (limit <= places.length) return places;
          if (PLACES_OF_ONE <= told++) break;
          places.push(namedIn(story, entry, place));
        }
      }
      return places;
    },
  };
}

/** 0 where the letters do not all come; more for the name itself, the start of it or of a word, and letters in a row. */
function rankOf({ folded, acronym }: Entry, wanted: string): number {
  if (wanted === "") return 1;
  // Nearly all names fail here, without a string being made.
  if (!holdsInOrder(folded, wanted)) return 0;
  if (acronym.toLowerCase() === wanted) return 6;
  const joined = folded.replaceAll(" ", "");
  if (joined === wanted) return 6;
  if (joined.startsWith(wanted)) return 5;
  const at = joined.indexOf(wanted);
  if (at < 0) return 2;
  return startsWord(folded, at) ? 4 : 3;
}

function holdsInOrder(folded: string, wanted: string): boolean {
  let at = 0;
  for (let i = 0; i < wanted.length; i++) {
    at = folded.indexOf(wanted[i]!, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** Whether the letter that is the n-th without blanks begins a word. */
function startsWord(folded: string, n: number): boolean {
  let seen = 0;
  for (let i = 0; i < folded.length; i++) {
    if (folded[i] === " ") continue;
    if (seen === n) return i === 0 || folded[i - 1] === " ";
    seen++;
  }
  return false;
}

function namedIn(story: string, { name, type }: Entry, place: Place): NamedIn {
  const start = { line: place.line, character: place.character };
  return { story, name, type, start, end: { line: place.endLine, character: place.endCharacter } };
}

const byName = (a: Entry, b: Entry): number => compare(a.folded, b.folded);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A copy that does not keep alive the story that the name was cut from, as a slice would. */
const ownCopy = (text: string): string => text.split("").join("");
