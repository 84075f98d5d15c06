/** Completion: the names of the story, spelt as it spells them. */
import type { Cluster, EntityType, Resolved } from "../article/article";
import type { Span } from "../text/span";
import { describeEntity } from "./words";

/** A name that can stand where the cursor is. */
export interface CompletedName {
  readonly name: string;
  readonly type: EntityType;
  /** Who or what bears it: the role of a person, the full name behind a short one. */
  readonly detail: string;
  /** The words before the cursor that it replaces; empty where none begins there. */
  readonly replaces: Span;
}

/** Nobody types so much of a name before asking for the rest. UTF-16 code units. */
const MAX_TYPED = 60;

/** The letters right before an offset, as far as they can begin a name. */
export function typedAt(text: string, offset: number): string {
  return (
    /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.&'’-]*$/u.exec(text.slice(Math.max(0, offset - MAX_TYPED), offset))?.[0] ?? ""
  );
}

/**
 * The names of the story, full and short, those that it gives most often first. What is being typed at the offset is none of them.
 */
export function namesToComplete(article: Resolved, offset: number): CompletedName[] {
  const { text } = article;
  const typed = typedAt(text, offset);
  const found: CompletedName[] = [];
  const seen = new Set<string>();
  const clusters = article.clusters
    .map((cluster) => ({ cluster, count: cluster.mentions.filter(({ end }) => end !== offset).length }))
    .filter(({ count }) => 0 < count)
    .sort((a, b) => b.count - a.count);
  const add = (name: string, { type }: Cluster, detail: string): void => {
    if (seen.has(name) || name === typed) return;
    seen.add(name);
    found.push({ name, type, detail, replaces: replacedBy(name, text, offset, typed) });
  };
  for (const { cluster } of clusters) {
    add(cluster.name, cluster, cluster.attributes.role ?? describeEntity(cluster));
    // “The ministry” is no name, and the dateline's capitals are not for the text.
    for (const alias of cluster.aliases)
      if (/^\p{Lu}/u.test(alias) && alias.toLowerCase() !== cluster.name.toLowerCase())
        add(alias, cluster, cluster.name);
  }
  return found;
}

/** What stands before the cursor of a name of several words: “Angela Ok” of “Angela Okoye”, else the letters typed. */
export function replacedBy(name: string, text: string, offset: number, typed = typedAt(text, offset)): Span {
  const before = text.slice(Math.max(0, offset - name.length), offset).toLowerCase();
  const folded = name.toLowerCase();
  for (let length = before.length; typed.length < length; length--) {
    const start = offset - length;
    if (/[\p{L}\p{N}]/u.test(text[start - 1] ?? " ")) continue;
    if (folded.startsWith(before.slice(-length))) return { start, end: offset };
  }
  return { start: offset - typed.length, end: offset };
}
