/** Capitals that the place in the sentence gives: which words at the start of a run are no part of a name. */
import { TokenKind } from "../../article/segmented";
import { HEAD, HEAD_OF, type RunContext, TITLE } from "./piece";
import {
  Capitals,
  followsBlank,
  formAt,
  hasContext,
  hasFact,
  isCapital,
  isDictionaryWord,
  isFunctionWord,
  isHyphen,
  isMark,
  isWord,
  NameContext,
  NameFact,
  Pos,
  phraseAt,
  type Reading,
  Shape,
  STANDS_ALONE,
} from "./reading";
import type { Run } from "./runs";

/** Whether the capital of a token comes from its place: at the start of a sentence, behind an opening mark or a colon. */
export function isSentenceStart(reading: Reading, index: number, { sentenceFirst }: RunContext): boolean {
  for (let i = index - 1; sentenceFirst <= i && index - 4 < i; i--) {
    if (isWord(reading, i) || reading.tokens.kind[i] === TokenKind.Number) return false;
    if (/^[:•“"‘*]$/.test(reading.forms[i]!.text)) return true;
    if (i === sentenceFirst) return true;
  }
  return index === sentenceFirst;
}

/** Function words with a capital inside a sentence (“And”, “The”) begin no name, unless the tables say so (“The Hague”). */
export function skipFunctionWords(reading: Reading, run: Run, capitals: Capitals): number {
  let at = run.first;
  while (at < run.end && isFunctionWord(reading.forms[at]!) && !isKnownFrom(reading, at, run.end)) {
    const { shape, lower } = reading.forms[at]!;
    if (hasFact(reading, at, STANDS_ALONE) && (shape & Shape.AllCaps) !== 0) break;
    // “told The Jordan Times”: inside a sentence only a name's own article has a capital.
    if (lower === "the" && capitals === Capitals.Normal && hasFact(reading, run.end - 1, NameFact.Org)) break;
    at++;
  }
  return at;
}

/** The token of the run where a name can begin; the run's end if there is none. */
export function skipSentenceWords(reading: Reading, run: Run, context: RunContext): number {
  let at = run.first;
  while (at < run.end && !canOpenName(reading, run, at, context)) {
    at++;
    // Behind “The”, “In”, “On” the capital means what it means inside a sentence.
    if (isFunctionWord(reading.forms[at - 1]!) && at === run.first + 1) {
      return at < run.end ? skipFunctionWords(reading, { first: at, end: run.end }, context.capitals) : at;
    }
  }
  return at;
}

/** Whether the first word of a sentence is part of a name: no word of the dictionary, or something else says so. */
function canOpenName(reading: Reading, run: Run, at: number, { capitals }: RunContext): boolean {
  const form = reading.forms[at]!;
  if (!isDictionaryWord(form) || (form.shape & Shape.Camel) !== 0 || isKnownFrom(reading, at, run.end)) return true;
  const isAcronym = (form.shape & Shape.AllCaps) !== 0 && capitals !== Capitals.All;
  if (isAcronym && (hasFact(reading, at, STANDS_ALONE) || !isFunctionWord(form))) return true;
  const next = at + 1 < run.end ? reading.forms[at + 1] : undefined;
  if (isFunctionWord(form)) {
    // “Will Smith”, but not “Will Nigeria”.
    return (
      next !== undefined &&
      hasFact(reading, at, NameFact.Given) &&
      !isDictionaryWord(next) &&
      !hasFact(reading, at + 1, STANDS_ALONE) &&
      (form.pos & (Pos.Determiner | Pos.Preposition | Pos.Pronoun | Pos.Conjunction | Pos.Subordinator)) === 0
    );
  }
  if (hasFact(reading, at, STANDS_ALONE) || isFamilyName(reading, at, run.end)) return true;
  if (next === undefined) return canStandAlone(reading, run, at);
  if (hasFact(reading, at, NameFact.Given | TITLE | NameFact.TitleMod | NameFact.Direction | NameFact.PlaceStart))
    return true;
  const isNominal = (form.pos & (Pos.Noun | Pos.Adjective)) !== 0 && (form.pos & Pos.Adverb) === 0;
  if (hasFact(reading, run.end - 1, HEAD) && isNominal) return true;
  const isPersonNoun = hasContext(reading, at, NameContext.PersonNoun) || (form.pos & Pos.Plural) !== 0;
  return isNominal && (form.pos & (Pos.Gerund | Pos.Past)) === 0 && !isPersonNoun && isDictionaryWord(next);
}

/** “Ma Weiren”, “Long Thi Hoa”, “Park Joon-seo”: a short surname that is a word too, before a given name that is none. */
function isFamilyName(reading: Reading, at: number, end: number): boolean {
  if (!hasFact(reading, at, NameFact.Surname) || MAX_FAMILY_NAME < reading.forms[at]!.text.length) return false;
  if (end <= at + 1 || !followsBlank(reading, at + 1)) return false;
  if (isHyphen(reading, at + 2) && at + 3 < end) return true;
  const next = reading.forms[at + 1]!;
  return !isDictionaryWord(next) && (next.shape & Shape.AllCaps) === 0 && !hasFact(reading, at + 1, NO_GIVEN_NAME);
}

const MAX_FAMILY_NAME = 4;
/** What a town, a country or a people is called opens no given name. */
const NO_GIVEN_NAME = STANDS_ALONE | NameFact.Place | NameFact.Surname;

/** A run of one word: “Ministry of …”, “Reading, England”, “President”; others are left to `weakPiece`. */
function canStandAlone(reading: Reading, run: Run, at: number): boolean {
  if (hasFact(reading, at, HEAD_OF) && /^(?:of|for)$/.test(formAt(reading, run.end)?.lower ?? "")) return true;
  if (hasFact(reading, at, TITLE)) return true;
  return hasFact(reading, at, NameFact.Place) && isMark(reading, at + 1, ",") && isCapital(reading, at + 2);
}

/** Whether a name of several words that the tables know begins at the token. */
function isKnownFrom(reading: Reading, at: number, end: number): boolean {
  if (!hasFact(reading, at, NameFact.Begins)) return false;
  for (let stop = Math.min(end, at + 5); at + 1 < stop; stop--) {
    const phrase = phraseAt(reading, at, stop);
    if (phrase === undefined) continue;
    if (phrase.type !== "GPE" || phrase.isCountry || 50_000 <= (phrase.places[0]?.population ?? 0)) return true;
  }
  return false;
}
