/** The rewrites that are offered, and where none is. */
import assert from "node:assert/strict";
import { createAnalyser, rewritesIn } from "../../../server/src/core/index";
import { testLexicon } from "../../support/language-data";

/** For each rewrite offered anywhere in a story of 4 November 2019: its title and the story after it. */
function rewritesOf(text: string): [title: string, story: string][] {
  const article = createAnalyser(testLexicon()).analyse(text, { published: "2019-11-04" });
  return rewritesIn(article, { start: 0, end: text.length }).map(({ title, span, text: words }) => [
    title,
    text.slice(0, span.start) + words + text.slice(span.end),
  ]);
}

describe("rewrites", () => {
  it("put the right weekday beside a date", () => {
    assert.deepEqual(rewritesOf("The court sits again on Tuesday, 11 November 2019."), [
      ["Change “Tuesday” to “Monday”", "The court sits again on Monday, 11 November 2019."],
    ]);
    assert.deepEqual(rewritesOf("The court sits again on Monday, 11 November 2019."), []);
  });

  it("say to which rule they belong", () => {
    const article = createAnalyser(testLexicon()).analyse("It sits on Tuesday, 11 November 2019.");
    assert.deepEqual(
      rewritesIn(article, { start: 0, end: 30 }).map(({ mends }) => mends),
      ["date/weekday"],
    );
  });

  it("name the day of “yesterday”", () => {
    assert.deepEqual(rewritesOf("The court closed yesterday."), [
      ["Change “yesterday” to “Sunday”", "The court closed Sunday."],
    ]);
    assert.deepEqual(rewritesOf("The court closed on Sunday."), []);
    assert.deepEqual(
      rewritesIn(createAnalyser(testLexicon()).analyse("The court closed yesterday."), { start: 0, end: 27 }),
      [],
      "nothing says when the story was published",
    );
  });

  it("add a measure in the other system", () => {
    assert.deepEqual(rewritesOf("The village lies 60 km north of the lake."), [
      ["Add “(37 miles)” behind “60 km”", "The village lies 60 km (37 miles) north of the lake."],
    ]);
  });

  it("add none where the story has it, or in the middle of a word", () => {
    assert.deepEqual(rewritesOf("The village lies 60 km (37 miles) north of the lake."), []);
    assert.deepEqual(rewritesOf("They took a 60-km road to the lake."), []);
    assert.deepEqual(rewritesOf("They spent 60 euros."), []);
    assert.deepEqual(rewritesOf("The man is 5 ft 10 in tall."), []);
  });

  it("leave what somebody has said", () => {
    assert.deepEqual(rewritesOf("“We walked 60 km yesterday,” Angela Okoye said."), []);
  });

  it("are those of the place that is asked for", () => {
    const text = "The court closed yesterday. The village lies 60 km north.";
    const article = createAnalyser(testLexicon()).analyse(text, { published: "2019-11-04" });
    const at = text.indexOf("60 km");
    assert.deepEqual(
      rewritesIn(article, { start: at, end: at }).map(({ text: words }) => words),
      [" (37 miles)"],
    );
  });
});
