/** Counts: a bare number, the noun behind it and what happens to that. */
import { Calendar } from "../../../lexicon/calendar";
import { Pos } from "../../../lexicon/word-form";
import { subjectBefore, subjectOf } from "../clause";
import { wholeName } from "../concept-phrase";
import { amountValue, type Draft, unitOf } from "../draft";
import { type Found, outcomeOf, predicateBefore, predicateBehind } from "../find-predicate";
import type { Amount } from "../read-amount";
import { conceptOf, type NounPhrase, nounPhraseAt, nounPhraseEndingAt } from "../read-noun-phrase";
import { comparedBy } from "../read-numeral";
import { type Per, readPer, readUnitBehind } from "../read-unit";
import { isCapital, isDash, isJoint, isWord, lowerAt, posAt, type TokenLine, touchesPrevious } from "../token-line";
import { copulaSubject, isPutting, nounBefore, objectBefore, phraseBehindOf } from "../what-is-measured";

export function readCardinal(line: TokenLine, amount: Amount): Draft | undefined {
  const { numeral, outerFirst, outerLimit } = amount;
  // “737-232” goes down and is no score: it is no range either.
  if (numeral.ordinal || (amount.joint === "-" && amount.high < amount.low)) return undefined;
  // “the 60s to 70s”.
  if (lowerAt(line, outerLimit) === "s" && touchesPrevious(line, outerLimit)) return undefined;
  // “a 1,000-strong crowd”: the members of the crowd are counted.
  const isStrong = isJoint(line, outerLimit) && lowerAt(line, outerLimit + 1) === "strong";
  const isCompound = !isStrong && isJoint(line, outerLimit) && isWord(line, outerLimit + 1);
  // “a third higher”, “a fifth fewer members”.
  const compared = numeral.part ? comparedBy(lowerAt(line, outerLimit)) : undefined;
  const behind = isStrong ? outerLimit + 2 : compared === undefined ? outerLimit : outerLimit + 1;
  const phrase = isCompound ? compoundAt(line, outerLimit + 1) : phraseAt(line, amount, behind);
  if (isCompound && amount.high === 0) return undefined;
  // “two-tiered”, “six-packs”, “two-time”: no noun that is counted one by one.
  if (isCompound && phrase === undefined) return undefined;
  const limit = phrase?.limit ?? outerLimit;
  const found = isCompound ? undefined : predicateOf(line, amount, phrase);
  const isOthers = phrase !== undefined && lowerAt(line, phrase.head) === "others";
  const elliptical = (phrase === undefined || isOthers) && found !== undefined && ELLIPTICAL.has(found.class ?? "");
  if (!numeral.digits && amount.low === 1 && isPronounOne(line, amount, phrase, elliptical)) return undefined;
  const per = readPer(line, limit);
  const moved =
    phrase !== undefined && isPoint(line, phrase) && changes(found) ? subjectOf(line, found!.token) : undefined;
  const near =
    phrase === undefined
      ? (levelOf(line, found, amount) ?? ownerOf(line, amount, found) ?? broughtTo(line, amount))
      : moved;
  const farther = phrase === undefined && near === undefined ? standsAt(line, amount) : undefined;
  const subject = near ?? farther;
  // “a 12-member jury”: the members are counted, and it is the jury that has so many.
  const holder = isCompound && phrase !== undefined ? nounPhraseAt(line, phrase.limit) : undefined;
  const counted = isOthers && elliptical ? undefined : (moved ?? holder ?? phrase ?? subject);
  const of = counted === undefined ? null : conceptOf(line, counted);
  // “the next three quarters”; three quarters of a loaf are a part.
  const isTime =
    phrase !== undefined &&
    !numeral.part &&
    ((line.form[phrase.head]!.calendar?.kinds ?? 0) & Calendar.Unit) !== 0 &&
    lowerAt(line, phrase.limit) !== "of";
  return {
    kind: per !== undefined ? "RATE" : isTime ? "QUANTITY" : "CARDINAL",
    by: per !== undefined ? "rate" : isTime ? "duration" : "cardinal",
    amount,
    value: amountValue(amount),
    change: compared ?? (amount.change !== "=" ? amount.change : directionOf(found)),
    unit: isStrong
      ? null
      : countedUnit(
          line,
          amount,
          phrase,
          moved !== undefined ? "point" : holder === undefined ? of?.head : line.form[phrase!.head]!.nounLemma,
          per,
          limit,
        ),
    of,
    found,
    limit: per?.limit ?? limit,
    elliptical,
    isWeak: farther !== undefined,
  };
  function directionOf(verb: Found | undefined): Draft["change"] {
    if (verb === undefined || verb.side === "behind" || outerFirst <= verb.token) return "=";
    // “rose to 24”, “fell from 30”: a level does not move.
    if (verb.preposition !== "" && verb.preposition !== "by") return "=";
    if (phrase !== undefined && verb.preposition === "" && moved === undefined) return "=";
    return verb.class === "increase" ? "up" : verb.class === "decrease" ? "down" : "=";
  }
}

/** The points of an index are no things: “the index fell 32 points” says how the index moved. */
function isPoint(line: TokenLine, phrase: NounPhrase): boolean {
  return line.form[phrase.head]!.nounLemma === "point";
}

const changes = (found: Found | undefined): boolean =>
  found !== undefined && found.side === "before" && (found.class === "increase" || found.class === "decrease");

/** “a crowd of 20,000”, “the toll was 53”. */
function ownerOf(line: TokenLine, amount: Amount, found: Found | undefined): NounPhrase | undefined {
  if (found !== undefined && found.side !== "behind") return undefined;
  const isOf = lowerAt(line, amount.outerFirst - 1) === "of";
  const owner = copulaSubject(line, amount) ?? (isOf ? nounBefore(line, amount) : undefined);
  // “a mother of two”: her children are counted.
  if (isOf && owner !== undefined && isParent(line, owner)) return undefined;
  return owner && wholeName(line, owner, amount.outerFirst);
}

const isParent = (line: TokenLine, { head }: NounPhrase): boolean => PARENTS.has(line.form[head]!.nounLemma);

const PARENTS: ReadonlySet<string> = new Set(
  "mother father parent mum mom dad grandmother grandfather grandparent stepmother stepfather".split(" "),
);

/** “, bringing the total to 48,390”, “put the toll at 31”. */
function broughtTo(line: TokenLine, amount: Amount): NounPhrase | undefined {
  const preposition = lowerAt(line, amount.outerFirst - 1);
  const found = preposition === "to" || preposition === "at" ? objectBefore(line, amount) : undefined;
  // What stands “at” a number is its place or hour behind most verbs: “left the house at 10”.
  const object = found === undefined || preposition === "to" || isPut(line, found) ? found : undefined;
  // “should be closer to 10,000”.
  if (object === undefined || (posAt(line, object.head) & Pos.Adverb) !== 0) return undefined;
  return wholeName(line, object, amount.outerFirst);
}

/** Whether a verb of putting has the phrase for its object, with the phrase's determiner or owner between. */
function isPut(line: TokenLine, { first }: NounPhrase): boolean {
  for (let at = first - 1; line.first <= at && first - 5 < at; at--) if (isPutting(line, at)) return true;
  return false;
}

/** What a bare level belongs to: “the toll rose to 53”, “raised its forecast to 300”. */
function levelOf(line: TokenLine, found: Found | undefined, { outerFirst }: Amount): NounPhrase | undefined {
  if (found === undefined || found.side !== "before") return undefined;
  if (found.object !== undefined) return wholeName(line, found.object, outerFirst);
  const isLevel =
    // “fell below 400,000”, “hitting 18.20”.
    (found.preposition !== "" || found.class === "reaching" || LEVELS.has(lowerAt(line, outerFirst))) &&
    (found.class === "increase" ||
      found.class === "decrease" ||
      found.class === "reaching" ||
      found.class === "settling");
  // “gained 20 to 1,570”; but what a firm cuts by 300 is not the firm.
  const moves = changes(found) && !TRANSITIVE.has(found.predicate.lemma);
  const subject = isLevel || moves ? subjectOf(line, found.token) : undefined;
  return subject && wholeName(line, subject, found.token);
}

/** Verbs of change that are done to something. */
const TRANSITIVE: ReadonlySet<string> = new Set(
  "add boost cut elevate hike hoist lift lose lower raise reduce shave shed slash trim".split(" "),
);

const LEVELS: ReadonlySet<string> = new Set(["below", "above", "under", "over", "past", "beyond", "near"]);

/** “was up 1.4 per cent at 5,702”: a bare number behind “at”, “to” or “from” is a level of the subject. */
function standsAt(line: TokenLine, { outerFirst, limit, low, numeral }: Amount): NounPhrase | undefined {
  const preposition = lowerAt(line, outerFirst - 1);
  // “Fort Myers (1,574)”.
  if (preposition === "(" && lowerAt(line, limit) === ")") return nounPhraseEndingAt(line, outerFirst - 2);
  // “Dow Jones industrials 2645.90, up 0.82”: what opens the clause, and its level.
  if (!Number.isInteger(low) && opensClause(line, outerFirst)) return nounPhraseEndingAt(line, outerFirst - 1);
  const isBound = LEVELS.has(lowerAt(line, outerFirst));
  if (!isBound && preposition !== "at" && preposition !== "to" && preposition !== "from") return undefined;
  // “at 5 Main Street”.
  if (!numeral.digits || isWord(line, limit)) return undefined;
  const subject = subjectBefore(line, outerFirst);
  return subject && wholeName(line, subject, outerFirst);
}

/** Whether a noun phrase that opens the sentence or follows a semicolon ends before `at`. */
function opensClause(line: TokenLine, at: number): boolean {
  const phrase = nounPhraseEndingAt(line, at - 1);
  if (phrase === undefined) return false;
  const first = (posAt(line, phrase.first - 1) & Pos.Determiner) !== 0 ? phrase.first - 1 : phrase.first;
  return first === line.first || lowerAt(line, first - 1) === ";";
}

/** What happens to people so often that the noun can be left out: “wounded three”. */
const ELLIPTICAL: ReadonlySet<string> = new Set([
  "death",
  "injury",
  "arrest",
  "charge",
  "conviction",
  "missing",
  "rescue",
  "displacement",
  "abduction",
  "infection",
]);

/** A count's unit is the noun that it counts, with what it is per. */
function countedUnit(
  line: TokenLine,
  amount: Amount,
  phrase: NounPhrase | undefined,
  head: string | undefined,
  per: Per | undefined,
  limit: number,
): Draft["unit"] {
  // “the magnitude 7.8 quake”: a scale that stands before its number.
  if (lowerAt(line, amount.first - 1) === "magnitude") return unitOf(line, amount.first - 1, amount.first, "magnitude");
  if (lowerAt(line, amount.first - 1) === "of" && lowerAt(line, amount.first - 2) === "magnitude")
    return unitOf(line, amount.first - 2, amount.first - 1, "magnitude");
  if (per !== undefined) {
    const first = phrase?.first ?? limit;
    return unitOf(
      line,
      first,
      per.limit,
      phrase === undefined || head === undefined ? `per ${per.name}` : `${head} per ${per.name}`,
    );
  }
  if (phrase === undefined || head === undefined) return null;
  // “2.6 times the size”, “15 times earnings”; what is larger and what it is compared with are told by `of`.
  if (lowerAt(line, amount.outerLimit) === "times")
    return unitOf(line, amount.outerLimit, amount.outerLimit + 1, "time");
  return unitOf(line, phrase.first, phrase.limit, head);
}

/** The phrase right behind the number, or behind “of”; a measure of the things is passed over. */
function phraseAt(line: TokenLine, { high, numeral }: Amount, at: number): NounPhrase | undefined {
  if (lowerAt(line, at) === "of") return phraseBehindOf(line, at + 1);
  // “half the houses”.
  if (numeral.part && (posAt(line, at) & (Pos.Determiner | Pos.Possessive)) !== 0) return phraseBehindOf(line, at);
  const role = at < line.limit ? line.form[at]!.number?.role : undefined;
  const start =
    role === "digits" ? behindMeasure(line, at) : role === "unit" || role === "tens" ? behindCompound(line, at) : at;
  return nounPhraseAt(line, start, high === 1 ? "any" : "plural");
}

/** “two 500-pound bombs”, “two 24-year-old men”, “three 2019 cases”: behind measure or year at `at`, or `at` where there is none. */
function behindMeasure(line: TokenLine, at: number): number {
  if (/^(?:19|20)\d\d$/.test(line.form[at]!.text)) return at + 1;
  const unit = readUnitBehind(line, at + 1, true);
  if (unit === undefined) return behindCompound(line, at);
  if (!unit.hyphen && !touchesPrevious(line, unit.first)) return at;
  return isJoint(line, unit.limit) && lowerAt(line, unit.limit + 1) === "old" ? unit.limit + 2 : unit.limit;
}

/** “two 60-storey towers”, “three three-bedroom flats”: behind a number that is joined to its noun at `at`, or `at`. */
function behindCompound(line: TokenLine, at: number): number {
  return isJoint(line, at + 1) && compoundAt(line, at + 2) !== undefined ? at + 3 : at;
}

/** “a 10-lap race”, “a three-bedroom house”: the laps and bedrooms are counted. */
function compoundAt(line: TokenLine, at: number): NounPhrase | undefined {
  const pos = posAt(line, at);
  if ((pos & Pos.Noun) === 0 || (pos & (Pos.Plural | Pos.PastParticiple)) !== 0) return undefined;
  // “a three-way race”, “a two-time winner”, but “a 12-point plan”.
  if (VAGUE_ONE.has(lowerAt(line, at)) && lowerAt(line, at) !== "point") return undefined;
  return { first: at, limit: at + 1, head: at };
}

function predicateOf(line: TokenLine, amount: Amount, phrase: NounPhrase | undefined): Found | undefined {
  const limit = phrase?.limit ?? amount.outerLimit;
  const before = predicateBefore(line, amount.outerFirst);
  if (before?.class === "saying" || before?.class === "report") {
    // “the government said 53 people died”.
    const behind = predicateBehind(line, amount.outerFirst, limit, false);
    if (behind !== undefined) return behind;
    return before.class === "saying" ? undefined : before;
  }
  if (before !== undefined) return outcomeOf(line, before, limit) ?? before;
  // “an earthquake of magnitude 7.8 killed”: a number behind its noun has no verb.
  if (phrase === undefined && (posAt(line, amount.outerFirst - 1) & Pos.Noun) !== 0) return undefined;
  const isObjectOfPreposition = (posAt(line, amount.outerFirst - 1) & Pos.Preposition) !== 0;
  return predicateBehind(line, amount.outerFirst, limit, isObjectOfPreposition && amount.outerFirst - 1 !== line.first);
}

/** “one” as a pronoun or as part of a fixed phrase: “one of them”, “no one”, “one day”; “one person died” counts. */
function isPronounOne(line: TokenLine, amount: Amount, phrase: NounPhrase | undefined, elliptical: boolean): boolean {
  const { first, limit, joint } = amount;
  if (limit - first !== 1 || joint !== "") return false;
  if (isDash(line, limit) || isDash(line, first - 1)) return true;
  const before = lowerAt(line, first - 1);
  if (
    before === "no" ||
    before === "this" ||
    before === "that" ||
    before === "any" ||
    before === "every" ||
    before === "each" ||
    before === "the" ||
    before === "another" ||
    before === "which" ||
    before === "number"
  )
    return true;
  // “Can one associate …?”
  if ((posAt(line, first - 1) & Pos.Modal) !== 0) return true;
  if (elliptical && phrase === undefined) return false;
  // “a case filed by one Ada Brook”: somebody of that name.
  if (phrase !== undefined && isCapital(line, limit) && isCapital(line, phrase.head) && isNameOnly(line, limit))
    return true;
  if (phrase === undefined || lowerAt(line, limit) === "of") return true;
  if ((posAt(line, phrase.head) & Pos.Plural) !== 0 && lowerAt(line, phrase.head) !== "person") return true;
  // “one recent afternoon”.
  if (((line.form[phrase.head]!.calendar?.kinds ?? 0) & (Calendar.DayPart | Calendar.Weekday)) !== 0) return true;
  return VAGUE_ONE.has(lowerAt(line, phrase.head)) || VAGUE_ONE.has(lowerAt(line, phrase.first));
}

/** A capitalised word that is no common noun or adjective: no “one Malian soldier”. */
const isNameOnly = (line: TokenLine, at: number): boolean => (posAt(line, at) & (Pos.Noun | Pos.Adjective)) === 0;

const VAGUE_ONE: ReadonlySet<string> = new Set([
  "day",
  "time",
  "thing",
  "way",
  "point",
  "side",
  "hand",
  "reason",
  "another",
  "place",
  "kind",
  "sort",
  "example",
]);
