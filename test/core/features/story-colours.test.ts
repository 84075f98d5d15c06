/** The coloured words of a story: what wins where annotations overlap, and line breaks. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { createAnalyser, storyColours } from "../../../server/src/core/index";
import { testLexicon } from "../../support/language-data";

const analyse = (text: string) => createAnalyser(testLexicon()).analyse(text);

/** "kind words" for all coloured words of a text, or for those that touch a part of it. */
function coloursOf(text: string, part = text): string[] {
  const start = text.indexOf(part);
  const colours = storyColours(analyse(text), { start, end: start + part.length });
  return colours.map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);
}

describe("the colours of a story", () => {
  it("are those of names, dates and figures", () => {
    assert.deepEqual(
      coloursOf("On 4 March 2019 Angela Okoye of the United Nations led three Nigerian soldiers to Lagos."),
      [
        "date 4 March 2019",
        "person Angela Okoye",
        "organization United Nations",
        "figure three",
        "group Nigerian",
        "place Lagos",
      ],
    );
  });

  it("take in the unit that measures, not the thing that is counted", () => {
    assert.deepEqual(coloursOf("They drove 60 km and spent $5 million on 49 tents for a 91-year-old widower."), [
      "figure 60 km",
      "figure $5 million",
      "figure 49",
      "figure 91",
    ]);
  });

  it("go on behind what stands inside a quotation", () => {
    assert.deepEqual(coloursOf("“We met Angela Okoye on 4 March 2019,” he said."), [
      "quotation “We met ",
      "person Angela Okoye",
      "quotation  on ",
      "date 4 March 2019",
      "quotation ,”",
    ]);
  });

  it("stop at line breaks", () => {
    assert.deepEqual(coloursOf("Minister Angela\r\nOkoye resigned on Monday. Okoye, 52, gave no reason.").slice(0, 3), [
      "person Angela",
      "person Okoye",
      "date Monday",
    ]);
  });

  it("are none behind a mark that nothing closes and nobody speaks", () => {
    assert.deepEqual(
      coloursOf('The board is 5" wide.').filter((line) => line.startsWith("quotation")),
      [],
    );
  });

  it("are those of a part of the story where only that is asked for", () => {
    const story = "Angela Okoye left on 4 March 2019.\n\nShe saw three men.\n\nShe spent $5 million.";
    assert.deepEqual(coloursOf(story, "She saw three men."), ["figure three"]);
    assert.deepEqual(coloursOf(story).length, 4);
  });

  it("are sorted, not empty and do not overlap, whatever the text", () => {
    const piece = fc.constantFrom(
      "“",
      "”",
      '"',
      "Angela Okoye",
      " ",
      "\n",
      "\r\n",
      "\n\n",
      "5 km",
      "on Friday",
      "said",
      ",",
      ".",
      "🚑",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join("");
        let behind = 0;
        for (const { start, end } of storyColours(analyse(text), { start: 0, end: text.length })) {
          assert.ok(behind <= start && start < end && end <= text.length);
          assert.doesNotMatch(text.slice(start, end), /[\r\n]/);
          behind = end;
        }
      }),
      { numRuns: 200 },
    );
  });
});
