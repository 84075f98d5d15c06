/**
 * A “VS Code executable” for `@vscode/test-electron`: takes the flags that `runTests` passes, and runs the suite in the
 * workbench from npm. Bundled into one executable file by the test script.
 */
import { runSuite } from "./run-suite";

const args = process.argv.slice(2);

function flag(name: string): string {
  const prefix = `--${name}=`;
  const found = args.find((argument) => argument.startsWith(prefix));
  if (!found) throw new Error(`The flag ${prefix} is missing.`);
  return found.slice(prefix.length);
}

const screenshot = process.env.DATELINE_SCREENSHOT;
runSuite({
  extension: flag("extensionDevelopmentPath"),
  tests: flag("extensionTestsPath"),
  workspace: args.find((argument) => !argument.startsWith("-")) ?? ".",
  host: "node",
  print: (line) => console.log(line),
  ...(screenshot ? { screenshot } : {}),
}).then(
  (status) => process.exit(status),
  (error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
