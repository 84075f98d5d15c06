/** The suite for the web extension host: one script in a Worker, with Mocha's browser build in it. */
import { loadTests, print, runTests } from "./suite";

/** Called by VS Code; the outcome is printed as the last line. */
export async function run(): Promise<void> {
  // Mocha's browser build looks at the address of its page, which a Worker of the workbench does not have.
  if (!("location" in globalThis)) Object.assign(globalThis, { location: { search: "", href: "" } });
  await import("mocha/mocha.js" as "mocha");
  const mocha = (globalThis as unknown as { mocha: BrowserMocha }).mocha;
  const reporters = (globalThis as unknown as { Mocha: typeof import("mocha") }).Mocha.reporters;
  reporters.Base.consoleLog = (...parts: unknown[]) => print(fill(parts));
  mocha.setup({ ui: "bdd", reporter: "spec", color: false, timeout: 20_000 });
  await loadTests();
  const outcome = await runTests(mocha);
  print(JSON.stringify(outcome));
  if (outcome.failed !== 0) throw new Error(`${outcome.failed} failed`);
}

interface BrowserMocha {
  setup(options: Readonly<Record<string, unknown>>): void;
  run(done: (failures: number) => void): { readonly stats?: { readonly passes: number } | undefined };
}

/** The console's %s and %d, which Mocha's reporters use. */
function fill([pattern = "", ...values]: unknown[]): string {
  return String(pattern).replace(/%[sd]/g, () => String(values.shift()));
}
