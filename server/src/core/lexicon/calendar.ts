/** What the lexicon knows of words for the calendar layer. */
import type { LanguageData } from "./language-data";

export interface CalendarWord {
  readonly kind: string;
}

/** Reads the layer's tables once and answers by lower-case form. */
export function createCalendarWords(_data: LanguageData): (lower: string) => CalendarWord | undefined {
  return () => undefined;
}
