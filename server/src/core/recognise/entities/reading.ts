/** A paragraph as the names layer reads it: tokens with their facts, and what stands between them. */
import { type Paragraph, TokenKind, type Tokens } from "../../article/segmented";
import type { Lexicon } from "../../lexicon/lexicon";
import { NameContext, NameFact, type NamePhrase } from "../../lexicon/names";
import { CLOSED_CLASS, Pos, Shape, type WordForm } from "../../lexicon/word-form";

/** How the capitals of a sentence are used: in headlines they say little. */
export enum Capitals {
  Normal = 0,
  Title = 1,
  All = 2,
}

export interface Reading {
  readonly paragraph: Paragraph;
  readonly text: string;
  readonly lexicon: Lexicon;
  readonly tokens: Tokens;
  readonly forms: readonly WordForm[];
}

export function readParagraph(paragraph: Paragraph, lexicon: Lexicon): Reading {
  return { paragraph, text: paragraph.text, lexicon, tokens: paragraph.tokens, forms: paragraph.tokens.form };
}

/** The form of a token; undefined outside the paragraph, which is asked for often and would be slow to read from an array at −1. */
export function formAt({ forms }: Reading, index: number): WordForm | undefined {
  return 0 <= index && index < forms.length ? forms[index] : undefined;
}

/** The `NameFact` flags of a token; 0 outside the paragraph. */
export function factsAt(reading: Reading, index: number): number {
  return formAt(reading, index)?.name?.facts ?? 0;
}

/** The `NameContext` flags of a token; 0 outside the paragraph. */
export function contextAt(reading: Reading, index: number): number {
  return formAt(reading, index)?.name?.context ?? 0;
}

export function hasFact(reading: Reading, index: number, fact: number): boolean {
  return (factsAt(reading, index) & fact) !== 0;
}

export function hasContext(reading: Reading, index: number, context: number): boolean {
  return (contextAt(reading, index) & context) !== 0;
}

/** Whether the token is the mark `text`. */
export function isMark(reading: Reading, index: number, text: string): boolean {
  return formAt(reading, index)?.text === text;
}

export function isWord(reading: Reading, index: number): boolean {
  return index < reading.tokens.length && 0 <= index && reading.tokens.kind[index] === TokenKind.Word;
}

/** Whether a word begins with a capital or has one inside (“iPhone”). */
export function isCapital(reading: Reading, index: number): boolean {
  return isWord(reading, index) && (reading.forms[index]!.shape & (Shape.Capital | Shape.Camel)) !== 0;
}

/** Whether a word of English is written so in lower case: “Reading”, “Nice”. */
export function isDictionaryWord(form: WordForm): boolean {
  return form.pos !== 0 || (form.name !== undefined && (form.name.facts & NameFact.Common) !== 0);
}

export const FUNCTION_WORD = CLOSED_CLASS | Pos.Possessive;

export function isFunctionWord(form: WordForm): boolean {
  return (form.pos & FUNCTION_WORD) !== 0;
}

/** Whether only blanks, at least one, stand between a token and the one before. */
export function followsBlank(reading: Reading, index: number): boolean {
  return 0 < index && reading.tokens.end[index - 1]! < reading.tokens.start[index]!;
}

/** Whether a token touches the one before: “Sanwo” “-” “Olu”. */
export function touchesPrevious(reading: Reading, index: number): boolean {
  return 0 < index && index < reading.tokens.length && reading.tokens.end[index - 1] === reading.tokens.start[index];
}

export function isHyphen(reading: Reading, index: number): boolean {
  const text = formAt(reading, index)?.text;
  return text === "-" || text === "‐" || text === "‑";
}

export function isPossessive(reading: Reading, index: number): boolean {
  return formAt(reading, index)?.lower === "'s";
}

/** The folded words of tokens with a blank between them, hyphens left out: the key of a phrase. */
export function keyOf(reading: Reading, first: number, end: number): string {
  let key = "";
  for (let i = first; i < end; i++) {
    if (!isWord(reading, i) && reading.tokens.kind[i] !== TokenKind.Number) continue;
    const { folded } = reading.forms[i]!;
    if (folded === "'s" || folded === "s") key += "s";
    else key += key === "" ? folded : ` ${folded}`;
  }
  return key;
}

/** What the tables know of the name that the tokens are. Nearly all that are asked for are no such name, as their first word tells. */
export function phraseAt(reading: Reading, first: number, end: number): NamePhrase | undefined {
  if (first + 1 < end && isCapital(reading, first) && !hasFact(reading, first, NameFact.Begins)) {
    // “Hawke’s Bay” begins with “hawkes”.
    const { folded } = reading.forms[first + 1]!;
    if (folded !== "'s" && folded !== "s" && reading.forms[first]!.folded !== "") return undefined;
  }
  return reading.lexicon.names.phrase(keyOf(reading, first, end));
}

/** Any of the flags of a name that stands for itself wherever it is written with a capital. */
export const STANDS_ALONE = NameFact.Famous | NameFact.Norp | NameFact.Known | NameFact.Country;

export { NameContext, NameFact, Pos, Shape };
