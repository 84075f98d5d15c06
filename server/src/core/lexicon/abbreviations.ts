/** Abbreviations with a dot, by how they behave at the end of a sentence. */
import type { LanguageData } from "./language-data";

/**
 * title: stands before a name and never ends a sentence (Gen.); number: before a number (No.); month; weekday;
 * place: may end a sentence (U.S.); state: the same, but an abbreviation only behind a comma or hyphen, because many are words
 * (Mass., D-Ill.); company: behind a name, may end a sentence (Inc.); time: behind a time of day (p.m.); other.
 */
export type AbbreviationKind =
  | "title"
  | "number"
  | "month"
  | "weekday"
  | "place"
  | "state"
  | "company"
  | "time"
  | "other";

/** Answers for a form with its dot, as written: “No.” is an abbreviation, “no.” the end of a sentence. */
export function createAbbreviations(data: LanguageData): (text: string) => AbbreviationKind | undefined {
  const kinds = new Map<string, AbbreviationKind>();
  for (const [form, kind] of data.rows("lexicon/abbreviations.tsv")) {
    kinds.set(form!, kind as AbbreviationKind);
    // In headlines and datelines: “GEN.”, “CALIF.”; “NO.” may be a word.
    const capitals = form!.toUpperCase();
    if (kind !== "number" && !kinds.has(capitals)) kinds.set(capitals, kind as AbbreviationKind);
  }
  return (text) => kinds.get(text);
}
