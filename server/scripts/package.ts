/**
 * `npm run package`: writes `dateline-<version>.vsix` to the top folder and makes sure that it is what it should be.
 *
 * `-- --check` also installs it in a VS Code workbench and looks whether it answers there.
 */
import { readFileSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { createVSIX, listFiles } from "@vscode/vsce";
import { ROOT } from "./build";
import { checkExtension } from "./vscode-host/check";

/** A marketplace refuses nothing of this size; it keeps the language data from growing unnoticed. */
const MAX_BYTES = 12e6;

/** What an editor loads; `listFiles` has no other program. */
const PROGRAMS = [
  "client/dist/extension.browser.js",
  "client/dist/extension.node.js",
  "server/dist/cli.js",
  "server/dist/server.browser.js",
  "server/dist/server.js",
];

async function main(): Promise<void> {
  const { version } = JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8"));
  const packagePath = path.join(ROOT, `dateline-${version}.vsix`);
  rmSync(packagePath, { force: true });
  await createVSIX({
    cwd: ROOT,
    packagePath,
    // Everything is bundled.
    dependencies: false,
    // The links of README.md lead to files of this repository, whose address the manifest does not say.
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  const files = await listFiles({ cwd: ROOT, packagedDependencies: [] });
  const programs = files.filter((file) => file.endsWith(".js")).sort();
  const size = statSync(packagePath).size;
  console.log(`${path.basename(packagePath)}: ${(size / 1e6).toFixed(1)} MB, ${files.length} files`);
  if (programs.join() !== PROGRAMS.join()) throw new Error(`The programs in it are ${programs.join(", ")}.`);
  if (MAX_BYTES < size) throw new Error(`It is larger than ${MAX_BYTES / 1e6} MB.`);
  if (process.argv.includes("--check") && !(await checkExtension(packagePath))) process.exitCode = 1;
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
