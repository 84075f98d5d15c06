/** Titles of works in quotation marks: “Raging Fire”, “The Long Way Home”. */
import { TokenKind } from "../../article/segmented";
import type { Piece } from "./piece";
import {
  hasContext,
  isCapital,
  isFunctionWord,
  isMark,
  isWord,
  NameContext,
  NameFact,
  type Reading,
  Shape,
} from "./reading";

/** A title has no more tokens. */
const MAX_TITLE = 10;
/** A name that is as sure as this keeps its type inside the marks: the “Islamic State” group. */
const SURE = 0.9;

/** Puts a work in the place of what was found inside its marks; `pieces` in order, changed in place. */
export function settleQuotedTitles(reading: Reading, pieces: Piece[]): void {
  for (const { open, close } of reading.paragraph.quotes) {
    if (close < 0 || close - open - 1 < 1 || MAX_TITLE < close - open) continue;
    let end = close;
    // American style has the comma inside the marks: “Raging Fire,” which …
    if (isMark(reading, end - 1, ",")) end--;
    if (!isTitle(reading, open, open + 1, end) || isSpeech(reading, open, close)) continue;
    putWork(pieces, open + 1, end);
  }
}

function putWork(pieces: Piece[], first: number, end: number): void {
  let from = 0;
  while (from < pieces.length && pieces[from]!.end <= first) from++;
  let to = from;
  while (to < pieces.length && pieces[to]!.first < end) to++;
  const only = to - from === 1 ? pieces[from] : undefined;
  if (only !== undefined && only.first === first && only.end === end && SURE <= only.score) return;
  if (from < to && (pieces[from]!.first < first || end < pieces[to - 1]!.end)) return;
  pieces.splice(from, to - from, { first, end, type: "WORK_OF_ART", score: 0.8, by: "quoted-title" });
}

/** Every longer word has a capital; one word alone is a title only behind “the song”, “titled”. */
function isTitle(reading: Reading, open: number, first: number, end: number): boolean {
  if (end <= first || !isCapital(reading, first)) return false;
  const lastKind = reading.tokens.kind[end - 1];
  if (lastKind !== TokenKind.Word && lastKind !== TokenKind.Number) return false;
  let words = 0;
  for (let i = first; i < end; i++) {
    if (!isWord(reading, i)) continue;
    words++;
    const { shape, text } = reading.forms[i]!;
    if (
      (shape & Shape.Lower) !== 0 &&
      (3 < text.length || !isFunctionWord(reading.forms[i]!)) &&
      text !== "’s" &&
      text !== "'s"
    )
      return false;
  }
  const before = reading.forms[open - 1];
  if (before === undefined) return false;
  if (isWorkNoun(reading, open - 1)) return true;
  return 1 < words && (before.shape & (Shape.Lower | Shape.Mark)) !== 0;
}

function isWorkNoun(reading: Reading, index: number): boolean {
  const form = reading.forms[index]!;
  return ((form.name?.facts ?? 0) & NameFact.Work) !== 0 && (form.shape & Shape.Lower) !== 0;
}

/** A verb of saying or a colon beside the marks shows that somebody speaks. */
function isSpeech(reading: Reading, open: number, close: number): boolean {
  return (
    isMark(reading, open - 1, ":") ||
    hasContext(reading, open - 1, NameContext.PersonVerb) ||
    hasContext(reading, open - 2, NameContext.PersonVerb) ||
    hasContext(reading, close + 1, NameContext.PersonVerb) ||
    hasContext(reading, close + 2, NameContext.PersonVerb)
  );
}
