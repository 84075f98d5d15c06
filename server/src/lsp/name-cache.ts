/** The kept form of the names of stories, by the hash of their texts: what does not check out is as if it were not there. */
import type { StoryName } from "../core/index";

/** Says by which program and for which client the names were made; names of another build are not used. */
export interface CacheIdentity {
  /** Changes with the program and its language data. */
  readonly build: string;
  /** What `character` counts in the positions. */
  readonly encoding: string;
}

export interface NameCache {
  /** The names of a story by the hash of its text, undefined where they are not known or damaged. */
  names(hash: string): StoryName[] | undefined;
}

const SCHEMA = "dateline-names/1";

const NO_NAMES: NameCache = { names: () => undefined };

/** The first line is the identity; each other line is the hash of a text, the hash of what follows, and the names as JSON. */
export function readNameCache(content: string | undefined, identity: CacheIdentity): NameCache {
  if (content === undefined) return NO_NAMES;
  const headEnd = content.indexOf("\n");
  if (content.slice(0, Math.max(0, headEnd)) !== headOf(identity)) return NO_NAMES;
  const lines = new Map<string, number>();
  for (let at = headEnd + 1; at < content.length; ) {
    const tab = content.indexOf("\t", at);
    const end = content.indexOf("\n", at);
    // A line without its end was cut off while it was written.
    if (end < 0) break;
    if (0 < tab && tab < end) lines.set(content.slice(at, tab), tab + 1);
    at = end + 1;
  }
  return {
    names(hash) {
      const at = lines.get(hash);
      if (at === undefined) return undefined;
      const tab = content.indexOf("\t", at);
      const json = content.slice(tab + 1, content.indexOf("\n", at));
      return content.slice(at, tab) === contentHash(json) ? parseNames(json) : undefined;
    },
  };
}

/** The whole content, from the lines of the stories. */
export function writeNameCache(lines: Iterable<string>, identity: CacheIdentity): string {
  return `${[headOf(identity), ...new Set(lines)].join("\n")}\n`;
}

/** The names of one story as one line; `hash` is that of its text. */
export function cacheLine(hash: string, names: readonly StoryName[]): string {
  const json = JSON.stringify(
    names.map(({ name, type, key, acronym, mentions, start, end }) => [
      name,
      type,
      key,
      acronym,
      mentions,
      start.line,
      start.character,
      end.line,
      end.character,
    ]),
  );
  return `${hash}\t${contentHash(json)}\t${json}`;
}

/** A short name for a text: 64 bits and its length; texts that differ have different ones but for chance. */
export function contentHash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x9e3779b1);
    b = Math.imul(b ^ code, 0x5f356495);
    a ^= a >>> 15;
    b = (b << 13) | (b >>> 19);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  const hex = (half: number): string => (half >>> 0).toString(16).padStart(8, "0");
  return `${hex(a)}${hex(b)}${text.length.toString(16)}`;
}

const headOf = ({ build, encoding }: CacheIdentity): string => JSON.stringify([SCHEMA, build, encoding]);

function parseNames(json: string): StoryName[] | undefined {
  let rows: unknown;
  try {
    rows = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (!Array.isArray(rows)) return undefined;
  const names: StoryName[] = [];
  for (const row of rows as unknown[]) {
    if (!Array.isArray(row) || row.length !== 9) return undefined;
    const [name, type, key, acronym, ...numbers] = row as unknown[];
    if (![name, type, key, acronym].every((value) => typeof value === "string")) return undefined;
    if (!numbers.every((value) => Number.isSafeInteger(value) && 0 <= (value as number))) return undefined;
    const [mentions, line, character, endLine, endCharacter] = numbers as number[];
    names.push({
      name: name as string,
      type: type as StoryName["type"],
      key: key as string,
      acronym: acronym as string,
      mentions: mentions!,
      start: { line: line!, character: character! },
      end: { line: endLine!, character: endCharacter! },
    });
  }
  return names;
}
