/** Lee said: “We won.” Lee added, “We won.” Lee shouted “Go!” */

import { Pos } from "../../../lexicon/word-form";
import { type Attribution, endsAt } from "../attribution";
import { clauseEnd, Frame, isLowerCase, takes } from "../content";
import { nounPhraseFrom } from "../noun-phrase";
import type { Chunk, ParagraphView } from "../paragraph-view";
import { type Found, firstFrom, type QuotationPattern, type Reading } from "../pattern";
import { clauseAfter } from "./clause-after";

export const quoteAfter: QuotationPattern = {
  name: "quote-after",
  needsMarks: true,
  match(reading, attribution) {
    const { view, attributions } = reading;
    if (attribution.order === "according") return undefined;
    if (!takes(attribution, Frame.Quote)) return behindObject(reading, attribution);
    if (isInReportedClause(reading, attribution)) return undefined;
    const tailEnd = behindAside(view, attribution.tailEnd);
    const isLedIn = view.is(tailEnd, ":") || view.is(tailEnd, ",");
    const chunk = view.chunkFrom(isLedIn ? tailEnd + 1 : tailEnd);
    if (chunk === undefined || !reading.isFree(chunk)) return undefined;
    // “urged them not to speculate: “…””: the words are those of “urged”.
    const isAside = attribution.order === "infinitive" && attribution.modality === "negated";
    if (isAside && isLedIn) return undefined;
    const joined = joinedEnd(view, chunk);
    if (chunk.end < joined) return { content: [{ start: chunk.start, end: joined }] };
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

/** “chanted “Go home” and “Shame” |”, “told them, “I go,” and, “You stay.” |” */
function joinedEnd(view: ParagraphView, chunk: Chunk): number {
  let { end } = chunk;
  for (let round = 0; round < MAX_JOINED; round++) {
    let at = view.is(end, ",") ? end + 1 : end;
    if (view.lower(at) !== "and" && view.lower(at) !== "or") return end;
    at++;
    if (view.is(at, ",")) at++;
    const next = view.chunkFrom(at);
    if (next === undefined || isFragment(view, next)) return end;
    end = next.end;
  }
  return end;
}

/** Quoted stretches that “and” joins at most. */
const MAX_JOINED = 4;

/** “… and “only then” would she go” */
const isFragment = (view: ParagraphView, { end }: Chunk): boolean =>
  !endsAt(view, end) && (view.isFiniteVerb(end) || view.isNominal(end));

/** “Lee scolded the crew, | “Go to work at once.””: a whole sentence behind the object of a verb that needs one. */
function behindObject({ view }: Reading, attribution: Attribution): Found | undefined {
  const { verb, cue } = attribution;
  if (verb.class !== "speech" || !takes(attribution, Frame.NounPhrase) || attribution.order === "cue-first")
    return undefined;
  const object = OBJECT.test(view.lower(cue.end))
    ? { end: cue.end + 1 }
    : nounPhraseFrom(view, cue.end, view.sentenceEnd(cue.start), "none");
  const mark = object?.end ?? cue.end;
  if (object === undefined || !(view.is(mark, ",") || view.is(mark, ":"))) return undefined;
  const chunk = view.chunkFrom(mark + 1);
  const isWhole = chunk?.isFinished === true && MIN_CLAUSE <= chunk.words && !isLowerCase(view, chunk.first);
  return isWhole ? { content: [chunk] } : undefined;
}

const OBJECT = /^(?:me|him|her|us|them)$/;

/** “Lee said that her mother told her: “Go.””: the clause around the verb is one piece, and Lee says all of it. */
function isInReportedClause(reading: Reading, own: Attribution): boolean {
  if (own.order === "coordinate" || own.order === "participle") return false;
  const outer = reading.attributions[firstFrom(reading.attributions, own.cue.start) - 1];
  if (outer === undefined || reading.isTaken(outer.cue.start)) return false;
  if (outer.cue.start < reading.view.sentenceStart(own.cue.start) || own.start < outer.tailEnd) return false;
  const content = clauseAfter.match(reading, outer)?.content[0];
  return content !== undefined && content.start <= own.start && own.tailEnd < content.end;
}

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
