/** Where sentences end: after final marks, unless an abbreviation, an initial or the words behind say otherwise. */
import { type Sentence, TokenKind, type Tokens } from "../article/segmented";
import type { Lexicon } from "../lexicon/lexicon";
import { Pos, Shape, type WordForm } from "../lexicon/word-form";

/** The sentences of a paragraph; together they hold every token, in order. The words before `bodyToken`, a dateline, are one of their own. */
export function findSentences(text: string, tokens: Tokens, lexicon: Lexicon, bodyToken: number): Sentence[] {
  const sentences: Sentence[] = [];
  let first = 0;
  const close = (endToken: number): void => {
    if (endToken <= first) return;
    sentences.push({ firstToken: first, endToken, start: tokens.start[first]!, end: tokens.end[endToken - 1]! });
    first = endToken;
  };
  close(bodyToken);
  for (let i = bodyToken; i < tokens.length; i++) {
    const form = tokens.form[i]!;
    const isFinal = tokens.kind[i] === TokenKind.Punctuation && isFinalMark(form.text);
    if (!isFinal && (form.shape & Shape.Dotted) === 0) continue;
    let end = i + 1;
    // Closing quotation marks and brackets right behind the mark belong to the sentence.
    while (end < tokens.length && tokens.start[end] === tokens.end[end - 1] && isCloser(text, tokens, end)) end++;
    if (end === tokens.length) break;
    if (tokens.start[end] === tokens.end[end - 1]) continue;
    const next = nextWord(tokens, end);
    if (next === undefined) continue;
    if (isFinal ? beginsSentence(tokens, end, next) : endsAtAbbreviation(form, tokens, end, next, lexicon)) close(end);
  }
  close(tokens.length);
  return sentences;
}

const isFinalMark = (text: string): boolean => /^(?:[.!?…]|\.{2,})$/.test(text);

function isCloser(text: string, tokens: Tokens, index: number): boolean {
  const char = text[tokens.start[index]!]!;
  return `"”’'»)]!?.…`.includes(char) && tokens.kind[index] !== TokenKind.Word;
}

/** The first word or number at or behind `index`, opening marks skipped. */
function nextWord(tokens: Tokens, index: number): WordForm | undefined {
  for (let i = index; i < tokens.length && i < index + 4; i++) {
    if (tokens.kind[i] === TokenKind.Word || tokens.kind[i] === TokenKind.Number) return tokens.form[i];
  }
  return undefined;
}

/** A lower-case word goes on with the sentence: “Yahoo! said”, ““Stop!” he said”, “he paused … and left”. */
function beginsSentence(_tokens: Tokens, _end: number, next: WordForm): boolean {
  return (next.shape & Shape.Lower) === 0;
}

const FUNCTION_WORD =
  Pos.Determiner | Pos.Pronoun | Pos.Conjunction | Pos.Preposition | Pos.Subordinator | Pos.Negation;

function endsAtAbbreviation(form: WordForm, tokens: Tokens, end: number, next: WordForm, lexicon: Lexicon): boolean {
  if ((next.shape & Shape.Lower) !== 0) return false;
  const kind = lexicon.abbreviation(form.text);
  if (kind === "title" || kind === "number" || kind === "month") return false;
  // A name may follow an initial or “U.S.”, so only a word that opens sentences shows that one begins.
  const opensWithQuote = tokens.kind[end] === TokenKind.Quote;
  if ((form.shape & Shape.Initial) !== 0) return (next.pos & FUNCTION_WORD) !== 0 && next.lower.length > 1;
  if (kind === "time") return next.calendar === undefined && (next.shape & Shape.Digit) === 0;
  return opensWithQuote || (next.pos & FUNCTION_WORD) !== 0;
}
