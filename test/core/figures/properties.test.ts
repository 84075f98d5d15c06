/** What holds for the figures of any text. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { recogniseFigures } from "../../../server/src/core/recognise/figures/recognise-figures";
import { segmentParagraph } from "../../../server/src/core/segment/segment";
import { testLexicon } from "../../support/language-data";

const WORDS = (
  "5 12 1/2 3.4 2,000 ½ -5 one two twenty hundred thousand million bn m k dozen dozens hundreds of and or to in between from by at least " +
  "more than about half quarter third second first $ € % US percent points km feet inches old year - – , . ( ) / ' \" people soldiers killed " +
  "were wounded died rose fell cost aged years Smith Friday a an the per share others ~ ^ + < > = USD but fewer under over old strong " +
  "consecutive thirds fifths hundredths times squared in kVA F C K k in. 0 9007199254740993 top No. Street magnitude"
).split(" ");

describe("Any text", () => {
  const check = (text: string): void => {
    const paragraph = segmentParagraph(text, "body", 0, testLexicon());
    let end = 0;
    for (const figure of recogniseFigures(paragraph, testLexicon())) {
      assert.ok(end <= figure.start && figure.start < figure.end && figure.end <= text.length, JSON.stringify(text));
      end = figure.end;
      const values = typeof figure.value === "number" ? [figure.value] : figure.value;
      assert.ok(values.every(Number.isFinite), JSON.stringify(text));
      if (typeof figure.value !== "number" && figure.kind !== "SCORE")
        assert.ok(figure.value[0] <= figure.value[1], text);
      for (const span of [figure.unit, figure.of, figure.predicate])
        if (span !== null)
          assert.ok(0 <= span.start && span.start < span.end && span.end <= text.length, JSON.stringify(text));
      if (figure.digits !== undefined) assert.match(figure.digits, /^-?\d+(?:\.\d+)?$/);
      if (figure.unit !== null) assert.equal(figure.unit.text, text.slice(figure.unit.start, figure.unit.end));
    }
  };

  it("of the words of figures gives sorted spans inside it", () => {
    const words = fc.array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(" ", "", " ")), { maxLength: 24 });
    fc.assert(
      fc.property(words, (parts) => check(parts.flat().join(""))),
      { numRuns: 2000 },
    );
  });

  it("of any characters gives sorted spans inside it", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 60 }), check), { numRuns: 500 });
  });
});
