/**
 * Checks of the annotation layers against stories with inline marks.
 *
 * A fixture is a story in which the expected annotations stand as tags:
 *
 *     checkDates(`
 *       //- published: 2024-03-06
 *       The vote is <date 2024-03-12>next Tuesday</date>.
 *     `);
 *
 * Header lines
 *   //- published: 2024-03-06      what the caller knows of the date ("none" or left out: nothing)
 *   //- layers: dates, entities    the closed world: in these layers a missing and an extra annotation fail.
 *                                  Without the line it is the layer of the check function; "none" only demands what is marked.
 *   //- note: …                    for people
 *
 * Tags; only the attributes that a tag states are compared, the span and the tag always are
 *   <date 2019-11-02>  <time 2019-11-01TMI>  <duration P3W>  <set P1W quant=EVERY>
 *       the TIMEX3 value, and mod= quant= freq= beginPoint= endPoint= anchor= functionInDocument= by=; impossible=yes|no
 *   <person #ng "Angela Ng">  <norp> <fac> <org> <gpe> <loc> <product> <event> <work-of-art> <law> <language>
 *       the same #id is the same cluster, another #id another cluster; the canonical name stands in double quotes;
 *       role= age= country= description= alias="IS; the ministry" compare the cluster
 *   <figure cardinal 49 of="Malian troops" predicate=kill change=~ unit=dollar>
 *       the span is the number alone; kind and value in this order, a range is 20..30;
 *       of= the words, or head= the lemma of the head; unit= the normalized unit; "none" says that there is none
 *   <quote by=#ng type=direct cue=say source="Angela Ng">“…”</quote>
 *       marks included; optional=yes may be missing; by=#id of an entity in the fixture, by="Angela Ng" its canonical name, by=none an unnamed speaker;
 *       several who speak as one in the order of the text: by="#ng #hale", by="Angela Ng; Tom Hale";
 *       several contents of one quotation share an #id of the quotation
 *   <here>…</here>   what a check reports; in gold stories with code and severity: <here date/weekday warning>
 *   <|>              the cursor
 *
 * `\<` is a literal <, `\\` a backslash (in a template literal: double them, or use String.raw). Marks that cross are an error:
 * write them as two fixtures, one a layer. Each line of text may have caret lines under it, columns as in the source:
 *
 *     Turnout was 112 per cent.
 *                 ^^^^^^^^^^^^ warning figure/impossible-share: a share above 100 per cent
 *
 * A fixture that opens with a line break loses this break, the common indentation and the last line break;
 * any other is taken as it stands.
 */
import assert from "node:assert/strict";
import {
  type Analyser,
  type Cluster,
  createAnalyser,
  type Figure,
  hover,
  type OutlineGrouping,
  type OutlineItem,
  outline,
  type Quotation,
  type Resolved,
  runChecks,
  type Span,
  speakersOf,
  type Timex,
} from "../../server/src/core/index";
import { testLexicon } from "./language-data";
import {
  dedent,
  describe,
  type Fixture,
  type Layer,
  layerOf,
  type Mark,
  parseFixture,
  renderFixture,
} from "./notation";

export { type Fixture, type Layer, type Mark, parseFixture, renderFixture } from "./notation";

/** Checks the temporal expressions of a fixture. */
export function checkDates(source: string): void {
  checkLayers(source, "dates");
}

/** Checks the names of a fixture, with their clusters. */
export function checkEntities(source: string): void {
  checkLayers(source, "entities");
}

/** Checks the figures of a fixture. */
export function checkFigures(source: string): void {
  checkLayers(source, "figures");
}

/** Checks the quotations of a fixture, with their speakers. */
export function checkQuotations(source: string): void {
  checkLayers(source, "quotations");
}

/**
 * Checks what one newsroom rule reports: each `<here>` and each caret line with the rule's id must be reported, and nothing else.
 * A caret line also states the severity, and the message where it goes on with a colon.
 */
export function checkRule(id: string, source: string): void {
  const fixture = parseFixture(source);
  const { text, marks, diagnostics } = fixture;
  const reported = runChecks(analyseFixture(fixture), testLexicon()).filter(({ code }) => code === id);
  const place = (span: Span): string => `“${text.slice(span.start, span.end)}” [${span.start}, ${span.end})`;
  const carets = diagnostics.filter(({ code }) => code === id);
  const expected = [
    ...marks.filter(({ tag }) => tag === "here").map(place),
    ...carets.map((line) => `${place(line)} ${line.severity} ${line.message}`.trim()),
  ].sort();
  const actual = reported
    .map((finding) => {
      const caret = carets.find(({ start, end }) => start === finding.start && end === finding.end);
      if (caret === undefined) return place(finding);
      return `${place(finding)} ${finding.severity} ${caret.message === "" ? "" : finding.message}`.trim();
    })
    .sort();
  const messages = reported.map((finding) => `  ${place(finding)} ${finding.severity}: ${finding.message}`);
  assert.deepEqual(actual, expected, [`${id} reports`, ...messages, "where it should report", ...expected].join("\n"));
}

/** Checks the plain text of the hover at the cursor; `null` where there must be none. */
export function checkHover(source: string, expected: RegExp | null): void {
  const fixture = parseFixture(source);
  assert.ok(fixture.cursor !== undefined, "the fixture has no cursor <|>");
  const lineOf = (offset: number): number => fixture.text.slice(0, offset).split("\n").length;
  const actual = hover(analyseFixture(fixture), fixture.cursor, lineOf);
  if (expected === null) assert.equal(actual?.plain, undefined, "a hover where none should be");
  else assert.match(actual?.plain ?? "no hover", expected);
}

/** Checks the outline: one line an item, two blanks of indentation a level, the detail behind a bar. */
export function checkOutline(source: string, groupBy: OutlineGrouping, expected: string): void {
  const lines: string[] = [];
  const write = (items: readonly OutlineItem[], indent: string): void => {
    for (const { name, detail, children } of items) {
      lines.push(indent + (detail === "" ? name : `${name} | ${detail}`));
      write(children, `${indent}  `);
    }
  };
  write(outline(analyseFixture(parseFixture(source)), groupBy), "");
  assert.equal(lines.join("\n"), dedent(expected));
}

/** Checks the marks of one layer and of those that the header names; fails with both stories rendered and one line a difference. */
export function checkLayers(source: string, layer: Layer): void {
  const fixture = parseFixture(source);
  const resolved = analyseFixture(fixture);
  const closed = fixture.layers ?? new Set([layer]);
  const problems = differences(resolved, fixture.marks, new Set([layer, ...closed]), closed);
  if (problems.length === 0) return;
  const layers = new Set([layer, ...closed]);
  const inLayers = (mark: Mark): boolean => layers.has(layerOf(mark)!);
  const expected = fixture.marks.filter(inLayers);
  const actual = marksOf(resolved, layers);
  const message = [
    `${problems.length} difference(s):`,
    ...problems.map(({ message }) => `  ${message}`),
    "expected",
    indented(renderSafely(fixture.text, expected)),
    "actual",
    indented(renderSafely(fixture.text, actual)),
  ].join("\n");
  assert.fail(message);
}

/** What the program says of a fixture's text. */
export function analyseFixture(fixture: Fixture): Resolved {
  return analyseText(fixture.text, fixture.published);
}

/** All layers of a text, with the full lexicon and no memory of other texts. */
export function analyseText(text: string, published: string | null = null): Resolved {
  return testAnalyser().analyse(text, { published });
}

/** A new analyser over the full lexicon. */
export function testAnalyser(): Analyser {
  return createAnalyser(testLexicon());
}

/** The annotations of some layers as marks, so that `renderFixture` can show them. */
export function marksOf(resolved: Resolved, layers: ReadonlySet<Layer>): Mark[] {
  return actualMarks(resolved, layers).map(({ mark }) => mark);
}

/** The annotated story in fixture notation: a snapshot. Throws where annotations of different layers cross. */
export function renderResolved(resolved: Resolved, layers: ReadonlySet<Layer>): string {
  return renderFixture({
    text: resolved.text,
    published: resolved.published,
    layers,
    marks: marksOf(resolved, layers),
  });
}

/** An annotation as a mark, with the rule that made it. */
export interface ActualMark {
  readonly mark: Mark;
  readonly by: string;
}

/** The annotations of some layers with their rules. A quotation of several contents gives several marks of one id. */
export function actualMarks(resolved: Resolved, layers: ReadonlySet<Layer>): ActualMark[] {
  const { text } = resolved;
  const marks: ActualMark[] = [];
  const shown = new Set<string>();
  if (layers.has("entities")) {
    const clusters = clustersById(resolved);
    for (const mention of resolved.mentions) {
      const cluster = clusters.get(mention.cluster);
      const isFirst = cluster !== undefined && !shown.has(cluster.id);
      if (isFirst) shown.add(cluster.id);
      marks.push({
        by: mention.by,
        mark: {
          tag: mention.type.toLowerCase().replaceAll("_", "-"),
          start: mention.start,
          end: mention.end,
          id: mention.cluster,
          ...(isFirst ? { name: cluster.name } : {}),
          values: [],
          attributes: isFirst ? clusterAttributes(cluster) : {},
        },
      });
    }
  }
  if (layers.has("dates")) {
    for (const date of resolved.dates) {
      const { start, end } = date;
      const mark = { tag: date.type.toLowerCase(), start, end, values: [date.value], attributes: dateAttributes(date) };
      marks.push({ by: date.by, mark });
    }
  }
  if (layers.has("figures")) {
    for (const figure of resolved.figures) {
      const { start, end } = figure;
      const values = [figure.kind.toLowerCase(), figureValue(figure)];
      marks.push({
        by: figure.by,
        mark: { tag: "figure", start, end, values, attributes: figureAttributes(text, figure) },
      });
    }
  }
  if (layers.has("quotations")) {
    let splitQuotations = 0;
    for (const quotation of resolved.quotations) {
      const id = 1 < quotation.content.length ? `q${++splitQuotations}` : undefined;
      quotation.content.forEach(({ start, end }, i) => {
        const attributes = i === 0 ? quotationAttributes(text, quotation) : {};
        const mark = { tag: "quote", start, end, ...(id === undefined ? {} : { id }), values: [], attributes };
        marks.push({ by: quotation.by, mark });
      });
    }
  }
  return marks;
}

/** One way in which an analysis is not what the marks say. */
export interface Difference {
  /**
   * "wrong": found, but an attribute is not as stated; "apart" and "together": mentions that are not, or should not be, one cluster.
   */
  readonly kind: "missing" | "extra" | "wrong" | "apart" | "together";
  readonly layer: Layer;
  readonly mark: Mark;
  readonly message: string;
}

/**
 * The differences between the marks of `layers` and the analysis, in the order of the text;
 * what is annotated and not marked counts only in the `closed` layers.
 */
export function differences(
  resolved: Resolved,
  marks: readonly Mark[],
  layers: ReadonlySet<Layer>,
  closed: ReadonlySet<Layer>,
): Difference[] {
  const { text } = resolved;
  const found: Difference[] = [];
  const actual = actualMarks(resolved, layers);
  const unmatched = new Set(actual);
  for (const [expected, pieces] of annotationsOf(marks)) {
    const layer = layerOf(expected);
    if (layer === undefined || !layers.has(layer)) continue;
    const match = actual.find((other) => unmatched.has(other) && isSameSpan(other.mark, expected));
    if (match === undefined) {
      if (expected.attributes.optional === "yes") continue;
      const message = `missing ${describe(text, expected)}${near(actual, expected, text)}`;
      found.push({ kind: "missing", layer, mark: expected, message });
      continue;
    }
    unmatched.delete(match);
    const report = (what: string): void => {
      const message = `${what}: ${describe(text, expected)} (by ${match.by})`;
      found.push({ kind: "wrong", layer, mark: expected, message });
    };
    for (const piece of pieces) {
      const other = actual.find((item) => unmatched.has(item) && isSameSpan(item.mark, piece));
      if (other === undefined || other.mark.id !== match.mark.id) report(`no content ${describe(text, piece)} in`);
      if (other !== undefined) unmatched.delete(other);
    }
    if (layer === "entities") compareCluster(resolved, expected, match.mark, report);
    else if (layer === "quotations") compareQuotation(resolved, marks, expected, report);
    else compareStated(expected, match.mark, layer === "figures" ? figureHead(resolved, match.mark) : {}, report);
  }
  for (const { mark, by } of unmatched) {
    const layer = layerOf(mark)!;
    if (closed.has(layer))
      found.push({ kind: "extra", layer, mark, message: `extra ${describe(text, mark)} (by ${by})` });
  }
  if (layers.has("entities")) found.push(...clusterDifferences(resolved, marks));
  return found.sort((a, b) => a.mark.start - b.mark.start);
}

const clustersById = (resolved: Resolved): Map<string, Cluster> =>
  new Map(resolved.clusters.map((cluster) => [cluster.id, cluster]));

const isSameSpan = (a: Mark, b: Mark): boolean => a.tag === b.tag && a.start === b.start && a.end === b.end;

/** A quotation's first mark with its other pieces; every other mark alone. */
function annotationsOf(marks: readonly Mark[]): Map<Mark, Mark[]> {
  const annotations = new Map<Mark, Mark[]>();
  const firsts = new Map<string, Mark[]>();
  for (const mark of marks) {
    const others = mark.tag === "quote" && mark.id !== undefined ? firsts.get(mark.id) : undefined;
    if (others !== undefined) others.push(mark);
    else {
      const pieces: Mark[] = [];
      annotations.set(mark, pieces);
      if (mark.tag === "quote" && mark.id !== undefined) firsts.set(mark.id, pieces);
    }
  }
  return annotations;
}

/** What the program has at the place of a missing annotation. */
function near(actual: readonly ActualMark[], expected: Mark, text: string): string {
  const layer = layerOf(expected);
  const others = actual.filter(
    ({ mark }) => layerOf(mark) === layer && mark.start < expected.end && expected.start < mark.end,
  );
  return others.map(({ mark, by }) => `, there is ${describe(text, mark)} (by ${by})`).join("");
}

function compareStated(
  expected: Mark,
  actual: Mark,
  more: Readonly<Record<string, string>>,
  report: (what: string) => void,
): void {
  expected.values.forEach((value, i) => {
    if (actual.values[i] !== value) report(`${actual.values[i] ?? "nothing"}, not ${value}`);
  });
  for (const [key, value] of Object.entries(expected.attributes)) {
    const other = actual.attributes[key] ?? more[key] ?? DEFAULTS[key] ?? "none";
    if (other !== value) report(`${key} is ${other}, not ${value}`);
  }
}

/** What an attribute is that the renderer leaves out. */
const DEFAULTS: Readonly<Record<string, string>> = { change: "=", impossible: "no" };

function compareCluster(resolved: Resolved, expected: Mark, actual: Mark, report: (what: string) => void): void {
  const cluster = clustersById(resolved).get(actual.id!);
  if (cluster === undefined) {
    report(`no cluster ${actual.id}`);
    return;
  }
  if (expected.name !== undefined && cluster.name !== expected.name) report(`the name is ${cluster.name}`);
  const attributes = clusterAttributes(cluster);
  for (const [key, value] of Object.entries(expected.attributes)) {
    if (key === "alias") {
      const known = [cluster.name, ...cluster.aliases];
      for (const alias of value.split(/; */)) {
        if (!known.includes(alias)) report(`alias ${alias} is not among ${known.join("; ")}`);
      }
    } else if ((attributes[key] ?? "none") !== value) report(`${key} is ${attributes[key] ?? "none"}, not ${value}`);
  }
}

/** The mentions that share an id must share a cluster, those with different ids must not. */
function clusterDifferences(resolved: Resolved, marks: readonly Mark[]): Difference[] {
  const found: Difference[] = [];
  const clusterOfId = new Map<string, [cluster: string, mark: Mark]>();
  const idOfCluster = new Map<string, [id: string, mark: Mark]>();
  for (const mark of marks) {
    if (mark.id === undefined || layerOf(mark) !== "entities") continue;
    const mention = resolved.mentions.find((other) => other.start === mark.start && other.end === mark.end);
    if (mention === undefined) continue;
    const known = clusterOfId.get(mark.id);
    const other = idOfCluster.get(mention.cluster);
    if (known !== undefined && known[0] !== mention.cluster) {
      const message = `not one cluster: ${pairOf(resolved, known[1], mark)}`;
      found.push({ kind: "apart", layer: "entities", mark, message });
    } else if (other !== undefined && other[0] !== mark.id) {
      const message = `one cluster: ${pairOf(resolved, other[1], mark)}`;
      found.push({ kind: "together", layer: "entities", mark, message });
    }
    if (known === undefined) clusterOfId.set(mark.id, [mention.cluster, mark]);
    if (other === undefined) idOfCluster.set(mention.cluster, [mark.id, mark]);
  }
  return found;
}

const pairOf = (resolved: Resolved, a: Mark, b: Mark): string =>
  `${describe(resolved.text, a)} and ${describe(resolved.text, b)}`;

function compareQuotation(
  resolved: Resolved,
  marks: readonly Mark[],
  expected: Mark,
  report: (what: string) => void,
): void {
  const quotation = resolved.quotations.find((other) =>
    other.content.some((piece) => piece.start === expected.start && piece.end === expected.end),
  );
  if (quotation === undefined) return;
  const actual = quotationAttributes(resolved.text, quotation);
  for (const [key, value] of Object.entries(expected.attributes)) {
    const other = actual[key] ?? "none";
    if (key === "optional") continue;
    if (key !== "by") {
      if (other !== value) report(`${key} is ${other}, not ${value}`);
      continue;
    }
    const clusters = speakersOf(quotation).map((id) => clustersById(resolved).get(id)!);
    const speaker = clusters.map(({ name }) => name).join("; ") || "none";
    if (!value.startsWith("#")) {
      if (speaker !== value) report(`the speaker is ${speaker}, not ${value}`);
      continue;
    }
    const ids = value.split(" ");
    if (ids.length !== Math.max(1, clusters.length)) report(`the speaker is ${speaker}, not ${value}`);
    for (const [at, id] of ids.entries()) {
      const named = marks.filter((mark) => mark.id === id.slice(1) && layerOf(mark) === "entities");
      if (named.length === 0) throw new Error(`No entity ${id} in this fixture: ${describe(resolved.text, expected)}`);
      const isNamed = named.some((mark) =>
        clusters[at]?.mentions.some((mention) => mention.start < mark.end && mark.start < mention.end),
      );
      if (!isNamed) {
        report(`the speaker is ${speaker}, not ${resolved.text.slice(named[0]!.start, named[0]!.end)}`);
      }
    }
  }
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ");

function clusterAttributes(cluster: Cluster): Record<string, string> {
  const { role, age, country, description } = cluster.attributes;
  const attributes: Record<string, string> = {};
  if (cluster.aliases.length !== 0) attributes.alias = oneLine(cluster.aliases.join("; "));
  if (role !== undefined) attributes.role = oneLine(role);
  if (age !== undefined) attributes.age = String(age);
  if (country !== undefined) attributes.country = country;
  if (description !== undefined) attributes.description = oneLine(description);
  return attributes;
}

const TIMEX_ATTRIBUTES = ["mod", "quant", "freq", "beginPoint", "endPoint", "anchor", "functionInDocument"] as const;

function dateAttributes(date: Timex): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const key of TIMEX_ATTRIBUTES) {
    const value = date[key];
    if (value !== undefined) attributes[key] = value;
  }
  if (date.impossible !== undefined) attributes.impossible = "yes";
  return attributes;
}

const figureValue = (figure: Figure): string =>
  typeof figure.value === "number" ? String(figure.value) : figure.value.join("..");

function figureAttributes(text: string, figure: Figure): Record<string, string> {
  const attributes: Record<string, string> = {};
  const { change, unit, of, predicate } = figure;
  if (change !== "=") attributes.change = change;
  if (unit !== null) attributes.unit = unit.normalized;
  if (of !== null) attributes.of = oneLine(text.slice(of.start, of.end));
  if (predicate !== null) attributes.predicate = predicate.lemma;
  return attributes;
}

function figureHead(resolved: Resolved, mark: Mark): Record<string, string> {
  const figure = resolved.figures.find((other) => other.start === mark.start && other.end === mark.end);
  return figure === undefined || figure.of === null ? {} : { head: figure.of.head };
}

function quotationAttributes(text: string, quotation: Quotation): Record<string, string> {
  const { type, cue, source } = quotation;
  const speakers = speakersOf(quotation).map((id) => `#${id}`);
  return {
    ...(speakers.length === 0 ? {} : { by: speakers.join(" ") }),
    type,
    ...(cue === null ? {} : { cue: cue.lemma }),
    ...(source === null ? {} : { source: oneLine(text.slice(source.start, source.end)) }),
  };
}

/** Rendered for a message, where crossing marks are no reason to hide the difference. */
function renderSafely(text: string, marks: readonly Mark[]): string {
  try {
    return renderFixture({ text, marks });
  } catch (error) {
    return `${String(error)}\n${marks.map((mark) => describe(text, mark)).join("\n")}`;
  }
}

const indented = (text: string): string => text.replace(/^/gm, "    ");
