/** Inlay hints over the protocol: positions, the range that is asked for, and the setting. */
import assert from "node:assert/strict";
import type { InlayHint, Range } from "vscode-languageserver/node";
import { connectInProcess, FULL_CAPABILITIES, type LspClient } from "../support/lsp-client";

const URI = "file:///story.txt";
const TEXT = [
  "PARIS, 4 November 2019 (Reuters) - Zoë Ng’s 🚑 left on Saturday.",
  "",
  "It had come on Friday, and comes back tomorrow.",
].join("\n");
const ALL: Range = { start: { line: 0, character: 0 }, end: { line: 2, character: 99 } };

async function open(settings: unknown, capabilities = FULL_CAPABILITIES): Promise<LspClient> {
  const client = connectInProcess({}, { settings });
  await client.initialize({ capabilities });
  await client.open(URI, TEXT);
  return client;
}

async function ask(client: LspClient, range: Range): Promise<string[]> {
  const params = { textDocument: { uri: URI }, range };
  const hints = await client.connection.sendRequest<InlayHint[]>("textDocument/inlayHint", params);
  return hints.map(({ position: { line, character }, label }) => `${line}:${character} ${label}`);
}

const SATURDAY = `0:${TEXT.indexOf("Saturday") + 8} 2 Nov`;
const LAST_LINE = ["2:21 1 Nov", "2:46 Tue 5 Nov"];

describe("inlay hints over the protocol", () => {
  it("stand behind their words", async () => {
    const client = await open(null);
    assert.deepEqual(await ask(client, ALL), [SATURDAY, ...LAST_LINE]);
    await client.stop();
  });

  it("count characters as the client does", async () => {
    const client = await open(null, { ...FULL_CAPABILITIES, general: { positionEncodings: ["utf-8"] } });
    const before = Buffer.byteLength(TEXT.slice(0, TEXT.indexOf("Saturday") + 8));
    assert.equal((await ask(client, ALL))[0], `0:${before} 2 Nov`);
    await client.stop();
  });

  it("are those of the range", async () => {
    const client = await open(null);
    const line = (number: number): Range => ({
      start: { line: number, character: 0 },
      end: { line: number, character: 99 },
    });
    assert.deepEqual(await ask(client, line(2)), LAST_LINE);
    assert.deepEqual(await ask(client, line(1)), []);
    assert.deepEqual(await ask(client, line(99)), []);
    await client.stop();
  });

  it("go where the setting says so, and the client asks again", async () => {
    const workspace = { ...FULL_CAPABILITIES.workspace, inlayHint: { refreshSupport: true } };
    const client = await open(null, { ...FULL_CAPABILITIES, workspace });
    let refreshes = 0;
    client.connection.onRequest("workspace/inlayHint/refresh", () => {
      refreshes++;
      return null;
    });
    assert.equal((await ask(client, ALL)).length, 3);
    client.settings = { inlayHints: { dates: false } };
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    assert.deepEqual(await ask(client, ALL), []);
    assert.equal(refreshes, 1);
    await client.stop();
  });

  it("name the speaker behind quoted words whose sentence does not", async () => {
    const text = "“We go,” Angela Ng said on Saturday. “It is 🚑 late.”\n\n“It is cold,” she said.";
    const client = connectInProcess({}, { settings: null });
    await client.initialize({ capabilities: FULL_CAPABILITIES });
    await client.open(URI, text);
    assert.deepEqual(await ask(client, ALL), [`0:${text.indexOf("\n")} — Angela Ng`]);
    client.settings = { inlayHints: { speakers: false } };
    await client.connection.sendNotification("workspace/didChangeConfiguration", { settings: null });
    assert.deepEqual(await ask(client, ALL), []);
    await client.stop();
  });
});
