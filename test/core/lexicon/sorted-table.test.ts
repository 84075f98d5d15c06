/** A table searched in its text answers as one that is read line by line. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { createSortedTable } from "../../../server/src/core/lexicon/sorted-table";

const key = fc.stringMatching(/^[a-cé' -]{1,4}$/);
const rows = fc.array(fc.tuple(key, fc.stringMatching(/^[xy\t]{0,3}$/)), { maxLength: 40 });

describe("a sorted table", () => {
  it("finds what a plain reading finds", () => {
    fc.assert(
      fc.property(rows, key, fc.integer({ min: 1, max: 3 }), (unsorted, wanted, limit) => {
        const sorted = [...unsorted].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
        const lines = sorted.map(([name, rest]) => `${name}\t${rest}\n`);
        const table = createSortedTable(`# A head.\n${lines.join("")}`);
        // Keys before “#” would stand in front of the head.
        fc.pre(sorted.every(([name]) => "#" < name));
        for (const asked of [wanted, ...sorted.map(([name]) => name)]) {
          const expected = sorted.filter(([name]) => name === asked).map(([, rest]) => rest);
          assert.deepEqual(table.rows(asked, limit), expected.slice(0, limit));
          assert.equal(table.has(asked), 0 < expected.length);
          assert.equal(
            table.beginsLonger(asked),
            sorted.some(([name]) => name.startsWith(`${asked} `)),
          );
        }
      }),
      { numRuns: 500 },
    );
  });

  it("is empty without lines", () => {
    const table = createSortedTable("");
    assert.deepEqual(table.rows("a", 3), []);
    assert.equal(table.has("ab"), false);
    assert.equal(table.beginsLonger("ab"), false);
  });
});
