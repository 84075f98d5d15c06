/** A marked date that is none costs a reader's trust: over the gold stories, in running text, there is not one. */
import assert from "node:assert/strict";
import { fixtureGold, seedGold } from "./gold";
import { explain, scoreStory } from "./score-gold";

/** Fewer words than this would say little about a rate in 1,000. */
const FEWEST_WORDS = 4_000;

describe("false dates", () => {
  it("are none in 1,000 words of the gold stories", () => {
    const results = [...seedGold(), ...fixtureGold()].map(scoreStory);
    const words = results.reduce((sum, { story }) => sum + story.text.split(/\s+/).length, 0);
    assert.ok(FEWEST_WORDS <= words, `the stories have ${words} words`);
    const isFalse = (result: (typeof results)[number]): boolean =>
      result.layers.dates.problems.some(({ kind }) => kind === "extra");
    const count = results.reduce(
      (sum, { layers }) => sum + layers.dates.problems.filter(({ kind }) => kind === "extra").length,
      0,
    );
    const places = results.filter(isFalse).map((result) => explain(result, ["dates"]));
    assert.equal((1000 * count) / words, 0, `in 1,000 words:\n${places.join("\n")}`);
  });
});
