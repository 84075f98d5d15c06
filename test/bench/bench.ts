/** `npm run bench`: speed beside that of other packages, and the latencies of the server, in one run. */
import fs from "node:fs";
import path from "node:path";
import { buildSync } from "esbuild";
import { build } from "../../server/scripts/build";
import { gatherLanguageData } from "../../server/scripts/language-data";
import type * as Core from "../../server/src/core/index";
import { fixtureGold } from "../gold/gold";
import { measureLatencies } from "./latency";
import { measureThroughput } from "./throughput";

const ROOT = path.join(__dirname, "../..");

/** Options: `--corpus FILE.jsonl` (stories with a `text`), `--seconds N` for each contestant, `--only throughput|latency`, `--against NAME,NAME`. */
async function main(args: readonly string[]): Promise<void> {
  const option = (name: string): string | undefined => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
  const only = option("--only");
  if (only !== "latency") {
    const stories = readStories(option("--corpus"));
    const characters = stories.reduce((sum, story) => sum + story.length, 0);
    console.log(
      `Throughput on ${stories.length} stories, ${characters} characters; ratio: how many times faster dateline is\n`,
    );
    const rows = await measureThroughput(
      stories,
      bundledCore(),
      gatherLanguageData(),
      Number(option("--seconds") ?? 5),
      option("--against")?.split(","),
    );
    for (const { name, does, charactersPerSecond, ratio } of rows) {
      console.log(
        `${name.padEnd(24)}${Math.round(charactersPerSecond).toLocaleString("en").padStart(12)} chars/s ${ratio.toFixed(2).padStart(9)}×  ${does}`,
      );
    }
  }
  if (only !== "throughput") {
    await build();
    console.log("\nLatency of the built server over stdio\n");
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

/** The core as it is shipped: bundled and minified, not as the test runner loads it. */
function bundledCore(): typeof Core {
  const { outputFiles } = buildSync({
    entryPoints: [path.join(ROOT, "server/src/core/index.ts")],
    bundle: true,
    minify: true,
    write: false,
    format: "cjs",
    target: "node20",
    platform: "neutral",
    supported: { "regexp-unicode-property-escapes": true },
  });
  const module = { exports: {} as typeof Core };
  new Function("module", "exports", outputFiles[0]!.text)(module, module.exports);
  return module.exports;
}

/** The stories of the project: seeds and gold; with a corpus, its texts. */
function readStories(corpus: string | undefined): string[] {
  if (corpus !== undefined) {
    const lines = fs
      .readFileSync(corpus, "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "");
    return lines.map((line) => (JSON.parse(line) as { text: string }).text);
  }
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
