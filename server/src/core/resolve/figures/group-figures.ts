/** Which figures of a story say the same of the same thing, so that a reader may compare them. */
import type { Figure } from "../../article/article";

/** Figures for one thing: “49 troops killed”, “killed 49 soldiers”, “53 people died”. */
export interface FigureGroup {
  /** The first member's place in the list that was grouped. */
  readonly id: number;
  /** In the order of the text; at least two. */
  readonly members: readonly Figure[];
}

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

/** Whether two figures may be compared: the same kind and unit, the same action, and things that may be the same. */
export function sameThing(a: Figure, b: Figure): boolean {
  const action = actionOf(a);
  if (action === undefined || action !== actionOf(b) || a.kind !== b.kind) return false;
  if (a.of === null || b.of === null) return false;
  if (a.kind !== "CARDINAL") return a.unit?.normalized === b.unit?.normalized && a.of.head === b.of.head;
  if (a.of.head === b.of.head) return true;
  const left = a.of.class;
  const right = b.of.class;
  return (
    OUTCOMES.has(action) &&
    left !== undefined &&
    right !== undefined &&
    (left === right || (left === ANYONE && !PARTS.has(right)) || (right === ANYONE && !PARTS.has(left)))
  );
}

/**
 * The groups of two and more, by member. People in general (“53 people died”) join a group of soldiers only where the story
 * counts no other group of people for the same action: of “50 people died, 30 soldiers and 20 civilians” nothing is the same.
 */
export function groupFigures(figures: readonly Figure[]): ReadonlyMap<Figure, FigureGroup> {
  const byAction = new Map<string, Figure[]>();
  for (const figure of figures) {
    const action = actionOf(figure);
    if (action === undefined || figure.of === null) continue;
    const key = `${figure.kind} ${action}`;
    const list = byAction.get(key);
    if (list === undefined) byAction.set(key, [figure]);
    else list.push(figure);
  }
  const groups = new Map<Figure, FigureGroup>();
  const places = new Map(figures.map((figure, i) => [figure, i]));
  for (const list of byAction.values()) {
    const classes = new Set<string>();
    for (const { of } of list) if (of!.class !== undefined && of!.class !== ANYONE) classes.add(of!.class);
    const byThing = new Map<string, Figure[]>();
    for (const figure of list) {
      const key = thingOf(figure, classes);
      const members = byThing.get(key);
      if (members === undefined) byThing.set(key, [figure]);
      else members.push(figure);
    }
    for (const members of byThing.values()) {
      if (members.length < 2) continue;
      const group: FigureGroup = { id: places.get(members[0]!)!, members };
      for (const member of members) groups.set(member, group);
    }
  }
  return groups;
}

/** The class of what happens, else its lemma; undefined where nothing is said. */
function actionOf(figure: Figure): string | undefined {
  return figure.predicate === null ? undefined : (figure.predicate.class ?? figure.predicate.lemma);
}

/** The key of the thing counted, where `classes` are the groups of people that the story counts for the same action. */
function thingOf(figure: Figure, classes: ReadonlySet<string>): string {
  const { of, unit, kind } = figure;
  if (kind !== "CARDINAL") return `${of!.head} ${unit?.normalized ?? ""}`;
  if (of!.class === undefined || !OUTCOMES.has(actionOf(figure)!)) return of!.head;
  if (of!.class !== ANYONE) return `class ${of!.class}`;
  const [only] = classes;
  return classes.size === 1 && !PARTS.has(only!) ? `class ${only}` : `class ${ANYONE}`;
}
