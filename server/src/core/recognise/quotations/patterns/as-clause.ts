/** As Lee said, prices fell. Prices, as Lee pointed out, fell. */

import { endsAt } from "../attribution";
import { clauseEnd, Frame, takes } from "../content";
import { headOf } from "../noun-phrase";
import type { TokenSpan } from "../paragraph-view";
import type { QuotationPattern } from "../pattern";
import { lastClause } from "./clause-before";

const NO_SPEAKER = new Set("name title word phrase saying adage proverb".split(" "));

export const asClause: QuotationPattern = {
  name: "as-clause",
  match(reading, attribution) {
    const { view, attributions } = reading;
    if (!takes(attribution, Frame.ClauseBefore) || attribution.order !== "source-first") return undefined;
    const as = attribution.start - 1;
    if (as < 0 || view.lower(as) !== "as" || view.chunkAt(as) !== undefined) return undefined;
    const { source } = attribution;
    // “as the name suggests”
    if (source !== null && NO_SPEAKER.has(view.lower(headOf(view, source)))) return undefined;
    const { tailEnd } = attribution;
    const isClosed = view.is(tailEnd, ",") && view.chunkAt(tailEnd) === undefined;
    const start = view.sentenceStart(as);
    const opens = as - start < 2 && !view.is(as - 1, ",");
    if (opens ? !isClosed : !view.is(as - 1, ",") || (!isClosed && !endsAt(view, tailEnd))) return undefined;
    const content: TokenSpan[] = [];
    if (!opens) {
      const free = reading.freeFrom(start, as - 1);
      if (free < as - 1) content.push({ start: free, end: as - 1 });
    }
    if (isClosed) {
      const behind = { start: tailEnd + 1, end: clauseEnd(view, tailEnd + 1, attribution, attributions) };
      const front = content[0];
      if (behind.start < behind.end && reading.isFree(behind)) {
        const half = front && lastClause(view, front);
        content.length = 0;
        if (half !== undefined && half.start < half.end) content.push(half);
        content.push(behind);
      }
    }
    return content.length === 0 ? undefined : { content };
  },
};
