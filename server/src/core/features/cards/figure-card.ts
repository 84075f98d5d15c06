/** The card of a figure: its value, what it counts, what happened to that, and the other figures for the same thing. */
import type { Figure, FigureKind } from "../../article/article";
import { shorten } from "../escape-markdown";
import { describeMeasure, FIGURE_WORDS } from "../words";
import type { Card, Fact } from "./card";

/** How the thing is called that a figure is about; "Of" for the others. */
const FIGURE_LABELS: Partial<Record<FigureKind, string>> = {
  CARDINAL: "Counts",
  QUANTITY: "Measures",
};

/** Units that the kind of the figure says already. */
const IS_OWN_UNIT: ReadonlySet<string> = new Set(["percentage", "year"]);

/** Figures for the same thing that are listed. */
const MAX_OTHERS = 6;

/** A source may be a clause long. UTF-16 code units. */
const MAX_SOURCE = 40;

/**
 * `others`: the figures for the same thing; `sourceOf`: who gives a figure, where somebody is quoted with it;
 * `lineOf`: the line number of an offset, counted from 1.
 */
export function figureCard(
  figure: Figure,
  others: readonly Figure[],
  sourceOf: (figure: Figure) => string | undefined,
  text: string,
  lineOf: (offset: number) => number,
): Card {
  const facts: Fact[] = [];
  const { unit, of, predicate } = figure;
  const concept = of === null ? undefined : text.slice(of.start, of.end);
  // What is counted comes in whole numbers; an index at 18,573.20 counts nothing.
  const isWhole = typeof figure.value !== "number" || Number.isInteger(figure.value);
  const label = isWhole ? FIGURE_LABELS[figure.kind] : undefined;
  if (concept !== undefined) facts.push({ label: label ?? "Of", value: concept });
  if (unit !== null && unit.text !== concept && !IS_OWN_UNIT.has(unit.normalized))
    facts.push({ label: "Unit", value: unit.normalized });
  if (predicate !== null) facts.push({ label: "What happened", value: text.slice(predicate.start, predicate.end) });
  if (0 < others.length) {
    const list = others.slice(0, MAX_OTHERS).map((other) => {
      const source = sourceOf(other);
      const line = `line ${lineOf(other.start)}`;
      return `${describeMeasure(other)} (${source === undefined ? line : `${shorten(source, MAX_SOURCE)}, ${line}`})`;
    });
    facts.push({ label: "Also given as", value: list.join(", ") + (MAX_OTHERS < others.length ? " …" : "") });
  }
  const measure = describeMeasure(figure);
  const isBare = unit === null && isWhole && (figure.kind === "CARDINAL" || figure.kind === "ORDINAL");
  return {
    title: isBare && concept !== undefined ? `${measure} ${concept}` : measure,
    kind: FIGURE_WORDS[figure.kind],
    facts,
    why: `Found by ${figure.by}`,
  };
}
