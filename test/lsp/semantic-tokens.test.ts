/** Colours over the protocol: the legend, the relative positions, the encoding and the range. */
import assert from "node:assert/strict";
import type { InitializeResult, Range, SemanticTokens } from "vscode-languageserver/node";
import { contributes } from "../../package.json";
import { connectInProcess, FULL_CAPABILITIES, type LspClient } from "../support/lsp-client";

const URI = "file:///story.txt";
const TEXT = "Zoë Okoye 🚑 saw three men.\n\nShe left on 4 March 2019.";

async function open(encoding: "utf-16" | "utf-8"): Promise<{ client: LspClient; legend: readonly string[] }> {
  const client = connectInProcess();
  const capabilities = { ...FULL_CAPABILITIES, general: { positionEncodings: [encoding] } };
  const { capabilities: announced }: InitializeResult = await client.initialize({ capabilities });
  await client.open(URI, TEXT);
  return { client, legend: announced.semanticTokensProvider!.legend.tokenTypes };
}

/** "line:character+length kind" with absolute positions. */
function read({ data }: SemanticTokens, legend: readonly string[]): string[] {
  const found: string[] = [];
  let [line, character] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    const [lines, characters, length, kind] = data.slice(i, i + 4) as [number, number, number, number];
    character = lines === 0 ? character + characters : characters;
    line += lines;
    found.push(`${line}:${character}+${length} ${legend[kind]}`);
  }
  return found;
}

describe("colours over the protocol", () => {
  it("are those of the whole document", async () => {
    const { client, legend } = await open("utf-16");
    const all = await client.connection.sendRequest<SemanticTokens>("textDocument/semanticTokens/full", {
      textDocument: { uri: URI },
    });
    assert.deepEqual(read(all, legend), ["0:0+9 person", "0:17+5 figure", "2:12+12 date"]);
    await client.stop();
  });

  it("count as the client does, and keep to the range", async () => {
    const { client, legend } = await open("utf-8");
    const ask = (range: Range): Promise<SemanticTokens> =>
      client.connection.sendRequest("textDocument/semanticTokens/range", { textDocument: { uri: URI }, range });
    const [first, last] = [0, 2].map((line) => ({ start: { line, character: 0 }, end: { line, character: 99 } }));
    assert.deepEqual(read(await ask(first!), legend), ["0:0+10 person", "0:20+5 figure"]);
    assert.deepEqual(read(await ask(last!), legend), ["2:12+12 date"]);
    await client.stop();
  });

  it("are the kinds that the manifest gives a colour and explains", async () => {
    const { client, legend } = await open("utf-16");
    assert.deepEqual(
      contributes.semanticTokenTypes.map(({ id }) => id),
      legend,
    );
    assert.deepEqual(Object.keys(contributes.semanticTokenScopes[0]!.scopes), legend);
    await client.stop();
  });

  it("are none for a document that is not open", async () => {
    const { client } = await open("utf-16");
    const textDocument = { uri: "file:///no.txt" };
    assert.deepEqual(await client.connection.sendRequest("textDocument/semanticTokens/full", { textDocument }), {
      data: [],
    });
    await client.stop();
  });
});
