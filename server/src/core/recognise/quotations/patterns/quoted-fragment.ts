/** Lee called the raid “cowardly”. Lee denounced “cowardly” raids. Lee vowed to “fight on”. */
import { Pos } from "../../../lexicon/word-form";
import { type Attribution, endsAt } from "../attribution";
import { clauseEnd, Frame, isLooseEnd, takes } from "../content";
import { nounPhraseBefore } from "../noun-phrase";
import type { Chunk, ParagraphView, TokenSpan } from "../paragraph-view";
import { type Found, firstFrom, type QuotationPattern } from "../pattern";

/** How far behind the verb the quoted words begin, in tokens. */
const MAX_REACH = 24;

export const quotedFragment: QuotationPattern = {
  name: "quoted-fragment",
  needsMarks: true,
  match({ view, attributions }, attribution) {
    if (attribution.order === "according" || attribution.order === "cue-first") return undefined;
    if (attribution.order === "passive") return namedFragment(view, attribution);
    if (!takes(attribution, Frame.Judgement | Frame.NounPhrase | Frame.Infinitive | Frame.ObjectAs)) return undefined;
    const start = behindPreposition(view, attribution);
    // “a house dubbed “The Nest””: without an object between them the name belongs to the noun in front.
    const name = nameAt(view, view.is(start, ",") ? start + 1 : start);
    if (attribution.verb.class === "judgement" && name !== undefined && !isRelative(view, attribution))
      return undefined;
    // “called on them to “act”” is speech, “added on to the “new normal””
    if (PARTICLE.test(view.lower(start)) && attribution.verb.lemma !== "call") return undefined;
    const isInfinitive = view.lower(start) === "to";
    const isReference = attribution.verb.lemma === "refer";
    // “referred to him as”, “vowed to fight”; no other verb goes on with “to” here.
    if (isReference && !isInfinitive) return undefined;
    if (isInfinitive && !isReference && !takes(attribution, Frame.Infinitive)) return undefined;
    const clause = clauseEnd(view, start, attribution, attributions);
    const isClause = view.lower(start) === "that";
    const isNaming = takes(attribution, Frame.Judgement | Frame.ObjectAs);
    const isOpen = takes(attribution, Frame.Judgement);
    const ceiling = Math.min(clause, start + MAX_REACH);
    const chunk = firstChunk(
      view,
      start,
      ceiling,
      isClause ? "any" : isOpen ? "object" : isInfinitive ? "infinitives" : "phrase",
    );
    if (chunk === undefined) return undefined;
    // “warned the bank, because he thought it “unwise””: the words belong to the verb nearest to them.
    for (let i = firstFrom(attributions, start); i < attributions.length; i++) {
      const other = attributions[i]!;
      if (chunk.start <= other.cue.start) break;
      if (mayHold(other)) return undefined;
    }
    // “wrote a book called “Home””
    if (!isNaming && start < chunk.start && isNameOf(view, chunk)) return undefined;
    // “spoke at a “unity” lunch”
    if (NEEDS_ABOUT.has(attribution.verb.lemma) && start === attribution.cue.end) return undefined;
    const needsAs = !takes(attribution, Frame.Judgement | Frame.NounPhrase) && !isInfinitive;
    if (needsAs && !(takes(attribution, Frame.ObjectAs) && isBehindAs(view, start, chunk))) {
      if (!takes(attribution, Frame.Infinitive) || !holdsInfinitive(view, start, chunk.start)) return undefined;
    }
    let end = isClause ? clause : fragmentEnd(view, chunk, clause, isInfinitive);
    while (chunk.end < end && view.chunkAt(end - 1) === undefined && isLooseEnd(view, end - 1)) end--;
    if (end <= start) return undefined;
    const named = isNaming ? relativeOf(view, attribution, start + 1 < chunk.start) : undefined;
    return { content: named === undefined ? [{ start, end }] : [named, { start, end }] };
  },
};

/** Not “praised her for showing “courage””: what is shown is no speech. */
const mayHold = ({ order, verb }: Attribution): boolean =>
  order === "source-first" || (verb.class !== "document" && verb.class !== "feeling");

/** “warned of | a “long” war”, “spoke about | the “new” town” */
function behindPreposition(view: ParagraphView, { cue, verb }: Attribution): number {
  const isLed = (verb.frames & Frame.NounPhrase) !== 0 && /^(?:of|about|against)$/.test(view.lower(cue.end));
  if (isLed) return cue.end + 1;
  // “pledged on Saturday | to “fight on””
  let at = cue.end;
  while (at < cue.end + 3 && (view.isCalendar(at) || view.lower(at) === "on")) at++;
  return view.lower(at) === "to" ? at : cue.end;
}

/**
 * The quoted words that an object or infinitive holds: no mark stands before them, and no verb of another clause, unless
 * the object is one that the verb names: called the plan, which he had seen, “a farce”. Infinitives may be several: pledged to
 * raise pay, mend the “broken” roads.
 */
function firstChunk(
  view: ParagraphView,
  start: number,
  end: number,
  between: "any" | "object" | "infinitives" | "phrase",
): Chunk | undefined {
  let isRelative = false;
  for (let at = start; at < end; at++) {
    const chunk = view.chunkFrom(at);
    if (chunk !== undefined) return chunk;
    if (between === "any") continue;
    if (between === "object") {
      // “a group called Home ran advertisements with “hope” in them”
      if ((view.pos(at) & (Pos.Relative | Pos.Subordinator)) !== 0) isRelative = true;
      const isMain = view.isFiniteVerb(at) && (view.pos(at) & Pos.PastParticiple) === 0;
      if (isMain && !isRelative && start < at) return undefined;
      continue;
    }
    const isNext = between === "infinitives" && view.is(at, ",") && isBareVerb(view, at + 1);
    if ((view.is(at, ",") && !isNext) || view.is(at, ":") || view.isDash(at)) return undefined;
    // “pledged to be “the best””
    if (view.lower(at - 1) === "to" && (view.pos(at) & Pos.Base) !== 0) continue;
    // “the elected mayor”, “their stolen data”: a past form can be a participle.
    const isGoingOn = (view.pos(at - 1) & Pos.Conjunction) !== 0 && start < at;
    const isVerb = view.isFiniteVerb(at) && (isGoingOn || (view.pos(at) & Pos.PastParticiple) === 0);
    if (isVerb && !/^(?:who|that|which)$/.test(view.lower(at - 1))) return undefined;
  }
  return undefined;
}

const isBareVerb = (view: ParagraphView, at: number): boolean =>
  (view.pos(at) & Pos.Base) !== 0 && (view.pos(at) & (Pos.MostlyNoun | Pos.MostlyAdjective)) === 0;

/** “sees the raid | as “cowardly””, “as a very “bold” step”, not “as a father of the “plan””. */
function isBehindAs(view: ParagraphView, start: number, chunk: Chunk): boolean {
  for (let at = chunk.start - 1; start <= at && chunk.start - 5 < at; at--) {
    if (view.lower(at) === "as") return true;
    if (!view.isDeterminer(at) && (view.pos(at) & (Pos.Adjective | Pos.Adverb | Pos.Gerund)) === 0) return false;
  }
  return false;
}

/** “a book called “Home””, “the charity “Hope Now””: the marks hold a name. */
function isNameOf(view: ParagraphView, chunk: Chunk): boolean {
  const before = chunk.start - 1;
  if (NAMED.test(view.lower(before)) && !view.is(before - 1, "-")) return true;
  const isNoun = (view.pos(before) & Pos.MostlyNoun) !== 0 && !view.isCapital(before);
  return isNoun && chunk.words < 4 && view.isCapital(chunk.first);
}

const NAMED = /^(?:called|titled|entitled|named|dubbed|headlined)$/;
const NEEDS_ABOUT = new Set(["talk", "speak"]);

/** “urged voters | to “send a message””: an object of a few words, then an infinitive. */
function holdsInfinitive(view: ParagraphView, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (view.chunkFrom(at) !== undefined || view.isFiniteVerb(at)) return false;
    if (view.lower(at) === "to") return (view.pos(at + 1) & Pos.Base) !== 0 || view.chunkFrom(at + 1) !== undefined;
  }
  return false;
}

/** “what it called “chaos””, “a project that critics have called “vain”” */
const isRelative = (view: ParagraphView, { start, source }: Attribution): boolean =>
  (source !== null && (view.isPronoun(source.start) || view.lower(source.start - 1) === "what")) ||
  view.lower(start - 1) === "what" ||
  (view.pos(start - 1) & Pos.Relative) !== 0;

/** “dubbed | “The Nest””, “nicknamed | the “Lions,””: quoted words with nothing but an article in front, and nothing behind. */
function nameAt(view: ParagraphView, start: number): Chunk | undefined {
  const chunk = view.chunkFrom(start);
  if (chunk !== undefined || !/^(?:a|an|the)$/.test(view.lower(start))) return chunk;
  const name = view.chunkFrom(start + 1);
  return name !== undefined && (name.endsInComma || view.is(name.end, ",") || endsAt(view, name.end))
    ? name
    : undefined;
}

/** “| The raid | was called | “cowardly” | by Lee”: what is named, and the words that name it. */
function namedFragment(view: ParagraphView, { named, tailEnd }: Attribution): Found | undefined {
  if (named === undefined) return undefined;
  let at = tailEnd;
  while (view.chunkFrom(at) === undefined) at++;
  let last = view.chunkFrom(at)!;
  for (
    let next = chunkSoon(view, last.end, view.length);
    next !== undefined;
    next = chunkSoon(view, last.end, view.length)
  )
    last = next;
  return { content: [named, { start: tailEnd, end: last.end }] };
}

/** “which | he called “a disaster””, “what | she described as “chaos””: the pronoun stands for what is named. */
function relativeOf(view: ParagraphView, { source, order }: Attribution, hasObject: boolean): TokenSpan | undefined {
  if (source === null || order !== "source-first") return undefined;
  const at = source.start - 1;
  if (at < 0 || view.chunkAt(at) !== undefined) return undefined;
  if (RELATIVE.test(view.lower(at))) return { start: at, end: at + 1 };
  if (hasObject || view.lower(at) !== "that") return undefined;
  // “| a clip | that the judge called “distasteful””
  const antecedent = nounPhraseBefore(view, at, view.sentenceStart(at));
  return antecedent?.end === at ? antecedent : undefined;
}

const RELATIVE = /^(?:which|whom|who|what)$/;

const PARTICLE = /^(?:on|onto|into|up|off|over|down)$/;

/**
 * Behind the last quoted words and what belongs to them: called him “a liar” for life, “a fraud” as president; not the time
 * and occasion of the saying, another verb, or what stands apart: called him “a liar” | on Monday, | in an interview, | and left.
 */
function fragmentEnd(view: ParagraphView, first: Chunk, limit: number, isInfinitive: boolean): number {
  let last = first;
  let isEmbedded = false;
  let at = first.end;
  while (at < limit) {
    const chunk = view.chunkFrom(at);
    if (chunk !== undefined) {
      last = chunk;
      at = chunk.end;
      continue;
    }
    const isMark = view.is(at, ",") || (at === last.end && last.endsInComma);
    if (isMark || view.lower(at) === "and" || view.lower(at) === "or") {
      // “a liar,” “a fraud” and a “thief”
      const next = chunkSoon(view, at, limit);
      if (next !== undefined) {
        last = next;
        at = next.end;
        continue;
      }
    }
    // “to “fight on” abroad, bring back the draft and”
    if (isInfinitive && view.is(at, ",") && isBareVerb(view, at + 1)) {
      at += 2;
      continue;
    }
    if (isMark || view.isDash(at) || view.is(at, ";")) return at;
    const pos = view.pos(at);
    if ((pos & Pos.Conjunction) !== 0 && view.lower(at) !== "yet") {
      if (view.isFiniteVerb(at + 1) || view.isCueGerund(at + 1)) return at;
      // “calling him a “nice guy” | and he left”
      if (PERSON.test(view.lower(at + 1)) && view.isFiniteVerb(at + 2)) return at;
    }
    if (TIME_CLAUSE.test(view.lower(at)) && (view.pos(at + 1) & Pos.Determiner) === 0) return at;
    if ((pos & (Pos.Relative | Pos.Subordinator)) !== 0) isEmbedded = true;
    if (view.isFiniteVerb(at) && !isEmbedded) return at === last.end ? at : limit;
    if (at === last.end && isTime(view, at)) return at;
    at++;
  }
  return limit;
}

/** Quoted words at most two words behind a comma or “and”. */
function chunkSoon(view: ParagraphView, joint: number, limit: number): Chunk | undefined {
  // The comma may stand inside the marks: “a liar,” a “thief”.
  const from = view.is(joint, ",") ? joint + 1 : joint;
  for (let at = from; at < joint + 4 && at < limit; at++) {
    const chunk = view.chunkFrom(at);
    if (chunk !== undefined) return chunk;
    if (!view.isDeterminer(at) && !/^(?:and|or|as)$/.test(view.lower(at))) return undefined;
  }
  return undefined;
}

const PERSON = /^(?:i|we|he|she|they)$/;

const TIME_CLAUSE = /^(?:while|when|before|after)$/;

/** “on Monday”, “in an interview”, “last week” */
function isTime(view: ParagraphView, at: number): boolean {
  if (view.isCalendar(at)) return true;
  if ((view.pos(at) & Pos.Preposition) === 0) return false;
  for (let behind = at + 1; behind < at + 5; behind++) {
    if (view.isCalendar(behind) || view.isOccasion(behind)) return true;
    if (!view.isDeterminer(behind) && !view.isNominal(behind)) return false;
  }
  return false;
}
