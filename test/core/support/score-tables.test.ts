/** Tables of scores change only where the figures do. */
import assert from "node:assert/strict";
import { byFrequency, renderTables, share } from "../../../server/scripts/score/table";

describe("score tables", () => {
  it("put the most frequent first, and equals in the order of their names", () => {
    const counts = new Map([
      ["year", 2],
      ["clock", 2],
      ["weekday", 9],
    ]);
    assert.deepEqual(
      byFrequency(counts, (count) => count).map(([name]) => name),
      ["weekday", "clock", "year"],
    );
  });

  it("give a share of nothing as none", () => {
    assert.equal(share(1, 3), "33.3");
    assert.equal(share(0, 0), "-");
  });

  it("keep their columns whatever the rows, with words to the left", () => {
    const table = (name: string) =>
      renderTables("dates/x", "Said first.", [
        { title: "By rule", note: "", columns: ["rule", "found"], rows: [[name, 3]] },
        { title: "Open", note: "A note.", columns: ["case", "why"], rows: [["x/1", "missed"]], hasWords: true },
      ]).split("\n");
    const [short, long] = [table("year"), table("a-rule-with-a-name-that-is-longer-than-others")];
    assert.equal(short.filter((line, i) => line !== long[i]).length, 1);
    assert.equal(short[0], "# dates/x");
    assert.equal(short[6], "| rule                           |  found |");
    assert.equal(short[7], "| ------------------------------ | -----: |");
    assert.equal(short[8], "| year                           |      3 |");
    assert.equal(short.at(-2), "| x/1                            | missed |");
  });
});
