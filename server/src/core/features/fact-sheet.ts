/** The fact sheet of a story: every name, date, figure and statement once, with a box to tick, as plain text. */
import type { Cluster, EntityType, Figure, Quotation, Resolved, Timex } from "../article/article";
import type { Finding } from "../checks/finding";
import { contains, type Span, textOf } from "../text/span";
import { countryName } from "./country-names";
import { describeDate, describeTimex } from "./describe-timex";
import { plainText, shorten } from "./escape-markdown";
import { figuresLedger, type LedgerEntry } from "./figures-ledger";
import { quotationsLedger } from "./quotations-ledger";
import { describeEntity, describeMeasure } from "./words";

/** The kinds of names in the order in which they are checked. */
const NAME_SECTIONS: readonly (readonly [title: string, types: readonly EntityType[]])[] = [
  ["People", ["PERSON"]],
  ["Organizations", ["ORG"]],
  ["Places", ["GPE", "LOC", "FAC"]],
  ["Other names", ["NORP", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "LANGUAGE"]],
];

/** Lines of mentions that are listed. */
const MAX_LINES = 8;

/** Words of a quotation or a name that are repeated, in code units. */
const MAX_WORDS = 160;

/**
 * The sheet, ending with a line break. `title` names the story; `lineOf` gives the line number of an offset, counted from 1.
 * It is no Markdown: the words of the story stand in it as they are, apart from control characters.
 */
export function factSheet(
  article: Resolved,
  findings: readonly Finding[],
  title: string,
  lineOf: (offset: number) => number,
): string {
  const sheet: string[] = [`Fact sheet: ${tidy(title)}`, ...filed(article)];
  const section = (heading: string, rows: readonly string[]): void => {
    if (0 < rows.length)
      sheet.push("", heading, ...rows.map((row) => (row.startsWith(HEAD) ? row.slice(1) : `[ ] ${row}`)));
  };
  const at = ({ start }: Span): string => `line ${lineOf(start)}`;
  section(
    "Problems",
    findings.map((finding) => `${at(finding)}: ${plainText(finding.message)}`),
  );
  for (const [heading, types] of NAME_SECTIONS) {
    const clusters = article.clusters.filter(({ type, mentions }) => types.includes(type) && isTold(article, mentions));
    section(
      heading,
      clusters.sort((a, b) => a.mentions[0]!.start - b.mentions[0]!.start).map((cluster) => nameRow(cluster, lineOf)),
    );
  }
  section(
    "Dates",
    article.dates.filter(isToldDate).map((date) => `${at(date)}: ${dateRow(date, article.text)}`),
  );
  const groups = figuresLedger(article);
  section(
    "Figures given more than once",
    groups.map(({ thing, action, entries }) => {
      const what = [thing, action].filter((words) => words !== "").join(", ");
      return `${what === "" ? "" : `${tidy(what)}: `}${entries.map((entry) => entryText(entry, article.text, lineOf)).join("; ")}`;
    }),
  );
  const grouped = new Set(groups.flatMap(({ entries }) => entries.map(({ figure }) => figure)));
  section(
    "Figures",
    article.figures
      // The date says of a duration all that there is.
      .filter((figure) => figure.by !== "duration" && !grouped.has(figure))
      .map((figure) => `${at(figure)}: ${figureRow(figure, article.text)}`),
  );
  section("Who says what", statements(article, at));
  return `${sheet.join("\n")}\n`;
}

/** Opens a row that is a heading and has no box. */
const HEAD = "\0";

const tidy = (text: string): string => shorten(plainText(text), MAX_WORDS);

function filed({ dateline, published }: Resolved): string[] {
  const when = published === null ? "date not known" : (describeDate(published) ?? published);
  return [`Filed: ${[dateline?.agency, dateline?.place, when].filter((part) => part != null).join(", ")}`];
}

/** Whether some mention stands in the story itself: the agency of the dateline is checked by nobody. */
function isTold({ dateline }: Resolved, mentions: readonly Span[]): boolean {
  return mentions.some((mention) => dateline === null || !contains(dateline, mention));
}

function nameRow(cluster: Cluster, lineOf: (offset: number) => number): string {
  const { role, description, age, country } = cluster.attributes;
  // Above people and organizations stands what they are.
  const isPerson = cluster.type === "PERSON";
  const about = role ?? description ?? (isPerson || cluster.type === "ORG" ? undefined : describeEntity(cluster));
  const years = age === undefined || about?.includes(`${age}-year-old`) === true ? undefined : String(age);
  const inCountry = isPerson || country === undefined ? undefined : countryName(country);
  const parts = [cluster.name, about, years, isSaid(inCountry, cluster.name, about) ? undefined : inCountry];
  const others = cluster.aliases.filter((alias) => alias.toLowerCase() !== cluster.name.toLowerCase());
  const also = others.length === 0 ? "" : `; also ${others.join(", ")}`;
  const lines = [...new Set(cluster.mentions.map(({ start }) => lineOf(start)))];
  const shown = lines.slice(0, MAX_LINES).join(", ") + (MAX_LINES < lines.length ? " …" : "");
  const name = parts.filter((part) => part !== undefined).join(", ");
  return `${tidy(`${name}${also}`)} (${lines.length === 1 ? "line" : "lines"} ${shown})`;
}

/** Whether words before a country name it: “Mali, country”, “MINUSMA, the UN mission in Mali”. */
const isSaid = (country: string | undefined, name: string, about: string | undefined): boolean =>
  country !== undefined && (name === country || about?.includes(country) === true);

/** The date of the header stands above, and a plain length of time names no date. */
const isToldDate = ({ functionInDocument, type, beginPoint, endPoint }: Timex): boolean =>
  functionInDocument === undefined && (type !== "DURATION" || beginPoint !== undefined || endPoint !== undefined);

function dateRow(date: Timex, text: string): string {
  const words = tidy(textOf(text, date));
  const value = describeTimex(date);
  return value === words || date.impossible !== undefined ? `“${words}”` : `“${words}”: ${value}`;
}

function figureRow(figure: Figure, text: string): string {
  const { of, predicate, unit } = figure;
  const concept = of === null || of.start === unit?.start ? "" : tidy(textOf(text, of));
  const isCount = unit === null && figure.kind !== "PERCENT" && figure.kind !== "AGE";
  const about = concept === "" ? "" : isCount ? ` ${concept}` : `, ${concept}`;
  const words = tidy(textOf(text, figure));
  // “A third” is written so by nobody as 0.333.
  const isShare = typeof figure.value === "number" && !Number.isInteger(figure.value) && !/\d/.test(words);
  return `${isShare ? `“${words}”` : describeMeasure(figure)}${about}${predicate === null ? "" : `, ${tidy(textOf(text, predicate))}`}`;
}

function entryText({ figure, source, time }: LedgerEntry, text: string, lineOf: (offset: number) => number): string {
  const said = [source?.name, time === null ? undefined : textOf(text, time), `line ${lineOf(figure.start)}`];
  return `${describeMeasure(figure)} (${tidy(said.filter((part) => part !== undefined).join(", "))})`;
}

/** The statements of each speaker under their name; one that nobody is known to have made comes last. */
function statements(article: Resolved, at: (span: Span) => string): string[] {
  const rows: string[] = [];
  for (const { name, cluster, quotations } of quotationsLedger(article)) {
    const role = cluster?.attributes.role;
    const who = name === "" ? "Speaker not known" : tidy(role === undefined ? name : `${name}, ${role}`);
    rows.push(
      `${HEAD}${who}`,
      ...quotations.map((quotation) => `${at(quotation)}: ${statement(quotation, article.text)}`),
    );
  }
  return rows;
}

function statement(quotation: Quotation, text: string): string {
  const words = quotation.content.map((span) => textOf(text, { ...span, end: Math.min(span.end, span.start + 400) }));
  return tidy(words.join(" … "));
}
