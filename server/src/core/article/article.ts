/** The data model: one immutable article over one string, and the layers of annotations over it. */
import type { CueStance } from "../lexicon/cues";
import type { Span } from "../text/span";
import type { Segmented } from "./segmented";

/** The entity types, by their OntoNotes 5 names. */
export type EntityType =
  | "PERSON"
  | "NORP"
  | "FAC"
  | "ORG"
  | "GPE"
  | "LOC"
  | "PRODUCT"
  | "EVENT"
  | "WORK_OF_ART"
  | "LAW"
  | "LANGUAGE";

export type TimexType = "DATE" | "TIME" | "DURATION" | "SET";

export type FigureKind = "CARDINAL" | "ORDINAL" | "QUANTITY" | "MONEY" | "PERCENT" | "AGE" | "RATE" | "SCORE";

/** How a figure bounds its value, or where it moves. */
export type Change = "=" | "~" | "<" | ">" | "<=" | ">=" | "up" | "down";

export type QuotationType = "direct" | "mixed" | "indirect";

/** A name in the text: without title, article, possessive or surrounding punctuation. */
export interface Mention extends Span {
  readonly type: EntityType;
  /** The id of the cluster that it belongs to. */
  readonly cluster: string;
  /** Between 0 and 1: how sure the recogniser is. */
  readonly score: number;
  readonly by: string;
}

/** How a person stands to the role that the story gives. */
export type RoleStatus = "former" | "late" | "acting" | "outgoing" | "incoming";

/** What a story says of the one that a cluster stands for. */
export interface ClusterAttributes {
  /** The words of the story that say what the person is: "French Minister of the Armed Forces". */
  readonly role?: string;
  /** Whether the role is still, or already, the person's, where the words for it say so: "former", "late", "acting". */
  readonly status?: RoleStatus;
  readonly age?: number;
  /** The country whose people a person is said to be of, ISO 3166-1 alpha-2. */
  readonly nationality?: string;
  /** The canonical name of the organization that a person belongs to or speaks for. */
  readonly affiliation?: string;
  /** The canonical name of the place that a person's office is for: "Lagos" of the governor of Lagos. */
  readonly office?: string;
  /** The canonical name of the organization that this one is a part of. */
  readonly parent?: string;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  /** The first-level division that a place lies in: "Massachusetts". */
  readonly region?: string;
  readonly lat?: number;
  readonly lon?: number;
  /** Inhabitants of a town, or of the towns of a region. */
  readonly population?: number;
  /** What a place is: "country", "region", "capital", "city", "town", "sea", "river" … */
  readonly placeType?: string;
  /** Between 0 and 1: how sure it is that, of the places of this name, this one is meant. */
  readonly confidence?: number;
  /** An apposition that describes an organization or a place: "the UN mission in Mali". */
  readonly description?: string;
  /** Addresses of pages about it. */
  readonly links?: readonly string[];
}

/** Who or what some mentions name. */
export interface Cluster {
  readonly id: string;
  readonly type: EntityType;
  /** The canonical name. */
  readonly name: string;
  readonly aliases: readonly string[];
  readonly attributes: ClusterAttributes;
  /** Why this place of several of its name, one sentence for the reader. */
  readonly how?: string;
  /** Its mentions in the order of the text. */
  readonly mentions: readonly Mention[];
}

/** A temporal expression with its TIMEX3 value. */
export interface Timex extends Span {
  readonly type: TimexType;
  /** As in TimeML; X stands for what is open: "XXXX-WXX-5". */
  readonly value: string;
  readonly mod?: string;
  readonly quant?: string;
  readonly freq?: string;
  /** Where the stretch begins that the expression measures or bounds, as a TIMEX3 value: “the past three weeks”, “since 2012”, “from May 3 to 5”. */
  readonly beginPoint?: string;
  /** Where that stretch ends. */
  readonly endPoint?: string;
  /** The time from which a relative expression was counted, as a TIMEX3 value: the day of publication for “yesterday”. */
  readonly anchor?: string;
  readonly functionInDocument?: string;
  /** One sentence for the reader: how the value was found, "Saturday before Monday 4 November 2019". */
  readonly how?: string;
  /** Why a part of the value stays open (X), one sentence: "No reference date: nothing says when the story was published." */
  readonly open?: string;
  /** Says what is wrong with an expression that names no possible date, "June has 30 days". */
  readonly impossible?: string;
  /** Says which weekday the date is, where the story names another one beside it. */
  readonly weekdayMismatch?: string;
  readonly by: string;
}

export interface FigureUnit extends Span {
  readonly text: string;
  /** Lower-case singular: dollar, kilometre, percentage, soldier. */
  readonly normalized: string;
  /** ISO 4217 of a currency, else UCUM of a measure; left out where there is none: soldiers, rupees of no known country. */
  readonly code?: string | undefined;
  /** money, length, area, mass, time, speed, "volume per time" …; left out for what is counted. */
  readonly dimension?: string | undefined;
  /**
   * How much one of the unit is in the coherent unit of SI, data in bits: 1000 for the kilometre. Left out for money, counts, and
   * where the zero or the scale differs (degrees Celsius, decibels).
   */
  readonly si?: number | undefined;
}

/** The thing counted or measured. */
export interface FigureConcept extends Span {
  /** The lemma of its head noun. */
  readonly head: string;
  /** What kind of thing it is, where the language data tells: "military", "woman". Two figures of one class may be the same. */
  readonly class?: string;
}

/** What happens to the thing counted. */
export interface FigurePredicate extends Span {
  readonly lemma: string;
  /** The class of actions that it belongs to: "death" for kill, die and dead. */
  readonly class?: string;
}

export interface Figure extends Span {
  readonly kind: FigureKind;
  /** A number, or the low and the high end of a range. */
  readonly value: number | readonly [number, number];
  /** The value in all its digits where `value` rounds them: 9007199254740993. Left out everywhere else. */
  readonly digits?: string;
  readonly change: Change;
  readonly unit: FigureUnit | null;
  readonly of: FigureConcept | null;
  readonly predicate: FigurePredicate | null;
  /** The figure that this one is a part of, by its span: of “49 people, including two children” two has that of 49. */
  readonly partOf?: Span;
  readonly by: string;
}

export interface QuotationCue extends Span {
  /** ":" where a colon stands for a verb: “Lee: “We won.””. */
  readonly lemma: string;
  /** What the cue makes of the words: "denial" for deny, "neutral" for say. */
  readonly stance: CueStance;
}

/** Nothing was said (“did not say”), it might be (“would say”), or it is yet to be said (“will say”). */
export type Modality = "negated" | "hypothetical" | "future";

export interface UnnamedSource {
  /** "s1", "s2" …: no cluster has such an id. */
  readonly id: string;
  /** The words that bring the source in: “an army officer”. */
  readonly description: Span;
}

/** One cue, its source, and one content in one or several spans. */
export interface Quotation extends Span {
  readonly type: QuotationType;
  /** Quotation marks included. */
  readonly content: readonly Span[];
  readonly cue: QuotationCue | null;
  readonly source: Span | null;
  /** The id of the speaker's cluster, of several that of the first; null for an unnamed source. */
  readonly speaker: string | null;
  /** The clusters of all who speak as one, in the order of the text: “Lee and Poe said”. Absent where only one is named. */
  readonly speakers?: readonly string[];
  /** Absent where the words are told as said. */
  readonly modality?: Modality;
  /** Who is told: "reporters". */
  readonly addressee?: Span;
  /** Where or how it is said: "in a statement on its website". */
  readonly occasion?: Span;
  /**
   * Somebody whom the story leaves unnamed and lets speak: the same id for “an army officer” and for “the officer” later on.
   * With a speaker it is one who speaks beside them: “Lee and a colleague said”.
   */
  readonly unnamed?: UnnamedSource;
  /** Quotations inside the quoted words, each with its own source: “My mother said, ‘Go home.’” */
  readonly inner?: readonly Quotation[];
  /** Why this speaker, one sentence for the reader. */
  readonly how?: string;
  /** The sieve that found the speaker, or found that it is nobody whom the story names; absent where none did. */
  readonly speakerBy?: string;
  readonly by: string;
}

/** Where and when the story was filed, as its header or dateline says. */
export interface DatelineInfo extends Span {
  readonly agency: string | null;
  readonly place: string | null;
  /** ISO 8601, or null. */
  readonly date: string | null;
}

/** A story with all its layers; every array is sorted by start, then by end. */
export interface Resolved {
  readonly text: string;
  readonly segmented: Segmented;
  /** ISO 8601 date or date-time of publication: of the header, else the dateline, else the caller's. */
  readonly published: string | null;
  readonly dateline: DatelineInfo | null;
  readonly mentions: readonly Mention[];
  readonly clusters: readonly Cluster[];
  readonly dates: readonly Timex[];
  readonly figures: readonly Figure[];
  readonly quotations: readonly Quotation[];
}
