/** What the suites of both extension hosts share: the test files in their order, and how the outcome is told. */
import { SUITE_MARK } from "../../server/scripts/vscode-host/suite-mark";

/** The outcome of a run, in the last line that a suite prints. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

/** The part of Mocha that both of its builds have. */
interface Mocha {
  run(done: (failures: number) => void): { readonly stats?: { readonly passes: number } | undefined };
}

/** Loads the test files; Mocha's `describe` and `it` must be there. */
export async function loadTests(): Promise<void> {
  // The first one looks at a window in which no story has been opened yet.
  await import("./activation.test");
  await import("./detection.test");
  await import("./story.test");
  await import("./editing.test");
  await import("./names.test");
  await import("./treat-as-news.test");
  await import("./typing.test");
}

/** Prints a line so that the runner takes it for the suite's. */
export function print(line: string): void {
  for (const part of line.split("\n")) console.log(SUITE_MARK + part);
}

/** Runs the tests; resolves with the outcome, which it has printed as well. */
export async function runTests(mocha: Mocha): Promise<Outcome> {
  let runner: ReturnType<Mocha["run"]> | undefined;
  const failed = await new Promise<number>((resolve) => {
    runner = mocha.run(resolve);
  });
  return { passed: runner?.stats?.passes ?? 0, failed };
}
