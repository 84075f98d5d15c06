/** Code actions over the protocol: quick fixes with their problems, rewrites, and what a client asks for alone. */
import assert from "node:assert/strict";
import type { ClientCapabilities, CodeAction, Range } from "vscode-languageserver/node";
import { connectInProcess, FULL_CAPABILITIES, type LspClient } from "../support/lsp-client";

const URI = "file:///story.txt";
const TEXT = [
  "PARIS, 4 November 2019 (AFP) - The court sits on Tuesday, 11 November 2019.",
  "",
  "It lies 60 km away.",
].join("\n");
const ACTING: ClientCapabilities = {
  ...FULL_CAPABILITIES,
  textDocument: {
    ...FULL_CAPABILITIES.textDocument,
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "refactor"] } } },
  },
};

async function open(capabilities = ACTING): Promise<LspClient> {
  const client = connectInProcess();
  await client.initialize({ capabilities });
  await client.open(URI, TEXT);
  return client;
}

async function ask(client: LspClient, range: Range, only?: string[]): Promise<CodeAction[]> {
  const diagnostics = await client.diagnostics(URI);
  const context = only === undefined ? { diagnostics } : { diagnostics, only };
  return client.connection.sendRequest("textDocument/codeAction", { textDocument: { uri: URI }, range, context });
}

const FIRST_LINE: Range = { start: { line: 0, character: 31 }, end: { line: 0, character: 75 } };
const LAST_LINE: Range = { start: { line: 2, character: 9 }, end: { line: 2, character: 9 } };
const ALL: Range = { start: FIRST_LINE.start, end: LAST_LINE.end };

describe("code actions over the protocol", () => {
  it("mend a problem as a quick fix that names it", async () => {
    const client = await open();
    const [fix, ...others] = await ask(client, FIRST_LINE);
    assert.deepEqual(others, []);
    assert.equal(fix!.kind, "quickfix");
    assert.deepEqual(
      fix!.diagnostics?.map(({ code }) => code),
      ["date/weekday"],
    );
    const start = { line: 0, character: TEXT.indexOf("Tuesday") };
    const range = { start, end: { line: 0, character: start.character + 7 } };
    assert.deepEqual(fix!.edit, { changes: { [URI]: [{ range, newText: "Monday" }] } });
    await client.stop();
  });

  it("rewrite what is not wrong", async () => {
    const client = await open();
    const [rewrite] = await ask(client, LAST_LINE);
    assert.equal(rewrite!.kind, "refactor.rewrite");
    assert.equal(rewrite!.diagnostics, undefined);
    assert.equal(rewrite!.edit?.changes?.[URI]?.[0]?.newText, " (37 miles)");
    await client.stop();
  });

  it("are those of the kinds that the client wants", async () => {
    const client = await open();
    const kinds = async (only?: string[]): Promise<(string | undefined)[]> =>
      (await ask(client, ALL, only)).map(({ kind }) => kind);
    assert.deepEqual(await kinds(), ["quickfix", "refactor.rewrite"]);
    assert.deepEqual(await kinds(["refactor"]), ["refactor.rewrite"]);
    assert.deepEqual(await kinds(["quickfix"]), ["quickfix"]);
    assert.deepEqual(await kinds(["source"]), []);
    await client.stop();
  });

  it("are not announced to a client that knows commands alone", async () => {
    const client = connectInProcess();
    const { capabilities } = await client.initialize();
    assert.equal(capabilities.codeActionProvider, undefined);
    await client.stop();
  });
});
