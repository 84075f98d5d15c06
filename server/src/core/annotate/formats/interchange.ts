/** The public JSON, schema `dateline/1`: one story in, one annotated story out. */
import type { Cluster, Figure, Mention, Quotation, Resolved, Timex } from "../../article/article";
import type { Finding } from "../../checks/finding";

/** The annotated story as `annotate --format json` prints it; offsets are half-open UTF-16 code units of the text as given. */
export interface InterchangeStory {
  /** The caller's id, unchanged; null where the caller gave none. */
  readonly id: string | null;
  readonly schema: "dateline/1";
  readonly published: string | null;
  readonly dateline: Resolved["dateline"];
  readonly entities: readonly Mention[];
  readonly clusters: readonly Omit<Cluster, "mentions">[];
  readonly dates: readonly Omit<Timex, "how" | "open" | "impossible" | "weekdayMismatch">[];
  readonly figures: readonly Figure[];
  readonly quotations: readonly InterchangeQuotation[];
  readonly diagnostics: readonly Finding[];
}

/** A quotation without what is there for readers alone, and so those inside it. */
export interface InterchangeQuotation extends Omit<Quotation, "how" | "inner"> {
  readonly inner?: readonly InterchangeQuotation[];
}

/** Turns an article and its findings into the public form. What is there for readers alone (`how`) is left out. */
export function toInterchange(id: string | null, article: Resolved, findings: readonly Finding[]): InterchangeStory {
  return {
    id,
    schema: "dateline/1",
    published: article.published,
    dateline: article.dateline,
    entities: article.mentions.map(mentionOut),
    clusters: article.clusters.map(({ id: clusterId, type, name, aliases, attributes }) => ({
      id: clusterId,
      type,
      name,
      aliases,
      attributes,
    })),
    dates: article.dates.map(dateOut),
    figures: article.figures,
    quotations: article.quotations.map(quotationOut),
    diagnostics: findings,
  };
}

function mentionOut({ start, end, type, cluster, score, by }: Mention): Mention {
  return { start, end, type, cluster, score, by };
}

function dateOut({ how: _how, open: _open, impossible: _impossible, weekdayMismatch: _mismatch, ...date }: Timex) {
  return date;
}

function quotationOut({ how: _how, inner, ...quotation }: Quotation): InterchangeQuotation {
  return inner === undefined ? quotation : { ...quotation, inner: inner.map(quotationOut) };
}
