/** Groups mentions into clusters: who or what the names of a story stand for. */
import type { Cluster, EntityType, Mention } from "../../article/article";
import type { NominalProposal, Recognised } from "../../article/recognised";
import type { Gazetteer } from "../../lexicon/gazetteer";
import type { Span } from "../../text/span";
import { settleAmbiguousCountries } from "./ambiguous-country";
import { type AttributeContext, attributesOf } from "./attributes";
import { joinNicknames } from "./nicknames";
import { type ResolvedNominal, resolveNominals } from "./nominals";
import { locateClusters, type PlaceCluster } from "./place-clusters";
import { settleTypes } from "./retype";
import type { Sieve } from "./sieve";
import { acronym } from "./sieves/acronym";
import { country } from "./sieves/country";
import { exactString } from "./sieves/exact-string";
import { partOfName } from "./sieves/part-of-name";
import { personName } from "./sieves/person-name";
import { placeVariant } from "./sieves/place-variant";
import { shortName } from "./sieves/short-name";
import { type Group, gatherMentions, groupOf, type StoryMention } from "./story-mention";

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

/** Precise ones first. */
const SIEVES: readonly Sieve[] = [
  // Before all others: they then see each name once.
  exactString,
  // Before people and short names, since brackets settle what letters stand for.
  acronym,
  country,
  placeVariant,
  personName,
  shortName,
  // Last, because a word of the name is the weakest tie.
  partOfName,
];

/** Mentions and clusters of the story, those of its header included, offsets in the story. */
export function resolveCoreference(story: Recognised, gazetteer?: Gazetteer): Coreference {
  const found = settleTypes(joinNicknames(story.text, gatherMentions(story)));
  settleAmbiguousCountries(story.text, found);
  for (const mention of found) mention.group = { mentions: [mention], into: undefined };
  for (const sieve of SIEVES) sieve.apply(found);
  const nominals = resolveNominals(story, found);
  return assemble(story, found, nominals, gazetteer);
}

function assemble(
  story: Recognised,
  found: readonly StoryMention[],
  nominals: readonly ResolvedNominal[],
  gazetteer: Gazetteer | undefined,
): Coreference {
  const ids = new Map<Group, string>();
  const mentions: Mention[] = [];
  const ofGroup = new Map<Group, { story: StoryMention[]; mentions: Mention[]; nominals: string[] }>();
  for (const mention of found) {
    const group = groupOf(mention);
    let id = ids.get(group);
    if (id === undefined) {
      id = `e${ids.size + 1}`;
      ids.set(group, id);
      ofGroup.set(group, { story: [], mentions: [], nominals: [] });
    }
    const { start, end, type, score, by } = mention;
    const result: Mention = { start, end, type, cluster: id, score, by };
    mentions.push(result);
    const members = ofGroup.get(group)!;
    members.story.push(mention);
    members.mentions.push(result);
  }
  for (const { group, kind, start, end } of nominals) {
    if (group === undefined || kind !== "definite") continue;
    ofGroup.get(group)?.nominals.push(story.text.slice(start, end).toLowerCase());
  }
  const names = new Map<Group, PlaceCluster & { readonly name: string }>();
  for (const [group, { story: own }] of ofGroup) {
    const type = typeOf(own);
    names.set(group, { type, name: nameOf(own, type), mentions: own });
  }
  const locations = locateClusters(story.text, found, names.values(), gazetteer);
  const context: AttributeContext = {
    story,
    all: found,
    nameOf: (mention) => names.get(groupOf(mention))!.name,
  };
  const clusters: Cluster[] = [];
  for (const [group, members] of ofGroup) {
    const named = names.get(group)!;
    const { type, name } = named;
    const { how, ...location } = locations.get(named) ?? {};
    const aliases = new Set<string>();
    for (const { text } of members.story) if (text !== name) aliases.add(text.replace(/\s+/g, " "));
    if (type === "ORG") for (const text of members.nominals) aliases.add(text);
    clusters.push({
      id: ids.get(group)!,
      type,
      name,
      aliases: [...aliases],
      attributes: { ...attributesOf(context, type, members.story), ...location },
      ...(how === undefined ? {} : { how }),
      mentions: members.mentions,
    });
  }
  return {
    mentions,
    clusters,
    nominals: nominals.map(({ start, end, head, kind, group }) => ({
      start,
      end,
      head,
      kind,
      cluster: group === undefined ? null : (ids.get(group) ?? null),
    })),
  };
}

/** A country that is only meant by its people (“French”) is a country all the same; otherwise the type of most mentions. */
function typeOf(mentions: readonly StoryMention[]): EntityType {
  if (mentions.length === 1 && mentions[0]!.type !== "NORP") return mentions[0]!.type;
  const counts = new Map<EntityType, number>();
  for (const { type, evidence } of mentions) {
    if (type === "NORP" && evidence.country !== undefined) return "GPE";
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  let best = mentions[0]!.type;
  for (const [type, count] of counts) if ((counts.get(best) ?? 0) < count) best = type;
  return best;
}

/** The fullest name: of a country its own rather than its people's, of others the first of the longest. */
function nameOf(mentions: readonly StoryMention[], type: EntityType): string {
  const own = mentions.filter((m) => m.type === type);
  if (own.length === 0) {
    const { countryName } = mentions[0]!.evidence;
    return countryName ?? mentions[0]!.text;
  }
  let best = own[0]!;
  for (const mention of own) {
    // “Halden Systems Inc” is what the company is registered as, not what it is called.
    if (mention !== best && LEGAL_FORM.test(mention.text)) continue;
    if (isShouted(best.text) && !isShouted(mention.text) && best.words.length <= mention.words.length) best = mention;
    else if (best.words.length < mention.words.length && !isShouted(mention.text)) best = mention;
  }
  const text = best.text.replace(/\s+/g, " ");
  return isShouted(text) && (type === "GPE" || type === "LOC" || type === "PERSON") ? calm(text) : text;
}

const LEGAL_FORM = /\b(?:inc|ltd|plc|corp|co|llc|ag|sa|nv|gmbh)\.?$/i;

/** Whether a name is in capitals throughout; its second letter tells for nearly all that are not. */
function isShouted(text: string): boolean {
  const second = text.charCodeAt(1);
  if (97 <= second && second <= 122) return false;
  return 3 < text.length && text === text.toUpperCase() && /^[\p{L}\s'’-]+$/u.test(text);
}

/** “BAMAKO” as “Bamako”. */
const calm = (text: string): string =>
  text
    .toLowerCase()
    .replace(/(^|[\s'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
