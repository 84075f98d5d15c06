/** Who speaks of whom, as a hierarchy of calls: a speaker “calls” those of whom their quoted or reported words speak. */
import type { Cluster, EntityType, Quotation, Resolved } from "../article/article";
import { speakersOf } from "../resolve/attribution/speakers";
import type { Span } from "../text/span";
import { quotationsOf, speakersOn, spokenOf } from "./quotations-ledger";
import { clusterAt, introductionAt } from "./related-places";

/** One who speaks or is spoken of. */
export interface HierarchyParty {
  readonly name: string;
  /** The role of a person, else "". */
  readonly description: string;
  /** PERSON for a source without a name. */
  readonly type: EntityType;
  /** Where the story introduces them. */
  readonly span: Span;
}

/** The other end, and the places where the words of the one speak of the other. */
export interface HierarchyLink {
  readonly party: HierarchyParty;
  readonly places: readonly Span[];
}

/** Whom or what the place at an offset names, if they speak in the story or somebody speaks of them; else null. */
export function hierarchyPartyAt(article: Resolved, offset: number): HierarchyParty | null {
  const cluster = clusterAt(article, offset);
  if (cluster === undefined) return null;
  const isThere = article.quotations.some((quotation) => speakersOf(quotation).includes(cluster.id));
  return isThere || 0 < speakersOn(article, cluster.id).length ? partyOf(article, cluster) : null;
}

/** Of whom and of what the one named at an offset speaks, in the order in which the words first do. */
export function spokenOfBy(article: Resolved, offset: number): HierarchyLink[] {
  const cluster = clusterAt(article, offset);
  if (cluster === undefined) return [];
  const links = new Map<Cluster, Span[]>();
  for (const quotation of quotationsOf(article, cluster.id)) {
    for (const { cluster: other, mentions } of spokenOf(article, quotation)) {
      const places = links.get(other);
      if (places === undefined) links.set(other, [...mentions]);
      else places.push(...mentions);
    }
  }
  return [...links].map(([other, places]) => ({ party: partyOf(article, other), places }));
}

/** Who speaks of the one named at an offset, in the order in which they first speak. */
export function speakersAbout(article: Resolved, offset: number): HierarchyLink[] {
  const cluster = clusterAt(article, offset);
  if (cluster === undefined) return [];
  const links: HierarchyLink[] = [];
  for (const speaker of speakersOn(article, cluster.id)) {
    const places = speaker.quotations.flatMap(
      (quotation) => spokenOf(article, quotation).find((spoken) => spoken.cluster === cluster)?.mentions ?? [],
    );
    const party =
      speaker.cluster === undefined
        ? unnamedParty(speaker.name, speaker.quotations[0]!)
        : partyOf(article, speaker.cluster);
    if (party !== undefined) links.push({ party, places });
  }
  return links;
}

function partyOf(article: Resolved, { name, type, attributes, mentions }: Cluster): HierarchyParty {
  const first = mentions[0]!;
  const span = introductionAt(article, first.start) ?? first;
  return { name, description: attributes.role ?? "", type, span };
}

/** Words whose source the story does not tell belong to nobody. */
function unnamedParty(name: string, { source, unnamed }: Quotation): HierarchyParty | undefined {
  const span = unnamed?.description ?? source;
  return span === null ? undefined : { name, description: "", type: "PERSON", span };
}
