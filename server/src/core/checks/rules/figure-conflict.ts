/** Two different figures for the same thing. */
import type { Figure, Quotation, Resolved, Timex } from "../../article/article";
import { groupFigures } from "../../resolve/figures/group-figures";
import { contains, firstAtOrAfter, overlaps, type Span, textOf } from "../../text/span";
import type { Report, Rule } from "../rule";

export const figureConflict: Rule = {
  id: "figure/conflict",
  severity: "warning",
  title: "Conflicting figures for the same thing",
  why: "Tolls and totals change while a story is written; an old one left standing is among the errors readers report most. Where the sources differ, say so.",
  examples: [
    {
      bad: "The flood killed 12 people on Sunday. Roads were cut. Rescuers looked for survivors.\n\nThe flood killed <here>14</here> people and left hundreds homeless.",
      published: "2021-06-01",
    },
    {
      bad: "The raid killed 49 soldiers, the army said. The government said <here>53</here> soldiers died.",
      published: "2021-06-01",
    },
  ],
  allowed: [
    "The flood killed 12 people on Sunday. The same flood killed 12 people, police said.",
    "The flood killed at least 12 people. Police said it had killed 14 people.",
    "The flood killed 12 people on Sunday and wounded 14 people.",
    "The toll rose to 14 people killed, from 12 people killed on Sunday.",
    "Two of the five sailors were rescued.",
    "The flood killed 14 people. A flood in May 2012 killed 12 people, and one in 2009 killed 60 people.",
  ],
  *check(article) {
    const groups = new Set(groupFigures(article.figures).values());
    for (const group of groups) yield* checkGroup(article, group.members);
  },
};

/** A group larger than this is a list or a table, not one toll told several times. */
const MAX_MEMBERS = 24;

function* checkGroup(article: Resolved, members: readonly Figure[]): Iterable<Report> {
  if (MAX_MEMBERS < members.length) return;
  const contexts = members.map((figure) => contextOf(article, figure));
  for (let i = 1; i < members.length; i++) {
    const figure = members[i]!;
    const context = contexts[i]!;
    if (context.moving) continue;
    const against: number[] = [];
    let agrees = false;
    for (let j = 0; j < i; j++) {
      if (contexts[j]!.moving || !sameEvent(context, contexts[j]!)) continue;
      if (compatible(figure, members[j]!)) agrees = true;
      else against.push(j);
    }
    // A figure that an earlier one already bears out is no new conflict.
    if (agrees || against.length === 0) continue;
    const sourcesDiffer = against.every((j) => contexts[j]!.source !== context.source);
    yield {
      start: figure.start,
      end: figure.end,
      message: messageFor(article, figure, members[against[0]!]!, sourcesDiffer),
      related: against.map((j) => ({
        start: members[j]!.start,
        end: members[j]!.end,
        message: `${describe(article, members[j]!)} here`,
      })),
      ...(sourcesDiffer ? { severity: "information" as const } : {}),
    };
  }
}

function messageFor(article: Resolved, figure: Figure, other: Figure, sourcesDiffer: boolean): string {
  const ending = sourcesDiffer ? "disputed: the sources differ" : "which is right?";
  return `${describe(article, figure)}, but ${describe(article, other)} elsewhere in the story; ${ending}.`;
}

/** “49 soldiers (kill)”: the words of the story, without guessing at grammar. */
function describe(article: Resolved, figure: Figure): string {
  const value = textOf(article.text, figure);
  const thing = figure.of === null ? "" : ` ${textOf(article.text, figure.of)}`;
  const action = figure.predicate === null ? "" : ` (${textOf(article.text, figure.predicate)})`;
  return `${value}${thing}${action}`;
}

interface Context {
  readonly sentence: Span;
  /** Days, months or years, ISO 8601. */
  readonly times: ReadonlySet<string>;
  /** Told of an earlier month or year: it is compared only with figures of the same time. */
  readonly isHistory: boolean;
  readonly places: ReadonlySet<string>;
  /** Who says it: the speaker's cluster, else the words of the source, else "" for the story itself. */
  readonly source: string;
  /** The sentence tells of a change or a part, “rose to 14”, “including 12”: not two figures for one state. */
  readonly moving: boolean;
}

function contextOf(article: Resolved, figure: Figure): Context {
  const sentence = sentenceAround(article, figure);
  const quotation = quotationAround(article.quotations, figure);
  // Day and place of the telling are not those of the event: “told reporters in Geneva on Monday that 53 people died”.
  const told = quotation?.content.find((span) => contains(span, figure));
  const scope = told === undefined ? sentence : within(sentence, told);
  const times = new Set<string>();
  const dates = inside(article.dates, scope).filter(isTime);
  // Of several times in a sentence each belongs to what follows it: “in May 2022 12 people died, and in 2021 150 drowned”.
  const own = dates.filter(({ end }) => end <= figure.start).at(-1);
  for (const date of own === undefined ? dates : [own]) times.add(date.value.slice(0, 10));
  const places = new Set<string>();
  for (const mention of inside(article.mentions, scope)) {
    if (mention.type === "GPE" || mention.type === "LOC" || mention.type === "FAC") places.add(mention.cluster);
  }
  return {
    sentence,
    times,
    isHistory: times.size !== 0 && [...times].every((time) => isEarlierPeriod(time, article.published)),
    places,
    source: sourceOf(quotation),
    moving: MOVING.test(textOf(article.text, sentence)) || isPartOrWhole(article, figure),
  };
}

/** “two of the five crew”, “12 of 40 seats”: a part and its whole, not two figures for one thing. */
function isPartOrWhole({ text, figures }: Resolved, figure: Figure): boolean {
  const at = firstAtOrAfter(figures, figure.start);
  const before = figures[at - 1];
  const after = figures[at + 1];
  const joins = (from: Figure, to: Figure): boolean =>
    to.start - from.end < 16 && /^ of (?:the |its |their |his |her )?$/.test(text.slice(from.end, to.start));
  return (before !== undefined && joins(before, figure)) || (after !== undefined && joins(figure, after));
}

/** Words that say that a figure replaces, corrects or is part of another. */
const MOVING =
  /\b(?:rose|risen|rising|climbed|jumped|increased|fell|dropped|revised|updated|earlier|previous(?:ly)?|another|more than doubled|including|among them|of them|so far|up from|down from|compared|annual(?:ly)?|last year|each|per|average)\b/i;

/** A day, a month or a year; “now” and durations tell nothing. */
const isTime = (date: Timex): boolean => /^\d{4}(?:-\d{2}){0,2}(?!-)/.test(date.value);

/** A month or year that does not hold the day of publication. */
const isEarlierPeriod = (time: string, published: string | null): boolean =>
  time.length < 10 && published !== null && !published.startsWith(time) && time < published;

/** Different times or different places tell of different events; without either the story tells of one. */
function sameEvent(a: Context, b: Context): boolean {
  if ((a.isHistory || b.isHistory) && (a.times.size === 0 || b.times.size === 0)) return false;
  return meet(a.times, b.times, sameTime) && meet(a.places, b.places, (x, y) => x === y);
}

/** The same day, or a day in the month or year: “2022-05” holds “2022-05-04”. */
const sameTime = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>, same: (x: string, y: string) => boolean): boolean {
  if (a.size === 0 || b.size === 0) return true;
  for (const x of a) for (const y of b) if (same(x, y)) return true;
  return false;
}

function compatible(a: Figure, b: Figure): boolean {
  const [aLow, aHigh] = interval(a);
  const [bLow, bHigh] = interval(b);
  return aLow <= bHigh && bLow <= aHigh;
}

/** All values that a figure allows; “about” allows a tenth either way. */
function interval({ value, change }: Figure): readonly [number, number] {
  const [low, high] = typeof value === "number" ? [value, value] : value;
  if (change === ">" || change === ">=") return [low, Number.POSITIVE_INFINITY];
  if (change === "<" || change === "<=") return [Number.NEGATIVE_INFINITY, high];
  if (change === "~") return [low - Math.abs(low) / 10, high + Math.abs(high) / 10];
  return [low, high];
}

/** How many quotations before a figure are looked at: one over several paragraphs may begin far ahead of it. */
const QUOTATIONS_BACK = 12;

function quotationAround(quotations: readonly Quotation[], figure: Figure): Quotation | undefined {
  const behind = firstAtOrAfter(quotations, figure.start + 1);
  for (let i = behind - 1; Math.max(0, behind - QUOTATIONS_BACK) <= i; i--) {
    const quotation = quotations[i]!;
    if (quotation.content.some((span) => contains(span, figure))) return quotation;
  }
  return undefined;
}

function sourceOf(quotation: Quotation | undefined): string {
  if (quotation === undefined) return "";
  return quotation.speaker ?? (quotation.source === null ? "" : `${quotation.source.start}`);
}

/** The part of a sentence that lies in the words of a source. */
function within(sentence: Span, told: Span): Span {
  return { start: Math.max(sentence.start, told.start), end: Math.min(sentence.end, told.end) };
}

function inside<S extends Span>(sorted: readonly S[], outer: Span): S[] {
  const found: S[] = [];
  for (let i = firstAtOrAfter(sorted, outer.start); i < sorted.length && sorted[i]!.start < outer.end; i++)
    found.push(sorted[i]!);
  return found;
}

function sentenceAround(article: Resolved, span: Span): Span {
  const { paragraphs } = article.segmented;
  const at = firstAtOrAfter(paragraphs, span.start + 1) - 1;
  const paragraph = paragraphs[at];
  if (paragraph === undefined) return span;
  for (const sentence of paragraph.content.sentences) {
    const placed = { start: paragraph.start + sentence.start, end: paragraph.start + sentence.end };
    if (overlaps(placed, span)) return placed;
  }
  return span;
}
