/** How far “local time” is ahead of UTC, told to the reader; the value stays that of the place. */
import assert from "node:assert/strict";
import { createAnalyser } from "../../../server/src/core/analyser";
import { testLexicon } from "../../support/language-data";

/** What is said of the last time in a text. */
function lastTime(text: string): { readonly value: string; readonly how: string | undefined } {
  const { value, how } = createAnalyser(testLexicon()).analyse(text, { published: "2019-11-04" }).dates.at(-1)!;
  return { value, how };
}

describe("local time", () => {
  const cases: Readonly<Record<string, string>> = {
    "LAGOS, Nigeria (AP) — The quake hit at 5pm local time.": "+1",
    "LAGOS, Nigeria (AP) — The quake hit Bangkok at 5pm local time.": "+7",
    "He arrived at 5pm Nairobi time.": "+3",
    "KATHMANDU, Nepal (AP) — The quake hit at 5pm local time.": "+5:45",
  };
  for (const [text, offset] of Object.entries(cases)) {
    it(`${offset}: ${text}`, () => {
      const { value, how } = lastTime(text);
      assert.equal(value, "2019-11-04T17:00");
      assert.match(how!, new RegExp(`^On Monday 4 November 2019, .*; local time is UTC\\${offset}$`));
    });
  }
  it("is not told where the clocks change, the place is unknown, of two countries, or nothing says it is local", () => {
    for (const text of [
      "PARIS (AP) — The train left at 5pm local time.",
      "The train left at 5pm local time.",
      "He flew from Lagos to Nairobi at 5pm local time.",
      "LAGOS, Nigeria (AP) — The train left at 5pm.",
      "LAGOS, Nigeria (AP) — The train left at 5pm Eastern Time.",
    ]) {
      assert.doesNotMatch(lastTime(text).how ?? "", /UTC/, text);
    }
  });
});
