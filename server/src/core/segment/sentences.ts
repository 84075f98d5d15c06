/** Where sentences end: after final marks, unless an abbreviation, an initial or the words behind say otherwise. */
import { type Sentence, TokenKind, type Tokens } from "../article/segmented";
import type { Lexicon } from "../lexicon/lexicon";
import { Pos, Shape, type WordForm } from "../lexicon/word-form";

/**
 * The sentences of a paragraph; together they hold every token, in order. The words before `bodyToken`, a dateline, are one of
 * their own.
 */
export function findSentences(text: string, tokens: Tokens, lexicon: Lexicon, bodyToken: number): Sentence[] {
  const sentences: Sentence[] = [];
  const { length, kind, form, start, end } = tokens;
  let first = 0;
  const close = (endToken: number): void => {
    if (endToken <= first) return;
    sentences.push({ firstToken: first, endToken, start: start[first]!, end: end[endToken - 1]! });
    first = endToken;
  };
  close(bodyToken);
  for (let i = bodyToken; i < length; i++) {
    const isPunctuation = kind[i] === TokenKind.Punctuation;
    if (!isPunctuation && (form[i]!.shape & Shape.Dotted) === 0) continue;
    const isFinal = isPunctuation && isFinalMark(text.charCodeAt(start[i]!));
    if (isPunctuation && !isFinal) continue;
    // “5. The plan”: a number with a dot opens an item of a list.
    if (isFinal && i === first + 1 && kind[first] === TokenKind.Number && end[first]! - start[first]! <= MAX_ITEM)
      continue;
    let behind = i + 1;
    // Closing quotation marks and brackets right behind the mark belong to the sentence, as do further final marks.
    while (behind < length && start[behind] === end[behind - 1] && isCloser(text, tokens, behind)) behind++;
    if (behind === length) break;
    if (start[behind] === end[behind - 1] && !isMissingBlank(tokens, i, behind)) continue;
    const next = nextWord(tokens, behind);
    if (next < 0) continue;
    const ends = isFinal
      ? beginsSentence(text, tokens, i, behind, next)
      : endsAtAbbreviation(tokens, i, behind, form[next]!, lexicon);
    if (ends) close(behind);
  }
  close(length);
  return sentences;
}

/** Digits of the number of an item in a list; longer ones are years and amounts. */
const MAX_ITEM = 2;
/** So many tokens behind a quoted question or call a verb of saying is looked for. */
const MAX_SPEAKER = 8;

/** . ! ? … */
const isFinalMark = (code: number): boolean => code === 46 || code === 33 || code === 63 || code === 0x2026;

function isCloser(text: string, tokens: Tokens, index: number): boolean {
  switch (text.charCodeAt(tokens.start[index]!)) {
    case 34: // "
    case 39: // '
    case 41: // )
    case 93: // ]
    case 33:
    case 63:
    case 46:
    case 0x2026:
    case 0x2019: // ’
    case 0x201d: // ”
    case 0xbb: // »
      return tokens.kind[index] !== TokenKind.Word;
    default:
      return false;
  }
}

/** “police said.The man left”: a blank is missing, unlike in “node.js” and “example.com”. */
function isMissingBlank(tokens: Tokens, mark: number, behind: number): boolean {
  const before = tokens.form[mark - 1];
  const next = tokens.form[behind]!;
  if (before === undefined || behind !== mark + 1 || tokens.end[mark]! - tokens.start[mark]! > 1) return false;
  if ((before.shape & Shape.Lower) === 0 || before.text.length < 3) return false;
  return (next.shape & Shape.Capital) !== 0 && next.pos !== 0 && next.text.length > 1;
}

/** The first word or number at or behind `index`, opening marks skipped; -1 if none is near. */
function nextWord(tokens: Tokens, index: number): number {
  for (let i = index; i < tokens.length && i < index + 4; i++) {
    if (tokens.kind[i] === TokenKind.Word || tokens.kind[i] === TokenKind.Number) return i;
  }
  return -1;
}

/** A lower-case word goes on with the sentence: “Yahoo! said”, ““Stop!” he said”, “he paused … and left”. */
function beginsSentence(text: string, tokens: Tokens, mark: number, behind: number, next: number): boolean {
  if ((tokens.form[next]!.shape & Shape.Lower) !== 0) return false;
  // “We won!” Smith said: the speaker of a question or call stands behind it, where a statement would have a comma.
  const isCall = text.charCodeAt(tokens.start[mark]!) !== 46 && tokens.kind[behind - 1] === TokenKind.Quote;
  // In lower case “the mayor said” goes on; a capital makes “The mayor” a new sentence, but not a name.
  return !(
    isCall &&
    next === behind &&
    (tokens.form[next]!.pos & OPENS_SENTENCE) === 0 &&
    namesSpeaker(tokens, behind)
  );
}

/** Whether a name, with nothing but words between, is followed by a verb of saying: “Smith said”, “the mayor of Lima asked”. */
function namesSpeaker(tokens: Tokens, from: number): boolean {
  for (let i = from; i < tokens.length && i < from + MAX_SPEAKER && tokens.kind[i] === TokenKind.Word; i++) {
    const { pos, cue } = tokens.form[i]!;
    if (cue?.verb !== undefined && (pos & (Pos.Past | Pos.ThirdPerson)) !== 0) return i > from;
    if ((pos & (Pos.MostlyVerb | Pos.Auxiliary | Pos.Modal)) !== 0) return false;
  }
  return false;
}

const OPENS_SENTENCE =
  Pos.Determiner | Pos.Pronoun | Pos.Conjunction | Pos.Preposition | Pos.Subordinator | Pos.Negation | Pos.Auxiliary;

/**
 * A name may follow “U.S.” or an initial, so only a word that opens sentences shows that one begins. `at` is the abbreviation,
 * `behind` the token behind it and its closing marks, `next` the next word.
 */
function endsAtAbbreviation(tokens: Tokens, at: number, behind: number, next: WordForm, lexicon: Lexicon): boolean {
  if ((next.shape & Shape.Lower) !== 0) return false;
  const form = tokens.form[at]!;
  const opensSentence = (next.shape & Shape.Capital) !== 0 && (next.pos & OPENS_SENTENCE) !== 0 && !isInitial(next);
  const kind = lexicon.abbreviation(form.text);
  switch (kind) {
    case "title":
      return false;
    case "number":
      // “He said No. The vote failed.”
      return (next.shape & Shape.Digit) === 0 && opensSentence;
    case "time":
      return opensSentence || ((next.shape & (Shape.Digit | Shape.AllCaps)) === 0 && isPlainWord(next));
    case "weekday":
    case "month":
      return opensSentence;
  }
  if (isInitial(form)) return opensSentence && next.lower.length > 1;
  const opensWithQuote = tokens.kind[behind] === TokenKind.Quote;
  return opensWithQuote || opensSentence;
}

const isInitial = (form: WordForm): boolean => (form.shape & Shape.Initial) !== 0;
/** A word that is neither a name of a weekday, month or time zone (“5 p.m. Eastern”) nor unknown, such as a place. */
const isPlainWord = (form: WordForm): boolean =>
  form.calendar === undefined && form.pos !== 0 && !TIME_ZONES.has(form.lower);
const TIME_ZONES = new Set(["eastern", "central", "mountain", "pacific", "atlantic", "greenwich", "universal"]);
