/** “Zentrova.com Inc.”: companies that are called like their site. */
import type { Piece } from "./piece";
import { followsBlank, formAt, hasFact, isMark, NameFact, type Reading, touchesPrevious } from "./reading";

/** Gives names before “.com” what belongs to them; `pieces` in order, changed in place. */
export function settleWebsites(reading: Reading, pieces: Piece[]): void {
  for (let i = 0; i < pieces.length; i++) {
    const { first, end } = pieces[i]!;
    if (!isMark(reading, end, ".") || formAt(reading, end + 1)?.lower !== "com") continue;
    if (!touchesPrevious(reading, end) || !touchesPrevious(reading, end + 1)) continue;
    let stop = end + 2;
    // “Brontal.com, Inc.”
    const suffix = isMark(reading, stop, ",") ? stop + 1 : stop;
    if (hasFact(reading, suffix, NameFact.OrgSuffix) && followsBlank(reading, suffix)) stop = suffix + 1;
    let next = i + 1;
    while (next < pieces.length && pieces[next]!.first < stop) stop = Math.max(stop, pieces[next++]!.end);
    pieces.splice(i, next - i, { first, end: stop, type: "ORG", score: 0.85, by: "organization-website" });
  }
}
