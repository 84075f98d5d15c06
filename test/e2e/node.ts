/** The suite for the Node extension host. */
import { writeFileSync } from "node:fs";
import { format } from "node:util";
import Mocha from "mocha";
import { loadTests, print, runTests } from "./suite";

/** Called by VS Code; leaves the outcome in the file that the environment names. */
export async function run(): Promise<void> {
  // The console of an extension host loses the values of %s on its way to the runner.
  Mocha.reporters.Base.consoleLog = (...parts: unknown[]) => print(format(...parts));
  const mocha = new Mocha({ ui: "bdd", color: false, timeout: 20_000 });
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  await loadTests();
  const outcome = await runTests(mocha);
  if (process.env.DATELINE_OUTCOME) writeFileSync(process.env.DATELINE_OUTCOME, JSON.stringify(outcome));
  if (outcome.failed !== 0) throw new Error(`${outcome.failed} failed`);
}
