/** Builds what is shipped and what the editor tests load: bundles by esbuild, and the language data as one file. */
import fs from "node:fs";
import path from "node:path";
import { type BuildOptions, build as bundle, type Plugin } from "esbuild";
import { gatherLanguageData } from "./language-data";

/** The top folder of the project. */
export const ROOT = path.join(__dirname, "..", "..");

/** Writes `client/dist` and `server/dist`. */
export async function build(): Promise<void> {
  const data = gatherLanguageData();
  for (const folder of ["client/dist", "server/dist"]) {
    fs.rmSync(path.join(ROOT, folder), { recursive: true, force: true });
    fs.mkdirSync(path.join(ROOT, folder), { recursive: true });
  }
  fs.writeFileSync(path.join(ROOT, "server/dist/language-data.txt"), data);
  await Promise.all([
    bundle({ ...NODE, entryPoints: ["client/src/extension.node.ts"], outfile: "client/dist/extension.node.js" }),
    bundle({ ...NODE, entryPoints: ["server/src/node/main.ts"], outfile: "server/dist/server.js" }),
    bundle({
      ...NODE,
      entryPoints: ["server/src/cli/main.ts"],
      outfile: "server/dist/cli.js",
      banner: { js: "#!/usr/bin/env node" },
    }),
    bundle({
      ...BROWSER,
      entryPoints: ["client/src/extension.browser.ts"],
      outfile: "client/dist/extension.browser.js",
    }),
    bundle({
      ...BROWSER,
      // A Worker has no module system: the server runs as soon as the script is loaded.
      format: "iife",
      entryPoints: ["server/src/browser/main.ts"],
      outfile: "server/dist/server.browser.js",
      plugins: [languageDataModule(data)],
    }),
  ]);
  fs.chmodSync(path.join(ROOT, "server/dist/cli.js"), 0o755);
}

const SHARED = {
  absWorkingDir: ROOT,
  bundle: true,
  minify: true,
  sourcemap: true,
  sourcesContent: false,
  format: "cjs",
  // Else each \p{…} becomes a call of RegExp, compiled anew wherever it stands in a function.
  supported: { "regexp-unicode-property-escapes": true },
  // The module `vscode` exists only inside the extension host.
  external: ["vscode"],
  logLevel: "warning",
} satisfies BuildOptions;

const NODE = { ...SHARED, platform: "node", target: "node20" } satisfies BuildOptions;

const BROWSER = { ...SHARED, platform: "browser", target: "es2022" } satisfies BuildOptions;

/** Gives `import data from "dateline:language-data"` the joined language data, as a Worker cannot read files. */
function languageDataModule(data: string): Plugin {
  return {
    name: "language-data",
    setup(builder) {
      builder.onResolve({ filter: /^dateline:language-data$/ }, ({ path }) => ({ path, namespace: "language-data" }));
      builder.onLoad({ filter: /.*/, namespace: "language-data" }, () => ({ contents: data, loader: "text" }));
    },
  };
}

if (require.main === module) {
  build().catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
