/** Lee accused the council of hiding the report: somebody and what they are said to do. */
import { Pos } from "../../../lexicon/word-form";
import { clauseEnd, Frame, takes } from "../content";
import type { ParagraphView } from "../paragraph-view";
import type { QuotationPattern } from "../pattern";

export const accusation: QuotationPattern = {
  name: "accusation",
  match({ view, attributions }, attribution) {
    const { order, tailEnd } = attribution;
    if (!takes(attribution, Frame.Deed) || order === "passive" || order === "cue-first") return undefined;
    const deed = deedBehind(view, tailEnd);
    if (deed < 0) return undefined;
    const end = clauseEnd(view, deed, attribution, attributions);
    return end <= deed ? undefined : { content: [{ start: tailEnd, end }] };
  },
};

/** Tokens of those who are accused at most. */
const MAX_ACCUSED = 14;

/** The participle behind “of”: “the head of the council of | hiding”, not “the Ministry of Housing”; -1 without one. */
function deedBehind(view: ParagraphView, start: number): number {
  const limit = Math.min(view.sentenceEnd(start), start + MAX_ACCUSED);
  for (let at = start; at < limit; at++) {
    if (view.chunkAt(at) !== undefined || view.is(at, ",") || view.is(at, ";") || view.is(at, ":")) return -1;
    if (view.lower(at) !== "of" || at === start) continue;
    // “of repeatedly hiding”
    const deed = (view.pos(at + 1) & Pos.Adverb) !== 0 ? at + 2 : at + 1;
    if (!view.isCapital(deed) && (view.pos(deed) & Pos.Gerund) !== 0) return deed;
  }
  return -1;
}
