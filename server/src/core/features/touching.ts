/** The annotations that touch a range, found without going through the story. */
import { firstAtOrAfter, type Span } from "../text/span";

/** A name, date or figure is never so long: one that begins further before a range cannot reach into it. UTF-16 code units. */
export const LONGEST = 300;

/** Those of a list sorted by start that touch a range, in their order; the cost grows with the range. */
export function touching<S extends Span>(sorted: readonly S[], range: Span): S[] {
  const found: S[] = [];
  for (let i = firstAtOrAfter(sorted, range.start - LONGEST); i < sorted.length; i++) {
    const span = sorted[i]!;
    if (range.end < span.start) break;
    if (range.start <= span.end) found.push(span);
  }
  return found;
}
