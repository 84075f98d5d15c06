/** The card of a figure: its value, what it counts, what happened to that, and the other figures for the same thing. */
import type { Figure } from "../../article/article";
import { describeValue, FIGURE_WORDS } from "../words";
import type { Card, Fact } from "./card";

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
  if (concept !== undefined) facts.push({ label: "Counts", value: concept });
  if (unit !== null && unit.text !== concept) facts.push({ label: "Unit", value: unit.normalized });
  if (predicate !== null) facts.push({ label: "What happened", value: predicate.lemma });
  if (0 < others.length) {
    const list = others.slice(0, MAX_OTHERS).map((other) => `${describeValue(other)} (line ${lineOf(other.start)})`);
    facts.push({ label: "Also given as", value: list.join(", ") + (MAX_OTHERS < others.length ? " …" : "") });
  }
  const named = figure.kind === "PERCENT" ? undefined : (unit?.text ?? concept);
  return {
    title: named === undefined ? describeValue(figure) : `${describeValue(figure)} ${named}`,
    kind: FIGURE_WORDS[figure.kind],
    facts,
    why: `Found by ${figure.by}`,
  };
}
