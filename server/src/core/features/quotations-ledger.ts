/** The ledger of quotations: who says what, each speaker's words in the order of the text. */
import type { Cluster, Quotation, Resolved } from "../article/article";
import { speakersOf } from "../resolve/attribution/speakers";
import { firstAtOrAfter, type Span, textOf } from "../text/span";

/** One who speaks, and all that the story lets them say. */
export interface LedgerSpeaker {
  /** The id of the cluster, of the unnamed source ("s1"), else "". */
  readonly id: string;
  /** The canonical name, else the words for the source: "an army officer"; empty where the story tells of nobody. */
  readonly name: string;
  /** undefined for a source without a name. */
  readonly cluster: Cluster | undefined;
  readonly quotations: readonly Quotation[];
}

/** All speakers in the order in which they first speak, those who speak together one by one; quotations without any speaker come last. Linear, apart from one sort. */
export function quotationsLedger(article: Resolved): LedgerSpeaker[] {
  const clusters = new Map(article.clusters.map((cluster) => [cluster.id, cluster]));
  const speakers = new Map<
    string,
    { id: string; name: string; cluster: Cluster | undefined; quotations: Quotation[] }
  >();
  for (const quotation of article.quotations) {
    const named = speakersOf(quotation).flatMap((id) => clusters.get(id) ?? []);
    for (const cluster of named) add(cluster.id, cluster.name, cluster, quotation);
    if (named.length === 0 || quotation.unnamed !== undefined)
      add(quotation.unnamed?.id ?? "", sourceName(article, quotation), undefined, quotation);
  }
  return [...speakers.values()].sort((a, b) => Number(a.name === "") - Number(b.name === ""));

  function add(id: string, name: string, cluster: Cluster | undefined, quotation: Quotation): void {
    // Two sources in the same words are one: “the ministry” that no name stands for.
    const key = id === "" ? `: ${name.toLowerCase()}` : id;
    const known = speakers.get(key);
    if (known === undefined) speakers.set(key, { id, name, cluster, quotations: [quotation] });
    else known.quotations.push(quotation);
  }
}

/** The quotations of the one whom a cluster stands for, in the order of the text. */
export function quotationsOf(article: Resolved, cluster: string): Quotation[] {
  return article.quotations.filter((quotation) => speakersOf(quotation).includes(cluster));
}

/** Somebody or something that quoted words speak of. */
export interface SpokenOf {
  readonly cluster: Cluster;
  /** The mentions inside the quoted words. */
  readonly mentions: readonly Span[];
}

/** Whom and what a quotation speaks of, in the order of the text; its own speakers are left out. */
export function spokenOf(article: Resolved, quotation: Quotation): SpokenOf[] {
  const spoken = new Map<string, Span[]>();
  const { mentions } = article;
  const own = speakersOf(quotation);
  for (const { start, end } of quotation.content) {
    for (let i = firstAtOrAfter(mentions, start); i < mentions.length && mentions[i]!.end <= end; i++) {
      const { cluster, start, end } = mentions[i]!;
      if (own.includes(cluster)) continue;
      const known = spoken.get(cluster);
      if (known === undefined) spoken.set(cluster, [{ start, end }]);
      else known.push({ start, end });
    }
  }
  return article.clusters
    .filter(({ id }) => spoken.has(id))
    .map((cluster) => ({ cluster, mentions: spoken.get(cluster.id)! }))
    .sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start);
}

/** Those who speak of the one whom a cluster stands for, each with the quotations in which they do. */
export function speakersOn(article: Resolved, cluster: string): LedgerSpeaker[] {
  const speakers: LedgerSpeaker[] = [];
  for (const speaker of quotationsLedger(article)) {
    if (speaker.cluster?.id === cluster) continue;
    const quotations = speaker.quotations.filter(
      (quotation) => !speakersOf(quotation).includes(cluster) && mentionsIn(article, quotation, cluster),
    );
    if (quotations.length !== 0) speakers.push({ ...speaker, quotations });
  }
  return speakers;
}

function mentionsIn({ mentions }: Resolved, { content }: Quotation, cluster: string): boolean {
  return content.some(({ start, end }) => {
    for (let i = firstAtOrAfter(mentions, start); i < mentions.length && mentions[i]!.end <= end; i++) {
      if (mentions[i]!.cluster === cluster) return true;
    }
    return false;
  });
}

/** “An army officer” stands at the start of a sentence, but not in a list. */
function sourceName({ text }: Resolved, { source, unnamed }: Quotation): string {
  const span = unnamed?.description ?? source;
  return span === null
    ? ""
    : textOf(text, span).replace(/^(?:The|An?|Two|One|Some)(?= )/, (word) => word.toLowerCase());
}
