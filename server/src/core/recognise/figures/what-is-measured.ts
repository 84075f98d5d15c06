/** What a sum, a share or a measure is about: the noun it modifies, the noun behind “of”, or the noun it is said of. */
import type { Change, FigureConcept, FigureKind } from "../../article/article";
import { Pos } from "../../lexicon/word-form";
import { type Found, predicateBefore, verbAt } from "./find-predicate";
import type { Amount } from "./read-amount";
import { conceptOf, type NounPhrase, nounChainEndingAt, nounPhraseAt, nounPhraseEndingAt } from "./read-noun-phrase";
import { isCapital, isWord, lowerAt, posAt, type TokenLine, touchesPrevious } from "./token-line";

export interface Measured {
  readonly of: FigureConcept | null;
  readonly found: Found | undefined;
  readonly change: Change;
  readonly limit: number;
}

/** Verbs whose subject is what the amount measures: “cost $5”, “totalled 20 km”. */
const relates = (found: Found): boolean =>
  found.class === "increase" || found.class === "decrease" || found.class === "reaching";

/** “closed at $45.20”, “ended 1.2 per cent higher”; but “closed a $5 million deal”. */
const settlesAt = (found: Found, amount: Amount, change: Change): boolean =>
  found.class === "settling" &&
  (found.preposition === "at" || change !== "=" || amount.change === "up" || amount.change === "down");

export function whatIsMeasured(line: TokenLine, amount: Amount, kind: FigureKind): Measured {
  const none: Measured = { of: null, found: undefined, change: "=", limit: amount.outerLimit };
  const before = predicateBefore(line, amount.outerFirst);
  const change = directionOf(line, before, amount);
  // “a $5 million contract”, “a 20% stake”, “68-ounce cans”.
  const attributive = isAttributive(line, amount) ? nounPhraseAt(line, amount.outerLimit) : undefined;
  if (attributive !== undefined) return ofAttributive(line, attributive, before);
  // “20 percent of voters”, “$5 million in damages”, “10 kg of cocaine”.
  const complement = complementAt(line, amount, kind);
  if (complement !== undefined) {
    const governs = before !== undefined && before.side === "before" ? before : undefined;
    return { of: conceptOf(line, complement), found: governs, change, limit: complement.limit };
  }
  if (before === undefined) {
    const of = copulaSubject(line, amount) ?? nounBefore(line, amount);
    return { ...none, of: of === undefined ? null : conceptOf(line, of), change };
  }
  if (before.object !== undefined) return { ...none, of: conceptOf(line, before.object), found: before, change };
  const isRelated =
    (relates(before) || settlesAt(before, amount, change)) && before.side === "before" && !isSumInHand(before, amount);
  const subject = isRelated ? subjectOf(line, before.token) : undefined;
  if (subject !== undefined) return { ...none, of: conceptOf(line, subject), found: before, change };
  if (before.side === "noun") {
    // “a rise of 5 percent in sales”, “profit of $2 billion”.
    const inner =
      lowerAt(line, amount.outerLimit) === "in"
        ? nounPhraseAt(line, behindDeterminer(line, amount.outerLimit + 1))
        : undefined;
    return { ...none, of: inner === undefined ? null : conceptOf(line, inner), found: before, change };
  }
  return { ...none, found: before, change };
}

/** The direction that the verb gives, else a comparative behind: “5 percent higher”. */
function directionOf(line: TokenLine, before: Found | undefined, amount: Amount): Change {
  if (before !== undefined && before.preposition !== "from" && !isSumInHand(before, amount)) {
    if (before.class === "increase") return "up";
    if (before.class === "decrease") return "down";
  }
  const behind = lowerAt(line, amount.outerLimit);
  if (behind === "higher" || behind === "more" || behind === "up") return "up";
  if (behind === "lower" || behind === "less" || behind === "fewer" || behind === "down") return "down";
  return "=";
}

/** “raised $5 million” and “lost $5 million”: sums that changed hands, no change of a level. */
function isSumInHand({ object, preposition, predicate }: Found, amount: Amount): boolean {
  if (object !== undefined || preposition !== "" || amount.unit?.unit.dimension !== "money") return false;
  return predicate.lemma === "raise" || predicate.lemma === "lose";
}

/** Between a determiner and a noun, or joined to it by a hyphen. */
function isAttributive(line: TokenLine, amount: Amount): boolean {
  if (!isWord(line, amount.outerLimit)) return false;
  if (amount.unit?.hyphen === true) return true;
  // “US$25 million dollars”.
  if (amount.isPrefixed && line.form[amount.outerLimit]!.unit?.unit?.dimension === "money") return false;
  const before = posAt(line, amount.outerFirst - 1);
  const isDetermined =
    (before & (Pos.Determiner | Pos.Possessive)) !== 0 || lowerAt(line, amount.outerFirst - 1) === "'s";
  const pos = posAt(line, amount.outerLimit);
  if ((pos & (Pos.Noun | Pos.Adjective)) === 0 && pos !== 0) return false;
  return (
    isDetermined || ((pos & Pos.MostlyNoun) !== 0 && (amount.isPrefixed || amount.unit?.unit.dimension === "percent"))
  );
}

function ofAttributive(line: TokenLine, phrase: NounPhrase, before: Found | undefined): Measured {
  const head = verbAt(line, phrase.head, "noun");
  const nounClass = line.tables.nounActions.get(line.form[phrase.head]!.nounLemma);
  if (nounClass === "increase" || nounClass === "decrease") {
    // “a 5 percent rise in sales”: the sales are measured, and they rise.
    const preposition = lowerAt(line, phrase.limit);
    const inner =
      preposition === "in" || preposition === "of"
        ? nounPhraseAt(line, behindDeterminer(line, phrase.limit + 1))
        : undefined;
    // “a 40 percent increase” alone does not say of what.
    const modifier = phrase.first < phrase.head ? { ...phrase, limit: phrase.head, head: phrase.head - 1 } : undefined;
    const measured = inner ?? modifier;
    return {
      of: measured === undefined ? null : conceptOf(line, measured),
      found: { ...head, predicate: { ...head.predicate, lemma: line.form[phrase.head]!.nounLemma, class: nounClass } },
      change: nounClass === "increase" ? "up" : "down",
      limit: phrase.limit,
    };
  }
  return {
    of: conceptOf(line, phrase),
    found: before?.side === "before" ? before : undefined,
    change: "=",
    limit: phrase.limit,
  };
}

function behindDeterminer(line: TokenLine, at: number): number {
  return (posAt(line, at) & (Pos.Determiner | Pos.Possessive)) !== 0 ? at + 1 : at;
}

function complementAt(line: TokenLine, amount: Amount, kind: FigureKind): NounPhrase | undefined {
  let at = amount.outerLimit;
  const lower = lowerAt(line, at);
  if (lower === "worth" && lowerAt(line, at + 1) === "of") at++;
  else if (lower === "in" && kind === "MONEY") {
    // “$5 million in damages”, but not “in Paris” and “in a single year”.
    const phrase = nounPhraseAt(line, at + 1);
    const head = phrase && line.form[phrase.head]!;
    const nounClass = head && (line.tables.nounActions.get(head.lower) ?? line.tables.nounActions.get(head.nounLemma));
    return nounClass === "sum" || nounClass === "decrease" ? phrase : undefined;
  } else if (lower !== "of") return undefined;
  return phraseBehindOf(line, at + 1);
}

/** The phrase behind “of”, its determiner and a number passed over: “half of the 250,000 voters”. */
export function phraseBehindOf(line: TokenLine, at: number): NounPhrase | undefined {
  let next = at;
  if (lowerAt(line, next) === "all") next++;
  next = behindDeterminer(line, next);
  for (let skipped = 0; skipped < 3 && next < line.limit && line.form[next]!.number !== undefined; skipped++) next++;
  const phrase = nounPhraseAt(line, next);
  // “half of Acme's workers”: the workers are counted.
  if (phrase !== undefined && isPossessive(line, phrase)) {
    // “11 percent of the country's 60 million people”.
    let owned = phrase.limit + 1;
    for (let skipped = 0; skipped < 3 && owned < line.limit && line.form[owned]!.number !== undefined; skipped++)
      owned++;
    return nounPhraseAt(line, owned) ?? phrase;
  }
  return phrase;
}

/** “Acme's workers”, “taxpayers' money”. */
function isPossessive(line: TokenLine, { head, limit }: NounPhrase): boolean {
  const lower = lowerAt(line, limit);
  if (lower === "'s") return true;
  return (lower === "'" || lower === "’") && (posAt(line, head) & Pos.Plural) !== 0 && touchesPrevious(line, limit);
}

/** “Turnout was 63%”: the subject of “be” right before the amount. */
export function copulaSubject(line: TokenLine, amount: Amount): NounPhrase | undefined {
  const verb = amount.outerFirst - 1;
  if ((posAt(line, verb) & Pos.Auxiliary) === 0 || line.form[verb]!.verbLemma !== "be") return undefined;
  return subjectOf(line, verb);
}

/** The noun before a bare preposition: “an unemployment rate of 5%”, “inflation at 5%”. */
export function nounBefore(line: TokenLine, amount: Amount): NounPhrase | undefined {
  const preposition = lowerAt(line, amount.outerFirst - 1);
  if (preposition !== "of" && preposition !== "at") return undefined;
  const noun = posAt(line, amount.outerFirst - 2);
  // “drove at 60 km/h”.
  if ((noun & (Pos.Past | Pos.Gerund)) !== 0 && (noun & Pos.MostlyNoun) === 0) return undefined;
  // “north of the city at a depth of 10 kilometres”.
  const last = amount.outerFirst - 2;
  return preposition === "of" ? nounPhraseEndingAt(line, last) : nounChainEndingAt(line, last);
}

/** The subject of the verb at `verb`, auxiliaries and adverbs passed over; undefined where a clause or a comma stands between. */
export function subjectOf(line: TokenLine, verb: number): NounPhrase | undefined {
  let at = verb - 1;
  for (let skipped = 0; skipped < 5 && line.first <= at; skipped++) {
    const pos = posAt(line, at);
    // “That means there could be 30,000”.
    if (lowerAt(line, at) === "there") return undefined;
    if (
      (pos & (Pos.Auxiliary | Pos.Modal | Pos.Negation)) === 0 &&
      ((pos & Pos.Adverb) === 0 || (pos & (Pos.Noun | Pos.Adjective)) !== 0)
    )
      break;
    at--;
  }
  if ((posAt(line, at) & Pos.Relative) !== 0) {
    at--;
    if (lowerAt(line, at) === ",") at--;
  }
  // “the S&P 500 fell”: the number belongs to the name.
  if (line.form[at]?.number?.role === "digits" && isCapital(line, at - 1)) {
    const name = nounChainEndingAt(line, at - 1);
    return name?.limit === at ? { ...name, limit: at + 1 } : name;
  }
  return nounChainEndingAt(line, at);
}
