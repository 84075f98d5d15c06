/** A table of annotations for spreadsheets: one row for each name, date, figure and quotation, with what it was taken from. */
import type { Cluster, Figure, Quotation, Resolved } from "../../article/article";
import { namesOfSpeakers } from "../../resolve/attribution/speakers";
import { contextOf } from "../../resolve/figures/figure-context";
import { bySpan, type Span, textOf } from "../../text/span";

/** The columns, the same for every story; a cell that does not apply is empty. */
export const TABLE_COLUMNS = [
  "story",
  "published",
  "line",
  // Half-open, UTF-16 code units of the text as given.
  "start",
  "end",
  // entity, date, figure or quotation
  "layer",
  "type",
  // The words of the story, as they stand there.
  "text",
  // Canonical name of an entity, TIMEX3 value of a date, value of a figure, words of a quotation's cue.
  "value",
  // How a figure bounds its value: = ~ < > <= >= up down.
  "change",
  "unit",
  // What a figure counts or measures, and what happened to it.
  "of",
  "predicate",
  // For figures: the time, the place and the source of the sentence; for quotations: the speaker.
  "time",
  "place",
  "source",
  // For entities: the cluster, what the story says it is, and where it lies.
  "cluster",
  "role",
  "country",
  "lat",
  "lon",
  "by",
] as const;

type Column = (typeof TABLE_COLUMNS)[number];
type Row = Readonly<Partial<Record<Column, string | number | null>>>;

/** The rows of a story in the order of the text, each with a cell for every column. `lineOf` gives the line of an offset, counted from 1. */
export function tableRows(id: string | null, article: Resolved, lineOf: (offset: number) => number): string[][] {
  const { text, published } = article;
  const clusters = new Map(article.clusters.map((cluster) => [cluster.id, cluster]));
  const nameOf = (cluster: string): string | undefined => clusters.get(cluster)?.name;
  const found: { span: Span; row: Row }[] = [
    ...article.mentions.map((mention) => ({
      span: mention,
      row: { layer: "entity", type: mention.type, by: mention.by, ...clusterCells(clusters.get(mention.cluster)) },
    })),
    ...article.dates.map((date) => ({
      span: date,
      row: { layer: "date", type: date.type, value: date.value, by: date.by },
    })),
    ...article.figures.map((figure) => ({ span: figure, row: figureCells(article, figure, nameOf) })),
    ...article.quotations.map((quotation) => ({
      // From the first word that is quoted or reported to the last; cue and source are cells of their own.
      span: { start: quotation.content[0]!.start, end: quotation.content.at(-1)!.end },
      row: quotationCells(text, quotation, nameOf),
    })),
  ].sort((a, b) => bySpan(a.span, b.span));
  return found.map(({ span, row }) => {
    const { start, end } = span;
    const full: Row = { story: id, published, line: lineOf(start), start, end, text: textOf(text, span), ...row };
    return TABLE_COLUMNS.map((column) => String(full[column] ?? ""));
  });
}

function clusterCells(cluster: Cluster | undefined): Row {
  if (cluster === undefined) return {};
  const { role, description, country, lat, lon } = cluster.attributes;
  const cells = { value: cluster.name, cluster: cluster.id, role: role ?? description ?? null };
  return { ...cells, country: country ?? null, lat: lat ?? null, lon: lon ?? null };
}

function figureCells(article: Resolved, figure: Figure, nameOf: (cluster: string) => string | undefined): Row {
  const { text } = article;
  const { kind, value, digits, change, unit, of, predicate, by } = figure;
  const { times, places, quotation } = contextOf(article, figure);
  const [place] = places;
  return {
    layer: "figure",
    type: kind,
    value: digits ?? (typeof value === "number" ? value : value.join("–")),
    change,
    unit: unit?.normalized ?? null,
    of: of === null ? null : textOf(text, of),
    predicate: predicate?.lemma ?? null,
    time: times[0]?.value ?? null,
    place: place === undefined ? null : (nameOf(place.cluster) ?? textOf(text, place)),
    source: quotation === undefined ? null : sourceOf(text, quotation, nameOf),
    by,
  };
}

function quotationCells(text: string, quotation: Quotation, nameOf: (cluster: string) => string | undefined): Row {
  const { type, content, cue, by } = quotation;
  return {
    layer: "quotation",
    type,
    text: content.map((span) => textOf(text, span)).join(" … "),
    value: cue?.lemma ?? null,
    source: sourceOf(text, quotation, nameOf),
    by,
  };
}

/** The names of those who speak, else the words for them. */
function sourceOf(text: string, quotation: Quotation, nameOf: (cluster: string) => string | undefined): string | null {
  const { source } = quotation;
  return namesOfSpeakers(text, quotation, nameOf) ?? (source === null ? null : textOf(text, source));
}

/**
 * Cells as one line of CSV (RFC 4180), without its line break. A cell that a spreadsheet would take for a formula gets an apostrophe
 * before it, unless it is a number: a story may begin with “=”. Control characters, which could steer a terminal, become “�”.
 */
export function csvLine(cells: readonly string[]): string {
  return cells.map((cell) => quoted(harmless(cell))).join(",");
}

function harmless(cell: string): string {
  const text = cell.replace(CONTROL, "\ufffd");
  const isFormula = /^[=+@\t\r-]./s.test(text) && !NUMBER.test(text);
  return isFormula ? `'${text}` : text;
}

const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g;
const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/;

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
