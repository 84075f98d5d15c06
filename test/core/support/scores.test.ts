/** Baselines may rise and never fall unseen. */
import assert from "node:assert/strict";
import { f1, fallen, percent, raised } from "../../../server/scripts/scores";

describe("score baselines", () => {
  it("rise, and take in new figures", () => {
    assert.deepEqual(raised({ a: 50, b: 60 }, { a: 55, b: 40, c: 1 }), { a: 55, b: 60, c: 1 });
  });

  it("report what is lower or missing, within the tolerance nothing", () => {
    assert.deepEqual(fallen({ a: 50, b: 60, c: 70 }, { a: 49.9, b: 59 }, 0.2), ["b: 59, was 60", "c: missing, was 70"]);
  });

  it("let precision and recall be traded for each other", () => {
    assert.deepEqual(fallen({ "a precision": 50 }, { "a precision": 40 }, 0), []);
    assert.deepEqual(raised({ "a precision": 50, "b recall": 9 }, { "a precision": 40 }), {
      "a precision": 40,
      "b recall": 9,
    });
  });

  it("are percentages of one decimal", () => {
    assert.equal(percent(1, 3), 33.3);
    assert.equal(percent(0, 0), 100);
    assert.equal(f1(1, 2, 4), 33.3);
    assert.equal(f1(0, 0, 0), 100);
  });
});
