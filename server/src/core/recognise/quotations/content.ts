/** Where reported content begins and ends, and what type that makes the quotation. */

import type { QuotationType } from "../../article/article";
import { Frame } from "../../lexicon/cues";
import { Pos, Shape } from "../../lexicon/word-form";
import type { Attribution } from "./attribution";
import { nounPhraseFrom } from "./noun-phrase";
import { isFinalMark, type ParagraphView, type TokenSpan } from "./paragraph-view";
import { firstFrom } from "./pattern";

/** The longest content of a reported clause, in tokens; quotations in marks have no such bound. */
const MAX_CLAUSE = 400;

/** direct if all words stand in quotation marks, indirect if none does, else mixed. */
export function typeOf(view: ParagraphView, content: readonly TokenSpan[]): QuotationType {
  let quoted = 0;
  let bare = 0;
  for (const { start, end } of content) {
    for (let at = start; at < end; at++) {
      const chunk = view.chunkAt(at);
      if (chunk !== undefined) {
        quoted++;
        at = chunk.end - 1;
      } else if ((view.isWord(at) || view.isNumber(at)) && !isJoint(view, at)) bare++;
    }
  }
  if (quoted === 0) return "indirect";
  return bare === 0 ? "direct" : "mixed";
}

/** “chanted “Go home” | and | “Shame””: what joins the words of one speaker. */
const isJoint = (view: ParagraphView, at: number): boolean => view.lower(at) === "and" || view.lower(at) === "or";

/** Whether a quoted stretch begins in tokens `[start, end)`. */
export function holdsChunk(view: ParagraphView, start: number, end: number): boolean {
  if (view.chunks.length === 0) return false;
  for (let at = start; at < end; at++) if (view.chunkFrom(at) !== undefined) return true;
  return false;
}

/** ““This attack shows the need to act” in the region, he said”: the verb stands in the quoted words. */
export function opensQuoted(view: ParagraphView, start: number): boolean {
  const chunk = view.chunkFrom(start);
  return chunk !== undefined && 2 < chunk.words;
}

/** Whether a verb that can be finite stands in tokens `[start, end)` before a relative clause hides it. */
export function holdsClause(
  view: ParagraphView,
  start: number,
  end: number,
  frames: number = Frame.Infinitive,
): boolean {
  const ceiling = Math.min(end, start + 60);
  if (opensWithPronoun(view, start) || isQuotedClause(view, start)) return true;
  for (let at = start; at < ceiling; at++) {
    const chunk = view.chunkAt(at);
    if (chunk !== undefined) {
      // “thinks the mayor “needs to be bold””
      if (start < at && chunk.start === at && opensWithVerb(view, chunk.first)) return true;
      at = chunk.end - 1;
      continue;
    }
    if (start < at && (view.pos(at) & Pos.Relative) !== 0 && view.lower(at) !== "that") {
      if (view.is(at - 1, ",")) {
        // “Lee, who was there, would go”: the verb of the clause stands behind the next comma.
        while (at + 1 < ceiling && !view.is(at + 1, ",")) at++;
        continue;
      }
      return hasTwoVerbs(view, at, ceiling);
    }
    if (view.isFiniteVerb(at) || isPluralVerb(view, at, start)) {
      // “reported a rise in profit and raised its forecast”: the verb goes on with the main one.
      return start === at || !/^(?:and|but|or)$/.test(view.lower(at - 1));
    }
    if (start === at) continue;
    // “warned officials to boost”, “announced talks after rebels left”: the verb found later is not that of this clause;
    // but “argued his fight to fund schools is vital”: that verb takes no infinitive.
    const mayBeInfinitive = (frames & (Frame.Infinitive | Frame.Addressee)) !== 0;
    if (mayBeInfinitive && view.lower(at) === "to" && (view.pos(at + 1) & Pos.Base) !== 0) return false;
    if ((view.pos(at) & Pos.Subordinator) !== 0 && view.lower(at) !== "that" && !isComparison(view, at)) return false;
  }
  return false;
}

/** “needs”, “will”, “wouldn’t go”: a verb, and no noun or participle. */
const opensWithVerb = (view: ParagraphView, at: number): boolean =>
  view.isFiniteVerb(at) || ((view.pos(at) & Pos.Base) !== 0 && (view.pos(at) & Pos.MostlyVerb) !== 0);

/** “acknowledged “it will be hard” if he loses”: the clause begins in the marks. */
function isQuotedClause(view: ParagraphView, start: number): boolean {
  const chunk = view.chunkFrom(start);
  if (chunk === undefined || chunk.words < 4) return false;
  for (let at = chunk.first + 1; at < chunk.end && at < start + 40; at++) if (view.isFiniteVerb(at)) return true;
  return false;
}

/** “it would fall”, “there is”, not “her death”, “it while”, “it, she”. */
function opensWithPronoun(view: ParagraphView, start: number): boolean {
  const lower = view.lower(start);
  if (lower === "there") return true;
  if (!view.isPronoun(start)) return false;
  if (view.isDeterminer(start) && view.isNominal(start + 1) && !view.isFiniteVerb(start + 1)) return false;
  if (!MAYBE_OBJECT.test(lower)) return true;
  // “thinks it “needs to go””
  const chunk = view.chunkFrom(start + 1);
  if (chunk !== undefined && opensWithVerb(view, chunk.first)) return true;
  const next = view.pos(start + 1);
  if ((next & (Pos.Auxiliary | Pos.Modal)) !== 0 || view.isFiniteVerb(start + 1)) return true;
  // “it also fell”, but “stated it publicly, …”
  if ((next & Pos.Adverb) !== 0 && (view.is(start + 2, ",") || view.length <= start + 2)) return false;
  return (next & (Pos.Preposition | Pos.Subordinator | Pos.Conjunction)) === 0 && view.isWord(start + 1);
}

const MAYBE_OBJECT = /^(?:it|you|her|all|both|some|these|those)$/;

/** “parents still want schools”, “jobs also depend on exports”: a base form behind a plural. */
function isPluralVerb(view: ParagraphView, at: number, start: number): boolean {
  const pos = view.pos(at);
  if ((pos & Pos.Base) === 0 || (pos & (Pos.MostlyNoun | Pos.MostlyAdjective)) !== 0 || !isLowerCase(view, at))
    return false;
  let before = at - 1;
  while (start < before && (view.pos(before) & Pos.Adverb) !== 0 && (view.pos(before) & Pos.Plural) === 0) before--;
  return start <= before && (view.pos(before) & Pos.Plural) !== 0 && view.lower(before) !== "'s";
}

/**
 * Whether the object of a verb that takes things as well as clauses is a clause: “reported prices had risen”, not “reported a
 * loss, compared with”, “announced its plan at the time it opened”, “declared a stock split”.
 */
export function isClearClause(view: ParagraphView, start: number, end: number): boolean {
  if (opensWithPronoun(view, start) || isQuotedClause(view, start)) return true;
  const ceiling = Math.min(end, start + 40);
  for (let at = start; at < ceiling; at++) {
    const chunk = view.chunkAt(at);
    if (chunk !== undefined) {
      at = chunk.end - 1;
      continue;
    }
    const pos = view.pos(at);
    if (view.isFiniteVerb(at)) {
      // “pledges support and is trying”: the auxiliary goes on with the main verb.
      if ((pos & (Pos.Auxiliary | Pos.Modal)) !== 0) return !/^(?:and|but|or)$/.test(view.lower(at - 1));
      // “a stock split”, “the cut in rates”
      const mayGoOn = at + 1 < end && (view.isDeterminer(at + 1) || view.isNominal(at + 1) || view.isPronoun(at + 1));
      const isObject = (pos & Pos.Noun) !== 0 && ((pos & Pos.MostlyVerb) === 0 || !mayGoOn);
      const isReduced =
        (pos & Pos.PastParticiple) !== 0 &&
        // “wrote a book called “Home””
        ((view.pos(at + 1) & Pos.Preposition) !== 0 || view.chunkFrom(at + 1) !== undefined);
      if (!isObject && !isReduced && !/^(?:and|but|or)$/.test(view.lower(at - 1))) return true;
    }
    if (start < at && isPluralVerb(view, at, start)) return true;
    // “noted the town’s mayor, Ann Lee, was there”
    if (start < at && view.is(at, ",")) return isVerbBehindAside(view, at, ceiling);
    if (start < at && ((pos & (Pos.Relative | Pos.Subordinator)) !== 0 || isSubject(view, at))) return false;
    if (view.lower(at) === "to" && (view.pos(at + 1) & Pos.Base) !== 0) return false;
  }
  return false;
}

/** Whether a short aside and an auxiliary follow the comma. */
function isVerbBehindAside(view: ParagraphView, comma: number, ceiling: number): boolean {
  for (let at = comma + 1; at < comma + 8 && at < ceiling; at++) {
    if (view.chunkAt(at) !== undefined || view.isFiniteVerb(at)) return false;
    if (view.is(at, ",")) return (view.pos(at + 1) & (Pos.Auxiliary | Pos.Modal)) !== 0 && view.isCapital(comma + 1);
  }
  return false;
}

const isSubject = (view: ParagraphView, at: number): boolean => /^(?:i|we|he|she|they|it)$/.test(view.lower(at));

/** “more than 40 people were”, “as many as 40” */
const isComparison = (view: ParagraphView, at: number): boolean =>
  view.lower(at) === "than" || view.lower(at) === "as" || view.lower(at) === "so";

function hasTwoVerbs(view: ParagraphView, start: number, end: number): boolean {
  let verbs = 0;
  for (let at = start; at < end; at++) {
    if (view.chunkAt(at) === undefined && view.isFiniteVerb(at) && (!view.isFiniteVerb(at - 1) || verbs === 0)) verbs++;
    if (verbs === 2) return true;
  }
  return false;
}

/**
 * Behind the last token of a reported clause that begins at `start`: the end of the sentence, or where the next
 * attribution takes over. `attributions`: all of the paragraph, in order.
 */
export function clauseEnd(
  view: ParagraphView,
  start: number,
  own: Attribution,
  attributions: readonly Attribution[],
): number {
  const sentenceEnd = view.sentenceEnd(start);
  const limit = Math.min(sentenceEnd, start + MAX_CLAUSE);
  // Behind “As Lee said,” the main clause is the content itself.
  const isSubordinate = !view.is(start - 1, ",") && isInSubordinateClause(view, own);
  const isRelative =
    own.source !== null &&
    (/^(?:who|which)$/.test(view.lower(view.is(own.source.end, ",") ? own.source.end + 1 : own.source.end)) ||
      // “The pier, which Lee said was old, | will close”
      (view.is(own.source.start - 2, ",") && /^(?:who|which|whom)$/.test(view.lower(own.source.start - 1))));
  let next = firstFrom(attributions, start);
  if (attributions[next] === own) next++;
  let at = start;
  const lastQuoted = lastChunkEnd(view, start, limit);
  for (; at < limit; at++) {
    const chunk = view.chunkAt(at);
    if (chunk !== undefined) {
      at = chunk.end - 1;
      // “said that the plan was “a joke,” | adding”: the comma stands inside the marks.
      if (!chunk.endsInComma) continue;
    }
    const form = view.form(at)!;
    if (form.text === ";") break;
    // “said he was “glad to be here” | as he left the court”
    if (lastQuoted <= at && form.lower === "as" && isSubject(view, at + 1) && view.isFiniteVerb(at + 2)) break;
    if (chunk !== undefined || form.text === "," || view.isDash(at)) {
      const isComma = chunk !== undefined || form.text === ",";
      const ends =
        (chunk !== undefined || lastQuoted <= at ? isSaidAside(view, at, lastQuoted) : false) ||
        (isSubordinate && isComma && beginsMainClause(view, at + 1, limit)) ||
        // “Lee, who said that prices fell, | told reporters”
        (isRelative && isComma && view.isFiniteVerb(at + 1)) ||
        view.isCueGerund(at + 1) ||
        view.lower(at + 1) === "according" ||
        view.lower(at + 1) === "citing";
      while (next < attributions.length && attributions[next]!.start <= at) next++;
      const other = attributions[next];
      const isTakenOver =
        other !== undefined &&
        ((other.start === at + 1 && reports(other)) ||
          (other.start === at + 2 &&
            other.verb.class !== "belief" &&
            reports(other) &&
            TAKES_OVER.has(view.lower(at + 1))));
      if (!ends && !isTakenOver) continue;
      if (chunk !== undefined) at++;
      break;
    } else if (form.lower === "but" && lastQuoted <= at && !/^(?:rather|also)$/.test(view.lower(at + 1))) {
      // “would offer “a prayer” for him | but did not say more”
      break;
    } else if (/^(?:while|before|after)$/.test(form.lower) && view.isCueGerund(at + 1)) {
      // “insisted that it was late | while adding: “I have time.””
      break;
    } else if (form.lower === "and" || form.lower === "but") {
      // “demanding that he leave and saying that”
      if (own.order === "participle" && view.isCueGerund(at + 1)) break;
      while (next < attributions.length && attributions[next]!.start <= at) next++;
      const other = attributions[next];
      // “has said he has seen it and disagrees”: another tense goes on with the clause, not with the cue.
      // So do thoughts behind speech: “says he is proud and expects to win”.
      const isOneTense =
        other !== undefined &&
        (other.verb.form & own.verb.form) !== 0 &&
        (other.verb.class !== "feeling" || own.verb.class === "feeling");
      // “Lee saying he was “glad” | and Poe calling it “a farce””
      if (other?.order === "participle" && other.start === at + 1 && other.source?.start === at + 1) break;
      if (other?.order === "coordinate" && other.start === at + 1 && isOneTense && reports(other)) break;
      // “says that it is late and he hopes to win”: thoughts are part of what is said.
      const isThought = other !== undefined && THOUGHT.has(other.verb.class) && !THOUGHT.has(own.verb.class);
      const isOwn = isThought && other.source !== null && isSubject(view, other.source.start);
      if (other?.order === "source-first" && other.start === at + 1 && reports(other) && !isOwn) break;
    }
  }
  while (
    start < at &&
    view.chunkAt(at - 1) === undefined &&
    (isLooseEnd(view, at - 1) || isLooseBracket(view, start, at))
  )
    at--;
  return at;
}

/** “(Lee said it was late | )”: a bracket that opens in front of the clause. */
function isLooseBracket(view: ParagraphView, start: number, end: number): boolean {
  if (!view.is(end - 1, ")")) return false;
  for (let at = end - 2; start <= at && end - MAX_BRACKET < at; at--) if (view.is(at, "(")) return false;
  return true;
}

/** Tokens in brackets at most. */
const MAX_BRACKET = 60;

/** Behind the last quoted words before `end`; without any no token is behind them. */
function lastChunkEnd(view: ParagraphView, start: number, end: number): number {
  if (view.chunks.length === 0) return Number.MAX_SAFE_INTEGER;
  for (let at = end - 1; start <= at; at--) {
    const chunk = view.chunkAt(at);
    if (chunk !== undefined) return chunk.end;
  }
  return Number.MAX_SAFE_INTEGER;
}

/**
 * What a story adds in its own words behind the last quoted ones: “said it was “a joke,” | a swipe at Lee”, “said it was “over” for
 * him, | although he stays”, “ — | and he singled out Lee”. `mark`: the comma or dash, or the quoted words that hold the comma.
 */
function isSaidAside(view: ParagraphView, mark: number, lastQuoted: number): boolean {
  if (mark + 1 < lastQuoted) return false;
  if (view.chunkAt(mark) === undefined && view.isDash(mark)) return true;
  const next = mark + 1;
  const lower = view.lower(next);
  // “said it was “late,” | in an interview with Reuters”
  if (isOccasionPhrase(view, next)) return true;
  // “said it was “late,” | before leaving”
  if (/^(?:before|after)$/.test(lower) && (view.pos(next + 1) & Pos.Gerund) !== 0) return true;
  // “said the aide is “glad” that Lee, who was late, is there”: the clause goes on behind its aside.
  if (/^(?:who|which|whose)$/.test(lower) && isClosedAside(view, next)) return false;
  if (ADDS.has(lower)) return lower !== "but" || !/^(?:rather|also)$/.test(view.lower(next + 1));
  const pos = view.pos(next);
  // “said it was “late” for the town, | leaving in a hurry”, but “said it was “late,” leaving no time”
  const isBehindMarks = view.chunkAt(mark) !== undefined || view.chunkTo(mark - 1) !== undefined;
  if (!isBehindMarks && (pos & Pos.Gerund) !== 0 && (pos & Pos.MostlyNoun) === 0) return true;
  // “in which he said”, “with whom”
  return (pos & Pos.Preposition) !== 0 && /^(?:which|whom)$/.test(view.lower(next + 1));
}

/** Whether a comma with the verb of the clause behind it closes the aside that begins here. */
function isClosedAside(view: ParagraphView, start: number): boolean {
  for (let at = start + 1; at < start + 25 && at < view.length; at++) {
    if (view.chunkAt(at) !== undefined || isFinalMark(view.form(at)!)) return false;
    if (view.is(at, ",")) return view.isFiniteVerb(at + 1);
  }
  return false;
}

function isOccasionPhrase(view: ParagraphView, at: number): boolean {
  if (!/^(?:in|during|on|at)$/.test(view.lower(at))) return false;
  for (let behind = at + 1; behind < at + 4; behind++) {
    if (view.isOccasion(behind)) return true;
    if (!view.isDeterminer(behind) && !view.isNominal(behind) && (view.pos(behind) & Pos.Adjective) === 0) return false;
  }
  return false;
}

const THOUGHT: ReadonlySet<string> = new Set(["belief", "feeling"]);

const ADDS = new Set("who which whose but although though while as a an".split(" "));

/** “While Lee said that prices fell, | the bank …”: the clause of the attribution ends before the main one. */
function isInSubordinateClause(view: ParagraphView, own: Attribution): boolean {
  const { cue, start, end, source } = own;
  // “Asked whether prices fell, | the bank …”, “Conceding that prices fell, | the bank …”
  if ((own.order === "passive" || source === null || end <= source.start) && view.sentenceStart(start) === start)
    return true;
  const before = start - 1;
  if (before < 0 || view.chunkAt(before) !== undefined) return false;
  // “When she spoke of the raid and said it was “vile,” | the crowd …”
  if (isInOpeningClause(view, start) || isInOpeningClause(view, cue.start)) return true;
  const opener = (view.pos(before) & Pos.Adverb) !== 0 && !OPENS_CLAUSE.has(view.lower(before)) ? before - 1 : before;
  return OPENS_CLAUSE.has(view.lower(opener)) && (view.sentenceStart(opener) === opener || view.is(opener - 1, ","));
}

/** Whether the sentence opens with a subordinate clause that no comma has closed yet. */
function isInOpeningClause(view: ParagraphView, end: number): boolean {
  const start = view.sentenceStart(end);
  const isRelative = (view.pos(start) & Pos.Preposition) !== 0 && /^(?:who|which)$/.test(view.lower(end - 1));
  if (MAX_OPENING < end - start || !(isRelative || OPENS_CLAUSE.has(view.lower(start)))) return false;
  for (let at = start; at < end; at++) if (view.is(at, ",") || view.chunkAt(at)?.endsInComma === true) return false;
  return true;
}

/** Tokens of such a clause in front of the attribution at most. */
const MAX_OPENING = 30;

const OPENS_CLAUSE = new Set(
  "while although though after before when as if since because until once whereas even whilst".split(" "),
);

/** Whether a subject and its verb stand here. */
const beginsMainClause = (view: ParagraphView, at: number, limit: number): boolean =>
  subjectAt(view, at, limit) !== undefined;

/** The subject that begins here, if its verb follows. */
export function subjectAt(view: ParagraphView, at: number, limit: number): TokenSpan | undefined {
  const subject = nounPhraseFrom(view, at, limit, "closed");
  if (subject === undefined) return undefined;
  let verb = subject.end;
  while (verb < subject.end + 3 && (view.pos(verb) & Pos.Adverb) !== 0 && !view.isFiniteVerb(verb)) verb++;
  return view.isFiniteVerb(view.is(verb, ",") ? verb + 1 : verb) ? subject : undefined;
}

const TAKES_OVER = new Set(["but", "and", "while", "though", "although", "whereas", "as"]);

/** A mark or conjunction that no content ends with. */
export function isLooseEnd(view: ParagraphView, at: number): boolean {
  const form = view.form(at)!;
  if (isFinalMark(form) || form.text === "," || form.text === ";" || form.text === ":" || view.isDash(at)) return true;
  return form.lower === "and" || form.lower === "but";
}

export const isLowerCase = (view: ParagraphView, at: number): boolean =>
  ((view.form(at)?.shape ?? 0) & Shape.Lower) !== 0;

/** Whether the verb can report more than quoted words: “opposes” and “sees” stand in reported clauses too. */
const reports = ({ order, verb }: Attribution): boolean =>
  order !== "passive" && (verb.frames & ~(Frame.NounPhrase | Frame.Infinitive | Frame.ObjectAs)) !== 0;

/** Whether the verb may have content of this kind. */
export const takes = (attribution: Attribution, frames: number): boolean => (attribution.verb.frames & frames) !== 0;

export { Frame };
