/** What other programs are told of a date, and what is for readers alone. */
import assert from "node:assert/strict";
import { createAnalyser } from "../../../server/src/core/analyser";
import { toInterchange } from "../../../server/src/core/annotate/formats/interchange";
import { testLexicon } from "../../support/language-data";

describe("dates for other programs", () => {
  const datesOut = (text: string, published: string | null) =>
    toInterchange(null, createAnalyser(testLexicon()).analyse(text, { published }), []).dates;
  it("have their ends and their anchor as values", () => {
    assert.deepEqual(datesOut("He was ill for the past three weeks.", "2019-11-04"), [
      {
        start: 15,
        end: 35,
        type: "DURATION",
        value: "P3W",
        by: "relative",
        beginPoint: "2019-10-14",
        endPoint: "2019-11-04",
        anchor: "2019-11-04",
      },
    ]);
  });
  it("leave out what is said to the reader of a hover", () => {
    const [open] = datesOut("They will meet on Friday.", null);
    assert.deepEqual(open, { start: 18, end: 24, type: "DATE", value: "XXXX-WXX-5", by: "weekday" });
    const [impossible] = datesOut("It was signed on 31 June 2018.", "2019-11-04");
    assert.deepEqual(Object.keys(impossible!).sort(), ["by", "end", "start", "type", "value"]);
  });
});
