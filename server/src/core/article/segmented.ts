/** The first stage of a story: paragraphs with their tokens, sentences and quotation marks, all relative to the paragraph. */
import type { WordForm } from "../lexicon/word-form";
import type { Span } from "../text/span";
import type { DatelineInfo } from "./article";

/** What a paragraph is in the story. */
export type ParagraphRole = "header" | "headline" | "byline" | "body";

export enum TokenKind {
  Word = 0,
  Number = 1,
  Punctuation = 2,
  Symbol = 3,
  Quote = 4,
}

/** A sentence: tokens `[firstToken, endToken)` of its paragraph, and the span that they cover, relative to the paragraph. */
export interface Sentence extends Span {
  readonly firstToken: number;
  readonly endToken: number;
}

/** One pair of quotation marks, or an opening mark that stays open to the end of its paragraph. Token indices of the paragraph. */
export interface QuotePair {
  /** The token of the opening mark. */
  readonly open: number;
  /** The token of the closing mark; -1 if the paragraph ends first. */
  readonly close: number;
  /** 0 for an outer pair, 1 for a pair inside another … */
  readonly depth: number;
}

/** A paragraph of the story with the place where it stands. */
export interface PlacedParagraph<P> {
  /** The offset of the paragraph in the story: add it to each relative offset. */
  readonly start: number;
  readonly end: number;
  readonly role: ParagraphRole;
  readonly content: P;
}

/** A header line or a dateline as parsed, offsets in the story. */
export interface Header {
  readonly dateline: DatelineInfo | null;
  /** The publication date that header or dateline give, ISO 8601. */
  readonly published: string | null;
  readonly agency: Span | null;
  /** The place, and the country or state behind it ("LAGOS, Nigeria"), one span each. */
  readonly places: readonly Span[];
  /** The words of the date. */
  readonly date: Span | null;
}

export interface Segmented {
  readonly text: string;
  readonly header: Header;
  readonly paragraphs: readonly PlacedParagraph<Paragraph>[];
}

/** What segmentation knows of one paragraph; offsets are relative to it, so that a moved paragraph is still the same. */
export interface Paragraph {
  readonly text: string;
  readonly role: ParagraphRole;
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  readonly quotes: readonly QuotePair[];
  /** Closing marks without an opening one (token indices). */
  readonly strayCloses: readonly number[];
  /** Where the body begins behind a dateline that opens this paragraph, as a token index; 0 without one. */
  readonly bodyToken: number;
}

/** The tokens of a paragraph, one column for each property, because columns of numbers are fast to walk. Plain arrays: typed ones lie outside
 * the heap, and making and freeing them cost more than all tokens of a paragraph. */
export interface Tokens {
  readonly length: number;
  /** Offsets relative to the paragraph. */
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** Of `TokenKind`. */
  readonly kind: readonly number[];
  /** What the lexicon knows of each token's form; the same form is the same object. */
  readonly form: readonly WordForm[];
}
