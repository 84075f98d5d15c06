/**
 * What figures are about and where they move, over sentences as they stand in market reports, reviews, sport and science.
 *
 * The sentences stand in `concepts.txt`, made up for the purpose; each is followed by lines of four blanks with the number as
 * written, its change, and the words of what is measured, “-” where that is nothing or the noun counted.
 */
import assert from "node:assert/strict";
import fs from "node:fs";
import { createAnalyser, type Figure } from "../../../server/src/core/index";
import { testLexicon } from "../../support/language-data";

const SENTENCES = new URL("concepts.txt", import.meta.url);

interface Example {
  readonly sentence: string;
  readonly expected: string[];
}

function readExamples(): Map<string, Example[]> {
  const sections = new Map<string, Example[]>();
  let examples: Example[] = [];
  for (const line of fs.readFileSync(SENTENCES, "utf8").split(/\r?\n/)) {
    if (line.startsWith("# ")) sections.set(line.slice(2), (examples = []));
    else if (line.startsWith("    ")) examples.at(-1)!.expected.push(line.slice(4));
    else if (line !== "") examples.push({ sentence: line, expected: [] });
  }
  return sections;
}

function describeFigure(text: string, { start, end, change, of, unit }: Figure): string {
  const isCounted = of !== null && unit !== null && of.start < unit.end && unit.start < of.end;
  return `${text.slice(start, end)} ${change} ${of === null || isCounted ? "-" : text.slice(of.start, of.end)}`;
}

describe("What a figure is about", () => {
  const analyser = createAnalyser(testLexicon());
  for (const [section, examples] of readExamples()) {
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
