/**
 * `npm start`: builds Dateline and opens VS Code with it on the stories of `seeds/`.
 *
 * Uses `code` where there is one; else a VS Code workbench from npm in the browser. `-- --check` does it headless, looks
 * whether hover, Problems and the Outline answer, and says so by its exit status.
 */
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { build, ROOT } from "./build";
import { findChromium, openWindow, startBrowser, startServer, windowUrl } from "./vscode-host/host";
import { hostIsSupported, installHost } from "./vscode-host/install";
import { hoverOver, openFile, readOutline, readProblems, windowIsReady } from "./vscode-host/window";

const SEEDS = path.join(ROOT, "seeds");

/** What a window for a person says at once: the story's folder, no welcome page. */
const SETTINGS = { "workbench.secondarySideBar.defaultVisibility": "hidden", "editor.hover.delay": 200 };

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const unknown = args.find((argument) => argument !== "--check");
  if (unknown) throw new Error(`npm start knows only one option, --check; not ${unknown}.`);
  // Found out before the build, so that nobody waits for the message.
  if (args.includes("--check")) findChromium();
  await build();
  if (args.includes("--check")) return check();
  const code = findOnPath(process.platform === "win32" ? "code.cmd" : "code");
  if (code) return openDesktop(code);
  if (hostIsSupported()) return serve();
  throw new Error(
    "VS Code was not found: install it and its command `code` (“Shell Command: Install 'code' command in PATH”).",
  );
}

/** Opens a window of the VS Code that is installed; it goes on by itself. */
function openDesktop(code: string): void {
  console.log("Opening VS Code on seeds/ …");
  const args = [`--extensionDevelopmentPath=${ROOT}`, SEEDS];
  // On Windows `code` is a batch file, which only a shell can run.
  const shell = process.platform === "win32";
  const quoted = (argument: string) => (shell ? `"${argument}"` : argument);
  const child = spawn(quoted(code), args.map(quoted), { stdio: "inherit", shell });
  child.on("error", (error) => {
    console.error(`VS Code did not start: ${error.message}`);
    process.exitCode = 1;
  });
  child.on("exit", (status) => {
    process.exitCode = status ?? 1;
  });
}

/** Serves a workbench until Ctrl-C. */
async function serve(): Promise<void> {
  const server = await startServer(installHost(console.log), {
    settings: SETTINGS,
    extension: ROOT,
    testDriver: "off",
  });
  const url = windowUrl(server, SEEDS);
  console.log(`VS Code with Dateline on seeds/:\n\n  ${url}\n\nCtrl-C ends it.`);
  const opener = findOnPath("xdg-open");
  if (opener && (process.env.DISPLAY || process.env.WAYLAND_DISPLAY))
    spawn(opener, [url], { stdio: "ignore", detached: true }).on("error", () => undefined);
  // The server is ended as this process ends; until then there is nothing to do.
  await new Promise(() => setInterval(() => undefined, 1 << 30));
}

/** Opens the first story as a reader would, and asks for what the reader would look at first. */
async function check(): Promise<void> {
  const story = fs.readdirSync(SEEDS).find((name) => name.endsWith(".txt"));
  if (!story) throw new Error("There is no story in seeds/.");
  const server = await startServer(installHost(console.log), {
    settings: SETTINGS,
    extension: ROOT,
    testDriver: "off",
  });
  const browser = await startBrowser("node");
  let failed = 0;
  const look = async (what: string, answer: () => Promise<string[]>) => {
    const lines = await answer().catch((error: unknown) => [`${error instanceof Error ? error.message : error}`, ""]);
    const found = lines.length !== 0 && lines.at(-1) !== "";
    if (!found) failed += 1;
    console.log(`${found ? "ok    " : "FAILED"}  ${what}: ${lines[0] ?? "nothing"}${lines.length < 2 ? "" : " …"}`);
  };
  try {
    const { page } = browser;
    await openWindow(page, server, { workspace: SEEDS, host: "node" });
    await windowIsReady(page);
    await openFile(page, path.join(SEEDS, story));
    await look("hover", async () => (await hoverOver(page, firstName(path.join(SEEDS, story)))).split("\n"));
    // The first row is the file's own.
    await look("Problems", async () => (await readProblems(page)).slice(1));
    await look("Outline", () => readOutline(page));
  } finally {
    await browser.close();
    await server.stop();
  }
  console.log(failed === 0 ? "The extension works." : `${failed} of 3 did not answer.`);
  if (failed !== 0) process.exitCode = 1;
}

/** Two words with capitals in the middle of a sentence, such as a name: a place where there is something to say. */
function firstName(file: string): string {
  const found = /[a-z] ([A-Z][a-z]+ [A-Z][a-z]+)/.exec(fs.readFileSync(file, "utf8"));
  if (!found?.[1]) throw new Error(`No name stands in ${path.basename(file)}.`);
  return found[1];
}

function findOnPath(name: string): string | undefined {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find((candidate) => fs.existsSync(candidate));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
