/** Hover: a short card about what stands at a place of the story. */
import type { Cluster, Figure, Quotation, Resolved } from "../article/article";
import { type FigureGroup, groupFigures } from "../resolve/figures/group-figures";
import { contains, type Span, textOf } from "../text/span";
import { type Annotation, annotationsAt } from "./annotations-at";
import { type Card, drawCards } from "./cards/card";
import { dateCard } from "./cards/date-card";
import { datelineCard } from "./cards/dateline-card";
import { figureCard } from "./cards/figure-card";
import { mentionCard, type OtherStories } from "./cards/mention-card";
import { quotationCard } from "./cards/quotation-card";

export interface HoverText {
  /** What the card speaks of. */
  readonly span: Span;
  /** Every word of the story in it is escaped. */
  readonly markdown: string;
  /** The same for a client without Markdown. */
  readonly plain: string;
}

/**
 * The card for the annotations at an offset, or null where there is none.
 * The innermost annotation leads; those around it follow below a rule, one line each.
 * `lineOf` gives the line number of an offset, counted from 1; `othersOf` the other stories that name the one of a cluster.
 */
export function hover(
  article: Resolved,
  offset: number,
  lineOf: (offset: number) => number,
  othersOf: (cluster: Cluster) => OtherStories | undefined = () => undefined,
): HoverText | null {
  const [first, ...others] = annotationsAt(article, offset);
  if (first === undefined) return null;
  const card = (annotation: Annotation): Card => cardOf(article, annotation, lineOf, othersOf);
  return { span: { start: first.span.start, end: first.span.end }, ...drawCards([card(first), ...others.map(card)]) };
}

function cardOf(
  article: Resolved,
  annotation: Annotation,
  lineOf: (offset: number) => number,
  othersOf: (cluster: Cluster) => OtherStories | undefined,
): Card {
  switch (annotation.layer) {
    case "mention": {
      const { mention } = annotation;
      const cluster = article.clusters.find(({ id }) => id === mention.cluster);
      let spoken = 0;
      for (const { speaker } of article.quotations) if (speaker === mention.cluster) spoken++;
      return mentionCard(mention, cluster, spoken, lineOf, cluster === undefined ? undefined : othersOf(cluster));
    }
    case "date":
      return dateCard(annotation.date, textOf(article.text, annotation.span));
    case "figure": {
      const group = groupsOf(article).get(annotation.figure);
      const others = (group?.members ?? []).filter((member) => member !== annotation.figure);
      const source = (figure: Figure): string | undefined => sourceOf(article, figure);
      return figureCard(annotation.figure, others, source, article.text, lineOf);
    }
    case "quotation": {
      const { quotation } = annotation;
      const speaker = article.clusters.find(({ id }) => id === quotation.speaker);
      return quotationCard(quotation, speaker, article.text);
    }
    case "dateline":
      return datelineCard(annotation.dateline, article.published);
  }
}

/** Who says the words that a span lies in: the speaker of the innermost quotation, else the words for the source. */
function sourceOf(article: Resolved, span: Span): string | undefined {
  let innermost: Quotation | undefined;
  for (const quotation of article.quotations) {
    if (span.start < quotation.start) break;
    // Quotations are sorted by start, so a later one around the span lies inside the earlier.
    if (quotation.content.some((content) => contains(content, span))) innermost = quotation;
  }
  if (innermost === undefined) return undefined;
  const speaker = article.clusters.find(({ id }) => id === innermost.speaker);
  if (speaker !== undefined) return speaker.name;
  // The capital of a sentence's first word is none inside a card: "the government, line 3".
  return innermost.source === null
    ? undefined
    : textOf(article.text, innermost.source).replace(/^(?:The|An?)(?= )/, (article) => article.toLowerCase());
}

const groups = new WeakMap<Resolved, ReadonlyMap<Figure, FigureGroup>>();

/** The groups of an article, made once: hovering over a long story must not sort all its figures each time. */
function groupsOf(article: Resolved): ReadonlyMap<Figure, FigureGroup> {
  let known = groups.get(article);
  if (known === undefined) groups.set(article, (known = groupFigures(article)));
  return known;
}
