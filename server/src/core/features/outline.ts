/** The outline of a story: its names, dates, figures and quotations by kind, or what each paragraph has. */
import type { Cluster, EntityType, Figure, Mention, Quotation, Resolved, Timex } from "../article/article";
import type { Paragraph, PlacedParagraph } from "../article/segmented";
import { namesOfSpeakers } from "../resolve/attribution/speakers";
import { bySpan, contains, type Span } from "../text/span";
import { countryName } from "./country-names";
import { describeDate, describeTimex } from "./describe-timex";
import { plainText, shorten } from "./escape-markdown";
import { counted, describeEntity, describeMeasure, FIGURE_WORDS, QUOTATION_WORDS } from "./words";

export type OutlineGrouping = "kind" | "paragraph";

/** What an item stands for; a client shows it as an icon. */
export type OutlineKind = "header" | "group" | "paragraph" | "date" | "figure" | "quotation" | EntityType;

export interface OutlineItem {
  /** Never empty, one line. */
  readonly name: string;
  /** What matters beside the name: role, value, speaker. May be empty. */
  readonly detail: string;
  readonly kind: OutlineKind;
  /** All that belongs to it; for a group the place that puts it in its order. */
  readonly span: Span;
  /** Where a client jumps to; inside `span`. */
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

/** The outline of a story; a kind without members does not appear. */
export function outline(article: Resolved, groupBy: OutlineGrouping): OutlineItem[] {
  const items = groupBy === "kind" ? byKind(article) : byParagraph(article);
  const header = headerItem(article);
  return header === undefined ? items : [header, ...items];
}

/** The kinds of names in the order in which they are listed; the types of one line share a group. */
const NAME_GROUPS: readonly (readonly [title: string, types: readonly EntityType[]])[] = [
  ["People", ["PERSON"]],
  ["Organizations", ["ORG"]],
  ["Places", ["GPE", "LOC", "FAC"]],
  ["Groups", ["NORP"]],
  ["Other names", ["PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "LANGUAGE"]],
];

const MAX_NAME = 80;

function byKind(article: Resolved): OutlineItem[] {
  const { text } = article;
  const names = clusterNames(article);
  const items: OutlineItem[] = [];
  for (const [title, types] of NAME_GROUPS) {
    const clusters = article.clusters.filter(({ type, mentions }) => types.includes(type) && 0 < mentions.length);
    addGroup(items, title, article, clusters.map((cluster) => clusterItem(cluster, text)).sort(bySelection));
  }
  addGroup(
    items,
    "Dates",
    article,
    article.dates.map((date) => dateItem(date, text)),
  );
  addGroup(
    items,
    "Figures",
    article,
    countedFigures(article).map((figure) => figureItem(figure, text)),
  );
  addGroup(
    items,
    "Quotations",
    article,
    article.quotations.map((quotation) => quotationItem(quotation, names, text, [])),
  );
  return items;
}

/** Without durations, which stand among the dates. */
const countedFigures = ({ figures }: Resolved): Figure[] => figures.filter(({ by }) => by !== "duration");

function byParagraph(article: Resolved): OutlineItem[] {
  const { text } = article;
  const clusters = new Map(article.clusters.map((cluster) => [cluster.id, cluster]));
  const names = clusterNames(article);
  const found: OutlineItem[] = [
    ...article.mentions.map((mention) => mentionItem(mention, clusters.get(mention.cluster), text)),
    ...article.dates.map((date) => dateItem(date, text)),
    ...countedFigures(article).map((figure) => figureItem(figure, text)),
  ].sort((a, b) => bySpan(a.span, b.span));
  const quotations = [...article.quotations].sort(bySpan);

  const items: OutlineItem[] = [];
  let nextItem = 0;
  let nextQuotation = 0;
  for (const paragraph of article.segmented.paragraphs) {
    const own: OutlineItem[] = [];
    for (; nextItem < found.length && found[nextItem]!.span.start < paragraph.end; nextItem++)
      own.push(found[nextItem]!);
    if (paragraph.role === "header") continue;
    const spoken: Quotation[] = [];
    while (nextQuotation < quotations.length && quotations[nextQuotation]!.start < paragraph.end)
      spoken.push(quotations[nextQuotation++]!);
    items.push(paragraphItem(paragraph, nest(own, spoken, names, text), text));
  }
  return items;
}

/** Puts what lies in the words of a quotation below it, the shortest one around it; both lists are sorted. */
function nest(
  items: readonly OutlineItem[],
  quotations: readonly Quotation[],
  names: ReadonlyMap<string, string>,
  text: string,
): OutlineItem[] {
  const inside: OutlineItem[][] = quotations.map(() => []);
  const result: OutlineItem[] = [];
  let behind = 0;
  for (const item of items) {
    while (behind < quotations.length && quotations[behind]!.start <= item.span.start) behind++;
    let home = -1;
    for (let i = behind - 1; 0 <= i && behind - NESTING < i && home < 0; i--) {
      if (quotations[i]!.content.some((content) => contains(content, item.span))) home = i;
    }
    (inside[home] ?? result).push(item);
  }
  for (const [i, quotation] of quotations.entries()) result.push(quotationItem(quotation, names, text, inside[i]!));
  return result.sort((a, b) => bySpan(a.span, b.span));
}

/** Quotations before a word in which it may lie: marks nest three deep at most, and the rest is hostile. */
const NESTING = 8;

function headerItem({ dateline, text }: Resolved): OutlineItem | undefined {
  if (dateline === null) return undefined;
  const place = [dateline.agency, dateline.place].filter((part) => part !== null).join(", ");
  const span = spanOf(dateline);
  return {
    name: named(place, text, span),
    detail: dateline.date === null ? "" : (describeDate(dateline.date) ?? dateline.date),
    kind: "header",
    span,
    selection: span,
    children: [],
  };
}

/**
 * Adds a group that has members. Editors sort an outline by position, and the members of a kind lie all over the story: so each
 * group stands right behind the header, one character longer than the group before it, and the order is the one that we list.
 */
function addGroup(
  items: OutlineItem[],
  name: string,
  { text, dateline }: Resolved,
  children: readonly OutlineItem[],
): void {
  if (children.length === 0) return;
  const start = dateline?.end ?? 0;
  const before = items.at(-1);
  let end = Math.min(text.length, before === undefined ? start : before.span.end + 1);
  // Between the two characters of a line break there is no position of its own.
  if (text[end] === "\n" && text[end - 1] === "\r") end++;
  items.push({
    name,
    detail: String(children.length),
    kind: "group",
    span: { start, end },
    selection: { start, end: start },
    children,
  });
}

function clusterItem(cluster: Cluster, text: string): OutlineItem {
  const { role, description, age, country } = cluster.attributes;
  const first = cluster.mentions[0]!;
  const about = role ?? description ?? (cluster.type === "PERSON" ? "" : describeEntity(cluster));
  const inCountry = cluster.type === "PERSON" || country === undefined ? undefined : countryName(country);
  // “A 50-year-old butcher” says the age already.
  const years = age === undefined || about.includes(`${age}-year-old`) ? "" : String(age);
  const parts = [
    about,
    years,
    inCountry === undefined || inCountry === cluster.name || about.includes(inCountry) ? "" : inCountry,
  ];
  const detail = parts.filter((part) => part !== "").join(", ");
  return {
    name: named(cluster.name, text, first),
    detail: shortened(detail),
    kind: cluster.type,
    span: hull(cluster.mentions),
    selection: spanOf(first),
    children: cluster.mentions.map((mention) => ({
      name: named("", text, mention),
      detail: "",
      kind: mention.type,
      span: spanOf(mention),
      selection: spanOf(mention),
      children: [],
    })),
  };
}

function mentionItem(mention: Mention, cluster: Cluster | undefined, text: string): OutlineItem {
  const words = text.slice(mention.start, mention.end);
  return leaf(words, cluster === undefined || cluster.name === words ? "" : cluster.name, mention.type, mention, text);
}

function dateItem(date: Timex, text: string): OutlineItem {
  // The code of the value, XXXX-WXX-5 or P100D, tells a reader nothing that the words do not; the hover has it.
  return leaf(text.slice(date.start, date.end), describeTimex(date), "date", date, text);
}

function figureItem(figure: Figure, text: string): OutlineItem {
  const { kind, of, unit, predicate } = figure;
  const concept = of === null ? undefined : text.slice(of.start, of.end);
  const measure = describeMeasure(figure);
  // What has no unit is named by what it counts ("49 troops"), by what happened ("three · killed"), or by its kind ("18,573.2 number").
  const isBare = unit === null && kind !== "PERCENT" && kind !== "AGE" && (concept !== undefined || predicate === null);
  const noun = kind === "CARDINAL" || kind === "ORDINAL" ? (concept ?? FIGURE_WORDS[kind]) : FIGURE_WORDS[kind];
  const parts = [isBare ? `${measure} ${noun}` : measure];
  if (concept !== undefined && !(isBare && noun === concept) && concept !== unit?.text) parts.push(concept);
  if (predicate !== null) parts.push(text.slice(predicate.start, predicate.end));
  const detail = parts.join(" · ");
  return leaf(text.slice(figure.start, figure.end), detail, "figure", figure, text);
}

function quotationItem(
  quotation: Quotation,
  names: ReadonlyMap<string, string>,
  text: string,
  children: readonly OutlineItem[],
): OutlineItem {
  const { source, content } = quotation;
  const first = content[0] ?? quotation;
  const said =
    namesOfSpeakers(text, quotation, (id) => names.get(id)) ??
    (source === null ? "" : text.slice(source.start, source.end));
  const span = hull([quotation, first, ...children.map((child) => child.span)]);
  return {
    name: named("", text, first),
    detail: shortened(said === "" ? QUOTATION_WORDS[quotation.type] : said),
    kind: "quotation",
    span,
    selection: spanOf(first),
    children,
  };
}

function paragraphItem(
  paragraph: PlacedParagraph<Paragraph>,
  children: readonly OutlineItem[],
  text: string,
): OutlineItem {
  const firstSentence = paragraph.content.sentences[0];
  const end = firstSentence === undefined ? paragraph.end : paragraph.start + firstSentence.end;
  const opening = { start: paragraph.start, end };
  return {
    name: named("", text, opening),
    detail: children.length === 0 ? "" : counted(children.length, "annotation"),
    kind: "paragraph",
    span: hull([paragraph, ...children.map((child) => child.span)]),
    selection: opening,
    children,
  };
}

function leaf(words: string, detail: string, kind: OutlineKind, place: Span, text: string): OutlineItem {
  const span = spanOf(place);
  return { name: named(words, text, span), detail: shortened(detail), kind, span, selection: span, children: [] };
}

function clusterNames(article: Resolved): ReadonlyMap<string, string> {
  return new Map(article.clusters.map(({ id, name }) => [id, name]));
}

/** A name that is never empty, because clients reject an outline with an empty one. */
function named(name: string, text: string, place: Span): string {
  return shortened(name) || shortened(text.slice(place.start, Math.min(place.end, place.start + 4 * MAX_NAME))) || "…";
}

const shortened = (text: string): string => shorten(plainText(text), MAX_NAME);
const spanOf = ({ start, end }: Span): Span => ({ start, end });
const bySelection = (a: OutlineItem, b: OutlineItem): number => bySpan(a.selection, b.selection);

/** The smallest span around all of some spans; there is at least one. */
function hull(spans: readonly Span[]): Span {
  let { start, end } = spans[0]!;
  for (const span of spans) {
    if (span.start < start) start = span.start;
    if (end < span.end) end = span.end;
  }
  return { start, end };
}
