/** What a cluster's mentions say of it together: role, age, nationality, affiliation, country, coordinates, description. */
import type { ClusterAttributes, EntityType, RoleStatus } from "../../article/article";
import type { Recognised } from "../../article/recognised";
import type { Mutable } from "../../text/copy-with";
import { firstAtOrAfter, type Span } from "../../text/span";
import { onOneLine, type StoryMention } from "./story-mention";

/** What the attributes of one cluster are taken from beside its mentions. */
export interface AttributeContext {
  readonly story: Recognised;
  /** All mentions, in the order of the story. */
  readonly all: readonly StoryMention[];
  /** The canonical name of the cluster that a mention belongs to. */
  nameOf(mention: StoryMention): string;
}

type Attributes = Mutable<ClusterAttributes>;

/** `mentions`: those of one cluster, in the order of the story; `place`: what is known of where it lies. */
export function attributesOf(
  context: AttributeContext,
  type: EntityType,
  mentions: readonly StoryMention[],
  place: ClusterAttributes | undefined,
): ClusterAttributes {
  const attributes: Attributes = place ?? {};
  if (type === "PERSON") {
    for (const mention of mentions) personAttributes(context, attributes, mention);
    return attributes;
  }
  for (const mention of mentions) {
    const { apposition, country, places } = mention.evidence;
    if (apposition !== undefined) {
      attributes.description ??= sliceOf(context.story, apposition, mention.shift);
      if (type === "ORG") organizationAttributes(context, attributes, moved(apposition, mention.shift));
    }
    // “Sparta” of “Sparta Prague” is no team of the towns of that name.
    if (country !== undefined && places === undefined && type !== "GPE") attributes.country ??= country;
  }
  return attributes;
}

/** Longest description of a person that is looked into, in code units. */
const MAX_ROLE = 200;

function personAttributes(context: AttributeContext, attributes: Attributes, mention: StoryMention): void {
  const { title, apposition, age } = mention.evidence;
  const role = title ?? apposition;
  if (role !== undefined && attributes.role === undefined) {
    attributes.role = sliceOf(context.story, role, mention.shift);
    const status = statusOf(attributes.role);
    if (status !== undefined) attributes.status = status;
  }
  if (age !== undefined) attributes.age ??= age;
  if (title !== undefined) roleAttributes(context, attributes, moved(title, mention.shift), IN_TITLE);
  if (apposition !== undefined) roleAttributes(context, attributes, moved(apposition, mention.shift), IN_APPOSITION);
  if (title !== undefined) ownerAttributes(context, attributes, title.start + mention.shift);
  memberAttributes(context, attributes, mention.end);
}

/** What the place of a name in a role says: by itself, or only behind these words. */
interface RolePattern {
  /** Whether a name without a preposition counts: “Apple chief executive”, “Lagos governor”. */
  readonly isPlain: boolean;
}
const IN_TITLE: RolePattern = { isPlain: true };
const IN_APPOSITION: RolePattern = { isPlain: false };

/** Names within the words for a role: “a Belgian economist at the Free University of Brussels”, “Lagos Governor”. */
function roleAttributes(context: AttributeContext, attributes: Attributes, role: Span, { isPlain }: RolePattern): void {
  const { text } = context.story;
  const end = Math.min(role.end, role.start + MAX_ROLE);
  if (attributes.age === undefined) {
    const words = text.slice(role.start, end);
    // Most roles say nothing of years.
    const age = words.includes("year") ? YEARS_OLD.exec(words) : null;
    if (age !== null) attributes.age = Number(age[1]);
  }
  for (let at = firstAtOrAfter(context.all, role.start); at < context.all.length; at++) {
    const mention = context.all[at]!;
    if (end < mention.end) return;
    const before = text.slice(Math.max(role.start, mention.start - 12), mention.start);
    // “a lawyer who left the French army”: behind a clause the names belong to something else.
    if (CLAUSE.test(text.slice(role.start, mention.start))) return;
    const isFirst = !LINK.test(text.slice(role.start, mention.start));
    const { country } = mention.evidence;
    if (mention.type === "NORP" && country !== undefined) {
      // “the Korean representative” may come from anywhere.
      if (isFirst && !STANDS_FOR.test(text.slice(mention.end, end))) attributes.nationality ??= country;
    } else if (mention.type === "ORG") {
      if (MEMBER.test(before) || (isPlain && isFirst)) attributes.affiliation ??= context.nameOf(mention);
    } else if (mention.type === "GPE") {
      if (/\bof (?:the )?$/.test(before) || (isPlain && isFirst)) attributes.office ??= context.nameOf(mention);
    }
  }
}

const STANDS_FOR = /\b(?:representative|affairs|expert|specialist|correspondent|coach|manager|teacher|professor)\b/i;
const YEARS_OLD = /\b(\d{1,3})[-‑ ]years?[-‑ ]old\b/;
const CLAUSE = /\b(?:who|whose|which|that|where|when)\b|[;:]/;
const LINK = /\b(?:of|at|for|in|from|with|to|by|on)\b/;
const MEMBER = /\b(?:of|at|for|with|from|in) (?:the )?$/;

/** “Apple’s chief executive, …”, “Mali’s president …”: the owner stands right before the role. */
function ownerAttributes(context: AttributeContext, attributes: Attributes, start: number): void {
  const owner = context.all[firstAtOrAfter(context.all, start) - 1];
  if (owner === undefined || 3 < start - owner.end) return;
  if (!/^['’]s? $/.test(context.story.text.slice(owner.end, start))) return;
  if (owner.type === "ORG") attributes.affiliation ??= context.nameOf(owner);
  else if (owner.type === "GPE") attributes.office ??= context.nameOf(owner);
}

/** “Aoife Brennan of the Garda”, “Grace Yoon from Pelham Research”. */
function memberAttributes(context: AttributeContext, attributes: Attributes, end: number): void {
  const next = context.all[firstAtOrAfter(context.all, end)];
  if (next === undefined || next.type !== "ORG" || 10 < next.start - end) return;
  if (/^ (?:of|at|from) (?:the )?$/.test(context.story.text.slice(end, next.start)))
    attributes.affiliation ??= context.nameOf(next);
}

/** “a unit of Alphabet”, “the UN mission in Mali”, “a Kenyan charity”. */
function organizationAttributes(context: AttributeContext, attributes: Attributes, apposition: Span): void {
  const { text } = context.story;
  const end = Math.min(apposition.end, apposition.start + MAX_ROLE);
  for (let at = firstAtOrAfter(context.all, apposition.start); at < context.all.length; at++) {
    const mention = context.all[at]!;
    if (end < mention.end) return;
    const before = text.slice(apposition.start, mention.start);
    if (CLAUSE.test(before)) return;
    const { country, isCountry } = mention.evidence;
    const isFirst = /^(?:an?|the)? ?$/i.test(before);
    if (mention.type === "ORG") {
      if (PART_OF.test(before) || (isFirst && PART_NOUN.test(text.slice(mention.end, mention.end + 24))))
        attributes.parent ??= context.nameOf(mention);
    } else if (country !== undefined && (mention.type === "NORP" ? isFirst : isCountry === true && IN.test(before)))
      attributes.country ??= country;
  }
}

const PART = "unit|subsidiary|arm|division|branch|wing|affiliate|mission|agency|offshoot|department|office|brand";
const PART_OF = new RegExp(`\\b(?:${PART}) of (?:the )?$|\\bowned by (?:the )?$`);
const PART_NOUN = new RegExp(`^(?:['’]s)? (?:[a-z]+ )?(?:${PART})\\b`);
const IN = /\b(?:in|from|of) (?:the )?$/;

/** “Former Prime Minister”, “the late president”, “president-elect”. */
function statusOf(role: string): RoleStatus | undefined {
  const lower = role.toLowerCase();
  const first = STATUS_WORD.exec(lower)?.[1];
  if (first !== undefined) return STATUS[first];
  return /[- ](?:elect|designate)\b/.test(lower) ? "incoming" : undefined;
}

const STATUS: Readonly<Record<string, RoleStatus>> = {
  former: "former",
  "one-time": "former",
  onetime: "former",
  erstwhile: "former",
  ex: "former",
  late: "late",
  acting: "acting",
  interim: "acting",
  caretaker: "acting",
  outgoing: "outgoing",
  incoming: "incoming",
};
const STATUS_WORD = new RegExp(`^(?:(?:the|an?|its|their|his|her) )?(?:[a-z]+ )?(${Object.keys(STATUS).join("|")})\\b`);

const moved = ({ start, end }: Span, shift: number): Span => ({ start: start + shift, end: end + shift });

const sliceOf = (story: Recognised, span: Span, shift: number): string =>
  onOneLine(story.text.slice(span.start + shift, span.end + shift));
