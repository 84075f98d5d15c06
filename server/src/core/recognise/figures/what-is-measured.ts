/** What a sum, a share or a measure is about: the noun it modifies, the noun behind “of”, or the noun it is said of. */
import type { Change, FigureConcept, FigureKind } from "../../article/article";
import { Pos } from "../../lexicon/word-form";
import { beforeTimes, isFiniteVerb, isTimeNoun, numberOfEndingAt, subjectBefore, subjectOf } from "./clause";
import { behindDeterminers, wholeName, withOwner } from "./concept-phrase";
import { type Found, predicateBefore, verbAt } from "./find-predicate";
import type { Amount } from "./read-amount";
import { conceptOf, type NounPhrase, nounChainEndingAt, nounPhraseAt, nounPhraseEndingAt } from "./read-noun-phrase";
import { isCapital, isDash, isWord, lowerAt, numberAt, posAt, type TokenLine, touchesPrevious } from "./token-line";

export interface Measured {
  readonly of: FigureConcept | null;
  readonly found: Found | undefined;
  readonly change: Change;
  readonly limit: number;
  /** The concept is the subject of the clause for want of a nearer one: a figure beside it may know better. */
  readonly isWeak: boolean;
}

/** Verbs whose subject is what the amount measures: “cost $5”, “totalled 20 km”. */
const relates = (found: Found): boolean =>
  found.class === "increase" || found.class === "decrease" || found.class === "reaching";

/** “closed at $45.20”, “ended 1.2 per cent higher”; but “closed a $5 million deal”. */
const settlesAt = (found: Found, amount: Amount, change: Change): boolean =>
  found.class === "settling" &&
  (found.preposition === "at" || change !== "=" || amount.change === "up" || amount.change === "down");

export function whatIsMeasured(line: TokenLine, amount: Amount, kind: FigureKind): Measured {
  const outerFirst = beforeAverage(line, amount.outerFirst);
  // “topped $900 billion”: the verb is the bound.
  const isVerbBound = isReaching(line, amount.outerFirst);
  const before = predicateBefore(line, isVerbBound ? outerFirst + 1 : outerFirst);
  const change = directionOf(line, before, amount);
  // “a $5 million contract”, “a 20% stake”, “68-ounce cans”.
  const attributive = attributiveAt(line, amount, kind);
  if (attributive !== undefined) {
    // “a $2 million net loss”: the sum is the loss, nothing falls by it.
    if (kind === "MONEY" && isLossOrGain(line, attributive.head)) {
      const governs = before?.side === "before" ? before : undefined;
      return measured(conceptOf(line, attributive), governs, "=", attributive.limit);
    }
    return ofAttributive(line, attributive, before, outerFirst);
  }
  // “20 percent of voters”, “$5 million in damages”, “10 kg of cocaine”.
  const complement = complementAt(line, amount, kind);
  if (complement !== undefined) {
    const governs = before !== undefined && before.side === "before" ? before : undefined;
    return measured(conceptOf(line, withOwner(line, complement)), governs, change, complement.limit);
  }
  const limit = amount.outerLimit;
  if (before?.object !== undefined)
    return measured(conceptOf(line, wholeName(line, before.object, outerFirst)), before, change, limit);
  const isRelated =
    before !== undefined &&
    (relates(before) || settlesAt(before, amount, change)) &&
    before.side === "before" &&
    !isSumInHand(before, amount);
  const subject = isRelated ? subjectOf(line, before.token) : undefined;
  if (subject !== undefined)
    return measured(conceptOf(line, wholeName(line, subject, before!.token)), before, change, limit);
  if (before?.side === "noun") {
    // “a quarterly loss of $85 million”: the sum is the loss.
    const isSum = kind === "MONEY" && isLossOrGain(line, before.token);
    const sum = isSum ? nounPhraseEndingAt(line, before.token) : undefined;
    if (sum !== undefined) return measured(conceptOf(line, wholeName(line, sum, before.token)), before, "=", limit);
    // “a rise of 5 percent in sales”.
    const inner = changedIn(line, amount.outerLimit);
    if (inner !== undefined) return measured(conceptOf(line, wholeName(line, inner)), before, change, limit);
  }
  const near =
    possessorOf(line, amount) ??
    copulaSubject(line, amount) ??
    (before?.side === "noun" ? undefined : nounBefore(line, amount)) ??
    (amount.outerFirst < amount.first ? lossOf(line, amount) : undefined) ??
    ownerBefore(line, amount) ??
    (kind === "MONEY" ? pricedBy(line, amount) : undefined) ??
    (before === undefined || (posAt(line, before.token) & Pos.Gerund) !== 0 ? objectBefore(line, amount) : undefined);
  if (near !== undefined) {
    const isLoss = kind === "MONEY" && lowerAt(line, near.head) === "loss";
    const of = conceptOf(line, wholeName(line, near, outerFirst));
    return measured(of, before, isLoss ? "=" : change, limit);
  }
  const farther = isAdverbial(line, amount) ? undefined : subjectBefore(line, outerFirst);
  if (farther === undefined) return measured(null, before, change, limit);
  return { of: conceptOf(line, wholeName(line, farther, outerFirst)), found: before, change, limit, isWeak: true };
}

const measured = (of: Measured["of"], found: Measured["found"], change: Change, limit: number): Measured => ({
  of,
  found,
  change,
  limit,
  isWeak: false,
});

/** “Sri Lanka's 19.4 percent”; the figure of “last year's 25 million” is the subject's. */
function possessorOf(line: TokenLine, { outerFirst }: Amount): NounPhrase | undefined {
  if (lowerAt(line, outerFirst - 1) !== "'s") return undefined;
  const owner = nounPhraseEndingAt(line, outerFirst - 2);
  return owner === undefined || isTimeNoun(line, owner.head) ? undefined : owner;
}

/** “over the next five years”, “12 months ago”: a time in which something happens measures no thing. */
function isAdverbial(line: TokenLine, { unit, outerFirst, outerLimit }: Amount): boolean {
  if (unit?.unit.dimension !== "time") return false;
  const lower = lowerAt(line, outerFirst - 1);
  // “lived there for 20 years”, “doubled in two years”; “won in 58 minutes” is what the winner did.
  if ((lower === "for" || lower === "in") && DAY_SECONDS <= (unit.unit.si ?? 0))
    return !isLasting(line, outerFirst - 2);
  if (ADVERBIAL.has(lower) || (posAt(line, outerFirst - 1) & Pos.Determiner) !== 0) return true;
  const behind = lowerAt(line, outerLimit);
  return behind === "ago" || behind === "later" || behind === "earlier";
}

const DAY_SECONDS = 86_400;

/** “lasted”, “went on”, “was jailed”: verbs whose subject has the time said behind them; so does what is “lowest in 14 years”. */
function isLasting(line: TokenLine, at: number): boolean {
  const particle = lowerAt(line, at);
  if (particle.endsWith("est") || particle === "worst") return true;
  const verb = particle === "on" || particle === "out" ? at - 1 : at;
  return line.first <= verb && LASTING.has(line.form[verb]!.verbLemma);
}

const LASTING: ReadonlySet<string> = new Set(
  "last live survive endure run go continue persist drag stretch be jail imprison ban suspend".split(" "),
);

const ADVERBIAL: ReadonlySet<string> = new Set(
  "next last past first previous coming following within after over during every early final recent".split(" "),
);

function isLossOrGain(line: TokenLine, at: number): boolean {
  const { nounLemma } = line.form[at]!;
  return nounLemma === "loss" || nounLemma === "gain";
}

function isReaching(line: TokenLine, at: number): boolean {
  if ((posAt(line, at) & Pos.Past) === 0) return false;
  return line.tables.actions.get(line.form[at]!.verbLemma) === "reaching";
}

/** Before “an average of”, which says how the amount was made, not what it measures. */
function beforeAverage(line: TokenLine, outerFirst: number): number {
  if (lowerAt(line, outerFirst - 1) !== "of" || !AVERAGES.has(lowerAt(line, outerFirst - 2))) return outerFirst;
  const isDetermined = (posAt(line, outerFirst - 3) & Pos.Determiner) !== 0;
  return outerFirst - (isDetermined ? 3 : 2);
}

const AVERAGES: ReadonlySet<string> = new Set(["average", "total", "maximum", "minimum", "mean", "median", "record"]);

/** “a 5 percent rise in sales”, “a rise of 5 percent in sales”: the phrase that `at` leads to by “in” or “of”. */
function changedIn(line: TokenLine, at: number): NounPhrase | undefined {
  const preposition = lowerAt(line, at);
  if (preposition !== "in" && preposition !== "of") return undefined;
  const inner = nounPhraseAt(line, behindDeterminer(line, at + 1));
  return inner === undefined || isTimeNoun(line, inner.head) ? undefined : inner;
}

/** Whether a verb stands before “an average of”, whose subject is known. */
function isAveraged(line: TokenLine, { outerFirst }: Amount): boolean {
  const first = outerFirst - 3;
  // “beat the record of 0.31” names a level of its own.
  if (lowerAt(line, first) !== "an" && lowerAt(line, first) !== "a") return false;
  return (posAt(line, first - 1) & Pos.Verb) !== 0 && subjectBefore(line, first) !== undefined;
}

/** “a loss of $5 million”: the words of the bound are what is measured. */
function lossOf(line: TokenLine, { outerFirst, first, outerLimit }: Amount): NounPhrase | undefined {
  for (let at = outerFirst; at < first && at < outerFirst + 3; at++) {
    if (lowerAt(line, at) === "loss") return nounPhraseEndingAt(line, at);
    // “Analysts had expected growth of 0.3 percent”: not of the analysts.
    const isExpected =
      isOfClass(line.tables.nounActions.get(line.form[at]!.nounLemma)) && isExpecting(line, outerFirst - 1);
    if (isExpected) return changedIn(line, outerLimit) ?? { first: at, limit: at + 1, head: at };
  }
  return undefined;
}

/** Words behind a noun that relate it to an amount: “a contract worth $5”, “a deal valued at $2 billion”. */
const RELATING: ReadonlySet<string> = new Set(
  "worth totaling totalling costing weighing measuring exceeding valued priced rated estimated sized capped set containing listed fixed pegged quoted offered assessed".split(
    " ",
  ),
);
/** Adjectives of dimension behind an amount: “57 kilometres long”. */
const DIMENSIONS: ReadonlySet<string> = new Set(
  "long wide tall high deep thick across away from old apart below above north south east west higher lower up down".split(
    " ",
  ),
);

/**
 * The noun that the amount stands behind as an apposition: “GDP growth (2.3 percent)”, “Inflation, at 7.5 percent,”,
 * “The tunnel, 57 kilometres long,”, “a contract worth $60 million”.
 */
function ownerBefore(line: TokenLine, amount: Amount): NounPhrase | undefined {
  let at = amount.outerFirst - 1;
  if (LEVELS.has(lowerAt(line, amount.outerFirst)) && !isVerbal(line, at)) return nounChainEndingAt(line, at);
  let isRelated = false;
  const preposition = lowerAt(line, at);
  if (preposition === "at" || preposition === "to" || preposition === "with") {
    at--;
    isRelated = true;
  }
  if (lowerAt(line, at) === "worth" && lowerAt(line, at - 1) === "net")
    return { first: at - 1, limit: at + 1, head: at };
  if (RELATING.has(lowerAt(line, at))) {
    at--;
    isRelated = true;
    if ((posAt(line, at) & Pos.Adverb) !== 0) at--;
    // “was valued at $2 billion”: a full verb has its subject.
    if ((posAt(line, at) & Pos.Auxiliary) !== 0) return subjectOf(line, at + 1);
    if (lowerAt(line, at) !== ",") return nounChainEndingAt(line, at);
  }
  const mark = lowerAt(line, at);
  if (mark === "(" || (mark === ":" && !isRelated)) return nounChainEndingAt(line, at - 1);
  if (mark !== ",") return undefined;
  const isAside =
    isRelated || DIMENSIONS.has(lowerAt(line, behindBrackets(line, amount.outerLimit))) || isMoving(amount);
  if (!isAside && !isEnclosed(line, amount, at)) return undefined;
  const last = beforeTimes(line, at - 1);
  // “the first rise in a year, up 3 percent”: only what opens the clause.
  return nounChainEndingAt(line, last);
}

/** “The interest on the debt, | €51bn in 2023, | is”: between commas, behind what opens the sentence. */
function isEnclosed(line: TokenLine, { outerLimit }: Amount, comma: number): boolean {
  let closing = outerLimit;
  while (closing < line.limit && closing < outerLimit + 4 && lowerAt(line, closing) !== ",") closing++;
  if (lowerAt(line, closing) !== "," || !isFiniteVerb(line, closing + 1)) return false;
  if (closing !== outerLimit && beforeTimes(line, closing - 1) !== outerLimit - 1) return false;
  const subject = nounChainEndingAt(line, comma - 1);
  return subject !== undefined && beforeDeterminers(line, subject.first) < line.first;
}

/** Behind “(11 miles)”. */
function behindBrackets(line: TokenLine, at: number): number {
  if (lowerAt(line, at) !== "(") return at;
  for (let next = at + 1; next < line.limit && next < at + 6; next++) if (lowerAt(line, next) === ")") return next + 1;
  return at;
}

const isMoving = ({ change }: Amount): boolean => change === "up" || change === "down";

/** A form that may be a noun, but is a verb where it stands. */
function isVerbal(line: TokenLine, at: number): boolean {
  if ((posAt(line, at) & Pos.Verb) === 0) return false;
  if ((posAt(line, at - 1) & (Pos.Modal | Pos.Auxiliary | Pos.Negation)) !== 0 || lowerAt(line, at - 1) === "to")
    return true;
  return isFiniteVerb(line, at);
}

/** Words of place and rank that open a bound: “loans above $500,000”. */
const LEVELS: ReadonlySet<string> = new Set(["below", "above", "under", "over", "exceeding", "higher", "lower"]);

/** Verbs of paying and what is paid: “paid $5 for the land”, “spent $5 on it”, “bought it for $5”. */
const PAID: ReadonlySet<string> = new Set(
  "pay spend offer bid buy acquire sell purchase fine owe charge invest fetch give award grant".split(" "),
);

/** What a price is paid for: behind it (“for”, “on”), or the object of the verb before it. */
function pricedBy(line: TokenLine, amount: Amount): NounPhrase | undefined {
  const behind = lowerAt(line, amount.outerLimit);
  const isFor = lowerAt(line, amount.outerFirst - 1) === "for";
  if (behind !== "for" && behind !== "on" && !isFor && !isWord(line, amount.outerFirst - 1)) return undefined;
  const verb = verbNear(line, amount.outerFirst);
  if (verb < 0) return undefined;
  if ((behind === "for" || behind === "on") && !isFor) {
    const paid = nounPhraseAt(line, behindDeterminer(line, amount.outerLimit + 1));
    return paid === undefined || isTimeNoun(line, paid.head) ? undefined : paid;
  }
  // “bought the dairy for”, “fined the company”; of “was sold for” the subject.
  const last = isFor ? amount.outerFirst - 2 : amount.outerFirst - 1;
  const object = last === verb ? undefined : nounChainEndingAt(line, last);
  if (object !== undefined && verb < object.first) return object;
  return isFor ? subjectOf(line, verb) : undefined;
}

/** How far before a price its verb may stand. */
const PAYING_REACH = 10;

function verbNear(line: TokenLine, outerFirst: number): number {
  for (let at = outerFirst - 1; line.first <= at && outerFirst - PAYING_REACH < at; at--) {
    const form = line.form[at]!;
    if ((form.pos & Pos.Verb) !== 0 && PAID.has(form.verbLemma)) return at;
    if (form.lower === "," || (form.pos & Pos.Relative) !== 0) return -1;
  }
  return -1;
}

/** “values the start-up at $1.3 billion”, “kept its key rate at 5 percent”, “lifted the tax to 5 percent”. */
export function objectBefore(line: TokenLine, amount: Amount): NounPhrase | undefined {
  const preposition = lowerAt(line, amount.outerFirst - 1);
  if (preposition !== "at" && preposition !== "to" && preposition !== "from") return undefined;
  // “bring the figure down to 125”.
  const particle = lowerAt(line, amount.outerFirst - 2);
  let last = amount.outerFirst - (particle === "down" || particle === "up" ? 3 : 2);
  // “left its main rate unchanged at 7.5 percent”.
  if (UNMOVED.has(lowerAt(line, last))) last--;
  // “called for raising minimum wages to”: the gerund reads as a part of its object.
  const phrase = nounPhraseEndingAt(line, last);
  const isOpened = phrase !== undefined && phrase.first < phrase.head && BRINGING.has(lowerAt(line, phrase.first));
  const object = isOpened
    ? { ...phrase, first: phrase.first + 1 }
    : (numberOfEndingAt(line, last) ?? nounChainEndingAt(line, last));
  if (
    object === undefined ||
    isVerbal(line, object.head) ||
    (posAt(line, object.head) & (Pos.PastParticiple | Pos.Gerund)) !== 0
  )
    return undefined;
  const verb = beforeDeterminers(line, withOwner(line, object).first);
  // “, bringing the total to 48,390”.
  const isObject = isFiniteVerb(line, verb) || BRINGING.has(lowerAt(line, verb)) || isPutting(line, verb);
  return isObject ? object : undefined;
}

/** “put the toll at 31”, “estimates the crowd at 20,000”; “put” is a noun and a participle too, so its form tells nothing. */
export const isPutting = (line: TokenLine, at: number): boolean =>
  line.first <= at && PUTTING.has(line.form[at]!.verbLemma);

const PUTTING: ReadonlySet<string> = new Set("put place peg estimate reckon".split(" "));

const UNMOVED: ReadonlySet<string> = new Set("unchanged steady flat stable constant".split(" "));
const BRINGING: ReadonlySet<string> = new Set("bringing taking pushing lifting raising putting leaving".split(" "));

const isExpecting = (line: TokenLine, at: number): boolean =>
  line.first <= at && EXPECTING.has(line.form[at]!.verbLemma);

const EXPECTING: ReadonlySet<string> = new Set("expect forecast predict project estimate anticipate see".split(" "));

/** The token before the determiners of a phrase. */
function beforeDeterminers(line: TokenLine, first: number): number {
  let at = first - 1;
  while (line.first <= at && first - 3 < at && (posAt(line, at) & (Pos.Determiner | Pos.Possessive)) !== 0) at--;
  return at;
}

/** The direction that the verb gives, else a comparative behind: “5 percent higher”. */
function directionOf(line: TokenLine, before: Found | undefined, amount: Amount): Change {
  if (before !== undefined && before.preposition !== "from" && !isSumInHand(before, amount)) {
    // “rose to 5 percent”: the level that was reached does not move.
    if (isLevel(before.preposition)) return "=";
    if (before.class === "increase") return "up";
    if (before.class === "decrease") return "down";
  }
  const behind = lowerAt(line, amount.outerLimit);
  if (behind === "higher" || behind === "more" || behind === "up") return "up";
  if (behind === "lower" || behind === "less" || behind === "fewer" || behind === "down") return "down";
  return "=";
}

const isLevel = (preposition: string): boolean =>
  preposition === "to" || preposition === "at" || preposition === "into";

/** “raised $5 million” and “lost $5 million”: sums that changed hands, no change of a level. */
function isSumInHand({ object, preposition, predicate }: Found, amount: Amount): boolean {
  if (object !== undefined || preposition !== "" || amount.unit?.unit.dimension !== "money") return false;
  // “crude lost 54 cents”.
  if (amount.unit.unit.name === "cent" || amount.unit.unit.name === "pence") return false;
  return predicate.lemma === "raise" || predicate.lemma === "lose";
}

/** The phrase that the amount modifies. */
function attributiveAt(line: TokenLine, amount: Amount, kind: FigureKind): NounPhrase | undefined {
  const at = behindBrackets(line, amount.outerLimit);
  if (!isAttributive(line, amount, at)) return undefined;
  const phrase = nounPhraseAt(line, at);
  if (phrase !== undefined || kind === "CARDINAL") return phrase;
  // “a 5 percent cut in taxes”: a form that is a participle too is a noun behind its amount.
  const { nounLemma } = line.form[at]!;
  const isChange = isOfClass(line.tables.nounActions.get(nounLemma));
  return isChange && (posAt(line, at) & Pos.Noun) !== 0 ? { first: at, limit: at + 1, head: at } : undefined;
}

const isOfClass = (actionClass: string | undefined): boolean =>
  actionClass === "increase" || actionClass === "decrease";

/** Between a determiner and a noun, or joined to it by a hyphen. */
function isAttributive(line: TokenLine, amount: Amount, at: number): boolean {
  if (!isWord(line, at)) return false;
  if (amount.unit?.hyphen === true) return true;
  // “US$25 million dollars”.
  if (amount.isPrefixed && line.form[at]!.unit?.unit?.dimension === "money") return false;
  // “the current 3.3% reading”.
  const isModified = (posAt(line, amount.outerFirst - 1) & Pos.Adjective) !== 0;
  const determiner = amount.outerFirst - (isModified && !isVerbal(line, amount.outerFirst - 1) ? 2 : 1);
  const before = posAt(line, determiner);
  const isDetermined =
    (before & (Pos.Determiner | Pos.Possessive)) !== 0 ||
    lowerAt(line, determiner) === "'s" ||
    // “an estimated $2 million loss”.
    lowerAt(line, amount.outerFirst) === "an" ||
    lowerAt(line, amount.outerFirst) === "a";
  const pos = posAt(line, at);
  if ((pos & (Pos.Noun | Pos.Adjective)) === 0 && pos !== 0) return false;
  return (
    isDetermined || ((pos & Pos.MostlyNoun) !== 0 && !isTimeNoun(line, at) && amount.unit?.unit.dimension !== "time")
  );
}

function ofAttributive(line: TokenLine, phrase: NounPhrase, before: Found | undefined, first: number): Measured {
  const head = verbAt(line, phrase.head, "noun");
  const nounClass = line.tables.nounActions.get(line.form[phrase.head]!.nounLemma);
  if (nounClass === "increase" || nounClass === "decrease") {
    // “a 5 percent rise in sales”: the sales are measured, and they rise.
    const inner = changedIn(line, phrase.limit);
    // “a 40 percent increase” alone does not say of what.
    const { first: opening, head: last } = phrase;
    const modifier = opening < last ? { first: opening, limit: last, head: last - 1 } : undefined;
    const isWeak = inner === undefined && modifier === undefined;
    // “a 0.5 percent gain” alone: of what the clause tells.
    const thing = isWeak ? subjectBefore(line, first) : inner === undefined ? modifier : wholeName(line, inner);
    return {
      of: thing === undefined ? null : conceptOf(line, thing),
      found: { ...head, predicate: { ...head.predicate, lemma: line.form[phrase.head]!.nounLemma, class: nounClass } },
      change: nounClass === "increase" ? "up" : "down",
      limit: phrase.limit,
      isWeak,
    };
  }
  return measured(conceptOf(line, phrase), before?.side === "before" ? before : undefined, "=", phrase.limit);
}

function behindDeterminer(line: TokenLine, at: number): number {
  return (posAt(line, at) & (Pos.Determiner | Pos.Possessive)) !== 0 ? at + 1 : at;
}

function complementAt(line: TokenLine, amount: Amount, kind: FigureKind): NounPhrase | undefined {
  // “30% (10.5 tons) of the gold”.
  let at = behindBrackets(line, amount.outerLimit);
  const lower = lowerAt(line, at);
  if (lower === "worth" && lowerAt(line, at + 1) === "of") at++;
  else if (lower === "in" && kind === "MONEY") {
    // “$5 million in damages”, but not “in Paris” and “in a single year”.
    const phrase = nounPhraseAt(line, at + 1);
    const head = phrase && line.form[phrase.head]!;
    const nounClass = head && (line.tables.nounActions.get(head.lower) ?? line.tables.nounActions.get(head.nounLemma));
    if (nounClass === "sum" || nounClass === "decrease") return phrase;
    // “$236 million in orders”.
    const isPlural = phrase !== undefined && (head!.pos & Pos.Plural) !== 0 && !isCapital(line, phrase.first);
    return isPlural && !isTimeNoun(line, phrase.head) ? phrase : undefined;
  } else if (kind === "PERCENT" && (lower === "less" || lower === "more" || lower === "fewer")) {
    // “60% less rain”, but “20 percent more likely”.
    const phrase = nounPhraseAt(line, at + 1);
    const opening = phrase === undefined ? 0 : posAt(line, phrase.first);
    return (opening & Pos.Noun) !== 0 && (opening & Pos.MostlyAdjective) === 0 ? phrase : undefined;
  } else if (lower !== "of") return undefined;
  return phraseBehindOf(line, at + 1);
}

/** The phrase behind “of”, its determiner and a number passed over: “half of the 250,000 voters”. */
export function phraseBehindOf(line: TokenLine, at: number): NounPhrase | undefined {
  let next = at;
  if (lowerAt(line, next) === "all") next++;
  next = behindDeterminers(line, next);
  // “12 of its last 15 games”.
  const isLast =
    next + 1 < line.limit && ADVERBIAL.has(lowerAt(line, next)) && line.form[next + 1]!.number !== undefined;
  if (isLast) next++;
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

/** The first token of the number that is joined to a phrase at `first`: “a | 24-year high”. */
function beforeNumber(line: TokenLine, first: number): number {
  if (isDash(line, first - 1) && numberAt(line, first - 2) !== undefined) return first - 2;
  return isDash(line, first - 2) && numberAt(line, first - 3) !== undefined ? first - 3 : first;
}

/** “hit a low”, “sank to a low”; a town that “recorded a low of 2 degrees” is not what has them. */
function leadsTo(line: TokenLine, at: number): boolean {
  const lower = lowerAt(line, at);
  if (lower === "to" || lower === "from" || lower === "at") return true;
  return line.first <= at && REACHING.has(line.form[at]!.verbLemma);
}

const REACHING: ReadonlySet<string> = new Set("hit reach touch strike near test".split(" "));

const EXTREMES: ReadonlySet<string> = new Set("high low peak trough".split(" "));

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
  // “returned an average of 12 percent”: what returned it.
  if (preposition === "of" && AVERAGES.has(lowerAt(line, amount.outerFirst - 2)) && isAveraged(line, amount))
    return undefined;
  // “closed yesterday at $80.50”.
  if (preposition === "at" && isTimeNoun(line, amount.outerFirst - 2)) return undefined;
  // “drove at 60 km/h”, “the tablet starts at $499”, “can fly at 40 km/h”.
  if ((noun & (Pos.Past | Pos.Gerund)) !== 0 && (noun & Pos.MostlyNoun) === 0) return undefined;
  if (preposition === "at" && isVerbal(line, amount.outerFirst - 2)) return undefined;
  // “north of the city at a depth of 10 kilometres”.
  const last = amount.outerFirst - 2;
  if (lowerAt(line, last) === "worth" && lowerAt(line, last - 1) === "net")
    return { first: last - 1, limit: last + 1, head: last };
  // “hit a 24-year high of 6 percent”: what hit it.
  const phrase = nounPhraseEndingAt(line, last);
  if (preposition === "of" && phrase !== undefined && EXTREMES.has(lowerAt(line, last))) {
    const reached = beforeDeterminers(line, beforeNumber(line, phrase.first));
    return (leadsTo(line, reached) ? subjectBefore(line, reached + 1) : undefined) ?? phrase;
  }
  return preposition === "of" ? nounPhraseEndingAt(line, last) : nounChainEndingAt(line, last);
}
