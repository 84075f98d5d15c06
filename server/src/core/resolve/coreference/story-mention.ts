/** The mentions of a whole story on their way into clusters. */
import type { EntityType } from "../../article/article";
import type { MentionEvidence, MentionProposal, Recognised } from "../../article/recognised";
import { nameKey } from "../../lexicon/fold";
import { noEvidence } from "../../recognise/entities/evidence";
import { overlaps, type Span, textOf } from "../../text/span";

/** A mention with offsets in the story; type and score may still change. */
export interface StoryMention extends Span {
  readonly text: string;
  /** Folded, hyphens as blanks: mentions with the same key are written alike. */
  readonly key: string;
  readonly words: readonly string[];
  readonly paragraph: number;
  readonly inHeadline: boolean;
  /** The country of a name that two share may still change. */
  evidence: MentionEvidence;
  /** The offset to add to the spans of the evidence. */
  readonly shift: number;
  readonly by: string;
  /** The folded nickname that stands in quotes within the name: “pepe”. */
  readonly nickname?: string;
  /** The name with the surname that stands with another name only: “Peter Ng” of “Peter and Angela Ng”. */
  readonly fullName?: string;
  type: EntityType;
  score: number;
  /** The group that the mention belongs to; mentions of one group are one in the result. */
  group: Group | undefined;
}

/** Mentions that are one person or thing; a merged group points to the one that it went into. */
export interface Group {
  readonly mentions: StoryMention[];
  into: Group | undefined;
}

/** Mentions of the story in order: those of its header as the header says, the others as proposed. */
export function gatherMentions(story: Recognised): StoryMention[] {
  const { header } = story.segmented;
  const headerSpans: { span: Span; type: EntityType }[] = header.places.map((span) => ({ span, type: "GPE" }));
  if (header.agency !== null) headerSpans.push({ span: header.agency, type: "ORG" });
  headerSpans.sort((a, b) => a.span.start - b.span.start);
  const headerEnd = headerSpans.at(-1)?.span.end ?? 0;
  const mentions: StoryMention[] = [];
  const headerEvidence: MentionEvidence[] = headerSpans.map(() => ({}));
  for (let index = 0; index < story.paragraphs.length; index++) {
    const placed = story.paragraphs[index]!;
    for (const proposal of placed.content.mentions) {
      const span = { start: placed.start + proposal.start, end: placed.start + proposal.end };
      // The header's own mentions stand at the head of the story.
      const inHeader = span.start < headerEnd ? headerSpans.findIndex((h) => overlaps(h.span, span)) : -1;
      if (inHeader < 0) mentions.push(fromProposal(span, placed.start, index, proposal, placed.role === "headline"));
      else if (proposal.type === headerSpans[inHeader]!.type) headerEvidence[inHeader] = proposal.evidence;
    }
  }
  for (const [index, { span, type }] of headerSpans.entries()) {
    const { country, isCountry, places, canonical } = headerEvidence[index]!;
    const evidence = noEvidence();
    if (country !== undefined) evidence.country = country;
    if (isCountry !== undefined) evidence.isCountry = isCountry;
    if (places !== undefined) evidence.places = places;
    if (canonical !== undefined) evidence.canonical = canonical;
    const text = textOf(story.text, span);
    const key = nameKey(text);
    const written = { text, key, words: key.split(" ") };
    const { start, end } = span;
    mentions.push(fromProposal(span, 0, -1, { start, end, written, type, score: 0.98, evidence, by: "header" }, false));
  }
  // Proposals come in the order of the text.
  return headerSpans.length === 0 ? mentions : mentions.sort((a, b) => a.start - b.start || a.end - b.end);
}

function fromProposal(
  { start, end }: Span,
  shift: number,
  paragraph: number,
  { type, written, score, evidence, by }: MentionProposal,
  inHeadline: boolean,
): StoryMention {
  const { text, key, words } = written;
  return { start, end, text, key, words, paragraph, inHeadline, evidence, shift, by, type, score, group: undefined };
}

/** The group that a mention is in now. */
export function groupOf(mention: StoryMention): Group {
  return rootOf(mention.group!);
}

/** The group that a group has become part of, or itself. */
export function rootOf(group: Group): Group {
  let root = group;
  while (root.into !== undefined) root = root.into;
  return root;
}

/** Makes two groups one, the smaller going into the larger so that all merges together stay nearly linear. */
export function merge(a: Group, b: Group): void {
  if (a === b) return;
  const [small, large] = a.mentions.length < b.mentions.length ? [a, b] : [b, a];
  for (const mention of small.mentions) large.mentions.push(mention);
  small.into = large;
}

/** Line breaks and runs of blanks within a name or a role as one blank; hardly any has them. */
export const onOneLine = (text: string): string =>
  text.includes("\n") || text.includes("  ") ? text.replace(/\s+/g, " ") : text;
