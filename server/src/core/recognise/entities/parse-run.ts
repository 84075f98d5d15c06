/** From a run of capitalised words to names with types: titles cut off, peoples and places before a name split from it. */
import { TokenKind } from "../../article/segmented";
import { endOfContinuation } from "./continuation";
import { headPiece } from "./head-noun";
import { phraseWithSmallWords } from "./known-phrase";
import { longPiece } from "./long-name";
import { HEAD, type Parser, type Piece, type RunContext, TITLE } from "./piece";
import {
  followsBlank,
  formAt,
  hasContext,
  hasFact,
  isCapital,
  isDictionaryWord,
  isHyphen,
  isWord,
  NameContext,
  NameFact,
  phraseAt,
  type Reading,
  STANDS_ALONE,
} from "./reading";
import { type Run, readRun, withKnownPrefix, withPrefix } from "./runs";
import { isSentenceStart, skipFunctionWords, skipSentenceWords } from "./sentence-start";
import { singlePiece, weakPiece } from "./single-name";
import { endOfPortfolio, endOfTitle, isField, isNameInstead } from "./titles";

/** Reads the names of a run and gives the token behind everything that was read, which may lie behind the run. */
export function parseRun(reading: Reading, run: Run, context: RunContext, pieces: Piece[]): number {
  const opens = isSentenceStart(reading, run.first, context);
  const first = opens ? skipSentenceWords(reading, run, context) : skipFunctionWords(reading, run, context.capitals);
  const { sentenceFirst, sentenceEnd, capitals } = context;
  const opener = opens ? run.first : -1;
  const parser: Parser = { reading, sentenceFirst, sentenceEnd, capitals, pieces, opener };
  if (run.end <= first) {
    // The capital of a lone first word counts only if the story has the same name elsewhere.
    const weak = run.end - run.first === 1 && opens ? weakPiece(parser, run.first) : undefined;
    if (weak !== undefined) pieces.push(weak);
    return run.end;
  }
  const phrase = phraseWithSmallWords(reading, first, context.sentenceEnd);
  if (phrase !== undefined && run.end <= phrase.end) {
    const longer = endOfOrganization(parser, phrase);
    pieces.push(longer === phrase.end ? phrase : headPiece(reading, first, longer, longer));
    return longer;
  }
  return parseFrom(parser, first, run.end);
}

/** “Jammu and Kashmir Cricket Association”: a place with a small word in its name may open the name of an organization. */
function endOfOrganization({ reading, sentenceEnd, capitals }: Parser, phrase: Piece): number {
  const at = phrase.end;
  if (phrase.type !== "GPE" && phrase.type !== "LOC") return at;
  if (sentenceEnd <= at || !isCapital(reading, at) || !followsBlank(reading, at)) return at;
  const { end } = readRun(reading, at, sentenceEnd, capitals);
  return hasFact(reading, end - 1, NameFact.Org) ? end : at;
}

/** Splits `[first, end)` at titles, then reads what is before and behind them. */
function parseFrom(parser: Parser, first: number, end: number): number {
  const { reading } = parser;
  let from = first;
  let titleFirst = -1;
  for (let at = first; at < end; ) {
    const titleEnd = endOfTitle(reading, at, end);
    if (titleEnd === at || isNameInstead(reading, from, at, titleEnd, end)) {
      at = Math.max(at + 1, titleEnd);
      continue;
    }
    if (from < at && !isField(reading, from, at)) {
      parsePlain(parser, from, at, titleFirst);
      titleFirst = -1;
    }
    if (titleFirst < 0) titleFirst = at;
    at = titleEnd;
    from = titleEnd;
  }
  if (from < end) return parseTail(parser, from, end, titleFirst);
  return parsePortfolio(parser, end, titleFirst);
}

/** The last piece of a run: it may go on behind the run with “of …”. */
function parseTail(parser: Parser, first: number, end: number, titleFirst: number): number {
  const joinedEnd = endOfContinuation(parser, first, end);
  if (joinedEnd === end) {
    parsePlain(parser, first, end, titleFirst);
    return end;
  }
  if (isStateOfAffairs(parser.reading, end, joinedEnd)) return joinedEnd;
  const start = splitOffModifiers(parser, first, end);
  parser.pieces.push(headPiece(parser.reading, start, end, joinedEnd));
  return joinedEnd;
}

/** “State of Emergency”: what follows “of” is a common word and no place. */
function isStateOfAffairs(reading: Reading, end: number, joinedEnd: number): boolean {
  const kinds = NameFact.OrgOf | NameFact.LocPre | NameFact.Event | NameFact.Law | NameFact.FacOf;
  if (!hasFact(reading, end - 1, NameFact.GpePre) || hasFact(reading, end - 1, kinds)) return false;
  return (
    isDictionaryWord(reading.forms[joinedEnd - 1]!) &&
    !hasFact(reading, joinedEnd - 1, STANDS_ALONE | HEAD | NameFact.Place)
  );
}

/** “Minister of the Armed Forces Angela Ng”: the portfolio is part of the role, and the person stands behind it. */
function parsePortfolio(parser: Parser, end: number, titleFirst: number): number {
  const portfolio = titleFirst < 0 ? undefined : endOfPortfolio(parser, end);
  if (portfolio === undefined) return titleFirst < 0 ? end : parseOfficeOf(parser, end, titleFirst);
  const titleEnd = endOfTitle(parser.reading, portfolio.end, portfolio.person);
  if (titleEnd < portfolio.person) parsePlain(parser, titleEnd, portfolio.person, titleFirst);
  return portfolio.person;
}

/** “Chancellor of the Exchequer Rachel Reeves”, “Governor of Texas Greg Abbott”: a given name opens the person's name. */
function parseOfficeOf(parser: Parser, end: number, titleFirst: number): number {
  const { reading, sentenceEnd, capitals } = parser;
  if (formAt(reading, end)?.lower !== "of") return end;
  let at = end + 1;
  if (formAt(reading, at)?.lower === "the") at++;
  if (sentenceEnd <= at || !isCapital(reading, at)) return end;
  const run = readRun(reading, at, sentenceEnd, capitals);
  for (let i = at + 1; i + 1 < run.end; i++) {
    if (!followsBlank(reading, i)) return end;
    // A given name, or a word that no table knows behind one of the dictionary.
    const isUnknown = !isDictionaryWord(reading.forms[i]!) && isDictionaryWord(reading.forms[i - 1]!);
    const opens = hasFact(reading, i, NameFact.Given) || (isUnknown && !hasFact(reading, i, NameFact.Place));
    // “Chief of Staff General Ada Cole”: Major is a given name too.
    if (!opens || hasFact(reading, i, STANDS_ALONE | TITLE)) continue;
    if (!isField(reading, at, i)) parsePlain(parser, at, i, -1);
    parsePlain(parser, i, run.end, titleFirst);
    return run.end;
  }
  return end;
}

/** A stretch without titles: one name, or a people or place and a name, or two that a hyphen joins. */
function parsePlain(parser: Parser, first: number, end: number, titleFirst: number): void {
  const stop = splitAtHyphen(parser.reading, first, end);
  if (stop < end) {
    parsePlain(parser, first, stop, -1);
    parsePlain(parser, stop + 1, end, -1);
    return;
  }
  const person = titleFirst < 0 ? startOfPersonBehind(parser.reading, first, end) : end;
  if (person < end) {
    parsePlain(parser, first, person, -1);
    parsePlain(parser, person, end, -1);
    return;
  }
  const left = splitOffModifiers(parser, first, end);
  const piece = pieceOf(parser, left, end, titleFirst);
  if (piece !== undefined) parser.pieces.push(piece);
}

/** “Redfern Youth Council Margaret Smith”: a given name behind the head noun of an organization; `end` without one. */
function startOfPersonBehind(reading: Reading, first: number, end: number): number {
  if (hasFact(reading, end - 1, HEAD)) return end;
  for (let i = first + 2; i + 1 < end; i++) {
    const opens = hasFact(reading, i, NameFact.Given) && !hasFact(reading, i, STANDS_ALONE | HEAD);
    const isBehind =
      hasFact(reading, i - 1, NameFact.Org) && !hasFact(reading, i - 1, NameFact.Surname | NameFact.Given);
    if (opens && isBehind && followsBlank(reading, i)) return i;
  }
  return end;
}

/** “US-China”, “Russia-Ukraine”: two places that a hyphen joins. Gives the hyphen's token, or `end`. */
function splitAtHyphen(reading: Reading, first: number, end: number): number {
  for (let i = first + 1; i + 1 < end; i++) {
    if (!isHyphen(reading, i)) continue;
    const arePlaces = isPlaceName(reading, i - 1) && isPlaceName(reading, i + 1);
    if (!arePlaces && !arePartners(reading, i)) continue;
    if (phraseAt(reading, i - 1, i + 2) === undefined) return i;
  }
  return end;
}

/** “Russian-Ukrainian”, “Saudi-American relations”, but “Palestinian-American”, who is one and the same. */
function arePartners(reading: Reading, hyphen: number): boolean {
  if (!hasFact(reading, hyphen - 1, NameFact.Norp) || !hasFact(reading, hyphen + 1, NameFact.Norp)) return false;
  if (!/^(?:american|canadian|australian|british)s?$/.test(reading.forms[hyphen + 1]!.folded)) return true;
  return /^(?:relations|ties|talks|trade|cooperation|border|war|alliance)$/.test(
    formAt(reading, hyphen + 2)?.lower ?? "",
  );
}

function isPlaceName(reading: Reading, index: number): boolean {
  if (hasFact(reading, index, NameFact.Norp) || !hasFact(reading, index, NameFact.Famous)) return false;
  return reading.forms[index]!.name?.type === "GPE" || !hasFact(reading, index, NameFact.Given | NameFact.Surname);
}

/** Splits peoples and places off before a person, “French Emmanuel Macron”; gives the token where the rest begins. */
function splitOffModifiers(parser: Parser, first: number, end: number): number {
  const { reading } = parser;
  let at = first;
  while (at + 1 < end) {
    const modifierEnd = endOfModifier(reading, at, end);
    if (modifierEnd === at || end <= modifierEnd || isHyphen(reading, modifierEnd)) return at;
    if (phraseAt(reading, at, end) !== undefined) return at;
    if (hasFact(reading, end - 1, HEAD) && !hasFact(reading, end - 1, NameFact.Surname)) return at;
    if (!isPosting(reading, at, end) && !isSplitBefore(reading, at, modifierEnd, end)) return at;
    const piece = pieceOf(parser, at, modifierEnd, -1);
    if (piece !== undefined) parser.pieces.push(piece);
    at = modifierEnd;
  }
  return at;
}

/** Whether what follows a people or place is a name of its own. */
function isSplitBefore(reading: Reading, at: number, next: number, end: number): boolean {
  if (hasFact(reading, next, NameFact.Norp)) return true;
  const isPerson = hasFact(reading, next, NameFact.Given) && !hasFact(reading, next, STANDS_ALONE) && next + 1 < end;
  if (isPerson || (hasFact(reading, at, NameFact.Country) && isPersonBehindCountry(reading, next, end))) return true;
  return (
    hasFact(reading, at, NameFact.Norp) && !isDictionaryWord(reading.forms[next]!) && !hasFact(reading, next, HEAD)
  );
}

/** “the ambassador to Jordan Ada Cole”, “the king of Oman Said bin Tarum”: the country of an office, which is a given name too. */
function isPosting(reading: Reading, at: number, end: number): boolean {
  if (end <= at + 2 || !hasFact(reading, at, NameFact.Country) || hasFact(reading, end - 1, HEAD)) return false;
  return (
    /^(?:of|to)$/.test(formAt(reading, at - 1)?.lower ?? "") && hasContext(reading, at - 2, NameContext.PersonNoun)
  );
}

/** “Oman Shahib bin Tarum”, “Chad Mballa Idriss”: words of which one at least is part of a person's name, and none a word. */
function isPersonBehindCountry(reading: Reading, first: number, end: number): boolean {
  if (end - first < 2) return false;
  let isPerson = false;
  for (let i = first; i < end; i++) {
    if (isDictionaryWord(reading.forms[i]!) || hasFact(reading, i, STANDS_ALONE | HEAD)) return false;
    if (hasFact(reading, i, NameFact.Given | NameFact.Surname | NameFact.Particle)) isPerson = true;
  }
  return isPerson;
}

/** The end of a people, country or city that begins at `at`; `at` if none does. */
function endOfModifier(reading: Reading, at: number, end: number): number {
  if (hasFact(reading, at, NameFact.Begins)) {
    for (let stop = Math.min(end, at + 3); at + 1 < stop; stop--) {
      const phrase = phraseAt(reading, at, stop);
      if (phrase !== undefined && (phrase.type === "NORP" || phrase.isCountry)) return stop;
    }
  }
  if (isPosting(reading, at, end)) return at + 1;
  // “Luo Zuanhui”: a people whose name is a surname too.
  const isSurname = hasFact(reading, at, NameFact.Surname) && reading.forms[at]!.name?.country === undefined;
  const isPersonName = hasFact(reading, at, NameFact.Given) || isSurname;
  if (hasFact(reading, at, NameFact.Norp | NameFact.Country) && !isPersonName) return at + 1;
  const isPlace = reading.forms[at]!.name?.type === "GPE" && !hasFact(reading, at, NameFact.Given | NameFact.Surname);
  return isPlace ? at + 1 : at;
}

/** The piece for `[first, end)`, which is one name; undefined where it is none. */
function pieceOf(parser: Parser, first: number, end: number, titleFirst: number): Piece | undefined {
  const { reading } = parser;
  let start = first;
  let stop = end;
  // What a title or another name was cut from may begin or end with a mark: “President & Mali”.
  while (start < stop && !isWord(reading, start)) start++;
  while (start < stop && !isWord(reading, stop - 1) && reading.tokens.kind[stop - 1] !== TokenKind.Number) stop--;
  // “Former PRD”: an epithet at the start of a sentence.
  if (start + 1 < stop && hasContext(reading, start, NameContext.Epithet)) start++;
  // “Assistant U.S.” before “Attorney”: part of the office, then the place.
  while (start + 1 < stop && hasFact(reading, start, NameFact.TitleMod) && isPeopleOrCountry(reading, start + 1))
    start++;
  // “U.S. District” before “Judge”: the district is part of the office too.
  const isOfOffice =
    start + 2 === stop &&
    hasFact(reading, stop, TITLE) &&
    hasFact(reading, stop - 1, NameFact.Gpe) &&
    isPeopleOrCountry(reading, start);
  if (isOfOffice) stop--;
  if (start === stop) return undefined;
  const begin = withKnownPrefix(reading, withPrefix(reading, start, parser.sentenceFirst), stop);
  if (stop - begin === 1) return singlePiece(parser, start, titleFirst);
  return longPiece(parser, begin, stop, titleFirst);
}

const isPeopleOrCountry = (reading: Reading, index: number): boolean =>
  hasFact(reading, index, NameFact.Country | NameFact.Norp) && !hasFact(reading, index, NameFact.Given);
