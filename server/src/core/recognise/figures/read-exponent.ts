/** Powers behind digits, as reports on science write them: “1.3x10^6”, “2.48×10−5”, “1e10”, “2^10”. */
import { type TokenLine, touchesPrevious } from "./token-line";

export interface Exponent {
  readonly value: number;
  readonly limit: number;
}

const POWER = /^(?:e([+−-]?\d{1,3})|[x×]10\^?([+−-]?\d{1,3})|\^([+−-]*\d{1,3}))$/i;
const OPENS: ReadonlySet<string> = new Set(["e", "x", "×", "^"]);

/** The value of `base` with the power whose tokens touch each other from `at` on; the longest that fits. */
export function readExponent(line: TokenLine, at: number, base: number): Exponent | undefined {
  if (!touchesPrevious(line, at) || !OPENS.has(line.form[at]!.lower[0]!)) return undefined;
  let limit = at + 1;
  while (limit < line.limit && limit < at + 6 && touchesPrevious(line, limit)) limit++;
  for (; at < limit; limit--) {
    const text = line.text.slice(line.start[at]!, line.end[limit - 1]!);
    const match = text.length < 12 ? POWER.exec(text) : null;
    if (match === null) continue;
    const tens = match[1] ?? match[2];
    const value = tens === undefined ? base ** signed(match[3]!) : Number(`${base}e${tens.replace("−", "-")}`);
    return Number.isFinite(value) ? { value, limit } : undefined;
  }
  return undefined;
}

/** “--23” is 23. */
function signed(text: string): number {
  const digits = Number(text.replace(/[+−-]/g, ""));
  return (text.match(/[−-]/g)?.length ?? 0) % 2 === 0 ? digits : -digits;
}
