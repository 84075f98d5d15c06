/** Looks at the tokens of one paragraph for the date recognisers: total, so that an index outside gives an empty word. */
import { type Paragraph, TokenKind } from "../../article/segmented";
import { Calendar, type CalendarWord } from "../../lexicon/calendar";
import { Shape, type WordForm } from "../../lexicon/word-form";

export interface Reader {
  readonly paragraph: Paragraph;
  readonly forms: readonly WordForm[];
  readonly length: number;
}

export function createReader(paragraph: Paragraph): Reader {
  return { paragraph, forms: paragraph.tokens.form, length: paragraph.tokens.length };
}

/** The form at `index`; undefined outside the paragraph. */
export function formAt(reader: Reader, index: number): WordForm | undefined {
  return 0 <= index && index < reader.length ? reader.forms[index] : undefined;
}

/** The lower-case form at `index`; "" outside. */
export function lowerAt(reader: Reader, index: number): string {
  return formAt(reader, index)?.lower ?? "";
}

/** What the calendar knows of the word at `index`, if it has one of these kinds. */
export function wordAt(reader: Reader, index: number, kinds: number): CalendarWord | undefined {
  const word = formAt(reader, index)?.calendar;
  return word !== undefined && (word.kinds & kinds) !== 0 ? word : undefined;
}

export function hasShape(reader: Reader, index: number, shape: number): boolean {
  const form = formAt(reader, index);
  return form !== undefined && (form.shape & shape) !== 0;
}

/** Whether the token at `index` follows the one before without a blank. */
export function touchesPrevious(reader: Reader, index: number): boolean {
  const { start, end } = reader.paragraph.tokens;
  return 0 < index && index < reader.length && start[index] === end[index - 1];
}

/** A hyphen or dash between two words without blanks: “three-week”, “1914–18”. */
export function isHyphen(reader: Reader, index: number): boolean {
  return isDash(lowerAt(reader, index)) && touchesPrevious(reader, index) && touchesPrevious(reader, index + 1);
}

export const isDash = (lower: string): boolean =>
  lower === "-" || lower === "–" || lower === "—" || lower === "‐" || lower === "‑";

/** “'”, “’” or “‘” that stands alone: before a short year. */
export const isApostrophe = (lower: string): boolean => lower === "'" || lower === "’" || lower === "‘";

/** Plain digits with at most `maxWidth` of them and a value in the range. */
export function plainNumber(
  reader: Reader,
  index: number,
  low: number,
  high: number,
  maxWidth: number,
): CalendarWord | undefined {
  const word = wordAt(reader, index, Calendar.Digits);
  if (word === undefined || word.width === 0 || maxWidth < word.width) return undefined;
  return low <= word.number && word.number <= high ? word : undefined;
}

/** Whether a hyphen, slash, dot or the like binds the token to something else: “F-16”, “3-2”, “$5”, “5%”, “No. 5”. */
export function isBoundBefore(reader: Reader, index: number): boolean {
  if (!touchesPrevious(reader, index)) return false;
  const lower = lowerAt(reader, index - 1);
  if (lower === "(" || lower === "[") return false;
  const kind = reader.paragraph.tokens.kind[index - 1];
  return kind !== TokenKind.Quote;
}

export const isCapital = (reader: Reader, index: number): boolean => hasShape(reader, index, Shape.Capital);

/** Whether the words at `index` are these. */
export function hasWords(reader: Reader, index: number, words: readonly string[]): boolean {
  for (let i = 0; i < words.length; i++) {
    if (lowerAt(reader, index + i) !== words[i]) return false;
  }
  return true;
}
