/** The seed story with the annotations that a person gave it: an article that does not depend on what the recognisers find. */
import fs from "node:fs";
import path from "node:path";
import {
  type Cluster,
  createAnalyser,
  createLineIndex,
  type Mention,
  type Resolved,
} from "../../server/src/core/index";
import { testLexicon } from "./language-data";

const NAME = "000_13af2224921927a1";
const ROOT = path.join(__dirname, "../..");

export const SEED_TEXT = fs.readFileSync(path.join(ROOT, "seeds", `${NAME}.txt`), "utf8");

/** The article of the gold annotations; what gold does not judge (`by`, `score`) is filled with constants. */
export function seedArticle(): Resolved {
  const gold = JSON.parse(fs.readFileSync(path.join(ROOT, "test/gold", `${NAME}.gold.json`), "utf8"));
  const by = { by: "gold" };
  const mentions: Mention[] = gold.entities.map((mention: Mention) => ({ ...mention, score: 1, ...by }));
  return {
    text: SEED_TEXT,
    segmented: createAnalyser(testLexicon()).analyse(SEED_TEXT).segmented,
    published: gold.published,
    dateline: gold.dateline,
    mentions,
    clusters: gold.clusters.map((cluster: Cluster) => ({
      ...cluster,
      mentions: mentions.filter((mention) => mention.cluster === cluster.id),
    })),
    dates: gold.dates.map((date: object) => ({ ...date, ...by })),
    figures: gold.figures.map((figure: object) => ({ unit: null, ...figure, ...by })),
    quotations: gold.quotations.map((quotation: object) => ({ ...quotation, ...by })),
  };
}

/** The offset of the n-th occurrence of some words in the seed story, `into` code units into them. */
export function seedOffset(words: string, occurrence = 1, into = 1): number {
  let at = -1;
  for (let i = 0; i < occurrence; i++) at = SEED_TEXT.indexOf(words, at + 1);
  if (at < 0) throw new Error(`The seed story has no “${words}”.`);
  return at + into;
}

const LINES = createLineIndex(SEED_TEXT);

/** The line number of an offset of the seed story, counted from 1. */
export function seedLine(offset: number): number {
  return LINES.positionAt(offset, "utf-16").line + 1;
}
