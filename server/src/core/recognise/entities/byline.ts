/** Who wrote the story: the name behind “By” is a person, whatever its words mean elsewhere. */
import { type Piece, personPiece } from "./piece";
import type { Reading } from "./reading";

/** A listed agency or paper scores as much as this; “By Agence France-Presse” stays one. */
const LISTED = 0.9;

/** Retypes the name behind the first word of a byline, “By Helen Marsh”, “By JANE DOE, Associated Press”; pieces in order. */
export function settleByline(reading: Reading, pieces: Piece[]): void {
  if (reading.paragraph.role !== "byline") return;
  const [writer] = pieces;
  if (writer === undefined || writer.type === "PERSON" || writer.first !== 1 || LISTED <= writer.score) return;
  pieces[0] = personPiece(reading, writer.first, writer.end, 0.9, "byline");
}
