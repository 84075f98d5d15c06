/** Reads stories from files and from lines of JSON; each problem has one clear sentence. */
import fs from "node:fs";

/** A problem with the input, for the person at the terminal. */
export class InputError extends Error {}

const UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Decodes strictly, a byte-order mark kept so that offsets are those of the file; throws `InputError`. */
export function decode(bytes: Uint8Array): string {
  try {
    return UTF8.decode(bytes);
  } catch {
    const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    if (!isUtf16 && bytes.includes(0)) throw new InputError(BINARY);
    const encoding = isUtf16 ? "UTF-16" : "WINDOWS-1252";
    throw new InputError(`is not UTF-8 text; convert it first, for example with iconv -f ${encoding} -t UTF-8`);
  }
}

const BINARY = "holds zero bytes: it is a binary file, no story";

/** The name that stands for standard input among the files. */
export const STANDARD_INPUT = "-";

/** The story that comes as a stream of bytes, all of it; throws `InputError` as for a file. */
export async function readStoryStream(stream: AsyncIterable<Uint8Array>, maxBytes: number): Promise<string> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    size += part.length;
    // The rest is counted and not kept.
    if (size <= maxBytes) parts.push(part);
  }
  if (maxBytes < size) throw new InputError(tooLarge(size, maxBytes));
  return textOf(Buffer.concat(parts), maxBytes);
}

/** The text of a story file; throws `InputError` for a missing file, a folder, too many bytes, other encodings. */
export function readStoryFile(file: string, maxBytes: number): string {
  let stat: fs.Stats;
  try {
    stat = fs.statSync(file);
  } catch (error) {
    throw new InputError(
      (error as NodeJS.ErrnoException).code === "ENOENT"
        ? "does not exist"
        : `cannot be read: ${(error as Error).message}`,
    );
  }
  if (stat.isDirectory()) throw new InputError("is a folder; name the story files in it");
  if (maxBytes < stat.size) throw new InputError(tooLarge(stat.size, maxBytes));
  let bytes: Buffer;
  try {
    bytes = fs.readFileSync(file);
  } catch (error) {
    throw new InputError(`cannot be read: ${(error as Error).message}`);
  }
  return textOf(bytes, maxBytes);
}

function textOf(bytes: Uint8Array, maxBytes: number): string {
  if (maxBytes < bytes.length) throw new InputError(tooLarge(bytes.length, maxBytes));
  const text = decode(bytes);
  if (text.includes("\0")) throw new InputError(BINARY);
  return text;
}

export const tooLarge = (bytes: number, maxBytes: number): string =>
  `has ${bytes} bytes, more than the ${maxBytes} that --max-bytes allows`;

/** A line of JSON as `annotate --jsonl` reads it. */
export interface JsonStory {
  readonly id: string | null;
  readonly text: string;
  readonly published: string | null;
  /** What was wrong with the line without making the story unreadable. */
  readonly warning: string | null;
}

/** Parses one line; throws `JsonLineError`, which knows the id where the line got far enough to give one. */
export function parseJsonStory(line: string): JsonStory {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new JsonLineError(null, `not JSON: ${(error as Error).message}`);
  }
  if (value === null || typeof value !== "object" || Array.isArray(value))
    throw new JsonLineError(null, "not a JSON object");
  const { id: rawId, text, published, language } = value as Record<string, unknown>;
  const id = typeof rawId === "string" ? rawId : null;
  if (typeof text !== "string") throw new JsonLineError(id, "no string “text”");
  if (rawId !== undefined && rawId !== null && id === null) throw new JsonLineError(null, "“id” is not a string");
  if (language !== undefined && language !== null && language !== "en") {
    throw new JsonLineError(id, `language ${JSON.stringify(language)} is not supported, only "en"`);
  }
  if (published === undefined || published === null) return { id, text, published: null, warning: null };
  if (typeof published === "string" && isIsoDate(published)) return { id, text, published, warning: null };
  // The story is worth more than its date: it is annotated as if nobody knew the date, and the answer says so.
  const warning = `“published” was ignored, it is not an ISO 8601 date or date-time: ${JSON.stringify(published)}`;
  return { id, text, published: null, warning };
}

export class JsonLineError extends Error {
  constructor(
    readonly id: string | null,
    message: string,
  ) {
    super(message);
  }
}

/** Whether a string is a calendar date that exists, with or without a time behind it. */
export function isIsoDate(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/.exec(value);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCFullYear(year);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A line of input, or what is wrong with it. */
export type InputLine = { readonly text: string } | { readonly problem: string };

/**
 * The lines of a byte stream, one at a time: memory stays at one line, and a line of more than `maxBytes` is skipped with a
 * problem in its place. Line ends are LF or CRLF.
 */
export async function* readLines(stream: AsyncIterable<Uint8Array>, maxBytes: number): AsyncGenerator<InputLine> {
  let parts: Uint8Array[] = [];
  let size = 0;
  const take = (): InputLine => {
    const kept = parts;
    const bytes = size;
    parts = [];
    size = 0;
    if (maxBytes < bytes) return { problem: tooLarge(bytes, maxBytes) };
    try {
      return {
        text: decode(kept.length === 1 ? kept[0]! : Buffer.concat(kept))
          .replace(/\r$/, "")
          .replace(/^\uFEFF/, ""),
      };
    } catch (error) {
      return { problem: (error as Error).message };
    }
  };
  for await (const chunk of stream) {
    let from = 0;
    for (let end = chunk.indexOf(10); 0 <= end; end = chunk.indexOf(10, from)) {
      keep(chunk.subarray(from, end));
      yield take();
      from = end + 1;
    }
    keep(chunk.subarray(from));
  }
  if (0 < size) yield take();

  function keep(part: Uint8Array): void {
    if (part.length === 0) return;
    size += part.length;
    if (size <= maxBytes) parts.push(part);
    else parts = [];
  }
}
