/** Hover: a short card about what stands at a place of the story. */
import type { Cluster, Figure, Resolved } from "../article/article";
import { speakersOf } from "../resolve/attribution/speakers";
import { contextOf } from "../resolve/figures/figure-context";
import { type FigureGroup, groupFigures } from "../resolve/figures/group-figures";
import { type Span, textOf } from "../text/span";
import { type Annotation, annotationsAt } from "./annotations-at";
import { type Card, drawCards } from "./cards/card";
import { dateCard } from "./cards/date-card";
import { datelineCard } from "./cards/dateline-card";
import { type FigureCompany, figureCard } from "./cards/figure-card";
import { mentionCard, type OtherStories } from "./cards/mention-card";
import { quotationCard } from "./cards/quotation-card";
import { sourceOf } from "./figures-ledger";

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
      for (const quotation of article.quotations) if (speakersOf(quotation).includes(mention.cluster)) spoken++;
      return mentionCard(mention, cluster, spoken, lineOf, cluster === undefined ? undefined : othersOf(cluster));
    }
    case "date":
      return dateCard(annotation.date, textOf(article.text, annotation.span));
    case "figure": {
      return figureCard(annotation.figure, companyOf(article, annotation.figure), article.text, lineOf);
    }
    case "quotation": {
      const { quotation } = annotation;
      return quotationCard(quotation, (speaker) => article.clusters.find(({ id }) => id === speaker), article.text);
    }
    case "dateline":
      return datelineCard(annotation.dateline, article.published);
  }
}

/** Figures of one sentence stand this near to each other. */
const NEIGHBOURS = 8;

function companyOf(article: Resolved, figure: Figure): FigureCompany {
  const { figures, text } = article;
  const members = (groupsOf(article).get(figure)?.members ?? []).filter((member) => member !== figure);
  const at = figures.indexOf(figure);
  const near = figures.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS);
  return {
    others: members.slice(0, MOST_OTHERS).map((other) => {
      const { quotation, times } = contextOf(article, other);
      const nameOf = (speaker: string): string | undefined => article.clusters.find(({ id }) => id === speaker)?.name;
      return {
        figure: other,
        source: sourceOf(text, quotation, nameOf)?.name,
        time: times[0] === undefined ? undefined : textOf(text, times[0]),
      };
    }),
    whole: near.find(({ start }) => start === figure.partOf?.start),
    parts: near.filter(({ partOf }) => partOf?.start === figure.start),
  };
}

/** More than a card lists, so that it can say that there are more. */
const MOST_OTHERS = 8;

const groups = new WeakMap<Resolved, ReadonlyMap<Figure, FigureGroup>>();

/** The groups of an article, made once: hovering over a long story must not sort all its figures each time. */
function groupsOf(article: Resolved): ReadonlyMap<Figure, FigureGroup> {
  let known = groups.get(article);
  if (known === undefined) groups.set(article, (known = groupFigures(article)));
  return known;
}
