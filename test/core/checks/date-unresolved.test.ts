/** date/unresolved speaks once, and only of what a date of publication would settle. */
import assert from "node:assert/strict";
import { createAnalyser, type Finding, runChecks } from "../../../server/src/core/index";
import { testLexicon } from "../../support/language-data";

function findingsOf(text: string, published: string | null = null): Finding[] {
  const article = createAnalyser(testLexicon()).analyse(text, { published });
  return runChecks(article, testLexicon()).filter(({ code }) => code === "date/unresolved");
}

describe("date/unresolved", () => {
  it("is one finding, with the other places related", () => {
    const text = "Troops left on Friday. They had come last month. Talks go on next week, at 10 a.m., and on 5 May.";
    const [finding, ...others] = findingsOf(text);
    assert.ok(finding !== undefined && others.length === 0);
    assert.equal(text.slice(finding.start, finding.end), "Friday");
    assert.deepEqual(
      finding.related.map(({ start, end }) => text.slice(start, end)),
      ["last month", "next week", "5 May"],
    );
    assert.match(
      finding.message,
      /^No date of publication: “Friday” and 3 more stay open\. Begin the story with a line/,
    );
    assert.equal(finding.related[0]?.message, "“last month” stays open");
  });

  it("asks for the year where the dateline gives the day", () => {
    assert.match(
      findingsOf("GENEVA, March 3 (Reuters) - The court met yesterday.")[0]!.message,
      /^No year in the dateline: “yesterday” stays open\./,
    );
  });

  it("counts the places and lists no more than helps", () => {
    const [finding] = findingsOf("Troops left on Friday. ".repeat(500));
    assert.match(finding!.message, / and 499 more stay open/);
    assert.ok(finding!.related.length <= 20);
  });

  it("is silent on what needs no date of publication", () => {
    for (const text of [
      "The court meets every Friday, at 10 a.m., for two weeks.",
      "It has done so since 2012, does so now and did in the past.",
      "In the 19th century, the next day was like the day before.",
      "On 3 May 1915 they landed. Two days later they were beaten.",
      "Ramadan was quiet.",
      "The bus left at 25:61.",
    ])
      assert.deepEqual(findingsOf(text), [], text);
  });

  it("is silent with a date of publication", () => {
    assert.deepEqual(findingsOf("Troops left on Friday. The following day they came back.", "2019-11-04"), []);
  });
});
