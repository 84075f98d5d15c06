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
  Apostrophe = 2,
}

/** Levels deeper than this are taken for noise, so that a run of opening marks costs no more than their number. */
const MAX_DEPTH = 8;

/** Pairs marks left to right; an opening mark of the same style closes nothing but is left open. Linear. */
export function pairQuotes(text: string, tokens: Tokens): PairedQuotes {
  const quotes: QuotePair[] = [];
  const strayCloses: number[] = [];
  const open: { token: number; family: string }[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (tokens.kind[i] !== TokenKind.Quote) continue;
    const mark = text[tokens.start[i]!]!;
    const family = familyOf(mark);
    const side = sideOf(
      text,
      tokens,
      i,
      mark,
      open.some((o) => o.family === family),
    );
    if (side === Side.Apostrophe) continue;
    if (side === Side.Open) {
      if (open.length < MAX_DEPTH) open.push({ token: i, family });
      else quotes.push({ open: i, close: -1, depth: open.length });
      continue;
    }
    let match = open.length - 1;
    while (0 <= match && open[match]!.family !== family) match--;
    if (match < 0) strayCloses.push(i);
    else {
      // Marks opened inside and never closed end with the pair around them.
      for (const lost of open.splice(match + 1)) quotes.push({ open: lost.token, close: -1, depth: match + 1 });
      quotes.push({ open: open.pop()!.token, close: i, depth: match });
    }
  }
  for (const [depth, lost] of open.entries()) quotes.push({ open: lost.token, close: -1, depth });
  quotes.sort((a, b) => a.open - b.open);
  return { quotes, strayCloses };
}

function familyOf(mark: string): string {
  if (mark === '"' || mark === "“" || mark === "”" || mark === "„" || mark === "‟") return '"';
  if (mark === "«" || mark === "»") return "«";
  if (mark === "‹" || mark === "›") return "‹";
  return "'";
}

function sideOf(text: string, tokens: Tokens, index: number, mark: string, isOpen: boolean): Side {
  const start = tokens.start[index]!;
  const end = tokens.end[index]!;
  const gapBefore = start === 0 || isGap(text.charCodeAt(start - 1));
  const gapAfter = end === text.length || isGap(text.charCodeAt(end));
  switch (mark) {
    case "“":
    case "„":
    case "‟":
    case "«":
    case "‹":
      return Side.Open;
    case "‘":
    case "‛":
      return Side.Open;
    case "”":
    case "»":
    case "›":
      return Side.Close;
    case "’":
      // Without an open ‘ it is an apostrophe: “the students’ vote”, “’90s”.
      return isOpen ? Side.Close : Side.Apostrophe;
    case '"':
      if (gapBefore && !gapAfter) return Side.Open;
      if (gapAfter && !gapBefore) return Side.Close;
      return isOpen ? Side.Close : Side.Open;
    default:
      // A straight single mark: opens only at the start of a word, closes only at its end.
      if (gapBefore && !gapAfter && !/\d/.test(text[end] ?? "")) return isOpen ? Side.Close : Side.Open;
      return gapAfter && !gapBefore && isOpen ? Side.Close : Side.Apostrophe;
  }
}

/** Blank or a mark that can stand before an opening quotation mark. */
const isGap = (code: number): boolean =>
  code <= 32 ||
  code === 0xa0 ||
  code === 40 ||
  code === 91 ||
  (0x2010 <= code && code <= 0x2015) ||
  code === 45 ||
  (0x2000 <= code && code <= 0x200b);
