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
  const phrase = longest(line, line.tables.boundsBefore.get(lowerAt(line, at - 1)), at - 1, -1);
  return phrase === undefined ? undefined : { change: phrase.change, first: at - phrase.words.length };
}

export interface BoundBehind {
  readonly change: Change;
  readonly limit: number;
}

/** The longest phrase that begins at `at`. */
export function readBoundBehind(line: TokenLine, at: number): BoundBehind | undefined {
  const phrase = longest(line, line.tables.boundsAfter.get(lowerAt(line, at)), at, 1);
  return phrase === undefined ? undefined : { change: phrase.change, limit: at + phrase.words.length };
}

function longest(
  line: TokenLine,
  phrases: readonly BoundPhrase[] | undefined,
  at: number,
  step: 1 | -1,
): BoundPhrase | undefined {
  return phrases?.find((phrase) => phrase.words.every((word, i) => lowerAt(line, at + step * i) === word));
}
