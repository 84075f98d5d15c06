/** From a run of capitalised words to names with types: titles cut off, peoples and places before a name split from it. */
import type { EntityType } from "../../article/article";
import type { Place } from "../../lexicon/names";
import {
  Capitals,
  FUNCTION_WORD,
  factsAt,
  followsBlank,
  hasContext,
  hasFact,
  isCapital,
  isDictionaryWord,
  isFunctionWord,
  isHyphen,
  isMark,
  isWord,
  keyOf,
  NameContext,
  NameFact,
  Pos,
  type Reading,
  Shape,
  STANDS_ALONE,
} from "./reading";
import { type Run, readRun, withPrefix } from "./runs";

/** A name as tokens `[first, end)` of the paragraph. */
export interface Piece {
  readonly first: number;
  readonly end: number;
  readonly type: EntityType;
  readonly score: number;
  readonly by: string;
  /** The first token of the title before a person's name. */
  readonly titleFirst?: number;
  readonly gender?: "f" | "m";
  readonly country?: string;
  readonly isCountry?: boolean;
  readonly places?: readonly Place[];
}

/** Where the run stands. */
export interface RunContext {
  /** The sentence's first token. */
  readonly sentenceFirst: number;
  /** Behind the sentence's last token. */
  readonly sentenceEnd: number;
  readonly capitals: Capitals;
}

/** Reads the names of a run and gives the token behind everything that was read, which may lie behind the run. */
export function parseRun(reading: Reading, run: Run, context: RunContext, pieces: Piece[]): number {
  const opensSentence = isSentenceStart(reading, run.first, context);
  const first = opensSentence ? skipSentenceWords(reading, run, context, pieces) : skipFunctionWords(reading, run);
  if (run.end <= first) return run.end;
  const parser: Parser = { reading, context, pieces, opensSentence: opensSentence && first === run.first };
  return parseFrom(parser, first, run.end);
}

interface Parser {
  readonly reading: Reading;
  readonly context: RunContext;
  readonly pieces: Piece[];
  /** The run's first word is the first of a sentence, so that its capital says nothing. */
  readonly opensSentence: boolean;
}

const HEAD = NameFact.Org | NameFact.Fac | NameFact.Loc | NameFact.Gpe | NameFact.Event | NameFact.Law;
const HEAD_OF = NameFact.OrgOf | NameFact.LocPre | NameFact.GpePre | NameFact.Event | NameFact.Law;
const TITLE = NameFact.Title | NameFact.Office;

/** Splits `[first, end)` at titles, then reads what is before and behind them. */
function parseFrom(parser: Parser, first: number, end: number): number {
  const { reading } = parser;
  let from = first;
  let titleFirst = -1;
  for (let at = first; at < end; ) {
    const titleEnd = endOfTitle(reading, at, end);
    if (titleEnd === at || isNameInstead(reading, from, at, titleEnd, end)) {
      at++;
      continue;
    }
    if (from < at) parsePlain(parser, from, at, titleFirst);
    titleFirst = from < at && 0 <= titleFirst ? at : titleFirst < 0 ? at : titleFirst;
    at = titleEnd;
    from = titleEnd;
  }
  if (from < end) return parseTail(parser, from, end, titleFirst);
  return parsePortfolio(parser, end, titleFirst);
}

/** The end of the title that begins at `at`; `at` itself if none does: “Gen.”, “Foreign Minister”, “Deputy Prime Minister”. */
function endOfTitle(reading: Reading, at: number, end: number): number {
  let title = at;
  let found = at;
  while (title < end) {
    if (hasFact(reading, title, TITLE)) {
      title++;
      found = title;
    } else if (hasFact(reading, title, NameFact.TitleMod)) title++;
    else if (
      isHyphen(reading, title) &&
      at < title &&
      title + 1 < end &&
      hasFact(reading, title + 1, TITLE | NameFact.TitleMod)
    )
      title++;
    else break;
  }
  return found;
}

/** “General Hospital”, “King Street”, “Frank Judge”: the title is part of another name. */
function isNameInstead(reading: Reading, from: number, at: number, titleEnd: number, end: number): boolean {
  const rest = end - titleEnd;
  if (rest === 1 && hasFact(reading, titleEnd, HEAD) && !hasFact(reading, titleEnd, NameFact.Surname)) return true;
  if (from + 1 === at && rest === 0 && hasFact(reading, from, NameFact.Given) && hasFact(reading, at, NameFact.Surname))
    return !hasFact(reading, from, STANDS_ALONE);
  const phraseEnd = Math.min(end, at + 4);
  for (let stop = phraseEnd; at + 1 < stop; stop--) {
    if (reading.lexicon.names.phrase(keyOf(reading, from, stop)) !== undefined) return true;
  }
  // “Nigeria Governors Forum”, “Prince Edward Island”: a head noun closes the name, and no given name follows the title.
  if (0 < rest && hasFact(reading, end - 1, HEAD) && !hasFact(reading, titleEnd, NameFact.Given)) {
    return !hasFact(reading, end - 1, NameFact.Surname) && !hasFact(reading, at, NameFact.Office);
  }
  return false;
}

/** The last piece of a run: it may go on behind the run with “of …”. */
function parseTail(parser: Parser, first: number, end: number, titleFirst: number): number {
  const { reading } = parser;
  const joinedEnd = endOfContinuation(parser, first, end);
  if (end < joinedEnd) {
    const start = splitOffModifiers(parser, first, end);
    const piece = headPiece(reading, start, end, joinedEnd);
    parser.pieces.push(piece);
    return joinedEnd;
  }
  parsePlain(parser, first, end, titleFirst);
  return end;
}

/** “of Defence”, “for the Blind”, “of Health and Sanitation” behind a head noun; `end` where the name does not go on. */
function endOfContinuation(parser: Parser, first: number, end: number): number {
  const { reading, context } = parser;
  const head = end - 1;
  if (!hasFact(reading, head, HEAD_OF)) return end;
  if (first < head && hasFact(reading, first, NameFact.Given) && hasFact(reading, head, NameFact.Surname)) return end;
  const connector = reading.forms[end]?.lower;
  const isOrg = hasFact(reading, head, NameFact.OrgOf);
  if (connector !== "of" && !(isOrg && (connector === "for" || connector === "on" || connector === "against")))
    return end;
  let at = end + 1;
  if (reading.forms[at]?.lower === "the") at++;
  if (context.sentenceEnd <= at || !isCapital(reading, at) || hasFact(reading, at, NameFact.Never)) return end;
  // “the President of the Court of Appeal”, but not “a member of Judge Brown's staff”.
  let stop = cutAtTitle(reading, at, readRun(reading, at, context.sentenceEnd, Capitals.Normal).end);
  if (stop === at) return end;
  if (isOrg && isDictionaryWord(reading.forms[stop - 1]!)) stop = endOfCoordination(parser, stop);
  // “Bank of England”, “Court of Appeal of Botswana”.
  if (hasFact(reading, stop - 1, HEAD_OF) && stop - first < 12) return endOfContinuation(parser, stop - 1, stop);
  return stop;
}

/** “and Sanitation”, “, Science and Technology” behind the field of a ministry; words of the dictionary only. */
function endOfCoordination(parser: Parser, end: number): number {
  const { reading, context } = parser;
  let at = end;
  for (let parts = 0; parts < 3; parts++) {
    let next = at;
    if (isMark(reading, next, ",")) {
      next++;
      const andBehind = endOfFields(reading, next, context.sentenceEnd);
      if (andBehind === next || !/^(?:and|&|,)$/.test(reading.forms[andBehind]?.lower ?? "")) return at;
      at = andBehind;
      continue;
    }
    const conjunction = reading.forms[next]?.lower;
    if (conjunction !== "and" && conjunction !== "&") return at;
    next++;
    const stop = endOfFields(reading, next, context.sentenceEnd);
    if (stop === next || reading.forms[stop]?.lower === "of") return at;
    at = stop;
  }
  return at;
}

/** The end of the capitalised words of the dictionary at `at`. */
function endOfFields(reading: Reading, at: number, limit: number): number {
  let end = at;
  while (
    end < limit &&
    end < at + 4 &&
    isCapital(reading, end) &&
    isDictionaryWord(reading.forms[end]!) &&
    !isFunctionWord(reading.forms[end]!) &&
    !hasFact(reading, end, TITLE | NameFact.Given | NameFact.Never | NameFact.Famous)
  )
    end++;
  return end;
}

function cutAtTitle(reading: Reading, first: number, end: number): number {
  for (let i = first; i < end; i++) {
    if (first < i && hasFact(reading, i, TITLE) && i + 1 < end) return i;
    if (i === first && hasFact(reading, i, TITLE) && i + 1 < end && hasFact(reading, i + 1, NameFact.Given)) return i;
  }
  return end;
}

/** “Minister of the Armed Forces Florence Parly”: the portfolio is part of the role, and the person stands behind it. */
function parsePortfolio(parser: Parser, end: number, titleFirst: number): number {
  const { reading, context } = parser;
  if (titleFirst < 0) return end;
  const connector = reading.forms[end]?.lower;
  if (connector !== "of" && connector !== "for") return end;
  if (!PORTFOLIO.has(reading.forms[end - 1]!.lower)) return end;
  let at = end + 1;
  if (reading.forms[at]?.lower === "the") at++;
  const fieldsEnd = endOfFields(reading, at, context.sentenceEnd);
  if (fieldsEnd === at) return end;
  at = endOfCoordination(parser, fieldsEnd);
  if (!isCapital(reading, at) || context.sentenceEnd <= at || !followsBlank(reading, at)) return at;
  const run = readRun(reading, at, context.sentenceEnd, context.capitals);
  return parseFromTitle(parser, run.first, run.end, titleFirst);
}

const PORTFOLIO = new Set(["minister", "secretary", "commissioner", "undersecretary", "ministers"]);

function parseFromTitle(parser: Parser, first: number, end: number, titleFirst: number): number {
  const titleEnd = endOfTitle(parser.reading, first, end);
  if (titleEnd < end) parsePlain(parser, titleEnd, end, titleFirst);
  return end;
}

/** A stretch without titles: one name, or a people or place and a name. */
function parsePlain(parser: Parser, first: number, end: number, titleFirst: number): void {
  const { reading, pieces } = parser;
  let start = first;
  while (start < end) {
    const stop = splitAtHyphen(reading, start, end);
    if (stop < end) {
      parsePlain(parser, start, stop, -1);
      start = stop + 1;
      continue;
    }
    const left = splitOffModifiers(parser, start, end);
    if (left < end) {
      const piece = pieceOf(parser, left, end, titleFirst);
      if (piece !== undefined) pieces.push(piece);
    }
    return;
  }
}

/** “US-China”, “Russia-Ukraine”: two names that a hyphen joins. Gives the hyphen's token, or `end`. */
function splitAtHyphen(reading: Reading, first: number, end: number): number {
  for (let i = first + 1; i + 1 < end; i++) {
    if (!isHyphen(reading, i)) continue;
    const both =
      hasFact(reading, i - 1, STANDS_ALONE) &&
      hasFact(reading, i + 1, STANDS_ALONE) &&
      !hasFact(reading, i - 1, NameFact.Given | NameFact.Surname) &&
      reading.lexicon.names.phrase(keyOf(reading, i - 1, i + 2)) === undefined;
    if (both && (reading.forms[i + 1]!.name?.type !== reading.forms[i - 1]!.name?.type) === false) return i;
  }
  return end;
}

/** Splits peoples and places off before a person, “French Emmanuel Macron”; gives the token where the rest begins. */
function splitOffModifiers(parser: Parser, first: number, end: number): number {
  const { reading } = parser;
  let at = first;
  while (at + 1 < end) {
    const modifierEnd = endOfModifier(reading, at, end);
    if (modifierEnd === at || end <= modifierEnd) return at;
    if (reading.lexicon.names.phrase(keyOf(reading, at, end)) !== undefined) return at;
    if (hasFact(reading, end - 1, HEAD) && !hasFact(reading, end - 1, NameFact.Surname)) return at;
    const next = reading.forms[modifierEnd]!;
    const nextIsPerson =
      hasFact(reading, modifierEnd, NameFact.Given) &&
      !hasFact(reading, modifierEnd, STANDS_ALONE) &&
      modifierEnd + 1 < end;
    const nextIsModifier = hasFact(reading, modifierEnd, NameFact.Norp);
    const isPeople = hasFact(reading, at, NameFact.Norp);
    if (
      !nextIsPerson &&
      !nextIsModifier &&
      !(isPeople && !isDictionaryWord(next) && !hasFact(reading, modifierEnd, HEAD))
    )
      return at;
    const piece = pieceOf(parser, at, modifierEnd, -1);
    if (piece !== undefined) parser.pieces.push(piece);
    at = modifierEnd;
  }
  return at;
}

/** The end of a people, country or city that begins at `at`; `at` if none does. */
function endOfModifier(reading: Reading, at: number, end: number): number {
  for (let stop = Math.min(end, at + 3); at + 1 < stop; stop--) {
    const phrase = hasFact(reading, at, NameFact.Begins)
      ? reading.lexicon.names.phrase(keyOf(reading, at, stop))
      : undefined;
    if (phrase !== undefined && (phrase.type === "NORP" || phrase.isCountry)) return stop;
  }
  if (hasFact(reading, at, NameFact.Norp | NameFact.Country) && !hasFact(reading, at, NameFact.Given)) return at + 1;
  const form = reading.forms[at]!;
  return form.name?.type === "GPE" && !hasFact(reading, at, NameFact.Given | NameFact.Surname) ? at + 1 : at;
}

/** The piece for `[first, end)`, which is one name; undefined where it is none. */
function pieceOf(parser: Parser, first: number, end: number, titleFirst: number): Piece | undefined {
  const { reading } = parser;
  const begin = withPrefix(reading, first, parser.context.sentenceFirst);
  if (end - begin === 1) return singlePiece(parser, first, titleFirst);
  return longPiece(parser, begin, end, titleFirst);
}

const person = (first: number, end: number, score: number, by: string, titleFirst: number, reading: Reading): Piece => {
  const titled = 0 <= titleFirst;
  const gender = genderOf(reading, titleFirst, first) ?? reading.forms[first]!.name?.gender;
  return {
    first,
    end,
    type: "PERSON",
    score: titled ? Math.max(score, 0.9) : score,
    by: titled ? "person-title" : by,
    ...(titled ? { titleFirst } : {}),
    ...(gender === undefined ? {} : { gender }),
  };
};

function genderOf(reading: Reading, titleFirst: number, end: number): "f" | "m" | undefined {
  if (titleFirst < 0) return undefined;
  for (let i = titleFirst; i < end; i++) {
    const name = reading.forms[i]!.name;
    if (name?.gender !== undefined && (name.facts & TITLE) !== 0) return name.gender;
  }
  return undefined;
}

/** A name of one word. */
function singlePiece(parser: Parser, at: number, titleFirst: number): Piece | undefined {
  const { reading, context } = parser;
  const form = reading.forms[at]!;
  const name = form.name;
  const facts = name?.facts ?? 0;
  const end = at + 1;
  if (0 <= titleFirst && (facts & (NameFact.Norp | NameFact.Country)) === 0) {
    // “President” behind a comma or at the end of a line: a title alone names nobody.
    if ((form.shape & Shape.Initial) !== 0) return undefined;
    if ((facts & (NameFact.OrgOf | NameFact.Org)) !== 0 && (facts & NameFact.Surname) === 0) return undefined;
    return person(at, end, 0.9, "person-title", titleFirst, reading);
  }
  const isDictionary = isDictionaryWord(form);
  const isInitial = parser.opensSentence && at === context.sentenceFirst;
  if ((form.shape & Shape.Initial) !== 0 && (facts & NameFact.Known) === 0) return undefined;
  if (isFunctionWord(form) && (form.shape & Shape.AllCaps) === 0) return undefined;
  const before = contextAtWord(reading, at - 1);
  const behind = at + 1 < context.sentenceEnd ? contextAtWord(reading, at + 1) : 0;
  const isPlace = (facts & (NameFact.Place | NameFact.Region)) !== 0;
  const inPlace = (before & NameContext.LocPrep) !== 0 || isVillageOf(reading, at);
  const country = name?.country;
  const places = name?.places ?? [];
  const gpe = (score: number, by: string): Piece => ({
    first: at,
    end,
    type: "GPE",
    score,
    by,
    ...((name?.country ?? places[0]?.country) === undefined ? {} : { country: (name?.country ?? places[0]?.country)! }),
    ...((facts & NameFact.Country) === 0 ? {} : { isCountry: true }),
    places,
  });
  if ((facts & NameFact.Known) !== 0 && name?.type !== undefined && name.type !== "GPE") {
    // “Amazon” opens a sentence as it does elsewhere, “Total” only where another mention bears it out.
    const score = isDictionary && isInitial ? 0.25 : isDictionary ? 0.8 : 0.93;
    return { first: at, end, type: name.type, score, by: "known-name" };
  }
  if ((facts & NameFact.Norp) !== 0) {
    const piece: Piece = { first: at, end, type: "NORP", score: isDictionary && isInitial ? 0.6 : 0.95, by: "demonym" };
    return country === undefined ? piece : { ...piece, country };
  }
  if (isVillageOf(reading, at)) return gpe(0.88, "place-context");
  const isPersonName = (facts & (NameFact.Given | NameFact.Surname)) !== 0;
  if ((facts & NameFact.Country) !== 0 || name?.type === "GPE") {
    const doubtful = isPersonName && !inPlace && (facts & NameFact.Country) === 0;
    return gpe(doubtful ? 0.55 : isDictionary && isInitial ? 0.7 : 0.95, "country");
  }
  const speaks = (behind & NameContext.PersonVerb) !== 0;
  if ((facts & NameFact.Language) !== 0 && !isInitial)
    return { first: at, end, type: "LANGUAGE", score: 0.7, by: "language" };
  if (isPlace && !isInitialWord(isInitial, isDictionary)) {
    const population = places[0]?.population ?? 0;
    if (isDictionary && !inPlace) return weak(parser, at, isInitial);
    if ((facts & NameFact.Famous) !== 0 && !isPersonName) return gpe(0.9, "gazetteer");
    if (inPlace) return gpe((facts & NameFact.Famous) !== 0 ? 0.92 : 0.8, "gazetteer");
    if (isFollowedByPlace(reading, at)) return gpe(0.75, "place-comma");
    if (!isPersonName && (facts & NameFact.Region) !== 0) return gpe(0.7, "gazetteer");
    if (!isPersonName && !speaks) return gpe(20_000 <= population ? 0.55 : 0.4, "gazetteer");
    if ((facts & NameFact.Famous) !== 0 && !speaks && (facts & NameFact.Given) === 0) return gpe(0.6, "gazetteer");
  }
  if (isDictionary) return weak(parser, at, isInitial);
  if ((form.shape & Shape.AllCaps) !== 0 && context.capitals !== Capitals.All) {
    return form.text.length <= 7 && (facts & HEAD) === 0
      ? { first: at, end, type: "ORG", score: 0.5, by: "acronym" }
      : undefined;
  }
  if ((facts & (HEAD | HEAD_OF | TITLE)) !== 0 && !isPersonName) return undefined;
  if ((before & NameContext.PersonNoun) !== 0) return person(at, end, 0.7, "person-role", -1, reading);
  if ((facts & NameFact.Given) !== 0) return person(at, end, 0.6, "person-given-name", -1, reading);
  if (speaks) return person(at, end, 0.55, "person-verb", -1, reading);
  if (inPlace) return gpe(0.45, "place-context");
  if ((facts & NameFact.Surname) !== 0) return person(at, end, 0.55, "person-surname", -1, reading);
  if (isFollowedByPlace(reading, at)) return gpe(0.5, "place-comma");
  return person(at, end, 0.35, "capitals", -1, reading);
}

const isInitialWord = (isInitial: boolean, isDictionary: boolean): boolean => isInitial && isDictionary;

/** A word of the dictionary with a capital: a name only where the story uses it so elsewhere. */
function weak(parser: Parser, at: number, isInitial: boolean): Piece | undefined {
  const { reading } = parser;
  const facts = factsAt(reading, at);
  if (
    (facts & (HEAD | HEAD_OF | TITLE | NameFact.TitleMod | NameFact.Direction)) !== 0 &&
    (facts & NameFact.Surname) === 0
  )
    return undefined;
  const score = isInitial || parser.context.capitals !== Capitals.Normal ? 0.1 : 0.2;
  return { first: at, end: at + 1, type: "PERSON", score, by: "capitals-weak" };
}

function contextAtWord(reading: Reading, index: number): number {
  return index < 0 ? 0 : (reading.forms[index]?.name?.context ?? 0);
}

/** “the village of X”, “near the city of X”, “X village” is left to its own head. */
function isVillageOf(reading: Reading, at: number): boolean {
  return reading.forms[at - 1]?.lower === "of" && hasContext(reading, at - 2, NameContext.PlaceNoun);
}

/** “X, Nigeria”, “X, Texas”. */
function isFollowedByPlace(reading: Reading, at: number): boolean {
  return (
    isMark(reading, at + 1, ",") &&
    isCapital(reading, at + 2) &&
    hasFact(reading, at + 2, NameFact.Country | NameFact.Region | NameFact.Famous) &&
    !hasFact(reading, at + 2, NameFact.Norp | NameFact.Given)
  );
}

/** A name of several words. */
function longPiece(parser: Parser, first: number, end: number, titleFirst: number): Piece | undefined {
  const { reading } = parser;
  const phrase = reading.lexicon.names.phrase(keyOf(reading, first, end));
  const startsWithGiven = hasFact(reading, first, NameFact.Given);
  if (phrase !== undefined) {
    const isTown = phrase.type === "GPE" && 0 < phrase.places.length;
    const doubtful =
      isTown &&
      startsWithGiven &&
      (phrase.places[0]?.population ?? 0) < 100_000 &&
      !hasContext(reading, first - 1, NameContext.LocPrep);
    if (!doubtful && titleFirst < 0) {
      const country = phrase.country ?? phrase.places[0]?.country;
      return {
        first,
        end,
        type: phrase.type,
        score: 0.94,
        by: phrase.type === "GPE" ? "gazetteer" : phrase.type === "NORP" ? "demonym" : "known-name",
        ...(country === undefined ? {} : { country }),
        ...(phrase.isCountry ? { isCountry: true } : {}),
        places: phrase.places,
      };
    }
  }
  const last = end - 1;
  const isHead = hasFact(reading, last, HEAD);
  const lastIsSurname = hasFact(reading, last, NameFact.Surname);
  if (isHead && !(lastIsSurname && startsWithGiven) && !(0 <= titleFirst && end - first <= 3)) {
    return headPiece(reading, first, end, end);
  }
  if (hasFact(reading, first, NameFact.LocPre) && !hasFact(reading, first, NameFact.Given)) {
    return { first, end, type: "LOC", score: 0.85, by: "natural-feature" };
  }
  if (0 <= titleFirst) return person(first, end, 0.92, "person-title", titleFirst, reading);
  let unknown = 0;
  let words = 0;
  let initials = 0;
  for (let i = first; i < end; i++) {
    if (!isWord(reading, i)) continue;
    const form = reading.forms[i]!;
    if ((form.shape & (Shape.Capital | Shape.Camel)) === 0) continue;
    words++;
    if ((form.shape & Shape.Initial) !== 0) initials++;
    else if (!isDictionaryWord(form) || hasFact(reading, i, NameFact.Surname)) unknown++;
  }
  const firstForm = reading.forms[first]!;
  if (isHyphen(reading, first + 1) && end - first === 3) return hyphenPiece(parser, first, end);
  if (words <= 6 && hasFact(reading, first, NameFact.Given) && (!isDictionaryWord(firstForm) || 1 < unknown)) {
    return person(first, end, 0.88, "person-given-name", -1, reading);
  }
  if (0 < initials && (firstForm.shape & Shape.AllCaps) === 0 && words <= 5)
    return person(first, end, 0.8, "person-initial", -1, reading);
  if ((firstForm.shape & Shape.AllCaps) !== 0 && parser.context.capitals === Capitals.Normal) {
    return { first, end, type: "ORG", score: 0.6, by: "acronym" };
  }
  const inPlace = hasContext(reading, first - 1, NameContext.LocPrep) || isVillageOf(reading, first);
  if (isVillageOf(reading, first)) return { first, end, type: "GPE", score: 0.85, by: "place-context" };
  if (lastIsSurname && unknown === words) return person(first, end, 0.75, "person-surname", -1, reading);
  if (hasFact(reading, first, STANDS_ALONE)) return { first, end, type: "ORG", score: 0.5, by: "capitals" };
  if (unknown === words || (unknown === words - initials && 0 < unknown)) {
    return inPlace
      ? { first, end, type: "GPE", score: 0.5, by: "place-context" }
      : person(first, end, 0.6, "capitals", -1, reading);
  }
  if (hasFact(reading, first, NameFact.Given)) return person(first, end, 0.6, "person-given-name", -1, reading);
  return { first, end, type: "ORG", score: 0.4, by: "capitals" };
}

/** “COVID-19”, “F-16”, “Al-Bashir”, “Abu-Bakr”. */
function hyphenPiece(parser: Parser, first: number, end: number): Piece | undefined {
  const { reading } = parser;
  const form = reading.forms[first]!;
  const isNumber = !isWord(reading, first + 2);
  if (/^covid$/i.test(form.text)) return { first, end, type: "EVENT", score: 0.9, by: "known-name" };
  if (isNumber) return { first, end, type: "PRODUCT", score: 0.55, by: "product-number" };
  if (hasFact(reading, first, NameFact.Given)) return person(first, end, 0.6, "person-given-name", -1, reading);
  if (hasFact(reading, first, NameFact.Norp) || hasFact(reading, first + 2, NameFact.Norp)) {
    return { first, end, type: "NORP", score: 0.8, by: "demonym" };
  }
  if (hasContext(reading, first - 1, NameContext.LocPrep))
    return { first, end, type: "GPE", score: 0.5, by: "place-context" };
  return person(first, end, 0.5, "capitals", -1, reading);
}

/** The type that the head noun gives; `headEnd` is behind the head, `end` behind its continuation. */
function headPiece(reading: Reading, first: number, headEnd: number, end: number): Piece {
  const head = headEnd - 1;
  const facts = factsAt(reading, head);
  const piece = (type: EntityType, score: number, by: string): Piece => ({ first, end, type, score, by });
  const continues = headEnd < end;
  if (continues) {
    if ((facts & NameFact.OrgOf) !== 0) return piece("ORG", 0.88, "organization-of");
    if ((facts & NameFact.LocPre) !== 0) return piece("LOC", 0.85, "natural-feature");
    if ((facts & NameFact.GpePre) !== 0) return piece("GPE", 0.85, "state-of");
    if ((facts & NameFact.Event) !== 0) return piece("EVENT", 0.8, "event-head");
    return piece("LAW", 0.8, "law-head");
  }
  const kinds = facts & HEAD;
  // A word that heads several kinds of names goes with the commonest: “Centre” is an organization's before a building's.
  if ((kinds & NameFact.Gpe) !== 0 && (kinds & NameFact.Org) === 0) return piece("GPE", 0.85, "state-head");
  if ((kinds & NameFact.Loc) !== 0 && (kinds & (NameFact.Org | NameFact.Fac)) === 0)
    return piece("LOC", 0.82, "natural-feature");
  if ((kinds & NameFact.Event) !== 0 && (kinds & NameFact.Org) === 0) return piece("EVENT", 0.8, "event-head");
  if ((kinds & NameFact.Law) !== 0 && (kinds & NameFact.Org) === 0) return piece("LAW", 0.8, "law-head");
  if ((kinds & NameFact.Fac) !== 0 && (kinds & NameFact.Org) === 0) return piece("FAC", 0.82, "facility-head");
  return piece("ORG", 0.85, "organization-head");
}

/** Whether the capital of a token comes from its place in the sentence: at its start, behind an opening mark, a dash or a colon. */
function isSentenceStart(reading: Reading, index: number, context: RunContext): boolean {
  if (index === context.sentenceFirst) return true;
  for (let i = index - 1; context.sentenceFirst <= i && index - 4 < i; i--) {
    if (isWord(reading, i) || reading.tokens.kind[i] === 1) return false;
    const { text } = reading.forms[i]!;
    if (text === ":" || text === "•" || text === "“" || text === '"' || text === "‘") return true;
    if (i === context.sentenceFirst) return true;
  }
  return false;
}

/** Function words with a capital inside a sentence (“And”, “The”) begin no name, unless the tables say so (“The Hague”). */
function skipFunctionWords(reading: Reading, run: Run): number {
  let at = run.first;
  while (at < run.end && isFunctionWord(reading.forms[at]!) && !isKnownFrom(reading, at, run.end)) {
    if (hasFact(reading, at, STANDS_ALONE) && (reading.forms[at]!.shape & Shape.AllCaps) !== 0) break;
    at++;
  }
  return at;
}

/** The first word of a sentence is a name only if it is no word of the dictionary, or if something else says so. */
function skipSentenceWords(reading: Reading, run: Run, context: RunContext, pieces: Piece[]): number {
  let at = run.first;
  while (at < run.end) {
    const form = reading.forms[at]!;
    if (!isDictionaryWord(form) || isKnownFrom(reading, at, run.end)) return at;
    const isAcronym = (form.shape & Shape.AllCaps) !== 0 && context.capitals !== Capitals.All;
    if (isAcronym && (hasFact(reading, at, STANDS_ALONE) || (form.pos & FUNCTION_WORD) === 0)) return at;
    const next = reading.forms[at + 1];
    const hasNext = at + 1 < run.end && next !== undefined;
    if (isFunctionWord(form)) {
      const isGiven =
        hasNext &&
        hasFact(reading, at, NameFact.Given) &&
        !isDictionaryWord(next) &&
        !hasFact(reading, at + 1, STANDS_ALONE) &&
        (form.pos & (Pos.Determiner | Pos.Preposition | Pos.Pronoun | Pos.Conjunction | Pos.Subordinator)) === 0;
      if (isGiven) return at;
      at++;
      if (at < run.end && at === run.first + 1 && isCapital(reading, at)) continue;
      return at;
    }
    if (hasFact(reading, at, STANDS_ALONE)) return at;
    if (!hasNext) {
      // “Ministry of …”, “Bank of …”
      if (hasFact(reading, at, HEAD_OF) && reading.forms[run.end]?.lower === "of") return at;
      if (hasFact(reading, at, TITLE)) return at;
      if (hasFact(reading, at, NameFact.Place) && isMark(reading, at + 1, ",")) return at;
      const piece = weak({ reading, context, pieces, opensSentence: true }, at, true);
      if (piece !== undefined) pieces.push(piece);
      return run.end;
    }
    if (hasFact(reading, at, NameFact.Given | TITLE | NameFact.TitleMod | NameFact.Direction)) return at;
    if (
      hasFact(reading, run.end - 1, HEAD) &&
      (form.pos & (Pos.Noun | Pos.Adjective)) !== 0 &&
      (form.pos & Pos.Adverb) === 0
    )
      return at;
    const isNominal =
      (form.pos & (Pos.Noun | Pos.Adjective)) !== 0 && (form.pos & (Pos.Gerund | Pos.Past | Pos.Adverb)) === 0;
    const isPersonNoun = hasContext(reading, at, NameContext.PersonNoun) || (form.pos & Pos.Plural) !== 0;
    if (isNominal && !isPersonNoun && isDictionaryWord(next)) return at;
    at++;
  }
  return at;
}

/** Whether a name of several words that the tables know begins at the token. */
function isKnownFrom(reading: Reading, at: number, end: number): boolean {
  if (!hasFact(reading, at, NameFact.Begins)) return false;
  for (let stop = Math.min(end, at + 5); at + 1 < stop; stop--) {
    const phrase = reading.lexicon.names.phrase(keyOf(reading, at, stop));
    if (phrase !== undefined && (phrase.type !== "GPE" || phrase.country !== undefined)) {
      if (phrase.type !== "GPE" || phrase.isCountry || 50_000 <= (phrase.places[0]?.population ?? 0)) return true;
    }
  }
  return false;
}
