/** What the lexicon knows of words for the names layer. */
import type { LanguageData } from "./language-data";

export interface NameWord {
  readonly kind: string;
}

/** Reads the layer's tables once and answers by lower-case form. */
export function createNameWords(_data: LanguageData): (text: string, lower: string) => NameWord | undefined {
  return () => undefined;
}
