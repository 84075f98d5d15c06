/** Parts of speech and lemmas from a word list and the inflections of English. */
import type { LanguageData } from "./language-data";

export interface Reading {
  readonly pos: number;
  readonly nounLemma: string;
  readonly verbLemma: string;
}

export function createMorphology(_data: LanguageData): (lower: string, shape: number) => Reading {
  return (lower) => ({ pos: 0, nounLemma: lower, verbLemma: lower });
}
