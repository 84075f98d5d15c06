/** When a case of a peer's suite of figures is right as a whole. */
import assert from "node:assert/strict";
import { type CaseFigure, judgeFigureCase } from "../../../server/scripts/score/figure-cases";

const text = "It is $5 and more than 20 to 30 pounds.";
const figure = (
  words: string,
  kind: string,
  value: CaseFigure["value"],
  rest: Partial<CaseFigure> = {},
): CaseFigure => {
  const start = text.indexOf(words);
  return { start, end: start + words.length, kind, value, change: "=", ...rest };
};
const reasonFor = (gold: readonly CaseFigure[], found: readonly CaseFigure[], kinds?: readonly string[]): string => {
  const goldCase = { id: "m/1", text, figures: gold, ...(kinds === undefined ? {} : { kinds }) };
  const { right, reason } = judgeFigureCase(goldCase, { id: "m/1", figures: found });
  assert.equal(right, reason === "");
  return reason;
};

describe("a case of a peer's suite of figures", () => {
  const five = figure("5", "CARDINAL", 5);

  it("is right with all figures and no other", () => {
    assert.equal(reasonFor([five], [five]), "");
    assert.equal(reasonFor([], []), "");
    assert.equal(reasonFor([five], []), "missing CARDINAL “5” = 5");
    assert.equal(reasonFor([], [five]), "extra CARDINAL “5” = 5");
    assert.equal(reasonFor([five], [figure("5", "CARDINAL", 6)]), "CARDINAL “5” = 6 for CARDINAL “5” = 5");
  });

  it("takes a sum of money for the number inside it, and leaves other kinds out", () => {
    const sum = figure("5", "MONEY", 5, { unit: { start: 6, end: 7, normalized: "dollar" } });
    assert.equal(reasonFor([five], [sum], ["CARDINAL"]), "");
    assert.equal(reasonFor([], [sum], ["CARDINAL"]), "");
    assert.notEqual(reasonFor([], [sum], ["MONEY"]), "");
  });

  it("wants the unit, the bound and both ends where the suite has them", () => {
    const pounds = (normalized: string): CaseFigure =>
      figure("20 to 30", "QUANTITY", [20, 30], { unit: { normalized } });
    assert.equal(reasonFor([pounds("Pound")], [pounds("pound-mass")]), "");
    assert.notEqual(reasonFor([pounds("Pound")], [pounds("foot")]), "");
    assert.notEqual(reasonFor([pounds("Pound")], [figure("20 to 30", "QUANTITY", 20)]), "");
    const more = (change: string): CaseFigure => figure("20", "CARDINAL", 20, { change });
    assert.equal(reasonFor([more(">")], [more(">")]), "");
    assert.notEqual(reasonFor([more(">")], [more(">=")]), "");
    assert.equal(reasonFor([more("=")], [more("~")]), "");
  });

  it("leaves durations to the suites of dates, unless it wants one", () => {
    const years = figure("20", "QUANTITY", 20, { by: "duration" });
    assert.equal(reasonFor([], [years]), "");
    assert.equal(reasonFor([figure("20", "CARDINAL", 20)], [years]), "");
  });
});
