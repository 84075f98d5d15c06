/** The card of a figure: its value, what it counts, what happened to that, and the other figures for the same thing. */
import type { Figure, FigureKind } from "../../article/article";
import { describeValue, FIGURE_WORDS } from "../words";
import type { Card, Fact } from "./card";

/** How the thing is called that a figure is about; "Of" for the others. */
const FIGURE_LABELS: Partial<Record<FigureKind, string>> = {
  CARDINAL: "Counts",
  ORDINAL: "Ranks",
  QUANTITY: "Measures",
};

/** Figures for the same thing that are listed. */
const MAX_OTHERS = 6;

/** `others`: the figures that answer the same question; `lineOf`: the line number of an offset, counted from 1. */
export function figureCard(
  figure: Figure,
  others: readonly Figure[],
  text: string,
  lineOf: (offset: number) => number,
): Card {
  const facts: Fact[] = [];
  const { unit, of, predicate } = figure;
  const concept = of === null ? undefined : text.slice(of.start, of.end);
  if (concept !== undefined) facts.push({ label: FIGURE_LABELS[figure.kind] ?? "Of", value: concept });
  if (unit !== null && unit.text !== concept) facts.push({ label: "Unit", value: unit.normalized });
  if (predicate !== null) facts.push({ label: "What happened", value: predicate.lemma });
  if (0 < others.length) {
    const list = others.slice(0, MAX_OTHERS).map((other) => `${describeValue(other)} (line ${lineOf(other.start)})`);
    facts.push({ label: "Also given as", value: list.join(", ") + (MAX_OTHERS < others.length ? " …" : "") });
  }
  // "24 years old" and "5 %" are whole as they are.
  const isWhole = figure.kind === "PERCENT" || figure.kind === "AGE";
  const named = isWhole ? undefined : (unit?.text ?? concept);
  return {
    title: named === undefined ? describeValue(figure) : `${describeValue(figure)} ${named}`,
    kind: FIGURE_WORDS[figure.kind],
    facts,
    why: `Found by ${figure.by}`,
  };
}
