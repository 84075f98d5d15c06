/** What the lexicon knows of words for the numbers layer. */
import type { LanguageData } from "./language-data";

export interface NumberWord {
  readonly kind: string;
}

/** Reads the layer's tables once and answers by lower-case form. */
export function createNumberWords(_data: LanguageData): (lower: string) => NumberWord | undefined {
  return () => undefined;
}
