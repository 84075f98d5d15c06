/** Tables of scores as Markdown that reads well in a terminal and changes line by line. */

/** A cell is a count, a share in percent with one decimal (see `share`), or words. */
export type Cell = number | string;

export interface Table {
  readonly title: string;
  /** What the columns mean, where their heads do not say it. */
  readonly note: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** The last column holds sentences, not figures. */
  readonly hasWords?: true;
}

/** What a layer counts in one development set. */
export interface LayerScores {
  readonly tables: readonly Table[];
  /** Figures that join the baseline in `test/scores/dev.json`, by their name behind that of the set. */
  readonly held: Readonly<Record<string, number>>;
  /** Counts that can be added to those of other sets, see `TOGETHER` in `sets.ts`. */
  readonly counts: Readonly<Record<string, Counts>>;
}

/** What an F1 is made of. */
export interface Counts {
  readonly right: number;
  readonly found: number;
  readonly gold: number;
}

/**
 * With fewer annotations than this in the gold one slip is more than three points: such a cell is in the tables, to be read,
 * and is not held by the baseline.
 */
export const FEWEST_HELD = 30;

/** A share in percent, "93.1"; "-" of nothing. */
export function share(part: number, whole: number): string {
  return whole === 0 ? "-" : ((100 * part) / whole).toFixed(1);
}

/** The count of a key, a new one from `nothing` where there is none yet. */
export function countAt<T>(counts: Map<string, T>, key: string, nothing: () => T): T {
  let count = counts.get(key);
  if (count === undefined) {
    count = nothing();
    counts.set(key, count);
  }
  return count;
}

/** The rows of a map of counts, the most frequent first, then by name, so that a run differs from another only where the figures do. */
export function byFrequency<T>(counts: ReadonlyMap<string, T>, frequency: (count: T) => number): [string, T][] {
  return [...counts].sort(([a, x], [b, y]) => frequency(y) - frequency(x) || (a < b ? -1 : 1));
}

/** A file of tables under one heading. Columns have fixed widths: a longer row changes no other line. */
export function renderTables(heading: string, introduction: string, tables: readonly Table[]): string {
  const parts = [`# ${heading}`, introduction, ...tables.flatMap(renderTable)];
  return `${parts.join("\n\n")}\n`;
}

const FIRST_WIDTH = 30;

function renderTable({ title, note, columns, rows, hasWords }: Table): string[] {
  const isLeft = (column: number): boolean => column === 0 || (hasWords === true && column === columns.length - 1);
  const widthOf = (column: number): number => {
    if (column === 0) return Math.max(FIRST_WIDTH, columns[0]!.length);
    return isLeft(column) ? 0 : Math.max(6, columns[column]!.length);
  };
  const pad = (cell: Cell, column: number): string =>
    isLeft(column) ? String(cell).padEnd(widthOf(column)) : String(cell).padStart(widthOf(column));
  const line = (cells: readonly Cell[]): string => `| ${cells.map(pad).join(" | ")} |`;
  const rule = columns.map((_, i) =>
    isLeft(i) ? "-".repeat(Math.max(3, widthOf(i))) : `${"-".repeat(widthOf(i) - 1)}:`,
  );
  const body = [line(columns), `| ${rule.join(" | ")} |`, ...rows.map(line)].join("\n");
  return note === "" ? [`## ${title}`, body] : [`## ${title}`, note, body];
}
