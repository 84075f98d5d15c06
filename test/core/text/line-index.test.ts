/** Offsets, lines and characters. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { TextDocument } from "vscode-languageserver-textdocument";
import { createLineIndex } from "../../../server/src/core/text/line-index";

/** Texts rich in line breaks, several-byte characters and halves of surrogate pairs. */
const oddText = fc
  .array(fc.constantFrom("a", "é", "“", "😀", "\ud83d", "\ude00", "\n", "\r", "\r\n", " ", "word", "\u2028"), {
    maxLength: 40,
  })
  .map((pieces) => pieces.join(""));

const isInsidePair = (text: string, offset: number): boolean =>
  /[\ud800-\udbff]/.test(text[offset - 1] ?? "") && /[\udc00-\udfff]/.test(text[offset] ?? "");
const isAfterContent = (text: string, offset: number): boolean => text[offset - 1] === "\r" && text[offset] === "\n";

describe("line index", () => {
  it("counts lines that end with each kind of break", () => {
    const index = createLineIndex("one\ntwo\r\nthree\rfour");
    assert.equal(index.lineCount, 4);
    assert.deepEqual(
      [0, 1, 2, 3, 4, -1].map((line) => index.lineStart(line)),
      [0, 4, 9, 15, 19, 0],
    );
    assert.deepEqual(index.positionAt(6, "utf-16"), { line: 1, character: 2 });
    assert.deepEqual(index.positionAt(8, "utf-16"), { line: 1, character: 3 });
  });

  it("has an empty last line behind a final break, and one line in the empty text", () => {
    assert.equal(createLineIndex("a\n").lineCount, 2);
    assert.deepEqual(createLineIndex("a\n").positionAt(2, "utf-16"), { line: 1, character: 0 });
    assert.equal(createLineIndex("").lineCount, 1);
    assert.deepEqual(createLineIndex("").positionAt(5, "utf-8"), { line: 0, character: 0 });
  });

  it("counts bytes in UTF-8", () => {
    const index = createLineIndex("x\né“😀z");
    assert.deepEqual(index.positionAt(3, "utf-8"), { line: 1, character: 2 });
    assert.deepEqual(index.positionAt(4, "utf-8"), { line: 1, character: 5 });
    assert.deepEqual(index.positionAt(5, "utf-8"), { line: 1, character: 5 }, "inside the pair");
    assert.deepEqual(index.positionAt(6, "utf-8"), { line: 1, character: 9 });
    assert.equal(index.offsetAt({ line: 1, character: 5 }, "utf-8"), 4);
    assert.equal(index.offsetAt({ line: 1, character: 7 }, "utf-8"), 4, "inside the character");
    assert.equal(index.offsetAt({ line: 1, character: 9 }, "utf-8"), 6);
  });

  it("clamps as the protocol says", () => {
    const index = createLineIndex("one\r\ntwo");
    assert.equal(index.offsetAt({ line: 0, character: 99 }, "utf-16"), 3);
    assert.equal(index.offsetAt({ line: 7, character: 0 }, "utf-16"), 8);
    assert.equal(index.offsetAt({ line: -1, character: 2 }, "utf-16"), 0);
    assert.equal(index.offsetAt({ line: 1, character: -3 }, "utf-8"), 5);
    assert.deepEqual(index.positionAt(99, "utf-16"), { line: 1, character: 3 });
    assert.deepEqual(index.positionAt(-1, "utf-16"), { line: 0, character: 0 });
    assert.deepEqual(index.positionAt(Number.NaN, "utf-8"), { line: 0, character: 0 });
  });

  it("agrees with the protocol's own documents in UTF-16", () => {
    fc.assert(
      fc.property(oddText, fc.integer({ min: -2, max: 140 }), fc.integer({ min: 0, max: 12 }), (text, offset, line) => {
        const document = TextDocument.create("file:///story.txt", "news", 1, text);
        const index = createLineIndex(text);
        assert.equal(index.lineCount, document.lineCount);
        assert.deepEqual(index.positionAt(offset, "utf-16"), document.positionAt(offset));
        const position = { line, character: Math.max(0, offset) };
        assert.equal(index.offsetAt(position, "utf-16"), document.offsetAt(position));
      }),
    );
  });

  it("counts the bytes that an encoder writes, and finds every offset again", () => {
    const encoder = new TextEncoder();
    fc.assert(
      fc.property(oddText, (text) => {
        const index = createLineIndex(text);
        for (let offset = 0; offset <= text.length; offset++) {
          if (isAfterContent(text, offset)) continue;
          const { line, character } = index.positionAt(offset, "utf-16");
          assert.equal(index.offsetAt({ line, character }, "utf-16"), offset);
          if (isInsidePair(text, offset)) continue;
          const bytes = index.positionAt(offset, "utf-8");
          assert.equal(bytes.line, line);
          assert.equal(bytes.character, encoder.encode(text.slice(index.lineStart(line), offset)).length);
          assert.equal(index.offsetAt(bytes, "utf-8"), offset);
        }
      }),
    );
  });
});
