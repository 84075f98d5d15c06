/** `npm run bench`: speed beside that of other packages, and the latencies of the server, in one run. */
import fs from "node:fs";
import path from "node:path";
import { buildSync } from "esbuild";
import { build } from "../../server/scripts/build";
import { gatherLanguageData } from "../../server/scripts/language-data";
import { fixtureGold } from "../gold/gold";
import { measureLatencies } from "./latency";
import type * as Layers from "./layers";
import { measureThroughput, type ThroughputRow } from "./throughput";

const ROOT = path.join(__dirname, "../..");

/** Options: `--corpus FILE.jsonl` (stories with a `text`), `--seconds N` for each contestant, `--only throughput|latency`, `--against NAME,NAME`. */
async function main(args: readonly string[]): Promise<void> {
  const option = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const only = option("--only");
  if (only !== "latency") {
    for (const { what, stories } of corpora(option("--corpus"))) {
      const characters = stories.reduce((sum, story) => sum + story.length, 0);
      console.log(
        `Throughput on ${what}: ${stories.length} texts, ${characters} characters; ratio: how many times faster the first line is\n`,
      );
      const tables = await measureThroughput(
        stories,
        bundledCore(),
        gatherLanguageData(),
        Number(option("--seconds") ?? 5),
        option("--against")?.split(",") ?? (characters < MUCH ? undefined : FAST),
      );
      for (const { title, rows } of tables) {
        console.log(`${title}\n${rows.map(line).join("\n")}\n`);
      }
    }
  }
  if (only !== "throughput") {
    await build();
    console.log("Latency of the built server over stdio\n");
    const story = fs.readFileSync(path.join(ROOT, "seeds/000_13af2224921927a1.txt"), "utf8");
    for (const { what, value, unit, target } of await measureLatencies(
      path.join(ROOT, "server/dist/server.js"),
      story,
    )) {
      const verdict = Number.isNaN(value) ? "not measured here" : value <= target ? "met" : "MISSED";
      console.log(`${what.padEnd(52)}${value.toFixed(1).padStart(8)} ${unit}   target ≤ ${target} ${unit}: ${verdict}`);
    }
  }
}

function line({ name, does, charactersPerSecond, wordsPerSecond, ratio }: ThroughputRow): string {
  const count = (value: number, width: number): string => Math.round(value).toLocaleString("en").padStart(width);
  const speed = `${count(charactersPerSecond, 12)} chars/s ${count(wordsPerSecond, 10)} words/s`;
  return `  ${name.padEnd(26)}${speed} ${ratio.toFixed(2).padStart(9)}×  ${does}`;
}

/** The core as it is shipped: bundled and minified, not as the test runner loads it. */
function bundledCore(): typeof Layers {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(ROOT, "test/bench/layers.ts")],
    bundle: true,
    minify: true,
    write: false,
    format: "cjs",
    target: "node20",
    platform: "neutral",
    supported: { "regexp-unicode-property-escapes": true },
  });
  const module = { exports: {} as typeof Layers };
  new Function("module", "exports", outputFiles[0]!.text)(module, module.exports);
  return module.exports;
}

/** More characters than this would keep the slowest contestants busy for minutes; they are measured on the project's stories. */
const MUCH = 100_000;
const FAST = ["wink-nlp", "compromise", "chrono-node"];

/** News articles in full, where the development sets are at hand: the stories of the project are short and full of annotations. */
const ARTICLES = path.join(ROOT, "../shared/data/entities/worldwide-dev.jsonl");
const MAX_ARTICLES = 60;

interface Corpus {
  readonly what: string;
  readonly stories: readonly string[];
}

/** The stories of the project and, where they are there, articles in full; or the texts of a file of JSON lines. */
function corpora(file: string | undefined): Corpus[] {
  if (file !== undefined) return [{ what: file, stories: readTexts(file) }];
  const own = { what: "the project's own stories, dense with annotations", stories: ownStories() };
  if (!fs.existsSync(ARTICLES)) return [own];
  return [own, { what: "full-length articles", stories: readTexts(ARTICLES).slice(0, MAX_ARTICLES) }];
}

function readTexts(file: string): string[] {
  const lines = fs
    .readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
  return lines.map((line) => (JSON.parse(line) as { text: string }).text);
}

function ownStories(): string[] {
  const seeds = path.join(ROOT, "seeds");
  const texts = fs
    .readdirSync(seeds)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .map((name) => fs.readFileSync(path.join(seeds, name), "utf8"));
  return [...texts, ...fixtureGold().map(({ text }) => text)];
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
