/** Completion over the protocol: the names of the story in our order, then those of other open stories. */
import assert from "node:assert/strict";
import type { CompletionItem, CompletionList, TextEdit } from "vscode-languageserver/node";
import { connectInProcess, type LspClient } from "../support/lsp-client";

const URI = "file:///story.news";
const OTHER = "file:///other.news";
const TEXT = "Finance Minister Angela Okoye resigned on Monday. Okoye, 52, gave no reason.\n\nOn Friday Angela Ok";

async function complete(client: LspClient, line: number, character: number): Promise<CompletionItem[]> {
  const { items } = await client.connection.sendRequest<CompletionList>("textDocument/completion", {
    textDocument: { uri: URI },
    position: { line, character },
  });
  return items;
}

describe("completion over the protocol", () => {
  let client: LspClient;

  before(async () => {
    client = connectInProcess();
    await client.initialize();
    await client.open(URI, TEXT);
  });

  after(() => client.stop());

  it("offers the names of the story with what they replace", async () => {
    const items = await complete(client, 2, 19);
    assert.deepEqual(
      items.map(({ label, detail }) => [label, detail]),
      [
        ["Angela Okoye", "Finance Minister"],
        ["Okoye", "Angela Okoye"],
      ],
    );
    const starts = items.map(({ textEdit }) => (textEdit as TextEdit).range.start.character);
    assert.deepEqual(starts, [10, 17]);
    const sorted = items.map(({ sortText }) => sortText!);
    assert.deepEqual(sorted, sorted.toSorted());
  });

  it("offers the names of other stories", async () => {
    await client.open(OTHER, "Banker Brian Okonjo bought the bank on Monday.\n");
    const wanted = async (): Promise<CompletionItem | undefined> =>
      (await complete(client, 2, 19)).find(({ label }) => label === "Brian Okonjo");
    let found = await wanted();
    // The names of a story are gathered a moment after it opens.
    for (let i = 0; i < 100 && found === undefined; i++) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      found = await wanted();
    }
    assert.match(found?.detail ?? "", /^person, .*other\.news$/);
    assert.equal((found!.textEdit as TextEdit).range.start.character, 17);
  });
});
