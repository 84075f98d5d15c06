/** Words that tell a dateline from other openings of a story: news agencies, cities, and labels that only look like places. */
import { fold } from "./fold";
import { parsePlace } from "./gazetteer";
import type { LanguageData } from "./language-data";
import { createSortedTable } from "./sorted-table";

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
  let longestAgency = 0;
  for (const name of agencies) longestAgency = Math.max(longestAgency, name.length);
  const labels = new Set(data.rows("lexicon/news-labels.tsv").map(([word]) => word!));
  const countries = createSortedTable(data.text("gazetteer/countries.tsv"));
  const regions = createSortedTable(data.text("gazetteer/regions.tsv"));
  const cities = createSortedTable(data.text("gazetteer/places.tsv"));
  return {
    // Whole lines are asked for, and to look a long one up is to read it.
    isAgency: (text) => text.length <= longestAgency && agencies.has(text),
    isLabel: (lower) => labels.has(lower),
    isRegion(name) {
      if (name.endsWith(".")) return true;
      const key = keyOf(name);
      return countries.has(key) || regions.has(key);
    },
    isPlace(name, thousands) {
      const key = keyOf(name);
      if (countries.has(key)) return true;
      return cities.rows(key, MAX_NAMESAKES).some((row) => thousands <= parsePlace(row).population / 1000);
    },
  };
}
