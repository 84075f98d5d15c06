/** Where the noun phrases of speakers begin and end, told from capitals and parts of speech, because sources need no names. */
import { Frame } from "../../lexicon/cues";
import { Pos, Shape } from "../../lexicon/word-form";
import type { Chunk, ParagraphView, TokenSpan } from "./paragraph-view";

/** The longest noun phrase or apposition, in tokens: a bound on the work for hostile text. */
const MAX_PHRASE = 40;

/** “as”, “than”, “since”: prepositions that open clauses, and others that begin an adverbial, not a part of a name. */
const NO_LINK = new Set(
  "during amid amidst despite without unlike besides via per until till since as than before after like but plus".split(
    " ",
  ),
);

/**
 * The noun phrase that ends right before `end`: “the head of the agency”, “French Minister of the Armed Forces Ann Lee”,
 * “officials who asked not to be named”. Undefined if there is none. Linear in the phrase, which is bounded.
 */
export function nounPhraseBefore(view: ParagraphView, end: number, lowest = 0): TokenSpan | undefined {
  const floor = Math.max(lowest, end - MAX_PHRASE, view.paragraph.bodyToken);
  let last = end;
  let start = end;
  let at = end - 1;
  if (at < floor) return undefined;
  // “The other said”
  if (isBarePronoun(view, at)) return { start: floor < at && view.lower(at - 1) === "the" ? at - 1 : at, end };
  while (floor <= at) {
    const chunk = view.chunkAt(at);
    if (chunk !== undefined) {
      if (!isNameInMarks(view, chunk, floor)) break;
      start = chunk.start;
      at = chunk.start - 1;
      continue;
    }
    const pos = view.pos(at);
    if (view.is(at, ")")) {
      const open = openingBracket(view, at, floor);
      if (open < 0) break;
      at = open - 1;
      start = open;
      continue;
    }
    if (isJoint(view, at)) {
      if (at === end - 1 && !isPossessive(view, at)) break;
      start = at--;
      continue;
    }
    if (view.is(at, "&")) {
      start = at--;
      continue;
    }
    if ((pos & Pos.Preposition) !== 0 && start < last) {
      if (!isLink(view, at)) break;
      if (view.lower(at) !== "of" && isAdverbial(view, at + 1, last)) {
        // “the group on Saturday claimed”: the phrase ends before the time.
        last = start = end = at--;
        continue;
      }
      const isReducedBefore = floor < at && isReduced(view, at - 1) && view.isNominal(at - 2);
      if (at <= floor) break;
      if (!isReducedBefore && (!(view.isNominal(at - 1) || view.isPronoun(at - 1)) || view.isFiniteVerb(at - 1))) {
        // “an officer who spoke to Reuters”
        return (
          (view.isFiniteVerb(at - 1) ? antecedentOf(view, at - 1, floor, end) : undefined) ?? found(view, start, last)
        );
      }
      start = at--;
      continue;
    }
    // “He believes that | police said”, but “That person said”
    if (view.lower(at) === "that" && (at !== view.sentenceStart(at) || !isLowerNoun(view, at + 1))) break;
    if (at === end - 1 && (view.is(at, "%") || view.form(at)!.number !== undefined)) {
      start = at--;
      continue;
    }
    if (at === end - 1 && (isObjectOf(view, at) || isThoseDone(view, at))) {
      start = at - 1;
      at -= 2;
      continue;
    }
    // Two verbs do not follow each other: “rights advocates said”.
    if (at === end - 1 && (pos & Pos.Noun) !== 0 && (pos & FINITE) === Pos.ThirdPerson) {
      start = at--;
      continue;
    }
    if ((pos & Pos.Determiner) !== 0 && start < last) {
      start = at--;
      // “Erik ten Hag”
      if (
        floor <= at &&
        (pos & Pos.Possessive) === 0 &&
        view.isCapital(at) &&
        view.isCapital(start + 1) &&
        isLower(view, start)
      )
        continue;
      // “half of the soldiers”, “a letter from the club”, “all the soldiers”: only a preposition or a quantity goes on in front.
      if (floor <= at && (view.pos(at) & Pos.Preposition) !== 0) continue;
      if (floor <= at && view.lower(at) === "and" && joins(view, at, floor)) continue;
      if (floor <= at && (view.pos(at) & Pos.Determiner) !== 0 && (view.pos(at) & Pos.Adverb) !== 0) continue;
      break;
    }
    if (view.lower(at) === "and" && start < last) {
      if (!joins(view, at, floor)) break;
      start = at--;
      continue;
    }
    if (view.isPronoun(at) && start < last && view.lower(at + 1) === "of") {
      start = at--;
      break;
    }
    if (isParticipleBefore(view, at, start, last)) {
      start = at--;
      continue;
    }
    // “managing director of Acme”
    if (start < last && start === at + 1 && POST_PARTICIPLE.test(view.lower(at)) && view.isNominal(start)) {
      start = at--;
      continue;
    }
    // “analysts led by Ann Lee”, “officials briefed on the talks”
    if (
      start < last &&
      isReduced(view, at) &&
      start === at + 1 &&
      view.isNominal(at - 1) &&
      !view.isFiniteVerb(at - 1)
    ) {
      start = at--;
      continue;
    }
    // “On Friday | Ms Lee told”
    const isTime = start < last && view.isCalendar(at) && view.isCapital(start) && !isPossessive(view, at + 1);
    if (isTime && floor < at && (view.pos(at - 1) & Pos.Preposition) !== 0) break;
    if (!view.isNominal(at) || view.isFiniteVerb(at)) {
      const relative = antecedentOf(view, at, floor, end);
      if (relative !== undefined) return relative;
      break;
    }
    start = at--;
  }
  return found(view, start, last);
}

/** The phrase without what cannot open one. */
function found(view: ParagraphView, from: number, last: number): TokenSpan | undefined {
  let start = from;
  while (start < last && isNoOpener(view, start)) start++;
  // “at least three soldiers”
  if (view.lower(start) === "least" && view.lower(start - 1) === "at") start--;
  return start < last && hasHead(view, start, last) ? { start, end: last } : undefined;
}

/**
 * The noun phrase that begins at `start`, with the appositions and relative clauses behind its commas:
 * “Ann Lee, 24, a religious leader in Mali”. `isClosed`: such an apposition must be closed by a comma before the verb.
 */
export function nounPhraseFrom(
  view: ParagraphView,
  start: number,
  limit: number,
  apposition: "open" | "closed" | "none",
): TokenSpan | undefined {
  const ceiling = Math.min(limit, start + MAX_PHRASE, view.length);
  if (ceiling <= start) return undefined;
  if (isBarePronoun(view, start) && view.lower(start + 1) !== "of") {
    if (!(view.isPronoun(start) && view.lower(start + 1) === "who")) return { start, end: start + 1 };
  }
  let at = start;
  // “last week”, but “last week’s debate”
  const isOwner = view.lower(start + 1) === "'s" || view.lower(start + 2) === "'s";
  if (view.lower(start) === "that" || (view.isCalendar(start) && !isOwner)) return undefined;
  while (at < ceiling) {
    const chunk = view.chunkAt(at);
    if (chunk !== undefined) {
      // A title belongs to the phrase: “CNN’s “New Day””, “the “Today” show”.
      const isTitle = start < at && chunk.words < 7 && !chunk.isFinished && !chunk.endsInComma;
      // “his famous “Memoirs””
      const isModified =
        (view.pos(at - 1) & Pos.Adjective) !== 0 && view.isDeterminer(at - 2) && view.isCapital(chunk.first);
      if (!isTitle || !(isPossessive(view, at - 1) || view.isDeterminer(at - 1) || isModified)) break;
      at = chunk.end;
      continue;
    }
    const pos = view.pos(at);
    if (view.is(at, "(")) {
      const close = closingBracket(view, at, ceiling);
      if (close < 0) break;
      at = close + 1;
      continue;
    }
    if (view.is(at, "&") || (start < at && isJoint(view, at))) {
      at++;
      continue;
    }
    if ((pos & Pos.Determiner) !== 0) {
      if (start < at && (view.pos(at - 1) & (Pos.Preposition | Pos.Conjunction | Pos.Determiner)) === 0) break;
      at++;
      continue;
    }
    if (view.isPronoun(at) && (at === start || view.lower(at - 1) === "of") && view.lower(at + 1) === "of") {
      at++;
      continue;
    }
    // “75 per cent of sailors”
    if (start < at && view.lower(at) === "per" && view.lower(at + 1) === "cent") {
      at += 2;
      continue;
    }
    if ((pos & Pos.Preposition) !== 0 && start < at) {
      if (!isLink(view, at) || (view.lower(at) !== "of" && isAdverbial(view, at + 1, ceiling))) break;
      // Behind a name only “of” and “for” go on: “said Ann Lee of the ministry”, but “said Ann Lee | in Paris”.
      const isBehindName = view.isCapital(at - 1) || view.is(at - 1, ")");
      // “the Commission on Human Rights”
      const isBody = BODY.test(view.form(at - 1)!.lower) && view.isCapital(at + 1);
      if (isBehindName && !isBody && view.lower(at) !== "of" && view.lower(at) !== "for") break;
      if (!view.isNominal(at + 1) && !view.isDeterminer(at + 1)) break;
      at++;
      continue;
    }
    if (view.lower(at) === "and" && start < at) {
      if (!joins(view, at, start)) break;
      at++;
      continue;
    }
    if (view.lower(at) === "who" && start < at) {
      at = clauseEnd(view, at, ceiling);
      break;
    }
    if (isParticipleAfter(view, at, start)) {
      at++;
      continue;
    }
    // “said a woman involved in the appeal”, but “a study | published on Thursday”
    if (
      apposition === "open" &&
      start < at &&
      isReduced(view, at) &&
      !isAdverbial(view, at + 2, ceiling) &&
      !view.isCapital(at - 1) &&
      view.isNominal(at - 1)
    ) {
      at++;
      continue;
    }
    if (!view.isNominal(at) || view.isFiniteVerb(at)) break;
    // “said Lee | Monday”, but “a Saturday rally”
    const isModifier =
      view.lower(at + 1) === "'s" || (view.isDeterminer(at - 1) && view.isNominal(at + 1) && !view.isCalendar(at + 1));
    if (start < at && view.isCalendar(at) && !view.isCapital(at + 1) && !isModifier) break;
    at++;
  }
  while (start < at && isNoCloser(view, at - 1)) at--;
  if (at <= start || !hasHead(view, start, at)) return undefined;
  return {
    start,
    end: apposition === "none" ? at : withAppositions(view, at, ceiling + MAX_PHRASE, limit, apposition),
  };
}

/**
 * The noun phrase whose apposition or relative clause ends at the comma or dash `close`: “Ann Lee, a leader in Mali, said”,
 * “Ann Lee — who was there — said”.
 */
export function nounPhraseBeforeApposition(view: ParagraphView, close: number, floor: number): TokenSpan | undefined {
  const lowest = Math.max(floor, close - MAX_PHRASE);
  const isMark = (at: number): boolean => (view.is(close, ",") ? view.is(at, ",") : view.isDash(at));
  let fallback: TokenSpan | undefined;
  for (let at = close - 1; lowest < at; at--) {
    const chunk = view.chunkAt(at);
    if (chunk !== undefined) {
      // An apposition does not reach back over a whole quotation: ““We go,” Lee, a nurse, said”.
      if ((chunk.endsInComma || chunk.isFinished) && !isTitleOf(view, chunk)) break;
      at = chunk.start;
      continue;
    }
    if (!isMark(at)) continue;
    if (isNoApposition(view, at + 1)) break;
    const phrase = nounPhraseBefore(view, at);
    if (phrase === undefined) break;
    // “Lee on Monday, after a long night, said” ends the source before its time, “speaking at a rally in Paris” is none.
    const isCut = phrase.end !== at;
    if (isCut && (view.pos(phrase.start) & Pos.Gerund) !== 0) continue;
    const source = { start: phrase.start, end: isCut ? phrase.end : isAdverbialApposition(view, at + 1) ? at : close };
    // “Ann Lee, 24, of Ashton, Md., who”; “Jim Poe, R-S.C., a candidate,”: the name is some commas further.
    if (!isAside(view, phrase) && !isInsideAdverbial(view, phrase, floor)) return source;
    fallback ??= source;
  }
  return fallback;
}

/** “Lee, speaking at a rally in Paris, Texas, said”: the words before the comma are a part of an adverbial. */
function isInsideAdverbial(view: ParagraphView, phrase: TokenSpan, floor: number): boolean {
  let start = phrase.start;
  while (
    floor < start &&
    phrase.start - 12 < start &&
    view.chunkAt(start - 1) === undefined &&
    !view.is(start - 1, ",")
  )
    start--;
  if (start === phrase.start || !view.is(start - 1, ",")) return false;
  return (view.pos(start) & (Pos.Gerund | Pos.Preposition | Pos.PastParticiple | Pos.Relative)) !== 0;
}

/** The head of a noun phrase: the last noun before a comma, a preposition or a relative pronoun. */
export function headOf(view: ParagraphView, phrase: TokenSpan): number {
  let head = phrase.start;
  for (let at = phrase.start; at < phrase.end; at++) {
    if (view.is(at, ",") || view.is(at, "(")) break;
    if (phrase.start < at && (view.pos(at) & (Pos.Preposition | Pos.Relative)) !== 0) break;
    if (view.isNominal(at) || view.isPronoun(at)) head = at;
  }
  return head;
}

const isLower = (view: ParagraphView, at: number): boolean =>
  (view.form(at)!.shape & Shape.Lower) !== 0 && view.lower(at) !== "the";

/** “the “Iron Lady” said”, “William “Bill” Turner said”. */
function isNameInMarks(view: ParagraphView, chunk: Chunk, floor: number): boolean {
  if (3 < chunk.words || chunk.isFinished || chunk.endsInComma || chunk.start <= floor || chunk.close < 0) return false;
  return view.isCapital(chunk.first) && (view.isDeterminer(chunk.start - 1) || view.isCapital(chunk.start - 1));
}

/** The author of “Going Home,” or a film titled “Why?”: capitals behind a word that does not lead speech in. */
function isTitleOf(view: ParagraphView, chunk: Chunk): boolean {
  if (6 < chunk.words || chunk.start === 0 || chunk.close < 0) return false;
  for (let at = chunk.first; at < chunk.end; at++) if (isLower(view, at) && 3 < view.lower(at).length) return false;
  return TITLED.test(view.lower(chunk.start - 1)) || view.lower(chunk.start - 1) === "of";
}

const TITLED = /^(?:titled|entitled|called|named|dubbed|headlined)$/;

const FINITE = Pos.ThirdPerson | Pos.Past | Pos.Auxiliary | Pos.Modal;

const isLowerNoun = (view: ParagraphView, at: number): boolean =>
  view.isNominal(at) && !view.isCapital(at) && !view.isFiniteVerb(at);

/** “most of them”, “a source close to him” */
const isObjectOf = (view: ParagraphView, at: number): boolean =>
  OBJECT_PRONOUN.test(view.lower(at)) && (view.pos(at - 1) & Pos.Preposition) !== 0;

const OBJECT_PRONOUN = /^(?:me|him|her|us|them|it)$/;

/** “those surveyed” */
const isThoseDone = (view: ParagraphView, at: number): boolean =>
  (view.pos(at) & Pos.PastParticiple) !== 0 && view.lower(at - 1) === "those";

function isBarePronoun(view: ParagraphView, at: number): boolean {
  return (
    view.isPronoun(at) &&
    !(
      (view.isDeterminer(at) || view.lower(at) === "one") &&
      view.isNominal(at + 1) &&
      !view.isFiniteVerb(at + 1) &&
      !isCue(view, at + 1)
    )
  );
}

const isCue = (view: ParagraphView, at: number): boolean => view.form(at)?.cue?.verb !== undefined;

/** Hyphens and slashes inside a compound, and the possessive. */
function isJoint(view: ParagraphView, at: number): boolean {
  if (isPossessive(view, at)) return true;
  if (!view.is(at, "-") && !view.is(at, "/") && !view.is(at, "‑") && !view.is(at, "–")) return false;
  return view.touch(at) && 0 < at && view.touch(at - 1);
}

function isPossessive(view: ParagraphView, at: number): boolean {
  const lower = view.lower(at);
  return (
    lower === "'s" ||
    ((lower === "'" || lower === "’") && 0 < at && view.touch(at - 1) && view.lower(at - 1).endsWith("s"))
  );
}

function isLink(view: ParagraphView, at: number): boolean {
  return !NO_LINK.has(view.lower(at));
}

/** Time or occasion behind a preposition: “on Saturday”, “in a statement”. */
function isAdverbial(view: ParagraphView, start: number, end: number): boolean {
  for (let at = start; at < end && at < start + 4; at++) {
    if (view.isCalendar(at) || view.isOccasion(at)) return true;
    if (!view.isDeterminer(at) && !view.isNominal(at)) return false;
  }
  return false;
}

/** “Smith and Jones”, “current and former officials”; not “… three soldiers and | the army said”. */
function joins(view: ParagraphView, at: number, floor: number): boolean {
  if (at - 1 < floor) return false;
  // “Writer and broadcaster Ann Lee”: the capital is that of the sentence.
  const opens = view.sentenceStart(at) === at - 1 && (view.pos(at - 1) & Pos.Noun) !== 0;
  if (view.isCapital(at - 1) && !(opens && view.isNominal(at + 1)))
    return view.isCapital(at + 1) || view.isDeterminer(at + 1);
  if (!view.isNominal(at - 1) || view.isFiniteVerb(at - 1)) return false;
  if (view.isDeterminer(at + 1)) return beginsClause(view, at - 1);
  return view.isNominal(at + 1) && !view.isCapital(at + 1);
}

/**
 * Whether the noun at `at` and the words before it stand at the start of a sentence or behind a comma: “residents and a monitor
 * said”, “the head of the navy and the head of the army said”.
 */
function beginsClause(view: ParagraphView, at: number): boolean {
  for (let before = at; at - 8 < before; before--) {
    if (before < 0 || view.is(before, ",") || view.sentenceStart(at) > before) return true;
    if ((view.lower(before) === "of" && before < at) || view.form(before)!.number !== undefined) continue;
    if (!view.isNominal(before) && !view.isDeterminer(before)) return false;
    if (view.isFiniteVerb(before)) return false;
  }
  return false;
}

/** “the injured man”, “two armed rebels”. */
function isParticipleBefore(view: ParagraphView, at: number, start: number, last: number): boolean {
  if (start === last || (view.pos(at) & (Pos.PastParticiple | Pos.Gerund | Pos.Adverb)) === 0) return false;
  if ((view.pos(at) & (Pos.Auxiliary | Pos.Pronoun)) !== 0) return false;
  if (!view.isNominal(start)) return false;
  const before = view.pos(at - 1);
  return (
    (before & (Pos.Determiner | Pos.Preposition | Pos.MostlyAdjective)) !== 0 ||
    view.isNumber(at - 1) ||
    view.is(at - 1, "-")
  );
}

function isParticipleAfter(view: ParagraphView, at: number, start: number): boolean {
  if (start === at || (view.pos(at) & (Pos.PastParticiple | Pos.Gerund)) === 0 || (view.pos(at) & Pos.Auxiliary) !== 0)
    return false;
  return (view.isDeterminer(at - 1) || view.is(at - 1, "-")) && view.isNominal(at + 1);
}

/** Behind a verb that is not the main one there may be a relative clause: “officials who asked not to be named said”. */
export function antecedentOf(view: ParagraphView, verb: number, floor: number, end: number): TokenSpan | undefined {
  for (let at = verb; floor < at; at--) {
    if (view.is(at, ",") || view.chunkAt(at) !== undefined) return undefined;
    const lower = view.lower(at);
    // “the experts I interviewed”
    const isBare = at === verb - 1 && SUBJECT_PRONOUN.test(lower) && view.isNominal(at - 1);
    if (!isBare && lower !== "who" && lower !== "whose" && lower !== "whom") continue;
    const antecedent = nounPhraseBefore(view, at, floor);
    return antecedent?.end === at ? { start: antecedent.start, end } : undefined;
  }
  return undefined;
}

const SUBJECT_PRONOUN = /^(?:i|we|he|she|they|you)$/;

function openingBracket(view: ParagraphView, close: number, floor: number): number {
  for (let at = close - 1; floor <= at && close - 10 <= at; at--) if (view.is(at, "(")) return at;
  return -1;
}

function closingBracket(view: ParagraphView, open: number, ceiling: number): number {
  for (let at = open + 1; at < ceiling && at <= open + 10; at++) if (view.is(at, ")")) return at;
  return -1;
}

function isNoOpener(view: ParagraphView, at: number): boolean {
  const pos = view.pos(at);
  if (isJoint(view, at) || view.is(at, "&")) return true;
  return (pos & (Pos.Preposition | Pos.Conjunction)) !== 0 && (pos & Pos.Determiner) === 0;
}

function isNoCloser(view: ParagraphView, at: number): boolean {
  const pos = view.pos(at);
  return (pos & (Pos.Preposition | Pos.Conjunction | Pos.Determiner)) !== 0 && !view.isPronoun(at);
}

/** A phrase needs a noun, a name, a number or a pronoun. */
function hasHead(view: ParagraphView, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (view.isPronoun(at) || view.isNumber(at) || view.isCapital(at)) return true;
    const form = view.form(at)!;
    if (view.isWord(at) && (form.pos === 0 || (form.pos & Pos.Noun) !== 0) && (form.shape & Shape.Mark) === 0)
      return true;
  }
  return false;
}

function withAppositions(
  view: ParagraphView,
  end: number,
  ceiling: number,
  limit: number,
  apposition: "open" | "closed",
): number {
  let best = end;
  let at = end;
  for (let round = 0; round < 4 && view.is(at, ",") && at < limit; round++) {
    if (!opensApposition(view, at + 1)) break;
    const close = appositionEnd(view, at + 1, Math.min(ceiling, limit), apposition);
    if (close < 0 || close === at + 1) break;
    // “said Lee, who added that”: the relative clause has its own quotation.
    const isRelative = RELATIVE.test(view.lower(at + 1));
    if (isRelative && holdsCue(view, at + 1, close)) break;
    if (isRelative && apposition === "open" && isCueAt(view, at + 2)) break;
    if (!view.is(close, ",") && apposition === "closed") break;
    best = close;
    at = close;
  }
  return best;
}

const BODY =
  /^(?:commission|committee|council|conference|convention|centre|center|institute|office|fund|campaign|group|alliance|forum|panel|programme|program|department)$/;

const RELATIVE = /^(?:who|which)$/;

/** Whether a verb that takes a clause behind “that” stands in tokens `[start, end)`. */
function holdsCue(view: ParagraphView, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (((view.form(at)!.cue?.verb?.frames ?? 0) & Frame.ThatClause) !== 0 && view.lower(at + 1) === "that")
      return true;
  }
  return false;
}

/** “said Lee, who thinks the plan”, “said Poe, who also said there were”: a clause that has its own quotation. */
function isCueAt(view: ParagraphView, start: number): boolean {
  const at = (view.pos(start) & (Pos.Adverb | Pos.Auxiliary)) !== 0 ? start + 1 : start;
  const verb = view.form(at)?.cue?.verb;
  return verb !== undefined && (verb.frames & Frame.Clause) !== 0 && view.isFiniteVerb(at);
}

/** “a nurse”, “who lives in Paris”, “24”, “head of the agency”, “R-S.C.”, “Democrat of Tennessee”. */
function opensApposition(view: ParagraphView, at: number): boolean {
  const form = view.form(at);
  if (form === undefined || view.chunkAt(at) !== undefined) return false;
  if (view.isNumber(at)) return true;
  const { lower, pos } = form;
  if (lower === "who" || lower === "whose" || lower === "which" || lower === "a" || lower === "an" || lower === "the")
    return true;
  if (isParty(view, at)) return true;
  if ((pos & Pos.Possessive) !== 0 && (pos & Pos.Determiner) !== 0) return true;
  if (view.isCapital(at)) {
    // “Democrat of Ohio”, “Lee’s lawyer”
    return (
      view.lower(at + 1) === "of" ||
      isPossessive(view, at + 1) ||
      isPossessive(view, at + 2) ||
      isWholeName(view, at) ||
      isPost(view, at) ||
      isShortPost(view, at)
    );
  }
  // “managing director of Acme”
  if (POST_PARTICIPLE.test(lower) && view.isNominal(at + 1)) return true;
  if (view.isCalendar(at) || !view.isNominal(at) || (pos & Pos.Noun) === 0 || (pos & Pos.Gerund) !== 0) return false;
  return (form.shape & Shape.Lower) !== 0 && (pos & (Pos.Adverb | Pos.Conjunction)) === 0;
}

/** “a spokesman, Lt. Col. Pedro Diaz, said”: a name of several words and nothing else up to the next comma or the end. */
function isWholeName(view: ParagraphView, start: number): boolean {
  let at = start;
  while (at < start + 7 && view.isCapital(at)) at++;
  return start + 1 < at && !view.isOccasion(at - 1) && (view.is(at, ",") || view.is(at, ".") || at === view.length);
}

/** “Acting Director for Planning at the bank”, “Minister of Labour”: several words with capitals, then “of” or “for”. */
function isPost(view: ParagraphView, start: number): boolean {
  let at = start;
  while (at < start + 5 && view.isCapital(at)) at++;
  return start + 1 < at && (view.lower(at) === "of" || view.lower(at) === "for");
}

/** “said Ann Lee, TTAA vice-president.”: names, then small nouns to the end of the sentence. */
function isShortPost(view: ParagraphView, start: number): boolean {
  let at = start;
  while (at < start + 4 && view.isCapital(at)) at++;
  const small = at;
  while (at < small + 4 && !view.isCapital(at) && (view.isNominal(at) || view.is(at, "-")) && !view.isFiniteVerb(at))
    at++;
  return small < at && (view.is(at, ".") || at === view.length) && (view.pos(at - 1) & Pos.Noun) !== 0;
}

const POST_PARTICIPLE = /^(?:managing|acting|founding|commanding|presiding|leading|outgoing|incoming|visiting)$/;

/** “R-S.C.”, “D-Calif.” */
function isParty(view: ParagraphView, at: number): boolean {
  const form = view.form(at);
  return form !== undefined && form.text.length === 1 && (form.shape & Shape.Capital) !== 0 && view.is(at + 1, "-");
}

/** Where an apposition ends: at a comma, a quotation or the sentence's end; -1 if a clause of its own begins in it. */
function appositionEnd(view: ParagraphView, start: number, ceiling: number, apposition: "open" | "closed"): number {
  let isRelative = false;
  let at = start;
  for (; at < ceiling; at++) {
    if (view.chunkFrom(at) !== undefined) {
      // “a group called “Us”” goes on, a comma or dash before a mark does not.
      const chunk = view.chunkAt(at)!;
      if (chunk.isFinished || 6 < chunk.words) return at;
      at = chunk.end - 1;
      continue;
    }
    const { text } = view.form(at)!;
    const lower = view.lower(at);
    const pos = view.pos(at);
    if (text === "," || text === ";" || text === ":" || text === "—" || text === "–" || text === "--") return at;
    if ((text === "." || text === "!" || text === "?") && ceiling - 1 <= at) return at;
    if ((pos & Pos.Relative) !== 0) isRelative = true;
    if (isRelative || lower === "'s" || !view.isFiniteVerb(at)) continue;
    // A verb before the closing comma makes a clause, unless it could be a participle and nothing else is to come.
    if (apposition === "closed" || !isReduced(view, at)) return -1;
  }
  return at;
}

/** “a man identified as”, “a group known as”, “the agency charged with”. */
function isReduced(view: ParagraphView, at: number): boolean {
  return (view.pos(at) & Pos.PastParticiple) !== 0 && (view.pos(at + 1) & Pos.Preposition) !== 0;
}

function clauseEnd(view: ParagraphView, start: number, ceiling: number): number {
  let at = start;
  while (at < ceiling && view.chunkAt(at) === undefined && !view.is(at, ",") && !view.is(at, ".") && !view.is(at, ":"))
    at++;
  return at;
}

/** A clause of its own stands between the commas, no apposition: “…, but she”, “…, he”. */
function isNoApposition(view: ParagraphView, at: number): boolean {
  const lower = view.lower(at);
  const pos = view.pos(at);
  if ((pos & Pos.Conjunction) !== 0) return true;
  // “Lee, himself a baker, said”
  if (/^(?:him|her|it)self$|^themselves$/.test(lower)) return false;
  return (pos & Pos.Pronoun) !== 0 && (pos & (Pos.Determiner | Pos.Relative)) === 0 && lower !== "who";
}

/** An age or a party between two commas: the phrase before it is the name. */
function isAside(view: ParagraphView, phrase: TokenSpan): boolean {
  if (isParty(view, phrase.start)) return true;
  const origin = view.lower(phrase.start - 1);
  if ((origin === "of" || origin === "from") && view.is(phrase.start - 2, ",")) return true;
  // “Ashton, Md.,”
  if (phrase.end - phrase.start === 1 && (view.form(phrase.start)!.shape & Shape.Dotted) !== 0) return true;
  return (
    phrase.end - phrase.start === 1 && (view.isNumber(phrase.start) || /^(?:jr|sr)\.?$/.test(view.lower(phrase.start)))
  );
}

/** “Lee, in a statement, said”, “Lee, speaking in Paris, said”: no part of the source. */
function isAdverbialApposition(view: ParagraphView, at: number): boolean {
  const pos = view.pos(at);
  if ((pos & Pos.Subordinator) !== 0 || ((pos & Pos.Gerund) !== 0 && (pos & Pos.MostlyNoun) === 0)) return true;
  // “Lee, for his part, said”, but “Ann Lee, of Leeds, said”
  return (pos & Pos.Preposition) !== 0 && view.lower(at) !== "of" && view.lower(at) !== "from";
}
