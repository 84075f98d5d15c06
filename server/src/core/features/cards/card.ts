/** A short card of facts, and its two forms: Markdown and plain text. */
import { escapeMarkdown, plainText, shorten } from "../escape-markdown";

/** One line of a card: "Role: finance minister". */
export interface Fact {
  readonly label: string;
  /** Plain text, of the story or ours: it is escaped when the card is drawn. Empty where the link says all. */
  readonly value: string;
  /** A page to open; drawn only if its address is an https one without blanks. */
  readonly link?: { readonly label: string; readonly url: string };
}

/** What is known of one annotation. */
export interface Card {
  /** What it is called or what it says: "Angela Ng", "Friday 1 November 2019". */
  readonly title: string;
  /** What it is, in plain words: "person", "date". */
  readonly kind: string;
  readonly facts: readonly Fact[];
  /** Why it was annotated: names the rule that decided. */
  readonly why: string;
}

export interface DrawnCards {
  readonly markdown: string;
  readonly plain: string;
}

/** Longest value of a fact, in code units. */
const MAX_VALUE = 240;

/** Annotations below the first one of a place that are still listed. */
const MAX_FOLLOWERS = 4;

/** Draws the first card in full and the others, which lie around it, below a rule with one line each. */
export function drawCards(cards: readonly [Card, ...Card[]]): DrawnCards {
  const [first, ...others] = cards;
  const markdown = [`**${markdownOf(first.title)}** · ${markdownOf(first.kind)}`];
  const plain = [`${plainOf(first.title)} · ${plainOf(first.kind)}`];
  for (const { label, value, link } of first.facts) {
    const linked = link !== undefined && isSafeAddress(link.url) ? link : undefined;
    const line = (...parts: string[]): string => parts.filter((part) => part !== "").join(" ");
    const page = linked === undefined ? "" : `[${markdownOf(linked.label)}](${linked.url})`;
    markdown.push(line(`${markdownOf(label)}:`, markdownOf(value), page));
    plain.push(line(`${plainOf(label)}:`, plainOf(value), linked?.url ?? ""));
  }
  markdown.push(`*${markdownOf(first.why)}*`);
  plain.push(plainOf(first.why));

  const followers = others.slice(0, MAX_FOLLOWERS);
  if (followers.length === 0) return { markdown: markdown.join("  \n"), plain: plain.join("\n") };
  const headline = (card: Card): string => [card.kind, ...card.facts.slice(0, 1).map((fact) => fact.value)].join(", ");
  return {
    markdown: `${markdown.join("  \n")}\n\n---\n\n${followers
      .map((card) => `**${markdownOf(card.title)}** · ${markdownOf(headline(card))}`)
      .join("  \n")}`,
    plain: `${plain.join("\n")}\n---\n${followers
      .map((card) => `${plainOf(card.title)} · ${plainOf(headline(card))}`)
      .join("\n")}`,
  };
}

const plainOf = (text: string): string => shorten(plainText(text), MAX_VALUE);
const markdownOf = (text: string): string => escapeMarkdown(plainOf(text));

/** An https address of plain ASCII without anything that ends a Markdown link early. */
function isSafeAddress(url: string): boolean {
  return /^https:\/\/[\w.-]+(?:\/[\w.~%/?=&#,:;+-]*)?$/.test(url);
}
