/** Inlay hints: the date beside words that do not say it, and nowhere else. */
import assert from "node:assert/strict";
import { createAnalyser, inlayHints, type Span } from "../../../server/src/core/index";
import { testLexicon } from "../../support/language-data";

const PUBLISHED = "2019-11-04";

/** The text with each hint in brackets where it stands. */
function hinted(text: string, published: string | null = PUBLISHED): string {
  const article = createAnalyser(testLexicon()).analyse(text, { published });
  const hints = inlayHints(article, { start: 0, end: text.length });
  return hints.reduceRight(
    (result, { position, label }) => `${result.slice(0, position)} [${label}]${result.slice(position)}`,
    text,
  );
}

function checkHints(expected: string, published: string | null = PUBLISHED): void {
  assert.equal(hinted(expected.replace(/ \[[^\]]*\]/g, ""), published), expected);
}

function countIn(text: string, range: Span): number {
  return inlayHints(createAnalyser(testLexicon()).analyse(text, { published: PUBLISHED }), range).length;
}

describe("inlay hints", () => {
  it("give the day of a weekday, and of what counts from another day", () => {
    checkHints("The army left on Saturday [2 Nov]. It comes back tomorrow [Tue 5 Nov].");
    checkHints("It had left on Friday [1 Nov]; two days earlier [Wed 30 Oct] it had come.");
  });

  it("give the days of a week and of a weekend", () => {
    checkHints("It rained last week [28 Oct – 3 Nov] and will this weekend [9–10 Nov].");
  });

  it("give the weekday of a day, and the year that is not this one", () => {
    checkHints("The vote of October 6 [Sun] was held again last month [Oct] and will be next year [2020].");
    checkHints("It had begun last December [2018].");
  });

  it("give the year always where the story has none", () => {
    checkHints("It began on May 3, 1915. Two days later [Wed 5 May 1915] it was over.", null);
  });

  it("give the day of a time, and not the time again", () => {
    checkHints("They came at 5 p.m. on Friday [1 Nov] and left last night [Sun 3 Nov].");
  });

  it("are none for minutes and hours after what was told before", () => {
    checkHints("Salah scored. Jota struck 12 minutes later, and Nunez three hours earlier.");
    checkHints("They met three hours earlier on Saturday [2 Nov].");
  });

  it("give the end of a duration that is not today", () => {
    checkHints("It grew in the past three weeks [from 14 Oct] and will in the next two weeks [to 18 Nov].");
    checkHints("It rained for three weeks.");
  });

  it("give the quarter where the words do not", () => {
    checkHints("Sales rose in the last quarter [Q3].");
    checkHints("Sales rose in the third quarter.");
  });

  it("take two days of a month for no date of digits", () => {
    checkHints("Gusts were measured on the night of 3-4 September [Tue].");
  });

  it("read an ambiguous date of digits aloud", () => {
    checkHints("The deed is dated 04/11/19 [Mon 4 Nov 2019].");
    checkHints("They play on 14/02/2024, and did so on 2019-11-02.");
  });

  it("part no word", () => {
    checkHints("The army won Saturday’s [2 Nov] battle.");
    checkHints("The army won Saturday's [2 Nov] battle.");
  });

  it("are silent where the words say the date", () => {
    checkHints(
      "It began on Monday, 4 November 2019, in the spring of 2018, in May 2017 and in 2012, and ends this year.",
    );
    checkHints("It opened on Friday, November 1, at noon.");
  });

  it("are silent on times of no day, durations, repeated times and what stays open", () => {
    checkHints("It opens at 5 p.m. for three weeks, every Friday, as it does now.");
    checkHints("The army left on Saturday.", null);
    checkHints("They met on 31 June.");
  });

  it("are silent in the header and the dateline", () => {
    checkHints(" date 2019-11-04 AFP, BAMAKO\n\nThe army left on Saturday [2 Nov].");
    checkHints("GENEVA, Nov 4, 2019 (Reuters) - The army left on Saturday [2 Nov].");
    checkHints("GENEVA, Nov 4 (Reuters) - The army left on Saturday [2 Nov].");
  });

  it("say the whole date and how it was found", () => {
    const article = createAnalyser(testLexicon()).analyse("The army left on Saturday.", { published: PUBLISHED });
    const [hint] = inlayHints(article, { start: 0, end: 100 });
    assert.match(hint?.tooltip ?? "", /^Saturday 2 November 2019: Saturday before Monday 4 November 2019/);
  });

  it("are those of dates that end in the range", () => {
    const text = "The army left on Saturday. ".repeat(100);
    assert.equal(countIn(text, { start: 0, end: text.length }), 100);
    assert.equal(countIn(text, { start: 27 * 10, end: 27 * 20 }), 10);
    assert.equal(countIn(text, { start: 18, end: 24 }), 0);
    assert.equal(countIn(text, { start: 20, end: 25 }), 1);
  });
});
