/** Tokens of a paragraph: words, numbers, marks. Hyphens and slashes stand alone, so that each layer can join what it needs. */
import { TokenKind, type Tokens } from "../article/segmented";
import type { Lexicon } from "../lexicon/lexicon";
import type { WordForm } from "../lexicon/word-form";

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

const ASCII = buildAscii();

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
      case Class.Letter:
        at = wordEnd(text, at, lexicon);
        builder.addWord(start, at);
        break;
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
        at += isHighSurrogate(code) && isLowSurrogate(text.charCodeAt(at + 1)) ? 2 : 1;
        builder.add(start, at, TokenKind.Symbol);
    }
  }
  return builder.build();
}

class TokenBuilder {
  private starts: Int32Array;
  private ends: Int32Array;
  private kinds: Uint8Array;
  private readonly forms: WordForm[] = [];
  length = 0;

  constructor(
    private readonly text: string,
    private readonly lexicon: Lexicon,
  ) {
    const capacity = (text.length >> 2) + 8;
    this.starts = new Int32Array(capacity);
    this.ends = new Int32Array(capacity);
    this.kinds = new Uint8Array(capacity);
  }

  add(start: number, end: number, kind: TokenKind): void {
    if (this.length === this.starts.length) this.grow();
    this.starts[this.length] = start;
    this.ends[this.length] = end;
    this.kinds[this.length] = kind;
    this.forms.push(this.lexicon.form(this.text.slice(start, end)));
    this.length++;
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
    return 0 < this.length && this.ends[this.length - 1] === at;
  }

  lastKind(): number {
    return this.length === 0 ? -1 : this.kinds[this.length - 1]!;
  }

  build(): Tokens {
    return {
      length: this.length,
      start: this.starts.slice(0, this.length),
      end: this.ends.slice(0, this.length),
      kind: this.kinds.slice(0, this.length),
      form: this.forms,
    };
  }

  private grow(): void {
    const capacity = this.starts.length * 2;
    const copy = <A extends Int32Array | Uint8Array>(from: A, to: A): A => (to.set(from), to);
    this.starts = copy(this.starts, new Int32Array(capacity));
    this.ends = copy(this.ends, new Int32Array(capacity));
    this.kinds = copy(this.kinds, new Uint8Array(capacity));
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
      if (next !== Class.Dot) return at + 1 <= text.length && (dotted || isUpperAt(text, start)) ? at + 1 : at;
    }
    break;
  }
  if (dotted && letters > 1) {
    // “U.Nations”: letters behind the last dot are a word of their own; the rare case is left as one token.
    return at;
  }
  if (text.charCodeAt(at) === 46 && at - start <= 6 && text.charCodeAt(at + 1) !== 46) {
    if (lexicon.abbreviation(text.slice(start, at + 1)) !== undefined) return at + 1;
  }
  return at;
}

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
  return { end: at + 1, kind: TokenKind.Quote };
}

function classOf(code: number, text: string, at: number): Class {
  if (code < 128) return ASCII[code]!;
  switch (code) {
    case 0x2018:
    case 0x201b:
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0x201f:
    case 0xab:
    case 0xbb:
    case 0x2039:
    case 0x203a:
      return Class.Quote;
    case 0x2019:
    case 0x02bc:
      return Class.Apostrophe;
    case 0x2026:
      return Class.Dot;
    case 0xa0:
    case 0x1680:
    case 0x202f:
    case 0x205f:
    case 0x3000:
    case 0xfeff:
    case 0x2028:
    case 0x2029:
      return Class.Space;
  }
  if (0x2000 <= code && code <= 0x200d) return Class.Space;
  if (0x2010 <= code && code <= 0x2015) return Class.Punctuation;
  if (isHighSurrogate(code)) {
    return isLowSurrogate(text.charCodeAt(at + 1)) && LETTER.test(text.slice(at, at + 2)) ? Class.Letter : Class.Symbol;
  }
  // Combining marks go with the letter before them.
  if (LETTER.test(text[at]!)) return Class.Letter;
  return PUNCTUATION.test(text[at]!) ? Class.Punctuation : Class.Symbol;
}

const LETTER = /[\p{L}\p{M}]/u;
const PUNCTUATION = /\p{P}/u;

function buildAscii(): Uint8Array {
  const table = new Uint8Array(128).fill(Class.Symbol);
  for (let code = 0; code <= 32; code++) table[code] = Class.Space;
  table[127] = Class.Space;
  for (let code = 48; code <= 57; code++) table[code] = Class.Digit;
  for (let code = 65; code <= 90; code++) table[code] = table[code + 32] = Class.Letter;
  for (const char of "!#%&()*,-/:;?@[\\]_{}") table[char.charCodeAt(0)] = Class.Punctuation;
  for (const char of "#%&@") table[char.charCodeAt(0)] = Class.Symbol;
  table[34] = Class.Quote;
  table[39] = Class.Apostrophe;
  table[46] = Class.Dot;
  return table;
}

const isDigit = (code: number): boolean => 48 <= code && code <= 57;
const isHighSurrogate = (code: number): boolean => 0xd800 <= code && code <= 0xdbff;
const isLowSurrogate = (code: number): boolean => 0xdc00 <= code && code <= 0xdfff;
const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019 || code === 0x2bc;
const isUpperAt = (text: string, at: number): boolean => text[at] !== text[at]!.toLowerCase();
