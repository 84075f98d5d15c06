/** Tables of scores as Markdown that reads well in a terminal and changes line by line. */

/** A cell is a count, a share in percent with one decimal (see `share`), or words. */
export type Cell = number | string;

export interface Table {
  readonly title: string;
  /** What the columns mean, where their heads do not say it. */
  readonly note: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
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

function renderTable({ title, note, columns, rows }: Table): string[] {
  const line = (cells: readonly Cell[]): string => `| ${cells.map((cell, i) => pad(cell, i, columns)).join(" | ")} |`;
  const rule = columns.map((column, i) =>
    i === 0 ? "-".repeat(Math.max(FIRST_WIDTH, column.length)) : `${"-".repeat(Math.max(5, column.length - 1))}:`,
  );
  const body = [line(columns), `| ${rule.join(" | ")} |`, ...rows.map(line)].join("\n");
  return note === "" ? [`## ${title}`, body] : [`## ${title}`, note, body];
}

function pad(cell: Cell, column: number, columns: readonly string[]): string {
  const text = String(cell);
  return column === 0 ? text.padEnd(FIRST_WIDTH) : text.padStart(Math.max(6, columns[column]!.length));
}
