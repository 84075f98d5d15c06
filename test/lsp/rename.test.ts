/** Renaming over the protocol: what the client can do decides about quoted words and the form of the edit. */
import assert from "node:assert/strict";
import type { ClientCapabilities, Position, TextDocumentEdit, WorkspaceEdit } from "vscode-languageserver/node";
import { connectInProcess, FULL_CAPABILITIES, type LspClient } from "../support/lsp-client";

const URI = "file:///story.txt";
const TEXT =
  "Minister Angela Okoye resigned.\n\nOkoye, 52, gave no reason.\n\n“Angela Okoye was loyal,” Sam Reed said.";
const ASKING: ClientCapabilities = {
  ...FULL_CAPABILITIES,
  workspace: {
    ...FULL_CAPABILITIES.workspace,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} },
  },
  textDocument: {
    ...FULL_CAPABILITIES.textDocument,
    rename: { prepareSupport: true, honorsChangeAnnotations: true },
  },
};

async function open(capabilities: ClientCapabilities): Promise<LspClient> {
  const client = connectInProcess();
  await client.initialize({ capabilities });
  await client.open(URI, TEXT);
  return client;
}

const rename = (client: LspClient, position: Position, newName = "Okoyo"): Promise<WorkspaceEdit | null> =>
  client.connection.sendRequest("textDocument/rename", { textDocument: { uri: URI }, position, newName });

const ON_OKOYE = { line: 2, character: 1 };

describe("renaming over the protocol", () => {
  it("gives the name at the cursor as what is renamed", async () => {
    const client = await open(ASKING);
    const ask = (position: Position): Promise<unknown> =>
      client.connection.sendRequest("textDocument/prepareRename", { textDocument: { uri: URI }, position });
    assert.deepEqual(await ask({ line: 0, character: 12 }), {
      range: { start: { line: 0, character: 9 }, end: { line: 0, character: 21 } },
      placeholder: "Angela Okoye",
    });
    assert.equal(await ask({ line: 0, character: 25 }), null);
    await client.stop();
  });

  it("has the user confirm what changes between quotation marks", async () => {
    const client = await open(ASKING);
    const { documentChanges, changeAnnotations, changes } = (await rename(client, ON_OKOYE))!;
    assert.equal(changes, undefined);
    const [edit] = documentChanges as TextDocumentEdit[];
    assert.deepEqual(edit!.textDocument, { uri: URI, version: 1 });
    assert.deepEqual(
      edit!.edits.map(({ annotationId, range }: { annotationId?: string; range: { start: Position } }) => [
        range.start.line,
        range.start.character,
        annotationId,
      ]),
      [
        [0, 16, undefined],
        [2, 0, undefined],
        [4, 8, "quoted"],
      ],
    );
    assert.equal(changeAnnotations?.quoted?.needsConfirmation, true);
    await client.stop();
  });

  it("leaves quoted words as they are where the client cannot ask", async () => {
    const client = await open(FULL_CAPABILITIES);
    const { changes, documentChanges } = (await rename(client, ON_OKOYE))!;
    assert.equal(documentChanges, undefined);
    assert.deepEqual(
      changes![URI]!.map(({ range, newText }) => [range.start.line, newText]),
      [
        [0, "Okoyo"],
        [2, "Okoyo"],
      ],
    );
    await client.stop();
  });

  it("answers null where nothing is named, and for an empty name", async () => {
    const client = await open(FULL_CAPABILITIES);
    assert.equal(await rename(client, { line: 0, character: 25 }), null);
    assert.equal(await rename(client, ON_OKOYE, "  "), null);
    await client.stop();
  });
});
