/** Where the words of others stand: what lies between outer quotation marks. */
import type { Resolved } from "../article/article";
import { bySpan, firstAtOrAfter, overlaps, type Span } from "../text/span";

/**
 * The spans between outer quotation marks that touch a range, marks included, in the order of the text.
 * A mark that nothing closes counts only where a quotation was found behind it, as in one that goes on in the next paragraph.
 */
export function quotedSpans({ segmented, quotations }: Resolved, range: Span): Span[] {
  const spans: Span[] = [];
  const { paragraphs } = segmented;
  let contents: readonly Span[] | undefined;
  const isSpoken = (span: Span): boolean =>
    overlapsOne((contents ??= quotations.flatMap(({ content }) => content).sort(bySpan)), span);
  let behind = 0;
  for (let i = Math.max(0, firstAtOrAfter(paragraphs, range.start) - 1); i < paragraphs.length; i++) {
    const { start, end, content } = paragraphs[i]!;
    if (range.end < start) break;
    if (end < range.start) continue;
    for (const { open, close, depth } of content.quotes) {
      if (0 < depth) continue;
      const { tokens } = content;
      const span = { start: start + tokens.start[open]!, end: close < 0 ? end : start + tokens.end[close]! };
      if (span.start < behind) continue;
      if (close < 0 && !isSpoken(span)) continue;
      spans.push(span);
      behind = span.end;
    }
  }
  return spans;
}

/** Whether a span overlaps one of a sorted list of spans that do not overlap one another. */
export function overlapsOne(sorted: readonly Span[], span: Span): boolean {
  const next = firstAtOrAfter(sorted, span.start);
  return [sorted[next - 1], sorted[next]].some((other) => other !== undefined && overlaps(other, span));
}
