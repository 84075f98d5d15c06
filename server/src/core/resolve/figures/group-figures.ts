/** Groups the figures of a story that count the same thing, so that hover can show them and a rule can compare them. */
import type { Figure } from "../../article/article";

/** Figures that answer the same question: how many people died, how much the fine was. */
export interface FigureGroup {
  readonly id: string;
  /** In the order of the text, two or more. */
  readonly members: readonly Figure[];
}

/** The group of each figure that has one. */
export function groupFigures(figures: readonly Figure[]): ReadonlyMap<Figure, FigureGroup> {
  const byKey = new Map<string, Figure[]>();
  for (const figure of figures) {
    if (figure.of === null || figure.predicate === null) continue;
    const key = `${figure.kind}\n${figure.of.head}\n${figure.predicate.lemma}`;
    const members = byKey.get(key);
    if (members === undefined) byKey.set(key, [figure]);
    else members.push(figure);
  }
  const groups = new Map<Figure, FigureGroup>();
  let id = 0;
  for (const members of byKey.values()) {
    if (members.length < 2) continue;
    const group = { id: `f${++id}`, members };
    for (const member of members) groups.set(member, group);
  }
  return groups;
}
