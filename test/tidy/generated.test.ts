/** What is generated from the code must say what the code says today. */
import assert from "node:assert/strict";
import { staleFiles } from "../../server/scripts/generate";

describe("generated files", () => {
  it("are fresh: run npm run generate if this fails", () => {
    assert.deepEqual(staleFiles(), []);
  });
});
