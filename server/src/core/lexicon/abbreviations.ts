/** Abbreviations with a dot, by how they behave at the end of a sentence. */
import type { LanguageData } from "./language-data";

/**
 * title: stands before a name and never ends a sentence (Gen.); number: before a number (No.); month; weekday;
 * place: may end a sentence (U.S., Calif.); company: behind a name, may end a sentence (Inc.); other.
 */
export type AbbreviationKind = "title" | "number" | "month" | "weekday" | "place" | "company" | "time" | "other";

/** Answers for a form with its dot, whatever its capitals. */
export function createAbbreviations(data: LanguageData): (text: string) => AbbreviationKind | undefined {
  const kinds = new Map<string, AbbreviationKind>();
  for (const [form, kind] of data.rows("lexicon/abbreviations.tsv"))
    kinds.set(form!.toLowerCase(), kind as AbbreviationKind);
  return (text) => kinds.get(text.toLowerCase());
}
