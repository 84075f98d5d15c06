/** Starts a VS Code server and a headless browser on this machine and opens windows: startServer, startBrowser, openWindow. */
import { execFileSync, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import fs from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import os from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import type { Installation } from "./install";

/** Settings that keep a window still: no welcome page, chat, updates or recommendations; and nothing saves by itself. */
export const QUIET_SETTINGS: Readonly<Record<string, unknown>> = {
  "workbench.startupEditor": "none",
  "workbench.colorTheme": "Default Light Modern",
  "workbench.enableExperiments": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "chat.disableAIFeatures": true,
  "chat.commandCenter.enabled": false,
  "telemetry.telemetryLevel": "off",
  "update.mode": "none",
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "extensions.ignoreRecommendations": true,
  "editor.minimap.enabled": false,
  "git.enabled": false,
  // In a browser this is on by default: a test that edits would write to the workspace.
  "files.autoSave": "off",
  "typescript.disableAutomaticTypeAcquisition": true,
};

export interface ServerOptions {
  readonly settings?: Readonly<Record<string, unknown>>;
  /** A .vsix file or an extension's folder that is there from the start, as if the user had installed it. */
  readonly extension?: string;
  /**
   * Lets a window run an extension under development and its tests, which a built workbench otherwise ignores.
   * It also suppresses notifications, so a window for a person goes without.
   */
  readonly testDriver: "on" | "off";
}

export interface Server {
  readonly port: number;
  /** Must be in the address of the first page; without it anybody on this machine could have the window's terminal. */
  readonly token: string;
  /** The log of the Node extension host: which extensions were activated, and which failed to. */
  extensionHostLog(): string;
  stop(): Promise<void>;
}

/** Starts a server on a free port of 127.0.0.1; all its state is in a temporary folder that goes with it. */
export async function startServer(installation: Installation, options: ServerOptions): Promise<Server> {
  const state = fs.mkdtempSync(path.join(os.tmpdir(), "dateline-vscode-"));
  for (const name of ["home", "data/User", "extensions"]) fs.mkdirSync(path.join(state, name), { recursive: true });
  const extensions = path.join(state, "extensions");
  if (options.extension) installExtension(installation, options.extension, extensions);
  const settings = JSON.stringify({ ...QUIET_SETTINGS, ...options.settings });
  fs.writeFileSync(path.join(state, "data/User/settings.json"), settings);

  const inherited = Object.entries(process.env).filter(([name]) => !/^(VSCODE|ELECTRON)_/.test(name));
  const token = randomUUID();
  const logFile = path.join(state, "server.log");
  const log = fs.openSync(logFile, "w");
  const driver = options.testDriver === "on" ? ["--enable-smoke-test-driver"] : [];
  const child = spawn(
    installation.node,
    [
      installation.serverMain,
      ...["--host", "127.0.0.1", "--port", "0", "--connection-token", token, "--accept-server-license-terms"],
      ...[...driver, "--disable-telemetry", "--disable-workspace-trust"],
      ...["--server-data-dir", path.join(state, "data"), "--user-data-dir", path.join(state, "data")],
      ...["--extensions-dir", extensions],
    ],
    {
      env: {
        ...Object.fromEntries(inherited),
        EXTENSIONS_GALLERY: '{"serviceUrl":""}',
        HOME: path.join(state, "home"),
        XDG_RUNTIME_DIR: state,
      },
      stdio: ["ignore", log, log],
      // Its own process group, so that stop() ends the extension hosts that it starts too, and nothing else.
      detached: true,
    },
  );
  const kill = (signal: NodeJS.Signals) => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, signal);
    } catch {
      // The group has ended already.
    }
  };
  const onExit = () => {
    kill("SIGKILL");
    removeFolder(state);
  };
  process.once("exit", onExit);
  process.once("SIGINT", () => process.exit(130));
  process.once("SIGTERM", () => process.exit(143));

  const port = await until(15_000, "the VS Code server to start", () => {
    const text = fs.readFileSync(logFile, "utf8");
    if (child.exitCode !== null) throw new Error(`The VS Code server ended at once:\n${text}`);
    return Number(/Extension host agent listening on (\d+)/.exec(text)?.[1] ?? 0);
  });

  return {
    port,
    token,
    extensionHostLog() {
      const logs = path.join(state, "data/logs");
      if (!fs.existsSync(logs)) return "";
      const names = fs.readdirSync(logs, { recursive: true, encoding: "utf8" });
      const files = names.filter((name) => name.endsWith("remoteexthost.log"));
      return files.map((name) => fs.readFileSync(path.join(logs, name), "utf8")).join("");
    },
    async stop() {
      const ended = child.exitCode !== null ? null : new Promise((resolve) => child.once("exit", resolve));
      kill("SIGTERM");
      const timer = setTimeout(() => kill("SIGKILL"), 3000);
      await ended;
      clearTimeout(timer);
      kill("SIGKILL");
      process.off("exit", onExit);
      removeFolder(state);
    },
  };
}

export interface Browser {
  readonly page: Page;
  close(): Promise<void>;
}

/** Starts Chromium with a throw-away profile and no network beyond this machine. */
export async function startBrowser(host: "node" | "web"): Promise<Browser> {
  const executablePath = findChromium();
  // Loaded only here, so that whoever needs no browser does not wait for it.
  const { chromium } = await import("playwright-core");
  const profile = fs.mkdtempSync(path.join(os.tmpdir(), "dateline-chromium-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    viewport: { width: 1440, height: 900 },
    // The workbench's policy allows no worker from elsewhere, which is where an extension under development comes from.
    bypassCSP: host === "web",
    args: [
      ...["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"],
      ...["--disable-component-update", "--disable-sync"],
      "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost",
    ],
  });
  // After playwright's own handler, which ends the browser.
  process.once("exit", () => removeFolder(profile));
  return {
    page: context.pages()[0] ?? (await context.newPage()),
    async close() {
      await context.close();
      removeFolder(profile);
    },
  };
}

/** The browser's path; an error of one line that says what to install if there is none. */
export function findChromium(): string {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  const candidates = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  const found = process.env.CHROMIUM || candidates.find((candidate) => fs.existsSync(candidate));
  if (found) return found;
  throw new Error("No Chromium found: install it (Debian: apt-get install chromium), or set CHROMIUM to its path.");
}

export interface WindowOptions {
  /** The folder that the window shows. */
  readonly workspace: string;
  /** An extension's folder, to run under development. */
  readonly extension?: string;
  /** The test module; it exports `run()`. In the web host it must be one file inside the extension's folder. */
  readonly tests?: string;
  /** Which extension host runs the extension. */
  readonly host: "node" | "web";
}

/** Opens a window in `page`. */
export async function openWindow(page: Page, server: Server, options: WindowOptions): Promise<void> {
  const authority = `127.0.0.1:${server.port}`;
  const remote = (file: string) => `vscode-remote://${authority}${encodeURI(path.resolve(file))}`;
  const payload: [string, string][] = [
    ["skipWelcome", "true"],
    ["skipReleaseNotes", "true"],
  ];
  if (options.extension && options.host === "web") {
    await developInBrowser(page, options.extension, options.tests);
  } else if (options.extension) {
    payload.push(["extensionDevelopmentPath", remote(options.extension)]);
    if (options.tests) payload.push(["extensionTestsPath", remote(options.tests)]);
  }
  await page.goto(`${windowUrl(server, options.workspace)}&payload=${encodeURIComponent(JSON.stringify(payload))}`);
}

/** The address of a window on a folder. */
export function windowUrl(server: Server, workspace: string): string {
  const folder = encodeURIComponent(path.resolve(workspace));
  return `http://127.0.0.1:${server.port}/?tkn=${server.token}&folder=${folder}`;
}

/** Calls `attempt` until it returns something truthy; the error after `milliseconds` says what it was waiting for. */
export async function until<T>(
  milliseconds: number,
  what: string,
  attempt: () => T | Promise<T>,
): Promise<NonNullable<T>> {
  const end = Date.now() + milliseconds;
  for (;;) {
    const value = await attempt();
    if (value) return value;
    if (end < Date.now()) throw new Error(`Waited ${milliseconds / 1000} s in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * Tells the page to run the extension of a folder in its web extension host.
 *
 * A Worker may not be made from `vscode-remote:`, so the folder is served by HTTP, from `localhost`. The workbench reads
 * web extensions under development only from the page's `developmentOptions`, which is changed as the page reads it;
 * changing the document on its way instead would cost it its WebSocket.
 */
async function developInBrowser(page: Page, extension: string, tests: string | undefined): Promise<void> {
  const root = path.resolve(extension);
  const authority = await serveFolder(root);
  const served = (file: string) => ({
    scheme: "http",
    authority,
    path: path.posix.join("/extension", path.relative(root, path.resolve(file))),
  });
  const options = { extensions: [served(root)], ...(tests ? { extensionTestsPath: served(tests) } : {}) };
  // As text, because a transpiled function may refer to helpers that the page does not have.
  await page.addInitScript(`{
    const original = Element.prototype.getAttribute;
    Element.prototype.getAttribute = function (name) {
      const value = original.call(this, name);
      if (name !== "data-settings" || this.id !== "vscode-workbench-web-configuration") return value;
      const configuration = JSON.parse(value);
      configuration.developmentOptions = { ...configuration.developmentOptions, ...${JSON.stringify(options)} };
      return JSON.stringify(configuration);
    };
  }`);
}

/** Serves a folder under /extension/ with CORS; returns the authority, `localhost:PORT`. */
async function serveFolder(root: string): Promise<string> {
  const types: Record<string, string> = { ".js": "text/javascript", ".json": "application/json" };
  const server = http.createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const file = path.join(root, path.normalize(decodeURIComponent(pathname)).replace(/^\/extension(?=\/|$)/, ""));
    const headers = { "Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin" };
    fs.readFile(file, (error, data) => {
      if (error) return response.writeHead(404, headers).end();
      const type = types[path.extname(file)] ?? "application/octet-stream";
      return response.writeHead(200, { ...headers, "Content-Type": type }).end(data);
    });
  });
  server.listen(0, "127.0.0.1");
  server.unref();
  await new Promise((resolve) => server.once("listening", resolve));
  return `localhost:${(server.address() as AddressInfo).port}`;
}

/** Installs a .vsix as a user would, or links a folder so that the server, when it starts, takes it for installed. */
export function installExtension(installation: Installation, extension: string, extensions: string): void {
  if (!extension.endsWith(".vsix")) {
    const { publisher, name, version } = JSON.parse(fs.readFileSync(path.join(extension, "package.json"), "utf8"));
    fs.symlinkSync(path.resolve(extension), path.join(extensions, `${publisher}.${name}-${version}`));
    return;
  }
  const data = fs.mkdtempSync(path.join(os.tmpdir(), "dateline-install-"));
  try {
    const args = ["--accept-server-license-terms", "--server-data-dir", data, "--extensions-dir", extensions];
    const install = ["--install-extension", path.resolve(extension)];
    const output = execFileSync(installation.node, [installation.serverMain, ...args, ...install], {
      encoding: "utf8",
    });
    // Its exit status is 0 after some failures too.
    if (!output.includes("was successfully installed")) throw new Error(output);
  } finally {
    removeFolder(data);
  }
}

function removeFolder(folder: string): void {
  try {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  } catch {
    // Something in it is still in use; it lies in the system's temporary folder.
  }
}
