/** An annotated story as plain text for a terminal: one line an annotation, grouped by layer. */
import type { Cluster, Figure, Finding, Resolved, Span } from "../core/index";

/** Line and column (both from 1, columns in UTF-16 code units) of offsets in a text. */
export type Locate = (offset: number) => { line: number; column: number };

export function createLocate(text: string): Locate {
  const starts = [0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - starts[low]! + 1 };
  };
}

/** Story text made fit for one line of a terminal: control characters cannot move the cursor, long text is cut in the middle. */
export function printable(text: string, maxLength = Number.POSITIVE_INFINITY): string {
  const line = text
    .replace(/[\s\u0085]+/g, " ")
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "\uFFFD");
  if (line.length <= maxLength) return line;
  const half = Math.floor((maxLength - 3) / 2);
  return `${line.slice(0, half)} … ${line.slice(line.length - half)}`;
}

/** One line of `check`: place, severity, message, rule. */
export function findingLine(name: string, finding: Finding, locate: Locate): string {
  const { line, column } = locate(finding.start);
  return `${printable(name)}:${line}:${column}: ${finding.severity}: ${printable(finding.message)} [${finding.code}]`;
}

/** The whole story as text, ending with a line break. */
export function storyText(name: string, article: Resolved, findings: readonly Finding[]): string {
  const locate = createLocate(article.text);
  const lines: string[] = [];
  const words = (span: Span, max = 60): string => printable(article.text.slice(span.start, span.end), max);
  const place = (span: Span): string => {
    const { line, column } = locate(span.start);
    return `${line}:${column}`.padEnd(9);
  };
  const section = (title: string, rows: readonly string[]): void => {
    if (rows.length > 0) lines.push("", `${title} (${rows.length})`, ...rows.map((row) => `  ${row.trimEnd()}`));
  };
  lines.push(printable(name));
  if (article.dateline !== null) {
    const { agency, place: city, date } = article.dateline;
    lines.push(
      `dateline: ${[city, agency, date]
        .filter(Boolean)
        .map((part) => printable(part!))
        .join(", ")}`,
    );
  }
  lines.push(`published: ${article.published ?? "unknown"}`);
  section(
    "Names",
    article.clusters.map((cluster) => `${place(cluster.mentions[0] ?? { start: 0, end: 0 })} ${clusterText(cluster)}`),
  );
  section(
    "Dates",
    article.dates.map(
      (date) =>
        `${place(date)} ${date.type.padEnd(9)}${words(date)} = ${date.value}${date.mod ? ` (${date.mod})` : ""}`,
    ),
  );
  section(
    "Figures",
    article.figures.map((figure) => `${place(figure)} ${figure.kind.padEnd(9)}${figureText(figure, words)}`),
  );
  section(
    "Quotations",
    article.quotations.map((quotation) => {
      const speaker = article.clusters.find((cluster) => cluster.id === quotation.speaker);
      const who =
        speaker !== undefined
          ? printable(speaker.name)
          : quotation.source === null
            ? "nobody named"
            : words(quotation.source);
      return `${place(quotation)} ${quotation.type.padEnd(9)}${who}${quotation.cue ? ` (${quotation.cue.lemma})` : ""}: ${quotation.content.map((span) => words(span)).join(" … ")}`;
    }),
  );
  section(
    "Problems",
    findings.map((finding) => `${place(finding)} ${finding.severity}: ${printable(finding.message)} [${finding.code}]`),
  );
  return `${lines.join("\n")}\n`;
}

function clusterText({ type, name, aliases, attributes, mentions }: Cluster): string {
  const { role, age, country, description } = attributes;
  const about = [role, age === undefined ? undefined : String(age), description, country].filter(
    (part) => part !== undefined,
  );
  const also = aliases.length === 0 ? "" : `; also ${aliases.join(", ")}`;
  return printable(
    `${type.padEnd(9)}${name}${about.length === 0 ? "" : ` (${about.join(", ")})`}, ${mentions.length}×${also}`,
  );
}

function figureText(figure: Figure, words: (span: Span) => string): string {
  const value = typeof figure.value === "number" ? String(figure.value) : figure.value.join("–");
  const parts = [words(figure), "=", figure.change === "=" ? value : `${figure.change} ${value}`];
  if (figure.unit !== null) parts.push(figure.unit.normalized);
  if (figure.of !== null && figure.of.start !== figure.unit?.start) parts.push(`of ${words(figure.of)}`);
  if (figure.predicate !== null) parts.push(`(${figure.predicate.lemma})`);
  return printable(parts.join(" "));
}
