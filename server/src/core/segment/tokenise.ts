/** Tokens of a paragraph: words, numbers, marks. Hyphens and slashes stand alone, so that each layer can join what it needs. */
import { TokenKind, type Tokens } from "../article/segmented";
import type { AbbreviationKind } from "../lexicon/abbreviations";
import { addToHash } from "../lexicon/form-table";
import type { Lexicon } from "../lexicon/lexicon";
import { Shape, type WordForm } from "../lexicon/word-form";

enum Class {
  Space = 0,
  Letter = 1,
  Digit = 2,
  Apostrophe = 3,
  Dot = 4,
  Quote = 5,
  Punctuation = 6,
  Symbol = 7,
}

const SPACE = 32;
const STRAIGHT = 39;
const CURLY = 0x2019;
const CAPITAL_I = 73;
const BACKTICK = 96;
const UNKNOWN = 255;
const CLASSES = buildClasses();

/**
 * Splits a paragraph. Rules that matter to the layers: the possessive ’s is a token of its own (“Friday” “’s”); a hyphen or
 * slash is one too (“24” “-” “year” “-” “old”); digits keep the , and . between digits (“1,204.5”); letters behind digits
 * are apart (“5” “pm”, “2.5” “m”), digits behind letters are not (“G20”); dots of abbreviations and initials belong to the
 * word (“U.N.”, “Gen.”); apostrophes inside words stay (“O’Brien”, “don’t”). Blanks are no tokens.
 */
export function tokenise(text: string, lexicon: Lexicon): Tokens {
  const builder = new TokenBuilder(text, lexicon);
  const length = text.length;
  let at = 0;
  while (at < length) {
    const code = text.charCodeAt(at);
    const cls = classOf(code, text, at);
    if (cls === Class.Space) {
      at++;
      continue;
    }
    const start = at;
    switch (cls) {
      case Class.Letter: {
        // Most words are plain letters up to a blank or a mark that never belongs to a word: one look at each letter is enough.
        let sum = 0;
        let next = code;
        let cls: number = Class.Letter;
        while (cls === Class.Letter && next < 128) {
          sum = addToHash(sum, next);
          next = ++at < length ? text.charCodeAt(at) : SPACE;
          cls = next < 128 ? CLASSES[next]! : Class.Letter;
        }
        if (cls === Class.Space || cls === Class.Punctuation) {
          builder.addSummed(start, at, TokenKind.Word, sum);
          break;
        }
        at = wordEnd(text, start, lexicon);
        // “than I.” ends a sentence, “John I. Smith” has an initial.
        if (at - start === 2 && code === CAPITAL_I && text.charCodeAt(at - 1) === 46 && builder.isBehindLowerCase())
          at--;
        builder.addWord(start, at);
        break;
      }
      case Class.Digit:
        at = numberEnd(text, at);
        builder.add(start, at, TokenKind.Number);
        break;
      case Class.Quote:
        at++;
        builder.add(start, at, TokenKind.Quote);
        break;
      case Class.Apostrophe: {
        const end = apostropheEnd(text, at, builder);
        at = end.end;
        builder.add(start, at, end.kind);
        break;
      }
      case Class.Dot:
        at++;
        while (at < length && text.charCodeAt(at) === 46) at++;
        builder.add(start, at, TokenKind.Punctuation);
        break;
      case Class.Punctuation:
        at++;
        // A dash written as two hyphens is one token.
        if (code === 45) while (at < length && text.charCodeAt(at) === 45) at++;
        builder.add(start, at, TokenKind.Punctuation);
        break;
      default:
        // Old wires open quotations with two backticks and close them with two apostrophes.
        if (code === BACKTICK) {
          at += text.charCodeAt(at + 1) === BACKTICK ? 2 : 1;
          builder.add(start, at, TokenKind.Quote);
          break;
        }
        at += isHighSurrogate(code) && isLowSurrogate(text.charCodeAt(at + 1)) ? 2 : 1;
        builder.add(start, at, TokenKind.Symbol);
    }
  }
  return builder.build();
}

/** Where the columns of a paragraph grow: the same memory for all, since arrays that grow are copied again and again. */
const STARTS: number[] = [];
const ENDS: number[] = [];
const KINDS: number[] = [];
const FORMS: WordForm[] = [];

class TokenBuilder {
  length = 0;

  constructor(
    private readonly text: string,
    private readonly lexicon: Lexicon,
  ) {}

  add(start: number, end: number, kind: TokenKind): void {
    const at = this.length++;
    STARTS[at] = start;
    ENDS[at] = end;
    KINDS[at] = kind;
    FORMS[at] = this.lexicon.formAt(this.text, start, end);
  }

  addSummed(start: number, end: number, kind: TokenKind, sum: number): void {
    const at = this.length++;
    STARTS[at] = start;
    ENDS[at] = end;
    KINDS[at] = kind;
    FORMS[at] = this.lexicon.formAt(this.text, start, end, sum);
  }

  /** A word, with its possessive ’s split off. */
  addWord(start: number, end: number): void {
    const last = this.text.charCodeAt(end - 1);
    if ((last === 115 || last === 83) && end - start > 2 && isApostrophe(this.text.charCodeAt(end - 2))) {
      this.add(start, end - 2, TokenKind.Word);
      this.add(end - 2, end, TokenKind.Word);
    } else this.add(start, end, TokenKind.Word);
  }

  /** Whether the token before touches `at`. */
  touches(at: number): boolean {
    return 0 < this.length && ENDS[this.length - 1] === at;
  }

  isBehindLowerCase(): boolean {
    return 0 < this.length && (FORMS[this.length - 1]!.shape & Shape.Lower) !== 0;
  }

  build(): Tokens {
    const { length } = this;
    return {
      length,
      start: STARTS.slice(0, length),
      end: ENDS.slice(0, length),
      kind: KINDS.slice(0, length),
      form: FORMS.slice(0, length),
    };
  }
}

/** The end of the word that starts at `at`, its abbreviation dot included. */
function wordEnd(text: string, at: number, lexicon: Lexicon): number {
  const start = at;
  let letters = 0;
  let dotted = false;
  for (;;) {
    const code = text.charCodeAt(at);
    const cls = at < text.length ? classOf(code, text, at) : Class.Space;
    if (cls === Class.Letter || cls === Class.Digit) {
      at += isHighSurrogate(code) ? 2 : 1;
      letters++;
      continue;
    }
    // An apostrophe between two letters belongs to the word.
    if (
      cls === Class.Apostrophe &&
      letters > 0 &&
      at + 1 < text.length &&
      classOf(text.charCodeAt(at + 1), text, at + 1) === Class.Letter
    ) {
      at++;
      letters = 0;
      continue;
    }
    // Dots between single letters: U.N., a.m., J.R.R.
    if (cls === Class.Dot && letters === 1 && (dotted || at - start === 1)) {
      const next = at + 1 < text.length ? classOf(text.charCodeAt(at + 1), text, at + 1) : Class.Space;
      if (next === Class.Letter) {
        dotted = true;
        letters = 0;
        at++;
        continue;
      }
      if (next !== Class.Dot && (dotted || isUpperAt(text, start))) return at + 1;
    }
    break;
  }
  if (dotted && letters > 1) {
    // “J.Lo” is one token, “W.Va.” one with its dot.
    return text.charCodeAt(at) === 46 && lexicon.abbreviation(text.slice(start, at + 1)) !== undefined ? at + 1 : at;
  }
  if (text.charCodeAt(at) === 46 && at - start <= MAX_ABBREVIATION && text.charCodeAt(at + 1) !== 46) {
    const kind = lexicon.abbreviation(text.slice(start, at + 1));
    if (kind !== undefined && isAbbreviationThere(kind, text, start, at + 1)) return at + 1;
    // “Ph.D.”
    if (text.charCodeAt(at + 2) === 46 && lexicon.abbreviation(text.slice(start, at + 3)) !== undefined) return at + 3;
  }
  return at;
}

const MAX_ABBREVIATION = 6;

/** States and weekdays are words too: “Springfield, Mass.” but “after Mass.”, “Sun. Nov. 3” but “The Sun.”. */
function isAbbreviationThere(kind: AbbreviationKind, text: string, start: number, end: number): boolean {
  if (kind === "state") return STATE_BEFORE.test(text.slice(Math.max(0, start - 2), start));
  return kind !== "weekday" || DAY_BEHIND.test(text.slice(end, end + 4));
}

const STATE_BEFORE = /[,\n]\s$|[-–(]$/;
/** A comma, a number or the first letters of a month. */
const DAY_BEHIND = /^(?:,|\s\d|\s(?:Ja|Fe|Ma|Ap|Ju|Au|Se|Oc|No|De))/;

/** The end of the digits at `at`, with the , and . that stand between digits. */
function numberEnd(text: string, at: number): number {
  for (;;) {
    const code = text.charCodeAt(at);
    if (48 <= code && code <= 57) at++;
    else if ((code === 44 || code === 46) && isDigit(text.charCodeAt(at + 1))) at += 2;
    else return at;
  }
}

/** An apostrophe that is not inside a word: ’s behind something, ’90s, a bare plural possessive, or a single quotation mark. */
function apostropheEnd(text: string, at: number, builder: TokenBuilder): { end: number; kind: TokenKind } {
  const next = text.charCodeAt(at + 1);
  if (builder.touches(at) && (next === 115 || next === 83)) {
    const behind = at + 2 < text.length ? classOf(text.charCodeAt(at + 2), text, at + 2) : Class.Space;
    if (behind !== Class.Letter && behind !== Class.Digit) return { end: at + 2, kind: TokenKind.Word };
  }
  // Two apostrophes close ``…'' and, behind a stop, also “…,’’.
  const code = text.charCodeAt(at);
  const isPair = next === code && text.charCodeAt(at + 2) !== code;
  const isDouble = isPair && (code === STRAIGHT || (code === CURLY && isStop(text.charCodeAt(at - 1))));
  return { end: isDouble ? at + 2 : at + 1, kind: TokenKind.Quote };
}

function classOf(code: number, text: string, at: number): Class {
  if ((code & 0xf800) === 0xd800) return classOfSurrogate(code, text, at);
  const known = CLASSES[code]!;
  return known === UNKNOWN ? (CLASSES[code] = classOfCharacter(code)) : known;
}

/** Half of a pair: the class of the whole character; a lone one is a symbol. */
function classOfSurrogate(code: number, text: string, at: number): Class {
  if (!isHighSurrogate(code) || !isLowSurrogate(text.charCodeAt(at + 1))) return Class.Symbol;
  return LETTER.test(text.slice(at, at + 2)) ? Class.Letter : Class.Symbol;
}

function classOfCharacter(code: number): Class {
  const char = String.fromCharCode(code);
  if (QUOTES.includes(char)) return Class.Quote;
  if (BLANKS.test(char)) return Class.Space;
  if (char === "’" || char === "ʼ") return Class.Apostrophe;
  if (char === "…") return Class.Dot;
  // Combining marks go with the letter before them.
  if (LETTER.test(char)) return Class.Letter;
  return PUNCTUATION.test(char) ? Class.Punctuation : Class.Symbol;
}

const QUOTES = "‘‚‛“”„‟«»‹›";
/** Blanks, the marks of direction and joining that have no width, and control characters. */
const BLANKS = /[\s\u200b-\u200f\u202a-\u202e\u2060\ufeff\u0080-\u009f]/;
/** A soft hyphen stands inside a word and says nothing. */
const LETTER = /[\p{L}\p{M}\u00ad]/u;
const PUNCTUATION = /\p{P}/u;

/** The class of each UTF-16 code unit; those beyond ASCII are filled in when they first occur. */
function buildClasses(): Uint8Array {
  const table = new Uint8Array(0x10000).fill(UNKNOWN);
  table.fill(Class.Symbol, 0, 128);
  for (let code = 0; code <= 32; code++) table[code] = Class.Space;
  table[127] = Class.Space;
  for (let code = 48; code <= 57; code++) table[code] = Class.Digit;
  for (let code = 65; code <= 90; code++) table[code] = table[code + 32] = Class.Letter;
  for (const char of "!()*,-/:;?[\\]_{}") table[char.charCodeAt(0)] = Class.Punctuation;
  table[34] = Class.Quote;
  table[39] = Class.Apostrophe;
  table[46] = Class.Dot;
  return table;
}

const isDigit = (code: number): boolean => 48 <= code && code <= 57;
const isStop = (code: number): boolean => code === 44 || code === 46 || code === 63 || code === 33;
const isHighSurrogate = (code: number): boolean => 0xd800 <= code && code <= 0xdbff;
const isLowSurrogate = (code: number): boolean => 0xdc00 <= code && code <= 0xdfff;
const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019 || code === 0x2bc;
const isUpperAt = (text: string, at: number): boolean => text[at] !== text[at]!.toLowerCase();
