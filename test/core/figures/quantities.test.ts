/**
 * Values, bounds and units of all quantities in sentences as they stand in market reports, reviews, sport and science.
 *
 * The sentences stand in `quantities.txt`, made up for the purpose: each is followed by lines of four blanks with the value (two
 * for a range), the change and the unit, “-” where there is none. No other figure but ordinals may be found.
 */
import assert from "node:assert/strict";
import { createAnalyser, type Figure } from "../../../server/src/core/index";
import { testLexicon } from "../../support/language-data";
import { readExamples } from "./examples";

function describeFigure({ value, change, unit, kind }: Figure): string {
  const values = typeof value === "number" ? [value] : value;
  const joint = kind === "SCORE" ? "-" : "..";
  return `${values.map((number) => Number(number.toPrecision(12))).join(joint)} ${change} ${unit?.normalized ?? "-"}`;
}

describe("The quantities of a sentence", () => {
  const analyser = createAnalyser(testLexicon());
  for (const [section, examples] of readExamples("quantities.txt")) {
    describe(section, () => {
      for (const { sentence, expected } of examples) {
        it(sentence, () => {
          const figures = analyser.analyse(sentence).figures.filter(({ kind }) => kind !== "ORDINAL");
          assert.deepEqual(figures.map(describeFigure), expected);
        });
      }
    });
  }
});
