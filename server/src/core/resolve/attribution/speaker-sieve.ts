/** What a sieve that looks for speakers is, and what it may read. */
import type { Mention, Quotation } from "../../article/article";
import type { Recognised } from "../../article/recognised";
import { firstAtOrAfter, type Span } from "../../text/span";
import type { Coreference, NominalMention } from "../coreference/resolve-coreference";

/** A quotation joined over its paragraphs, before it has a speaker. */
export interface DraftQuotation extends Omit<Quotation, "speaker" | "how"> {
  /** The index of the paragraph in which it ends. */
  readonly paragraph: number;
  /** The index of the paragraph in which it begins. */
  readonly firstParagraph: number;
}

export interface Speaker {
  readonly cluster: string;
  /** One sentence for the reader. */
  readonly how: string;
}

export interface SpeakerContext {
  readonly story: Recognised;
  readonly coreference: Coreference;
  /** The canonical name of a cluster. */
  nameOf(cluster: string): string;
  readonly drafts: readonly DraftQuotation[];
  /** The speakers found so far, by the index of the draft. */
  readonly speakers: readonly (Speaker | null)[];
}

/** One ground for a speaker; asked only about quotations that the sieves before it left open. */
export interface SpeakerSieve {
  readonly name: string;
  find(context: SpeakerContext, index: number): Speaker | undefined;
}

/** The mentions that start inside a span. */
export function mentionsIn(coreference: Coreference, span: Span): readonly Mention[] {
  return startingIn(coreference.mentions, span);
}

/** The noun phrases without a name that start inside a span. */
export function nominalsIn(coreference: Coreference, span: Span): readonly NominalMention[] {
  return startingIn(coreference.nominals, span);
}

function startingIn<A extends Span>(items: readonly A[], span: Span): readonly A[] {
  const from = firstAtOrAfter(items, span.start);
  let to = from;
  while (to < items.length && items[to]!.start < span.end) to++;
  return items.slice(from, to);
}
