/** Bundles of the server made from the sources of this checkout, for tests that start it as a process or as a Worker. */
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { build, type Plugin } from "esbuild";
import { gatherLanguageData } from "../../server/scripts/language-data";

export interface ServerBundles {
  /** The server for Node, its language data beside it. */
  readonly node: string;
  /** The server for a Worker, its language data in it. */
  readonly browser: string;
}

const ROOT = path.join(__dirname, "..", "..");

let bundles: Promise<ServerBundles> | undefined;

/** Bundles once for all tests of a run, into a temporary folder that goes with the process. */
export function serverBundles(): Promise<ServerBundles> {
  bundles ??= makeBundles();
  return bundles;
}

async function makeBundles(): Promise<ServerBundles> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "dateline-server-"));
  process.on("exit", () => fs.rmSync(folder, { recursive: true, force: true }));
  const data = gatherLanguageData();
  fs.writeFileSync(path.join(folder, "language-data.txt"), data);
  const [node, browser] = [path.join(folder, "server.js"), path.join(folder, "server.browser.js")];
  const shared = { absWorkingDir: ROOT, bundle: true, logLevel: "warning" } as const;
  await Promise.all([
    build({
      ...shared,
      platform: "node",
      format: "cjs",
      target: "node20",
      entryPoints: ["server/src/node/main.ts"],
      outfile: node,
    }),
    build({
      ...shared,
      platform: "browser",
      format: "iife",
      target: "es2022",
      entryPoints: ["server/src/browser/main.ts"],
      outfile: browser,
      plugins: [languageDataModule(data)],
    }),
  ]);
  return { node, browser };
}

function languageDataModule(data: string): Plugin {
  return {
    name: "language-data",
    setup(builder) {
      builder.onResolve({ filter: /^dateline:language-data$/ }, ({ path }) => ({ path, namespace: "language-data" }));
      builder.onLoad({ filter: /.*/, namespace: "language-data" }, () => ({ contents: data, loader: "text" }));
    },
  };
}
