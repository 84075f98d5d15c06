/** Numbers that a double rounds, in all their digits: 9,007,199,254,740,993. */
import type { TokenLine } from "./token-line";

/** Up to so many significant digits every number comes back from a double as it was written. */
const EXACT = 15;

/**
 * The digits of the token at `at` times `scale`, a power of ten, without marks of grouping; undefined where a number holds them,
 * or where the token is no plain digits.
 */
export function exactDigits(line: TokenLine, at: number, scale: number): string | undefined {
  if (line.end[at]! - line.start[at]! <= EXACT) return undefined;
  const written = line.form[at]!.text.replaceAll(",", "");
  const zeros = Math.round(Math.log10(scale));
  const [, whole, decimals = ""] = /^0*(\d+)(?:\.(\d*))?$/.exec(written) ?? [];
  if (whole === undefined) return undefined;
  const digits = whole + decimals.slice(0, zeros).padEnd(zeros, "0");
  const rest = decimals.slice(zeros).replace(/0+$/, "");
  const text = rest === "" ? digits : `${digits}.${rest}`;
  return text === String(Number(text)) ? undefined : text;
}
