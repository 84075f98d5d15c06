/** Heights in feet and inches with marks: “6'2" tall”, “the 5'11" guard”. */
import { type Draft, unitBetween } from "../draft";
import { type Amount, withUnit } from "../read-amount";
import { lowerAt, numberAt, type TokenLine, touchesPrevious } from "../token-line";
import { whatIsMeasured } from "../what-is-measured";

/** Feet that a person may measure. */
const SHORTEST = 3;
const TALLEST = 8;
const INCHES = 12;

/** Both marks must touch their numbers, because each of them is a quotation mark too: “in ‘05 and 6'”. */
export function readHeight(line: TokenLine, amount: Amount): Draft | undefined {
  const { limit, low, numeral } = amount;
  if (!touchesPrevious(line, limit) || !isFootMark(lowerAt(line, limit)[0])) return undefined;
  if (!numeral.digits || amount.joint !== "" || amount.unit !== undefined) return undefined;
  if (!Number.isInteger(low) || low < SHORTEST || TALLEST < low) return undefined;
  // “'11” is one token, as of a year.
  const isOneToken = lowerAt(line, limit).length > 1;
  const second = isOneToken ? limit : limit + 1;
  if (!isOneToken && (!touchesPrevious(line, second) || numberAt(line, second)?.role !== "digits")) return undefined;
  const inches = /^['’′]?(\d{1,2})$/.exec(lowerAt(line, second))?.[1];
  const closing = second + 1;
  if (inches === undefined || INCHES <= Number(inches) || !touchesPrevious(line, closing)) return undefined;
  if (!INCH_MARKS.has(lowerAt(line, closing))) return undefined;
  const { foot } = line.tables;
  const start = line.start[limit]!;
  const measured = whatIsMeasured(line, { ...amount, outerLimit: closing + 1 }, "QUANTITY");
  return {
    kind: "QUANTITY",
    by: "quantity",
    amount: withUnit(amount, undefined, closing),
    value: low + Number(inches) / INCHES,
    change: amount.change !== "=" ? amount.change : measured.change,
    unit: unitBetween(line, start, start + 1, foot.name, foot),
    of: measured.of,
    found: measured.found,
    limit: Math.max(closing + 1, measured.limit),
    elliptical: false,
    isWeak: measured.isWeak,
  };
}

const isFootMark = (mark: string | undefined): boolean => mark === "'" || mark === "’" || mark === "′";

const INCH_MARKS: ReadonlySet<string> = new Set(['"', "”", "″", "''", "’’"]);
