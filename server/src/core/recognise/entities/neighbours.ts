/** Names typed by what stands beside them: “the Kivu area”, “Gao and Menaka”. */

import { copyWith } from "../../text/copy-with";
import type { Piece } from "./piece";
import { hasContext, isCapital, NameContext, type Reading } from "./reading";

/** Below this score a capital comes from its place in the sentence, which a comma does not change: “Meanwhile, Lagos”. */
const WEAK = 0.3;
/** Below this score the words beside a name may say better what it is. */
const DOUBTFUL = 0.72;

/** Replaces doubtful pieces of the list in place. */
export function settleByNeighbours(reading: Reading, pieces: Piece[]): void {
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    if (canBePlace(reading, piece) && isBeforeArea(reading, piece))
      pieces[i] = asPlace(reading, piece, 0.78, "area-noun");
  }
  // Two passes, because a list is settled from either end: “Gao, Kidal and Bamako”, “Bamako, Gao and Kidal”.
  for (let i = 1; i < pieces.length; i++) settleByPartner(reading, pieces, i, pieces[i - 1]!);
  for (let i = pieces.length - 2; 0 <= i; i--) {
    settleByPartner(reading, pieces, i, pieces[i + 1]!);
    settleOpener(reading, pieces, i, pieces[i + 1]!);
  }
}

/** “Apple, Google and Microsoft”: a word that is a well-known name too, where one of the same kind stands beside it. */
function settleOpener(reading: Reading, pieces: Piece[], index: number, next: Piece): void {
  const piece = pieces[index]!;
  if (piece.by !== "known-name" || WEAK <= piece.score || next.by !== "known-name") return;
  if (next.score < DOUBTFUL || next.type !== piece.type || !areCoordinated(reading, piece.end, next.first)) return;
  pieces[index] = copyWith(piece, { score: 0.8 });
}

/** “British Indians”, “Tasmanian Aboriginal”: two peoples side by side are one. */
export function joinPeoples(pieces: Piece[]): void {
  for (let i = 1; i < pieces.length; i++) {
    const left = pieces[i - 1]!;
    const right = pieces[i]!;
    if (left.type !== "NORP" || right.type !== "NORP" || left.end !== right.first) continue;
    const { country, ...rest } = right;
    pieces.splice(i - 1, 2, copyWith(rest, { first: left.first }));
    i--;
  }
}

function settleByPartner(reading: Reading, pieces: Piece[], index: number, partner: Piece): void {
  const piece = pieces[index]!;
  if (partner.type !== "GPE" || partner.score < 0.7 || !canBePlace(reading, piece)) return;
  const [left, right] = partner.first < piece.first ? [partner, piece] : [piece, partner];
  if (areCoordinated(reading, left.end, right.first)) pieces[index] = asPlace(reading, piece, 0.7, "place-list");
}

function canBePlace(reading: Reading, piece: Piece): boolean {
  if (piece.score < WEAK || DOUBTFUL <= piece.score || piece.titleFirst !== undefined) return false;
  if (piece.type === "GPE" || piece.by === "capitals-the") return true;
  return piece.type === "PERSON" && piece.end - piece.first <= 3 && isCapital(reading, piece.first);
}

function isBeforeArea(reading: Reading, piece: Piece): boolean {
  return (
    hasContext(reading, piece.end, NameContext.AreaNoun) &&
    !isCapital(reading, piece.end) &&
    reading.tokens.end[piece.end - 1]! < reading.tokens.start[piece.end]!
  );
}

/** Only “and”, “or” or a comma stands between. */
function areCoordinated(reading: Reading, from: number, to: number): boolean {
  if (to - from < 1 || 2 < to - from) return false;
  for (let i = from; i < to; i++) if (!/^(?:,|and|or|&)$/.test(reading.forms[i]!.lower)) return false;
  return true;
}

function asPlace(reading: Reading, piece: Piece, score: number, by: string): Piece {
  const { first, end } = piece;
  const places = piece.places ?? (end - first === 1 ? reading.forms[first]!.name?.places : undefined) ?? [];
  const country = piece.country ?? places[0]?.country;
  return { first, end, type: "GPE", score, by, places, ...(country === undefined ? {} : { country }) };
}
