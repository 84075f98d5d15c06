/** What a sieve that looks for speakers is, and what it may read. */
import type { EntityType, Mention, Quotation } from "../../article/article";
import type { Recognised } from "../../article/recognised";
import type { Segmented } from "../../article/segmented";
import { firstAtOrAfter, type Span } from "../../text/span";
import type { Coreference, NominalMention } from "../coreference/resolve-coreference";
import type { Narrated } from "./narrated";
import type { SourceWord } from "./source-words";

/** What a draft always has a place for, whereas it may be absent from a quotation. */
type Place = "modality" | "addressee" | "occasion";

/** What is known only when the speaker is. */
type Told = "speaker" | "speakers" | "how" | "speakerBy" | "unnamed" | "inner";

/** A quotation joined over its paragraphs, before it has a speaker. All drafts have the same keys: engines read such objects fast. */
export interface DraftQuotation extends Omit<Quotation, Told | Place> {
  readonly modality: Quotation["modality"] | undefined;
  readonly addressee: Span | undefined;
  readonly occasion: Span | undefined;
  /** Those inside its quoted words. */
  readonly innerDrafts: readonly DraftQuotation[] | undefined;
  /** The index of the paragraph in which it ends. */
  readonly paragraph: number;
  /** The index of the paragraph in which it begins. */
  readonly firstParagraph: number;
}

export interface Speaker {
  /** Of several the first in the text. */
  readonly cluster: string;
  /** All of them in the order of the text, where several speak as one: “Lee and Poe said”. */
  readonly all?: readonly string[];
  /** The words for one who speaks beside those named: “a colleague” of “Lee and a colleague said”. */
  readonly beside?: Span;
  /** One sentence for the reader. */
  readonly how: string;
}

export interface SpeakerContext {
  readonly story: Recognised;
  readonly coreference: Coreference;
  /** The words of a source, found once. */
  wordsOf(source: Span): readonly SourceWord[];
  /** The canonical name of a cluster. */
  nameOf(cluster: string): string;
  typeOf(cluster: string): EntityType | undefined;
  /** “Minister of Labour”; undefined where the story does not tell. */
  roleOf(cluster: string): string | undefined;
  /** In years. */
  ageOf(cluster: string): number | undefined;
  readonly narrated: Narrated;
  readonly drafts: readonly DraftQuotation[];
  /** The speakers found so far, by the index of the draft. */
  readonly speakers: readonly (Speaker | null)[];
  /** The words for the unnamed person whom a pronoun stands for, by the index of the draft: “A neighbour”. */
  readonly antecedents: Map<number, Span>;
}

/** One ground for a speaker; asked only about quotations that the sieves before it left open. */
export interface SpeakerSieve {
  readonly name: string;
  /**
   * `source`: the words that tell who speaks, those of the quotation at `index` or one part of them: “Lee” of “Lee and Poe”.
   * null where the speaker is certainly nobody whom the story names, so that no other sieve need ask.
   */
  find(context: SpeakerContext, index: number, source: Span | null): Speaker | null | undefined;
}

/** All who speak, in the order of the text. */
export function allOf({ cluster, all }: Omit<Speaker, "how">): readonly string[] {
  return all ?? [cluster];
}

/**
 * Whether a source is “the Nigerian”, “the 28-year-old Dane”, “the Democrat”: one person by nation or party and not the country;
 * “the French”, “the Japanese” may be all of them.
 */
export function isDemonym({ story, coreference, typeOf }: SpeakerContext, source: Span): boolean {
  const mentions = mentionsIn(coreference, source);
  const last = mentions[mentions.length - 1];
  if (last === undefined || last.type !== "NORP" || last.end !== source.end) return false;
  if (!/^the (?:\d{1,3}-year-old )?$/i.test(story.text.slice(source.start, last.start))) return false;
  const words = story.text.slice(last.start, last.end);
  return PARTISAN.test(words) || (typeOf(last.cluster) === "GPE" && !MANY.test(words));
}

const PARTISAN = /^(?:Democrat|Republican|Tory|Liberal|Green|Social Democrat|Liberal Democrat|\p{L}+(?:man|woman))$/u;
const MANY = /(?:s|ese|sh|ch)$/;

/** Where the sentence around an offset of the story begins, offset in the story. */
export function sentenceStartOf({ paragraphs }: Segmented, offset: number): number {
  const after = firstAtOrAfter(paragraphs, offset + 1);
  const placed = paragraphs[after - 1];
  if (placed === undefined) return offset;
  const { sentences } = placed.content;
  const at = firstAtOrAfter(sentences, offset - placed.start + 1);
  return placed.start + (sentences[at - 1]?.start ?? 0);
}

/** Where the sentence around an offset of the story ends, offset in the story. */
export function sentenceEndOf({ paragraphs }: Segmented, offset: number): number {
  const placed = paragraphs[firstAtOrAfter(paragraphs, offset + 1) - 1];
  if (placed === undefined) return offset;
  const { sentences } = placed.content;
  const sentence = sentences[firstAtOrAfter(sentences, offset - placed.start + 1) - 1];
  return sentence === undefined ? offset : placed.start + sentence.end;
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
