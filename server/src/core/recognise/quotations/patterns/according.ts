/** Prices fell, according to Lee. According to Lee, prices fell. */
import { clauseEnd, Frame, takes } from "../content";
import type { ParagraphView, TokenSpan } from "../paragraph-view";
import type { QuotationPattern } from "../pattern";
import { lastClause } from "./clause-before";

/** “, but” behind the quotation before. */
const isJoint = (view: ParagraphView, at: number): boolean =>
  view.chunkAt(at) === undefined && (view.is(at, ",") || view.is(at, ";"));

export const accordingTo: QuotationPattern = {
  name: "according-to",
  match(reading, attribution) {
    if (attribution.order !== "according" || !takes(attribution, Frame.ClauseBefore)) return undefined;
    const { view, attributions } = reading;
    const { start, end } = attribution;
    // “partnerships, which according to her are vital”: what the relative clause says cannot be told apart.
    if (0 < start && view.chunkAt(start - 1) === undefined && /^(?:which|who|that)$/.test(view.lower(start - 1)))
      return undefined;
    const sentenceStart = view.sentenceStart(start);
    const content: TokenSpan[] = [];
    let before = view.is(start - 1, ",") && view.chunkAt(start - 1) === undefined ? start - 1 : start;
    let free = reading.freeFrom(sentenceStart, before);
    while (free < before && isJoint(view, free)) free++;
    while (free < before && view.is(before - 1, "(")) before--;
    if (2 < before - free) content.push({ start: free, end: before });
    // Behind a comma the clause goes on; without one the source ends the sentence.
    if (view.is(end, ",") && view.chunkAt(end) === undefined && !view.isCueGerund(end + 1)) {
      const behind = { start: end + 1, end: clauseEnd(view, end + 1, attribution, attributions) };
      const isAsideOnly = content.length > 0 && behind.end - behind.start < 3;
      const front = content[0];
      if (behind.start < behind.end && !isAsideOnly && reading.isFree(behind)) {
        const half = front && lastClause(view, front);
        content.length = 0;
        if (half !== undefined && half.start < half.end) content.push(half);
        content.push(behind);
      }
    }
    return content.length === 0 ? undefined : { content };
  },
};
