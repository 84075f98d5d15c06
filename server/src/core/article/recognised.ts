/** The second stage of a story: what the recognisers propose for one paragraph, offsets relative to the paragraph. */
import type { Place } from "../lexicon/names";
import type { Span } from "../text/span";
import type {
  Change,
  EntityType,
  FigureConcept,
  FigureKind,
  FigurePredicate,
  FigureUnit,
  Modality,
  QuotationCue,
  QuotationType,
  TimexType,
} from "./article";
import type { Paragraph, PlacedParagraph, Segmented } from "./segmented";
import type { TimeExpression } from "./time-expression";

/** A name, proposed. */
export interface MentionProposal extends Span {
  readonly type: EntityType;
  /** The name as text and as keys: made once here, because resolution runs again with every typed character. */
  readonly written: WrittenName;
  /** Between 0 and 1. A type that rests on capitals alone scores low, so that the story's other mentions can overrule it. */
  readonly score: number;
  /** What the words around the name say of it: gathered here, because resolvers do not read text. */
  readonly evidence: MentionEvidence;
  readonly by: string;
}

/** How a name is written. */
export interface WrittenName {
  readonly text: string;
  /** Folded, hyphens as blanks: mentions with the same key are written alike. */
  readonly key: string;
  /** The words of the key. */
  readonly words: readonly string[];
}

export interface MentionEvidence {
  /** The words before the name that give the role: "French Minister of the Armed Forces", relative to the paragraph. */
  readonly title?: Span | undefined;
  /** An apposition behind the name: "a religious leader in Mali". */
  readonly apposition?: Span | undefined;
  readonly age?: number | undefined;
  /** "she", "he" where a title or a first name tells: "f", "m". */
  readonly gender?: "f" | "m" | undefined;
  /** The full name in whose brackets this acronym stands, or the acronym of this full name: index distance in the text, as a span. */
  readonly acronymOf?: Span | undefined;
  /** ISO 3166-1 alpha-2 where the gazetteer or a demonym tells. */
  readonly country?: string | undefined;
  /** The name is that of the country itself, not of a place or a people in it. */
  readonly isCountry?: boolean | undefined;
  /** The name of the country of a nationality: “France” for “French”. */
  readonly countryName?: string | undefined;
  /** The full name that an abbreviation stands for: “Oklahoma” for “Okla.”. */
  readonly canonical?: string | undefined;
  /** The towns of that name in the gazetteer, the largest first: which one is meant, the story tells. */
  readonly places?: readonly Place[] | undefined;
  /** Where the trained tagger decided: for each of `TAG_TYPES` the logarithm of its probability. */
  readonly types?: readonly number[] | undefined;
}

/** A noun phrase that refers back without a name: "the ministry", "the officer", "she". */
export interface NominalProposal extends Span {
  /** The lemma of its head: "ministry", "officer"; a pronoun is its own head. */
  readonly head: string;
  readonly kind: "definite" | "pronoun";
}

/** A temporal expression, recognised but without its value. */
export interface TimexProposal extends Span {
  readonly type: TimexType;
  readonly expression: TimeExpression;
  readonly by: string;
}

export interface FigureProposal extends Span {
  readonly kind: FigureKind;
  readonly value: number | readonly [number, number];
  /** As in `Figure`. */
  readonly digits?: string;
  readonly change: Change;
  readonly unit: FigureUnit | null;
  readonly of: FigureConcept | null;
  readonly predicate: FigurePredicate | null;
  /** Set where the noun is left out and must be found in a clause before: "killed 49 soldiers, wounded three". */
  readonly elliptical?: boolean;
  /** The number that this one is a part of; "earlier" where it stands before the sentence: "Twelve were hurt. Three of them died." */
  readonly partOf?: Span | "earlier";
  readonly by: string;
}

/** A quotation as far as its own paragraph tells. */
export interface QuotationProposal {
  readonly type: QuotationType;
  readonly content: readonly Span[];
  readonly cue: QuotationCue | null;
  readonly source: Span | null;
  readonly modality?: Modality;
  readonly addressee?: Span;
  readonly occasion?: Span;
  /** Those inside its quoted words. */
  readonly inner?: readonly QuotationProposal[];
  /** Its opening mark stays open at the paragraph's end, or its paragraph opens with a mark that may go on with the paragraph before. */
  readonly continues?: boolean;
  readonly by: string;
}

/** One paragraph after recognition and arbitration. */
export interface RecognisedParagraph {
  readonly paragraph: Paragraph;
  readonly mentions: readonly MentionProposal[];
  readonly nominals: readonly NominalProposal[];
  readonly dates: readonly TimexProposal[];
  readonly figures: readonly FigureProposal[];
  readonly quotations: readonly QuotationProposal[];
}

/** A story after recognition: paragraphs in order, each with the place where it stands. */
export interface Recognised {
  readonly text: string;
  readonly segmented: Segmented;
  readonly paragraphs: readonly PlacedParagraph<RecognisedParagraph>[];
  /** ISO 8601 date of publication: of the header, else the caller's, else null. */
  readonly published: string | null;
}
