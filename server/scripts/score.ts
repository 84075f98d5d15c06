/**
 * Scores the built command line on the development sets and compares with the baseline in `test/scores/dev.json`.
 *
 *   npm run score                     the figures, with what has changed since the baseline; writes `test/scores/tables`
 *   npm run score -- --check          writes nothing; exit status 1 if a figure fell by more than 0.2 points
 *   npm run score -- --update         and raise the baseline to what is measured (--force: lower it too)
 *   npm run score -- dates figures    only the layers, or the sets ("dates/timebank"), that are named
 *   npm run score -- --cli <file>     scores that command line and builds nothing
 *
 * The sets and their scorers are no part of this project: they are looked for in `../shared`, or where `--shared` says.
 * Without them there is nothing to measure, which is said and is no failure.
 */
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { Command } from "commander";
import { readAccepted, scoreCases } from "./score/cases";
import { type DevelopmentSet, SETS, TOGETHER } from "./score/sets";
import { readPairs } from "./score/stories";
import { type Counts, renderTables, type Table } from "./score/table";
import { f1, fallen, raised, readBaseline, type Scores, writeBaseline } from "./scores";

const ROOT = path.join(__dirname, "..", "..");
const CLI = path.join(ROOT, "server/dist/cli.js");
const TABLES = path.join(ROOT, "test/scores/tables");
const TOLERANCE = 0.2;
/** Each set is one process of the command line, which uses one core. */
const PARALLEL = 2;
const INTRODUCTION =
  "Written by `npm run score`, to be read and compared; the figures that may not fall are in `../dev.json`.";

interface Options {
  readonly shared: string;
  readonly cli?: string;
  readonly check?: true;
  readonly update?: true;
  readonly force?: true;
}

/** What one set came to. */
interface SetResult {
  readonly scores: Scores;
  readonly tables: readonly Table[];
  readonly counts: Readonly<Record<string, Counts>>;
  /** Entries of the accepted differences that are out of date. */
  readonly stale: readonly string[];
}

async function main(): Promise<void> {
  const program = new Command("score")
    .argument("[sets...]", "layers or sets, all without")
    .option("--shared <folder>", "where data and evals are", path.join(ROOT, "..", "shared"))
    .option("--cli <file>", "the built command line to score")
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
  if (options.cli === undefined && (!fs.existsSync(CLI) || isStale())) await (await import("./build")).build();
  const wanted = SETS.filter(
    ({ name }) => program.args.length === 0 || program.args.some((arg) => name === arg || name.startsWith(`${arg}/`)),
  );
  if (wanted.length === 0) throw new Error(`No such set. There are: ${SETS.map(({ name }) => name).join(", ")}`);
  const results = await scoreAll(wanted, options.shared, options.cli ?? CLI);
  const scores = allScores(results);
  const baseline = readBaseline("dev");
  printScores(scores, baseline);
  const stale = [...results.values()].flatMap((result) => result.stale);
  for (const line of stale) console.log(line);
  if (!options.check) for (const [name, { tables }] of results) writeTables(name, tables);
  if (options.update) writeBaseline("dev", options.force ? { ...baseline, ...scores } : raised(baseline, scores));
  if (!options.check) return;
  const names = new Set([...results.keys(), ...togetherOf(results).map(({ name }) => name)]);
  const inSets = Object.entries(baseline).filter(([name]) => names.has(name.split(" ")[0]!));
  const lower = fallen(Object.fromEntries(inSets), scores, TOLERANCE);
  if (lower.length !== 0) throw new Error(`Under the baseline:\n${lower.join("\n")}`);
  if (stale.length !== 0) throw new Error("Accepted differences are out of date.");
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

async function scoreAll(
  sets: readonly DevelopmentSet[],
  shared: string,
  cli: string,
): Promise<ReadonlyMap<string, SetResult>> {
  const results = new Map<string, SetResult>();
  const queue = [...sets];
  const work = async (): Promise<void> => {
    for (let set = queue.shift(); set !== undefined; set = queue.shift()) {
      results.set(set.name, await scoreSet(set, shared, cli));
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, work));
  return results;
}

async function scoreSet(set: DevelopmentSet, shared: string, cli: string): Promise<SetResult> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "dateline-score-"));
  try {
    const gold = path.join(shared, "data", `${set.name}.jsonl`);
    const predicted = path.join(folder, "predicted.jsonl");
    const report = await runScorer(set, shared, cli, gold, predicted);
    const pairs = readPairs(gold, predicted);
    const layer = await set.tables?.(pairs, shared);
    const cases = set.judge && scoreCases(pairs, set.judge, readAccepted(set.name.split("/")[1]!));
    const held = Object.entries(set.figures).map(([figure, keys]) => [figure, figureAt(report, keys)] as const);
    const all = [...held, ...Object.entries(layer?.held ?? {}), ...Object.entries(cases?.held ?? {})];
    return {
      scores: Object.fromEntries(all.map(([figure, value]) => [`${set.name} ${figure}`, rounded(value)])),
      tables: [...(layer?.tables ?? []), ...(cases?.tables ?? [])],
      counts: layer?.counts ?? {},
      stale: (cases?.stale ?? []).map((line) => `${set.name}: ${line}`),
    };
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** The scorer's JSON for one set, whose answers it leaves in `predicted`; its own messages go to standard error. */
function runScorer(
  { name, runner }: DevelopmentSet,
  shared: string,
  cli: string,
  gold: string,
  predicted: string,
): Promise<unknown> {
  const [file, ...more] = runner.command;
  const scorer = [path.join(shared, "evals", file!), ...more, gold, runner.keep, predicted, "--json"];
  const child = spawn(process.execPath, [...scorer, "--", process.execPath, cli, "annotate", "--jsonl"], {
    stdio: ["ignore", "pipe", "pipe"],
  });
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

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** The figures of every set, and of the sets that are read together where all of these were scored. */
function allScores(results: ReadonlyMap<string, SetResult>): Scores {
  const scores: Record<string, number> = {};
  for (const result of results.values()) Object.assign(scores, result.scores);
  for (const { name, sets } of togetherOf(results)) {
    const counts = sets.map((set) => results.get(set)!.counts);
    for (const figure of Object.keys(counts[0]!)) {
      const sum = (key: keyof Counts): number =>
        counts.reduce((total, count) => total + (count[figure]?.[key] ?? 0), 0);
      scores[`${name} ${figure}`] = f1(sum("right"), sum("found"), sum("gold"));
    }
  }
  return scores;
}

const togetherOf = (results: ReadonlyMap<string, SetResult>): typeof TOGETHER =>
  TOGETHER.filter(({ sets }) => sets.every((set) => results.has(set)));

/** One file for each set, "dates-timebank.md": a run over some sets leaves the others as they are. */
function writeTables(name: string, tables: readonly Table[]): void {
  if (tables.length === 0) return;
  fs.mkdirSync(TABLES, { recursive: true });
  fs.writeFileSync(path.join(TABLES, `${name.replace("/", "-")}.md`), renderTables(name, INTRODUCTION, tables));
}

function printScores(scores: Scores, baseline: Scores): void {
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
