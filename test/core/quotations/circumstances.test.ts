/** Modality, stance, addressee and occasion of quotations. */
import assert from "node:assert/strict";
import type { Quotation } from "../../../server/src/core/article/article";
import { createAnalyser } from "../../../server/src/core/index";
import { textOf } from "../../../server/src/core/text/span";
import { testLexicon } from "../../support/language-data";

/** The only quotation of a text. */
function quotationIn(text: string): Quotation {
  const { quotations } = createAnalyser(testLexicon()).analyse(text);
  assert.equal(quotations.length, 1, text);
  return quotations[0]!;
}

describe("modality", () => {
  const cases: readonly [string, Quotation["modality"]][] = [
    ["The bank did not say when the branch would open.", "negated"],
    ["The ministry could not say how many people were missing.", "negated"],
    ["The coach refused to say that the match was “over”.", "negated"],
    ["She would say only that it was late.", "hypothetical"],
    ["The minister will say that all is well.", "future"],
    ["The minister said that all was well.", undefined],
  ];
  for (const [text, expected] of cases) {
    it(`${text} → ${expected ?? "said"}`, () => assert.equal(quotationIn(text).modality, expected));
  }
});

describe("stance", () => {
  const cases: readonly [string, string, string][] = [
    ["The mill denied that it had spilled oil.", "deny", "denial"],
    ["The nurse insisted that the ward was full.", "insist", "claim"],
    ["The union promised that the strike would end.", "promise", "promise"],
    ["The judge asked whether the door was open.", "ask", "question"],
    ["The judge said that the door was open.", "say", "neutral"],
  ];
  for (const [text, lemma, stance] of cases) {
    it(`${lemma}: ${stance}`, () => {
      const { cue } = quotationIn(text);
      assert.deepEqual([cue?.lemma, cue?.stance], [lemma, stance]);
    });
  }
});

describe("addressee and occasion", () => {
  const cases: readonly [string, string | null, string | null][] = [
    [
      "“We won,” the captain told reporters in a statement on the club’s website on Monday.",
      "reporters",
      "in a statement on the club’s website",
    ],
    ["In an interview with Le Monde, the captain said that the town was quiet.", null, "In an interview with Le Monde"],
    ["The captain said on Twitter that the town was quiet.", null, "on Twitter"],
    ["The captain said to the crowd that the town was quiet.", "the crowd", null],
    ["The captain said on Monday that the town was quiet.", null, null],
  ];
  for (const [text, addressee, occasion] of cases) {
    it(text, () => {
      const quotation = quotationIn(text);
      const words = (span: Quotation["addressee"]): string | null => (span === undefined ? null : textOf(text, span));
      assert.deepEqual([words(quotation.addressee), words(quotation.occasion)], [addressee, occasion]);
    });
  }
});
