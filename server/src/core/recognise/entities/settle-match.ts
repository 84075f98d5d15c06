/** Towns that play against each other are their clubs: “Quenthi beat Brontal 3-1”. */
import type { Piece } from "./piece";
import { followsBlank, type Reading } from "./reading";

/** Gives two towns with a verb of sport between them the type of clubs; `pieces` in order, changed in place. */
export function settleByMatch(reading: Reading, pieces: Piece[]): void {
  for (let i = 1; i < pieces.length; i++) {
    const left = pieces[i - 1]!;
    const right = pieces[i]!;
    if (!isTown(left) || !isTown(right) || !isResult(reading, left.end, right.first)) continue;
    pieces[i - 1] = asClub(left);
    pieces[i] = asClub(right);
  }
}

/** Countries stay countries: their teams go by their name. */
const isTown = ({ type, isCountry }: Piece): boolean => type === "GPE" && isCountry !== true;

const BEATING = new Set("beat beats thrashed edged trounced hammered outplayed downed thumped".split(" "));

function isResult(reading: Reading, from: number, to: number): boolean {
  return to === from + 1 && BEATING.has(reading.forms[from]!.lower) && followsBlank(reading, to);
}

function asClub({ first, end }: Piece): Piece {
  return { first, end, type: "ORG", score: 0.85, by: "organization-match" };
}
