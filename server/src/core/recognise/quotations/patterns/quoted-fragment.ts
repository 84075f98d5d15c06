/** Lee called the raid “cowardly”. Lee denounced “cowardly” raids. Lee vowed to “fight on”. */
import { clauseEnd, Frame, holdsChunk, takes } from "../content";
import type { ParagraphView } from "../paragraph-view";
import type { QuotationPattern } from "../pattern";

/** How far behind the verb the quoted words begin, in tokens. */
const MAX_REACH = 24;

export const quotedFragment: QuotationPattern = {
  name: "quoted-fragment",
  match({ view, attributions }, attribution) {
    if (attribution.order === "according" || attribution.order === "cue-first") return undefined;
    if (!takes(attribution, Frame.Judgement | Frame.NounPhrase | Frame.Infinitive)) return undefined;
    const start = attribution.cue.end;
    const isInfinitive = view.lower(start) === "to";
    const isReference = attribution.verb.lemma === "refer";
    // “referred to him as”, “vowed to fight”; no other verb goes on with “to” here.
    if (isReference && !isInfinitive) return undefined;
    if (isInfinitive && !isReference && !takes(attribution, Frame.Infinitive)) return undefined;
    const clause = clauseEnd(view, start, attribution, attributions);
    if (!holdsChunk(view, start, Math.min(clause, start + MAX_REACH))) return undefined;
    const end = takes(attribution, Frame.Judgement) ? namesEnd(view, start, clause) : clause;
    return start < end ? { content: [{ start, end }] } : undefined;
  },
};

const GOES_ON = new Set(["who", "that", "which", "whose", "of", "for", "to"]);

/** Behind the last of the quoted names: called him “a liar” and “a fraud” | on Monday. */
function namesEnd(view: ParagraphView, start: number, limit: number): number {
  let end = limit;
  for (let at = start; at < limit; at++) {
    const chunk = view.chunkFrom(at);
    if (chunk === undefined) continue;
    end = chunk.end;
    const next = view.is(end, ",") || view.lower(end) === "and" || view.lower(end) === "or" ? end + 1 : end;
    // “a “hater” who had lied”, “a “champion” of the poor”
    if (GOES_ON.has(view.lower(end))) return limit;
    if (view.chunkFrom(next) === undefined && view.chunkFrom(next + 1) === undefined) break;
    at = end - 1;
  }
  return Math.min(end, limit);
}
