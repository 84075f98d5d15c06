/** The names of one story as small plain data, for an index over many stories: it can be kept when the article is gone. */
import type { Cluster, EntityType, Resolved } from "../article/article";
import { nameKey } from "../lexicon/fold";
import type { LinePosition } from "../text/line-index";
import { countryName } from "./country-names";

/** One of those whom a story names. */
export interface StoryName {
  /** The canonical name. */
  readonly name: string;
  readonly type: EntityType;
  /** The same in two stories where both mean the same; empty where the name alone does not tell: “Smith”. */
  readonly key: string;
  /** The short form by letters that an organization also goes by; empty without one. */
  readonly acronym: string;
  readonly mentions: number;
  /** Where the story introduces it. */
  readonly start: LinePosition;
  readonly end: LinePosition;
}

/** What is known of a name apart from where it stands. */
export type NameIdentity = Pick<StoryName, "key" | "acronym">;

/** Names of one story that are kept; a list of thousands of names is no story. */
const MAX_NAMES = 400;

/** Longer names are none. */
const MAX_LENGTH = 120;

/** The names of a story in the order of their first mentions; `positionAt` turns an offset of the text into line and character. */
export function namesOfStory(article: Resolved, positionAt: (offset: number) => LinePosition): StoryName[] {
  const names: StoryName[] = [];
  for (const cluster of article.clusters) {
    if (names.length === MAX_NAMES) break;
    const first = introduction(article, cluster);
    if (first === undefined || MAX_LENGTH < cluster.name.length) continue;
    names.push({
      name: cluster.name,
      type: cluster.type,
      ...identityOf(cluster),
      mentions: cluster.mentions.length,
      start: positionAt(first.start),
      end: positionAt(first.end),
    });
  }
  return names;
}

/** By what the one that a cluster stands for is known in other stories. */
export function identityOf({ type, name, aliases, attributes: { country } }: Cluster): NameIdentity {
  const key = nameKey(name);
  switch (type) {
    case "PERSON":
      // A surname or a given name alone is somebody else's in the next story.
      return { key: key.includes(" ") ? `person ${key}` : "", acronym: "" };
    case "ORG": {
      const acronym = isAcronym(name) ? name : (aliases.find(isAcronym) ?? "");
      return { key: `org ${key}`, acronym: acronym.replaceAll(".", "") };
    }
    case "GPE":
    case "LOC":
    case "FAC":
      return { key: placeKey(key, [name, ...aliases], country), acronym: "" };
    default:
      return { key: `${type.toLowerCase()} ${key}`, acronym: "" };
  }
}

/** A country is its code, whatever it is called; a town is told from those of its name by its country. */
function placeKey(key: string, written: readonly string[], country: string | undefined): string {
  if (country === undefined) return `place ${key}`;
  const usual = countryName(country);
  if (usual !== undefined && written.some((name) => name === usual)) return `country ${country}`;
  return `place ${key} ${country}`;
}

const isAcronym = (name: string): boolean => name.length < 9 && /^[A-Z][A-Z0-9.&-]+$/.test(name);

/** The first mention in the body that gives the full name, else the first. */
function introduction({ text }: Resolved, { name, mentions }: Cluster): Cluster["mentions"][number] | undefined {
  return mentions.find(({ start, end }) => end - start === name.length && text.startsWith(name, start)) ?? mentions[0];
}
