/** From offsets to lines and characters and back, in the two position encodings that editors speak. */

/** What `character` counts: UTF-16 code units or UTF-8 bytes. */
export type PositionEncoding = "utf-16" | "utf-8";

/** A place as line and character, both counted from 0. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

export interface LineIndex {
  /** At least 1: the empty text has one empty line, and a text that ends with a line break an empty last one. */
  readonly lineCount: number;
  /** The offset at which a line starts; the length of the text for a line behind the last. */
  lineStart(line: number): number;
  /**
   * The position of an offset in UTF-16 code units. Clamped to the text; inside a line break it is the end of the line, and
   * in UTF-8 an offset inside a surrogate pair is that of the character.
   */
  positionAt(offset: number, encoding: PositionEncoding): LinePosition;
  /**
   * The offset of a position. As the protocol says, a character behind the end of the line is the end of the line, its line
   * break not included; a line behind the last is the end of the text; in UTF-8 a place inside a character is its start.
   */
  offsetAt(position: LinePosition, encoding: PositionEncoding): number;
}

/** Lines end with \n, \r\n or \r, as the protocol says. Reads the text once; each question is a binary search and at most one line. */
export function createLineIndex(text: string): LineIndex {
  const starts = lineStarts(text);
  // For each line whether it is ASCII only, so that its bytes need no counting; found out when a client counts in bytes.
  const knownAscii: (boolean | undefined)[] = [];
  const isAscii = (line: number): boolean => {
    knownAscii[line] ??= isAsciiOnly(text, starts[line]!, starts[line + 1] ?? text.length);
    return knownAscii[line];
  };

  const lineOf = (offset: number): number => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (offset < starts[middle]!) high = middle;
      else low = middle + 1;
    }
    return low - 1;
  };

  /** The end of a line without its line break. */
  const contentEnd = (line: number): number => {
    let end = starts[line + 1] ?? text.length;
    const start = starts[line]!;
    while (start < end && isLineBreak(text.charCodeAt(end - 1))) end--;
    return end;
  };

  return {
    lineCount: starts.length,
    lineStart: (line) => (line < 0 ? 0 : (starts[Math.trunc(line)] ?? text.length)),
    positionAt(offset, encoding) {
      const line = lineOf(clamp(offset, text.length));
      const start = starts[line]!;
      const end = Math.min(clamp(offset, text.length), contentEnd(line));
      const isCounted = encoding === "utf-8" && !isAscii(line);
      return { line, character: isCounted ? utf8Length(text, start, end) : end - start };
    },
    offsetAt(position, encoding) {
      if (position.line < 0) return 0;
      if (starts.length <= position.line) return text.length;
      const line = clamp(position.line, starts.length - 1);
      const start = starts[line]!;
      const end = contentEnd(line);
      const character = clamp(position.character, text.length * 3);
      if (encoding === "utf-8" && !isAscii(line)) return offsetOfByte(text, start, end, character);
      return Math.min(start + character, end);
    },
  };
}

/** The bytes of `[start, end)` in UTF-8; a pair cut by `end` does not count, a lone surrogate has three bytes like U+FFFD. */
function utf8Length(text: string, start: number, end: number): number {
  let bytes = 0;
  for (let i = start; i < end; ) {
    const units = unitsAt(text, i);
    if (end < i + units) break;
    bytes += bytesAt(text, i);
    i += units;
  }
  return bytes;
}

function offsetOfByte(text: string, start: number, end: number, character: number): number {
  let bytes = 0;
  let i = start;
  while (i < end) {
    bytes += bytesAt(text, i);
    if (character < bytes) break;
    i += unitsAt(text, i);
  }
  return i;
}

/** The offset of each line; nearly all texts have one kind of line break, which the search of the platform finds fastest. */
function lineStarts(text: string): number[] {
  const starts = [0];
  if (!text.includes("\r")) {
    for (let at = text.indexOf("\n"); 0 <= at; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
    return starts;
  }
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === NEWLINE || (code === RETURN && text.charCodeAt(i + 1) !== NEWLINE)) starts.push(i + 1);
  }
  return starts;
}

function isAsciiOnly(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (127 < text.charCodeAt(i)) return false;
  return true;
}

/** Two for a surrogate pair, else one. */
function unitsAt(text: string, at: number): number {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00 ? 2 : 1;
}

function bytesAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return unitsAt(text, at) === 2 ? 4 : 3;
}

/** A whole number between 0 and `limit`; what is no number is 0. */
function clamp(value: number, limit: number): number {
  return 0 < value ? Math.min(Math.trunc(value), limit) : 0;
}

const NEWLINE = 10;
const RETURN = 13;
const isLineBreak = (code: number): boolean => code === NEWLINE || code === RETURN;
