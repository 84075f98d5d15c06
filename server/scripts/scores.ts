/** Baselines of measured scores that may only rise, kept as JSON files in `test/scores`. */
import fs from "node:fs";
import path from "node:path";

/** A name for each figure, in percent. */
export type Scores = Readonly<Record<string, number>>;

const FOLDER = path.join(__dirname, "../../test/scores");

/** The baseline of that name; empty where none has been written. */
export function readBaseline(name: string): Scores {
  const file = path.join(FOLDER, `${name}.json`);
  return fs.existsSync(file) ? (JSON.parse(fs.readFileSync(file, "utf8")) as Scores) : {};
}

export function writeBaseline(name: string, scores: Scores): void {
  const sorted = Object.fromEntries(Object.entries(scores).sort(([a], [b]) => (a < b ? -1 : 1)));
  fs.mkdirSync(FOLDER, { recursive: true });
  fs.writeFileSync(path.join(FOLDER, `${name}.json`), `${JSON.stringify(sorted, null, 2)}\n`);
}

/** Precision and recall alone may be traded for each other: they are kept to be read, and only their F1 is held. */
const isHeld = (name: string): boolean => !/ (?:precision|recall)$/.test(name);

/** The baseline with what has risen, and with figures that it did not have; what is not held is as measured. */
export function raised(baseline: Scores, scores: Scores): Scores {
  const names = new Set([...Object.keys(baseline), ...Object.keys(scores)]);
  return Object.fromEntries(
    [...names].map((name) => {
      const [before = 0, now = before] = [baseline[name], scores[name]];
      return [name, isHeld(name) ? Math.max(before, now) : now];
    }),
  );
}

/** One line for each held figure that is more than `tolerance` points under its baseline, or is missing. */
export function fallen(baseline: Scores, scores: Scores, tolerance: number): string[] {
  return Object.entries(baseline)
    .filter(([name, value]) => isHeld(name) && (scores[name] ?? 0) < value - tolerance)
    .map(([name, value]) => `${name}: ${scores[name] ?? "missing"}, was ${value}`);
}

/** A share in percent with one decimal; 100 of nothing. */
export function percent(part: number, whole: number): number {
  return whole === 0 ? 100 : Math.round((part / whole) * 1000) / 10;
}

/** The harmonic mean of precision and recall in percent; 100 where there is nothing to find and nothing was found. */
export function f1(right: number, found: number, gold: number): number {
  return percent(2 * right, found + gold);
}
