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
  (source !== null && view.isPronoun(source.start)) ||
  view.lower(start - 1) === "what" ||
  (view.pos(start - 1) & Pos.Relative) !== 0;

const PARTICLE = /^(?:on|onto|into|up|off|over|down)$/;

/**
 * Behind the last quoted words and what belongs to them: called him “a liar” for life, “a fraud” as president; not the time
 * and occasion of the saying: called him “a liar” | on Monday, “a liar” | in an interview.
 */
function namesEnd(view: ParagraphView, start: number, limit: number): number {
  let end = start;
  for (let at = start; at < limit; at++) {
    const chunk = view.chunkFrom(at);
    if (chunk === undefined) continue;
    end = chunk.end;
    at = end - 1;
  }
  if (view.isCalendar(end)) return end;
  if ((view.pos(end) & Pos.Preposition) === 0) return limit;
  for (let at = end + 1; at < end + 5 && at < limit; at++) {
    if (view.isCalendar(at) || view.isOccasion(at)) return end;
    if (!view.isDeterminer(at) && !view.isNominal(at)) break;
  }
  return limit;
}
