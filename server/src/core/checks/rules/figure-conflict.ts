/** Two different figures for the same thing. */
import type { Figure, Resolved, Timex } from "../../article/article";
import { inside, isLongBefore, contextOf as placeOf, sourceKey } from "../../resolve/figures/figure-context";
import { groupFigures } from "../../resolve/figures/group-figures";
import { firstAtOrAfter, type Span, textOf } from "../../text/span";
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
    {
      bad: "Some 5,000 people were displaced. The Red Cross said <here>7,500</here> people had been displaced.",
      published: "2021-06-01",
    },
    {
      bad: "The flood killed 12 people, including two children. Roads were cut.\n\nThe flood killed <here>15</here> people, three of them farmers.",
      published: "2021-06-01",
    },
  ],
  allowed: [
    "The flood killed 12 people, including two children. It killed three children, the mayor said.",
    "The flood killed about 12 people. It killed 13 people, the mayor said.",
    "The flood killed dozens of people. It killed 14 people, the mayor said.",
    "The flood killed 12 people on Sunday. The same flood killed 12 people, police said.",
    "The flood killed at least 12 people. Police said it had killed 14 people.",
    "The flood killed 12 people on Sunday and wounded 14 people.",
    "The toll rose to 14 people killed, from 12 people killed on Sunday.",
    "Two of the five sailors were rescued.",
    "The flood killed 14 people. A flood in May 2012 killed 12 people, and one in 2009 killed 16 people.",
    "The flood killed 14 people. The flood also killed 10 people on the other bank.",
    "The flood killed 14 people. Ten people died in Ayr when a wall fell.",
    "Police arrested eight officers. The bureau arrested five officers in another case.",
    "The raid killed 14 people. It could have killed 20 people, the mayor said.",
    "The minister won 14 seats. The party won 16 seats.",
  ],
  *check(article) {
    const groups = new Set(groupFigures(article).values());
    for (const group of groups) yield* checkGroup(article, group.members);
  },
};

/** A group larger than this is a list or a table, not one toll told several times. */
const MAX_MEMBERS = 24;

function* checkGroup(article: Resolved, members: readonly Figure[]): Iterable<Report> {
  if (MAX_MEMBERS < members.length || !isComparable(members[0]!)) return;
  const contexts = members.map((figure) => contextOf(article, figure));
  for (let i = 1; i < members.length; i++) {
    const figure = members[i]!;
    const context = contexts[i]!;
    if (context.isApart) continue;
    const against: number[] = [];
    let agrees = false;
    for (let j = 0; j < i; j++) {
      if (contexts[j]!.isApart || !sameEvent(context, contexts[j]!)) continue;
      if (compatible(figure, members[j]!)) agrees = true;
      else if (mayConflict(article, figure, context, members[j]!, contexts[j]!)) against.push(j);
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

/** Outcomes that a story tells of one event, so that two counts of them are two counts of the same. */
const TOLLS: ReadonlySet<string> = new Set(["death", "injury", "missing", "displacement"]);
/** Outcomes of which a story often tells several: they must be tied to each other by a day or by their tellers. */
const OFTEN_SEVERAL: ReadonlySet<string> = new Set([
  "arrest",
  "charge",
  "conviction",
  "rescue",
  "abduction",
  "infection",
  "dismissal",
]);

/** Only what happened to people: of “won 14 seats” and “won 16 seats” nobody knows whether one winner is meant. */
function isComparable({ kind, predicate }: Figure): boolean {
  const action = predicate?.class ?? "";
  return kind === "CARDINAL" && (TOLLS.has(action) || OFTEN_SEVERAL.has(action));
}

/** Counts that lie further apart than this count different things: “killed four leaders” beside “2,100 people killed”. */
const WIDEST_RATIO = 3;
/** The same for counts whose nouns differ: “53 people” beside “49 soldiers”. */
const WIDEST_RATIO_OF_NOUNS = 1.5;

/** Whether two counts that cannot both be true may be counts of the same. */
function mayConflict(article: Resolved, a: Figure, contextA: Context, b: Figure, contextB: Context): boolean {
  // “49 soldiers and three civilians”, “three of the 10”: in one sentence they are parts of a list or of each other.
  if (contextA.sentence.start === contextB.sentence.start && contextA.source === contextB.source) return false;
  if (isVague(article, a) || isVague(article, b)) return false;
  const [low, high] = [middle(a), middle(b)].sort((x, y) => x - y) as [number, number];
  // “One man died”: a single person is told of for himself.
  if (low < 2) return false;
  const isSameNoun = a.of?.head === b.of?.head;
  if ((isSameNoun || a.of?.class === b.of?.class ? WIDEST_RATIO : WIDEST_RATIO_OF_NOUNS) * low < high) return false;
  // “The flood killed 14 people. Ten people died in Ayr”: a smaller count that comes later with a place of its own is a part.
  if (middle(a) < middle(b) && contextA.places.size !== 0 && contextB.places.size === 0) return false;
  if (TOLLS.has(a.predicate?.class ?? "")) return true;
  return isSameNoun && (contextA.source !== contextB.source || meet(contextA.days, contextB.days));
}

const middle = ({ value }: Figure): number => (typeof value === "number" ? value : (value[0] + value[1]) / 2);

/** “dozens”, “hundreds”, “several thousand”: no number that another could contradict. */
const isVague = (article: Resolved, figure: Figure): boolean =>
  /^[a-z].*s$|^(?:a|some|many|several|few)\b/i.test(textOf(article.text, figure));

function messageFor(article: Resolved, figure: Figure, other: Figure, sourcesDiffer: boolean): string {
  const ending = sourcesDiffer ? "disputed: the sources differ." : "which is right?";
  return `${describe(article, figure)}, but ${describe(article, other)} elsewhere in the story; ${ending}`;
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
  readonly days: ReadonlySet<string>;
  /** Told of a time well before the story's: compared only with figures of that time. */
  readonly isHistory: boolean;
  readonly places: ReadonlySet<string>;
  /** Who says it: the speaker's cluster, else the words of the source, else "" for the story itself. */
  readonly source: string;
  /** No second figure for one state: a change or a part (“rose to 14”, “including 12”), a sum over years, a possibility. */
  readonly isApart: boolean;
}

function contextOf(article: Resolved, figure: Figure): Context {
  const { sentence, scope, times, places, quotation } = placeOf(article, figure);
  const days = new Set(times.map(({ value }) => value.slice(0, 10)));
  return {
    sentence,
    days,
    isHistory: 0 < days.size && [...days].every((day) => isLongBefore(day, article.published)),
    places: new Set(places.map(({ cluster }) => cluster)),
    source: sourceKey(quotation),
    isApart:
      figure.partOf !== undefined ||
      APART.test(textOf(article.text, sentence)) ||
      inside(article.dates, scope).some(isLong) ||
      isUnreal(article, sentence, figure) ||
      isPartOrWhole(article, figure),
  };
}

/** Words that say that a figure replaces, corrects or adds to another. */
const APART =
  /\b(?:rose|risen|rising|climbed|jumped|increased|fell|dropped|revised|updated|earlier|previous(?:ly)?|other|others|additional|further|also|separate(?:ly)?|meanwhile|elsewhere|more than doubled|so far|since|up from|down from|compared|annual(?:ly)?|last year|each|per|average|another|more(?! than\b)|similar|ever|worst|deadliest|in total over)\b/i;

/** Sums over weeks and years, “in the past decade”, and what recurs, “every year”. */
const isLong = ({ type, value }: Timex): boolean =>
  type === "SET" || (type === "DURATION" && /^P[\dX]+[WMYQDC]/.test(value) && !/^P\dD$/.test(value));

/** A modal, a negation or an infinitive before what happens: “could kill 14”, “plans to arrest 14”; not “is said to have killed”. */
const UNREAL =
  /\b(?:to|will|would|could|may|might|can|cannot|should|must|shall|if|not|never|no|without)\s+(?!have\b|'ve\b)(?:\w+\s+){0,2}$|\b(?:would|could|might|should)\s+(?:\w+\s+){0,3}$|n['’]t\s+(?:\w+\s+){0,2}$/i;

function isUnreal({ text }: Resolved, sentence: Span, { predicate }: Figure): boolean {
  if (predicate === null) return false;
  return UNREAL.test(text.slice(Math.max(sentence.start, predicate.start - 40), predicate.start));
}

/** “two of the five sailors”: a part and its whole. */
function isPartOrWhole({ text, figures }: Resolved, figure: Figure): boolean {
  const at = firstAtOrAfter(figures, figure.start);
  const before = figures[at - 1];
  const after = figures[at + 1];
  const joins = (from: Figure, to: Figure): boolean =>
    to.start - from.end < 24 &&
    /^ (?:out )?of (?:(?:the|all|its|their|his|her|our|those|these) )?(?:\w+ )?$/.test(text.slice(from.end, to.start));
  if ((before !== undefined && joins(before, figure)) || (after !== undefined && joins(figure, after))) return true;
  // “four of the dead were children”.
  return /^ of (?:the|its|their|his|her|our|those|these)\b/.test(text.slice(figure.end, figure.end + 10));
}

/** Different times or different places tell of different events; without either the story tells of one. */
function sameEvent(a: Context, b: Context): boolean {
  if ((a.isHistory || b.isHistory) && (a.days.size === 0 || b.days.size === 0)) return false;
  if (0 < a.days.size && 0 < b.days.size && !meet(a.days, b.days)) return false;
  return a.places.size === 0 || b.places.size === 0 || meet(a.places, b.places);
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
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
