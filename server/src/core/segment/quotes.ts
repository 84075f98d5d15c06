/** Pairs the quotation marks of a paragraph: straight and curly, double and single, nested. */
import { type QuotePair, TokenKind, type Tokens } from "../article/segmented";

export interface PairedQuotes {
  readonly quotes: readonly QuotePair[];
  /** Token indices of closing marks without an opening one. */
  readonly strayCloses: readonly number[];
}

enum Side {
  Open = 0,
  Close = 1,
  /** An apostrophe, or a sign for feet, inches, minutes or seconds. */
  None = 2,
}

enum Family {
  Double = 0,
  Single = 1,
  Guillemets = 2,
  SingleGuillemets = 3,
}

/** Marks that open deeper than this are noise and left out, so that a run of them costs the layers above nothing. */
const MAX_DEPTH = 8;

const NOTHING: PairedQuotes = { quotes: [], strayCloses: [] };

/**
 * Pairs marks left to right; an opening mark that is never closed stays open, as in a quotation of several paragraphs.
 * What stands on both sides of a mark tells where it is not told by its form. Linear.
 */
export function pairQuotes(text: string, tokens: Tokens): PairedQuotes {
  let first = 0;
  while (first < tokens.length && tokens.kind[first] !== TokenKind.Quote) first++;
  return first === tokens.length ? NOTHING : new Pairing(text, tokens).pairFrom(first);
}

class Pairing {
  private readonly quotes: QuotePair[] = [];
  private readonly strayCloses: number[] = [];
  private readonly open: { readonly token: number; readonly family: Family; readonly code: number }[] = [];
  /** For each family how many are open. */
  private readonly openCounts = [0, 0, 0, 0];
  /** The token of the next single mark that can only close, -1 if another opens before it; found when first needed. */
  private strongCloses: Int32Array | undefined;

  constructor(
    private readonly text: string,
    private readonly tokens: Tokens,
  ) {}

  pairFrom(first: number): PairedQuotes {
    const { tokens, text } = this;
    for (let i = first; i < tokens.length; i++) {
      if (tokens.kind[i] !== TokenKind.Quote) continue;
      const code = text.charCodeAt(tokens.start[i]!);
      const family = familyOf(code, tokens.end[i]! - tokens.start[i]!);
      const side = this.sideOf(i, code, family);
      if (side === Side.Open) this.push(i, family, code);
      else if (side === Side.Close) this.close(i, family);
    }
    for (const [depth, { token, family }] of this.open.entries()) this.addUnclosed(token, family, depth);
    this.quotes.sort((a, b) => a.open - b.open);
    return { quotes: this.quotes, strayCloses: this.strayCloses };
  }

  private push(token: number, family: Family, code: number): void {
    if (this.open.length === MAX_DEPTH) return;
    this.open.push({ token, family, code });
    this.openCounts[family]!++;
  }

  private close(token: number, family: Family): void {
    if (this.openCounts[family] === 0) {
      // ‘We won,” he said: one pair with a mark of each kind.
      const last = this.open[this.open.length - 1];
      if (family === Family.Double && last?.family === Family.Single && this.isBehindStop(token)) {
        this.open.pop();
        this.openCounts[Family.Single]!--;
        this.quotes.push({ open: last.token, close: token, depth: this.open.length });
        return;
      }
      this.strayCloses.push(token);
      return;
    }
    for (;;) {
      const inner = this.open.pop()!;
      this.openCounts[inner.family]!--;
      if (inner.family === family) {
        this.quotes.push({ open: inner.token, close: token, depth: this.open.length });
        return;
      }
      // Marks opened inside and never closed end with the pair around them.
      this.addUnclosed(inner.token, inner.family, this.open.length);
    }
  }

  private isBehindStop(token: number): boolean {
    return isStop(this.text.charCodeAt(this.tokens.start[token]! - 1));
  }

  /** A single mark that nothing closes is an apostrophe, unless it opens the paragraph or follows a colon or comma. */
  private addUnclosed(token: number, family: Family, depth: number): void {
    if (family === Family.Single && 0 < token) {
      const before = this.text.charCodeAt(this.tokens.end[token - 1]! - 1);
      if (before !== COLON && before !== COMMA) return;
    }
    this.quotes.push({ open: token, close: -1, depth });
  }

  private sideOf(index: number, code: number, family: Family): Side {
    const { text, tokens } = this;
    const start = tokens.start[index]!;
    const end = tokens.end[index]!;
    const isOpen = this.openCounts[family]! > 0;
    const opensWord =
      (start === 0 || canOpenBehind(text.charCodeAt(start - 1))) && end < text.length && !isBlank(text.charCodeAt(end));
    const closesWord =
      start > 0 &&
      !isBlank(text.charCodeAt(start - 1)) &&
      (end === text.length || canCloseBefore(text.charCodeAt(end)));
    switch (code) {
      case 0x201e: // „
      case 0x201f: // ‟
      case 0x201a: // ‚
      case 0x201b: // ‛
        return Side.Open;
      case 0x201c: // “ closes „…“, and where it stands for ” by mistake.
        if (isOpen && closesWord && (!opensWord || this.lastOpen(family) === 0x201e)) return Side.Close;
        return Side.Open;
      case 0xab: // « and ‹ close »…« in German.
      case 0x2039:
        return isOpen && closesWord && !opensWord ? Side.Close : Side.Open;
      case 0x201d: // ” opens in Swedish and Finnish, and » in German.
      case 0xbb:
      case 0x203a:
        return !isOpen && opensWord && !closesWord ? Side.Open : Side.Close;
      case 0x2018: // ‘
        return this.isElision(index) ? Side.None : Side.Open;
      case BACKTICK:
        return opensWord ? Side.Open : Side.None;
      case 0x2019: // Without an open ‘ it is an apostrophe: “the students’ vote”, “’90s”; ’’ stands for ”.
      case 0x2bc:
        if (family === Family.Double) return Side.Close;
        return isOpen && closesWord && this.closesSingle(index) ? Side.Close : Side.None;
    }
    return family === Family.Double
      ? this.sideOfStraight(index, isOpen, opensWord, closesWord)
      : this.sideOfStraightSingle(index, isOpen, opensWord, closesWord);
  }

  private sideOfStraight(index: number, isOpen: boolean, opensWord: boolean, closesWord: boolean): Side {
    // 5'10", a 42" screen.
    if (!isOpen && this.isBehindNumber(index)) return Side.None;
    if (opensWord !== closesWord) return opensWord ? Side.Open : Side.Close;
    return isOpen ? Side.Close : Side.Open;
  }

  private sideOfStraightSingle(index: number, isOpen: boolean, opensWord: boolean, closesWord: boolean): Side {
    if (!isOpen && this.isBehindNumber(index)) return Side.None;
    if (opensWord && !closesWord) return this.isElision(index) ? Side.None : Side.Open;
    return isOpen && closesWord && this.closesSingle(index) ? Side.Close : Side.None;
  }

  /** “’90s”, “rock ’n’ roll”, “’tis”: the mark stands for letters left out. */
  private isElision(index: number): boolean {
    const { tokens } = this;
    const next = tokens.form[index + 1];
    if (next === undefined || tokens.start[index + 1] !== tokens.end[index]) return false;
    if (tokens.kind[index + 1] === TokenKind.Number) return this.isDecade(index + 1);
    return ELIDED.has(next.lower);
  }

  /** “90s”: two digits and an s. */
  private isDecade(index: number): boolean {
    const { tokens } = this;
    return tokens.end[index]! - tokens.start[index]! === 2 && tokens.form[index + 1]?.lower === "s";
  }

  private isBehindNumber(index: number): boolean {
    return (
      0 < index &&
      this.tokens.kind[index - 1] === TokenKind.Number &&
      this.tokens.end[index - 1] === this.tokens.start[index]
    );
  }

  private lastOpen(family: Family): number {
    let i = this.open.length - 1;
    while (0 <= i && this.open[i]!.family !== family) i--;
    return i < 0 ? 0 : this.open[i]!.code;
  }

  /** Not the apostrophe of a plural: in “‘The students’ vote was a fraud,’ he said” a mark that can only close comes later. */
  private closesSingle(index: number): boolean {
    const { text, tokens } = this;
    const start = tokens.start[index]!;
    const before = text.charCodeAt(start - 1);
    if (before !== SMALL_S || text.charCodeAt(start + 1) !== SPACE || !isSmallLetter(text.charCodeAt(start + 2)))
      return true;
    this.strongCloses ??= this.findStrongCloses();
    return this.strongCloses[index]! < 0;
  }

  /** For each token the next single mark right behind . , ? or !, -1 if there is none before a mark that can open. */
  private findStrongCloses(): Int32Array {
    const { text, tokens } = this;
    const found = new Int32Array(tokens.length);
    let next = -1;
    for (let i = tokens.length - 1; 0 <= i; i--) {
      found[i] = next;
      if (tokens.kind[i] !== TokenKind.Quote) continue;
      const start = tokens.start[i]!;
      const code = text.charCodeAt(start);
      if (familyOf(code, tokens.end[i]! - start) !== Family.Single) continue;
      const before = start === 0 ? SPACE : text.charCodeAt(start - 1);
      if (isStop(before)) next = i;
      else if (canOpenBehind(before)) next = -1;
    }
    return found;
  }
}

function familyOf(code: number, length: number): Family {
  if (length === 2) return Family.Double;
  switch (code) {
    case 34:
    case 0x201c:
    case 0x201d:
    case 0x201e:
    case 0x201f:
      return Family.Double;
    case 0xab:
    case 0xbb:
      return Family.Guillemets;
    case 0x2039:
    case 0x203a:
      return Family.SingleGuillemets;
    default:
      return Family.Single;
  }
}

const ELIDED = new Set(["n", "tis", "twas", "em", "til", "cause", "bout", "cos", "twill", "neath"]);

const SPACE = 32;
const COMMA = 44;
const COLON = 58;
const BACKTICK = 96;
const SMALL_S = 115;

const isBlank = (code: number): boolean =>
  code <= SPACE ||
  code === 0xa0 ||
  code === 0x202f ||
  code === 0x3000 ||
  code === 0xfeff ||
  (0x2000 <= code && code <= 0x200b);
const isSmallLetter = (code: number): boolean => 97 <= code && code <= 122;
const isDash = (code: number): boolean => code === 45 || (0x2010 <= code && code <= 0x2015);
/** . , ? ! … */
const isStop = (code: number): boolean =>
  code === 46 || code === COMMA || code === 63 || code === 33 || code === 0x2026;
/** What can stand right before an opening mark: a blank, a bracket, a dash, a colon, a slash or another opening mark. */
const canOpenBehind = (code: number): boolean =>
  isBlank(code) ||
  isDash(code) ||
  code === 40 ||
  code === 91 ||
  code === COLON ||
  code === 47 ||
  code === 61 ||
  code === 34 ||
  code === 39 ||
  code === 0x2018 ||
  code === 0x201c;
/** What can stand right behind a closing mark: a blank, a mark of punctuation, a dash or another closing mark. */
const canCloseBefore = (code: number): boolean =>
  isBlank(code) ||
  isDash(code) ||
  isStop(code) ||
  code === COLON ||
  code === 59 ||
  code === 41 ||
  code === 93 ||
  code === 47 ||
  code === 34 ||
  code === 39 ||
  code === 0x2019 ||
  code === 0x201d;
