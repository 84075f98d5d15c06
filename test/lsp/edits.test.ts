/** Incremental edits in both position encodings, and what clients with other clocks send. */
import assert from "node:assert/strict";
import fc from "fast-check";
import type { Range } from "vscode-languageserver";
import { createAnalyser, createLineIndex, type PositionEncoding } from "../../server/src/core/index";
import { createDocuments } from "../../server/src/lsp/documents";
import { testLexicon } from "../support/language-data";
import { connectInProcess, FULL_CAPABILITIES } from "../support/lsp-client";
import { SEED_TEXT } from "../support/seed-article";

const URI = "file:///story.txt";

/** Texts in which every kind of line break and of character width occurs. */
const oddText = fc
  .array(fc.constantFrom("a", "é", "“", "😀", "\n", "\r\n", "\r", "word", " ", "\ud83d", "\u2028"), { maxLength: 30 })
  .map((parts) => parts.join(""));

function open(text: string, encoding: PositionEncoding): ReturnType<typeof createDocuments> {
  const documents = createDocuments(encoding, testLexicon);
  documents.open({ uri: URI, languageId: "news", version: 1, text });
  return documents;
}

describe("incremental edits", () => {
  for (const encoding of ["utf-16", "utf-8"] as const) {
    it(`give the text that the client has, in ${encoding}`, () => {
      const place = fc.double({ min: 0, max: 1, noNaN: true });
      const edit = fc.record({ from: place, to: place, text: oddText });
      fc.assert(
        fc.property(oddText, fc.array(edit, { maxLength: 6 }), (start, edits) => {
          const documents = open(start, encoding);
          let text = start;
          const contentChanges = edits.map(({ from, to, text: inserted }) => {
            const lines = createLineIndex(text);
            // What the position names: an offset inside a pair or a line break is none that a client can name.
            const positions = [from, to].map((share) => lines.positionAt(Math.round(share * text.length), encoding));
            const offsets = positions.map((position) => lines.offsetAt(position, encoding));
            const [first, last] = offsets[0]! <= offsets[1]! ? [0, 1] : [1, 0];
            text = text.slice(0, offsets[first]) + inserted + text.slice(offsets[last]);
            return { range: { start: positions[first]!, end: positions[last]! }, text: inserted };
          });
          documents.change({ textDocument: { uri: URI, version: 2 }, contentChanges });
          assert.equal(documents.get(URI)?.text, text);
        }),
      );
    });
  }

  it("of many cursors, last to first, are applied as if one by one", () => {
    const text = "one\r\ntwo\nthree\rfour 😀 five";
    const documents = open(text, "utf-16");
    const at = (line: number, character: number): Range => ({ start: { line, character }, end: { line, character } });
    const contentChanges = [at(3, 7), at(3, 0), at(2, 2), at(1, 3), at(0, 0)].map((range) => ({ range, text: "\n_" }));
    documents.change({ textDocument: { uri: URI, version: 2 }, contentChanges });
    assert.equal(documents.get(URI)?.text, "\n_one\r\ntwo\n_\nth\n_ree\r\n_four 😀\n_ five");
  });

  it("replace the whole text where a change has no range", () => {
    const documents = open("before", "utf-16");
    documents.change({ textDocument: { uri: URI, version: 2 }, contentChanges: [{ text: "after" }] });
    assert.equal(documents.get(URI)?.text, "after");
  });

  it("of a document that is not open change nothing", () => {
    const documents = open("text", "utf-16");
    documents.change({ textDocument: { uri: "file:///other", version: 2 }, contentChanges: [{ text: "" }] });
    assert.equal(documents.get("file:///other"), undefined);
  });
});

describe("a story that was edited", () => {
  it("has the annotations of the same text opened afresh", () => {
    const place = fc.integer({ min: 0, max: SEED_TEXT.length });
    const piece = fc.constantFrom(
      "",
      " ",
      "\n\n",
      "“",
      "”",
      "said ",
      "49",
      "Angela Ng",
      "on Friday",
      ".",
      "\r\n",
      "😀",
    );
    const edit = fc.record({ at: place, remove: fc.integer({ min: 0, max: 60 }), text: piece });
    const lexicon = testLexicon();
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
        const documents = open(SEED_TEXT, "utf-16");
        for (const [i, { at, remove, text }] of edits.entries()) {
          const document = documents.get(URI)!;
          const positionAt = (offset: number) => document.lines().positionAt(offset, "utf-16");
          const range = { start: positionAt(at), end: positionAt(at + remove) };
          documents.change({ textDocument: { uri: URI, version: i + 2 }, contentChanges: [{ range, text }] });
          document.article();
        }
        const { text, article } = documents.get(URI)!;
        const [edited, fresh] = [article(), createAnalyser(lexicon).analyse(text)];
        for (const layer of [
          "published",
          "dateline",
          "mentions",
          "clusters",
          "dates",
          "figures",
          "quotations",
        ] as const)
          assert.deepEqual(edited[layer], fresh[layer]);
      }),
      { numRuns: 60 },
    );
  });
});

describe("position encoding", () => {
  const text = "😀 é Traffic on Friday 1 November 2019 was light.";

  async function rangeOfDate(positionEncodings: string[] | undefined, character: number): Promise<unknown> {
    const client = connectInProcess();
    const general = positionEncodings === undefined ? {} : { positionEncodings };
    const { capabilities } = await client.initialize({ capabilities: { ...FULL_CAPABILITIES, general } });
    await client.open(URI, text);
    const hover = await client.hover(URI, { line: 0, character });
    await client.stop();
    return [capabilities.positionEncoding, hover?.range?.start.character];
  }

  it("is UTF-16 unless the client prefers UTF-8", async () => {
    const inUtf16 = ["utf-16", text.indexOf("Friday")];
    const inUtf8 = ["utf-8", Buffer.byteLength(text.slice(0, text.indexOf("Friday")))];
    assert.deepEqual(await rangeOfDate(undefined, inUtf16[1] as number), inUtf16);
    assert.deepEqual(await rangeOfDate(["utf-16", "utf-8"], inUtf16[1] as number), inUtf16);
    assert.deepEqual(await rangeOfDate(["utf-32", "utf-8", "utf-16"], inUtf8[1] as number), inUtf8);
    assert.deepEqual(await rangeOfDate(["utf-8"], inUtf8[1] as number), inUtf8);
    assert.deepEqual(await rangeOfDate(["utf-32"], inUtf16[1] as number), inUtf16);
  });
});
