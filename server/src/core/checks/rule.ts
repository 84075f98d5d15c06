/** The interface of a newsroom rule: one file and one value, from which its tests, its page and its setting are made. */
import type { Resolved } from "../article/article";
import type { Lexicon } from "../lexicon/lexicon";
import type { Span } from "../text/span";
import type { RelatedPlace, Severity } from "./finding";

/** A text that breaks the rule; `<here>…</here>` marks each span that must be reported, and nothing else may be. */
export interface Example {
  readonly bad: string;
  /** The date of publication, where the example needs one. */
  readonly published?: string;
}

/** A finding as a rule yields it: the registry adds the code, and the severity where the rule does not lower its own. */
export interface Report extends Span {
  readonly message: string;
  readonly related?: readonly RelatedPlace[];
  /** Only where a case is milder than the rule's usual one. */
  readonly severity?: Severity;
}

export interface Rule {
  /** Kebab-case words with one slash, layer first; its file has the same name with - for /. */
  readonly id: string;
  readonly severity: Severity;
  /** What it finds, in a few words. */
  readonly title: string;
  /** Why it matters to a newsroom, in one or two sentences. */
  readonly why: string;
  readonly examples: readonly [Example, ...Example[]];
  /** Texts that come close and are right: the rule must be silent. */
  readonly allowed: readonly [string, ...string[]];
  check(article: Resolved, lexicon: Lexicon): Iterable<Report>;
}
