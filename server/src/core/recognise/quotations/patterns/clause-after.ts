/** Lee said that prices fell. Lee said prices fell. Lee said prices “fell like a stone”. Lee asked whether they fell. */
import { Pos } from "../../../lexicon/word-form";
import type { Attribution } from "../attribution";
import { clauseEnd, Frame, holdsChunk, holdsClause, isClearClause, takes } from "../content";
import type { ParagraphView, TokenSpan } from "../paragraph-view";
import type { Found, QuotationPattern, Reading } from "../pattern";

export const clauseAfter: QuotationPattern = {
  name: "clause-after",
  match(reading, attribution) {
    const { view } = reading;
    if (attribution.order === "according" || attribution.order === "cue-first") return undefined;
    // Fears and hopes are reported as words only where some of them are quoted.
    const isFeeling = attribution.verb.class === "feeling";
    if (isFeeling && view.chunks.length === 0) return undefined;
    const that = complementizer(view, attribution);
    const found = matchClause(reading, attribution, that);
    if (!isFeeling || found === undefined) return found;
    return holdsChunk(view, found.content[0]!.start, found.content[0]!.end) ? found : undefined;
  },
};

function matchClause(reading: Reading, attribution: Attribution, that: number): Found | undefined {
  const { view } = reading;
  if (0 <= that) return takes(attribution, Frame.ThatClause) ? clause(reading, attribution, that) : undefined;
  const start = attribution.tailEnd;
  if (view.length <= start || (view.chunkAt(start) !== undefined && view.chunkFrom(start) === undefined)) {
    return undefined;
  }
  const lower = view.lower(start);
  // “rules that could lead to” is a relative clause; “he said that would help” has a pronoun.
  if (lower === "that" && attribution.verb.lemma !== "say") return undefined;
  if (QUESTION_WORD.has(lower))
    return takes(attribution, Frame.Question) ? clause(reading, attribution, start) : undefined;
  if (!takes(attribution, Frame.Clause) || !opensClause(view, start)) return undefined;
  const relative = relativeSubject(view, attribution);
  if (relative !== undefined) {
    const rest = clause(reading, attribution, start);
    return rest && { content: [relative, ...rest.content] };
  }
  if (isEmbedded(view, attribution)) return undefined;
  // “the reports on rights in the region cite a list”
  if (lower === "on" && attribution.verb.lemma === "report") return undefined;
  const found = clause(reading, attribution, start);
  if (found === undefined) return undefined;
  const { end } = found.content[0]!;
  if (attribution.verb.lemma === "add" && isAmount(view, start) && !hasVerbAtOnce(view, start, end)) return undefined;
  // “reported”, “announced”, “declared” take things too; “said” and “thinks” hardly do.
  const takesThings =
    takes(attribution, Frame.NounPhrase) && attribution.verb.lemma !== "say" && attribution.verb.lemma !== "tell";
  const isClause = takesThings
    ? isClearClause(view, start, end)
    : holdsClause(view, start, end, attribution.verb.frames);
  if (isClause) return found;
  const isSaid =
    attribution.verb.lemma === "say" && (holdsChunk(view, start, end) || (7 < end - start && !NO_CLAUSE.has(lower)));
  return isSaid ? found : undefined;
}

/** “Acme added 2.1 per cent”, “shares added $3”, not “she added 40 people were missing”. */
function isAmount(view: ParagraphView, start: number): boolean {
  if (view.is(start, "$") || view.is(start, "£") || view.is(start, "€")) return true;
  if (!view.isNumber(start) && view.form(start)?.number === undefined) return false;
  for (let at = start + 1; at < start + 4; at++) if (AMOUNT.test(view.lower(at))) return true;
  return false;
}

const AMOUNT =
  /^(?:%|per|percent|percentage|points?|pence|p|cents?|basis|million|billion|dollars?|euros?|pounds?|yen)$/;

/** Whether the first verb stands before any mark or conjunction. */
function hasVerbAtOnce(view: ParagraphView, start: number, end: number): boolean {
  for (let at = start; at < end && view.chunkAt(at) === undefined; at++) {
    if (view.isFiniteVerb(at)) return true;
    if (view.is(at, ",") || (view.pos(at) & (Pos.Conjunction | Pos.Subordinator)) !== 0) return false;
  }
  return false;
}

/** Openers of what “said” can have beside a clause: “said nothing about it”, “said no to the war”. */
const NO_CLAUSE = new Set(
  "no yes nothing something anything so goodbye sorry hello thanks as more little much prayers".split(" "),
);

const QUESTION_WORD = new Set(["whether", "if", "how", "why", "what", "who", "when", "where", "which"]);

/** “found out that”, “pointed out that” */
const PARTICLE = /^(?:out|up|off|over|back|down)$/;

/** The “that” of the clause, looked for behind addressee and adverbials; -1 without one. */
function complementizer(view: ParagraphView, { end, tailEnd, cue, verb }: Attribution): number {
  const from = Math.max(end, cue.end);
  // Behind an object “that” may open a relative clause: “said the plan that he backed would fail”.
  const mayHaveObject = (verb.frames & Frame.Clause) === 0 || (verb.frames & Frame.Addressee) !== 0;
  const reach = tailEnd + (mayHaveObject ? 12 : 16);
  for (let at = from; at <= reach && at < view.length; at++) {
    const chunk = view.chunkAt(at);
    if (chunk !== undefined) {
      // “said on the programme “Today” that”
      if (tailEnd < chunk.end) return -1;
      at = chunk.end - 1;
      continue;
    }
    const lower = view.lower(at);
    // “asked whether the plan that he backed”
    if (at === tailEnd && QUESTION_WORD.has(lower)) return -1;
    // “held a meeting, arguing that”: the clause is another verb’s.
    if (view.isCueGerund(at)) return -1;
    if (lower === "that") {
      // “responded to that tweet”, “believes in a press that takes sides”
      const isLed = from < at && (view.pos(at - 1) & Pos.Preposition) !== 0;
      if (isLed && !PARTICLE.test(view.lower(at - 1))) return -1;
      if (verb.lemma === "believe" && view.lower(from) === "in") return -1;
      // “those charged with ensuring that”
      if (verb.lemma === "charge" && view.lower(from) === "with") return -1;
      // “hit back at claims that”, “responded to reports that”: somebody else’s words.
      if (view.form(at - 1)?.cue?.isSaying === true && /^(?:at|to|against)$/.test(view.lower(tailEnd))) return -1;
      // “argued for the third time in a debate | that”, but “argued for the change in the law that he wrote”
      const isFar = !mayHaveObject && tailEnd + 4 < at && !view.is(at - 1, ",");
      if (isFar && !isOccasionName(view, at - 1)) return -1;
      // “said that | night”, “said that was”: no clause begins if its verb stands right behind.
      return view.isFiniteVerb(at + 1) && (view.pos(at + 1) & Pos.Pronoun) === 0 && !isModifier(view, at + 1) ? -1 : at;
    }
    if (view.is(at, ".") || view.is(at, ":") || view.is(at, ";")) return -1;
    if (tailEnd <= at && (view.isFiniteVerb(at) || view.isPronoun(at))) return -1;
    // “have indicated in the past that”
    const isAdverbial = (view.pos(tailEnd) & Pos.Preposition) !== 0;
    // “noted however that”
    const isAdverb = (view.pos(at) & Pos.Adverb) !== 0 && view.lower(at + 1) === "that";
    if (tailEnd <= at && !mayHaveObject && !view.is(at, ",") && !isAdverbial && !isAdverb) return -1;
    // “said, without evidence, that”; “said of Lee, that”
    if (view.is(at, ",") && tailEnd <= at && !(from < at && view.lower(at + 1) === "that")) {
      const close = asideEnd(view, at);
      if (close < 0) return -1;
      at = close;
    }
  }
  return -1;
}

/** “debate”, “Monday”, “Leeds”, “for the first time” */
const isOccasionName = (view: ParagraphView, at: number): boolean =>
  view.isOccasion(at) || view.lower(at) === "time" || view.isCalendar(at) || view.isCapital(at);

/** “said that | paid speeches would count”: a participle in front of a plural. */
const isModifier = (view: ParagraphView, at: number): boolean =>
  (view.pos(at) & Pos.PastParticiple) !== 0 && (view.pos(at + 1) & Pos.Plural) !== 0 && view.isNominal(at + 1);

/** The comma that closes an aside in front of “that”; -1 without one. */
function asideEnd(view: ParagraphView, comma: number): number {
  for (let at = comma + 1; at < comma + 8 && at < view.length; at++) {
    if (view.chunkAt(at) !== undefined || view.isFiniteVerb(at)) return -1;
    if (view.is(at, ",")) return view.lower(at + 1) === "that" ? at : -1;
  }
  return -1;
}

/** “the rule, | which | Lee said was “dead””, “the mayor, | who | he noted had left”: the pronoun is the subject of what is said. */
function relativeSubject(view: ParagraphView, { source, order, tailEnd }: Attribution): TokenSpan | undefined {
  if (source === null || order !== "source-first") return undefined;
  const at = source.start - 1;
  if (at < 1 || view.chunkAt(at) !== undefined || !/^(?:which|who|whom|that)$/.test(view.lower(at))) return undefined;
  return view.isFiniteVerb(tailEnd) ? { start: at, end: at + 1 } : undefined;
}

/** “moves that he said improved the economy”, “what we expect”: the words in front belong to the content. */
function isEmbedded(view: ParagraphView, { start, order }: Attribution): boolean {
  if (order !== "source-first" || start < 2) return false;
  // “an appearance in which he said he was”
  if ((view.pos(start - 2) & Pos.Preposition) !== 0) return false;
  return (view.pos(start - 1) & Pos.Relative) !== 0 && (view.pos(start - 1) & Pos.Adverb) === 0;
}

function opensClause(view: ParagraphView, at: number): boolean {
  if (view.chunkFrom(at) !== undefined) return true;
  const lower = view.lower(at);
  // “said about 100 were there”
  if (lower === "about") return view.isNumber(at + 1);
  if (lower === "to" || lower === "of" || lower === "so" || lower === "as") return false;
  return view.isWord(at) || view.isNumber(at) || view.is(at, "$") || view.is(at, "£") || view.is(at, "€");
}

function clause({ view, attributions }: Reading, attribution: Attribution, start: number): Found | undefined {
  const end = clauseEnd(view, start, attribution, attributions);
  return end - start < 2 ? undefined : { content: [{ start, end }] };
}
