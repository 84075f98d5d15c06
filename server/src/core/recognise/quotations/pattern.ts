/** What a pattern for quotations is, and the state that patterns share while a paragraph is read. */
import type { Attribution } from "./attribution";
import type { ParagraphView, TokenSpan } from "./paragraph-view";

/** What a pattern found. Token spans; the content in order. */
export interface Found {
  readonly content: readonly TokenSpan[];
}

/** One way in which content stands to cue and source. */
export interface QuotationPattern {
  /** kebab-case; goes into `by`. */
  readonly name: string;
  /** Its content always has quotation marks: never asked in a paragraph without any. */
  readonly needsMarks?: true;
  /** The content of one attribution, or undefined where this pattern does not fit. */
  match(reading: Reading, attribution: Attribution): Found | undefined;
}

/** A paragraph being read: each token belongs to the content of one quotation at most. */
export class Reading {
  private readonly taken: boolean[];

  constructor(
    readonly view: ParagraphView,
    /** In the order of their cues. */
    readonly attributions: readonly Attribution[],
  ) {
    this.taken = new Array<boolean>(view.length).fill(false);
  }

  isTaken(token: number): boolean {
    return this.taken[token] === true;
  }

  isFree(span: TokenSpan): boolean {
    for (let at = span.start; at < span.end; at++) if (this.taken[at] === true) return false;
    return true;
  }

  take(span: TokenSpan): void {
    this.taken.fill(true, span.start, span.end);
  }

  /** The first token at or behind `start` from which on all is free up to `end`; not further back than a long sentence is. */
  freeFrom(start: number, end: number): number {
    const floor = Math.max(start, end - LONGEST_SENTENCE);
    let at = end;
    while (floor < at && this.taken[at - 1] === false) at--;
    return at;
  }
}

/** In tokens. */
const LONGEST_SENTENCE = 400;

/** The index of the first of some attributions, in the order of their cues, whose cue stands at or behind a token. */
export function firstFrom(attributions: readonly Attribution[], token: number): number {
  let low = 0;
  let high = attributions.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (attributions[middle]!.cue.start < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a cue stands in tokens `[start, end)`. */
export function holdsCueIn(attributions: readonly Attribution[], start: number, end: number): boolean {
  const first = attributions[firstFrom(attributions, start)];
  return first !== undefined && first.cue.start < end;
}
