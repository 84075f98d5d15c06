/** Where paragraphs begin and end. */
import assert from "node:assert/strict";
import { MAX_PARAGRAPH } from "../../../server/src/core/segment/paragraphs";
import { paragraphsOf, segmented } from "./support";

const bodies = (text: string): string[] => paragraphsOf(text).map((paragraph) => paragraph.replace(/^\w+: /, ""));

const WRAPPED = [
  "Ten people were killed on Monday when a bus plunged into a",
  "ravine near the village, police said. The driver had lost",
  "control in a bend, and the brakes had failed before that.",
];

describe("paragraphs", () => {
  it("are divided by blank lines", () => {
    assert.deepEqual(bodies("One.\n\nTwo.\n \t\n\n\nThree."), ["One.", "Two.", "Three."]);
    assert.deepEqual(bodies("One.\r\n\r\nTwo.\r\rThree."), ["One.", "Two.", "Three."]);
  });

  it("are lines where the text is not wrapped", () => {
    const long =
      "The vote was held on Monday and the count went on until late at night, when the last ballots came in from afar.";
    assert.deepEqual(bodies(`${long}\n${long}\nShort.`), [long, long, "Short."]);
    assert.deepEqual(bodies("A headline of the usual length here\nTen people were killed on Monday, police said."), [
      "A headline of the usual length here",
      "Ten people were killed on Monday, police said.",
    ]);
  });

  it("are blocks where the lines are wrapped", () => {
    assert.deepEqual(bodies(WRAPPED.join("\n")), [WRAPPED.join("\n")]);
    assert.deepEqual(bodies(WRAPPED.join("\r\n")), [WRAPPED.join("\r\n")]);
    assert.deepEqual(bodies(`    ${WRAPPED.join("\n    ")}`), [WRAPPED.join("\n    ")], "all lines indented alike");
    assert.deepEqual(bodies(`${WRAPPED.join("\n")}\n\n${WRAPPED.join("\n")}`), [
      WRAPPED.join("\n"),
      WRAPPED.join("\n"),
    ]);
  });

  it("begin with an indented line in a wrapped block", () => {
    assert.deepEqual(bodies(`   ${WRAPPED.join("\n")}\n   ${WRAPPED.join("\n")}`), [
      WRAPPED.join("\n"),
      WRAPPED.join("\n"),
    ]);
  });

  it("end at a short last line in a wrapped block", () => {
    const short = "It was late.";
    const text = `${WRAPPED.join("\n")}\n${short}\n${WRAPPED.join("\n")}`;
    assert.deepEqual(bodies(text), [`${WRAPPED.join("\n")}\n${short}`, WRAPPED.join("\n")]);
  });

  it("are the items of a list", () => {
    assert.deepEqual(bodies("• One thing\n• Another thing\n1. First\n2. Second"), [
      "• One thing",
      "• Another thing",
      "1. First",
      "2. Second",
    ]);
    const item =
      "- Ten people were killed on Monday when a bus plunged\ninto a ravine near the village, police in the town say";
    assert.deepEqual(bodies(`${item}\n${item}`), [item, item]);
  });

  it("leave out blanks of all kinds around them", () => {
    assert.deepEqual(bodies("\ufeff \t\u00a0One.\u3000\n\u200b\n\u2028Two.\n"), ["One.", "Two."]);
    assert.deepEqual(bodies(" \n\t\r\n\ufeff"), []);
  });

  it("are cut where they are too long, at the end of a sentence if there is one", () => {
    const text = "It was a long day in the town. ".repeat(1200).trim();
    const { paragraphs } = segmented(text);
    assert.ok(paragraphs.length > 1);
    for (const { start, end } of paragraphs) {
      assert.ok(end - start <= MAX_PARAGRAPH);
      assert.ok(text.slice(start, end).startsWith("It was") && text.slice(start, end).endsWith("town."));
    }
    const pairs = segmented("😀".repeat(MAX_PARAGRAPH)).paragraphs;
    for (const { content } of pairs) assert.equal(content.text.length % 2, 0);
  });
});
