/** The data model: one immutable article over one string, and the layers of annotations over it. */
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

/** What a story says of the one that a cluster stands for. */
export interface ClusterAttributes {
  /** The words of the story that say what the person is: "French Minister of the Armed Forces". */
  readonly role?: string;
  readonly age?: number;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
  readonly lat?: number;
  readonly lon?: number;
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
  readonly beginPoint?: string;
  readonly endPoint?: string;
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
  readonly change: Change;
  readonly unit: FigureUnit | null;
  readonly of: FigureConcept | null;
  readonly predicate: FigurePredicate | null;
  readonly by: string;
}

export interface QuotationCue extends Span {
  readonly lemma: string;
}

/** One cue, its source, and one content in one or several spans. */
export interface Quotation extends Span {
  readonly type: QuotationType;
  /** Quotation marks included. */
  readonly content: readonly Span[];
  readonly cue: QuotationCue | null;
  readonly source: Span | null;
  /** The id of the speaker's cluster; null for an unnamed source. */
  readonly speaker: string | null;
  /** Why this speaker, one sentence for the reader. */
  readonly how?: string;
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
