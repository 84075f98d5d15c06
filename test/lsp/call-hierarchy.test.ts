/** The call hierarchy over the protocol: who speaks of whom. */
import assert from "node:assert/strict";
import type {
  CallHierarchyIncomingCall,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  Range,
} from "vscode-languageserver/node";
import { connectInProcess, FULL_CAPABILITIES, type LspClient } from "../support/lsp-client";

const URI = "file:///story.txt";
const TEXT = [
  "“Tom Hale has to go,” said Angela Ng, the mayor of Leeds. “Hale lied to us.”",
  "",
  "“Angela Ng never asked me,” Tom Hale said. An army officer said that 🚑 Hale had left.",
  "",
  "Maria Gomez was in Paris.",
].join("\n");

async function open(): Promise<LspClient> {
  const client = connectInProcess({}, { settings: null });
  await client.initialize({ capabilities: FULL_CAPABILITIES });
  await client.open(URI, TEXT);
  return client;
}

function prepare(client: LspClient, words: string): Promise<CallHierarchyItem[] | null> {
  const before = TEXT.slice(0, TEXT.indexOf(words)).split("\n");
  const position = { line: before.length - 1, character: before.at(-1)!.length };
  return client.connection.sendRequest("textDocument/prepareCallHierarchy", { textDocument: { uri: URI }, position });
}

const textAt = ({ start, end }: Range): string => TEXT.split("\n")[start.line]!.slice(start.character, end.character);

describe("the call hierarchy over the protocol", () => {
  it("begins with one who speaks or is spoken of", async () => {
    const client = await open();
    const [item] = (await prepare(client, "Angela Ng, the")) ?? [];
    assert.equal(item?.name, "Angela Ng");
    assert.equal(textAt(item.selectionRange), "Angela Ng");
    assert.equal(await prepare(client, "Maria Gomez"), null);
    assert.equal(await prepare(client, "never asked"), null);
    await client.stop();
  });

  it("tells of whom somebody speaks, and where", async () => {
    const client = await open();
    const [item] = (await prepare(client, "Angela Ng, the")) ?? [];
    const calls = await client.connection.sendRequest<CallHierarchyOutgoingCall[]>("callHierarchy/outgoingCalls", {
      item,
    });
    assert.deepEqual(
      calls.map(({ to, fromRanges }) => [to.name, fromRanges.map(textAt)]),
      [["Tom Hale", ["Tom Hale", "Hale"]]],
    );
    await client.stop();
  });

  it("tells who speaks of somebody, named or not", async () => {
    const client = await open();
    const [item] = (await prepare(client, "Tom Hale said")) ?? [];
    const calls = await client.connection.sendRequest<CallHierarchyIncomingCall[]>("callHierarchy/incomingCalls", {
      item,
    });
    assert.deepEqual(
      calls.map(({ from, fromRanges }) => [from.name, fromRanges.map(textAt)]),
      [
        ["Angela Ng", ["Tom Hale", "Hale"]],
        ["an army officer", ["Hale"]],
      ],
    );
    await client.stop();
  });
});
