/** Where the paragraphs of a story are: blocks of lines, in which hard-wrapped lines are joined again. */
import type { Span } from "../text/span";

/** A longer paragraph is cut at a blank, so that no text, however hostile, makes one paragraph slow to redo. UTF-16 code units. */
export const MAX_PARAGRAPH = 16_384;

/** So many lines at the start of a text are looked at for header lines and bylines. */
const MAX_FIRST_LINES = 8;
/** Texts are not wrapped at less or more columns than these. */
const MIN_WIDTH = 30;
const MAX_WIDTH = 100;

/** A line without the blanks around it. */
interface Line extends Span {
  /** The blanks before it. */
  readonly indent: number;
}

/**
 * The paragraphs of a text in order, without the blanks around them; offsets in the text.
 * A block is a run of lines that are not blank; whether its line breaks are paragraph breaks depends on the block alone,
 * so that an edit elsewhere changes nothing here. Of the first lines those for which `standsAlone` holds are blocks of their own.
 */
export function findParagraphs(text: string, standsAlone: (line: string) => boolean): Span[] {
  const paragraphs: Span[] = [];
  let block: Line[] = [];
  let lines = 0;
  const flush = (): void => {
    if (block.length > 0) addBlock(text, block, paragraphs);
    block = [];
  };
  const endOfLine = lineEnds(text);
  for (let at = 0; at < text.length; ) {
    const lineEnd = endOfLine(at);
    const { start, end } = trim(text, at, lineEnd);
    if (start === end) flush();
    else if (lines++ < MAX_FIRST_LINES && standsAlone(text.slice(start, end))) {
      flush();
      paragraphs.push({ start, end });
    } else block.push({ start, end, indent: start - at });
    at = afterLineBreak(text, lineEnd);
  }
  flush();
  return paragraphs;
}

function addBlock(text: string, lines: readonly Line[], paragraphs: Span[]): void {
  const width = widthOfWrapping(text, lines);
  const indent = lines.reduce((least, line) => Math.min(least, line.indent), Number.MAX_SAFE_INTEGER);
  let { start } = lines[0]!;
  for (let i = 0; i < lines.length; i++) {
    const next = lines[i + 1];
    if (next !== undefined && 0 < width && goesOn(text, lines[i]!, next, width, indent)) continue;
    addPieces(text, { start, end: lines[i]!.end }, paragraphs);
    if (next !== undefined) start = next.start;
  }
}

/** In a wrapped block a paragraph ends where the next line is indented or an item, or where a sentence ends before the margin. */
function goesOn(text: string, line: Line, next: Line, width: number, indent: number): boolean {
  if (indent < next.indent || opensItem(text, next)) return false;
  return isFull(text, line, next, width) || !endsSentence(text, line);
}

/**
 * The columns of a block that is wrapped at a fixed width; 0 for one whose lines are paragraphs. In a wrapped block each line is
 * as long as the first word of the next one allows, and most lines that end inside a sentence are followed by a small letter.
 */
function widthOfWrapping(text: string, lines: readonly Line[]): number {
  if (lines.length < 2) return 0;
  let width = 0;
  for (const line of lines) {
    width = Math.max(width, line.end - line.start);
    if (MAX_WIDTH < width) return 0;
  }
  if (width < MIN_WIDTH) return 0;
  let inside = 0;
  let small = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const line = lines[i]!;
    const next = lines[i + 1]!;
    if (endsSentence(text, line) || opensItem(text, next)) continue;
    if (!isFull(text, line, next, width)) return 0;
    inside++;
    if (isSmallLetter(text, next.start)) small++;
  }
  return 0 < inside && inside <= small * 2 ? width : 0;
}

/** Whether the first word of the next line would not have fitted, with some columns to spare for ragged wrapping. */
function isFull(text: string, line: Line, next: Line, width: number): boolean {
  let end = next.start;
  while (end < next.end && !isBlank(text.charCodeAt(end))) end++;
  return width <= line.end - line.start + 1 + (end - next.start) + SLACK;
}

const SLACK = 4;

function endsSentence(text: string, line: Span): boolean {
  return /[.!?:…]["”’')\]]*$/.test(text.slice(Math.max(line.start, line.end - 4), line.end));
}

/** “- item”, “• item”, “1. item”, “(a) item”. */
function opensItem(text: string, line: Span): boolean {
  return /^(?:[-–—*•●▪◦·]|\(?(?:\d{1,2}|[a-z])[.)])\s/.test(text.slice(line.start, line.start + 6));
}

const isSmallLetter = (text: string, at: number): boolean => /^["“‘'(]?\p{Ll}/u.test(text.slice(at, at + 3));

function addPieces(text: string, paragraph: Span, paragraphs: Span[]): void {
  let { start } = paragraph;
  while (MAX_PARAGRAPH < paragraph.end - start) {
    const cut = cutBefore(text, start + MAX_PARAGRAPH);
    const piece = trim(text, start, cut);
    if (piece.start < piece.end) paragraphs.push(piece);
    start = cut;
  }
  const rest = trim(text, start, paragraph.end);
  if (rest.start < rest.end) paragraphs.push(rest);
}

/** The last place before `limit` where a sentence seems to end, else a blank; without one `limit`, but not inside a pair. */
function cutBefore(text: string, limit: number): number {
  let blank = 0;
  for (let i = limit; limit - MAX_PARAGRAPH / 2 < i; i--) {
    if (!isBlank(text.charCodeAt(i))) continue;
    if (text.charCodeAt(i - 1) === 46) return i;
    if (blank === 0) blank = i;
  }
  if (blank > 0) return blank;
  return isLowSurrogate(text.charCodeAt(limit)) ? limit - 1 : limit;
}

/** Finds the end of the line that starts at an offset; texts with line feeds alone are searched by the platform, which is fastest. */
function lineEnds(text: string): (at: number) => number {
  if (!/[\r\u2028\u2029]/.test(text)) {
    return (at) => {
      const end = text.indexOf("\n", at);
      return end < 0 ? text.length : end;
    };
  }
  return (at) => {
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) break;
      at++;
    }
    return at;
  };
}

function afterLineBreak(text: string, at: number): number {
  return text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) === 10 ? at + 2 : at + 1;
}

function trim(text: string, start: number, end: number): Span {
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (start < end && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

const isBlank = (code: number): boolean =>
  code <= 32 ||
  code === 0xa0 ||
  code === 0xfeff ||
  (0x2000 <= code && code <= 0x200b) ||
  code === 0x202f ||
  code === 0x3000;
const isLowSurrogate = (code: number): boolean => 0xdc00 <= code && code <= 0xdfff;
