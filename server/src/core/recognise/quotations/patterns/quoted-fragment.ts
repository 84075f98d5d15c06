/** Lee called the raid “cowardly”. Lee denounced “cowardly” raids. Lee vowed to “fight on”. */
import { Pos } from "../../../lexicon/word-form";
import type { Attribution } from "../attribution";
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
    // “a house dubbed “The Nest””: without an object between them the name belongs to the noun in front.
    if (attribution.verb.class === "judgement" && view.chunkFrom(start) !== undefined && !isRelative(view, attribution))
      return undefined;
    // “called on them to “act”” is speech, “added on to the “new normal””
    if (PARTICLE.test(view.lower(start)) && attribution.verb.lemma !== "call") return undefined;
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

/** “what it called “chaos””, “a project that critics have called “vain”” */
const isRelative = (view: ParagraphView, { start, source }: Attribution): boolean =>
  (source !== null && view.isPronoun(source.start)) || (view.pos(start - 1) & Pos.Relative) !== 0;

/** Whether an “as” and, a few words on, more quoted words follow, and no verb before them. */
function leadsOn(view: ParagraphView, start: number, limit: number): boolean {
  const ceiling = Math.min(limit, start + 8);
  let hasAs = false;
  for (let at = start; at < ceiling; at++) {
    if (view.chunkFrom(at) !== undefined) return hasAs;
    if (view.is(at, ",") || view.isFiniteVerb(at)) return false;
    if (view.lower(at) === "as") hasAs = true;
  }
  return false;
}

const PARTICLE = /^(?:on|onto|into|up|off|over|down)$/;

const GOES_ON = new Set(["who", "that", "which", "whose", "of", "for", "to"]);

/** Behind the last of the quoted names: called him “a liar” and “a fraud” | on Monday. */
function namesEnd(view: ParagraphView, start: number, limit: number): number {
  let end = limit;
  for (let at = start; at < limit; at++) {
    const chunk = view.chunkFrom(at);
    if (chunk === undefined) continue;
    end = chunk.end;
    const next = view.is(end, ",") || view.lower(end) === "and" || view.lower(end) === "or" ? end + 1 : end;
    // “described the death of the “great” Lee as a “huge loss””
    if (leadsOn(view, end, limit)) {
      at = end - 1;
      continue;
    }
    // “a “hater” who had lied”, “a “champion” of the poor”
    if (GOES_ON.has(view.lower(end))) return limit;
    if (view.chunkFrom(next) === undefined && view.chunkFrom(next + 1) === undefined) break;
    at = end - 1;
  }
  return Math.min(end, limit);
}
