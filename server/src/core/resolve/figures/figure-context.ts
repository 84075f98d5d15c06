/** Where in a story a figure stands: its sentence, and the times, the places and the source that go with it. */
import type { Mention, Quotation, Resolved, Timex } from "../../article/article";
import { contains, firstAtOrAfter, type Span } from "../../text/span";

export interface FigureContext {
  readonly sentence: Span;
  /** The part of the sentence that tells of the figure: its sentence, but inside a quotation only what the source says. */
  readonly scope: Span;
  /** Days, months and years that may be the figure's: the one before it in its scope, else all of the scope. */
  readonly times: readonly Timex[];
  /** Names of cities, countries, regions and buildings in its scope, first mentions first. */
  readonly places: readonly Mention[];
  /** The innermost quotation that holds the figure; its speaker is in whose mouth the figure is. */
  readonly quotation: Quotation | undefined;
}

/** Looks up all of them; logarithmic in the length of the story, linear in what the sentence holds. */
export function contextOf(article: Resolved, figure: Span): FigureContext {
  const sentence = sentenceAround(article, figure);
  const quotation = quotationAround(article.quotations, figure);
  // Day and place of the telling are not those of the event: “told reporters in Geneva on Monday that 53 people died”.
  const told = quotation?.content.find((span) => contains(span, figure));
  const scope = told === undefined ? sentence : within(sentence, told);
  const times = inside(article.dates, scope).filter(isTime);
  // Of several times in a sentence each belongs to what follows it: “in May 12 people died, and in June 15 drowned”.
  const own = times.filter(({ end }) => end <= figure.start).at(-1);
  const places = inside(article.mentions, scope).filter(isPlace);
  return { sentence, scope, times: own === undefined ? times : [own], places, quotation };
}

const isPlace = ({ type }: Mention): boolean => type === "GPE" || type === "LOC" || type === "FAC";

/** A day, a month or a year; “now” and durations tell nothing. */
const isTime = ({ type, value }: Timex): boolean =>
  (type === "DATE" || type === "TIME") && /^\d{4}(?:$|-\d{2}|-[WQHS])/.test(value);

/** Who says what a quotation holds: the speaker's cluster, else a key for the words of the source; "" for the story itself. */
export function sourceKey(quotation: Quotation | undefined): string {
  if (quotation === undefined) return "";
  return quotation.speaker ?? (quotation.source === null ? "" : `${quotation.source.start}`);
}

/** How many quotations before a figure are looked at: one over several paragraphs may begin far ahead of it. */
const QUOTATIONS_BACK = 12;

function quotationAround(quotations: readonly Quotation[], figure: Span): Quotation | undefined {
  const behind = firstAtOrAfter(quotations, figure.start + 1);
  for (let i = behind - 1; Math.max(0, behind - QUOTATIONS_BACK) <= i; i--) {
    const quotation = quotations[i]!;
    if (quotation.content.some((span) => contains(span, figure))) return quotation;
  }
  return undefined;
}

/** The part of a sentence that lies in the words of a source. */
const within = (sentence: Span, told: Span): Span => ({
  start: Math.max(sentence.start, told.start),
  end: Math.min(sentence.end, told.end),
});

/** The items of a sorted list that begin in a span. */
export function inside<S extends Span>(sorted: readonly S[], outer: Span): S[] {
  const found: S[] = [];
  for (let i = firstAtOrAfter(sorted, outer.start); i < sorted.length && sorted[i]!.start < outer.end; i++)
    found.push(sorted[i]!);
  return found;
}

function sentenceAround(article: Resolved, span: Span): Span {
  const { paragraphs } = article.segmented;
  const paragraph = paragraphs[paragraphAt(article, span.start)];
  if (paragraph === undefined) return span;
  const { sentences } = paragraph.content;
  const at = firstAtOrAfter(sentences, span.start - paragraph.start + 1) - 1;
  const sentence = sentences[at];
  if (sentence === undefined) return span;
  return { start: paragraph.start + sentence.start, end: paragraph.start + sentence.end };
}

/** The index of the paragraph that holds an offset; -1 before the first. */
export function paragraphAt({ segmented }: Resolved, offset: number): number {
  return firstAtOrAfter(segmented.paragraphs, offset + 1) - 1;
}

/** Whether a day, month or year (ISO 8601) lies more than a month before publication; one that holds publication does not. */
export function isLongBefore(time: string, published: string | null): boolean {
  if (published === null) return time.length < 10;
  if (published.startsWith(time)) return false;
  const months = (iso: string): number => Number(iso.slice(0, 4)) * 12 + (Number(iso.slice(5, 7)) || 0);
  return time.length < 10 ? time < published : 1 < months(published) - months(time);
}
