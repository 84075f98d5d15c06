/** A sentence as the readers of figures walk it: columns of tokens with its bounds, and tests on single tokens. */
import type { Paragraph, Sentence } from "../../article/segmented";
import { TokenKind } from "../../article/segmented";
import { Calendar } from "../../lexicon/calendar";
import type { NumberWord } from "../../lexicon/numbers";
import { CLOSED_CLASS, Shape, type WordForm } from "../../lexicon/word-form";
import type { FigureTables } from "./figure-tables";

/** Token indices are those of the paragraph; readers never leave `[first, limit)`. */
export interface TokenLine {
  readonly text: string;
  readonly start: readonly number[];
  readonly end: readonly number[];
  readonly kind: readonly number[];
  readonly form: readonly WordForm[];
  readonly first: number;
  readonly limit: number;
  readonly tables: FigureTables;
}

export function lineOf(paragraph: Paragraph, sentence: Sentence, tables: FigureTables): TokenLine {
  const { start, end, kind, form } = paragraph.tokens;
  return { text: paragraph.text, start, end, kind, form, first: sentence.firstToken, limit: sentence.endToken, tables };
}

/** The lower-case form of a token; empty outside the sentence. */
export function lowerAt(line: TokenLine, at: number): string {
  return line.first <= at && at < line.limit ? line.form[at]!.lower : "";
}

/** The `Pos` flags of a token; 0 outside the sentence. */
export function posAt(line: TokenLine, at: number): number {
  return line.first <= at && at < line.limit ? line.form[at]!.pos : 0;
}

/** What the token does in a numeral, of the sentences around too; an index before the array would be slow to read. */
export function numberAt(line: TokenLine, at: number): NumberWord | undefined {
  return 0 <= at && at < line.form.length ? line.form[at]!.number : undefined;
}

/** Whether the token at `at` stands right behind the one before, without a blank. */
export function touchesPrevious(line: TokenLine, at: number): boolean {
  return line.first < at && at < line.limit && line.end[at - 1] === line.start[at];
}

export function isWord(line: TokenLine, at: number): boolean {
  return line.first <= at && at < line.limit && line.kind[at] === TokenKind.Word;
}

/** A word that begins with a capital letter. */
export function isCapital(line: TokenLine, at: number): boolean {
  return isWord(line, at) && (line.form[at]!.shape & Shape.Capital) !== 0;
}

/** A month or weekday, which a number beside it makes a date of. */
export function isMonthOrDay(line: TokenLine, at: number): boolean {
  if (at < line.first || line.limit <= at) return false;
  return ((line.form[at]!.calendar?.kinds ?? 0) & (Calendar.Month | Calendar.Weekday)) !== 0;
}

/** A hyphen or short dash between two tokens that touch it: the one in “24-year”, not the one in “rose – and fell”. */
export function isJoint(line: TokenLine, at: number): boolean {
  return isDash(line, at) && touchesPrevious(line, at) && touchesPrevious(line, at + 1);
}

export function isDash(line: TokenLine, at: number): boolean {
  if (at < line.first || line.limit <= at || line.kind[at] === TokenKind.Word) return false;
  const { lower } = line.form[at]!;
  return lower === "-" || lower === "–" || lower === "‑" || lower === "‐" || lower === "−";
}

/** A function word: it ends a noun phrase. */
export function isClosedClass(pos: number): boolean {
  return (pos & CLOSED_CLASS) !== 0;
}
