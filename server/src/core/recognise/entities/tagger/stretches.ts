/** Stretches of text that may hold names: capitals, what the rules took for a name, and the small words between them. */
import { TokenKind } from "../../../article/segmented";
import { Shape } from "../../../lexicon/word-form";
import type { Piece } from "../piece";
import { FUNCTION_WORD, followsBlank, formAt, isCapital, type Reading, touchesPrevious } from "../reading";

/** Tokens `[first, end)` of the paragraph, all of one sentence. */
export interface NameSpan {
  readonly first: number;
  readonly end: number;
  /** For each token the rules' name that holds it. */
  readonly pieces: readonly (Piece | undefined)[];
}

/** The same with the runs of capitals in it. */
export interface Stretch extends NameSpan {
  /** For each token the run of capitalised words that it stands in: first token and the one behind it; equal where it stands in none. */
  readonly runFirst: readonly number[];
  readonly runEnd: readonly number[];
}

/** Small words between two capitalised ones that may belong to one name: “Bank of the West”. */
const MAX_GAP = 3;
/** Longer stretches are cut, but not within a name of the rules. */
export const MAX_STRETCH = 60;

/**
 * The first stretch of the tokens `[from, end)`, or undefined if there is none; `pieces` are the rules' names in order,
 * of which those before the index `piece` end before `from`.
 */
export function nextStretch(
  reading: Reading,
  from: number,
  end: number,
  pieces: readonly Piece[],
  piece: number,
): NameSpan | undefined {
  let first = from;
  while (first < end && !(pieces[piece] !== undefined && pieces[piece]!.first <= first) && !isCapital(reading, first))
    first++;
  if (first === end) return undefined;
  const covers: (Piece | undefined)[] = [];
  let stop = first;
  let next = piece;
  for (let at = first, gap = 0; at < end; at++) {
    while (next < pieces.length && pieces[next]!.end <= at) next++;
    const cover = next < pieces.length && pieces[next]!.first <= at ? pieces[next] : undefined;
    if (MAX_STRETCH <= at - first && (cover === undefined || cover.first === at)) break;
    if (cover === undefined && !isCapital(reading, at)) {
      if (MAX_GAP <= gap || !isLink(reading, at)) break;
      gap++;
    } else {
      stop = at + 1;
      gap = 0;
    }
    covers.push(cover);
  }
  // “World Cup 2022”, but not “Brontal 3-1”.
  const isNumbered = stop < end && reading.tokens.kind[stop] === TokenKind.Number && followsBlank(reading, stop);
  if (isNumbered && !(touchesPrevious(reading, stop + 1) && isDash(reading, stop + 1))) stop++;
  while (stop - first < covers.length) covers.pop();
  if (covers.length < stop - first) covers.push(undefined);
  return { first, end: stop, pieces: covers };
}

const isDash = (reading: Reading, index: number): boolean => /^[-‐‑–]$/.test(formAt(reading, index)?.text ?? "");

/** What may stand between two capitalised words of one name. */
function isLink(reading: Reading, index: number): boolean {
  const { shape, pos, lower, name, text } = reading.forms[index]!;
  const kind = reading.tokens.kind[index];
  if (kind === TokenKind.Number) return true;
  if (kind !== TokenKind.Word) return LINKS.has(text);
  return (shape & Shape.Lower) === 0 || (pos & FUNCTION_WORD) !== 0 || lower.length < 4 || name !== undefined;
}

const LINKS = new Set(["-", "–", "‐", "‑", "&", "'", "’", ",", ".", "/"]);

export function withRuns(reading: Reading, span: NameSpan): Stretch {
  const { first, end, pieces } = span;
  const runFirst: number[] = [];
  const runEnd: number[] = [];
  for (let at = first; at < end; ) {
    let stop = at;
    while (stop < end && (isCapital(reading, stop) || (at < stop && isInner(reading, stop, end)))) stop++;
    for (let i = at; i < Math.max(stop, at + 1); i++) {
      runFirst.push(at);
      runEnd.push(stop);
    }
    at = Math.max(stop, at + 1);
  }
  return { first, end, pieces, runFirst, runEnd };
}

/** “of”, “de”, “&”, a hyphen between two capitalised words. */
function isInner(reading: Reading, index: number, end: number): boolean {
  return index + 1 < end && isCapital(reading, index + 1) && INNER.has(reading.forms[index]!.lower);
}

const INNER = new Set(["-", "&", "of", "de", "al", "bin"]);
