/** Hostile texts: the analysis survives them, keeps their offsets right, and its time grows no faster than n log n. */
import assert from "node:assert/strict";
import { createAnalyser, runChecks, type Span } from "../../server/src/core/index";
import { growthOf, isNearlyLinear } from "../support/growth";
import { testLexicon } from "../support/language-data";

const UNITS: Readonly<Record<string, string>> = {
  "words of time": "second ",
  digits: "7",
  "digits and slashes": "1/1/",
  "digits and hyphens": "2019-",
  "digits and colons": "12:",
  "number words": "hundred and ",
  "weekdays in a row": "Monday Tuesday ",
  "weekdays and commas": "Monday, ",
  "months in a row": "May 5 ",
  "one month again and again": "May ",
  "clock times run together": "10:10:10:",
  "clock times in a row": "at 10:10:10 p.m. GMT ",
  "days before days": "the day before ",
  "weeks after weeks": "two weeks after ",
  "parts of parts": "the first quarter of ",
  "sums of time": "a year and a month and ",
  "years in a row": "1999 ",
  "ranges of ranges": "from 1 to 2 to 3 ",
  "ranges that do not end": "between 1 and 2 and ",
  "digits and commas": "1,",
  "groups of thousands": "1,000,",
  "digits and dots": "1.000.",
  "hundreds in words": "one hundred ",
  "fractions of fractions": "half of a quarter of a ",
  "digits and fractions": "1/2 ",
  "ranks in words": "twenty-first ",
  "signs of money": "$",
  "counts without a noun": "12 of 13 of ",
  "straight quotation marks": '"',
  "opening quotation marks": "“",
  "closing quotation marks": "”",
  apostrophes: "’",
  "single opening marks": "‘a ",
  "one paragraph for each mark": "“a\n\n",
  "small quotations": "“a” said ",
  "verbs of speech": "said ",
  "verbs of speech and commas": "he said, ",
  "according to": "according to ",
  brackets: "(",
  commas: ", ",
  hyphens: "a-",
  dots: ".",
  ellipses: "… ",
  initials: "A. ",
  titles: "Gen. ",
  "title words": "minister of the ",
  "one name again and again": "John Smith ",
  "one surname again and again": "Then Smith left. ",
  "lower-case connectors": "Bank of the ",
  "a list of speakers": "Ann Lee, Jim Poe and Ada Musa said so, ",
  "speakers that go on": "Ann Lee and Jim Poe and ",
  "ages for speakers": "“It was late.” Ann Lee left. The 52-year-old said that it was cold. ",
  "nouns for speakers": "The nurse Ann Lee said that her husband, Jim Poe, said that the two said so. ",
  "acronyms in brackets": "Bank (BA) ",
  "a toll in each sentence": "The raid killed 12 people on Friday.\n\n",
  "tolls in one line": "killed 12 people, wounded three and ",
  "ages in commas": "John Smith, 24, ",
  money: "$1.2bn ",
  "percent signs": "%",
  "one long word": "a",
  "one long capitalised word": "A",
  "combining marks": "e\u0301",
  emoji: "😀",
  "lone surrogates": "\ud83d",
  "no-break spaces": "\u00a0",
  "line breaks": "\n",
  "carriage returns": "\r",
  "zero bytes": "\0",
  markup: "[x](command:evil)<img onerror=1>",
};

describe("hostile texts", () => {
  for (const [name, unit] of Object.entries(UNITS)) {
    it(`${name}: linear, with valid spans`, () => {
      const run = (text: string): void => {
        const article = createAnalyser(testLexicon()).analyse(text, { published: "2021-06-07" });
        runChecks(article, testLexicon());
      };
      // The first pair of sizes lies within one paragraph, the second goes over many.
      for (const size of [1_900, 20_000]) {
        const growth = growthOf(size, (length) => unit.repeat(Math.ceil(length / unit.length)), run);
        assert.ok(isNearlyLinear(growth), `eight times ${size} characters took ${growth.toFixed(1)} times as long`);
      }
      const text = unit.repeat(Math.ceil(4_000 / unit.length));
      const article = createAnalyser(testLexicon()).analyse(text, { published: "2021-06-07" });
      const findings = runChecks(article, testLexicon());
      for (const layer of [article.mentions, article.dates, article.figures, article.quotations, findings])
        checkSpans(layer, text);
    });
  }

  it("a quotation that never ends is joined in linear time", () => {
    const story = (size: number): string => "“He said it\n\n".repeat(size / 13);
    const growth = growthOf(60_000, story, (text) => createAnalyser(testLexicon()).analyse(text));
    assert.ok(isNearlyLinear(growth), `eight times the text took ${growth.toFixed(1)} times as long`);
  });

  it("different names by the thousand are clustered in linear time", () => {
    const story = (size: number): string => {
      const parts: string[] = [];
      for (let i = 0; parts.length * 30 < size; i++) {
        const surname = `${String.fromCharCode(65 + (i % 26))}${"aeiou"[i % 5]}${(i * 7919).toString(36)}`.replace(
          /\d/g,
          "x",
        );
        parts.push(`Then John ${surname} met ${surname}.`);
      }
      return parts.join(" ");
    };
    const growth = growthOf(20_000, story, (text) => createAnalyser(testLexicon()).analyse(text));
    assert.ok(isNearlyLinear(growth), `eight times the text took ${growth.toFixed(1)} times as long`);
  });

  it("different tolls by the thousand are compared in linear time", () => {
    const story = (size: number): string =>
      Array.from({ length: size / 30 }, (_, i) => `The raid killed ${i + 2} people.`).join("\n\n");
    const growth = growthOf(20_000, story, (text) => {
      const article = createAnalyser(testLexicon()).analyse(text, { published: "2021-06-07" });
      runChecks(article, testLexicon());
    });
    assert.ok(isNearlyLinear(growth), `eight times the text took ${growth.toFixed(1)} times as long`);
  });
});

function checkSpans(spans: readonly Span[], text: string): void {
  let before = 0;
  for (const { start, end } of spans) {
    assert.ok(0 <= start && start < end && end <= text.length, `span ${start}–${end} of a text of ${text.length}`);
    assert.ok(before <= start, "spans are sorted by start");
    before = start;
  }
}
