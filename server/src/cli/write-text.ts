/** An annotated story as plain text for a terminal: one line an annotation, grouped by layer. */
import {
  type Cluster,
  createLineIndex,
  describeEntity,
  describeMeasure,
  describeTimex,
  FIGURE_WORDS,
  type Finding,
  namesOfSpeakers,
  type Resolved,
  type Span,
} from "../core/index";

/** Line and column (both from 1, columns in UTF-16 code units) of offsets in a text. */
export type Locate = (offset: number) => { line: number; column: number };

export function createLocate(text: string): Locate {
  const lines = createLineIndex(text);
  return (offset) => {
    const { line, character } = lines.positionAt(offset, "utf-16");
    return { line: line + 1, column: character + 1 };
  };
}

/** Story text made fit for one line of a terminal: control characters cannot move the cursor, long text is cut behind a word. */
export function printable(text: string, maxLength = Number.POSITIVE_INFINITY): string {
  const line = text
    .replace(/[\s\u0085]+/g, " ")
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "\uFFFD");
  if (line.length <= maxLength) return line;
  const blank = line.lastIndexOf(" ", maxLength - 1);
  // A character of two code units is not cut in half.
  const end = maxLength / 2 < blank ? blank : maxLength - 1;
  return `${line.slice(0, /[\ud800-\udbff]/.test(line[end - 1] ?? "") ? end - 1 : end)}…`;
}

/** One line of `check`: place, severity, message, rule. */
export function findingLine(name: string, finding: Finding, locate: Locate): string {
  const { line, column } = locate(finding.start);
  return `${printable(name)}:${line}:${column}: ${finding.severity}: ${printable(finding.message)} [${finding.code}]`;
}

/** Longest name of a kind that other columns wait for; a longer one moves its own row alone. */
const MAX_KIND = 20;
const MAX_WORDS = 60;

/** The whole story as text, ending with a line break: one table a layer, each row with line and column first. */
export function storyText(name: string, article: Resolved, findings: readonly Finding[]): string {
  const locate = createLocate(article.text);
  const lines: string[] = [];
  const words = (span: Span): string => printable(article.text.slice(span.start, span.end), MAX_WORDS);
  const section = (title: string, rows: readonly Row[]): void => {
    if (rows.length === 0) return;
    lines.push("", `${title} (${rows.length})`);
    let width = 0;
    for (const { kind } of rows) width = Math.max(width, Math.min(kind.length, MAX_KIND));
    for (const { at, kind, text } of rows) {
      const { line, column } = locate(at.start);
      lines.push(`  ${`${line}:${column}`.padEnd(7)} ${kind.padEnd(width)}  ${printable(text)}`);
    }
  };
  lines.push(printable(name));
  if (article.dateline !== null) {
    const { agency, place } = article.dateline;
    const filed = [place, agency].filter((part) => part !== null).map((part) => printable(part));
    if (0 < filed.length) lines.push(`Dateline: ${filed.join(", ")}`);
  }
  lines.push(`Published: ${article.published ?? "unknown"}`);
  const names = new Map<string, string>();
  for (const { id, name } of article.clusters) names.set(id, name);
  section(
    "Names",
    article.clusters.flatMap((cluster) => {
      const at = cluster.mentions[0];
      return at === undefined ? [] : [{ at, kind: describeEntity(cluster), text: clusterText(cluster) }];
    }),
  );
  section(
    "Dates",
    article.dates.map((date) => {
      const value = describeTimex(date);
      const text = `${words(date)} = ${date.value}`;
      return { at: date, kind: date.type.toLowerCase(), text: value === date.value ? text : `${text}, ${value}` };
    }),
  );
  section(
    "Figures",
    article.figures.map((figure) => {
      const { of, predicate, unit } = figure;
      const isCount = figure.kind === "CARDINAL" && unit === null;
      const concept = of === null || of.start === unit?.start ? "" : words(of);
      const about = concept === "" ? "" : isCount ? ` ${concept}` : ` (${concept})`;
      const happened = predicate === null ? "" : `, ${words(predicate)}`;
      return { at: figure, kind: FIGURE_WORDS[figure.kind], text: `${describeMeasure(figure)}${about}${happened}` };
    }),
  );
  section(
    "Quotations",
    article.quotations.map((quotation) => {
      const named = namesOfSpeakers(article.text, quotation, (id) => names.get(id));
      const who = named ?? (quotation.source === null ? "nobody named" : words(quotation.source));
      const cue = quotation.cue === null ? "" : `, ${words(quotation.cue)}`;
      const said = quotation.content.map((span) =>
        article.text.slice(span.start, Math.min(span.end, span.start + 200)),
      );
      return {
        at: quotation,
        kind: quotation.type,
        text: `${printable(who)}${cue}: ${printable(said.slice(0, 3).join(" … "), MAX_WORDS + 20)}`,
      };
    }),
  );
  section(
    "Problems",
    findings.map((finding) => ({ at: finding, kind: finding.severity, text: `${finding.message} [${finding.code}]` })),
  );
  return `${lines.join("\n")}\n`;
}

interface Row {
  readonly at: Span;
  readonly kind: string;
  readonly text: string;
}

function clusterText({ name, aliases, attributes, mentions }: Cluster): string {
  const { role, age, country, description } = attributes;
  const about = [
    role,
    age === undefined || role?.includes(`${age}-year-old`) === true ? undefined : String(age),
    description,
    country,
  ].filter((part) => part !== undefined);
  const also = aliases.length === 0 ? "" : `; also ${aliases.join(", ")}`;
  return `${name}${about.length === 0 ? "" : ` (${about.join(", ")})`}, ${mentions.length}×${also}`;
}
