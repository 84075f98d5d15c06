/** The other places that belong to a name: every mention of the one whom it names, and where the story first names them. */
import type { Cluster, Resolved } from "../article/article";
import type { Span } from "../text/span";
import { annotationsAt } from "./annotations-at";

/** All mentions of whom or what the place at an offset names, in the order of the text; null where nothing is named. */
export function mentionsAt(article: Resolved, offset: number): readonly Span[] | null {
  return clusterAt(article, offset)?.mentions ?? null;
}

/** The mention that introduces whom or what the place at an offset names: the first in the body that gives the full name, else the first. */
export function introductionAt(article: Resolved, offset: number): Span | null {
  const cluster = clusterAt(article, offset);
  if (cluster === undefined) return null;
  const full = cluster.mentions.find(({ start, end }) => article.text.slice(start, end) === cluster.name);
  return full ?? cluster.mentions[0] ?? null;
}

/** The cluster of the name at an offset; on the words that introduce a quotation ("she said"), the speaker's. */
export function clusterAt(article: Resolved, offset: number): Cluster | undefined {
  for (const annotation of annotationsAt(article, offset)) {
    let id: string | null = null;
    if (annotation.layer === "mention") id = annotation.mention.cluster;
    else if (annotation.layer === "quotation") {
      const { source, cue, speaker } = annotation.quotation;
      const introduces = [source, cue].some((span) => span !== null && span.start <= offset && offset <= span.end);
      if (introduces) id = speaker;
    }
    if (id !== null) return article.clusters.find((cluster) => cluster.id === id);
  }
  return undefined;
}
