/** The type of a name of one word, by what the tables know of it and by the words beside it. */

import { TokenKind } from "../../article/segmented";
import { HEAD, HEAD_OF, type OpenPiece, type Parser, type Piece, personPiece, placePiece, TITLE } from "./piece";
import {
  Capitals,
  contextAt,
  factsAt,
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
  type Reading,
  Shape,
  STANDS_ALONE,
  touchesPrevious,
} from "./reading";
import { clubPiece } from "./settle-match";

/** The piece, or undefined where the word is no name. */
export function singlePiece(parser: Parser, at: number, titleFirst: number): Piece | undefined {
  const { reading } = parser;
  const form = reading.forms[at]!;
  const facts = factsAt(reading, at);
  if (form.text.length < 2) return undefined;
  if ((form.shape & Shape.Initial) !== 0 && (facts & NameFact.Known) === 0) return undefined;
  if (0 <= titleFirst && (facts & (NameFact.Norp | NameFact.Country)) === 0) return titledPiece(parser, at, titleFirst);
  if (isFunctionWord(form) && (form.shape & Shape.AllCaps) === 0) return undefined;
  // “NGOs”, “MPs”: the plural of an acronym is a noun.
  if (form.text.endsWith("s") && (facts & NameFact.Known) === 0 && /^\p{Lu}{2,}s$/u.test(form.text)) return undefined;
  const isOpener = parser.opener === at;
  if (isPartOfSum(reading, at) || isPrefix(reading, at)) return undefined;
  // “Q6”, “R120”, “Tsh217”: codes and sums.
  if ((form.shape & Shape.Digit) !== 0 && (facts & NameFact.Known) === 0) return undefined;
  const known = listedPiece(reading, at, isOpener);
  if (known !== undefined) return known;
  if (isVillageOf(reading, at)) return placePiece(reading, at, at + 1, 0.88, "place-context");
  const place = placeOf(parser, at, isOpener);
  if (place !== undefined) return place;
  // “BoG” is no bog.
  if (isDictionaryWord(form) && (form.shape & Shape.Camel) === 0)
    return isAcronymOfWords(parser, at)
      ? { first: at, end: at + 1, type: "ORG", score: 0.4, by: "acronym" }
      : weakPiece(parser, at);
  if ((form.shape & Shape.AllCaps) !== 0 && parser.capitals !== Capitals.All) {
    // “Carlos Sainz (ESP)”: the country of an athlete.
    const country = isBracketed(reading, at) ? reading.lexicon.names.countryOfCode(form.text) : undefined;
    if (country !== undefined && isCapital(reading, at - 2)) {
      return { first: at, end: at + 1, type: "GPE", score: 0.85, by: "country-code", country, isCountry: true };
    }
    // “QB: What did you see?”: who speaks in an interview.
    if (form.text.length <= 3 && (at === 0 || isLineStart(reading, at)) && isMark(reading, at + 1, ":"))
      return undefined;
    // “KD 3,000”, “MNT 3,380”: a currency before its sum.
    if (form.text.length <= 4 && reading.tokens.kind[at + 1] === TokenKind.Number) return undefined;
    // “QZW President Ada Cole”.
    const isLed = hasFact(reading, at + 1, NameFact.Office) && isCapital(reading, at + 2);
    return form.text.length <= 7 && (facts & HEAD) === 0
      ? { first: at, end: at + 1, type: "ORG", score: isLed && 2 < form.text.length ? 0.79 : 0.5, by: "acronym" }
      : undefined;
  }
  const isPersonName = (facts & (NameFact.Given | NameFact.Surname)) !== 0;
  if ((facts & (HEAD | HEAD_OF | TITLE | NameFact.PlaceStart)) !== 0 && !isPersonName) return clubPiece(reading, at);
  return byNeighbours(parser, at);
}

const isLineStart = ({ text, tokens }: Reading, at: number): boolean => text[tokens.start[at]! - 1] === "\n";

/** “the SMILE leader”: a word all in capitals where the words beside it are not. */
function isAcronymOfWords({ reading, capitals }: Parser, at: number): boolean {
  const { shape, text } = reading.forms[at]!;
  if (isFunctionWord(reading.forms[at]!) && formAt(reading, at - 1)?.lower !== "the") return false;
  if ((shape & Shape.AllCaps) === 0 || capitals !== Capitals.Normal || text.length < 3 || 6 < text.length) return false;
  const isShouted = (index: number): boolean => ((formAt(reading, index)?.shape ?? 0) & Shape.AllCaps) !== 0;
  return !isShouted(at - 1) && !isShouted(at + 1) && (factsAt(reading, at) & (HEAD | TITLE)) === 0;
}

/** “600 US dollars”, “200 BC”. */
function isPartOfSum(reading: Reading, at: number): boolean {
  if (at === 0) return false;
  const isBehindNumber =
    reading.tokens.kind[at - 1] === TokenKind.Number || reading.forms[at - 1]!.number !== undefined;
  if (!isBehindNumber) return false;
  return hasContext(reading, at + 1, NameContext.Currency) || reading.forms[at]!.folded === "bc";
}

/** “Co-founder”, “anti-Semitism”: a short word before a hyphen, or an unknown one behind it. */
function isPrefix(reading: Reading, at: number): boolean {
  if (hasFact(reading, at, STANDS_ALONE)) return false;
  const isLower = (index: number): boolean => ((formAt(reading, index)?.shape ?? 0) & Shape.Lower) !== 0;
  const before = isHyphen(reading, at + 1) && touchesPrevious(reading, at + 1) && isLower(at + 2);
  if (before && reading.forms[at]!.text.length <= 3) return true;
  if (!isHyphen(reading, at - 1) || !touchesPrevious(reading, at) || !isLower(at - 2)) return false;
  if (hasFact(reading, at - 2, NameFact.Particle)) return false;
  // “pro-Zentrova”, but “anti-Semitism”.
  return (
    !BEFORE_NAME.has(reading.forms[at - 2]!.lower) || /(?:ism|ist|ists|istic|itic)$/.test(reading.forms[at]!.lower)
  );
}

/** What is set before a name with a hyphen. */
const BEFORE_NAME = new Set(["pro", "anti", "ex", "non", "then"]);

/** A surname behind a title; “President” at the end of a line names nobody. */
function titledPiece({ reading }: Parser, at: number, titleFirst: number): Piece | undefined {
  const facts = factsAt(reading, at);
  const isSurname = (facts & (NameFact.Surname | NameFact.Given)) !== 0;
  if ((facts & (NameFact.OrgOf | NameFact.Org)) !== 0 && !isSurname) return undefined;
  // “Chief Executive”, “Governor General”: a word of the dictionary behind a title is mostly part of it.
  const isAbbreviated =
    (reading.forms[at - 1]!.shape & Shape.Dotted) !== 0 || /^(?:mr|mrs|ms|dr|miss)$/.test(reading.forms[at - 1]!.lower);
  if (isDictionaryWord(reading.forms[at]!) && !isSurname && !isAbbreviated) return undefined;
  return personPiece(reading, at, at + 1, 0.9, "person-title", titleFirst);
}

/** A name that a table lists: well-known, a people, a country. */
function listedPiece(reading: Reading, at: number, isOpener: boolean): Piece | undefined {
  const form = reading.forms[at]!;
  const { name } = form;
  // “the Amazon” is the river and its forest, “Amazon” the company.
  if (formAt(reading, at - 1)?.lower === "the") {
    const type = reading.lexicon.names.articled(form.folded);
    // “the West”, but “the west of the country”.
    if (type !== undefined && formAt(reading, at + 1)?.lower !== "of")
      return { first: at, end: at + 1, type, score: 0.85, by: "known-name" };
  }
  if (name?.type === undefined) return undefined;
  const isDictionary = isDictionaryWord(form);
  if (name.type === "NORP") {
    const score = isDictionary && isOpener ? 0.6 : 0.95;
    const piece: OpenPiece = { first: at, end: at + 1, type: "NORP", score, by: "demonym" };
    if (name.country !== undefined) piece.country = name.country;
    return piece;
  }
  if (name.type !== "GPE") {
    // “Amazon” opens a sentence as it does elsewhere, “Total” only where another mention bears it out.
    const isBorneOut =
      hasContext(reading, at + 1, NameContext.OrgAfter) ||
      hasFact(reading, at + 1, NameFact.Office) ||
      isQuoted(reading, at);
    const score = isDictionary && isOpener && !isBorneOut ? 0.25 : isDictionary ? 0.8 : 0.93;
    return { first: at, end: at + 1, type: name.type, score, by: "known-name" };
  }
  const isPersonName = (name.facts & (NameFact.Given | NameFact.Surname)) !== 0;
  const isDoubtful = isPersonName && (name.facts & NameFact.Country) === 0 && !isInPlace(reading, at);
  const score = isDoubtful ? 0.55 : isDictionary && isOpener ? 0.7 : 0.95;
  return placePiece(reading, at, at + 1, score, "country");
}

/** “Ford rose 1.6%”: a price of shares. */
const isQuoted = (reading: Reading, at: number): boolean =>
  reading.tokens.kind[at + 2] === TokenKind.Number && MOVES.has(formAt(reading, at + 1)?.lower ?? "");

const MOVES = new Set(
  "rose fell gained lost dropped slid climbed jumped added shed slipped advanced surged tumbled".split(" "),
);

/** A town or a region of the gazetteer, as far as the words beside it bear it out. */
function placeOf(parser: Parser, at: number, isOpener: boolean): Piece | undefined {
  const { reading } = parser;
  const form = reading.forms[at]!;
  const { name } = form;
  const facts = name?.facts ?? 0;
  if ((facts & (NameFact.Place | NameFact.Region)) === 0) return undefined;
  const isDictionary = isDictionaryWord(form);
  const inPlace = isInPlace(reading, at);
  if (isDictionary && (isOpener || !inPlace)) return undefined;
  const population = name?.places[0]?.population ?? 0;
  const isPersonName = (facts & (NameFact.Given | NameFact.Surname)) !== 0;
  const isFamous = (facts & NameFact.Famous) !== 0;
  const speaks = hasContext(reading, at + 1, NameContext.PersonVerb);
  const place = (score: number, by = "gazetteer"): Piece => placePiece(reading, at, at + 1, score, by);
  if (inPlace) return place(isFamous ? 0.92 : 0.8);
  // Fame alone does not stand against a person of that name in the story.
  if (isFamous && !isPersonName) return place(0.79);
  if (isFollowedByPlace(reading, at)) return place(0.75, "place-comma");
  if (isFamous && 700_000 <= population && !speaks) return place(0.75);
  if (isPersonName) return isFamous && !speaks && (facts & NameFact.Given) === 0 ? place(0.6) : undefined;
  if ((facts & NameFact.Region) !== 0) return place(0.7);
  return speaks ? undefined : place(20_000 <= population ? 0.55 : 0.4);
}

/** What the neighbours make of a word that no table lists as a name by itself. */
function byNeighbours(parser: Parser, at: number): Piece {
  const { reading } = parser;
  const form = reading.forms[at]!;
  const facts = factsAt(reading, at);
  const before = contextAt(reading, at - 1);
  const behind = contextAt(reading, at + 1);
  const person = (score: number, by: string): Piece => personPiece(reading, at, at + 1, score, by);
  const other = (type: "ORG" | "NORP", score: number, by: string): Piece => ({
    first: at,
    end: at + 1,
    type,
    score,
    by,
  });
  const isPersonName = (facts & (NameFact.Given | NameFact.Surname)) !== 0;
  if ((before & NameContext.PersonNoun) !== 0) return person(0.7, "person-role");
  const followedByWord = isWord(reading, at + 1) && reading.tokens.end[at]! < (reading.tokens.start[at + 1] ?? 0);
  if (!isPersonName && followedByWord) {
    // “the Zorma language” is a people's; a community or a militia may be a town's as well.
    if ((behind & NameContext.PeopleAfter) !== 0)
      return other("NORP", PEOPLES_OWN.has(reading.forms[at + 1]!.lower) ? 0.82 : 0.55, "people-context");
    if ((behind & NameContext.OrgAfter) !== 0) return other("ORG", 0.8, "organization-context");
  }
  const followsThe = formAt(reading, at - 1)?.lower === "the";
  if (!isPersonName && isPeopleByEnding(form.lower) && (followsThe || followedByWord || /s$/.test(form.lower))) {
    return other("NORP", 0.5, "people-ending");
  }
  if ((facts & NameFact.Given) !== 0 && !followsThe) return person(0.6, "person-given-name");
  if ((behind & NameContext.PersonVerb) !== 0 && !followsThe && (form.shape & Shape.Camel) === 0)
    return person(0.55, "person-verb");
  if (isOwnedIn(reading, at)) return other("ORG", 0.8, "organization-context");
  if (!isPersonName && isHeadedBy(reading, at)) return other("ORG", 0.8, "organization-context");
  // “an analyst at Zentrova”.
  if (!isPersonName && formAt(reading, at - 1)?.lower === "at" && isToSomebody(reading, at))
    return other("ORG", 0.8, "organization-context");
  if (!isPersonName && (before & NameContext.OrgNoun) !== 0) return other("ORG", 0.8, "organization-context");
  if ((form.shape & Shape.Camel) !== 0 && !/^(?:Mc|Mac|O['’]|De|Di|Le|La|Van|Fitz|Al|El)\p{Lu}/u.test(form.text))
    return other("ORG", 0.5, "camel");
  // “the Vokkaliga community”, “the Palawa”: what has an article is no person.
  const isAttribute =
    followedByWord &&
    (reading.forms[at + 1]!.shape & Shape.Lower) !== 0 &&
    (reading.forms[at + 1]!.pos & Pos.Noun) !== 0;
  if (followsThe) return other(isAttribute ? "NORP" : "ORG", 0.4, "capitals-the");
  if (isInPlace(reading, at)) return placePiece(reading, at, at + 1, 0.45, "place-context");
  if ((facts & NameFact.Surname) !== 0) return person(0.55, "person-surname");
  if (isFollowedByPlace(reading, at)) return placePiece(reading, at, at + 1, 0.5, "place-comma");
  if (isBracketed(reading, at)) return other("ORG", 0.4, "bracketed");
  return person(0.35, "capitals");
}

const PEOPLES_OWN = new Set(
  "people peoples language languages dialect dialects tribe tribes tribal ethnic ethnicity clan clans descent speakers tribesmen".split(
    " ",
  ),
);

/** “the founder of X”, “a subsidiary of X”: only an organization has one. */
function isHeadedBy(reading: Reading, at: number): boolean {
  return formAt(reading, at - 1)?.lower === "of" && OF_ORGANIZATION.has(formAt(reading, at - 2)?.lower ?? "");
}

const OF_ORGANIZATION = new Set(
  "founder founders co-founder co-founders cofounder ceo cfo cto chairman chairwoman chairperson shareholder shareholders subsidiary employees executives shares".split(
    " ",
  ),
);

const isBracketed = (reading: Reading, at: number): boolean =>
  isMark(reading, at - 1, "(") && isMark(reading, at + 1, ")");

/** “Sadrists”, “Castroite”, “Numidian”: endings of peoples and movements. */
function isPeopleByEnding(lower: string): boolean {
  return lower.length > 5 && /(?:ists?|ites?|ians?|eans?|ese)$/.test(lower);
}

/** A word of the dictionary with a capital: a name only where the story uses it so elsewhere. */
export function weakPiece(parser: Parser, at: number): Piece | undefined {
  const club = clubPiece(parser.reading, at);
  if (club !== undefined) return club;
  const facts = factsAt(parser.reading, at);
  const isGeneric =
    (facts & (HEAD | HEAD_OF | TITLE | NameFact.TitleMod | NameFact.Direction | NameFact.PlaceStart)) !== 0;
  if (isGeneric && (facts & NameFact.Surname) === 0) return undefined;
  // “The”, “An” are surnames too, but hardly where a sentence begins.
  if (isFunctionWord(parser.reading.forms[at]!)) return undefined;
  const score = parser.opener === at || parser.capitals !== Capitals.Normal ? 0.1 : 0.2;
  return { first: at, end: at + 1, type: "PERSON", score, by: "capitals-weak" };
}

/** Whether the words before say that a place follows: “in X”, “the village of X”. */
export function isInPlace(reading: Reading, at: number): boolean {
  if (isOwnedIn(reading, at) || isToSomebody(reading, at)) return false;
  if (isHomeOf(reading, at)) return true;
  if (hasContext(reading, at - 1, NameContext.LocPrep) || isVillageOf(reading, at)) return true;
  // “Washington-based”, “the Lagos-born singer”.
  return isHyphen(reading, at + 1) && /^(?:based|born|bound|headquartered)$/.test(formAt(reading, at + 2)?.lower ?? "");
}

/** “shares in X”, “a stake in X”: what is owned is a company. */
function isOwnedIn(reading: Reading, at: number): boolean {
  return formAt(reading, at - 1)?.lower === "in" && OWNED.has(formAt(reading, at - 2)?.lower ?? "");
}

const OWNED = new Set(["holding", "investors", "shareholders", "shares", "stake", "stakes", "stock"]);

/** “according to X”, “thanks to X”, “an analyst at X”: what follows the preposition is no place for that. */
function isToSomebody(reading: Reading, at: number): boolean {
  const preposition = formAt(reading, at - 1)?.lower;
  if (preposition === "to") return SPEAKS_TO.has(formAt(reading, at - 2)?.lower ?? "");
  return preposition === "at" && hasContext(reading, at - 2, NameContext.PersonNoun);
}

const SPEAKS_TO = new Set(
  "according thanks due belonging belongs belonged compared loyal married sold attributed assigned awarded addressed opposed similar related speaking spoke talking talked apologised apologized".split(
    " ",
  ),
);

/** “Ann Lee, 58, of X”: court and accident reports give the home behind the age. */
function isHomeOf(reading: Reading, at: number): boolean {
  return (
    formAt(reading, at - 1)?.lower === "of" &&
    isMark(reading, at - 2, ",") &&
    reading.tokens.kind[at - 3] === TokenKind.Number &&
    isMark(reading, at - 4, ",")
  );
}

/** “the village of X”, “near the cities of X and Y”. */
export function isVillageOf(reading: Reading, at: number): boolean {
  return formAt(reading, at - 1)?.lower === "of" && hasContext(reading, at - 2, NameContext.PlaceNoun);
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
