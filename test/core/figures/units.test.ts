/** The table of units against js-quantities, which was made by others, and what figures tell of their units. */
import assert from "node:assert/strict";
import { createAnalyser, type Figure } from "../../../server/src/core/index";
import { measureOf, type Unit } from "../../../server/src/core/lexicon/units";
import { testLexicon } from "../../support/language-data";

interface Quantity {
  toBase(): Quantity;
  readonly scalar: number;
  kind(): string;
}
const quantity = require("js-quantities") as (text: string) => Quantity;

/** What the package calls our units. */
const THEIRS: Readonly<Record<string, string>> = {
  radian: "rad",
  degree: "deg",
  hectare: "hectare",
  acre: "acre",
  "square kilometre": "km^2",
  "square metre": "m^2",
  "square mile": "mi^2",
  "square foot": "ft^2",
  "square inch": "in^2",
  "square yard": "yd^2",
  volt: "V",
  kilovolt: "kV",
  ampere: "A",
  "milliampere hour": "mAh",
  ohm: "ohm",
  electronvolt: "eV",
  gigaelectronvolt: "GeV",
  teraelectronvolt: "TeV",
  "watt hour": "W*h",
  "kilowatt hour": "kW*h",
  "megawatt hour": "MW*h",
  joule: "J",
  megajoule: "MJ",
  calorie: "cal",
  kilocalorie: "kcal",
  hertz: "Hz",
  gigahertz: "GHz",
  kilometre: "km",
  metre: "m",
  centimetre: "cm",
  millimetre: "mm",
  nanometre: "nm",
  mile: "mi",
  "nautical mile": "nmi",
  foot: "ft",
  inch: "in",
  yard: "yd",
  furlong: "furlong",
  fathom: "fathom",
  "light-year": "light-year",
  "astronomical unit": "AU",
  parsec: "parsec",
  kilogram: "kg",
  gram: "g",
  milligram: "mg",
  tonne: "tonne",
  ton: "short-ton",
  "pound-mass": "lb",
  ounce: "oz",
  carat: "carat",
  stone: "stone",
  watt: "W",
  kilowatt: "kW",
  megawatt: "MW",
  gigawatt: "GW",
  horsepower: "hp",
  pascal: "Pa",
  hectopascal: "hPa",
  "pound per square inch": "psi",
  sievert: "Sv",
  gray: "Gy",
  becquerel: "Bq",
  "mile per hour": "mph",
  "kilometre per hour": "kph",
  "metre per second": "m/s",
  knot: "kt",
  second: "s",
  minute: "min",
  hour: "h",
  day: "day",
  week: "week",
  fortnight: "fortnight",
  year: "year",
  decade: "decade",
  century: "century",
  "cubic metre": "m^3",
  "cubic centimetre": "cm^3",
  "cubic foot": "ft^3",
  litre: "l",
  millilitre: "ml",
  gallon: "gal",
  pint: "pt",
  quart: "qt",
  "fluid ounce": "floz",
  barrel: "bbl",
  bushel: "bu",
  tablespoon: "tbsp",
  cup: "cu",
  newton: "N",
  kilonewton: "kN",
  "newton metre": "N*m",
  "pound foot": "lbf*ft",
};

/** The package rounds some of its factors to four digits (light-year, horsepower). */
const TOLERANCE = 1e-3;

describe("The table of units", () => {
  const units = new Map<string, Unit>();
  for (const row of testLexicon().data.rows("lexicon/units.tsv")) units.set(row[1]!, measureOf(row));

  it("agrees with js-quantities on how large they are", () => {
    const wrong = Object.entries(THEIRS).flatMap(([name, theirs]) => {
      const ours = units.get(name)?.si;
      const { scalar } = quantity(`1 ${theirs}`).toBase();
      return ours !== undefined && Math.abs(ours / scalar - 1) < TOLERANCE ? [] : [`${name}: ${ours}, not ${scalar}`];
    });
    assert.deepEqual(wrong, []);
  });

  it("has codes that differ where the units do, but for rates of one", () => {
    const byCode = new Map<string, string>();
    const same: string[] = [];
    for (const [name, { code }] of units) {
      if (code === undefined || code === "/min" || code === "%") continue;
      const other = byCode.get(code);
      if (other !== undefined && other !== name) same.push(`${code}: ${other} and ${name}`);
      byCode.set(code, name);
    }
    assert.deepEqual(same, []);
  });
});

describe("The unit of a figure", () => {
  const unitIn = (text: string): unknown => {
    const { unit } = createAnalyser(testLexicon()).analyse(text).figures[0] as Figure;
    return unit && [unit.code, unit.dimension, unit.si];
  };

  it("has its code, dimension and size", () => {
    assert.deepEqual(unitIn("It lies 5 km away."), ["km", "length", 1000]);
    assert.deepEqual(unitIn("It is 30 degrees Celsius."), ["Cel", "temperature", undefined]);
    assert.deepEqual(unitIn("He weighs 20 pounds."), ["[lb_av]", "mass", 0.45359237]);
    assert.deepEqual(unitIn("It moves at 90 km per second."), ["km/s", "speed", 1000]);
    assert.deepEqual(unitIn("It drops 5 tonnes per hour."), ["t/h", "mass per time", 1000 / 3600]);
  });

  it("has the code of its currency, also where it is for something", () => {
    assert.deepEqual(unitIn("It cost 300,000 CFA francs."), ["XAF", "money", undefined]);
    assert.deepEqual(unitIn("Oil is at $85 a barrel."), ["USD", "money", undefined]);
    assert.deepEqual(unitIn("It cost A$5."), ["AUD", "money", undefined]);
    // Rupees of India, Pakistan or Nepal.
    assert.deepEqual(unitIn("It cost 500 rupees."), [undefined, "money", undefined]);
  });

  it("has nothing of these where things are counted", () => {
    assert.deepEqual(unitIn("There were 12 soldiers."), [undefined, undefined, undefined]);
  });
});
