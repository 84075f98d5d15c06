/** Groups mentions into clusters: who or what the names of a story stand for. */
import type { Cluster, Mention } from "../../article/article";
import type { NominalProposal, Recognised } from "../../article/recognised";
import type { Span } from "../../text/span";

/** A noun phrase without a name, or a pronoun, with the cluster that it refers to. */
export interface NominalMention extends Span {
  readonly head: string;
  readonly kind: NominalProposal["kind"];
  /** null where nothing in the story fits. */
  readonly cluster: string | null;
}

export interface Coreference {
  /** Sorted by start; none overlaps another. */
  readonly mentions: readonly Mention[];
  /** In the order of their first mention; ids are e1, e2, … */
  readonly clusters: readonly Cluster[];
  readonly nominals: readonly NominalMention[];
}

/** Mentions and clusters of the story, those of its header included, offsets in the story. */
export function resolveCoreference(_story: Recognised): Coreference {
  return { mentions: [], clusters: [], nominals: [] };
}
