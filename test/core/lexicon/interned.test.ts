/** Interned texts stay what they are; that they are compared faster is for the benchmark to see. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { interned } from "../../../server/src/core/lexicon/interned";

describe("interned texts", () => {
  it("are the texts that they were, whatever these are", () => {
    for (const text of [
      "",
      "the",
      "5",
      "2019",
      "1,204.5",
      "4294967295",
      "12345678901",
      '5"',
      "__proto__",
      "constructor",
    ])
      assert.equal(interned(text), text);
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 20 }), (text) => interned(text) === text));
  });
});
