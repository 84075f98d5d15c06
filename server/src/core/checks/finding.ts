/** What a newsroom rule reports. */
import type { Span } from "../text/span";

export type Severity = "error" | "warning" | "information" | "hint";

/** The severities from the mildest to the gravest. */
export const SEVERITIES: readonly Severity[] = ["hint", "information", "warning", "error"];

/** Another place that belongs to a finding. */
export interface RelatedPlace extends Span {
  readonly message: string;
}

/** One finding; offsets in the story. */
export interface Finding extends Span {
  /** The id of the rule: "figure/conflict". */
  readonly code: string;
  readonly severity: Severity;
  /** What is wrong, for the person who wrote it: plain text. */
  readonly message: string;
  readonly related: readonly RelatedPlace[];
}
