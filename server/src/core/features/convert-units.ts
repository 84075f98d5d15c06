/** Measures in the other system of units, rounded as people do: 12 miles are about 19 km. Never currencies. */
import type { Figure } from "../article/article";
import { formatNumber } from "./words";

/** What a unit is converted to: its symbol, and how much one of it is in the coherent unit of SI. */
interface Target {
  readonly symbol: string;
  readonly si: number;
}

const target = (symbol: string, si: number): Target => ({ symbol, si });

const KILOMETRE = target("km", 1000);
const METRE = target("m", 1);
const CENTIMETRE = target("cm", 0.01);
const MILE = target("miles", 1609.344);
const FOOT = target("feet", 0.3048);
const INCH = target("inches", 0.0254);
const HECTARE = target("hectares", 10_000);
const ACRE = target("acres", 4046.8564224);
const SQUARE_KILOMETRE = target("sq km", 1_000_000);
const SQUARE_MILE = target("sq miles", 2_589_988.110336);
const SQUARE_METRE = target("sq m", 1);
const SQUARE_FOOT = target("sq feet", 0.09290304);
const KILOGRAM = target("kg", 1);
const GRAM = target("g", 0.001);
const TONNE = target("tonnes", 1000);
const POUND = target("lb", 0.45359237);
const OUNCE = target("oz", 0.028349523125);
const LITRE = target("litres", 0.001);
const GALLON = target("US gallons", 0.003785411784);
const CUBIC_METRE = target("cu m", 1);
const CUBIC_FOOT = target("cu feet", 0.028316846592);
const KILOMETRES_AN_HOUR = target("km/h", 1 / 3.6);
const MILES_AN_HOUR = target("mph", 0.44704);
const KILOWATT = target("kW", 1000);
const HORSEPOWER = target("hp", 745.69987158227);
const NEWTON_METRE = target("Nm", 1);
const POUND_FOOT = target("lb-ft", 1.3558179483314);

/** By the name of the unit in the language data. */
const TARGETS: ReadonlyMap<string, Target> = new Map([
  ["mile", KILOMETRE],
  ["nautical mile", KILOMETRE],
  ["yard", METRE],
  ["foot", METRE],
  ["inch", CENTIMETRE],
  ["kilometre", MILE],
  ["metre", FOOT],
  ["centimetre", INCH],
  ["millimetre", INCH],
  ["acre", HECTARE],
  ["hectare", ACRE],
  ["square mile", SQUARE_KILOMETRE],
  ["square kilometre", SQUARE_MILE],
  ["square foot", SQUARE_METRE],
  ["square yard", SQUARE_METRE],
  ["square metre", SQUARE_FOOT],
  ["pound-mass", KILOGRAM],
  ["stone", KILOGRAM],
  ["ounce", GRAM],
  ["ton", TONNE],
  ["kilogram", POUND],
  ["gram", OUNCE],
  ["gallon", LITRE],
  ["quart", LITRE],
  ["pint", LITRE],
  ["litre", GALLON],
  ["cubic foot", CUBIC_METRE],
  ["cubic metre", CUBIC_FOOT],
  ["mile per hour", KILOMETRES_AN_HOUR],
  ["knot", KILOMETRES_AN_HOUR],
  ["metre per second", KILOMETRES_AN_HOUR],
  ["kilometre per hour", MILES_AN_HOUR],
  ["horsepower", KILOWATT],
  ["kilowatt", HORSEPOWER],
  ["pound foot", NEWTON_METRE],
  ["newton metre", POUND_FOOT],
]);

/** 100 km in miles over a US gallon in litres: a mile per gallon is so many litres per 100 km, and the other way round. */
const CONSUMPTION = 235.214583;

/**
 * The figure in the other system, “19 km”, “16–24 km”, “−40°F”; undefined where there is none. A figure that rises or falls by
 * degrees is a difference: 3 degrees Celsius warmer are 5.4 degrees Fahrenheit.
 */
export function convertedMeasure({
  kind,
  value,
  unit,
  change,
}: Pick<Figure, "kind" | "value" | "unit" | "change">): string | undefined {
  if (unit === null || kind !== "QUANTITY") return undefined;
  const convert = converterOf(unit, change === "up" || change === "down");
  if (convert === undefined) return undefined;
  const [convertOne, symbol] = convert;
  const ends = typeof value === "number" ? [value] : value;
  const converted = ends.map((end) => rounded(convertOne(end), significantDigits(end), symbol.startsWith("°")));
  if (converted.some((end) => !Number.isFinite(end))) return undefined;
  const numbers = [...new Set(converted.map(formatNumber))].join("–");
  return symbol.startsWith("°") ? `${numbers}${symbol}` : `${numbers} ${symbol}`;
}

type Converter = readonly [convert: (value: number) => number, symbol: string];

function converterOf(unit: NonNullable<Figure["unit"]>, isDifference: boolean): Converter | undefined {
  const { normalized, si } = unit;
  if (normalized === "celsius") return [(value) => value * 1.8 + (isDifference ? 0 : 32), "°F"];
  if (normalized === "fahrenheit") return [(value) => (value - (isDifference ? 0 : 32)) / 1.8, "°C"];
  if (normalized === "mile per gallon") return [(value) => CONSUMPTION / value, "litres per 100 km"];
  const to = TARGETS.get(normalized);
  if (to === undefined || si === undefined) return undefined;
  return [(value) => (value * si) / to.si, to.symbol];
}

/** A conversion is given with two digits at least, so that 5 miles are 8 km and 1 mile is 1.6. */
const FEWEST_DIGITS = 2;
/** More digits than this come of fractions that have no end. */
const MOST_DIGITS = 4;

/** How many digits of a value say something: 2 for 12, 1,200 and 0.012, 3 for 12,500. */
function significantDigits(value: number): number {
  const digits = Math.abs(value).toExponential().replace(/e.*$/, "").replace(".", "").length;
  return MOST_DIGITS < digits ? MOST_DIGITS - 1 : Math.max(FEWEST_DIGITS, digits);
}

/** Degrees are rounded to the whole: their zero says nothing of how exactly they were measured. */
function rounded(value: number, digits: number, isDegree: boolean): number {
  if (isDegree && 10 <= Math.abs(value)) return Math.round(value);
  return Number(value.toPrecision(digits));
}
