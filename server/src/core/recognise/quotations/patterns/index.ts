/** The patterns for one attribution, in the order in which they are tried. */
import type { QuotationPattern } from "../pattern";
import { accordingTo } from "./according";
import { accusation } from "./accusation";
import { asClause } from "./as-clause";
import { clauseAfter } from "./clause-after";
import { clauseBefore } from "./clause-before";
import { quoteAfter } from "./quote-after";
import { quoteBefore } from "./quote-before";
import { quotedFragment } from "./quoted-fragment";

/** Each pattern sees all attributions of the paragraph before the next one does, so that the surer ones take their content first. */
export const QUOTATION_PATTERNS: readonly QuotationPattern[] = [
  // Marks on both sides of the verb are the surest sign, and “… he said: “…”” must not look for its content in front first.
  quoteBefore,
  quoteAfter,
  // “according to” is never anything else.
  accordingTo,
  // Nor is “as she said” between commas; the comma before “as” keeps it apart from the clause patterns.
  asClause,
  // A clause with the attribution at its end encloses the verbs inside it: “Lee said he would go, the paper reported.”
  clauseBefore,
  clauseAfter,
  // Before the fragments: whoever is accused, and of what, is the content around the marks.
  accusation,
  // Last, because quoted words in a reported clause belong to that clause.
  quotedFragment,
];
