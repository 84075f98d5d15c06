/** What a double click selects in a story. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";

const configuration = JSON.parse(
  readFileSync(path.join(__dirname, "../../syntaxes/language-configuration.json"), "utf8"),
);
const { pattern, flags } = configuration.wordPattern;

function words(text: string): string[] {
  return text.match(new RegExp(pattern, `${flags}g`)) ?? [];
}

describe("the word pattern", () => {
  for (const word of [
    "U.N.",
    "U.S.-led",
    "O’Brien",
    "O'Brien",
    "al-Qaeda",
    "5pm",
    "5.30pm",
    "2,500",
    "24-year-old",
    "F-16",
    "São",
    "Guéckédou",
    "Кyiv",
    "men’s",
    "don’t",
  ])
    it(`keeps ${word} whole`, () => assert.deepEqual(words(`(“${word}”)`), [word]));

  it("leaves punctuation out", () => {
    assert.deepEqual(words("“We won’t go,” he said — in 2019."), ["We", "won’t", "go", "he", "said", "in", "2019"]);
  });

  it("ends a sentence without a blank", () => {
    assert.deepEqual(words("He left.She stayed"), ["He", "left", "She", "stayed"]);
  });
});

describe("the language configuration", () => {
  it("closes and surrounds with the marks that news uses", () => {
    const pairs = ["“”", "‘’", '""', "()"];
    const closing = configuration.autoClosingPairs.map(
      ({ open, close }: { open: string; close: string }) => open + close,
    );
    const surrounding = configuration.surroundingPairs.map((pair: [string, string]) => pair.join(""));
    for (const pair of pairs) {
      assert.ok(closing.includes(pair), pair);
      assert.ok(surrounding.includes(pair), pair);
    }
  });

  it("does not double an apostrophe", () => {
    assert.ok(!configuration.autoClosingPairs.some(({ open }: { open: string }) => open === "'" || open === "’"));
  });
});
