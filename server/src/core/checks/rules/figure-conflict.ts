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
  readonly days: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  /** Who says it: the speaker's cluster, else the words of the source, else "" for the story itself. */
  readonly source: string;
  /** The sentence tells of a change or a part, “rose to 14”, “including 12”: not two figures for one state. */
  readonly moving: boolean;
}

function contextOf(article: Resolved, figure: Figure): Context {
  const sentence = sentenceAround(article, figure);
  const days = new Set<string>();
  for (const date of inside(article.dates, sentence)) if (isDay(date)) days.add(date.value.slice(0, 10));
  const places = new Set<string>();
  for (const mention of inside(article.mentions, sentence)) {
    if (mention.type === "GPE" || mention.type === "LOC" || mention.type === "FAC") places.add(mention.cluster);
  }
  return {
    sentence,
    days,
    places,
    source: sourceOf(article.quotations, figure),
    moving: MOVING.test(textOf(article.text, sentence)),
  };
}

/** Words that say that a figure replaces, corrects or is part of another. */
const MOVING =
  /\b(?:rose|risen|rising|climbed|jumped|increased|fell|dropped|revised|updated|earlier|previous(?:ly)?|another|more than doubled|including|among them|of them|so far|up from|down from|compared|annual(?:ly)?|last year|each|per|average)\b/i;

const isDay = (date: Timex): boolean => /^\d{4}-\d{2}-\d{2}/.test(date.value);

/** Different days or different places tell of different events; without either the story tells of one. */
function sameEvent(a: Context, b: Context): boolean {
  return meet(a.days, b.days) && meet(a.places, b.places);
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  if (a.size === 0 || b.size === 0) return true;
  for (const item of a) if (b.has(item)) return true;
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

function sourceOf(quotations: readonly Quotation[], figure: Figure): string {
  const behind = firstAtOrAfter(quotations, figure.start + 1);
  for (let i = behind - 1; Math.max(0, behind - QUOTATIONS_BACK) <= i; i--) {
    const quotation = quotations[i]!;
    if (!quotation.content.some((span) => contains(span, figure))) continue;
    return quotation.speaker ?? (quotation.source === null ? "" : `${quotation.source.start}`);
  }
  return "";
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
