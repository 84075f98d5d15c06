/** The words around a numeral that bound its value: “at least”, “nearly”, “or more”. */
import type { Change } from "../../article/article";
import type { BoundPhrase } from "./figure-tables";
import { lowerAt, type TokenLine } from "./token-line";

export interface Bound {
  readonly change: Change;
  /** The first token of the phrase before the numeral. */
  readonly first: number;
}

/** The longest phrase that ends right before `at`. */
export function readBoundBefore(line: TokenLine, at: number): Bound | undefined {
  const phrases = line.tables.boundsBefore.get(lowerAt(line, at - 1));
  const phrase = phrases === undefined ? undefined : longest(line, phrases, at - 1, -1);
  return phrase === undefined ? undefined : { change: phrase.change, first: at - phrase.words.length };
}

export interface BoundBehind {
  readonly change: Change;
  readonly limit: number;
}

/** The longest phrase that begins at `at`; not “and below” of “above 1000 and below 1500”, which bounds the next number. */
export function readBoundBehind(line: TokenLine, at: number): BoundBehind | undefined {
  const phrases = line.tables.boundsAfter.get(lowerAt(line, at));
  const phrase = phrases === undefined ? undefined : longest(line, phrases, at, 1);
  if (phrase === undefined) return undefined;
  const limit = at + phrase.words.length;
  if (1 < phrase.words.length) {
    const next = lowerAt(line, limit) === "than" ? limit + 1 : limit;
    // “above one quarter and below | a half”.
    const isOne = lowerAt(line, next) === "a" || lowerAt(line, next) === "an";
    if (isNumber(line, isOne ? next + 1 : next)) return undefined;
    return { change: phrase.change, limit: next };
  }
  return { change: phrase.change, limit };
}

/** Behind “or equal”, “or equal to it”, which makes “more than 5” at least 5; 0 without it. */
export function behindOrEqual(line: TokenLine, at: number): number {
  if (lowerAt(line, at) !== "or" || lowerAt(line, at + 1) !== "equal") return 0;
  if (lowerAt(line, at + 2) !== "to") return at + 2;
  if (isNumber(line, at + 3)) return 0;
  return lowerAt(line, at + 3) === "it" ? at + 4 : at + 3;
}

const isNumber = (line: TokenLine, at: number): boolean => at < line.limit && line.form[at]!.number?.starts === true;

function longest(line: TokenLine, phrases: readonly BoundPhrase[], at: number, step: 1 | -1): BoundPhrase | undefined {
  for (let i = 0; i < phrases.length; i++) {
    const phrase = phrases[i]!;
    const { words } = phrase;
    let matched = 1;
    while (matched < words.length && lowerAt(line, at + step * matched) === words[matched]) matched++;
    if (matched === words.length) return phrase;
  }
  return undefined;
}
