/**
 * A shallow clause: the finite verb that a place stands behind, and the noun phrase that is the subject of a verb.
 *
 * There is no tree. The verb is the nearest to the left that can be finite where it stands, because English has the verb of a
 * clause before its objects; the subject is the chain of noun phrases (“shares of Acme in Lisbon”) right before the verb, with
 * what may stand between passed over: adverbs, auxiliaries, times, and what commas or brackets enclose. A verb behind “and” or
 * “but” shares the subject of the verb before it. Every walk is bounded.
 */
import { TokenKind } from "../../article/segmented";
import { Calendar } from "../../lexicon/calendar";
import { CLOSED_CLASS, Pos } from "../../lexicon/word-form";
import { type NounPhrase, nounChainEndingAt } from "./read-noun-phrase";
import { isCapital, isClosedClass, isMonthOrDay, isWord, lowerAt, numberAt, posAt, type TokenLine } from "./token-line";

/** How many tokens before a place its verb may stand. */
const FARTHEST = 24;
/** How many tokens commas or brackets between subject and verb may enclose. */
const LONGEST_ASIDE = 24;
/** Verbs that share a subject: “fell, rallied and closed”. */
const MOST_COORDINATED = 3;

/** The finite verb, or its first auxiliary, that governs what stands at `at`; -1 where a mark or another clause comes between. */
function governingVerb(line: TokenLine, at: number): number {
  const last = Math.max(line.first, at - FARTHEST);
  for (let next = at - 1; last <= next; next--) {
    const { lower, pos } = line.form[next]!;
    if (line.kind[next] === TokenKind.Word) {
      // Most words end no clause and are no verb.
      if ((pos & MAY_GOVERN) === 0 && lower !== "'s") continue;
    } else if (lower === ")") {
      next = openingBracket(line, next);
      if (next < 0) return -1;
      continue;
    }
    if (CLAUSE_ENDS.has(lower)) return -1;
    if (isFiniteVerb(line, next)) return next;
    if ((pos & Pos.Relative) !== 0) return -1;
  }
  return -1;
}

/** What a word is that may be the verb of a clause, or open one. */
const MAY_GOVERN = Pos.Verb | CLOSED_CLASS;

const CLAUSE_ENDS: ReadonlySet<string> = new Set([
  ...["(", ";", ":", "“", "”", '"', "—", "–", "--"],
  ...["while", "whereas", "because", "although", "though", "if", "unless", "whether"],
]);

/** The bracket that the one at `at` closes, near before it; -1 if there is none. */
function openingBracket(line: TokenLine, at: number): number {
  for (let next = at - 1; line.first <= next && at - LONGEST_ASIDE < next; next--)
    if (lowerAt(line, next) === "(") return next;
  return -1;
}

/** Whether a token reads as a finite verb or an auxiliary where it stands. */
export function isFiniteVerb(line: TokenLine, at: number): boolean {
  const pos = posAt(line, at);
  // Most words are nothing of the kind, and are told at once.
  if ((pos & (Pos.Verb | Pos.Auxiliary | Pos.Modal)) === 0 && lowerAt(line, at) !== "'s") return false;
  // “in May”.
  if (!isWord(line, at) || (isMonthOrDay(line, at) && isCapital(line, at))) return false;
  const before = posAt(line, at - 1);
  if (lowerAt(line, at - 1) === "to") return false;
  // “last year's 25 million”, but “it's”.
  if (lowerAt(line, at) === "'s") return (before & Pos.Pronoun) !== 0;
  if ((pos & (Pos.Auxiliary | Pos.Modal)) !== 0) return (pos & Pos.Gerund) === 0;
  if ((pos & Pos.Verb) === 0 || isClosedClass(pos) || (isCapital(line, at) && at !== line.first)) return false;
  if ((before & (Pos.Determiner | Pos.Possessive)) !== 0 && (before & (Pos.Relative | Pos.Pronoun)) === 0) return false;
  if (lowerAt(line, at - 1) === "'s" || (before & Pos.Preposition) !== 0) return false;
  const mayBeNoun = (pos & Pos.Noun) !== 0;
  if (mayBeNoun && numberAt(line, at - 1) !== undefined) return false;
  if ((pos & Pos.Past) !== 0) return isPastHere(line, at, pos, before);
  // “a rise of”, “the costs in”: what takes “of” is a noun.
  if (mayBeNoun && lowerAt(line, at + 1) === "of") return false;
  if ((pos & Pos.ThirdPerson) !== 0) {
    if (!mayBeNoun) return true;
    if ((before & (Pos.Pronoun | Pos.Relative)) !== 0) return true;
    if (!isSingular(line, at - 1)) return false;
    // “The utility plans to invest”.
    const hasInfinitive = lowerAt(line, at + 1) === "to" && INTENDING.has(line.form[at]!.verbLemma);
    return (pos & Pos.MostlyVerb) !== 0 || hasInfinitive || opensObject(line, at + 1);
  }
  if ((pos & Pos.Base) === 0) return false;
  if ((before & (Pos.Modal | Pos.Relative)) !== 0) return true;
  if ((before & Pos.Pronoun) !== 0) return (pos & Pos.MostlyNoun) === 0 || opensObject(line, at + 1);
  // “362 metres long”.
  if ((pos & Pos.MostlyAdjective) !== 0) return false;
  // “Women hold 26 percent”, “shares trade at”.
  if ((before & Pos.Plural) === 0 && !lowerAt(line, at - 1).endsWith("s")) return false;
  return !mayBeNoun || (pos & Pos.MostlyVerb) !== 0 || opensObject(line, at + 1) || measures(line, at);
}

/** Verbs with an infinitive that may be nouns: “plans to”, but “expects prices to rise”. */
const INTENDING: ReadonlySet<string> = new Set(
  "plan aim need hope vow pledge promise offer want claim attempt".split(" "),
);

/** “Prices range from”, “shares trade at”: verbs that put a subject beside its amount. */
function measures(line: TokenLine, at: number): boolean {
  const action = line.tables.actions.get(line.form[at]!.verbLemma);
  return (action === "reaching" || action === "settling") && (posAt(line, at + 1) & Pos.Preposition) !== 0;
}

/** “rose”, “edged down”; but not “aged 24”, “a used car”, “rate cut of”. */
function isPastHere(line: TokenLine, at: number, pos: number, before: number): boolean {
  const hasSubject =
    (before & (Pos.Noun | Pos.Pronoun | Pos.Relative | Pos.Adverb | Pos.Auxiliary)) !== 0 || isName(line, at - 1);
  if ((pos & Pos.MostlyAdjective) !== 0 && !hasSubject) return false;
  if ((pos & Pos.Noun) !== 0) {
    if ((pos & Pos.MostlyVerb) === 0 || lowerAt(line, at + 1) === "of") return false;
  }
  return true;
}

/** A noun or name that “costs” agrees with. */
function isSingular(line: TokenLine, at: number): boolean {
  if (isName(line, at)) return true;
  const pos = posAt(line, at);
  return (pos & Pos.Noun) !== 0 && (pos & Pos.Plural) === 0 && !isClosedClass(pos);
}

const isName = (line: TokenLine, at: number): boolean => isCapital(line, at) && !isClosedClass(posAt(line, at));

/** A determiner, a number or a sign: what comes before is no noun that goes on. */
function opensObject(line: TokenLine, at: number): boolean {
  if (line.limit <= at) return false;
  const form = line.form[at]!;
  return (
    (form.pos & (Pos.Determiner | Pos.Possessive)) !== 0 || form.number !== undefined || form.unit?.prefix !== undefined
  );
}

const DASHES: ReadonlySet<string> = new Set(["--", "—", "–", ":"]);

/** The subject of the verb that governs `at`; undefined where none is found or it is a pronoun. */
export function subjectBefore(line: TokenLine, at: number): NounPhrase | undefined {
  // “margins are lower -- | 7 percent”: an apposition to the clause.
  const isApposed = DASHES.has(lowerAt(line, at - 1));
  const verb = governingVerb(line, isApposed ? at - 1 : at);
  if (verb < 0) return undefined;
  const action = line.tables.actions.get(line.form[verb]!.verbLemma);
  const tells = action === "saying" || action === "report";
  // “the fee is believed to be 50 million euros”: what is believed has the subject.
  if (tells && (posAt(line, verb - 1) & Pos.Auxiliary) === 0) return undefined;
  return subjectOf(line, verb);
}

/** The subject of the verb at `verb`. */
export function subjectOf(line: TokenLine, verb: number): NounPhrase | undefined {
  // “, hitting a high of 18.20”: the participle has the subject of the verb before it.
  const isParticiple = (posAt(line, verb) & Pos.Gerund) !== 0 && lowerAt(line, verb - 1) === ",";
  let from = isParticiple ? governingVerb(line, verb) : verb;
  if (from < 0) return undefined;
  for (let shared = 0; shared < MOST_COORDINATED; shared++) {
    const at = beforeVerbGroup(line, from);
    const lower = lowerAt(line, at);
    const isShared = lower === "and" || lower === "but" || lower === "or" || lower === "then" || lower === "to";
    // “is 362 metres long, weighs 5 tonnes and carries 20 people”.
    const isListed = lower === "," && beforeAside(line, at) === at;
    if (!isShared && !isListed) return subjectEndingAt(line, at);
    // “expects capacity to grow”: the object of the first verb does what the second says.
    const object = lower === "to" ? objectOfRaising(line, at - 1) : undefined;
    if (object !== undefined) return object;
    from = governingVerb(line, at);
    if (from < 0) return undefined;
  }
  return undefined;
}

/** Verbs whose object is the subject of the infinitive behind it. */
const RAISING: ReadonlySet<string> = new Set(
  "expect see forecast allow cause enable project predict help want push lead".split(" "),
);

function objectOfRaising(line: TokenLine, last: number): NounPhrase | undefined {
  if ((posAt(line, last) & Pos.Noun) === 0 || isFiniteVerb(line, last)) return undefined;
  const verb = governingVerb(line, last);
  if (verb < 0 || !RAISING.has(line.form[verb]!.verbLemma)) return undefined;
  const object = nounChainEndingAt(line, last);
  return object === undefined || object.first <= verb ? undefined : object;
}

/** The last token before a verb with its auxiliaries and adverbs. */
function beforeVerbGroup(line: TokenLine, verb: number): number {
  let at = verb - 1;
  for (let skipped = 0; skipped < 5 && line.first <= at; skipped++, at--) {
    const pos = posAt(line, at);
    if ((pos & (Pos.Auxiliary | Pos.Modal | Pos.Negation)) !== 0 || lowerAt(line, at) === "also") continue;
    // “sales more than doubled”.
    if (lowerAt(line, at) === "than" && lowerAt(line, at - 1) === "more") {
      at--;
      continue;
    }
    if ((pos & Pos.Adverb) === 0 || (pos & (Pos.Noun | Pos.Adjective)) !== 0 || isCapital(line, at)) break;
  }
  return at;
}

function subjectEndingAt(line: TokenLine, end: number): NounPhrase | undefined {
  let at = end;
  // “That means there could be 30,000.”
  if (lowerAt(line, at) === "there") return undefined;
  if (PRONOUNS.has(lowerAt(line, at))) return antecedent(line, at);
  if ((posAt(line, at) & Pos.Relative) !== 0) {
    at--;
    if (lowerAt(line, at) === ",") at--;
    return nounChainEndingAt(line, beforeAmount(line, beforeTimes(line, at)));
  }
  at = beforeTimes(line, beforeAside(line, at));
  // “the S&P 500 fell”: the number belongs to the name.
  if (numberAt(line, at)?.role === "digits" && isCapital(line, at - 1)) {
    const name = nounChainEndingAt(line, at - 1);
    return name?.limit === at ? { ...name, limit: at + 1 } : name;
  }
  const relative = relativeBefore(line, at);
  if (line.first < relative) return nounChainEndingAt(line, relative - 1);
  return nounChainEndingAt(line, beforeAmount(line, at)) ?? numberOfEndingAt(line, at) ?? chainBeforeModifier(line, at);
}

/** “the | number of dead”: adjectives and participles that stand for people are no nouns by their forms. */
export function numberOfEndingAt(line: TokenLine, last: number): NounPhrase | undefined {
  let at = last;
  while (last - 2 < at && (posAt(line, at) & (Pos.Adjective | Pos.PastParticiple)) !== 0) at--;
  if (at === last) return undefined;
  if ((posAt(line, at) & Pos.Determiner) !== 0) at--;
  if (lowerAt(line, at) !== "of" || lowerAt(line, at - 1) !== "number") return undefined;
  return { first: at - 1, limit: at, head: at - 1 };
}

/** How long a relative clause without commas may be. */
const LONGEST_RELATIVE = 14;

/** The pronoun of the clause that ends at `end` and has a verb: “a clerk | who took money from two agents”; -1 if there is none. */
function relativeBefore(line: TokenLine, end: number): number {
  for (let at = end; line.first < at && end - LONGEST_RELATIVE < at; at--) {
    const { lower, pos } = line.form[at]!;
    if (line.kind[at] === TokenKind.Word && !isClosedClass(pos)) continue;
    if (lower === "," || CLAUSE_ENDS.has(lower)) return -1;
    if ((lower === "who" || lower === "which" || lower === "that") && isFiniteVerb(line, at + 1)) {
      // “said that rose”: a conjunction has a verb before it.
      return lower === "that" && isFiniteVerb(line, at - 1) ? -1 : at;
    }
  }
  return -1;
}

const PRONOUNS: ReadonlySet<string> = new Set(["it", "they", "he", "she"]);

/** “The company said | it lost $5 million”: the subject of the clause before, where that is a noun. */
function antecedent(line: TokenLine, pronoun: number): NounPhrase | undefined {
  const last = Math.max(line.first, pronoun - FARTHEST);
  for (let at = pronoun - 1; last <= at; at--) {
    if (!isFiniteVerb(line, at)) continue;
    const end = beforeAside(line, beforeVerbGroup(line, at));
    return PRONOUNS.has(lowerAt(line, end)) ? undefined : nounChainEndingAt(line, beforeTimes(line, end));
  }
  return undefined;
}

/** How many words behind its noun may modify it. */
const LONGEST_MODIFIER = 6;

/** “profit per ton of steel | shipped”, “sales at stores | open at least a year”: adjectives and participles stand behind too. */
function chainBeforeModifier(line: TokenLine, end: number): NounPhrase | undefined {
  for (let at = end; line.first < at && end - LONGEST_MODIFIER < at; at--) {
    if (!isWord(line, at) && line.form[at]!.number === undefined) return undefined;
    const pos = posAt(line, at);
    // “open more than one year”.
    if (lowerAt(line, at) === "than" || line.form[at]!.number !== undefined) continue;
    if ((pos & (Pos.Pronoun | Pos.Relative | Pos.Conjunction | Pos.Auxiliary | Pos.Modal)) !== 0) return undefined;
    const isModifier = (pos & (Pos.Adjective | Pos.PastParticiple | Pos.Gerund)) !== 0;
    const isNoun = (posAt(line, at - 1) & (Pos.MostlyNoun | Pos.Plural)) !== 0 || isName(line, at - 1);
    const chain = isModifier && isNoun ? nounChainEndingAt(line, at - 1) : undefined;
    if (chain !== undefined) return chain;
  }
  return undefined;
}

/** Before an amount that follows the subject: “loans | above $500,000”, “a profit | of 3 million euros”. */
function beforeAmount(line: TokenLine, end: number): number {
  let hasNumber = false;
  for (let at = end; line.first < at && end - 7 < at; at--) {
    const { number, unit, pos, lower } = line.form[at]!;
    if (number !== undefined) hasNumber = true;
    else if (unit === undefined && lower !== "," && (pos & (Pos.Determiner | Pos.Adverb)) === 0)
      return hasNumber && ((pos & Pos.Preposition) !== 0 || lower === "worth") ? at - 1 : end;
  }
  return end;
}

/** Before what commas or brackets enclose: “the stock, which has fallen 22 percent this year, closed”. */
function beforeAside(line: TokenLine, at: number): number {
  const lower = lowerAt(line, at);
  if (lower === ")") {
    const opening = openingBracket(line, at);
    return opening < 0 ? at : opening - 1;
  }
  if (lower !== ",") return at;
  let before = at;
  for (let next = at - 1; line.first < next && at - LONGEST_ASIDE < next; next--) {
    if (lowerAt(line, next) !== ",") continue;
    before = next - 1;
    // “Acme Inc., | New York, | which …, agreed”: the seat of a firm is an aside too.
    if (!opensName(line, next)) break;
  }
  return before;
}

/** Whether a name stands between the comma before it and the one at `comma`, behind another name. */
function opensName(line: TokenLine, comma: number): boolean {
  let first = comma - 1;
  while (line.first < first && comma - 4 < first && isName(line, first)) first--;
  return first < comma - 1 && lowerAt(line, first) === "," && isName(line, first - 1);
}

const TIMES = Calendar.Weekday | Calendar.Month | Calendar.Deictic | Calendar.Unit | Calendar.Season | Calendar.Period;

/** Whether a word names a time: a weekday, a month, a quarter, “yesterday”. */
export function isTimeNoun(line: TokenLine, at: number): boolean {
  if (at < line.first || line.limit <= at) return false;
  return ((line.form[at]!.calendar?.kinds ?? 0) & TIMES) !== 0;
}

/** The last token before the times that end at `at`: “sales | in the third quarter of 2019”, “the index | on Thursday”. */
export function beforeTimes(line: TokenLine, at: number): number {
  let end = at;
  for (let times = 0; times < 2; times++) {
    const before = beforeTime(line, end);
    if (before < line.first) return end;
    end = before;
  }
  return end;
}

/** The most words of a time behind its preposition, the last left out: “the three months to | June”. */
const LONGEST_TIME = 6;

const TIME_PREPOSITIONS: ReadonlySet<string> = new Set(
  "in on at during since over for of by from until through before after".split(" "),
);

/** -1 where no time ends at `end`, or nothing comes before it. */
function beforeTime(line: TokenLine, end: number): number {
  if (!isTimeNoun(line, end) && !isYear(line, end)) return -1;
  let at = end - 1;
  for (let skipped = 0; skipped < LONGEST_TIME && line.first <= at; skipped++, at--) {
    const { pos, number, calendar, lower } = line.form[at]!;
    if (TIME_PREPOSITIONS.has(lower)) return at - 1;
    const isModifier =
      number !== undefined ||
      // “profit | for the three months to June”.
      ((lower === "to" || lower === "ended") && isTimeNoun(line, at - 1)) ||
      (pos & (Pos.Determiner | Pos.Possessive)) !== 0 ||
      ((calendar?.kinds ?? 0) & (TIMES | Calendar.Relative | Calendar.Position | Calendar.Fiscal)) !== 0 ||
      lower === "fiscal";
    if (!isModifier) break;
  }
  // “the index Thursday”, “the index last month”; but “the year”.
  const isBare = ((line.form[end]!.calendar?.kinds ?? 0) & (Calendar.Weekday | Calendar.Deictic)) !== 0;
  const isRelative = ((line.form[at + 1]!.calendar?.kinds ?? 0) & Calendar.Relative) !== 0;
  return (isBare && at === end - 1) || isRelative ? at : -1;
}

/** Four digits of a year behind a preposition. */
function isYear(line: TokenLine, at: number): boolean {
  if (at <= line.first || line.form[at]!.number?.role !== "digits") return false;
  return /^(?:1[89]|20)\d\d$/.test(line.form[at]!.lower) && TIME_PREPOSITIONS.has(lowerAt(line, at - 1));
}
