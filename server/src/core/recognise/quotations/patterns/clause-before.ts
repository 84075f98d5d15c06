/** Prices fell, Lee said. The bill, he said, would fail. */
import { Pos } from "../../../lexicon/word-form";
import { type Attribution, endsAt } from "../attribution";
import { clauseEnd, Frame, holdsClause, opensQuoted, takes } from "../content";
import type { ParagraphView, TokenSpan } from "../paragraph-view";
import type { QuotationPattern } from "../pattern";

export const clauseBefore: QuotationPattern = {
  name: "clause-before",
  match(reading, attribution) {
    const { view, attributions } = reading;
    if (!takes(attribution, Frame.ClauseBefore)) return undefined;
    if (attribution.order !== "source-first" && attribution.order !== "cue-first") return undefined;
    const mark = attribution.start - 1;
    if (mark < 1 || view.chunkAt(mark) !== undefined) return undefined;
    if (!view.is(mark, ",") && !view.isDash(mark)) return undefined;
    const { tailEnd, verb } = attribution;
    const stops = endsAt(view, tailEnd) || view.is(tailEnd, ";");
    const goesOn = view.is(tailEnd, ",") && view.chunkAt(tailEnd) === undefined;
    if (!goesOn && !stops && !isTail(view, attribution)) return undefined;
    const start = reading.freeFrom(view.sentenceStart(mark), mark);
    const before: TokenSpan = { start: skipJoint(view, start, mark), end: mark };
    const content: TokenSpan[] = [];
    const isMore = goesOn && !view.isCueGerund(tailEnd + 1) && (isOpener(view, before) || !isAside(view, tailEnd + 1));
    const second = isMore ? tailEnd + 1 : -1;
    const behind = second < 0 ? undefined : { start: second, end: clauseEnd(view, second, attribution, attributions) };
    const isHalf = behind !== undefined && behind.start < behind.end;
    const first = isHalf ? lastClause(view, before) : before;
    if (first.start < first.end) content.push(first);
    if (behind !== undefined && behind.start < behind.end && reading.isFree(behind)) content.push(behind);
    if (before.end <= before.start) return undefined;
    // “On Monday, he said, he left”: two halves make one clause.
    // “Democrats, Lee notes, applaud it”
    const isSplit = first.end - first.start < 4 && content.length === 2 && 3 < content[1]!.end - content[1]!.start;
    const isHeadline = verb.lemma === "say" && 3 < before.end - before.start && !isOpener(view, before);
    const isClause =
      isSplit ||
      isHeadline ||
      content.some((span) => holdsClause(view, span.start, span.end) || opensQuoted(view, span.start));
    return isClause ? { content } : undefined;
  },
};

/** “The talks ended – and | Lee, he said, would leave”: what the attribution splits is the last of the clauses in front. */
export function lastClause(view: ParagraphView, { start, end }: TokenSpan): TokenSpan {
  for (let at = end - 1; Math.max(start, end - MAX_HALF) < at; at--) {
    const chunk = view.chunkAt(at);
    if (chunk !== undefined) {
      at = chunk.start;
      continue;
    }
    const isJoint = JOINT.test(view.lower(at));
    if (view.isDash(at)) return { start: JOINT.test(view.lower(at + 1)) ? at + 2 : at + 1, end };
    // “… because, Lee said, the bridge fell”
    if (isJoint && (view.is(at - 1, ",") || (at === end - 1 && view.lower(at) === "because")))
      return { start: at + 1, end };
  }
  return { start, end };
}

const JOINT = /^(?:and|but|because)$/;

/** Tokens of the first half of a clause at most. */
const MAX_HALF = 60;

/** Too little for a clause: “The bill, he said, …”, “Though it was slow, he said, …”. */
function isOpener(view: ParagraphView, { start, end }: TokenSpan): boolean {
  if (end - start < 4) return true;
  const pos = view.pos(start);
  // “That helped them”
  if (view.lower(start) === "that" && view.isFiniteVerb(start + 1)) return false;
  // “However, after the debate, doubts may linger”: what counts is the clause behind the last comma.
  if ((pos & (Pos.Subordinator | Pos.Preposition)) !== 0 || isHowever(view, start)) {
    const comma = lastComma(view, start, end);
    return comma < 0 || !holdsClause(view, comma + 1, end);
  }
  // “Speaking about the event, they said …”, “Asked about it, he said …”
  if ((pos & Pos.Gerund) !== 0) return (pos & Pos.MostlyNoun) === 0 && view.form(start)?.cue?.verb !== undefined;
  return (pos & Pos.PastParticiple) !== 0 && (view.pos(start + 1) & (Pos.Preposition | Pos.Subordinator)) !== 0;
}

const isHowever = (view: ParagraphView, start: number): boolean =>
  (view.pos(start) & Pos.Adverb) !== 0 && view.is(start + 1, ",");

/** Bounded, so that a chain of attributions costs no more than its length. */
function lastComma(view: ParagraphView, start: number, end: number): number {
  for (let at = end - 1; Math.max(start, end - 120) < at; at--)
    if (view.chunkAt(at) === undefined && view.is(at, ",")) return at;
  return -1;
}

/** An adverbial that no list knows goes on to the end of the sentence: “…, he said as he left the court.” */
function isTail(view: ParagraphView, { tailEnd }: Attribution): boolean {
  const lower = view.lower(tailEnd);
  return lower === "as" || lower === "when" || lower === "while" || lower === "after" || lower === "before";
}

const CLOCK = /^(?:[ap]\.?m\.?|gmt|utc|[a-z]{1,2}st)$/;

/** “…, he said, pointing at the river”, “…, said Lee, who was there”: said of the speaker. */
function isAside(view: ParagraphView, at: number): boolean {
  if (view.isCueGerund(at) || view.lower(at) === "as") return true;
  // “It is a reminder, Lee said, that “all is well””
  if (view.lower(at) === "that") return false;
  return (
    (view.pos(at) & Pos.Relative) !== 0 || ((view.pos(at) & Pos.Gerund) !== 0 && (view.pos(at) & Pos.MostlyNoun) === 0)
  );
}

function skipJoint(view: ParagraphView, start: number, end: number): number {
  let at = start;
  // “4.10pm: A gust was recorded, the Met Office says”: the time of a live page is no content.
  for (let colon = start; colon < start + 5 && colon < end; colon++) {
    if (view.is(colon, ":") && !view.isNumber(colon + 1)) at = colon + 1;
    else if (!view.isNumber(colon) && !view.is(colon, ":") && !CLOCK.test(view.lower(colon))) break;
  }
  const isJoint = (token: number): boolean =>
    view.is(token, ",") || view.is(token, ";") || view.is(token, ":") || view.isDash(token);
  while (at < end && view.chunkAt(at) === undefined && isJoint(at)) at++;
  return at;
}
