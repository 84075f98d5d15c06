/** The fact sheet: what is listed, in which words, and what is not. */
import assert from "node:assert/strict";
import { createAnalyser, createLineIndex, factSheet, runChecks } from "../../../server/src/core/index";
import { testLexicon } from "../../support/language-data";
import { dedent } from "../../support/notation";

function sheetOf(text: string): string {
  const article = createAnalyser(testLexicon()).analyse(text, { published: "2019-11-04" });
  const lines = createLineIndex(text);
  return factSheet(
    article,
    runChecks(article, testLexicon()),
    "desk/raid.news",
    (offset) => lines.positionAt(offset, "utf-16").line + 1,
  );
}

describe("the fact sheet", () => {
  it("lists problems, names, dates, figures and statements, each with a box", () => {
    const story = dedent(`
      OSLO, 4 November 2019 (AFP) - The court sits again on Tuesday, 11 November 2019, Justice Minister Ingrid Holm said on Friday.

      “We lost 60 houses,” Holm, 52, told reporters in Bergen. The clinic cost $5 million.
    `);
    assert.equal(
      sheetOf(story),
      `${dedent(`
        Fact sheet: desk/raid.news
        Filed: AFP, OSLO, Monday 4 November 2019

        Problems
        [ ] line 1: 11 November 2019 is a Monday, not a Tuesday.

        People
        [ ] Ingrid Holm, Justice Minister, 52; also Holm (lines 1, 3)

        Places
        [ ] Bergen, city, Norway (line 3)

        Dates
        [ ] line 1: “Tuesday, 11 November 2019”: Monday 11 November 2019
        [ ] line 1: “Friday”: Friday 1 November 2019

        Figures
        [ ] line 3: 60 houses, lost
        [ ] line 3: 52 years old, Holm
        [ ] line 3: $5,000,000, clinic, cost

        Who says what
        Ingrid Holm, Justice Minister
        [ ] line 1: The court sits again on Tuesday, 11 November 2019
        [ ] line 3: “We lost 60 houses,”
      `)}\n`,
    );
  });

  it("names a country once", () => {
    const sheet = sheetOf("The MINUSMA, the UN mission in Mali, left Mali. Troops of the MINUSMA had come in 2013.");
    assert.match(sheet, /\n\[ \] MINUSMA, the UN mission in Mali \(line 1\)\n/);
    assert.match(sheet, /\n\[ \] Mali, country \(line 1\)\n/);
  });

  it("tells what is wrong in full, however long", () => {
    const article = createAnalyser(testLexicon()).analyse("It rained.");
    const message = "A very long message of many words. ".repeat(10);
    const finding = { start: 0, end: 2, code: "date/weekday", severity: "warning", message, related: [] } as const;
    assert.ok(factSheet(article, [finding], "a", () => 1).includes(`[ ] line 1: ${message.trim()}\n`));
  });

  it("puts the figures for one thing side by side, with who gives them", () => {
    const sheet = sheetOf(
      "The raid killed 49 soldiers, the army said.\n\nThe government said 53 soldiers died in the raid.\n",
    );
    assert.match(
      sheet,
      /\nFigures given more than once\n\[ \] soldiers, killed: 49 soldiers \(the army, line 1\); 53 soldiers? \(the government, line 3\)\n/,
    );
    assert.doesNotMatch(sheet, /\nFigures\n/);
  });

  it("keeps control characters and line breaks of the story out of its rows", () => {
    const sheet = sheetOf("Minister Angela\u001b[2J Okoye\u202e met “the\u0007 men” of Lagos.");
    assert.doesNotMatch(sheet, /[\u001b\u0007\u202e\0]/);
  });

  it("is its head alone for a story that holds nothing", () => {
    assert.equal(sheetOf("It rained."), "Fact sheet: desk/raid.news\nFiled: Monday 4 November 2019\n");
  });
});
