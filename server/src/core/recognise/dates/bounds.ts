/** Which end of a stretch an expression names: “since 2012” its beginning, “until Friday” its end, “from May 3 to 5” both. */
import type { Bound, Tense, TimeExpression } from "../../article/time-expression";
import { isDash, lowerAt, type Reader } from "./reader";

/** What stands before an expression that begins or ends a stretch. */
const LEADS: ReadonlyMap<string, Bound> = new Map<string, Bound>([
  ["since", "begin"],
  ["beginning", "begin"],
  ["starting", "begin"],
  ["until", "end"],
  ["till", "end"],
  ["through", "end"],
  ["ended", "end"],
  ["ending", "end"],
]);

/** What joins the two ends of a stretch; “and” does behind “between” alone. */
const JOINTS: ReadonlySet<string> = new Set(["to", "into", "through", "thru", "until", "till"]);

/**
 * The bound of the expression that starts at token `start`; `previous` are the first token of the expression before it and the token
 * behind that one, -1 where there is none.
 */
export function boundOf(
  reader: Reader,
  start: number,
  kind: TimeExpression["kind"],
  tense: Tense | undefined,
  previousStart: number,
  previousEnd: number,
): Bound | undefined {
  // “until recently”, “since then”.
  if (kind === "reference" || kind === "duration" || kind === "set") return undefined;
  const lead = lowerAt(reader, start - 1);
  if (0 <= previousEnd) {
    // “May 3-5”, “9 to 5”, “from Monday through Friday”.
    const isNext = previousEnd === start - 1;
    if (isNext && (JOINTS.has(lead) || isDash(lead))) return "range";
    if (isNext && lead === "and" && lowerAt(reader, previousStart - 1) === "between") return "range";
    // “2018-2019” of which the dash belongs to the second expression.
    if (previousEnd === start && isDash(lowerAt(reader, start))) return "range";
  }
  // “two weeks from Monday”, “will close from Monday”; but “up from last year” compares.
  if (lead === "from") return tense === "future" || previousEnd === start - 1 ? "begin" : undefined;
  // “through the 1990s” is all of them.
  if (lead === "through" && kind !== "date") return undefined;
  return LEADS.get(lead);
}
