/** The index of the workspace: which files count, what the cache may do, progress, calling off, and files that change. */
import assert from "node:assert/strict";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import {
  type ClientCapabilities,
  type FileChangeType,
  type Location,
  type SymbolInformation,
  WorkDoneProgress,
  WorkDoneProgressCancelNotification,
  WorkDoneProgressCreateRequest,
} from "vscode-languageserver/node";
import { contentHash } from "../../server/src/lsp/name-cache";
import type { Runtime, StoryFiles } from "../../server/src/lsp/runtime";
import { createStoryFiles } from "../../server/src/node/story-files";
import { connectInProcess, FULL_CAPABILITIES, type LspClient } from "../support/lsp-client";

const CAPABILITIES: ClientCapabilities = {
  ...FULL_CAPABILITIES,
  window: { workDoneProgress: true },
  workspace: { ...FULL_CAPABILITIES.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
};

const STORY = "BAMAKO, Nov 4 (AFP) - Surgeon Angela Ng left Kano on Monday.\n";
const OTHER = "OSLO, Nov 5 (AFP) - Angela Ng met Peter Holm on Tuesday.\n";

interface Watched {
  readonly client: LspClient;
  readonly progress: { kind: string; percentage?: number }[];
  progressToken(): string | number;
  symbols(query: string): Promise<SymbolInformation[]>;
  names(query: string): Promise<string[]>;
  ended(times?: number): Promise<void>;
}

describe("index of the workspace", () => {
  let folder: string;
  let cacheFolder: string;
  let running: LspClient | undefined;

  beforeEach(() => {
    const top = fs.mkdtempSync(path.join(os.tmpdir(), "dateline-index-"));
    folder = path.join(top, "100% #1", "desk");
    cacheFolder = path.join(top, "cache", "names");
    fs.mkdirSync(folder, { recursive: true });
  });

  afterEach(async () => {
    await running?.stop();
    running = undefined;
    fs.rmSync(path.dirname(path.dirname(folder)), { recursive: true });
  });

  const write = (name: string, text: string): string => {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
    return pathToFileURL(file).href;
  };

  /** A server on the folder that has begun; times of waiting are cut short. */
  async function start(files: Partial<StoryFiles> = {}): Promise<Watched> {
    const runtime: Partial<Runtime> = {
      files: { ...createStoryFiles(), build: "test", ...files },
      schedule(task, milliseconds) {
        const timer = setTimeout(task, milliseconds / 50);
        return () => clearTimeout(timer);
      },
    };
    const client = connectInProcess(runtime);
    running = client;
    const progress: Watched["progress"] = [];
    let lastToken: string | number = "";
    let wake = (): void => {};
    client.connection.onRequest(WorkDoneProgressCreateRequest.type, async ({ token }) => {
      lastToken = token;
      client.connection.onProgress(WorkDoneProgress.type, token, (value) => {
        progress.push(value);
        wake();
      });
    });
    await client.connection.sendRequest("initialize", {
      processId: null,
      rootUri: pathToFileURL(folder).href,
      capabilities: CAPABILITIES,
      initializationOptions: { cacheFolder },
    });
    await client.connection.sendNotification("initialized", {});
    const symbols = (query: string): Promise<SymbolInformation[]> =>
      client.connection.sendRequest("workspace/symbol", { query });
    return {
      client,
      progress,
      progressToken: () => lastToken,
      symbols,
      names: async (query) =>
        (await symbols(query)).map(
          ({ name, location: { uri } }) => `${name} in ${uri.slice(uri.indexOf("/desk/") + 6)}`,
        ),
      ended: (times = 1) =>
        new Promise((done) => {
          wake = () => {
            if (times <= progress.filter(({ kind }) => kind === "end").length) done();
          };
          wake();
        }),
    };
  }

  const changed = (client: LspClient, uri: string, type: FileChangeType): Promise<void> =>
    client.connection.sendNotification("workspace/didChangeWatchedFiles", { changes: [{ uri, type }] });

  /** Asks until the answer is as expected; the test's time limit ends it. */
  async function eventually(ask: () => Promise<string[]>, expected: readonly string[]): Promise<void> {
    for (;;) {
      const answer = (await ask()).sort();
      if (JSON.stringify(answer) === JSON.stringify(expected)) return;
      await new Promise((go) => setTimeout(go, 5));
    }
  }

  it("takes stories by their name or their opening, and no other file", async () => {
    write("a.news", "Then Angela Ng left.\n");
    write("north/b.wire", "Then Angela Ng left.\n");
    write("c.txt", STORY);
    write("headline.txt", `Surgeon leaves Kano\n\n${STORY}`);
    write("north/slug", STORY);
    write("notes.txt", "Then Angela Ng left.\n");
    write("LICENSE", "Then Angela Ng left.\n");
    write("d.md", STORY);
    write(".hidden/e.news", STORY);
    write("node_modules/f.news", STORY);
    write("binary.news", `${STORY}\0`);
    write("long.news", STORY.repeat(20_000));
    const { names, ended } = await start();
    await ended();
    assert.deepEqual((await names("angela ng")).sort(), [
      "Angela Ng in a.news",
      "Angela Ng in c.txt",
      "Angela Ng in headline.txt",
      "Angela Ng in north/b.wire",
      "Angela Ng in north/slug",
    ]);
  });

  it("gives the place of a name in its file", async () => {
    const uri = write("ä ö#1.news", `\uFEFFIt rained.\n\nThen Angela Ng left.\n`);
    const { symbols, ended } = await start();
    await ended();
    const [symbol] = await symbols("angela ng");
    assert.equal(symbol?.containerName, "person");
    assert.deepEqual(symbol?.location, {
      uri,
      range: { start: { line: 2, character: 5 }, end: { line: 2, character: 14 } },
    });
  });

  it("tells in a hover in which other stories somebody is named, and where", async () => {
    write("one.news", STORY);
    const uri = write("two.news", OTHER);
    const { client, ended } = await start();
    await ended();
    await client.open(uri, OTHER);
    const hover = await client.hover(uri, { line: 0, character: OTHER.indexOf("Ng") });
    assert.match(JSON.stringify(hover), /Also in: 1 story: one\\*\.news, line 1/);
    const holm = await client.hover(uri, { line: 0, character: OTHER.indexOf("Holm") });
    assert.doesNotMatch(JSON.stringify(holm), /Also in/);
  });

  it("leads from a name to the other stories that have it", async () => {
    const one = write("one.news", STORY);
    const uri = write("two.news", OTHER);
    const { client, ended } = await start();
    await ended();
    await client.open(uri, OTHER);
    const references = async (name: string): Promise<string[]> => {
      const found = await client.connection.sendRequest<Location[]>("textDocument/references", {
        textDocument: { uri },
        position: { line: 0, character: OTHER.indexOf(name) },
        context: { includeDeclaration: true },
      });
      return found.map((location) => location.uri);
    };
    assert.deepEqual((await references("Ng")).slice(-1), [one]);
    assert.deepEqual(new Set(await references("Holm")), new Set([uri]));
  });

  it("reports progress and its end", async () => {
    for (let i = 0; i < 120; i++) write(`${i}.news`, `${STORY}${i}`);
    const { progress, ended } = await start();
    await ended();
    assert.equal(progress[0]?.kind, "begin");
    assert.ok(progress.some(({ kind, percentage }) => kind === "report" && 0 < (percentage ?? 0)));
    assert.equal(progress.at(-1)?.kind, "end");
  });

  it("stops when it is called off, and keeps what it has read", async () => {
    for (let i = 0; i < 50; i++) write(`${String(i).padStart(2, "0")}.news`, `${STORY}${i}`);
    let reads = 0;
    const real = createStoryFiles();
    const { client, progressToken, names, ended } = await start({
      async read(uri, maxBytes) {
        if (++reads === 10) {
          await client.connection.sendNotification(WorkDoneProgressCancelNotification.type, { token: progressToken() });
          // The server hears of it while it waits for the file.
          await new Promise((go) => setTimeout(go, 20));
        }
        return real.read(uri, maxBytes);
      },
    });
    await ended();
    assert.ok(10 <= reads && reads < 15, `${reads} files were read`);
    assert.ok(0 < (await names("angela ng")).length);
  });

  describe("with a cache", () => {
    const cacheFile = (): string => path.join(cacheFolder, fs.readdirSync(cacheFolder)[0]!);

    async function readOnce(files: Partial<StoryFiles> = {}): Promise<string[]> {
      const { names, ended, client } = await start(files);
      await ended();
      const found = (await names("")).sort();
      await client.stop();
      running = undefined;
      return found;
    }

    /** Puts a name that no story has in place of another, with sums that fit or not. */
    const forge = (sumsFit: boolean): void => {
      const [head, line] = fs.readFileSync(cacheFile(), "utf8").trimEnd().split("\n");
      const [hash, sum, json] = line!.split("\t");
      const forged = json!.replaceAll("Angela Ng", "Forged Ng");
      assert.notEqual(forged, json);
      fs.writeFileSync(cacheFile(), `${head}\n${hash}\t${sumsFit ? contentHash(forged) : sum}\t${forged}\n`);
    };

    it("reads again what has the same text from the cache", async () => {
      write("a.news", STORY);
      const found = await readOnce();
      assert.ok(found.includes("Angela Ng in a.news"));
      forge(true);
      assert.ok((await readOnce()).includes("Forged Ng in a.news"), "the cache was not used");
    });

    for (const [damage, make] of [
      ["a line that was changed", () => forge(false)],
      ["another build", () => forge(true)],
      ["an empty file", () => fs.writeFileSync(cacheFile(), "")],
      ["noise", () => fs.writeFileSync(cacheFile(), `\u0000${"\t\n{[".repeat(1000)}`)],
      ["a file cut short", () => fs.truncateSync(cacheFile(), fs.statSync(cacheFile()).size - 40)],
      [
        "rows of another shape",
        () => {
          const [head, line] = fs.readFileSync(cacheFile(), "utf8").trimEnd().split("\n");
          const rows = '[["Forged Ng","PERSON","","",-1,0,0,0,0]]';
          fs.writeFileSync(cacheFile(), `${head}\n${line!.split("\t")[0]}\t${contentHash(rows)}\t${rows}\n`);
        },
      ],
    ] as const) {
      it(`does not trust ${damage}`, async () => {
        write("a.news", STORY);
        const found = await readOnce();
        make();
        const build = damage === "another build" ? { build: "other" } : {};
        assert.deepEqual(await readOnce(build), found);
        // And it was made anew.
        assert.deepEqual(await readOnce(build), found);
        assert.doesNotMatch(fs.readFileSync(cacheFile(), "utf8"), /Forged/);
      });
    }

    it("does without one that cannot be written", async () => {
      write("a.news", STORY);
      const found = await readOnce({ writeCache: () => Promise.reject(new Error("no room")) });
      assert.ok(found.includes("Angela Ng in a.news"));
    });
  });

  it("follows files that change, come and go", async () => {
    const first = write("a.news", STORY);
    const { client, names, ended } = await start();
    await ended();
    const ask = (): Promise<string[]> => names("angela ng");
    await eventually(ask, ["Angela Ng in a.news"]);
    await changed(client, write("north/b.txt", OTHER), 1);
    await eventually(ask, ["Angela Ng in a.news", "Angela Ng in north/b.txt"]);
    write("a.news", "Nobody left.\n");
    await changed(client, first, 2);
    await eventually(ask, ["Angela Ng in north/b.txt"]);
    fs.rmSync(path.join(folder, "north"), { recursive: true });
    await changed(client, pathToFileURL(path.join(folder, "north")).href, 3);
    await eventually(ask, []);
  });

  it("has an open story as it is in the editor, and as it is on disk when it is closed", async () => {
    const uri = write("a.news", STORY);
    const { client, names, ended } = await start();
    await ended();
    await client.open(uri, "Then Moses Kabwe left.\n");
    await eventually(() => names("moses kabwe"), ["Moses Kabwe in a.news"]);
    assert.deepEqual(await names("angela ng"), []);
    await client.close(uri);
    await eventually(() => names("angela ng"), ["Angela Ng in a.news"]);
  });

  it("asks the client to watch for stories", async () => {
    const { client } = await start();
    const watched = async (): Promise<string[]> => client.registrations.filter((method) => /watched/i.test(method));
    await eventually(watched, ["workspace/didChangeWatchedFiles"]);
  });

  it("knows the open stories where there are no files to read", async () => {
    const client = connectInProcess({
      schedule(task, milliseconds) {
        const timer = setTimeout(task, milliseconds / 50);
        return () => clearTimeout(timer);
      },
    });
    running = client;
    await client.initialize();
    await client.open("untitled:one", STORY);
    const names = async (): Promise<string[]> =>
      (await client.connection.sendRequest<SymbolInformation[]>("workspace/symbol", { query: "angela" })).map(
        ({ name }) => name,
      );
    await eventually(names, ["Angela Ng"]);
    await client.close("untitled:one");
    await eventually(names, []);
  });
});
