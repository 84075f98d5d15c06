/** Names of several words that the tables know, small words in lower case included: “Bank of England”, “Belt and Road”. */
import type { NamePhrase } from "../../lexicon/names";
import { HEAD, type OpenPiece, type Piece } from "./piece";
import {
  hasContext,
  hasFact,
  isCapital,
  isDictionaryWord,
  isWord,
  NameContext,
  NameFact,
  phraseAt,
  type Reading,
} from "./reading";

/** Tokens that such a name has at most. */
const MAX_PHRASE = 9;

/** The longest known name with a small word in it that begins at `at`. */
export function phraseWithSmallWords(reading: Reading, at: number, limit: number): Piece | undefined {
  if (!hasFact(reading, at, NameFact.Begins)) return undefined;
  let lowest = at + 2;
  let small = 0;
  let end = at + 1;
  const last = Math.min(limit, at + MAX_PHRASE);
  // The stretch of capitals and small words; names without a small word in them are found elsewhere.
  while (end < last && (isCapital(reading, end) || isSmall(reading, end))) {
    if (isSmall(reading, end)) {
      small++;
      if (small === 1) lowest = end + 1;
    }
    end++;
  }
  if (small === 0) return undefined;
  for (let stop = end; lowest < stop; stop--) {
    if (!isCapital(reading, stop - 1)) continue;
    const phrase = phraseAt(reading, at, stop);
    if (phrase !== undefined && !(isCapital(reading, stop) && hasFact(reading, stop, HEAD)))
      return phrasePiece(at, stop, phrase);
  }
  return undefined;
}

const isSmall = (reading: Reading, index: number): boolean =>
  isWord(reading, index) && SMALL.has(reading.forms[index]!.lower);

const SMALL = new Set(
  "of the and for in on to de la del des du v le el al a 's rights agreement agreements climate".split(" "),
);

function phrasePiece(first: number, end: number, phrase: NamePhrase): Piece {
  const country = phrase.country ?? phrase.places[0]?.country;
  const by = phrase.type === "GPE" ? "gazetteer" : phrase.type === "NORP" ? "demonym" : "known-name";
  const piece: OpenPiece = { first, end, type: phrase.type, score: 0.94, by };
  if (country !== undefined) piece.country = country;
  if (phrase.isCountry) piece.isCountry = true;
  if (0 < phrase.places.length) piece.places = phrase.places;
  return piece;
}

/** The known name that the tokens are, where it is to be trusted: a small town may be a person or plain words. */
export function knownPiece(reading: Reading, first: number, end: number): Piece | undefined {
  const phrase = phraseAt(reading, first, end);
  if (phrase === undefined) return undefined;
  const isTown = phrase.type === "GPE" && !phrase.isCountry && 0 < phrase.places.length && !phrase.isListed;
  if (isTown && !hasContext(reading, first - 1, NameContext.LocPrep)) {
    const population = phrase.places[0]!.population;
    const isPersonLike = hasFact(reading, first, NameFact.Given) && !hasFact(reading, first, NameFact.PlaceStart);
    if (isPersonLike && population < 100_000) return undefined;
    let words = 0;
    for (let i = first; i < end; i++) if (isDictionaryWord(reading.forms[i]!)) words++;
    if (words === end - first && population < 100_000) return undefined;
  }
  return phrasePiece(first, end, phrase);
}
