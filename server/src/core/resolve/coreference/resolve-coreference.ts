/** Groups mentions into clusters: who or what the names of a story stand for. */
import type { Cluster, EntityType, Mention } from "../../article/article";
import type { NominalProposal, Recognised } from "../../article/recognised";
import type { Gazetteer } from "../../lexicon/gazetteer";
import type { Mutable } from "../../text/copy-with";
import type { Span } from "../../text/span";
import type { Location } from "../places/locate";
import { settleAmbiguousCountries } from "./ambiguous-country";
import { type AttributeContext, attributesOf } from "./attributes";
import { shareSurnames } from "./couples";
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
import { type Group, gatherMentions, groupOf, onOneLine, type StoryMention } from "./story-mention";

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
  const gathered = joinNicknames(story.text, gatherMentions(story));
  const found = settleTypes(shareSurnames(story.text, gathered));
  settleAmbiguousCountries(story.text, found);
  for (const mention of found) mention.group = { mentions: [mention], into: undefined };
  for (const sieve of SIEVES) sieve.apply(found);
  const nominals = resolveNominals(story, found);
  return assemble(story, found, nominals, gazetteer);
}

/** A cluster on its way to the result. */
interface Draft extends PlaceCluster {
  readonly id: string;
  type: EntityType;
  name: string;
  readonly mentions: StoryMention[];
  /** The same as they are given out. */
  readonly given: Mention[];
  /** Noun phrases that stand for it. */
  nominals: string[] | undefined;
  location: Location | undefined;
}

function assemble(
  story: Recognised,
  found: readonly StoryMention[],
  nominals: readonly ResolvedNominal[],
  gazetteer: Gazetteer | undefined,
): Coreference {
  const drafts: Draft[] = [];
  const ofGroup = new Map<Group, Draft>();
  const mentions: Mention[] = [];
  for (const mention of found) {
    const group = groupOf(mention);
    let draft = ofGroup.get(group);
    if (draft === undefined) {
      const id = `e${drafts.length + 1}`;
      const { type, text: name } = mention;
      draft = { id, type, name, mentions: [], given: [], nominals: undefined, location: undefined };
      drafts.push(draft);
      ofGroup.set(group, draft);
    }
    const { start, end, type, score, by } = mention;
    const given: Mention = { start, end, type, cluster: draft.id, score, by };
    mentions.push(given);
    draft.mentions.push(mention);
    draft.given.push(given);
  }
  for (const draft of drafts) {
    draft.type = typeOf(draft.mentions);
    draft.name = nameOf(draft.mentions, draft.type);
  }
  const resolved: NominalMention[] = [];
  for (const { group, kind, start, end, head } of nominals) {
    const draft = group === undefined ? undefined : ofGroup.get(group);
    resolved.push({ start, end, head, kind, cluster: draft === undefined ? null : draft.id });
    if (draft === undefined || kind !== "definite" || draft.type !== "ORG") continue;
    draft.nominals ??= [];
    draft.nominals.push(story.text.slice(start, end).toLowerCase());
  }
  locateClusters(story.text, found, drafts, gazetteer);
  const context: AttributeContext = {
    story,
    all: found,
    nameOf: (mention) => ofGroup.get(groupOf(mention))!.name,
  };
  return { mentions, clusters: drafts.map((draft) => clusterOf(context, draft)), nominals: resolved };
}

function clusterOf(context: AttributeContext, draft: Draft): Cluster {
  const { id, type, name, mentions, given, location } = draft;
  const attributes = attributesOf(context, type, mentions, location?.facts);
  const cluster: Mutable<Cluster> = { id, type, name, aliases: aliasesOf(draft), attributes, mentions: given };
  if (location?.how !== undefined) cluster.how = location.how;
  return cluster;
}

/** What else it is called, each once, in the order of the story; most are called by one name only. */
function aliasesOf({ name, mentions, nominals }: Draft): string[] {
  const aliases: string[] = [];
  let last = name;
  for (const { text } of mentions) {
    if (text === name || text === last) continue;
    last = text;
    const alias = onOneLine(text);
    if (!aliases.includes(alias)) aliases.push(alias);
    if (MAX_ALIASES <= aliases.length) break;
  }
  for (const nominal of nominals ?? []) if (!aliases.includes(nominal)) aliases.push(nominal);
  return aliases;
}

/** Nobody is called by more names, and each is compared with all before it. */
const MAX_ALIASES = 40;

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
  let best = mentions.find((m) => m.type === type);
  if (best === undefined) {
    const { countryName } = mentions[0]!.evidence;
    return countryName ?? mentions[0]!.text;
  }
  for (const mention of mentions) {
    if (mention.type !== type) continue;
    // Most mentions are written alike; one that was given a surname (“Peter and Angela Ng”) has more words than its text.
    if (mention.text === best.text && mention.words.length === best.words.length) continue;
    // “Halden Systems Inc” is what the company is registered as, not what it is called.
    if (LEGAL_FORM.test(mention.text)) continue;
    if (isShouted(best.text) && !isShouted(mention.text) && best.words.length <= mention.words.length) best = mention;
    else if (best.words.length < mention.words.length && !isShouted(mention.text)) best = mention;
  }
  const text = onOneLine(best.fullName ?? best.text);
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
