/** Values, ranges and bounds of numerals in digits and words. */
import assert from "node:assert/strict";
import { createAnalyser, type Figure } from "../../../server/src/core/index";
import { checkFigures } from "../../support/fixture";
import { testLexicon } from "../../support/language-data";

describe("Values of numerals", () => {
  it("in digits", () => {
    checkFigures("There were <figure cardinal 1204.5>1,204.5</figure> points on the board.");
    checkFigures("About <figure cardinal 1234567 change=~>12,34,567</figure> voters were on the rolls.");
    checkFigures("Some <figure cardinal 40000 change=~>40 000</figure> voters were on the rolls.");
    checkFigures("Some <figure quantity 1430>1 430</figure> tonnes were on the ship.");
    checkFigures("They lost <figure cardinal -5>-5</figure> points.");
  });

  it("with powers", () => {
    checkFigures("There were <figure cardinal 1300000>1.3x10^6</figure> cells in it.");
  });

  it("in words", () => {
    checkFigures("<figure cardinal 25>Twenty-five</figure> boats left.");
    checkFigures("<figure cardinal 202000>Two hundred and two thousand</figure> boats left.");
    checkFigures("At least <figure cardinal 12 change=>= head=boat>a dozen</figure> boats left.");
    checkFigures("<figure cardinal 1500000>One and a half million</figure> boats left.");
    checkFigures("<figure cardinal 500000>Half a million</figure> boats left.");
  });

  it("with scale words and letters", () => {
    checkFigures("Some <figure cardinal 2500000>2.5m</figure> people left.");
    checkFigures("Some <figure cardinal 30000000>3 crore</figure> people left.");
    checkFigures("Some <figure cardinal 16400000>16.4 million</figure> people left.");
  });

  it("as shares", () => {
    checkFigures("<figure cardinal 0.2 head=voter>One in five</figure> voters stayed home.");
    checkFigures("Less than <figure cardinal 0.25 change=< head=boat>a quarter</figure> of the boats left.");
  });

  it("left vague have honest bounds", () => {
    checkFigures("<figure cardinal 24..99 change=~>Dozens</figure> of boats left.");
    checkFigures("<figure cardinal 200000..999000 change=~>Hundreds of thousands</figure> of boats left.");
    checkFigures("<figure cardinal 300..900 change=~>Several hundred</figure> boats left.");
  });

  it("between two ends", () => {
    checkFigures("Between <figure cardinal 10..15>10 and 15</figure> boats left.");
    checkFigures("Some <figure cardinal 3000000..5000000>3 to 5 million</figure> boats left.");
    checkFigures("Only <figure cardinal 10..15>10-15</figure> boats left.");
  });

  it("of a change from one level to another are two figures", () => {
    checkFigures("The fleet grew from <figure cardinal 3>3</figure> to <figure cardinal 5>5</figure> boats.");
  });

  it("with a bound", () => {
    checkFigures("More than <figure cardinal 40 change=> head=boat>40</figure> boats left.");
    checkFigures("As many as <figure cardinal 40 change=<= head=boat>40</figure> boats left.");
    checkFigures("Fewer than <figure cardinal 40 change=< head=boat>40</figure> boats left.");
    checkFigures("No more than <figure cardinal 40 change=<= head=boat>40</figure> boats left.");
    checkFigures("<figure cardinal 40 change=>= head=boat>40</figure> or more boats left.");
  });

  it("behind a verb with a particle have no bound", () => {
    checkFigures("The firm laid off <figure cardinal 300 change== predicate=lay>300</figure> workers.");
  });
});

describe("Ordinals", () => {
  it("count places", () => {
    checkFigures("It was the <figure ordinal 3 head=attack>third</figure> attack on the town.");
    checkFigures("The country's <figure ordinal 2 head=city>second</figure>-largest city was quiet.");
    checkFigures("She finished <figure ordinal 8>eighth</figure>.");
  });

  it("are ranks behind “No.”", () => {
    checkFigures("The album hit No. <figure ordinal 3>3</figure> there.");
  });

  it("are not adverbs and times", () => {
    checkFigures("First, they paused for a second. At first nobody spoke.");
  });
});

describe("Numbers that a double cannot hold", () => {
  const figuresIn = (text: string): readonly Figure[] => createAnalyser(testLexicon()).analyse(text).figures;
  const digitsIn = (text: string): (string | undefined)[] => figuresIn(text).map(({ digits }) => digits);

  it("keep their digits", () => {
    assert.deepEqual(digitsIn("It has 9,007,199,254,740,993 grains."), ["9007199254740993"]);
    const forty = "1234567890123456789012345678901234567890";
    assert.deepEqual(digitsIn(`It has ${forty} grains.`), [forty]);
    assert.deepEqual(digitsIn("It cost $12,345,678,901,234,567.5 million."), ["12345678901234567500000"]);
    assert.deepEqual(digitsIn("It fell to -9,007,199,254,740,993 metres."), ["-9007199254740993"]);
  });

  it("are the only ones that have them", () => {
    assert.deepEqual(digitsIn("It has 9,007,199,254,740,992 grains, 12.5 million seeds and $0.1."), [
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("are no figures beyond the largest", () => {
    assert.deepEqual(figuresIn(`It has ${"9".repeat(400)} grains.`), []);
    assert.deepEqual(figuresIn("It has 10^400 grains or 1e999, and 1/0 of them."), []);
    const [figure] = figuresIn(`It has a ${"trillion ".repeat(40)}grains.`);
    assert.ok(figure === undefined || Number.isFinite(figure.value));
  });
});

describe("Fractions and parts", () => {
  it("in words", () => {
    checkFigures("He owns <figure cardinal 0.54>fifty-four hundredths</figure> of it.");
    checkFigures("He owns <figure cardinal 3.6>three and three-fifths</figure> shares.");
    checkFigures("It is worth <figure cardinal 1000500000>one billion and a half million</figure> points.");
    checkFigures("It was <figure cardinal 0.025>1/40</figure> of the wavelength.");
    checkFigures("Prices fell by <figure cardinal 0.3333333333333333>a third</figure>.");
  });

  it("of a unit", () => {
    checkFigures('It rose <figure percent 0.5 unit="percentage point">half a</figure> percentage point.');
    checkFigures("It lies <figure quantity 0.75 unit=mile>three-quarters</figure> of a mile away.");
    checkFigures("It is <figure quantity 0.25 unit=mile>a quarter</figure>-mile track.");
  });

  it("are none in sport and where a third is counted", () => {
    checkFigures("He scored in the second half and the quarter-finals.");
    checkFigures("He added a third.");
  });
});

describe("Intervals", () => {
  it("of two bounds", () => {
    checkFigures("It took more than <figure cardinal 100..300>100 and less than 300</figure> boats.");
    checkFigures("It took at most <figure percent 20..100>100 percent and at least 20</figure> percent.");
  });

  it("need bounds that enclose something", () => {
    checkFigures(
      "It took more than <figure cardinal 100>100</figure> and more than <figure cardinal 300>300</figure> boats.",
    );
  });

  it("leave “and below” to the number behind", () => {
    checkFigures("It stood above <figure cardinal 1000..1500>1,000 and below 1,500</figure>.");
    checkFigures("It has boats of <figure cardinal 12 change=<=>12</figure> and under.");
  });
});
