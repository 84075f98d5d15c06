/** How far the name of a thing measured reaches: “Shares of Acme”, “the city's budget deficit”, “yield on the 10-year note”. */
import { Pos } from "../../lexicon/word-form";
import { isTimeNoun } from "./clause";
import { type NounPhrase, nounPhraseAt, nounPhraseEndingAt } from "./read-noun-phrase";
import { isJoint, isWord, lowerAt, numberAt, posAt, type TokenLine, touchesPrevious } from "./token-line";

/** Prepositions whose phrase tells of which thing a measure is: “support for the plan”; those of place and time may stand anywhere. */
const NAMING: ReadonlySet<string> = new Set(["of", "for", "on", "from", "against"]);
/** What is held “in” something: “shares in Acme”. */
const HELD: ReadonlySet<string> = new Set(["share", "stake", "stock", "bond", "investment", "confidence", "interest"]);
/** Phrases behind the first: “deaths from diseases of the lung”. */
const MOST_LINKS = 2;

/** The phrase with its owner and the phrases that tell it from others of its kind; nothing at `end` or behind belongs to it. */
export function wholeName(line: TokenLine, named: NounPhrase, end = line.limit): NounPhrase {
  const phrase = behindNumberOf(line, named, end);
  let { limit } = phrase;
  for (let links = 0; links < MOST_LINKS; links++) {
    const preposition = lowerAt(line, limit);
    const names =
      NAMING.has(preposition) || (preposition === "in" && links === 0 && HELD.has(line.form[phrase.head]!.nounLemma));
    if (!names) break;
    const inner = nounPhraseAt(line, behindDeterminers(line, limit + 1));
    if (inner === undefined || end < inner.limit || isTimeNoun(line, inner.head)) break;
    // “copies of the magazine | sell for”.
    const mayBeVerb = inner.first < inner.head && (posAt(line, inner.head) & Pos.MostlyVerb) !== 0;
    const isVerb = mayBeVerb && (posAt(line, inner.limit) & Pos.Preposition) !== 0;
    limit = isVerb ? inner.head : joinedLimit(line, inner.limit, end);
  }
  return { first: ownerFirst(line, phrase), limit, head: phrase.head };
}

/** “the number of | cases”: the cases are counted. */
function behindNumberOf(line: TokenLine, phrase: NounPhrase, end: number): NounPhrase {
  if (lowerAt(line, phrase.head) !== "number" || lowerAt(line, phrase.limit) !== "of") return phrase;
  const at = behindDeterminers(line, phrase.limit + 1);
  const counted = nounPhraseAt(line, at);
  if (counted !== undefined && counted.limit <= end) return counted;
  // “the number of dead | rose”: the verb reads as a noun behind an adjective.
  return peopleAt(line, at, end) ?? phrase;
}

/** “the number of | dead”, “of those | killed”: an adjective or participle that stands for people, its modifiers with it. */
function peopleAt(line: TokenLine, at: number, end: number): NounPhrase | undefined {
  let limit = at;
  while (limit < end && limit < at + 2 && (posAt(line, limit) & (Pos.Adjective | Pos.PastParticiple)) !== 0) limit++;
  return limit === at ? undefined : { first: at, limit, head: limit - 1 };
}

/** “the price of maize and flour | hit”: a second noun belongs to the name where the name ends with it. */
function joinedLimit(line: TokenLine, limit: number, end: number): number {
  if (lowerAt(line, limit) !== "and" || end === line.limit) return limit;
  const second = nounPhraseAt(line, limit + 1);
  return second?.limit === end ? end : limit;
}

/** The phrase with its owner alone: “the country's electricity”. */
export function withOwner(line: TokenLine, phrase: NounPhrase): NounPhrase {
  const first = ownerFirst(line, phrase);
  return first === phrase.first ? phrase : { first, limit: phrase.limit, head: phrase.head };
}

/** The first token of “Acme's” before a phrase, else of the phrase; “last year's” owns nothing. */
function ownerFirst(line: TokenLine, { first }: NounPhrase): number {
  const mark = first - 1;
  const lower = lowerAt(line, mark);
  const isOwned = lower === "'s" || ((lower === "'" || lower === "’") && touchesPrevious(line, mark));
  if (!isOwned) return first;
  const owner = nounPhraseEndingAt(line, mark - 1);
  return owner === undefined || isTimeNoun(line, owner.head) ? first : owner.first;
}

/** Behind the articles, owners and joined numbers that open a phrase: “the | city”, “the 10-year | note”. */
export function behindDeterminers(line: TokenLine, at: number): number {
  let next = at;
  const isNumber = next < line.limit && line.form[next]!.number !== undefined;
  if (!isNumber && (posAt(line, next) & (Pos.Determiner | Pos.Possessive)) !== 0) next++;
  // “of new | 10-year notes”, “on benchmark | 10-year notes”.
  const isModified = (posAt(line, next) & (Pos.Adjective | Pos.Noun)) !== 0 && numberAt(line, next + 1) !== undefined;
  if (isModified && isJoint(line, next + 2)) next++;
  if (next < line.limit && line.form[next]!.number !== undefined && isJoint(line, next + 1) && isWord(line, next + 2))
    next += 3;
  return next;
}
