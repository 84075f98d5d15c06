/** Language data as one text: the tables of `server/data`, handed to the core by whoever started it, because the core reads no files. */

/** The tables by path below `server/data`, "lexicon/words.tsv". */
export interface LanguageData {
  /** The lines of a table without comments and blank lines; throws if there is no such table, since that is a broken build. */
  rows(path: string): readonly (readonly string[])[];
  /** The raw text of a table, for those that search it in place. */
  text(path: string): string;
}

const MARK = "\u0001";

/** Joins tables to the one text that `parseLanguageData` reads. */
export function joinLanguageData(tables: Iterable<readonly [path: string, content: string]>): string {
  let joined = "";
  for (const [path, content] of tables) joined += `${MARK}${path}\n${content}`;
  return joined;
}

/** Splits the joined text; the tables are slices of it and are parsed only when asked for. */
export function parseLanguageData(joined: string): LanguageData {
  const tables = new Map<string, string>();
  for (let at = joined.indexOf(MARK); 0 <= at; ) {
    const lineEnd = joined.indexOf("\n", at);
    const next = joined.indexOf(MARK, lineEnd);
    tables.set(joined.slice(at + 1, lineEnd), joined.slice(lineEnd + 1, next < 0 ? joined.length : next));
    at = next;
  }
  const text = (path: string): string => {
    const table = tables.get(path);
    if (table === undefined) throw new Error(`No language data called ${path}.`);
    return table;
  };
  return { text, rows: (path) => parseRows(text(path)) };
}

function parseRows(table: string): string[][] {
  const rows: string[][] = [];
  for (const line of table.split("\n")) {
    if (line !== "" && !line.startsWith("#")) rows.push(line.split("\t"));
  }
  return rows;
}
