/** Highlight, references, definition, growing selection and the annotated story over the protocol. */
import assert from "node:assert/strict";
import type { DocumentHighlight, Location, Range, SelectionRange } from "vscode-languageserver/node";
import type { AnnotatedStoryRequest, FactSheetRequest } from "../../server/src/lsp/messages";
import { connectInProcess, type LspClient } from "../support/lsp-client";

const URI = "file:///story.txt";
const TEXT = [
  "PARIS, 4 November 2019 (Reuters) - Dr. Angela Ng closed the hospital on Saturday.",
  "",
  "“We had no choice,” Ng said.",
  "",
  "Angela Ng, 52, is a surgeon.",
].join("\n");

/** A request about the n-th line that has some words, at their second character. */
function at(
  words: string,
  line: number,
): { textDocument: { uri: string }; position: { line: number; character: number } } {
  const character = TEXT.split("\n")[line]!.indexOf(words) + 1;
  assert.notEqual(character, 0);
  return { textDocument: { uri: URI }, position: { line, character } };
}

const wordsAt = ({ start, end }: Range): string =>
  `${start.line}:${TEXT.split("\n")[start.line]!.slice(start.character, end.character)}`;

describe("places over the protocol", () => {
  let client: LspClient;

  before(async () => {
    client = connectInProcess();
    await client.initialize();
    await client.open(URI, TEXT);
  });

  after(() => client.stop());

  it("highlights every mention of the one at the cursor", async () => {
    const found = await client.connection.sendRequest<DocumentHighlight[]>(
      "textDocument/documentHighlight",
      at("Ng", 2),
    );
    assert.deepEqual(
      found.map(({ range }) => wordsAt(range)),
      ["0:Angela Ng", "2:Ng", "4:Angela Ng"],
    );
  });

  it("lists the mentions as references, with the introduction or without it", async () => {
    const ask = (includeDeclaration: boolean): Promise<Location[]> =>
      client.connection.sendRequest("textDocument/references", { ...at("Ng", 2), context: { includeDeclaration } });
    assert.deepEqual(
      (await ask(true)).map(({ range }) => wordsAt(range)),
      ["0:Angela Ng", "2:Ng", "4:Angela Ng"],
    );
    assert.deepEqual(
      (await ask(false)).map(({ range }) => wordsAt(range)),
      ["2:Ng", "4:Angela Ng"],
    );
  });

  it("goes from a short name to where the story introduces its bearer", async () => {
    const found = await client.connection.sendRequest<Location>("textDocument/definition", at("Ng", 2));
    assert.equal(wordsAt(found.range), "0:Angela Ng");
    assert.equal(found.uri, URI);
  });

  it("answers null where nothing is named", async () => {
    for (const method of ["documentHighlight", "definition"])
      assert.equal(await client.connection.sendRequest(`textDocument/${method}`, at("hospital", 0)), null);
  });

  it("grows a selection from the word to the story", async () => {
    const { textDocument, position } = at("Angela", 4);
    const [found] = await client.connection.sendRequest<SelectionRange[]>("textDocument/selectionRange", {
      textDocument,
      positions: [position],
    });
    const ranges: Range[] = [];
    for (let selection = found; selection !== undefined; selection = selection.parent) ranges.push(selection.range);
    assert.deepEqual(ranges.slice(0, 3).map(wordsAt), ["4:Angela", "4:Angela Ng", "4:Angela Ng, 52, is a surgeon."]);
    assert.deepEqual(ranges.at(-1), { start: { line: 0, character: 0 }, end: { line: 4, character: 28 } });
  });

  it("gives the annotated story in its public form", async () => {
    const method: AnnotatedStoryRequest["method"] = "dateline/annotatedStory";
    const params: AnnotatedStoryRequest["params"] = { textDocument: { uri: URI } };
    const story = await client.connection.sendRequest<AnnotatedStoryRequest["result"]>(method, params);
    assert.equal(story?.schema, "dateline/1");
    assert.equal(story?.published, "2019-11-04");
    const none = { textDocument: { uri: "file:///no.txt" } };
    assert.equal(await client.connection.sendRequest(method, none), null);
  });

  it("gives the fact sheet of a story", async () => {
    const method: FactSheetRequest["method"] = "dateline/factSheet";
    const ask = (uri: string): Promise<FactSheetRequest["result"]> =>
      client.connection.sendRequest(method, { textDocument: { uri } });
    const sheet = await ask(URI);
    assert.match(sheet ?? "", /^Fact sheet: .*story\.txt\nFiled: Reuters, PARIS, Monday 4 November 2019\n/);
    assert.match(sheet ?? "", /\n\[ \] Angela Ng, .*52.*\(lines 1, 3, 5\)\n/);
    assert.equal(await ask("file:///no.txt"), null);
  });
});
