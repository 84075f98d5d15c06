/** What stands in commas behind a name says what it is: “Brontal Power, the utility,”, “Quenthi, a fishing village”. */
import type { EntityType } from "../../article/article";
import { type Piece, personPiece, placePiece } from "./piece";
import {
  formAt,
  hasContext,
  hasFact,
  isCapital,
  isFunctionWord,
  isMark,
  isWord,
  NameContext,
  NameFact,
  Pos,
  type Reading,
} from "./reading";
import { isInPlace } from "./single-name";

/** From this score on the words of a name say enough. */
const SURE = 0.79;
/** Below it they rest on the capital of a sentence's first word. */
const WEAK = 0.3;
/** Words looked at behind the article. */
const MAX_WORDS = 6;

/** Gives doubtful names the type of the noun that stands in apposition behind them. */
export function settleByApposition(reading: Reading, pieces: Piece[]): void {
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index]!;
    // “Meanwhile, the court”: a word whose capital comes from its place in the sentence is no name because of it.
    if (piece.score < WEAK || piece.type === "NORP") continue;
    // “Hugo Marsh, a farmer,”: a surname that is a head noun too.
    if (SURE <= piece.score) {
      if (isGivenBeforeHead(reading, piece) && typeOfApposition(reading, piece.end) === "PERSON")
        pieces[index] = withType(reading, piece, "PERSON");
      continue;
    }
    if (isInPlace(reading, piece.first)) continue;
    const type = typeOfApposition(reading, piece.end) ?? typeOfNounBefore(reading, piece);
    if (type !== undefined) pieces[index] = withType(reading, piece, type);
  }
}

function isGivenBeforeHead(reading: Reading, { first, end, by }: Piece): boolean {
  const isHead = by === "natural-feature" || by === "facility-head" || by === "state-head";
  return isHead && end === first + 2 && hasFact(reading, first, NameFact.Given);
}

function withType(reading: Reading, piece: Piece, type: "PERSON" | "ORG" | "GPE"): Piece {
  const { first, end } = piece;
  if (type === "PERSON") return personPiece(reading, first, end, 0.8, "apposition", piece.titleFirst ?? -1);
  if (type === "GPE") return placePiece(reading, first, end, 0.8, "apposition");
  return { first, end, type, score: 0.8, by: "apposition" };
}

/** The type that “, a fishing village,” gives; undefined where no such noun, or more than it, stands there. */
function typeOfApposition(reading: Reading, comma: number): Extract<EntityType, "PERSON" | "ORG" | "GPE"> | undefined {
  if (!isMark(reading, comma, ",") && !COPULAS.has(formAt(reading, comma)?.lower ?? "")) return undefined;
  if (!ARTICLES.has(formAt(reading, comma + 1)?.lower ?? "")) return undefined;
  let type: "PERSON" | "ORG" | "GPE" | undefined;
  for (let at = comma + 2; at < comma + 2 + MAX_WORDS; at++) {
    if (!isWord(reading, at)) return isMark(reading, at, ",") || isMark(reading, at, ".") ? type : undefined;
    // “an aid group in Geneva”: what follows the noun does not change it, but it must not be a clause of its own.
    if (isFunctionWord(reading.forms[at]!)) return RESTRICTING.has(reading.forms[at]!.lower) ? type : undefined;
    if (hasContext(reading, at, NameContext.PersonVerb)) return undefined;
    if (hasContext(reading, at, NameContext.PersonNoun)) type = "PERSON";
    else if (hasContext(reading, at, NameContext.OrgNoun)) type = "ORG";
    else if (hasContext(reading, at, NameContext.PlaceNoun)) type = "GPE";
    // “the state monopoly”: the noun that counts is the last one.
    else if ((reading.forms[at]!.pos & Pos.MostlyNoun) !== 0) type = undefined;
  }
  return type;
}

/** “the dam's operator, Zentrova, began”, “its parent, Zentrova,”: the noun stands before the name, between commas. */
function typeOfNounBefore(reading: Reading, { first, end }: Piece): "ORG" | undefined {
  const noun = first - 2;
  if (!isMark(reading, first - 1, ",") || !isMark(reading, end, ",")) return undefined;
  const { lower } = formAt(reading, noun) ?? NO_FORM;
  const isOrganization = OWNERS.has(lower) || hasContext(reading, noun, NameContext.OrgNoun);
  if (!isOrganization || isCapital(reading, noun) || hasFact(reading, first, NameFact.Given)) return undefined;
  // “the director of the company, Ada Cole,”: the name is that of the director.
  for (let at = noun - 1; noun - MAX_WORDS <= at; at--) {
    const word = formAt(reading, at)?.lower ?? "";
    if (word === "of" || word === "for" || word === "at" || word === "in") return undefined;
    if (!DETERMINERS.has(word)) continue;
    return formAt(reading, at - 1)?.lower === "of" ? undefined : "ORG";
  }
  return undefined;
}

const NO_FORM = { lower: "" };
const OWNERS = new Set(["operator", "parent", "owner", "maker", "carrier", "publisher", "subsidiary", "regulator"]);
const DETERMINERS = new Set(["the", "its", "their", "'s", "a", "an"]);

/** “Brontal is a platform”, “Quenthi was a fishing village”. */
const COPULAS = new Set(["is", "was", "became", "remains"]);
const ARTICLES = new Set(["a", "an", "the"]);
const RESTRICTING = new Set(["of", "in", "for", "at", "near", "from", "with", "on", "that", "which", "who", "where"]);
