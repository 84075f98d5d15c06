/** Words that tell a dateline from other openings of a story: news agencies, cities, and labels that only look like places. */
import { fold } from "./fold";
import type { LanguageData } from "./language-data";
import { rowsOf } from "./sorted-table";

export interface DatelineWords {
  /** Whether the text is the name of a news agency, capitals as written. */
  isAgency(text: string): boolean;
  /** Whether a word in lower case labels a note or a kind of story: “breaking”, “update”. */
  isLabel(lower: string): boolean;
  /** Whether there is a city or country of this name with at least so many thousands of inhabitants, capitals and diacritics aside. */
  isPlace(name: string, thousands: number): boolean;
  /** Whether a name is that of a country or of a region of one, or its abbreviation with a dot: “Kenya”, “Texas”, “Calif.”. */
  isRegion(name: string): boolean;
}

const keyOf = (name: string): string => fold(name).replaceAll("-", " ");

/** Places of the same name are few; more are not looked at. */
const MAX_NAMESAKES = 40;

export function createDatelineWords(data: LanguageData): DatelineWords {
  const agencies = new Set(data.rows("lexicon/agencies.tsv").map(([name]) => name!));
  const labels = new Set(data.rows("lexicon/news-labels.tsv").map(([word]) => word!));
  return {
    isAgency: (text) => agencies.has(text),
    isLabel: (lower) => labels.has(lower),
    isRegion(name) {
      if (name.endsWith(".")) return true;
      const key = keyOf(name);
      return ["countries", "regions"].some((table) => rowsOf(data.text(`gazetteer/${table}.tsv`), key, 1).length > 0);
    },
    isPlace(name, thousands) {
      const key = keyOf(name);
      if (rowsOf(data.text("gazetteer/countries.tsv"), key, 1).length > 0) return true;
      const places = rowsOf(data.text("gazetteer/places.tsv"), key, MAX_NAMESAKES);
      return places.some((row) => thousands <= Number(row.slice(row.lastIndexOf("\t") + 1)));
    },
  };
}
