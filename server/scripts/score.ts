/**
 * Scores the built command line on the development sets and compares with the baseline in `test/scores/dev.json`.
 *
 *   npm run score                     the table, with what has changed since the baseline
 *   npm run score -- --check          and exit status 1 if a figure fell by more than 0.2 points
 *   npm run score -- --update         and raise the baseline to what is measured (--force: lower it too)
 *   npm run score -- dates figures    only the layers, or the sets ("dates/timebank"), that are named
 *
 * The sets and their scorers are no part of this project: they are looked for in `../shared`, or where `--shared` says.
 * Without them there is nothing to measure, which is said and is no failure.
 */
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { Command } from "commander";
import { build } from "./build";
import { fallen, raised, readBaseline, type Scores, writeBaseline } from "./scores";

const ROOT = path.join(__dirname, "..", "..");
const CLI = path.join(ROOT, "server/dist/cli.js");
const TOLERANCE = 0.2;
/** Each set is one process of the command line, which uses one core. */
const PARALLEL = 2;

interface DevelopmentSet {
  /** Layer and file name, "dates/timebank". */
  readonly name: string;
  readonly runner: readonly string[];
  /** The figures to keep: a name, and where it stands in the scorer's JSON. */
  readonly figures: Readonly<Record<string, readonly string[]>>;
}

const DATE_FIGURES = { strict: ["strict", "f1"], relaxed: ["relaxed", "f1"], type: ["typeF1"], value: ["valueF1"] };
const VALUE_FIGURES = {
  overlap: ["figures", "span overlap", "f1"],
  value: ["figures", "overlap+value", "f1"],
  "value+unit": ["figures", "overlap+value+unit alias", "f1"],
};
const SPAN_FIGURES = {
  precision: ["spans", "overlap", "p"],
  recall: ["spans", "overlap", "r"],
  overlap: ["spans", "overlap", "f1"],
};
const ENTITY_FIGURES = {
  exact: ["exact", "f1"],
  precision: ["exact", "p"],
  recall: ["exact", "r"],
  overlap: ["overlap", "f1"],
};
const QUOTATION_FIGURES = {
  "quoted content exact": ["groups", "quoted", "content exact", "f1"],
  "quoted content 0.8": ["groups", "quoted", "content >=0.8", "f1"],
  "quoted source": ["groups", "quoted", "source", "accuracy"],
  "quoted whole": ["groups", "quoted", "whole", "f1"],
  "indirect speech content 0.8": ["groups", "indirect, speech", "content >=0.8", "f1"],
  "indirect speech whole": ["groups", "indirect, speech", "whole", "f1"],
  "all whole": ["groups", "all", "whole", "f1"],
};

const SETS: readonly DevelopmentSet[] = [
  // The longest ones first, so that both processes end together.
  { name: "entities/worldwide-dev", runner: ["run-entities.mjs"], figures: ENTITY_FIGURES },
  { name: "dates/wikiwars", runner: ["run.mjs", "score-dates.mjs"], figures: DATE_FIGURES },
  { name: "dates/timebank", runner: ["run.mjs", "score-dates.mjs"], figures: DATE_FIGURES },
  { name: "figures/nne-wsj", runner: ["run.mjs", "score-figures.mjs"], figures: SPAN_FIGURES },
  { name: "quotations/polnear-dev", runner: ["run.mjs", "score-quotations.mjs"], figures: QUOTATION_FIGURES },
  { name: "dates/aquaint", runner: ["run.mjs", "score-dates.mjs"], figures: DATE_FIGURES },
  { name: "dates/meantime", runner: ["run.mjs", "score-dates.mjs"], figures: DATE_FIGURES },
  { name: "figures/recognizers-number", runner: ["run.mjs", "score-figures.mjs"], figures: VALUE_FIGURES },
  { name: "figures/recognizers-units", runner: ["run.mjs", "score-figures.mjs"], figures: VALUE_FIGURES },
  { name: "figures/quantulum3", runner: ["run.mjs", "score-figures.mjs"], figures: VALUE_FIGURES },
  { name: "entities/meantime", runner: ["run-entities.mjs"], figures: ENTITY_FIGURES },
];

interface Options {
  readonly shared: string;
  readonly check?: true;
  readonly update?: true;
  readonly force?: true;
}

async function main(): Promise<void> {
  const program = new Command("score")
    .argument("[sets...]", "layers or sets, all without")
    .option("--shared <folder>", "where data and evals are", path.join(ROOT, "..", "shared"))
    .option("--check", "fail where a figure is under its baseline")
    .option("--update", "raise the baseline")
    .option("--force", "with --update: lower it too")
    .parse();
  const options = program.opts<Options>();
  if (!fs.existsSync(path.join(options.shared, "data")) || !fs.existsSync(path.join(options.shared, "evals"))) {
    console.log(`No development sets in ${options.shared}: nothing to score.`);
    return;
  }
  // What is scored is what is there now.
  if (!fs.existsSync(CLI) || isStale()) await build();
  const wanted = SETS.filter(
    ({ name }) => program.args.length === 0 || program.args.some((arg) => name === arg || name.startsWith(`${arg}/`)),
  );
  if (wanted.length === 0) throw new Error(`No such set. There are: ${SETS.map(({ name }) => name).join(", ")}`);
  const scores = await scoreAll(wanted, options.shared);
  const names = new Set(wanted.map(({ name }) => name));
  const baseline = readBaseline("dev");
  const inSets = Object.entries(baseline).filter(([name]) => names.has(name.split(" ")[0]!));
  printTable(scores, baseline);
  if (options.update) writeBaseline("dev", options.force ? { ...baseline, ...scores } : raised(baseline, scores));
  if (!options.check) return;
  const lower = fallen(Object.fromEntries(inSets), scores, TOLERANCE);
  if (lower.length !== 0) throw new Error(`Under the baseline:\n${lower.join("\n")}`);
}

/** Whether a source or a table has changed since the command line was built. */
function isStale(): boolean {
  const built = fs.statSync(CLI).mtimeMs;
  return ["server/src", "server/data"].some((folder) =>
    fs
      .readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .some((file) => built < fs.statSync(path.join(ROOT, folder, file)).mtimeMs),
  );
}

async function scoreAll(sets: readonly DevelopmentSet[], shared: string): Promise<Scores> {
  const scores: Record<string, number> = {};
  const queue = [...sets];
  const work = async (): Promise<void> => {
    for (let set = queue.shift(); set !== undefined; set = queue.shift()) {
      const report = await runScorer(set, shared);
      for (const [figure, keys] of Object.entries(set.figures)) {
        scores[`${set.name} ${figure}`] = Math.round(figureAt(report, keys) * 10) / 10;
      }
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, work));
  return scores;
}

/** The scorer's JSON for one set; its own messages go to standard error. */
function runScorer({ name, runner: [runner, ...more] }: DevelopmentSet, shared: string): Promise<unknown> {
  const gold = path.join(shared, "data", `${name}.jsonl`);
  const command = [process.execPath, CLI, "annotate", "--jsonl"];
  const child = spawn(
    process.execPath,
    [path.join(shared, "evals", runner!), ...more, gold, "--json", "--", ...command],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  let output = "";
  let messages = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (output += chunk));
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (messages += chunk));
  return new Promise((done, fail) => {
    child.on("error", fail);
    child.on("close", (code) => {
      const report = parseJson(output);
      if (report === undefined) fail(new Error(`${name}: the scorer ended with ${code}\n${messages}`));
      // A story that a set itself has wrong (a date of publication that is none) counts as unanswered and is told, no more.
      else if (code !== 0) console.error(`${name}: the scorer ended with ${code}. ${messages.trim()}`);
      done(report);
    });
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function figureAt(report: unknown, keys: readonly string[]): number {
  let value = report;
  for (const key of keys) value = (value as Record<string, unknown> | undefined)?.[key];
  if (typeof value !== "number") throw new Error(`The scorer gives no ${keys.join(" / ")}.`);
  return value;
}

function printTable(scores: Scores, baseline: Scores): void {
  const names = Object.keys(scores).sort((a, b) => (a < b ? -1 : 1));
  const width = Math.max(...names.map((name) => name.length));
  for (const name of names) {
    const score = scores[name]!;
    const before = baseline[name];
    const change =
      before === undefined
        ? "new"
        : score === before
          ? ""
          : `${before < score ? "+" : ""}${(score - before).toFixed(1)}`;
    console.log(`${name.padEnd(width)}  ${score.toFixed(1).padStart(5)}  ${change}`);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
