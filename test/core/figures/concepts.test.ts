/**
 * What figures are about and where they move, over sentences as they stand in market reports, reviews, sport and science.
 *
 * The sentences stand in `concepts.txt`, made up for the purpose; each is followed by lines of four blanks with the number as
 * written, its change, and the words of what is measured, “-” where that is nothing or the noun counted.
 */
import assert from "node:assert/strict";
import { createAnalyser, type Figure } from "../../../server/src/core/index";
import { testLexicon } from "../../support/language-data";
import { readExamples } from "./examples";

function describeFigure(text: string, { start, end, change, of, unit }: Figure): string {
  const isCounted = of !== null && unit !== null && of.start < unit.end && unit.start < of.end;
  return `${text.slice(start, end)} ${change} ${of === null || isCounted ? "-" : text.slice(of.start, of.end)}`;
}

describe("What a figure is about", () => {
  const analyser = createAnalyser(testLexicon());
  for (const [section, examples] of readExamples("concepts.txt")) {
    describe(section, () => {
      for (const { sentence, expected } of examples) {
        it(sentence, () => {
          assert.notEqual(expected.length, 0, "the sentence has no expected figure");
          const figures = analyser.analyse(sentence).figures.map((figure) => describeFigure(sentence, figure));
          // Numbers that are none of the sentence's point are left to other tests.
          const numbers = new Set(expected.map((line) => line.split(" ", 1)[0]));
          assert.deepEqual(
            figures.filter((line) => numbers.has(line.split(" ", 1)[0])),
            expected,
          );
        });
      }
    });
  }
});
