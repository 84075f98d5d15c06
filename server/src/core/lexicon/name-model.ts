/** The trained model of names: weights of features, and classes of words that are used alike. `server/scripts/train-names.ts` makes it. */
import { decodeBase64, readDigits } from "./base64";
import type { LanguageData } from "./language-data";
import type { KnownType } from "./names";

/** What the tagger says of a token: no name, or the first or a further token of a name of one of the types. */
export const TAG_TYPES = ["PERSON", "ORG", "PLACE", "NORP", "THING"] as const;
export type TagType = (typeof TAG_TYPES)[number];

/** The tagger's type for each type of name. */
export function tagTypeOf(type: KnownType | "PERSON"): TagType {
  switch (type) {
    case "PERSON":
    case "ORG":
    case "NORP":
      return type;
    case "GPE":
    case "LOC":
    case "FAC":
      return "PLACE";
    default:
      return "THING";
  }
}

/** Tag 0 is no name; `1 + 2 * type` begins a name of that type, `2 + 2 * type` goes on with it. */
export const TAGS = 1 + 2 * TAG_TYPES.length;

/** The class of a word that the vectors lack. */
export const NO_CLASS = -1;
/** Words that are used alike, twice over: 2048 fine classes, and 500 others made apart from them. */
export const FINE_CLASSES = 2048;

export interface NameModel {
  /** Adds the weights of a feature, whole numbers, to the `TAGS` numbers of `scores` from `at` on. */
  add(feature: number, scores: Int32Array, at: number): void;
  /**
   * The classes of a word in lower case, or `NO_CLASS`: `fine + FINE_CLASSES * other`.
   * Of the fine class, `fine >> 3` is one of 256 wider classes and `fine >> 5` one of 64.
   */
  classOf(lower: string): number;
  /** By tag before and tag, `before * TAGS + tag`; row `TAGS` is the start of a stretch. What cannot follow has a very low number. */
  readonly transitions: Int32Array;
  /** What a weight of one is worth as the logarithm of a probability. */
  readonly unit: number;
}

/** Slots of a table for each entry, at least. */
const SPACE = 1.5;

/** Reads the model: some ten milliseconds. */
export function readNameModel(data: LanguageData): NameModel {
  const rows = new Map(data.rows("models/names/tagger.tsv").map(([name, ...values]) => [name, values]));
  const [featureCount, features] = rows.get("features")!;
  const [classes] = rows.get("classes")!;
  return {
    add: createWeights(Number(featureCount), decodeBase64(features!)),
    classOf: createClasses(classes!),
    transitions: Int32Array.from(rows.get("transitions")!, Number),
    unit: Number(rows.get("unit")![0]),
  };
}

/** Bits of the filter for each slot of the table. */
const FILTER_SPACE = 8;
/** Bytes of a slot: four of the feature's number, a weight for each tag, and at the end whether it is taken. A line of memory holds four. */
const SLOT = 16;
const TAKEN = SLOT - 1;

/** In the file a feature is four bytes of its number, two of a mask that says which tags it has a weight for, and the weights, a byte each. */
function createWeights(count: number, bytes: Uint8Array): NameModel["add"] {
  const size = tableSize(count);
  const mask = size - 1;
  // All of an entry lies together, since a look-up costs what it must fetch from afar.
  const weights = new Int8Array(size * SLOT);
  const numbers = new Int32Array(weights.buffer);
  // Most features that are asked for have no weight: a bit for each hash tells so, and all bits stay near the processor.
  const filter = new Int32Array((size * FILTER_SPACE) >> 5);
  const filterMask = size * FILTER_SPACE - 1;
  for (let at = 0; at + 6 <= bytes.length; ) {
    const feature = readInt(bytes, at);
    let slot = feature & mask;
    while (weights[slot * SLOT + TAKEN] !== 0) slot = (slot + 1) & mask;
    const place = slot * SLOT;
    numbers[place >> 2] = feature;
    weights[place + TAKEN] = 1;
    const bit = feature & filterMask;
    filter[bit >> 5] = filter[bit >> 5]! | (1 << (bit & 31));
    let tags = readShort(bytes, at + 4);
    for (at += 6; tags !== 0; tags &= tags - 1) weights[place + 4 + 31 - Math.clz32(tags & -tags)] = bytes[at++]!;
  }
  return (feature, scores, at) => {
    const bit = feature & filterMask;
    if ((filter[bit >> 5]! & (1 << (bit & 31))) === 0) return;
    let slot = feature & mask;
    while (numbers[slot * (SLOT >> 2)] !== feature) {
      if (weights[slot * SLOT + TAKEN] === 0) return;
      slot = (slot + 1) & mask;
    }
    const place = slot * SLOT + 4;
    for (let tag = 0; tag < TAGS; tag++) scores[at + tag] = scores[at + tag]! + weights[place + tag]!;
  };
}

/** Eight digits of base64 a word, in the order of the words' hashes: 28 bits of the hash, 20 of the classes. */
const WORD_DIGITS = 8;

/** Searches the words where they stand in the text, so that a third of a million of them cost nothing when the program starts. */
function createClasses(table: string): NameModel["classOf"] {
  const count = Math.floor(table.length / WORD_DIGITS);
  return (lower) => {
    const hash = hashText(lower, 0, lower.length) >>> 4;
    let low = 0;
    let high = count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const at = middle * WORD_DIGITS;
      const found = readDigits(table, at, 4) * 16 + (readDigits(table, at + 4, 1) >>> 2);
      if (found === hash) return readDigits(table, at + 4, 4) & 0xfffff;
      if (found < hash) low = middle + 1;
      else high = middle;
    }
    return NO_CLASS;
  };
}

function tableSize(entries: number): number {
  let size = 16;
  while (size < entries * SPACE) size *= 2;
  return size;
}

const readShort = (bytes: Uint8Array, at: number): number => bytes[at]! | (bytes[at + 1]! << 8);

const readInt = (bytes: Uint8Array, at: number): number =>
  bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);

/** The hash of `text.slice(from, to)`, 32 bits. */
export function hashText(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let i = from; i < to; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** Two numbers as one, their bits well spread. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ (b + 0x9e3779b9), 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
