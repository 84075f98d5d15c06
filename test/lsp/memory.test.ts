/** What an open document keeps alive: its newest version, and nothing of those before. */
import assert from "node:assert/strict";
import v8 from "node:v8";
import vm from "node:vm";
import { createDocuments } from "../../server/src/lsp/documents";
import { testLexicon } from "../support/language-data";

const URI = "file:///story.txt";
const PARAGRAPHS = 600;

function collectGarbage(): void {
  v8.setFlagsFromString("--expose-gc");
  (vm.runInNewContext("gc") as () => void)();
}

/** Megabytes in use after collecting garbage. */
function heap(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed / 1e6;
}

describe("memory of a document", () => {
  it("does not grow with its versions, wherever they were edited", () => {
    const sentence =
      "“We had no choice,” Angela Ng told reporters in Lyon on Friday, a day after 12 workers were hurt. ";
    const documents = createDocuments("utf-16", testLexicon);
    const text = Array.from({ length: PARAGRAPHS }, (_, i) => sentence.repeat(4) + i).join("\n\n");
    documents.open({ uri: URI, languageId: "news", version: 1, text });
    documents.get(URI)!.article();
    const before = heap();
    for (let version = 2; version < 62; version++) {
      // Each version changes another paragraph, so that each is the one from which some paragraph was cut.
      const start = { line: 2 * version, character: 0 };
      const contentChanges = [{ range: { start, end: start }, text: "Later, " }];
      documents.change({ textDocument: { uri: URI, version }, contentChanges });
      documents.get(URI)!.article();
    }
    const grown = heap() - before;
    // Sixty versions of half a megabyte each would be thirty.
    assert.ok(grown < 10, `grown by ${grown.toFixed(1)} MB over 60 versions of ${(text.length * 2) / 1e6} MB`);
  });
});
