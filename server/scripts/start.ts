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
import { checkExtension } from "./vscode-host/check";
import { findChromium, startServer, windowUrl } from "./vscode-host/host";
import { hostIsSupported, installHost } from "./vscode-host/install";

const SEEDS = path.join(ROOT, "seeds");

/** What a window for a person says at once: the story's folder, no welcome page. */
const SETTINGS = { "workbench.secondarySideBar.defaultVisibility": "hidden", "editor.hover.delay": 200 };

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const unknown = args.find((argument) => argument !== "--check");
  if (unknown) throw new Error(`npm start knows only one option, --check; not ${unknown}.`);
  const checking = args.includes("--check");
  // Found out before the build, so that nobody waits for the message.
  if (checking) findChromium();
  await build();
  if (checking) {
    process.exitCode = (await checkExtension(ROOT)) ? 0 : 1;
    return;
  }
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

function findOnPath(name: string): string | undefined {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return folders.map((folder) => path.join(folder, name)).find((candidate) => fs.existsSync(candidate));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
