/** B³: what the score of clusters counts. */
import assert from "node:assert/strict";
import { bCubed, type Scope } from "../../../server/scripts/score/clusters";

/** Names of ten code units each, one behind the other, by the letters of their clusters; a blank is no name. */
const names = (clusters: string): { start: number; end: number; cluster: string }[] =>
  [...clusters].flatMap((cluster, i) => (cluster === " " ? [] : [{ start: 20 * i, end: 20 * i + 10, cluster }]));

function figures(gold: string, predicted: string, scope: Scope = "aligned"): [precision: number, recall: number] {
  const { precision, recall } = bCubed([[names(gold), names(predicted)]], scope);
  return [Math.round(precision * 10) / 10, Math.round(recall * 10) / 10];
}

describe("the score of clusters", () => {
  it("is 100 for the same clusters, whatever they are called", () => {
    assert.deepEqual(figures("aabb", "xxyy"), [100, 100]);
  });

  it("blames a merge on precision and a split on recall", () => {
    assert.deepEqual(figures("aabb", "xxxx"), [50, 100]);
    assert.deepEqual(figures("aaaa", "xxyy"), [100, 50]);
  });

  it("counts names that are not aligned only where they are asked for", () => {
    assert.deepEqual(figures("aab", "xx c"), [100, 100]);
    assert.deepEqual(figures("aab", "xx c", "gold"), [100, 66.7]);
    assert.deepEqual(figures("aab", "xx c", "all"), [66.7, 66.7]);
  });

  it("aligns names that share text, the best pair first", () => {
    const gold = [{ start: 0, end: 20, cluster: "a" }];
    const predicted = [
      { start: 0, end: 5, cluster: "x" },
      { start: 6, end: 20, cluster: "y" },
    ];
    assert.equal(bCubed([[gold, predicted]], "all").precision, 50);
    assert.equal(bCubed([[gold, predicted]], "all").recall, 100);
  });

  it("is 100 where there is nothing", () => {
    assert.deepEqual(figures("", ""), [100, 100]);
  });
});
