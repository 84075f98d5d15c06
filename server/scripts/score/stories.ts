/** What a development set and the command line say of one story, as far as the tables of scores ask. */
import fs from "node:fs";

export interface Offsets {
  readonly start: number;
  readonly end: number;
}

export interface ScoredDate extends Offsets {
  readonly type: string;
  readonly value?: string;
  readonly by?: string;
}

export interface ScoredFigure extends Offsets {
  readonly kind: string;
  readonly value: number | string | readonly number[] | null;
  readonly unit?: { readonly normalized?: string } | null;
  readonly by?: string;
}

export interface ScoredEntity extends Offsets {
  readonly type: string;
  readonly coarse?: string | null;
  /** Who or what is named: the same in all its mentions. */
  readonly cluster?: string;
  /** The name lies in another one. */
  readonly nested?: boolean;
  readonly by?: string;
}

export interface ScoredQuotation {
  readonly type: string;
  readonly content: readonly Offsets[];
  readonly source?: Offsets | readonly Offsets[] | null;
  readonly speaker?: string | null;
  /** Where several speak as one. */
  readonly speakers?: readonly string[];
  readonly speakerBy?: string;
  readonly by?: string;
}

/** A story of a development set, or the command line's answer to it: offsets are UTF-16 code units, half-open. */
export interface Story {
  readonly id: string;
  readonly text: string;
  readonly published?: string;
  readonly dates?: readonly ScoredDate[];
  readonly figures?: readonly ScoredFigure[];
  /** In a set that annotates some kinds of figures only: which. */
  readonly kinds?: readonly string[];
  /** In a set that has figures as typed spans without values. */
  readonly spans?: readonly (Offsets & { readonly type: string })[];
  readonly entities?: readonly ScoredEntity[];
  readonly quotations?: readonly ScoredQuotation[];
}

/** A story of the set with the answer to it; an answer that is missing counts as an empty one. */
export type Pair = readonly [gold: Story, predicted: Story];

export function readPairs(goldFile: string, predictedFile: string): Pair[] {
  const predicted = new Map(readStories(predictedFile).map((story) => [story.id, story]));
  return readStories(goldFile).map((gold) => [gold, predicted.get(gold.id) ?? { id: gold.id, text: gold.text }]);
}

function readStories(file: string): Story[] {
  const lines = fs.readFileSync(file, "utf8").split("\n");
  return lines.filter((line) => line.trim() !== "").map((line) => JSON.parse(line) as Story);
}
