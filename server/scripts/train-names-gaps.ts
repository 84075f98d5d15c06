/** Lexicons with gaps: a model that was taught with them knows names by their context, as it must where a name is in no table. */
import path from "node:path";
import { createLexicon, type LanguageData, type Lexicon } from "../src/core/index";
import { hashText, mix } from "../src/core/lexicon/name-model";

/** The share of its rows that a table is left without, by the name of its file. */
type Gaps = Readonly<Record<string, number>>;

const SOME: Gaps = { "names-known": 0.7, places: 0.4, people: 0.3, regions: 0.3, features: 0.3 };
const MOST: Gaps = { "names-known": 0.9, places: 0.6, people: 0.5, regions: 0.5, features: 0.5 };

/** Each lacks other rows: which ones, a hash of their key says. */
export function lexiconsWithGaps(data: LanguageData): Lexicon[] {
  return [SOME, MOST, SOME, MOST].map((gaps, salt) => createLexicon(withGaps(data, gaps, salt)));
}

function withGaps(data: LanguageData, gaps: Gaps, salt: number): LanguageData {
  const tables = new Map<string, string>();
  const text = (file: string): string => {
    const share = gaps[path.basename(file, ".tsv")];
    if (share === undefined) return data.text(file);
    const known = tables.get(file);
    if (known !== undefined) return known;
    const rows = data.text(file).split("\n");
    const table = rows.filter((row) => row === "" || row.startsWith("#") || share <= chanceOf(row, salt)).join("\n");
    tables.set(file, table);
    return table;
  };
  const rows = (file: string): string[][] =>
    text(file)
      .split("\n")
      .filter((row) => row !== "" && !row.startsWith("#"))
      .map((row) => row.split("\t"));
  return { text, rows };
}

/** A number from 0 to 1 for the key of a row. */
function chanceOf(row: string, salt: number): number {
  const key = row.slice(0, row.indexOf("\t"));
  return (mix(hashText(key, 0, key.length), salt) >>> 8) / 0x1000000;
}
