/** Searches a sorted table in its text: nothing is parsed when the program starts, and a row is read only when it is asked for. */

const TAB = 9;
const LINE_BREAK = 10;

/** Sections remembered at most: stories of all alphabets have fewer, hostile ones may not fill the memory. */
const MAX_SECTIONS = 4096;

/** A table whose rows are found by their first column. */
export interface SortedTable {
  /** The rest of each line whose first column is `key`, the tab behind the key left out, at most `limit` of them. */
  rows(key: string, limit: number): string[];
  has(key: string): boolean;
  /** Whether the first column of some line is `key` followed by a blank: whether it begins an entry of several words. */
  beginsLonger(key: string): boolean;
}

/**
 * `text` must be sorted by its first column in code unit order; `#` lines at its head sort before all keys and do no harm.
 * Where the keys of two first letters lie is remembered, which makes a search of twenty steps one of eight.
 */
export function createSortedTable(text: string): SortedTable {
  const sections = new Map<number, { readonly low: number; readonly high: number }>();
  const sectionOf = (key: string): { readonly low: number; readonly high: number } => {
    if (key.length < 2) return { low: 0, high: text.length };
    const letters = key.charCodeAt(0) * 0x10000 + key.charCodeAt(1);
    let section = sections.get(letters);
    if (section === undefined) {
      const low = firstLineNotBefore(text, key.slice(0, 2), 0, text.length);
      const next = key[0]! + String.fromCharCode(key.charCodeAt(1) + 1);
      section = { low, high: firstLineNotBefore(text, next, low, text.length) };
      if (sections.size < MAX_SECTIONS) sections.set(letters, section);
    }
    return section;
  };
  const find = (key: string): number => {
    const { low, high } = sectionOf(key);
    return firstLineNotBefore(text, key, low, high);
  };
  return {
    rows(key, limit) {
      const rows: string[] = [];
      for (let at = find(key); rows.length < limit && compareAt(text, at, key) === 0; ) {
        const lineEnd = endOfLine(text, at);
        rows.push(text.slice(at + key.length + 1, lineEnd));
        at = lineEnd + 1;
      }
      return rows;
    },
    has: (key) => compareAt(text, find(key), key) === 0,
    beginsLonger(key) {
      const prefix = `${key} `;
      return text.startsWith(prefix, find(prefix));
    },
  };
}

/** The offset of the first line from `low` on whose key is not before `key`; both ends stand at the start of a line. */
function firstLineNotBefore(table: string, key: string, low: number, high: number): number {
  while (low < high) {
    let start = (low + high) >>> 1;
    while (low < start && table.charCodeAt(start - 1) !== LINE_BREAK) start--;
    if (compareAt(table, start, key) < 0) low = Math.min(endOfLine(table, start) + 1, high);
    else high = start;
  }
  return low;
}

/** Below 0 if the key of the line at `at` is before `key`, above 0 if it is behind. */
function compareAt(table: string, at: number, key: string): number {
  if (table.length < at + key.length + 1) return shortTailCompare(table, at, key);
  for (let i = 0; i < key.length; i++) {
    const difference = table.charCodeAt(at + i) - key.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  return table.charCodeAt(at + key.length) === TAB ? 0 : 1;
}

/** The same near the end of the table, where the key may be longer than what is left. */
function shortTailCompare(table: string, at: number, key: string): number {
  const rest = table.slice(at, at + key.length);
  if (rest === "") return 1;
  return rest < key ? -1 : 1;
}

function endOfLine(table: string, at: number): number {
  while (at < table.length && table.charCodeAt(at) !== LINE_BREAK) at++;
  return at;
}
