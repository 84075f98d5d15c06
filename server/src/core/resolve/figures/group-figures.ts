/** Which figures of a story say the same of the same thing, so that a reader may compare them. */
import type { Figure, Resolved } from "../../article/article";
import { textOf } from "../../text/span";

/** Figures for one thing: “49 troops killed”, “killed 49 soldiers”, “53 people died”. */
export interface FigureGroup {
  /** The first member's place in the list that was grouped. */
  readonly id: number;
  /** In the order of the text; at least two. */
  readonly members: readonly Figure[];
}

type Story = Pick<Resolved, "text" | "figures">;

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
 * (“12 of them”) is in no group with it.
 */
export function groupFigures({ text, figures }: Story): ReadonlyMap<Figure, FigureGroup> {
  const counts = new Map<string, Figure[]>();
  const byThing = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (isPartOfSame(figure, figures)) continue;
    const action = figure.kind === "CARDINAL" ? actionOf(figure) : undefined;
    if (action !== undefined) push(counts, action, figure);
    else {
      const key = measureKey(text, figure);
      if (key !== undefined) push(byThing, key, figure);
    }
  }
  for (const [action, list] of counts) {
    const classes = new Set<string>();
    for (const figure of list) {
      const thing = thingClass(figure);
      if (thing !== undefined && thing !== ANYONE) classes.add(thing);
    }
    for (const figure of list) {
      const thing = thingOf(figure, action, classes);
      if (thing !== undefined) push(byThing, `${action} ${thing}`, figure);
    }
  }
  return asGroups(figures, byThing);
}

function push(map: Map<string, Figure[]>, key: string, figure: Figure): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [figure]);
  else list.push(figure);
}

function asGroups(figures: readonly Figure[], lists: ReadonlyMap<string, Figure[]>): Map<Figure, FigureGroup> {
  const groups = new Map<Figure, FigureGroup>();
  const places = new Map(figures.map((figure, i) => [figure, i]));
  for (const members of lists.values()) {
    if (members.length < 2) continue;
    const group: FigureGroup = { id: places.get(members[0]!)!, members };
    for (const member of members) groups.set(member, group);
  }
  return groups;
}

/** Whether a figure is part of one for the same noun: “12 of them”, “two of the 12 suspects”. */
function isPartOfSame({ partOf, of, start }: Figure, figures: readonly Figure[]): boolean {
  if (partOf === undefined) return false;
  // A whole stands a few figures away at most.
  const at = indexOf(figures, start);
  for (let i = Math.max(0, at - 6); i < figures.length && i < at + 3; i++) {
    const whole = figures[i]!;
    if (whole.start === partOf.start) return of === null || whole.of === null || of.head === whole.of.head;
  }
  return true;
}

function indexOf(figures: readonly Figure[], start: number): number {
  let low = 0;
  let high = figures.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (figures[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The class of what happens, else its lemma; undefined where nothing is said. A toll counts deaths: “the toll rose to 53”. */
function actionOf(figure: Figure): string | undefined {
  if (isToll(figure)) return "death";
  return figure.predicate === null ? undefined : (figure.predicate.class ?? figure.predicate.lemma);
}

const isToll = ({ of, change }: Figure): boolean => of?.head === "toll" && change !== "up" && change !== "down";

/** The class of the people counted; those without a noun (“24 dead”) are anyone. */
function thingClass(figure: Figure): string | undefined {
  return figure.of === null || isToll(figure) ? ANYONE : figure.of.class;
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
function measureKey(text: string, { kind, of, unit, change }: Figure): string | undefined {
  if (of === null || !MEASURES.has(kind)) return undefined;
  // A count of which nothing is said may be a count of anything: “two men”, “five men”.
  if (kind === "CARDINAL" && unit !== null) return undefined;
  const aspect = change === "up" || change === "down" ? "change" : "level";
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
