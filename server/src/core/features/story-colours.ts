/** What an editor draws in colours of its own: names by what they name, dates, figures, and words between quotation marks. */
import type { EntityType, Figure, Resolved } from "../article/article";
import { bySpan, overlaps, type Span } from "../text/span";
import { spanOfFigure } from "./annotations-at";
import { quotedSpans } from "./quoted-spans";
import { touching } from "./touching";

/** The kinds of coloured words, in the order in which the protocol numbers them. */
export const COLOUR_KINDS = [
  "person",
  "organization",
  "place",
  "group",
  "name",
  "date",
  "figure",
  "quotation",
] as const;

export type ColourKind = (typeof COLOUR_KINDS)[number];

/** Words of one colour; never empty, never over a line break. */
export interface ColouredSpan extends Span {
  readonly kind: ColourKind;
}

const KIND_OF_TYPE: Readonly<Record<EntityType, ColourKind>> = {
  PERSON: "person",
  ORG: "organization",
  GPE: "place",
  LOC: "place",
  FAC: "place",
  NORP: "group",
  PRODUCT: "name",
  EVENT: "name",
  WORK_OF_ART: "name",
  LAW: "name",
  LANGUAGE: "name",
};

/**
 * The coloured words that touch `range`, sorted and without overlap: a name wins over a date, a date over a figure, and each of them
 * over the quotation around it. The cost grows with the range and not with the story.
 */
export function storyColours(article: Resolved, range: Span): ColouredSpan[] {
  const words = namesDatesAndFigures(article, range);
  const coloured: ColouredSpan[] = [];
  const add = (kind: ColourKind, start: number, end: number): void =>
    addLines(coloured, article.text, kind, start, end);
  let next = 0;
  for (const quote of quotedSpans(article, range)) {
    for (; next < words.length && words[next]!.end <= quote.start; next++)
      add(words[next]!.kind, words[next]!.start, words[next]!.end);
    let at = Math.max(quote.start, words[next - 1]?.end ?? 0);
    for (; next < words.length && words[next]!.start < quote.end; next++) {
      add("quotation", at, words[next]!.start);
      add(words[next]!.kind, words[next]!.start, words[next]!.end);
      at = words[next]!.end;
    }
    add("quotation", at, quote.end);
  }
  for (; next < words.length; next++) add(words[next]!.kind, words[next]!.start, words[next]!.end);
  return coloured;
}

/** Names, dates and figures that touch a range; where two overlap, the one that comes first in the sentence above. */
function namesDatesAndFigures({ mentions, dates, figures }: Resolved, range: Span): ColouredSpan[] {
  const names = touching(mentions, range).map(({ start, end, type }) => ({ start, end, kind: KIND_OF_TYPE[type] }));
  const times = touching(dates, range).map(({ start, end }) => ({ start, end, kind: "date" as const }));
  const numbers = touching(figures, range).map((figure) => ({ ...measureSpan(figure), kind: "figure" as const }));
  return withoutOverlaps(withoutOverlaps(names, times), numbers);
}

/** The number with a unit that measures it: “60 km”, “$5 million”; of “49 soldiers” and “91-year-old” the number alone. */
function measureSpan(figure: Figure): Span {
  const isCount = figure.kind === "AGE" || figure.unit?.dimension === undefined;
  const { start, end } = isCount ? figure : spanOfFigure(figure);
  return { start, end };
}

/** All of `stronger`, and those of `weaker` that overlap none of them nor one another; sorted. */
function withoutOverlaps(stronger: readonly ColouredSpan[], weaker: readonly ColouredSpan[]): ColouredSpan[] {
  const kept: ColouredSpan[] = [];
  let next = 0;
  for (const span of [...weaker].sort(bySpan)) {
    while (next < stronger.length && stronger[next]!.end <= span.start) next++;
    const isTaken = next < stronger.length && overlaps(stronger[next]!, span);
    const last = kept.at(-1);
    if (!isTaken && (last === undefined || last.end <= span.start)) kept.push(span);
  }
  return [...stronger, ...kept].sort(bySpan);
}

/** Adds the words of each line; clients know no word that goes over a line break. */
function addLines(into: ColouredSpan[], text: string, kind: ColourKind, start: number, end: number): void {
  let from = start;
  for (let at = start; at <= end; at++) {
    const isBreak = at === end || text[at] === "\n" || text[at] === "\r";
    if (!isBreak) continue;
    if (from < at) into.push({ start: from, end: at, kind });
    from = at + 1;
  }
}
