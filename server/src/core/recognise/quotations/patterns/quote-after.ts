/** Lee said: “We won.” Lee added, “We won.” Lee shouted “Go!” */

import { Pos } from "../../../lexicon/word-form";
import { endsAt } from "../attribution";
import { clauseEnd, Frame, isLowerCase, takes } from "../content";
import type { ParagraphView } from "../paragraph-view";
import type { QuotationPattern } from "../pattern";

export const quoteAfter: QuotationPattern = {
  name: "quote-after",
  needsMarks: true,
  match(reading, attribution) {
    const { view, attributions } = reading;
    if (!takes(attribution, Frame.Quote) || attribution.order === "according") return undefined;
    const tailEnd = behindAside(view, attribution.tailEnd);
    const isLedIn = view.is(tailEnd, ":") || view.is(tailEnd, ",");
    const chunk = view.chunkFrom(isLedIn ? tailEnd + 1 : tailEnd);
    if (chunk === undefined || !reading.isFree(chunk)) return undefined;
    // “urged them not to speculate: “…””: the words are those of “urged”.
    const isAside = attribution.order === "infinitive" && attribution.modality === "negated";
    if (isAside && isLedIn) return undefined;
    if (view.is(tailEnd, ":")) return { content: [chunk] };
    // “If he wins, Lee said, “the town will”: the quotation ends the clause in front.
    const isHalf = view.is(tailEnd, ",") && isLowerCase(view, chunk.first) && view.is(attribution.start - 1, ",");
    if (isHalf && attribution.order === "source-first" && view.chunkAt(attribution.start - 1) === undefined)
      return undefined;
    // “Lee said “we” would go”: the quotation is a piece of a clause.
    const isWhole = chunk.isFinished || chunk.end === view.length || endsAt(view, chunk.end) || view.is(chunk.end, ",");
    if (isWhole) return { content: [chunk] };
    // “Lee cautioned “let’s not get ahead of ourselves,” before she left”
    // “stood there, chanting “no contract, no peace” as he left”
    const isManner = attribution.verb.class === "manner" && MIN_CHANT <= chunk.words;
    const isLong = (chunk.endsInComma && MIN_CLAUSE <= chunk.words) || isManner;
    if (!isLedIn && isLowerCase(view, chunk.first) && !isLong) return undefined;
    if (chunk.endsInComma || isManner) return { content: [chunk] };
    return { content: [{ start: chunk.start, end: clauseEnd(view, chunk.start, attribution, attributions) }] };
  },
};

/** Words in a lower-case quotation that stands for itself without a comma in front, at least. */
const MIN_CLAUSE = 4;

/** And in one that is shouted, which needs no sentence. */
const MIN_CHANT = 2;

/** “said, however, | “…””, “said, and I quote, | “…””, “said as he left the court, | “…””. */
function behindAside(view: ParagraphView, tailEnd: number): number {
  const isComma = view.is(tailEnd, ",") && view.chunkAt(tailEnd) === undefined;
  if (!isComma && !/^(?:as|when|while|after|before)$/.test(view.lower(tailEnd))) return tailEnd;
  // “wrote a report, which says, “…””
  if (isComma && (view.pos(tailEnd + 1) & Pos.Relative) !== 0) return tailEnd;
  const reach = isComma ? 5 : 16;
  for (let at = tailEnd + 1; at < tailEnd + reach && at < view.length; at++) {
    if (view.chunkAt(at) !== undefined || endsAt(view, at)) return tailEnd;
    if (view.is(at, ",") || view.is(at, ":")) return view.chunkFrom(at + 1) === undefined ? tailEnd : at;
  }
  return tailEnd;
}
