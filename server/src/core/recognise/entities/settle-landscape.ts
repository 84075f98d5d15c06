/** Rivers and ranges by the words beside them: “a village on the White Brontal”, “the High Quenthi mountains”, “the Brontal dam”. */
import type { Piece } from "./piece";
import { factsAt, followsBlank, formAt, hasFact, NameFact, type Reading } from "./reading";

/** From this score on only what stands behind a name in lower case changes it. */
const SURE = 0.86;
/** Below it a name rests on the capital of a sentence's first word. */
const WEAK = 0.3;
/** Inhabitants of a town that a dam is hardly called after. */
const CITY = 100_000;

/** Gives names behind “the” the type of a landscape where what stands beside them is part of one; `pieces` is changed in place. */
export function settleByLandscape(reading: Reading, pieces: Piece[]): void {
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    if (formAt(reading, piece.first - 1)?.lower !== "the") continue;
    const { first, end, type, score, isCountry, by, places } = piece;
    if (score < WEAK || SURE < score || type === "NORP" || type === "LOC" || isCountry === true) continue;
    if ((factsAt(reading, end - 1) & HEADS) !== 0 || by === "acronym") continue;
    const behind = followsBlank(reading, end) ? formAt(reading, end)?.lower : undefined;
    if (behind === "dam" || behind === "reservoir") {
      if ((places?.[0]?.population ?? 0) < CITY)
        pieces[i] = { first, end, type: "FAC", score: 0.8, by: "facility-noun" };
    } else if ((behind !== undefined && RANGES.has(behind) && type !== "GPE") || isOnRiver(reading, first, end))
      pieces[i] = { first, end, type: "LOC", score: 0.82, by: "landscape" };
  }
}

const HEADS = NameFact.Org | NameFact.Fac | NameFact.Gpe | NameFact.Event | NameFact.Known;

const RANGES = new Set(["mountains", "hills", "highlands", "massif", "range", "plateau"]);

/** “the banks of the Blue Brontal”, “a village on the White Brontal”, but “the shores of the Great Britain team”. */
function isOnRiver(reading: Reading, first: number, end: number): boolean {
  const preposition = formAt(reading, first - 2)?.lower ?? "";
  const noun = formAt(reading, first - 3)?.lower ?? "";
  const isWater = (preposition === "of" && OF_RIVER.has(noun)) || (preposition === "on" && ON_RIVER.has(noun));
  if (!isWater || hasFact(reading, first, NameFact.Country)) return false;
  // “the shores of the Brontal peninsula”, “a bridge on the Brontal road”: the noun behind tells.
  const next = followsBlank(reading, end) ? formAt(reading, end) : undefined;
  return next === undefined || !NO_RIVER.has(next.lower);
}

const OF_RIVER = new Set("banks bank shores mouth tributary tributaries upstream downstream headwaters".split(" "));
const ON_RIVER = new Set("village town hamlet settlement port bridge ferry bend".split(" "));
const NO_RIVER = new Set("road highway railway line route border coast estate property".split(" "));
