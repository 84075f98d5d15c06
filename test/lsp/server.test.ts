/** The server as a process, driven over its standard streams by a client without an editor. */
import assert from "node:assert/strict";
import { type ChildProcess, fork, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { createProtocolConnection, IPCMessageReader, IPCMessageWriter } from "vscode-languageserver/node";
import { createLineIndex } from "../../server/src/core/index";
import { connectToProcess, FULL_CAPABILITIES, LspClient, PULLING_CAPABILITIES } from "../support/lsp-client";
import { SEED_TEXT, seedOffset } from "../support/seed-article";
import { serverBundles } from "../support/server-bundle";

const URI = "file:///story.txt";
let client: LspClient;

/** The position of the n-th occurrence of some words of the seed story. */
function seedPosition(words: string, occurrence = 1): { line: number; character: number } {
  return createLineIndex(SEED_TEXT).positionAt(seedOffset(words, occurrence), "utf-16");
}

describe("the server over standard streams", () => {
  beforeEach(async () => {
    client = connectToProcess((await serverBundles()).node);
  });

  afterEach(async () => {
    const status = await client.stop();
    // A server that logs an error has failed even if its answers are right.
    assert.deepEqual(client.log, []);
    assert.equal(status, 0);
  });

  it("says what it can do", async () => {
    const { capabilities, serverInfo } = await client.initialize();
    assert.equal(serverInfo?.name, "Dateline");
    assert.equal(capabilities.positionEncoding, "utf-16");
    assert.equal(capabilities.hoverProvider, true);
    assert.deepEqual(capabilities.textDocumentSync, { openClose: true, change: 2 });
    assert.equal(capabilities.diagnosticProvider, undefined);
  });

  it("speaks of the seed story: hover, outline, diagnostics", async () => {
    await client.initialize();
    await client.open(URI, SEED_TEXT);
    const hover = await client.hover(URI, seedPosition("Saturday"));
    assert.ok(hover !== null);
    assert.match((hover.contents as { value: string }).value, /^\*\*Saturday 2 November 2019\*\* · date/);
    assert.deepEqual(hover.range, {
      start: createLineIndex(SEED_TEXT).positionAt(seedOffset("Saturday", 1, 0), "utf-16"),
      end: createLineIndex(SEED_TEXT).positionAt(seedOffset("Saturday", 1, 8), "utf-16"),
    });
    const names = (await client.symbols(URI)).map(({ name }) => name);
    assert.ok(names.includes("Dates") && names.includes("Quotations"), names.join());
    const diagnostics = await client.diagnostics(URI);
    assert.ok(diagnostics.every(({ source, code, message }) => source === "dateline" && code && message));
  });

  it("offers diagnostics by pull to a client that pulls, and pushes none", async () => {
    const { capabilities } = await client.initialize({ capabilities: PULLING_CAPABILITIES });
    assert.equal(capabilities.diagnosticProvider?.interFileDependencies, false);
    await client.open(URI, "“It is over,” Angela Ng said. “It is not over.");
    const first = await client.pull(URI);
    assert.equal(first.kind, "full");
    const again = await client.pull(URI, first.resultId);
    assert.deepEqual(again, { kind: "unchanged", resultId: first.resultId });
    await client.change(URI, { text: "Nothing at all." });
    const after = await client.pull(URI, first.resultId);
    assert.deepEqual([after.kind, after.kind === "full" && after.items], ["full", []]);
    assert.equal(client.lastPublished(URI), undefined);
  });

  it("answers with plain text where a client has no Markdown, and flat where it has no tree", async () => {
    const { hover: _hover, documentSymbol: _symbol, ...textDocument } = FULL_CAPABILITIES.textDocument ?? {};
    await client.initialize({ capabilities: { ...FULL_CAPABILITIES, textDocument } });
    await client.open(URI, SEED_TEXT);
    const hover = await client.hover(URI, seedPosition("Saturday"));
    assert.ok(hover !== null);
    assert.equal((hover.contents as { kind: string }).kind, "plaintext");
    const symbols = (await client.symbols(URI)) as unknown as {
      name: string;
      location: { uri: string };
      kind: number;
    }[];
    assert.ok(3 < symbols.length);
    for (const { location, kind } of symbols) {
      assert.equal(location.uri, URI);
      assert.ok(kind <= 18, "A client that does not say which kinds it has knows only the first 18.");
    }
  });

  it("forgets a document that is closed", async () => {
    await client.initialize();
    await client.open(URI, "“It is over.");
    await client.diagnostics(URI);
    await client.close(URI);
    assert.equal(await client.hover(URI, { line: 0, character: 1 }), null);
    assert.deepEqual(await client.symbols(URI), []);
    await client.until(() => client.lastPublished(URI)?.version === undefined);
    assert.deepEqual(client.lastPublished(URI)?.diagnostics, []);
  });

  it("answers for documents that were never opened, and for positions outside the text", async () => {
    await client.initialize();
    assert.equal(await client.hover("file:///no.txt", { line: 0, character: 0 }), null);
    await client.open(URI, SEED_TEXT);
    assert.equal(await client.hover(URI, { line: 4_000, character: 4_000 }).then((hover) => typeof hover), "object");
  });

  it("refuses requests behind shutdown", async () => {
    await client.initialize();
    await client.open(URI, SEED_TEXT);
    await client.connection.sendRequest("shutdown");
    await assert.rejects(client.hover(URI, seedPosition("Saturday")), /shut down/);
  });

  it("takes hostile documents", async () => {
    await client.initialize();
    const hostile = {
      empty: "",
      quotes: "“".repeat(100_000),
      straight: '" '.repeat(100_000),
      digits: "1".repeat(200_000),
      seconds: "second ".repeat(100_000),
      brackets: "(".repeat(100_000),
      binary: Array.from({ length: 100_000 }, (_, i) => String.fromCharCode((i * 7919) & 0xff)).join(""),
      surrogates: "\ud800".repeat(1_000),
      breaks: "\r\n\r\r\n\n".repeat(20_000),
    };
    for (const [name, text] of Object.entries(hostile)) {
      const uri = `file:///${name}.txt`;
      await client.open(uri, text);
      await client.hover(uri, { line: 0, character: 1 });
      assert.ok(Array.isArray(await client.symbols(uri)), name);
      await client.diagnostics(uri);
      await client.close(uri);
    }
  }).timeout(60_000);

  it("draws no word of a document as Markdown, HTML or a command", async () => {
    await client.initialize();
    const text =
      "PARIS, March 3 (Reuters) - “[x](command:evil) <img src=x onerror=alert(1)> on Friday,” said [x](command:evil) Ng.";
    await client.open(URI, text);
    for (let character = 0; character < text.length; character++) {
      const hover = await client.hover(URI, { line: 0, character });
      const value = (hover?.contents as { value: string } | undefined)?.value ?? "";
      assert.doesNotMatch(
        value.replace(/\\[!-/:-@[-`{-~]/g, ""),
        /command:|<|\]\((?!https:\/\/www\.openstreetmap\.org\/)/,
      );
    }
  });
});

describe("the server as a program", () => {
  let started: ChildProcess | undefined;

  afterEach(() => {
    // A server that waits for a client would keep the test run waiting too.
    started?.kill();
  });

  it("speaks over the channel of a Node parent, as VS Code starts it", async () => {
    const server = fork((await serverBundles()).node, ["--node-ipc"]);
    started = server;
    const connection = createProtocolConnection(new IPCMessageReader(server), new IPCMessageWriter(server));
    const ipc = new LspClient(connection, server, {});
    const { capabilities } = await ipc.initialize();
    assert.equal(capabilities.hoverProvider, true);
    assert.equal(await ipc.stop(), 0);
  });

  it("says how it is started if no argument tells it", async () => {
    const { status, stderr } = spawnSync(process.execPath, [(await serverBundles()).node], { encoding: "utf8" });
    assert.equal(status, 2);
    assert.match(stderr, /--stdio/);
  });

  it("ends with status 1 if its client goes without a word", async () => {
    const server = spawn(process.execPath, [(await serverBundles()).node, "--stdio"], {
      stdio: ["pipe", "ignore", "inherit"],
    });
    server.stdin.end();
    const [status] = await once(server, "exit");
    assert.equal(status, 1);
  });

  it("stays through messages that are none", async () => {
    const survivor = connectToProcess((await serverBundles()).node);
    started = survivor.process;
    await survivor.initialize();
    survivor.process?.stdin?.write("Content-Length: 9\r\n\r\n{not json");
    await survivor.connection.sendNotification("textDocument/didOpen", {});
    await survivor.open(URI, SEED_TEXT);
    assert.notEqual(await survivor.hover(URI, seedPosition("Saturday")), null);
    assert.equal(await survivor.stop(), 0);
  }).timeout(5_000);
});
