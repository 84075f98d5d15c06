/** Clubs by what they do: “Quenthi beat Brontal 3-1”, “Quenthi Town drew with Brontal Rovers”. */
import { TokenKind } from "../../article/segmented";
import type { Piece } from "./piece";
import { followsBlank, formAt, hasFact, isHyphen, isMark, NameFact, type Reading, touchesPrevious } from "./reading";

/** Gives towns with a verb of sport between them, and names that end like a club's beside one, the type of clubs; `pieces` in order, changed in place. */
export function settleByMatch(reading: Reading, pieces: Piece[]): void {
  let clubs: Set<string> | undefined;
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    const left = i === 0 ? undefined : pieces[i - 1]!;
    if (left !== undefined && isTown(left) && isTown(piece) && isResult(reading, left.end, piece.first)) {
      pieces[i - 1] = asClub(left);
      pieces[i] = asClub(piece);
      continue;
    }
    if (!endsLikeClub(reading, piece) || !isBesidePlay(reading, piece)) continue;
    pieces[i] = asClub(piece);
    clubs ??= new Set();
    clubs.add(textOf(reading, piece));
  }
  if (clubs === undefined) return;
  // The same town elsewhere in the paragraph: “Brontal Town were a goal behind.”
  for (let i = 0; i < pieces.length; i++) {
    const piece = pieces[i]!;
    if (piece.type === "GPE" && endsLikeClub(reading, piece) && clubs.has(textOf(reading, piece)))
      pieces[i] = asClub(piece);
  }
}

const textOf = ({ text, tokens }: Reading, { first, end }: Piece): string =>
  text.slice(tokens.start[first]!, tokens.end[end - 1]!);

/** Countries stay countries: their teams go by their name. */
const isTown = ({ type, isCountry }: Piece): boolean => type === "GPE" && isCountry !== true;

const BEATING = new Set("beat beats thrashed edged trounced hammered outplayed downed thumped".split(" "));
/** What clubs do besides, if a name ends like that of a club. */
const PLAYING = new Set("drew equalised equalized trailed relegated defeated".split(" "));

function isResult(reading: Reading, from: number, to: number): boolean {
  // “Quenthi, who beat Brontal”.
  const isRelative =
    to === from + 3 && isMark(reading, from, ",") && /^(?:who|which)$/.test(reading.forms[from + 1]!.lower);
  const verb = isRelative ? from + 2 : from;
  return to === verb + 1 && BEATING.has(reading.forms[verb]!.lower) && followsBlank(reading, to);
}

/** “Brontal Town”: towns and clubs share these words. */
const ENDINGS = new Set("town city rovers united albion wanderers athletic county rangers".split(" "));

/** Other clubs have words that say what they are, and no tables are asked for them. */
const endsLikeClub = (reading: Reading, { first, end, type }: Piece): boolean =>
  type === "GPE" && first + 1 < end && ENDINGS.has(reading.forms[end - 1]!.lower);

function isBesidePlay(reading: Reading, { first, end }: Piece): boolean {
  const behind = formAt(reading, end)?.lower ?? "";
  const before = formAt(reading, first - 1)?.lower ?? "";
  if (BEATING.has(behind) || PLAYING.has(behind) || BEATING.has(before)) return true;
  // “drew 2-2 with Brontal City”, “lost 3-0 at Brontal Town”.
  if (AFTER_SCORE.has(before)) return isScore(reading, first - 4);
  return isScore(reading, end) || isScore(reading, first - 3);
}

const AFTER_SCORE = new Set(["with", "against", "over", "at", "by"]);

/** “Rovers had led”, “City drew”: a club by the last word of its name, where no other reading of the word has such a verb. */
export function clubPiece(reading: Reading, at: number): Piece | undefined {
  if (!hasFact(reading, at, NameFact.Org | NameFact.Gpe)) return undefined;
  const { lower } = reading.forms[at]!;
  if (!ENDINGS.has(lower) || lower === "rangers" || !followsBlank(reading, at + 1)) return undefined;
  const verb = formAt(reading, at + 1)?.lower ?? "";
  const hasPlayed = (verb === "had" || verb === "have") && PLAYED.has(formAt(reading, at + 2)?.lower ?? "");
  if (!hasPlayed && !BEATING.has(verb) && !PLAYING.has(verb)) return undefined;
  return { first: at, end: at + 1, type: "ORG", score: 0.8, by: "organization-match" };
}

const PLAYED = new Set("led lost won drawn beaten trailed equalised equalized scored".split(" "));

/** “3-1”. */
function isScore(reading: Reading, at: number): boolean {
  const { kind } = reading.tokens;
  if (at < 0 || kind[at] !== TokenKind.Number || kind[at + 2] !== TokenKind.Number) return false;
  const isDash = isHyphen(reading, at + 1) || isMark(reading, at + 1, "–");
  return isDash && touchesPrevious(reading, at + 1) && touchesPrevious(reading, at + 2);
}

/** Sure enough that the same name elsewhere in the story is the club too. */
function asClub({ first, end }: Piece): Piece {
  return { first, end, type: "ORG", score: 0.92, by: "organization-match" };
}
