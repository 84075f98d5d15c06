/** The card of a figure: its value, what it counts, what happened to that, and the other figures for the same thing. */
import type { Figure, FigureKind, FigureUnit } from "../../article/article";
import { textOf } from "../../text/span";
import { convertedMeasure } from "../convert-units";
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

/** What the story says of a figure elsewhere. */
export interface FigureCompany {
  /** The other figures for the same thing, in the order of the text. */
  readonly others: readonly OtherFigure[];
  /** The figure that it is a part of. */
  readonly whole: Figure | undefined;
  /** Its own parts. */
  readonly parts: readonly Figure[];
}

export interface OtherFigure {
  readonly figure: Figure;
  /** Who gives it, where somebody is quoted with it. */
  readonly source: string | undefined;
  /** The words of its time, where its sentence has one. */
  readonly time: string | undefined;
}

/** `lineOf`: the line number of an offset, counted from 1. */
export function figureCard(
  figure: Figure,
  { others, whole, parts }: FigureCompany,
  text: string,
  lineOf: (offset: number) => number,
): Card {
  const facts: Fact[] = [];
  const { unit, of, predicate } = figure;
  const concept = of === null ? undefined : text.slice(of.start, of.end);
  // What is counted comes in whole numbers; an index at 18,573.20 counts nothing.
  const isWhole = typeof figure.value !== "number" || Number.isInteger(figure.value);
  const label = isWhole ? FIGURE_LABELS[figure.kind] : undefined;
  const short = shortForm(figure, text.slice(figure.start, figure.end));
  if (short !== undefined) facts.push({ label: "In short", value: short });
  if (concept !== undefined) facts.push({ label: label ?? "Of", value: concept });
  if (unit !== null && unit.text !== concept && !IS_OWN_UNIT.has(unit.normalized) && !saysUnit(figure, unit))
    facts.push({ label: "Unit", value: unitName(figure, unit) });
  const converted = convertedMeasure(figure);
  if (converted !== undefined) facts.push({ label: "Converted", value: `about ${converted}` });
  if (predicate !== null) facts.push({ label: "What happened", value: text.slice(predicate.start, predicate.end) });
  if (whole !== undefined) facts.push({ label: "Part of", value: withNoun(whole, text) });
  if (0 < parts.length) facts.push({ label: "Of them", value: listed(parts.map((part) => withNoun(part, text))) });
  if (0 < others.length) {
    const list = others.map(({ figure: other, source, time }) => {
      const where = [
        source === undefined ? "" : shorten(source, MAX_SOURCE),
        time ?? "",
        `line ${lineOf(other.start)}`,
      ];
      return `${describeMeasure(other)} (${where.filter((part) => part !== "").join(", ")})`;
    });
    facts.push({ label: "Also given as", value: listed(list) });
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

const listed = (items: readonly string[]): string =>
  items.slice(0, MAX_OTHERS).join(", ") + (MAX_OTHERS < items.length ? " …" : "");

/** "49 people"; a unit that is the noun counted stands in the measure already. */
function withNoun(figure: Figure, text: string): string {
  const measure = describeMeasure(figure);
  return figure.of === null || figure.unit !== null ? measure : `${measure} ${textOf(text, figure.of)}`;
}

/** Whether the title has the unit in its own words: "12 miles"; a currency is told with its code. */
const saysUnit = ({ kind }: Figure, { text, normalized }: FigureUnit): boolean =>
  kind !== "MONEY" && text.toLowerCase().startsWith(normalized);

/** "nigerian naira, NGN". */
function unitName({ kind }: Figure, { normalized, code }: FigureUnit): string {
  return kind === "MONEY" && code !== undefined ? `${normalized}, ${code}` : normalized;
}

/** Scales with their words, largest first. */
const SCALES: readonly (readonly [number, string])[] = [
  [1e12, "trillion"],
  [1e9, "billion"],
  [1e6, "million"],
];

/** “1.25 billion” for a long number that the story writes in digits or counts otherwise: “1,250,000,000”, “125 crore”. */
function shortForm({ value }: Figure, written: string): string | undefined {
  if (typeof value !== "number" || /illion|(?<![a-z])(?:m|bn|tn|b)\b/i.test(written)) return undefined;
  const scale = SCALES.find(([size]) => size <= Math.abs(value));
  if (scale === undefined) return undefined;
  const scaled = Number((value / scale[0]).toPrecision(4));
  return `${scaled * scale[0] === value ? "" : "about "}${scaled} ${scale[1]}`;
}
