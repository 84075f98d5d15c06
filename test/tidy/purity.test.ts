/** The core depends on nothing but its input: not on Node, a browser, the clock, the time zone or the host's language data. */
import assert from "node:assert/strict";
import fs from "node:fs";
import path from "node:path";
import vm from "node:vm";
import { build } from "esbuild";
import { gatherLanguageData } from "../../server/scripts/language-data";
import { projectFilesIn, ROOT, readProjectFile } from "../support/project-files";

/** What gives another answer elsewhere or later. Comments are not searched. */
const FORBIDDEN: readonly [RegExp, string][] = [
  [/\bDate\.now\b/, "reads the clock"],
  [/\bnew Date\(\s*\)/, "reads the clock"],
  [/\bnew Date\b(?!\()/, "reads the clock"],
  [/(?<![.\w])Date\(/, "reads the clock"],
  [/\bperformance\b/, "reads the clock"],
  [/\bIntl\b/, "depends on the host's language data"],
  [/\.toLocale[A-Z]\w*\(|\.localeCompare\(/, "depends on the host's language"],
  [
    /\.(?:get|set)(?:Date|Day|FullYear|Hours|Minutes|Seconds|Milliseconds|Month|Year|TimezoneOffset)\(/,
    "depends on the time zone",
  ],
  [/\bMath\.random\b/, "gives another answer each time"],
  [
    /\b(?:process|globalThis|window|document|navigator|setTimeout|setInterval|queueMicrotask|console)\b\s*[.([]/,
    "needs a host",
  ],
];

describe("the core is pure", () => {
  it("is compiled without ambient types", () => {
    const config = JSON.parse(readProjectFile("server/src/core/tsconfig.json"));
    assert.deepEqual(config.compilerOptions.types, []);
    assert.deepEqual(
      config.compilerOptions.lib.filter((name: string) => /dom|worker|scripthost/i.test(name)),
      [],
    );
    assert.ok(config.compilerOptions.lib.length !== 0, "without `lib` the types of the DOM are there");
    assert.match(JSON.parse(readProjectFile("package.json")).scripts.typecheck, /server\/src\/core\/tsconfig\.json/);
  });

  it("is searched for what the search can find", () => {
    const samples = ["Date.now()", "new Date()", "new Date", "Date()", "performance.now()", "new Intl.Collator()"];
    samples.push("x.toLocaleString()", "a.localeCompare(b)", "day.getDay()", "day.getTimezoneOffset()");
    samples.push("Math.random()", "process.env", "setTimeout(f)", "console.log()");
    for (const sample of samples) assert.ok(violations(sample).length !== 0, sample);
    for (const sample of ["day.getUTCDay()", 'const clock = "Date.now()";', "// new Date()", "documents.get(uri)"]) {
      assert.deepEqual(violations(sample), [], sample);
    }
  });

  it("uses nothing that depends on clock, time zone or host", () => {
    const problems = projectFilesIn("server/src/core", ".ts").flatMap((file) => {
      return violations(readProjectFile(file)).map((problem) => `${file}${problem}`);
    });
    assert.deepEqual(problems, []);
  });

  it("runs bundled on the seed story in a context that holds nothing but the language", async () => {
    const bundle = await build({
      absWorkingDir: ROOT,
      entryPoints: ["server/src/core/index.ts"],
      bundle: true,
      write: false,
      platform: "neutral",
      format: "iife",
      globalName: "core",
      target: "es2022",
      logLevel: "silent",
    });
    const seeds = path.join(ROOT, "seeds");
    const seed = fs.readdirSync(seeds).find((file) => file.endsWith(".txt"))!;
    const context = vm.createContext({
      data: gatherLanguageData(),
      story: fs.readFileSync(path.join(seeds, seed), "utf8"),
    });
    vm.runInContext("delete globalThis.console; delete globalThis.Intl;", context);
    vm.runInContext(bundle.outputFiles[0]!.text, context);
    const json = vm.runInContext(
      `(() => {
        const lexicon = core.createLexicon(core.parseLanguageData(data));
        const article = core.createAnalyser(lexicon).analyse(story);
        return JSON.stringify(core.toInterchange("seed", article, core.runChecks(article, lexicon)));
      })()`,
      context,
    );
    const story = JSON.parse(json);
    assert.equal(story.schema, "dateline/1");
    // The same story in this process, with all of Node around it, must read the same.
    const { createAnalyser, runChecks, toInterchange } = await import("../../server/src/core/index");
    const { testLexicon } = await import("../support/language-data");
    const article = createAnalyser(testLexicon()).analyse(fs.readFileSync(path.join(seeds, seed), "utf8"));
    const here = toInterchange("seed", article, runChecks(article, testLexicon()));
    assert.deepEqual(story, JSON.parse(JSON.stringify(here)));
  });
});

/** One line for each forbidden thing in a source. */
function violations(source: string): string[] {
  const lines = withoutComments(source).split("\n");
  return lines.flatMap((line, i) =>
    FORBIDDEN.filter(([pattern]) => pattern.test(line)).map(([, why]) => `:${i + 1} ${why}: ${line.trim()}`),
  );
}

/** The source with comments and strings blanked, line breaks kept. */
function withoutComments(source: string): string {
  const token = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"/g;
  return source.replace(token, (match) => match.replace(/[^\n]/g, " "));
}
