/** Bundles the command line of this checkout into a temporary folder, so that its tests never run a stale build. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { buildSync } from "esbuild";
import { gatherLanguageData } from "../../server/scripts/language-data";

let bundled: string | undefined;

/** The path of the bundled `cli.js`; made once for each test run and removed when the process ends. */
export function bundleCli(): string {
  if (bundled !== undefined) return bundled;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "dateline-cli-"));
  process.once("exit", () => fs.rmSync(folder, { recursive: true, force: true }));
  bundled = path.join(folder, "cli.js");
  buildSync({
    entryPoints: [path.join(__dirname, "../../server/src/cli/main.ts")],
    bundle: true,
    platform: "node",
    target: "node20",
    outfile: bundled,
    logLevel: "warning",
  });
  fs.writeFileSync(path.join(folder, "language-data.txt"), gatherLanguageData());
  return bundled;
}
