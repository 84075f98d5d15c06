/** A written form and everything the lexicon knows of it: looked up once, then shared by all tokens of the same form. */
import type { CalendarWord } from "./calendar";
import type { CueWord } from "./cues";
import type { NameWord } from "./names";
import type { NumberWord } from "./numbers";
import type { UnitWord } from "./units";

/** How a form is written; flags. */
export const Shape = {
  /** Begins with an upper-case letter. */
  Capital: 1,
  /** Two or more letters, all upper case (dots aside): UN, U.N., AFP. */
  AllCaps: 2,
  /** All letters lower case. */
  Lower: 4,
  /** Holds at least one digit. */
  Digit: 8,
  /** Only digits (with , and . between them). */
  Number: 16,
  /** An upper-case letter behind a lower-case one: McDonald, iPhone. */
  Camel: 32,
  /** Ends with a dot that belongs to it: Gen., U.N., a.m. */
  Dotted: 64,
  /** One upper-case letter with a dot: an initial. */
  Initial: 128,
  /** No letter and no digit. */
  Mark: 256,
} as const;

/** Parts of speech that a form can have; flags. Several are usual: “attack” is Noun and Verb. */
export const Pos = {
  Determiner: 1,
  Preposition: 2,
  Pronoun: 4,
  Conjunction: 8,
  /** be, have, do in all their forms. */
  Auxiliary: 16,
  Modal: 32,
  Negation: 64,
  Noun: 128,
  Verb: 256,
  Adjective: 512,
  Adverb: 1024,
  /** who, which, that, when … as the head of a clause. */
  Relative: 2048,
  Possessive: 4096,
  /** Forms of verbs. */
  Past: 8192,
  PastParticiple: 16384,
  Gerund: 32768,
  ThirdPerson: 65536,
  Base: 131072,
  /** Forms of nouns. */
  Plural: 262144,
  /** The noun reading is the usual one, at least about twice as frequent as any other; set too where it is the only one. */
  MostlyNoun: 524288,
  MostlyVerb: 1048576,
  MostlyAdjective: 2097152,
  Subordinator: 4194304,
} as const;

/** The closed classes of `Pos`: words that hold a sentence together and head no phrase of their own. */
export const CLOSED_CLASS =
  Pos.Determiner |
  Pos.Preposition |
  Pos.Pronoun |
  Pos.Conjunction |
  Pos.Auxiliary |
  Pos.Modal |
  Pos.Negation |
  Pos.Relative |
  Pos.Subordinator;

/** Immutable but for `tag`, which is a memory; the same text gives the same object as long as the lexicon keeps it. */
export interface WordForm {
  /** As written. */
  readonly text: string;
  /** Lower case, ’ as '. */
  readonly lower: string;
  /** The key of gazetteers: lower case without diacritics, dots and apostrophes dropped. */
  readonly folded: string;
  /** Flags of `Shape`. */
  readonly shape: number;
  /** Flags of `Pos`; 0 for a word that the lexicon does not know. */
  readonly pos: number;
  /** The dictionary form of the likeliest noun reading, else of the verb, else `lower`. */
  readonly nounLemma: string;
  readonly verbLemma: string;
  /** Facts for one layer each; undefined for the many words that it does not care about. */
  readonly calendar: CalendarWord | undefined;
  readonly number: NumberWord | undefined;
  readonly unit: UnitWord | undefined;
  readonly cue: CueWord | undefined;
  readonly name: NameWord | undefined;
  /** What the tagger of names has worked out for this form: nothing until it first meets it. */
  tag: FormTag | undefined;
}

/** A form as the tagger of names sees it. */
export interface FormTag {
  /** Hash of the word. */
  readonly word: number;
  /** How it is written, as one number. */
  readonly shape: number;
  /** Its class among words that are used alike, the wider class, and its class in another division of them. */
  readonly fine: number;
  readonly wide: number;
  readonly other: number;
  /** Flags of `NameFact`, and the sign bit for a word that no dictionary has. */
  readonly facts: number;
  /** From `at` on: what the form says for each tag of the tokens from two before it to two behind it. */
  readonly scores: Int16Array;
  readonly at: number;
}
