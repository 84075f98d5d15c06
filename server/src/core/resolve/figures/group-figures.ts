/** Which figures of a story say the same of the same thing, so that a reader may compare them. */
import type { Figure, FigureConcept, Resolved } from "../../article/article";
import { firstAtOrAfter, textOf } from "../../text/span";
import { isComparison, yearOfHistory } from "./told-beside";

/** Figures for one thing: “49 troops killed”, “killed 49 soldiers”, “53 people died”. */
export interface FigureGroup {
  /** The first member's place in the list that was grouped. */
  readonly id: number;
  /** In the order of the text; at least two. */
  readonly members: readonly Figure[];
}

/** What the grouping reads of an article. */
export type GroupedStory = Pick<Resolved, "text" | "figures" | "dates" | "published">;

/** Classes of countables that name people in general: they may stand for any group of people. */
const ANYONE = "person";
/** Classes that are parts of any group of people: “12 people died, three children among them” counts no one twice. */
const PARTS: ReadonlySet<string> = new Set(["child", "woman", "man"]);
/** Actions that say what happened to people; other actions compare only figures of the same noun. */
const OUTCOMES: ReadonlySet<string> = new Set([
  "death",
  "injury",
  "arrest",
  "charge",
  "conviction",
  "missing",
  "rescue",
  "displacement",
  "abduction",
  "infection",
  "dismissal",
]);

/**
 * The groups of two and more, by member. Counts are grouped by what happens to what; people in general (“53 people died”) join
 * a group of soldiers only where the story counts no other group of people for the same action: of “50 people died, 30 soldiers
 * and 20 civilians” nothing is the same. Shares, sums and measures are grouped by the words of what they measure, levels apart
 * from changes: “profit rose 5 percent”, “profit grew by 7 percent”, but “profit fell to $5 million”. A part of a figure
 * (“12 of them”) is in no group with it, nor is a former level (“from $2 million”) or the other side (“against 41 percent”).
 * Counts of an event of long ago (“killed 12,000 in 1960”) are apart from those of the story's own.
 */
export function groupFigures(story: GroupedStory): ReadonlyMap<Figure, FigureGroup> {
  const { text, figures } = story;
  const counts = new Map<string, Figure[]>();
  const byThing = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (isPartOfSame(figure, figures)) continue;
    const action = figure.kind === "CARDINAL" ? actionOf(text, figure) : undefined;
    if (action !== undefined) push(counts, action, figure);
    else {
      const key = measureKey(text, figure);
      if (key !== undefined) push(byThing, key, figure);
    }
  }
  for (const [action, all] of counts) {
    for (const [time, list] of byTime(story, all)) {
      const classes = new Set<string>();
      for (const figure of list) {
        const thing = thingClass(figure);
        if (thing !== undefined && thing !== ANYONE) classes.add(thing);
      }
      for (const figure of list) {
        const thing = thingOf(figure, action, classes);
        if (thing !== undefined) push(byThing, `${action} ${time} ${thing}`, figure);
      }
    }
  }
  return asGroups(figures, byThing);
}

/** The figures of one action by the year of an event long past; those without a time go with the first of all. */
function byTime(story: GroupedStory, figures: readonly Figure[]): Map<string, Figure[]> {
  const lists = new Map<string, Figure[]>();
  // One figure is in no group, whatever its time.
  if (figures.length < 2) return lists;
  const first = yearOfHistory(story, figures[0]!) ?? "";
  for (const figure of figures) push(lists, yearOfHistory(story, figure) ?? first, figure);
  return lists;
}

function push(map: Map<string, Figure[]>, key: string, figure: Figure): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [figure]);
  else list.push(figure);
}

function asGroups(figures: readonly Figure[], lists: ReadonlyMap<string, Figure[]>): Map<Figure, FigureGroup> {
  const groups = new Map<Figure, FigureGroup>();
  for (const members of lists.values()) {
    if (members.length < 2) continue;
    const group: FigureGroup = { id: firstAtOrAfter(figures, members[0]!.start), members };
    for (const member of members) groups.set(member, group);
  }
  return groups;
}

/** Whether a figure is part of one for the same noun: “12 of them”, “two of the 12 suspects”. */
function isPartOfSame({ partOf, of, start }: Figure, figures: readonly Figure[]): boolean {
  if (partOf === undefined) return false;
  // A whole stands a few figures away at most.
  const at = firstAtOrAfter(figures, start);
  for (let i = Math.max(0, at - 6); i < figures.length && i < at + 3; i++) {
    const whole = figures[i]!;
    if (whole.start === partOf.start) return of === null || whole.of === null || of.head === whole.of.head;
  }
  return true;
}

/** The class of what happens, else its lemma; undefined where nothing is said. A toll counts deaths: “the toll rose to 53”. */
function actionOf(text: string, figure: Figure): string | undefined {
  return tollOf(text, figure) ?? figure.predicate?.class ?? figure.predicate?.lemma;
}

/** Words for people by what happened to them, as the thing counted: “the toll”, “the number of dead”. */
const TOLLS: ReadonlyMap<string, string> = new Map([
  ["toll", "death"],
  ["dead", "death"],
  ["killed", "death"],
  ["injured", "injury"],
  ["wounded", "injury"],
  ["missing", "missing"],
]);

/** “the number of people | killed”: what happened to them stands behind the people, and the verb tells what the number does. */
function whatBefell(text: string, { start, end }: FigureConcept): string | undefined {
  // Hardly any figure has these words in front of what it counts.
  if (!text.startsWith("of ", start - 3) && !text.startsWith("the ", start - 4)) return undefined;
  if (!NUMBER_OF.test(text.slice(Math.max(0, start - NUMBER_REACH), start))) return undefined;
  const word = BEFALLEN.exec(text.slice(end, end + BEFALLEN_REACH))?.[1];
  return word === undefined ? undefined : OUTCOME_OF.get(word);
}

const NUMBER_OF = /\b[Nn]umber of (?:the )?$/;
const NUMBER_REACH = 16;
const BEFALLEN = /^ (?:(?:who )?(?:are|were|was|have been|had been|known to be|still) ){0,2}([a-z]+)\b/;
const BEFALLEN_REACH = 40;
const OUTCOME_OF: ReadonlyMap<string, string> = new Map([
  ...TOLLS,
  ["arrested", "arrest"],
  ["detained", "arrest"],
  ["rescued", "rescue"],
  ["displaced", "displacement"],
  ["infected", "infection"],
]);

/** What a toll counts; undefined for changes of one, and for parts: “two of the dead”. */
function tollOf(text: string, { of, change, predicate, end }: Figure): string | undefined {
  if (of === null || change === "up" || change === "down") return undefined;
  const toll = TOLLS.get(of.head) ?? whatBefell(text, of);
  if (toll === undefined || of.head === "toll") return toll;
  // “five injured died” tells of deaths.
  if (OUTCOMES.has(predicate?.class ?? "") || text.startsWith(" of", end)) return undefined;
  return toll;
}

/** The class of the people counted; those without a noun (“24 dead”) are anyone, and so are those of a toll. */
function thingClass({ of }: Figure): string | undefined {
  return of === null || TOLLS.has(of.head) ? ANYONE : of.class;
}

/** The key of the thing counted, where `classes` are the groups of people that the story counts for the same action. */
function thingOf(figure: Figure, action: string, classes: ReadonlySet<string>): string | undefined {
  const thing = thingClass(figure);
  if (thing === undefined || !OUTCOMES.has(action)) return figure.of?.head;
  if (thing !== ANYONE) return `class ${thing}`;
  const [only] = classes;
  return classes.size === 1 && !PARTS.has(only!) ? `class ${only}` : `class ${ANYONE}`;
}

const MEASURES: ReadonlySet<string> = new Set(["PERCENT", "MONEY", "QUANTITY", "RATE", "CARDINAL"]);

/** The key of what is measured: its words, the unit, and whether it moves. */
function measureKey(text: string, figure: Figure): string | undefined {
  const { kind, of, unit, change } = figure;
  if (of === null || !MEASURES.has(kind)) return undefined;
  // A count of which nothing is said may be a count of anything: “two men”, “five men”.
  if (kind === "CARDINAL" && unit !== null) return undefined;
  const isMove = change === "up" || change === "down";
  const aspect = isMove ? "change" : isComparison(text, figure) ? "compared" : "level";
  return `${kind} ${wordsOf(textOf(text, of))} ${unit?.normalized ?? ""} ${aspect}`;
}

/** The words of a concept, without articles and endings of possession, in lower case. */
function wordsOf(concept: string): string {
  return concept
    .toLowerCase()
    .replace(/['’]s?(?= |$)/g, "")
    .split(/\s+/)
    .filter((word) => word !== "the" && word !== "a" && word !== "an" && word !== "its" && word !== "their")
    .join(" ");
}
