/** Ships by the noun before or behind their name: “the ferry Lady Quenthi”, “the Brontal Star, a fishing boat,”. */
import type { WordForm } from "../../lexicon/word-form";
import type { Piece } from "./piece";
import {
  FUNCTION_WORD,
  followsBlank,
  formAt,
  hasFact,
  isCapital,
  isMark,
  isWord,
  NameFact,
  type Reading,
  Shape,
} from "./reading";

/** Above it a name is known to be something else. */
const SURE = 0.89;
/** Below it a name rests on the capital of a sentence's first word. */
const WEAK = 0.3;
/** Words of “a Panamanian oil tanker” behind the article. */
const MAX_WORDS = 4;

/** Gives the names of ships their type; `pieces` is changed in place. */
export function settleShips(reading: Reading, pieces: Piece[]): void {
  for (let i = 0; i < pieces.length; i++) {
    if (isPrefixed(reading, pieces[i]!)) {
      pieces[i] = { first: pieces[i]!.first, end: pieces[i]!.end, type: "PRODUCT", score: 0.8, by: "ship" };
      continue;
    }
    const before = formAt(reading, pieces[i]!.first - 1);
    // Most names stand behind a mark, a preposition or another name.
    if (before === undefined || (before.lower !== "the" && before.lower !== "of" && !canBeShip(before))) continue;
    const { first, end, type, score, isCountry } = pieces[i]!;
    if (SURE < score || type === "NORP" || isCountry === true) continue;
    if (hasFact(reading, end - 1, NameFact.Org | NameFact.Fac)) continue;
    const whole = startOfName(reading, first);
    if (isBehindShip(reading, whole) && (i === 0 || pieces[i - 1]!.end <= whole))
      pieces[i] = { first: whole, end, type: "PRODUCT", score: 0.8, by: "ship" };
    else if (WEAK <= score && formAt(reading, first - 1)?.lower === "the" && isShipBehind(reading, end))
      pieces[i] = { first, end, type: "PRODUCT", score: 0.8, by: "ship" };
  }
}

/** “HMS Quenthi”, “the MV Brontal Star”, but “MV Raman”, whose initials these are. */
function isPrefixed(reading: Reading, { first, end, score }: Piece): boolean {
  const { shape, text } = reading.forms[first]!;
  if (end <= first + 1 || SURE <= score || (shape & Shape.AllCaps) === 0) return false;
  return NAVAL.has(text) || ((text === "MV" || text === "MT") && formAt(reading, first - 1)?.lower === "the");
}

const NAVAL = new Set(["HMS", "HMAS", "HMCS", "USS", "RMS"]);

const canBeShip = ({ shape, pos }: WordForm): boolean => (shape & Shape.Lower) !== 0 && (pos & FUNCTION_WORD) === 0;

/** “Lady of Quenthi”: the word before “of” belongs to the ship's name. */
const startOfName = (reading: Reading, first: number): number =>
  formAt(reading, first - 1)?.lower === "of" && isCapital(reading, first - 2) ? first - 2 : first;

const isShip = (reading: Reading, at: number): boolean =>
  SHIPS.has(formAt(reading, at)?.lower ?? "") && !isCapital(reading, at);

const SHIPS = new Set(
  "ferry ship tanker trawler vessel yacht frigate destroyer freighter warship icebreaker submarine tugboat schooner steamer".split(
    " ",
  ),
);

/** What is behind the noun in an apposition is plain: a boat too. */
const BOATS = new Set(["boat", "liner", "carrier", "cutter", "cruiser"]);

/** “the ferry X” or “the cargo ship X”, but “by ferry X said”. */
function isBehindShip(reading: Reading, first: number): boolean {
  if (!isShip(reading, first - 1) || !followsBlank(reading, first)) return false;
  for (let at = first - 2; first - 2 - MAX_WORDS <= at && isWord(reading, at); at--)
    if (ARTICLES.has(reading.forms[at]!.lower)) return true;
  return false;
}

const ARTICLES = new Set(["the", "a", "an"]);

function isShipBehind(reading: Reading, end: number): boolean {
  if (!isMark(reading, end, ",") || !ARTICLES.has(formAt(reading, end + 1)?.lower ?? "")) return false;
  for (let at = end + 2; at < end + 2 + MAX_WORDS && isWord(reading, at); at++) {
    const { lower } = reading.forms[at]!;
    const isNoun = isShip(reading, at) || BOATS.has(lower);
    if (isNoun)
      return !isWord(reading, at + 1) || /^(?:that|which|with|carrying|of)$/.test(reading.forms[at + 1]!.lower);
  }
  return false;
}
