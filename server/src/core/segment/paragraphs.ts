/** Where the paragraphs of a story are: blocks of lines, in which hard-wrapped lines are joined again. */
import type { Span } from "../text/span";

/** A longer paragraph is cut at a blank, so that no text, however hostile, makes one paragraph slow to redo. UTF-16 code units. */
export const MAX_PARAGRAPH = 16_384;

/** So many lines at the start of a text are looked at for header lines and bylines. */
const MAX_FIRST_LINES = 8;

/**
 * The paragraphs of a text in order, without the blanks around them; offsets in the text.
 * A block is a run of lines that are not blank; whether its line breaks are paragraph breaks depends on the block alone,
 * so that an edit elsewhere changes nothing here. Of the first lines those for which `standsAlone` holds are blocks of their own.
 */
export function findParagraphs(text: string, standsAlone: (line: string) => boolean): Span[] {
  const paragraphs: Span[] = [];
  let block: Span[] = [];
  let lines = 0;
  const flush = (): void => {
    if (block.length > 0) addBlock(text, block, paragraphs);
    block = [];
  };
  for (let at = 0; at < text.length; ) {
    const lineEnd = endOfLine(text, at);
    const line = trim(text, at, lineEnd);
    if (line.start === line.end) flush();
    else if (lines++ < MAX_FIRST_LINES && standsAlone(text.slice(line.start, line.end))) {
      flush();
      paragraphs.push(line);
    } else block.push(line);
    at = afterLineBreak(text, lineEnd);
  }
  flush();
  return paragraphs;
}

function addBlock(text: string, lines: readonly Span[], paragraphs: Span[]): void {
  const wrapped = isHardWrapped(text, lines);
  let start = lines[0]!.start;
  for (let i = 0; i < lines.length; i++) {
    const next = lines[i + 1];
    if (next !== undefined && wrapped && !startsIndented(text, next)) continue;
    addPieces(text, { start, end: lines[i]!.end }, paragraphs);
    if (next !== undefined) start = next.start;
  }
}

/** Lines broken at a fixed width: several of them, none long, and most breaks in the middle of a sentence. */
function isHardWrapped(text: string, lines: readonly Span[]): boolean {
  if (lines.length < 2) return false;
  let middle = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (100 < line.end - line.start) return false;
    if (i + 1 < lines.length && 40 <= line.end - line.start && !endsSentence(text, line)) middle++;
  }
  return lines.length - 1 <= middle * 2;
}

function endsSentence(text: string, line: Span): boolean {
  return /[.!?:…]["”’')\]]*$/.test(text.slice(Math.max(line.start, line.end - 4), line.end));
}

function startsIndented(text: string, line: Span): boolean {
  const before = text.charCodeAt(line.start - 1);
  return before === 32 || before === 9 || before === 0xa0;
}

function addPieces(text: string, paragraph: Span, paragraphs: Span[]): void {
  let { start } = paragraph;
  while (MAX_PARAGRAPH < paragraph.end - start) {
    const limit = start + MAX_PARAGRAPH;
    let cut = text.lastIndexOf(" ", limit);
    // Without a blank in the second half the cut falls at the limit, but never inside a surrogate pair.
    if (cut <= start + MAX_PARAGRAPH / 2) cut = isLowSurrogate(text.charCodeAt(limit)) ? limit - 1 : limit;
    const piece = trim(text, start, cut);
    if (piece.start < piece.end) paragraphs.push(piece);
    start = cut;
  }
  const rest = trim(text, start, paragraph.end);
  if (rest.start < rest.end) paragraphs.push(rest);
}

function endOfLine(text: string, at: number): number {
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029) break;
    at++;
  }
  return at;
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
