/** What a date recogniser is: it is asked at the words that can start its expressions, and answers with the tokens it takes. */
import type { TimexType } from "../../article/article";
import type { TimeExpression } from "../../article/time-expression";
import type { Reader } from "./reader";

export interface Match {
  /** The first token, where that lies before the word that was asked: the apostrophe of “’90s”. */
  readonly start?: number;
  /** The token behind the last one of the expression. */
  readonly end: number;
  readonly type: TimexType;
  readonly expression: TimeExpression;
  /** Set where the words are no time although they look like one (“24 years old”): they are skipped and nothing is proposed. */
  readonly discard?: true;
  /** A second expression that the same words give: the “5” of “May 3-5”. */
  readonly also?: readonly LaterMatch[];
  /** The recogniser that found the core, where another one only wraps it. */
  readonly by?: string;
}

export interface LaterMatch extends Match {
  readonly start: number;
}

/** Reads the expression that starts at a token with any recogniser; nested calls are bounded by `depth`. */
export type ReadExpression = (reader: Reader, at: number, depth: number) => Match | undefined;

export interface DateRecogniser {
  /** Kebab-case; the `by` of its annotations. */
  readonly name: string;
  /** Flags of `Calendar`: it is asked only at words of these kinds. */
  readonly starts: number;
  match(reader: Reader, at: number, read: ReadExpression, depth: number): Match | undefined;
}
