/** The ledger: each value of a thing with its place, source, time and place in the world. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { createAnalyser, figuresLedger } from "../../../server/src/core/index";
import { testLexicon } from "../../support/language-data";

const analyser = createAnalyser(testLexicon());

/** One line a group, one indented line an entry. */
function ledgerOf(text: string, published = "2021-06-02"): string[] {
  const article = analyser.analyse(text, { published });
  return figuresLedger(article).flatMap(({ thing, action, entries }) => [
    `${thing}: ${action}`,
    ...entries.map(({ figure, paragraph, source, time, place }) => {
      const value = `${figure.change} ${text.slice(figure.start, figure.end)}`;
      const where = place === null ? "-" : text.slice(place.start, place.end);
      return `  ${value}, paragraph ${paragraph}, ${source?.name ?? "-"}, ${time?.value ?? "-"}, ${where}`;
    }),
  ]);
}

describe("The ledger of figures", () => {
  it("gives each value of a toll with who says so, when and where", () => {
    assert.deepEqual(
      ledgerOf(
        "A flood killed at least 49 people in Ghana on Tuesday.\n\n" +
          "The governor, Ama Boateng, said 53 people had died. Roads were cut.\n\n" +
          "The toll rose to 61 on Wednesday.",
      ),
      [
        "people: killed",
        "  >= 49, paragraph 1, -, 2021-06-01, Ghana",
        "  = 53, paragraph 2, Ama Boateng, -, -",
        "  = 61, paragraph 3, -, 2021-06-02, -",
      ],
    );
  });

  it("keeps levels of a measure apart from its changes", () => {
    assert.deepEqual(
      ledgerOf(
        "Turnout was 63 percent. Turnout rose 2 percent.\n\nIn 2016 turnout stood at 58 percent, an official said.",
      ),
      ["Turnout: stood", "  = 63, paragraph 1, -, -, -", "  = 58, paragraph 2, an official, 2016, -"],
    );
  });

  it("has nothing of what is told once, and of parts", () => {
    assert.deepEqual(ledgerOf("The flood killed 49 people and hurt 12. Police arrested two of the 12 suspects."), []);
    assert.deepEqual(ledgerOf(""), []);
  });

  it("gives spans of the story for any text", () => {
    const words = fc.constantFrom(
      "12",
      "people",
      "died",
      "killed",
      "of them",
      ".",
      "\n\n",
      "“",
      "”",
      "said",
      "toll",
      "%",
      "rose",
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
        const text = parts.join(" ");
        const article = analyser.analyse(text);
        for (const { entries } of figuresLedger(article)) {
          assert.ok(2 <= entries.length);
          for (const { figure, sentence, paragraph } of entries) {
            assert.ok(sentence.start <= figure.start && figure.end <= sentence.end);
            assert.ok(1 <= paragraph && paragraph <= article.segmented.paragraphs.length);
          }
        }
      }),
    );
  });
});
