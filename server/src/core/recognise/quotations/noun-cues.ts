/** Quoted words that a noun leads in: “her claim that it was “over””, “chants of “Out!””, “his promise to “fight on””. */
import { CueForm, type CueStance, type CueVerb, Frame } from "../../lexicon/cues";
import { Pos } from "../../lexicon/word-form";
import { type Attribution, subjectBefore } from "./attribution";
import { clauseEnd, holdsChunk } from "./content";
import { nounPhraseBefore, nounPhraseFrom } from "./noun-phrase";
import type { ParagraphView, TokenSpan } from "./paragraph-view";
import { holdsCueIn, type Reading } from "./pattern";
import type { TokenQuotation } from "./recognise-quotations";

/** How far behind “that” or “to” the quoted words begin, and behind “of” or “about”, in tokens. */
const CLAUSE_REACH = 24;
const PHRASE_REACH = 3;

/** Adds the quotations of nouns to those of verbs; each looks a bounded way ahead. */
export function nounCues(reading: Reading, found: TokenQuotation[]): void {
  const { view } = reading;
  if (view.chunks.length === 0) return;
  for (let at = view.paragraph.bodyToken; at < view.length; at++) {
    const chunk = view.chunkAt(at);
    if (chunk !== undefined) {
      at = chunk.end - 1;
      continue;
    }
    const made = madeClear(view, at);
    if (made === undefined && (view.form(at)!.cue?.isSaying !== true || isVerb(reading, at))) continue;
    if (reading.isTaken(at)) continue;
    const attribution = made ?? nounAttribution(view, at);
    if (attribution === undefined) continue;
    const content = contentOf(reading, attribution);
    if (content === undefined || !reading.isFree(content)) continue;
    reading.take(content);
    found.push({ attribution, content: [content], by: "noun-cue" });
  }
}

/** The word is the verb of an attribution, or could be no noun: “they claim that”. */
function isVerb({ view, attributions }: Reading, at: number): boolean {
  if (holdsCueIn(attributions, at, at + 1)) return true;
  const before = view.pos(at - 1);
  const isModified = (before & (Pos.Determiner | Pos.Preposition | Pos.Adjective)) !== 0 || view.lower(at - 1) === "'s";
  return !isModified && (view.pos(at) & Pos.Plural) === 0;
}

/** “Lee made it clear that she has “serious concerns””: the two words are one verb. */
function madeClear(view: ParagraphView, clear: number): Attribution | undefined {
  if (view.lower(clear) !== "clear" || view.lower(clear + 1) !== "that") return undefined;
  const make = view.lower(clear - 1) === "it" ? clear - 2 : clear - 1;
  if (!/^(?:makes?|made|making)$/.test(view.lower(make))) return undefined;
  const source = subjectBefore(view, make);
  return source === undefined
    ? undefined
    : attributionOf("make clear", { start: make, end: clear + 1 }, source, clear + 1);
}

function nounAttribution(view: ParagraphView, at: number): Attribution | undefined {
  const cue = { start: at, end: at + 1 };
  const own = ownerOf(view, at);
  const teller = own === undefined ? tellerBehind(view, at + 1) : undefined;
  const end = teller?.end ?? at + 1;
  const lemma = view.form(at)!.nounLemma;
  const source = own ?? teller ?? expresser(view, at) ?? null;
  if (FEELINGS.has(lemma) && (source === null || view.lower(end) !== "that")) return undefined;
  // “in Lee’s words, “…””, “his words: “…””, not “his “last” words”
  if (lemma === "word") {
    const isIn = own !== undefined && view.lower(own.start - 1) === "in";
    if (own === undefined || !(isIn || view.is(end, ":"))) return undefined;
  }
  return attributionOf(lemma, cue, source, end);
}

/** Feelings that are told as words only where somebody has them and a clause says what they are. */
const FEELINGS: ReadonlySet<string> = new Set([
  ...["belief", "concern", "confidence", "doubt", "fear", "hope", "optimism", "regret", "view"],
]);

/** “Lee expressed | confidence”, “Lee made the | argument”: the subject of the verb that has the noun as its object. */
function expresser(view: ParagraphView, noun: number): TokenSpan | undefined {
  for (let at = noun - 1; noun - 4 <= at && 0 <= at; at--) {
    if (view.chunkAt(at) !== undefined) return undefined;
    if (EXPRESSES.test(view.lower(at))) return subjectBefore(view, at);
    if (!view.isNominal(at) && (view.pos(at) & (Pos.Adjective | Pos.Adverb | Pos.Determiner)) === 0) return undefined;
  }
  return undefined;
}

const EXPRESSES =
  /^(?:express|voice|repeat|make|made|raise|share|echo|issue|air|reiterate|offer|convey)(?:s|es|d|ed)?$/;

function attributionOf(lemma: string, cue: TokenSpan, source: TokenSpan | null, end: number): Attribution {
  const verb: CueVerb = {
    lemma,
    class: "speech",
    stance: STANCE_OF_NOUN.get(lemma) ?? "neutral",
    frames: Frame.ThatClause,
    form: CueForm.Fixed,
    particle: undefined,
  };
  return {
    verb,
    cue,
    source,
    order: "participle",
    modality: undefined,
    start: cue.start,
    end,
    objectEnd: end,
    tailEnd: end,
  };
}

const STANCE_OF_NOUN: ReadonlyMap<string, CueStance> = new Map([
  ...["accusation", "allegation", "argument", "assertion", "boast", "charge", "claim", "contention", "insistence"].map(
    (noun) => [noun, "claim"] as const,
  ),
  ...["denial", "refusal"].map((noun) => [noun, "denial"] as const),
  ...["call", "demand", "plea"].map((noun) => [noun, "demand"] as const),
  ["question", "question"] as const,
  ...["pledge", "promise", "threat", "vow"].map((noun) => [noun, "promise"] as const),
]);

/** “her | claim”, “the minister’s repeated | claim” */
function ownerOf(view: ParagraphView, noun: number): TokenSpan | undefined {
  for (let at = noun - 1; noun - 4 <= at && 0 <= at; at--) {
    if (view.chunkAt(at) !== undefined) return undefined;
    if ((view.pos(at) & Pos.Possessive) !== 0 && view.isDeterminer(at)) return { start: at, end: at + 1 };
    if (view.lower(at) === "'s" || view.is(at, "’")) return nounPhraseBefore(view, at, view.sentenceStart(at));
    if (!view.isNominal(at) && (view.pos(at) & (Pos.Adjective | Pos.Adverb)) === 0) return undefined;
  }
  return undefined;
}

/** “the claim | by Lee | that”, “comments | from Lee | that” */
function tellerBehind(view: ParagraphView, at: number): TokenSpan | undefined {
  if (view.lower(at) !== "by" && view.lower(at) !== "from") return undefined;
  return nounPhraseFrom(view, at + 1, Math.min(view.length, at + 20), "none");
}

function contentOf({ view, attributions }: Reading, own: Attribution): TokenSpan | undefined {
  const start = own.end;
  const lower = view.lower(start);
  if (lower === "that" || lower === "to") {
    const end = clauseEnd(view, start, own, attributions);
    const isClause = lower === "that" || (view.pos(start + 1) & Pos.Base) !== 0;
    const isQuoted = isClause || view.chunkFrom(start + 1) !== undefined;
    if (!isQuoted || !holdsChunk(view, start, Math.min(end, start + CLAUSE_REACH))) return undefined;
    // “his refusal to go when he told them: “No.””
    if (holdsCueIn(attributions, start, end)) return undefined;
    return { start, end: beforeMainVerb(view, start, end) };
  }
  if (lower === "was" || lower === "is") {
    const behind = view.is(start + 1, ":") || view.is(start + 1, ",") ? start + 2 : start + 1;
    const chunk = view.chunkFrom(behind);
    if (chunk !== undefined) return 2 < chunk.words ? chunk : undefined;
    if (view.lower(behind) !== "that") return undefined;
    const end = clauseEnd(view, behind, own, attributions);
    return holdsChunk(view, behind, Math.min(end, behind + CLAUSE_REACH)) ? { start: behind, end } : undefined;
  }
  if (lower === "of" || lower === "about" || lower === "for" || lower === "like") {
    for (let at = start + 1; at <= start + PHRASE_REACH && at < view.length; at++) {
      const chunk = view.chunkFrom(at);
      if (chunk !== undefined) return { start: start + 1, end: lastJoined(view, chunk.end) };
      if (!view.isDeterminer(at) && !view.isNominal(at)) return undefined;
    }
    return undefined;
  }
  const behind = view.is(start, ",") || view.is(start, ":") ? start + 1 : start;
  const chunk = view.chunkFrom(behind);
  return chunk !== undefined && (behind === start || chunk.isFinished) && own.source !== null ? chunk : undefined;
}

/** “his pledge to “mend the pier” | came late”, “amid claims that it was “shut,” | she left”: what follows belongs to the noun. */
function beforeMainVerb(view: ParagraphView, start: number, limit: number): number {
  let end = limit;
  for (let at = end - 1; start < at; at--) {
    const chunk = view.chunkAt(at);
    if (chunk === undefined) {
      if (view.is(at, ",")) end = at;
      continue;
    }
    return view.isFiniteVerb(chunk.end) || chunk.endsInComma ? chunk.end : end;
  }
  return end;
}

/** “chants of “Out!” and “Shame!” |” */
function lastJoined(view: ParagraphView, end: number): number {
  let at = end;
  for (let round = 0; round < 4; round++) {
    const isJoint = view.lower(at) === "and" || view.lower(at) === "or" || view.is(at, ",");
    const chunk = isJoint ? view.chunkFrom(at + 1) : view.chunkFrom(at);
    if (chunk === undefined) return at;
    at = chunk.end;
  }
  return at;
}
