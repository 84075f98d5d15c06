/** The annotations at a place of the story, the innermost first. */
import type { DatelineInfo, Figure, Mention, Quotation, Resolved, Timex } from "../article/article";
import { type Span, touches } from "../text/span";

/** One annotation with the layer that it belongs to; `span` is what the reader points at. */
export type Annotation =
  | { readonly layer: "mention"; readonly span: Span; readonly mention: Mention }
  | { readonly layer: "date"; readonly span: Span; readonly date: Timex }
  | { readonly layer: "figure"; readonly span: Span; readonly figure: Figure }
  | { readonly layer: "quotation"; readonly span: Span; readonly quotation: Quotation }
  | { readonly layer: "dateline"; readonly span: Span; readonly dateline: DatelineInfo };

/**
 * What touches an offset, shortest span first. A cursor right behind a word touches it,
 * but loses to an annotation that begins there or goes on.
 */
export function annotationsAt(article: Resolved, offset: number): Annotation[] {
  const found: Annotation[] = [];
  for (const mention of touching(article.mentions, offset)) found.push({ layer: "mention", span: mention, mention });
  for (const date of touching(article.dates, offset)) found.push({ layer: "date", span: date, date });
  for (const figure of article.figures) {
    if (offset < figure.start - FIGURE_REACH) break;
    // The date says the same and more.
    if (figure.by === "duration") continue;
    const span = spanOfFigure(figure);
    if (touches(span, offset)) found.push({ layer: "figure", span, figure });
  }
  for (const quotation of touching(article.quotations, offset))
    found.push({ layer: "quotation", span: quotation, quotation });
  if (article.dateline !== null && touches(article.dateline, offset))
    found.push({ layer: "dateline", span: article.dateline, dateline: article.dateline });

  const inside = found.filter(({ span }) => span.start <= offset && offset < span.end);
  return (inside.length === 0 ? found : inside).sort((a, b) => lengthOf(a.span) - lengthOf(b.span));
}

/** A figure together with the unit beside it: "49 Malian troops", "$5 million", "the 5 kilometres". */
export function spanOfFigure(figure: Figure): Span {
  const { unit } = figure;
  if (unit === null) return figure;
  const distance = Math.max(unit.start - figure.end, figure.start - unit.end);
  if (UNIT_DISTANCE < distance) return figure;
  return { start: Math.min(figure.start, unit.start), end: Math.max(figure.end, unit.end) };
}

/** Code units between a figure and a unit that still belongs to it, as in "two-and-a-half  litres". */
const UNIT_DISTANCE = 2;

/** A unit before its figure is a currency sign or code: "US$ 5". */
const FIGURE_REACH = 32;

function* touching<S extends Span>(sorted: readonly S[], offset: number): Iterable<S> {
  for (const span of sorted) {
    if (offset < span.start) return;
    if (offset <= span.end) yield span;
  }
}

const lengthOf = (span: Span): number => span.end - span.start;
