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

  /** The first token at or behind `start` from which on all is free up to `end`. */
  freeFrom(start: number, end: number): number {
    let at = end;
    while (start < at && this.taken[at - 1] === false) at--;
    return at;
  }
}
