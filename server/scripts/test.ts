/**
 * `npm test`: builds, runs every suite and ends with the line `N passed, N failed`; the exit status is 1 on any failure.
 *
 * `--only unit,web` runs some of the suites, `--no-editor` leaves out those that need a VS Code window. A suite that
 * cannot run counts as a failure: nothing is passed over in silence. In the environment, `DATELINE_VSCODE` is the path of
 * a VS Code to use for the Node extension host, `DATELINE_SCREENSHOT` where to put a picture of its window at the end,
 * and `DATELINE_VERBOSE` has the workbench's own messages printed too.
 */
import { spawn } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { runTests } from "@vscode/test-electron";
import { build as bundle } from "esbuild";
import type { Outcome } from "../../test/e2e/suite";
import { makeWorkspace } from "../../test/e2e/workspace";
import { build, ROOT } from "./build";
import { findChromium } from "./vscode-host/host";
import { hostIsSupported, installHost } from "./vscode-host/install";
import { runSuite } from "./vscode-host/run-suite";

interface Suite {
  readonly title: string;
  /** Whether it opens a window of VS Code. */
  readonly editor: boolean;
  run(): Promise<Outcome>;
}

const SUITES = {
  unit: { title: "Units", editor: false, run: () => mocha([]) },
  grammar: { title: "Grammar", editor: false, run: grammar },
  neovim: { title: "Neovim", editor: false, run: neovim },
  node: { title: "VS Code, Node extension host", editor: true, run: nodeHost },
  web: { title: "VS Code, web extension host", editor: true, run: webHost },
} satisfies Record<string, Suite>;

const DIST = path.join(ROOT, "test/dist");
const NEVER_RAN: Outcome = { passed: 0, failed: 1 };

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { only: { type: "string" }, "no-editor": { type: "boolean" } } });
  const suites = choose(values.only?.split(",") ?? Object.keys(SUITES), !values["no-editor"]);
  const outcomes: Outcome[] = [];
  const attempt = async (title: string, run: () => Promise<Outcome>) => {
    console.log(`\n── ${title} ──\n`);
    const start = Date.now();
    const outcome = await run().catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      return NEVER_RAN;
    });
    outcomes.push(outcome);
    console.log(`\n${title}: ${tell(outcome)}, ${((Date.now() - start) / 1000).toFixed(1)} s`);
    return outcome.failed === 0;
  };

  const built = await attempt("Build", buildAll);
  if (built) {
    const editor = suites.some((suite) => suite.editor);
    // Asked once, so that a missing browser is one line and one failure.
    const ready = editor && (await attempt("Editor", prepareEditor));
    for (const suite of suites) if (!suite.editor || ready) await attempt(suite.title, suite.run);
  }
  const total = outcomes.reduce(add, { passed: 0, failed: 0 });
  console.log(`\n${tell(total)}`);
  // Not left to the event loop: a window that does not close must not hold the result back.
  process.exit(total.failed === 0 ? 0 : 1);
}

function choose(names: readonly string[], withEditor: boolean): Suite[] {
  const known: Readonly<Record<string, Suite>> = SUITES;
  return names.flatMap((name) => {
    const suite = known[name];
    if (!suite) throw new Error(`There is no suite “${name}”; there are ${Object.keys(known).join(", ")}.`);
    return suite.editor && !withEditor ? [] : [suite];
  });
}

async function buildAll(): Promise<Outcome> {
  fs.rmSync(DIST, { recursive: true, force: true });
  const shared = {
    absWorkingDir: ROOT,
    bundle: true,
    format: "cjs",
    logLevel: "warning",
    sourcemap: "inline",
  } as const;
  const node = { ...shared, platform: "node", target: "node20" } as const;
  await Promise.all([
    build(),
    bundle({ ...node, entryPoints: ["test/e2e/node.ts"], outdir: DIST, external: ["vscode", "mocha"] }),
    bundle({
      ...node,
      entryPoints: ["server/scripts/vscode-host/code-shim.ts"],
      outdir: DIST,
      external: ["esbuild", "playwright-core"],
      banner: { js: "#!/usr/bin/env node" },
    }),
    bundle({
      ...shared,
      platform: "browser",
      target: "es2022",
      entryPoints: ["test/e2e/web.ts"],
      outdir: DIST,
      external: ["vscode"],
      alias: { "node:assert/strict": path.join(ROOT, "test/e2e/assert.web.ts") },
    }),
  ]);
  fs.chmodSync(path.join(DIST, "code-shim.js"), 0o755);
  return { passed: 0, failed: 0 };
}

/** Throws where a window cannot be opened. */
async function prepareEditor(): Promise<Outcome> {
  if (hostIsSupported() && !process.env.DATELINE_VSCODE) {
    findChromium();
    installHost(console.log);
  }
  return { passed: 0, failed: 0 };
}

/** Runs Mocha with what `.mocharc.json` says, or with `args` instead of it. */
async function mocha(args: readonly string[]): Promise<Outcome> {
  const { output, status } = await runAndShow(process.execPath, [
    path.join(ROOT, "node_modules/mocha/bin/mocha.js"),
    ...["--reporter", "dot", ...args],
  ]);
  const count = (word: string) => Number(new RegExp(`^ +(\\d+) ${word}`, "m").exec(output)?.[1] ?? 0);
  const outcome = { passed: count("passing"), failed: count("failing") };
  // Mocha may also end badly without a failing test, as when a file does not load.
  return status === 0 || outcome.failed !== 0 ? outcome : add(outcome, NEVER_RAN);
}

/** Each file of `test/grammar/*.news` is one test. */
async function grammar(): Promise<Outcome> {
  const program = path.join(ROOT, "node_modules/vscode-tmgrammar-test/dist/unit.js");
  const { output, status } = await runAndShow(process.execPath, [program, "test/grammar/*.news"]);
  const count = (mark: string) => output.split("\n").filter((line) => line.includes(mark)).length;
  const outcome = { passed: count("✓"), failed: count("✖") };
  if (status === 0) return outcome.passed === 0 ? NEVER_RAN : outcome;
  return outcome.failed === 0 ? add(outcome, NEVER_RAN) : outcome;
}

async function neovim(): Promise<Outcome> {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  if (folders.some((folder) => fs.existsSync(path.join(folder, "nvim"))))
    return mocha(["--no-config", "--extension", "ts", "--import=tsx", "--timeout", "30000", "test/e2e/neovim.test.ts"]);
  console.log(
    "Neovim is not here, so the server has not been tried in it: install it (Debian: apt-get install neovim).",
  );
  return process.env.CI ? NEVER_RAN : { passed: 0, failed: 0 };
}

async function nodeHost(): Promise<Outcome> {
  const outcomeFile = path.join(fs.mkdtempSync(path.join(os.tmpdir(), "dateline-outcome-")), "outcome.json");
  const executable = process.env.DATELINE_VSCODE || (hostIsSupported() ? path.join(DIST, "code-shim.js") : "");
  const workspace = makeWorkspace(path.join(ROOT, "seeds"));
  try {
    await runTests({
      // Where none is given, a VS Code is downloaded.
      ...(executable ? { vscodeExecutablePath: executable } : {}),
      extensionDevelopmentPath: ROOT,
      extensionTestsPath: path.join(DIST, "node.js"),
      launchArgs: [workspace, "--disable-workspace-trust"],
      extensionTestsEnv: { DATELINE_OUTCOME: outcomeFile },
    }).catch((error: unknown) => {
      // A failed test has been counted by the suite; anything else has not.
      if (!fs.existsSync(outcomeFile)) throw error;
    });
    return fs.existsSync(outcomeFile) ? JSON.parse(fs.readFileSync(outcomeFile, "utf8")) : NEVER_RAN;
  } finally {
    fs.rmSync(workspace, { recursive: true, force: true });
    fs.rmSync(path.dirname(outcomeFile), { recursive: true, force: true });
  }
}

async function webHost(): Promise<Outcome> {
  if (!hostIsSupported()) throw new Error("The web extension host is tried only on Linux x86_64.");
  const workspace = makeWorkspace(path.join(ROOT, "seeds"));
  let outcome = NEVER_RAN;
  try {
    const print = (line: string) => {
      if (line.startsWith('{"passed"')) outcome = JSON.parse(line);
      else console.log(line);
    };
    const tests = path.join(DIST, "web.js");
    const status = await runSuite({ extension: ROOT, tests, workspace, host: "web", print });
    return status === 0 || outcome.failed !== 0 ? outcome : add(outcome, NEVER_RAN);
  } finally {
    fs.rmSync(workspace, { recursive: true, force: true });
  }
}

/** Runs a program, shows what it prints and returns it. */
function runAndShow(command: string, args: readonly string[]): Promise<{ output: string; status: number | null }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] });
    let output = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output += text;
      process.stdout.write(text);
    });
    child.on("error", reject);
    child.on("close", (status) => resolve({ output, status }));
  });
}

function add(a: Outcome, b: Outcome): Outcome {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed };
}

function tell({ passed, failed }: Outcome): string {
  return `${passed} passed, ${failed} failed`;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  console.log("0 passed, 1 failed");
  process.exit(1);
});
