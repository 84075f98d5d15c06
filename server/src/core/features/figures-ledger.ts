/**
 * The ledger of figures: what a story counts or measures more than once, with each value, its place, source, time and place.
 *
 * An editor sees in it at a glance whether a story says 49 here and 53 there, and who says so.
 */
import type { Figure, Mention, Quotation, Resolved, Timex } from "../article/article";
import { namesOfSpeakers } from "../resolve/attribution/speakers";
import { contextOf, paragraphAt } from "../resolve/figures/figure-context";
import { type FigureGroup, groupFigures } from "../resolve/figures/group-figures";
import { type Span, textOf } from "../text/span";

/** One thing counted or measured, with all that the story says of it. */
export interface LedgerGroup {
  /** In the words of the first figure that names it: “soldiers”, “Net income”; empty where none does. */
  readonly thing: string;
  /** What happens to it, in the words of the first figure that says so: “killed”; empty where none does. */
  readonly action: string;
  /** In the order of the text; at least two. */
  readonly entries: readonly LedgerEntry[];
}

export interface LedgerEntry {
  /** Value, change and unit; the span is that of the number. */
  readonly figure: Figure;
  /** The paragraph that it stands in, counted from 1; paragraphs of the header count too. */
  readonly paragraph: number;
  readonly sentence: Span;
  /** In whose mouth it is; null for the story itself. */
  readonly source: LedgerSource | null;
  /** The time nearest before it in its sentence, else the first; null where none is said. */
  readonly time: Timex | null;
  /** The first place that its sentence names; null where none is. */
  readonly place: Mention | null;
}

export interface LedgerSource {
  /** The speaker's canonical name, of several all: “Ann Lee and Tom Hale”; else the words for the source. */
  readonly name: string;
  /** The id of the (first) speaker's cluster; null for an unnamed source. */
  readonly cluster: string | null;
}

/** All groups of an article, in the order of their first figures. */
export function figuresLedger(article: Resolved): LedgerGroup[] {
  const groups = new Set<FigureGroup>(groupFigures(article).values());
  const names = new Map(article.clusters.map(({ id, name }) => [id, name]));
  return [...groups].sort((a, b) => a.id - b.id).map(({ members }) => ledgerGroup(article, members, names));
}

function ledgerGroup(article: Resolved, members: readonly Figure[], names: ReadonlyMap<string, string>): LedgerGroup {
  const { text } = article;
  const named = members.find(({ of }) => of !== null)?.of;
  const acted = members.find(({ predicate }) => predicate !== null)?.predicate;
  return {
    thing: named == null ? "" : textOf(text, named),
    action: acted == null ? "" : textOf(text, acted),
    entries: members.map((figure) => {
      const { sentence, times, places, quotation } = contextOf(article, figure);
      return {
        figure,
        paragraph: paragraphAt(article, figure.start) + 1,
        sentence,
        source: sourceOf(text, quotation, (id) => names.get(id)),
        time: times[0] ?? null,
        place: places[0] ?? null,
      };
    }),
  };
}

/** Who speaks in a quotation; null where nobody is named and no words point to one. */
export function sourceOf(
  text: string,
  quotation: Quotation | undefined,
  nameOf: (cluster: string) => string | undefined,
): LedgerSource | null {
  if (quotation === undefined) return null;
  const { speaker, source } = quotation;
  const name = namesOfSpeakers(text, quotation, nameOf);
  if (name !== undefined) return { name, cluster: speaker };
  if (source === null) return null;
  // The capital of a sentence's first word is none in a table: "the government".
  const words = textOf(text, source).replace(/^(?:The|An?)(?= )/, (article) => article.toLowerCase());
  return { name: words, cluster: speaker };
}
