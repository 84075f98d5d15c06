/** The words at which no date recogniser is asked, against asking at all of them. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { readLanguageData } from "../../../server/scripts/language-data";
import { recogniseDates, recogniseDatesEverywhere } from "../../../server/src/core/recognise/dates/recognise-dates";
import { segmentParagraph } from "../../../server/src/core/segment/segment";
import { fixtureGold, seedGold } from "../../gold/gold";
import { testLexicon } from "../../support/language-data";

/** Every word of the tables of the calendar, and some that join them. */
const WORDS = [
  ...new Set(
    [
      "lexicon/calendar",
      "lexicon/calendar-approximators",
      "lexicon/calendar-holidays",
      "patterns/date-phrases",
    ].flatMap((table) =>
      readLanguageData()
        .rows(`${table}.tsv`)
        .flatMap(([words = ""]) => words.split(" ")),
    ),
  ),
];
const OPENERS = "the a an this that last next 2 5 17 two about".split(" ");
const JOINERS = "of in on at to and or , - people house % million ’s school full local times".split(" ");

describe("words at which no recogniser is asked", () => {
  const same = (text: string): void => {
    const lexicon = testLexicon();
    const paragraph = segmentParagraph(text, "body", 0, lexicon);
    assert.deepEqual(recogniseDates(paragraph, lexicon), recogniseDatesEverywhere(paragraph), text);
  };

  it("open no expression in the gold stories", () => {
    for (const { text } of [...seedGold(), ...fixtureGold()]) for (const line of text.split("\n")) same(line);
  });

  it("open none with any word of the calendar behind them", () => {
    assert.ok(400 < WORDS.length, String(WORDS.length));
    for (const opener of OPENERS) for (const word of WORDS) same(`He said ${opener} ${word} house of May.`);
  });

  it("open none in any mixture of them", () => {
    const word = fc.oneof(fc.constantFrom(...OPENERS), fc.constantFrom(...WORDS), fc.constantFrom(...JOINERS));
    const text = fc.array(word, { minLength: 1, maxLength: 12 }).map((words) => words.join(" "));
    fc.assert(fc.property(text, same), { numRuns: 1500 });
  });
});
