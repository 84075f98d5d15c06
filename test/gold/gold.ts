/** The gold stories: what a careful person annotates, whatever the program says of them. */
import fs from "node:fs";
import path from "node:path";
import type { InterchangeStory, Severity } from "../../server/src/core/index";
import { type Mark, parseFixture } from "../support/notation";

/** A finding that a gold story expects. */
export interface GoldFinding {
  readonly start: number;
  readonly end: number;
  readonly code: string;
  readonly severity: Severity;
}

export interface GoldStory {
  /** The file name without its extension. */
  readonly name: string;
  readonly text: string;
  readonly published: string | null;
  /** All layers, complete: what is not marked is not there. */
  readonly marks: readonly Mark[];
  readonly findings: readonly GoldFinding[];
}

const STORIES = path.join(__dirname, "stories");
const SEEDS = path.join(__dirname, "../../seeds");

/** The gold of the seed stories: interchange JSON beside this file, the text in `seeds`. */
export function seedGold(): GoldStory[] {
  return fs
    .readdirSync(__dirname)
    .filter((file) => file.endsWith(".gold.json"))
    .map((file) => {
      const name = file.slice(0, -".gold.json".length);
      const text = fs.readFileSync(path.join(SEEDS, `${name}.txt`), "utf8");
      return fromInterchange(name, text, JSON.parse(fs.readFileSync(path.join(__dirname, file), "utf8")));
    });
}

/** The stories of `stories/*.fixture`, in fixture notation with all layers. */
export function fixtureGold(): GoldStory[] {
  return fs
    .readdirSync(STORIES)
    .filter((file) => file.endsWith(".fixture"))
    .sort()
    .map((file) => {
      const { text, published, marks } = parseFixture(fs.readFileSync(path.join(STORIES, file), "utf8"));
      const findings = marks
        .filter(({ tag }) => tag === "here")
        .map(({ start, end, values }) => ({ start, end, code: values[0]!, severity: values[1] as Severity }));
      return { name: file.slice(0, -".fixture".length), text, published, marks, findings };
    });
}

/** Gold in interchange form may leave out what it does not judge, and call a quotation optional. */
type InterchangeGold = Pick<InterchangeStory, "published" | "clusters" | "diagnostics"> & {
  readonly entities: readonly { start: number; end: number; type: string; cluster: string }[];
  readonly dates: readonly {
    start: number;
    end: number;
    type: string;
    value: string;
    [key: string]: string | number;
  }[];
  readonly figures: readonly {
    start: number;
    end: number;
    kind: string;
    value: number | [number, number];
    change: string;
    of: { start: number; end: number; head: string } | null;
    predicate: { lemma: string } | null;
  }[];
  readonly quotations: readonly {
    type: string;
    content: { start: number; end: number }[];
    cue: { lemma: string } | null;
    source: { start: number; end: number } | null;
    speaker: string | null;
    optional?: boolean;
  }[];
};

function fromInterchange(name: string, text: string, gold: InterchangeGold): GoldStory {
  const words = (span: { start: number; end: number } | null): string =>
    span === null ? "none" : text.slice(span.start, span.end);
  const marks: Mark[] = [];
  const described = new Set<string>();
  for (const { start, end, type, cluster: id } of gold.entities) {
    const cluster = gold.clusters.find((other) => other.id === id)!;
    const { role, age, country, description } = cluster.attributes;
    const isFirst = !described.has(id);
    described.add(id);
    const attributes = {
      ...(cluster.aliases.length === 0 ? {} : { alias: cluster.aliases.join("; ") }),
      ...(role === undefined ? {} : { role }),
      ...(age === undefined ? {} : { age: String(age) }),
      ...(country === undefined ? {} : { country }),
      ...(description === undefined ? {} : { description }),
    };
    marks.push({
      tag: type.toLowerCase().replaceAll("_", "-"),
      start,
      end,
      id,
      ...(isFirst ? { name: cluster.name } : {}),
      values: [],
      attributes: isFirst ? attributes : {},
    });
  }
  for (const { start, end, type, value, mod, functionInDocument } of gold.dates) {
    const attributes = {
      ...(mod === undefined ? {} : { mod: String(mod) }),
      ...(functionInDocument === undefined ? {} : { functionInDocument: String(functionInDocument) }),
    };
    marks.push({ tag: type.toLowerCase(), start, end, values: [value], attributes });
  }
  for (const { start, end, kind, value, change, of, predicate } of gold.figures) {
    const values = [kind.toLowerCase(), typeof value === "number" ? String(value) : value.join("..")];
    const attributes = {
      change,
      of: words(of),
      ...(of === null ? {} : { head: of.head }),
      predicate: predicate?.lemma ?? "none",
    };
    marks.push({ tag: "figure", start, end, values, attributes });
  }
  gold.quotations.forEach(({ type, content, cue, source, speaker, optional }, i) => {
    const first = {
      by: speaker === null ? "none" : `#${speaker}`,
      type,
      cue: cue?.lemma ?? "none",
      source: words(source),
      ...(optional === true ? { optional: "yes" } : {}),
    };
    content.forEach(({ start, end }, piece) => {
      marks.push({ tag: "quote", start, end, id: `q${i}`, values: [], attributes: piece === 0 ? first : {} });
    });
  });
  const findings = gold.diagnostics.map(({ start, end, code, severity }) => ({ start, end, code, severity }));
  return { name, text, published: gold.published, marks, findings };
}
