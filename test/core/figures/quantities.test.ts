/**
 * Values, bounds and units of all quantities in sentences as they stand in market reports, reviews, sport and science.
 *
 * The sentences stand in `quantities.txt`, made up for the purpose: each is followed by lines of four blanks with the value (two
 * for a range), the change and the unit, “-” where there is none. No other figure but ordinals may be found.
 */
import assert from "node:assert/strict";
import fs from "node:fs";
import { createAnalyser, type Figure } from "../../../server/src/core/index";
import { testLexicon } from "../../support/language-data";

interface Example {
  readonly sentence: string;
  readonly expected: string[];
}

function readExamples(): Map<string, Example[]> {
  const sections = new Map<string, Example[]>();
  let examples: Example[] = [];
  for (const line of fs.readFileSync(new URL("quantities.txt", import.meta.url), "utf8").split(/\r?\n/)) {
    if (line.startsWith("# ")) sections.set(line.slice(2), (examples = []));
    else if (line.startsWith("    ")) examples.at(-1)!.expected.push(line.slice(4));
    else if (line !== "") examples.push({ sentence: line, expected: [] });
  }
  return sections;
}

function describeFigure({ value, change, unit, kind }: Figure): string {
  const values = typeof value === "number" ? [value] : value;
  const joint = kind === "SCORE" ? "-" : "..";
  return `${values.map((number) => Number(number.toPrecision(12))).join(joint)} ${change} ${unit?.normalized ?? "-"}`;
}

describe("The quantities of a sentence", () => {
  const analyser = createAnalyser(testLexicon());
  for (const [section, examples] of readExamples()) {
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
