/** Suites of cases: what is accepted as different is counted apart, and an entry that is out of date is told. */
import assert from "node:assert/strict";
import { type CaseJudge, parseAccepted, scoreCases } from "../../../server/scripts/score/cases";
import type { Pair } from "../../../server/scripts/score/stories";

const judge: CaseJudge = (gold, predicted) => ({ right: gold.text === predicted.text, reason: "another | text" });
const pairs = (...texts: readonly string[]): Pair[] =>
  texts.map((text, i) => [
    { id: `m/${i}`, text: "right" },
    { id: `m/${i}`, text },
  ]);

describe("cases of a peer's suite", () => {
  it("are right, accepted as different, or open", () => {
    const accepted = parseAccepted("# no-clock: A newspaper has no clock.\nm/1\tno-clock\n");
    const { held, tables, stale } = scoreCases(pairs("right", "other", "other", "right"), judge, accepted);
    assert.deepEqual(held, { "cases right": 50, "cases right of those not accepted": 66.7 });
    assert.deepEqual(stale, []);
    assert.deepEqual(tables[1]?.rows, [["no-clock", 1, "A newspaper has no clock."]]);
    assert.deepEqual(tables[2]?.rows, [["m/2", "another \\| text"]]);
  });

  it("tell what is accepted for no reason any more", () => {
    const accepted = parseAccepted(
      "# a head without a key\n# spare: Nothing has it.\nm/0\tspare\nm/1\tnone\nm/9\tspare\n",
    );
    assert.deepEqual(scoreCases(pairs("right", "other"), judge, accepted).stale, [
      "m/0 is accepted as different (spare) and is right",
      "m/9 is accepted as different and is no case of the suite",
      "the reason “spare” accepts no case",
      "the reason “none” has no sentence",
    ]);
  });
});
