/** Inlay hints: the date beside words that do not say it, and nowhere else. */
import assert from "node:assert/strict";
import { createAnalyser, inlayHints, type Span } from "../../../server/src/core/index";
import { testLexicon } from "../../support/language-data";

const PUBLISHED = "2019-11-04";

/** Each hint as "words → label". */
function hintsOf(text: string, range: Span = { start: 0, end: text.length }, published: string | null = PUBLISHED) {
  const article = createAnalyser(testLexicon()).analyse(text, { published });
  return inlayHints(article, range).map(({ position, label }) => {
    const date = article.dates.find(({ end }) => end === position)!;
    return `${text.slice(date.start, date.end)} → ${label}`;
  });
}

describe("inlay hints", () => {
  it("give the day of a weekday, and of what counts from another day", () => {
    assert.deepEqual(hintsOf("The army left on Saturday. It had come two days earlier, and comes back tomorrow."), [
      "Saturday → Sat 2 Nov 2019",
      "two days earlier → Thu 31 Oct 2019",
      "tomorrow → Tue 5 Nov 2019",
    ]);
  });

  it("give the day of a time, and not the time again", () => {
    assert.deepEqual(hintsOf("They came at 5 p.m. on Friday and left last night."), [
      "5 p.m. on Friday → Fri 1 Nov 2019",
      "last night → Sun 3 Nov 2019",
    ]);
  });

  it("give the year of a month and of a day", () => {
    assert.deepEqual(hintsOf("The vote of October 6 was held again last month and will be next year."), [
      "October 6 → Sun 6 Oct 2019",
      "last month → Oct 2019",
      "next year → 2020",
    ]);
  });

  it("read an ambiguous date of digits aloud", () => {
    assert.deepEqual(hintsOf("The deed is dated 04/11/19."), ["04/11/19 → Mon 4 Nov 2019"]);
  });

  it("are silent where the words say the date", () => {
    assert.deepEqual(
      hintsOf("It began on Monday, 4 November 2019, in the spring of 2018, in May 2017 and in 2012."),
      [],
    );
  });

  it("are silent on times of no day, durations, repeated times and what stays open", () => {
    assert.deepEqual(hintsOf("It opens at 5 p.m. for three weeks, every Friday, as it does now."), []);
    assert.deepEqual(hintsOf("The army left on Saturday.", undefined, null), []);
    assert.deepEqual(hintsOf("They met on 31 June."), []);
  });

  it("are silent in the header and the dateline", () => {
    assert.deepEqual(hintsOf(" date 2019-11-04 AFP, BAMAKO\n\nThe army left on Saturday."), [
      "Saturday → Sat 2 Nov 2019",
    ]);
    assert.deepEqual(hintsOf("GENEVA, Nov 4, 2019 (Reuters) - The army left on Saturday."), [
      "Saturday → Sat 2 Nov 2019",
    ]);
    assert.deepEqual(hintsOf("GENEVA, Nov 4 (Reuters) - The army left on Saturday."), ["Saturday → Sat 2 Nov 2019"]);
  });

  it("say how the date was found", () => {
    const article = createAnalyser(testLexicon()).analyse("The army left on Saturday.", { published: PUBLISHED });
    const [hint] = inlayHints(article, { start: 0, end: 100 });
    assert.match(hint?.tooltip ?? "", /^Saturday before Monday 4 November 2019/);
  });

  it("are those that end in the range", () => {
    const text = "The army left on Saturday. ".repeat(100);
    assert.equal(hintsOf(text).length, 100);
    assert.equal(hintsOf(text, { start: 27 * 10, end: 27 * 20 }).length, 10);
    assert.deepEqual(hintsOf(text, { start: 18, end: 24 }), [], "a date cut by the end of the range");
    assert.equal(hintsOf(text, { start: 20, end: 25 }).length, 1);
  });
});
