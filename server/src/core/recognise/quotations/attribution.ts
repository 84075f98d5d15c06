/** Who says something, as far as one cue tells: the verb, its source, and the adverbials behind it. */

import type { Modality } from "../../article/article";
import { Calendar } from "../../lexicon/calendar";
import { CueForm, type CueVerb, Frame } from "../../lexicon/cues";
import { Pos, Shape } from "../../lexicon/word-form";
import { holdsChunk, holdsClause, opensQuoted, subjectAt } from "./content";
import { antecedentOf, headOf, nounPhraseBefore, nounPhraseBeforeApposition, nounPhraseFrom } from "./noun-phrase";
import { isFinalMark, type ParagraphView, type TokenSpan } from "./paragraph-view";

/**
 * How cue and source stand: “Lee said”; “said Lee”; “Lee left, saying”; “Lee left and said”; “according to Lee”; “Lee refused
 * to call it”; “it was called “a farce” by Lee”, “Lee was asked why”.
 */
export type AttributionOrder =
  | "source-first"
  | "cue-first"
  | "participle"
  | "coordinate"
  | "according"
  | "infinitive"
  | "passive";

/** All indices are tokens of the paragraph. */
export interface Attribution {
  readonly verb: CueVerb;
  readonly cue: TokenSpan;
  readonly source: TokenSpan | null;
  readonly order: AttributionOrder;
  /** Absent where somebody says something; else nobody said it, or might, or has yet to: “did not say”, “would say”, “will say”. */
  readonly modality: Modality | undefined;
  /** The first token of source and verb group, whichever stands in front. */
  readonly start: number;
  /** Behind source and cue, whichever stands last; adverbials are not counted. */
  readonly end: number;
  /** Behind the addressee that follows without a preposition: “told reporters |”; `end` without one. */
  readonly objectEnd: number;
  /** Behind the addressee and the adverbials that follow: “told reporters in Paris on Monday |”. */
  readonly tailEnd: number;
  /** What a passive verb names: “| the raid | was called “cowardly””. */
  readonly named?: TokenSpan;
}

/** Adverbs, times and auxiliaries between source and verb, at most. */
const MAX_VERB_GROUP = 8;

const NEGATED = /n't$/;

/**
 * The attribution of the cue at token `at`, or undefined where the word is a noun, a passive, an infinitive, negated …
 * `earlier`: those before it in the paragraph, whose sources go on for a participle: “… Lee said, adding that”.
 */
export function attributionAt(
  view: ParagraphView,
  at: number,
  earlier: readonly Attribution[],
): Attribution | undefined {
  const form = view.form(at)!;
  const verb = form.cue!.verb!;
  // “the Islamic State”, “the Daily Telegraph Reports”: a capital inside a sentence makes a name of the verb.
  if ((form.shape & Shape.Capital) !== 0 && !view.isHeadline && view.sentenceStart(at) !== at) return undefined;
  if (verb.particle !== undefined && view.lower(at + 1) !== verb.particle) return undefined;
  // Its particle makes a verb of “points”: “points out”.
  if (verb.particle === undefined && isNoun(view, at, verb)) return undefined;
  const cue = { start: at, end: verb.particle === undefined ? at + 1 : at + 2 };
  if (verb.class === "according") return accordingTo(view, verb, cue);
  if ((verb.form & CueForm.Gerund) !== 0) return participle(view, verb, cue, earlier);
  return finite(view, verb, cue, earlier);
}

/**
 * “the claims were”, “a state official”, “early tweets”: the word is a noun here. A base form needs a plural subject or an
 * auxiliary, a third person no plural in front and no verb behind.
 */
function isNoun(view: ParagraphView, at: number, verb: CueVerb): boolean {
  const { form } = verb;
  if ((form & (CueForm.Past | CueForm.Gerund | CueForm.Fixed)) !== 0 || (view.pos(at) & Pos.Noun) === 0) return false;
  // “the 17-year-old says”
  if (view.lower(at) === "says") return false;
  // ““…,” states Ann Lee”: right behind quoted words a name is the subject.
  if (view.isCapital(at + 1) && (form & CueForm.ThirdPerson) !== 0 && view.chunkTo(at - 1)?.endsInComma === true)
    return false;
  if (view.lower(at + 1) === "'s" || view.is(at + 1, "-")) return true;
  // “a report, which notes”, but “they report, …”
  const isBare = (form & CueForm.Base) !== 0 && (view.pos(at - 1) & (Pos.Plural | Pos.Pronoun | Pos.Modal)) === 0;
  if (isBare && view.is(at + 1, ",") && (view.pos(at + 2) & Pos.Relative) !== 0) return true;
  // “the report, which notes, “…””
  if (/^(?:who|which)$/.test(view.lower(at - 1)) && view.is(at + 1, ",") && view.chunkFrom(at + 2) !== undefined)
    return false;
  // “a think tank”
  if (/^tanks?$/.test(view.lower(at + 1))) return true;
  if (view.isFiniteVerb(at + 1) && (view.pos(at + 1) & Pos.Pronoun) === 0) return true;
  // “a report, which notes that”, “Lee, who claims she won”
  const mayBeVerb = (form & CueForm.ThirdPerson) !== 0 && /^(?:who|which)$/.test(view.lower(at - 1));
  if (mayBeVerb && (view.lower(at + 1) === "that" || view.isPronoun(at + 1) || view.isDeterminer(at + 1))) return false;
  // “after the Paris attacks, the town”: a verb that takes nothing but things has one behind it.
  const needsObject = (verb.frames & ~(Frame.NounPhrase | Frame.Judgement | Frame.ObjectAs)) === 0;
  if (needsObject && view.is(at + 1, ",") && view.chunkFrom(at + 2) === undefined) return true;
  const modifier = view.pos(at - 1);
  // “her support for him”, “dismissed those reports as”
  if (view.lower(at - 1) === "her") return true;
  if (/^(?:these|those)$/.test(view.lower(at - 1)) && view.isFiniteVerb(at - 2)) return true;
  // “those surveyed say”
  if (view.lower(at - 2) === "those" && (modifier & Pos.PastParticiple) !== 0) return false;
  // “showing support for”
  const isBehindVerb = (modifier & (Pos.Gerund | Pos.Past | Pos.ThirdPerson)) !== 0 && (modifier & Pos.Plural) === 0;
  const isGerund = view.lower(at - 1).endsWith("ing") && !view.isDeterminer(at - 2);
  const mayFollow = (modifier & Pos.Auxiliary) !== 0 || ((modifier & Pos.Noun) !== 0 && !isGerund);
  if ((form & CueForm.Base) !== 0 && isBehindVerb && !mayFollow) return true;
  // “a few questions”
  if (view.lower(at - 1) === "few" && view.lower(at - 2) === "a") return true;
  // “a Leeds Times report”, “a media request”
  if ((form & CueForm.Base) !== 0 && isBehindArticle(view, at)) return true;
  // “a short answer”, “Lee’s reply”
  if (((modifier & Pos.MostlyAdjective) !== 0 && !view.isCapital(at - 1)) || view.lower(at - 1) === "'s") return true;
  if ((modifier & Pos.Determiner) !== 0 && !view.isPronoun(at - 1)) return true;
  if ((view.pos(at) & Pos.MostlyVerb) !== 0) return (form & CueForm.Base) !== 0 && isSingularBefore(view, at, verb);
  // ““…,” the chief engineer comments.”: with the quotation in front the sentence has no other verb.
  const isLast = endsAt(view, at + 1) || (view.pos(at + 1) & Pos.Preposition) !== 0;
  const mayAgree = (form & CueForm.ThirdPerson) !== 0 || view.lower(at - 1).endsWith("s");
  if (mayAgree && isLast && isBehindComma(view, at)) return false;
  // “swing states like”, “tax rules and”: a rare verb shows itself by what follows.
  if ((view.pos(at) & Pos.MostlyNoun) !== 0 && !mayFollowVerb(view, at + 1)) return true;
  let before = at - 1;
  while (at - 3 < before && (view.pos(before) & Pos.Adverb) !== 0 && !view.isPronoun(before)) before--;
  const pos = view.pos(before);
  if ((pos & (Pos.Auxiliary | Pos.Modal | Pos.Negation)) !== 0 || /^(?:who|which)$/.test(view.lower(before)))
    return false;
  if (view.lower(before) === "to") return false;
  const isPlural =
    (pos & Pos.Plural) !== 0 || PLURAL_PRONOUN.test(view.lower(before)) || view.lower(before) === "police";
  if ((form & CueForm.Base) !== 0) return !isPlural;
  // “The Times reports:”, but “early tweets”
  return ((pos & Pos.Plural) !== 0 && !view.isCapital(before)) || (pos & Pos.MostlyAdjective) !== 0;
}

/** “a majority say”, “a handful think” */
const QUANTITY =
  /^(?:lot|majority|minority|plurality|number|few|dozen|handful|couple|quarter|third|half|fifth|fraction|group|percent|million)$/;

/** “an interesting side note”: a noun in the singular is no subject of a base form. */
function isSingularBefore(view: ParagraphView, at: number, verb: CueVerb): boolean {
  const pos = view.pos(at - 1);
  if (!view.isNominal(at - 1) || (pos & Pos.Plural) !== 0 || view.isCapital(at - 1)) return false;
  if (QUANTITY.test(view.lower(at - 1))) return false;
  const from = Math.max(view.sentenceStart(at), at - 5);
  for (let before = at - 2; from <= before; before--) {
    // “a mere 9 percent say”
    if (view.isNumber(before)) return false;
    const lower = view.lower(before);
    if (lower === "a" || lower === "an") return true;
    // “on her radio show”, but “the majority say”
    if (verb.class === "document" && view.isDeterminer(before)) return true;
    if (!view.isNominal(before)) return false;
  }
  return false;
}

/** Whether nothing but names and “media” stands between “a” and a token. */
function isBehindArticle(view: ParagraphView, at: number): boolean {
  let before = at - 1;
  while (at - 5 < before && ((view.isCapital(before) && view.isWord(before)) || view.lower(before) === "media"))
    before--;
  return before < at - 1 && /^an?$/.test(view.lower(before)) && view.chunkAt(before) === undefined;
}

/** Whether the noun phrase in front of a token follows a quotation that ends in a comma. */
function isBehindComma(view: ParagraphView, at: number): boolean {
  for (let before = at - 1; 0 <= before && at - 12 < before; before--) {
    const chunk = view.chunkAt(before);
    if (chunk !== undefined) return chunk.endsInComma;
    if (view.is(before, ",") && view.chunkTo(before - 1) !== undefined) return true;
  }
  return false;
}

function mayFollowVerb(view: ParagraphView, at: number): boolean {
  if (view.chunkFrom(at) !== undefined || view.lower(at) === "that" || view.is(at, ":")) return true;
  // “Lee notes.”, but “for health reasons.”
  if (endsAt(view, at) || view.is(at, ",")) return view.isCapital(at - 2) || view.isPronoun(at - 2);
  return (view.pos(at) & (Pos.Determiner | Pos.Pronoun)) !== 0;
}

const PLURAL_PRONOUN = /^(?:i|you|we|they|many|some|others|most|few|both|all|several|who|people)$/;

const NO_SPEAKER = new Set(["plan", "plans", "schedule", "tradition", "legend", "taste", "need"]);

function accordingTo(view: ParagraphView, verb: CueVerb, cue: TokenSpan): Attribution | undefined {
  const limit = view.sentenceEnd(cue.start);
  // “According to Lee, a nurse, prices fell”: in front of the clause an apposition needs its second comma.
  const opensSentence = view.sentenceStart(cue.start) === cue.start;
  const source = nounPhraseFrom(view, cue.end, limit, opensSentence ? "closed" : "open");
  if (source === undefined || NO_SPEAKER.has(view.lower(headOf(view, source)))) return undefined;
  // “they should live according to a budget”: without a comma only somebody who can speak is a source.
  const isApart =
    opensSentence ||
    view.is(cue.start - 1, ",") ||
    view.isDash(cue.start - 1) ||
    view.chunkAt(cue.start - 1) !== undefined;
  if (!isApart && !isNamed(view, source) && !maySpeak(view, { start: headOf(view, source), end: source.end }))
    return undefined;
  const end = source.end;
  const tailEnd = skipAdverbials(view, end, limit);
  return { verb, cue, source, order: "according", modality: undefined, start: cue.start, end, objectEnd: end, tailEnd };
}

/** “…, saying that”, “a statement saying”, and the progressive “is saying”. */
function participle(
  view: ParagraphView,
  verb: CueVerb,
  cue: TokenSpan,
  earlier: readonly Attribution[],
): Attribution | undefined {
  const group = verbGroup(view, cue.start);
  if (group.hasBe) {
    const found = sourceBefore(view, verb, cue, group.start, earlier);
    return found === undefined || !group.isNegated ? found : { ...found, modality: "negated" };
  }
  if (group.isNegated) return undefined;
  const before = behindOnce(view, group.start) - 1;
  if (before < 0 || view.sentenceStart(group.start) === group.start) {
    const subject = subjectBehind(view, cue.end);
    return subject && complete(view, verb, cue, subject, "participle", group.start, cue.end);
  }
  const chunk = view.chunkAt(before);
  if (chunk !== undefined && !chunk.endsInComma) return undefined;
  const isFree =
    chunk !== undefined ||
    view.is(before, ",") ||
    view.isDash(before) ||
    OPENS_PARTICIPLE.test(view.lower(before)) ||
    view.isOccasion(before);
  // “with 30 percent saying that”
  const subject = isFree ? undefined : nounPhraseBefore(view, group.start, view.sentenceStart(cue.start));
  if (subject !== undefined && view.lower(subject.start - 1) === "with") {
    return complete(view, verb, cue, subject, "participle", subject.start, cue.end);
  }
  // “footage of Ann Lee saying last week, “…””
  if (!isFree && verb.lemma === "say" && view.isCapital(before)) {
    const source = nounPhraseBefore(view, group.start, view.sentenceStart(cue.start));
    const found =
      source && complete(view, verb, cue, withoutPreposition(view, source), "participle", group.start, cue.end);
    const led = found === undefined ? -1 : view.is(found.tailEnd, ",") ? found.tailEnd + 1 : found.tailEnd;
    if (view.chunkFrom(led) !== undefined || view.lower(led) === "that") return found;
  }
  // “sent a message to members saying: “…””, “signs saying “No””
  const isLeading =
    (verb.lemma === "say" || (verb.frames & (Frame.Quote | Frame.Clause)) === (Frame.Quote | Frame.Clause)) &&
    (view.is(cue.end, ":") || view.is(cue.end, ",") || view.chunkFrom(cue.end) !== undefined) &&
    holdsChunk(view, cue.end, cue.end + 2);
  // “parted, Lee saying it was late and Poe calling it “a farce””
  if (subject !== undefined && isAbsolute(view, subject)) {
    return complete(view, verb, cue, subject, "participle", subject.start, cue.end);
  }
  const isAnd = view.lower(before) === "and" || view.lower(before) === "as";
  if (!isFree && !isLeading && !isAnd && !leadsIn(view, verb, cue.end)) return undefined;
  if (view.lower(before) === "as") return quotedAs(view, verb, cue, group.start);
  // “was kept from saying that”: nobody has said it.
  if (!isFree && view.lower(before) === "from") return undefined;
  // “Lee said that he was late, but her brother could not resist pointing out that”
  const catenative = isFree || isAnd ? undefined : subjectOfCatenative(view, before);
  if (catenative !== undefined) return complete(view, verb, cue, catenative, "participle", group.start, cue.end);
  // “his warning that”
  const isOwned = (view.pos(before) & Pos.Possessive) !== 0 && view.isDeterminer(before);
  if (isOwned) return complete(view, verb, cue, { start: before, end: before + 1 }, "participle", group.start, cue.end);
  const main = mainSource(view, cue.start, earlier) ?? subjectBefore(view, before);
  // “After saying that prices fell, | Lee left”
  const opens = OPENS_PARTICIPLE.test(view.lower(before)) && view.sentenceStart(before) === before;
  const source = main ?? (opens ? subjectBehind(view, cue.end) : undefined);
  if (source === undefined) return undefined;
  return complete(view, verb, cue, source, "participle", group.start, cue.end);
}

/** “| she | could not resist pointing out”, “| Lee | kept telling”: the subject of the verb that the participle follows. */
function subjectOfCatenative(view: ParagraphView, at: number): TokenSpan | undefined {
  if ((view.pos(at) & (Pos.Base | Pos.Past | Pos.ThirdPerson)) === 0 || !CATENATIVE.test(view.lower(at)))
    return undefined;
  const { start, isNegated } = verbGroup(view, at);
  if (isNegated && !RESIST.test(view.lower(at))) return undefined;
  return nounPhraseBefore(view, start, view.sentenceStart(at));
}

const CATENATIVE =
  /^(?:resist(?:s|ed)?|(?:keep|continue|start|remember|recall|end up)s?|kept|continued|began|begins?|started|remembered|recalled)$/;
const RESIST = /^resist/;

/** A name or pronoun behind a dash or “and”, with a participle of its own. */
function isAbsolute(view: ParagraphView, { start, end }: TokenSpan): boolean {
  const joint = start - 1;
  if (joint < 0 || view.chunkAt(joint) !== undefined || !(view.isDash(joint) || view.lower(joint) === "and"))
    return false;
  for (let at = start; at < end; at++) if (!view.isCapital(at)) return view.isPronoun(start) && end === start + 1;
  return true;
}

/** “a video calling him “a friend””, “a letter arguing that”: what follows shows that the words before are told. */
function leadsIn(view: ParagraphView, verb: CueVerb, start: number): boolean {
  if ((verb.frames & Frame.ThatClause) !== 0 && view.lower(start) === "that") {
    // “It is worth mentioning that” is the story’s own voice; “data showing that” speak of things.
    return verb.class !== "document" && view.lower(start - 2) !== "worth";
  }
  if ((verb.frames & (Frame.Judgement | Frame.ObjectAs)) === 0) return false;
  for (let at = start; at < start + MAX_NAMED; at++) {
    if (view.chunkFrom(at) !== undefined) return true;
    if (view.is(at, ",") || view.isFiniteVerb(at)) return false;
  }
  return false;
}

/** Tokens between a verb that names and its quoted words at most. */
const MAX_NAMED = 8;

/** “Conceding that prices fell, | Lee said”: the subject behind the first comma that a clause follows. */
function subjectBehind(view: ParagraphView, start: number): TokenSpan | undefined {
  const limit = Math.min(view.sentenceEnd(start), start + MAX_OPENING);
  for (let at = start; at < limit; at++) {
    const chunk = view.chunkAt(at);
    if (chunk !== undefined) {
      at = chunk.end - 1;
      if (!chunk.endsInComma) continue;
    } else if (!view.is(at, ",")) continue;
    const subject = subjectAt(view, at + 1, view.sentenceEnd(start));
    if (subject !== undefined) return subject;
  }
  return undefined;
}

/** Tokens of a participle clause in front of its subject at most. */
const MAX_OPENING = 50;

/** “…, | at one point calling him”, “…, | at times saying” */
function behindOnce(view: ParagraphView, start: number): number {
  if (view.lower(start - 1) === "point" && view.lower(start - 2) === "one" && view.lower(start - 3) === "at")
    return start - 3;
  return view.lower(start - 1) === "times" && view.lower(start - 2) === "at" ? start - 2 : start;
}

/** “footage of | Ann Lee” */
function withoutPreposition(view: ParagraphView, phrase: TokenSpan): TokenSpan {
  let start = phrase.end - 1;
  while (phrase.start < start && (view.pos(start - 1) & Pos.Preposition) === 0) start--;
  return { start, end: phrase.end };
}

/** “Lee was booed after telling them that”, “apologised for calling it “a farce””. */
const OPENS_PARTICIPLE = /^(?:by|after|before|for|while|when|upon)$/;

/** “was quoted by Xinhua as saying”, “local media quoted Lee as saying”. */
function quotedAs(view: ParagraphView, verb: CueVerb, cue: TokenSpan, start: number): Attribution | undefined {
  const floor = Math.max(view.sentenceStart(cue.start), start - 14);
  for (let at = start - 2; floor <= at; at--) {
    const lower = view.lower(at);
    if (view.chunkAt(at) !== undefined || (lower !== "quoted" && lower !== "cited" && lower !== "quotes")) continue;
    const group = verbGroup(view, at);
    const source = group.hasBe
      ? nounPhraseBefore(view, group.start, floor)
      : nounPhraseFrom(view, at + 1, start - 1, "none");
    if (source === undefined) return undefined;
    // ““We won,” Lee was quoted as saying” stands as “Lee said” does.
    const order = group.hasBe ? "source-first" : "participle";
    return complete(view, verb, cue, source, order, Math.min(source.start, cue.start), cue.end);
  }
  return undefined;
}

function finite(
  view: ParagraphView,
  verb: CueVerb,
  cue: TokenSpan,
  earlier: readonly Attribution[],
): Attribution | undefined {
  const group = verbGroup(view, cue.start);
  const isParticipleOnly = (verb.form & (CueForm.Past | CueForm.Base | CueForm.ThirdPerson)) === 0;
  if (verb.lemma === "ask" && (group.hasBe || isBareAsked(view, cue.start))) {
    return askedOf(view, verb, cue, group.start);
  }
  if (group.hasBe) return namedPassive(view, verb, cue, group.start);
  if (isParticipleOnly && !group.hasHave) return undefined;
  // “I could tell they were new”
  if (verb.lemma === "tell" && /^(?:can|could|can't|couldn't|cannot)$/.test(view.lower(group.start))) return undefined;
  const before = group.start - 1;
  // “Lee erred, having called him “a friend””
  if (group.hasHave && view.lower(group.start) === "having" && view.is(before, ",")) {
    const source = mainSource(view, cue.start, earlier) ?? subjectBefore(view, before);
    return source && complete(view, verb, cue, source, "participle", group.start, cue.end);
  }
  // “the measures announced by the government”, “her reported illness”, “when asked about it”: a participle.
  if ((verb.form & CueForm.Participle) !== 0) {
    if (group.start === cue.start && /^(?:when|if|once|as|while)$/.test(view.lower(cue.start - 1))) return undefined;
    const takesThings = (verb.frames & (Frame.Clause | Frame.NounPhrase | Frame.Judgement)) !== 0;
    const isPassive = view.lower(cue.end) === "by" && verb.lemma !== "say" && takesThings;
    if (isPassive && group.start === cue.start) return undefined;
    if (view.lower(cue.start - 1) === "'s" && !view.isPronoun(cue.start - 2)) return undefined;
  }
  // “a new report”, “the claims”, “of say”: a noun.
  if (group.start === cue.start && 0 <= before) {
    if (view.lower(before) === "to" && !goesOnTo(view, before)) return infinitive(view, verb, cue, before, earlier);
    const pos = view.pos(before);
    if ((pos & Pos.Preposition) !== 0 && (pos & (Pos.Adverb | Pos.Conjunction)) === 0) {
      // ““…,” a voice over says”
      const gap = gapBehindQuote(view, group.start, Math.max(0, group.start - MAX_GAP));
      return gap && complete(view, verb, cue, gap, "source-first", gap.start, cue.end);
    }
    // “the mother of three said”
    const isNumeral = view.form(before)!.number !== undefined;
    if (view.isDeterminer(before) && !isNumeral && !view.isPronoun(before) && (pos & Pos.Relative) === 0)
      return undefined;
  }
  const found = inverted(view, verb, cue, group.start) ?? sourceBefore(view, verb, cue, group.start, earlier);
  if (found === undefined || !(group.isNegated || group.hasModal)) return found;
  return { ...found, modality: group.isNegated ? "negated" : group.hasWill ? "future" : "hypothetical" };
}

/** “Asked whether it was late, Lee said”, “Lee said when asked why” */
function isBareAsked(view: ParagraphView, asked: number): boolean {
  if (view.lower(asked) !== "asked") return false;
  const opener = view.lower(asked - 1);
  return view.sentenceStart(asked) === asked || opener === "when" || opener === "if" || opener === "whenever";
}

/** “Lee was asked: “Why?””, “Asked on Monday whether it was late, Lee said”: whoever asks is not told, or stands behind “by”. */
function askedOf(view: ParagraphView, verb: CueVerb, cue: TokenSpan, start: number): Attribution | undefined {
  const { end } = cue;
  const limit = view.sentenceEnd(cue.start);
  const agent = view.lower(end) === "by" ? nounPhraseFrom(view, end + 1, limit, "none") : undefined;
  const tailEnd = skipAdverbials(view, agent?.end ?? end, limit);
  if (QUESTION_WORD.test(view.lower(tailEnd)) && view.chunkAt(tailEnd) === undefined) {
    const source = agent ?? null;
    return { verb, cue, source, order: "passive", modality: undefined, start, end, objectEnd: end, tailEnd };
  }
  const isLed = view.is(end, ",") || view.is(end, ":");
  if (!isLed || view.chunkFrom(end + 1) === undefined) return undefined;
  return {
    verb,
    cue,
    source: null,
    order: "passive",
    modality: undefined,
    start,
    end,
    objectEnd: end,
    tailEnd: end,
  };
}

/** “The raid was called “cowardly””, “it was described by Lee as “a farce””: quoted words that a passive verb gives to its subject. */
function namedPassive(view: ParagraphView, verb: CueVerb, cue: TokenSpan, start: number): Attribution | undefined {
  if ((verb.frames & (Frame.Judgement | Frame.ObjectAs)) === 0 || (verb.form & CueForm.Participle) === 0)
    return undefined;
  const limit = view.sentenceEnd(cue.start);
  const needsAs = (verb.frames & Frame.Judgement) === 0;
  const agent = view.lower(cue.end) === "by" ? nounPhraseFrom(view, cue.end + 1, limit, "none") : undefined;
  const tailEnd = skipAdverbials(view, agent?.end ?? cue.end, limit);
  const as = view.lower(tailEnd) === "as" ? tailEnd + 1 : tailEnd;
  if (needsAs && as === tailEnd) return undefined;
  let at = as;
  while (at < as + 3 && view.chunkAt(at) === undefined && (view.isDeterminer(at) || (view.pos(at) & MODIFIER) !== 0))
    at++;
  const chunk = view.chunkFrom(at);
  const named = chunk && passiveSubject(view, start);
  if (named === undefined) return undefined;
  const by = view.lower(chunk!.end) === "by" ? nounPhraseFrom(view, chunk!.end + 1, limit, "none") : undefined;
  const source = agent ?? by ?? null;
  const { end } = cue;
  return { verb, cue, source, order: "passive", modality: undefined, start, end, objectEnd: end, tailEnd, named };
}

const MODIFIER = Pos.Adjective | Pos.Adverb;

/** “| the raid | was called”, “the raid, | which | was called”, “| what | is called”. */
function passiveSubject(view: ParagraphView, start: number): TokenSpan | undefined {
  const before = start - 1;
  if (/^(?:what|which|who|that)$/.test(view.lower(before))) return { start: before, end: start };
  return view.is(before, ",")
    ? nounPhraseBeforeApposition(view, before, view.sentenceStart(start))
    : nounPhraseBefore(view, start, view.sentenceStart(start));
}

const QUESTION_WORD = /^(?:whether|if|how|why|what|who|when|where|which)$/;

/** “Lee refused to say that it was “over””: the subject of the verb in front speaks, or does not. */
function infinitive(
  view: ParagraphView,
  verb: CueVerb,
  cue: TokenSpan,
  to: number,
  earlier: readonly Attribution[],
): Attribution | undefined {
  if ((verb.form & CueForm.Base) === 0 || view.chunkAt(to - 1) !== undefined) return undefined;
  const isNegated = UNSAID.test(view.lower(to - 1)) || (view.pos(to - 1) & Pos.Negation) !== 0;
  const object = controlledBefore(view, to);
  if (object?.isAsked === true) return undefined;
  const source = object?.phrase ?? goingOn(view, cue.start, earlier) ?? subjectBefore(view, to);
  if (source === undefined) return undefined;
  const modality = isNegated ? "negated" : INTENDED.test(view.lower(to - 1)) ? "hypothetical" : undefined;
  return complete(view, verb, cue, source, "infinitive", to, cue.end, modality);
}

/** “Lee forced | the minister, who was late, | to admit that”: the object speaks; “urged the minister to admit”: nobody has said it yet. */
function controlledBefore(
  view: ParagraphView,
  to: number,
): { readonly phrase: TokenSpan; readonly isAsked: boolean } | undefined {
  // “refused to say”
  if (view.isFiniteVerb(to - 1)) return undefined;
  const floor = view.sentenceStart(to);
  const phrase = view.is(to - 1, ",")
    ? nounPhraseBeforeApposition(view, to - 1, floor)
    : nounPhraseBefore(view, to, floor);
  if (phrase === undefined || (phrase.end !== to && phrase.end !== to - 1)) return undefined;
  const verb = view.lower(phrase.start - 1);
  const isAsked = ASKING.test(verb);
  return isAsked || FORCING.test(verb) ? { phrase, isAsked } : undefined;
}

const FORCING = /^(?:forc|compell?|oblig|prompt|push|caus)(?:e|es|s|ed|ing)?$|^(?:led|leads?|leading)$/;
const ASKING = /^(?:urg|advis|encourag|tempt|want|expect|instruct|beg|implor|invit|order|pressur)(?:e|es|s|ed|ing)?$/;

/** What stands before “to say” where nothing is said. */
const UNSAID = /^(?:refus(?:e|es|ed|ing)|declin(?:e|es|ed|ing)|fail(?:s|ed|ing)?|reluctant|unwilling|neglected|not)$/;
const INTENDED =
  /^(?:plan(?:s|ned|ning)?|want(?:s|ed|ing)?|expect(?:s|ed)|intend(?:s|ed|ing)?|going|hop(?:e|es|ed|ing)|likely|set|about|prepar(?:e|es|ed|ing)|ready|would)$/;

/** “went on to say” */
const goesOnTo = (view: ParagraphView, to: number): boolean =>
  view.lower(to - 1) === "on" && /^(?:went|goes|going|gone|go)$/.test(view.lower(to - 2));

interface VerbGroup {
  readonly start: number;
  readonly hasBe: boolean;
  readonly hasHave: boolean;
  readonly hasModal: boolean;
  readonly hasWill: boolean;
  readonly isNegated: boolean;
}

/** Auxiliaries, adverbs and times before the verb: “has also said”, “on Saturday claimed”, “later told”. */
function verbGroup(view: ParagraphView, verb: number): VerbGroup {
  let start = verb;
  let hasBe = false;
  let hasHave = false;
  let hasModal = false;
  let hasWill = false;
  let isNegated = false;
  const floor = Math.max(0, verb - MAX_VERB_GROUP);
  for (let at = verb - 1; floor <= at; at--) {
    if (view.chunkAt(at) !== undefined) break;
    const pos = view.pos(at);
    const lower = view.lower(at);
    // “Jun wrote”, “Will wrote”: with nothing in front of it the month or modal is somebody’s name.
    if ((view.isCalendar(at) || lower === "will") && isName(view, at)) break;
    if (NEGATED.test(lower) || (pos & Pos.Negation) !== 0) isNegated = true;
    if ((pos & (Pos.Auxiliary | Pos.Modal)) !== 0 || NEGATED.test(lower)) {
      if (BE.test(lower) || (lower === "'s" && (view.form(verb)!.cue!.verb!.form & CueForm.Gerund) !== 0)) hasBe = true;
      if (HAVE.test(lower)) hasHave = true;
      if ((pos & Pos.Modal) !== 0) hasModal = true;
      if (lower === "will" || lower === "'ll") hasWill = true;
      start = at;
      continue;
    }
    if (lower === "to" && goesOnTo(view, at)) {
      at -= 2;
      start = at;
      continue;
    }
    // “a look-alike said”
    if (view.is(at - 1, "-") && view.touch(at - 1)) break;
    // “Lee himself told”, “Lee once said”
    const isBetween =
      (pos & MAY_BE_ADVERB) !== 0 && !view.isCapital(at) && BETWEEN.test(lower) && isSubjectEnd(view, at - 1);
    const isAside = isAdverb(view, at) || isBetween || REFLEXIVE.test(lower);
    if ((pos & Pos.Negation) !== 0 || isAside || view.isCalendar(at)) {
      start = at;
      continue;
    }
    // “on Saturday”, “in late May”, “in 2010”
    if (view.isNumber(at) && (view.pos(at - 1) & Pos.Preposition) !== 0 && start === at + 1 && isYear(view, at)) {
      start = --at;
      continue;
    }
    // “has in the past called”
    if (lower === "past" && start === at + 1 && view.lower(at - 1) === "the" && view.lower(at - 2) === "in") {
      at -= 2;
      start = at;
      continue;
    }
    if ((pos & Pos.Preposition) !== 0 && start === at + 1 && view.isCalendar(at + 1)) {
      start = at;
      continue;
    }
    break;
  }
  return { start, hasBe, hasHave, hasModal, hasWill, isNegated };
}

/** Adverbs that are something else as well, so that only their place between subject and verb tells: “Lee once said”. */
const BETWEEN = /^(?:once|then|there|first|alone|next|since|even|only|just|still|though|yet|instead|simply)$/;

const MAY_BE_ADVERB = Pos.Adverb | Pos.Adjective | Pos.Conjunction | Pos.Subordinator | Pos.Preposition;

/** A name or a pronoun. */
const isSubjectEnd = (view: ParagraphView, at: number): boolean =>
  0 <= at && view.chunkAt(at) === undefined && (view.isCapital(at) || view.isPronoun(at)) && view.isWord(at);

function isName(view: ParagraphView, at: number): boolean {
  if ((view.form(at)!.shape & Shape.Capital) === 0 || !/^(?:jun|may|april|june|august|jan|will)$/.test(view.lower(at)))
    return false;
  // “Will she say”
  if ((view.pos(at + 1) & Pos.Past) === 0 && view.form(at + 1)?.cue?.verb === undefined) return false;
  // “Ana May said”
  const isSurname = 0 < at && view.isCapital(at - 1) && view.isWord(at - 1) && !view.isCalendar(at - 1);
  const opens = at === 0 || view.chunkAt(at - 1) !== undefined || view.sentenceStart(at) === at;
  return opens || isSurname || view.lower(at) === "will";
}

const isYear = (view: ParagraphView, at: number): boolean => /^(?:1[89]|20)\d\d$/.test(view.form(at)!.text);

const REFLEXIVE = /^(?:him|her|it|them)sel(?:f|ves)$/;
const BE = /^(?:is|are|was|were|be|been|being|am|isn't|aren't|wasn't|weren't|get|gets|got)$/;
const HAVE = /^(?:has|have|had|having|hasn't|haven't|hadn't)$/;

function isAdverb(view: ParagraphView, at: number): boolean {
  const { shape } = view.form(at)!;
  const pos = view.pos(at);
  if ((pos & Pos.Adverb) === 0 || (shape & Shape.Capital) !== 0) return false;
  return (
    (pos &
      (Pos.Determiner | Pos.Pronoun | Pos.Preposition | Pos.Conjunction | Pos.MostlyNoun | Pos.MostlyAdjective)) ===
    0
  );
}

/** “…,” said Lee; “prices fell, said several observers”; “Said Lee: …”. */
function inverted(view: ParagraphView, verb: CueVerb, cue: TokenSpan, start: number): Attribution | undefined {
  // “told” has its addressee behind it, not its source.
  if (verb.lemma === "tell" || (verb.form & (CueForm.Past | CueForm.ThirdPerson)) === 0) return undefined;
  // ““…,” officially announced the university.”
  const isAdverbOnly = start + 1 === cue.start && (view.pos(start) & (Pos.Adverb | Pos.Auxiliary)) === Pos.Adverb;
  if (start !== cue.start && !(isAdverbOnly && view.chunkTo(behindMark(view, start - 1)) !== undefined))
    return undefined;
  const before = start - 1;
  const isBehindQuote =
    before < 0 || view.sentenceStart(start) === start || view.chunkTo(behindMark(view, before)) !== undefined;
  const isBehindClause = !isBehindQuote && behindMark(view, before) !== before;
  if (isBehindClause && before - view.sentenceStart(start) < 5) {
    const led = ledIn(view, verb, cue);
    if (led !== undefined) return led;
  }
  if ((verb.frames & (isBehindQuote ? Frame.Quote : isBehindClause ? Frame.Inversion : 0)) === 0) return undefined;
  const limit = view.sentenceEnd(cue.start);
  // ““…,” said retired surgeon Ann Lee”: the participle belongs to the phrase.
  const isLed = isBehindQuote && 0 <= before && (view.pos(cue.end) & (Pos.PastParticiple | Pos.Gerund)) !== 0;
  const phrase = nounPhraseFrom(view, isLed && view.isNominal(cue.end + 1) ? cue.end + 1 : cue.end, limit, "open");
  if (phrase === undefined) return undefined;
  const source = { start: cue.end, end: phrase.end };
  // “Ann Lee, a nurse, noted the rule”: without a clause in front there is nothing that she could have noted, but
  // “…, said Ann Lee.” at the end of a long sentence leaves nothing else for the words in front to be.
  const sentenceStart = view.sentenceStart(start);
  const closesSentence =
    verb.lemma === "say" && isNamed(view, source) && endsAt(view, source.end) && 7 < before - sentenceStart;
  const clauseStart = Math.max(sentenceStart, start - 60);
  // ““They have no choice” but to go, says Lee”; “The paradox, says Lee, is that”.
  const isSplit = verb.lemma === "say" && isNamed(view, source) && view.is(source.end, ",");
  const isClause =
    isSplit || closesSentence || opensQuoted(view, clauseStart) || holdsClause(view, clauseStart, before);
  if (isBehindClause && !isClause) return undefined;
  // “Lee, in a note posted online, said the town “likes the work””
  if (isBehindClause && view.chunkFrom(source.end) !== undefined) return undefined;
  // “Bank holds rate, says inflation easing”: a bare noun is no speaker there, but behind a quotation
  // ““…,” said master of ceremonies Ann Lee” has a name somewhere.
  if (!maySpeak(view, source) && !(isBehindQuote && isNamed(view, source))) return undefined;
  // “which, along with Leeds, claims the rights to the river”: one verb, many rights.
  if ((verb.form & CueForm.ThirdPerson) !== 0 && isPlainPlural(view, source)) return undefined;
  // “Lee, a nurse, said the army had left”: the phrase behind the verb is the subject of a clause.
  // Behind ““…,” said Lee” no clause can begin, whatever follows.
  const isClosed = isBehindQuote && 0 <= before && view.chunkTo(before)?.endsInComma === true && verb.lemma === "say";
  if (!isClosed && !mayFollowSource(view, source.end) && !(isBehindQuote && view.lower(source.end) === "to"))
    return undefined;
  return complete(view, verb, cue, source, "cue-first", cue.start, source.end);
}

/** “In other words, explained Lee: “…””: the quotation stands behind. */
function ledIn(view: ParagraphView, verb: CueVerb, cue: TokenSpan): Attribution | undefined {
  if ((verb.frames & Frame.Quote) === 0) return undefined;
  const source = nounPhraseFrom(view, cue.end, view.sentenceEnd(cue.start), "open");
  if (source === undefined || !isNamed(view, source)) return undefined;
  if (!view.is(source.end, ":") || view.chunkFrom(source.end + 1) === undefined) return undefined;
  return complete(view, verb, cue, source, "cue-first", cue.start, source.end);
}

/** A lower-case plural with nothing joined to it: “the rights”. */
function isPlainPlural(view: ParagraphView, source: TokenSpan): boolean {
  const head = headOf(view, source);
  return (view.pos(head) & Pos.Plural) !== 0 && (view.pos(head) & Pos.MostlyNoun) !== 0 && !view.isCapital(head);
}

function isNamed(view: ParagraphView, { start, end }: TokenSpan): boolean {
  for (let at = start; at < end; at++) if (view.isCapital(at) || view.isOccasion(at)) return true;
  return false;
}

/** A name, a pronoun, a plural, a person, or a phrase with an article. */
function maySpeak(view: ParagraphView, source: TokenSpan): boolean {
  if (view.isDeterminer(source.start) || view.isPronoun(source.start) || view.isNumber(source.start)) return true;
  // “said one strategist”
  if (view.form(source.start)!.number !== undefined) return true;
  const head = headOf(view, source);
  for (let at = source.start; at <= head; at++) if (view.isCapital(at) || view.lower(at) === "'s") return true;
  return (
    (view.pos(head) & Pos.Plural) !== 0 ||
    view.form(head)!.cue?.isInformant === true ||
    view.lower(head) === "police" ||
    // “Prices to fall, says report”
    (DOCUMENT.test(view.lower(head)) && endsAt(view, source.end))
  );
}

const DOCUMENT = /^(?:report|study|survey|poll|watchdog|court|minister|union|charity|mayor|judge)$/;

/** What can stand behind “said Lee”: the end, a mark, a quotation, a time, a preposition; no verb, adverb or noun. */
function mayFollowSource(view: ParagraphView, at: number): boolean {
  if (endsAt(view, at) || view.chunkFrom(at) !== undefined || view.isCalendar(at)) return true;
  const form = view.form(at)!;
  if (form.text === "," || form.text === ")" || form.text === ":" || form.text === ";" || view.isDash(at)) return true;
  return (view.pos(at) & (Pos.Preposition | Pos.Subordinator)) !== 0 && form.lower !== "that" && form.lower !== "to";
}

/** The token before a comma or dash at `at`, else `at` itself. */
function behindMark(view: ParagraphView, at: number): number {
  return 0 < at && view.chunkAt(at) === undefined && (view.is(at, ",") || view.isDash(at)) ? at - 1 : at;
}

function sourceBefore(
  view: ParagraphView,
  verb: CueVerb,
  cue: TokenSpan,
  start: number,
  earlier: readonly Attribution[],
): Attribution | undefined {
  const before = start - 1;
  if (before < 0) return undefined;
  const lower = view.lower(before);
  const floor = Math.max(view.sentenceStart(cue.start), start - 80);
  if (before < floor) return undefined;
  // “a video that said: “…””
  const isThat = lower === "that" && holdsChunk(view, cue.end, cue.end + 2) && view.isNominal(before - 1);
  if (lower === "who" || lower === "which" || isThat) {
    const antecedentEnd = view.is(before - 1, ",") || view.isDash(before - 1) ? before - 1 : before;
    const previous = earlier[earlier.length - 1];
    // “…,” said Ann Lee, a nurse, who added that
    const isSame = previous?.source?.end === antecedentEnd;
    const found = isSame ? previous.source : nounPhraseBefore(view, antecedentEnd, floor);
    if (found == null) return undefined;
    const source = isSame || lower === "which" ? found : personIn(view, found);
    return complete(view, verb, cue, source, "source-first", isSame ? before : source.start, cue.end);
  }
  if (lower === "and" || lower === "but" || lower === "then" || lower === "or") {
    // “wanted to write about it and also show them”: a base form goes on with an infinitive.
    const isGoingOn = /^(?:went|goes)$/.test(view.lower(start));
    if ((verb.form & (CueForm.Past | CueForm.ThirdPerson)) === 0 && !isGoingOn) return undefined;
    const source = goingOn(view, cue.start, withoutModals(earlier)) ?? subjectBefore(view, before);
    return source && complete(view, verb, cue, source, "coordinate", start, cue.end);
  }
  // “a document filed Thursday says”
  const isReduced =
    (view.pos(before) & Pos.PastParticiple) !== 0 && view.isCalendar(start) && view.isNominal(before - 1);
  const published = isReduced ? nounPhraseBefore(view, before, floor) : undefined;
  if (published?.end === before) return complete(view, verb, cue, published, "source-first", published.start, cue.end);
  // “Her deputy and the spokesman, Tom Hale, | both said”
  const many = TOGETHER.test(lower) ? listBefore(view, before, floor) : undefined;
  if (many !== undefined) return complete(view, verb, cue, many, "source-first", many.start, cue.end);
  const aside = view.is(before, ",") ? subjectBeforeAside(view, before, floor) : undefined;
  if (aside !== undefined) return complete(view, verb, cue, aside, "source-first", aside.start, cue.end);
  const phrase =
    view.is(before, ",") || view.isDash(before)
      ? nounPhraseBeforeApposition(view, before, floor)
      : nounPhraseBefore(view, start, floor);
  const gap = gapBehindQuote(view, start, floor);
  if (gap !== undefined && (phrase === undefined || gap.start < phrase.start)) {
    const source = phrase !== undefined && isAdverbialGap(view, gap.start, phrase.start) ? phrase : gap;
    return complete(view, verb, cue, source, "source-first", gap.start, cue.end);
  }
  if (phrase === undefined) {
    // “Professor Ann Lee, said: “We won.””: a comma that does not belong there.
    const subject = view.is(before, ",") ? nounPhraseBefore(view, before, floor) : undefined;
    const limit = view.sentenceEnd(cue.start);
    const isLedIn = view.is(cue.end, ":") || view.lower(skipAdverbials(view, cue.end, limit)) === "that";
    const isBehindQuote = subject !== undefined && view.chunkTo(subject.start - 1) !== undefined;
    if (subject?.end !== before || (!isBehindQuote && (subject.start !== floor || !isLedIn))) return undefined;
    return complete(view, verb, cue, subject, "source-first", subject.start, cue.end);
  }
  // “Do you think he can win?” asks for what nobody has said.
  if (DO.test(view.lower(phrase.start - 1)) && floor < phrase.start) return undefined;
  // “Others who have fewer doubts | said”
  const relative = view.isFiniteVerb(phrase.start - 1)
    ? antecedentOf(view, phrase.start - 1, Math.max(floor, phrase.start - 12), phrase.end)
    : undefined;
  const source = relative ?? wholeSubject(view, withoutObject(view, phrase, floor), floor);
  return complete(view, verb, cue, source, "source-first", source.start, cue.end);
}

const TOGETHER = /^(?:both|all|each)$/;

/** The list in front of “both”, of which a comma may part it: “Her deputy and the spokesman, Tom Hale, | both said”. */
function listBefore(view: ParagraphView, both: number, floor: number): TokenSpan | undefined {
  const phrase = view.is(both - 1, ",")
    ? nounPhraseBeforeApposition(view, both - 1, floor)
    : nounPhraseBefore(view, both, floor);
  if (phrase === undefined || phrase.start !== floor || both - 1 > phrase.end) return undefined;
  for (let at = phrase.start; at < phrase.end; at++) if (view.lower(at) === "and") return phrase;
  return undefined;
}

/** “Ann Lee, | in a statement released by the club on Monday, said”: an aside that a preposition opens. */
function subjectBeforeAside(view: ParagraphView, close: number, floor: number): TokenSpan | undefined {
  for (let at = close - 1; Math.max(floor, close - MAX_ASIDE) <= at; at--) {
    if (view.chunkAt(at) !== undefined) return undefined;
    if (!view.is(at, ",")) continue;
    if (!ASIDE.test(view.lower(at + 1))) return undefined;
    const subject = nounPhraseBefore(view, at, floor);
    return subject?.end === at && (subject.start === floor || view.is(subject.start - 1, ",")) ? subject : undefined;
  }
  return undefined;
}

const MAX_ASIDE = 20;
const ASIDE = /^(?:in|on|at|during|via|through|after|before|speaking|writing|talking|appearing|testifying|responding)$/;

/** What stands between a quotation and the verb at most, in tokens. */
const MAX_GAP = 30;

/**
 * Everything between a quotation that ends in a comma and the verb: the subject, whatever words it is made of, as no other
 * verb stands there. ““…,” a voice over says”, ““…,” this film star look-alike declared”.
 */
function gapBehindQuote(view: ParagraphView, end: number, floor: number): TokenSpan | undefined {
  if (view.chunks.length === 0) return undefined;
  const lowest = Math.max(floor, end - MAX_GAP);
  /** Behind the comma in front of the last of several: “…,” Ann Lee, the mayor, and Tom Hale said. */
  let isList = false;
  for (let at = end - 1; lowest <= at; at--) {
    const chunk = view.chunkAt(at);
    if (chunk !== undefined) {
      const start = at + 1;
      if (!chunk.endsInComma || start === end || view.is(start, ",") || view.isDash(start)) return undefined;
      if ((view.pos(start) & (Pos.Conjunction | Pos.Relative | Pos.Subordinator)) !== 0 && !isThatNoun(view, start))
        return undefined;
      // “Will wrote”
      if (!isName(view, start) && !view.isDeterminer(start) && !view.isNominal(start) && !view.isPronoun(start))
        return undefined;
      return { start, end: view.is(end - 1, ",") ? end - 1 : end };
    }
    const form = view.form(at)!;
    if (form.text === ":" || form.text === ";" || isFinalMark(form) || view.isDash(at)) return undefined;
    if (view.isFiniteVerb(at) && !isInCompound(view, at) && !isName(view, at)) return undefined;
    if (form.text === "," && view.lower(at + 1) === "and" && view.isCapital(at + 2)) isList = true;
    // An apposition has two commas: “…,” Ann Lee, secretary for trade, said.
    if (form.text === "," && !isList && (!view.is(end - 1, ",") || !view.isCapital(at - 1)) && at !== end - 1) {
      if (!view.is(end - 1, ",")) return undefined;
    }
  }
  return undefined;
}

const isThatNoun = (view: ParagraphView, at: number): boolean => view.isDeterminer(at) && view.isNominal(at + 1);

/** “look-alike”, “record-setting” */
const isInCompound = (view: ParagraphView, at: number): boolean =>
  (view.is(at + 1, "-") && view.touch(at)) || (view.is(at - 1, "-") && view.touch(at - 1));

/** A time, an adverb or a place: “…,” a day later | the minister said. */
function isAdverbialGap(view: ParagraphView, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const pos = view.pos(at);
    if (view.isCalendar(at) || view.is(at, ",")) continue;
    if ((pos & Pos.Adverb) !== 0 && (pos & Pos.Determiner) === 0) continue;
    if ((pos & Pos.Preposition) !== 0 && at === start) return true;
    if ((view.form(at)!.calendar?.kinds ?? 0) !== 0 || view.isDeterminer(at) || view.isNumber(at)) continue;
    return false;
  }
  return true;
}

/** “a lecture from | the Mexican president, who said”: a thing does not speak, so that “who” is the person in front of it. */
function personIn(view: ParagraphView, phrase: TokenSpan): TokenSpan {
  const head = headOf(view, phrase);
  if (view.isCapital(head) || view.isPronoun(head) || view.form(head)!.cue?.isInformant === true) return phrase;
  if ((view.pos(head) & Pos.Plural) !== 0) return phrase;
  let start = phrase.end - 1;
  while (phrase.start < start && (view.pos(start - 1) & Pos.Preposition) === 0) start--;
  if (start === phrase.start || !/^(?:from|by|with|to|among|against)$/.test(view.lower(start - 1))) return phrase;
  return { start, end: phrase.end };
}

/** “The earth has set a record and | scientists now say”: what stands in front of “and” is the object of its own verb. */
function withoutObject(view: ParagraphView, phrase: TokenSpan, floor: number): TokenSpan {
  const verb = phrase.start - 1;
  if (verb < floor || !view.isFiniteVerb(verb) || view.form(verb)!.cue?.verb !== undefined) return phrase;
  for (let at = phrase.end - 2; phrase.start < at; at--) {
    if (view.is(at, ",") || (view.pos(at) & Pos.Relative) !== 0) return phrase;
    if (view.lower(at) === "and" && !view.isCapital(at + 1)) return { start: at + 1, end: phrase.end };
  }
  return phrase;
}

const DO = /^(?:do|does|did|don't|doesn't|didn't)$/;

/**
 * The subject that a phrase right before the verb belongs to: “Ann Lee, an analyst at Acme, a consultancy, who knows both”,
 * “Ann Lee, a former minister, on Twitter”, “Ann Lee, the mayor of Leeds” without its second comma.
 */
function wholeSubject(view: ParagraphView, phrase: TokenSpan, floor: number): TokenSpan {
  const before = phrase.start - 1;
  if (before <= floor || view.chunkAt(before) !== undefined) return phrase;
  if (PLACE_PREPOSITION.test(view.lower(before)) && view.is(before - 1, ",")) {
    return nounPhraseBeforeApposition(view, before - 1, floor) ?? phrase;
  }
  if (!view.is(before, ",")) return phrase;
  const relative = subjectOfRelative(view, phrase, floor);
  if (relative !== undefined) return relative;
  // “South Leeds, | he said, would vote”
  if (view.isPronoun(phrase.start) && phrase.end === phrase.start + 1) return phrase;
  const isName =
    view.isCapital(phrase.start) && view.lower(phrase.start + 1) !== "'s" && !view.is(phrase.start + 1, "’");
  if (isName) return phrase;
  const opener = nounPhraseFrom(view, floor, before, "none");
  if (opener === undefined || opener.end - floor < 2) return phrase;
  // Only a name takes its appositions along: “At the weekend, a spokesman”, “Last week, the army”.
  for (let at = floor; at < opener.end; at++) if (!view.isCapital(at) && !view.isNumber(at)) return phrase;
  if (view.isCalendar(floor) || view.isCalendar(opener.end - 1)) return phrase;
  if (opener.end === before) return { start: floor, end: phrase.end };
  const chain = nounPhraseFrom(view, floor, phrase.end + 1, "closed");
  return chain !== undefined && before <= chain.end ? { start: floor, end: phrase.end } : phrase;
}

/** “Lee, who came with Ann Poe, Tom Hale and others, | said”: a relative clause with commas of its own, and no verb but its first. */
function subjectOfRelative(view: ParagraphView, phrase: TokenSpan, floor: number): TokenSpan | undefined {
  const comma = commaFrom(view, floor, Math.min(phrase.start - 1, floor + 8));
  if (comma < 0 || !/^(?:who|whose)$/.test(view.lower(comma + 1))) return undefined;
  for (let at = floor; at < comma; at++) if (!view.isNominal(at) && !view.isDeterminer(at)) return undefined;
  let verbs = 0;
  for (let at = comma + 2; at < phrase.start; at++) {
    if (view.chunkAt(at) !== undefined) return undefined;
    if (view.isFiniteVerb(at) && !(view.isFiniteVerb(at - 1) && 0 < verbs)) verbs++;
    // “Lee, who won, told reporters”: what follows the second comma is a clause of its own.
    if (view.is(at, ",") && verbs === 1 && view.isFiniteVerb(at + 1)) return undefined;
  }
  return verbs === 1 ? { start: floor, end: phrase.end } : undefined;
}

const PLACE_PREPOSITION = /^(?:on|in|at|via|from)$/;

/** The source of the attribution before in the same sentence. */
function goingOn(view: ParagraphView, cue: number, earlier: readonly Attribution[]): TokenSpan | undefined {
  const previous = earlier[earlier.length - 1];
  if (previous?.source == null || previous.order === "passive" || view.sentenceStart(cue) > previous.cue.start)
    return undefined;
  return previous.source;
}

/** “Lee said the town would announce a vote and | suggested”: a past goes on with no “would announce”. */
function withoutModals(earlier: readonly Attribution[]): readonly Attribution[] {
  let end = earlier.length;
  while (earlier.length - MAX_EARLIER < end && isModal(earlier[end - 1])) end--;
  return end === earlier.length ? earlier : earlier.slice(Math.max(0, end - 1), end);
}

const isModal = (attribution: Attribution | undefined): boolean =>
  attribution !== undefined && (attribution.modality === "future" || attribution.modality === "hypothetical");

/** The source of the first attribution in the sentence that no relative clause holds: “Lee told those who asked, | adding”. */
function mainSource(view: ParagraphView, cue: number, earlier: readonly Attribution[]): TokenSpan | undefined {
  const sentence = view.sentenceStart(cue);
  let main: Attribution | undefined;
  for (let i = earlier.length - 1; 0 <= i && earlier.length - MAX_EARLIER <= i; i--) {
    const attribution = earlier[i]!;
    if (attribution.cue.start < sentence) break;
    const isRelative = /^(?:who|which|that)$/.test(view.lower(attribution.cue.start - 1));
    if (attribution.source !== null && attribution.order !== "passive" && (main === undefined || !isRelative))
      main = attribution;
  }
  return main?.source ?? undefined;
}

/** Attributions of one sentence looked back over at most. */
const MAX_EARLIER = 6;

/** The subject of the sentence that holds token `before`: “MINUSMA, the UN mission in Mali, condemned the raid and”. */
export function subjectBefore(view: ParagraphView, before: number): TokenSpan | undefined {
  let start = view.sentenceStart(before);
  for (let round = 0; round < 3 && start < before; round++) {
    const pos = view.pos(start);
    if (
      (pos & (Pos.Conjunction | Pos.Adverb)) !== 0 &&
      (pos & (Pos.Determiner | Pos.Pronoun | Pos.Subordinator)) === 0 &&
      // “After the raid, Lee”
      ((pos & Pos.Preposition) === 0 || view.lower(start) === "but")
    ) {
      start += view.is(start + 1, ",") ? 2 : 1;
      continue;
    }
    const isAdverbial =
      isTimePhrase(view, start) ||
      // “On July 6, 2015, Lee made”
      (view.isNumber(start) && view.is(start + 1, ",")) ||
      (pos & (Pos.Preposition | Pos.Subordinator)) !== 0 ||
      ((pos & (Pos.Gerund | Pos.PastParticiple)) !== 0 && !view.isNominal(start + 1));
    // “About 50 protesters stood there, chanting”
    const isCount = APPROXIMATE.test(view.lower(start)) && view.isNumber(start + 1);
    if (!isAdverbial || isCount || (pos & Pos.Determiner) !== 0) break;
    const comma = commaFrom(view, start, Math.min(before, start + 40));
    if (comma < 0) return undefined;
    start = comma + 1;
  }
  const isAbout = APPROXIMATE.test(view.lower(start)) && view.isNumber(start + 1);
  return nounPhraseFrom(view, isAbout ? start + 1 : start, before, "closed");
}

/** “A month later, he went”, “Last week, the army left” */
function isTimePhrase(view: ParagraphView, start: number): boolean {
  if (view.isCalendar(start)) return !view.isCapital(start) || view.is(start + 1, ",") || view.isCalendar(start + 1);
  const unit = view.form(start + 1)?.calendar?.kinds ?? 0;
  return (
    (unit & Calendar.Unit) !== 0 &&
    (view.isDeterminer(start) || view.isNumber(start) || view.form(start)?.number !== undefined) &&
    /^(?:later|earlier|ago|before|after|on)$/.test(view.lower(start + 2))
  );
}

function commaFrom(view: ParagraphView, start: number, limit: number): number {
  for (let at = start; at < limit; at++) if (view.chunkAt(at) === undefined && view.is(at, ",")) return at;
  return -1;
}

const NEGATIVE = /^(?:neither|nobody|none|no)$/;

function complete(
  view: ParagraphView,
  verb: CueVerb,
  cue: TokenSpan,
  subject: TokenSpan,
  order: AttributionOrder,
  start: number,
  end: number,
  modality?: Modality,
): Attribution | undefined {
  // “what | the minister called”, “which | Lee called”
  const isLed = subject.start + 1 < subject.end && /^(?:what|which)$/.test(view.lower(subject.start));
  const source = withoutAside(view, isLed ? { start: subject.start + 1, end: subject.end } : subject);
  // “Neither side would say”, “Nobody said”: nothing is reported.
  if (order === "source-first" && NEGATIVE.test(view.lower(source.start))) return undefined;
  // “Neither Lee nor Poe said”
  if (order === "source-first" && view.lower(source.start - 1) === "nor") return undefined;
  const limit = view.sentenceEnd(cue.start);
  const behind = (verb.frames & Frame.Addressee) !== 0 ? skipAddressee(view, verb, end, limit) : end;
  const tailEnd = skipAdverbials(view, behind, limit);
  return { verb, cue, source, order, modality, start, end, objectEnd: behind, tailEnd };
}

const ASIDE_ADVERB = /^(?:meanwhile|however|though|too|also|instead|again|later|afterwards)$/;

/** “(“…,” said Ann Lee of Leeds | )”; “Ann Lee, | meanwhile, said” */
function withoutAside(view: ParagraphView, whole: TokenSpan): TokenSpan {
  // “Ann Lee, | meanwhile,”
  const last = whole.end - 1;
  const isAside = view.is(last - 1, ",") && whole.start < last - 1 && ASIDE_ADVERB.test(view.lower(last));
  const phrase = isAside ? { start: whole.start, end: last - 1 } : whole;
  if (!view.is(phrase.end - 1, ")") || phrase.end - phrase.start < 2) return phrase;
  for (let at = phrase.start; at < phrase.end; at++) if (view.is(at, "(")) return phrase;
  return { start: phrase.start, end: phrase.end - 1 };
}

/** “told | reporters”, “warned | the court | that”; a verb that needs no addressee gives one only before a clause. */
function skipAddressee(view: ParagraphView, verb: CueVerb, start: number, limit: number): number {
  if (limit <= start) return start;
  const pos = view.pos(start);
  if ((pos & Pos.Pronoun) !== 0 && (pos & Pos.Determiner) === 0) {
    // “told me”, but “told he would”
    return view.isFiniteVerb(start + 1) && !/^(?:me|him|us|them)$/.test(view.lower(start)) ? start : start + 1;
  }
  // “told her”, but “told her lawyer”
  if (/^(?:her|that|this)$/.test(view.lower(start))) {
    if (view.lower(start) !== "her") return start;
    return view.isNominal(start + 1) ? (nounPhraseFrom(view, start, limit, "none")?.end ?? start + 1) : start + 1;
  }
  const phrase = nounPhraseFrom(view, start, limit, "none");
  if (phrase === undefined) return start;
  if (verb.lemma === "tell") return TOLD_THING.test(view.lower(headOf(view, phrase))) ? start : phrase.end;
  const { end } = phrase;
  const opensClause =
    view.lower(end) === "that" ||
    // “asked the minister | how he would”
    ((verb.frames & Frame.Question) !== 0 && /^(?:whether|if|how|why|what|who|when|where)$/.test(view.lower(end))) ||
    view.chunkFrom(end) !== undefined ||
    view.is(end, ":") ||
    (view.is(end, ",") && view.chunkFrom(end + 1) !== undefined) ||
    (view.isPronoun(end) && !view.isFiniteVerb(end));
  return opensClause ? end : start;
}

/** “tells the story of mothers whose sons died” */
const TOLD_THING = /^(?:story|stories|tales?|truth|lies?|jokes?|time|history|half|difference)$/;

const SPEECH_PREPOSITION = new Set(
  "in at on during after before by via through to from outside inside ahead with over near around about of".split(" "),
);

/** Behind times, places and occasions: “| in a statement on its website late on Monday |”. Bounded. */
function skipAdverbials(view: ParagraphView, start: number, limit: number): number {
  let at = start;
  const ceiling = Math.min(limit, start + 40);
  while (at < ceiling) {
    if (view.chunkAt(at) !== undefined) break;
    const lower = view.lower(at);
    const pos = view.pos(at);
    // “said this month’s rise”: the time belongs to the content.
    if (view.isCalendar(at) && (view.lower(at + 1) === "'s" || view.lower(at + 2) === "'s")) break;
    if (view.isCalendar(at) || isAdverbBehind(view, at)) {
      at++;
      continue;
    }
    // “during the first | half”
    const isThing = (view.isNominal(at) && !view.isCapital(at)) || lower === "half";
    if (start < at && view.form(at - 1)!.number !== undefined && isThing) {
      at++;
      continue;
    }
    // “two days after the raid”
    const isCount = view.isNumber(at) || view.form(at)!.number !== undefined || view.isDeterminer(at);
    const isUnit = ((view.form(at + 1)?.calendar?.kinds ?? 0) & Calendar.Unit) !== 0;
    if (isCount && isUnit && /^(?:after|before|later|earlier|ago)$/.test(view.lower(at + 2))) {
      at += 2;
      continue;
    }
    // “on March 6, 2022”
    if (start < at && view.isNumber(at) && view.isCalendar(at - 1)) {
      at += view.is(at + 1, ",") && view.isNumber(at + 2) && isYear(view, at + 2) ? 3 : 1;
      continue;
    }
    // “concluded so eloquently and timelessly”
    if (/^(?:so|very|and|rather)$/.test(lower) && view.lower(at + 1).endsWith("ly") && isAdverbBehind(view, at + 1)) {
      at += 2;
      continue;
    }
    if ((pos & Pos.Preposition) !== 0 && SPEECH_PREPOSITION.has(lower)) {
      // “tweeting at him”
      if (OBJECT.test(view.lower(at + 1)) && (!view.isNominal(at + 2) || view.is(at + 2, ","))) {
        at += 2;
        continue;
      }
      // “vowed to fight”, “responded by leaving”
      const behind = view.pos(at + 1);
      if (lower === "to" && (behind & Pos.Base) !== 0 && (behind & (Pos.MostlyNoun | Pos.Plural)) === 0) break;
      if ((behind & Pos.Gerund) !== 0 && (behind & Pos.MostlyNoun) === 0) break;
      // “said around 500 tonnes”: the number is part of the content.
      if (APPROXIMATE.test(lower) && view.isNumber(at + 1)) break;
      // “during Tuesday’s call”
      const isPossessive = view.lower(at + 2) === "'s" || view.lower(at + 3) === "'s";
      if ((view.isCalendar(at + 1) && !isPossessive) || view.isNumber(at + 1)) {
        at += 2;
        continue;
      }
      const phrase = nounPhraseFrom(view, at + 1, ceiling, "none");
      if (phrase === undefined) break;
      // “in an interview taped before the match”
      const isReduced =
        (view.pos(phrase.end) & Pos.PastParticiple) !== 0 &&
        ((view.pos(phrase.end + 1) & Pos.Preposition) !== 0 || view.isCalendar(phrase.end + 1));
      if (view.isFiniteVerb(phrase.end) && !isReduced) break;
      at = isReduced ? phrase.end + 1 : phrase.end;
      continue;
    }
    // “in Toledo, Ohio, that”, “in Salem, New Hampshire on Monday”
    if (view.is(at, ",") && view.isCapital(at - 1) && view.isCapital(at + 1)) {
      const end = view.isCapital(at + 2) ? at + 3 : at + 2;
      const isClosed = view.is(end, ",") && view.chunkAt(end) === undefined;
      const goesOn = view.isCalendar(end) || (SPEECH_PREPOSITION.has(view.lower(end)) && view.isCalendar(end + 1));
      if ((isClosed || goesOn || view.lower(end) === "that") && end + 1 < ceiling) {
        at = isClosed ? end + 1 : end;
        continue;
      }
    }
    break;
  }
  return at;
}

const OBJECT = /^(?:me|him|her|us|them)$/;

const APPROXIMATE = /^(?:around|about|over|near)$/;

const ADVERB_BEHIND = new Set(
  "back later earlier again recently then afterwards afterward separately too also late early ago".split(" "),
);

function isAdverbBehind(view: ParagraphView, at: number): boolean {
  const lower = view.lower(at);
  const pos = view.pos(at);
  return (
    ADVERB_BEHIND.has(lower) ||
    ((pos & Pos.Adverb) !== 0 && lower.endsWith("ly") && lower !== "only" && lower !== "nearly")
  );
}

/** Whether nothing of the sentence follows: its final mark, or its end. */
export function endsAt(view: ParagraphView, at: number): boolean {
  return (
    view.length <= at ||
    view.sentenceStart(at) === at ||
    (view.chunkAt(at) === undefined && isFinalMark(view.form(at)!))
  );
}
