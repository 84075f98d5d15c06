/** Searches a sorted table in its text: nothing is parsed when the program starts, and a row is read only when it is asked for. */

const TAB = 9;

/**
 * The rest of each line whose first column is `key`, the tab behind the key left out, at most `limit` of them.
 * `table` must be sorted by its first column in code unit order; `#` lines at its head sort before all keys and do no harm.
 */
export function rowsOf(table: string, key: string, limit: number): string[] {
  const rows: string[] = [];
  let at = firstLineNotBefore(table, key);
  while (rows.length < limit && compareAt(table, at, key) === 0) {
    const lineEnd = endOfLine(table, at);
    rows.push(table.slice(at + key.length + 1, lineEnd));
    at = lineEnd + 1;
  }
  return rows;
}

/** Whether the first column of some line is `key` followed by a blank: whether it begins an entry of several words. */
export function beginsLongerKey(table: string, key: string): boolean {
  const prefix = `${key} `;
  const at = firstLineNotBefore(table, prefix);
  return table.startsWith(prefix, at);
}

/** The offset of the first line whose key is not before `key`. */
function firstLineNotBefore(table: string, key: string): number {
  let low = 0;
  let high = table.length;
  // `low` and `high` always stand at the start of a line, or at the end of the table.
  while (low < high) {
    const lineStart = table.lastIndexOf("\n", ((low + high) >>> 1) - 1) + 1;
    const start = Math.max(lineStart, low);
    if (compareAt(table, start, key) < 0) low = endOfLine(table, start) + 1;
    else high = start;
  }
  return Math.min(low, table.length);
}

/** Below 0 if the key of the line at `at` is before `key`, above 0 if it is behind. */
function compareAt(table: string, at: number, key: string): number {
  for (let i = 0; i < key.length; i++) {
    const difference = table.charCodeAt(at + i) - key.charCodeAt(i);
    // Behind the end of the table charCodeAt is NaN, which counts as behind every key.
    if (Number.isNaN(difference)) return 1;
    if (difference !== 0) return difference;
  }
  return table.charCodeAt(at + key.length) === TAB ? 0 : 1;
}

function endOfLine(table: string, at: number): number {
  const end = table.indexOf("\n", at);
  return end < 0 ? table.length : end;
}
